"""Makes text comparable: case, accents, look-alike letters, stretched words, chat spelling. Never raises, linear time.

Message and pattern go through the same door, so a pattern may be written the way people write.
"""

import re
import unicodedata

_INVISIBLE = dict.fromkeys([*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), 0xAD, 0xFEFF])
_LATIN = str.maketrans({"ı": "i", "ł": "l", "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ĳ": "ij", "ð": "d"})
# Cyrillic and Greek letters that stand in for Latin ones inside an otherwise Latin word.
_LOOKALIKES = str.maketrans("авекмнорстухіјѕԁɡαβεικνορτυχ", "abekmhopctyxijsdgabeiknoptux")
_CYRILLIC = str.maketrans(
    {
        **dict(zip("абвгґдезийклмнопрстуфіэыё", "abvggdezijklmnoprstufieye", strict=True)),
        **{"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch", "ю": "yu", "я": "ya", "є": "ye"},
        **{"ї": "yi", "ь": "", "ъ": "", "ў": "u"},
    }
)
_TOKEN = re.compile(r"[^\W_]+(?:['’`´][^\W_]+)*|['’`´][^\W_]+|[.!?;:,()\n…–—\"“”/]+")
_SPACED_LETTERS = re.compile(r"(?<!\w)(?:[^\W\d_][ .\-*_]){3,}[^\W\d_](?!\w)")
_INSIDE_WORD = re.compile(r"(?<=[^\W\d_])[*_](?=[^\W\d_])")
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
_LEET = str.maketrans("013457", "oieast")
_WORDLIKE = re.compile(r"[^\W\d_]\d+[^\W\d_]")
_AMOUNT = re.compile(r"(\d)(?=(?:uur|uren|dag|dagen|week|weken|maand|maanden|jaar|keer|graden|min|minuten|x)(?!\w))")

# Chat spelling, contractions and spoken forms: one word to one or more.
_CHAT_ROWS = """
nie ni neit nit nait neet nt = niet
nimeer niemeer nimmer nietmeer niemer nimer = niet meer
gin gein gen giin = geen
mer = meer
mn m'n mun mien = mijn
mie mai = mij
zn z'n = zijn
d'r heur hoar = haar
'm em m = hem
'k k ek ikke = ik
kheb k'heb khep = ik heb
kben = ik ben
kwil = ik wil
kkan = ik kan
kga = ik ga
kzie = ik zie
't t ut = het
'n n = een
da = dat
wa = wat
ie hie hai hee = hij
hij's = hij is
ze's zij's = zij is
bin = ben
wul wol = wil
kin ken = kan
hep hebt = heb
heef = heeft
ff = even
mss miss = misschien
goan = gaan
goa = ga
doan = doen
doar = daar
moar = maar
vur veur = voor
veul = veel
mins = mens
dn = de
nx nix = niks
smorgens sochtends = ochtends
snachts = nachts
's = s
i'm im = i am
i'd = i would
i've = i have
i'll = i will
it's = it is
he's = he is
she's = she is
there's = there is
"""
CHAT: dict[str, tuple[str, ...]] = {
    short: tuple(full.split())
    for shorts, full in (row.split(" = ") for row in _CHAT_ROWS.strip().split("\n"))
    for short in shorts.split()
}


# These letters would lose what tells them apart if their mark were taken off.
_WHOLE = frozenset("йїё")


def fold(text: str) -> str:
    """Lower case without accents or invisible characters; full-width and decorated letters as plain ones."""
    text = unicodedata.normalize("NFKC", text).translate(_INVISIBLE).casefold().translate(_LATIN)
    if text.isascii():
        return text
    return "".join(c if c.isascii() or c in _WHOLE else _bare(c) for c in text)


def _bare(char: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", char) if not unicodedata.combining(c))


def latin(word: str) -> str:
    """One folded word in Latin letters: a mixed word by look-alikes, a Cyrillic word by sound."""
    if word.isascii():
        return word
    mixed = any("a" <= c <= "z" for c in word)
    return word.translate(_LOOKALIKES if mixed else _CYRILLIC)


def unleet(word: str) -> str:
    """Digits that stand in for letters within a word: "z3lfm00rd"."""
    return word.translate(_LEET) if not word.isalpha() and _WORDLIKE.search(word) else word


def by_sound(word: str) -> str:
    """A rough Dutch sound of a word, so that "zelfmoort", "sellufmoord" and "zelfmoord" lie close together."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    short = word[:1]
    for letter in word[1:]:
        if letter != short[-1]:
            short += letter
    return short[:-1] + "t" if short.endswith("d") else short


_SOUNDS = (
    *(("sch", "sg"), ("ch", "g"), ("ij", "ei"), ("y", "ei"), ("ouw", "au"), ("auw", "au"), ("ou", "au"), ("dt", "t")),
    *(("ph", "f"), ("th", "t"), ("qu", "kw"), ("ck", "k"), ("c", "k"), ("x", "ks"), ("z", "s"), ("v", "f")),
)


def tokens(text: str) -> list[str]:
    """Words and marks of a text in order. A mark is returned as "," (a pause) or "." (an end)."""
    text = fold(text)
    text = _SPACED_LETTERS.sub(lambda m: re.sub(r"[ .\-*_]", "", m[0]), text)
    text = _AMOUNT.sub(r"\1 ", text)
    text = _INSIDE_WORD.sub("", text)
    found: list[str] = []
    for token in _TOKEN.findall(text):
        if not (token[0].isalnum() or token[-1].isalnum()):
            found.append("." if any(c in ".!?;\n…" for c in token) else ",")
            continue
        word = _STRETCHED.sub(r"\1\1", latin(token.replace("’", "'").replace("`", "'").replace("´", "'")))
        found.extend(CHAT[word] if word in CHAT else (unleet(word.replace("'", "")),))
    return [word for word in found if word]
