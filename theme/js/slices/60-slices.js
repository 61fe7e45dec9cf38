/* Long work in slices, so that the page answers keys and clicks meanwhile. Browsers forbid workers on pages opened as
   files, so all of it is done here. */
var cxSlices = (() => {
  const SLICE = 12; // ms of work between two looks at the page

  /** Lets the browser do what waits: clicks, keys, painting. A message is quicker than a timer, which is held back. */
  const rest = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

  /**
   * @param {Generator<number, object>} work yields how much is done, 0 to 1
   * @param {{cancelled: boolean, progress?: (done: number) => void}} job
   * @returns {Promise<object|null>} what the work returns; null where it was cancelled
   */
  const run = async (work, job) => {
    await rest();
    while (!job.cancelled) {
      const until = performance.now() + SLICE;
      let step = work.next();
      while (!step.done && performance.now() < until) step = work.next();
      if (step.done) return step.value;
      job.progress?.(step.value);
      await rest();
    }
    return null;
  };

  return { run };
})();
