"""Greetings, thanks and the like: messages that ask for nothing. Local and deterministic."""

import re
from enum import StrEnum

from assistant.triage.normalise import fold


class Small(StrEnum):
    """What kind of small talk it is."""

    GREETING = "greeting"
    THANKS = "thanks"
    BYE = "bye"
    WHO = "who"
    HOW_ARE_YOU = "how_are_you"
    FINE = "fine"


_WORDS = re.compile(r"[a-z]+(?:'[a-z]+)?")
_PLACEHOLDER = re.compile(r"\[[A-Z_]+\d*\]")
_MOST_WORDS = 12

_WHO = re.compile(
    r"\b(?:wie|wat) (?:ben|bn) (?:je|jij|u)\b|\b(?:ben|bent) (?:je|jij|u) (?:een |n |wel |nou |eigenlijk |echt )*"
    r"(?:robot|mens|ai|computer|chatbot|bot|echt|persoon|machine|chatgpt|echte? mens|man|vrouw)\b"
    r"|\bpraat ik (?:nu |hier )?met een (?:mens|robot|computer|ai|echt)|\bhoe heet (?:je|jij)\b|\bwat kan (?:je|jij) (?:allemaal|doen|voor mij|voor me)"
    r"|\bwat kun je\b|\bwaar ben je voor\b|\bis dit een (?:robot|mens|ai|chatbot|computer)|\bwho are you|\bare you (?:a |an )?(?:robot|human|ai|bot|real)"
)
_HOW = re.compile(
    r"\bhoe (?:gaat het|is het|ist|gaat ie|is t|gaat t)(?: er)?(?: vandaag)?(?: met (?:je|jou|u))?\s*$|\balles goed\b(?: met je)?"
)
_GREETING = frozenset(
    "hoi hallo hey hee hai hi heej hello dag goedemorgen goedemiddag goedenavond goedeavond goedenacht morgen moi mogge "
    "yo hej merhaba salam selam salaam czesc hallootjes hoihoi goeiemorgen goeiemiddag goeienavond welkom".split()
)
_THANKS = frozenset(
    "dank dankje dankjewel dankuwel bedankt thanks thx thnx tnx thankyou merci danku bedanktt tesekkurler danke dziekuje".split()
)
_BYE = frozenset(
    "doei doeg dag ciao bye houdoe later groetjes groeten groet ziens slaap welterusten toedeloe doeii mazzel".split()
)
_FINE = frozenset(
    "ok oke okay okee prima goed fijn top super mooi duidelijk helder snap begrijp begrepen gelukt ja nee nope jawel yes "
    "perfect mooizo geweldig handig klopt akkoord lekker netjes jep yep".split()
)
_FILLER = frozenset(
    "ik je jij u het dat is was een heel erg zeer nog weer eens even er daar zo dan nou nu maar en ook voor van de mij me "
    "we hulp helpt geholpen antwoord uitleg informatie info fijne avond dag weekend nacht middag tot morgen wel alvast "
    "naast allemaal iedereen daar mevrouw meneer ah oh haha weet genoeg zover hoor echt met om te alles jullie heb veel snelle "
    "daarmee duidelijke heb geen vraag vragen meer bent wens sterkte you so much thank bot ha aan".split()
)


def small_talk(message: str) -> Small | None:
    """The kind of small talk that a whole message is, or None when it may ask for something."""
    text = fold(_PLACEHOLDER.sub(" ", message))
    words = _WORDS.findall(text)
    if not words or len(words) > _MOST_WORDS:
        return None
    if _WHO.search(text):
        return Small.WHO
    if _HOW.search(text.strip(" ?!.,")):
        return Small.HOW_ARE_YOU
    said = set(words)
    if said - _GREETING - _THANKS - _BYE - _FINE - _FILLER:
        return None
    if said & _THANKS:
        return Small.THANKS
    if (
        said & (_BYE - {"dag", "later", "groet", "groeten", "groetjes"})
        or {"tot", "ziens"} <= said
        or {"tot", "later"} <= said
    ):
        return Small.BYE
    if {"fijne", "avond"} <= said or {"fijne", "dag"} <= said or {"fijn", "weekend"} <= said:
        return Small.BYE
    if said & _GREETING:
        return Small.GREETING
    if said & _BYE:
        return Small.BYE
    return Small.FINE if said & _FINE else None
