"""Where the files of an installed package lie, without running a line of it."""

from importlib.util import find_spec
from pathlib import Path


def data_of(package: str, *parts: str) -> Path:
    """The path of a file or folder inside `package`. Raises `FileNotFoundError` when the package is not installed."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(f"The package '{package}' is not installed; its lists are needed to find names.")
    return Path(next(iter(spec.submodule_search_locations))).joinpath(*parts)
