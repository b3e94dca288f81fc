"""The third opinion of triage: what a message means, where no table knows its words."""

import pytest
from langchain_core.embeddings import Embeddings

from assistant.answer import receive
from assistant.redaction import Redactor, Vault
from assistant.triage import Label, Tier, triage
from assistant.triage.listening import Listener
from knowledge.embedding import Embedder, LocalEmbeddings, local_embedder
from knowledge.safe_text import curated


class Broken(Embeddings):
    """An embedder that is down."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        raise ConnectionError

    def embed_query(self, text: str) -> list[float]:
        raise ConnectionError


@pytest.fixture(scope="module")
def listener() -> Listener:
    return Listener(local_embedder())


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("annem iki saat önce evden çıktı, bunama hastası, hiçbir yerde bulamıyoruz", Label.MISSING_PERSON),
        ("moja mama nagle ma krzywą twarz i nie może mówić", Label.MEDICAL_EMERGENCY),
        ("als ik er straks niet meer ben vinden ze wel een betere plek voor hem, de brieven liggen al klaar", Label.SUICIDE_SELF),
        ("de buurman haalt elke week geld van haar rekening en zij durft er niks van te zeggen", Label.ABUSE),
    ],
)  # fmt: skip
def test_hears_an_emergency_in_words_that_no_table_has(
    listener: Listener, redactor: Redactor, text: str, label: Label
) -> None:
    seen = receive(text, Vault.empty(), redactor, listener).triage
    assert seen.shows_card
    assert seen.label is label
    assert seen.numbers


@pytest.mark.parametrize(
    "text",
    [
        "hoe vraag ik een traplift aan bij de gemeente?",
        "mijn moeder krijgt thuiszorg, moeten we daar een eigen bijdrage voor betalen",
        "twee jaar geleden had pa een beroerte, nu zoeken we een dagbesteding",
        "mijn man houdt van bloemkool",
    ],
)
def test_leaves_everyday_questions_calm(listener: Listener, redactor: Redactor, text: str) -> None:
    assert not receive(text, Vault.empty(), redactor, listener).triage.shows_card


def test_never_takes_away_what_the_tables_know_to_be_acute(listener: Listener) -> None:
    seen = triage("ik ga er vanavond een eind aan maken")
    assert seen.tier is Tier.ACUTE
    assert listener.judge(curated("hoe vraag ik een traplift aan?"), seen) == seen


def test_what_was_seen_stands_when_the_embedder_is_down(redactor: Redactor) -> None:
    down = Listener(Embedder(Broken(), LocalEmbeddings.name))
    text = "mijn vrouw ligt bewusteloos op de grond"
    assert receive(text, Vault.empty(), redactor, down).triage == triage(text)


def test_with_other_vectors_than_it_learned_on_it_hears_nothing(redactor: Redactor) -> None:
    other = Listener(Embedder(Broken(), "another-embedder"))
    assert other.chances(curated("annem evden çıktı")) is None
    text = "mijn man schreeuwt en ik ben bang dat hij mij straks weer slaat"
    assert receive(text, Vault.empty(), redactor, other).triage == triage(text)


def test_of_a_long_message_the_sentence_that_alarms_is_heard(listener: Listener, redactor: Redactor) -> None:
    practical = (
        "Wij willen volgend jaar onze aanbouw verhuren en vroegen ons af of de gemeente daar een vergunning voor wil zien. "
        "De keuken moet nog worden aangepast en de badkamer krijgt een nieuwe vloer met beugels erin. "
    )
    cry = "Mijn vader heeft ineens een scheve mond en hij praat zo raar. "
    seen = receive(practical * 2 + cry + practical * 2, Vault.empty(), redactor, listener).triage
    assert seen.tier is Tier.ACUTE
    assert seen.label is Label.MEDICAL_EMERGENCY
