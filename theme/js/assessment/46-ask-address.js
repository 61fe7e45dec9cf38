/* The address of the page, which names the statement that is shown: so Back and Forward of the browser go through the
   statements, and a link leads to one. */
const cxAskAddress = (() => {
  const read = () => {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return ""; // not ours
    }
  };

  /** @param {string} id @param {boolean} isNew whether Back leads to what was shown before */
  const write = (id, isNew) => {
    if (read() === id) return;
    try {
      history[isNew ? "pushState" : "replaceState"](history.state, "", `#${id}`);
    } catch {
      location.hash = id; // some browsers refuse it to a page from a file
    }
  };

  return { read, write };
})();
