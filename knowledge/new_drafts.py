"""The first draft of an article that does not exist yet, and example questions put into the text of one that does."""

from collections.abc import Sequence
from datetime import date, timedelta

import yaml
from sqlalchemy.ext.asyncio import AsyncSession

from knowledge import editing
from knowledge.articles import Domain, anchor_of
from knowledge.errors import ArticleError, KnowledgeError
from knowledge.history import Signature
from knowledge.tables import RevisionRow

REVIEW_AFTER = timedelta(days=365)
_BODY = """
## Wat is het?

Schrijf hier het antwoord.

## Hoe pak je het aan?

1. Schrijf hier de eerste stap.

## Wanneer vraag je een mens?

Schrijf hier wanneer iemand beter met een mens kan praten.
"""


def first_text(title: str, domain: Domain, questions: Sequence[str], today: date) -> str:
    """A text to begin with, with the questions that it has to answer."""
    front = editing.blank_front(slug_of(title), title, domain.value, today, today + REVIEW_AFTER, questions)
    return front + _BODY


def slug_of(title: str) -> str:
    """The address of an article by its title. Raises `KnowledgeError` for a title of which none can be made."""
    words = " ".join(title.split())
    if not words or not any(c.isalnum() for c in words):
        raise KnowledgeError("Geef het artikel een titel.")
    if len(words) > editing.MAX_TITLE:
        raise KnowledgeError(f"Een titel mag hooguit {editing.MAX_TITLE} tekens zijn.")
    return anchor_of(words)


async def new_draft(session: AsyncSession, slug: str, markdown: str, by: Signature, why: str) -> RevisionRow:
    """The first draft of an article. Raises `KnowledgeError` when there is an article of this name."""
    draft = await editing.first_draft(session, slug, markdown, by, why)
    if draft is None:
        raise KnowledgeError(f"Er is al een artikel '{slug}'. Kies een andere titel, of vul dat artikel aan.")
    return draft


def with_examples(markdown: str, questions: Sequence[str]) -> str:
    """The text with example questions added to its list; nothing else of it changes. Those that it has stay single.

    Raises `ArticleError` when the list cannot be found.
    """
    lines = markdown.split("\n")
    start = next((n for n, line in enumerate(lines) if line.startswith("example_questions:")), None)
    ends = [n for n, line in enumerate(lines) if line.strip() == "---"]
    if start is None or len(ends) < 2 or start > ends[1]:
        raise ArticleError("'example_questions' staat niet bij de gegevens bovenaan")
    end = next(
        n for n in range(start + 1, len(lines)) if lines[n][:1] not in (" ", "-", "") or lines[n].strip() == "---"
    )
    try:
        there = yaml.safe_load("\n".join(lines[start:end]))["example_questions"] or []
    except (yaml.YAMLError, TypeError):
        raise ArticleError("de lijst 'example_questions' is niet te lezen", line=start + 1) from None
    if not isinstance(there, list):
        raise ArticleError("'example_questions' is geen lijst", line=start + 1)
    new = [q for q in dict.fromkeys(questions) if q not in there]
    if not new:
        return markdown
    if lines[start].partition(":")[2].strip():
        # Written on one line, or with none in it: the list begins afresh, a question a line.
        lines[start:end], new = ["example_questions:"], [*there, *new]
        end = start + 1
    indent = next((line[: len(line) - len(line.lstrip())] for line in lines[start + 1 : end] if line.strip()), "")
    added = [indent + line for q in new for line in yaml.safe_dump([q], allow_unicode=True, width=1_000).splitlines()]
    while end > start + 1 and not lines[end - 1].strip():
        end -= 1
    return "\n".join([*lines[:end], *added, *lines[end:]])
