"""The one type of text that may leave this machine, be indexed or be logged.

A door to the outside (model, embeddings, index, retrieval log) takes `RedactedText` and nothing else. mypy refuses a
plain `str` there; `tests/test_promises.py` refuses any other module that makes one.
"""

from typing import Final


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


NOTHING: Final = RedactedText("")
