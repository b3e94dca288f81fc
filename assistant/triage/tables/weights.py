"""Words that alarm only together: each line is one sign, and signs of one kind within a sentence add up to a signal.

The rows of the other tables know their sentences; this net is wider and its cries are the mildest of their kind.
"""

from assistant.triage.tables.shape import Context, Table
from assistant.triage.values import Label, Tier

_CALM = frozenset(
    {
        Context.FICTION,
        Context.PAST,
        Context.TOPIC,
        Context.ASKS,
        Context.IF,
        Context.NEGATED,
        Context.OVER,
        Context.DYING,
    }
)
_WISH = (_CALM | {Context.EUTHANASIA}) - {Context.NEGATED, Context.OVER}


def _signs(label: Label, tier: Tier, weight: float, rows: str) -> Table:
    return Table(rows, tier, label, _WISH if label is Label.SUICIDE_SELF else _CALM, weight=weight)


WEIGHTS = (
    _signs(
        Label.SUICIDE_SELF,
        Tier.URGENT,
        0.7,
        """
        zelfmoord*|zelfdoding*|suicide*|suicidaal
        er+niet+meer+zijn|er+niet+meer+ben|er+niet+meer+was|er+niet+meer+is
        polsen|verhangen|levensmoe|doodswens|overdosis
        niet+meer+leven|niet+meer+verder+leven|leven+niet+meer
        """,
    ),
    _signs(
        Label.SUICIDE_SELF,
        Tier.URGENT,
        0.4,
        """
        dood|doodgaan|sterven|doodga -overleden -is+dood -moeder+dood -vader+dood -man+dood -thuis+sterven -bang+om
        afscheidsbrief|afscheid -overleden -uitvaart
        wil+niet+meer|hoef+niet+meer|hoeft+niet+meer
        touw|spoor|brug|trein|slaappillen|insuline -reis* -station -ov
        verlossing|uitweg|zinloos|waardeloos|hopeloos|uitzichtloos|voorgoed
        last+voor|tot+last|zonder+mij|niemand~mist|niemand~missen
        leven -levensloop -verpleeghuis -samen -lang+leven -alleen+leven -sociaal
        mezelf -kwijt -zorg+voor+mezelf -voor+mezelf -tijd+voor
        """,
    ),
    _signs(
        Label.MEDICAL_EMERGENCY,
        Tier.ACUTE,
        0.5,
        """
        ademt|ademen|adem|ademhaling|stikt|stikken|lucht -frisse -op+adem
        bloedt|bloeden|bloed|bloeding -prikken -bloedverdunners -bloeddruk -onderzoek
        verlamd|lam|scheef|uitvalt|krachteloos|gevoelloos -rolstoel
        bewusteloos|bewustzijn|buiten+westen|bijkomen|bijgekomen|wegvalt|flauw
        grauw|lijkbleek|blauw|klam|krijtwit -plekken -blauwe+plekken -envelop
        reageert+niet|reageert+nergens|reageert+nauwelijks|geen+reactie -gemeente -mail
        borst|hart|hartslag|pols -hartelijk -hartfalen -hartpatient
        schuim|schokt|stuipt|stuiptrekt|trekkingen|schuimbekt|verkrampt
        verslikt|kokhalst|blauw+aan
        levenloos|lijkt+dood|ijskoud
        """,
    ),
    _signs(
        Label.MEDICAL_EMERGENCY,
        Tier.ACUTE,
        0.3,
        """
        gevallen|viel|gestruikeld|uitgegleden -onder -mee -tegen -op -uit -buiten -besluit
        grond|vloer|tegels|trap -traplift -begane
        praten|spreken|praat|spreekt|woorden -met+wie -over -iemand -met+mij
        zweet|zweten|zweterig|transpireert
        help|snel|spoed|112|ambulance -huisnummer -help+mij+met
        ineens|plotseling|opeens|plots|net|zojuist|minuten
        kreunt|gilt|kermt|schreeuwt+van|hevige|ondraaglijke
        gebroken|breuk -hart
        slap|suf|weg+zakt|zakt+weg
        """,
    ),
    _signs(
        Label.ABUSE,
        Tier.URGENT,
        0.5,
        """
        slaat|slaan|geslagen|schopt|geschopt|gestompt|mept|klap|klappen|duwt|geduwd|knijpt -rolstoel -over -door
        geweld|gewelddadig|mishandel*|agressief -agressie+bij+dementie
        bedreigt|bedreigd|dreigt|bedreiging|chanteert -ontslag -boete
        vernedert|vernederd|kleineert|uitscheldt|gekleineerd|geisoleerd|gecontroleerd|gemanipuleerd
        opgesloten|vastgebonden|opsluit -voel
        misbruik|misbruikt|verkracht|betast|aangerand
        steelt|gestolen|besteelt|jat|plundert|leeggehaald|achterovergedrukt -fiets
        bang+voor+hem|bang+van+hem|bang+voor+haar
        """,
    ),
    _signs(
        Label.ABUSE,
        Tier.URGENT,
        0.3,
        """
        bang|angst|doodsbang -toekomst -valt -vallen
        boos|woedend|razend|driftig|schreeuwt|scheldt|dronken|drank|gedronken
        blauwe+plekken|pijn+doet|pijn+gedaan|striemen
        durf+niet|durft+niet|mag+niemand|stiekem|zwijgt
        geld|spaargeld|pinpas|rekening|erfenis|pensioen -rekening+houden
        zonder+toestemming|voor+zichzelf|voor+hemzelf|onder+druk
        """,
    ),
    _signs(
        Label.MISSING_PERSON,
        Tier.ACUTE,
        0.5,
        """
        kwijt|zoek|vermist|verdwenen|spoorloos|onvindbaar -sleutel* -pas -brief -geld -weg+kwijt
        weggelopen|weggegaan|ervandoor|verdwaald|dwaalt|zwerft
        niet+thuisgekomen|niet+terug|niet+thuis|nooit+aangekomen|niet+gevonden|niet+vinden
        """,
    ),
    _signs(
        Label.MISSING_PERSON,
        Tier.ACUTE,
        0.3,
        """
        dement|dementie|alzheimer|verward|demente
        overal|nergens|buurt|politie|donker|pyjama|jas|buiten
        uur|uren|vanmorgen|vanochtend|vanmiddag|vannacht|nu|net
        """,
    ),
)
