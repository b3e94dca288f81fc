"""Text in a script that the other recognisers cannot read (Arabic, Cyrillic, Chinese, ...): hidden whole, to be safe."""

import re
from collections.abc import Iterator
from typing import Final

from assistant.redaction.analyzer import Tokens
from assistant.redaction.recognisers.base import Found, Recogniser, every_match

_LETTERS: Final = (
    "\u0370-\u1dbf\u1f00-\u1fff\u2c00-\u2dff\u2e80-\u2fff\u3040-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefc"
)
_RUN: Final = re.compile(rf"[{_LETTERS}]+(?:[ ,.'-]{{1,3}}[{_LETTERS}]+)*")


class ScriptRecogniser(Recogniser):
    """Names in a script without lists or capitals cannot be told from words, so no part of it goes on."""

    types = ("TEKST",)

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """Runs of such letters."""
        if text.isascii():
            return
        yield from every_match(_RUN, text, 0.8, "TEKST")
