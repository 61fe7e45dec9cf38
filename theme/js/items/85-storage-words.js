/* What people are told when their plan is not stored: what happened, that nothing on screen is lost, what to do. */
const cxStorageWords = (() => {
  const HERE = "Everything you see here is still there, but only until you leave this page.";

  /** @type {Record<string, {title: string, text: string, actions: string[]}>} */
  const NOTICES = {
    full: {
      title: "Not saved: this browser has no room left.",
      text: `${HERE} Download a copy. Then make room, for example by deleting a plan you no longer need in My plan in another window, and try again here.`,
      actions: ["copy", "again"],
    },
    forbidden: {
      title: "Not saved: this browser does not let the site keep anything.",
      text: `${HERE} Download a copy before you go; My plan can read it again. To change this, allow site data for this site in the browser's settings.`,
      actions: ["copy", "again"],
    },
    gone: {
      title: "Your saved plans were removed from this browser.",
      text: `That happens when somebody clears the browser's data. ${HERE} Save it again if you still need it. If it was meant to be cleared, close this page.`,
      actions: ["copy", "restore"],
    },
    newer: {
      title: "Not saved: your plans come from a newer edition of this playbook.",
      text: `This edition cannot read them and leaves them as they are. Open the newer edition to go on with them. What you do here stays only until you leave this page.`,
      actions: ["copy"],
    },
    damaged: {
      title: "Not saved: what is stored in this browser cannot be read.",
      text: `It has not been touched. Download it first, so that someone can look at it. Then start anew. What you do here until then stays only until you leave this page.`,
      actions: ["copy", "anew"],
    },
  };

  const BUTTONS = {
    copy: "Download a copy", again: "Try again", restore: "Save again", anew: "Start anew",
    yes: "Yes, start anew", no: "No, leave it",
  };

  const SURE = "Start anew? What is stored now is written over. It cannot be brought back.";
  const STILL = "Tried again: it still cannot be saved.";
  const SAVED = "Saved in this browser";

  return { NOTICES, BUTTONS, SURE, STILL, SAVED };
})();
