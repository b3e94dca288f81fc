"""The vectors in Chroma: kept by key, found by nearness, and kept equal to what is published."""

from pathlib import Path

import numpy as np
import pytest

from knowledge.embedding import Vectors, read_vectors, write_vectors
from knowledge.index import IndexUnavailableError, VectorIndex, open_embedded, open_memory, open_server
from knowledge.indexing import bring_up_to_date
from knowledge.safe_text import curated
from tests.writing import NO_FILE, article, snapshot, word_embedder


def unit(*numbers: float) -> Vectors:
    vector = np.array([numbers], np.float32)
    return vector / np.linalg.norm(vector)


@pytest.fixture
def index(tmp_path: Path) -> VectorIndex:
    return open_embedded(tmp_path / "chroma", "words")


def test_the_nearest_comes_first_with_its_cosine(index: VectorIndex) -> None:
    index.add(["oost", "noord"], np.vstack([unit(1, 0, 0), unit(0, 1, 0)]))
    (found,) = index.nearest(unit(3, 4, 0), 5)
    assert [(key, round(similarity, 3)) for key, similarity in found] == [("noord", 0.8), ("oost", 0.6)]


def test_an_empty_index_finds_nothing_and_says_nothing(index: VectorIndex) -> None:
    assert index.nearest(unit(1, 0), 5) == [[]]


def test_a_key_that_is_added_again_is_replaced(index: VectorIndex) -> None:
    index.add(["a"], unit(1, 0))
    index.add(["a"], unit(0, 1))
    assert len(index) == 1
    assert index.nearest(unit(0, 1), 1)[0][0][1] == pytest.approx(1.0, abs=1e-5)


def test_removing_what_is_not_there_is_no_error(index: VectorIndex) -> None:
    index.add(["a"], unit(1, 0))
    index.remove(["a", "b"])
    assert index.keys() == set()


def test_vectors_are_still_there_when_the_folder_is_opened_again(tmp_path: Path) -> None:
    open_embedded(tmp_path, "words").add(["a"], unit(1, 0))
    assert open_embedded(tmp_path, "words").keys() == {"a"}


def test_each_embedder_has_vectors_of_its_own(tmp_path: Path) -> None:
    open_embedded(tmp_path, "words").add(["a"], unit(1, 0))
    assert open_embedded(tmp_path, "another/model:v2").keys() == set()


def test_a_server_that_is_not_there_is_said_so_in_one_sentence() -> None:
    with pytest.raises(IndexUnavailableError, match=r"127\.0\.0\.1:9 cannot be reached"):
        open_server("http://127.0.0.1:9", "words")


def test_a_query_of_the_wrong_size_is_an_unavailable_index_not_a_crash(index: VectorIndex) -> None:
    index.add(["a"], unit(1, 0, 0))
    with pytest.raises(IndexUnavailableError):
        index.nearest(unit(1, 0), 1)


def test_every_text_of_a_snapshot_gets_a_vector() -> None:
    published, index = snapshot(article()), open_memory("alles")
    assert bring_up_to_date(published, index, word_embedder(), ready_made=NO_FILE) == 7
    assert index.keys() == published.keys


def test_what_has_a_vector_is_not_embedded_again() -> None:
    published, index = snapshot(article()), open_memory("nogmaals")
    bring_up_to_date(published, index, word_embedder(), ready_made=NO_FILE)
    assert bring_up_to_date(published, index, word_embedder(), ready_made=NO_FILE) == 0


def test_a_changed_passage_gets_one_new_vector_and_the_old_one_is_forgotten() -> None:
    index = open_memory("veranderd")
    bring_up_to_date(snapshot(article()), index, word_embedder(), ready_made=NO_FILE)
    changed = snapshot(article(short_answer="Er is een nieuwe regel."))
    assert bring_up_to_date(changed, index, word_embedder(), ready_made=NO_FILE) == 1
    assert index.keys() == changed.keys


def test_vectors_that_ship_with_the_articles_are_taken_over(tmp_path: Path) -> None:
    published, embedder, file = snapshot(article()), word_embedder(), tmp_path / "v.npz"
    ready = {p.key: embedder.passages([p.indexed])[0] for p in published.passages}
    write_vectors(file, embedder.name, ready)
    seen: list[int] = []
    assert bring_up_to_date(published, open_memory("klaar"), embedder, seen.append, file) == len(published.questions)
    assert sum(seen) == len(published.keys)


def test_vectors_of_another_embedder_are_not_taken_over(tmp_path: Path) -> None:
    write_vectors(tmp_path / "v.npz", "another", {"a": unit(1, 0)[0]})
    assert read_vectors(tmp_path / "v.npz", "words") == {}


def test_vectors_in_a_file_keep_their_direction(tmp_path: Path) -> None:
    vector = word_embedder().queries([curated("Wie neemt de zorg over?")])[0]
    write_vectors(tmp_path / "v.npz", "words", {"a": vector})
    assert float(read_vectors(tmp_path / "v.npz", "words")["a"] @ vector) == pytest.approx(1.0, abs=5e-4)
