"""From words to a judgement: which rows hold, what calms them, and which of them weighs most."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from assistant.triage.learned import opinion
from assistant.triage.matching import Match, Rows
from assistant.triage.normalise import tokens
from assistant.triage.tables import CLASSES, CONTEXTS, SIGNALS
from assistant.triage.tables.shape import Context, Table
from assistant.triage.values import Label, Tier, Triage, numbers_for

LONGEST = 48  # words looked at together; a longer run without a full stop is cut, with an overlap
OVERLAP = 14
SURE, SURE_IN_A_STORY = 0.4, 0.65  # how sure the second opinion has to be; a story has many sentences to err in
STORY = 40  # words
_FEWEST_WORDS = 5  # below it there is nothing to hear
ENOUGH = 0.95  # the weight at which signs are a signal
# Words that begin a clause of their own. What is said in one clause does not calm another.
_CLAUSE_WORDS = frozenset(
    "en maar want dus omdat terwijl doordat toch daarna toen und aber and but bo ale ve ama".split()
)
_BEFORE = 2  # how far before the words of a match a "niet" still belongs to it

# Of two signals that are as urgent, the one whose first call saves the most comes first.
_WEIGHT = {
    label: weight
    for weight, label in enumerate(
        (
            Label.NONE,
            Label.OVERLOAD,
            Label.URGENT_MEDICAL,
            Label.ABUSE,
            Label.PSYCHIATRIC_CRISIS,
            Label.SUICIDE_OTHER,
            Label.SUICIDE_SELF,
            Label.MISSING_PERSON,
            Label.VIOLENCE_NOW,
            Label.MEDICAL_EMERGENCY,
        )
    )
}
_RANK = {Tier.NONE: 0, Tier.CONCERN: 1, Tier.URGENT: 2, Tier.ACUTE: 3}
_THROUGHOUT = frozenset({Context.DYING, Context.EUTHANASIA})  # hold for a whole message
_ACUTE_BY_SOUND = (Label.MEDICAL_EMERGENCY, Label.MISSING_PERSON, Label.VIOLENCE_NOW)
_CALMS_AN_OPINION = frozenset(
    {Context.IDIOM, Context.FICTION, Context.PAST, Context.TOPIC, Context.ASKS, Context.IF, Context.DYING}
    | {Context.EUTHANASIA, Context.OVER, Context.HABIT}
)
_SUICIDE = (Label.SUICIDE_SELF, Label.SUICIDE_OTHER)


@dataclass(frozen=True)
class Sentence:
    """Words between two full stops, and the clause that each belongs to."""

    words: tuple[str, ...]
    clauses: tuple[int, ...]


@dataclass(frozen=True)
class Signal:
    """A row that holds after all that calms was weighed."""

    tier: Tier
    label: Label
    row: str
    underway: bool = False
    stroke: bool = False

    @property
    def weight(self) -> tuple[int, bool, int]:
        """For comparison: the larger the graver."""
        return _RANK[self.tier], self.underway, _WEIGHT[self.label]


def _compile() -> tuple[Rows, tuple[Table | Context, ...]]:
    groups: list[Table | Context] = [*SIGNALS, *CONTEXTS]
    rows = Rows(CLASSES)
    for number, group in enumerate(groups):
        rows.add(number, group.rows if isinstance(group, Table) else CONTEXTS[group])
    rows.seal()
    return rows, tuple(groups)


_ROWS, _GROUPS = _compile()
_SELF = frozenset("ik mij me mezelf mijzelf i ich mich bghit ya ja mene mne".split())
_OTHERS = (frozenset(CLASSES["ander"].split()) - {"nicht", "die"}) | frozenset(  # "nicht": German here
    "he she him her husband wife mother father son daughter mum mom dad ihn mutter vater mann sohn tochter annem babam oglum kizim "
    "kocam esim annesi ona mama tata maz syn corka baba mmi weldi rajli zichzelf himself herself vin vona sin tato cholovik".split()
)


def sentences(text: str) -> list[Sentence]:
    """The sentences of a message; very long ones in overlapping pieces."""
    found: list[Sentence] = []
    words: list[str] = []
    clauses: list[int] = []
    clause = 0

    def close() -> None:
        for start in range(0, max(len(words) - OVERLAP, 1), LONGEST - OVERLAP):
            if piece := tuple(words[start : start + LONGEST]):
                found.append(Sentence(piece, tuple(clauses[start : start + LONGEST])))
        words.clear()
        clauses.clear()

    for word in _ROWS.joined(tokens(text)):
        if word == ".":
            close()
        elif word == ",":
            clause += 1
        else:
            clause += word in _CLAUSE_WORDS
            words.append(word)
            clauses.append(clause)
    close()
    return found


def judge(text: str, *, second_opinion: bool = True) -> Triage:
    """The gravest signal of a message, with whom to call."""
    best = max(signals(text, second_opinion=second_opinion), key=lambda s: s.weight, default=None)
    if best is None or best.tier is Tier.NONE:
        return Triage()
    label = best.label if best.tier in (Tier.ACUTE, Tier.URGENT) else Label.OVERLOAD
    return Triage(best.tier, label, numbers_for(best.tier, label, underway=best.underway), best.stroke)


def signals(text: str, *, second_opinion: bool = True) -> list[Signal]:
    """Every signal in a message, for judging and for looking into a judgement."""
    cache: dict[str, frozenset[int]] = {}
    pieces = sentences(text)
    short = sum(len(piece.words) for piece in pieces) <= STORY
    # Repetition costs no time: the same words are looked at once.
    once = {words: _ROWS.find(words, cache) for words in dict.fromkeys(piece.words for piece in pieces)}
    matches = [once[piece.words] for piece in pieces]
    contexts = [{g for m in found if isinstance(g := _GROUPS[m.row.group], Context)} for found in matches]
    throughout = set().union(*contexts) & _THROUGHOUT
    found: list[Signal] = []
    parts: list[set[str]] = []
    for at, (piece, here) in enumerate(zip(pieces, matches, strict=True)):
        # "Gelukkig is hij terecht" calms what was said before it, not what comes after.
        everywhere = throughout | ({Context.OVER} & set().union(*contexts[at + 1 :]))
        held: set[str] = set()
        signs: dict[tuple[Label, Tier], float] = {}
        for match, table in _standing(piece, here, everywhere):
            if table.part:
                held.add(table.part)
            elif table.weight:
                signs[table.label, table.tier] = signs.get((table.label, table.tier), 0.0) + table.weight
            else:
                found.append(_signal(piece, match, table))
        found.extend(_eased(piece, here, everywhere))
        found.extend(_heavy(piece, signs))
        if second_opinion and not any(_RANK[s.tier] > _RANK[Tier.CONCERN] for s in found):
            # Where the tables know what it is, a guess may not overrule them.
            found.extend(_learned(piece, here, everywhere, SURE if short else SURE_IN_A_STORY))
        parts.append(held)
    found.extend(_together(parts, found))
    return found


def _heavy(piece: Sentence, signs: dict[tuple[Label, Tier], float]) -> Iterator[Signal]:
    """The signs of one kind that weigh enough together, in a sentence about somebody."""
    about_somebody = any(word in _OTHERS or word in _SELF for word in piece.words)
    for (label, tier), weight in signs.items():
        if about_somebody and weight >= ENOUGH:
            if label is Label.SUICIDE_SELF and not _SELF & set(piece.words):
                label = Label.SUICIDE_OTHER
            yield Signal(tier, label, f"{weight:.1f} of signs")


def _learned(piece: Sentence, here: Sequence[Match], everywhere: set[Context], enough: float) -> Iterator[Signal]:
    """What a sentence sounds like, unless something in it calms or the tables judged its words calm."""
    contexts = {context for match in here if isinstance(context := _GROUPS[match.row.group], Context)}
    if len(piece.words) < _FEWEST_WORDS or (contexts | everywhere) & _CALMS_AN_OPINION:
        return
    for match in here:
        table = _GROUPS[match.row.group]
        if isinstance(table, Table) and _calming(piece, match, table, here, everywhere):
            return
    label, sure = opinion(piece.words)
    if sure >= enough:
        tier = Tier.ACUTE if label in _ACUTE_BY_SOUND else Tier.URGENT
        yield Signal(tier, label, f"sounds like it ({sure:.2f})")


def _standing(piece: Sentence, here: Sequence[Match], everywhere: set[Context]) -> Iterator[tuple[Match, Table]]:
    for match in here:
        table = _GROUPS[match.row.group]
        if isinstance(table, Table) and not _calming(piece, match, table, here, everywhere):
            yield match, table


def _eased(piece: Sentence, here: Sequence[Match], everywhere: set[Context]) -> Iterator[Signal]:
    """What remains of a calmed signal that is never nothing: "ik denk niet aan zelfmoord"."""
    for match in here:
        table = _GROUPS[match.row.group]
        if isinstance(table, Table) and table.else_ is not Tier.NONE:
            reasons = _calming(piece, match, table, here, everywhere)
            if reasons and not reasons & {Context.IDIOM, Context.FICTION, Context.TOPIC, Context.EUTHANASIA}:
                yield Signal(table.else_, Label.OVERLOAD, match.row.text)


def _calming(
    piece: Sentence, match: Match, table: Table, here: Sequence[Match], everywhere: set[Context]
) -> set[Context]:
    reasons = set(table.calmed_by & everywhere)
    low, high = piece.clauses[match.start], piece.clauses[match.end]
    places = set(match.at)
    # "Vroeger sloeg hij, en nu slaat hij weer": a "now" undoes the past only within its own clause.
    now = {piece.clauses[other.start] for other in here if _GROUPS[other.row.group] is Context.NOW}
    for other in here:
        context = _GROUPS[other.row.group]
        if not isinstance(context, Context):
            continue
        if context is Context.IDIOM:
            if places & set(other.at):
                reasons.add(context)
        elif context not in table.calmed_by or context is Context.NEGATED:
            continue
        elif (
            context in (Context.FICTION, Context.HABIT)
            or (context is Context.OVER and other.start > match.start)
            or (
                piece.clauses[other.start] <= high
                and piece.clauses[other.end] >= low
                and not (context is Context.PAST and piece.clauses[other.start] in now)
            )
        ):
            reasons.add(context)
    if Context.NEGATED in table.calmed_by and not match.row.own_negation and _negated(piece, match):
        reasons.add(Context.NEGATED)
    return reasons


def _negated(piece: Sentence, match: Match) -> bool:
    near = range(max(match.start - _BEFORE, 0), match.end + 1)
    clauses = {piece.clauses[p] for p in match.at}
    return any(
        piece.words[p] in _NEGATIONS and p not in match.at and piece.clauses[p] in clauses and not _of_doubt(piece, p)
        for p in near
    ) or (match.end + 1 < len(piece.words) and piece.words[match.end + 1] in _DENIED_AFTER)


_DENIED_AFTER = frozenset("niet nooit not nicht degil".split())
_NEGATIONS = frozenset(
    "niet geen nooit zonder niemand not no never kein keine keinen nicht degil ne dont doesnt isnt".split()
)
_DOUBT = frozenset("weet durf kan know weiss weet+ik moet wil".split())


def _of_doubt(piece: Sentence, place: int) -> bool:
    """ "Ik weet niet", "ik durf niet": denies the knowing, not what stands beside it."""
    return any(word in _DOUBT for word in piece.words[max(place - 2, 0) : place])


def _signal(piece: Sentence, match: Match, table: Table) -> Signal:
    label = table.label
    if label in _SUICIDE:
        label = Label.SUICIDE_SELF if _about_self(piece, match) else Label.SUICIDE_OTHER
    return Signal(table.tier, label, match.row.text, table.underway, table.stroke)


def _about_self(piece: Sentence, match: Match) -> bool:
    """Whether the nearest subject is the writer. Before the words first, since Dutch puts the subject there."""
    if any(piece.words[place] in _SELF for place in match.at) and not any(piece.words[p] in _OTHERS for p in match.at):
        return True
    before = range(match.end, -1, -1)
    after = range(match.end + 1, min(match.end + 4, len(piece.words)))
    clause = piece.clauses[match.end]
    for near in (
        [p for p in before if piece.clauses[p] == clause],
        list(after),
        list(islice(before, 12)),
    ):
        for place in near:
            word = piece.words[place]
            if word in _OTHERS and piece.words[place - 2 : place].count("van") == 0:
                return False
            if word in _SELF:
                return True
    return True


def _together(parts: Sequence[set[str]], found: Sequence[Signal]) -> list[Signal]:
    """Signals that only parts of neighbouring sentences make: a fall, and not getting up."""
    joined: list[Signal] = []
    for at, held in enumerate(parts):
        near = held.union(*parts[max(at - 1, 0) : at + 2])
        if "down" in held:
            joined.append(Signal(Tier.ACUTE, Label.MEDICAL_EMERGENCY, "down"))
        if "fell" in held and "stuck" in near:
            joined.append(Signal(Tier.ACUTE, Label.MEDICAL_EMERGENCY, "fell + stuck"))
    crisis = any(s.label is Label.PSYCHIATRIC_CRISIS and s.tier is Tier.URGENT for s in found)
    if crisis and any("danger" in held for held in parts):
        joined.append(Signal(Tier.ACUTE, Label.PSYCHIATRIC_CRISIS, "crisis + danger"))
    return joined
