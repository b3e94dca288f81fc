"""Stage `retrieval`: does the right article come first, in every way of asking?"""

import asyncio
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from assistant.question import StandAlone
from eval.bare_chain import bare_retriever
from eval.corpus import NEEDS as CORPUS_NEEDS
from eval.corpus import corpus_product
from eval.lines import Row, read_rows, turns_of, with_progress
from eval.product import Product
from eval.report import DATA, Report, percentile, share
from knowledge.retrieval import Found
from knowledge.safe_text import curated

NEEDS = {"id": object}
EITHER = ("question", "turns")
COUNT = 20


def batch(product: Product, rows: Sequence[Row], *, outside: bool = False) -> Iterator[Row]:
    """{id, question | turns} -> {id, ranked: [{article, passage, score}]}.

    The questions of an `outside` corpus are nobody's: they are searched as they stand.
    """
    for row in with_progress(rows, "retrieval"):
        turns = turns_of(row)
        alone = StandAlone(curated(" ".join(turns))) if outside else asyncio.run(product.stand_alone(turns))
        yield {"id": row["id"], "ranked": ranked(product.found(alone))}


def ranked(found: Found) -> list[Row]:
    """The best passages, best first."""
    return [
        {"article": h.passage.article, "passage": h.passage.id, "score": round(float(h.score), 5)}
        for h in found.hits[:COUNT]
    ]


def outside_product(corpus: Path, cache: Path) -> Product:
    """The search over a corpus of {_id, title, text} lines."""
    return corpus_product(read_rows(corpus, CORPUS_NEEDS), cache)


def measure(report: Report, product: Product, halves: Sequence[str], data: Path = DATA) -> None:
    """Our own questions, beside dense alone and words alone, and the follow-ups."""
    rows_of_table: list[list[object]] = []
    bare = bare_retriever(product)
    for half in halves:
        rows = read_rows(data / f"questions-{half}.jsonl", {**NEEDS, "question": str, "article": str})
        places, dense, words, chain, times = [], [], [], [], []
        for row in with_progress(rows, f"retrieval {half}"):
            alone = StandAlone(product.redactor.redact(row["question"]).text)
            started = time.perf_counter()
            found = product.found(alone)
            times.append((time.perf_counter() - started) * 1000)
            places.append(place(found.articles, row["article"]))
            dense.append(place(_dense_alone(product, found), row["article"]))
            words.append(place(_words_alone(product, found), row["article"]))
            chain.append(place(bare(row["question"]), row["article"]))
            if places[-1] != 1:
                report.failures.append(
                    {
                        "half": half, "id": row["id"], "place": places[-1], "expected": row["article"],
                        "first": found.articles[0] if found.articles else "", "question": row["question"][:200],
                    }
                )  # fmt: skip
        figures = {**scores(places), "search_p50_ms": percentile(times, 50), "search_p95_ms": percentile(times, 95)}
        for name, found_at in (
            ("ours", places), ("passages' vectors alone", dense), ("words alone", words), ("bare LangChain + Chroma", chain)
        ):  # fmt: skip
            rows_of_table.append([half, name, len(found_at), *scores(found_at).values()])
        styles = sorted({r.get("style", "") for r in rows})
        for style in styles:
            own = [p for p, r in zip(places, rows, strict=True) if r.get("style", "") == style]
            rows_of_table.append([half, f"  {style}", len(own), *scores(own).values()])
        followups = read_rows(data / f"followups-{half}.jsonl", {**NEEDS, "turns": list, "article": str})
        follow = [
            place(product.found(asyncio.run(product.stand_alone(turns_of(r)))).articles, r["article"])
            for r in with_progress(followups, f"follow-ups {half}")
        ]
        rows_of_table.append([half, "follow-ups", len(follow), *scores(follow).values()])
        figures["followups_recall_at_5"] = scores(follow)["recall_at_5"]
        report.figures[half] = figures
    report.table("Retrieval", ["half", "what", "n", "R@1", "R@5", "R@10", "MRR@10"], rows_of_table)


def place(articles: Sequence[str], expected: str) -> int:
    """The place of an article, from 1; 0 when it was not found."""
    return list(articles).index(expected) + 1 if expected in articles else 0


def scores(places: Sequence[int]) -> dict[str, float]:
    """Recall at 1, 5 and 10, and mean reciprocal rank at 10."""
    at = {f"recall_at_{k}": share(sum(1 <= p <= k for p in places), len(places)) for k in (1, 5, 10)}
    return {**at, "mrr_at_10": share(sum(1 / p for p in places if 1 <= p <= 10), len(places))}


def _dense_alone(product: Product, found: Found) -> list[str]:
    """What bare vector search over the passages finds: the usual chain."""
    if not len(found.queries):
        return []
    near = product.index.nearest(found.queries, 400)[0]
    numbers = (n for key, _ in near for n in product.snapshot.passages_with.get(key, ()))
    return list(dict.fromkeys(product.snapshot.passages[n].article for n in numbers))


def _words_alone(product: Product, found: Found) -> list[str]:
    """What BM25 over the passages finds."""
    words = product.snapshot.lexical.scores(found.question)[: len(product.snapshot.passages)]
    best = [int(n) for n in np.argsort(-words)[:400] if words[n] > 0]
    return list(dict.fromkeys(product.snapshot.passages[n].article for n in best))
