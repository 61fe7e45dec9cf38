"""What a person fills in and saves in Firefox's own PDF viewer comes back as a plan."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest

from playbook.load import load
from playbook.pdf.forms.read import read
from playbook.pdf.make import make
from playbook.pdf.volume import of_play
from tests.offline.firefox import firefox, need_firefox

NOTE = "Zoë asked twice.\nThe log says “no”. 🎉 שלום"
# Firefox shows fields once their page is in sight; what its save button writes is what saveDocument returns.
FILL = """(async () => {
  const viewer = window.PDFViewerApplication;
  const soon = () => new Promise((go) => setTimeout(go, 50));
  const until = async (look) => {
    for (let n = 0; n < 2400 && !look(); n++) await soon();
    return look();
  };
  await until(() => viewer?.pdfDocument);
  const fields = await viewer.pdfDocument.getFieldObjects();
  const write = async (name, value) => {
    viewer.page = fields[name].find((one) => one.page >= 0).page + 1;
    const field = await until(() => document.querySelector(`.annotationLayer [name="${CSS.escape(name)}"]`));
    if (value === true) { field.click(); return; }
    field.focus();
    field.value = value;
    for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, {bubbles: true}));
    field.blur();
  };
  for (const [name, value] of Object.entries(VALUES)) await write(name, value);
  const saved = await viewer.pdfDocument.saveDocument();
  return btoa(Array.from(saved, (byte) => String.fromCharCode(byte)).join(""));
})()"""


@pytest.fixture(scope="module", autouse=True)
def there() -> None:
    need_firefox()


def saved_in_firefox(file: Path, profile: Path, values: dict[str, object]) -> bytes:
    with firefox(profile) as tab:
        tab.open(file.as_uri())
        return base64.b64decode(tab.run(FILL.replace("VALUES", json.dumps(values))))


def test_nothing_is_lost_on_the_way(harbor: Path, tmp_path: Path) -> None:
    book = load(harbor).book
    item, other = [one.full_id for one in book.checklists["listen"].items][:2]
    file = tmp_path / "listen.pdf"
    file.write_bytes(make(book, harbor / "site", of_play(book, "listen")))
    values = {item: True, f"owner.{item}": "José 李", f"due.{item}": "2027-01-15", f"note.{item}": NOTE}
    filled = read(saved_in_firefox(file, tmp_path / "profile", {**values, f"status.{other}": "doing"}))
    found = {one.id: one for one in filled.plan.items}
    first = found[item]
    assert (first.status, first.owner, str(first.due), first.note) == ("done", "José 李", "2027-01-15", NOTE)
    assert found[other].status == "doing"
    assert set(found) == {item, other} and filled.notes == ()
