/* Setting what an element shows. Where it shows that already nothing is set: setting the same again costs a new look at
   the styles of the page. */
const cxSet = {
  /** @param {HTMLElement|null} element null: nothing is done */
  hidden: (element, hidden) => {
    if (element && element.hidden !== hidden) element.hidden = hidden;
  },
  text: (element, text) => {
    if (element.textContent !== text) element.textContent = text;
  },
};
