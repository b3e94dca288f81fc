"""What can be said of each word of a text as a possible name: its capital, its lists, its neighbours."""

from collections.abc import Set

from assistant.redaction.analyzer import Tokens
from assistant.redaction.keeping import BODIES, CALENDAR, EPONYMS
from assistant.redaction.lists import Lists
from assistant.redaction.recognisers.name_cues import FINITE, INTRODUCTIONS, PARTICLES, RELATIONS, SHORT_NAMES
from assistant.redaction.recognisers.words import looks_dutch

_ARTICLES = frozenset("de het een 't die dat deze dit geen elke ieder".split())
_OPENERS = frozenset('.!?:;•*"“„…-')
_LINKS = frozenset("van uit bij en of met die dat over voor op in aan namens".split())


class Signs:
    """Answers about the tokens of one text; each is given by its index."""

    def __init__(self, text: str, tokens: Tokens, lists: Lists, glued: Set[int] = frozenset()) -> None:
        self._glued = glued  # tokens that are ordinary words without the space between them
        self.text = text
        self.words, self.begins, self.stops = tokens.words, tokens.begins, tokens.stops
        self.lower = [w.lower() for w in tokens.words]
        self._lists = lists
        # The bare form of a genitive: "Henks", "Henk's", "Annas'".
        letters = [w for w in self.words if len(w) > 3 and w[0].isalpha()]
        capitals = sum(w[0].isupper() for w in letters)
        shouted = sum(w.isupper() for w in letters)
        # Where most words have a capital, a capital says nothing.
        self._capitals_count = shouted * 2 <= len(letters) and (len(letters) < 5 or capitals * 100 <= len(letters) * 85)
        self._end = len(text.rstrip())

    def alphabetic(self, i: int) -> bool:
        return 0 <= i < len(self.words) and self.words[i][0].isalpha()

    def length(self, i: int) -> int:
        return len(self.words[i])

    def capital(self, i: int) -> bool:
        """A capital that means something: not in shouted text, and no abbreviation."""
        if not (self._capitals_count and self.alphabetic(i)):
            return False
        word = self.words[i]
        return word[0].isupper() and (not word.isupper() or (len(word) > 3 and self.first(i)))

    def initial(self, i: int) -> bool:
        """Whether the token opens a sentence, a line or a quotation."""
        if i == 0 or "\n" in self.text[self.stops[i - 1] : self.begins[i]]:
            return True
        before = self.words[i - 1]
        return (
            before in _OPENERS and not (before == "." and self._abbreviation(i - 1)) and not (before == "-" and i > 1)
        )

    def _abbreviation(self, i: int) -> bool:
        return (
            i > 0
            and self.stops[i - 1] == self.begins[i]
            and (
                len(self.words[i - 1]) <= 2
                or self.lower[i - 1] in ("dhr", "mevr", "mej", "drs", "prof", "fam", "ing", "mvr", "bijv", "evt")
            )
        )

    def bare(self, i: int) -> str:
        """The word in lower case without a genitive ending, if what is left is a first name."""
        word = self.lower[i]
        for ending in ("'s", "s'", "s", "'"):
            stem = word.removesuffix(ending)
            if (
                stem != word
                and len(stem) > 2
                and stem in self._lists.first_names
                and word not in self._lists.first_names
            ):
                return stem
        return word

    def first(self, i: int) -> bool:
        """On the list of first names (also in the genitive, also as a double name)."""
        if not self.alphabetic(i):
            return False
        word = self.bare(i)
        names = self._lists.first_names
        return word in names or ("-" in word and all(part in names for part in word.split("-")))

    def surname(self, i: int) -> bool:
        """On a list of surnames, with or without a particle, also as a double name."""
        word = self.lower[i]
        lists = self._lists
        if word in lists.surnames or word in lists.interfix_surnames:
            return True
        if word.endswith(("'s", "s")) and len(word) > 5 and word.removesuffix("s").removesuffix("'") in lists.surnames:
            return True
        return "-" in word and any(
            part in lists.surnames or part in lists.interfix_surnames for part in word.split("-")
        )

    @property
    def shouted(self) -> bool:
        """Whether capitals mean nothing here because nearly everything has one."""
        return not self._capitals_count

    def goes_on(self, i: int) -> bool:
        """Whether the sentence ends or goes on behind the token as it does behind a name, not behind an adjective."""
        if self.ends(i) or self.followed_by_verb(i):
            return True
        following = self.lower[i + 1]
        return following in _LINKS or (
            following.startswith("ge") and following.endswith(("d", "t")) and self.known(i + 1)
        )

    def surname_at(self, i: int) -> bool:
        return i < len(self.words) and self.surname(i)

    def name(self, i: int) -> bool:
        return self.first(i) or self.surname(i)

    def known(self, i: int) -> bool:
        """An ordinary Dutch word, or several with no space between."""
        word = self.lower[i]
        if i in self._glued:
            return True
        return word in self._lists.words or ("-" in word and all(p in self._lists.words for p in word.split("-")))

    def place(self, i: int) -> bool:
        return self.lower[i] in self._lists.municipalities or self.lower[i] in self._lists.villages

    def unknown(self, i: int) -> bool:
        """On no list and unlike a Dutch word: in the right spot it is a name."""
        if not self.alphabetic(i) or self.length(i) < 2 or self.known(i):
            return False
        word = self.lower[i]
        if "-" in word:
            # "PGO-functie", "Arnhem-Leeuwarden": one ordinary part makes the whole no name.
            for shape in self.words[i].split("-"):
                part = shape.lower()
                if (
                    (shape.isupper() and len(shape) > 1)
                    or part in self._lists.municipalities
                    or looks_dutch(part, self._lists.words)
                ):
                    return False
        if any(c.isupper() for c in self.words[i][1:]) and not self.words[i].isupper():
            return "-" in word  # "DigiD", "MijnGegevens" are services
        if self.words[i].isupper() and self._capitals_count:
            return False  # an abbreviation
        if word.endswith("t") and not self.words[i][0].isupper() and not self.followed_by_verb(i):
            return False  # "weigrt": a mistyped verb
        return not looks_dutch(word, self._lists.words) and not self.place(i)

    def kept(self, i: int) -> bool:
        """A body, law, eponym, month or municipality: no name starts here."""
        word = self.lower[i]
        if word in CALENDAR and (word not in self._lists.first_names or self._dated(i)):
            return not self.sure_spot(i) and not (i > 0 and self.lower[i - 1] in INTRODUCTIONS)
        if word in BODIES or word in self._lists.municipalities or self._in_place(i):
            return not self.sure_spot(i)
        if word in EPONYMS or self._after_disease(i):
            return True
        if word in self._lists.kept:
            return not self.sure_spot(i)
        return "-" in word and any(part in BODIES or part in EPONYMS for part in word.split("-"))

    def _dated(self, i: int) -> bool:
        """Whether a number or a word of time says that "jan" or "mei" is a month."""
        near = [w for w in self.words[max(0, i - 2) : i] if w != "-"][-1:] + [
            w for w in self.words[i + 1 : i + 3] if w != "-"
        ][:1]
        return any(w.isdigit() for w in near) or (
            i > 0 and self.lower[i - 1] in ("in", "per", "eind", "begin", "half", "sinds", "vanaf", "tot")
        )

    def _in_place(self, i: int) -> bool:
        """Whether the token belongs to a municipality of several words ("Den Haag") or a part of the country ("Zuid-Limburg")."""
        word = self.lower[i]
        if "-" in word and word.split("-")[0] in ("noord", "zuid", "oost", "west", "midden"):
            return True
        return word in self._lists.place_words and any(
            " ".join(self.lower[i - back : i - back + size]) in self._lists.municipalities
            for size in (2, 3, 4, 5)
            for back in range(min(size, i + 1))
        )

    def sure_spot(self, i: int) -> bool:
        """Whether a title or relation stands directly before, so that even a town or a month is somebody's name."""
        j = i - 2 if i > 1 and self.words[i - 1] == "." else i - 1
        if j < 0:
            return False
        if self.lower[j] in RELATIONS and self.lower[i] in CALENDAR:
            return self.capital(i) and self.followed_by_verb(i)
        return self.lower[j] in ("mevrouw", "meneer", "mevr", "dhr", "mw", "heer", "familie") and (
            self.words[i][0].isupper() or self.lower[i] in CALENDAR
        )

    def _after_disease(self, i: int) -> bool:
        """ "ziekte van X", "syndroom van X-Y": whatever follows is an illness."""
        back = self.lower[max(0, i - 4) : i]
        return "van" in back and any(
            w in ("ziekte", "syndroom", "dementie", "aandoening", "test", "schaal", "methode", "wet") for w in back
        )

    def sure(self, i: int) -> bool:
        """A first name that is no ordinary word: hidden wherever it stands."""
        word = self.bare(i)
        if word not in self._lists.first_names:
            return "-" in word and self.first(i) and not self.known(i)
        if word in self._lists.words or self.lower[i] in self._lists.words:
            return False
        if len(word) <= 3:
            return word in SHORT_NAMES or (self.capital(i) and not self.initial(i))
        return self.capital(i) or self.lower[i] not in self._lists.words

    def rare_surname(self, i: int, shortest: int = 5) -> bool:
        """A surname in lower case that cannot be anything else: "dijkstra", "yilmaz"."""
        return (
            self.length(i) >= shortest
            and self.lower[i] in self._lists.surnames
            and not self.known(i)
            and not self.place(i)
            and not (looks_dutch(self.lower[i], self._lists.words))
        )

    def after_article(self, i: int) -> bool:
        return i > 0 and self.lower[i - 1] in _ARTICLES and not self.words[i - 1][0].isupper()

    def joined(self, i: int) -> bool:
        """Whether only one space (or nothing, after a full stop) separates the token from the one before."""
        return i > 0 and self.text[self.stops[i - 1] : self.begins[i]] in (" ", "", "  ")

    def apostrophe(self, i: int) -> bool:
        """Half of the particle in "van 's Gravesande" and "van 't Hof"."""
        return (self.words[i] == "'" and i + 1 < len(self.words) and self.lower[i + 1] in ("s", "t")) or (
            i > 0 and self.words[i - 1] == "'" and self.lower[i] in ("s", "t")
        )

    def followed_by_verb(self, i: int) -> bool:
        return i + 1 < len(self.words) and self.lower[i + 1] in FINITE

    def followed_by_surname(self, i: int) -> bool:
        j = i + 1
        while j < len(self.words) and self.lower[j] in PARTICLES and j - i < 4:
            j += 1
        return j < len(self.words) and self.surname(j) and (self.capital(j) or not self.known(j)) and not self.place(j)

    def followed_by_noun(self, i: int) -> bool:
        """Whether an ordinary word that is no verb, particle or link follows: then `i` was an adjective."""
        j = i + 1
        return (
            j < len(self.words)
            and self.joined(j)
            and self.alphabetic(j)
            and self.known(j)
            and self.lower[j] not in FINITE
            and len(self.lower[j]) > 3
        )

    def ends(self, i: int) -> bool:
        """Whether the sentence or line ends behind the token."""
        return (
            i + 1 >= len(self.words)
            or self.words[i + 1] in ".,!?;:)("
            or "\n" in self.text[self.stops[i] : self.begins[i + 1]]
        )

    def introduces_itself(self, i: int) -> bool:
        """Whether the sentence goes on as an introduction does: "... en woon in Assen", "... de dochter van", "... van de"."""
        following = self.lower[i + 1 : i + 3]
        if len(following) < 2:
            return False
        return following[0] in ("de", "van", "uit") or (
            following[0] in ("en", ",") and following[1] in ("ik", "woon", "zorg", "heb", "werk", "mijn", "bel", "de")
        )

    def line_break(self, i: int) -> bool:
        return i > 0 and "\n" in self.text[self.stops[i - 1] : self.begins[i]]

    def last_line(self, i: int) -> bool:
        return "\n" not in self.text[self.stops[i] : self._end]

    def near_end(self, i: int, most: int = 4) -> bool:
        """Whether at most `most` words follow before the text ends."""
        return sum(w[0].isalnum() for w in self.words[i + 1 : i + 2 + most]) < most and len(self.words) - i <= most + 4
