/* The plan bar, on pages with items: which plan this is, how far this page is, whether it is saved, and undo. */
const cxPlanBar = (() => {
  const template = document.createElement("template");
  template.innerHTML = `<div class="cx-bar" hidden><a class="cx-bar__plan"></a> <span class="cx-bar__count"><span></span><span
    class="cx-bar__more"></span></span> <details class="cx-bar__state"><summary><span class="cx-bar__saved"><span>Saved<span
    class="cx-bar__more"> in this browser</span></span></span><strong class="cx-bar__unsaved"><span>Not saved</span></strong>
    </summary><div class="cx-bar__about"><p class="cx-bar__whole"></p><p class="cx-bar__kept"></p></div></details>
    <button type="button" class="cx-bar__undo">Undo<span class="cx-bar__what"></span></button></div>`;
  const bar = template.content.firstChild;
  const part = (name) => bar.querySelector(`.cx-bar__${name}`);
  const KEPT = `Your plan is kept in this browser on this computer, and nothing is sent anywhere. A private window forgets
    it when it closes. To take it elsewhere, download it on the page of the plan.`;
  const LOST = "What you do here stays only until you leave this page. To keep it, download a copy.";
  let ids = []; // of the items of this page
  let waiting = false;

  const showUndo = () => cxShowUndo(part("undo"));

  /** "5 of 12 done" is always in sight; the rest of the words where there is room. */
  const showCount = (words) => {
    const [, main, more] = /^([^,]*)(.*)$/.exec(words);
    const [first, second] = part("count").children;
    first.textContent = main;
    second.textContent = more;
  };

  const showState = () => {
    const saved = cxStore.health === "saved";
    part("saved").hidden = !saved;
    part("unsaved").hidden = saved;
    part("kept").textContent = saved ? KEPT : LOST;
  };

  /** A long name ends in dots; the mouse finds it whole, and everybody beside what is said about saving. */
  const showName = (name) => {
    for (const place of ["plan", "whole"]) part(place).textContent = name;
    part("plan").title = name;
  };

  const show = () => {
    const plan = cxDesk.plan();
    bar.hidden = !plan || !ids.length;
    cxDock.refresh();
    if (bar.hidden) return;
    showName(cxPlans.nameOf(plan));
    showCount(cxProgress.words(cxProgress.count(plan, ids)));
    showState();
    showUndo();
  };

  /** The page of the plan has all this in its own head. */
  const look = () => {
    const boxes = document.querySelector("cx-plan") ? [] : document.querySelectorAll(".cx-item__box");
    ids = [...boxes].map(({ name }) => name);
  };

  /** Lists of items came or went: look once, when all have; a long page is not searched at each tick. */
  const pageChanged = () => {
    if (waiting) return;
    waiting = true;
    queueMicrotask(() => {
      waiting = false;
      look();
      show();
      document.dispatchEvent(new CustomEvent("cx-page"));
    });
  };

  part("plan").href = cxPlanAddress;
  part("undo").addEventListener("click", cxUndo);
  part("state").addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !part("state").open) return;
    part("state").open = false;
    part("state").firstChild.focus();
  });
  bar.addEventListener("focusout", ({ relatedTarget }) => {
    if (!part("state").contains(relatedTarget)) part("state").open = false;
  });
  cxStore.subscribe(show);
  document.addEventListener("cx-undo", showUndo);
  cxDock.add(bar);

  return { pageChanged };
})();
