"""From scores to chances: what every model that is trained here ends with."""

import numpy as np
from numpy.typing import NDArray


def chances(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """The softmax of each row: shape kept, every row adds up to 1."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True), np.float32)
