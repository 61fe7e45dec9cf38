/* The plan bar, on pages with items: which plan this is, how far this page is, whether it is saved, and undo. */
const cxPlanBar = (() => {
  const template = document.createElement("template");
  template.innerHTML = `<div class="cx-bar" hidden><a class="cx-bar__plan"></a> <span class="cx-bar__count"><span></span><span
    class="cx-bar__more"></span></span> <details class="cx-bar__saved"><summary><span>Saved<span class="cx-bar__more"> in
    this browser</span></span></summary><p>Your plan is kept in this browser on this
    computer, and nothing is sent anywhere. A private window forgets it when it closes. To take it elsewhere, download
    it on the page of the plan.</p></details> <strong class="cx-bar__unsaved">Not saved</strong>
    <button type="button" class="cx-bar__undo">Undo<span class="cx-bar__what"></span></button></div>`;
  const bar = template.content.firstChild;
  const part = (name) => bar.querySelector(`.cx-bar__${name}`);
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

  const showSaved = () => {
    const saved = cxStore.health === "saved";
    part("saved").hidden = !saved;
    part("unsaved").hidden = saved;
  };

  const show = () => {
    const plan = cxDesk.plan();
    bar.hidden = !plan || !ids.length;
    cxDock.refresh();
    if (bar.hidden) return;
    part("plan").textContent = cxPlans.nameOf(plan);
    showCount(cxProgress.words(cxProgress.count(plan, ids)));
    showSaved();
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
  part("saved").addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !part("saved").open) return;
    part("saved").open = false;
    part("saved").firstChild.focus();
  });
  bar.addEventListener("focusout", ({ relatedTarget }) => {
    if (!part("saved").contains(relatedTarget)) part("saved").open = false;
  });
  cxStore.subscribe(show);
  document.addEventListener("cx-undo", showUndo);
  cxDock.add(bar);

  return { pageChanged };
})();
