"""The part of stage `speed` about redaction: a message of 200 words, a cold start, memory, and the worst input.

Times are of one core. Peers, where they are there, redact the same messages on the same core.
"""

import json
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import psutil

from assistant.redaction import Redactor
from eval.lines import read_rows, with_progress
from eval.peers import PRESIDIO_DEDUCE, Peer
from eval.redaction_worst import LENGTH, shapes
from eval.report import DATA, Report, percentile

WORDS: Final = (195, 205)
MESSAGES: Final = 60
WARM_UP: Final = 5
COLD_STARTS: Final = 3
UNLIMITED_S: Final = 120.0  # seconds: the worst case is timed to its end, where production would mask it
_SEED: Final = 200
_CORE: Final = 0

# The figure, what it says, its bar, and whether more is better.
BARS: Final[tuple[tuple[str, str, float, bool], ...]] = (
    ("words_200_p50_ms", "200 words, p50 ms", 5, False),
    ("words_200_p95_ms", "200 words, p95 ms", 12, False),
    ("times_as_fast_as_presidio_deduce", "times as fast as Presidio + Deduce", 1.5, True),
    ("cold_start_s", "cold start to the first redacted message, s", 4, False),
    ("memory_mb", "memory added to a bare Python, MB", 220, False),
    ("lists_s", "lists, s", 1, False),
    ("lists_mb", "lists, MB", 100, False),
    ("worst_ms", f"slowest input of {LENGTH} characters, ms", 300, False),
)

# Run by a new Python. What it measures with is loaded before it counts.
_COLD = """
import json, sys, time
import psutil
process = psutil.Process()
bare = process.memory_info().rss
from assistant.redaction import Redactor, lexicon, lists
before, started = process.memory_info().rss, time.perf_counter()
kept = lists.load(), lexicon.load()
read, after = time.perf_counter() - started, process.memory_info().rss
Redactor().redact(sys.stdin.read())
print(json.dumps({"memory_mb": (process.memory_info().rss - bare) / 1e6, "lists_s": read, "lists_mb": (after - before) / 1e6}))
"""


def measure(report: Report, data: Path = DATA, peers: Sequence[Peer] = ()) -> None:
    """Adds the figures under `redaction`, and two tables."""
    lines = [r["text"] for r in read_rows(data / "redaction-dev.jsonl", {"text": str})]
    messages = messages_of_200_words(lines, MESSAGES + WARM_UP)
    redactor = Redactor(time_limit=UNLIMITED_S)
    with one_core():
        times = {"Naast": times_ms(redactor.redact, messages, "200 words")}
        times |= {p.name: times_ms(p.hides, messages, f"200 words, {p.name}") for p in peers}
        slowest = worst(redactor, "\n".join(lines))
        cold = cold_start(messages[0])
    p50, p95 = (percentile(times["Naast"], p) for p in (50, 95))
    figures: dict[str, Any] = {
        "words_200_p50_ms": p50,
        "words_200_p95_ms": p95,
        **cold,
        "worst_ms": slowest[0][0],
        "worst_input": slowest[0][1],
    }
    if PRESIDIO_DEDUCE in times:
        figures["times_as_fast_as_presidio_deduce"] = round(percentile(times[PRESIDIO_DEDUCE], 50) / max(p50, 0.01), 2)
    figures["bars_missed"] = [n for n, _, bar, more in BARS if n in figures and not _reached(figures[n], bar, more)]
    report.figures["redaction"] = figures
    report.table(
        f"Redaction of 200 words on one core, ms ({MESSAGES} messages)",
        ["redactor", "p50", "p95", "max"],
        [[name, *(percentile(spent, p) for p in (50, 95, 100))] for name, spent in times.items()],
    )
    report.table("Redaction", ["what", "bar", "measured", ""], [
        [
            says, f"{'>=' if more else '<='} {bar:g}", figures.get(name, "-"),
            "not measured" if name not in figures else "ok" if _reached(figures[name], bar, more) else "MISSED",
        ]
        for name, says, bar, more in BARS
    ])  # fmt: skip
    report.table("Slowest inputs", ["ms", "repeated, or what it is"], slowest[:10])


def messages_of_200_words(lines: Sequence[str], count: int) -> list[str]:
    """Lines put together, drawn by chance with a seed, until each message has 195 to 205 words.

    Raises `ValueError` when no lines fit.
    """
    dice = random.Random(_SEED)
    made: list[str] = []
    for _ in range(count * 200):
        chosen: list[str] = []
        words = 0
        for line in dice.sample(list(lines), len(lines)):
            if words + len(line.split()) <= WORDS[1]:
                chosen.append(line)
                words += len(line.split())
            if words >= WORDS[0]:
                made.append(" ".join(chosen))
                break
        if len(made) == count:
            return made
    raise ValueError("these lines do not make messages of 200 words")


def times_ms(redact: Callable[[str], object], messages: Sequence[str], what: str) -> list[float]:
    """The time that each message takes, but for the first few."""
    spent: list[float] = []
    for message in with_progress(messages, what):
        started = time.perf_counter()
        redact(message)
        spent.append((time.perf_counter() - started) * 1000)
    return spent[WARM_UP:]


def worst(redactor: Redactor, text: str) -> list[tuple[float, str]]:
    """Times in ms with the names of the inputs, slowest first. A suspect is timed once more: the machine may be busy."""
    inputs = shapes(text)
    spent = {
        name: times_ms_once(redactor, given) for name, given in zip(with_progress(list(inputs), "worst"), inputs.values(), strict=True)
    }  # fmt: skip
    for name in sorted(spent, key=lambda n: -spent[n])[:10]:
        spent[name] = min(spent[name], times_ms_once(redactor, inputs[name]))
    return sorted(((ms, name) for name, ms in spent.items()), reverse=True)


def times_ms_once(redactor: Redactor, text: str) -> float:
    """The time of one redaction in ms."""
    started = time.perf_counter()
    redactor.redact(text)
    return round((time.perf_counter() - started) * 1000, 2)


def cold_start(message: str) -> dict[str, float]:
    """The median of a few new Pythons: seconds from its start to the first redacted message, and what it loaded."""
    runs: list[dict[str, float]] = []
    for _ in with_progress(range(COLD_STARTS), "cold start"):
        started = time.perf_counter()
        done = subprocess.run(  # noqa: S603  (this very Python, with the text above)
            [sys.executable, "-c", _COLD],
            input=message,
            capture_output=True,
            text=True,
            check=True,
            encoding="utf-8",
            cwd=Path(__file__).parents[1],
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        )
        runs.append({"cold_start_s": time.perf_counter() - started, **json.loads(done.stdout)})
    return {name: round(statistics.median(run[name] for run in runs), 2) for name in runs[0]}


@contextmanager
def one_core() -> Iterator[None]:
    """This process, and what it starts, on one core; on systems where a process can be tied to one."""
    process = psutil.Process()
    if not hasattr(process, "cpu_affinity"):
        yield
        return
    allowed = process.cpu_affinity()
    process.cpu_affinity([allowed[_CORE]])
    try:
        yield
    finally:
        process.cpu_affinity(allowed)


def _reached(value: float, bar: float, more: bool) -> bool:
    return value >= bar if more else value <= bar
