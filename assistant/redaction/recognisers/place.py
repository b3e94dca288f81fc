"""Villages: few enough people live there to point at one. Municipalities and provinces stay."""

from collections.abc import Iterator
from typing import Final

from assistant.redaction.analyzer import Tokens
from assistant.redaction.lists import Lists
from assistant.redaction.recognisers.base import Found, Recogniser

_CUES: Final = frozenset({"in", "te", "uit", "naar", "bij", "vanuit", "richting", "rond", "nabij"})


class PlaceRecogniser(Recogniser):
    """A place of the Dutch list that is no municipality, behind a preposition of place."""

    types = ("PLAATS",)

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        super().__init__()

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """Villages of up to four words."""
        words, lists = tokens.words, self._lists
        for i in range(1, len(words)):
            if words[i - 1].lower() not in _CUES or not words[i][0].isalpha():
                continue
            for size in range(min(4, len(words) - i), 0, -1):
                name = " ".join(words[i : i + size]).lower()
                if name in lists.municipalities:
                    break
                if size > 1 and all(part in lists.words for part in name.split()):
                    continue  # "de buurt"
                if name in lists.villages and not (
                    size == 1 and words[i].islower() and (name in lists.first_names or len(name) < 5)
                ):
                    yield Found(tokens.begins[i], tokens.stops[i + size - 1], 0.7, "PLAATS")
                    break
