/* The items of a page and its plan: what <cx-items> and <cx-progress> (theme/js/88-elements.js) leave to this script.
   This file comes last: first the page shows the plan, then what was done before this script was here is done. */
{
  const connect = (list) => {
    const plan = cxDesk.plan();
    for (const li of list.items) cxItem.enhance(li, plan);
    list.refresh(plan);
  };

  const joined = (element) => {
    if (!element.matches("cx-items")) return;
    connect(element);
    cxPlanBar.pageChanged();
  };

  const follow = ({ items }) => {
    if (items && !items.size) return;
    const plan = cxDesk.plan();
    const lists = items && new Set([...items].map((id) => cxItemParts.find(id)?.closest("cx-items")));
    for (const one of CxItems.live) if (!lists || lists.has(one)) one.refresh(plan);
    for (const one of CxProgress.live) if (!items || cxItemWords.isCounted(one, items)) one.refresh(plan);
  };

  const doneBefore = (id, status, wording) => {
    if (!(status in cxFileWords.STATUSES) || !cxFileWords.ID.test(id)) return;
    cxDesk.write(id, { status }, { words: `${cxFileWords.STATUSES[status]}: ${cxItemWords.brief(wording)}`, wording });
  };

  /** What was done before this script was here. */
  const catchUp = () => {
    const { here, elsewhere, clear } = cxItemsWaiting;
    for (const one of elsewhere()) doneBefore(...one);
    for (const [li, what] of here) {
      if (what === "details") cxItemForm.open(li);
      else cxItem.set(li, what);
    }
    clear();
  };

  cxStore.subscribe(follow);
  cxItemsScript.begin({ plan: cxDesk.plan, progress: cxProgress, joined, left: cxPlanBar.pageChanged });
  for (const list of CxItems.live) connect(list);
  for (const one of CxProgress.live) one.refresh();
  cxPlanBar.pageChanged();
  catchUp();
}
