"""What the stage `redaction` counts, on lines whose outcome anyone can work out by hand."""

import json
import math
from pathlib import Path
from typing import Any

import psutil
import pytest

from eval import peers, redaction
from eval.__main__ import main
from eval.lines import LineError
from eval.peers import Peer, joined
from eval.redaction_loss import judged, ndcg
from eval.redaction_scores import Marked, Tally
from eval.redaction_speed import messages_of_200_words, one_core
from eval.redaction_worst import LENGTH, shapes
from eval.report import Report

TEXT = "bel Jan de Wit op 06-12 vandaag"
GOLD: list[Marked] = [(4, 14, "NAAM"), (18, 23, "TELEFOON")]


def figures(text: str, gold: list[Marked], found: list[Marked]) -> dict[str, Any]:
    tally = Tally()
    tally.add(text, gold, found)
    return tally.figures()


def test_all_hidden_and_nothing_else_is_faultless() -> None:
    got = figures(TEXT, GOLD, GOLD)
    assert (got["identifier_visible_share"], got["visible_share"]) == (0, 0)
    assert got["spans_whole"] == got["persons_whole"] == got["token_precision"] == got["label_accuracy"] == 1
    assert got["needless_per_100_tokens"] == 0
    assert got["clean_touched"] is None


def test_a_hyphen_or_a_space_that_stays_is_no_leak() -> None:
    got = figures(TEXT, GOLD, [(4, 7, "NAAM"), (8, 10, "NAAM"), (11, 14, "NAAM"), (18, 20, "BSN"), (21, 23, "BSN")])
    assert got["visible_share"] == 0
    assert got["spans_whole"] == 1
    assert got["label_accuracy"] == 0.6


def test_half_a_name_is_found_but_not_hidden() -> None:
    got = figures(TEXT, GOLD, [(4, 7, "")])
    assert got["spans_touched"] == 0.5
    assert got["spans_whole"] == got["persons_whole"] == 0
    assert got["visible_share"] == round(9 / 12, 4)
    assert got["identifier_visible_share"] == 1
    assert got["label_accuracy"] is None


def test_a_word_hidden_without_need_costs_precision_and_is_counted() -> None:
    got = figures(TEXT, GOLD, [*GOLD, (24, 31, "NAAM")])
    assert got["token_precision"] == round(5 / 6, 4)
    assert got["needless_per_100_tokens"] == 12.5


def test_a_message_without_personal_data_is_touched_by_any_redaction() -> None:
    tally = Tally()
    tally.add("in mei vervalt het", [], [(3, 6, "NAAM")])
    tally.add("in juni ook", [], [])
    assert tally.figures()["clean_touched"] == 0.5


def test_counts_of_messages_add_up() -> None:
    both, one, other = Tally(), Tally(), Tally()
    for tally, found in ((one, GOLD), (other, [])):
        tally.add(TEXT, GOLD, found)
        both.add(TEXT, GOLD, found)
    one.merge(other)
    assert one == both


def test_lower_case_keeps_every_mark_in_its_place() -> None:
    text = "İpek ẞ Jan"
    low = redaction.lowered(text)
    assert len(low) == len(text)
    assert low.endswith(" jan")


def test_overlapping_claims_of_a_peer_are_one_stretch() -> None:
    assert joined([(5, 9), (0, 3), (2, 4), (4, 5), (7, 7)]) == [(0, 4), (4, 5), (5, 9)]


def test_the_stage_puts_a_peer_beside_ours_and_says_which_bars_are_missed(tmp_path: Path, capsys: Any) -> None:
    rows = [
        {"id": 1, "text": TEXT, "spans": [{"start": s, "end": e, "type": t} for s, e, t in GOLD], "style": "phone"},
        {"id": 2, "text": "in mei vervalt de indicatie", "spans": [], "style": "negative"},
    ]
    (tmp_path / "redaction-dev.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows))
    report = Report("redaction")
    greedy = Peer("all of it", lambda text: [(0, len(text))])
    redaction.measure(report, ["dev"], tmp_path, [greedy])
    dev = report.figures["dev"]
    assert dev["messages"] == 2
    peer = dev["peers"]["all of it"]
    assert (peer["visible_share"], peer["spans_whole"], peer["clean_touched"]) == (0, 1, 1)
    printed = capsys.readouterr().out
    for word in ("all of it", "lower case", "By type", "By style", "negative", "<= 0.30"):
        assert word in printed


def test_a_bar_is_missed_by_what_is_typed_or_by_what_lower_case_loses() -> None:
    good = {name: bar if bar is not None else 1.0 for name, _, bar, _ in redaction.BARS}
    assert redaction.missed_bars(good, good) == []
    assert redaction.missed_bars({**good, "visible_share": 0.021}, good) == ["visible_share"]
    assert redaction.missed_bars(good, {**good, "persons_whole": 0.949}) == ["persons_whole, lower case"]
    assert redaction.missed_bars(good, {**good, "persons_whole": 0.951}) == []


def test_without_the_extra_one_line_says_how_to_get_the_peers(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.setattr(peers, "MODEL", "no_such_model")
    assert peers.load() == []
    complaint = capsys.readouterr().err
    assert complaint.count("\n") == 1
    assert "naast[peers]" in complaint
    assert peers.load(wanted=False) == []
    assert capsys.readouterr().err == ""


def test_messages_of_200_words_have_200_words_and_are_the_same_each_time() -> None:
    lines = [" ".join(["woord"] * n) for n in range(3, 40)]
    made = messages_of_200_words(lines, 10)
    assert made == messages_of_200_words(lines, 10)
    assert all(195 <= len(m.split()) <= 205 for m in made)
    with pytest.raises(ValueError, match="200 words"):
        messages_of_200_words(["te kort"], 1)


def test_worst_inputs_are_many_and_all_of_one_length() -> None:
    inputs = shapes("Hallo, ik ben Fatma uit İzmir.")
    assert len(inputs) >= 160
    assert {len(text) for text in inputs.values()} == {LENGTH}
    assert inputs == shapes("Hallo, ik ben Fatma uit İzmir.")


@pytest.mark.skipif(not hasattr(psutil.Process, "cpu_affinity"), reason="processes cannot be tied to a core here")
def test_the_process_gets_its_cores_back() -> None:
    process = psutil.Process()
    before = process.cpu_affinity()
    with one_core():
        assert len(process.cpu_affinity()) == 1
    assert process.cpu_affinity() == before


def test_ndcg_knows_place_and_grade() -> None:
    assert ndcg(["a", "b"], {"a": 1}) == 1
    assert ndcg(["b", "a"], {"a": 1}) == pytest.approx(1 / math.log2(3))
    assert ndcg([*"bcdefghijk", "a"], {"a": 1}) == 0
    assert ndcg(["b", "a"], {"a": 2, "b": 1}) == pytest.approx((1 + 2 / math.log2(3)) / (2 + 1 / math.log2(3)))
    assert ndcg([], {}) == 0


def test_judgements_are_read_in_the_usual_form(tmp_path: Path) -> None:
    (tmp_path / "queries.jsonl").write_text('{"_id": "q1", "text": "hoe"}\n{"_id": "q2", "text": "niet beoordeeld"}\n')
    (tmp_path / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\nq1\td1\t1\nq1\td2\t2\nq9\td1\t1\n")
    assert judged(tmp_path) == [("hoe", {"d1": 1.0, "d2": 2.0})]
    (tmp_path / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\nq1\td1\t1\nq1\td2\n")
    with pytest.raises(LineError, match="line 3"):
        judged(tmp_path)


@pytest.mark.parametrize("options", [["redaction"], ["retrieval", "--input", "x", "--output", "y"]])
def test_an_outside_set_of_questions_goes_with_retrieval_alone(options: list[str], tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        main([*options, "--policyqa", str(tmp_path)])
