"""`naast check-articles`: what the format does not show is found, at its file and line; and the tree itself is clean."""

from datetime import date
from pathlib import Path

import pytest

from knowledge.amounts import Register, load_amounts
from knowledge.checking import FLOOR, MOST_WORDS, Report, check_articles, lines, summary, table
from knowledge.embedding import CURATED_VECTORS, LocalEmbeddings, Vectors, read_vectors
from knowledge.errors import KnowledgeError
from knowledge.passages import question_key
from knowledge.phone_numbers import digits, load_phone_numbers, numbers_in
from knowledge.readability import readability, syllables, words_of
from knowledge.safe_text import curated
from knowledge.same_questions import SAME_FROM, asked_twice
from knowledge.year_bound import amounts_written, days_ahead
from tests.writing import QUESTIONS, TODAY, markdown, word_embedder

NUMBERS = load_phone_numbers()
BODY = "\n## Hoe vraag je het aan?\n\nBel het loket van de gemeente.\nEr komt iemand bij je thuis.\n"


def vectors_of(*questions: str) -> dict[str, Vectors]:
    """Vectors of these questions by the words they hold."""
    keys = [question_key(curated(q)) for q in questions]
    return dict(zip(keys, word_embedder().queries([curated(q) for q in questions]), strict=True))


KNOWN = vectors_of(*QUESTIONS)


def checked(
    folder: Path, texts: dict[str, str], vectors: dict[str, Vectors] | None = None, **given: Register
) -> Report:
    """The report about a folder with these files."""
    for name, text in texts.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return check_articles(given.get("register", {}), NUMBERS, KNOWN if vectors is None else vectors, TODAY, folder)


def fault(folder: Path, body: str = BODY, **changes: object) -> tuple[str, str]:
    """The one fault of one article: the text of its line, and what is said."""
    text = markdown(body, **changes)
    (found,) = checked(folder, {"zorg/dagopvang.md": text}).faults
    assert found.path == folder / "zorg/dagopvang.md"
    return text.split("\n")[found.line - 1], found.message


def test_the_articles_of_the_tree_have_no_fault() -> None:
    ready = read_vectors(CURATED_VECTORS, LocalEmbeddings.name)
    report = check_articles(load_amounts(), NUMBERS, ready, TODAY)
    assert list(lines(report.faults)) == []
    assert len(report.articles) > 100


def test_an_article_that_keeps_every_rule_has_no_fault(tmp_path: Path) -> None:
    assert checked(tmp_path, {"zorg/dagopvang.md": markdown(BODY)}).faults == ()


def test_a_broken_format_is_a_fault_and_the_others_are_checked_all_the_same(tmp_path: Path) -> None:
    few = markdown(BODY, example_questions=list(QUESTIONS[:4]))
    other = markdown(BODY + "\nDat kost 20 euro.\n", slug="anders", example_questions=[q + " nu" for q in QUESTIONS])
    report = checked(tmp_path, {"zorg/dagopvang.md": few, "zorg/anders.md": other, "zorg/kapot.md": "niets"})
    said = [str(f) for f in report.faults if "vector" not in f.message]
    assert [s.partition(": ")[0].rsplit("/", 1)[1] for s in said] == ["anders.md:27", "dagopvang.md:8", "kapot.md:1"]
    assert "minstens 5 nodig" in said[1]


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        ("Je betaalt € 21,80 per maand.", "'€ 21,80' must come from the amounts register"),
        ("Je betaalt 200 euro.", "'200 euro'"),
        ("Je betaalt 2 duizend euro.", "'2 duizend euro'"),
        ("Je betaalt een paar honderd euro.", "'honderd euro'"),
        ("Je betaalt {{bedrag:bestaat-niet}}.", "the amount 'bestaat-niet' is not in the register"),
        ("Bel 010 123 45 67.", "the number 010 123 45 67 is not in knowledge/phone_numbers.yaml"),
        ("Bel 06-12345678.", "06-12345678"),
        ("Bel +31 6 12345678.", "+31 6 12345678"),
        ("Bel 0800-9999.", "0800-9999"),
        ("Bel 14 030.", "14 030"),
        ("Vraag het aan voor 1 december 2026.", "'1 december 2026' has passed on 2026-12-01"),
        ("De regels veranderen in 2027.", "'2027' has passed on 2027-01-01"),
        ("In 2026 is het nog gratis.", "'2026' has passed on 2027-01-01"),
        ("Kijk op [de site](http://voorbeeld.nl).", "neither https:// nor /artikel/"),
        ("Lees [meer](/artikel/weg).", "leads to an article that does not exist"),
        ("Lees [meer](/artikel/dagopvang#weg).", "leads to a section that does not exist"),
        ("Lees [meer](javascript:alert).", "neither https:// nor /artikel/"),
    ],
)
def test_a_sentence_that_breaks_a_rule_is_named_at_its_line(tmp_path: Path, sentence: str, says: str) -> None:
    line, said = fault(tmp_path, f"{BODY}\n{sentence}\n", review_by=date(2027, 4, 1))
    assert line == sentence
    assert says in said


@pytest.mark.parametrize(
    "sentence",
    [
        "Bel 112 bij gevaar, of 113, of 0800-0113.",
        "Bel de Mantelzorglijn op 030-760 60 55, of op +31 30 760 60 55.",
        "Sinds 1 juli 2022 moet er een rookmelder zijn.",
        "Sinds 2026 zijn de regels anders.",
        "Zeg de polis uiterlijk 31 december op.",
        "Lees artikel 113 van de wet.",
        "Je mag 156 nachten per jaar blijven.",
        "De kosten lopen op tot tientallen euro's.",
        "Lees [meer](/artikel/dagopvang#hoe-vraag-je-het-aan) of [elders](https://voorbeeld.nl/a).",
    ],
)
def test_what_is_no_fault_is_left_alone(tmp_path: Path, sentence: str) -> None:
    assert checked(tmp_path, {"zorg/dagopvang.md": markdown(f"{BODY}\n{sentence}\n")}).faults == ()


def test_a_day_ahead_is_allowed_where_the_article_is_reviewed_in_time() -> None:
    text = "De regels veranderen in 2027."
    assert list(days_ahead(text, date(2026, 11, 1), date(2027, 1, 8))) == []
    assert [day for _, day in days_ahead(text, date(2026, 11, 1), date(2027, 1, 9))] == [date(2027, 1, 1)]


@pytest.mark.parametrize(
    ("changes", "line_start", "says"),
    [
        ({"short_answer": "Het kost 20 euro."}, "short_answer:", "'20 euro'"),
        ({"title": "Voor 20 euro"}, "title:", "'20 euro'"),
        ({"escalate_when": ["je belt 010 123 45 67"]}, "- je belt", "010 123 45 67"),
        ({"related": ["weg"]}, "related:", "names 'weg'"),
    ],
)
def test_the_fields_that_readers_see_are_checked_too(
    tmp_path: Path, changes: dict[str, object], line_start: str, says: str
) -> None:
    line, said = fault(tmp_path, **changes)
    assert line.startswith(line_start)
    assert says in said


def test_what_caregivers_ask_and_what_editors_note_may_hold_amounts(tmp_path: Path) -> None:
    questions = ["Krijg ik 200 euro?", *QUESTIONS[1:]]
    text = markdown(BODY, example_questions=questions, verify=["€ 5 nakijken"], sources=[{"title": "Van 200 euro"}])
    assert checked(tmp_path, {"zorg/dagopvang.md": text}, vectors_of(*questions)).faults == ()


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        ("De zorgverzekeringsmaatschappij financiert vergoedingsregelingen.", "reads hard: Flesch-Douma"),
        (" ".join(["De man gaat naar het huis"] * 5) + ".", f"a sentence of 30 words (most: {MOST_WORDS})"),
    ],
)
def test_a_section_that_is_hard_to_read_is_named_at_its_heading(tmp_path: Path, sentence: str, says: str) -> None:
    text = markdown(f"{BODY}\n## Wat kost het?\n\n{sentence}\n")
    found = checked(tmp_path, {"zorg/dagopvang.md": text}).faults
    assert any(says in f.message for f in found)
    assert {text.split("\n")[f.line - 1] for f in found} == {"## Wat kost het?"}


def test_sentences_that_are_long_throughout_are_a_fault(tmp_path: Path) -> None:
    sentence = " ".join(["De man gaat naar het huis"] * 3) + " van haar. "
    _, said = fault(tmp_path, f"\n## Wat?\n\n{sentence * 2}\n")
    assert "20.0 words a sentence (most: 18)" in said


def test_a_slug_under_two_domains_is_a_fault(tmp_path: Path) -> None:
    files = {"zorg/dagopvang.md": markdown(BODY), "wonen/dagopvang.md": markdown(BODY, domain="wonen")}
    assert any("the slug is that of" in f.message for f in checked(tmp_path, files).faults)


# --- Questions that are asked twice -------------------------------------------------------------------------------


def test_a_question_of_two_articles_is_a_fault_in_the_first_that_names_the_second(tmp_path: Path) -> None:
    other = ["Wat moet ik betalen?", "Wie helpt er mee?", "Waar begin ik?", "Mag dat zomaar?", "wie neemt HET over"]
    files = {
        "zorg/dagopvang.md": markdown(BODY),
        "zorg/anders.md": markdown(BODY, slug="anders", example_questions=other),
    }
    (found,) = checked(tmp_path, files, {**KNOWN, **vectors_of(*other)}).faults
    assert {found.path.name, "anders.md", "dagopvang.md"} == {"anders.md", "dagopvang.md"}
    assert "is also asked in" in found.message
    assert "wie neemt HET over" in found.message


def test_nearness_of_vectors_finds_the_same_question_in_other_words() -> None:
    near, far = "Wie neemt de zorg thuis over", "over de zorg thuis neemt wie"
    asked = [("a", near), ("b", far), ("c", "Waar koop ik een rollator?"), ("a", "Wat kost dat?")]
    found = asked_twice(asked, vectors_of(*(q for _, q in asked)))
    assert [(t.slug, t.other_slug) for t in found.pairs] == [("a", "b")]
    assert found.pairs[0].nearness >= SAME_FROM


def test_an_article_may_ask_a_question_in_two_ways_itself() -> None:
    asked = [("a", "Wat kost het?"), ("a", "wat kost het")]
    assert asked_twice(asked, vectors_of("Wat kost het?", "wat kost het")).pairs == ()


def test_a_question_without_a_vector_is_a_fault_that_says_what_to_do(tmp_path: Path) -> None:
    found = checked(tmp_path, {"zorg/dagopvang.md": markdown(BODY)}, {}).faults
    assert len(found) == len(QUESTIONS)
    assert all("run `naast vectors`" in f.message for f in found)


# --- How a text reads ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "je de huis koe nieuw leeuw tuin huur oud zien goed eind bloed mee jij eerst ook reed schreeuw"),
        (
            2,
            "oma opa over uren avond ouders eigen auto ieder naaste koeien mooie nieuwe bureau niveau idee zoals",
        ),
        (
            3,
            "mantelzorg gemeente bijdrage ziekenhuis radio ideeën cliënten erfenis sociaal zorgkantoor zeehonden beëindig dementie",
        ),
        (4, "indicatie financiën bewindvoerder medicijnen situatie beëindigen vrijwilliger begeleiding sociale"),
        (5, "zorgverzekering persoonsgebonden organisatie financiële geïnteresseerd"),
        (3, "AOW Wlz pgb"),
    ],
)
def test_syllables_of_dutch_words(count: int, words: str) -> None:
    assert {w: syllables(w) for w in words.split()} == dict.fromkeys(words.split(), count)


def test_the_index_is_that_of_douma() -> None:
    # 2 sentences of 3 words, 6 words of 1 syllable.
    measured = readability("De man loopt. Hij gaat weg.")
    assert (measured.words, measured.average, measured.longest) == (6, 3.0, 3)
    assert measured.flesch == pytest.approx(206.84 - 0.93 * 3 - 77 * 1)


def test_items_of_a_list_are_sentences_and_headings_are_left_out() -> None:
    measured = readability(
        "Je kunt kiezen uit:\n\n- een huis\n- een kamer. Die is klein.\n\n### Let op deze lange kop\n"
    )
    assert measured.longest == 4
    assert measured.words == 4 + 2 + 2 + 3


def test_numbers_and_web_addresses_are_no_words() -> None:
    assert words_of("Bel 030-760 60 55 of kijk op www.voorbeeld.nl, vraag 2 foto's.") == [
        "Bel", "of", "kijk", "op", "vraag", "foto's",
    ]  # fmt: skip


def test_a_text_without_words_is_not_hard() -> None:
    assert readability("").flesch > FLOOR


# --- What is printed ----------------------------------------------------------------------------------------------


def test_every_section_is_printed_with_its_measures(tmp_path: Path) -> None:
    report = checked(tmp_path, {"zorg/dagopvang.md": markdown(BODY)})
    shown = list(table(report))
    assert shown[0] == "zorg/dagopvang: 5 questions, review by 2027-02-01"
    assert shown[2].endswith("short answer")
    assert shown[3].split()[2:4] == ["6.0", "6"]
    assert shown[3].endswith("Hoe vraag je het aan?")
    assert "1 articles, 2 sections" in summary(report)


# --- The register of numbers --------------------------------------------------------------------------------------


def test_every_number_has_a_source_and_a_day() -> None:
    assert all(n.source and n.checked_on <= TODAY and digits(n.number) == key for key, n in NUMBERS.items())


@pytest.mark.parametrize(
    "entry", ["- {number: '112', name: x}", "- {number: '112', name: x, source: '', checked_on: 2026-01-01}"]
)
def test_a_number_without_a_source_is_refused(tmp_path: Path, entry: str) -> None:
    (tmp_path / "n.yaml").write_text(entry)
    with pytest.raises(KnowledgeError, match=r"n\.yaml"):
        load_phone_numbers(tmp_path / "n.yaml")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bel 088 0767 000 of 116 000.", ("088 0767 000", "116 000")),
        ("Dat is 112,50 of 1121 of V113.", ()),
        ("In 2024-2025, op 01-02-2026, 0,5 uur.", ()),
        ("Bel (030) 760 60 55.", ("(030) 760 60 55",)),
    ],
)
def test_a_number_is_seen_as_it_is_written(text: str, found: tuple[str, ...]) -> None:
    assert numbers_in(text) == found


def test_amounts_are_seen_as_they_are_written() -> None:
    assert amounts_written("€1.200, 5 EUR, € 5 en vijf euro") == ("€1.200", "5 EUR", "€ 5", "vijf euro")
