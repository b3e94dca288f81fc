"""Finds a Chromium for the browser tests: the system's, else Playwright's own, fetched if it is not there yet.

`python -m tests.browser.chromium` is run by `make test` before the tests, so that a missing browser is one clear line.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # No look-up of any other host than this machine.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)
MISSING = (
    "The browser tests need Chromium, and none was found or could be fetched. Install it (Debian and Ubuntu: "
    "apt-get install chromium) or set NAAST_TEST_CHROMIUM to its path, and say `make test` again."
)


def executable() -> str | None:
    """The path of a Chromium; None when there is none."""
    if named := os.environ.get("NAAST_TEST_CHROMIUM"):
        return named if Path(named).exists() else None
    if found := next((path for name in NAMES if (path := shutil.which(name))), None):
        return found
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


def main() -> int:
    """Make sure that there is one."""
    if executable():
        return 0
    print("Fetching a Chromium for the browser tests ...", file=sys.stderr)
    fetched = subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    if fetched.returncode == 0 and executable():
        return 0
    print(MISSING, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
