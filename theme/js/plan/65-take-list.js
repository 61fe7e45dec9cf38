/* Items that a file brings, to be taken or left: all of a group, and each on its own. */
const cxTakeList = (() => {
  const { number } = cxFileWords;
  let made = 0;

  const tick = (value, words, more = {}) => {
    const input = cxElement("input", { type: "checkbox", value, ...more });
    return { input, label: cxElement("label.cx-check", {}, input, cxElement("span", {}, ...words)) };
  };

  /** A box that is named by the item's words and described by its answer. */
  const item = (one, { title, answer }, left) => {
    const said = answer(one);
    if (said) said.id = `cx-take-${(made += 1)}`;
    const { label } = tick(one.id, title(one), { checked: !left.has(one.id), "aria-describedby": said?.id ?? null });
    return cxElement("li", {}, label, said);
  };

  const choose = (left, ids, yes) => {
    for (const id of ids) {
      if (yes) left.delete(id);
      else left.add(id);
    }
  };

  /**
   * @param {object[]} entries with an `id` each
   * @param {object} about
   * @param {string} about.name of the group
   * @param {string} about.future "will be added"
   * @param {(one: object) => Node[]} about.title
   * @param {(one: object) => HTMLElement|null} about.answer
   * @param {Set<string>} left the ids that stay out; is written to
   * @param {(taken: number) => void} changed called after each choice
   * @returns {HTMLElement}
   */
  return (entries, about, left, changed) => {
    const count = cxElement("p.cx-take__count");
    const all = tick("", ["Take all of these"]);
    const items = cxLongList(entries, (one) => item(one, about, left));
    const set = cxElement("fieldset.cx-take", {}, cxElement("legend.cx-hidden", { textContent: about.name }), all.label, count, items);
    const tell = () => {
      const taken = entries.filter(({ id }) => !left.has(id)).length;
      all.input.checked = taken === entries.length;
      all.input.indeterminate = taken > 0 && taken < entries.length;
      count.textContent = `${number(taken)} of ${number(entries.length)} ${about.future}.`;
      return taken;
    };
    set.addEventListener("change", ({ target }) => {
      const isAll = target === all.input;
      choose(left, isAll ? entries.map(({ id }) => id) : [target.value], target.checked);
      if (isAll) for (const box of items.querySelectorAll("input")) box.checked = target.checked;
      const taken = tell();
      cxSay(count.textContent, "files");
      changed(taken);
    });
    tell();
    return set;
  };
})();
