/* What a person typed, made fit for a file, and what can be told from it. */
const cxFileText = (() => {
  /** Controls say nothing to a reader, and some change what a terminal or a spreadsheet does. */
  const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
  /** Something that can be seen: not only blanks, and signs that take no place. */
  const SEEN = /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
  /** Signs that turn the direction of letters around. In an address they make one site look like another. */
  const TURNS = /\p{Bidi_Control}/gu;
  /** Half of a pair of code units: no encoding can write it. */
  const HALVES = /\p{Cs}/gu;

  /**
   * A text without control characters; "" where nothing can be seen in it.
   * @param {string} text
   * @param {boolean} lines whether line breaks and tabs may stay; else they become spaces
   */
  const clean = (text, lines = false) => {
    const broken = text.replace(/\r\n?|[\u2028\u2029]/g, "\n");
    const kept = (lines ? broken : broken.replace(/[\n\t]/g, " ")).replace(CONTROLS, "").replace(HALVES, "\ufffd");
    return isSeen(kept) ? kept : "";
  };

  /** Whether anything can be seen in a text. */
  const isSeen = (text) => SEEN.test(text);

  /** What somebody gave for a field, made fit to be kept. What is no text stays. */
  const ofField = (field, value) => (typeof value === "string" ? clean(value, field === "note") : value);

  /** An address or what stands in its place, as it is shown. */
  const shown = (evidence) => evidence.replace(TURNS, "");

  /** A text in one line, with one space between words. */
  const tidy = (text) => text.replace(/\s+/g, " ").trim();

  /** Characters as JSON Schema counts them: code points. */
  const length = (text) => {
    let count = text.length;
    for (let at = 0; at < text.length - 1; at += 1) if (text.codePointAt(at) > 0xffff) count -= 1;
    return count;
  };

  /** Bytes of a text in UTF-8. */
  const bytes = (text) => new TextEncoder().encode(text).length;

  const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  /** What a value is, for people. */
  const kind = (value) => {
    if (value === undefined || value === null) return "nothing";
    if (Array.isArray(value)) return "a list";
    return { object: "a record", string: "a text", number: "a number", boolean: "yes or no" }[typeof value];
  };

  /** Something foreign, short enough to stand in a message. */
  const quote = (value) => {
    if (typeof value !== "string") return kind(value);
    const letters = Array.from(clean(value.slice(0, 200)));
    return `“${letters.length > 60 ? `${letters.slice(0, 60).join("")}…` : letters.join("")}”`;
  };

  /**
   * Where evidence leads, if it is a web address and nothing else.
   * @param {string} evidence
   * @returns {string} an http or https address as the browser reads it, or ""
   */
  const link = (evidence) => {
    const text = evidence.trim();
    if (!/^https?:\/\/[^\s]+$/i.test(text) || !URL.canParse?.(text)) return "";
    return new URL(text).href;
  };

  const FILE = /^[^/]*\.(pdf|docx?|xlsx?|pptx?|csv|txt|md|json|html?|zip|png|jpe?g|gif|svg|msg|eml)$/i;
  const ADDRESS = /^([\w-]+\.)+[a-z]{2,}(:\d+)?([/?#]\S*)?$/i;

  /** Whether a text looks like an address without its https://, and not like the name of a file. */
  const isBareAddress = (text) => ADDRESS.test(text.trim()) && !FILE.test(text.trim());

  /** "Passport renewal: São Paulo" as "passport-renewal-sao-paulo"; "" where no letter of a to z is left. */
  const slug = (name) =>
    name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
      .replace(/[^a-z0-9]+/g, "-").slice(0, 60).replace(/^-|-$/g, "");

  return { clean, isRecord, isSeen, ofField, shown, tidy, length, bytes, kind, quote, link, isBareAddress, slug };
})();
