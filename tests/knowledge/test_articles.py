"""An article that breaks a rule is refused, and the message names the file and the line."""

from pathlib import Path
from typing import Any

import pytest

from knowledge.amounts import amounts_named, fill_amounts, load_amounts
from knowledge.articles import CURATED, Article, anchor_of, load_articles, parse_article, render_article
from knowledge.errors import ArticleError
from tests.writing import BODY, QUESTIONS, TODAY, article, markdown

FILE = Path("zorg/dagopvang.md")


def line_of(text: str, start: str) -> int:
    return next(n for n, line in enumerate(text.split("\n"), 1) if line.startswith(start))


@pytest.fixture(scope="module")
def curated() -> tuple[Article, ...]:
    return load_articles()


@pytest.mark.parametrize(
    ("changes", "field", "says"),
    [
        ({"slug": None}, "", "'slug': ontbreekt"),
        ({"slug": "Dag Opvang"}, "slug", "kleine letters"),
        ({"slug": "dag/../opvang"}, "slug", "kleine letters"),
        ({"slug": "dagopvang-"}, "slug", "kleine letters"),
        ({"title": ""}, "title", "ontbreekt of is leeg"),
        ({"title": 12}, "title", "ontbreekt of is leeg"),
        ({"title": "Opvang <b>overdag</b>"}, "short_answer", "HTML"),
        ({"domain": "sport"}, "domain", "kies uit wonen, zorg, financien, juridisch"),
        ({"domain": None}, "", "'domain': ontbreekt"),
        ({"short_answer": "   "}, "short_answer", "leeg"),
        ({"short_answer": "woord " * 91}, "short_answer", "hooguit 90 woorden"),
        ({"short_answer": "Klik <a href='x'>hier</a>."}, "short_answer", "HTML"),
        ({"reviewed_on": "gisteren"}, "reviewed_on", "moet een datum zijn"),
        ({"reviewed_on": None}, "", "'reviewed_on': moet een datum zijn"),
        ({"review_by": TODAY.replace(year=2020)}, "review_by", "ligt niet na 'reviewed_on'"),
        ({"example_questions": list(QUESTIONS[:4])}, "example_questions", "minstens 5 nodig, gevonden: 4"),
        ({"example_questions": "Hoe dan?"}, "example_questions", "lijst van teksten"),
        ({"example_questions": [*QUESTIONS, {"Let op": "dit is geen tekst"}]}, "example_questions", "aanhalingstekens"),
        ({"example_questions": [*QUESTIONS, "  "]}, "example_questions", "lijst van teksten"),
        ({"related": ["dagopvang"]}, "related", "verwijst naar zichzelf"),
        ({"related": "respijtzorg"}, "related", "lijst van teksten"),
        ({"escalate_when": [3]}, "escalate_when", "lijst van teksten"),
        ({"sources": []}, "sources", "minstens één bron"),
        ({"sources": None}, "", "'sources': minstens één bron"),
        ({"sources": [{"url": "https://voorbeeld.nl"}]}, "sources", "heeft een 'title'"),
        ({"sources": ["Loket"]}, "sources", "heeft een 'title'"),
        ({"sources": [{"title": "x", "url": "javascript:alert(1)"}]}, "sources", "geen webadres"),
        ({"verify": "nakijken"}, "verify", "lijst van teksten"),
        ({"autor": "ik"}, "autor", "dit veld bestaat niet"),
    ],
)
def test_a_wrong_field_is_refused_at_its_line(changes: dict[str, Any], field: str, says: str) -> None:
    text = markdown(**changes)
    expected = line_of(text, f"{field}:") if field else 1
    with pytest.raises(ArticleError) as refused:
        parse_article(text, FILE)
    assert str(refused.value).startswith(f"{FILE}:{expected}: ")
    assert says in str(refused.value)


@pytest.mark.parametrize(
    ("body", "line_start", "says"),
    [
        ("\nZomaar tekst.\n\n## Kop\n\nTekst.\n", "", "vóór de eerste kop"),
        ("\n# Grote kop\n\nTekst.\n", "# Grote kop", "een kop begint met '## '"),
        ("\n## Leeg deel\n\n## Vol deel\n\nTekst.\n", "## Leeg deel", "'Leeg deel' is leeg"),
        ("\n## Kop\n\nTekst met <script>alert(1)</script>.\n", "Tekst met", "HTML"),
        ("\n## Kop\n\n<!-- weg -->\n", "<!--", "HTML"),
        ("\n", "", "geen enkel deel"),
    ],
)
def test_a_wrong_body_is_refused_at_its_line(body: str, line_start: str, says: str) -> None:
    text = markdown(body)
    expected = line_of(text, line_start) if line_start else text.split("\n").index("---", 1) + 2
    with pytest.raises(ArticleError) as refused:
        parse_article(text, FILE)
    assert str(refused.value).startswith(f"{FILE}:{expected}: ")
    assert says in str(refused.value)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("", 1, "begint niet met '---'"),
        ("## Alleen een kop\n\nTekst.", 1, "begint niet met '---'"),
        ("---\nslug: x\n", 1, "niet afgesloten"),
        ("---\n- een\n- lijst\n---\n" + BODY, 2, "geen lijst van velden"),
        ("---\nslug: x\ntitle: [open\n---\n" + BODY, 3, "geen geldige YAML"),
        ("---\nreviewed_on: 2026-02-31\n---\n" + BODY, 1, "geen geldige YAML"),
        ("---\nx: !!python/object/apply:os.system ['true']\n---\n" + BODY, 2, "geen geldige YAML"),
        ("---\nslug: x\x00\n---\n" + BODY, 1, "NUL"),
        ("---\n" + "x" * 60_001, 1, "hooguit 60000 tekens"),
    ],
)
def test_what_is_no_article_at_all_is_refused(text: str, line: int, says: str) -> None:
    with pytest.raises(ArticleError) as refused:
        parse_article(text, FILE)
    assert says in str(refused.value)
    assert str(refused.value).startswith(f"{FILE}:{line}: ")


def test_a_valid_article_is_read_whole() -> None:
    made = article(related=["respijtzorg"], escalate_when=["het lukt niet"], verify=["bedrag nakijken"])
    assert (made.slug, made.domain, made.related) == ("dagopvang", "zorg", ("respijtzorg",))
    assert made.sections[0].heading == "Hoe vraag je het aan?"
    assert made.sections[0].anchor == "hoe-vraag-je-het-aan"
    assert made.sources[0].url == "https://voorbeeld.nl/loket"


def test_windows_line_ends_make_no_difference() -> None:
    assert parse_article(markdown().replace("\n", "\r\n")) == article()


def test_two_equal_headings_have_two_anchors() -> None:
    made = article("\n## Wat kost het?\n\nNiets.\n\n## Wat kost het?\n\nToch iets.\n")
    assert [s.anchor for s in made.sections] == ["wat-kost-het", "wat-kost-het-2"]


@pytest.mark.parametrize(("heading", "anchor"), [("Één keer per dag?", "een-keer-per-dag"), ("€ ???", "deel")])
def test_anchors_are_plain_letters(heading: str, anchor: str) -> None:
    assert anchor_of(heading) == anchor


def test_every_curated_article_survives_rendering(curated: tuple[Article, ...]) -> None:
    assert [parse_article(render_article(a)) for a in curated] == list(curated)


def test_there_are_at_least_eight_articles_a_domain(curated: tuple[Article, ...]) -> None:
    counts = {d: sum(a.domain == d for a in curated) for d in ("wonen", "zorg", "financien", "juridisch")}
    assert min(counts.values()) >= 8, counts


def test_every_amount_that_an_article_names_is_in_the_register(curated: tuple[Article, ...]) -> None:
    register = load_amounts()
    texts = [t for a in curated for t in (a.short_answer, *(s.body for s in a.sections))]
    assert any(amounts_named(t) for t in texts)
    assert not [t for t in texts if "{{" in fill_amounts(t, register, TODAY)]


def test_every_curated_file_ends_up_in_the_list(curated: tuple[Article, ...]) -> None:
    assert {a.slug for a in curated} == {p.stem for p in CURATED.rglob("*.md")}


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ({"zorg/anders.md": markdown()}, "het bestand heet 'anders'"),
        ({"wonen/dagopvang.md": markdown()}, "hoort niet in de map 'wonen'"),
        ({"zorg/dagopvang.md": markdown(related=["weg"])}, "noemt 'weg', maar dat artikel bestaat niet"),
        (
            {"wonen/dagopvang.md": markdown(domain="wonen"), "zorg/dagopvang.md": markdown()},
            "de slug 'dagopvang' bestaat al",
        ),
    ],
)
def test_a_folder_of_articles_must_be_consistent(tmp_path: Path, files: dict[str, str], says: str) -> None:
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(ArticleError, match=says) as refused:
        load_articles(tmp_path)
    assert str(tmp_path) in str(refused.value)
