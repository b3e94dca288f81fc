"""A model's answer: one call, a strict form, and every sentence checked before it is seen."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Literal

from assistant.extract import cite
from assistant.grounding import check
from assistant.model import Model, ModelError, Said
from assistant.turn import Citation, PastTurn, Sentence, SentenceReady, Turn
from knowledge.passages import Passage
from knowledge.retrieval import Found
from knowledge.safe_text import RedactedText, curated, joined

MAX_PASSAGES = 6
MAX_SENTENCES = 10
MAX_LINE = 2_000
_PROMPT = (Path(__file__).parent / "prompts" / "answer.md").read_text(encoding="utf-8")
PROMPT_VERSION = (re.search(r"version: (\S+)", _PROMPT) or ["", "0"])[1]
_INSTRUCTIONS = curated(_PROMPT.split("-->", 1)[1].strip())
_PLACEHOLDER = re.compile(r"\[[A-Z_]+_\d+\]")

Completeness = Literal["ja", "deels", "nee"]


@dataclass
class Composed:
    """What a model's answer came to; filled while it streams."""

    sentences: list[Sentence] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    left_out: int = 0
    completeness: Completeness | None = None


async def compose(
    turn: Turn, question: RedactedText, found: Found, model: Model, deadline: float, result: Composed
) -> AsyncIterator[SentenceReady]:
    """Checked sentences of the model's answer as they come; `result` holds them all, also after a failure.

    `deadline` in seconds for the whole answer. Raises `ModelError` when the model fails or is late.
    """
    passages = [h.passage for h in found.hits[:MAX_PASSAGES]]
    allowed = frozenset(_PLACEHOLDER.findall(" ".join([turn.text, *(t.text for t in turn.history)])))
    until = monotonic() + deadline
    lines = _lines(model.stream(_talk(turn, question, passages)), until)
    async for line in lines:
        if not line.strip() or line.strip().startswith("```"):
            continue
        entry = _entry(line)
        if entry is None:
            result.left_out += 1
            continue
        if "volledig" in entry:
            value = entry["volledig"]
            result.completeness = value if value in ("ja", "deels", "nee") else "deels"
            return
        if ready := _judged(entry, passages, allowed, result):
            yield ready
        if len(result.sentences) >= MAX_SENTENCES:
            return


def _judged(
    entry: dict[str, object], passages: Sequence[Passage], allowed: frozenset[str], result: Composed
) -> SentenceReady | None:
    """The sentence of one line if its sources carry it."""
    text, numbers = entry.get("zin"), entry.get("bronnen")
    if not isinstance(text, str) or not isinstance(numbers, list):
        result.left_out += 1
        return None
    cited = [passages[n - 1] for n in numbers if type(n) is int and 1 <= n <= len(passages)]
    verdict = check(text, cited, allowed)
    if not verdict.carried or len(cited) != len(numbers):
        result.left_out += 1
        return None
    introduces = []
    shown = []
    for passage in dict.fromkeys(cited):
        known = next((c for c in result.citations if c.passage == passage.id), None)
        if known is None:
            quote = verdict.quote if verdict.quote in passage.text else passage.sentences[0].text
            known = cite(len(result.citations) + 1, passage, quote)
            result.citations.append(known)
            introduces.append(known)
        shown.append(known.number)
    sentence = Sentence(text.strip(), tuple(shown), "step" if entry.get("soort") == "stap" else "sentence")
    result.sentences.append(sentence)
    return SentenceReady(sentence, tuple(introduces))


def _talk(turn: Turn, question: RedactedText, passages: Sequence[Passage]) -> list[Said]:
    numbered = [
        joined(curated(f"[{n}] {p.title} - {p.heading}\n"), p.text, curated("\n")) for n, p in enumerate(passages, 1)
    ]
    known = [curated(f"{placeholder} is: {note}\n") for placeholder, note in turn.notes if placeholder in turn.text]
    # What the profile holds stays here: an answer is fitted to it on this machine (`assistant/personal.py`).
    ask = joined(
        curated("PASSAGES\n"), *numbered, curated("\n"), *known, curated("VRAAG\n"), turn.text,
        *((curated("\n(bedoeld: "), question, curated(")")) if question != turn.text else ()),
    )  # fmt: skip
    return [Said("system", _INSTRUCTIONS), *_recent(turn.history), Said("user", ask)]


def _recent(history: Sequence[PastTurn]) -> list[Said]:
    return [Said("user" if t.author == "caregiver" else "assistant", t.text) for t in history[-4:]]


async def _lines(pieces: AsyncIterator[str], until: float) -> AsyncIterator[str]:
    """Whole lines out of a stream of pieces. Raises `ModelError` after the deadline or for an endless line."""
    held = ""
    source = aiter(pieces)
    while True:
        try:
            piece = await asyncio.wait_for(anext(source), max(0.01, until - monotonic()))
        except StopAsyncIteration:
            break
        except TimeoutError:
            raise ModelError("deadline") from None
        held += piece
        *whole, held = held.split("\n")
        for line in whole:
            yield line
        if len(held) > MAX_LINE:
            raise ModelError("endless line")
    if held.strip():
        yield held


def _entry(line: str) -> dict[str, object] | None:
    try:
        entry = json.loads(line.strip().strip(","))
    except ValueError:
        return None
    return entry if isinstance(entry, dict) else None
