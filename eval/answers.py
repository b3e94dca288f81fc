"""Stage `answers`: is what can be answered answered, what cannot refused, and does every sentence have its source?"""

import asyncio
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from assistant.grounding import check
from assistant.relations import RELATIONS
from assistant.turn import Outcome
from eval.lines import Row, read_rows, turns_of, with_progress
from eval.product import Answer, Product, context_of
from eval.report import DATA, Report, share

NEEDS = {"id": object}
EITHER = ("question", "turns")
_RELATION = re.compile(rf"\b([Jj])e (?:{'|'.join(RELATIONS)}|kind|tante|oom)\b")
ANSWERED = {Outcome.ANSWERED, Outcome.PARTLY_ANSWERED, Outcome.NO_DIAGNOSIS, Outcome.NO_LEGAL_CERTAINTY, Outcome.URGENT}


def batch(product: Product, rows: Sequence[Row]) -> Iterator[Row]:
    """{id, question | turns, profile?} -> {id, outcome, text, replies, citations, urgent, offers_person}."""
    for row in with_progress(rows, "answers"):
        given = asyncio.run(product.converse(turns_of(row), context_of(row.get("profile"))))
        last = given[-1]
        yield {
            "id": row["id"],
            "outcome": last.finished.outcome.value,
            "text": last.text,
            "replies": [a.text for a in given],
            "citations": [
                {"article": c.article, "passage": c.passage, "quote": c.quote} for c in last.finished.citations
            ],
            "urgent": last.received.triage.shows_card,
            "offers_person": last.finished.offers_person,
        }


def measure(report: Report, product: Product, halves: Sequence[str], data: Path = DATA) -> None:
    """Our own questions that have an answer, that have none, and those with what an answer must hold."""
    rows_of_table = []
    for half in halves:

        def ask(name: str, needs: dict[str, type], half: str = half) -> list[tuple[Row, Answer]]:
            rows = read_rows(data / f"{name}-{half}.jsonl", {**NEEDS, **needs})
            return [(r, asyncio.run(product.converse(turns_of(r)))[-1]) for r in with_progress(rows, f"{name} {half}")]

        answerable = ask("questions", {"question": str, "article": str})
        unanswerable = ask("unanswerable", {"question": str, "outcome": list})
        nuggets = ask("nuggets", {"question": str, "must": list})
        answered = [(r, a) for r, a in answerable if _answers(a)]
        sourced = [(r, a) for r, a in answered if a.finished.citations]
        right = [r for r, a in sourced if r["article"] in _cited(a)]
        refused = [(r, a) for r, a in unanswerable if not _answers(a) and a.finished.outcome.value in r["outcome"]]
        held, asked, forbidden = 0, 0, 0
        for row, given in nuggets:
            missed = [alternatives for alternatives in row["must"] if not _says(given.text, alternatives)]
            broken = [p for p in row.get("must_not", []) if _says(given.text, [p])]
            held, asked = held + len(row["must"]) - len(missed), asked + len(row["must"])
            forbidden += len(broken)
            if missed or broken:
                report.failures.append(
                    {
                        "half": half, "id": row["id"], "kind": "nugget", "question": row["question"],
                        "missed": missed, "must_not": broken, "cited": _cited(given), "text": given.text,
                    }
                )  # fmt: skip
        everything = [a for _, a in answerable + nuggets if a.finished.citations]
        carried, cited = _precision(product, everything)
        lengths = [len(a.text.split()) for a in everything]
        figures = {
            "in_scope_answered": share(len(answered), len(answerable)),
            "from_right_article": share(len(right), len(sourced)),
            "unanswerable_refused": share(len(refused), len(unanswerable)),
            "nugget_recall": share(held, asked),
            "must_not_hits": forbidden,
            "citation_precision": share(carried, cited),
            "words_mean": round(sum(lengths) / max(len(lengths), 1), 1),
            "words_max": max(lengths, default=0),
        }
        report.figures[half] = figures
        rows_of_table.append([half, *figures.values()])
        report.failures += [
            {"half": half, "id": r["id"], "kind": "not answered", "outcome": a.finished.outcome.value, "question": r["question"][:200]}
            for r, a in answerable
            if not _answers(a)
        ]  # fmt: skip
        passed = {r["id"] for r, _ in refused}
        report.failures += [
            {
                "half": half, "id": r["id"], "kind": "not refused", "outcome": a.finished.outcome.value,
                "cited": _cited(a), "question": r["question"],
            }
            for r, a in unanswerable
            if r["id"] not in passed
        ]  # fmt: skip
        outcomes = Counter((kind, a.finished.outcome.value) for kind, some in (("answerable", answerable), ("unanswerable", unanswerable)) for _, a in some)  # fmt: skip
        report.table(f"Outcomes, {half}", ["set", "outcome", "n"], [[*k, n] for k, n in sorted(outcomes.items())])
    report.table("Answers", ["half", *next(iter(report.figures.values()))], rows_of_table)


def _answers(given: Answer) -> bool:
    # The emergency card is an answer by itself.
    outcome = given.finished.outcome
    return outcome is Outcome.URGENT or (bool(given.finished.citations) and outcome in ANSWERED)


def _cited(given: Answer) -> list[str]:
    return list(dict.fromkeys(c.article for c in given.finished.citations))


def _says(text: str, alternatives: Sequence[str]) -> bool:
    return any(re.search(pattern, text, re.IGNORECASE) for pattern in alternatives)


def _precision(product: Product, answers: Sequence[Answer]) -> tuple[int, int]:
    """How many sentences with a citation are carried by what they cite, and how many there are."""
    carried = total = 0
    for given in answers:
        numbered = {c.number: c for c in given.finished.citations}
        for sentence in given.finished.sentences:
            passages = [product.snapshot.passage(numbered[n].passage) for n in sentence.citations if n in numbered]
            if sentence.citations:
                total += 1
                known = [p for p in passages if p]
                # "je vader" stands where the source says "je naaste"; nothing else of a sentence is fitted.
                words = _RELATION.sub(r"\1e naaste", sentence.text)
                source = " ".join(_RELATION.sub(r"\1e naaste", p.text) for p in known)
                carried += bool(known) and (words in source or check(sentence.text, known).carried)
    return carried, total
