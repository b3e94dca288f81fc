"""What of a message is searched: the question in it, without greetings, placeholders and the greater part of a story.

Embedding costs 12 ms and 0.75 ms a word on 2 cores, and a long story blurs its own vector. So a message of more than
`MAX_WORDS` is cut to the sentences that most likely hold the question. Words (`lexical.py`) are searched in all of it.
"""

import re
from collections.abc import Callable, Sequence

from knowledge.safe_text import RedactedText, shortened

MAX_WORDS = 80
TOPIC = 4.0

_PLACEHOLDER = re.compile(r"\[[A-Z_]+(?:_\d+)?(?::[^\]]*)?\]")
# "geb. [GEBOORTEDATUM_1]", "ik ben [NAAM_1]", "bel me op [TELEFOON_1]": gone with the placeholder that they lead to.
_LEADING_IN = re.compile(
    r"\b(?:(?:ik ben|mijn naam is|ik heet|bel|mail|app)(?: me| mij)?(?: terug)?(?: op| naar)?|geb\.?|geboren(?: op)?|"
    r"wonend(?:e)?(?: te| in| op)?|woonachtig(?: te| in| op)?|tel\.?|(?:klant|polis|zaak|dossier)(?:nr|nummer)\.?|"
    r"kenmerk|adres)\s*:?\s*(?=\[)",
    re.I,
)
_GREETING = re.compile(
    r"^\W*(?:(?:hallo|hoi|hey|hi|dag|goede?(?:morgen|middag|avond|nacht|dag)|beste|geachte|lieve|l\.s)\b"
    r"(?:\s+(?:naast|allemaal|iedereen|mensen|team|mevrouw|meneer|heer|of|redactie|daar))*[\s,.!:-]*)+",
    re.I,
)
_FAREWELL = re.compile(
    r"(?:[\s,.!-]*\b(?:(?:alvast|heel erg|hartelijk|vriendelijk|veel)\s+)*(?:bedankt|dank(?:\s?je| u)?(?:\s?wel)?|mvg|"
    r"(?:met (?:vriendelijke|hartelijke) )?groet(?:en|jes)?|gr)\b[\s,.!]*)+$",
    re.I,
)
_LEFT_OVER = re.compile(r"\(\s*\)|(?<=[,:;])(?:\s*[,:;])+")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")
_ASKING = re.compile(r"\b(?:hoe|hoelang|hoeveel|wat|wie|waar|waarheen|welke?|wanneer|waarom)\b", re.I)
_WONDERING = re.compile(
    r"\b(?:mag|mogen|moet|moeten|kan|kunnen|kun|recht op|krijg|krijgen|bestaat|weet niet|geen idee|vraag me af|wil weten|"
    r"uitzoeken|klopt)\b",
    re.I,
)


def focus(
    text: RedactedText,
    clauses: Sequence[RedactedText] = (),
    on_topic: Callable[[str], float] = lambda sentence: 0.0,
    max_words: int = MAX_WORDS,
) -> RedactedText:
    """What to embed for a message, up to `max_words`: the sentences that ask, and those that say what it is about.

    `clauses` are the parts that may ask; `on_topic` tells (0-1) how much a sentence speaks of what we know about.
    """
    bare = _bare(text)
    if len(bare.split()) > max_words:
        bare = _asking(bare, [_bare(c) for c in clauses], on_topic, max_words)
    return shortened(text, bare) if bare else text


def _bare(text: str) -> str:
    """Without placeholders, greeting and thanks."""
    kept = _PLACEHOLDER.sub(" ", _LEADING_IN.sub(" ", text))
    kept = _FAREWELL.sub("", _GREETING.sub("", kept))
    kept = _LEFT_OVER.sub(" ", kept)
    return re.sub(r"\s+(?=[,.?!:;])", "", " ".join(kept.split())).strip(" ,:;")


def _asking(text: str, clauses: Sequence[str], on_topic: Callable[[str], float], max_words: int) -> str:
    """The sentences of a story that most likely hold its question, in their order."""
    sentences = [s for s in _SENTENCE_END.split(text) if s]

    def worth(place: int) -> float:
        sentence = sentences[place]
        return (
            3.0 * ("?" in sentence)
            + 2.0 * any(c and (c in sentence or sentence in c) for c in clauses)
            + min(2, len(_ASKING.findall(sentence)))
            + bool(_WONDERING.search(sentence))
            + TOPIC * on_topic(sentence)
            # People come to the point at the end.
            + place / len(sentences)
        )

    kept: list[int] = []
    words = 0
    for place in sorted(range(len(sentences)), key=worth, reverse=True):
        length = len(sentences[place].split())
        if not kept or words + length <= max_words:
            kept.append(place)
            words += length
    return " ".join(" ".join(sentences[p] for p in sorted(kept)).split()[: 2 * max_words])
