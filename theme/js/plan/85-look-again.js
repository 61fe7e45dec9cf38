/* The base of elements that say something about the plan: they look again a moment after anything changed, so that a tick never waits for them. */
class CxLookAgain extends HTMLElement {
  #end = null;
  #timer = 0;

  connectedCallback() {
    this.#end = cxStore.subscribe(() => this.#soon());
    this.look();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#end();
  }

  /** Draw anew. Where what had the focus is gone, it goes to the heading, else to the page's text (WCAG 2.4.3). */
  renew(...content) {
    const hadFocus = this.contains(document.activeElement);
    this.replaceChildren(...content);
    if (!hadFocus) return;
    const heading = this.querySelector("h2");
    if (heading) heading.focus();
    else document.querySelector(".cx-main")?.focus({ preventScroll: true });
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.look(), 100);
  }
}
