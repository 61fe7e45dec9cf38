/* <cx-load data-script="assets/js/plan.js">: a script that only some pages need, from the site's root, once.
   A <script> there would be run again each time Material's instant navigation brings the page. */
customElements.define(
  "cx-load",
  class extends HTMLElement {
    connectedCallback() {
      const { href } = new URL(this.dataset.script, window.__md_scope);
      if ([...document.scripts].some((script) => script.src === href)) return;
      const script = document.createElement("script");
      script.src = href;
      document.body.append(script); // what stands in the head may be taken away with the page
    }
  },
);
