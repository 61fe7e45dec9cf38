/* Dialogs over the page, with the browser's own <dialog>: it keeps everything behind from being reached or read out,
   closes on Escape, and brings focus back (WCAG 2.4.3, 2.1.2). Shortcuts of the page stop at `dialog[open]`. In this
   folder names are made with `var`: two scripts of one window may hold them. */
var cxModal = (() => {
  let count = 0;
  const nextId = (part) => `cx-modal-${part}-${(count += 1)}`;

  const closeSign = () => {
    const button = cxElement("button.cx-modal__close", { "aria-label": "Close" });
    button.append(cxElement("span", { "aria-hidden": "true", textContent: "×" }));
    return button;
  };

  const actionButton = ({ words, main, danger }) => {
    const kind = danger ? ".cx-action--danger" : main ? ".cx-action--main" : "";
    return cxElement(`button.cx-action${kind}`, { type: main ? "submit" : "button", textContent: words });
  };

  /** In a form Enter presses the main button, wherever in a field it is pressed. */
  const formOf = (parts) => {
    const form = cxElement("form", { noValidate: true }, ...parts);
    form.addEventListener("submit", (event) => event.preventDefault());
    return [form];
  };

  /** Where the button that opened the dialog is gone, focus goes to the page's text and not to nowhere. */
  const mendFocus = () => {
    if (document.activeElement === document.body) document.querySelector(".cx-main")?.focus({ preventScroll: true });
  };

  /** The second click of a double click would press what lay behind the dialog. */
  const swallowSecondClick = () => {
    const stop = (event) => {
      if (event.detail < 2) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener("click", stop, true);
    setTimeout(() => document.removeEventListener("click", stop, true), 600);
  };

  /** What takes focus is never under the actions, where they stand over the text (WCAG 2.4.11). */
  const keepClear = (dialog) => {
    const actions = dialog.querySelector(".cx-modal__actions");
    const measure = () => {
      const isOver = getComputedStyle(actions).position === "sticky";
      dialog.style.scrollPaddingBottom = isOver ? `calc(${actions.offsetHeight}px + var(--cx-space-2))` : "";
    };
    const observer = new ResizeObserver(measure);
    for (const element of [actions, dialog]) observer.observe(element); // in a lower window they stand at the end
  };

  /** It is read from its top. A button below the edge does not take the focus: nobody would see it. */
  const begin = (dialog, heading, start) => {
    start.focus({ preventScroll: true });
    dialog.scrollTop = 0;
    const { bottom } = start.getBoundingClientRect();
    if (start.localName === "button" && bottom > dialog.getBoundingClientRect().bottom) heading.focus();
  };

  const build = ({ title, body, actions, role, isForm }) => {
    const id = nextId("title");
    const heading = cxElement("h2.cx-modal__title", { id, tabIndex: -1, textContent: title });
    const close = closeSign();
    const buttons = actions.map(actionButton);
    const parts = [cxElement("div.cx-modal__body", {}, ...body), cxElement("div.cx-modal__actions", {}, ...buttons)];
    const dialog = cxElement("dialog.cx-modal.md-typeset", { "aria-labelledby": id, role },
      cxElement("div.cx-modal__head", {}, heading, close),
      ...(isForm ? formOf(parts) : parts),
      cxElement("div.cx-hidden.cx-said", { role: "status" })); // theme/js/75-say.js
    keepClear(dialog);
    return { dialog, heading, close, buttons };
  };

  /**
   * @param {object} about
   * @param {string} about.title
   * @param {Node[]} about.body
   * @param {{words: string, value: unknown, main?: boolean, danger?: boolean, first?: boolean, stay?: () => void}[]}
   *   about.actions in the order of their buttons; `first` takes focus, `stay` is done instead of closing
   * @param {"alertdialog"|null} [about.role]
   * @param {Element|null} [about.first] what takes focus; else the title, so that the text is read from its beginning
   * @param {boolean} [about.isForm] whether Enter in a field of it is the main action
   * @param {(value: unknown) => boolean} [about.may] whether it may close with that value
   * @returns {Promise<unknown>} the value of the action; null where the dialog was closed without one
   */
  const open = ({ title, body, actions, role = null, first = null, isForm = false, may = () => true }) =>
    new Promise((resolve) => {
      const { dialog, heading, close, buttons } = build({ title, body, actions, role, isForm });
      let chosen = null;
      const act = (action) => {
        if (action.stay) return action.stay();
        if (!may(action.value)) return undefined;
        chosen = action.value;
        return dialog.close();
      };
      buttons.forEach((button, index) => button.addEventListener("click", () => act(actions[index])));
      close.addEventListener("click", () => dialog.close());
      dialog.addEventListener("close", () => {
        dialog.remove();
        swallowSecondClick();
        mendFocus();
        resolve(chosen);
      });
      document.body.append(dialog);
      dialog.showModal();
      begin(dialog, heading, first ?? buttons.find((_, index) => actions[index].first) ?? heading);
    });

  /**
   * Ask yes or no. Focus stands on "Cancel" where yes cannot be taken back.
   * @param {{title: string, text: string, body?: Node[], action: string, danger?: boolean}} about action: the words of yes
   * @returns {Promise<boolean>}
   */
  const confirm = async ({ title, text, body = [], action, danger = false }) => {
    const words = cxElement("p", { id: nextId("text"), textContent: text });
    const promise = open({
      title, role: "alertdialog", body: [words, ...body],
      actions: [{ words: action, value: true, main: !danger, danger }, { words: "Cancel", value: false, first: danger }],
    });
    words.closest("dialog").setAttribute("aria-describedby", words.id);
    return (await promise) === true;
  };

  /** A label, its hint, its field and the place for what is wrong, tied together (WCAG 3.3.1, 3.3.2). */
  const question = ({ label, hint, value, maxlength }) => {
    const field = cxElement("input.cx-field", { id: nextId("field"), type: "text", value, autocomplete: "off" });
    if (maxlength) field.maxLength = maxlength;
    const error = cxElement("p.cx-field__error", { id: nextId("error"), role: "alert" });
    const help = hint ? cxElement("p.cx-field__hint", { id: nextId("hint"), textContent: hint }) : null;
    field.setAttribute("aria-describedby", [help?.id, error.id].filter(Boolean).join(" "));
    const name = cxElement("label.cx-field__label", { for: field.id, textContent: label });
    return { field, error, body: [name, help, field, error].filter(Boolean) };
  };

  const say = ({ field, error }, wrong) => {
    error.textContent = wrong;
    if (wrong) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    if (wrong) field.focus();
  };

  /**
   * Ask for a line of text.
   * @param {{title: string, label: string, hint?: string, value?: string, action: string, maxlength?: number,
   *   check?: (text: string) => string}} about check gives "" or what is wrong and what to do
   * @returns {Promise<string|null>}
   */
  const ask = async ({ title, label, hint = "", value = "", action, maxlength = 0, check = () => "" }) => {
    const asked = question({ label, hint, value, maxlength });
    const may = (yes) => {
      const wrong = yes ? check(asked.field.value.trim()) : "";
      say(asked, wrong);
      return !wrong;
    };
    const promise = open({
      title, may, body: asked.body, first: asked.field, isForm: true,
      actions: [{ words: action, value: true, main: true }, { words: "Cancel", value: false }],
    });
    asked.field.select();
    return (await promise) ? asked.field.value.trim() : null;
  };

  return { open, ask, confirm };
})();
