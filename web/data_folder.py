"""The data folder of one machine: held by one process at a time, with the master key of a development set-up."""

import fcntl
import os
import secrets
from pathlib import Path

from web.errors import OperatorError


class DataFolder:
    """`NAAST_DATA`, locked for this process. The lock is gone the moment the process is."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            path.mkdir(parents=True, exist_ok=True)
            self._lock = os.open(path / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise OperatorError(
                f"The data folder {path} cannot be used: {error.strerror}. Set NAAST_DATA to another."
            ) from None
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise OperatorError(
                f"Another Naast is using the data folder {path}. Stop it first, or set NAAST_DATA to another folder."
            ) from None
        os.set_inheritable(self._lock, False)

    def release(self) -> None:
        """Let another process have it."""
        os.close(self._lock)

    @property
    def database(self) -> Path:
        """Where the embedded PostgreSQL keeps its data."""
        return self.path / "postgres"

    @property
    def index(self) -> Path:
        """Where the embedded Chroma keeps its vectors."""
        return self.path / "chroma"

    def master_key(self) -> bytes:
        """The key of a development set-up, made on first use. Production gets it from a setting."""
        file = self.path / "master.key"
        if not file.exists():
            made = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(made, "w") as out:
                out.write(secrets.token_hex(32))
        return key_from_hex(file.read_text())


def key_from_hex(text: str) -> bytes:
    """32 bytes out of 64 hexadecimal digits. Raises `OperatorError`."""
    try:
        key = bytes.fromhex(text.strip())
    except ValueError:
        key = b""
    if len(key) != 32:
        raise OperatorError("The master key must be 64 hexadecimal digits (32 bytes).")
    return key
