"""What redaction costs the search: nDCG@10 with every question redacted, as production always does, and as typed."""

import csv
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from assistant.question import StandAlone
from assistant.redaction import Redactor
from eval.corpus import NEEDS as CORPUS_NEEDS
from eval.corpus import corpus_product, default_cache
from eval.lines import LineError, read_rows, with_progress
from eval.product import Product
from eval.report import DATA, Report
from knowledge.safe_text import RedactedText, curated

BAR = 0.01
TOP = 10

Grades = Mapping[str, float]  # what a question should find, with how relevant it is


def measure(
    report: Report, product: Product, halves: Sequence[str], data: Path = DATA, outside: Path | None = None
) -> None:
    """Our own questions, and a folder `outside` with `corpus.jsonl`, `queries.jsonl` and `qrels.tsv` where it is given."""
    rows = []
    for half in halves:
        questions = read_rows(data / f"questions-{half}.jsonl", {"question": str, "article": str})
        asked = [(q["question"], {q["article"]: 1.0}) for q in questions]
        rows.append([f"own questions, {half}", *_compare(product, asked, f"redaction loss {half}")])
    if outside:
        product = corpus_product(read_rows(outside / "corpus.jsonl", CORPUS_NEEDS), default_cache())
        rows.append([outside.name, *_compare(product, judged(outside), f"redaction loss {outside.name}")])
    report.figures["redaction_loss"] = {row[0]: row[-2] for row in rows}
    report.table(
        f"What redaction costs the search (bar: {BAR} nDCG@{TOP})",
        ["questions", "n", "changed by redaction", "nDCG as typed", "nDCG redacted", "lost", ""],
        rows,
    )


def judged(folder: Path) -> list[tuple[str, Grades]]:
    """The questions that have a judgement in `qrels.tsv` (query-id, corpus-id, score; BEIR's form), with their grades."""
    texts = {str(q["_id"]): q["text"] for q in read_rows(folder / "queries.jsonl", {"_id": object, "text": str})}
    grades: dict[str, dict[str, float]] = defaultdict(dict)
    path = folder / "qrels.tsv"
    with path.open(encoding="utf-8", newline="") as lines:
        for number, line in enumerate(csv.DictReader(lines, delimiter="\t"), 2):
            try:
                grades[line["query-id"]][line["corpus-id"]] = float(line["score"])
            except (KeyError, TypeError, ValueError):
                raise LineError(path, number, "not query-id, corpus-id and score") from None
    return [(texts[query], wanted) for query, wanted in grades.items() if query in texts]


def ndcg(found: Sequence[str], wanted: Grades, top: int = TOP) -> float:
    """Normalised discounted cumulative gain (Järvelin & Kekäläinen 2002) of the first `top`, from 0 to 1."""
    gained = sum(wanted.get(name, 0.0) / math.log2(n + 2) for n, name in enumerate(found[:top]))
    best = sum(grade / math.log2(n + 2) for n, grade in enumerate(sorted(wanted.values(), reverse=True)[:top]))
    return gained / best if best else 0.0


def _compare(
    product: Product, asked: Sequence[tuple[str, Grades]], what: str
) -> tuple[int, int, float, float, float, str]:
    """How many questions, how many of them redaction changed, nDCG as typed and redacted, the loss, and the verdict."""
    redactor: Redactor = product.redactor
    typed = redacted = 0.0
    changed = 0
    for question, wanted in with_progress(asked, what):
        safe = redactor.redact(question).text
        with_it = ndcg(_articles(product, safe), wanted)
        same = str(safe) == question
        # Questions of a test set are nobody's: they may be searched as they stand.
        typed += with_it if same else ndcg(_articles(product, curated(question)), wanted)
        redacted += with_it
        changed += not same
    count = max(len(asked), 1)
    lost = round((typed - redacted) / count, 4)
    verdict = "ok" if lost <= BAR else "MISSED"
    return len(asked), changed, round(typed / count, 4), round(redacted / count, 4), lost, verdict


def _articles(product: Product, question: RedactedText) -> Sequence[str]:
    return product.found(StandAlone(question)).articles
