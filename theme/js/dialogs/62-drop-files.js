/* Files can be dropped on a part of the page. */

/** @param {Element} section shows that it takes them @param {(files: File[]) => void} take */
function cxDropFiles(section, take) {
  const carriesFile = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  section.addEventListener("dragover", (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    section.classList.add("cx-files--over");
  });
  section.addEventListener("dragleave", (event) => {
    if (!section.contains(event.relatedTarget)) section.classList.remove("cx-files--over");
  });
  section.addEventListener("drop", (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    section.classList.remove("cx-files--over");
    if (event.dataTransfer.files.length) take([...event.dataTransfer.files]);
  });
}
