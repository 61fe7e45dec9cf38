/* An item that people work with: its four statuses, each one click or one key away, and its details.
   All events are heard on the document, so that an item may be moved about and pages may come and go. */
const cxItem = (() => {
  const drawn = new WeakMap(); // li -> what it shows
  const BLANK = "";

  const press = (li, { status, asked }) => {
    const state = { doing: status === "doing", "not-applicable": asked || status === "not-applicable" };
    for (const [what, pressed] of Object.entries(state)) {
      cxItemParts.press(li, what).setAttribute("aria-pressed", String(pressed));
    }
  };

  const hasDetails = ({ owner, due, evidence, note, next }) => Boolean(owner || due || evidence || note || next);

  const draw = (li, answer, id) => {
    li.dataset.status = answer.asked ? "asked" : answer.status;
    li.classList.toggle("cx-item--detailed", hasDetails(answer));
    press(li, answer);
    cxItemAnswer.draw(li, answer, id);
    cxItemForm.draw(li, answer);
  };

  /** Draw the answer of the plan; does nothing where the item shows it already. */
  const show = (li, plan = cxDesk.plan()) => {
    const box = cxItemParts.box(li);
    const answer = cxPlans.answer(plan, box.name);
    // Always: on the way back browsers put boxes as they were left.
    if (box.checked !== (answer.status === "done")) box.checked = !box.checked;
    const state = cxPlans.isBlank(answer) && !answer.asked ? BLANK : JSON.stringify([answer, cxDays.isOverdue(answer, cxDays.today(new Date()))]);
    if ((drawn.get(li) ?? BLANK) === state) return;
    drawn.set(li, state);
    draw(li, answer, box.name);
  };

  /** Add the controls to an item, once, and draw its answer. */
  const enhance = (li, plan = cxDesk.plan()) => {
    cxItemParts.add(li);
    show(li, plan);
  };

  const showAll = () => {
    const plan = cxDesk.plan();
    for (const li of document.querySelectorAll(".cx-item--live")) show(li, plan);
  };

  const follow = ({ items }) => {
    if (!items) return showAll();
    const plan = items.size ? cxDesk.plan() : null;
    for (const li of [...items].map(cxItemParts.find)) if (li?.classList.contains("cx-item--live")) show(li, plan);
    return undefined;
  };

  const needsReason = () => cxSay("Not applicable needs a reason. It counts as to do until you say why.", "step");

  /** Ask why the item does not apply. */
  const ask = (li) => {
    cxItemForm.open(li, "not-applicable").querySelector('[data-field="reason"] input').focus();
    needsReason();
  };

  const announce = (li, words) => {
    const id = cxItemParts.id(li);
    const progress = cxItemWords.progress([id]);
    const completed = cxDays.isClosed(cxDesk.answer(id)) ? cxItemWords.completed(id) : "";
    cxSay(cxSentences(`${words}.`, progress && `${progress}.`, completed), "step");
  };

  /** The reason has been written, or taken away. */
  const reasoned = (li) => {
    const { asked, status } = cxDesk.answer(cxItemParts.id(li));
    if (asked) needsReason();
    else if (status === "not-applicable") announce(li, `Not applicable${cxStore.health === "saved" ? ", reason kept" : ""}`);
  };

  /** @param {HTMLElement} li @param {"to-do"|"doing"|"done"|"not-applicable"} status */
  const set = (li, status) => {
    const id = cxItemParts.id(li);
    cxDesk.write(id, { status }, { words: cxItemWords.step(li, status), wording: cxItemWords.wording(li) });
    if (cxDesk.answer(id).asked) ask(li);
    else announce(li, cxItemWords.STATUS[status]);
  };

  /** After everything is cleared nothing typed may come back, not even by the browser's own undo. */
  const empty = () => {
    for (const li of document.querySelectorAll(".cx-item--live")) {
      cxItemForm.of(li)?.remove();
      cxItemForm.close(li);
    }
  };

  cxStore.subscribe(({ cleared }) => cleared && empty());
  cxStore.subscribe(follow);
  window.addEventListener("pageshow", showAll);

  return { enhance, set, reasoned };
})();
