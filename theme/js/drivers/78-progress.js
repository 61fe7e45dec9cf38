/* What is being done, how far it is, and a way to stop it. */
const cxDriversProgress = (() => {
  const SPEAK = 0.25; // said to those who do not see it, each time so much more is done
  const PAINT = 100; // ms between two looks of the bar

  /**
   * @param {() => void} cancel
   * @returns {{element: HTMLElement, start: (words: string) => (done: number) => void, stop: () => void}}
   */
  const build = (cancel) => {
    const words = cxElement("p", { id: "cx-drivers-progress-words" });
    const bar = cxElement("progress", { max: 100, value: 0, "aria-labelledby": words.id });
    const stopper = cxElement("button.cx-action", { textContent: "Cancel", click: cancel });
    const element = cxElement("div.cx-drivers__progress", { hidden: true }, words, bar, stopper);

    const start = (text) => {
      let [spoken, painted] = [0, 0];
      words.textContent = text;
      bar.value = 0;
      element.hidden = false;
      cxSay(text, "result");
      return (done) => {
        if (performance.now() - painted < PAINT) return;
        painted = performance.now();
        const whole = Math.floor(100 * done);
        bar.value = whole;
        words.textContent = `${text} ${whole}%`;
        if (done < spoken + SPEAK) return;
        spoken = done;
        cxSay(`${text} ${whole}%`, "result");
      };
    };

    return { element, stopper, start, stop: () => { element.hidden = true; } };
  };

  return { build };
})();
