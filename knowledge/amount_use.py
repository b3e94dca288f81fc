"""Where amounts are used, and what a change of the register does to what readers see. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from knowledge.amounts import Amount, Register, amounts_named, expired, fill_amounts
from knowledge.articles import Article
from knowledge.sentences import sentences

SHORT_ANSWER = "Kort antwoord"


@dataclass(frozen=True)
class ChangedSentence:
    """A sentence that a change of the register alters: as it stands now, and as it will stand."""

    heading: str
    before: str
    after: str


@dataclass(frozen=True)
class Effect:
    """What a change does to one article."""

    slug: str
    title: str
    sentences: tuple[ChangedSentence, ...]


def uses(articles: Iterable[Article]) -> dict[str, tuple[Article, ...]]:
    """The articles that name each amount, by key, in the order given."""
    found: dict[str, list[Article]] = {}
    for article in articles:
        for key in dict.fromkeys(k for _, text in _parts(article) for k in amounts_named(text)):
            found.setdefault(key, []).append(article)
    return {key: tuple(those) for key, those in found.items()}


def needing_attention(articles: Iterable[Article], register: Register, today: date) -> dict[str, tuple[str, ...]]:
    """By slug, the amounts that an article names and that have no value on `today`: it reads "wordt nagekeken" there."""
    named = ((a.slug, tuple(dict.fromkeys(k for _, t in _parts(a) for k in amounts_named(t)))) for a in articles)
    return {slug: ended for slug, keys in named if (ended := expired(keys, register, today))}


def with_value(register: Register, value: Amount, instead_of: Amount | None) -> Register:
    """The register as it would be with a value, which comes in the place of another if that is given."""
    kept = [a for a in register.get(value.key, ()) if a != instead_of]
    return {**register, value.key: tuple(sorted((*kept, value), key=lambda a: a.valid_from))}


def effects(
    articles: Iterable[Article], key: str, before: Register, after: Register, today: date, on: date
) -> tuple[Effect, ...]:
    """Every article whose text changes, with each sentence as it stands `today` and as it will stand `on` a later day."""
    found = []
    for article in articles:
        changed = tuple(
            ChangedSentence(heading, was, becomes)
            for heading, text in _parts(article)
            for sentence in sentences(text)
            if key in amounts_named(sentence.text)
            and (was := fill_amounts(sentence.text, before, today))
            != (becomes := fill_amounts(sentence.text, after, on))
        )
        if changed:
            found.append(Effect(article.slug, article.title, changed))
    return tuple(found)


def _parts(article: Article) -> tuple[tuple[str, str], ...]:
    return ((SHORT_ANSWER, article.short_answer), *((s.heading, s.body) for s in article.sections))
