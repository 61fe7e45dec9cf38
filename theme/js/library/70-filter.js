/* Filters above a grouped list. Without scripts the filters stay hidden and the list is whole. */
{
  const panel = document.querySelector(".cx-filter");
  const cases = [...document.querySelectorAll(".cx-library__case")];
  const groups = [...document.querySelectorAll(".cx-library")];

  const fits = (one, choices) =>
    choices.every(({ name, value }) => {
      const own = one.dataset[name] || "";
      // An agency's name holds spaces; the other values are ids with spaces between them.
      return name === "agency" ? own === value : own.split(" ").includes(value);
    });

  /** A group's heading, and where "On this page" leads to it. */
  const signsOf = (group) => {
    const heading = group.previousElementSibling;
    if (!heading?.matches("h2")) return [];
    const links = document.querySelectorAll(`.cx-toc__link[href="#${heading.id}"]`);
    return [heading, ...[...links].map((link) => link.parentElement)];
  };

  const show = (choices, count, reset) => {
    for (const one of cases) one.hidden = !fits(one, choices);
    for (const group of groups) {
      const empty = [...group.children].every((one) => one.hidden);
      for (const part of [group, ...signsOf(group)]) part.hidden = empty;
    }
    const left = cases.filter((one) => !one.hidden).length;
    count.textContent = left
      ? `${left} of ${cases.length} case studies`
      : "No case study fits all of these. Set one of them back to All.";
    reset.hidden = choices.length === 0;
  };

  /** Keep the choice in the address, so that a link and the Back button bring it again. */
  const remember = (choices) => {
    const words = new URLSearchParams(choices.map(({ name, value }) => [name, value])).toString();
    try {
      history.replaceState(history.state, "", words ? `#${words}` : location.pathname + location.search);
    } catch {
      // From a file, some browsers refuse; the list is filtered all the same.
    }
  };

  if (panel && cases.length) {
    const selects = [...panel.querySelectorAll("select")];
    const count = panel.querySelector(".cx-filter__count");
    const reset = panel.querySelector(".cx-filter__reset");
    const choices = () => selects.filter((select) => select.value).map(({ name, value }) => ({ name, value }));

    const read = () => {
      const given = new URLSearchParams(location.hash.slice(1));
      // A jump within the page (to a heading, past the menu) is no new choice.
      if (location.hash && !selects.some(({ name }) => given.has(name))) return;
      for (const select of selects) {
        const value = given.get(select.name) || "";
        select.value = [...select.options].some((option) => option.value === value) ? value : "";
      }
      show(choices(), count, reset);
    };

    // Somebody may have chosen before this script was here.
    if (choices().length && !location.hash) {
      show(choices(), count, reset);
      remember(choices());
    } else {
      read();
    }
    window.addEventListener("hashchange", read);
    panel.addEventListener("change", () => {
      show(choices(), count, reset);
      remember(choices());
    });
    reset.addEventListener("click", () => {
      for (const select of selects) select.value = "";
      show([], count, reset);
      remember([]);
      // The button is gone; the keyboard goes on where the choices begin.
      selects[0].focus();
    });
  }
}
