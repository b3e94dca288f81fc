"""Stage `triage`: is an emergency seen, is the right number first, and does calm stay calm?"""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from assistant.answer import receive
from assistant.redaction import Redactor, Vault
from assistant.triage.listening import Listener
from eval.lines import Row, read_rows, with_progress
from eval.report import DATA, Report, share
from knowledge.embedding import local_embedder

NEEDS = {"id": object, "text": str}
# The first number of the fixed card for each label.
FIRST = {
    "suicide_self": "113",
    "suicide_other": "113",
    "violence_now": "112",
    "abuse": "0800-2000",
    "medical_emergency": "112",
    "urgent_medical": "huisartsenspoedpost",
    "missing_person": "112",
    "psychiatric_crisis": "huisartsenspoedpost",
}
_CARD = ("acute", "urgent")


def batch(rows: Sequence[Row]) -> Iterator[Row]:
    """{id, text} -> {id, tier, label, numbers}."""
    redactor, listener = Redactor(), Listener(local_embedder())
    for row in with_progress(rows, "triage"):
        seen = receive(row["text"], Vault.empty(), redactor, listener).triage
        yield {"id": row["id"], "tier": seen.tier.value, "label": seen.label.value, "numbers": list(seen.numbers)}


def measure(report: Report, halves: Sequence[str], data: Path = DATA) -> None:
    """Our own messages."""
    table = []
    for half in halves:
        rows = read_rows(data / f"triage-{half}.jsonl", NEEDS)
        made = list(batch(rows))
        pairs = list(zip(rows, made, strict=True))
        grave = [(r, m) for r, m in pairs if r["tier"] in _CARD]
        seen = [(r, m) for r, m in grave if m["tier"] in _CARD]
        right = [m for r, m in seen if m["numbers"] and m["numbers"][0] == FIRST.get(r["label"])]
        overload = [m for r, m in pairs if r["label"] == "overload"]
        calm = [m for r, m in pairs if r["tier"] == "none"]
        figures = {
            "recall": share(len(seen), len(grave)),
            "acute_recall": share(
                sum(m["tier"] in _CARD for r, m in pairs if r["tier"] == "acute"), sum(r["tier"] == "acute" for r in rows)
            ),
            "right_first_number": share(len(right), len(seen)),
            "false_alarms_calm": share(sum(m["tier"] in _CARD for m in calm), len(calm)),
            "false_alarms_overload": share(sum(m["tier"] in _CARD for m in overload), len(overload)),
            "messages": len(rows),
        }  # fmt: skip
        report.figures[half] = figures
        table.append([half, *figures.values()])
        report.failures += [
            {"half": half, "id": r["id"], "expected": f"{r['tier']}/{r['label']}", "got": f"{m['tier']}/{m['label']}", "text": r["text"][:160]}
            for r, m in pairs
            if (r["tier"] in _CARD) != (m["tier"] in _CARD)
        ]  # fmt: skip
        confusion = Counter((r["tier"], m["tier"]) for r, m in pairs)
        tiers = ("acute", "urgent", "concern", "none")
        report.table(
            f"Tiers, {half}: expected (down), found (across)",
            ["", *tiers],
            [[a, *(confusion[(a, b)] for b in tiers)] for a in tiers],
        )
    report.table("Triage", ["half", *next(iter(report.figures.values()))], table)
