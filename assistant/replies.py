"""The fixed Dutch texts, by how a turn ended and what kind of message it was. They state nothing about care."""

from assistant.emergency import warmth_for
from assistant.routing import Kind
from assistant.small_talk import Small, small_talk
from assistant.turn import Outcome

__all__ = ["choices_for", "reply_for", "warmth_for"]

_PERSON = "Iemand van de Hulplijn kan met je meekijken."

_BY_KIND: dict[Kind, tuple[str, ...]] = {
    Kind.EMOTION: (
        "Goed dat je het opschrijft.",
        "Wil je erover praten met een mens? Dat kan via Iemand spreken.",
        "Je mag me ook een vraag stellen. Dan zoek ik voor je.",
    ),
    Kind.OWN_DATA: (
        "Wat Naast van jou weet, staat in Mijn Naast.",
        "Daar kun je het bekijken, verbeteren, meenemen of wissen. Je ziet er ook wie het heeft bekeken.",
        "Namen en nummers verberg ik voordat een AI iets leest.",
    ),
    Kind.FEEDBACK: (
        "Dank je dat je het zegt.",
        "Klopt een antwoord niet? Druk eronder op Nee en vertel wat er mist. Dan kijkt de redactie ernaar.",
        "Je kunt je vraag ook op een andere manier stellen, of iemand spreken.",
    ),
    Kind.MANIPULATION: (
        "Dat doe ik niet. Ik houd me aan de kennisbank en aan mijn afspraken.",
        "Heb je een vraag over zorgen voor een ander? Die zoek ik graag voor je uit.",
    ),
    Kind.WRONGDOING: (
        "Daar help ik niet bij.",
        "Zit je vast of kom je niet rond? Iemand van de Hulplijn denkt met je mee over wat wel kan.",
    ),
    Kind.EMPTY: ("Ik zie nog geen vraag. Typ in je eigen woorden waar je mee zit. Het hoeft niet netjes.",),
    Kind.UNCLEAR: (
        "Ik weet nog niet goed wat je bedoelt.",
        "Waar gaat het over, en voor wie zorg je? Eén zin is genoeg.",
    ),
}

_BY_OUTCOME: dict[Outcome, tuple[str, ...]] = {
    Outcome.NOT_IN_KNOWLEDGE: ("Dat weet ik niet. Ik ga er ook niet naar raden.", _PERSON),
    Outcome.OUT_OF_SCOPE: (
        "Daar weet ik niets van. Ik help bij vragen over zorgen voor een ander: wonen, zorg, geld en recht.",
        "Heb je daar een vraag over? Stel hem hier.",
    ),
    Outcome.WANTS_PERSON: (
        "Dat kan. Via Iemand spreken kom je bij een mens van de Hulplijn.",
        "Je ziet eerst wat je deelt, en jij kiest wat meegaat. Dan hoef je je verhaal niet opnieuw te vertellen.",
    ),
    Outcome.NO_DIAGNOSIS: (
        "Wat iemand heeft en welk medicijn goed is, kan ik niet zeggen. Vraag dat aan de huisarts of de apotheek.",
    ),
    Outcome.NO_LEGAL_CERTAINTY: ("Hoe het in jouw geval afloopt, kan ik niet beloven. Wel wat er in de regels staat.",),
    Outcome.REFUSED: _BY_KIND[Kind.WRONGDOING],
    Outcome.FAILED: (
        "Er ging iets mis bij mij. Het ligt niet aan jou, en wat je schreef is bewaard.",
        "Probeer het nog een keer, of spreek iemand van de Hulplijn.",
    ),
    Outcome.NEEDS_CLARIFICATION: _BY_KIND[Kind.UNCLEAR],
    Outcome.PARTLY_ANSWERED: ("Een deel van je vraag weet ik niet. Ik ga er ook niet naar raden.", _PERSON),
    Outcome.URGENT: ("Kijk eerst naar wat hierboven staat. Daarna zoek ik je vraag uit.",),
}

_SMALL: dict[Small, tuple[str, ...]] = {
    Small.GREETING: ("Hallo. Waar kan ik je bij helpen?", "Je mag het in je eigen woorden vragen."),
    Small.THANKS: ("Graag gedaan.", "Is er nog iets dat je wilt weten?"),
    Small.BYE: ("Tot ziens. Dit gesprek blijft staan, je kunt altijd verder.",),
    Small.WHO: (
        "Ik ben Naast. Ik ben een AI, geen mens.",
        "Ik zoek antwoorden in een kennisbank over zorgen voor een ander, en laat zien waar ze vandaan komen.",
        "Ik kan fouten maken. Wil je liever een mens? Kies dan Iemand spreken.",
    ),
    Small.HOW_ARE_YOU: ("Ik ben een AI, dus ik heb geen goede of slechte dagen. Hoe is het met jou?",),
    Small.FINE: ("Fijn. Is er nog iets dat je wilt weten?",),
}


def reply_for(outcome: Outcome, kind: Kind, *, message: str = "", topic: str | None = None) -> tuple[str, ...]:
    """The sentences for this ending. `message` picks the right small talk; `topic` is a subject in our own words,
    named where something is not known.
    """
    if outcome is Outcome.SMALL_TALK and kind not in _BY_KIND:
        return _SMALL[small_talk(message) or Small.GREETING]
    if outcome in (Outcome.SMALL_TALK, Outcome.REFUSED, Outcome.NEEDS_CLARIFICATION) and kind in _BY_KIND:
        return _BY_KIND[kind]
    if outcome is Outcome.NOT_IN_KNOWLEDGE and topic:
        return (
            "Dat weet ik niet.",
            f"In de kennisbank staat hier niets over: {topic}. Ik ga er ook niet naar raden.",
            _PERSON,
        )
    return _BY_OUTCOME.get(outcome, ())


def choices_for(outcome: Outcome) -> tuple[str, ...]:
    """Answers to tap behind a question back. Each is a question that can be searched."""
    if outcome is not Outcome.NEEDS_CLARIFICATION:
        return ()
    return (
        "Hoe krijg ik hulp in huis?",
        "Wie neemt de zorg even van mij over?",
        "Waar krijg ik geld of verlof voor mijn zorg?",
        "Wat mag ik regelen voor mijn naaste?",
    )
