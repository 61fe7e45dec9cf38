/* What of a plan goes into a link. */
const cxShareParts = (() => {
  /** A file without notes and names of owners. An item that had nothing else goes too. */
  const withoutPeople = (file) => {
    const bare = (one) => ({ ...one, owner: "", note: "" });
    const says = (one) => cxPlans.FIELDS.some((name) => one[name]);
    return { ...file, items: file.items.map(bare).filter(says), own: file.own.map(bare) };
  };

  /** An address that only this computer knows. */
  const isLocal = ({ protocol, hostname }) =>
    !/^https?:$/.test(protocol) || /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(hostname);

  /**
   * Where a link leads.
   * @param {{protocol: string, hostname: string, origin: string, pathname: string, href: string}} location
   * @param {string} canonical the page's own address on the web, or ""
   * @returns {{address: string, place: "here"|"web"|"local"}} local: others cannot open it
   */
  const base = (location, canonical) => {
    const here = location.href.replace(/[?#].*$/s, "");
    if (!isLocal(location)) return { address: here, place: "here" };
    return canonical ? { address: canonical, place: "web" } : { address: here, place: "local" };
  };

  return { withoutPeople, base };
})();
