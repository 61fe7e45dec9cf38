/* The menu of editions in the header. */
{
  const top = new URL("../", cxSiteRoot);
  const folder = cxSiteRoot.pathname.split("/").at(-2);
  const here = () => cxEditions.page(location.pathname.slice(cxSiteRoot.pathname.length));
  const title = (name, isLatest) =>
    isLatest ? [`Edition ${name} `, cxElement("span.cx-edition-menu__latest", { textContent: "latest" })] : [`Edition ${name}`];

  // An older edition's page knows from its banner where a page went that the latest no longer has.
  const moved = () => document.querySelector(".cx-old-edition a")?.href;

  const link = ({ name, isLatest, isHere, hasPage, href }) => {
    const target = new URL(href + (hasPage ? location.hash : ""), top).href;
    const words = hasPage ? null : cxElement("span.cx-edition-menu__note", { textContent: "does not have this page" });
    const properties = { href: isLatest && !hasPage ? moved() ?? target : target, "aria-current": isHere && "true" };
    return cxElement("li", {}, cxElement("a.cx-edition-menu__link", properties, ...title(name, isLatest), words));
  };

  const toCite = ({ name, isHere, isLatest, hasPage }) => {
    if (!isHere || !isLatest || !hasPage || folder === name) return null;
    const { href } = new URL(`${name}/${here()}`, top);
    const text = `Address of this page in edition ${name}, to cite`;
    return cxElement("li.cx-edition-menu__cite", {}, cxElement("a.cx-edition-menu__link", { href, textContent: text }));
  };

  const links = (editions) => {
    const choices = cxEditions.choices(editions, folder, here()); // the page may have changed without a load
    return [...choices.map(link), ...choices.map(toCite).filter(Boolean)];
  };

  const show = (place, editions) => {
    const current = cxEditions.choices(editions, folder, "").find(({ isHere }) => isHere);
    if (!current) return;
    const button = cxElement("button.cx-edition-menu__button", { "aria-expanded": "false", "aria-controls": "cx-editions" });
    button.append(...title(current.name, current.isLatest));
    const list = cxElement("ul.cx-edition-menu__list", { id: "cx-editions", hidden: true });
    const hadFocus = place.contains(document.activeElement);
    place.replaceChildren(button, list);
    place.hidden = false;
    if (hadFocus) button.focus();
    cxEditionMenu(place, button, list, () => links(editions));
  };

  // The same place on the same page.
  document.querySelector(".cx-old-edition a")?.addEventListener("click", ({ currentTarget: to }) => {
    if (!to.hash && to.pathname.endsWith(`/latest/${here()}`)) to.hash = location.hash;
  });

  const place = document.querySelector(".cx-edition-menu");
  if (place) cxEditionList.then((editions) => show(place, editions));
}
