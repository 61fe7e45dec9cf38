"""The edition's site, PDFs and offline edition, each made by a program of its own from the committed files."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from playbook.release.fault import ReleaseError
from playbook.release.names import LATEST

OFFLINE_CONFIG = "mkdocs.offline.yml"
_PLAYBOOK = ("-c", "from playbook.cli import main; main()")
_SHOWN = 40


def build_site(source: Path, site: Path, edition: str) -> None:
    """Build the site of an edition strictly; each page names its place in the latest edition as the one to find.

    Raises:
        ReleaseError: the build failed, with what it said last.
    """
    _mkdocs(source, edition, site)


def make_pdfs(source: Path, site: Path, papers: Sequence[str]) -> None:
    """Put the edition's PDFs into the site's downloads; this takes minutes.

    Raises:
        ReleaseError: they cannot be made.
    """
    sizes = (argument for paper in papers for argument in ("--paper", paper))
    _run(source, "the PDFs", *_PLAYBOOK, "pdf", "--site", str(site), *sizes)


def pack_offline(source: Path, site: Path, edition: str) -> None:
    """Put the edition to take along, with the site's PDFs, into the site's downloads.

    Raises:
        ReleaseError: it cannot be made.
    """
    offline = source / "build" / "offline"
    _mkdocs(source, edition, offline, "--config-file", OFFLINE_CONFIG)
    _run(source, "the offline edition", *_PLAYBOOK, "offline", "--build", str(offline), "--site", str(site))


def _mkdocs(source: Path, edition: str, site: Path, *more: str) -> None:
    command = ("-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(site), *more)
    # By this variable the plugin mike knows that an edition is built.
    _run(source, "the site", *command, edition=edition)


def _run(source: Path, what: str, *command: str, edition: str = "") -> None:
    # Python looks into the folder it runs in first: the edition is built by the engine that is committed with it.
    environment = {**os.environ, "MIKE_DOCS_VERSION": edition} if edition else None
    done = subprocess.run(
        [sys.executable, *command], cwd=source, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    if done.returncode:
        said = done.stdout.decode("utf-8", "replace").strip().splitlines()[-_SHOWN:]
        raise ReleaseError(*said, f"{what} cannot be made of what is committed — mend what it says, commit, run again")


def canonical_top(address: str | None) -> str:
    """Return the address of the latest edition, given the one that the home page of a built site calls its own.

    Raises:
        ReleaseError: pages do not name those of the latest edition.
    """
    if address is None or not address.endswith(f"/{LATEST}/"):
        raise ReleaseError(
            "mkdocs.yml: pages do not name the latest edition as the one to find — it needs site_url, and among the "
            f"plugins mike with canonical_version: {LATEST}, alias_type: copy and version_selector: false"
        )
    return address
