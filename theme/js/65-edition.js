/* Where this site is an edition beside others, the scripts for its menu. A site on its own has none, nor has a file. */
if (/^https?:.*\/(latest|\d{4}\.\d+)\/$/.test(cxSiteRoot.href)) cxLoadScript("assets/js/editions.js").catch(() => {});
