"""Names of people, in any case: from lists weighed against ordinary words, and from the words around them.

Three things together decide: whether a word is on a list of names, whether it is an ordinary word too, and what stands
around it (a relation, a title, a greeting, a closing, another name). Capitals count only in texts that use them.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from assistant.redaction.analyzer import Tokens
from assistant.redaction.keeping import BODIES, CALENDAR, EPONYMS
from assistant.redaction.lexicon import Lexicon
from assistant.redaction.lists import Lists
from assistant.redaction.recognisers import name_cues as cues
from assistant.redaction.recognisers.base import Found, Recogniser
from assistant.redaction.recognisers.glued import Part, parts
from assistant.redaction.recognisers.heard import doubted, identifiers, institutions, names
from assistant.redaction.recognisers.kept_phrases import kept_phrases
from assistant.redaction.recognisers.learned import LABELS, Surroundings, opinions
from assistant.redaction.recognisers.name_announcing import announced_at
from assistant.redaction.recognisers.name_edges import MOST_WORDS, Stretch, widened
from assistant.redaction.recognisers.name_signs import Signs
from assistant.redaction.recognisers.word_facts import Facts

_TWO_LETTERS: Final = frozenset({"Th", "Ch", "Ph", "IJ", "Jo", "Fr", "Chr"})


class NameRecogniser(Recogniser):
    """Finds a first sign of a name, then takes along the initials, particles and surnames that belong to it."""

    types = LABELS[1:]

    def __init__(self, lists: Lists, lexicon: Lexicon) -> None:
        self._lists = lists
        self._lexicon = lexicon
        self._facts = Facts(lists, lexicon)
        super().__init__()

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """Every name, with its initials and particles but without its title; and institutions that only sound like one."""
        glued = self.glued(tokens)
        kept = list(kept_phrases(text, tokens, self._lists))
        signed = list(self.signed(text, tokens, glued))
        marks = {i: s.score for s in signed for i in range(s.first, s.last + 1)}
        heard = opinions(Surroundings(tokens, text, self._lists, self._facts, marks, glued))
        for stretch in [*(s for s in signed if not doubted(s, heard)), *names(tokens, text, heard)]:
            stretch = widened(stretch, tokens, text, self._lists)
            begin, end = tokens.begins[stretch.first], tokens.stops[stretch.last]
            # "henk_devries", "henk1958": what is glued to a name belongs to it.
            while begin > 0 and (text[begin - 1].isalnum() or text[begin - 1] == "_"):
                begin -= 1
            while end < len(text) and (text[end].isalnum() or text[end] == "_"):
                end += 1
            if not any(first <= begin and end <= last for first, last in kept):
                yield Found(begin, end, stretch.score, "NAAM")
        for i, made_of in glued.items():
            for part in made_of:
                if part.name:
                    yield Found(tokens.begins[i] + part.start, tokens.begins[i] + part.end, 0.75, "NAAM")
        for stretch in institutions(tokens, text, heard):
            yield Found(tokens.begins[stretch.first], tokens.stops[stretch.last], stretch.score, "INSTELLING")
        yield from identifiers(tokens, text, heard)

    def glued(self, tokens: Tokens) -> Mapping[int, tuple[Part, ...]]:
        """The tokens that are several words without a space between them."""
        found = {}
        for i, word in enumerate(tokens.lemmas):
            if len(word) > 4 and word not in self._lists.words and self._lexicon.entries.get(word, 0) < 2:
                if i % 50 == 0:
                    tokens.check_time()
                if made_of := parts(word, self._lists, self._lexicon):
                    found[i] = made_of
        return found

    def signed(self, text: str, tokens: Tokens, glued: Mapping[int, tuple[Part, ...]]) -> Iterator[Stretch]:
        """The names that lists and cues see by themselves."""
        signs = Signs(text, tokens, self._lists, glued.keys())
        i, count = 0, len(tokens.words)
        previous_end = -1  # last token of the name before, to see "Ans en Bep"
        while i < count:
            last = self._initials(signs, i)
            score = 0.85
            if last is None and signs.alphabetic(i):
                score = self._starts(signs, i, previous_end)
                last = self._extend(signs, i, score >= 0.7) if score else None
            if last is None:
                i += 1
                continue
            yield Stretch(i, last, score)
            previous_end = last
            i = last + 1

    def _starts(self, signs: Signs, i: int, previous_end: int) -> float:
        """How sure it is that a name begins at token `i`: 0 when it does not."""
        word = signs.lower[i]
        if signs.kept(i):
            return 0.0
        if word in cues.PARTICLES:
            # "mevrouw van der Berg", "de familie De Wit", "Van den Berg": a particle opens a name when a surname follows.
            return self._opens_with_particle(signs, i, announced_at(signs, i))
        if word in cues.TITLES or (word in cues.NEVER and not (signs.capital(i) and signs.first(i))):
            return 0.0
        announced = announced_at(signs, i)
        if signs.sure(i):
            return 0.85
        if announced >= 2 and self._fits(signs, i, announced):
            return 0.8
        if i - 2 == previous_end and previous_end >= 0 and signs.words[i - 1].lower() in ("en", "&", ",", "of", "/"):
            if signs.first(i) and (signs.capital(i) or signs.followed_by_verb(i)):
                return 0.75
            if signs.capital(i) and not signs.known(i):
                return 0.7
        if not signs.capital(i):
            return 0.6 if signs.rare_surname(i) else 0.0
        return self._capital(signs, i)

    def _capital(self, signs: Signs, i: int) -> float:
        """A word with a meaningful capital and no cue before it."""
        if signs.initial(i):
            if (
                signs.surname(i)
                and not signs.known(i)
                and (signs.followed_by_verb(i) or signs.ends(i) or signs.rare_surname(i, 6))
            ):
                return 0.65
            if signs.first(i) and (signs.followed_by_verb(i) or signs.followed_by_surname(i)):
                return 0.65
            if signs.unknown(i) and (signs.followed_by_verb(i) or (signs.capital(i + 1) and signs.unknown(i + 1))):
                return 0.55
            return 0.0
        if signs.after_article(i):
            # "de Roos", "het Hof": a noun with a capital, unless no Dutch word looks like it.
            return 0.0
        if signs.first(i) or (signs.surname(i) and not signs.known(i)):
            return 0.7
        if signs.surname(i) and signs.lower[i - 1] in ("familie", "fam"):
            return 0.7
        return 0.55 if signs.unknown(i) else 0.0

    def _fits(self, signs: Signs, i: int, announced: int) -> bool:
        """Whether token `i` can be the name that a title, relation or introduction announces."""
        if signs.lower[i] in cues.FINITE and not signs.capital(i):
            # "mijn man wil is overleden": two verbs in a row, so the first was a name.
            return (
                announced == 2
                and signs.first(i)
                and i + 1 < len(signs.words)
                and signs.lower[i + 1] in ("is", "was", "heeft", "had")
            )
        if signs.lower[i].endswith("en") and not signs.capital(i) and signs.lower[i - 1] in cues.PLURALS:
            return signs.first(i)  # "mijn kinderen durven": a verb of the plural
        if signs.capital(i) and not signs.initial(i):
            return not signs.known(i) or signs.name(i) or announced >= 3
        if announced == 3 and not signs.known(i) and signs.length(i) > 3:
            return True  # "mevr oostrhuis": a mistyped name looks like a word
        if announced == 4 and signs.length(i) > 1:
            return signs.name(i) or not signs.known(i) or (signs.line_break(i) and signs.near_end(i, 1))
        if not signs.known(i):
            return signs.unknown(i) or signs.name(i)
        # An ordinary word that is a name too: the sentence must go on as it does after a name.
        if announced == 3:
            return signs.name(i) and signs.goes_on(i)
        if signs.lower[i - 1] in cues.INTRODUCTIONS and i + 1 < len(signs.words):
            # "zij heet mei ling", "ik heet hoop van dijk"
            if signs.name(i + 1) and not signs.known(i + 1):
                return True
            if signs.lower[i + 1] in cues.PARTICLES and signs.surname_at(i + 2):
                return True
        return signs.first(i) and signs.followed_by_verb(i)

    def _opens_with_particle(self, signs: Signs, i: int, announced: int) -> float:
        """How sure it is that a surname begins with the particle at token `i`."""
        if signs.lower[i] in cues.LOOSE_PARTICLES and not signs.capital(i):
            return 0.0  # "mijn familie in Limburg"
        noun_before = i > 0 and signs.words[i - 1][0].isupper() and signs.known(i - 1)
        if announced < 2 and noun_before and (not signs.name(i - 1) or signs.after_article(i - 1)):
            return 0.0  # "het Huis van de Wijk", "de Raad van de Wijk"
        j = i
        if (
            not signs.words[i][0].isupper()
            and i + 1 < len(signs.words)
            and signs.lower[i + 1] in cues.PARTICLES
            and signs.capital(i + 1)
        ):
            return 0.0  # "de zaak van Van der Heijden": the name begins at the capital
        while (
            j < len(signs.words)
            and j - i < 4
            and (signs.lower[j] in cues.PARTICLES or signs.apostrophe(j))
            and (j == i or signs.joined(j))
        ):
            j += 1
            # "v.d." comes as several tokens.
            while j < len(signs.words) and signs.words[j] == "." and j - i < 4:
                j += 1
        if j >= len(signs.words) or j == i or not signs.alphabetic(j) or not signs.joined(j):
            return 0.0
        capital = signs.capital(j)
        if j == i + 1 and signs.sure(j) and (announced != 3 or not capital):
            return 0.0  # "groeten van Lisa", "de vrouw van kees": the name begins behind the particle
        if announced >= 3:
            return 0.8 if capital or signs.surname(j) or not signs.known(j) else 0.0
        if announced == 2 and signs.surname(j) and (capital or not signs.known(j)):
            return 0.75
        if signs.capital(i) and not signs.initial(i) and capital and not signs.kept(j) and signs.surname(j):
            return 0.7  # "De Vries" in the middle of a sentence
        if signs.lower[i] == "van" and signs.lower[i + 1] in ("der", "den") and signs.surname(j):
            return 0.65  # never said of anything but a person, also in lower case
        multiple = j - i >= 2 and signs.lower[i] in ("van", "v", "vd")
        if multiple and signs.surname(j) and capital and not signs.place(j):
            return 0.65
        if signs.lower[i] in ("vd", "v.d.", "v.d", "v/d") and signs.surname(j):
            return 0.7
        if signs.initial(i) and signs.lower[i] == "van" and capital and signs.surname(j) and not signs.place(j):
            return 0.65 if signs.followed_by_verb(j) else 0.0  # "Van Leeuwen belde"
        return 0.0

    def _initials(self, signs: Signs, i: int) -> int | None:
        """The last token of a name that begins with initials at token `i`, or None."""
        words, j = signs.words, i
        if words[i].lower() in ("v", "t"):
            return None
        while (
            j + 1 < len(words)
            and _is_initial(words[j])
            and words[j][0].isalpha()
            and words[j + 1] == "."
            and j - i < 10
        ):
            j += 2
        if j > i and i > 0 and signs.lower[i - 1] in ("initialen", "paraaf"):
            return j - 1
        if j > i and j + 2 < len(words) and words[j] in ("en", "&") and self._initials(signs, j + 1) is not None:
            return j - 1  # "K. en M. Verbeek"
        if j == i or j >= len(words) or signs.begins[j] - signs.stops[j - 1] > 1:
            return None
        k = j
        while (
            k < len(words)
            and k - j < 6
            and (
                signs.lower[k] in cues.PARTICLES
                or signs.lower[k] in cues.NOBLE
                or words[k] == "."
                or signs.apostrophe(k)
            )
        ):
            k += 1
        if k >= len(words) or len(words[k]) < 3 or not words[k][0].isalpha() or signs.kept(k):
            return None
        upper = words[i][0].isupper()
        if upper and words[k][0].isupper() and (not signs.known(k) or signs.surname(k)):
            return self._extend(signs, k, True)
        letters = "".join(words[i:j]).lower()
        usual = len(letters) > 2 and letters not in cues.NO_INITIALS
        if not upper and signs.surname(k) and (usual or not signs.known(k)):
            return self._extend(signs, k, True)
        return None

    def _extend(self, signs: Signs, i: int, cued: bool) -> int:
        """The last token of the name that starts at token `i`."""
        last, j, count = i, i + 1, len(signs.words)
        complete = signs.lower[i] in cues.PARTICLES  # it has its surname: an ordinary word behind it is no part of it
        if complete:
            while (
                j < count
                and (signs.lower[j] in cues.PARTICLES or signs.words[j] == "." or signs.apostrophe(j))
                and j - i < 6
            ):
                j += 1
            last, j = min(j, count - 1), j + 1
        while j < count and j - i < MOST_WORDS and signs.joined(j):
            k = j
            while (
                k < count
                and k - j < 5
                and signs.joined(k)
                and (signs.lower[k] in cues.PARTICLES or (signs.words[k] == "." and k > j) or signs.apostrophe(k))
            ):
                k += 1
            particles = k - j
            if k >= count or not signs.alphabetic(k) or not signs.joined(k):
                break
            # "Bas van Ommen" has a town for a surname; "Bas uit Ommen" and "Bas, Ommen" have not.
            if signs.kept(k) and not (particles and signs.lower[j] == "van" and signs.surname(k)):
                break
            if not self._continues(signs, j, k, particles, cued) or (
                complete and signs.known(k) and not signs.capital(k)
            ):
                break
            complete = complete or particles > 0
            last, j = k, k + 1
        return last

    def _continues(self, signs: Signs, j: int, k: int, particles: int, cued: bool) -> bool:
        """Whether token `k`, behind `particles` particles, is a further part of the name."""
        loose = particles and signs.lower[j] in cues.LOOSE_PARTICLES and not signs.capital(j)
        if signs.lower[k] in BODIES or signs.lower[k] in EPONYMS or signs.lower[k] in CALENDAR:
            return False
        if loose:
            # "in 't Veld", "op de Beek", but "Anand uit Nickerie" and "Henk in huis".
            return (particles > 1 or signs.lower[j] == "tot") and signs.capital(k) and not signs.known(k)
        if signs.capital(k):
            return signs.name(k) or signs.lower[k] not in cues.FINITE | cues.NEVER
        if particles:
            if signs.surname(k):
                # "Teun van de fiets": who writes a first name with a capital, writes the surname with one.
                return not signs.known(k) or not (signs.followed_by_noun(k) or signs.capital(k - particles - 1))
            return not signs.known(k) and signs.unknown(k)
        if signs.lower[k] in cues.FINITE or signs.lower[k] in cues.NEVER:
            return False
        if signs.name(k) and not signs.known(k):
            return True
        if signs.surname(k) and not signs.capital(k - 1) and signs.goes_on(k):
            return True  # "karin boer belt", "KARIN BAKKER EN IK"
        return cued and signs.unknown(k)


def _is_initial(word: str) -> bool:
    return (len(word) == 1 and word.isalpha()) or word in _TWO_LETTERS
