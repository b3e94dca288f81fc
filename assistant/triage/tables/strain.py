"""Overload: heavy, and no emergency. It gets warmth and a person, not a siren."""

from assistant.triage.tables.shape import Context, Table
from assistant.triage.values import Label, Tier

_OVERLOAD = Table(
    label=Label.OVERLOAD,
    tier=Tier.CONCERN,
    calmed_by=frozenset({Context.TOPIC, Context.FICTION}),
    rows="""
    ik|we kan|kon|kunnen niet|nie|bijna+niet @meer|meer+aan$ -naar -komen -vinden -inloggen -bij !
    kan+niet+meer|kan+niet+@meer|kan+het+niet+meer|kan+het+niet+aan|kan+t+niet+meer !
    trek|trekken|trekt ik|het|dit|niet niet|nie|slecht|nauwelijks -conclusie -aan -aandacht -pensioen !
    hou|houd|houden|hield ik|het|dit|we vol|niet+meer|niet+lang|nauwelijks|lang -rekening !
    hou+vol|volhouden|vol+te+houden ik|niet|nog|lang|hoe
    op|leeg|kapot|gesloopt|uitgeput|doodmoe|bekaf|gebroken|opgebrand|uitgewrongen|overspannen|burnout|burn|opgebrandt|afgepeigerd|versleten|moe|doodop|total+loss ik|helemaal|ben|zo|me|compleet -apparaat -wasmachine -gebroken+been
    overbelast|overbelasting|overspannen|burnout|burn+out|overspanning|uitputting|uitgeput|oververmoeid ik|ben|voel|me|raak|bijna|tegen|ons
    ik red|redden|rooi|bolwerk|hack het|dit niet|nauwelijks !
    gebroken nacht|nachten|slaap ik|ben|weer|na
    niet+meer+te+doen|niet+te+doen|niet+meer+leuk|niet+vol+te+houden|ondoenlijk|onmogelijk zorg|zorgen|dag+en+nacht|alleen|zo|het|dit !
    wil|moet|zou|kon er|even|eventjes uit|weg|ertussenuit ik|we|zo|graag
    functioneer|functioneren|hoofd niet|vol|meer ik|mijn|zo|goed|helemaal -hoofdpijn !
    kapot eraan|ga ik|er
    erdoorheen|er+doorheen|doorheen ik|zit|helemaal -sla -slaan -kom
    nergens|geen|weinig|nul energie|fut|puf|kracht|moed|tijd+voor+mezelf|adem ik|voor|heb|meer !
    sloopt|vreet|nekt|verstikt|slurpt|slokt|vergt mij|me|alles|te+veel|energie|zorg
    lontje|lont kort|korter
    gevangen|opgesloten|geleefd|vast ik|me|voel|zit
    verlang|behoefte|snak|toe ik|naar|aan rust|tijd|dag|nacht|vakantie|pauze|mezelf|adempauze
    tandvlees|laatste+benen|reserves|wit+van|achterste+benen|randje|rand|afgrond
    zenuwen|zwart+voor+ogen|spanning|nachtmerrie op|leven|van|is ik|helemaal|ben|dit
    ertussenuit|er+tussenuit|tussenuit|even+weg|op+adem moet|wil|snak|ik
    geen+leven|geen+eigen+leven|leven+niet !
    fouten|vergeet|concentreren werk ik|moe|slaap
    groeit|groeien boven hoofd
    water tot|aan|over lippen|hoofd
    einde|eind van|mijn|aan latijn|krachten|kracht|raad
    ten+einde+raad|radeloos|wanhopig|wanhoop|machteloos|reddeloos ik|ben|voel|me|zo
    instorten|stort+in|omvallen|val+om|klap|breekpunt|doordraaien|draai+door|bezwijk|bezwijken|knap|eronderdoor|onderdoor|kopje+onder ik|bijna|bang|ga|sta|op|me|bezwijken
    huil|huilen|janken|jank|tranen|huilend|gehuild ik|elke|hele|alleen|vaak|steeds|iedere -baby -moeder+huilt
    slaap ik|amper|nauwelijks|niet|slecht nachten|weken|maanden|nooit|al|meer !
    zie|ziet het niet zitten ik|@meer !
    te+veel|teveel|te+zwaar|loodzwaar|zwaar ik|mij|me|wordt|is|voor|allemaal -medicatie -pillen -betaald -bijdrage -betalen -geld
    alleen|eenzaam|er+alleen+voor ik|me|zo|voel|sta|helemaal -alleenstaand
    wil|wou|zou ik|weglopen|rust weg|weglopen|vluchten|even+weg|opgeven|ermee+stoppen|rust|stoppen -vakantie
    geen|weinig|niet leven|tijd|rust|energie|lucht @meer|mezelf|over|mij ik|voor|heb !
    gek|knettergek|horendol|radeloos|gestoord ik|word|er|van
    stress|stres|gestrest|gestresst|spanning|paniek|somber|depressief|depressie|depri ik|heb|me|veel|zo|voel|ben|door
    schuldig|schuldgevoel|faal|gefaald|tekort|schiet+tekort ik|me|voel
    schreeuw|snauw|snauwde|uitgevallen|geschreeuwd|boos|geduld|ontplof|ergernis|prikkelbaar ik hem|haar|tegen|op|@kwetsbaar|kort|verlies|sneller
    wat|hoe moet ik|we|nou|nu nog|zonder|verder|in+hemelsnaam|godsnaam|leven
    cant|cannot|can+not i cope|anymore|do+this|go+on|take !
    exhausted|overwhelmed|burned+out|burnt+out|worn+out|tired i|am|so|feel
    kann nicht+mehr|nicht|ich @meer|mehr|ertragen|schaffe !
    erschopft|uberfordert|am+ende ich|bin|mit
    dayanamiyorum|yoruldum|bittim|tukendim|bikmis|biktim|gucum|cok+yorgunum
    niet+daje+rady|niet+mam+sily|wykonczona|wykonczony|wyczerpana|zmeczona|niet+dam+rady|padam
    не+можу|нема+сил|не+витримую|виснажена|втомилась|втомилася|немає+сил|устала|не+могу|сил
    3yit|ayit|3eyit|t3ebt|mabqitch|ta3bana|ta3ban|te3bt|manqderch|ma9dertch|man9derch|3yyit
    """,
)

STRAIN = (_OVERLOAD,)
