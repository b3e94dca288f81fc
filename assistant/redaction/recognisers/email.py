"""E-mail addresses, also with spaces, "(at)", "apenstaartje" and "punt"."""

import re
from collections.abc import Iterator
from typing import Final

from assistant.redaction.analyzer import Tokens
from assistant.redaction.keeping import PUBLIC_HOSTS
from assistant.redaction.recognisers.base import Found, Recogniser, pattern

_PLAIN: Final = pattern(r"[^\s@,;:<>()\[\]\"']{1,64}@[^\s@,;:<>()\[\]\"']{1,190}")
# Written out, so as not to look like an address: "henk punt devries apenstaart gmail punt com", "henk (at) gmail.com".
_WRITTEN: Final = pattern(
    r"""
    (?:[\w+-]{1,40}\s?(?:\.|[ ]punt[ ]|[ ]dot[ ]|[ ]streepje[ ]|[ ]underscore[ ]|_|-)\s?){0,4} [\w+-]{1,40}
    \s{0,2} (?: @ | [\(\[]\s?(?:at|apenstaart(?:je)?)\s?[\)\]] | [ ](?:at|apenstaart(?:je)?|apestaart(?:je)?)[ ] ) \s{0,2}
    [\w-]{1,63} (?: \s?(?:\.|[ ]punt[ ]|[ ]dot[ ]|[\(\[]\s?(?:punt|dot)\s?[\)\]])\s? [\w-]{1,63} ){1,3}
    """
)
_GATE: Final = re.compile(r"@|\bat\b|ap+e[n]?staart", re.IGNORECASE)
_PUBLIC_BOX: Final = frozenset(
    {"info", "contact", "klacht", "klachten", "post", "secretariaat", "helpdesk", "hulplijn"}
)


class EmailRecogniser(Recogniser):
    """E-mail addresses of people; the general mailbox of a public body stays."""

    types = ("EMAIL",)

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """Addresses with a real at sign first, then the written-out ones around each possible at sign."""
        if not _GATE.search(text):
            return
        for match in _PLAIN.finditer(text):
            box, _, host = match.group().lower().rstrip(".").partition("@")
            if box in _PUBLIC_BOX and host.removeprefix("www.") in PUBLIC_HOSTS:
                continue
            yield Found(
                match.start(), match.end() - (len(match.group()) - len(match.group().rstrip(".!?"))), 0.95, "EMAIL"
            )
        # Only the surroundings of a sign are searched, so that a long text without one costs nothing.
        done = 0
        for sign in _GATE.finditer(text):
            if sign.start() < done:
                continue
            start, end = max(done, sign.start() - 120), sign.end() + 130
            if match := _WRITTEN.search(text, start, min(end, len(text))):
                box, _, host = match.group().lower().partition("@")
                if box.strip() in _PUBLIC_BOX and host.strip() in PUBLIC_HOSTS:
                    continue
                # " at " alone is also English or a typo for "dat": without a dot or "punt" behind it nothing matched.
                yield Found(match.start(), match.end(), 0.9, "EMAIL")
                done = match.end()
