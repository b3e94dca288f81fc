"""The dossier: what a caregiver chose to share, as a copy of its own. Sealed with the caregiver's key."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from assistant.sealing import PersonKey


@dataclass(frozen=True)
class Contact:
    """How to reach the caregiver; empty texts were left out."""

    name: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True)
class Line:
    """A line of the summary in the caregiver's words, with the message that it came from."""

    text: str
    seq: int | None = None


@dataclass(frozen=True)
class TranscriptLine:
    """One message as it was said."""

    seq: int
    who: Literal["caregiver", "assistant", "broker"]
    text: str
    at: datetime


@dataclass(frozen=True)
class Dossier:
    """Everything that was shared. A part that was left out is empty."""

    contact: Contact = Contact()
    request: str = ""
    summary: tuple[Line, ...] = ()
    recipient: tuple[Line, ...] = ()  # facts about somebody else
    relation: str = ""
    municipality: str = ""
    addition: str = ""
    transcript: tuple[TranscriptLine, ...] = ()
    transcript_shared: bool = False

    def sealed(self, key: PersonKey, case_id: UUID) -> bytes:
        """The dossier as it is stored with its case."""
        return key.seal(json.dumps(asdict(self), default=_plain).encode(), f"dossier {case_id}")


def open_dossier(sealed: bytes | None, key: PersonKey, case_id: UUID) -> Dossier:
    """The dossier of a case; an empty one after erasure. Raises `SealError` for another case's."""
    if sealed is None:
        return Dossier()
    values: dict[str, Any] = json.loads(key.unseal(sealed, f"dossier {case_id}"))
    return Dossier(
        contact=Contact(**values["contact"]),
        request=values["request"],
        summary=tuple(Line(**line) for line in values["summary"]),
        recipient=tuple(Line(**line) for line in values["recipient"]),
        relation=values["relation"],
        municipality=values["municipality"],
        addition=values["addition"],
        transcript=tuple(
            TranscriptLine(**{**line, "at": datetime.fromisoformat(line["at"])}) for line in values["transcript"]
        ),
        transcript_shared=values["transcript_shared"],
    )


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"cannot store {type(value).__name__} in a dossier")
