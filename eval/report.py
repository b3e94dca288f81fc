"""What a run leaves behind: a table on the screen, and in `eval/reports` the same as Markdown beside JSON."""

import json
import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import knowledge.lexical as lexical
import knowledge.retrieval as retrieval

REPORTS = Path(__file__).parent / "reports"
DATA = Path(__file__).parent / "data"
HALVES = ("dev", "test")


@dataclass
class Report:
    """The outcome of one stage: headline figures by half, tables, and examples of what went wrong."""

    stage: str
    figures: dict[str, Any] = field(default_factory=dict)
    tables: list[tuple[str, list[str], list[list[Any]]]] = field(default_factory=list)
    failures: list[dict[str, Any]] = field(default_factory=list)

    def table(self, title: str, head: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        """Add a table, and print it."""
        self.tables.append((title, list(head), [list(r) for r in rows]))
        print(f"\n{title}\n" + _plain(head, rows), flush=True)

    def write(self) -> Path:
        """Write both files; returns the Markdown one."""
        REPORTS.mkdir(parents=True, exist_ok=True)
        at = datetime.now(UTC).isoformat(timespec="seconds")
        settings = _settings()
        (REPORTS / f"{self.stage}.json").write_text(
            json.dumps(
                {
                    "stage": self.stage,
                    "at": at,
                    "settings": settings,
                    "figures": self.figures,
                    "tables": [{"title": t, "head": h, "rows": r} for t, h, r in self.tables],
                    "failures": self.failures,
                },
                ensure_ascii=False,
                indent=1,
                default=str,
            ),
            encoding="utf-8",
        )
        lines = [f"# {self.stage}", "", f"{at}, {platform.machine()}, Python {platform.python_version()}", ""]
        for title, head, rows in self.tables:
            lines += [f"## {title}", "", _markdown(head, rows), ""]
        if self.failures:
            lines += ["## What went wrong", ""]
            lines += ["- " + "; ".join(f"{k}: {v}" for k, v in failure.items()) for failure in self.failures[:200]]
        lines += ["", "## Settings", "", "```json", json.dumps(settings, indent=1), "```", ""]
        path = REPORTS / f"{self.stage}.md"
        path.write_text("\n".join(lines), encoding="utf-8")
        return path


def _settings() -> Mapping[str, Any]:
    """The constants that a result depends on."""
    return {
        f"{module.__name__}.{name}": value
        for module in (retrieval, lexical)
        for name, value in vars(module).items()
        if name.isupper() and isinstance(value, int | float)
    }


def share(part: float, whole: float) -> float:
    """`part / whole`, rounded; 0 for nothing."""
    return round(part / whole, 4) if whole else 0.0


def percentile(values: Sequence[float], percent: float) -> float:
    """The value below which `percent` of the values lie."""
    if not values:
        return 0.0
    ordered = sorted(values)
    return round(ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))], 2)


def _cell(value: Any) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def _plain(head: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    cells = [[_cell(c) for c in row] for row in [head, *rows]]
    widths = [max(len(row[n]) for row in cells) for n in range(len(head))]
    return "\n".join("  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() for row in cells)


def _markdown(head: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(_cell(c).replace("|", "/") for c in row) + " |" for row in rows])
