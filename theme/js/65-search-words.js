/* Material searches for the beginning of each word: "of" then finds every page with "office" or "official" in its
   title. Small words say nothing about what is meant, so they are left out of what the search worker gets. */
{
  const SMALL = new Set(
    `a about an and are as at be by can do does for from has have how i in is it its me my of on or our should
    so that the their there this to us was we were what when where which who why will with would you your`.split(/\s+/),
  );
  const QUERY = 2; // the type of Material's message with a query

  /** The words that matter; all of them where only small ones were typed. Quoted text is a phrase and stays. */
  const telling = (typed) => {
    if (typed.includes('"')) return typed;
    // "trust?" is trust: to the search worker ? and ! are part of a word, and other signs are commands.
    const query = typed.replace(/[^\p{L}\p{N}\s'’&-]+/gu, " ").replace(/(^|\s)-+/g, "$1").trim();
    const kept = query.split(/\s+/).filter((word) => !SMALL.has(word.toLowerCase()));
    return kept.join("").trim() ? kept.join(" ") : query;
  };

  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...more) {
    const asked = message && message.type === QUERY && typeof message.data === "string";
    return post.call(this, asked ? { ...message, data: telling(message.data) } : message, ...more);
  };
}
