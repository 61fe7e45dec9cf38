/* <cx-sort-table> around a table: a press on a heading sorts the rows. Without this script the table stands as it
   was written. Headings say by data-sort what they hold, cells by data-value what they are worth. */
class CxSortTable extends HTMLElement {
  connectedCallback() {
    for (const heading of this.querySelectorAll("th[data-sort]")) this.#enhance(heading);
  }

  #enhance(heading) {
    if (heading.querySelector("button")) return; // Material's instant navigation may bring the page again
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cx-sort";
    const words = document.createElement("span");
    words.append(...heading.childNodes);
    const mark = document.createElement("span");
    mark.className = "cx-sort__mark";
    mark.setAttribute("aria-hidden", "true");
    button.append(words, mark);
    button.addEventListener("click", () => this.#sort(heading, words.textContent.trim()));
    heading.append(button);
  }

  #sort(heading, name) {
    const direction = cxSortRows.next(heading.getAttribute("aria-sort"));
    const body = this.querySelector("tbody");
    const rows = [...body.rows];
    const values = rows.map((row) => row.cells[heading.cellIndex]?.dataset.value);
    body.append(...cxSortRows.order(values, heading.dataset.sort, direction).map((place) => rows[place]));
    for (const other of this.querySelectorAll("th[aria-sort]")) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", direction);
    const missing = values.some((value) => !value) ? ", rows without a value last" : "";
    cxSay(`Sorted by ${name}, ${direction}${missing}.`, "sort");
  }
}

customElements.define("cx-sort-table", CxSortTable);
