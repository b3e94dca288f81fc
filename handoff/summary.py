"""A summary in the caregiver's own words, made here from what was said: whole sentences, each with its message.

Nothing is rephrased, so nothing can be made up. The caregiver corrects it before anybody else sees it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.relations import SEVERAL, relation_in
from handoff.dossier import Line
from knowledge.sentences import sentences

MAX_LINES = 6
MAX_RECIPIENT_LINES = 4
MAX_WORDS = 40

_QUESTION = re.compile(
    r"\?|^(hoe|wat|wie|waar|wanneer|welke?|waarom|mag|moet|kan|kun|heb|heeft|krijg|krijgt|is er|zijn er|bestaat)\b",
    re.I,
)
_GREETING = re.compile(
    r"^(hoi|hallo|hai|hey|hey|dag|goede(morgen|middag|navond)|beste|bedankt|dank( je| u)?( wel)?|ok|oke|ja|nee)\W*$",
    re.I,
)
_ASKS_PERSON = re.compile(r"\b(iemand spreken|gebeld worden|bel mij|bel me|een mens|medewerker|makelaar)\b", re.I)
_HEALTH = re.compile(
    r"\b(dementie|alzheimer|parkinson|kanker|beroerte|cva|hersenbloeding|depressi\w*|autis\w*|adhd|ms|als|copd|diabetes|"
    r"suikerziekte|hartfalen|reuma|niet-aangeboren|nah|verward|vergeetachtig|gevallen|operatie|revali\w*|ziek\w*|"
    r"beperking|gehandicapt|bedlegerig|incontinent|rolstoel|blind|doof|epilepsie|psycho\w*|ziekenhuis|pijn)\b",
    re.I,
)


@dataclass(frozen=True)
class Summary:
    """What a broker would need first. `recipient` holds facts about somebody else."""

    request: str
    lines: tuple[Line, ...]
    recipient: tuple[Line, ...]
    relation: str


def summarise(messages: Sequence[tuple[int, str]]) -> Summary:
    """Summarise the caregiver's own messages, given as (seq, text) in order."""
    said = [
        Line(_shortened(s.text), seq)
        for seq, text in messages
        for s in sentences(text)
        if not _GREETING.match(s.text) and not _only_asks_person(s.text)
    ]
    said = list({line.text.lower(): line for line in said}.values())
    asked = [line for line in said if _QUESTION.search(line.text)]
    request = asked[-1].text if asked else (said[0].text if said else "")
    recipient = [line for line in said if _HEALTH.search(line.text)][:MAX_RECIPIENT_LINES]
    others = [line for line in said if line not in recipient and line.text != request]
    about = relation_in([t for _, t in messages])
    return Summary(request, tuple(others[-MAX_LINES:]), tuple(recipient), "" if about == SEVERAL else about)


def _only_asks_person(text: str) -> bool:
    return bool(_ASKS_PERSON.search(text)) and len(text.split()) <= 10


def _shortened(text: str) -> str:
    words = text.split()
    return text if len(words) <= MAX_WORDS else " ".join(words[:MAX_WORDS]) + " …"
