"""JSON lines in, JSON lines out: the batch contract. A line that cannot be read is an error that names its number."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from tqdm import tqdm

Row = dict[str, Any]
T = TypeVar("T")


class LineError(Exception):
    """A line of the input that breaks the contract."""

    def __init__(self, path: Path | str, number: int, message: str) -> None:
        super().__init__(f"{path}: line {number}: {message}")


def read_rows(path: Path, needs: Mapping[str, type], either: Sequence[str] = ()) -> list[Row]:
    """Every row of a file, in order. `needs`: fields with their type; `either`: one of these must be there as well.

    Unknown fields are kept and ignored, empty lines skipped. Raises `LineError` for the first line that is not right.
    """
    rows: list[Row] = []
    for number, raw in enumerate(path.read_bytes().removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not raw.strip():
            continue
        try:
            row = json.loads(raw.decode("utf-8"))
        except ValueError as error:
            raise LineError(path, number, f"not JSON ({error})") from None
        if not isinstance(row, dict):
            raise LineError(path, number, "not a JSON object")
        for name, kind in needs.items():
            if name not in row:
                raise LineError(path, number, f"the field '{name}' is missing")
            if kind is not object and not isinstance(row[name], kind):
                raise LineError(path, number, f"the field '{name}' is not of type {kind.__name__}")
        if either and not any(name in row for name in either):
            raise LineError(path, number, f"one of the fields {', '.join(either)} is needed")
        _check_question(path, number, row)
        rows.append(row)
    return rows


def _check_question(path: Path, number: int, row: Row) -> None:
    if "question" in row and not isinstance(row["question"], str):
        raise LineError(path, number, "the field 'question' is not text")
    if "turns" in row:
        turns = row["turns"]
        if not isinstance(turns, list) or not turns or not all(isinstance(t, str) for t in turns):
            raise LineError(path, number, "the field 'turns' is not a list of texts with at least one in it")
    profile = row.get("profile")
    if profile is not None and not isinstance(profile, dict):
        raise LineError(path, number, "the field 'profile' is not an object")


def turns_of(row: Row) -> list[str]:
    """The caregiver's messages of a row, oldest first."""
    return list(row["turns"]) if "turns" in row else [row["question"]]


def write_rows(path: Path, rows: Iterable[Row]) -> None:
    """One JSON object a line, as they come: what was done before a crash is there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as out:
        for row in rows:
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
            out.flush()


def with_progress(items: Sequence[T], what: str) -> Iterator[T]:
    """The items, with a bar on standard error."""
    yield from tqdm(items, desc=what, file=sys.stderr, unit="", leave=False, mininterval=0.3)


def result(figures: Mapping[str, Any]) -> None:
    """The last line of a stage on standard output."""
    print("RESULT " + json.dumps(figures, ensure_ascii=False), flush=True)
