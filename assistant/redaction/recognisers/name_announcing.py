"""What the words before a token say about it: a title, a relation, an introduction, a greeting or a closing."""

from assistant.redaction.recognisers import name_cues as cues
from assistant.redaction.recognisers.name_signs import Signs


def announced_at(signs: Signs, i: int) -> int:
    """How strongly the words before token `i` announce a name: 4 closing, 3 title, 2 another cue, 0 not."""
    following = signs.lower[i + 1 : i + 3]
    owned = len(following) == 2 and following[0] in ("is", ",", "(") and following[1] in ("mijn", "me", "onze")
    if owned and set(signs.lower[i + 3 : i + 5]) & cues.RELATIONS:
        return 2  # "oleksandra is mijn dochter", "Marieanne, mijn nicht"
    j = i - 1
    if j < 0:
        return 0
    while j >= 0 and signs.words[j] in (".", ":", ",", "(", '"', "'", "-") and i - j <= 3:
        j -= 1
    gap = i - 1 - j
    if j < 0:
        return 0
    word = signs.lower[j]
    between = {signs.words[k] for k in range(j + 1, i)}
    if word in cues.CLOSINGS and (signs.last_line(i) or (between <= {",", ".", ":"} and signs.near_end(i))):
        return 4
    if signs.line_break(i) and signs.near_end(i) and any(w in cues.CLOSINGS for w in signs.lower[max(0, i - 8) : i]):
        return 4
    if word in cues.TITLES and between <= {"."}:
        return 3
    if word in cues.INTRODUCTIONS and between <= {":", ","}:
        return 2
    if (
        word in ("is", "was", "luidt")
        and gap == 0
        and j > 0
        and signs.lower[j - 1] in ("naam", "voornaam", "achternaam", "roepnaam", "meisjesnaam")
    ):
        return 2
    if gap == 0 and word in ("ik", "ook", "mij") and j > 0 and signs.lower[j - 1] == "heet":
        return 2
    if word in cues.RELATIONS and between <= {"(", ",", '"'}:
        owned = j > 0 and (signs.lower[j - 1] in cues.POSSESSIVES or (j > 1 and signs.lower[j - 2] in cues.POSSESSIVES))
        return 2 if owned and not (between and not signs.capital(i)) else 0
    if (
        gap == 0
        and j > 0
        and signs.lower[j - 1] in cues.POSSESSIVES
        and cues.nearly_a_relation(word)
        and not signs.known(j)
    ):
        return 2
    if word in cues.ROLES and gap == 0:
        return 2
    if word in cues.GREETINGS and gap == 0 and signs.initial(j):
        return 2
    if word == "ben" and gap == 0 and j > 0 and signs.lower[j - 1] == "ik" and signs.introduces_itself(i):
        return 2  # "ik ben xhevdet en woon in assen"
    return 0
