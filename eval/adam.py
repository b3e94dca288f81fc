"""The steps by which every model here that has many weights is fitted: Adam, with a rate that falls to nothing.

Source: D. Kingma, J. Ba (2015), with the decays .9 and .99.
"""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32]


class Adam:
    """The memory of one matrix of weights. `floor` keeps a step finite where hardly any slope was ever seen."""

    def __init__(self, weights: Numbers, rate: float, steps: int, floor: float) -> None:
        self.weights = weights
        self._rate, self._steps, self._floor = rate, steps, floor
        self._mean, self._square = np.zeros_like(weights), np.zeros_like(weights)

    def step(self, number: int, slope: Numbers) -> None:
        """Move against the slope; `number` counts from 1."""
        self._mean = np.asarray(0.9 * self._mean + 0.1 * slope, np.float32)
        self._square = np.asarray(0.99 * self._square + 0.01 * slope**2, np.float32)
        rate = self._rate * (1 - number / self._steps)
        spread = np.sqrt(self._square / (1 - 0.99**number)) + self._floor
        self.weights = np.asarray(self.weights - rate * (self._mean / (1 - 0.9**number)) / spread, np.float32)
