"""Names in figures of speech, shops and stories: "jan met de pet", "Albert Heijn", "de graaf van Monte Christo"."""

from collections.abc import Iterator

from assistant.redaction.analyzer import Tokens
from assistant.redaction.lists import Lists


def kept_phrases(text: str, tokens: Tokens, lists: Lists) -> Iterator[tuple[int, int]]:
    """Where such a phrase stands in `text`: nothing that lies wholly inside one is a person."""
    for i, word in enumerate(tokens.lemmas):
        for phrase in lists.kept_phrases.get(word, ()):
            start = tokens.begins[i]
            end = start + len(phrase)
            if text[start:end].lower() == phrase and not text[end : end + 1].isalnum():
                yield start, end


def placed(text: str, tokens: Tokens, lists: Lists) -> set[int]:
    """The tokens of municipalities and regions that take several: "Den Helder", "'s-Hertogenbosch"."""
    found: set[int] = set()
    for i, word in enumerate(tokens.lemmas):
        if i and tokens.words[i - 1] == "'" and word.startswith(("s-", "t-")) and f"'{word}" in lists.municipalities:
            found.add(i)
        if word not in lists.place_words:
            continue
        for size in (2, 3, 4, 5):
            last = i + size - 1
            if last < len(tokens.words) and text[tokens.begins[i] : tokens.stops[last]].lower() in lists.municipalities:
                found.update(range(i, last + 1))
    return found
