/* Which editions there are, and which of them has a page. Pure: the list in, plain objects out. */
const cxEditions = {
  /**
   * @param {unknown} list what versions.json holds, as mike writes it; a release adds each edition's pages. What has
   *   no edition's name is left out: names become addresses, and an address could lead anywhere.
   * @returns {{name: string, folder: string, isLatest: boolean, pages: string[]}[]} newest first; `folder` is where the
   *   edition's current address begins, and pages are addresses below it
   */
  read(list) {
    const found = (Array.isArray(list) ? list : []).filter((one) => cxEditions.isName(one?.version));
    return found.map(({ version, aliases, properties }) => {
      const isLatest = Array.isArray(aliases) && aliases.includes("latest");
      const pages = Array.isArray(properties?.pages) ? properties.pages : [];
      return { name: version, folder: isLatest ? "latest" : version, isLatest, pages };
    });
  },

  /** @returns {boolean} whether it is the name of an edition: a year and a number within it */
  isName: (name) => typeof name === "string" && /^\d{4}\.\d{1,9}$/.test(name),

  /** @returns {string} the same address, as lists of pages write it: `plays/listen/` */
  page(address) {
    const bare = address.replace(/(^|\/)index\.html$/, "$1");
    return bare === "" || bare.endsWith("/") || /\.[a-z]+$/.test(bare) ? bare : `${bare}/`;
  },

  /**
   * Where each edition would be read.
   * @param {string} here the folder of this page's edition
   * @param {string} page its address below that
   * @returns {{name: string, isLatest: boolean, isHere: boolean, hasPage: boolean, href: string}[]} with addresses
   *   from above all editions
   */
  choices: (editions, here, page) =>
    editions.map(({ name, folder, isLatest, pages }) => {
      const hasPage = pages.includes(page);
      const isHere = here === name || here === folder;
      return { name, isLatest, isHere, hasPage, href: `${folder}/${hasPage ? page : ""}` };
    }),

  /**
   * Where a page is that was not found.
   * @param {string} address what was asked for, from above all editions
   * @returns {{name: string, href: string, isMeant: boolean}[]} newest first; `isMeant` if only the edition was left out
   */
  elsewhere(editions, address) {
    const [first, ...rest] = address.split("/");
    const named = editions.some(({ name, folder }) => first === name || first === folder);
    const page = cxEditions.page(named ? rest.join("/") : address);
    const having = editions.filter(({ pages }) => page !== "" && pages.includes(page));
    return having.map(({ name, folder, isLatest }) => ({ name, href: `${folder}/${page}`, isMeant: !named && isLatest }));
  },
};
