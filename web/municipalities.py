"""The municipalities that a caregiver can name: a closed list, so that nothing else is kept in their place."""

from assistant.redaction.lists import load

_SMALL = frozenset("aan de den der en het in op bij van ten ter 't 's".split())


def municipality_named(typed: str) -> str | None:
    """The municipality of this name as it is written, whatever its capitals; None when there is none."""
    name = " ".join(typed.split())
    if len(name) > 60 or name.casefold() not in load().municipalities:
        return None
    words = [w if n and w in _SMALL else _capital(w) for n, w in enumerate(name.casefold().split(" "))]
    return " ".join(words)


def _capital(word: str) -> str:
    if word.startswith(("'s-", "'t-")):
        return word[:3] + word[3:].capitalize()
    if word.startswith("ij"):
        return "IJ" + word[2:]
    return "-".join(p if p in _SMALL and n else p.capitalize() for n, p in enumerate(word.split("-")))
