/* Adding, rewording and deleting items of the team's own. */
const cxOwnActions = (() => {
  const boxOf = (id) => document.getElementById(`box-${id}`);

  /** Write fields of an item into the plan that was shown when the person began; another may be shown by now. */
  const change = (plan, item, fields, words) =>
    cxDesk.change(Object.entries(fields).map(([field, value]) => ({ plan, item, field, value })), words);

  /** The dialog about an item of a plan; what is typed stays in it when that plan goes meanwhile. */
  const ask = (title, action, own, catalog, plan, check = () => "") =>
    cxOwnItemDialog({ title, action, own, catalog, check: () => (plan && cxPlanActions.gone(plan)) || check() });

  /** @param {string} play to begin with */
  const add = async (play, catalog) => {
    const plan = cxDesk.plan()?.id;
    const own = { text: "", play, when: Object.keys(catalog.phases)[0] };
    const found = await ask("Add your own item", "Add item", own, catalog, plan, () => cxFile.full(cxDesk.plan()));
    if (!found) return;
    const id = cxDesk.newId("own.");
    const words = `Added: ${cxItemWords.brief(found.text)}`;
    if (plan) change(plan, id, found, words);
    else cxDesk.write(id, found, { words });
    boxOf(id)?.focus();
    cxSay(`Added: ${found.text}`);
  };

  /** What was saved, for those who do not see it. */
  const savedWords = (own, found, catalog) => {
    const { value } = cxAnswerWords;
    const words = [
      found.text !== own.text && `Reworded: ${found.text}`,
      found.play !== own.play && `Moved to ${found.play ? value("play", found, catalog) : "no play"}`,
      found.when !== own.when && `Phase: ${value("when", found, catalog)}`,
    ].filter(Boolean);
    return words.length ? cxSentences(...words) : "Nothing was changed.";
  };

  /** What was done, for the undo button: "Reworded and moved: Ask the union" */
  const stepWords = (own, found, isGone) => {
    const said = { text: "reworded", play: "moved", when: "phase changed" };
    const done = isGone ? ["brought back"] : Object.keys(said).filter((field) => found[field] !== own[field]).map((field) => said[field]);
    const words = cxAnswerWords.joined(done);
    return `${words[0].toUpperCase()}${words.slice(1)}: ${cxItemWords.brief(found.text)}`;
  };

  const reword = async (id, catalog) => {
    const plan = cxDesk.plan().id;
    const own = cxDesk.answer(id);
    const found = await ask("Reword or move your item", "Save", own, catalog, plan);
    if (!found) return;
    const isGone = cxPlans.isGone(cxStore.state.plans[plan], id);
    const fields = Object.entries(found).filter(([field, value]) => isGone || value !== own[field]);
    if (isGone) fields.push(["removed", false]); // deleted in another window: words that are saved bring it back
    if (fields.length) change(plan, id, Object.fromEntries(fields), stepWords(own, found, isGone));
    boxOf(id)?.focus();
    cxSay(isGone ? `It was deleted in another window. Saving brought it back: ${found.text}` : savedWords(own, found, catalog), "step");
  };

  /** In the place of a deleted item: what was deleted, and the way back. */
  const gone = (plan, id, text) => {
    const words = cxElement("span", { id: `gone-${id}`, textContent: `Deleted “${text}”. ` });
    const back = cxElement("button.cx-plan-undo", {
      textContent: "Bring back", "aria-describedby": words.id,
      click: () => {
        cxPlanActions.takeBack({ plan, item: id, field: "removed", value: false });
        boxOf(id)?.focus();
        cxSay(`Brought back: ${text}`, "step");
      },
    });
    return cxElement("li.cx-plan-gone", { "data-id": id }, words, back);
  };

  /** The line belongs to the plan that was shown. @returns {boolean} whether there was one */
  const forget = () => {
    const line = document.querySelector(".cx-plan-gone");
    line?.remove();
    return line !== null;
  };

  const remove = (id) => {
    const { text } = cxDesk.answer(id);
    const plan = cxDesk.plan().id;
    const line = gone(plan, id, text);
    forget();
    boxOf(id).closest("li").after(line);
    change(plan, id, { removed: true }, `Deleted: ${cxItemWords.brief(text)}`);
    line.querySelector("button").focus();
    cxSay(`Deleted: ${text}`);
  };

  /** The item is back: the line that stood for it goes. @returns {boolean} whether focus stood in the line */
  const isBack = (id) => {
    const line = document.querySelector(`.cx-plan-gone[data-id="${CSS.escape(id)}"]`);
    const hadFocus = line?.contains(document.activeElement) ?? false;
    line?.remove();
    return hadFocus;
  };

  /** A click on one of the buttons about own items. */
  const click = (target, catalog) => {
    const button = target.closest(".cx-plan-add, .cx-plan-own__button");
    if (!button) return undefined;
    if (button.matches(".cx-plan-add")) return add(button.dataset.play, catalog);
    const id = button.closest(".cx-item").querySelector(".cx-item__box").name;
    return button.dataset.own === "delete" ? remove(id) : reword(id, catalog);
  };

  return { click, isBack, forget };
})();
