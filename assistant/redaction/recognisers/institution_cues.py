"""The words that announce the name of an institution, and the forms that such names have."""

import re
from typing import Final

from assistant.redaction.analyzer import Tokens
from assistant.redaction.keeping import CALENDAR
from assistant.redaction.recognisers.base import cued, pattern
from assistant.redaction.recognisers.name_cues import FINITE, NEVER, RELATIONS, ROLES


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Kinds of institution. Behind a firm one a name follows where no article stands before it ("in hospice de luwte").
FIRM: Final = _words("""
huisartsenpraktijk huisartspraktijk huisartsencentrum gezondheidscentrum tandartspraktijk fysiotherapiepraktijk praktijk apotheek
verpleeghuis verpleeghuize verzorgingshuis verzorginshuis verzorgingstehuis zorgcentrum woonzorgcentrum zorginstelling zorgvilla zorghuis zorghof
zorgboerderij boerderij zorgorganisatie thuiszorgorganisatie thuiszorg thuisorg woonvorm woongroep hospice logeerhuis logeerboerderij gezinshuis
dagcentrum kinderdagcentrum peuterspeelzaal peutergroep revalidatiecentrum revalidatiekliniek kliniek ziekenhuis basisschool kleuterschool
scholengemeenschap lyceum college kinderdagverblijf bso crèche kdv psz obs cbs rkbs pcb pcbs sbo vso inloophuis buurthuis wijkgebouw jeugdhuis
zorgbureau zorgcoöperatie zorgcooperatie woonzorgpark woonzorg wijkzorg zorgteam thuishulp gezondheidsplein zmlk zml taalklas zorgpark zorghotel verpleegtehuis voetbalclub sportclub scouting wijkteam team vereniging
serviceflat bejaardentehuis bejaardenhuis wooncomplex appartementencomplex woonlocatie odensehuis odenshuis aanleunwoning
bewindvoerderskantoor notariskantoor advocatenkantoor mondzorg zorgresidentie residentie woonpark seniorencomplex zorgcomplex mytylschool tytylschool hogeschool wooninitiatief woonvoorziening kinderhuis
mandir gurdwara pagode dansschool bridgeclub schutterij golfclub thuiszorgteam thuisteam thuisbegeleiding huisartsengroep zeeverkenners wzc szr kbo rkvv woonzorgcomplex mariaschool
verpleegkliniek judoschool muziekschool taalschool vakschool zangvereniging wandelclub kaartclub handbalclub tennisclub dartclub huisartsenteam jongerencentrum buurtkamer
""")
# Behind a loose one ordinary words follow too ("op school de hele dag"); of these the name must be a rare word or a usual name.
LOOSE: Final = _words("""
school kerk moskee flat fysiotherapie fysio logopedie tandarts huisarts dagopvang dagbesteding kinderopvang opvang bureau huisartsenpost
mantelzorgwoning parochie gemeenschap koor club buurtcentrum ontmoetingscentrum dierenarts dagbehandeling verloskundigen middelbare
""")
# The name must begin with an article: "afdeling De Brink", but "afdeling Geriatrie" and "locatie Ede".
WITH_ARTICLE: Final = _words("afdeling locatie woning flat groep unit huis complex gebouw")
FIRM_ENDINGS: Final = (
    "boerderij", "vereniging", "club", "praktijk", "apotheek", "tehuis", "kliniek", "verblijf", "locatie", "harmonie", "tuinderij",
    "kantoor", "zorgcentrum", "dagcentrum", "verpleeghuis", "hospice", "coöperatie", "corporatie",
)  # fmt: skip
# Trades: the word belongs to the name, "Garage Oosterhof".
TRADE: Final = _words("""
bakkerij slagerij kapsalon kapper garage autogarage drukkerij uitgeverij kwekerij snackbar cafetaria eethuis eethuisje restaurant café cafe pizzeria
hotel kringloop kringloopwinkel studio bloemist supermarkt firma brouwerij rijschool salon dierenkliniek boekhandel juwelier opticien camping
makelaardij makelaar toko haarmode bewindvoering taxicentrale scheepswerf bakker slager fietsenmaker stukadoor lunchroom sportschool drogist drogisterij kruidenier kruidenierszaak slachterij mbo zorggroep thuiszorggroep stichting rederij smederij timmerfabriek viswinkel visboer cateraar vishandel ijzerhandel schoenmakerij naaiatelier reisbureau wasserij stomerij zuivelboerderij kaashandel huize villa taxi
""")
TRADE_ENDINGS: Final = ("koor", "bedrijf", "fabriek", "handel", "studio", "salon", "makelij", "bureau", "zaak", "winkel", "bakkerij", "kwekerij", "hoveniers", "garage", "techniek")  # fmt: skip
CLUB: Final = re.compile(
    r"(?<![\w.])(?:v\.?v|s\.?v|r\.?k\.?s?\.?v\.?v?|h\.?v|k\.?v|t\.?c|twc|wtc|w\.?s\.?v|a\.?v|z\.?v|g\.?v|roc|obs|cbs|rkbs|pcbs|sbo|vso|o\.?d\.?s)\.?(?= )",
    re.IGNORECASE,
)
CLUB_NAME: Final = pattern(
    r"\s(?P<article>(?:de|het|'t)\s)?(?P<name>(?:nieuwe\s)?[^\W\d_][\w'-]{3,24})(?:\s(?P<tail>[^\W\d_][\w'-]{2,24}))?"
)
YEAR_CLUB: Final = pattern(r"(?<![\w'])(?P<name>(?:(?-i:[A-Z])[\w-]{1,15}\s)?[^\W\d_]{2,15}\s'\d\d)(?!\w)")
CLUB_CUE: Final = pattern(
    r"voetbal|volleybal|korfbal|handbal|hockey|tennis|club|vereniging|team|sport|train|speelt|wedstrijd|gymnastiek|turn|vrijwilliger|lid\b|elftal|zwem|judo"
)
QUOTED: Final = pattern(r"\s?[(]?['\"“](?P<name>[^'\"”\n]{2,40})['\"”]|\s\((?P<inner>(?-i:[A-Z'])[\w' -]{2,40})\)")
ASIDE: Final = pattern(r"\s\((?P<name>[^\W\d_][\w'-]{2,20}(?:\s[\w'-]{2,20}){1,2})\)")
SHOP: Final = cued(
    r"\b(?:plus|spar|coop|jumbo|ah|primera|gamma|karwei|praxis|hubo|expert|multimate|boerenbond|welkoop)\s(?P<owner>[^\W\d_][\w'-]{3,20})(?!\w)",
    "plus_ spar_ coop_ jumbo_ ah_ primera gamma karwei praxis hubo expert multimate boerenbond welkoop",
)
# Trades named after the person: behind them only a surname is a name ("bakker Ter Horst").
PERSONS: Final = _words(
    "bakker slager kapper cateraar visboer drogist kruidenier fietsenmaker makelaar bloemist juwelier opticien stukadoor"
)
CALLS: Final = _words("belt belde mailde schrijft stuurt stuurde stopt sluit levert weigert wil meldt zegt vraagt")
FOREIGN: Final = _words("el la le con il casa bella san santa mescid-i beth")
COMPANY_SIGN: Final = re.compile(r"\b(?:BV|B\.V|VOF|V\.O\.F|NV|N\.V|Partners|Zn|Zonen|Zoon|Co|Dochters)\b")
COMPANY: Final = re.compile(
    r"(?:(?:[A-Z][\w'-]{1,20}|&|de|van|der|den) ){1,4}(?:BV|B\.V\.|VOF|V\.O\.F\.|NV|N\.V\.)(?!\w)|(?:[A-Z][\w'-]{1,20} ){1,2}(?:&|en) (?:Partners|Zn|Zonen|Zoon|Co|Dochters)\b"
)
WORK: Final = pattern(
    r"\b(?:werk|werkt|werkte|werken|baan|dienst|loondienst|gewerkt|werkgever|stage|baas|leidinggevende|chef|collega|collega's|directeur|manager)\b[^.\n]{0,20}\b(?:bij|is|van)\s(?:de\s|het\s|'t\s)?$"
)
FIRM_TAIL: Final = cued(
    r"""
    (?:(?<![\w'-]))(?P<name>(?:(?:van|ter|ten)\s(?:der\s|den\s|de\s)?)?[^\W\d_][\w'-]{2,20}\s
      (?:(?:bloemen|bouw|transport|installaties?|schilders|logistiek|verpakkingen|constructies?|techniek|metaal|metaalbewerking|interieur|tuinen|hoveniers|schoonmaak
        |verhuizingen|catering|mode|schoenen|staal|elektro|makelaars|advocaten|notarissen|zuivel|bakkers|juweliers|optiek|keukens|bv|b\.v\.|nv)\b
        (?:\s(?:b\.?v\b\.?|&\s\w{2,20}))?|(?:&|en)\s(?:zn|zoon|zonen|co|partners|dochters?)\b\.?))
    """,
    "bloemen bouw transport installatie schilders logistiek verpakking constructie techniek metaal interieur tuinen hoveniers schoonmaak verhuizing catering mode schoenen staal elektro makelaars advocaten notarissen zuivel bakkers juweliers optiek keukens bv b.v nv zn zoon zonen partners dochter _co",
)
AMPERSAND: Final = re.compile(
    r"(?<![\w'])(?P<name>(?:[^\W\d_][\w'-]{1,20} ){1,2}& (?:(?:De|Van|van|de) )?[^\W\d_][\w'-]{1,20}\.?)"
)
ARTICLES: Final = _words("de het 't t d' ons onze it 'n")
ARTICLES_OF_NAMES: Final = ARTICLES | _words("' sint st ter ten huize villa den 's st. nij hof")
DETERMINERS: Final = _words(
    "de het een mijn mn m'n onze ons zijn zn z'n haar hun die deze dat dit geen elke iedere welke welk uw je jouw 't t ene andere ander nieuwe eigen sommige veel alle zo'n eerste tweede"
)
ADJECTIVES: Final = _words("""
gouden zilveren groene blauwe rode witte gele zwarte oude olde nieuwe grote kleine hoge lage lange korte vier drie twee zeven eerste laatste bonte goede vrije stille warme
wijde open houten vrolijke vliegende helpende zonnige lachende dansende ronde nij nije dikke dappere wilde blije kleurige gele grijze bruine koperen ijzeren stenen zoete
heilige halve dolle kromme rechte gekroonde vergulde lustige
""")
NUMERALS: Final = _words("een twee drie vier vijf zes zeven acht negen tien elf twaalf")
# Kinds that are talked of all day: only a rarer word behind them is a name.
EVERYDAY: Final = _words(
    "apotheek thuiszorg thuisorg praktijk team ziekenhuis kliniek bso huisartsenpraktijk voetbalclub sportclub vereniging"
)
# Kinds before which the name may stand: "het Vechtdal College".
QUALIFIED: Final = _words(
    "lyceum college ziekenhuis school basisschool kerk kliniek gymnasium verpleeghuis gasthuis praktijk apotheek moskee mavo hospice scholengemeenschap"
)
# One can be in these without being in a home.
ROOMY: Final = _words(
    "boomgaard boomhut wijngaard kersentuin herberg kajuit eik boom beuk berk linde burcht pastorie abdij veerpont ark bongerd rozentuin kloostertuin populier ceder wilg kring cirkel sterrenbos globe atlas kosmos meander palet weverij korenmolen windmolen watermolen luchtballon draaimolen zandkasteel fontein bron kersenboom appelboom lindeboom perenboom notenboom pruimenboom boomstam moestuin speeltuin poort"
)
INNER: Final = _words("en van aan op der den de ' t s & bij te in het voor")
NO_NOUN: Final = FINITE | NEVER | RELATIONS | ROLES | CALENDAR | _words("""
hele dag dagen nacht nachten week weken zorg deur kamer was rekening medicijnen pillen papieren post mensen bewoners bewoner zuster zusters arts dokter hulp tijd regels eigen
keer spullen kosten medicatie baxter rol recepten vrijdag leiding directie verpleging overkant rand kant vraag vragen klas les juf meester leraar kinderen groep ochtend middag
avond weekend maand jaar boodschappen maaltijd maaltijden koffie was wasserette overgang toets rekeningen brief uitslag indicatie kans plek plekken wachtlijst begeleiding
bewaking oost west noord zuid beste meeste zelfde hoogte gemeente verzekering politie buurt stad straat markt stukken ergste eerste tweede verkeerde juiste
""") - frozenset(ADJECTIVES)  # fmt: skip
MOST_WORDS: Final = 6
GENERIC_CAPITALS: Final = frozenset(
    {"ik", "de", "het", "wij", "hij", "zij", "ze", "we", "er", "mijn", "is", "maar", "en", "wat", "dat"}
)
# How homes and farms are called that bear a made-up compound: "de Vlinderhof", "'t Dijkhuis", "Avondrust".
HOUSE_ENDINGS: Final = (
    "hof", "hoeve", "horst", "huys", "hoeck", "stede", "staete", "heem", "borgh", "burgh", "steyn", "hage", "haghe", "zathe", "gaarde", "bolder", "hoven",
    "weide", "hoek", "donk", "rode", "huis", "toren", "gaard", "hout", "schans", "nest", "duin", "berg", "steen", "bron", "boom", "vliet", "wiek", "poort", "landen", "hofje", "hoes", "made", "velden", "burcht", "tuin", "linden",
)  # fmt: skip
ALONE_ENDINGS: Final = ("zicht", "rust", "oord", "hoeve", "hof", "huys", "rode", "hoeck", "lust", "borgh", "steyn", "hage", "rood", "staete", "vliet")  # fmt: skip
NO_HOUSE: Final = _words("""
ziekenhuis verpleeghuis verzorgingshuis bejaardenhuis buurthuis stadhuis gemeentehuis huis thuis tehuis raadhuis zorghuis logeerhuis ouderhuis ouderlijkhuis woonhuis rijtjeshuis
gerechtshof kerkhof hof binnenhof hoek uithoek zithoek eethoek keukenhoek invalshoek hospice boerderij overzicht toezicht inzicht uitzicht opzicht gezicht zicht onrust bedrust nachtrust
rust berust gerust soort woord antwoord akkoord oord berg stamboom boom kerstboom bron steen galsteen niersteen nest weide schoolgebouw weekendhuis vakantiehuis verblijf hout poort duin
hoogrood rood ballast last lust verlies wellust huurhuis koophuis inloophuis gezinshuis gasthuis koffiehuis achterhuis voorhuis hoekhuis zomerhuis theehuis odensehuis kasteelhof postbus dorpshuis
wijkhuis hotel herstelhotel zorghotel stoomtoren kantoortoren bijdehand moestuinhoek speelhoek leeshoek badhuis tuinhuis clubhuis pakhuis poppenhuis politiehuis
studentenhuis crisishuis opvanghuis blijfhuis vrouwenhuis jongerenhuis eenhoek computerhoek ijsberg
""")
IN_HOUSE: Final = pattern(
    r"(?:\b(?:in|op|bij|naar|uit|van|vanuit|over|tegen|dan|voor|via|tussen|heet|of|kiezen|bel|door|weet)\s|^|[.!?:(]\s?|\n\s?)$"
)
IN_ALONE: Final = pattern(r"\b(?:in|op|bij|naar|uit|vanuit|dan|over|heet|van|tegen)\s$")
# Words that are said of homes, schools and clubs, so that a usual name ("de regenboog") beside them is one.
CARE: Final = pattern(
    r"""
    \b(?:zit(?:ten)?|zat|woon\w*|opgenomen|opname|overgeplaatst|overplaats\w*|\w{0,20}verpleeg\w*|verplegi\w*|groep\s\d|juf|meester|leraar|leraren|lerares|mentor|klas|directeur|afdeling|afd|zusters?
      |verzorg\w*|dagbesteding|team|opvang|school|kamers?|bed|bedden|plek|wachtlijst|klacht|logeren|logeer\w*|stage|personeel|bewoners?|bewoonster|nachtdienst|dagdienst|assistent\w*|\w{0,20}begeleid\w*
      |schurft|scabies|norovirus|besmetting|rondleiding|locatie|derde|verdieping|etage|gang|gezet|open|dicht|huisartsenpost|huisarts|bel(?:len)?|wassen|levert|eten|maaltijd\w*|intake|contract|vso|vervoer|logeerhuis|verpleeghuis|zorgboerderij|inloophuis|hospice|bezoek\w*|dagen|zorgboerderij|kijken|maandag|dinsdag|woensdag|donderdag|vrijdag|weekend|herindicatie|huisregels|camera'?s|vrijwilliger\w*|bezoekuren|familieraad|cliëntenraad|leiding
      |verhuis\w*|gesloten|baas|werk\w*|lid|zingt?|zong|koor|kaart\w*|dokter|praktijk|spreekuur|recept\w*|pillen|belde?|belt|mail(?:de|t)?|brief|taxi\w*|busje|tevreden|neemt|levert)\b
    """
)
HOME: Final = pattern(
    r"\b(?:opgenomen|bewoners?|afdeling|verpleeg\w*|verzorg\w*|zusters?|wachtlijst|groep|juf|dagbesteding|kamer|klacht|personeel)\b"
)
PREPOSITION: Final = _words(
    "in op bij naar uit van vanuit over tegen door via voor dan met bel kiezen mail richting langs"
)
SCHOOL: Final = (
    "college",
    "gemeente",
    "lyceum",
    "gymnasium",
    "kerk",
    "school",
    "apotheek",
    "kerkje",
    "schoole",
    "kapel",
    "moskee",
)
SAINT: Final = cued(
    r"\b(?:in|bij|uit|naar|op|van|vanuit)\s(?P<name>(?:sint|st\.?|huize|residentie|villa|hof\svan|huis\ste[rn]|klooster)\s(?:ter\s|de\s|het\s|'t\s)?[^\W\d_][\w'-]{2,24}(?:\s(?-i:[A-Z])[\w'-]{2,20})?)",
    "sint _st_ _st. huize residentie villa hof_van huis_te klooster",
)
HEADED: Final = cued(
    r"\b(?P<name>(?:huize|hof\svan|hof\ste[rn]|maria\ster|maria\sten|residentie|nij|beth|medisch\scentrum(?=\s(?:de|het|'t|sint)\s)|hoeve(?=\s(?:'t|de|het)\s)(?:\s't\slange(?=\s))?|hoeve(?=\s[^\W\d_]{3,20}(?:veld|hof|horst|rode|beek|dal|berg|oord|zicht|lust|rust|stein|hage|kamp)\b))\s(?:(?:ter|de|het|'t|sint|st\.?)\s)?[^\W\d_][\w'-]{2,24}(?:\s(?-i:[A-Z])[\w'-]{2,20})?)",
    "huize hof_ maria_te residentie nij_ beth_ medisch hoeve",
)
CENTRE: Final = re.compile(
    r"\b(?:Medisch Centrum|Zorgcentrum|Gezondheidscentrum|Zorggroep|Woonzorgcentrum|Praktijk|Kliniek)(?: (?:De|Het|'t|De|Sint|St\.?))? [A-Z][\w'-]{2,24}(?: [A-Z][\w'-]{2,24})?"
)
PROTESTANT: Final = cued(
    r"\b(?:ger\.?|herv\.?|geref\.?|prot\.?|evang\.?)\s(?:gem\.?|gemeente|kerk)\s(?P<place>[^\W\d_][\w'-]{2,24})",
    "herv gereform geref prot evang ger._ ger_",
)


IN_HOSPITAL: Final = pattern(r"(?:\b(?:in|naar|van|uit|bij|het|via|ligt|opgenomen)\s(?:het\s)?|ziekenhuis\s)$")


def lemma_after(tokens: Tokens, i: int) -> str:
    """The word behind token `i` in lower case, or ""."""
    return tokens.lemmas[i + 1] if i + 1 < len(tokens.words) else ""


def kind(word: str) -> str:
    """What kind of institution `word` (lower case) means: "firm", "loose", "article", "trade", or "" for none."""
    if len(word) > 40:
        return ""
    if word in TRADE:
        return "trade"
    if word in WITH_ARTICLE:
        return "article"
    if word in FIRM:
        return "firm"
    if word in LOOSE:
        return "loose"
    if word.endswith(TRADE_ENDINGS) and len(word) > 7 and word != "techniek":
        return "trade"
    if word.endswith(("polikliniek", "spoedkliniek", "dagkliniek")):
        return ""
    if word.endswith(FIRM_ENDINGS) and len(word) > 7:
        return "firm"
    if word.endswith(("huis", "school", "centrum")) and len(word) > 9:
        return "loose"
    return ""
