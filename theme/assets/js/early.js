/* Runs before the first paint: colors, and what Material's script expects to find.
   Not part of playbook.js, which comes last. Replaces the inline scripts of Material's templates. */
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
  window.cxColors = { key: key, load: load, apply: apply, choose: choose, isDark: isDark, system: dark };

  window.__md_scope = root;
  window.__md_hash = function (text) {
    return Array.from(text).reduce(function (hash, letter) { return (hash << 5) - hash + letter.charCodeAt(0); }, 0);
  };
  window.__md_get = function (name, storage, scope) {
    try { return JSON.parse((storage || localStorage).getItem((scope || root).pathname + "." + name)); } catch (error) { return null; }
  };
  window.__md_set = function (name, value, storage, scope) {
    try { (storage || localStorage).setItem((scope || root).pathname + "." + name, JSON.stringify(value)); } catch (error) { /* full or forbidden */ }
  };
})();
