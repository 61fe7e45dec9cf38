"""PDF/UA-1: what veraPDF's 106 machine checks say of the PDFs, and what pdfua says where there is no Java."""

from __future__ import annotations

from pathlib import Path

import pdfua
import pytest
from weasyprint import HTML

from playbook.load import load
from playbook.pdf.forms.fill import fill
from playbook.pdf.make import make
from playbook.pdf.render import Paper
from playbook.pdf.volume import of_play, pack, whole
from tests.pdf import vera
from tests.pdf.plans import full_plan
from tests.pdf.small_pdf import PAGE, made

TRAPS = """<h1>Harbor</h1><ul><li><p>Sound the horn.</p><p>Twice.</p></li></ul>
<p><a href="https://harbor.example/"><b>The <i>harbor</i></b></a></p>
<p>Ships: <img src="dot.svg" alt=""> <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" aria-hidden="true">
<circle cx="4" cy="4" r="4"/></svg></p>
<input type="checkbox" name="listen.sound-horn" title="Sound the horn twice.">
<p><textarea name="note.listen.sound-horn" title="Note: Sound the horn twice."></textarea></p>"""
DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="4"/></svg>'


def passes(*files: Path) -> None:
    """Let veraPDF judge the files: all rules, and none of them broken."""
    vera.need_java()
    verdicts = vera.check(files)
    assert {one.file: one.broken for one in verdicts} == {str(file): () for file in files}
    assert {one.rules for one in verdicts} == {vera.RULES}


def test_the_judge_refuses_what_weasyprint_makes_alone_and_passes_ours(tmp_path: Path) -> None:
    vera.need_java()
    (tmp_path / "dot.svg").write_text(DOT, encoding="utf-8")
    ours, plain = tmp_path / "ours.pdf", tmp_path / "plain.pdf"
    ours.write_bytes(made(TRAPS, tmp_path))
    HTML(string=PAGE.format(TRAPS), base_url=str(tmp_path)).write_pdf(plain, pdf_variant="pdf/ua-1", pdf_forms=True)
    good, bad = vera.check([ours, plain])
    assert good.broken == ()
    assert {line.split()[0] for line in bad.broken} >= {"7.2-20", "7.3-1", "7.18.5-1"}


def test_the_whole_playbook_a_play_and_a_filled_pack_pass(whole_pdf: Path, play_pdf: Path, pack_pdf: Path) -> None:
    passes(whole_pdf, play_pdf, pack_pdf)


def test_a_small_playbook_of_another_organization_passes(harbor: Path, tmp_path: Path) -> None:
    book = load(harbor).book
    file = tmp_path / "harbor.pdf"
    file.write_bytes(make(book, harbor / "site", whole(book)))
    passes(file)


def test_the_quick_check_finds_nothing_either(play_pdf: Path, pack_pdf: Path) -> None:
    for file in (play_pdf, pack_pdf):
        found = pdfua.validate(file).findings
        assert [(one.rule_id, one.message) for one in found] == []


@pytest.mark.sweep
@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_every_pdf_passes_blank_and_filled(site: Path, repository: Path, tmp_path: Path, paper: Paper) -> None:
    book = load(repository).book
    plan = full_plan(book)
    volumes = [whole(book), *(of_play(book, id) for id in book.plays), pack(book, [*book.plays], plan.own)]
    files = []
    for volume in volumes:
        blank = make(book, site, volume, paper)
        for state, content in {"blank": blank, "filled": fill(blank, plan)}.items():
            files.append(tmp_path / f"{state}-{volume.file_name(paper)}")
            files[-1].write_bytes(content)
    passes(*files)
