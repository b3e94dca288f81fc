"""The whole base as files: a ZIP out for editors and administrators, a ZIP in for editors, as drafts."""

import asyncio

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response

from knowledge import base_files
from knowledge.base_files import BaseFilesError, FileResult, Happened
from web.editor import signed
from web.trial_views import BaseFilesPage, FileLine
from web.visit import Editor, EditorOrAdministrator, PostedFile, Visit

router = APIRouter()
NAME = "naast-artikelen.zip"


@router.get("/redactie/bestanden")
async def show(who: EditorOrAdministrator) -> HTMLResponse:
    """Where the base goes out and comes in."""
    return _page(who)


@router.get("/redactie/bestanden/zip")
async def download(who: EditorOrAdministrator) -> Response:
    """Every article that is online."""
    async with who.naast.database.transaction() as session:
        files = await base_files.export_files(session)
    content = await asyncio.to_thread(base_files.zipped, files)
    headers = {"Content-Disposition": f'attachment; filename="{NAME}"', "Cache-Control": "no-store"}
    return Response(content, media_type="application/zip", headers=headers)


@router.post("/redactie/bestanden")
async def upload(who: Editor, form: PostedFile) -> HTMLResponse:
    """Look what would happen, or make the drafts."""
    content = await form.content("bestand")
    if not content:
        return _page(who, errors={"bestand": "Kies een ZIP-bestand."})
    take = form.text("actie") == "zet"
    knowledge = who.naast.knowledge
    try:
        files = await asyncio.to_thread(lambda: list(base_files.read_zip(content)))
        if not files:
            return _page(who, errors={"bestand": "In dit ZIP-bestand staan geen artikelen (map/naam.md)."})
        async with who.naast.database.transaction() as session:
            results = await base_files.import_files(
                session, files, signed(who), knowledge.register, knowledge.today(), dry_run=not take
            )
    except BaseFilesError as error:
        return _page(who, errors={"bestand": f"Niets ingelezen: {error}."})
    return _page(who, results, taken=take)


def _page(
    who: Visit, results: list[FileResult] | None = None, *, taken: bool = False, errors: dict[str, str] | None = None
) -> HTMLResponse:
    to_draft = (Happened.CHANGED, Happened.NEW, Happened.WAITING)
    view = BaseFilesPage(
        articles=len(who.naast.knowledge.snapshot().articles),
        may_import=who.actor.role == "editor",
        lines=tuple(
            FileLine(
                r.path,
                r.happened.value,
                r.message,
                r.line,
                r.path.rpartition("/")[2].removesuffix(".md") if taken and r.happened in to_draft else "",
            )
            for r in results or ()
        ),
        done="" if results is None else "taken" if taken else "looked",
        errors=errors or {},
    )
    return who.page(view, "bestanden", 400 if errors else 200)
