"""What the finisher repairs, each on a page that shows the fault."""

from __future__ import annotations

from pathlib import Path

import pytest
from pikepdf import ContentStreamInstruction, Dictionary, Page, Pdf, parse_content_stream
from pypdfium2 import PdfDocument

from playbook.pdf import finish
from playbook.pdf.finish.view import View
from tests.pdf.small_pdf import annotations, kids, kinds, made, opened, owners, tags

DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" {0}>{1}<circle cx="4" cy="4" r="4"/></svg>'
HIDDEN, NAMED = DOT.format('aria-hidden="true"', ""), DOT.format("", "<title>A full moon</title>")


def test_list_items_hold_labels_and_bodies_only(tmp_path: Path) -> None:
    body = "<ul><li><p>Sound the horn.</p><p>Twice.</p></li><li>Light<ol><li><p>the lamp</p></li></ol></li></ul>"
    pdf = opened(made(body, tmp_path))
    items = tags(pdf, "LI")
    assert len(items) == 3
    assert {kind for item in items for kind in kinds(item)} <= {"Lbl", "LBody"}
    assert all(item == kid.P for item in items for kid in kids(item))


def test_lists_hold_items_only_whatever_groups_them(tmp_path: Path) -> None:
    body = "<dl><div><dt>Fog</dt><dd>A cloud</dd></div><div><dt>Foghorn</dt><dd>A horn</dd></div></dl>"
    pdf = opened(made(body, tmp_path))
    [found] = tags(pdf, "L")
    assert kinds(found) == ["LI"] * 4
    assert all(found == item.P for item in kids(found))


def test_what_is_no_item_becomes_one(tmp_path: Path) -> None:
    pdf = opened(made("<ul><div>Horn <b>and</b> lamp</div><li>Bell</li></ul>", tmp_path))
    [found] = tags(pdf, "L")
    assert kinds(found) == ["LI", "LI"]
    assert [kinds(item) for item in kids(found)] == [["LBody"], ["Lbl", "LBody"]]


def test_header_cells_say_what_they_head(tmp_path: Path) -> None:
    body = """<table><thead><tr><th scope="col">Ship</th><th>Tons</th></tr></thead>
    <tbody><tr><th scope="rowgroup">Fishing</th><td></td></tr>
    <tr><th scope="row">Osprey</th><td>12</td></tr></tbody></table>"""
    pdf = opened(made(body, tmp_path))
    cells = tags(pdf, "TH")
    assert [str(cell.A.Scope) for cell in cells] == ["/Column", "/Column", "/Row", "/Row"]


def test_headers_that_are_repeated_on_each_page_say_so_too(tmp_path: Path) -> None:
    rows = '<tr><th scope="row">Osprey</th><td>12</td></tr>' * 120
    pdf = opened(made(f"<table><thead><tr><th>Ship</th><th>Tons</th></tr></thead>{rows}</table>", tmp_path))
    assert len(pdf.pages) > 1
    scopes = [str(cell.A.get("/Scope")) for cell in tags(pdf, "TH")]
    assert scopes.count("/Column") == 2 * len(pdf.pages)
    assert scopes.count("/Row") == 120


def test_an_empty_cell_keeps_its_place(tmp_path: Path) -> None:
    body = "<table><tr><th>Ship</th><th>Tons</th></tr><tr><td>Osprey</td><td></td></tr></table>"
    pdf = opened(made(body, tmp_path))
    assert kinds(tags(pdf, "TR")[1]) == ["TD", "TD"]


def test_a_link_is_one_annotation_with_the_words_that_are_read(tmp_path: Path) -> None:
    body = f'<p>See <a href="https://harbor.example/"><span><b>the harbor</b> {NAMED}</span></a>.</p>'
    pdf = opened(made(body, tmp_path))
    [link] = annotations(pdf, "Link")
    assert (str(link.Contents), int(link.F)) == ("the harbor A full moon", 4)
    owner = owners(pdf)[int(link.StructParent)]
    assert owner.S == "/Link" and any(kid.get("/Obj") == link for kid in kids(owner) if not isinstance(kid, int))


@pytest.mark.parametrize(
    ("inside", "name"),
    [
        (f"{HIDDEN} Harbor", "Harbor"),
        ('<img src="dot.svg" alt="The moon">', "The moon"),
        (f"<span>{HIDDEN}</span>", "To the harbor"),
    ],
)
def test_a_link_is_named_by_what_is_not_decoration(tmp_path: Path, inside: str, name: str) -> None:
    (tmp_path / "dot.svg").write_text(HIDDEN, encoding="utf-8")
    pdf = opened(made(f'<p><a href="https://harbor.example/" title="To the harbor">{inside}</a></p>', tmp_path))
    assert {str(link.Contents) for link in annotations(pdf, "Link")} == {name}


def test_a_link_over_two_lines_has_two_annotations_of_two_tags(tmp_path: Path) -> None:
    words = "the old harbor at the end of the long pier " * 4
    pdf = opened(made(f'<p><a href="https://harbor.example/">{words}</a></p>', tmp_path))
    links = annotations(pdf, "Link")
    assert len(links) > 1
    assert {str(owners(pdf)[int(link.StructParent)].S) for link in links} == {"/Link"}
    assert {str(link.Contents) for link in links} == {words.strip()}


def test_a_block_inside_a_link_stays_a_part_of_it(tmp_path: Path) -> None:
    pdf = opened(made('<a href="https://harbor.example/"><p>Pier</p><p>Light</p></a>', tmp_path))
    links = annotations(pdf, "Link")
    assert links
    assert {str(owners(pdf)[int(link.StructParent)].S) for link in links} == {"/Link"}


def test_decoration_is_not_read_and_a_picture_is(tmp_path: Path) -> None:
    (tmp_path / "dot.svg").write_text(HIDDEN, encoding="utf-8")
    body = f'<p>{HIDDEN}<img src="dot.svg" alt=""><img src="dot.svg" alt="Moon">{NAMED}</p>'
    pdf = opened(made(body, tmp_path))
    assert [str(figure.Alt) for figure in tags(pdf, "Figure")] == ["Moon", "A full moon"]
    assert _marks(pdf, "/Artifact") >= 2


def test_no_tag_is_empty(tmp_path: Path) -> None:
    body = f"<div><p>Horn<span></span> <b>{HIDDEN}</b></p><div>{HIDDEN}</div></div>"
    pdf = opened(made(body, tmp_path))
    assert [str(tag.S) for tag in tags(pdf) if not kids(tag)] == []


def test_running_heads_are_artifacts(tmp_path: Path) -> None:
    pdf = opened(made("<h1>Fog</h1><p>Sound the horn.</p>", tmp_path))
    [page] = pdf.pages
    tagged = {str(instruction.operands[0]) for instruction in _begun(page) if "/MCID" in _properties(instruction)}
    assert "/Artifact" not in tagged
    assert any(_properties(instruction).get("/Type") == "/Pagination" for instruction in _begun(page))
    in_tree = [tag for tag in owners(pdf)[0] if tag is not None]
    assert all(tag.S != "/Artifact" for tag in in_tree)


def test_a_field_that_a_page_cuts_stays_one_field(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def pretend(view: View) -> None:
        # WeasyPrint cuts a field only on rare pages, and then two boxes belong to one element.
        boxes = [box for page in view.document.pages for inputs in page.forms.values() for box, _ in inputs]
        boxes[1].element = boxes[0].element

    monkeypatch.setattr(finish, "STEPS", (pretend, *finish.STEPS))
    area = '<textarea name="note.a.b" title="Note" style="display: block; height: {}mm"></textarea>'
    pdf = opened(made(f"<p>Horn</p>{area.format(5)}{area.format(9)}", tmp_path))
    [widget] = annotations(pdf, "Widget")
    assert round(float(widget.Rect[3] - widget.Rect[1]) / 72 * 25.4) >= 9
    assert len(tags(pdf, "Form")) == 1
    assert [field.fully_qualified_name for field in pdf.acroform.fields] == ["note.a.b"]


@pytest.mark.parametrize("feature", ["tabular-nums", "normal"])
def test_all_letters_can_be_copied_where_there_are_fields(tmp_path: Path, feature: str) -> None:
    style = f"font-family: 'Public Sans'; font-variant-numeric: {feature}"
    body = f'<p style="{style}">0123456789 office flag</p><input name="owner.a.b" title="Owner">'
    with PdfDocument(made(body, tmp_path)) as document:
        text = document[0].get_textpage().get_text_bounded()
    assert "0123456789 office flag" in " ".join(text.split())


def _begun(page: Page) -> list[ContentStreamInstruction]:
    found = [one for one in parse_content_stream(page) if str(one.operator) == "BDC"]
    return [one for one in found if isinstance(one, ContentStreamInstruction)]


def _properties(begun: ContentStreamInstruction) -> Dictionary:
    return begun.operands[1]


def _marks(pdf: Pdf, name: str) -> int:
    return sum(str(one.operands[0]) == name for page in pdf.pages for one in _begun(page))
