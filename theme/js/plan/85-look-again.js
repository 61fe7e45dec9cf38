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

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.look(), 100);
  }
}
