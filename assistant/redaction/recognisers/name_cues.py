"""The words that announce a name in a Dutch message, and those that show where one ends."""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES: Final = _words("""
dhr mevr mw mevrouw meneer mijnheer heer mej mejuffrouw juffrouw juf mvr mvrouw mevr. dr drs prof ir ing ds dominee pastoor imam
mr pater fam familie weduwe wed mnr menr menee meneeer mijneer menneer mevouw mevrou mevrw mevoruw mevrouww mvrw hr jhr jonkheer baron
""")

# Workers and neighbours: a name may follow, a verb as often.
ROLES: Final = _words("""
dokter huisarts zuster broeder verpleegkundige wijkverpleegkundige casemanager begeleider begeleidster verzorgende arts
specialist neuroloog geriater psycholoog psychiater fysiotherapeut ergotherapeut notaris advocaat bewindvoerder mentor
mantelzorgmakelaar mantelzorgconsulent consulent consulente wmo-consulent coach hulp huishulp poetshulp werkster collega
leidinggevende manager teamleider baas chef maatschappelijk werker werkster buurman buurvrouw buurjongen buurmeisje
overbuurvrouw overbuurman vriend vriendin kennis vrijwilliger vrijwilligster leraar lerares meester cliëntondersteuner
professor rechter ambtenaar contactpersoon behandelaar tandarts kapper pedicure oppas chauffeur makelaar buurvr
""")

RELATIONS: Final = _words("""
man vrouw partner moeder vader mam mama pap papa ma pa mams paps ouders zoon dochter zoontje dochtertje zonen dochters zoons kind
kinderen broer zus broertje zusje broers zussen zusters oma opa omi opi oudoma overgrootmoeder grootmoeder grootvader kleinzoon
kleindochter kleinkind kleinkinderen tante oom tantes neef nicht neefje nichtje schoonmoeder schoonvader schoonzus schoonzusje
schoonbroer schoonzoon schoondochter schoonouders zwager stiefvader stiefmoeder stiefzoon stiefdochter stiefbroer stiefzus
pleegmoeder pleegvader pleegzoon pleegdochter pleegkind ex exman exvrouw ex-man ex-vrouw verloofde echtgenoot echtgenote
halfbroer halfzus tweelingbroer tweelingzus peettante peetoom petekind vriend vriendin vriendje buurman buurvrouw mantelzorger
naaste hond kat schoonma schoonpa jongste oudste middelste tweeling
""")

PLURALS: Final = _words("ouders kinderen kleinkinderen broers zussen zoons zonen dochters schoonouders vrienden buren")

POSSESSIVES: Final = _words("mijn m'n mn me onze ons zijn haar z'n d'r jouw je jullie uw hun de mijne min")

INTRODUCTIONS: Final = _words(
    "heet heette heten genaamd geheten roepnaam voornaam achternaam meisjesnaam naam namens t.a.v noemt noemen genoemd heettt"
)
# Abbreviations that look like initials.
NO_INITIALS: Final = _words("""
a.u.b. aub s.v.p. i.v.m. o.a. m.b.t. b.v. n.v. d.m.v. d.w.z. t.a.v. m.a.w. n.a.v. e.d. t/m i.p.v. o.b.v. e.v. m.n. n.v.t. p.m. p.w.
p.j. a.s. j.l. z.s.m. i.o.m. o.v.v. v.a. t.o.v. i.t.t. b.g.g. v.h. e.o. c.q. c.s. h.h. i.g.v. l.s.
""")

GREETINGS: Final = _words("hallo hoi beste geachte hey hi hallootjes goedemorgen goedemiddag goedenavond goedendag")

CLOSINGS: Final = _words("""
groet groetjes groeten gr grtjs grtz grt mvg liefs knuffel kus kusjes groetjess hartelijks vrgr mvrgr hoogachtend ondertekend
""")

PARTICLES: Final = _words(
    "van de der den ter ten te v vd v.d v.d. v/d v/d. tot 't t el al ben bin ibn abu von du da dos di la le del della af op het in aan bij uit"
)
# Particles that also are everyday prepositions: only in front of a capital.
LOOSE_PARTICLES: Final = _words("tot op het in aan bij uit af te la le da di t ben al")

# A name is often followed by one of these; two nouns in a row are not.
FINITE: Final = _words("""
is was heeft had hebben kan kon wil wilde moet moest mag mocht zal zou gaat ging komt kwam doet deed krijgt kreeg zegt zei woont
woonde wordt werd ligt lag zit zat staat stond slaapt eet drinkt loopt liep valt viel belt belde vraagt vroeg helpt hielp werkt
werkte weet wist vindt vond blijft bleef ziet zag geeft gaf houdt hield lijkt voelt wilt kunnen zijn waren gaan komen willen doen
hoeft ging vergeet snapt begrijpt weigert zorgt regelt rijdt schrijft leeft overleed overleden verzorgt verliest wacht maakt neemt
nam krijgen denkt dacht heet kookt huilt schreeuwt slaat doucht wast zoekt mist bezoekt
""")

NEVER: Final = _words("""
ik jij je hij zij ze wij we jullie u het de een en of maar want dus dat die deze dit wie wat waar hoe waarom wanneer niet geen wel
ook nog al dan als om te in op aan uit van voor met bij naar door over tegen na er hier daar nu toen mijn me hem haar hun ons onze
z'n m'n d'r zn alvast allemaal iedereen iemand niemand u. ja nee oke ok oké hallo hoi dag groetjes groeten bedankt dank alsjeblieft aub svp graag
mantelzorger mantelzorg naast goedemorgen goedemiddag goedenavond vriendelijke hartelijke beste geachte lieve allen team mensen
mevrouw meneer dames heren redactie hulplijn dokter broer zus vader moeder opa oma mama papa
""")

# What may stand between the initials and the surname of the gentry.
NOBLE: Final = _words("baron barones jonkheer jonkvrouw jhr jkvr graaf gravin ridder tot")

# First names of three letters that are typed in lower case and are no words.
SHORT_NAMES: Final = _words("""
ans ria els jos tim tom kim bob bep gre rik rob ron roy sam max leo lia lea eva ida ine ina ank iet wim jan aad ali amy ari ger
huub ben mia mo lot noa zoë zoe finn sem teun ton nel truus riet jet jip job ad ed jo jac jaap ben lex luc mees nik pim puk rex
roel stan sef sjef sil ted tiny tjeerd bas liv isa ivo iwan jeff kas kay kai lis liz loes lou meg nia pam pia ray ugo ute vic wil
wout yvo zef arie agi omar umut can ece efe nur ayş emi
""")  # fmt: skip

_SHUFFLED: Final = frozenset("".join(sorted(word)) for word in RELATIONS if len(word) > 2)
_SHORTENED: Final = frozenset(
    word[:i] + word[i + 1 :] for word in RELATIONS if len(word) > 4 for i in range(1, len(word))
)


def nearly_a_relation(word: str) -> bool:
    """Whether `word` is a relation with two letters swapped or one lost: "mna", "meoder", "schoonmoedr"."""
    return "".join(sorted(word)) in _SHUFFLED or word in _SHORTENED
