"""Pages and files of the site that do not stand in docs/."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from playbook.content import FOLDERS
from playbook.model import Download


class PlainFile(File):
    """A template to copy: Markdown as well stays a file here, and becomes no page."""

    def is_documentation_page(self) -> bool:
        """Say no, whatever the file's ending."""
        return False


def content_pages(root: Path, config: MkDocsConfig) -> Iterator[File]:
    """Yield the plays, checklists and case studies as pages of the site, each with its own edit address."""
    for folder in FOLDERS:
        for path in sorted((root / folder).glob("*.md")):
            file = File.generated(config, f"{folder}/{path.name}", abs_src_path=str(path))
            file.edit_uri = f"../{folder}/{path.name}"
            yield file


def made_files(files: Mapping[str, str | bytes], config: MkDocsConfig) -> Iterator[File]:
    """Yield files that somebody made in memory, by their paths on the site."""
    for name, content in files.items():
        yield PlainFile.generated(config, name, content=content)


def download_files(downloads: Mapping[str, Download], config: MkDocsConfig) -> Iterator[File]:
    """Yield the templates that readers copy."""
    for download in downloads.values():
        yield PlainFile.generated(config, f"downloads/{download.id}", content=download.text)
