"""A combined tree becomes a PDF; the only file that imports WeasyPrint."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from importlib import import_module
from importlib.metadata import version
from io import StringIO
from pathlib import Path
from typing import Any, Literal
from xml.etree.ElementTree import Element

from playbook.pdf.fetcher import DESIGN, TYPEFACE, NotFetchedError, read_allowed
from playbook.pdf.pdf_error import ENGINE, NoPangoError, PdfError
from playbook.pdf.told import told, with_places

__all__ = ["NoPangoError", "Paper", "PdfError", "design_css", "engine_versions", "render"]

Paper = Literal["letter", "a4"]
# The design is written for Letter. Whatever names that size gets the other one.
LETTER = re.compile(r"(\bsize:\s*)letter\b", re.IGNORECASE)
LIBRARIES = ("weasyprint", "pydyf", "tinyhtml5", "tinycss2", "cssselect2", "fonttools", "fontpkg-public-sans")
OPTIONS = {"pdf_variant": "pdf/ua-1", "pdf_forms": True}


def render(root: Element, site: Path, paper: Paper = "letter") -> bytes:
    """Return a tagged PDF with form fields; addresses in the tree are relative to the folder of the site.

    The tree is used up: WeasyPrint changes it.

    Raises:
        PdfError: pictures are missing or have no words, links lead nowhere, CSS is wrong; everything at once.
        NoPangoError: WeasyPrint or Pango is missing; a PdfError as well.
    """
    engine = _engine()
    from playbook.pdf.finish.pictures import mark_decorations, without_words

    mark_decorations(root)
    base_url = f"{site.resolve().as_uri()}/"
    with told() as faults, _rare_collections():
        faults.extend(without_words(root))
        made = _made(engine, root, base_url, _fetcher(engine, (site, DESIGN, TYPEFACE)), paper)
    if faults:
        raise PdfError(with_places(faults, root, base_url))
    return made


def _made(engine: Any, root: Element, base_url: str, fetcher: Any, paper: Paper) -> bytes:
    from playbook.pdf.finish import finish

    fonts = engine.text.fonts.FontConfiguration()
    design = {"base_url": f"{DESIGN.as_uri()}/", "url_fetcher": fetcher, "font_config": fonts}
    style = engine.CSS(string=design_css(paper), **design)
    html = _html(engine, root, base_url, fetcher)
    document = html.render(font_config=fonts, stylesheets=[style], **OPTIONS)
    written: bytes = document.write_pdf(finisher=finish, **OPTIONS)
    return written


def design_css(paper: Paper) -> str:
    """Return the print design's CSS in the order of its files' names, for this paper."""
    css = "\n".join(file.read_text(encoding="utf-8") for file in sorted(DESIGN.glob("*.css")))
    return css if paper == "letter" else LETTER.sub(r"\1A4", css)


def engine_versions() -> str:
    """Return the versions of what sets the text, the machine's own Pango included.

    Raises:
        NoPangoError: WeasyPrint or Pango is missing.
    """
    pango = _engine().text.ffi.pango.pango_version()
    return " ".join([*(f"{name} {version(name)}" for name in LIBRARIES), f"pango {pango}"])


def _engine() -> Any:
    try:
        with redirect_stdout(StringIO()):  # it prints advice of its own where Pango is missing
            import_module("weasyprint.text.fonts")
            return import_module("weasyprint")
    except ImportError as error:
        raise NoPangoError(ENGINE) from error
    except OSError as error:
        raise NoPangoError(reason=str(error).splitlines()[0]) from error


def _html(engine: Any, root: Element, base_url: str, fetcher: Any) -> Any:
    class Tree(engine.HTML):  # type: ignore[misc]
        def __init__(self) -> None:
            # WeasyPrint's own way in parses text; the tree is there already, and parsing costs seconds.
            self.base_url, self.url_fetcher, self.media_type = base_url, fetcher, "print"
            self.wrapper_element = engine.cssselect2.ElementWrapper.from_html_root(root, content_language=None)
            self.etree_element = self.wrapper_element.etree_element

    return Tree()


def _fetcher(engine: Any, allowed: tuple[Path, ...]) -> Any:
    class Fetcher(engine.urls.URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            if url.startswith("data:"):
                return super().fetch(url, headers)
            try:
                got = read_allowed(url, allowed)
            except NotFetchedError as error:
                raise ValueError(str(error)) from None
            return engine.urls.URLFetcherResponse(url, got.content, {"Content-Type": got.kind})

    return Fetcher(allowed_protocols=["data"])


@contextmanager
def _rare_collections() -> Iterator[None]:
    """Look for dead objects seldom: what layout makes lives to its end, and looking takes a fifth of the time."""
    before = gc.get_threshold()
    gc.set_threshold(100_000, 50, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)
