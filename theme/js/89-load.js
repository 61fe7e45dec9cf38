/* <cx-load data-script="assets/js/items.js assets/js/plan.js">: scripts that only some pages need, from the site's
   root, each once and in this order. A <script> there would be run again each time Material's instant navigation
   brings the page. */
customElements.define(
  "cx-load",
  class extends HTMLElement {
    connectedCallback() {
      // Where one does not come, the page stays as it is without scripts. Where people work, they are told.
      const miss = () => document.querySelector('link[href$="css/items.css"]') && cxMissing.tell();
      for (const path of this.dataset.script.split(" ")) cxLoadScript(path, true).catch(miss);
    }
  },
);
