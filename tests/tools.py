"""Running the project's commands from tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}


def build(project: Path, site: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build --strict` as a user would; output and exit code are for the test to judge."""
    command = [str(BIN / "mkdocs"), "build", "--strict", "--site-dir", str(site), *more]
    return subprocess.run(command, cwd=project, env=ENVIRONMENT, capture_output=True, text=True, timeout=900)


def copy_project(target: Path) -> Path:
    """Copy what git tracks or would track, so that a test may edit it; caches and builds stay behind."""
    names = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\0")
    for name in filter(None, names):
        source = ROOT / name
        if source.is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target / name)
    return target


# Without the first three Chromium tries to reach its maker's hosts at every start; as root it refuses its sandbox.
QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-gpu"]
QUIET += ["--no-sandbox"]

# A window without what no test looks at: the address bar's two pages and a process in reserve are half of its cost.
UNSEEN = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup", "SpareRendererForSitePerProcess"]
# Chromium takes the last such list only, so what Playwright switches off for its own good stands here again.
UNSEEN += ["AimEnabled", "AvoidCorsURLLoaderRestartOnRedirect", "AvoidUnnecessaryBeforeUnloadCheckSync"]
UNSEEN += ["DestroyProfileOnBrowserClose", "HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades", "LensOverlay"]
UNSEEN += ["MediaRouter", "NetworkTimeServiceQuerying", "OptimizationHints", "PaintHolding", "PreconnectToSearch"]
UNSEEN += ["ThirdPartyStoragePartitioning"]
QUIET += [f"--disable-features={','.join(UNSEEN)}"]


def chromium() -> str | None:
    """Return the system's Chromium, or None where Playwright should use its own."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    return None


def start_chromium() -> None:
    """Start the browser once.

    Raises:
        playwright.sync_api.Error: there is none, or it does not start.
    """
    with sync_playwright() as playwright:
        playwright.chromium.launch(executable_path=chromium(), args=QUIET).close()


if __name__ == "__main__":
    start_chromium()
