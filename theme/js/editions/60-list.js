/* The list of editions that lie side by side. It stands above them; a page asks for no other data. */

/** The editions, newest first; none where the server does not give the list. */
const cxEditionList = fetch(new URL("../versions.json", cxSiteRoot))
  .then((answer) => (answer.ok ? answer.json() : []))
  .then(cxEditions.read)
  .catch(() => []);
