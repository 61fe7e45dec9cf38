"""Where evidence leads, if it is an address on the web and nothing else."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
# What has a meaning in an address stays; all else is written with percent signs.
_KEPT = "%:/?#[]@!$&'()*+,;=~"


def web_address(text: str) -> str:
    """Return an http or https address that a PDF can hold; blank where the text is none."""
    text = text.strip()
    if not _ADDRESS.fullmatch(text) or not text.isprintable():
        return ""
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
        ascii_host = parts.netloc.encode("idna").decode() if not parts.netloc.isascii() else parts.netloc
    except ValueError:  # a bracket without its other half, a port that is none, a host that no name server knows
        return ""
    if not host:
        return ""
    return quote(parts._replace(netloc=ascii_host).geturl(), safe=_KEPT)
