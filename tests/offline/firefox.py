"""The system's Firefox, driven over WebDriver BiDi: just what these tests need."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.missing import missing
from tests.offline.socket_text import TextSocket
from tests.offline.tab import Tab

_STARTS_WITHIN = 180  # seconds
_EVENTS = ["log.entryAdded", "network.beforeRequestSent"]
# What a fresh profile would otherwise ask of its maker; none of it concerns a page.
_QUIET = {
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "app.update.enabled": False,
    "services.settings.server": "data:,",
    # Driven from outside, Firefox would give all files one storage; people's Firefox gives each file its own.
    "security.fileuri.strict_origin_policy": True,
}


def firefox_path() -> str | None:
    """Return the system's Firefox, or None where there is none."""
    return shutil.which("firefox-esr") or shutil.which("firefox")


def need_firefox() -> None:
    """Say that Firefox is missing, where it is."""
    if firefox_path() is None:
        missing("Firefox is not on this machine (apt-get install firefox-esr): it was NOT tested there")


class FirefoxTab(Tab):
    """A tab of a Firefox that runs already."""

    def __init__(self, socket: TextSocket) -> None:
        super().__init__()
        self._socket, self._last = socket, 0
        self._call("session.new", capabilities={})
        self._call("session.subscribe", events=_EVENTS)
        self._tabs = [one["context"] for one in self._call("browsingContext.getTree")["contexts"]]
        self._context = self._tabs[0]

    def open(self, address: str) -> None:
        self._call("browsingContext.navigate", context=self._context, url=address, wait="complete")

    def new_tab(self) -> None:
        self._tabs.append(self._call("browsingContext.create", type="tab")["context"])
        self._context = self._tabs[-1]

    def turn_to(self, number: int) -> None:
        self._context = self._tabs[number]
        self._call("browsingContext.activate", context=self._context)

    def begin_anew(self) -> None:
        """Close all tabs but a new one, and forget what was noted."""
        old, self._tabs = self._tabs, []
        self.new_tab()
        for tab in old:
            self._call("browsingContext.close", context=tab)
        self.noted_errors.clear()
        self.noted_requests.clear()

    def run(self, expression: str) -> Any:
        target = {"context": self._context}
        text = f"Promise.resolve({expression}).then((value) => JSON.stringify(value) ?? 'null')"
        found = self._call("script.evaluate", expression=text, target=target, awaitPromise=True)
        if found["type"] == "exception":
            raise AssertionError(found["exceptionDetails"]["text"])
        return json.loads(found["result"]["value"])

    def click(self, selector: str) -> None:
        place = self.wait(
            f"(() => {{ const found = document.querySelector({json.dumps(selector)}); if (!found) return null;"
            "found.scrollIntoView({block: 'center', behavior: 'instant'});"
            "const {x, y, width, height} = found.getBoundingClientRect();"
            "return width ? [Math.round(x + width / 2), Math.round(y + height / 2)] : null; })()"
        )
        move = {"type": "pointerMove", "x": place[0], "y": place[1]}
        press = [move, {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        self._act({"type": "pointer", "id": "mouse", "actions": press})

    def type(self, text: str) -> None:
        keys = [{"type": kind, "value": letter} for letter in text for kind in ("keyDown", "keyUp")]
        self._act({"type": "key", "id": "keys", "actions": keys})

    def _act(self, action: dict[str, Any]) -> None:
        self._call("input.performActions", context=self._context, actions=[action])

    def _call(self, method: str, **params: Any) -> Any:
        self._last += 1
        self._socket.send(json.dumps({"id": self._last, "method": method, "params": params}))
        while (message := json.loads(self._socket.receive())).get("id") != self._last:
            self._note(message)
        if message["type"] == "error":
            raise LookupError(f"{method}: {message['error']}: {message['message']}")
        return message["result"]

    def _note(self, message: dict[str, Any]) -> None:
        params = message.get("params", {})
        if message.get("method") == "log.entryAdded" and params["level"] in ("error", "warn"):
            self.noted_errors.append(f"{params['text']}")
        if message.get("method") == "network.beforeRequestSent":
            self.noted_requests.append(params["request"]["url"])


@contextmanager
def firefox(profile: Path, **settings: Any) -> Iterator[FirefoxTab]:
    """Start Firefox with a profile, and end it afterwards; `settings` with __ for a period in a name."""
    profile.mkdir(parents=True, exist_ok=True)
    wanted = {**_QUIET, **{name.replace("__", "."): value for name, value in settings.items()}}
    lines = [f'user_pref("{name}", {json.dumps(value)});' for name, value in wanted.items()]
    (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
    command = [str(firefox_path()), "--headless", "--remote-debugging-port=0", "--profile", str(profile), "about:blank"]
    said = profile / "said.txt"
    with said.open("w") as stream, subprocess.Popen(command, stdout=stream, stderr=stream) as process:
        try:
            socket = TextSocket(_address(said) + "/session")
            try:
                yield FirefoxTab(socket)
            finally:
                socket.close()
        finally:
            process.terminate()
            process.wait(120)


def _address(said: Path) -> str:
    end = time.monotonic() + _STARTS_WITHIN
    while time.monotonic() < end:
        if found := re.search(r"WebDriver BiDi listening on (ws://\S+)", said.read_text()):
            return found[1]
        time.sleep(0.05)
    raise AssertionError(f"Firefox does not start: {said.read_text()}")
