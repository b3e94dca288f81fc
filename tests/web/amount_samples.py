"""Sample views of the amounts register, drawn by `test_templates`."""

from datetime import UTC, date, datetime, timedelta

from knowledge.amount_use import ChangedSentence, Effect
from knowledge.articles import Source
from knowledge.shared_sources import SharedSource
from web import amount_views as a
from web.views import View

NOW = datetime(2026, 11, 22, 22, 45, tzinfo=UTC)
TODAY = date(2026, 11, 22)
SOURCE = a.SourceText("CAK, Wmo 2026", "https://www.hetcak.nl/wmo")
NAMES = (a.ArticleName("eigen-bijdrage-wmo", "Eigen bijdrage voor de Wmo"),)
KEY = "wmo-eigen-bijdrage-maand"
ROWS = (
    a.AmountRow(KEY, "€ 21,80 per maand", date(2026, 12, 31), 39, SOURCE, TODAY, NAMES, "€ 22,40", date(2027, 1, 1), "v1"),
    a.AmountRow("oud-bedrag", "", date(2026, 6, 30), -145, a.SourceText("Brief"), TODAY),
    a.AmountRow("bijstand-giften-vrij", "€ 1.200", date(2026, 12, 31), 39, SOURCE, TODAY, NAMES),
    a.AmountRow("nieuw-bedrag", "", date(2027, 6, 30), 220, SOURCE, TODAY, waiting="v2"),
)  # fmt: skip


def line(standing: a.Standing, **changes: object) -> a.ValueLine:
    """A line as it may stand."""
    fields: dict[str, object] = {
        "id": f"v-{standing}", "standing": standing, "text": "€ 21,80 per maand", "valid_from": date(2026, 1, 1),
        "valid_until": date(2026, 12, 31), "source": SOURCE, "checked_on": TODAY, "author": "Eva Redacteur",
        "entered_at": NOW - timedelta(days=2), "why": "Bekendgemaakt",
    }  # fmt: skip
    if standing != "proposed":
        fields |= {"decided_by": "Omar Redacteur", "decided_at": NOW, "decision": "Klopt"}
    return a.ValueLine(**{**fields, **changes})  # type: ignore[arg-type]


STANDINGS: tuple[a.Standing, ...] = ("ahead", "now", "past", "replaced", "proposed", "rejected", "withdrawn")
LINES = tuple(line(s, corrects="€ 21,00" if s == "now" else "") for s in STANDINGS)
WRONG = a.EntryForm(
    {"bedrag": "", "vanaf": "31-2-2027"}, {"vanaf": "'31-2-2027' is geen dag.", "bedrag": "Vul in.", "": "Al verbeterd."}, "v1", "€ 21,80", True
)  # fmt: skip
EFFECTS = (
    Effect(
        "eigen-bijdrage-wmo", "Eigen bijdrage", (ChangedSentence("Kort antwoord", "Je betaalt a.", "Je betaalt b."),)
    ),
)
WAITING = a.ProposalPage(KEY, line("proposed"), date(2027, 1, 1), TODAY, EFFECTS, own=False)
SAMPLES: dict[str, View] = {
    "amounts": a.AmountsPage(ROWS, 4, 2, 1, 2),
    "amounts-none-and-wrong": a.AmountsPage((), 4, 2, 1, 2, WRONG, "zoek", "wacht"),
    "amount": a.AmountPage(KEY, "€ 21,80 per maand", "€ 21,80 per maand (bedrag 2026)", LINES, NAMES, a.EntryForm()),
    "amount-correcting": a.AmountPage(KEY, "", "", (line("past"),), (), WRONG),
    "amount-proposal": WAITING,
    "sources": a.SourcesPage((SharedSource(Source("CAK", "https://www.hetcak.nl", "2026-01-01"), 3), SharedSource(Source("Brief"), 1)), 90),
    "sources-none": a.SourcesPage((), 0, "zoek"),
    "amount-proposal-own": a.ProposalPage(KEY, line("proposed"), TODAY, TODAY, (), own=True, error="Dat doet een ander."),
    "amount-proposal-no-reason": a.ProposalPage(
        KEY, line("proposed"), TODAY, TODAY, EFFECTS * 2, own=False, reason="", reason_error="Schrijf waarom."
    ),
    "amount-proposal-decided": a.ProposalPage(KEY, line("rejected"), TODAY, TODAY, (), own=False),
}  # fmt: skip
