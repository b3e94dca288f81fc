"""Fitting an answer to what a caregiver lets us know. Only under a consent in force, and the answer says what was used."""

import re
from dataclasses import replace

from assistant.turn import CaregiverContext, Citation, Sentence

_CARE_RECIPIENT = re.compile(r"\b([Jj])e naaste\b(?!n)")
_MUNICIPALITY = re.compile(r"\bgemeenten?\b", re.IGNORECASE)
# Relations that read well behind "je": of a "iemand anders" the neutral word is kept.
_NAMED = frozenset(
    "moeder vader man vrouw partner zoon dochter kind broer zus opa oma schoonmoeder schoonvader buurman buurvrouw "
    "vriend vriendin tante oom".split()
)

RELATION_USED = "dat je voor je {relation} zorgt"
MUNICIPALITY_USED = "je gemeente"


def personal(sentence: Sentence, context: CaregiverContext, named: str) -> Sentence:
    """The sentence with "je naaste" called by the relation. Nothing else of a checked sentence changes.

    `named` is the relation that the conversation itself names; it goes before the one in the profile, which may be
    about somebody else.
    """
    relation = named or context.relation
    if relation not in _NAMED:
        return sentence
    return replace(sentence, text=_CARE_RECIPIENT.sub(rf"\1e {relation}", sentence.text))


def advice(citations: tuple[Citation, ...], sentences: tuple[Sentence, ...], context: CaregiverContext) -> str | None:
    """Where this caregiver has to be, when the sources speak of "de gemeente" and we may know which one."""
    said = " ".join([*(s.text for s in sentences), *(c.quote for c in citations)])
    if context.municipality and _MUNICIPALITY.search(said):
        return f"Jouw gemeente is {context.municipality}. Vraag daar welke regels bij jou gelden."
    return None


def facts_used(
    original: tuple[Sentence, ...], shown: tuple[Sentence, ...], context: CaregiverContext, named: str
) -> tuple[str, ...]:
    """The profile facts that an answer used, as a caregiver reads them."""
    used = []
    if not named and any(o.text != s.text for o, s in zip(original, shown, strict=True)):
        used.append(RELATION_USED.format(relation=context.relation))
    if any(s.kind == "advice" and context.municipality and context.municipality in s.text for s in shown):
        used.append(MUNICIPALITY_USED)
    return tuple(used)
