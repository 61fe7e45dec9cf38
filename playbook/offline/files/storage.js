"use strict";
/* The other end of 20-shared-storage.js: reads and writes the one storage of the offline edition for the page around. */
{
  const say = (message) => parent.postMessage(message, "*"); // a file's origin has no name
  const areas = { local: () => localStorage, session: () => sessionStorage };

  const ROOM = "cx-playbook-room"; // a key for trying
  const LETTERS = 1 << 16; // less than this is no room for a plan

  /** A full storage is told of before something is written, so that the page can say so at once. */
  const tryRoom = () => {
    try {
      localStorage.setItem(ROOM, "x".repeat(LETTERS));
    } finally {
      localStorage.removeItem(ROOM);
    }
  };

  /** The address of the file around a window, where the browser tells it: newer versions of Firefox do. */
  const around = (where) => where.location.ancestorOrigins?.[0] ?? "";

  /** Whether the page around is one of this edition. Where the browser does not tell, it is taken for one. */
  const isOurs = () => {
    const trial = document.head.appendChild(document.createElement("iframe")); // around it is this file itself
    const isTold = around(trial.contentWindow).includes("storage.html");
    trial.remove();
    return !isTold || around(window).startsWith(new URL("../../", location.href).href);
  };

  const sayAll = () => {
    try {
      say({ all: { local: { ...localStorage }, session: { ...sessionStorage } } });
      tryRoom();
    } catch (error) {
      say({ refusal: { name: error.name } });
    }
  };

  const write = ({ area, key, value }) => {
    try {
      if (value === null) areas[area]().removeItem(key);
      else areas[area]().setItem(key, value);
      if (area === "local") say({ kept: { key, value } });
    } catch (error) {
      if (area === "local") say({ refusal: { name: error.name, key, value: localStorage.getItem(key) } });
    }
  };

  if (parent !== window && isOurs()) {
    window.addEventListener("message", ({ source, data }) => {
      if (source !== parent) return;
      if (data.again) sayAll();
      else write(data);
    });
    window.addEventListener("storage", ({ storageArea, key, newValue }) => {
      if (storageArea !== localStorage || key === ROOM) return;
      if (key === null) sayAll();
      else say({ wrote: { key, value: newValue } });
    });
    sayAll();
  }
}
