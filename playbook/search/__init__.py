"""Search: an index made when the site is built, in files that a browser loads as scripts.

The browser's part stands in theme/js/search/core/. Both split text into words by the same rules; tests/vectors hold
the two together.
"""

from playbook.search.collect import Collector
from playbook.search.files import search_files

__all__ = ["Collector", "search_files"]
