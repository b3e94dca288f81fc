"""Hides personal data before any text reaches a model, an index, a log or a trace, and brings it back at the end."""

from assistant.redaction.redactor import Redaction, Redactor, Span
from assistant.redaction.restoring import Restorer, restore
from assistant.redaction.vault import Hidden, Vault

__all__ = ["Hidden", "Redaction", "Redactor", "Restorer", "Span", "Vault", "restore"]
