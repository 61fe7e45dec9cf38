"""Building beside the last good site, and putting the new one in its place only when it is whole."""

from __future__ import annotations

import shutil
from pathlib import Path


class Staging:
    """A folder beside the site, where a build may fail without harm."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.folder = site.with_name(f"{site.name}.building")
        self.old = site.with_name(f"{site.name}.old")

    def begin(self) -> None:
        """Throw away what an interrupted build may have left; put back a site that it had moved aside."""
        if self.old.exists() and not self.site.exists():
            self.old.rename(self.site)
        shutil.rmtree(self.folder, ignore_errors=True)

    def publish(self) -> None:
        """Put the finished build in the site's place. The old site is kept until the new one stands there."""
        shutil.rmtree(self.old, ignore_errors=True)
        if self.site.exists():
            self.site.rename(self.old)
        self.folder.rename(self.site)
        shutil.rmtree(self.old, ignore_errors=True)

    def discard(self) -> None:
        """Leave the last good site as it was."""
        shutil.rmtree(self.folder, ignore_errors=True)
