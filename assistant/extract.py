"""An answer without a model: the curated sentences themselves, chosen so that they read like an answer.

The short answer of the best article comes first, then the part that was asked for. A list stays whole and a condition
stays with its rule: a block of a passage is taken as it is or not at all.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from assistant.turn import Citation, Sentence
from knowledge.lexical import DutchWords
from knowledge.passages import SHORT_ANSWER, Passage
from knowledge.retrieval import Found, Hit
from knowledge.safe_text import RedactedText
from knowledge.sentences import SourceSentence

MAX_WORDS = 120
MAX_LIST_ITEMS = 8
# A part that is this much nearer to the question than the short answer goes first.
PART_FIRST = 0.02
SECOND_ARTICLE_WITHIN = 0.012
_words = DutchWords()


@dataclass(frozen=True)
class Extract:
    """Checked sentences with their sources, and what else there is to read."""

    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...]
    follow_ups: tuple[str, ...]


def extract(question: RedactedText, found: Found) -> Extract:
    """An answer from the best article of `found`, at most about `MAX_WORDS` words."""
    best = found.hits[0].passage.article
    own = [h for h in found.hits if h.passage.article == best]
    short = next((h for h in own if h.passage.anchor == SHORT_ANSWER), None)
    parts = [h for h in own if h.passage.anchor != SHORT_ANSWER]
    builder = _Builder()
    part_first = bool(short and parts and parts[0].similarity > short.similarity + PART_FIRST)
    if short and not part_first:
        builder.take(short.passage, short.passage.sentences, force=True)
    for hit in parts[:2]:
        for block in _by_worth(question, hit.passage):
            builder.take(hit.passage, block, force=not builder.sentences)
        if builder.words > MAX_WORDS * 0.6 and (short is None or not part_first):
            break
    if short and part_first:
        builder.take(short.passage, short.passage.sentences, force=not builder.sentences)
    return Extract(tuple(builder.sentences), tuple(builder.citations), _follow_ups(found, builder.used, best))


class _Builder:
    """Collects sentences within the budget and numbers their sources."""

    def __init__(self) -> None:
        self.sentences: list[Sentence] = []
        self.citations: list[Citation] = []
        self.used: list[str] = []
        self.words = 0

    def take(self, passage: Passage, block: Sequence[SourceSentence], *, force: bool) -> None:
        """Add a block if it fits the budget; a forced one is added anyway."""
        length = sum(len(s.text.split()) for s in block)
        shown = {s.text for s in self.sentences}
        if not block or (self.words + length > MAX_WORDS and not force) or any(s.text in shown for s in block):
            return
        self.words += length
        number = self._cite(passage, block)
        for sentence in block:
            kind = "sentence" if sentence.kind == "sentence" else sentence.kind
            self.sentences.append(Sentence(sentence.text, (number,), kind))

    def _cite(self, passage: Passage, block: Sequence[SourceSentence]) -> int:
        for place, citation in enumerate(self.citations):
            if citation.passage == passage.id:
                quote = f"{citation.quote} {' '.join(s.text for s in block)}"
                self.citations[place] = cite(citation.number, passage, quote)
                return citation.number
        number = len(self.citations) + 1
        self.citations.append(cite(number, passage, " ".join(s.text for s in block)))
        self.used.append(passage.id)
        return number


def cite(number: int, passage: Passage, quote: str) -> Citation:
    """A numbered citation of a passage."""
    return Citation(
        number=number,
        article=passage.article,
        title=passage.title,
        revision=passage.revision,
        passage=passage.id,
        heading=passage.heading,
        quote=quote,
        checked_on=passage.checked_on,
    )


def _by_worth(question: RedactedText, passage: Passage) -> list[list[SourceSentence]]:
    """The blocks of a passage, those that share most words with the question first; ties keep their order."""
    asked = {_words.stem(w) for w in _words.words(question)}
    blocks = list(_blocks(passage.sentences))

    def shared(block: list[SourceSentence]) -> int:
        return len(asked & {_words.stem(w) for s in block for w in _words.words(s.text)})

    return sorted(blocks, key=lambda b: -shared(b))


def _blocks(found: Iterable[SourceSentence]) -> Iterable[list[SourceSentence]]:
    """Paragraphs and lists; a line that leads into a list belongs to it. A paragraph of more than 3 sentences is cut in
    two only where the second half does not lean on the first."""
    held: list[SourceSentence] = []
    for _, group in groupby(found, key=lambda s: s.block):
        block = list(group)
        if block[-1].lead_in:
            held.extend(block)
            continue
        yield [*held, *block[:MAX_LIST_ITEMS]] if block[0].kind != "sentence" else [*held, *block]
        held = []
    if held:
        yield held


def _follow_ups(found: Found, used: Sequence[str], best: str) -> tuple[str, ...]:
    """Up to three things that the same or the next article answers too, each a question or a title."""
    taken: dict[str, None] = {}
    used_headings = {h.passage.heading for h in found.hits if h.passage.id in used}
    others = (h for h in found.hits if h.passage.anchor != SHORT_ANSWER)
    for hit in others:
        if hit.passage.article == best and hit.passage.heading not in used_headings and len(taken) < 2:
            taken.setdefault(_stands_alone(hit))
    for hit in found.hits:
        if hit.passage.article != best and hit.score >= found.hits[0].score - SECOND_ARTICLE_WITHIN * 4:
            taken.setdefault(hit.passage.title)
            break
    return tuple(taken)[:3]


def _stands_alone(hit: Hit) -> str:
    return f"{hit.passage.title}: {hit.passage.heading[0].lower()}{hit.passage.heading[1:]}"
