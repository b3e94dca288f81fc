"""Rows of hashed features, many of them: their scores under a model, and what each feature adds to the slope of its loss."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32]


class SparseRows:
    """Each row is the numbers of its features; a feature counts once for each time that it is named."""

    def __init__(self, rows: Sequence[NDArray[Any]]) -> None:
        """No row may be empty."""
        self.sizes = np.fromiter((len(row) for row in rows), np.int64)
        self._flat = np.concatenate(rows)
        self._starts = np.concatenate(([0], np.cumsum(self.sizes)[:-1]))
        # Sorted by feature, so that the share of each is one sum.
        order = np.argsort(self._flat, kind="stable")
        self._owners = np.repeat(np.arange(len(rows)), self.sizes)[order]
        self._buckets, self._firsts = np.unique(self._flat[order], return_index=True)

    def scores(self, weights: Numbers) -> Numbers:
        """The sum of the weights of each row, shape (rows, labels)."""
        return np.asarray(np.add.reduceat(weights[self._flat], self._starts, axis=0), np.float32)

    def add_slope(self, slope: Numbers, gap: Numbers) -> None:
        """Add to `slope` (features, labels) what `gap` (rows, labels) says of each feature."""
        slope[self._buckets] += np.add.reduceat(gap[self._owners], self._firsts, axis=0)
