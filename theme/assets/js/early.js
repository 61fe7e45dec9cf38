/* Runs before the first paint: colors, and where the site begins. Not part of playbook.js, which comes last. */
(function () {
  "use strict";
  // This file is assets/js/early.js below the site's root.
  var root = new URL("../../", document.currentScript.src);
  var key = "cx-playbook-colors";
  var dark = matchMedia("(prefers-color-scheme: dark)");

  document.documentElement.classList.replace("no-js", "js");

  // "light", "dark", or null to follow the system. Storage may be forbidden, and then even naming it throws.
  var choice = null;

  function load() {
    try { choice = localStorage.getItem(key); } catch (error) { /* what was chosen on this page holds */ }
  }

  function isDark() {
    return choice ? choice === "dark" : dark.matches;
  }

  function apply() {
    document.body.setAttribute("data-md-color-scheme", isDark() ? "slate" : "default");
  }

  // Choosing what the system has already means following it again.
  function choose(wantsDark) {
    choice = wantsDark === dark.matches ? null : wantsDark ? "dark" : "light";
    try { choice ? localStorage.setItem(key, choice) : localStorage.removeItem(key); } catch (error) { /* this page only */ }
    apply();
  }

  load();
  apply();

  // Who has a plan needs no words about where ticks go; who can keep nothing needs others (partials/first_words.html).
  try {
    if (localStorage.getItem("cx-playbook") !== null) document.documentElement.classList.add("cx-begun");
  } catch (error) { document.documentElement.classList.add("cx-forbidden"); }

  window.cxColors = { key: key, load: load, apply: apply, choose: choose, isDark: isDark, system: dark };

  // The root of the site, or of its edition, as this page knows it: right at any depth, and in files.
  window.cxSiteRoot = root;

  // Boxes that people tick before the scripts are here; theme/js/86-items-script.js takes them over.
  window.cxTicked = [];
  document.addEventListener("change", function ({ target }) {
    if (window.cxTicked && target.matches(".cx-item__box")) window.cxTicked.push(target);
  });

  // Until it has taken them over, a script that cannot be had is playbook.js: the page is one without scripts.
  addEventListener("error", function ({ target }) {
    if (window.cxTicked && target.nodeName === "SCRIPT") document.documentElement.classList.replace("js", "no-js");
  }, true);
})();
