/* What Material's script expects to find; only for a site with instant navigation. */
(function () {
  "use strict";
  const root = window.cxSiteRoot;
  const place = (name, scope) => `${(scope || root).pathname}.${name}`;

  window.__md_scope = root;
  window.__md_hash = (text) => Array.from(text).reduce((hash, letter) => (hash << 5) - hash + letter.charCodeAt(0), 0);
  window.__md_get = (name, storage, scope) => {
    try { return JSON.parse((storage || localStorage).getItem(place(name, scope))); } catch { return null; }
  };
  window.__md_set = (name, value, storage, scope) => {
    try { (storage || localStorage).setItem(place(name, scope), JSON.stringify(value)); } catch { /* full or forbidden */ }
  };
})();
