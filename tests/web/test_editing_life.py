"""The workspace of two editors: nobody goes online alone, nothing typed is lost, and a stop works everywhere at once."""

import html
import re
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncSession

from knowledge import editing, revisions
from knowledge.editing import base_of
from knowledge.index import open_memory
from tests.conftest import open_site
from tests.site import Person, Site
from tests.together import eventually
from tests.web.editing import Desk
from tests.web.people import account_id, ask, rows
from tests.writing import EVA, OMAR, TODAY, article, markdown, word_embedder
from web.database import Database, plain_url
from web.events import Hub
from web.live_knowledge import LiveKnowledge, until_midnight

SLUG = "valpreventie"
QUESTION = "Mijn moeder valt steeds, wat kan ik doen?"
NOTE = "Bedragen van dit jaar ingevuld."


@pytest.fixture(scope="module")
def eva(site: Site) -> Desk:
    return Desk(site.person("editor", "Eva Redacteur"), SLUG)


@pytest.fixture(scope="module")
def omar(site: Site) -> Desk:
    return Desk(site.person("editor", "Omar Redacteur"), SLUG)


@pytest.fixture(scope="module")
def caregiver(site: Site) -> Person:
    return site.person("caregiver")


@pytest.fixture
def before(eva: Desk) -> Iterator[str]:
    """The text that is online, which is so again afterwards."""
    text = eva.text()
    yield text
    eva.put_back(text)


def visible(page: str) -> str:
    return html.unescape(" ".join(re.sub(r"<[^>]+>", " ", page.partition("<main")[2]).split()))


def online(site: Site) -> str:
    found = rows(site, "select markdown from revision where slug = %s and state = 'published'", SLUG)
    return str(found[0][0]) if found else ""


def soon(true: Callable[[], object], seconds: float = 5.0) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if true():
            return True
        time.sleep(0.05)
    return False


def answer(caregiver: Person, conversation: str) -> str:
    """Ask what the article answers; the page with the whole answer, however busy this machine is."""
    article = caregiver.site.naast.knowledge.snapshot().articles.get(SLUG)
    ask(caregiver, conversation, article.article.example_questions[0] if article else QUESTION)
    path = f"/gesprek/{conversation}"
    assert soon(lambda: "Hielp dit?" in caregiver.get(path).text, 60)
    return caregiver.get(path).text


def withdraw(editor: Person, *slugs: str, why: str = "Het bedrag klopt niet.") -> None:
    done = editor.post("/redactie/intrekken", {"slug": list(slugs), "reden": why})
    assert done.status_code == 303, done.text


def base_of_review(site: Site) -> str:
    ((row_id, count),) = rows(site, "select id, edit_count from revision where slug = %s and state = 'in_review'", SLUG)
    return f"{row_id}.{count}"


# --- Two pairs of eyes ---------------------------------------------------------------------------------------------


def test_the_reviewer_sees_the_reason_the_difference_and_the_preview(eva: Desk, omar: Desk, before: str) -> None:
    eva.send(before.rstrip("\n") + "\n\nEen regel over drempels.\n", NOTE)
    page = omar.editor.get(f"{omar.path}/controle").text
    assert NOTE in page
    assert re.search(r"<ins>.*?Een regel over drempels\.</ins>", page, re.S)
    assert "Zo ziet de lezer het" in page
    assert "Keur deze tekst goed" in page


def test_the_writer_gets_no_button_to_approve_and_is_told_who_can(eva: Desk, omar: Desk, before: str) -> None:
    eva.send(before + "\nErbij.\n")
    page = visible(eva.editor.get(f"{eva.path}/controle").text)
    assert "Keur deze tekst goed" not in page
    assert omar.editor.name in page


def test_a_forged_approval_of_own_text_is_refused(eva: Desk, before: str, site: Site) -> None:
    eva.send(before + "\nErbij.\n")
    base = base_of_review(site)
    refused = eva.editor.post(f"{eva.path}/goedkeuren", {"basis": base, "wanneer": "nu"})
    assert refused.status_code == 403
    assert "andere redacteur" in visible(refused.text)
    assert online(site) == before


def test_an_approved_text_is_online_with_both_names_in_its_history(
    eva: Desk, omar: Desk, before: str, site: Site
) -> None:
    eva.send(before + "\nErbij.\n", NOTE)
    assert omar.review(wanneer="nu").status_code == 303
    assert online(site) == before + "\nErbij.\n"
    page = visible(eva.page())
    assert re.search(r"Omar Redacteur keurde versie \d+ goed", page)
    assert re.search(r"Eva Redacteur stuurde versie \d+ ter controle", page)


def test_the_second_of_two_reviewers_is_told_who_did_what(eva: Desk, omar: Desk, before: str, site: Site) -> None:
    noor = Desk(site.person("editor", "Noor Redacteur"), SLUG)
    eva.send(before + "\nErbij.\n")
    base = base_of_review(site)
    omar.review(wanneer="nu")
    late = noor.editor.post(f"{noor.path}/goedkeuren", {"basis": base, "wanneer": "nu"})
    assert late.status_code == 409
    assert re.search(r"Omar Redacteur was je voor en zette versie \d+ online", visible(late.text))


def test_sent_back_the_writer_reads_the_remark_and_can_settle_it(eva: Desk, omar: Desk, before: str) -> None:
    eva.send(before + "\nErbij.\n")
    assert omar.review("terugsturen", opmerking="Noem de huisarts.").status_code == 303
    page = eva.page()
    assert visible(page).count("Noem de huisarts.") >= 2
    (settled,) = re.findall(rf'action="({eva.path}/opmerking/[^"]+/verwerkt)"', page)
    eva.editor.post(settled)
    assert f'action="{settled}"' not in eva.page()


def test_sending_back_without_a_remark_says_so_and_keeps_it_in_review(eva: Desk, omar: Desk, before: str) -> None:
    eva.send(before + "\nErbij.\n")
    refused = omar.review("terugsturen", opmerking=" ")
    assert refused.status_code == 400
    assert "Schrijf op wat er anders moet" in refused.text
    assert "Keur deze tekst goed" in refused.text


def test_with_one_editor_the_screen_says_who_is_needed_and_there_is_no_way_around(
    postgres: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with open_site(postgres, tmp_path_factory.mktemp("alone")) as alone:
        desk = Desk(alone.person("editor", "Eva Alleen"), SLUG)
        desk.send(desk.text() + "\nErbij.\n")
        page = visible(desk.editor.get(f"{desk.path}/controle").text)
    assert "nog geen tweede redacteur" in page
    assert "beheerder" in page
    assert "Keur deze tekst goed" not in page


# --- On a day ------------------------------------------------------------------------------------------------------


def test_a_planned_text_comes_online_by_itself_and_is_told_before(
    eva: Desk, omar: Desk, before: str, site: Site
) -> None:
    eva.send(before + "\nErbij.\n")
    day = site.naast.knowledge.today() + timedelta(days=40)
    assert omar.review(wanneer="dag", dag=day.isoformat()).status_code == 303
    assert online(site) == before
    assert "even na middernacht" in visible(eva.page())
    rows(site, "update revision set publish_on = %s where slug = %s and state = 'scheduled'", date(2026, 1, 1), SLUG)
    site.run(site.naast.knowledge.refresh())
    assert online(site) == before + "\nErbij.\n"


def test_a_plan_is_cancelled_with_one_button(eva: Desk, omar: Desk, before: str, site: Site) -> None:
    eva.send(before + "\nErbij.\n")
    day = site.naast.knowledge.today() + timedelta(days=40)
    omar.review(wanneer="dag", dag=day.isoformat())
    form = re.search(rf'action="{eva.path}/planning-weg".*?name="basis" value="([^"]+)"', eva.page(), re.S)
    assert form
    eva.editor.post(f"{eva.path}/planning-weg", {"basis": form[1]})
    assert rows(site, "select 1 from revision where slug = %s and state = 'scheduled'", SLUG) == []


@pytest.mark.parametrize("day", ["", "morgen", "2020-01-01", "2099-01-01"])
def test_a_day_that_cannot_be_gets_a_message(eva: Desk, omar: Desk, before: str, day: str) -> None:
    eva.send(before + "\nErbij.\n")
    refused = omar.review(wanneer="dag", dag=day)
    assert refused.status_code == 400
    assert re.search("Kies een dag|al geweest", refused.text)


@pytest.mark.parametrize(
    ("moment", "seconds"),
    [
        (datetime(2026, 11, 24, 22, 59, 30, tzinfo=UTC), 30),
        (datetime(2026, 7, 1, 22, 0, 0, tzinfo=UTC), 86_400),
        (datetime(2026, 10, 24, 22, 0, 0, tzinfo=UTC), 90_000),  # the night on which the clock goes back
    ],
)
def test_the_next_look_is_no_later_than_the_dutch_midnight(moment: datetime, seconds: float) -> None:
    assert until_midnight(moment) == seconds


async def test_a_process_that_was_up_at_midnight_publishes_by_itself(database: Database, database_url: str) -> None:
    begun = time.monotonic()

    def now() -> datetime:
        """A clock that began half a second before midnight."""
        return datetime(2026, 11, 24, 22, 59, 59, 500_000, tzinfo=UTC) + timedelta(seconds=time.monotonic() - begun)

    async with database.transaction() as session:
        await planned(session)
    hub = Hub(plain_url(database_url))
    live = LiveKnowledge(database, open_memory("middernacht"), word_embedder(), now=now)
    await hub.start()
    live.watch(hub)

    async def seen() -> bool:
        held = live.snapshot().articles.get("dagopvang")
        return held is not None and held.article.short_answer == "Nieuw."

    try:
        await eventually(seen, 10)
    finally:
        await live.stop()
        await hub.stop()


async def planned(session: AsyncSession) -> None:
    """An article whose next text goes online the day after `TODAY`."""
    await editing.seed(session, (article(),), "Redactie")
    known = await editing.versions(session, "dagopvang")
    assert known
    words = markdown(short_answer="Nieuw.")
    read = base_of(await editing.save_draft(session, "dagopvang", words, base_of(known.current), EVA))
    await revisions.send_to_review(session, "dagopvang", read, EVA, "x", {}, TODAY)
    await revisions.approve(session, "dagopvang", read, OMAR, {}, TODAY, TODAY + timedelta(days=1))


# --- Off, and back -------------------------------------------------------------------------------------------------


def test_a_withdrawn_article_is_gone_from_the_chat_and_earlier_answers_say_so(
    eva: Desk, before: str, caregiver: Person, site: Site
) -> None:
    conversation = caregiver.conversation()
    page = answer(caregiver, conversation)
    source = re.findall(rf'href="(/bron/[^"]*{SLUG}[^"]*)"', page)[0]
    assert "ingetrokken" not in page
    withdraw(eva.editor, SLUG)
    assert soon(lambda: SLUG not in site.naast.knowledge.snapshot().articles)
    again = answer(caregiver, caregiver.conversation())
    assert f"/{SLUG}%23" not in again
    today = f"{site.naast.knowledge.today().day} "
    earlier = visible(caregiver.get(f"/gesprek/{conversation}").text)
    assert f"Dit artikel is ingetrokken op {today}" in earlier
    opened = caregiver.get(source)
    assert opened.status_code == 200
    assert f"Dit artikel is ingetrokken op {today}" in visible(opened.text)


def test_the_conversation_says_of_a_superseded_source_that_there_is_a_newer_one(
    eva: Desk, before: str, caregiver: Person, site: Site
) -> None:
    conversation = caregiver.conversation()
    assert "nieuwere versie" not in answer(caregiver, conversation)
    eva.publish(before.rstrip("\n") + "\n\nErbij.\n")
    assert "Er is een nieuwere versie van dit artikel" in visible(caregiver.get(f"/gesprek/{conversation}").text)


def test_the_page_of_a_withdrawn_article_says_so_and_where_to_go(eva: Desk, before: str, site: Site) -> None:
    withdraw(eva.editor, SLUG)
    page = site.visitor().get(f"/artikel/{SLUG}")
    assert page.status_code == 410
    assert "ingetrokken op" in visible(page.text)
    assert 'href="/iemand-spreken"' in page.text
    assert site.visitor().get("/artikel/nooit-geweest").status_code == 404


def test_every_editor_sees_on_the_list_what_was_withdrawn_by_whom_and_why(eva: Desk, omar: Desk, before: str) -> None:
    withdraw(eva.editor, SLUG, why="Het telefoonnummer is fout.")
    page = visible(omar.editor.get("/redactie").text)
    assert "Het telefoonnummer is fout." in page
    assert "door Eva Redacteur" in page


def test_a_whole_topic_can_be_chosen_and_withdrawn_at_once(eva: Desk, site: Site) -> None:
    page = eva.editor.get("/redactie/intrekken", params={"domein": "wonen"}).text
    ticked = re.findall(r'name="slug" value="([^"]+)" checked', page)
    held = site.naast.knowledge.snapshot().articles.values()
    assert set(ticked) == {i.article.slug for i in held if i.article.domain == "wonen"}
    two = ticked[:2]
    try:
        withdraw(eva.editor, *two)
        assert not set(two) & set(site.naast.knowledge.snapshot().articles)
    finally:
        for slug in two:
            assert put_back_online(eva.editor, slug) == 303
        site.run(site.naast.knowledge.index_now())
    assert set(two) <= set(site.naast.knowledge.snapshot().articles)


def put_back_online(editor: Person, slug: str, why: str = "terug na een proef") -> int:
    ((row_id,),) = rows(
        editor.site,
        "select id from revision where slug = %s and state = 'withdrawn' order by number desc limit 1",
        slug,
    )
    return editor.post(f"/redactie/artikel/{slug}/terugzetten", {"versie": str(row_id), "reden": why}).status_code


@pytest.mark.parametrize(
    ("fields", "says"),
    [({"reden": "x"}, "minstens één"), ({"slug": SLUG}, "waarom"), ({"slug": "bestaat-niet", "reden": "x"}, "online")],
)
def test_a_withdrawal_that_is_not_complete_takes_nothing_away(
    eva: Desk, site: Site, fields: dict[str, str], says: str
) -> None:
    refused = eva.editor.post("/redactie/intrekken", fields)
    assert refused.status_code == 400
    assert says in visible(refused.text)
    assert online(site)


def test_one_click_brings_an_earlier_text_back_with_the_reason_on_record(eva: Desk, before: str, site: Site) -> None:
    eva.publish(before + "\nErbij.\n")
    ((old,),) = rows(site, "select max(number) from revision where slug = %s and state = 'superseded'", SLUG)
    page = eva.editor.get(f"{eva.path}/verschil", params={"naar": old}).text
    (version,) = re.findall(r'name="versie" value="([^"]+)"', page)
    refused = eva.editor.post(f"{eva.path}/terugzetten", {"versie": version, "reden": ""})
    assert refused.status_code == 409
    assert "waarom" in visible(refused.text)
    eva.editor.post(f"{eva.path}/terugzetten", {"versie": version, "reden": "de regel klopte niet"})
    assert online(site) == before
    assert "de regel klopte niet" in visible(eva.page())


def test_any_two_versions_can_be_compared(eva: Desk, before: str, site: Site) -> None:
    eva.publish(before + "\nEerste toevoeging.\n")
    eva.publish(before + "\nTweede toevoeging.\n")
    numbers = [n for (n,) in rows(site, "select number from revision where slug = %s order by number", SLUG)]
    page = eva.editor.get(f"{eva.path}/verschil", params={"van": numbers[-1], "naar": numbers[-2]}).text
    assert re.search(r"<del>.*?Tweede.*?</del>.*<ins>.*?Eerste.*?</ins>", page, re.S)
    assert '<span class="only-heard">weg: </span>' in page


def test_the_record_of_the_whole_base_is_there_for_editors_and_administrators(
    eva: Desk, before: str, site: Site
) -> None:
    withdraw(eva.editor, SLUG, why="Zie de brief van de minister.")
    for who in (eva.editor, site.person("administrator")):
        assert "Zie de brief van de minister." in who.get("/redactie/geschiedenis").text


# --- The list ------------------------------------------------------------------------------------------------------


def shown(editor: Person, **choice: str) -> list[str]:
    """The articles of the table, in order."""
    table = editor.get("/redactie", params=choice).text.partition("<tbody>")[2]
    return re.findall(r'<th scope="row"><a href="/redactie/artikel/([a-z0-9-]+)"', table)


def test_the_list_is_filtered_by_state_owner_and_remarks_together(eva: Desk, omar: Desk, before: str) -> None:
    mine = str(account_id(eva.editor))
    eva.editor.post(f"{eva.path}/eigenaar", {"eigenaar": mine})
    eva.editor.post(f"{eva.path}/opmerking", {"opmerking": "Kijk dit na."})
    eva.send(before + "\nErbij.\n")
    try:
        choice = {"stand": "controle", "eigenaar": mine, "opmerkingen": "open", "q": "val"}
        assert shown(omar.editor, **choice) == [SLUG]
        for other in ({"stand": "concept"}, {"eigenaar": "geen"}, {"termijn": "te-laat"}, {"q": "zzz"}):
            assert SLUG not in shown(omar.editor, **{**choice, **other})
    finally:
        eva.editor.post(f"{eva.path}/eigenaar", {"eigenaar": ""})
        rows(eva.editor.site, "delete from article_remark where slug = %s", SLUG)


def test_overdue_articles_stand_on_top(eva: Desk, before: str, site: Site) -> None:
    late = re.sub(
        r"reviewed_on: .*", "reviewed_on: 2024-01-01", re.sub(r"review_by: .*", "review_by: 2024-06-01", before)
    )
    eva.publish(late)
    assert shown(eva.editor)[0] == SLUG
    assert SLUG in shown(eva.editor, termijn="te-laat")
    assert "dagen te laat" in eva.editor.get("/redactie?termijn=te-laat").text


def test_the_list_counts_how_often_an_article_was_cited_and_whether_that_helped(
    eva: Desk, caregiver: Person, site: Site
) -> None:
    for _ in range(3):
        conversation = caregiver.conversation()
        answer(caregiver, conversation)
        ((turn,),) = rows(site, "select id from turn where conversation_id = %s", conversation)
        caregiver.post(f"/gesprek/{conversation}/antwoord/{turn}/hielp", {"helped": "ja"})
        site.rest()
    page = eva.editor.get("/redactie", params={"q": SLUG}).text
    counts = re.search(r'<td class="n">(\d+)</td><td class="n">(\d+) %</td>', page)
    assert counts
    assert int(counts[1]) >= 3
    assert int(counts[2]) > 0


def test_the_list_asks_the_database_a_few_times_not_once_an_article(eva: Desk, site: Site) -> None:
    asked: list[str] = []

    def count(*arguments: object) -> None:
        asked.append(str(arguments[2]))

    engine = site.naast.database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", count)
    try:
        eva.editor.get("/redactie")
    finally:
        event.remove(engine, "before_cursor_execute", count)
    assert len([a for a in asked if "revision" in a]) < 5


# --- New, and typing -----------------------------------------------------------------------------------------------


def test_a_new_article_begins_from_a_template_and_cannot_be_renamed(eva: Desk, site: Site) -> None:
    made = eva.editor.post("/redactie/nieuw", {"naam": "hulp-bij-proef", "titel": "Hulp: een proef", "domein": "zorg"})
    assert made.headers["location"] == "/redactie/artikel/hulp-bij-proef"
    new = Desk(eva.editor, "hulp-bij-proef")
    assert "title: 'Hulp: een proef'" in new.text()
    renamed = new.post("voorbeeld", online(site))
    assert "Die naam blijft" in visible(renamed.text)
    assert "hulp-bij-proef" in shown(eva.editor, stand="concept")
    assert site.visitor().get("/artikel/hulp-bij-proef").status_code == 404


def test_what_is_being_typed_is_kept_for_its_editor_alone(eva: Desk, omar: Desk, before: str, site: Site) -> None:
    kept = eva.post("automatisch", before + "\nHalf af")
    assert re.fullmatch(r"\d{1,2}\.\d\d uur", kept.json()["bewaard"])
    assert eva.text() == before + "\nHalf af"
    assert "voor jou bewaard om" in visible(eva.page())
    assert omar.text() == before
    assert rows(site, "select 1 from revision where slug = %s and state = 'draft'", SLUG) == []


def test_what_is_being_typed_never_overwrites_what_another_saved(eva: Desk, omar: Desk, before: str) -> None:
    base = eva.base()
    omar.save(before + "\nVan Omar.\n")
    answer = eva.editor.post(f"{eva.path}/automatisch", {"tekst": before + "\nVan Eva.\n", "basis": base})
    assert answer.json()["intussen"] == "Omar Redacteur"
    assert "Omar Redacteur" in visible(eva.page())
    conflict = eva.save(eva.text())
    assert conflict.status_code == 409
    assert omar.text() == before + "\nVan Omar.\n"
    # Nothing was chosen yet, and both are still there.
    assert eva.text() == before + "\nVan Eva.\n"


def test_of_a_conflict_neither_text_is_lost_whatever_one_chooses(
    eva: Desk, omar: Desk, before: str, site: Site
) -> None:
    base = eva.base()
    omar.save(before + "\nVan Omar.\n")
    mine = {"tekst": before + "\nVan Eva.\n", "basis": base}
    page = eva.editor.post(f"{eva.path}/bewaar", mine).text
    assert len(re.findall(r"<ins>.*?Van (?:Eva|Omar|\w+)", page, re.S)) >= 1
    eva.editor.post(f"{eva.path}/andere-tekst", mine)
    assert eva.text() == before + "\nVan Omar.\n"
    texts = {t for (t,) in rows(site, "select markdown from revision where slug = %s", SLUG)}
    assert {before + "\nVan Eva.\n", before + "\nVan Omar.\n"} <= texts
    eva.save(before + "\nVan beiden.\n")
    texts = {t for (t,) in rows(site, "select markdown from revision where slug = %s", SLUG)}
    assert before + "\nVan Omar.\n" in texts


@pytest.mark.parametrize("step", ["bewaar", "ter-controle"])
def test_a_paste_of_two_megabytes_is_refused_and_stays_on_the_screen(
    eva: Desk, before: str, site: Site, step: str
) -> None:
    huge = "é" * 1_000_000
    token = eva.editor.csrf()
    fields = {"csrf": token, "tekst": huge, "basis": eva.base(), "reden": NOTE}
    refused = eva.editor.http.post(f"{eva.path}/{step}", files={k: (None, v) for k, v in fields.items()})
    assert refused.status_code == 413
    assert "niet bewaard" in visible(refused.text)
    assert huge in refused.text
    assert rows(site, "select 1 from revision where slug = %s and state = 'draft'", SLUG) == []


def test_a_file_cannot_be_sent_along(eva: Desk, before: str) -> None:
    refused = eva.editor.http.post(
        f"{eva.path}/bewaar", data={"csrf": eva.editor.csrf()}, files={"foto": ("a.png", b"x" * 100_000, "image/png")}
    )
    assert refused.status_code == 400


def test_a_link_to_an_article_that_is_not_online_yet_is_a_warning_with_its_line(eva: Desk, before: str) -> None:
    eva.editor.post("/redactie/nieuw", {"naam": "nog-niet-online", "titel": "Nog niet", "domein": "zorg"})
    text = before.rstrip("\n") + "\n\nZie [dit](/artikel/nog-niet-online).\n"
    page = visible(eva.post("voorbeeld", text).text)
    line = text.split("\n").index("Zie [dit](/artikel/nog-niet-online).") + 1
    assert f"Regel {line} : de link naar '/artikel/nog-niet-online' werkt nog niet" in page
    assert "Zo ziet de lezer het" in page
