"""One redactor for all tests: it is meant to be shared."""

import pytest

from assistant.redaction import Redactor


@pytest.fixture(scope="session")
def redactor() -> Redactor:
    """With a wide time limit: these tests are about what is found, on a machine that may be busy."""
    return Redactor(time_limit=20)
