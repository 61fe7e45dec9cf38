"""Which characters are no text."""

from __future__ import annotations

import re

NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
"""Control characters but tab and line ends, and halves of characters."""

CURLY_QUOTE = re.compile("[\u2018-\u201f]")
"""Quotes as word processors set them."""
