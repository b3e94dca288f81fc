"""What a caregiver corrects: a word that was missed is hidden by hand, a word that is not personal is shown again."""

import re
from dataclasses import replace
from typing import Final

from assistant.redaction import lists as word_lists
from assistant.redaction.known import is_shown, plain_form, squeezed, whole_words
from assistant.redaction.lists import Lists
from assistant.redaction.normalising import normalise
from assistant.redaction.placeholders import ALTERED, name
from assistant.redaction.recognisers.name_cues import PARTICLES
from assistant.redaction.vault import Hidden, Vault
from knowledge.safe_text import RedactedText, curated, joined, part

_WORD: Final = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


def places(text: str, word: str) -> list[tuple[int, int]]:
    """Where `word` stands in `text` as a whole word, in any case: (start, end) in code points, without a genitive ending."""
    sought = whole_words([word])
    plain = normalise(text)
    return [plain.back(*match.span()) for match in sought.finditer(plain.text)] if sought else []


def shown(vault: Vault, form: str) -> Vault:
    """The vault after the caregiver said that `form` is not personal. Its placeholder stays known, for what was said."""
    lists = word_lists.load()
    plain = plain_form(form, lists)
    entries = {
        key: replace(e, by_hand=False) if any(plain_form(f, lists) == plain for f in e.forms) else e
        for key, e in vault.entries.items()
    }
    return Vault(entries, vault.shown | {plain})


def not_shown(vault: Vault, form: str) -> Vault:
    """The vault after the caregiver took back that `form` may be seen: it is hidden again if it is recognised."""
    lists = word_lists.load()
    return replace(
        vault, shown=frozenset(f for f in vault.shown if not is_shown(form, Vault(shown=frozenset({f})), lists))
    )


def hidden(vault: Vault, form: str) -> Vault:
    """The vault after the caregiver hid `form`, as it stands in a message: from now on it is found everywhere."""
    lists = word_lists.load()
    vault = not_shown(vault, form)
    entry = _entry(vault, form, lists) or _new(vault, form, lists)
    return replace(vault, entries={**vault.entries, entry.placeholder: replace(entry, by_hand=True)})


def told(vault: Vault, form: str) -> Vault:
    """The vault that remembers that a model saw `form` before it was hidden."""
    entry = _entry(vault, form, word_lists.load())
    if entry is None:
        return vault
    return replace(vault, entries={**vault.entries, entry.placeholder: replace(entry, told=True)})


def covered(text: RedactedText, form: str, vault: Vault) -> RedactedText:
    """A stored text that was redacted before `form` was hidden, with its placeholder wherever `form` stands in it."""
    entry = _entry(vault, form, word_lists.load())
    if entry is None:
        return text
    taken = [match.span() for match in ALTERED.finditer(text)]
    pieces: list[RedactedText] = []
    done = 0
    for start, end in places(text, form):
        if start < done or any(s < end and start < e for s, e in taken):
            continue
        pieces += [part(text, done, start), curated(entry.placeholder)]
        done = end
    return joined(*pieces, part(text, done, len(text)))


def _entry(vault: Vault, form: str, lists: Lists) -> Hidden | None:
    plain = plain_form(form, lists)
    return next((e for e in vault.entries.values() if any(plain_form(f, lists) == plain for f in e.forms)), None)


def _new(vault: Vault, form: str, lists: Lists) -> Hidden:
    type_ = _type(form, lists)
    numbers = [int(e.placeholder.rpartition("_")[2].rstrip("]")) for e in vault.entries.values() if e.type == type_]
    # "Henks" hides "Henk".
    ending = len(squeezed(form)) - len(plain_form(form, lists))
    return Hidden(name(type_, max(numbers, default=0) + 1), type_, (form[: len(form) - ending],))


def _type(form: str, lists: Lists) -> str:
    """What to call it for the model: a number, a name where the words look like one, or a text."""
    if any(c.isdigit() for c in form):
        return "NUMMER"
    words = [w for w in _WORD.findall(normalise(form).text) if w.lower() not in PARTICLES]
    names = (w[0].isupper() or w in lists.first_names or (lists.is_name(w) and w not in lists.words) for w in words)
    return "NAAM" if words and all(names) else "TEKST"
