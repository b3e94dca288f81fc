"""The one type of text that may leave this machine, be indexed or be logged.

A door to the outside (model, embeddings, index, retrieval log) takes `RedactedText` and nothing else. mypy refuses a
plain `str` there; `tests/test_promises.py` refuses any other module that makes one.
"""

import re
from typing import Final

_WORD = re.compile(r"\w+")


class RedactedText(str):
    """Text that holds nobody's personal data. Any operation on it gives a plain `str` again.

    Only `assistant/redaction/` (text of a person, after redaction) and the functions below may make one.
    """

    __slots__ = ()


def curated(text: str) -> RedactedText:
    """Text written by an editor or by us (articles, lists, fixed texts): public by its nature."""
    return RedactedText(text)


def stored(text: str) -> RedactedText:
    """Text that was redacted before it was written to one of our own unsealed columns, read back."""
    return RedactedText(text)


def joined(*parts: RedactedText) -> RedactedText:
    """Safe texts put together are safe."""
    return RedactedText("".join(parts))


def part(text: RedactedText, start: int, end: int) -> RedactedText:
    """A piece of a safe text is safe. Offsets as in a slice."""
    return RedactedText(text[start:end])


def shortened(text: RedactedText, shorter: str) -> RedactedText:
    """A part of a safe text is safe. Raises `ValueError` when `shorter` holds a word that `text` does not."""
    if not set(_WORD.findall(shorter)) <= set(_WORD.findall(text)):
        raise ValueError("the shorter text holds words of its own")
    return RedactedText(shorter)


NOTHING: Final = RedactedText("")
