"""A language model in memory: says what a test tells it to, and remembers what it was asked."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from typing import Any

from assistant.model import ModelError, Said


class Spoken:
    """Gives these pieces one by one. A number is a pause in seconds, an exception is raised."""

    name = "gesproken"

    def __init__(self, *pieces: str | float | Exception) -> None:
        self.pieces = pieces
        self.asked: list[Sequence[Said]] = []

    async def stream(self, talk: Sequence[Said]) -> AsyncIterator[str]:
        self.asked.append(talk)
        for piece in self.pieces:
            match piece:
                case str():
                    yield piece
                case Exception():
                    raise piece
                case _:
                    await asyncio.sleep(piece)


def line(text: str, *sources: int, **more: Any) -> str:
    """A sentence in the form that is asked of a model."""
    return json.dumps({"zin": text, "bronnen": list(sources), **more}, ensure_ascii=False) + "\n"


COMPLETE = '{"volledig": "ja"}\n'
BROKEN = ModelError("APIConnectionError")
