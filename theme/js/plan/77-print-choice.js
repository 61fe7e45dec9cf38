/* Before the plan is printed: what goes on paper. */
const cxPrintChoice = (() => {
  const NAME = "cx-print";

  const isSaid = (answer) => answer.own || answer.asked || !cxPlans.isBlank(answer);

  /** The ids of all items on the page, and of those that somebody wrote something about. */
  const items = ({ places }) => {
    const plan = cxDesk.plan();
    const all = new Set(places.items.keys());
    return { all, said: new Set([...all].filter((id) => isSaid(cxPlans.answer(plan, id)))) };
  };

  /** What there is to choose from, the first being chosen; without filters all items are shown. */
  const options = (board) => {
    const { all, said } = items(board);
    const shown = cxBoardChoice.filters(board.choice) > 0 ? board.counts.shown : 0;
    return [
      { words: "The items shown now", number: shown, ids: null },
      { words: `Items ${cxAnswerWords.withAnswer(said)}`, number: said.size, ids: said },
      { words: "All items", number: all.size, ids: all },
    ].filter(({ number }) => number);
  };

  const radio = ({ words, number }, index) =>
    cxElement("label.cx-choice__side", {},
      cxElement("input", { type: "radio", name: NAME, value: String(index), checked: index === 0 }),
      cxElement("span", {}, `${words} (${cxFileWords.number(number)})`));

  const ask = async (found) => {
    const set = cxElement("fieldset.cx-choice", {}, cxElement("legend", { textContent: "What goes on paper" }), ...found.map(radio));
    const yes = await cxModal.open({
      title: "Print", body: [set], first: set.querySelector("input"), isForm: true,
      actions: [{ words: "Print", value: true, main: true }, { words: "Cancel", value: false }],
    });
    return yes ? found[Number(set.querySelector(":checked").value)] : null;
  };

  /** Where a browser does not say that it has printed, what the person does next says so. */
  const afterwards = (back) => {
    const signs = ["afterprint", "pointerdown", "keydown", "pagehide"];
    const end = () => {
      for (const sign of signs) window.removeEventListener(sign, end, true);
      back();
    };
    for (const sign of signs) window.addEventListener(sign, end, true);
  };

  const isShown = ({ placed }, ids) => ids.size === placed.size && [...ids].every((id) => placed.has(id));

  /** Ask, where there is a choice, and print. The board is then as it was before. */
  return async (board) => {
    const found = options(board);
    const chosen = found.length > 1 ? await ask(found) : found[0];
    if (chosen?.ids && !isShown(board, chosen.ids)) afterwards(board.lend(chosen.ids));
    if (chosen) window.print();
  };
})();
