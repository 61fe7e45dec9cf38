/* Another window cleared everything: it is said, and stays to be read. Whose field or dialog went with it is led there:
   what they type on does nothing, while elsewhere on the page letters are shortcuts. Before the items are emptied
   (theme/js/items/83-item.js), to know what had the focus. */
{
  const WORDS = "Everything was cleared in another window.";
  let had = cxDesk.plan() !== null;
  let notice = null;

  const close = () => {
    notice.remove();
    notice = null;
    cxDock.refresh();
    cxDock.focusBeside();
  };

  const swallow = (event) => {
    if (event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const build = () =>
    cxElement("div.cx-notice", {},
      cxElement("p.cx-notice__title", { tabIndex: -1, onkeydown: swallow, textContent: WORDS }),
      cxElement("p.cx-notice__actions", {}, cxElement("button.cx-notice__button", { textContent: "Close", click: close })));

  /** @param {boolean} isLost whether what had the focus is gone */
  const tell = (isLost) => {
    notice ??= build();
    cxDock.add(notice);
    cxDock.refresh();
    cxSay(WORDS, "gone");
    if (isLost) notice.firstChild.focus({ preventScroll: true });
  };

  const isGone = (held) => held !== document.body && !held.getClientRects().length;

  cxStore.subscribe(({ elsewhere }) => {
    const [before, held] = [had, document.activeElement];
    had = cxDesk.plan() !== null;
    // Once all have heard of it: forms and dialogs are closed by then.
    if (elsewhere) queueMicrotask(() => (before || isGone(held)) && tell(isGone(held)));
  });
}
