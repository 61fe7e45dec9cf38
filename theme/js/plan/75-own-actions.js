/* Adding, rewording and deleting items of the team's own. */
const cxOwnActions = (() => {
  const boxOf = (id) => document.getElementById(`box-${id}`);

  const change = (fields, words) => {
    const plan = cxDesk.plan().id;
    cxDesk.change(fields.map(([item, field, value]) => ({ plan, item, field, value })), words);
  };

  /** @param {string} play to begin with */
  const add = async (play, catalog) => {
    const own = { text: "", play, when: Object.keys(catalog.phases)[0] };
    const found = await cxOwnItemDialog({ title: "Add an item of our own", action: "Add item", own, catalog });
    if (!found) return;
    const id = cxDesk.newId("own.");
    cxDesk.write(id, found, { words: `Added: ${cxItemWords.brief(found.text)}` });
    boxOf(id)?.focus();
    cxSay(`Added: ${found.text}`);
  };

  const reword = async (id, catalog) => {
    const own = cxDesk.answer(id);
    const found = await cxOwnItemDialog({ title: "Reword or move our item", action: "Save", own, catalog });
    if (!found) return;
    const fields = Object.entries(found).filter(([field, value]) => value !== own[field]);
    if (fields.length) change(fields.map(([field, value]) => [id, field, value]), `Reworded: ${cxItemWords.brief(found.text)}`);
    boxOf(id)?.focus();
  };

  /** In the place of a deleted item: what was deleted, and the way back. */
  const gone = (id, text) => {
    const words = cxElement("span", { id: `gone-${id}`, textContent: `Deleted “${text}”. ` });
    const back = cxElement("button.cx-plan-undo", {
      textContent: "Undo", "aria-describedby": words.id,
      click: () => {
        change([[id, "removed", false]], `Brought back: ${cxItemWords.brief(text)}`);
        boxOf(id)?.focus();
      },
    });
    return cxElement("li.cx-plan-gone", { "data-id": id }, words, back);
  };

  const remove = (id) => {
    const { text } = cxDesk.answer(id);
    const line = gone(id, text);
    document.querySelector(".cx-plan-gone")?.remove();
    boxOf(id).closest("li").after(line);
    change([[id, "removed", true]], `Deleted: ${cxItemWords.brief(text)}`);
    line.querySelector("button").focus();
    cxSay(`Deleted: ${text}`);
  };

  /** The item is back: the line that stood for it goes. */
  const isBack = (id) => document.querySelector(`.cx-plan-gone[data-id="${CSS.escape(id)}"]`)?.remove();

  /** A click on one of the buttons about own items. */
  const click = (target, catalog) => {
    const button = target.closest(".cx-plan-add, .cx-plan-own__button");
    if (!button) return undefined;
    if (button.matches(".cx-plan-add")) return add(button.dataset.play, catalog);
    const id = button.closest(".cx-item").querySelector(".cx-item__box").name;
    return button.dataset.own === "delete" ? remove(id) : reword(id, catalog);
  };

  return { click, isBack };
})();
