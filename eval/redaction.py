"""Stage `redaction`: how much of what is personal stays visible, and how much is hidden without need?"""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from assistant.redaction import Redactor
from eval.lines import Row, read_rows, with_progress
from eval.peers import Peer, versions
from eval.redaction_scores import Marked, Tally
from eval.report import DATA, Report, percentile

NEEDS = {"id": object, "text": str}
NEEDS_MARKED = {**NEEDS, "spans": list}
OURS = "Naast"
LOWERED = "Naast, all in lower case"

# What has to be reached on the test half: the figure, what it says, its bar, and whether more is better. Shares, but for
# the needless ones, which are counted per 100 tokens.
BARS: tuple[tuple[str, str, float | None, bool], ...] = (
    ("identifier_visible_share", "identifier characters visible", 0.003, False),
    ("visible_share", "personal characters visible", 0.02, False),
    ("spans_whole", "spans wholly hidden", 0.97, True),
    ("spans_touched", "spans hidden in part at least", None, True),
    ("persons_whole", "person recall", 0.97, True),
    ("token_precision", "token precision", None, True),
    ("needless_per_100_tokens", "needless redactions per 100 tokens", 1.5, False),
    ("clean_touched", "hard negatives touched", 0.08, False),
    ("label_accuracy", "label accuracy", None, True),
)
LOWER_POINTS = 2.0  # by which lower case may be worse, in each figure with a bar
_COUNTED = "needless_per_100_tokens"
_LOWER, _OTHER = "(lower-case messages)", "(other messages)"

Hides = Callable[[str], Sequence[Marked]]


def batch(rows: Sequence[Row]) -> Iterator[Row]:
    """{id, text} -> {id, text, spans:[{start, end, type}]}, offsets in the input in code points."""
    redactor = Redactor()
    for row in with_progress(rows, "redaction"):
        made = redactor.redact(row["text"])
        spans = [{"start": s.start, "end": s.end, "type": s.type} for s in made.spans]
        yield {"id": row["id"], "text": str(made.text), "spans": spans}


@dataclass
class Run:
    """One redactor over one half: counts in all and by group of messages, and times."""

    whole: Tally = field(default_factory=Tally)
    groups: dict[str, Tally] = field(default_factory=dict)
    times_ms: list[float] = field(default_factory=list)
    failures: list[Row] = field(default_factory=list)

    def figures(self) -> dict[str, Any]:
        """Shares, times in ms and the number of messages."""
        times = {f"p{p}_ms": percentile(self.times_ms, p) for p in (50, 95)}
        return {**self.whole.figures(), **times, "messages": self.whole.messages}


def run(rows: Sequence[Row], hides: Hides, what: str) -> Run:
    """Redact and count every row."""
    hides("Een eerste bericht, dat niet meetelt.")
    made = Run()
    for row in with_progress(rows, what):
        text: str = row["text"]
        started = time.perf_counter()
        found = hides(text)
        made.times_ms.append((time.perf_counter() - started) * 1000)
        one = Tally()
        missed = one.add(text, [(s["start"], s["end"], s["type"]) for s in row["spans"]], found)
        made.whole.merge(one)
        for group in (row.get("style", ""), _LOWER if text == text.lower() else _OTHER):
            made.groups.setdefault(group, Tally()).merge(one)
        if missed.visible or missed.needless:
            visible = set(missed.visible)
            left = "".join(c if n in visible else " " for n, c in enumerate(text)).split()
            needless = [text[s:e] for s, e in missed.needless]
            made.failures.append({"id": row["id"], "visible": left, "needless": needless})
    return made


def measure(report: Report, halves: Sequence[str], data: Path = DATA, peers: Sequence[Peer] = ()) -> None:
    """Our own messages with marked personal data: ours, ours with every message in lower case, and the peers."""
    redactor = Redactor()

    def ours(text: str) -> list[Marked]:
        return [(s.start, s.end, s.type) for s in redactor.redact(text).spans]

    for half in halves:
        rows = read_rows(data / f"redaction-{half}.jsonl", NEEDS_MARKED)
        runs = {
            OURS: run(rows, ours, f"redaction {half}"),
            LOWERED: run([{**r, "text": lowered(r["text"])} for r in rows], ours, f"redaction {half}, lower case"),
            **{p.name: run(rows, _unlabelled(p), f"{p.name}, {half}") for p in peers},
        }
        report.failures += [{"half": half, **failure} for failure in runs[OURS].failures]
        figures = {name: made.figures() for name, made in runs.items()}
        report.figures[half] = {
            **figures[OURS],
            "lower_case": figures[LOWERED],
            "bars_missed": missed_bars(figures[OURS], figures[LOWERED]),
            "peers": {p.name: figures[p.name] for p in peers},
        }
        _tables(report, half, runs, figures)
    if peers:
        report.figures["peer_versions"] = versions()


def lowered(text: str) -> str:
    """In lower case with every code point in its place, so that marks stay right."""
    return "".join(low if len(low := c.lower()) == 1 else c for c in text)


def missed_bars(figures: Mapping[str, Any], lower: Mapping[str, Any]) -> list[str]:
    """The names of the figures that miss their bar; with ", lower case" those that lose too much in lower case."""
    missed = [name for name, _, bar, more in BARS if not _reached(figures[name], bar, more)]
    return missed + [
        f"{n}, lower case" for n, _, bar, more in BARS if bar and _loss(n, figures, lower, more) > LOWER_POINTS
    ]


def _reached(value: float | None, bar: float | None, more: bool) -> bool:
    return bar is None or value is None or (value >= bar if more else value <= bar)


def _loss(name: str, figures: Mapping[str, Any], lower: Mapping[str, Any], more: bool) -> float:
    """Points by which lower case is worse; below 0 where it is better."""
    one, other = figures[name], lower[name]
    if one is None or other is None:
        return 0.0
    worse: float = one - other if more else other - one
    return round(worse * (1 if name == _COUNTED else 100), 2)


def _unlabelled(peer: Peer) -> Hides:
    return lambda text: [(start, end, "") for start, end in peer.hides(text)]


def _tables(report: Report, half: str, runs: Mapping[str, Run], figures: Mapping[str, Mapping[str, Any]]) -> None:
    ours, lower = figures[OURS], figures[LOWERED]
    peers = [name for name in runs if name not in (OURS, LOWERED)]
    rows: list[list[Any]] = []
    for name, says, bar, more in BARS:
        verdict = "" if bar is None else "ok" if _reached(ours[name], bar, more) else "MISSED"
        loss = _loss(name, ours, lower, more)
        within = "" if bar is None else "ok" if loss <= LOWER_POINTS else "MISSED"
        shown = "" if bar is None else f"{'>=' if more else '<='} {_percent(name, bar)}"
        others = [_percent(name, figures[p][name]) for p in peers]
        rows.append(
            [
                says,
                shown,
                _percent(name, ours[name]),
                verdict,
                _percent(name, lower[name]),
                f"{loss:+.2f}",
                within,
                *others,
            ]
        )
    for name in ("p50_ms", "p95_ms"):
        times = [f"{figures[p][name]:.2f}" for p in peers]
        rows.append([f"a message, {name[:3]}, ms", "", f"{ours[name]:.2f}", "", f"{lower[name]:.2f}", "", "", *times])
    head = ["in %", "bar", OURS, "", "lower case", "points lost", f"<= {LOWER_POINTS:g}", *peers]
    report.table(f"Redaction, {half}: {ours['messages']} messages", head, rows)
    report.table(f"By type, {half}, in %", ["type", "n", *_type_head(OURS), "label right", *_type_heads(peers)], [
        [
            type_, tally.spans, *_of_type(runs[OURS], type_), _percent("", tally.figures()["label_accuracy"]),
            *(cell for p in peers for cell in _of_type(runs[p], type_)),
        ]
        for type_, tally in sorted(runs[OURS].whole.by_type.items(), key=lambda item: -item[1].spans)
    ])  # fmt: skip
    report.table(
        f"By style, {half}, in %",
        ["style", "messages", "redactor", *(says for name, says, _, _ in BARS if name != "label_accuracy")],
        [
            [style, runs[OURS].groups[style].messages, name, *_of_style(runs[name], style)]
            for style in sorted(runs[OURS].groups)
            for name in (OURS, *peers)
        ],
    )


def _type_head(name: str) -> list[str]:
    return [f"{name}: characters visible", "whole", "in part"]


def _type_heads(names: Sequence[str]) -> list[str]:
    return [head for name in names for head in _type_head(name)]


def _of_type(made: Run, type_: str) -> list[str]:
    figures = made.whole.by_type[type_].figures()
    return [_percent("", figures[name]) for name in ("visible_share", "spans_whole", "spans_touched")]


def _of_style(made: Run, style: str) -> list[str]:
    figures = made.groups[style].figures()
    return [_percent(name, figures[name]) for name, *_ in BARS if name != "label_accuracy"]


def _percent(name: str, value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:.2f}" if name == _COUNTED else f"{100 * value:.2f}"
