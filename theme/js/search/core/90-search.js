/* The search of this site: cxSearch.find(query, {kind, limit}). */
const cxSearchIndex = new CxSearchParts((path) => cxLoadScript(path));
const cxSearch = new CxSearchEngine(cxSearchIndex);

/** Called by the scripts of the index. @param {string} name @param {string} fingerprint @param {any} data */
function cxSearchPut(name, fingerprint, data) {
  cxSearchIndex.put(name, fingerprint, data);
}
