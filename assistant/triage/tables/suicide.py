"""Suicide, of oneself or of another. Who it is about is decided by the nearest subject in the sentence."""

from assistant.triage.tables.shape import Context, Table
from assistant.triage.values import Label, Tier

_CALM = frozenset({Context.FICTION, Context.PAST, Context.TOPIC, Context.NEGATED})
_WISH = _CALM | {Context.EUTHANASIA, Context.DYING}

_UNDERWAY = Table(
    label=Label.SUICIDE_SELF,
    tier=Tier.ACUTE,
    calmed_by=_CALM | {Context.IF},
    underway=True,
    rows="""
    ik @pillen ingenomen|geslikt|opgegeten|genomen|gepakt|doorgeslikt alle|allemaal|hele|heel|doos|doosje|pot|potje|strip|strips|veel|teveel|handvol|overdosis|leeg|tegelijk|hoop
    ik overdosis genomen|ingenomen|genome
    strip|strips|doos|doosje|pot|potje leeg @pillen ik
    ik polsen|pols doorgesneden|opengesneden|doorsnijden|gesneden|snij
    zelfmoordpoging|suicidepoging|poging gedaan|ondernomen|doet|deed|doen zojuist|net|nu
    zelfmoordpoging|suicidepoging|poging gedaan|ondernomen|deed ligt|bewusteloos|bloed*|suf
    touw|strop|koord om nek|hals
    i took|swallowed all|whole|many|bottle pills|tablets
    took|taken overdose -wrong
    ich habe alle|viele tabletten|pillen geschluckt|genommen
    butun haplari ictim|yuttum|icti|yuttu
    polknelam|polknalem|wzielam|wzialem wszystkie|duzo|cale tabletki|tabletek|leki|opakowanie
    випила|випив|наковталась|наковтався|выпила|выпил таблеток|таблетки|пігулки|пігулок
    """,
)

_INTENT = Table(
    label=Label.SUICIDE_SELF,
    tier=Tier.ACUTE,
    calmed_by=_WISH,
    else_=Tier.CONCERN,
    rows="""
    @wil~dood$|@wil~dood|dood+@wil|dood+zou|dood+willen|wil+@ander+dood$|wil+mijn+@ander+dood$ -wil+niet+dood -niet+dood -nog+niet -@naaste+dood -angst -mijn+dood -zijn+dood -haar+dood -de+dood -dood+van
    poging gedaan|ondernomen|deed vanmorgen|vanochtend|vannacht|gisteren|vandaag|opname|opgenomen|seh|weer|zelf|leven @ander|hij|ze|ik -iets -aanvraag -contact -bezwaar -tot -te -om
    zelfmoordpoging|suicidepoging|suicidepogingen|zelfmoordpogingen
    @wil dood+gaan|dood+zijn|dood+maken <8 -@niet
    @wil~doodgaan|@wil~sterven|@wil~verdwijnen|sterven+@wil|doodgaan+@wil|doodga+@wil -@niet -thuis -waardig -gaat+sterven -verdwijnen+uit -klachten -waar
    ga|gaat|gaan|kan|doe|doet|ging @zelfmoord plegen|pleeg|doen -aanslag
    @zelfmoord plegen|pleeg|pleegt|plegen|pleegde|plegt|wil|wilt|overweeg|overweegt|overwegen|plan|plannen|dreigt|dreigen|dreigde -aanslag
    zelfmoordplannen|zelfmoordplan|zelfmoordneigingen|zelfmoordneiging|suicideplannen|suicideplan|suicidepoging|zelfmoordpoging
    ik ben|voel suicidaal|suicidale|suicide|zelfmoordneigingen
    @ander is|wordt|lijkt suicidaal
    @denken|dacht aan|over @zelfmoord|suicide
    gedachten @zelfmoord
    @zelfmoord @denken -anderen
    mijn|haar|zijn|mezelf|mijzelf|me leven|lefen beeindigen|beeindig|benemen|beroven|beneem|nemen|ontnemen
    leven uitstappen|uitstap|uitstapt|uitgestapt -auto -bus
    van|uit het leven beroven|beroof|berooft|stappen|stap|stapt
    leven+beeindigen|leven+benemen|leven+beroven
    eind|einde|eindje|end aan maken|maak|maakt|gemaakt|maakte|kunt+maken|kan+maken er|haar|alles|leven|lijden -er+moet+een -er+komt+een -mantelzorg -zorg -relatie -huwelijk -baan -contract -huur -pgb -werk -discussie -ruzie -abonnement -onzekerheid -gezeur -wachttijd -indicatie -huurcontract -overeenkomst -onduidelijkheid -gedoe
    punt achter leven|alles zetten|zet
    van+kant|kant+maken|vankant @maken
    van~kant maak|maken|maakt|mak|makt
    @zichzelf|me|mij iets|wat aandoen|aandoet|aandoe|aangedaan -@kwetsbaar+iets -@hij+iets -@hij+wat
    @zichzelf|me iets|wat|leed aan doen|doe|doet
    @zichzelf|me ophangen|verhangen|ophang|ophangt|verhang|verhangt|opknopen|opgehangen|knoop+op|hang+op
    @zichzelf doden|vermoorden|doodmaken|doodschieten|neerschieten|verdrinken|vergiftigen|dood+maken|doodslaan|vergassen|kapot+maken
    mezelf|mijzelf|zichzelf pijn|snijden|snijd|snij|snijdt|sneed|verwonden|verwond|beschadigen|gesneden|krassen|kras
    voor|onder trein|metro|vrachtwagen|tram spring|springen|springt|gooien|gooi|stap|stappen|lopen|loop|werp|werpen|liggen|gooit|werpt <8 -voor+de+trein+naar -uitstappen
    van de|het|af flat|dak|brug|balkon|gebouw|toren|viaduct|galerij spring|springen|springt|afspringen|storten|gooien|laten+vallen|gesprongen
    ik sta|zit|loop op|bij brug|viaduct|flat|dak|spoor|perron|balkon|rails|richel|flatgebouw dood|springen|spring|einde|eind|leven|trein|afgelopen
    ik sta|zit op|boven|aan|langs brug|viaduct|dak|rails|richel|railing|reling|spoor -auto -file -trein~naar
    tegen boom|muur|vangrail|pijler rijden|rijd|aanrijden|rij|knallen ik|auto
    van|vanaf flatgebouw|flat|dak|brug|toren|balkon|parkeergarage|klif|rots|galerij|spoorbrug spring|springen|springt|sprong|gesprongen|afspringen
    gesprongen|springen bijna|geprobeerd|probeer|probeert ik|hij|ze vandaag|weer|gister|gisteren -op+bus
    geen|enige andere|enige oplossing|uitweg|weg dan|is|behalve @zelfmoord|dood !
    @ander|hij|ze op dak|brug|spoor|rails|richel|viaduct|balkonrand staat|zit|klimt -dakpannen -dakdekker
    @zeggen|zegt|dreigt|wil|gaat|appt @ander|hij|ze alle|allemaal|hele|pot @pillen slikken|innemen|nemen|slikt|inneemt -weigert
    plan|plannen|besluit|besloten|voornemen|idee|ideeen dood|doodgaan|sterven|leven|mezelf|gaan te+gaan|stappen|maken|beroven|doden|dood+te+gaan|dood+gaan -euthanasie
    ik ga|ga+ik het|t doen vannacht|vanavond|straks|morgen|punt|einde|genoeg -wassen -boodschappen
    @zelfmoord oplossing|uitweg|optie|manier|enige|dacht|denk|wil|zou|zin|overweeg|rest
    volg|achterna hem|haar dood|begrafenis|graf|pillen|insuline|hemel|overlijden|uitvaart ik
    @pillen|insuline|morfine ligt|liggen|staat|staan klaar ik|einde|genoeg|straks|vannacht|volg|dood -ochtend -avond -ontbijt
    polsen|pols|aders bloeden|bloedt|bloed|open|opengehaald|gedaan|kapot
    afscheid genomen|nemen|neemt|nam @ander|hij|ze|ik niet~terug|terugkom|niet~terugkomt|trein|pillen|dood|leven|van+mij|ons|iedereen -overleden -uitvaart -crematie -rouw -huis -collega*
    touw|strop|koord|wapen|pistool|gif|heliumfles|helium gekocht|klaarliggen|klaar|besteld|gepakt|geregeld|zolder|balk|geknoopt|kelder|schuur ik|hij|ze|@ander -waslijn -hond -geit -taart -boodschappen
    touw|strop hals|nek|dood|ophangen|balk
    @ander|hij|ze zit|staat|hangt|is zolder|schuur|garage|kelder|brug|dak|spoor|balkon touw|strop|dood|springen|afscheid|koord -waslijn
    rij|rijd|rijden|knal|knallen|gooi|laat me|mij|mezelf te+pletter|dood
    weggegeven|weg+gegeven|geef+weg|verdeeld|geregeld|opgeruimd spullen|alles|katten|huisdieren dit+jaar|levensmoe|leven|dood|niet+@meer|afmaken -kringloop -dementie !
    kijk|kijken|denk|sta|loop|staar spoor|brug|water|rails|flat|afgrond|pillen|trein dan|tenminste|eindelijk|dan+is over|voorbij|klaar|rust|afgelopen
    zin|neiging|drang|impuls|denk|denken|verleiding|aandrang om|aan|te tegen+boom|tegen+een+boom|voor+trein|voor+de+trein|van+brug|van+de+brug|van+het+dak|van+dak|stuur
    voor de|een|trein trein|metro|vrachtwagen stappen|te+stappen|springen|lopen|gooien|belanden
    mes|scheermes|schaar|stanleymes polsen|pols|aders
    hoeveel|welke|wat|hoe|genoeg @pillen|insuline|dosis|pil dood|doodgaan|sterven|dodelijk|inslapen|overlijden -moeder+overleden -is+overleden -bijwerking
    pil|middel|drankje|poeder ik|mij|me|zelf inslapen|dood|sterven|einde -slaapt -hond -kat -nachts
    hoe|manier|pijnloos|pijnloze maak|maken|dood|sterven|doodgaan pijnloos|pijnloze|einde|snel ik|mijn|mij -zorgverzekering -moeder -vader
    drion|zelfdodingspoeder|middel+x|laatstewilpil
    heb|alles al|alles geregeld|klaar+voor|opgeschreven niet+@meer+zijn|er+niet+meer
    hij|ze|zoon|dochter|man|vrouw|ik er|eruit uitstap|uitstapt|uitgestapt|uitstappen vanavond|morgen|vannacht|straks|nu|voorgoed -bed -auto -bus -trein -douche -deur
    hij|ze|zoon|dochter|man|vrouw|ik stap|stapt|stappen|gestapt eruit|er+uit|er~uit vanavond|morgen|vannacht|straks|nu|voorgoed -bed -auto -bus -trein -douche -deur -trein
    er+uit+stap|eruit+stap|eruit+stapt|uit+stapt|uit+stap ik|hij|ze vanavond|vannacht|straks|morgen|voorgoed|gewoon|nu -bus -trein -auto
    stuur omgooien|omgooi ik
    kanaal|water|sloot|rivier|gracht|zee in rijden|lopen|springen|springt|spring|loop ik|hij|ze wil|zou|ga|gaat|denk
    polsen|pols doorsnijden|opensnijden|snijden|doorsnijd|snij|doorgesneden
    @pillen gespaard|opgespaard|verzameld|verzamelen|spaar|sparen|spaart|verzamel|verzamelt|hamstert|hamster|opspaart -apotheek
    @pillen bewaard|verstopt|voorraad|klaargelegd genoeg|dood|eind|einde|allemaal|tegelijk|inneem|innemen|voorraad|nachtkastje|klaar
    @pillen klaarliggen|klaargelegd|klaar+liggen|klaar+gelegd|klaarleggen ik heb -ochtend -avond -weekdoos -moeder -vader -man
    ik neem|slik|pak al|alle mijn|die|deze @pillen in|op|vanavond|straks|tegelijk -netjes -trouw -braaf -ochtend -mee
    alle|allemaal|al|hele|heel|doosje|doos|strip|pot|overdosis|handvol @pillen innemen|inneem|slik|slikken|nemen|neem wil|ga|denk|zou|kan ik
    ik sla|neem straks|vanavond|vannacht|zo alle|hele pillen|pot|doos
    afscheidsbrief|afscheidsbrieven|afscheidsbericht|afscheidsfilmpje schrijf|geschreven|schreef|gevonden|ligt|klaar|gestuurd|achtergelaten|vond|schrijven|af|liggen
    afscheid iedereen|jullie|allemaal nemen|genomen|neem -receptie -crematie -collega* -uitvaart -begrafenis
    vaarwel iedereen|allemaal|wereld|jullie|kinderen
    laatste bericht|dag|nacht|brief ik|dit|mijn|morgen dit+is|wordt|was$ -week -vakantie -werkdag -werk
    morgen|vannacht|straks|binnenkort|dan ik|ben er niet+meer ben -aanwezig -thuis -telefonisch -vakantie -als+ik -kwijt -over
    ben|is~ik er morgen|straks niet+meer !
    weet al|precies|hoe hoe|wat ik ga|doe|wil dood|einde|eind|mezelf|pillen|leven
    stap|stappen|stapt|stapte eruit|er+uit leven|gewoon|vanavond|vannacht|morgen|ik -project -bestuur -vereniging -pgb -contract -mantelzorg -regeling -bed -auto -deur -douche -bad
    maak|maakt|maken het|niet lang+meer|niet+lang|morgen+niet|niet+meer+mee ik -moeder -vader -oma -opa -wachtlijst -dokter -arts !
    ga|zal eerder|liever|eerst zelf dood|touw|kist ik
    verlos|verlossen|verlost mij|me|mezelf lijden|leven|ellende -god
    zelf+moord plegen|wil|doen|denk
    ons|allebei|samen|beiden uit|van leven|kant|einde|eind|dood stappen|maken|gaan|maak -thuis
    hem|haar|moeder|vader|man|vrouw mezelf|daarna+mij|mij+ook|en+mij dood|vermoorden|doden|einde|meenemen
    samen+dood|samen+sterven
    kill|killing|kills myself|himself|herself|themselves -music
    want|wants|wanna|going die|dead to|i|he|she <7 -not -film
    suicidal|suicide i|am|feel|feeling|thinking|thoughts|plan|commit|he|she|husband|mother|threatens|threatening|mum|mom|dad|talking -hotline
    end|ending my|his|her|own life|lives
    end it all|tonight|now i|want|going
    umbringen|umzubringen|umbringe|bringe+um|bringt+um mich|sich|will
    mich|sich umbringen|umzubringen|erhangen|aufhangen
    will|mochte|moechte nicht+mehr leben|da+sein
    ich will|mochte|moechte|wollte sterben|tot
    selbstmord|suizid ich|begehen|will|plane|denke|gedanken|mein|meine|er|sie|suizidgedanken
    leben beenden|nehmen mein|meinem|sich|mir|das will|ende
    intihar etmek|edecegim|ediyor|etmeyi|ederim|istiyorum|edecek|dusunuyorum|edicem|eder|etmekle|tehdit|ediyorum
    olsem|olsam kurtulsam|rahat|daha
    olmek istiyorum|istiyor|istedigini|isterim
    kendimi|kendini|canima|canina oldurmek|oldurecegim|kiymak|asacagim|oldurecek|oldurmeyi|kiyacagim|oldurucem|asmak
    yasamak istemiyorum|istemiyor !
    hayatima|canima son vermek|verecegim|kiymak
    bidi|bdi|bedi|badi|bghit|bghi|bghet|bgha|baghi|nebghi|ouridou|urid|oridu|aridu|beddi|baddi|biddi|3ayez|3ayza|ayez|ayza|bagha|khassni nmout|nmut|namout|amout|amoot|mout|moot|muut|ymut|ymout|tmout|namoot|emout|almawt
    nqtel|neqtel|9tel|nktel|naqtal|aqtol|aqtul|a2tol|yqtel|9tal|nqtal|ktel|neqtal|qtel rasi|ras|nafsi|rassi|raso|nefsi|rasha|nafso
    ntahar|ntaher|antahir|intihar|nentahar|nantahir|yntahar|yantahir
    chce|chcialabym|chcialbym|chciala|chcial umrzec|zabic|zginac|skonczyc+ze+soba -nie
    zabije|zabic|zabije+sie|powiesze sie|siebie
    nie+chce|niet+chce|nie+chcę juz|mi|sie|dalej|wiecej zyc !
    samobojstwo|samobojstwie|samobojcze|samobojstwa|samobojczych|samobojcza|samobojstwem
    skoncze|skonczyc ze+soba|z+soba|z+zyciem
    хочу|хоче|хочет|хочется померти|вмерти|умереть|сдохнуть|здохнути
    не+хочу|не+хоче|не+хочет|не+хочеться жити|жить !
    покінчити|покінчу|покончить|покончу|накладу|вкоротити із+собою|з+собою|з+життям|собой|с+собой|руки|життя|віку
    самогубство|самоубийство|самогубства|самогубстві|самоубийстве|суїцид|суицид|самогубством|самоубийством
    вбити|вб'ю|убити|уб'ю|убить|убью|вбю|убю себе|себя
    """,
)

_PASSIVE = Table(
    label=Label.SUICIDE_SELF,
    tier=Tier.URGENT,
    calmed_by=_WISH - {Context.NEGATED},
    else_=Tier.CONCERN,
    rows="""
    @wil|hoef|hoeft|wil|verdwijn niet+@meer leven|lefen|leeven|bestaan|verder+leven -zo+leven -alleen+leven -samen+leven -van+bijstand -zonder+hem -zonder+haar !
    @wil er niet+@meer zijn|wezen|bestaan -lid -bij !
    er|dr niet+@meer zijn @wil|liever|hoef|hoop !
    ^ik+hoef|ik+hoef~echt|ik+hoef~ook niet+@meer$|niet+@meer+zo|niet+zo !
    ik+wil+niet+@meer$|en+wil+niet+@meer$|ik+wil+ook+niet+@meer$|wil+ik+ook+niet+@meer$|wil+ook+niet+@meer$|ik+wil+echt+niet+@meer$|ik+wil+gewoon+niet+@meer$ !
    reden|redenen geen|niet leven|verder|bestaan|wakker !
    was|is afgelopen|voorbij|over|gedaan met mij|me maar|wou|was|hoop
    rust|slaap|slapen|weg voorgoed|eeuwig|eeuwige|voor+altijd ik|wil|leven
    niet+erg|geen+probleem|prima|fijn|opluchting vinden|vind|zijn|vinden+om dood|doodgaan|sterven ik|hij|ze|zou -thuis !
    liever|hoop|hoopt|wou|wilde|zou er niet+@meer zijn|was|geweest|wezen -als+ik -wachttijd -wachtlijst -kosten !
    liever|beter|fijn|rustig dood|doodgaan|sterven ik|hij|ze|zij|was|kan|maar -thuis+dood -thuis -snel -dan+naar -dan+een
    liever+dood|beter+dood
    was|waren|waar|ware ik|hij|ze|zij|we maar|al dood|weg+van+wereld|nooit+geboren|overleden|doodgegaan -ouders
    wou|wilde|wens|wenste|hoop|zou+willen|wensen ik|hij|ze|dat dood|gestorven|nooit+geboren <9 -vader+dood -@niet+dood
    nooit+geboren was|had|willen
    niet+@meer|nooit+@meer|niet wakker|ontwaken|wakkerworden|wakkerword word|worden|wil|hoop|hoopt|hoef|liever|wakkerworden|ontwaken|wilde|bid -krijg -krijgen -wordt+niet !
    slapen nooit|niet @meer wakker !
    altijd|eeuwig|voorgoed|voor+altijd slapen|inslapen|slaap wil|mag|kon|kan ik|hij|ze -slecht
    inslapen|ingeslapen niet+@meer|voorgoed|voor+altijd|gewoon wil|hoop|mag|liever -kat -hond -poes -pil
    beter|fijner|gelukkiger|makkelijker|makkelijk af|zonder|voor zonder mij|me|mijn|mij+af -begeleiding -fiets
    zonder+mij|zonder+me|zonder+mijn beter|fijner|gelukkiger|makkelijker|rustiger|opgelucht|vrij
    beter|makkelijker|opgelucht|fijner|rust als|wanneer ik|hij|ze|zij er+niet+@meer|er+niet|weg|dood|verdwijn|niet+bestond|verdween ben|was|is|zou|zijn|dood|verdwijn|bestond -huis -weekend -vakantie -vergoeding !
    zin|nut|doel|betekenis leven|bestaan geen|niet @meer|heeft|zie|had -dagbesteding -zin+in+eten !
    leven heeft|is|hoeft|lijkt|voelt|niets|niks|niet zinloos|uitzichtloos|waardeloos|niet+@meer|geen+zin|niks+meer|niets+meer -gezellig -hetzelfde -leuk -makkelijk -@naaste+leven -zelfstandig -normaal -samen -zelf -sociaal !
    leven zat|beu ik|ben|hij|ze|haar|zijn|mijn -regels
    leven+moe|leven+zo+moe|moe+van+het+leven
    rusten|liggen|begraven|begraaf naast|bij|onder|mij|me vrouw|man|kerkhof|graf|begraafplaats|grond wil|mogen|mag ik|mij|me|hij|ze -oma+begraven -wilsbeschikking -regelen -kosten
    god|allah|heer|hemel vraag|vraagt|bid|bidt|smeek|roept|hoop halen|nemen|ophalen|haalt|neemt me|mij|hem|haar|ik
    overbodig|waardeloos|nutteloos|nergens+goed+voor|ballast ik|mezelf|voel|hij|ze zonder+mij|leven|dood|beter|weg|last
    genoeg|zat|beu|walg|buik+vol van|ik|heb het+leven|dit+leven|mijn+leven|het+bestaan
    leven|bestaan moeite|waard|waarde niet|geen @meer|niet+waard|waard|zie|vind|is -samen !
    niemand|niemant|wie|geen+mens merken|merkt|missen|mist|huilen|opvallen|opvalt er+niet+@meer|weg|dood|niet+meer+was|niet+meer+ben|verdwijn
    wil niet+@meer op|van deze|de|wereld wereld|aarde|aardbol !
    dood|doodgaan vandaag|liever|nu|morgen dan+morgen|vandaag|liever|gisteren -overleden
    laat me|mij dood|doodgaan|sterven|gaan|inslapen -thuis -naar+huis -slapen -gaan+slapen
    waarom|waarvoor|waartoe ik|zou nog|eigenlijk leef|besta|leven|doorga+met+leven|doorgaan+met+leven|verder+leven -samen
    geen|weinig|nul levenslust|levenswil|levenszin|wil+om+te+leven @meer|heb|heeft|is
    levenslust|levenswil|levensvreugde kwijt|weg|verdwenen|op
    fantaseer|fantaseert|droom|fantaseren|fantasie er+niet+@meer|dood|begrafenis|doodgaan zijn|over|mijn|om !
    dood|doodgaan|doodgaan+lijkt|sterven lijkt|zou|klinkt|voelt opluchting|fijn|fijner|beter|rust|verlossing|aantrekkelijk|uitweg|mooi
    hoeft leven|bestaan niet|nie voor+mij|van+mij|zo|voor+hem|voor+haar !
    licht|lampje|stekker|doek uit|eruit|vallen mag|mij|me van+mij|voor+mij|bij+mij|wat+mij -kamer -stopcontact
    bidt|bid|smeekt|hoopt|wacht|verlangt mag|te gaan|halen|sterven|hemel|haalt|komt+halen|heengaan hij|ze|@ander|oma|opa <9 -naar+huis -mag+gaan+wonen -wandelen -dagbesteding
    liefst|liever|beter|graag er|dr|hier niet+@meer was|waren|is|zijn|wezen|geweest hij|ze|ik|@ander !
    tot|dood ware|wenn+ich lieber|liebsten|am|ich
    levensmoe|doodswens|doodsverlangen|stervenswens|doodsgedachten|levensmoeheid
    leven niet+@meer|niet|nie zie|ziet zitten !
    geen+zin @meer|meer leven|in+leven|lefen !
    hoeft|hoef|hoefde voor|van mij|me|hem|haar|mijn|ma|pa|moeder|vader|ons niet+@meer|niks+meer|allemaal+niet|niet !
    hoeft|hoef|hoefde niet+@meer @zeggen|zegt|zei|vind|vindt ik|ze|hij|zij -betalen -wassen -komen -naar -eten -bijdrage -werken -mee !
    voor+mij|voor+me hoeft|hoef niet|nie @meer|zo !
    ik+wil~gewoon|ik+wil|ik+wil~echt niet+@meer+verder|niet+verder|niet+@meer+door$ -zorg -studie -procedure -mantelzorg -aanvraag -pgb -werken !
    last|lastpost|blok+aan+been voor iedereen|jullie|familie|kinderen|hen|anderen|allemaal ik|mij|me|ben|hij|ze|alleen -niet+tot -wil+niet -huisarts
    iedereen+tot+last|alleen+maar+tot+last|jullie+tot+last ik|ben|alleen|maar
    geen+last|geen+last+@meer van+mij|van+me|van+mijn hebben|heeft|jullie|niemand|iedereen -geluid !
    niemand|wie|iemand zou|zal|gaat|mist|missen mij|me missen|mist|gemist -afspraak -werk !
    verdwijnen|verdwijn|oplossen ik voorgoed|gewoon|altijd|wil|liefst|wereld|aarde|kon|stil -klachten -pijn -pgb -indicatie
    weg van|uit deze|de wereld|aarde|alles|leven ik|wil|wou -vakantie -even+weg
    verlang|verlangt|verlangen|verlangd|hunker naar dood|einde|rust|eind|mijn+man|overleden -vakantie -slaap -rust+en
    dood verlossing|rust|bevrijding|oplossing|fantaseer|fantaseert|lonkt|trekt|uitweg|welkom ik|hij|ze|voor|wel|enige|mij -onze+hond
    enige uitweg|oplossing|manier dood|leven|einde|eind|ophouden|stoppen+met+leven
    ophouden|stoppen te|met bestaan|leven|ademen wil|ik|kon|gewoon
    niet|nooit bang dood|sterven ik @meer -oma -opa -moeder -vader -palliatief <7 !
    naar|bij mijn|overleden|gestorven|papa|mama|man|vrouw|mam|pap|hem|haar toe wil|wou|wilt hemel|dood|graf|achterna|boven
    achterna wil|ga ik|hem|haar|man|vrouw hem|haar|dood|overleden|man|vrouw|graf -loop -lopen -rennen -zit -zitten
    donkere|donker|zwarte|nare gedachten|gedachtes dood|mezelf|einde|eind|leven|over|heb|steeds|weer|erge -winter -huis
    gedachten|gedachtes er+niet+@meer|dood zijn|dood|mezelf -angst -bang
    dacht|denk|denken|gedacht|denkt eraan|er+aan|over|vaak|soms dood|ophouden|verdwijnen|er+niet+@meer+zijn ik|hij|ze <8 -hond -gaan+we -straks -voor+zijn !
    @zeggen|zegt dood|sterven wil|willen|mag|wilt|wou|wilde|moeten|maar hij|ze|zij|@ander -@niet+dood -thuis -over+dood
    praat|praten|heeft+het|begint|zeurt|sms|spreekt over|met doodgaan|dood+willen|dood|sterven|er+niet+@meer+zijn|zelfmoord wil|vaak|steeds|alleen|veel|weer|zoon|dochter|telkens|hele -film -kanker -papa -opa -palliatief
    dood+wil|dood+willen|doodwil|dood+wilt|dood+zou+willen|dood+wou <9
    zie|ziet het|leven niet+@meer+zitten|niet+zitten leven|dood|alles|hopeloos !
    mag|mocht van|wat mij|me|hem|haar afgelopen|voorbij|over|klaar leven|allemaal|nu|zijn|morgen|wel -cursus -traject -wachten -feest -weekend
    klaar met leven|alles|bestaan ik|hij|ze|moeder|vader|helemaal|ben -rouw -gemeente
    klaar+met+leven|klaar+met+het+leven|leven+klaar
    geen+uitweg|geen+toekomst|uitzichtloos|hopeloos dood|einde|leven|er+niet|zin -werk !
    ik+leef|ik+besta niet+@meer|alleen+nog|eigenlijk liever|echt|voor|hoef|hoeft !
    stilletjes|stil|zachtjes weg|inslapen|verdwijnen|doodgaan|eruit|glippen wil|liever|kon|mag
    als ik|hij|ze nu|vannacht|morgen dood|doodga|omval|doodval|doodgaat|verongeluk niet+erg|maakt|prima|mij+best|opgelucht|opluchting|goed
    hoop|hoopt|bid|wens|smeek ik|hij|ze dood|doodga|ophoudt|haalt|overlijd|sterf|verongeluk|hartaanval|stopt|doodgaat|ongeluk -@niet+dood -pijn -regen
    better+off|happier without me|dead
    dont|not|no want|wanna|point|longer live|alive|living|exist|wake|be+here i|he|she|to|anymore|up -here+in !
    wish i|he|she was|were|am|could dead|die|disappear|never+born|not+exist|not+here
    reason|point to+live|living|in+living no|any !
    nicht+mehr aufwachen|leben|da+sein ich|mochte|moechte|will|wunschte|lieber !
    ohne+mich besser|dran|leichter
    lieber+tot|am+liebsten+tot|ware+ich+tot|ware+tot|tot+ware|lebensmude|lebensmuede
    bensiz daha rahat|iyi|mutlu
    keske|artik|olsem+de|olsem olsem|kurtulsam|olsam|yasamasam|uyanmasam|yasamak istemiyorum|olsem|uyanmasam|olsam|anlami !
    yasamanin|hayatin anlami kalmadi|yok !
    ma+bqitch|mabqitch|mabghitch|ma+bghitch|mabritch|ma+b9itch|mab9itch|mabghitsh|mabkach|ma n3ich|n3ish|nich|naish|ncih|n3ishou|baghi|baghya|bghit|lhayat|hayat
    la|ma|mish|msh orid|urid|ayez|ayza|3ayez|bidi|beddi|aridu a3ish|aish|3ish|hayat|ahya|eish|naish|3eesh -fi
    beze+mnie lepiej|latwiej|lzej bedzie|by|wszystkim|dla
    lepiej beze+mnie|gdyby+mnie|bez+mnie
    nie+ma|nie+mam|nie+widze|niema po+co|sensu|sens zyc|zycia|zycie !
    niet+ma|niet+mam|niet+widze po+co|sensu|sens zyc|zycia|zycie !
    wolalabym|wolalbym|chcialabym|chcialbym nie umrzec|zyc|obudzic|istniec !
    без+мене|без+меня краще|легше|лучше|легче
    немає|нема|нет|не+бачу сенсу|смысла жити|жить|життя|житті|жизни !
    краще|лучше б|би|бы померла|помер|умерла|умер|не+прокидатися|вмерла|сдохла|не+просыпаться
    не прокинутися|прокидатися|проснуться|просыпаться хочу|хотіла|хотів|краще|лучше|хотела !
    """,
)

SUICIDE = (_UNDERWAY, _INTENT, _PASSIVE)
