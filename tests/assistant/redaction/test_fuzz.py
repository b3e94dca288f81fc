"""Whatever is typed, the redactor neither breaks nor lets a number through. Time is measured elsewhere, not tested."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.redaction import Redaction, Redactor, restore
from eval.redaction_worst import TOKENS, filled

BSN = "123456782"
SHORT = 1_500  # characters: repeats that break a pattern do so early

jumbles = st.lists(st.sampled_from(TOKENS) | st.text(max_size=12), max_size=40).map("".join)
fuzzed = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)


def assert_whole(text: str, made: Redaction) -> None:
    """Spans lie in the text, in order and apart; all around them is as it was typed; nothing was masked by an error."""
    end = 0
    for span in made.spans:
        assert end <= span.start < span.end <= len(text)
        # With a wide time limit only an error inside masks all of a text.
        assert span.type != "VERBORGEN"
        end = span.end
    redacted, at = str(made.text), 0
    edges = [0, *(edge for s in made.spans for edge in (s.start, s.end)), len(text)]
    for start, stop in zip(edges[::2], edges[1::2], strict=True):
        at = redacted.find(text[start:stop], at)
        assert at >= 0
        at += stop - start


@pytest.mark.parametrize("token", TOKENS, ids=repr)
def test_one_thing_over_and_over_breaks_nothing(redactor: Redactor, token: str) -> None:
    text = filled([token], SHORT)
    assert_whole(text, redactor.redact(text))


@given(text=jumbles)
@fuzzed
def test_a_jumble_breaks_nothing_and_comes_back_as_it_was(redactor: Redactor, text: str) -> None:
    made = redactor.redact(text)
    assert_whole(text, made)
    assert redactor.redact(text).text == made.text
    assert isinstance(restore(made.text, made.vault), str)


@given(before=jumbles, after=jumbles)
@fuzzed
def test_a_bsn_stays_hidden_in_any_company(redactor: Redactor, before: str, after: str) -> None:
    text = f"{before}\nmijn bsn is {BSN}, {after}"
    made = redactor.redact(text)
    assert BSN not in made.text
    start = text.index(BSN, len(before))
    assert set(range(start, start + len(BSN))) <= {n for s in made.spans for n in range(s.start, s.end)}


@given(before=jumbles)
@fuzzed
def test_what_was_found_once_stays_hidden_in_the_next_message(redactor: Redactor, before: str) -> None:
    vault = redactor.redact(f"mijn bsn is {BSN}").vault
    assert BSN not in redactor.redact(f"{before} {BSN} ", vault).text
