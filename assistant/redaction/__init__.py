"""Hides personal data before any text reaches a model, an index, a log or a trace, and brings it back at the end."""

from assistant.redaction.redactor import ALWAYS_HIDDEN, Redaction, Redactor, Span
from assistant.redaction.restoring import Restorer, restore
from assistant.redaction.standing_in import stand_in
from assistant.redaction.vault import Hidden, Vault

__all__ = ["ALWAYS_HIDDEN", "Hidden", "Redaction", "Redactor", "Restorer", "Span", "Vault", "restore", "stand_in"]
