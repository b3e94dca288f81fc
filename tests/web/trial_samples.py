"""What the pages of trials, golden questions, gaps and files are drawn from in `test_templates.py`."""

from datetime import UTC, datetime

from web import trial_views as t
from web import views as v

NOW = datetime(2026, 11, 22, 22, 45, tzinfo=UTC)
ZORG = v.DomainView("zorg", "Zorg", 9)
CARD = v.CardView("Bel nu.", "Je bent niet alleen.", (v.CallView("112", "tel:112", "Gevaar?", "Gratis."),))
MARK = v.CiteMark(1, "Even vrij van de zorg", "#live-bron-1")
SENTENCES = (
    v.SentenceView("Met een Wlz-indicatie kan dat.", cites=(MARK,)),
    v.SentenceView("Bel het zorgkantoor.", "step", (MARK,), 1),
    v.SentenceView("Een logeerhuis.", "item", (MARK,)),
)
PASSAGES = (
    t.PassageRow("Even vrij van de zorg", "Kort antwoord", "/artikel/respijtzorg#kort", 0.91, 0.88, True, True),
    t.PassageRow("Logeeropvang", "Wie betaalt?", "/artikel/logeeropvang#wie", 0.90, None, False, False),
)
SOURCES = (t.SourceLine(1, "Even vrij van de zorg", "Kort antwoord"),)
LIVE = t.TrialSide("live", True, "Beantwoord", 3.21, SENTENCES, SOURCES, PASSAGES, "extract")
DRAFT = t.TrialSide("draft", False, "Weet ik niet", None, SENTENCES[:1], (), (), "model", CARD)
RESULTS = (
    t.GoldenResult(
        "Wie neemt het over?", "logeeropvang", "Logeeropvang", False, "worse", 1, None, True, False,
        (t.FactLine("6 weken of zes weken", True, False), t.FactLine("CIZ", False, True)), ("8 weken",),
    ),
    t.GoldenResult("Even weg?", "respijtzorg", "Even vrij", True, "better", 2, 1, False, True, (t.FactLine("x", True, True),)),
    t.GoldenResult("Vrij?", "respijtzorg", "Even vrij", True, "same", None, None, False, False, (t.FactLine("x", False, False),)),
)  # fmt: skip
PATH = "/redactie/artikel/respijtzorg/vragen"
REPORT = t.GoldenReportView(PATH, RESULTS, NOW, "Joris Meijer", 1, True)
EXPLAINED = t.GoldenReportView(PATH, RESULTS[:1], NOW, "Joris", 0, False, "Hoort daar.", "Joris", NOW)
WRONG_REASON = t.GoldenReportView(PATH, RESULTS[:1], NOW, "Joris", 2, typed=" ", error="Schrijf waarom.")
LINES = (
    t.GoldenLine("g1", "Wie neemt het over?", "6 weken | zes weken\nCIZ", "", "example"),
    t.GoldenLine("g2", "Even weg?", "", "8 weken", "gap"),
)
GAPS = (
    t.GapView(
        "0a1b", "Wat kost een logeerhuis?", ("Wat kost een logeerhuis?", "prijs logeerhuis <b>"), 4, 6, 3, 2, 1,
        (("logeeropvang", "Logeeropvang", 0.83),), "Joris vond dit geen gat: dubbel", 1,
    ),
    t.GapView("0c1d", "Taxi?", ("Taxi?",), 3, 3, 3, 0, 0),
)  # fmt: skip
ARTICLES = (("logeeropvang", "Logeeropvang"), ("respijtzorg", "Even vrij van de zorg"))
FILES = (
    t.FileLine("zorg/a.md", "same", "gelijk", None),
    t.FileLine("zorg/b.md", "changed", "klaargezet", None, "b"),
    t.FileLine("zorg/c.md", "refused", "het deel 'X' is leeg", 12),
)


def samples(editor: v.Shell, administrator: v.Shell) -> dict[str, tuple[v.View, v.Shell]]:
    """Every page in every state that looks different."""
    return {
        "trial": (t.TrialPage("respijtzorg", "Even vrij", True, ("Wie neemt het over?",)), editor),
        "trial-asked": (t.TrialPage("respijtzorg", "Even vrij", False, (), "q", "iemand is ziek", (LIVE, DRAFT)), editor),
        "trial-wrong": (t.TrialPage("x", "x", True, errors={"vraag": "Schrijf een vraag."}, fault="Regel 3: stuk"), editor),
        "golden": (t.GoldenPage("respijtzorg", "Even vrij", True, LINES, REPORT, "Leg uit.", 2), editor),
        "golden-explained": (t.GoldenPage("respijtzorg", "Even vrij", True, LINES[:1], EXPLAINED, untaken=1), editor),
        "golden-reason": (t.GoldenPage("respijtzorg", "Even vrij", False, LINES, WRONG_REASON), editor),
        "golden-empty": (t.GoldenPage("x", "x", True, (), fault="stuk", errors={"question": "Leeg.", "must": "Te veel."}), editor),
        "golden-wrong": (t.GoldenPage("x", "x", True, LINES, wrong="g2", errors={"must": "Te lang."}), editor),
        "gaps": (t.GapsPage(GAPS, 42, (ZORG,), ARTICLES, 12, 2, 3), editor),
        "gaps-empty": (t.GapsPage((), 0, (ZORG,), ARTICLES, errors={"": "Veranderd."}), editor),
        "gaps-wrong": (
            t.GapsPage(GAPS, 2, (ZORG,), ARTICLES, 1, wrong="0a1b", domain="zorg", article="logeeropvang",
                       errors={"titel": "a", "domein": "b", "artikel": "c", "reden": "d", "vraag": "e"}),
            editor,
        ),
        "files": (t.BaseFilesPage(123, True), editor),
        "files-administrator": (t.BaseFilesPage(123, False), administrator),
        "files-looked": (t.BaseFilesPage(123, True, FILES, "looked"), editor),
        "files-same": (t.BaseFilesPage(123, True, FILES[:1], "taken"), editor),
        "files-wrong": (t.BaseFilesPage(123, True, errors={"bestand": "Kies een ZIP."}), editor),
    }  # fmt: skip
