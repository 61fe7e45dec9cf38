"""Another name for a page: its file, its id, every link to it, and a redirect from its old address."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from pathlib import Path, PurePosixPath

from playbook.authoring.registry import Macros
from playbook.edit.draft import Draft, EditError
from playbook.edit.emit import add_entry, entry
from playbook.edit.links import move_links
from playbook.edit.names import move_path, rename_id
from playbook.edit.retired import add_retired, remove_retired
from playbook.edit.yaml_lists import without_entries
from playbook.model import Checklist, Document, Playbook
from playbook.model.record import SLUG
from playbook.nearest import did_you_mean
from playbook.site_map import address_of

REDIRECTS = "data/redirects.yml"
_HEAD = "# Addresses that pages had, so that links of others go on working. 'playbook rename' writes them.\n[]\n"
# Folders whose file names are ids.
_KINDS = {"plays": "play", "case_studies": "case study"}


def rename(draft: Draft, book: Playbook, old: str, new: str, macros: Macros, code: Iterable[Path]) -> None:
    """Move a page of docs/, a play or a case study; both paths go from the root, as `docs/guides/office.md`.

    `code` are folders whose templates and programs may know the page by its path.

    Raises:
        EditError: there is no such page, it cannot have that name, or code knows it by the old one.
    """
    document = _document(book, old)
    _refuse_name(draft, old, new)
    if lines := list(lines_naming(code, old)):
        raise EditError("\n".join([f"{old} keeps its name, because code names it:", *lines, "Change that first."]))
    draft.move(old, new)
    move_links(draft, book, old, new)
    move_path(draft, old, new)
    unknown: tuple[str, ...] = ()
    if kind := _KINDS.get(old.split("/")[0]):
        files = [new if file == old else file for file in book.by_file]
        new_id = PurePosixPath(new).stem
        rename_id(draft, files, kind, document.id, new_id, macros)
        unknown = _names_since(book, kind, document.id, new_id)
        _retire(draft, kind, document.id, new_id, unknown)
    _redirect(draft, old, new, [f"{PurePosixPath(old).parent}/{id}.md" for id in unknown])


def lines_naming(folders: Iterable[Path], page: str) -> Iterator[str]:
    """Yield the places in programs and templates that name a page, as `file:line: text`."""
    names = "|".join(re.escape(name) for name in (page, page.removeprefix("docs/")))
    quoted = re.compile(rf"[\"'](?:{names})(?:#[^\"']*)?[\"']")
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            if file.suffix in (".py", ".html", ".js") and file.is_file():
                for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), start=1):
                    if quoted.search(line):
                        yield f"{folder.name}/{file.relative_to(folder).as_posix()}:{number}: {line.strip()}"


def _document(book: Playbook, path: str) -> Document:
    document = book.by_file.get(path)
    if document is None:
        remedy = did_you_mean(path, book.by_file, "write its path from the root, for example docs/guides/office.md")
        raise EditError(f"there is no page '{path}' — {remedy}")
    if isinstance(document, Checklist):
        raise EditError(_kept_checklist(path, document))
    if not address_of(path):
        raise EditError(f"{path} is the first page of the site, and keeps its name — change its title")
    return document


def _kept_checklist(path: str, checklist: Checklist) -> str:
    example = checklist.items[0].full_id if checklist.items else f"{checklist.id}.item"
    return "\n".join(
        [
            f"{path} keeps its name. The ids of its items begin with it, such as {example}.",
            "The plans that people saved hold these ids. With another name, their answers would belong to no item.",
            f"To call the checklist something else, change the line 'title' at the top of {path}.",
            "To ask for something else, write a new checklist with 'playbook new checklist'.",
            f"Then retire the old items one by one, as with 'playbook retire {example}'.",
        ]
    )


def _refuse_name(draft: Draft, old: str, new: str) -> None:
    path, folder = PurePosixPath(new), old.split("/")[0]
    if path.suffix != ".md" or not re.fullmatch(SLUG, path.stem) or ".." in path.parts:
        raise EditError(f"'{new}' cannot be a page — use lower-case letters, digits and hyphens: {folder}/two-words.md")
    if path.parts[0] != folder or (folder in _KINDS and len(path.parts) != 2):
        raise EditError(f"'{new}' is no place for {old} — it stays in {folder}/")
    if draft.exists(new):
        raise EditError(f"{new}: the file is there already — choose another name")


def _names_since(book: Playbook, kind: str, old: str, new: str) -> tuple[str, ...]:
    """Return the ids that something has had since it was called `new`, if no reader can know them; the last is `old`.

    Then it may go back to `new`. There are none if it never had that id, or a released edition has one of them.
    """
    renamed = {one.id: one.replaced_by for one in book.retired if one.kind == kind and one.why == _why(one.replaced_by)}
    names: list[str] = []
    following = renamed.get(new)
    while following is not None and following not in names:
        names.append(following)
        following = renamed.get(following)
    known = {entry.id for edition in book.editions for entry in edition.entries if entry.kind == kind}
    return tuple(names) if old in names[-1:] and known.isdisjoint(names) else ()


def _retire(draft: Draft, kind: str, old: str, new: str, unknown: Collection[str]) -> None:
    if unknown:
        remove_retired(draft, lambda values: values.get("kind") == kind and values.get("id") in {new, *unknown})
    else:
        add_retired(draft, kind, old, new, _why(new), date.today())


def _why(new: str | None) -> str:
    return f"Renamed to {new}."


def _redirect(draft: Draft, old: str, new: str, unknown: Collection[str]) -> None:
    text = draft.text(REDIRECTS) if draft.exists(REDIRECTS) else _HEAD
    # A page stands at the new address from now on, and what led from there leads there.
    over = {address_of(path) for path in (old, new, *unknown)}
    text = without_entries(text, lambda values: values.get("from") in over)
    draft.write(REDIRECTS, text if unknown else add_entry(text, entry({"from": address_of(old), "to": new})))
