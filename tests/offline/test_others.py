"""Any file of one's own disk may show another: what it can hear and write in Firefox's storage for the edition."""

from __future__ import annotations

import time

from tests.offline.test_plan import PLAN, UNDERSTAND, begin

STORAGE = "assets/offline/storage.html"
LISTENING = (
    "<!doctype html><title>Other</title><script>heard = [], addEventListener('message', (e) => heard.push(e.data))"
)
AGAIN = "(frames[0].postMessage({ again: true }, '*'), new Promise((end) => setTimeout(() => end(heard), 500)))"
WRITE = "postMessage({ area: 'local', key: 'planted', value: 'x' }, '*')"
PLANT = f"(() => {{ for (let at = 0; at < frames[0].length; at++) frames[0][at].{WRITE} }})()"


def around(tab, address: str, other, hidden: str = "") -> None:
    """Open a page of somebody else that shows a page of the edition."""
    other.write_text(f"{LISTENING}</script><iframe {hidden} src='{address}'></iframe>", encoding="utf-8")
    tab.open(other.as_uri())


def test_a_page_that_is_not_of_the_edition_hears_nothing(firefox_tab, edition, tmp_path) -> None:
    begin(firefox_tab, edition, UNDERSTAND)
    is_told = firefox_tab.run("'ancestorOrigins' in location")
    for fragment, hidden in [("", ""), ("x", ""), ("", "referrerpolicy='no-referrer'")]:
        around(firefox_tab, edition.address(STORAGE, fragment), tmp_path / "other.html", hidden)
        heard = firefox_tab.run(AGAIN)
        # An older Firefox does not tell who asks, as README.txt says; but there is nothing beside the plans.
        assert [sorted(one["all"]["local"]) for one in heard] == ([] if is_told else [["cx-playbook"]] * 2)


def test_only_the_page_around_the_storage_writes_to_it(firefox_tab, edition, tmp_path) -> None:
    around(firefox_tab, edition.address(PLAN), tmp_path / "other.html")
    firefox_tab.wait("frames[0].length > 0")
    firefox_tab.run(f"(new Promise((end) => setTimeout(end, 500)).then(() => {PLANT}))")
    time.sleep(0.3)
    firefox_tab.open(edition.address(STORAGE))
    assert "planted" not in firefox_tab.run("Object.keys(localStorage)")
