/* A place for a chart that draws it anew when its width changes, so that letters keep their size. */
class CxDriversFrame extends HTMLElement {
  #draw = null;
  #width = 0;
  #observer = new ResizeObserver(() => this.#refresh());

  /** @param {(width: number) => SVGElement} draw */
  static with(draw) {
    const frame = document.createElement("cx-drivers-frame");
    frame.#draw = draw;
    return frame;
  }

  connectedCallback() {
    this.#observer.observe(this);
    this.#refresh();
  }

  disconnectedCallback() {
    this.#observer.disconnect();
  }

  #refresh() {
    const width = Math.round(Math.max(260, Math.min(900, this.clientWidth || 720)));
    if (width === this.#width || !this.#draw) return;
    this.#width = width;
    this.replaceChildren(this.#draw(width));
  }
}

customElements.define("cx-drivers-frame", CxDriversFrame);
