"""How fast one person may write: bounds what a script can do, far above what hands can. Counted in each process."""

import uuid
from dataclasses import dataclass, field
from time import monotonic

BURST, PER_SECOND = 15, 0.5
# Persons that were counted longest ago are forgotten: by then their bucket is full again.
REMEMBERED = 10_000


@dataclass
class _Bucket:
    tokens: float = BURST
    at: float = field(default_factory=monotonic)


class Pace:
    """At most `BURST` messages at once and `PER_SECOND` in the long run, over all screens and forms of a person."""

    def __init__(self) -> None:
        self._buckets: dict[uuid.UUID, _Bucket] = {}

    def allows(self, account_id: uuid.UUID) -> bool:
        """Whether one more message may pass now; it is counted."""
        bucket = self._buckets.pop(account_id, None) or _Bucket()
        self._buckets[account_id] = bucket
        while len(self._buckets) > REMEMBERED:
            del self._buckets[next(iter(self._buckets))]
        now = monotonic()
        bucket.tokens = min(BURST, bucket.tokens + (now - bucket.at) * PER_SECOND)
        bucket.at = now
        if bucket.tokens < 1:
            return False
        bucket.tokens -= 1
        return True
