"""Trains the second opinion of triage: `python -m eval.train_triage [FILE...]`.

Only sentences written by ourselves may go in; the test half never does. Questions of the articles count as calm unless
the tables see an emergency in them. Prints what five-fold cross-validation says before it writes the weights.
"""

import json
import sys
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

from assistant.triage.judging import sentences, signals
from assistant.triage.learned import BUCKETS, LABELS, WEIGHTS, Numbers, features
from assistant.triage.values import Label, Tier
from eval import softmax
from eval.lines import read_rows

ARTICLES = Path(__file__).parents[1] / "knowledge" / "articles"
DATA = Path(__file__).parent / "data"
OURS = [DATA / f"{name}-dev.jsonl" for name in ("triage", "questions", "unanswerable", "redaction", "routing")]
LAY = DATA / "lay-train.jsonl"
EVERYDAY = DATA / "redaction-train.jsonl"  # its lines of style "negative" are everyday talk
# Questions of these articles may be cries for help themselves: what calm is cannot be learned from them.
ALARMING = frozenset(
    """spoed-en-crisis-nummers veilig-thuis-meldcode wvggz-melden dwalen-vermissing-dementie plotseling-verward-delier
    overbelasting-mantelzorger financieel-misbruik euthanasieverzoek overlijden-thuis-eerste-stappen palliatieve-zorg-thuis
    mantelzorger-valt-uit-noodplan""".split()
)
STEPS, RATE, RIDGE = 150, 20.0, 1e-5
ALARM_COUNTS = 3  # each alarming sentence counts so often: there are far fewer of them
Example = tuple[str, int]


def examples(files: list[Path]) -> list[Example]:
    """Texts with the index of their label; lines without a tier are calm unless the tables say otherwise."""
    found: list[Example] = []
    for file in files:
        for line in file.read_text().splitlines():
            row = json.loads(line)
            text = str(row.get("text") or row.get("question") or "")
            if "tier" in row:
                alarming = row["tier"] in (Tier.ACUTE, Tier.URGENT)
                found += [(text, LABELS.index(Label(row["label"])))] if alarming else _sentences_of(text)
            elif text and calm(text):
                found += _sentences_of(text)
    return found


def calm(text: str) -> bool:
    """Whether the tables see no emergency."""
    return not any(s.tier in (Tier.ACUTE, Tier.URGENT) for s in signals(text, second_opinion=False))


def questions_of_articles() -> list[Example]:
    """What the articles are asked, as far as it is calm."""
    found: list[Example] = []
    for file in sorted(ARTICLES.glob("*/*.md")):
        front = yaml.safe_load(file.read_text().split("---")[1])
        for question in front.get("example_questions") or []:
            found += _sentences_of(str(question)) if calm(str(question)) else []
    return found


def everyday_talk() -> list[Example]:
    """What caregivers ask and tell in everyday words, as far as it is calm."""
    asked = read_rows(LAY, {"text": str, "article": str})
    told = read_rows(EVERYDAY, {"text": str, "style": str})
    texts = [row["text"] for row in asked if row["article"] not in ALARMING]
    texts += [row["text"] for row in told if row["style"] == "negative"]
    return [sentence for text in texts if calm(text) for sentence in _sentences_of(text)]


def _sentences_of(text: str) -> list[Example]:
    """Every sentence of a calm text is calm by itself: that is how the opinion will be asked."""
    return [(" ".join(sentence.words), 0) for sentence in sentences(text)]


def matrix(texts: list[str]) -> Numbers:
    """One row of features a text."""
    rows = np.zeros((len(texts), BUCKETS), np.float32)
    for row, text in zip(rows, texts, strict=True):
        here = features([word for sentence in sentences(text) for word in sentence.words])
        row[here] = np.float32(1 / np.sqrt(max(len(here), 1)))
    return rows


def fit(rows: Numbers, labels: Numbers) -> tuple[Numbers, Numbers]:
    """Softmax regression by gradient descent with momentum."""
    weights = np.zeros((BUCKETS, len(LABELS)), np.float32)
    bias = np.zeros(len(LABELS), np.float32)
    speed, lean = np.zeros_like(weights), np.zeros_like(bias)
    for _ in range(STEPS):
        gap = softmax.chances(rows @ weights + bias) - labels
        speed = np.asarray(0.9 * speed - RATE * (rows.T @ gap / len(rows) + RIDGE * weights), np.float32)
        lean = np.asarray(0.9 * lean - RATE * 0.1 * gap.mean(axis=0), np.float32)
        weights, bias = np.asarray(weights + speed, np.float32), np.asarray(bias + lean, np.float32)
    return weights, bias


def _counted(kept: NDArray[np.int_], wanted: NDArray[np.int_]) -> NDArray[np.int_]:
    """The numbers of the examples, alarming ones as often as they count."""
    return np.concatenate([kept, *[kept[wanted[kept] > 0]] * (ALARM_COUNTS - 1)])


def main(files: list[Path]) -> None:
    """Cross-validate, report, train on everything, write."""
    ours = examples(files)
    known = np.random.default_rng(7).permutation(len(ours))
    extra = questions_of_articles() + everyday_talk()
    everything = ours + extra
    rows = matrix([text for text, _ in everything])
    wanted = np.array([label for _, label in everything])
    labels = np.eye(len(LABELS), dtype=np.float32)[wanted]
    sure = np.zeros(len(ours), np.float32)
    guess = np.zeros(len(ours), int)
    for fold in range(5):
        out = known[fold::5]
        kept = np.setdiff1d(np.arange(len(everything)), out)
        kept = _counted(kept, wanted)
        weights, bias = fit(rows[kept], labels[kept])
        chances = softmax.chances(rows[out] @ weights + bias)
        sure[out], guess[out] = 1 - chances[:, 0], 1 + chances[:, 1:].argmax(axis=1)
    alarming = wanted[: len(ours)] > 0
    for threshold in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        heard = sure > threshold
        right = (guess == wanted[: len(ours)])[heard & alarming].mean()
        print(
            f"{threshold:.1f}: recall {heard[alarming].mean():.3f}, right label {right:.3f}, "
            f"false alarms {heard[~alarming].mean():.3f} ({int((~alarming).sum())} calm)"
        )
    every = _counted(np.arange(len(everything)), wanted)
    weights, bias = fit(rows[every], labels[every])
    np.savez_compressed(WEIGHTS, weights=weights.astype(np.float16), bias=bias)


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or OURS)
