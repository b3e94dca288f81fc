"""Trains the learned opinion on what is personal: `python -m eval.train_redaction [FILE...]`.

Messages with marked spans go in, each several times with other names in the same places (common, rare, on no list), in
lower case and without punctuation; and our own questions without personal data. The test half never does. Prints what
cross-validation by file says before it writes the weights: a file was written by one hand, so no fold has seen its style.
"""

import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

from assistant.redaction import lexicon, lists
from assistant.redaction.analyzer import BlankDutch, Tokens
from assistant.redaction.normalising import normalise
from assistant.redaction.recognisers.learned import (
    BUCKETS,
    LABELS,
    WEIGHTS,
    Numbers,
    Surroundings,
)
from assistant.redaction.recognisers.names import NameRecogniser
from assistant.redaction.recognisers.word_facts import Facts
from eval import softmax
from eval.adam import Adam
from eval.sparse import SparseRows

ARTICLES = Path(__file__).parents[1] / "knowledge" / "articles"
DATA = Path(__file__).parent / "data"
MARKED = [DATA / "redaction-dev.jsonl", DATA / "redaction-train.jsonl"]
CALM = [
    *(DATA / f"{name}-dev.jsonl" for name in ("triage", "questions", "unanswerable", "routing", "followups")),
    DATA / "lay-train.jsonl",
]
COPIES = 6  # of a message with names, beside the message itself
STEPS, RATE, RIDGE, BATCHES = 480, 0.02, 3e-5, 16
# The label of each type of data, where it is not the type itself.
LABEL_OF = {"POSTCODE": "ADRES", "ACCOUNT": "GEHEIM", "LEEFTIJD": "GEBOORTEDATUM"} | dict.fromkeys(
    ("TELEFOON", "EMAIL", "BSN", "IBAN", "KAART", "KENTEKEN", "LINK", "IP"), "NUMMER"
)
_WORD = re.compile(r"[^\W\d_]+")
_PARTICLES = frozenset("van de der den ter ten te 't het el al ben in op uit la di da bin".split())

Indexes = NDArray[np.int32]

_RECOGNISER = NameRecogniser(lists.load(), lexicon.load())
_FACTS = Facts(lists.load(), lexicon.load())


@dataclass(frozen=True)
class Message:
    """A text with the spans (start, end, type) of its personal data, and the file it came from."""

    text: str
    spans: tuple[tuple[int, int, str], ...]
    origin: str


@dataclass(frozen=True)
class Example:
    """The features of one token, and the index of its label in `LABELS`."""

    features: Indexes
    label: int
    origin: str


class Names:
    """Names to put in the place of names."""

    def __init__(self, seed: int) -> None:
        known, counted = lists.load(), lexicon.load().entries
        self._random = random.Random(seed)
        self._common = sorted(n for n in known.first_names if n not in known.words and n.isalpha())
        self._rare = sorted(w for w, packed in counted.items() if packed >> 6 and packed & 7 < 3 and w.isalpha())
        self._surnames = sorted(
            w for w, packed in counted.items() if packed >> 3 & 7 > 2 and packed & 7 < 4 and w.isalpha()
        )
        self._double = sorted(n for n in known.first_names if n in known.words and n.isalpha())

    def first(self) -> str:
        """A first name: half of them common, some that are words too."""
        pool = self._random.choices((self._common, self._rare, self._double), (0.5, 0.4, 0.1))[0]
        return self._random.choice(pool)

    def surname(self) -> str:
        """A surname."""
        return self._random.choice(self._surnames)


def marked(file: Path) -> list[Message]:
    """The messages of a file of `{text, spans}` lines."""
    found = []
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        spans = tuple((s["start"], s["end"], s["type"]) for s in row["spans"])
        found.append(Message(row["text"], spans, row.get("hand") or file.stem))
    return found


def calm() -> list[Message]:
    """Our own questions: nobody is named in them."""
    texts: list[str] = []
    for file in CALM:
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            texts += row.get("turns") or [row.get("text") or row.get("question") or ""]
    for file in sorted(ARTICLES.glob("*/*.md")):
        _, front, body = file.read_text(encoding="utf-8").split("---", 2)
        texts += [str(q) for q in yaml.safe_load(front).get("example_questions") or []]
        texts += [line.strip() for line in body.splitlines() if len(line) > 60][:6]
    # A placeholder stands for what was personal: it says nothing of words.
    return [Message(text, (), "calm") for text in texts if text and "[" not in text]


def varied(message: Message, names: Names, chance: random.Random) -> Message:
    """The message with other names in the same places; nicknames and names that are words stay now and then."""
    text, spans, done = "", [], 0
    keep = chance.random() < 0.25
    for start, end, kind in sorted(message.spans):
        text += message.text[done:start]
        form = message.text[start:end]
        if kind == "NAAM" and not keep:
            form = _renamed(form, names, chance)
        spans.append((len(text), len(text) + len(form), kind))
        text += form
        done = end
    text += message.text[done:]
    if chance.random() < 0.5 and len(text.lower()) == len(text):
        text = text.lower()
    mistyped = Message(text, tuple(spans), message.origin)
    return _mistyped(mistyped, chance) if chance.random() < 0.25 else mistyped


def _mistyped(message: Message, chance: random.Random) -> Message:
    """The message with some ordinary words of it mistyped: letters swapped, lost, doubled or replaced in place."""
    text = list(message.text)
    hidden = {n for start, end, _ in message.spans for n in range(start, end)}
    for match in _WORD.finditer(message.text):
        start, end = match.span()
        if end - start < 4 or start in hidden or chance.random() > 0.25:
            continue
        at = chance.randrange(start, end - 1)
        if chance.random() < 0.6:
            text[at], text[at + 1] = text[at + 1], text[at]
        else:
            text[at] = chance.choice("etanirosldkghj")
    return Message("".join(text), message.spans, message.origin)


def _renamed(form: str, names: Names, chance: random.Random) -> str:
    first = True

    def other(match: re.Match[str]) -> str:
        nonlocal first
        word = match.group()
        if len(word) < 3 or word.lower() in _PARTICLES:
            return word
        new = names.first() if first and chance.random() < 0.85 else names.surname()
        first = False
        if word.isupper():
            return new.upper()
        return new.capitalize() if word[0].isupper() else new

    return _WORD.sub(other, form)


def examples(message: Message, chance: random.Random | None) -> Iterator[Example]:
    """Every candidate token of a message. With `chance`, some names are forgotten by the lists, as an unlisted name is."""
    plain = normalise(message.text)
    if plain.text != message.text and len(plain.text) != len(message.text):
        return
    tokens = Tokens(plain.text, BlankDutch())
    kinds: list[str] = [""] * len(tokens.words)
    for start, end, kind in message.spans:
        for i in range(len(tokens.words)):
            if tokens.begins[i] < end and tokens.stops[i] > start:
                kinds[i] = kind
    forgotten = set()
    if chance and chance.random() < 0.3:
        forgotten = {i for i, kind in enumerate(kinds) if kind == "NAAM" and chance.random() < 0.7}
    glued = _RECOGNISER.glued(tokens)
    signed = () if forgotten else _RECOGNISER.signed(plain.text, tokens, glued)
    marks = {i: s.score for s in signed for i in range(s.first, s.last + 1)}
    surroundings = Surroundings(tokens, plain.text, lists.load(), _FACTS, marks, glued, forgotten)
    features: dict[int, list[Indexes]] = {}
    for members, rows in surroundings.features():
        for column, i in enumerate(members):
            features.setdefault(i, []).append(rows[:, column].astype(np.int32))
    sizes, grams = surroundings.grams()
    done = 0
    for i, size in zip(surroundings.words, sizes, strict=True):
        features[i].append(grams[done : done + size].astype(np.int32))
        done += size
    for i, parts in features.items():
        kind = kinds[i]
        yield Example(np.concatenate(parts), LABELS.index(LABEL_OF.get(kind, kind)), message.origin)


def fit(rows: Sequence[Example], seed: int = 3) -> Numbers:
    """Softmax regression over hashed features, by Adam in mini-batches."""
    order = np.random.default_rng(seed).permutation(len(rows))
    batches = [_Batch([rows[n] for n in part]) for part in np.array_split(order, BATCHES)]
    fitted = Adam(np.zeros((BUCKETS, len(LABELS)), np.float32), RATE, STEPS, floor=1e-6)
    for step in range(1, STEPS + 1):
        fitted.step(step, batches[step % BATCHES].slope(fitted.weights))
    return fitted.weights


class _Batch:
    """Some examples, ready to say how the loss slopes."""

    def __init__(self, rows: Sequence[Example]) -> None:
        self._rows = SparseRows([row.features for row in rows])
        self._labels = np.eye(len(LABELS), dtype=np.float32)[[row.label for row in rows]]

    def slope(self, weights: Numbers) -> Numbers:
        """The gradient of the loss at `weights`."""
        gap = np.asarray(softmax.chances(self._rows.scores(weights)) - self._labels, np.float32)
        slope = np.asarray(RIDGE * weights, np.float32)
        self._rows.add_slope(slope, np.asarray(gap / len(gap), np.float32))
        return slope


def predicted(weights: Numbers, rows: Sequence[Example]) -> Numbers:
    """The chances of each label for each example."""
    return softmax.chances(SparseRows([row.features for row in rows]).scores(weights))


def _training(messages: Sequence[Message], names: Names, chance: random.Random) -> list[Example]:
    found: list[Example] = []
    for message in messages:
        found += examples(message, None)
        copies = COPIES if any(kind == "NAAM" for _, _, kind in message.spans) else 1
        for _ in range(copies):
            found += examples(varied(message, names, chance), chance)
        if (
            not message.spans
            and message.text.lower() != message.text
            and len(message.text.lower()) == len(message.text)
        ):
            found += examples(Message(message.text.lower(), (), message.origin), None)
    return found


def _share(heard: NDArray[np.bool_]) -> float:
    return float(heard.mean()) if len(heard) else 0.0


def main(files: list[Path]) -> None:
    """Cross-validate by hand, report, train on everything, write."""
    chance, names = random.Random(11), Names(5)
    messages = [m for file in files if file.exists() for m in marked(file)]
    quiet = calm()
    everything = _training([*messages, *quiet], names, chance)
    print(f"{len(messages)} marked messages, {len(quiet)} calm texts, {len(everything)} examples")
    hands = sorted({m.origin for m in messages})
    for hand in hands:
        own = [e for m in messages if m.origin == hand for e in examples(m, None)]
        weights = fit([e for e in everything if e.origin != hand])
        chances, wanted = predicted(weights, own), np.array([e.label for e in own])
        parts = []
        for threshold in (0.3, 0.5, 0.7):
            heard = chances[:, 0] < 1 - threshold
            parts.append(
                f"{threshold}: names {_share(heard[wanted == 1]):.3f} institutions {_share(heard[wanted == 2]):.3f} "
                f"others {_share(heard[wanted > 2]):.3f} false {_share(heard[wanted == 0]):.4f}"
            )
        print(f"unseen hand {hand} ({len(own)} words)  " + "  ".join(parts), flush=True)
    weights = fit(everything)
    np.savez_compressed(WEIGHTS, weights=weights.astype(np.float16))


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or MARKED)
