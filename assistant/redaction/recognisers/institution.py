"""Small institutions that identify: a GP practice, a nursing home, a school, an employer, by name."""

import re
from collections.abc import Iterator

from assistant.redaction.analyzer import Tokens
from assistant.redaction.keeping import BODIES, CALENDAR, EPONYMS, UNIVERSITY_HOSPITALS
from assistant.redaction.lexicon import Lexicon
from assistant.redaction.lists import Lists
from assistant.redaction.recognisers import institution_cues as cues
from assistant.redaction.recognisers.base import Found, Recogniser, after, before
from assistant.redaction.recognisers.institution_names import InstitutionNames
from assistant.redaction.recognisers.name_cues import FINITE, NEVER
from assistant.redaction.recognisers.words import looks_dutch


def _opens(lead: str) -> bool:
    """Whether a sentence or a clause begins behind `lead`."""
    return not lead.strip() or lead.rstrip()[-1] in ".!?,:;("


class InstitutionRecogniser(Recogniser):
    """The name behind a word for an institution; the word itself stays where the meaning needs it, so not for a trade."""

    types = ("INSTELLING",)

    def __init__(self, lists: Lists, lexicon: Lexicon) -> None:
        self._lists = lists
        self._lexicon = lexicon
        self._names = InstitutionNames(lists, lexicon)
        # Hospitals whose name is no word, person, town or street.
        self._hospitals = frozenset(
            name
            for name in lists.hospitals
            if not any(part in name for part in UNIVERSITY_HOSPITALS) and "academisch" not in name
        )
        self._hospital_heads = frozenset(name.partition(" ")[0] for name in self._hospitals)
        super().__init__()

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """Names after a kind of institution, employers after "ik werk bij", and "op De Vuurvogel"."""
        for start, end in self._spans(text, tokens):
            yield Found(start, end, 0.7, "INSTELLING")

    def _spans(self, text: str, tokens: Tokens) -> Iterator[tuple[int, int]]:
        words = tokens.words
        letters = [w for w in words if w[0].isalpha()]
        # In A Title And IN A SHOUT capitals say nothing.
        plain = sum(w[0].isupper() for w in letters) * 10 < len(letters) * 7 or len(letters) < 6
        for i, word in enumerate(words):
            if not word[0].isalpha() and word != "'":
                continue
            lower = tokens.lemmas[i]
            assisted = lower == "wonen" and i > 0 and tokens.lemmas[i - 1] in ("begeleid", "beschermd")
            kind = "firm" if assisted else cues.kind(lower)
            if (
                lower in ("lyceum", "college", "gymnasium", "scholengemeenschap", "mbo", "vmbo", "mavo")
                and (named := self._names.before_kind(tokens, i)) is not None
            ):
                yield tokens.begins[named], tokens.stops[i]
            head = lower.removesuffix("school").removesuffix("s")
            named_school = lower.endswith("school") and (
                head in self._names.houses or lower.removesuffix("school") in self._names.houses
            )
            if (kind and "-" in lower and lower.endswith("apotheek")) or named_school:
                yield from self._compound(text, tokens, i, plain)
            if kind:
                if (
                    plain
                    and lower in cues.QUALIFIED
                    and word[0].isupper()
                    and (first := self._names.qualified(tokens, i)) < i
                ):
                    yield tokens.begins[first], tokens.stops[i]
                end = self._after_kind(text, tokens, i, kind, plain)
                if end is not None:
                    # A kind with a capital in the middle of a sentence is part of the name: "bij Thuiszorg Marjolein".
                    part = plain and word[0].isupper()
                    yield tokens.begins[i if kind == "trade" or part else i + 1], end
                continue
            if lower in ("bij", "is", "de", "het") and cues.WORK.search(before(text, tokens.stops[i] + 1, 48)):
                # "werkt bij de Hema": the article is no part of an employer's name.
                article = i + 1 < len(words) and words[i + 1] in ("de", "het")
                span = self._names.capitals(text, tokens, i + 1 + article) if plain else None
                if span is not None:
                    yield tokens.begins[span[0]], tokens.stops[span[1]]
            if lower in cues.PREPOSITION and i + 2 < len(words) and words[i + 1] in ("De", "Het") and plain:
                span = self._names.capitals(text, tokens, i + 1)
                # "Uit De Folder werd ik niet wijzer": a sentence that begins in capitals.
                heading = word[0].isupper() and tokens.lemmas[i + 2] in self._lists.words
                if span is not None and not heading:
                    yield tokens.begins[span[0]], tokens.stops[span[1]]
            opening = i == 0 or words[i - 1] in ".!?"
            if (
                opening
                and lower in self._names.houses
                and cues.lemma_after(tokens, i) in FINITE | cues.CALLS
                and self._lexicon.frequency(lower) <= 2
            ):
                yield tokens.begins[i], tokens.stops[i]
            if lower in cues.ARTICLES or lower == "'":
                yield from self._house(text, tokens, i, plain)
            elif len(word) > 6 and lower.endswith(cues.ALONE_ENDINGS):
                yield from self._house_alone(text, tokens, i)
            if lower.endswith(cues.SCHOOL) and len(word) > 8:
                yield from self._compound(text, tokens, i, plain)
        yield from self._shapes(text, plain)
        if plain and cues.COMPANY_SIGN.search(text):
            for match in cues.COMPANY.finditer(text):
                yield match.span()
        for match in cues.SHOP.finditer(text):
            owner = match["owner"].lower()
            if (
                self._lexicon.surname(owner) >= 3
                and owner not in self._lists.words
                and owner not in self._lists.municipalities
            ):
                yield match.span()
        yield from self._known_hospitals(text, tokens)

    # After a kind.

    def _after_kind(self, text: str, tokens: Tokens, i: int, kind: str, plain: bool) -> int | None:
        """Where the name behind the kind at token `i` ends, or None."""
        if kind != "article" and (quoted := cues.QUOTED.match(text, tokens.stops[i])) and plain:
            name = quoted["name"] or quoted["inner"]
            parts = name.lower().split()
            says = any(
                p in FINITE or p in NEVER - cues.ARTICLES - cues.INNER or p in BODIES or p in self._lists.municipalities
                for p in parts
            )
            if not says and (quoted["name"] or len(parts) > 1) and len(parts) < 5:
                return quoted.end("name" if quoted["name"] else "inner")
        if tokens.lemmas[i].endswith(("vereniging", "club", "koor")) and (
            aside := cues.ASIDE.match(text, tokens.stops[i])
        ):
            return aside.end("name")
        if i + 1 >= len(tokens.words) or text[tokens.stops[i] : tokens.begins[i + 1]] not in (" ", "", ": "):
            return None
        if plain or tokens.words[i + 1] in ("De", "Het", "Sint"):
            span = self._names.capitals(text, tokens, i + 1)
            if (
                span is not None
                and tokens.lemmas[i + 1] not in FINITE
                and (kind != "article" or tokens.lemmas[i + 1] in cues.ARTICLES_OF_NAMES)
            ):
                return tokens.stops[span[1]]
        last = self._names.in_lower_case(text, tokens, i, kind)
        return None if last is None else tokens.stops[last]

    def _house(self, text: str, tokens: Tokens, i: int, plain: bool) -> Iterator[tuple[int, int]]:
        """A name with an article at token `i`, somewhere where homes and schools stand: "in de Vlinderhof"."""
        words, lemmas = tokens.words, tokens.lemmas
        at = i + 1
        start = tokens.begins[i]
        if words[i] == "'":
            if at >= len(words) or lemmas[at] not in ("t", "n") or tokens.begins[at] != tokens.stops[i]:
                return
            at += 1
        elif i and words[i - 1] == "'" and tokens.stops[i - 1] == tokens.begins[i]:
            return  # seen with its apostrophe
        if at >= len(words) or tokens.begins[at] - tokens.stops[at - 1] != 1 or not words[at][0].isalpha():
            return
        lead = before(text, start, 14)
        if not cues.IN_HOUSE.search(lead):
            return
        word, lower = words[at], lemmas[at]
        preposition = bool(cues.IN_ALONE.search(lead))
        usual = self._names.usual(tokens, at)
        if usual is not None:
            around = before(text, start, 70) + " " + after(text, tokens.stops[usual], 60)
            capital = words[usual][0].isupper() and plain
            rarely_said = self._lexicon.frequency(lemmas[usual]) <= 3
            if lemmas[i] in ("'", "t", "'t") and preposition and rarely_said:
                capital = True
            inside = rarely_said and lead.endswith(("in ", "uit ")) and lemmas[usual] not in cues.ROOMY
            if not preposition and not lead.endswith(("bel ", "weet ", "of ")):
                following = cues.lemma_after(tokens, usual)
                if not (_opens(lead) and (following in FINITE or following in cues.CALLS)):
                    return  # "de regenboog na de bui"
            literal = lemmas[usual] in cues.ROOMY and not capital and not lead.endswith(("op ", "naar "))
            if literal and not cues.HOME.search(around):
                return
            if (capital and preposition) or (preposition and usual > at) or inside or cues.CARE.search(around):
                yield start, tokens.stops[usual]
            return
        if (
            lower in cues.ADJECTIVES
            and lower not in BODIES
            and at + 1 < len(words)
            and lemmas[at + 1].endswith(cues.HOUSE_ENDINGS)
            and preposition
        ):
            odd = self._lexicon.frequency(lemmas[at + 1]) <= 4 and lemmas[at + 1] not in self._lists.words
            if odd and lemmas[at + 1] not in cues.NO_HOUSE:
                yield start, tokens.stops[at + 1]
            return
        if (
            lower in cues.NO_HOUSE
            or lower in cues.ROOMY
            or lower in cues.NO_NOUN
            or lower in BODIES
            or lower in self._lists.kept
            or len(word) < 4
        ):
            return
        if lower in self._lists.municipalities or lower in self._lists.villages or cues.kind(lower) or lower in EPONYMS:
            return
        if (digit := text[tokens.stops[at] : tokens.stops[at] + 3].strip()) and digit[0].isdigit():
            return  # an address
        rare = self._lexicon.frequency(lower) <= 3 and lower not in self._lists.words
        unheard = self._lexicon.frequency(lower) <= 1 and not looks_dutch(lower, self._lists.words)
        if (
            preposition
            and lower.endswith(("huys", "heem", "hoeck", "borgh", "steyn", "staete", "berch", "hoes", "velde"))
            and lower not in cues.NO_HOUSE
        ):
            yield start, tokens.stops[at]
        elif rare and len(lower) > 6 and lower.endswith(cues.HOUSE_ENDINGS):
            around = before(text, start, 70) + " " + after(text, tokens.stops[at], 60)
            if cues.CARE.search(around) or (word[0].isupper() and plain) or (preposition and unheard):
                yield start, tokens.stops[at]
        elif (
            plain and preposition and word[0].isupper() and not word.isupper() and len(word) > 4
            and lower.isalpha() and lemmas[i] != "het" and rare and not looks_dutch(lower, self._lists.words) and not self._lists.is_name(lower) and not lower.endswith(("straat", "weg", "laan", "dijk"))
        ):  # fmt: skip
            yield start, tokens.stops[at]

    def _house_alone(self, text: str, tokens: Tokens, i: int) -> Iterator[tuple[int, int]]:
        """A name without an article: "uit Bergzicht", "bij parkzicht"."""
        lower = tokens.lemmas[i]
        if (
            lower in cues.NO_HOUSE
            or lower in self._lists.words
            or (self._lexicon.frequency(lower) > 2 and lower not in self._names.houses)
        ):
            return
        if (
            lower in self._lists.municipalities
            or lower in self._lists.villages
            or not cues.IN_ALONE.search(before(text, tokens.begins[i], 10))
        ):
            return
        if text[tokens.stops[i] : tokens.stops[i] + 2].strip()[:1].isdigit():
            return
        yield tokens.begins[i], tokens.stops[i]

    def _compound(self, text: str, tokens: Tokens, i: int, plain: bool) -> Iterator[tuple[int, int]]:
        """A school or church named in one word: "het Heeremacollege", "de Pniëlkerk"."""
        word, lower = tokens.words[i], tokens.lemmas[i]
        ending = next(e for e in cues.SCHOOL if lower.endswith(e))
        head = lower.removesuffix(ending).rstrip("-").removesuffix("s")
        if lower in cues.FIRM | cues.LOOSE or lower in self._lists.words or len(head) < 3:
            return
        capital = plain and word[0].isupper() and i > 0 and tokens.words[i - 1] not in ".!?"
        saint = i > 0 and tokens.lemmas[i - 1] in ("sint", "st")
        unknown = not looks_dutch(head, self._lists.words) and self._lexicon.frequency(lower) <= 2
        if ending == "gemeente" and head not in self._names.houses:
            return
        named = (
            lower in self._names.houses
            or (head in self._names.houses and ending in ("school", "gemeente", "kerk", "college"))
            or (ending == "apotheek" and "-" in word)
        )
        if saint or named or (capital and self._lexicon.frequency(lower) <= 3) or unknown:
            first = i - 1 if saint else i
            if (
                not saint
                and capital
                and self._names.capital(tokens.words[i - 1])
                and tokens.begins[i] - tokens.stops[i - 1] == 1
                and i > 1
            ):
                first = i - 1
            if first > 0 and tokens.lemmas[first - 1] in ("de", "het") and not capital:
                first -= 1
            yield tokens.begins[first], tokens.stops[i]

    def _shapes(self, text: str, plain: bool) -> Iterator[tuple[int, int]]:
        """Names that show by their form alone."""
        for match in cues.YEAR_CLUB.finditer(text) if "'" in text else ():
            around = before(text, match.start(), 60) + " " + after(text, match.end(), 40)
            word = match["name"].split()[0].lower()
            if (
                cues.CLUB_CUE.search(around)
                and word not in cues.NO_NOUN
                and word not in cues.INNER
                and word not in CALENDAR
                and word not in ("sinds", "jaren", "mei", "bouwjaar")
            ):
                yield match.span("name")
        for match in cues.CLUB.finditer(text):
            name = re.compile(r" (?:(?:de|het|'t|De|Het) )?[A-Z][\w'-]{2,24}(?: [A-Z][\w'-]{2,24}){0,2}").match(
                text, match.end()
            )
            if name is None and (lower_name := cues.CLUB_NAME.match(text, match.end())):
                head, tail = lower_name["name"].lower(), lower_name["tail"]
                sure = lower_name["article"] or head in self._lists.villages or self._lexicon.frequency(head) <= 4
                if (
                    sure
                    and head not in cues.NO_NOUN | cues.INNER | BODIES
                    and not (head in self._lists.words and not lower_name["article"])
                ):
                    keep_tail = tail and (
                        tail.lower() in ("oost", "west", "noord", "zuid")
                        or "-" in tail
                        or tail.lower() in self._lists.municipalities
                    )
                    yield match.start(), lower_name.end("tail" if keep_tail else "name")
            if name and plain and name.group().split()[-1].lower() not in BODIES:
                yield match.start(), name.end()
        for match in cues.SAINT.finditer(text):
            rest = match["name"].lower()
            if (
                rest in self._lists.villages
                or rest in self._lists.municipalities
                or rest.replace(" ", "-") in self._lists.municipalities
            ):
                continue
            if rest.split()[-1] not in cues.NO_NOUN and rest.split()[-1] not in ("nicolaas", "maarten", "juttemis"):
                yield match.span("name")
        for match in cues.HEADED.finditer(text):
            if match["name"].lower().split()[-1] not in cues.NO_NOUN and not match["name"].lower().startswith(
                ("hof van twente", "hof van cassatie")
            ):
                yield match.span("name")
        if plain:
            for match in cues.CENTRE.finditer(text):
                if not any(
                    word.lower() in BODIES or word.lower() in self._lists.municipalities
                    for word in match.group().split()[1:]
                    if word != "Centrum"
                ):
                    yield match.span()
        for match in cues.PROTESTANT.finditer(text):
            yield match.span()
        for match in cues.FIRM_TAIL.finditer(text):
            first = match["name"].lower().split()
            head = next((w for w in first if w not in ("van", "der", "den", "de", "ter", "ten")), "")
            if (
                self._lexicon.surname(head) >= 2
                and self._lexicon.frequency(head) <= 4
                and head not in self._lists.words
                and not looks_dutch(head, self._lists.words)
                and head not in cues.NO_NOUN
                and head not in BODIES
            ):
                yield match.span("name")
        for match in cues.AMPERSAND.finditer(text) if "&" in text else ():
            head = match["name"].lower().split()[0]
            start = match.start()
            if head in cues.INNER or head in cues.PREPOSITION or head in FINITE:
                start += len(head) + 1
                head = match["name"].lower().split()[1]
            if (
                head != "&"
                and self._lexicon.surname(head) >= 2
                and head not in self._lists.words
                and head not in BODIES
                and self._lexicon.frequency(head) <= 4
            ):
                yield start, match.end("name")

    def _known_hospitals(self, text: str, tokens: Tokens) -> Iterator[tuple[int, int]]:
        """Hospitals by name; the university hospitals are known to everybody and stay."""
        for i, word in enumerate(tokens.lemmas):
            if word not in self._hospital_heads or (word in BODIES and cues.lemma_after(tokens, i) in BODIES):
                continue
            for size in (3, 2, 1):
                name = " ".join(tokens.lemmas[i : i + size])
                if len(name) < 5 or name not in self._hospitals or i + size > len(tokens.words):
                    continue
                followed = tokens.lemmas[i + size : i + size + 1]
                titled = followed == ["ziekenhuis"] or "ziekenhuis" in name or followed == ["gasthuis"]
                generic = (
                    name in self._lists.words
                    or name in self._lists.villages
                    or name in self._lists.municipalities
                    or self._lists.is_name(word)
                    or name in self._lists.streets
                )
                if (
                    titled
                    and not all(
                        w in self._lists.words or w in self._lists.municipalities or w in BODIES for w in name.split()
                    )
                ) or (not generic and cues.IN_HOSPITAL.search(before(text, tokens.begins[i], 24))):
                    yield tokens.begins[i], tokens.stops[i + size - 1]
                break

    # Capitals.
