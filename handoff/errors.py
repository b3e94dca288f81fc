"""The exceptions of handoff. Their Dutch texts may be shown."""


class HandoffError(Exception):
    """Something that cannot be done, said so that the person who asked understands it."""


class NotFoundError(HandoffError):
    """There is no such thing, or not for this person: the two look alike on purpose."""

    def __init__(self) -> None:
        super().__init__("Dit bestaat niet, of het is niet van jou.")


class TakenError(HandoffError):
    """Somebody else was first."""

    def __init__(self, by: str) -> None:
        super().__init__(f"{by} was net eerder en heeft dit dossier.")
        self.by = by


class TransitionError(HandoffError):
    """A step that a case cannot make from where it is."""


class ConsentMissingError(HandoffError):
    """Without consent nothing is shared."""

    def __init__(self) -> None:
        super().__init__("Zonder jouw toestemming delen we niets.")
