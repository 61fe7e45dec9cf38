/* Scripts that only some pages or some readers need. No fetch and no import: browsers refuse both on pages opened as files. */

const cxScripts = new Map(); // address -> promise

/**
 * Load a script of this site, once however often it is asked for.
 * @param {string} path from the site's root, for example "assets/js/search.js"
 * @param {boolean} [inOrder] it runs after those that were asked for before in this way
 * @returns {Promise<void>} fulfilled once the script has run; rejected where it cannot be had, and then asking again tries again
 */
function cxLoadScript(path, inOrder = false) {
  const { href } = new URL(path, cxSiteRoot);
  const begun = cxScripts.get(href);
  if (begun) return begun;
  const promise = new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = href;
    script.async = !inOrder;
    script.onload = () => resolve();
    script.onerror = () => {
      cxScripts.delete(href);
      script.remove();
      reject(new Error(`${path} cannot be loaded.`));
    };
    document.body.append(script); // what stands in the head may be taken away with the page
  });
  cxScripts.set(href, promise);
  return promise;
}
