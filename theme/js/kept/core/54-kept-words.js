/* What people are told when a tool cannot keep what they enter. */
var cxKeptWords = (() => {
  const HERE = "What you see is still here, but only until you leave this page.";

  /** @type {Record<string, string>} by health */
  const WORDS = {
    saved: "",
    full: `Not saved: this browser has no room left. ${HERE} Download it as a file. Then make room and try again.`,
    forbidden: `Not saved: this browser does not let the site keep anything. ${HERE} Download it as a file before you go. To change this, allow site data for this site in the browser's settings.`,
    gone: `What was saved here was removed from this browser. ${HERE} Save it again if you still need it.`,
    newer: "Not saved: what this browser keeps comes from a newer edition of this playbook, and this edition leaves it as it is. Open the newer edition to go on with it. What you enter here stays only until you leave this page.",
    damaged: "Not saved: what this browser keeps for this page cannot be read, or only in part. It has not been touched. What you enter here stays only until you leave this page, unless you save over it.",
  };

  /** @param {string} health @returns {string} "" where all is well */
  const words = (health) => WORDS[health] ?? "";

  return { words };
})();
