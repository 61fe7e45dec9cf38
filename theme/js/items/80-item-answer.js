/* The line under an item that says what is written about it. What people typed gets in as text only. */
const cxItemAnswer = (() => {
  const part = (tag, kind, text) => {
    const element = document.createElement(tag);
    if (kind) element.className = `cx-item__${kind}`;
    element.textContent = text;
    return element;
  };

  /** What people typed; `bdi` keeps a name in Arabic letters from turning the line around. */
  const typed = (text) => part("bdi", "", text);

  const evidence = (text) => {
    const href = cxFile.link(text);
    const shown = cxFileText.shown(text);
    if (!href) return typed(shown);
    const link = part("a", "evidence", shown);
    Object.assign(link, { href, rel: "noreferrer noopener", dir: "ltr" }); // an address reads from its site on
    return link;
  };

  /** The status in words: for paper, as the description of the box, and where it has a reason. */
  const status = ({ status, reason, asked }, id) => {
    const word = asked ? "Not applicable?" : cxItemWords.STATUS[status];
    const reasoned = status === "not-applicable";
    // The colon in one text with the word: as a text of its own it is read with a blank before it.
    const shown = part("span", "status", reasoned ? `${word}: ` : word);
    shown.id = `status-${id}`;
    if (reasoned) shown.append(typed(reason));
    return shown;
  };

  const note = (text) => Object.assign(part("p", "note", text), { dir: "auto" });

  const given = (answer, id) => {
    const { owner, due, asked } = answer;
    const parts = [];
    if (answer.status !== "to-do" || asked) parts.push(status(answer, id));
    if (asked) parts.push(part("span", "ask", "Say why. It counts as to do until you do."));
    if (cxPlans.isNext(answer)) parts.push(part("strong", "next", "Next up"));
    if (owner) parts.push(typed(owner));
    if (due) parts.push(part("span", "due", `due ${cxDays.words(due)}`));
    if (cxDays.isOverdue(answer, cxDays.today(new Date()))) parts.push(part("strong", "overdue", "overdue"));
    if (answer.evidence) parts.push(evidence(answer.evidence));
    return parts;
  };

  const isMark = ({ status }) => status === "doing" || status === "done";

  /** @returns {HTMLElement|null} null where there is nothing to say */
  const build = (answer, id) => {
    const parts = given(answer, id);
    if (!parts.length && !answer.note) return null;
    const element = part("div", "answer", "");
    // The box and the buttons show it; on screen the line would only move what is below.
    if (parts.length === 1 && isMark(answer) && !answer.note) element.classList.add("cx-item__answer--mark");
    const line = part("p", "given", "");
    parts.forEach((one, index) => line.append(index ? part("span", "between", " · ") : "", one));
    if (parts.length) element.append(line);
    if (answer.note) element.append(note(answer.note));
    return element;
  };

  /** Show it in the item, instead of what was there. */
  const draw = (li, answer, id) => {
    const element = build(answer, id);
    li.querySelector(".cx-item__answer")?.remove();
    if (element) li.append(element);
    const box = cxItemParts.box(li);
    if (element?.querySelector(".cx-item__status")) box.setAttribute("aria-describedby", `status-${id}`);
    else box.removeAttribute("aria-describedby");
  };

  return { draw };
})();
