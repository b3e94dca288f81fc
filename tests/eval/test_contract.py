"""The batch contract of `python -m eval`: lines in, lines out, and what a bad line does."""

import json
from pathlib import Path
from typing import Any

import pytest

from eval.__main__ import main
from eval.lines import read_rows
from eval.report import DATA, HALVES


def run(stage: str, tmp_path: Path, lines: list[Any], *more: str) -> list[dict[str, Any]]:
    given, made = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    given.write_text("".join((x if isinstance(x, str) else json.dumps(x)) + "\n" for x in lines), encoding="utf-8")
    code = main([stage, "--input", str(given), "--output", str(made), *more])
    assert code == 0
    return [json.loads(line) for line in made.read_text(encoding="utf-8").splitlines()]


def last_line(printed: str) -> dict[str, Any]:
    line = printed.strip().splitlines()[-1]
    assert line.startswith("RESULT ")
    loaded: dict[str, Any] = json.loads(line.removeprefix("RESULT "))
    return loaded


def test_triage_answers_every_line_in_order_and_ignores_unknown_fields(tmp_path: Path, capsys: Any) -> None:
    made = run("triage", tmp_path, [
        {"text": "wat kost een rolstoel", "id": 7, "anything": {"else": 1}},
        {"id": "b", "text": "mijn man ligt bewusteloos op de grond"},
    ])  # fmt: skip
    assert [m["id"] for m in made] == [7, "b"]
    assert made[0]["tier"] == "none"
    assert made[0]["numbers"] == []
    assert (made[1]["tier"], made[1]["numbers"][0]) == ("acute", "112")
    assert last_line(capsys.readouterr().out) == {"stage": "triage", "lines": 2}


def test_redaction_gives_offsets_in_the_input(tmp_path: Path) -> None:
    text = "🙂 bel me op 06-12345678 aub"
    (made,) = run("redaction", tmp_path, [{"id": 1, "text": text}])
    hidden = [text[s["start"] : s["end"]] for s in made["spans"]]
    assert hidden == ["06-12345678"]
    assert "06-12345678" not in made["text"]
    assert set(made["spans"][0]) == {"start", "end", "type"}


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        ("{nonsense", "not JSON"),
        ('["a"]', "not a JSON object"),
        ('{"text": "zonder id"}', "'id' is missing"),
        ('{"id": 1}', "'text' is missing"),
        ('{"id": 1, "text": 5}', "not of type str"),
    ],
)
def test_a_bad_line_is_an_error_that_names_its_number(tmp_path: Path, capsys: Any, bad: str, why: str) -> None:
    given = tmp_path / "in.jsonl"
    given.write_text('{"id": 1, "text": "goed"}\n\n' + bad + "\n", encoding="utf-8")
    assert main(["triage", "--input", str(given), "--output", str(tmp_path / "out.jsonl")]) != 0
    complaint = capsys.readouterr().err
    assert "line 3" in complaint
    assert why in complaint


def test_a_line_that_is_no_text_at_all_names_its_number(tmp_path: Path, capsys: Any) -> None:
    given = tmp_path / "in.jsonl"
    given.write_bytes(b'{"id": 1, "text": "goed"}\n\xff\xfe\n')
    assert main(["triage", "--input", str(given), "--output", str(tmp_path / "out.jsonl")]) != 0
    assert "line 2" in capsys.readouterr().err


@pytest.mark.parametrize("line", [{"id": 1}, {"id": 1, "turns": []}, {"id": 1, "turns": [3]}, {"id": 1, "question": 4}])
def test_a_question_without_words_is_a_bad_line(tmp_path: Path, capsys: Any, line: dict[str, Any]) -> None:
    given = tmp_path / "in.jsonl"
    given.write_text(json.dumps(line) + "\n", encoding="utf-8")
    assert main(["retrieval", "--input", str(given), "--output", str(tmp_path / "out.jsonl")]) != 0
    assert "line 1" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_an_error_and_not_a_trace(tmp_path: Path, capsys: Any) -> None:
    assert main(["triage", "--input", str(tmp_path / "none"), "--output", str(tmp_path / "out")]) != 0
    assert "error:" in capsys.readouterr().err


def test_retrieval_ranks_passages_of_our_articles_also_after_earlier_turns(tmp_path: Path, capsys: Any) -> None:
    made = run("retrieval", tmp_path, [
        {"id": 1, "question": "wie helpt er in de huishouding bij mijn moeder"},
        {"id": 2, "turns": ["hoe krijg ik huishoudelijke hulp voor mijn moeder?", "en wat kost dat?"]},
    ])  # fmt: skip
    assert "huishoudelijke-hulp" in [r["article"] for r in made[0]["ranked"][:5]]
    assert {"huishoudelijke-hulp", "eigen-bijdrage-wmo"} & {r["article"] for r in made[1]["ranked"][:5]}
    for row in made:
        scores = [r["score"] for r in row["ranked"]]
        assert len(scores) <= 20
        assert scores == sorted(scores, reverse=True)
        assert all(r["passage"].startswith(r["article"] + "#") for r in row["ranked"])
    assert last_line(capsys.readouterr().out)["lines"] == 2


def test_answers_hold_what_the_contract_says(tmp_path: Path) -> None:
    ask = "hoe regel ik huishoudelijke hulp voor mijn moeder"
    made = run("answers", tmp_path, [
        {"id": 1, "question": ask, "profile": {"relation": "moeder", "municipality": "Amersfoort"}},
        {"id": 2, "turns": [ask, "en wat kost dat?"]},
        {"id": 3, "question": "mijn man ademt niet meer"},
        {"id": 4, "question": "wat is de hoofdstad van australie"},
    ])  # fmt: skip
    for row in made:
        assert set(row) == {"id", "outcome", "text", "replies", "citations", "urgent", "offers_person"}
        assert row["replies"][-1] == row["text"]
        assert row["text"]
    first, second, third, fourth = made
    assert first["outcome"] == "answered"
    assert {"article", "passage", "quote"} == set(first["citations"][0])
    assert "Amersfoort" in first["text"]
    assert len(second["replies"]) == 2
    assert (third["outcome"], third["urgent"], third["offers_person"]) == ("urgent", True, True)
    assert "112" in third["text"]
    assert fourth["outcome"] in ("out_of_scope", "not_in_knowledge")
    assert fourth["citations"] == []


def test_an_outside_corpus_is_ranked_by_its_own_names(tmp_path: Path, capsys: Any) -> None:
    texts = {
        "fiets": "Een fiets parkeer je in de fietsenstalling bij het station.",
        "brood": "Brood bak je van meel, water, gist en zout in een hete oven.",
        "tuin": "Tomaten zaai je in het voorjaar binnen, en na half mei gaan ze naar de tuin. " * 30,
        "zee": "Bij eb trekt het water zich terug en lopen zandbanken droog.",
        "muziek": "Een piano laat je elk jaar stemmen.",
    }
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text(
        "".join(json.dumps({"_id": k, "title": "", "text": v, "extra": 1}) + "\n" for k, v in texts.items())
    )
    made = run(
        "retrieval", tmp_path, [{"id": "q", "question": "wanneer mogen tomaten naar buiten"}],
        "--corpus", str(corpus), "--cache", str(tmp_path / "cache"),
    )  # fmt: skip
    assert made[0]["ranked"][0]["article"] == "tuin"
    assert {r["article"] for r in made[0]["ranked"]} <= set(texts)
    assert len([r for r in made[0]["ranked"] if r["article"] == "tuin"]) > 1
    assert list((tmp_path / "cache").iterdir())
    assert last_line(capsys.readouterr().out)["lines"] == 1


def test_our_own_sets_are_whole_and_their_halves_apart() -> None:
    slugs = {p.stem for p in (DATA.parent.parent / "knowledge" / "articles").glob("*/*.md")}
    for name, at_least in (("questions", 150), ("unanswerable", 40), ("followups", 25), ("nuggets", 40)):
        halves = [read_rows(DATA / f"{name}-{half}.jsonl", {"id": str}) for half in HALVES]
        assert all(len(rows) >= at_least for rows in halves)
        dev, test = ({json.dumps(r.get("question", r.get("turns"))).lower() for r in rows} for rows in halves)
        assert not dev & test
        assert {r["article"] for rows in halves for r in rows if "article" in r} <= slugs
