"""A web server as on the web: it compresses, lets the browser keep files for ten minutes, and counts what it sent."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

PREFIX = "/cx-playbook/"
COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".webmanifest"}


@dataclass
class Wire:
    """The site's address, and the bytes of the bodies that were sent since the last `taken`, by path."""

    url: str
    sent: dict[str, int] = field(default_factory=dict)

    def taken(self) -> dict[str, int]:
        """Return what was sent since the last time."""
        sent, self.sent = self.sent, {}
        return sent


@cache
def _body(file: Path) -> bytes:
    content = file.read_bytes()
    return gzip.compress(content, 9, mtime=0) if file.suffix in COMPRESSED else content


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wire: Wire

    def do_GET(self) -> None:
        path = self.path.partition("?")[0].removeprefix(PREFIX)
        file = Path(self.directory) / path
        file = file / "index.html" if file.is_dir() else file
        found = file.is_file()
        body = _body(file) if found else b"not found"
        self.wire.sent[path] = self.wire.sent.get(path, 0) + len(body)
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(file) if found else "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if found and file.suffix in COMPRESSED:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        # A browser that closes its page hangs up on what it still waited for.
        pass


@contextmanager
def serve_compressed(folder: Path) -> Iterator[Wire]:
    """Serve a built site under the path it has on the web until the block ends."""
    handler = type("_WireHandler", (_Handler,), {})
    server = _Server(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    handler.wire = wire = Wire(f"http://127.0.0.1:{server.server_address[1]}{PREFIX}")
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield wire
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
