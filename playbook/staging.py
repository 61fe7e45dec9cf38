"""Building beside the last good site, and putting the new one in its place only when it is whole."""

from __future__ import annotations

import shutil
import time
import uuid
from pathlib import Path

_STALE_SECONDS = 24 * 60 * 60
_TRIES = 5


class Staging:
    """A folder of one build's own beside the site, where it may fail without harm.

    A link is followed, so that the site may stand elsewhere. Files whose names begin with a dot (.git,
    .nojekyll) were not made by a build and stay, as in MkDocs itself.
    """

    def __init__(self, site: Path) -> None:
        self.site = site.resolve()
        self._mark = f".{self.site.name}.building-"
        self.folder = self._beside()

    def _beside(self) -> Path:
        return self.site.with_name(f"{self._mark}{uuid.uuid4().hex}")

    def begin(self) -> None:
        """Throw away what builds that were killed a day ago or earlier have left.

        Raises:
            NotADirectoryError: a file stands where the site should be.
        """
        if self.site.exists() and not self.site.is_dir():
            raise NotADirectoryError(f"{self.site} is a file — remove it, or build into another folder")
        for left in self.site.parent.glob(f"{self._mark}*"):
            if time.time() - left.stat().st_mtime > _STALE_SECONDS:
                shutil.rmtree(left, ignore_errors=True)

    def publish(self) -> None:
        """Put the finished build in the site's place.

        Two builds at once are both whole; the later one stays.

        Raises:
            OSError: the site's folder cannot be written.
        """
        for _ in range(_TRIES):
            try:
                return self._swap()
            except OSError:
                continue
        self._copy_into()
        return None

    def _swap(self) -> None:
        old = self._beside()
        if self.site.exists():
            self.site.rename(old)
        try:
            self.folder.rename(self.site)
        except OSError:
            if not self.site.exists() and old.exists():
                old.rename(self.site)
            raise
        if old.exists():
            self._keep_dotfiles(old)
            shutil.rmtree(old, ignore_errors=True)

    def _keep_dotfiles(self, old: Path) -> None:
        for kept in old.glob(".*"):
            if not (self.site / kept.name).exists():
                shutil.move(kept, self.site / kept.name)

    def _copy_into(self) -> None:
        # A mount point cannot be renamed; its content can be replaced.
        for path in self.site.iterdir():
            if not path.name.startswith("."):
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        shutil.copytree(self.folder, self.site, dirs_exist_ok=True)
        self.discard()

    def discard(self) -> None:
        """Leave the last good site as it was."""
        shutil.rmtree(self.folder, ignore_errors=True)
