"""Every template is drawn, and every page keeps the rules: no inline style or script, CSRF on every form, icons that
screen readers skip, and not a word about a helpline setting that is not set."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from html.parser import HTMLParser
from itertools import pairwise, product

import pytest

from knowledge.differences import difference
from knowledge.plain_language import Hint
from tests.web import trial_samples
from tests.web.amount_samples import SAMPLES as AMOUNTS
from web import amount_views, trial_views
from web import editing_views as e
from web import views as v
from web.rendering import TEMPLATES, Renderer, answer_blocks, hour, initials, markdown, moment, passage, veiled, waited

NOW = datetime(2026, 11, 22, 22, 45, tzinfo=UTC)  # 23.45 uur in Amsterdam
BEFORE = NOW - timedelta(minutes=4)
TODAY = date(2026, 11, 22)
CHECKED = date(2026, 11, 3)
CONSENT = (
    "De Hulplijn mag wat je deelt in een dossier zetten. Daar kunnen ook gegevens over gezondheid in staan. "
    "Alleen makelaars van de Hulplijn lezen mee."
)

PHONE, EMAIL, HOURS = "088 123 45 67", "hulplijn@voorbeeld.nl", "maandag tot en met vrijdag: 9.00 tot 17.00 uur"
HELPLINE = v.Helpline(PHONE, EMAIL, HOURS)


def shell(role: v.Role | None, current: v.Current = "", *, helpline: v.Helpline = HELPLINE) -> v.Shell:
    names = {"caregiver": "Ingrid de Boer", "broker": "Fatima Haddad", "editor": "Joris Meijer"}
    name = None if role is None else names.get(role, "Aylin Kaya")
    return v.Shell(csrf="token-1", current=current, name=name, role=role, helpline=helpline)


ZORG, WONEN = v.DomainView("zorg", "Zorg", 9), v.DomainView("wonen", "Wonen", 8)
GELD, RECHT = v.DomainView("financien", "Geld", 8), v.DomainView("juridisch", "Recht", 8)
DOMAINS = (ZORG, WONEN, GELD, RECHT)
SHORT = (
    "Je mag de zorg tijdelijk overdragen aan een vrijwilliger of een beroepskracht. Dat heet respijtzorg. "
    "Het kan thuis of ergens anders, voor een paar uur of voor een paar weken."
)
RESPITE = v.ArticleLine("respijtzorg", "Even vrij van de zorg", SHORT, ZORG, date(2026, 11, 10))
STAY = v.ArticleLine("logeeropvang", "Logeeropvang", "Je naaste slaapt een of meer nachten elders.", ZORG, CHECKED)
INSURANCE = v.ArticleLine(
    "zorgverzekering-vergoedingen", "Wat vergoedt je zorgverzekering?", "Een aanvullende polis soms.", GELD, CHECKED
)
SECTIONS = (
    v.SectionView("wat", "Wat is respijtzorg?", "Zorg die jij **even niet** hoeft te geven. Zie [Logeeropvang](/artikel/logeeropvang)."),
    v.SectionView("wie", "Wie kan het overnemen?", "- **Een vrijwilliger thuis.** Vaak gratis.\n- **Een logeerhuis.** Je naaste slaapt er een of meer nachten.\n\n### Let op\n\nBij Handen-in-Huis kost dat in 2026 € 197 per 24 uur."),
    v.SectionView("kosten", "Wie betaalt het?", "| Situatie | Wie betaalt | Waar vraag je het |\n|---|---|---|\n| Wlz-indicatie | Wlz, maximaal 156 nachten per jaar | zorgkantoor |\n| Geen Wlz, volwassene | Wmo, soms een eigen bijdrage | gemeente |"),
    v.SectionView("stappen", "Hoe pak je het aan?", "1. Kies wat jou het meest helpt.\n2. Bel het steunpunt mantelzorg in je gemeente.\n3. Kijk in beide polissen bij ‘vervangende mantelzorg’."),
)  # fmt: skip
SOURCES = (
    v.SourceView("Zorginstituut Nederland, Logeeropvang (Wlz)", "https://www.zorginstituutnederland.nl", "2025-12-24"),
    v.SourceView("Handen-in-Huis, tarieven", "https://www.handeninhuis.nl", "2026"),
    v.SourceView("Brochure van de gemeente"),
)
ARTICLE = v.ArticlePage(
    "respijtzorg", RESPITE.title, ZORG, SHORT, SECTIONS, SOURCES, CHECKED, date(2027, 2, 1), 6, (("logeeropvang", "Logeeropvang"), ("dagbesteding", "Dagbesteding"))
)  # fmt: skip

CARD = v.CardView(
    "Wat je schrijft is belangrijk. Praat nu met iemand.",
    "Je hoeft niet zeker te weten wat je voelt. Bellen mag altijd, ook om alleen even te praten.",
    (
        v.CallView("113", "tel:113", "Denk je aan zelfdoding?", "Gratis, dag en nacht. Anoniem mag."),
        v.CallView("112", "tel:112", "Is er nu direct gevaar?", "Voor jou of voor iemand anders."),
        v.CallView("Zo vind je het nummer", "/artikel/spoed-en-crisis-nummers", "Heb je vannacht een arts nodig?", "Bel de huisartsenspoedpost."),
    ),
)  # fmt: skip

PASSAGE = "Met de Wlz mag iemand **maximaal 156 nachten** per kalenderjaar logeren.\nJe mag nachten opsparen.\n\nBegint de zorg in de loop van het jaar? Dan tel je drie nachten voor elke week die nog over is."
CITATIONS = (
    v.CitationView(1, "Even vrij van de zorg", "Wie kan het overnemen?", "Vaak gratis.", SECTIONS[1].body, date(2026, 11, 10), "/bron/r6/respijtzorg%23wie", 6, "/artikel/respijtzorg"),
    v.CitationView(2, "Logeeropvang", "Hoeveel nachten mag het met de Wlz?", "Met de Wlz mag iemand maximaal 156 nachten per kalenderjaar logeren. Je mag nachten opsparen.", PASSAGE, CHECKED, "/bron/r4/logeeropvang%23nachten", 4, "/artikel/logeeropvang"),
    v.CitationView(3, "Wlz thuis of in een huis", "Wat staat er op het besluit?", "", "De naam staat op het besluit.", date(2026, 10, 21), "/bron/r2/wlz%23besluit", 2, "", "withdrawn", date(2026, 11, 20)),
    v.CitationView(4, "Parkeren", "Waar?", "", "Bij de deur.", CHECKED, "/bron/r1/parkeren%23waar", 1, "/artikel/parkeren", "superseded", date(2026, 11, 20)),
)  # fmt: skip
ONE, TWO, THREE, _ = (v.CiteMark(c.number, c.title, c.href) for c in CITATIONS)
SENTENCES = (
    v.SentenceView("Goed dat je ook aan jezelf denkt.", "lead"),
    v.SentenceView("Met een Wlz-indicatie kan je moeder gaan logeren.", cites=(TWO,)),
    v.SentenceView("Het mag maximaal 156 nachten per kalenderjaar.", cites=(TWO,)),
    v.SentenceView("Bel de zorgaanbieder of het zorgkantoor. De naam staat op het besluit van je moeder.", "step", (THREE,), 1),
    v.SentenceView("Vraag welke aanbieder een contract heeft met het zorgkantoor.", "step", (TWO,), 2),
    v.SentenceView("Ga samen kennismaken en oefen eerst met een korte logeerpartij.", "step", (ONE,), 3),
    v.SentenceView("Een vrijwilliger thuis.", "item", (ONE,)),
    v.SentenceView("Een logeerhuis.", "item", (ONE, TWO)),
    v.SentenceView("Regels verschillen per gemeente. Controleer het bij het zorgkantoor.", "advice"),
)  # fmt: skip
END = v.AnswerEnd(
    "answered", CITATIONS, False, (), ("Wat kost logeren met de Wlz?", "Hoe laat ik mijn moeder wennen?"), ("dat je voor je moeder zorgt", "je gemeente (Amersfoort)"), "Wie kan het overnemen?", "extract", searched=12, left_out=1
)  # fmt: skip
UNKNOWN = v.AnswerEnd("not_in_knowledge", (), True, made_by="fixed", searched=20)
ASK_BACK = v.AnswerEnd(
    "needs_clarification", choices=("Ja, zij heeft een Wlz-indicatie", "Nee", "Dat weet ik niet"), made_by="fixed"
)
MODEL_END = v.AnswerEnd("partly_answered", CITATIONS[:1], made_by="model", model="mistral-small", prompt_version="3", searched=5, helped=False, latest=False)  # fmt: skip
BROKEN = v.AnswerEnd("interrupted", question="En als het spoed is?")
QUESTION = v.MessageItem(
    10,
    "caregiver",
    "Mijn moeder Annie de Boer heeft dementie en kan niet meer alleen zijn. Ik wil in mei een week weg.\nWie kan het overnemen?",
    BEFORE,
    "Ingrid",
    (v.HiddenPair("Annie de Boer", "je moeder"),),
    "b6f0c3f2-0000-4000-8000-000000000001",
    "c1",
)
CORRECTED = v.MessageItem(
    12, "caregiver", "Haar BSN is 123456782. Bel Bakkerij Mei, Roos werkt er.", NOW, "Ingrid",
    (v.HiddenPair("123456782", "een BSN", "Dit blijft altijd verborgen."), v.HiddenPair("Roos", "een naam", told=True)),
    conversation="c1", shown=("Bakkerij Mei",),
    correction=v.Correction("Dit staat niet in je bericht.", at_field=True, word="Roosje"),
)  # fmt: skip
REFUSED = replace(QUESTION, seq=13, correction=v.Correction("Naast schrijft nog aan een antwoord."))
MASKED = v.MessageItem(
    14, "caregiver", "Heel veel.", NOW, "Ingrid", (v.HiddenPair("Heel veel.", "niets van dit bericht", "Te laat."),),
    conversation="c1", masked=True,
)  # fmt: skip
ANSWER = v.AnswerItem(11, "c1", "t1", BEFORE, SENTENCES, END)
UNDER_WAY = v.AnswerItem(40, "c1", "t4", NOW, SENTENCES[1:3])
STARTED = v.AnswerItem(41, "c1", "t5", NOW)
EMERGENCY = v.EmergencyItem(30, "c1", CARD, NOW)
HELLO = v.MessageItem(51, "broker", "Goedemorgen Ingrid, ik ben Fatima.\n\nKlopt het dat je van 3 tot en met 10 mei weg wilt?", NOW, "Fatima Haddad")  # fmt: skip
TAKEN = v.EventLine(50, "broker_took_over", NOW, "Fatima Haddad")
EVENTS = tuple(
    v.EventLine(60 + n, what, NOW, "Fatima Haddad")
    for n, what in enumerate(
        ("case_opened", "broker_took_over", "case_closed", "assistant_took_over", "consent_withdrawn")
    )
)
EARLIER = (
    v.ConversationLine("c2", "Wlz aanvragen voor mijn moeder", NOW - timedelta(days=26), True),
    v.ConversationLine("c3", "Parkeren bij mijn moeder", NOW - timedelta(days=1)),
)

SUMMARY = (
    v.SummaryLine("s1", "Wil van 3 tot en met 10 mei een week weg.", 10, 1),
    v.SummaryLine("s2", "Weet niet wie het kan overnemen en wie dat dan betaalt, en heeft al met de gemeente gebeld.", 10, 1),
    v.SummaryLine("s3", "Woont in Amersfoort.", removed=True),
)  # fmt: skip
RECIPIENT = (v.SummaryLine("f1", "Relatie: moeder, 82 jaar", 10, 1), v.SummaryLine("f2", "Gezondheid: dementie", 10, 1))
TRANSCRIPT = (
    v.TranscriptLine(10, "caregiver", QUESTION.text, BEFORE),
    v.TranscriptLine(11, "assistant", "Met een Wlz-indicatie kan je moeder gaan logeren.", BEFORE),
    v.TranscriptLine(51, "broker", "Goedemorgen Ingrid.", NOW, removed=True),
)
HANDOFF = v.HandoffPage(
    "c1", "Ingrid de Boer", "06 12 34 56 78", "ingrid@voorbeeld.nl", "Ik wil in mei een week weg.", SUMMARY, RECIPIENT, TRANSCRIPT, "moeder"
)  # fmt: skip
TIMELINE = (
    v.TimelineEntry(NOW, "Fatima nam het gesprek over.", True),
    v.TimelineEntry(BEFORE, "Je dossier is gemaakt."),
)
CASES = (
    v.CaseOverview("d1", "c1", "taken", "een week weg in mei", BEFORE, "Fatima Haddad", (("Contact", ("Ingrid de Boer", "06 12 34 56 78")), ("Samenvatting", ("Wil een week weg.",))), TIMELINE, "", CONSENT, BEFORE),
    v.CaseOverview("d2", "c2", "waiting", "", BEFORE, consent_text=CONSENT, consented_at=BEFORE),
    v.CaseOverview("d3", "c3", "closed", "parkeren", BEFORE, "Tom Verbeek", outcome="Je hebt de kaart aangevraagd."),
    v.CaseOverview("d4", "c4", "withdrawn", "huur opzeggen", BEFORE),
)  # fmt: skip
PERSONAL = v.ConsentView("personalisatie", "Antwoorden op mij afstemmen", "Naast onthoudt je gemeente en voor wie je zorgt.", True, NOW)  # fmt: skip
MY_DATA = v.MyDataPage(
    (v.ProfileFact("gemeente", "Je gemeente", "Amersfoort", "Zelf ingevuld", NOW), v.ProfileFact("relatie", "Voor wie je zorgt", "moeder", "Zelf ingevuld", NOW)),
    (PERSONAL, v.ConsentView("dossier", "Dossier bij de Hulplijn", CONSENT, True, NOW, "d1"), v.ConsentView("dossier", "Dossier van oktober", CONSENT, False, NOW, "d4")),
    (v.LookView(NOW, "Fatima Haddad", "mantelzorgmakelaar", "las je dossier"),),
    EARLIER,
    ("moeder", "vader", "partner"),
)  # fmt: skip

ENTRIES = (
    v.QueueEntry("d9", "M. Visser", "Schreef dat zij niet meer kan. Wil gebeld worden.", NOW - timedelta(minutes=34), "free", urgent=True, wait="late", municipality="Utrecht"),
    v.QueueEntry("d1", "Ingrid de Boer", "Een week weg in mei, moeder met dementie", BEFORE, "mine", unread=True, current=True),
    v.QueueEntry("d7", "R. Yilmaz", "Wmo afgewezen: zoon woont in", NOW - timedelta(hours=3), "other", broker="Tom Verbeek", wait="soon"),
    v.QueueEntry("d8", "Anoniem", "", NOW - timedelta(days=2), "closed"),
)  # fmt: skip
QUEUE = v.QueueView("alle", 3, 4, 11, ENTRIES)
DESK_CASE = v.DeskCase(
    "d1", "c1", "Ingrid de Boer", "mine", BEFORE, "Ik wil in mei een week weg.", "Fatima Haddad", "06 12 34 56 78", "ingrid@voorbeeld.nl", "Amersfoort", "moeder", SUMMARY[:2], RECIPIENT, "Ze raakt snel van slag op een vreemde plek.", True, CONSENT, BEFORE, date(2029, 11, 22), urgent=True, timeline=TIMELINE
)  # fmt: skip
THREAD: tuple[v.ThreadItem, ...] = (QUESTION, ANSWER, EMERGENCY, TAKEN, HELLO)

TEXT = "---\nslug: respijtzorg\ntitle: Even vrij van de zorg\n---\n\n## Wie kan het overnemen?\n\n- **Een vrijwilliger thuis.** Vaak gratis.\n"
HINTS = (
    Hint("long", 9, "De zin", "22 woorden."), Hint("hard", 10, "indien", "Makkelijker: als."),
    Hint("passive", 11, "wordt betaald", "Zeg wie het doet."), Hint("denial", 12, "niet zonder", "Zeg wat het wel is."),
    *(Hint("abbreviation", n, "CIZ", "Leg uit.") for n in range(70)),
)  # fmt: skip
PREVIEW = v.PreviewView(RESPITE.title, SHORT, SECTIONS, CHECKED, SOURCES, HINTS)
LATE = TODAY - timedelta(days=19)
ROWS = (
    e.ListedArticle("wmo-kosten", "Wat kost Wmo-hulp?", GELD, 3, review_by=LATE, days=-19, owner="Sanne Vos", owner_id="e2", asked=412, helped=61, remarks=2),
    e.ListedArticle("parkeren", "Parkeren bij je naaste", ZORG, 2, review_by=TODAY, days=0, asked=1, remarks=1),
    e.ListedArticle("respijtzorg", "Even vrij van de zorg", ZORG, 6, "draft", date(2027, 1, 1), review_by=TODAY, days=5),
    e.ListedArticle("woning", "Mantelzorgwoning in de tuin", WONEN, None, "in_review", review_by=TODAY, days=90),
    e.ListedArticle("oud", "Oude regeling", RECHT, None, withdrawn=True, review_by=LATE, days=-19),
    e.ListedArticle("nieuw", "nieuw", v.DomainView("", "Nog geen"), None),
)  # fmt: skip
ALARM = e.Alarm("oud", "Oude regeling", BEFORE, "Joris Meijer", "Het bedrag klopt niet.")
STATES = ("draft", "in_review", "scheduled", "published", "superseded", "withdrawn", "abandoned")
REVISIONS = tuple(
    e.RevisionLine(f"r{n}", n, NOW - timedelta(days=9 * (7 - n)), "Joris Meijer", state, "Sanne Vos" if n < 5 else "", "Bedrag voor 2026")
    for n, state in zip(range(7, 0, -1), STATES, strict=True)
)  # fmt: skip
STEPS = (
    e.StepLine(NOW, "Sanne Vos", "keurde versie 6 goed", "Bedrag voor 2026", "respijtzorg"),
    e.StepLine(BEFORE, "Joris Meijer", "begon versie 6", "", "respijtzorg"),
)
PLANNED = e.Planned(5, date(2027, 1, 1), "Sanne Vos", "r5.1")
EDIT = e.EditArticlePage(
    "respijtzorg", RESPITE.title, TEXT, "r7.1", "e1", PREVIEW, (), 6, e.OpenText(7, "draft", "Sanne Vos", BEFORE, False, "Sanne Vos: Noem ook de zorgboerderij."),
    PLANNED, None, BEFORE, "Sanne Vos", REVISIONS, STEPS, (e.RemarkLine("o1", "Noem ook de zorgboerderij.", "Sanne Vos", BEFORE),),
    "Joris Meijer", "e1", (("e1", "Joris Meijer"), ("e2", "Sanne Vos")), amounts=(v.AmountChoice("wmo", "€ 21,80 (bedrag 2026)"),),
)  # fmt: skip
DIFFERENCE = difference(TEXT + "\n".join("abcdefghijkl") + "\nOud.", TEXT.replace("Vaak", "Meestal") + "\n".join("abcdefghijkl") + "\nNieuw en langer.\n\nErbij.")  # fmt: skip
REVIEW = e.ReviewPage(
    "respijtzorg", RESPITE.title, 7, "r7.1", "Joris Meijer", BEFORE, "Bedrag voor 2027", DIFFERENCE, 6, PREVIEW, planned=PLANNED, tomorrow=TODAY
)  # fmt: skip

WRONG = {"email": "Hier mist het stuk na het @-teken.", "password": "Dit klopt niet.", "": "E-mail of wachtwoord klopt niet."}  # fmt: skip


def samples() -> dict[str, tuple[v.View, v.Shell]]:
    """A name -> a page with realistic content, in every state that it knows."""
    caregiver, broker = shell("caregiver", "gesprek"), shell("broker", "werkplek")
    editor, administrator, visitor = shell("editor", "redactie"), shell("administrator", "beheer"), shell(None)
    mine = shell("caregiver", "mijn")
    chat = v.ChatPage("c1", "Even vrij van de zorg", (QUESTION, ANSWER), 20, uses=("je gemeente (Amersfoort)",))
    passage_page = v.PassagePage(
        "Logeeropvang", "Hoeveel nachten mag het met de Wlz?", PASSAGE, CITATIONS[1].quote, CHECKED, 4, SOURCES, "current", "/artikel/logeeropvang"
    )  # fmt: skip

    def case_in(state: str, **changed: object) -> v.DeskPage:
        values = {**{f: getattr(DESK_CASE, f) for f in DESK_CASE.__dataclass_fields__}, "state": state, **changed}
        return v.DeskPage(QUEUE, v.DeskCase(**values), (TAKEN, HELLO), 51)

    pages: dict[str, tuple[v.View, v.Shell]] = {
        "home": (v.HomePage(DOMAINS), visitor),
        "home-caregiver": (v.HomePage(DOMAINS), shell("caregiver")),
        "topics": (v.TopicsPage(((ZORG, (RESPITE, STAY)), (GELD, (INSURANCE,)))), shell(None, "onderwerpen")),
        "topics-empty": (v.TopicsPage(()), visitor),
        "domain": (v.DomainPage(ZORG, (RESPITE, STAY), DOMAINS), shell(None, "onderwerpen")),
        "domain-empty": (v.DomainPage(WONEN, (), DOMAINS), visitor),
        "article": (ARTICLE, shell("caregiver", "onderwerpen")),
        "article-editor": (ARTICLE, shell("editor")),
        "passage": (passage_page, caregiver),
        "passage-old": (
            v.PassagePage("Logeeropvang", "Nachten", PASSAGE, "", CHECKED, 4, SOURCES, "superseded", "/artikel/x", 5),
            caregiver,
        ),
        "passage-gone": (
            v.PassagePage("Logeeropvang", "Nachten", PASSAGE, "staat er niet", CHECKED, 4, SOURCES, "withdrawn", None),
            visitor,
        ),
        "search": (
            v.SearchPage(
                "respijd zorg",
                (v.ResultView(RESPITE, SHORT, ("respijtzorg",)), v.ResultView(INSURANCE, "De <b>basis</b>verzekering.")),
                ((ZORG, 1), (GELD, 1), (RECHT, 0)),
                suggestion="respijtzorg",
            ),
            shell(None, "zoeken"),
        ),
        "search-none": (v.SearchPage("q\"><script>alert(1)</script>", counts=((ZORG, 0),)), shell("broker", "zoeken")),
        "search-start": (v.SearchPage(""), visitor),
        "login": (v.LoginPage(), shell(None, "inloggen")),
        "login-wrong": (v.LoginPage("ingrid@", errors=WRONG), shell(None, "inloggen")),
        "login-question": (v.LoginPage(question="ik kan niet meer\nen nu?", card=CARD), visitor),
        "register": (v.RegisterPage(), visitor),
        "register-wrong": (
            v.RegisterPage("Ingrid", "ingrid@", question="hoe werkt pgb", errors={"password": "Kies minstens 12 tekens."}),
            visitor,
        ),
        "how": (v.HowItWorksPage(33), shell(None, "hoe")),
        "how-model": (v.HowItWorksPage(33, "mistral-small"), visitor),
        "introduction": (v.IntroductionPage(("moeder", "vader")), caregiver),
        "introduction-wrong": (
            v.IntroductionPage(("moeder", "vader"), "Amersfort", "moeder", True, "Wie helpt?", errors={"gemeente": "Deze gemeente kennen we niet."}),
            caregiver,
        ),
        "chat": (chat, caregiver),
        "chat-start": (
            v.ChatPage("c1", "", starters=("Wie kan de zorg overnemen als ik weg wil?", "Krijg ik verlof van mijn werk?"), earlier=EARLIER),
            caregiver,
        ),
        "chat-about": (v.ChatPage("c1", "", about=("respijtzorg", "Even vrij van de zorg")), caregiver),
        "chat-urgent": (
            v.ChatPage("c1", "Hulp nu", (QUESTION, EMERGENCY, v.AnswerItem(31, "c1", "t3", NOW, SENTENCES[:1], v.AnswerEnd("urgent", offers_person=True))), 33, stay=CARD.calls),
            caregiver,
        ),
        "chat-unknown": (
            v.ChatPage("c1", "Korting", (QUESTION, v.AnswerItem(11, "c1", "t1", NOW, (v.SentenceView("Dat weet ik niet.", "lead"), v.SentenceView("Ik ga er ook niet naar raden.")), UNKNOWN)), 13),
            caregiver,
        ),
        "chat-ask-back": (v.ChatPage("c1", "Vraag", (QUESTION, v.AnswerItem(11, "c1", "t1", NOW, SENTENCES[:1], ASK_BACK)), 13), caregiver),
        "chat-under-way": (v.ChatPage("c1", "Vraag", (QUESTION, v.AnswerItem(11, "c1", "t1", NOW, SENTENCES[:1], MODEL_END), UNDER_WAY, STARTED), 41, waiting=True), caregiver),
        "chat-corrected": (v.ChatPage("c1", "Vraag", (QUESTION, CORRECTED, REFUSED, MASKED), 14), caregiver),
        "chat-broken": (v.ChatPage("c1", "Vraag", (QUESTION, v.AnswerItem(11, "c1", "t1", NOW, SENTENCES[1:2], BROKEN)), 13, draft="x" * 4100, error="Je bericht is te lang."), caregiver),
        "chat-broker": (v.ChatPage("c1", "Een week weg", (QUESTION, ANSWER, TAKEN, HELLO), 51, "broker", "Fatima Haddad"), caregiver),
        "chat-events": (v.ChatPage("c1", "Een week weg", EVENTS, 65), caregiver),
        "conversations": (v.ConversationsPage(EARLIER), caregiver),
        "conversations-empty": (v.ConversationsPage(), caregiver),
        "handoff": (HANDOFF, caregiver),
        "handoff-urgent": (
            v.HandoffPage("c1", "", "", "", "", (), (), (), card=CARD, errors={"akkoord": "Zet een vinkje als je dit goed vindt.", "telefoon": "Dit nummer is te kort."}),
            caregiver,
        ),
        "handoff-sent": (v.HandoffSentPage("c1", "d1", ("je naam", "de samenvatting"), ("06 12 34 56 78",)), mine),
        "handoff-sent-taken": (v.HandoffSentPage("c1", "d1", (), (), "Fatima Haddad", CARD), mine),
        "handoff-start": (v.HandoffStartPage(), visitor),
        "handoff-start-in": (v.HandoffStartPage(True), caregiver),
        "my-cases": (v.MyCasesPage(CASES), mine),
        "my-cases-empty": (v.MyCasesPage(), mine),
        "my-data": (MY_DATA, mine),
        "my-data-empty": (
            v.MyDataPage((), (v.ConsentView("personalisatie", PERSONAL.title, PERSONAL.text, False),), (), (), ()),
            mine,
        ),
        "my-data-wrong": (
            v.MyDataPage((), (PERSONAL,), (), (), ("moeder",), {"gemeente": "Deze gemeente kennen we niet."}),
            mine,
        ),
        "queue": (v.QueuePage(QUEUE), broker),
        "queue-empty": (v.QueuePage(v.QueueView("vrij", 0, 0, 0)), broker),
        "queue-empty-mine": (v.QueuePage(v.QueueView("mij", 0, 0, 0)), broker),
        "queue-empty-all": (v.QueuePage(v.QueueView("alle", 0, 0, 0)), broker),
        "desk": (v.DeskPage(QUEUE, DESK_CASE, THREAD, 51), broker),
        "desk-free": (case_in("free", transcript_shared=False), broker),
        "desk-other": (case_in("other", broker="Tom Verbeek"), broker),
        "desk-taken": (v.DeskPage(QUEUE, case_in("other", broker="Tom Verbeek").case, (), taken_by="Tom Verbeek"), broker),
        "desk-closed": (case_in("closed", closed_at=NOW, outcome="Logeerplek gevonden."), broker),
        "desk-withdrawn": (v.DeskPage(QUEUE, v.DeskCase("d2", "c2", "Anoniem", "withdrawn", BEFORE), ()), broker),
        "desk-error": (v.DeskPage(QUEUE, DESK_CASE, (UNDER_WAY, *EVENTS), draft="x", error="Te lang."), broker),
        "articles": (e.ArticlesPage(ROWS, DOMAINS, (("e1", "Joris Meijer"),), 33, 1, 2, 2, (ALARM,)), editor),
        "articles-none": (
            e.ArticlesPage((), DOMAINS, (), 33, 1, 2, 0, (ALARM, ALARM), {"q": "zzz", "domein": "zorg", "stand": "concept"}, "gevraagd"), editor,
        ),
        "articles-ended": (e.ArticlesPage((replace(ROWS[0], ended=("a",)),), DOMAINS, (), 33, 1, 2, 0, (), {"stand": "bedrag"}, ended=("a",)), editor),
        "edit": (EDIT, editor),
        "edit-wrong": (
            e.EditArticlePage("nieuw", "Nieuw", TEXT, "", "e1", None, (v.TextError("het deel 'Kosten' is leeg", 12), v.TextError("geen bron")), note_error="Schrijf op wat er is veranderd.", remark_error="Schrijf iets.", stored=False),
            editor,
        ),
        "edit-in-review": (replace(EDIT, open=e.OpenText(7, "in_review", "Joris Meijer", BEFORE, True), planned=None), editor),
        "edit-withdrawn": (replace(EDIT, open=None, published_version=None, withdrawn=ALARM, overtaken_by=""), editor),
        "conflict": (e.ConflictPage("respijtzorg", RESPITE.title, TEXT, TEXT + "\nMeer.", "Sanne Vos", NOW, "r8", DIFFERENCE), editor),
        "review": (REVIEW, editor),
        "review-new": (replace(REVIEW, difference=None, online=None, planned=None, problem="Te laat.", day_error="Kies een dag.", remark_error="Schrijf op wat er anders moet."), editor),
        "review-own": (replace(REVIEW, mine=True, readers=("Sanne Vos", "Omar Smit")), editor),
        "review-alone": (replace(REVIEW, mine=True), editor),
        "review-nothing": (e.ReviewPage("respijtzorg", RESPITE.title, planned=PLANNED, problem="Sanne Vos was je voor."), editor),
        "difference": (e.DifferencePage("respijtzorg", RESPITE.title, REVISIONS[4], REVISIONS[3], DIFFERENCE, REVISIONS), editor),
        "difference-back": (e.DifferencePage("respijtzorg", RESPITE.title, REVISIONS[3], REVISIONS[4], difference("a", "a"), REVISIONS, "online", "x", "Dit kan niet."), editor),
        "difference-draft": (e.DifferencePage("respijtzorg", RESPITE.title, REVISIONS[3], REVISIONS[6], DIFFERENCE, REVISIONS, "draft", error="Er ligt al een concept."), editor),
        "new-article": (e.NewArticlePage(DOMAINS), editor),
        "new-article-wrong": (e.NewArticlePage(DOMAINS, "Wmo Kosten", "", "zorg", {"naam": "Gebruik kleine letters.", "titel": "Geef een titel.", "domein": "Kies."}), editor),
        "withdraw": (e.WithdrawPage((("oud", "Oude regeling", True), ("wmo", "Wmo", False)), DOMAINS, "o", "zorg"), editor),
        "withdraw-wrong": (e.WithdrawPage((), DOMAINS, errors={"slug": "Kies minstens één artikel.", "reden": "Schrijf op waarom."}), editor),
        "editing-history": (e.HistoryPage(STEPS, 7), shell("administrator", "geschiedenis")),
        "editing-history-empty": (e.HistoryPage(()), shell("editor", "geschiedenis")),
        "gone": (e.GonePage("Oude regeling", RECHT, BEFORE, (RESPITE,)), visitor),
        "gone-alone": (e.GonePage("Oude regeling", RECHT, None), caregiver),
        "accounts": (
            v.AccountsPage(
                (v.AccountLine("a1", "Aylin Kaya", "aylin@voorbeeld.nl", "administrator", True, NOW, NOW, True), v.AccountLine("a2", "Tom Verbeek", "tom@voorbeeld.nl", "broker", False, NOW), v.AccountLine("a3", "Joris Meijer", "joris@voorbeeld.nl", "editor", True, NOW, BEFORE)),
                v.NewAccount("Tom Verbeek", "tom@voorbeeld.nl", "kelder-fiets-regen-17"),
            ),
            administrator,
        ),
        "accounts-wrong": (v.AccountsPage((), name="Tom", errors={"email": "Dit adres is al in gebruik."}), administrator),
    }  # fmt: skip
    pages |= trial_samples.samples(editor, administrator)
    for status in (400, 403, 404, 405, 413, 429, 500, 503):
        pages[f"error-{status}"] = (v.ErrorPage(status, "7K4-22N", wait_minutes=15), visitor)
    pages["error-403-caregiver"] = (v.ErrorPage(403), caregiver)
    pages |= {name: (view, shell("editor", "bedragen")) for name, view in AMOUNTS.items()}
    pages["error-500-broker"] = (v.ErrorPage(500, retry="/werkplek"), broker)
    return pages


LIVE: tuple[v.LiveItem, ...] = (
    QUESTION, HELLO, EMERGENCY, ANSWER, UNDER_WAY, STARTED, *EVENTS,
    *(v.SentenceItem(70 + n, "t5", sentence) for n, sentence in enumerate(SENTENCES)),
    *(v.AnswerEndItem(80, "c1", "t5", end) for end in (END, UNKNOWN, ASK_BACK, MODEL_END, BROKEN)),
)  # fmt: skip

SAMPLES = samples()
RENDERER = Renderer(now=lambda: NOW)
VOID = {"input", "meta", "link", "br", "img", "hr"}
CLOSES_ITSELF = {"use", "path"}


class Page(HTMLParser):
    """The elements of a page, and what is wrong with how they nest."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None], tuple[str, ...]]] = []
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()
        self.wrong += [f"<{tag}> is never closed" for tag in self.open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        self.wrong += [f"<{tag}> has {name} twice" for name in set(names) if names.count(name) > 1]
        if tag in ("p", "ul", "ol", "div", "section", "form", "table") and "p" in self.open:
            self.wrong.append(f"<{tag}> inside <p>")
        self.elements.append((tag, dict(attrs), tuple(self.open)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            self.wrong.append(f"</{tag}> closes {self.open[-1:]}")
        if tag in self.open:
            del self.open[len(self.open) - 1 - self.open[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        if "script" not in self.open:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    def all(self, tag: str) -> Iterator[dict[str, str | None]]:
        return (attributes for name, attributes, _ in self.elements if name == tag)


def drawn(name: str) -> Page:
    view, around = SAMPLES[name]
    return Page(RENDERER.page(view, around))


def test_every_template_is_drawn() -> None:
    pages = {p.name for p in TEMPLATES.glob("*.html")} - {"base.html", "staff.html", "macros.html"}
    assert {view.template for view, _ in SAMPLES.values()} == pages


def test_every_view_has_a_sample() -> None:
    named = {**vars(v), **vars(amount_views), **vars(e), **vars(trial_views)}.values()
    kinds = {k for k in named if isinstance(k, type) and issubclass(k, v.View) and k is not v.View}
    assert {type(view) for view, _ in SAMPLES.values()} == kinds


@pytest.mark.parametrize("name", SAMPLES)
def test_a_page_is_whole_html(name: str) -> None:
    assert drawn(name).wrong == []


@pytest.mark.parametrize("name", SAMPLES)
def test_ids_are_unique_and_labels_and_descriptions_point_at_something(name: str) -> None:
    page = drawn(name)
    ids = [a["id"] for _, a, around in page.elements if "id" in a and "template" not in around]
    assert sorted(ids) == sorted(set(ids))
    for _, attributes, _ in page.elements:
        for attribute in ("for", "aria-describedby", "aria-labelledby"):
            for target in (attributes.get(attribute) or "").split():
                assert target in ids or target == "bron-titel", (attribute, target)


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_is_inline_and_nothing_comes_from_elsewhere(name: str) -> None:
    page = drawn(name)
    for tag, attributes, _ in page.elements:
        assert tag not in ("style", "base", "iframe", "object")
        assert "style" not in attributes
        assert not [a for a in attributes if a.startswith("on")]
        if tag in ("script", "link", "img", "use") and attributes.get("rel") != "canonical":
            assert (attributes.get("src") or attributes.get("href") or "").startswith("/static/")
        if tag == "script":
            assert attributes.get("type") == "module"


@pytest.mark.parametrize("name", SAMPLES)
def test_every_form_posts_with_the_token_unless_it_searches(name: str) -> None:
    page = drawn(name)
    for number, (tag, attributes, _) in enumerate(page.elements):
        if tag != "form":
            continue
        if attributes.get("role") == "search":
            assert "method" not in attributes
            continue
        assert attributes.get("method") == "post"
        assert (attributes.get("action") or "").startswith("/")
        following = page.elements[number + 1]
        assert following[0] == "input"
        assert (following[1].get("name"), following[1].get("value")) == ("csrf", "token-1")


@pytest.mark.parametrize("name", SAMPLES)
def test_icons_are_for_the_eye_only_and_exist(name: str) -> None:
    page = drawn(name)
    icons = (TEMPLATES.parent / "static" / "icons.svg").read_text()
    for svg in page.all("svg"):
        assert svg.get("aria-hidden") == "true"
    for use in page.all("use"):
        assert f'id="{(use["href"] or "").partition("#")[2]}"' in icons
    assert all("alt" in image for image in page.all("img"))


@pytest.mark.parametrize("name", SAMPLES)
def test_every_field_has_a_label(name: str) -> None:
    page = drawn(name)
    labelled = {label.get("for") for label in page.all("label")}
    for tag, attributes, around in page.elements:
        if tag in ("input", "textarea", "select") and attributes.get("type") != "hidden":
            assert attributes.get("id") in labelled or "label" in around, attributes


@pytest.mark.parametrize("name", SAMPLES)
def test_headings_do_not_skip_a_level_and_there_is_one_h1(name: str) -> None:
    levels = [int(tag[1]) for tag, _, around in drawn(name).elements if tag in ("h1", "h2", "h3", "h4", "h5", "h6") and "template" not in around]  # fmt: skip
    assert levels.count(1) == 1
    inside = levels[levels.index(1) :]
    assert all(after <= before + 1 for before, after in pairwise(inside))


SETTINGS = list(product((None, PHONE), (None, EMAIL), (None, HOURS)))


@pytest.mark.parametrize(("phone", "email", "hours"), SETTINGS)
@pytest.mark.parametrize("name", [n for n, (_, s) in SAMPLES.items() if s.role in (None, "caregiver")])
def test_the_helpline_is_shown_where_set_and_never_invented(
    name: str, phone: str | None, email: str | None, hours: str | None
) -> None:
    view, around = SAMPLES[name]
    helpline = v.Helpline(phone, email, hours)
    text = Page(RENDERER.page(view, shell(around.role, around.current, helpline=helpline))).text
    for known, value in ((phone, PHONE), (email, EMAIL), (hours, HOURS)):
        assert known or value not in text
    if view.template != "chat.html" and phone:
        assert PHONE in text
    if not hours:
        assert "9.00" not in text
        assert "is open" not in text
    if not (phone or email or hours):
        assert "Bel of mail de Hulplijn" not in text


@pytest.mark.parametrize("name", [n for n, (_, s) in SAMPLES.items() if s.role in (None, "caregiver")])
def test_a_person_is_one_click_away(name: str) -> None:
    links = [a for a in drawn(name).all("a") if "to-person" in (a.get("class") or "")]
    assert len(links) == 1
    assert (links[0].get("href") or "").endswith("/iemand-spreken")


@pytest.mark.parametrize("item", LIVE, ids=lambda i: f"{i.kind}-{i.seq}")
@pytest.mark.parametrize("side", ["caregiver", "broker"])
def test_a_live_event_is_one_element_for_a_place_that_the_page_has(item: v.LiveItem, side: str) -> None:
    event = RENDERER.event(item, csrf="token-1", side=side)  # type: ignore[arg-type]
    page = Page(str(event["html"]))
    assert page.wrong == []
    assert [tag for tag, _, around in page.elements if not around] == [page.elements[0][0]]
    assert (event["seq"], event["op"]) == (item.seq, "replace" if isinstance(item, v.AnswerEndItem) else "append")
    assert str(event["target"]).split(" ")[0] in ("#draad", "#antwoord-t5")
    if isinstance(item, v.AnswerEndItem):
        assert "answer-end" in (page.elements[0][1].get("class") or "")


def test_a_corrected_message_is_drawn_again_in_its_own_place() -> None:
    event = RENDERER.event(v.CorrectedItem(70, (QUESTION, CORRECTED)), csrf="token-1")
    places = [(c["op"], c["target"]) for c in event["also"]]  # type: ignore[attr-defined]
    assert places == [("replace", "#e10"), ("replace", "#e12")]
    assert [c["html"].count('value="token-1"') for c in event["also"]] == [2, 3]  # type: ignore[attr-defined]


def test_a_broker_sees_nothing_of_what_was_corrected() -> None:
    event = RENDERER.event(v.CorrectedItem(70, (QUESTION,)), csrf="", side="broker")
    assert (event["seq"], event["html"], event["also"]) == (70, "", [])


def test_a_live_answer_ends_as_the_page_draws_it() -> None:
    started = str(RENDERER.event(STARTED, csrf="t")["html"])
    assert 'id="antwoord-t5"' in started
    assert 'class="answer-body"></div>' in started
    assert started.count("answer-end") == 1


def test_an_emergency_also_puts_the_numbers_on_top() -> None:
    event = RENDERER.event(EMERGENCY, csrf="t")
    assert 'role="alert"' in str(event["html"])
    (bar,) = event["also"]  # type: ignore[misc]
    assert bar["target"] == "#nood-balk"
    assert "tel:113" in bar["html"]


def test_a_broker_who_takes_over_is_named_on_top_and_gone_afterwards() -> None:
    taken = RENDERER.event(v.EventLine(1, "broker_took_over", NOW, "Fatima Haddad"), csrf="t")
    closed = RENDERER.event(v.EventLine(2, "case_closed", NOW, "Fatima Haddad"), csrf="t")
    assert "Fatima Haddad" in taken["also"][0]["html"]  # type: ignore[index]
    assert "Fatima" not in closed["also"][0]["html"]  # type: ignore[index]


def test_what_people_write_never_becomes_markup() -> None:
    evil = '<img src=x onerror="alert(1)">'
    view = v.ChatPage("c1", evil, (v.MessageItem(1, "caregiver", evil, NOW, evil, (v.HiddenPair("img", evil),)), v.MessageItem(2, "broker", evil, NOW, evil)), draft=evil)  # fmt: skip
    page = Page(RENDERER.page(view, shell("caregiver")))
    assert list(page.all("img")) == []


def test_a_draft_that_starts_with_an_empty_line_keeps_it() -> None:
    html = RENDERER.page(v.ChatPage("c1", "", draft="\nhallo"), shell("caregiver"))
    assert ">\n\nhallo</textarea>" in html


def test_markdown_has_no_html_no_images_and_safe_links_only() -> None:
    made = markdown('<b>x</b>\n\n![a](https://a.nl/b.png) [h](http://a.nl) [j](javascript:x) [s](//a.nl) [o](https://a.nl) [n](/artikel/pgb)\n\n# Kop')  # fmt: skip
    page = Page(made)
    assert [a["href"] for a in page.all("a")] == ["https://a.nl/b.png", "https://a.nl", "/artikel/pgb"]
    assert list(page.all("b")) == list(page.all("img")) == []
    assert "<h3>Kop</h3>" in made


@pytest.mark.parametrize(
    ("body", "quote", "shown"),
    [
        ("Een **mooie** dag & nacht.", "mooie dag & nacht.", "<strong><mark>mooie</mark></strong><mark> dag &amp; nacht.</mark>"),
        ("Een\nregel.", "Een regel.", "<mark>Een\nregel.</mark>"),
        ("- een\n- twee", "een twee", "<mark>twee</mark>"),
    ],
)  # fmt: skip
def test_quoted_words_are_marked_wherever_they_run(body: str, quote: str, shown: str) -> None:
    assert shown in passage(body, quote)


@pytest.mark.parametrize("quote", ["", "staat er niet", "<strong>"])
def test_a_quote_that_is_not_there_marks_nothing(quote: str) -> None:
    assert "<mark>" not in passage("Een **mooie** dag.", quote)


def test_hidden_words_are_veiled_as_they_were_typed() -> None:
    made = veiled("Ger & Ger Jansma <3", (v.HiddenPair("Ger Jansma", "je vader"), v.HiddenPair("Ger", "je vader")))
    assert made == '<span class="veil">Ger</span> &amp; <span class="veil">Ger Jansma</span> &lt;3'


def test_sentences_with_the_same_source_share_a_paragraph_and_steps_a_list() -> None:
    assert [len(block) for block in answer_blocks(SENTENCES)] == [1, 2, 3, 2, 1]


def test_times_are_dutch_and_of_amsterdam() -> None:
    assert hour(datetime(2026, 7, 1, 7, 5, tzinfo=UTC)) == "9.05 uur"
    assert hour(datetime(2026, 12, 1, 22, 41, tzinfo=UTC)) == "23.41 uur"
    late = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)  # the 23rd in Amsterdam
    assert moment(late, date(2026, 11, 23)) == "vandaag, 0.30 uur"
    assert moment(late, date(2026, 11, 24)) == "gisteren, 0.30 uur"
    assert moment(late, date(2026, 11, 30)) == "maandag 23 november, 0.30 uur"
    assert moment(late, date(2027, 1, 1)) == "maandag 23 november 2026, 0.30 uur"


@pytest.mark.parametrize(("minutes", "words"), [(0, "0 min"), (59, "59 min"), (60, "1 uur"), (1440, "1 dag"), (4000, "2 dagen")])  # fmt: skip
def test_waiting_is_told_in_one_unit(minutes: int, words: str) -> None:
    assert waited(NOW - timedelta(minutes=minutes), NOW) == words


def test_initials_skip_what_is_not_a_name() -> None:
    assert [initials(n) for n in ("Fatima Haddad", "Ingrid de Boer", "Tom", "piet", "")] == ["FH", "IB", "T", "P", ""]


def test_static_files_carry_their_hash() -> None:
    address = RENDERER.static("components.css")
    assert address.startswith("/static/components.css?v=")
    assert address == RENDERER.static("components.css")
