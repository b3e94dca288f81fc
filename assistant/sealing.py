"""Encryption of personal text. Every person has a key of their own; destroying it is erasure that reaches the backups.

Envelope encryption: the master key (outside the database) wraps the keys of persons, these seal the text. AES-256-GCM
with a random 96-bit nonce (NIST SP 800-38D); the purpose is authenticated too, so that a sealed vault cannot be passed
off as a dossier.
"""

import hashlib
import hmac
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_VERSION = b"\x01"
_NONCE = 12


class SealError(Exception):
    """Sealed data that this key does not open: changed, of another person, or of another purpose."""


class PersonKey:
    """The key of one person."""

    def __init__(self, key: bytes) -> None:
        self._aead = AESGCM(key)

    def seal(self, data: bytes, purpose: str) -> bytes:
        """`data`, readable only with this key and this purpose."""
        nonce = os.urandom(_NONCE)
        return _VERSION + nonce + self._aead.encrypt(nonce, data, purpose.encode())

    def unseal(self, sealed: bytes, purpose: str) -> bytes:
        """What `seal` was given. Raises `SealError` for anything that it did not make for this purpose."""
        if sealed[:1] != _VERSION:
            raise SealError("unknown version of sealed data")
        try:
            return self._aead.decrypt(sealed[1 : 1 + _NONCE], sealed[1 + _NONCE :], purpose.encode())
        except (InvalidTag, ValueError):  # a ValueError: too short to hold a nonce
            raise SealError(f"this key does not open this {purpose}") from None


class Sealer:
    """Makes and opens the keys of persons, and blind indexes of what must be found without being readable."""

    def __init__(self, master: bytes) -> None:
        if len(master) != 32:
            raise ValueError("the master key must be 32 bytes")
        self._wrapping = PersonKey(_derived(master, b"naast wrapping"))
        self._index_key = _derived(master, b"naast blind index")
        self._token_key = _derived(master, b"naast tokens")

    def new_key(self) -> bytes:
        """The key of a new person, wrapped: this is what is stored."""
        return self._wrapping.seal(os.urandom(32), "person key")

    def open(self, wrapped: bytes) -> PersonKey:
        """The key behind a stored one. Raises `SealError` under another master key."""
        return PersonKey(self._wrapping.unseal(wrapped, "person key"))

    def blind(self, value: str) -> str:
        """A keyed hash to look a value up by (an e-mail address) without storing it readably."""
        return hmac.new(self._index_key, value.encode(), hashlib.sha256).hexdigest()

    def token(self, value: str) -> str:
        """A keyed hash that proves that we made it: the CSRF token of a session."""
        return hmac.new(self._token_key, value.encode(), hashlib.sha256).hexdigest()


def _derived(master: bytes, label: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=label).derive(master)
