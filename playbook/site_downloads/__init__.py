"""Telling readers of a built site which PDFs and which offline edition lie in its downloads/.

Those files are made from the built site, so no page can know them while it is built. Templates leave places
for them, see regions.py; `complete` fills the places once the files are there.
"""

from playbook.site_downloads.complete import complete
from playbook.site_downloads.found import DownloadsError

__all__ = ["DownloadsError", "complete"]
