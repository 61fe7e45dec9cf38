/* Where a link to something on a page leads. */
var cxLinkBase = (() => {
  /** An address that only this computer knows. */
  const isLocal = ({ protocol, hostname }) =>
    !/^https?:$/.test(protocol) || /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(hostname);

  /**
   * @param {{protocol: string, hostname: string, origin: string, pathname: string, href: string}} location
   * @param {string} canonical the page's own address on the web, or ""
   * @returns {{address: string, place: "here"|"web"|"local"}} local: others cannot open it
   */
  return (location, canonical) => {
    const here = location.href.replace(/[?#].*$/s, "");
    if (!isLocal(location)) return { address: here, place: "here" };
    return canonical ? { address: canonical, place: "web" } : { address: here, place: "local" };
  };
})();
