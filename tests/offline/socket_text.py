"""Text messages over a WebSocket (RFC 6455), as much of it as a browser on this machine needs."""

from __future__ import annotations

import base64
import os
import socket
import struct
from urllib.parse import urlsplit

_TEXT, _CLOSE, _PING, _PONG = 0x1, 0x8, 0x9, 0xA


class TextSocket:
    """A connection to ws://host:port/path."""

    def __init__(self, address: str, timeout: float = 300) -> None:
        where = urlsplit(address)
        self._socket = socket.create_connection((where.hostname, where.port), timeout=timeout)
        key = base64.b64encode(os.urandom(16)).decode()
        self._socket.sendall(
            f"GET {where.path} HTTP/1.1\r\nHost: {where.netloc}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        self._stream = self._socket.makefile("rb")
        status = self._stream.readline()
        if b" 101 " not in status:
            raise ConnectionError(status.decode())
        while self._stream.readline().strip():
            pass

    def send(self, text: str) -> None:
        """Send one message."""
        self._frame(_TEXT, text.encode())

    def receive(self) -> str:
        """Wait for the next message.

        Raises:
            ConnectionError: the other side has closed.
        """
        parts: list[bytes] = []
        while True:
            last, kind, content = self._next_frame()
            if kind == _CLOSE:
                raise ConnectionError("closed")
            if kind == _PING:
                self._frame(_PONG, content)
            elif kind != _PONG:
                parts.append(content)
                if last:
                    return b"".join(parts).decode()

    def close(self) -> None:
        """Hang up."""
        self._stream.close()
        self._socket.close()

    def _frame(self, kind: int, content: bytes) -> None:
        size = len(content)
        if size < 126:
            head = struct.pack("!BB", 0x80 | kind, 0x80 | size)
        elif size < 1 << 16:
            head = struct.pack("!BBH", 0x80 | kind, 0x80 | 126, size)
        else:
            head = struct.pack("!BBQ", 0x80 | kind, 0x80 | 127, size)
        mask = os.urandom(4)
        self._socket.sendall(head + mask + bytes(byte ^ mask[at % 4] for at, byte in enumerate(content)))

    def _next_frame(self) -> tuple[bool, int, bytes]:
        first, second = self._read(2)
        size = second & 0x7F
        if size == 126:
            (size,) = struct.unpack("!H", self._read(2))
        elif size == 127:
            (size,) = struct.unpack("!Q", self._read(8))
        return bool(first & 0x80), first & 0x0F, self._read(size)

    def _read(self, size: int) -> bytes:
        found = self._stream.read(size)
        if len(found) < size:
            raise ConnectionError("closed")
        return found
