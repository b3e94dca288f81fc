"""The emergency card: what to say to somebody in need, and whom to call first. Fixed texts, after the fixed card of
`facts/zorg.md`; which numbers and in which order comes from triage.
"""

from dataclasses import dataclass

from assistant.triage import Label, Tier, Triage

WHERE_TO_FIND = "/artikel/spoed-en-crisis-nummers"


@dataclass(frozen=True)
class Call:
    """One number to call: for what, and what to expect."""

    number: str
    href: str
    when: str
    how: str


@dataclass(frozen=True)
class Card:
    """What the screen shows before anything else."""

    headline: str
    text: str
    calls: tuple[Call, ...]


@dataclass(frozen=True)
class _Words:
    headline: str
    text: str
    danger: str  # when to call 112


_DANGER = "Is er nu direct gevaar?"

_WORDS: dict[Label, _Words] = {
    Label.SUICIDE_SELF: _Words(
        "Wat je schrijft is belangrijk. Praat nu met iemand.",
        "Je hoeft niet zeker te weten wat je voelt. Bellen mag altijd, ook om alleen even te praten.",
        _DANGER,
    ),
    Label.SUICIDE_OTHER: _Words(
        "Goed dat je dit zegt. Je hoeft hier niet alleen mee te zitten.",
        "Bel samen, of bel zelf: 113 is er ook voor wie bang is om een ander.",
        _DANGER,
    ),
    Label.VIOLENCE_NOW: _Words(
        "Jouw veiligheid gaat nu voor.",
        "Ga als het kan naar een plek waar je veilig bent, en bel zodra je kunt.",
        "Word jij of wordt iemand anders nu bedreigd of pijn gedaan?",
    ),
    Label.ABUSE: _Words(
        "Goed dat je dit vertelt. Je kunt er nu met iemand over praten.",
        "Bij Veilig Thuis denken ze met je mee, ook als je twijfelt en ook als je zelf over je grens ging.",
        _DANGER,
    ),
    Label.MEDICAL_EMERGENCY: _Words(
        "Je staat er niet alleen voor. Bel nu 112.",
        "Blijf erbij. Aan de telefoon hoor je wat je kunt doen tot er hulp is.",
        "Is iemand nu in levensgevaar? Ook als je twijfelt.",
    ),
    Label.URGENT_MEDICAL: _Words(
        "Wacht hier niet mee. Laat er nu een dokter naar kijken.",
        "Je valt niemand lastig: hier zijn ze voor, ook in de nacht en in het weekend.",
        "Wordt het erger, of is er levensgevaar?",
    ),
    Label.MISSING_PERSON: _Words(
        "Je hoeft niet alleen te zoeken. Bel nu 112.",
        "Zeg erbij dat het om iemand gaat die zich niet goed kan redden, en waar je diegene het laatst zag.",
        "Is iemand weg die hulp nodig heeft? Wacht niet af.",
    ),
    Label.PSYCHIATRIC_CRISIS: _Words(
        "Je hoeft dit niet alleen op te vangen.",
        "Een arts kan zo nodig de crisisdienst erbij halen.",
        "Is er gevaar voor jou, voor diegene of voor een ander?",
    ),
}
# A harm that was already done needs a doctor before it needs talk.
_HARMED = {
    Label.SUICIDE_SELF: _Words(
        "Je bent nu in gevaar. Bel 112, ook als je twijfelt.",
        "Zeg wat er is gebeurd of wat je hebt ingenomen, en laat iemand bij je komen.",
        "Heb je iets ingenomen of jezelf pijn gedaan?",
    ),
    Label.SUICIDE_OTHER: _Words(
        "Er is nu gevaar. Bel 112, en blijf erbij als dat veilig kan.",
        "Zeg wat er is gebeurd of wat er is ingenomen.",
        "Heeft iemand iets ingenomen of zichzelf pijn gedaan?",
    ),
}
_STROKE = _Words(
    "Wacht niet af. Bel nu 112.",
    "Dit kan een beroerte zijn, ook als het weer wegtrekt. Onthoud hoe laat het begon.",
    "Een scheve mond, verwarde spraak of een lamme arm?",
)
_CRISIS_WITH_DANGER = _Words(
    "Zorg eerst dat jij veilig bent.",
    "Ga als het kan uit de buurt. Je hoeft dit niet zelf op te lossen.",
    "Is er nu gevaar voor jou, voor diegene of voor een ander?",
)
_STROKE_HOW = " Denk je aan een beroerte? Onthoud hoe laat het begon."


def card_for(triage: Triage) -> Card | None:
    """The card for an acute or urgent judgement, with the calls in their order. None for all else."""
    if not triage.shows_card:
        return None
    words = _words(triage)
    return Card(words.headline, words.text, tuple(_call(number, words, triage) for number in triage.numbers))


def warmth_for(triage: Triage) -> str:
    """One warm sentence with the offer of a person, for somebody who carries too much. "" for all else."""
    if triage.tier is not Tier.CONCERN:
        return ""
    return (
        "Dat is veel om te dragen, en je hoeft het niet alleen te doen: via Iemand spreken kun je met een mens praten."
    )


def _words(triage: Triage) -> _Words:
    first = triage.numbers[0] if triage.numbers else ""
    if triage.stroke:
        return _STROKE
    if first == "112" and triage.label in _HARMED:
        return _HARMED[triage.label]
    if first == "112" and triage.label is Label.PSYCHIATRIC_CRISIS:
        return _CRISIS_WITH_DANGER
    return _WORDS[triage.label]


def _call(number: str, words: _Words, triage: Triage) -> Call:
    match number:
        case "112":
            how = "Bel ook als je twijfelt."
            # A stored judgement may have lost that it was about a stroke; the sentence harms nobody else.
            if triage.label is Label.MEDICAL_EMERGENCY:
                how += _STROKE_HOW
            return Call(number, "tel:112", words.danger, how)
        case "113":
            other = triage.label is Label.SUICIDE_OTHER
            when = "Ben je bang dat iemand een eind aan het leven maakt?" if other else "Denk je aan zelfdoding?"
            return Call(number, "tel:113", when, "Dag en nacht. Anoniem mag. Chatten kan op 113.nl.")
        case "0800-0113":
            return Call(number, "tel:08000113", "Wil je gratis bellen?", "Dit is ook 113, dag en nacht.")
        case "0800-2000":
            when = "Gaat het thuis mis, of ben je daar bang voor?"
            return Call(
                number, "tel:08002000", when, "Veilig Thuis, gratis, dag en nacht. Je hoeft je naam niet te zeggen."
            )
        case "huisartsenspoedpost":
            when = "Bel eerst je huisarts. Is die dicht, bel dan de huisartsenspoedpost."
            how = "Bel altijd voordat je gaat. Het nummer hoor je op het antwoordapparaat van je huisarts."
            return Call("Zo vind je het nummer", WHERE_TO_FIND, when, how)
        case _:
            return Call(number, f"tel:{number.replace('-', '')}", _DANGER, "")
