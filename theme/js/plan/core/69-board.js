/* The board of the plan page: what it shows and in which groups, without the page itself. */
const cxBoard = {
  STATUSES: cxBoardGroup.STATUSES,
  OWN: cxBoardFilter.OWN,
  NONE: cxBoardFilter.NONE,
  entries: cxBoardEntries.all,
  entry: cxBoardEntries.one,
  test: cxBoardFilter.test,
  filter: cxBoardFilter.filter,
  place: cxBoardGroup.place,
  origins: cxBoardGroup.origins,
  group: cxBoardGroup.group,
};
