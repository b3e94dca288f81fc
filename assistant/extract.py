"""An answer without a model: the curated sentences themselves, chosen so that they read like an answer.

The short answer of the best article comes first, then the part that was asked for. A list stays whole and a condition
stays with its rule: a block of a passage is taken as it is or not at all.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from assistant.turn import Citation, Sentence
from knowledge.lexical import DutchWords, fold, load_synonyms
from knowledge.passages import SHORT_ANSWER, Passage
from knowledge.retrieval import Found, Hit
from knowledge.safe_text import RedactedText
from knowledge.sentences import SourceSentence

MAX_WORDS = 120
STRETCH = 20  # more words for what was asked for, rather than leave it out
# With so many words an answer is long enough: a second part is taken only if it was asked for.
ENOUGH_WORDS = 70
SAID = 0.06  # for a sentence that says all words of the question
ASKED_FOR = 0.03  # a part whose heading answers to the question word is this much nearer
ASIDE = 0.04  # and one that stands in every article, without being asked for, this much less near
SAID_ALREADY = 0.75  # of the words of a sentence: it is not said again
SECOND_ARTICLE_WITHIN = 0.012
_words = DutchWords(synonyms=load_synonyms())

# What a question asks for, and the headings that answer it.
_INTENTS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(asked), re.compile(heading))
    for asked, heading in (
        (
            r"\bhoe ?lang|\btermijn|\bhoe (snel|vaak|vroeg)|\bhoeveel (tijd|uur|uren|dag|dagen|nacht|week|weken|maand|jaar)|"
            r"\bbinnen (hoeveel|welke)|\bte laat\b|\bop tijd\b|\btot wanneer|\bduurt\b",
            r"hoe lang|termijn|hoeveel|hoe (snel|vaak)|duurt|wanneer (moet|hoor|krijg)",
        ),
        (
            r"\bkost|\bbetaal|\bbetaling|\bprijs|\bvergoed|\bbijdrage|\beigen risico|\btarief|\bhoeveel (geld|krijg|is|mag|euro|loon)|"
            r"\bgratis\b|\bduur\b|\bloon\b",
            r"kost|betaal|vergoed|bijdrage|tarief|geld|bedrag|loon|gratis",
        ),
        (
            r"\bhoe (vraag|regel|kom|krijg|maak|pak|doe|meld|begin|werkt|kan|leg|zet|stop|zeg)|\baanvragen\b|\bstappen\b|"
            r"\bformulier|\bwat (moet|kan) ik (nu )?(doen|regelen)|\bwat nu\b",
            r"stap voor stap|hoe (vraag|regel|pak|maak|meld|doe|kom|werkt)|aanvra|wat (kun|doe|moet) je (zelf )?(doen|meteen|nu)?",
        ),
        (
            r"\bwaar (moet|kan|vraag|haal|meld|kun)|\bwelke instantie|\bloket|\bbij wie|\bwie bel|\bwelk nummer|\btelefoonnummer|"
            r"\bterecht\b",
            r"waar (moet|kun|vind)|loket|wie bel",
        ),
        (
            r"\bwie (beslist|bepaalt|mag|tekent|zegt)|\bmag (ik|mijn|hij|ze|zij)",
            r"wie (beslist|bepaalt|mag|tekent)|\bmag\b",
        ),
        (
            r"\bweiger|\bafgewezen|\boneens|\bniet eens|\bzegt nee|\bnee zegt|\bnee zeggen",
            r"oneens|weiger|niet eens|afgewezen|afwijz|nee\b|niet lukt|misgaat|mis gaat",
        ),
        (
            r"\brecht op|\baanmerking|\bvoorwaarden|\bwie krijgt|\bkrijg(t|en)? (ik|je|mijn|we|ze|hij)",
            r"recht|voorwaarden|wie (krijgt|kan)|voor wie|wanneer (krijg|kun|mag)",
        ),
        (r"\bwat (is|zijn|betekent|houdt)|\buitleg|\bverschil", r"wat (is|zijn|betekent|houdt)|verschil"),
    )
)
# Sections that stand in nearly every article.
_EVERYWHERE = re.compile(r"vraag je een mens|gevaar of nood|waar moet je zijn|wie helpt je verder|niet eens|oneens")
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True)
class Extract:
    """Checked sentences with their sources, and what else there is to read."""

    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...]
    follow_ups: tuple[str, ...]


def extract(question: RedactedText, found: Found, max_words: int = MAX_WORDS) -> Extract:
    """An answer from the best article of `found`, at most about `max_words` words; its short answer at the least."""
    best = found.hits[0].passage.article
    own = found.best or tuple(h for h in found.hits if h.passage.article == best)
    short = next((h for h in own if h.passage.anchor == SHORT_ANSWER), None)
    asked = _asked(question)
    parts = sorted((h for h in own if h.passage.anchor != SHORT_ANSWER), key=lambda h: -_worth(h, question, asked))
    builder = _Builder(max_words)
    if short:
        builder.take(short.passage, short.passage.sentences, force=True)
    for hit in parts[:4]:
        if builder.words > ENOUGH_WORDS and (builder.parts or not parts) and not _is_asked(hit.passage, asked):
            break
        asked_for = hit is parts[0] or _is_asked(hit.passage, asked)
        builder.take_best(question, hit.passage, figures=bool(asked & _WITH_FIGURES), asked_for=asked_for)
        if builder.parts == 2:
            break
    return Extract(tuple(builder.sentences), tuple(builder.citations), _follow_ups(found, builder.used, best))


# How long and how much: sentences with a figure in them answer that.
_WITH_FIGURES = frozenset({0, 1})


def _asked(question: RedactedText) -> frozenset[int]:
    """What the question asks for, as places in `_INTENTS`."""
    folded = fold(question)
    return frozenset(n for n, (asked, _) in enumerate(_INTENTS) if asked.search(folded))


def _is_asked(passage: Passage, asked: frozenset[int]) -> bool:
    heading = fold(passage.heading)
    return any(_INTENTS[n][1].search(heading) for n in asked)


def _worth(hit: Hit, question: RedactedText, asked: frozenset[int]) -> float:
    """How well a part suits the question: nearness, its words, and whether its heading answers what was asked for."""
    stems = _meant(question)
    sentences = [_stems(s.text) | _stems(hit.passage.heading) for s in hit.passage.sentences]
    figures = bool(asked & _WITH_FIGURES)
    said = max(
        (
            len(stems & said) / max(1, len(stems)) * (1.0 if not figures or _FIGURE.search(s.text) else 0.6)
            for s, said in zip(hit.passage.sentences, sentences, strict=True)
        ),
        default=0.0,
    )
    worth = hit.similarity + SAID * said
    if _is_asked(hit.passage, asked):
        return worth + ASKED_FOR
    return worth - (ASIDE if _EVERYWHERE.search(fold(hit.passage.heading)) else 0.0)


class _Builder:
    """Collects sentences within the budget and numbers their sources."""

    def __init__(self, max_words: int) -> None:
        self._max_words = max_words
        self.sentences: list[Sentence] = []
        self.citations: list[Citation] = []
        self.used: list[str] = []
        self.words = 0
        self.parts = 0

    def take_best(self, question: RedactedText, passage: Passage, *, figures: bool, asked_for: bool) -> None:
        """The blocks of a part that suit the question best, as many as there is room for, in the order of the source."""
        blocks = [self._new(b) for b in _blocks(passage.sentences)]
        room = self._max_words - self.words
        chosen: list[int] = []
        for place in _by_worth(question, blocks, figures=figures):
            length = _length(blocks[place])
            if not blocks[place]:
                continue
            # The one block that was asked for may go a little beyond the budget.
            if length <= (room + STRETCH if asked_for and not chosen else room):
                chosen.append(place)
                room -= length
            elif not chosen:
                # What was asked for does not fit: the rest of this part would only miss the point.
                return
        for place in sorted(chosen):
            self.take(passage, blocks[place], force=True)
        self.parts += bool(chosen)

    def take(self, passage: Passage, block: Sequence[SourceSentence], *, force: bool) -> None:
        """Add a block if it fits the budget; a forced one is added anyway."""
        length = _length(block)
        if not block or (self.words + length > self._max_words and not force):
            return
        self.words += length
        number = self._cite(passage, block)
        self.sentences += [Sentence(s.text, (number,), s.kind) for s in block]

    def _new(self, block: Sequence[SourceSentence]) -> list[SourceSentence]:
        """A block without the sentences that were said already. A list stays whole or goes whole."""
        said = [_stems(s.text) for s in self.sentences]

        def repeats(sentence: SourceSentence) -> bool:
            stems = _stems(sentence.text)
            return any(len(stems & s) >= SAID_ALREADY * len(stems) for s in said)

        listed = [s for s in block if s.kind != "sentence" or s.lead_in]
        if listed:
            return [] if sum(map(repeats, listed)) > len(listed) / 2 else list(block)
        return [s for s in block if not repeats(s)]

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


def _by_worth(question: RedactedText, blocks: Sequence[Sequence[SourceSentence]], *, figures: bool) -> list[int]:
    """The places of blocks, those that share most words with the question first; ties keep their order."""
    asked = _meant(question)

    def shared(place: int) -> float:
        block = blocks[place]
        words = len(asked & frozenset(s for sentence in block for s in _stems(sentence.text)))
        return words + 1.5 * (figures and any(_FIGURE.search(s.text) for s in block))

    return sorted(range(len(blocks)), key=lambda p: -shared(p))


def _stems(text: str) -> frozenset[str]:
    return frozenset(_words.stem(w) for w in _words.words(text))


def _meant(question: str) -> frozenset[str]:
    """The stems of a question and of the article words behind its own."""
    return frozenset(_words.terms(question, query=True))


def _length(block: Sequence[SourceSentence]) -> int:
    return sum(len(s.text.split()) for s in block)


def _blocks(found: Iterable[SourceSentence]) -> Iterable[list[SourceSentence]]:
    """Paragraphs and lists; a line that leads into a list belongs to it, and so does a lone sentence before one."""
    groups = [list(group) for _, group in groupby(found, key=lambda s: s.block)]
    held: list[SourceSentence] = []
    for place, block in enumerate(groups):
        follows = groups[place + 1][0].kind if place + 1 < len(groups) else "sentence"
        lone = len(block) == 1 and block[0].kind == "sentence" and follows == "item"
        if block[-1].lead_in or lone:
            held.extend(block)
            continue
        yield [*held, *block]
        held = []
    if held:
        yield held


def _follow_ups(found: Found, used: Sequence[str], best: str) -> tuple[str, ...]:
    """Up to three things that the same or the next article answers too, each a question or a title."""
    taken: dict[str, None] = {}
    used_headings = {h.passage.heading for h in found.hits if h.passage.id in used}
    # What stands in nearly every article makes a poor suggestion: a person is offered anyway.
    others = (
        h for h in found.hits if h.passage.anchor != SHORT_ANSWER and not _EVERYWHERE.search(fold(h.passage.heading))
    )
    for hit in others:
        if hit.passage.article == best and hit.passage.heading not in used_headings and len(taken) < 2:
            taken.setdefault(_stands_alone(hit))
    for hit in found.hits:
        if hit.passage.article != best and hit.score >= found.hits[0].score - SECOND_ARTICLE_WITHIN * 4:
            taken.setdefault(hit.passage.title)
            break
    return tuple(taken)[:3]


def _stands_alone(hit: Hit) -> str:
    return f"{hit.passage.title.rstrip('?')}: {hit.passage.heading[0].lower()}{hit.passage.heading[1:]}"
