"""Hints under the preview: advice that comes with the text and stops nobody."""

import re

import pytest

from tests.site import Site
from tests.web.editing import Desk
from tests.web.people import rows
from tests.web.test_editor import visible

SLUG = "logeeropvang"


@pytest.fixture
def desk(site: Site) -> Desk:
    rows(site, "delete from revision where slug = %s and state = 'draft'", SLUG)
    return Desk(site.person("editor", "Eva Redacteur"), SLUG)


def with_sentence(desk: Desk, sentence: str) -> tuple[str, int]:
    """The text with a sentence behind it, and its line."""
    text = f"{desk.text().rstrip()}\n\n{sentence}\n"
    return text, text.rstrip().count("\n") + 1


def test_a_hint_stands_under_the_preview_with_a_link_to_its_line(desk: Desk) -> None:
    text, line = with_sentence(desk, "Indien gewenst bel je ons.")
    shown = desk.post("voorbeeld", text, fragment="ja").text
    hint = next(h for h in re.findall(r"<li>.*?</li>", shown) if "‘Indien’" in h)
    assert "Makkelijker: als." in hint
    assert f'<a class="small" href="#tekstveld" data-line="{line}">Regel {line}</a>' in hint


def test_what_is_quoted_in_a_hint_is_never_markup(desk: Desk) -> None:
    text, _ = with_sentence(desk, "Niet zonder 'a\" & \"b' & geen " + "x &amp; " * 30)
    shown = desk.post("voorbeeld", text, fragment="ja").text
    assert "&amp;amp;" in shown
    assert "‘Niet zonder" in visible(f"<main{shown}")


def test_a_hint_stops_nothing(desk: Desk) -> None:
    text, _ = with_sentence(desk, "Indien gewenst bel je ons.")
    assert desk.save(text).status_code == 303
    assert desk.text() == text
