"""Stage `redaction`: how much of what is personal stays visible, and how much is hidden without need?"""

import re
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from assistant.redaction import Redactor
from eval.lines import Row, read_rows, with_progress
from eval.report import DATA, Report, percentile, share

NEEDS = {"id": object, "text": str}


def batch(rows: Sequence[Row]) -> Iterator[Row]:
    """{id, text} -> {id, text, spans:[{start, end, type}]}, offsets in the input in code points."""
    redactor = Redactor()
    for row in with_progress(rows, "redaction"):
        made = redactor.redact(row["text"])
        spans = [{"start": s.start, "end": s.end, "type": s.type} for s in made.spans]
        yield {"id": row["id"], "text": str(made.text), "spans": spans}


def measure(report: Report, halves: Sequence[str], data: Path = DATA) -> None:
    """Our own messages with marked personal data."""
    redactor = Redactor()
    table = []
    for half in halves:
        rows = read_rows(data / f"redaction-{half}.jsonl", NEEDS)
        personal = visible = needless = tokens = touched = clean = 0
        times = []
        for row in with_progress(rows, f"redaction {half}"):
            text = row["text"]
            started = time.perf_counter()
            spans = redactor.redact(text).spans
            times.append((time.perf_counter() - started) * 1000)
            gold = {n for s in row["spans"] for n in range(s["start"], s["end"]) if text[n].isalnum()}
            hidden = {n for s in spans for n in range(s.start, s.end)}
            wrong = [s for s in spans if not gold & set(range(s.start, s.end))]
            personal, visible = personal + len(gold), visible + len(gold - hidden)
            tokens, needless = tokens + len(re.findall(r"\w+", text)), needless + len(wrong)
            if not row["spans"]:
                clean, touched = clean + 1, touched + bool(spans)
            if gold - hidden or wrong:
                left = "".join(text[n] if n in gold - hidden else " " for n in range(len(text))).split()
                report.failures.append(
                    {"half": half, "id": row["id"], "visible": left, "needless": [text[s.start : s.end] for s in wrong]}
                )
        figures = {
            "visible_share": share(visible, personal),
            "clean_touched": share(touched, clean),
            "needless_per_100_tokens": round(100 * needless / max(tokens, 1), 2),
            "p95_ms": percentile(times, 95),
            "messages": len(rows),
        }
        report.figures[half] = figures
        table.append([half, *figures.values()])
    report.table("Redaction", ["half", *next(iter(report.figures.values()))], table)
