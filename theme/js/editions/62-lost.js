/* On the page for addresses that do not exist: whether an edition has the page. */
{
  const lost = document.querySelector(".cx-lost__editions");
  const top = new URL("../", cxSiteRoot);

  const tell = (found) => {
    const meant = found.find(({ isMeant }) => isMeant);
    if (meant) location.replace(new URL(meant.href, top).href + location.search + location.hash);
    const links = found.map(({ name, href }) =>
      cxElement("li", {}, cxElement("a", { href: new URL(href, top).href, textContent: `This page in edition ${name}` })),
    );
    lost.append(cxElement("ul", {}, ...links));
    lost.hidden = !found.length;
  };

  if (lost && location.pathname.startsWith(top.pathname)) {
    const address = location.pathname.slice(top.pathname.length);
    cxEditionList.then((editions) => tell(cxEditions.elsewhere(editions, address)));
  }
}
