"""A repository of another organization, and the releases it makes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import yaml

from tests.browser.harbor import PLAN_PAGE
from tests.other_playbook import other_project
from tests.tools import ENVIRONMENT, ROOT
from tests.worlds import Change, World

COMMAND = "from playbook.release_command import release; release()"
NOTES = "---\ntitle: Notes\ndescription: Some notes.\nreviewed: 2026-02-01\n---\n\nNothing much.\n"
TIDES = """---
title: Tides
description: When the water comes.
reviewed: 2026-02-01
---

## High water

Twice a day.
"""
EDITIONS_PAGE = """---
title: Editions
description: What changed.
reviewed: 2026-02-01
---

{{ edition_list() }}

{{ edition_changes() }}
"""
SITE_URL = "https://harbor.example/cx-playbook/"

# Nothing of the person who runs the tests counts.
GIT = {**ENVIRONMENT, "PYTHONPATH": str(ROOT), "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


def run_git(folder: Path, *arguments: str) -> str:
    """Run git in a folder, which must succeed; return what it prints."""
    done = subprocess.run(["git", *arguments], cwd=folder, env=GIT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


class Scratch:
    """A git repository with the small world in it, on its branch main."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @property
    def world(self) -> World:
        """The playbook's files."""
        world = World.__new__(World)
        world.root = self.root
        return world

    def git(self, *arguments: str) -> str:
        """Run git, which must succeed; return what it prints."""
        return run_git(self.root, *arguments)

    def commit(self, changes: Mapping[str, Change], edition: str | None = None) -> None:
        """Change files, begin another edition if one is named, and commit all."""
        self.world.change(changes)
        if edition:
            settings = yaml.safe_load(self.world.text("data/playbook.yml"))
            self.world.change({"data/playbook.yml": yaml.safe_dump({**settings, "edition": edition})})
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Edit")

    def release(self, *arguments: str, code: str = COMMAND) -> subprocess.CompletedProcess[str]:
        """Run `playbook release` without downloads; what it says and how it ends is for the test to judge."""
        command = [sys.executable, "-c", code, *arguments]
        if not {"--undo", "--with-downloads"} & {*arguments}:
            command.append("--without-downloads")
        return subprocess.run(
            [part for part in command if part != "--with-downloads"],
            cwd=self.root,
            env=GIT,
            capture_output=True,
            text=True,
            timeout=600,
        )

    def released(self, edition: str, *arguments: str) -> str:
        """Release an edition, which must succeed; return what was said."""
        done = self.release(edition, *arguments)
        assert done.returncode == 0, done.stderr + done.stdout
        return done.stdout

    def refs(self) -> dict[str, str]:
        """All branches and tags, with what they name."""
        lines = self.git("for-each-ref", "--format=%(refname) %(objectname)").splitlines()
        return dict(line.split(" ") for line in lines)

    def state(self) -> tuple[dict[str, str], str]:
        """All that a release may change for others: branches, tags, and what the working folder differs in."""
        return self.refs(), self.git("status", "--porcelain")

    def files(self, branch: str = "gh-pages") -> list[str]:
        """The files on a branch."""
        return self.git("ls-tree", "-r", "--name-only", branch).splitlines()

    def page(self, path: str, branch: str = "gh-pages") -> str:
        """The text of a file on a branch."""
        return self.git("cat-file", "blob", f"{branch}:{path}")

    def unpacked(self, folder: Path, branch: str = "gh-pages") -> Path:
        """The files of a branch, in a folder."""
        folder.mkdir()
        archive = subprocess.run(["git", "archive", branch], cwd=self.root, capture_output=True, check=True).stdout
        subprocess.run(["tar", "-x"], cwd=folder, input=archive, check=True)
        return folder


def as_keeper(root: Path) -> Scratch:
    """Let a repository know who works in it."""
    scratch = Scratch(root)
    scratch.git("config", "user.name", "Keeper")
    scratch.git("config", "user.email", "keeper@harbor.example")
    return scratch


def new_scratch(root: Path) -> Scratch:
    """Make a repository whose one commit is the small world, ready for edition 2026.1."""
    world = other_project(root)
    config = yaml.safe_load(world.text("mkdocs.yml"))
    config["site_url"] = SITE_URL
    config["nav"] += [
        {"My plan": "tools/plan.md"},
        {"Notes": "notes.md"},
        {"Tides": "tides.md"},
        {"Editions": "editions.md"},
    ]
    config["plugins"].append({"mike": {"canonical_version": "latest", "alias_type": "copy", "version_selector": False}})
    world.change({"mkdocs.yml": yaml.safe_dump(config), "mkdocs.offline.yml": "INHERIT: mkdocs.yml\n"})
    world.change({".gitignore": ".cache/\nsite/\n"})
    world.change(
        {
            "docs/tools/plan.md": PLAN_PAGE,
            "docs/notes.md": NOTES,
            "docs/tides.md": TIDES,
            "docs/editions.md": EDITIONS_PAGE,
        }
    )
    run_git(root, "init", "--quiet", "--initial-branch=main")
    scratch = as_keeper(root)
    scratch.git("add", "--all")
    scratch.git("add", "--force", ".cache/fonts")  # a release is built from what is committed
    scratch.git("commit", "--quiet", "--message", "The playbook")
    return scratch


def _without_notes(text: str) -> str:
    config = yaml.safe_load(text)
    config["nav"] = [entry for entry in config["nav"] if "Notes" not in entry]
    return yaml.safe_dump(config).replace("tides.md", "tide-tables.md")


# Real edits: an item reworded, one retired and replaced, one added; a page renamed, another gone: first its address
# leads on, one edition later it is gone for good.
RENAMED = "- from: tides/\n  to: docs/tide-tables.md\n"
SECOND: Mapping[str, Change] = {
    "checklists/listen.md": lambda text: text.replace("Sound the horn twice.", "Sound the horn three times."),
    "checklists/tell.md": lambda text: text.replace(
        "Hang up the notice. {: #hang-notice", "Paint the notice on the wall. {: #paint-notice"
    ),
    "data/retired.yml": lambda text: (
        text + "- id: tell.hang-notice\n  kind: item\n  retired: 2026-02-01\n  why: The wind took it.\n"
        "  replaced_by: tell.paint-notice\n"
    ),
    "docs/tide-tables.md": TIDES,
    "docs/tides.md": None,
    "docs/notes.md": None,
    "data/redirects.yml": RENAMED + "- from: notes/\n  to: docs/tide-tables.md\n",
    "mkdocs.yml": _without_notes,
}
THIRD: Mapping[str, Change] = {
    "data/redirects.yml": RENAMED,
    "checklists/mend.md": lambda text: text + '- [ ] Oil the hinge. {: #oil-hinge roles="keeper" when="during" }\n',
    "checklists/listen.md": lambda text: text.replace("Sound the horn three times.", "Sound the horn when fog comes."),
}


def three_editions(folder: Path) -> Scratch:
    """Make a repository with three editions, released one after the other over real edits."""
    scratch = new_scratch(folder / "repository")
    scratch.released("2026.1")
    scratch.commit(SECOND, edition="2026.2")
    scratch.released("2026.2")
    scratch.commit(THIRD, edition="2027.1")
    scratch.released("2027.1")
    scratch.unpacked(folder / "branch")
    return scratch
