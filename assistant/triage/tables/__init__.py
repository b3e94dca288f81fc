"""The rows of words by which triage knows an emergency, a table a kind. How to read a row: `assistant.triage.matching`."""

from assistant.triage.tables.calm import CONTEXTS
from assistant.triage.tables.medical import MEDICAL
from assistant.triage.tables.safety import SAFETY
from assistant.triage.tables.strain import STRAIN
from assistant.triage.tables.suicide import SUICIDE
from assistant.triage.tables.weights import WEIGHTS
from assistant.triage.tables.words import CLASSES

SIGNALS = (*SUICIDE, *MEDICAL, *SAFETY, *STRAIN, *WEIGHTS)

__all__ = ["CLASSES", "CONTEXTS", "SIGNALS"]
