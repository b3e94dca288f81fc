"""Trains the third opinion of triage: `python -m eval.train_listener`.

Only messages written for it go in, and our own calm ones; the test half never does. Cross-validation leaves whole hands
out, since lines of one hand resemble each other, and prints what the thresholds of `assistant/triage/listening.py` give.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.redaction import Redactor
from assistant.triage import Label, triage
from assistant.triage.listening import BUCKETS, DOUBTED, LABELS, SURE, VECTOR_SCALE, WEIGHTS, sounds_of
from eval import softmax
from eval.adam import Adam
from eval.lines import read_rows, with_progress
from eval.sparse import SparseRows
from eval.train_triage import ALARMING
from knowledge.embedding import Embedder, local_embedder
from knowledge.safe_text import RedactedText, part

DATA = Path(__file__).parent / "data"
OUR_OWN = "ours"
STEPS, RATE, BIAS_RATE, RIDGE = 300, 0.05, 0.5, 1e-5
ALARM_COUNTS, HEAVY_COUNTS, EVERYDAY_COUNTS = 3.0, 3.0, 0.5
LONGEST = 1_200  # characters that are embedded

Numbers = NDArray[np.float32]


@dataclass(frozen=True)
class Told:
    """A message as redaction leaves it, what it is, who wrote it, how much it counts, and whether the tables saw it."""

    text: RedactedText
    label: int
    hand: str
    weight: float
    seen: bool


@dataclass(frozen=True)
class Weights:
    """What is learned: for sounds, for the numbers of a vector, and the bias of each label."""

    sounds: Numbers
    vector: Numbers
    bias: Numbers


def told() -> list[Told]:
    """Every message to learn from."""
    redactor = Redactor()
    found = []
    for name in ("triage-dev", "triage-train"):
        for row in with_progress(read_rows(DATA / f"{name}.jsonl", {"text": str, "label": str}), name):
            label = LABELS.index(Label(row["label"]))
            weight = ALARM_COUNTS if label > 1 else HEAVY_COUNTS if label else 1.0
            seen = triage(row["text"], second_opinion=False).shows_card
            found.append(Told(redactor.redact(row["text"]).text, label, row.get("hand") or OUR_OWN, weight, seen))
    asked = read_rows(DATA / "lay-train.jsonl", {"text": str, "article": str})
    calm = [row["text"] for row in asked if row["article"] not in ALARMING and "[" not in row["text"]][::3]
    calm += [r["text"] for r in read_rows(DATA / "redaction-train.jsonl", {"text": str}) if r["style"] == "negative"][
        ::4
    ]
    return found + [
        Told(redactor.redact(t).text, 0, OUR_OWN, EVERYDAY_COUNTS, triage(t, second_opinion=False).shows_card)
        for t in calm
    ]


def vectors_of(messages: Sequence[Told], embedder: Embedder) -> Numbers:
    """One vector a message, as long as the listener will give it."""
    texts = [part(one.text, 0, LONGEST) for one in messages]
    batches = [texts[n : n + 32] for n in range(0, len(texts), 32)]
    return np.concatenate([embedder.queries(batch) for batch in with_progress(batches, "embed")]) * np.float32(
        VECTOR_SCALE
    )


def fit(messages: Sequence[Told], vectors: Numbers) -> Weights:
    """Softmax regression by Adam over all messages at once."""
    rows = SparseRows([np.array(sounds_of(one.text) or [0]) for one in messages])
    scale = np.asarray(1 / np.sqrt(rows.sizes), np.float32)[:, None]
    labels = np.eye(len(LABELS), dtype=np.float32)[[one.label for one in messages]]
    counts = np.array([one.weight for one in messages], np.float32)[:, None]
    counts /= counts.sum()
    sounds, vector = (
        Adam(np.zeros((size, len(LABELS)), np.float32), RATE, STEPS, floor=1e-7) for size in (BUCKETS, vectors.shape[1])
    )
    bias, lean = np.zeros(len(LABELS), np.float32), np.zeros(len(LABELS), np.float32)
    for step in range(1, STEPS + 1):
        scores = rows.scores(sounds.weights) * scale + vectors @ vector.weights + bias
        gap = np.asarray((softmax.chances(scores) - labels) * counts, np.float32)
        slope = np.asarray(RIDGE * sounds.weights, np.float32)
        rows.add_slope(slope, gap * scale)
        sounds.step(step, slope)
        vector.step(step, np.asarray(RIDGE * vector.weights + vectors.T @ gap, np.float32))
        lean = np.asarray(0.9 * lean + 0.1 * gap.sum(axis=0), np.float32)
        bias = np.asarray(bias - BIAS_RATE * (1 - step / STEPS) * lean, np.float32)
    return Weights(sounds.weights, vector.weights, bias)


def predicted(weights: Weights, messages: Sequence[Told], vectors: Numbers) -> Numbers:
    """The chances of each label for each message."""
    rows = SparseRows([np.array(sounds_of(one.text) or [0]) for one in messages])
    scale = np.asarray(1 / np.sqrt(rows.sizes), np.float32)[:, None]
    return softmax.chances(rows.scores(weights.sounds) * scale + vectors @ weights.vector + weights.bias)


def report(messages: Sequence[Told], vectors: Numbers) -> None:
    """What each hand would have got from the others."""
    chances = np.zeros((len(messages), len(LABELS)), np.float32)
    hands = np.array([one.hand for one in messages])
    for hand in sorted(set(hands) - {OUR_OWN}):
        kept, out = np.flatnonzero(hands != hand), np.flatnonzero(hands == hand)
        weights = fit([messages[int(n)] for n in kept], vectors[kept])
        chances[out] = predicted(weights, [messages[int(n)] for n in out], vectors[out])
    told_by_others = hands != OUR_OWN
    alarm, wanted = chances[told_by_others, 2:].sum(axis=1), np.array([one.label for one in messages])[told_by_others]
    seen = np.array([one.seen for one in messages])[told_by_others]
    named = 2 + chances[told_by_others, 2:].argmax(axis=1)
    print(f"tables alone: recall {seen[wanted > 1].mean():.3f}, calm {seen[wanted == 0].mean():.3f}")
    for threshold in (0.2, 0.3, 0.4, SURE, 0.5, 0.6):
        heard = (seen & (alarm >= DOUBTED)) | (alarm >= threshold)
        right = (named == wanted)[heard & (wanted > 1)].mean()
        print(
            f"{threshold:.2f}: recall {heard[wanted > 1].mean():.3f}, right label {right:.3f}, "
            f"false alarms calm {heard[wanted == 0].mean():.3f}, overload {heard[wanted == 1].mean():.3f}"
        )


def main() -> None:
    """Cross-validate, report, train on everything, write."""
    messages, embedder = told(), local_embedder()
    vectors = vectors_of(messages, embedder)
    report(messages, vectors)
    weights = fit(messages, vectors)
    np.savez_compressed(
        WEIGHTS,
        sounds=weights.sounds.astype(np.float16),
        vector=weights.vector.astype(np.float16),
        bias=weights.bias,
        embedder=embedder.name,
    )


if __name__ == "__main__":
    main()
