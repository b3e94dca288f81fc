"""E-mail addresses, also with spaces, "(at)", "apenstaartje" and "punt"."""

from collections.abc import Iterator
from typing import Final

from assistant.redaction.analyzer import Tokens
from assistant.redaction.keeping import PUBLIC_HOSTS
from assistant.redaction.recognisers.base import Found, Recogniser, cued, every_match, pattern

_PLAIN: Final = cued(r"[^\s@,;:<>()\[\]\"']{1,64}@[^\s,;:<>()\[\]\"']{1,190}", "@")
# Written out, so as not to look like an address: "henk punt devries apenstaart gmail punt com", "henk (at) gmail.com".
_SIGN: Final = cued(
    r"""
    \s{0,2}@\s{0,2} | \s?[(\[]\s?(?:at|apenstaart(?:je)?)\s?[)\]]\s? | [ ](?:at|ape?n?staart(?:je)?)[ ]
    """,
    "@ _at_ ( [ staart",
)
_HOST: Final = pattern(r"[\w-]{1,63}(?:\s?(?:\.|[ ]punt[ ]|[ ]dot[ ]|[(\[]\s?(?:punt|dot)\s?[)\]])\s?[\w-]{1,63}){1,3}")
# "outlook com": the dot left out, which only an "apenstaartje" excuses.
_DOTLESS: Final = pattern(r"[\w-]{2,30}\s(?:com|nl|net|org|be|eu)(?!\w)")
# "opoe-punt-wilde-at-tele2-punt-nl".
_HYPHENED: Final = cued(r"(?<![\w-])[\w-]{2,60}-(?:at|apenstaartje)-[\w-]{1,30}-punt-[a-z]{2,4}(?![\w-])", "-punt-")
_BOX: Final = pattern(
    r"(?:[\w+-]{1,40}\s?(?:\.|[ ]punt[ ]|[ ]dot[ ]|[ ]streepje[ ]|[ ]underscore[ ])\s?){0,4}[\w+-]{1,40}$"
)
_LONGEST_BOX: Final = 80
_PUBLIC_BOX: Final = frozenset(
    {"info", "contact", "klacht", "klachten", "post", "secretariaat", "helpdesk", "hulplijn"}
)


class EmailRecogniser(Recogniser):
    """E-mail addresses of people; the general mailbox of a public body stays."""

    types = ("EMAIL",)

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """Addresses with a real at sign first, then the written-out ones around each possible at sign."""
        for match in _PLAIN.finditer(text):
            address = match.group().rstrip(".!?")
            if not _public(address):
                yield Found(match.start(), match.start() + len(address), 0.95, "EMAIL")
        yield from every_match(_HYPHENED, text, 0.8, "EMAIL")
        for sign in _SIGN.finditer(text):
            # The host decides: "at" is an English word and a typo for "dat" too, and only an address goes on with a dot.
            host = _HOST.match(text, sign.end())
            if host is None and "staart" in sign.group().lower():
                host = _DOTLESS.match(text, sign.end())
            if host is None:
                continue
            box = _BOX.search(text[max(0, sign.start() - _LONGEST_BOX) : sign.start()])
            if box is not None and not _public(f"{box.group()}@{host.group()}"):
                yield Found(sign.start() - len(box.group()), host.end(), 0.9, "EMAIL")


def _public(address: str) -> bool:
    box, _, host = address.lower().partition("@")
    return box.strip() in _PUBLIC_BOX and host.strip().removeprefix("www.") in PUBLIC_HOSTS
