/* A picture that is drawn anew when its width changes, so that letters keep their size. */
class CxPicture extends HTMLElement {
  #draw = null;
  #width = 0;
  #observer = new ResizeObserver(() => this.#refresh());

  /** @param {(width: number) => SVGElement} draw */
  static with(draw) {
    const made = document.createElement("cx-picture");
    made.#draw = draw;
    return made;
  }

  connectedCallback() {
    this.#observer.observe(this);
    this.#refresh();
  }

  disconnectedCallback() {
    this.#observer.disconnect();
  }

  #refresh() {
    const width = Math.round(Math.max(250, Math.min(760, this.clientWidth || 720)));
    if (width === this.#width || !this.#draw) return;
    this.#width = width;
    this.replaceChildren(this.#draw(width));
  }
}

customElements.define("cx-picture", CxPicture);
