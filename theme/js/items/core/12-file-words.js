/* The words and the limits of a plan's file. playbook/model/plan_file.py says the same for other programs. */
const cxFileWords = (() => {
  const FORMAT = "cx-playbook-plan";
  const VERSION = 1;

  /** The id of an item: "understand.list-sources", "own.k3f9a2". */
  const ID = /^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/;

  /** Statuses as they are written, and as people read them. */
  const STATUSES = { "to-do": "To do", doing: "Doing", done: "Done", "not-applicable": "Not applicable" };

  /** Bytes of a file: more than a browser stores for a site, so that every plan that was downloaded can be read.
   *  Items of each list of a file; of a plan the own items and the answers in the archive, so that with those of the
   *  playbook they fit. Characters of texts by field. */
  const LIMITS = {
    bytes: 16_000_000, items: 10_000, own: 5_000, archive: 5_000, problems: 50,
    playbook: 500, name: 120, text: 500, reason: 500, owner: 500, evidence: 2_000, note: 10_000,
  };

  const typed = new Map([["x", "done"], ["na", "not-applicable"]]);
  for (const [code, word] of Object.entries(STATUSES)) typed.set(word.toLowerCase().replaceAll(" ", ""), code);

  /** @param {string} text a status as somebody typed it @returns {string|null} its code; null where it is none */
  const status = (text) => typed.get(text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")) ?? null;

  /** @param {string} code @returns {string} the status for people; a blank is "To do" */
  const word = (code) => STATUSES[code || "to-do"];

  /** 12345 as "12,345" */
  const number = (value) => value.toLocaleString("en-US");

  /** Bytes as "5.1 MB"; rounded up, so that what is too large never reads as large enough. */
  const size = (bytes) => `${Math.ceil(bytes / 100_000) / 10} MB`;

  return { FORMAT, VERSION, ID, STATUSES, LIMITS, status, word, number, size };
})();
