"""A draft tried beside what is online, and golden questions: what gets better or worse, and what waits for a reason."""

import uuid
from collections.abc import Sequence
from dataclasses import replace

import pytest

from assistant.trial import answer_golden
from knowledge import editing, golden
from knowledge.amounts import load_amounts
from knowledge.articles import Article, render_article
from knowledge.embedding import Embedder, Vectors
from knowledge.errors import ArticleError
from knowledge.golden import GoldenError, Standing, facts_in, reason_missing
from knowledge.golden_run import Given, Golden, GoldenReport, Line, Seen, judged, run, says
from knowledge.history import Signature
from knowledge.index import VectorIndex, open_memory
from knowledge.indexing import bring_up_to_date
from knowledge.new_drafts import with_examples
from knowledge.passages import passages_of
from knowledge.retrieval import ArticleInfo, Searcher, Snapshot
from knowledge.safe_text import RedactedText, curated
from knowledge.trial import Bench, Remembering, Trials, places, with_draft
from tests.knowledge.conftest import TODAY
from web.database import Database

SLUG = "logeeropvang"
NIGHTS = "Hoeveel nachten logeeropvang krijg je per jaar met een Wlz-indicatie?"


def info(article: Article) -> ArticleInfo:
    return ArticleInfo(article, "draft", passages_of(article, "draft", load_amounts(), TODAY))


def shorter(snapshot: Snapshot, slug: str = SLUG) -> ArticleInfo:
    """The article with little left of it."""
    article = snapshot.articles[slug].article
    return info(
        replace(article, short_answer="Dit gaat over iets heel anders: een fiets.", sections=article.sections[-1:])
    )


@pytest.fixture(scope="module")
def bench(snapshot: Snapshot, embedder: Embedder, index: VectorIndex) -> Bench:
    return Trials(embedder, index).bench(snapshot, shorter(snapshot), "1")


QUESTIONS = (NIGHTS, "wie past er op mijn moeder als ik op vakantie ga", "wat kost logeren met de wlz")


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_draft_is_searched_as_if_it_were_published(
    bench: Bench, snapshot: Snapshot, embedder: Embedder, question: str
) -> None:
    published = with_draft(snapshot, shorter(snapshot))
    real = open_memory(f"{embedder.name}-{uuid.uuid4().hex[:8]}")
    bring_up_to_date(published, real, embedder)
    text = curated(question)
    truly = Searcher(embedder, real).search(published, text)
    tried = Searcher(bench.draft.embedder, bench.draft.index).search(bench.draft.snapshot, text)
    assert [h.passage.id for h in tried.hits[:8]] == [h.passage.id for h in truly.hits[:8]]
    # The shared index finds neighbours nearly exactly; a trial looks at all of them.
    assert tried.confidence == pytest.approx(truly.confidence, abs=0.5)
    assert tried.known == truly.known


def test_a_trial_puts_nothing_in_the_shared_index(bench: Bench, index: VectorIndex, snapshot: Snapshot) -> None:
    assert not index.keys() & (bench.draft.snapshot.keys - snapshot.keys)
    assert bench.live.snapshot is snapshot


def test_places_are_those_of_a_search(bench: Bench) -> None:
    texts = [curated(q) for q in QUESTIONS]
    for side in (bench.live, bench.draft):
        searcher = Searcher(side.embedder, side.index)
        for text, place in zip(texts, places(side, texts, SLUG), strict=True):
            hits = searcher.search(side.snapshot, text, count=60).hits
            truly = next((n for n, h in enumerate(hits, 1) if h.passage.article == SLUG), 99)
            assert abs(place - truly) <= 1 or min(place, truly) > 13


class Counting(Embedder):
    """Counts what is embedded."""

    def __init__(self, embedder: Embedder) -> None:
        self.name, self.asked, self._real = embedder.name, 0, embedder

    def queries(self, texts: Sequence[RedactedText]) -> Vectors:
        self.asked += len(texts)
        return self._real.queries(texts)


def test_a_question_is_embedded_once(embedder: Embedder) -> None:
    counting = Counting(embedder)
    remembering = Remembering(counting)
    first = remembering.queries([curated("a b"), curated("c d"), curated("a b")])
    again = remembering.queries([curated("c d")])
    assert counting.asked == 2
    assert (first[0] == first[2]).all()
    assert (first[1] == again[0]).all()


async def test_a_draft_that_loses_its_facts_is_worse_and_says_which(bench: Bench) -> None:
    mine = Golden(uuid.uuid4(), SLUG, curated(NIGHTS), (("156 nachten",),))
    far = Golden(uuid.uuid4(), "energiekosten", curated("krijg ik hulp bij een hoge stroomrekening door een apparaat"))
    near = Golden(uuid.uuid4(), "respijtzorg", curated("kan mijn moeder een week ergens logeren zodat ik vrij ben"))
    report = await run(bench, [far, mine, near], answer_golden)
    assert [line.id for line in report.judged("worse")] == [str(mine.id)]
    lost = report.judged("worse")[0]
    assert (lost.before.held, lost.after.held) == ((True,), (False,))
    # What the draft cannot touch is not asked.
    assert {line.slug for line in report.lines} == {SLUG, "respijtzorg"}
    assert report.articles == ("respijtzorg",)


async def test_the_same_text_changes_nothing(snapshot: Snapshot, embedder: Embedder, index: VectorIndex) -> None:
    same = info(snapshot.articles[SLUG].article)
    bench = Trials(embedder, index).bench(snapshot, same, "1")
    report = await run(bench, [Golden(uuid.uuid4(), SLUG, curated(NIGHTS), (("156 nachten",),))], answer_golden)
    assert [line.judgement for line in report.lines] == ["same"]


GOOD = Seen(1, True, True, (True,))


@pytest.mark.parametrize(
    ("before", "after", "judgement"),
    [
        (GOOD, GOOD, "same"),
        (GOOD, replace(GOOD, held=(False,)), "worse"),
        (GOOD, replace(GOOD, answered=False, right=False), "worse"),
        (GOOD, replace(GOOD, right=False), "worse"),
        (GOOD, replace(GOOD, place=2), "worse"),
        (GOOD, replace(GOOD, wrong=("8 weken",)), "worse"),
        (replace(GOOD, place=2), replace(GOOD, place=5), "same"),
        (replace(GOOD, place=None), replace(GOOD, place=7), "better"),
        (replace(GOOD, answered=False, right=False), GOOD, "better"),
        (replace(GOOD, held=(True, False)), replace(GOOD, held=(False, True)), "worse"),
        (replace(GOOD, place=3, held=(True,)), replace(GOOD, place=1, held=(False,)), "worse"),
    ],
)
def test_a_question_is_worse_as_soon_as_anything_is(before: Seen, after: Seen, judgement: str) -> None:
    assert Line("1", SLUG, "?", ("a", "b")[: len(before.held)], before, after).judgement == judgement


@pytest.mark.parametrize(
    ("text", "phrase", "said"),
    [
        ("Dat duurt hooguit 6 weken.", "6 weken", True),
        ("Dat duurt hooguit 16 weken.", "6 weken", False),
        ("Het is € 1.200 per jaar.", "1.200", True),
        ("Het is € 1.200,50.", "1.200", False),
        ("Het is € 21.200.", "1.200", False),
        ("Zijn KINDEREN\nmogen dat.", "kind", True),
        ("Je betaalt niet voor het eigen risico.", "niet … eigen risico", True),
        ("Niet. " + "x" * 80 + " eigen risico", "niet … eigen risico", False),
        ("Bel 030-760 60 55.", "030-760  60 55", True),
        ("a.c", "a?c", False),
        ("iets", "…", False),
    ],
)
def test_what_a_text_says(text: str, phrase: str, said: bool) -> None:
    assert says(text, phrase) is said


def test_an_unanswered_question_holds_no_fact() -> None:
    question = Golden(uuid.uuid4(), SLUG, curated("?"), (("bel",),), ("raden",))
    seen = judged(question, Given((), frozenset(), False, (), "Dat weet ik niet, bel de Hulplijn. Ik ga niet raden."))
    assert seen == Seen(None, False, False, (False,), ("raden",))


def test_facts_are_lines_with_alternatives() -> None:
    assert facts_in("6 weken |  zes  weken\n\n CIZ | \n|") == (("6 weken", "zes weken"), ("CIZ",))


@pytest.mark.parametrize("text", ["a\n" * 13, "x" * 121])
def test_too_many_or_too_long_facts_are_refused(text: str) -> None:
    with pytest.raises(GoldenError):
        facts_in(text)


# --- On record ------------------------------------------------------------------------------------------------------


@pytest.fixture
async def draft(database: Database, snapshot: Snapshot) -> tuple[uuid.UUID, int]:
    """A draft of an article in a database of its own."""
    article = snapshot.articles[SLUG].article
    async with database.transaction() as session:
        await editing.seed(session, (article,), "Eva")
        known = await editing.versions(session, SLUG)
        assert known
        row = await editing.save_draft(
            session, SLUG, render_article(article) + "\n", editing.base_of(known.current), Signature(None, "Eva")
        )
        return row.id, row.edit_count


LOSS = GoldenReport(SLUG, (Line("1", SLUG, "?", ("6 weken",), GOOD, replace(GOOD, held=(False,))),), ("respijtzorg",))
GAIN = GoldenReport(SLUG, (Line("1", SLUG, "?", ("6 weken",), GOOD, GOOD),))


async def test_a_text_on_which_nothing_was_run_waits(database: Database, draft: tuple[uuid.UUID, int]) -> None:
    async with database.transaction() as session:
        found = await golden.verdict(session, *draft)
    assert (found.standing, found.may_approve) == (Standing.NOT_RUN, False)
    assert "Draai eerst" in reason_missing(found)


async def test_a_loss_waits_for_a_reason(database: Database, draft: tuple[uuid.UUID, int]) -> None:
    async with database.transaction() as session:
        await golden.keep_run(session, *draft, 1, LOSS, "Eva")
        found = await golden.verdict(session, *draft)
    assert (found.standing, found.may_approve, found.report) == (Standing.LOSS, False, LOSS)
    assert reason_missing(found).startswith("Eén testvraag gaat slechter")
    async with database.transaction() as session:
        await golden.give_reason(session, *draft, "  Dat feit  staat nu elders. ", "Eva")
        found = await golden.verdict(session, *draft)
    assert (found.may_approve, reason_missing(found)) == (True, "")
    assert found.run
    assert (found.run.reason, found.run.reason_by) == ("Dat feit staat nu elders.", "Eva")


async def test_a_run_counts_for_exactly_the_text_it_was_made_of(
    database: Database, draft: tuple[uuid.UUID, int]
) -> None:
    revision, edits = draft
    async with database.transaction() as session:
        await golden.keep_run(session, revision, edits, 1, GAIN, "Eva")
        assert (await golden.verdict(session, revision, edits)).standing is Standing.GOOD
        assert (await golden.verdict(session, revision, edits + 1)).standing is Standing.NOT_RUN


async def test_a_reason_holds_as_long_as_the_losses_are_the_same(
    database: Database, draft: tuple[uuid.UUID, int]
) -> None:
    other = replace(LOSS, lines=(*LOSS.lines, replace(LOSS.lines[0], id="2")))
    async with database.transaction() as session:
        await golden.keep_run(session, *draft, 1, LOSS, "Eva")
        await golden.give_reason(session, *draft, "Goed zo.", "Eva")
        await golden.keep_run(session, *draft, 2, LOSS, "Omar")
        assert (await golden.verdict(session, *draft)).standing is Standing.EXPLAINED
        await golden.keep_run(session, *draft, 3, other, "Omar")
        assert (await golden.verdict(session, *draft)).standing is Standing.LOSS


@pytest.mark.parametrize("reason", ["", "  \n", "x" * 1_001])
async def test_a_reason_is_in_words(database: Database, draft: tuple[uuid.UUID, int], reason: str) -> None:
    async with database.transaction() as session:
        await golden.keep_run(session, *draft, 1, LOSS, "Eva")
        with pytest.raises(GoldenError):
            await golden.give_reason(session, *draft, reason, "Eva")


async def test_every_article_begins_with_its_example_questions_and_the_facts_of_the_tree(
    database: Database, snapshot: Snapshot
) -> None:
    articles = [i.article for i in snapshot.articles.values()]
    async with database.transaction() as session:
        await golden.seed(session, articles, "Redactie")
        kept = await golden.everything(session)
        assert await golden.seed(session, articles, "Redactie") == 0
    for article in articles:
        assert set(article.example_questions) <= {g.question for g in kept if g.slug == article.slug}
    assert [g.must for g in kept if g.slug == SLUG and g.question == NIGHTS] == [(("156 nachten",),)]
    assert sum(g.source == "tree" for g in kept) == 44


async def test_a_removed_question_stays_away_until_somebody_adds_it(database: Database, snapshot: Snapshot) -> None:
    article = snapshot.articles[SLUG].article
    async with database.transaction() as session:
        await golden.add(session, SLUG, curated("Wie?"), author="Eva")
        (only,) = await golden.of_article(session, SLUG)
        await golden.remove(session, SLUG, only.id)
        assert await golden.seed(session, [article], "Redactie") == 0
        assert await golden.of_article(session, SLUG) == []
        await golden.add(session, SLUG, curated("Wie?"), (("jij",),), author="Eva")
        assert [g.must for g in await golden.of_article(session, SLUG)] == [(("jij",),)]
        with pytest.raises(GoldenError, match="staat er al"):
            await golden.add(session, SLUG, curated("Wie?"), author="Eva")


async def test_a_question_of_another_article_cannot_be_changed_through_this_one(database: Database) -> None:
    async with database.transaction() as session:
        await golden.add(session, "energiekosten", curated("Wie?"), author="Eva")
        (only,) = await golden.of_article(session, "energiekosten")
        assert not await golden.change(session, SLUG, only.id, curated("Wat?"), (), ())
        await golden.remove(session, SLUG, only.id)
        assert [g.question for g in await golden.of_article(session, "energiekosten")] == ["Wie?"]


# --- Example questions put into a text ------------------------------------------------------------------------------


def test_only_the_list_of_example_questions_changes(snapshot: Snapshot) -> None:
    article = snapshot.articles[SLUG].article
    text = render_article(article)
    new = with_examples(text, ["Kost dat: geld?", article.example_questions[0], "'t is # zo"])
    added = [line for line in new.split("\n") if line not in text.split("\n")]
    assert added == ["- 'Kost dat: geld?'", "- '''t is # zo'"]
    assert [line for line in new.split("\n") if line not in added] == text.split("\n")


@pytest.mark.parametrize(
    ("there", "then"),
    [(" []", "- A?"), ("", "- A?"), (" [Ben, Cor]", "- Ben\n- Cor\n- A?"), ("\n  - B?", "  - B?\n  - A?")],
)
def test_any_form_of_the_list_takes_questions(there: str, then: str) -> None:
    text = f"---\nexample_questions:{there}\nslug: x\n---\n"
    assert with_examples(text, ["A?"]) == f"---\nexample_questions:\n{then}\nslug: x\n---\n"


@pytest.mark.parametrize("text", ["", "---\nslug: x\n---\nexample_questions:\n", "---\nexample_questions: {\n---\n"])
def test_a_text_without_a_readable_list_is_an_error(text: str) -> None:
    with pytest.raises(ArticleError):
        with_examples(text, ["A?"])
