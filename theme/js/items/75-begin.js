/* From here on the plans of storage are there, and this window stays with one of them. What follows draws them. */
cxStore.begin();
cxDesk.settle();
