/* The worked example, and the name and edition of the playbook, as macros/business_case.py wrote them into the page. */
const cxCaseExample = (() => {
  /** @returns {object} a case; an empty one where the page has none */
  const read = () => {
    const place = document.getElementById("cx-business-case-example");
    return place ? JSON.parse(place.textContent) : cxCase.start();
  };

  /** What a file says of where it was made. */
  const meta = () => {
    const { playbook, edition } = read();
    return { playbook, edition };
  };

  return { read, meta };
})();
