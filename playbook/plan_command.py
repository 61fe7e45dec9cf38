"""The commands `playbook plan from-pdf` and `playbook plan to-pdf`."""

from __future__ import annotations

from collections import Counter
from importlib import import_module
from pathlib import Path

import click

from playbook.load import load
from playbook.model.plan_file import MOST_NAME, PlanFile, Status
from playbook.pdf.forms.compared import compared
from playbook.pdf.forms.errors import FormError
from playbook.pdf.forms.names import STATUSES
from playbook.root_option import root_option
from playbook.saved_plan import SavedPlanError, read_saved_plan
from playbook.say import say
from playbook.written import replace_file

NO_PIKEPDF = (
    "Reading and filling PDFs needs pikepdf, which is in the extra 'pdf' of this project. 'make pdf' installs it."
)
MOST_PDF_BYTES = 200_000_000
FARTHEST_FIRST: tuple[Status, ...] = ("done", "doing", "to-do", "not-applicable")
FORCE = click.option("--force", is_flag=True, help="Replace a file that is there.")
EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)
NEW = click.Path(dir_okay=False, path_type=Path)


@click.group()
def plan() -> None:
    """Take a saved plan out of a PDF, or put one into it."""


@plan.command("from-pdf")
@click.argument("file", type=EXISTING)
@click.option("--out", type=NEW, help="The plan file to write; the PDF's name with .json if left out.")
@click.option("--name", help="What to call the plan.")
@click.option("--fields-only", is_flag=True, help="Pass over the plan that lies inside a tampered PDF.")
@root_option("The playbook's folder, to tell where the PDF is of another edition.")
@FORCE
def from_pdf(file: Path, out: Path | None, name: str | None, fields_only: bool, root: Path, force: bool) -> None:
    """Turn a PDF that was filled in into a plan file. My plan on the site reads it, under "Read a file"."""
    _need_pikepdf()
    from playbook.pdf.forms.plan_text import plan_bytes
    from playbook.pdf.forms.read import read

    _check_name(name)
    _check_kind(out, ".pdf", "a plan file is JSON", ".json")
    try:
        filled = read(_content(file), fields_only=fields_only, name=name)
        content = plan_bytes(filled.plan)
    except FormError as error:
        raise click.ClickException(f"{file}: {error}") from None
    out = _write(out or Path(f"{file.stem}.json"), content, force)
    say([*filled.notes, *_compared(filled.plan, root)])
    click.echo(f"Wrote {out}: {_summary(filled.plan)}.")


@plan.command("to-pdf")
@click.argument("file", metavar="PLAN", type=EXISTING)
@click.option("--pdf", "form", type=EXISTING, required=True, help="The PDF to fill; it stays as it is.")
@click.option("--out", type=NEW, help="The PDF to write; the PDF's name with -filled if left out.")
@FORCE
def to_pdf(file: Path, form: Path, out: Path | None, force: bool) -> None:
    """Fill a copy of a PDF with the answers of a plan file."""
    _need_pikepdf()
    from playbook.pdf.forms.fill import filling

    _check_kind(out, ".json", "a filled PDF is a PDF", ".pdf")
    try:
        wanted = read_saved_plan(file)
        filled = filling(_content(form), wanted)
    except SavedPlanError as error:
        raise click.ClickException(str(error)) from None
    except FormError as error:
        raise click.ClickException(f"{form}: {error}") from None
    out = _write(out or Path(f"{form.stem}-filled.pdf"), filled.pdf, force)
    say(filled.notes)
    click.echo(f"Wrote {out}: {_summary(wanted)}.")


def _check_name(name: str | None) -> None:
    if name is None:
        return
    if not name.strip():
        raise click.ClickException("the name of a plan cannot be blank — write one behind --name, or leave --name out")
    if len(name) > MOST_NAME:
        raise click.ClickException(f"the name of a plan has at most {MOST_NAME} characters — give it a shorter one")


def _check_kind(out: Path | None, wrong: str, why: str, right: str) -> None:
    if out is not None and out.suffix.lower() == wrong:
        raise click.ClickException(f"--out {out}: {why} — give it a name that ends in {right}")


def _compared(plan: PlanFile, root: Path) -> list[str]:
    """Compare with the playbook in a folder, where there is one: the command works without it."""
    if not (root / "data" / "playbook.yml").is_file():
        return []
    book = load(root).book
    return [] if book.unread else list(compared(plan, book))


def _need_pikepdf() -> None:
    try:
        import_module("pikepdf")
    except ImportError:
        raise click.ClickException(NO_PIKEPDF) from None


def _content(file: Path) -> bytes:
    try:
        if file.stat().st_size > MOST_PDF_BYTES:
            raise click.ClickException(
                f"{file}: more than {MOST_PDF_BYTES // 1_000_000} MB are not read — use a smaller file"
            )
        return file.read_bytes()
    except OSError as error:
        raise click.ClickException(f"{file}: cannot be read ({error.strerror})") from None


def _write(out: Path, content: bytes, force: bool) -> Path:
    if out.exists() and not force:
        raise click.ClickException(f"{out} is there already — name another file with --out, or replace it with --force")
    try:
        replace_file(out, content)
    except OSError as error:
        raise click.ClickException(
            f"{out}: cannot be written ({error.strerror}) — name another file with --out"
        ) from None
    return out


def _summary(plan: PlanFile) -> str:
    answers = [*plan.items, *plan.own]
    counts = Counter(answer.status for answer in answers)
    told = ", ".join(f"{counts[code]} {STATUSES[code].lower()}" for code in FARTHEST_FIRST if counts[code])
    return f"{len(answers):,} {'answer' if len(answers) == 1 else 'answers'}{f' ({told})' if told else ''}"
