/* Giving the reader a file. It is made here in the browser; nothing is sent. */

/** @param {string} name @param {string} text @param {string} [type] */
function cxDownload(name, text, type = "application/json") {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link); // Firefox follows only links that are in the page
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // the browser may still be reading it
}
