/* The advice: plays in their order, each with its first items, and with the answers that are the reason. */
const cxAdviceView = (() => {
  const words = cxAssessmentWords;
  const { fold } = cxResultParts;
  const PLAYS = 5; // that stand open; the others are a click away
  const FIRST = 3; // items of a play that are recommended
  const REASONS = 1; // told at once

  /** The first reasons as sentences, and the rest to open. */
  const reasons = (model, because, key) => {
    const lines = because.map((one) => words.because(model, one));
    const rest = lines.slice(REASONS);
    return [
      ...lines.slice(0, REASONS).map((text) => cxElement("p.cx-because", { textContent: text })),
      rest.length ? cxElement("details.cx-because-more", { "data-key": `why ${key}` },
        cxElement("summary", { textContent: `${words.count(rest.length, "more answer")} that ${words.verb(rest.length, "points", "point")} here` }),
        ...rest.map((text) => cxElement("p.cx-because", { textContent: text }))) : null,
    ];
  };

  const link = (found, text) => (found?.href ? cxElement("a", { href: found.href, textContent: text }) : cxElement("span", { textContent: text }));

  /** @param {{chosen: Set<string>, choose: (id: string, yes: boolean) => void}} picks what is ticked */
  const item = (model, one, play, picks) => {
    const found = model.items[one.id];
    const text = words.item(model, one);
    const because = reasons(model, one.because, `${play} ${one.id}`);
    const box = cxElement("input", { type: "checkbox", checked: picks.chosen.has(one.id),
      "aria-label": `Add: ${text}`, "data-key": `item ${play} ${one.id}` });
    box.addEventListener("change", () => picks.choose(one.id, box.checked));
    return cxElement("li.cx-advice__item.cx-advice__item--pick", {}, box,
      cxElement("div", {}, cxElement("p.cx-advice__text", {}, link(found, text)), ...because.filter(Boolean)));
  };

  const items = (model, play, picks) => {
    const of = (some) => cxElement("ul.cx-advice__items", { role: "list" }, ...some.map((one) => item(model, one, play.play, picks)));
    const rest = play.items.slice(FIRST);
    const more = rest.length ? fold(`more ${play.play}`, `${words.count(rest.length, "more item")} of this play`, of(rest)) : null;
    return [play.items.length ? of(play.items.slice(0, FIRST)) : null, more];
  };

  const play = (model, one, picks, rank) => {
    const left = words.left(one.left);
    const found = model.plays[one.play];
    return cxElement("li.cx-advice__play", {},
      cxElement("span.cx-advice__rank", { "aria-hidden": "true", textContent: String(rank) }),
      cxElement("h4.cx-advice__title", {}, link(found, found?.title ?? one.play)),
      cxElement("p.cx-advice__weight", { textContent: `${found ? `Play ${found.number}, ` : ""}${words.weight(one)}.` }),
      ...reasons(model, one.because, one.play).filter(Boolean),
      ...items(model, one, picks).filter(Boolean),
      left && cxElement("p.cx-advice__left", { textContent: left }));
  };

  /** The items that are recommended: the first ones of the first plays. @returns {{id: string, because: object[]}[]} */
  const recommended = (advice) => {
    const found = new Map();
    const first = advice.plays.slice(0, PLAYS).flatMap(({ items: some }) => some.slice(0, FIRST));
    for (const one of first) if (!found.has(one.id)) found.set(one.id, one);
    return [...found.values()];
  };

  /** All items of the advice, each once, with all its reasons. */
  const everything = (advice) => {
    const found = new Map();
    for (const each of advice.plays.flatMap(({ items: some }) => some)) if (!found.has(each.id)) found.set(each.id, each);
    return found;
  };

  /** @param {object} advice of cxAdvice */
  const build = (model, advice, picks) => {
    if (advice.empty) return [cxElement("p.cx-stand__none", { textContent: words.empty(advice.empty) })];
    const of = (some, start) => cxElement("ol.cx-advice", { start, role: "list" },
      ...some.map((one, at) => play(model, one, picks, start + at)));
    const rest = advice.plays.slice(PLAYS);
    return [of(advice.plays.slice(0, PLAYS), 1),
      rest.length ? fold("plays", `${words.count(rest.length, "more play")}`, of(rest, PLAYS + 1)) : null].filter(Boolean);
  };

  return { build, recommended, everything };
})();
