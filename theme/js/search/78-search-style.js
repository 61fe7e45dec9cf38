/* The looks of results come with the script that makes them. */

/** Link the stylesheet; the promise is kept also where it cannot be had: plain results are better than none. */
function cxSearchStyle() {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("assets/css/search.css", cxSiteRoot).href;
  const done = new Promise((resolve) => (link.onload = link.onerror = resolve));
  document.head.append(link);
  return done;
}
