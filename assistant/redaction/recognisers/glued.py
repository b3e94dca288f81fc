"""Words that were typed without the space between them: "jaapis", "mijnmanhenk", and "enkan", which hides nobody."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from assistant.redaction.lexicon import Lexicon
from assistant.redaction.lists import Lists
from assistant.redaction.recognisers import name_cues as cues
from assistant.redaction.recognisers.mistyped import meant

_SHORTEST, _LONGEST = 5, 30  # letters of a word that is looked into
_SHORTEST_NAME: Final = 3
_SHORTEST_RARE_NAME: Final = 5
_MOST_PARTS: Final = 4
# Words that people glue to others. Nouns are not in it: Dutch glues those itself.
_GLUE: Final = (
    cues.NEVER
    | cues.FINITE
    | cues.RELATIONS
    | cues.POSSESSIVES
    | (cues.PARTICLES - {"el", "al", "la", "le", "di", "da", "do", "du", "ben", "bin", "ibn", "abu", "von", "dos", "del", "della", "t", "v", "vd"})
    | {"hoor", "dhr", "mevr", "mw", "toch", "heb", "hebt", "ben", "bent", "doe", "weet", "ken", "moeten", "mogen", "zullen", "wordt", "worden",
       "iets", "alles", "veel", "weer", "eens", "even", "daar", "naam", "heet", "gaat", "weg", "terug", "meer", "maar", "nooit", "altijd"}
) - {"de", "ex", "ma", "pa", "kind"} | {"de"}  # fmt: skip

_CUES: Final = tuple(sorted(cues.RELATIONS | cues.TITLES | {"heet", "van", "voor"}, key=len, reverse=True))


class Part(NamedTuple):
    """Characters `start` to `end` of a glued word; `name` when they are a first name."""

    start: int
    end: int
    name: bool


def parts(word: str, lists: Lists, lexicon: Lexicon) -> tuple[Part, ...]:
    """The words that `word` (lower case) was glued from, with at most one name among them; empty if it was not."""
    if not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha():
        return ()
    found = list(_split(word, 0, _MOST_PARTS, True, lists, lexicon))
    if not found or meant(word, lexicon):
        return ()
    # Without a name before with one; of those with one the longest.
    return max(
        found, key=lambda p: (not any(part.name for part in p), *(part.end - part.start for part in p if part.name))
    )


def _split(word: str, at: int, most: int, may_name: bool, lists: Lists, lexicon: Lexicon) -> Iterator[tuple[Part, ...]]:
    if at == len(word):
        yield ()
        return
    if most == 0:
        return
    for end in range(at + 2, len(word) + 1):
        if end - at == len(word):
            break
        piece = word[at:end]
        if piece in _GLUE:
            for rest in _split(word, end, most - 1, may_name, lists, lexicon):
                yield (Part(at, end, False), *rest)
        cued = word[:at].endswith(_CUES)
        if may_name and end - at >= _SHORTEST_NAME and _is_name(piece, cued, lists, lexicon):
            for rest in _split(word, end, most - 1, False, lists, lexicon):
                yield (Part(at, end, True), *rest)


def _is_name(piece: str, cued: bool, lists: Lists, lexicon: Lexicon) -> bool:
    """Whether `piece` is a first name that is listed, or any behind "mijn man" or "heet"."""
    if piece in lists.words or piece in _GLUE:
        return False
    if piece in lists.first_names:
        return cued or len(piece) > 3
    return cued and len(piece) >= _SHORTEST_RARE_NAME and bool(lexicon.first_name(piece))
