"""Violence at this moment, abuse and neglect, a missing person, a psychiatric crisis."""

from assistant.triage.tables.shape import Context, Table
from assistant.triage.values import Label, Tier

_SEEN = frozenset({Context.FICTION, Context.PAST, Context.TOPIC, Context.IF, Context.NEGATED})
_LASTING = frozenset({Context.FICTION, Context.PAST, Context.TOPIC, Context.NEGATED})

_VIOLENCE = Table(
    label=Label.VIOLENCE_NOW,
    tier=Tier.ACUTE,
    calmed_by=_SEEN,
    rows="""
    stok|stoel|pan|schaar|fles|riem|asbak bedreigt|bedreigd|dreigt|dreigde|zwaait|zwaaide|gooit|gestoken|achterna|slaat|sloeg|slaan mij|me|ons|hij|ze|@ander -loopt -tuin
    mes|mess|hakmes|broodmes|keukenmes|bijl|hamer|pistool|wapen|vuurwapen|honkbalknuppel|knuppel|geweer|zwaard|machete bedreigt|bedreigd|bedreig|dreigt|dreigde|zwaait|zwaaide|staat|steken|steekt|stak|pakt|gepakt|houdt|hand|handen|achterna|komt|slaan|gooit|richt|achter|keel|loopt|rent mij|me|ons|hij|ze|@ander|deur|kamer -brood+snijden -snijdt+vlees -koken -kookt -lopen+met+stok -loopt+met -loopt+met+stok -loopt+aan -van+vallen -bestek -eten+met -eten
    @slaan op+dit+moment|momenteel|nu+bij|nu+weer|hier+nu -regels -alarm
    net|zojuist|daarnet|zonet @slaan hij|ze|@ander mij|me|ons|haar|hem hier|nog|weer|bang|deur|huis|nu|gezicht
    neergeslagen|neergestoken|neergeschoten|knock+out+geslagen|bewusteloos+geslagen|ziekenhuis+in+geslagen @ander|hij|ze|mij|me
    sleurt|sleept|trekt|sleurde|sleepte|smijt aan haren|haar|arm|armen|nek|benen mij|me|mijn|moeder|haar door|kamer|trap|vloer|hij|ze
    slaat|schopt|steekt|schiet|maakt|trapt mij|me|ons|haar|hem dood|morsdood hij|ze|@ander
    durf|durven kamer|slaapkamer|wc|badkamer|huis niet uit|naar+binnen|in|meer hij|ze|@ander|bang slaat|agressief|dreigt|kwaad|dood|geweld|vermoordt !
    @ander|hij|ze tegen muur|grond|kast|deur|vloer gegooid|gesmeten|geduwd|gooit|smijt|duwt|geslagen|slaat
    valt|viel|aanvalt mij|me|ons|haar|hem aan mes|schaar|bijl|hamer|keukenmes|nu|net|stok|agressief
    onder+schot|vuurwapen|wapen|pistool|geweer houdt|houd|richt|trekt|op mij|me|ons|hoofd|gericht
    dreigt|gedreigd|dreigde brand|fik|aansteken|steken|vermoorden|doden|schieten|doodslaan nu|binnen|deur|huis|straks|mij|ons -zichzelf
    slaat|schopt|stompt|trapt|ramt|timmert|beukt|hakt|mept op|mij|me|hem|haar|mijn|ons in|elkaar|los nu|elkaar|door+het+lint|dronken|op~in|bloed|help|ziekenhuis|tot+bloedens -plank -instaat
    in+elkaar slaat|geslagen|slaan|sloeg|schopt|trapt|mept mij|me|hem|haar|ons|moeder|vader|mijn|vrouw
    @ander|hij|ze door+het+lint|doorgedraaid|helemaal+los|buiten+zinnen|compleet+los slaat|gooit|schreeuwt+dreig*|mes|mijn+vrouw|bedreigt|trapt|sloopt|op+me+af
    vermoordt|doodt|doodslaat|afmaakt|wurgt mij|me|haar|hem|ons hij|ze|kom|help|zo|nu -film -zichzelf
    intrappen|in+te+trappen|inbeuken|in+te+beuken|forceren|binnenkomen|openbreken deur|raam|voordeur|huis ex|hij|man|zoon|agressief|probeert|bang
    @slaat nu|nou|help|ophouden|blijft|bezig|momenteel|moment|aan+het+slaan|nu+weer|weer+aan+het <7 mij|me|ons|haar|hem|mama|moeder|kind|kinderen|broertje|zusje -regels -nieuws -over -plank -alarm
    wurgt|wurgen|wurgde|keel+dichtgeknepen|keel+dichtknijpen|keel+dicht|bij+keel|aan+keel|naar+keel|stikken|smoren|smoort mij|me|haar|hem|mijn|ons|grijpt|greep|vliegt|dichtgeknepen|knijpt|kneep -verslikt -slijm -benauwd -ik+kan -ik+kon -ik+wil -ik+zou -eten
    vermoorden|vermoord|doodmaken|doodslaan|doodschieten|afmaken|doodsteken|neersteken|neerschieten|dood+maken|kapot+maken|omleggen|doden hij|ze|@ander|zegt|gaat|dreigt|wil|zal|schreeuwt|roept mij|me|ons|haar|hem|iedereen|@kwetsbaar -ik+kan -ik+kon -zichzelf -ik+zou -ik+wil
    dreigt|dreigde|bedreigt|bedreigd|dreigd vermoorden|doden|dood+te|dood+maken|dood+slaan|steken|schieten|brand|fik|aansteken|brandstichting|dood+maken|mes|slaan|wat+aan+te+doen|iets+aan+te+doen|doodslaan mij|me|ons|huis|haar|hem|met -zichzelf
    bedreigt|bedreigd|bedreigde|bedreigen|aanvallen|valt+aan|aangevallen|viel+aan|aanvalt|belaagt|lastigvalt mij|me|ons|haar nu|nou|help|deur|momenteel|net|zojuist|weer
    bonkt|beukt|ramt|trapt|breekt|forceert|bonst|slaat op|de|tegen|in deur|ramen|raam|deuren|voordeur nu|hij|@ander|binnen|schreeuwt|ex -buren+bonzen -slaat+de+deur+dicht
    opgesloten|verstopt|gevlucht|verschanst|verstop|ingesloten|vluchtte wc|badkamer|slaapkamer|kamer|toilet|zolder|schuur|auto|kast|buren|kelder|buiten ik|we|ons|mezelf|me|kinderen @slaan|hij|boos|mes|agressief|schreeuwt|bang|bonkt|ex|man|zoon|deur|binnen -ze+verstopt -sleutel -corona
    hij|ze|zij|@ander agressief|gewelddadig|razend|woedend|door+het+lint|doorgedraaid|slaat+alles|gooit+met|door+lint|ontploft|agresief nu|nou|help|moment|gooit|kort+en+klein|spullen|staat|dreigt|dreigend|gevaarlijk|slaat|bang|bezig|meubels|onmiddellijk -soms -vaak -medicijnen+voor -bij+het+wassen -als+ik+nu
    slaat|gooit|trapt|maakt|sloopt alles|huis|boel|meubels|inboedel kort+en+klein|kapot|stuk|aan+gruzelementen|elkaar hij|ze|@ander|zoon
    gooit|gooide|smijt spullen|borden|servies|meubels|stoelen|dingen|alles naar|door|mij|me|kapot|kamer|huis nu|bang|ik|mijn|hoofd
    help hij|ze|man|zoon|vader|ex|vriend @slaat|vermoordt|mes|agressief|gewelddadig|binnen
    bel+politie|bel+de+politie|politie+nodig|stuur+politie|stuur+de+politie hij|ze|nu|help|snel|slaat|man|zoon -aangifte -vermist -wachten
    steekt|gestoken|neergestoken|stak mij|me|hem|haar|mijn|zus|moeder|vader mes|schaar|net|zojuist|bloed|buik -handen -naald -prikken -stak+over -hak -stak+me+een -steekt+me
    schiet|geschoten|schieten pistool|wapen|op+mij|op+ons|dreigt|geweer -te+binnen -vuur -op -wortel -tekort -voor
    verkracht|aangerand|verkrachten|aanranden nu|net|zojuist|bezig|vanavond|vannacht
    komt+hij+binnen|hij+komt+eraan|hij+komt+eraan|hij+mag+niet+horen|durf+niet+praten|hij+is+nu bang|slaan|boos|mes|deur|help
    hitting|beating|hits|attacking|strangling|choking|threatening|stab|stabbing|knife|gun|kill me|us|her|my|he|she|right+now|now|mum|mother now|right+now|knife|help|gun|kill|locked|strangling|hurt|please -myself -himself -herself -film
    schlagt|bedroht|prugelt|wurgt|angreift|messer mich|uns|gerade|jetzt|mit gerade|jetzt|hilfe|messer|bedroht|wurgt|eingeschlossen -fruher
    bicak|bicakla|silah|bogazimi|oldurecek|oldurmekle beni|bize|bana|bizi|uzerime|kocam|oglum|tehdit|annemi
    dovuyor|vuruyor|saldiriyor su+an|simdi|yardim|imdat
    noz|nozem|nozu|bije|dusi|grozi mnie|nas|mi|mame|teraz|matke teraz|nozem|pomocy|zabije|noz|dusi|ratunku|wlasnie
    ніж|ножем|нож|ножом|бє|б'є|бьет|душить|вбє|вб'є|погрожує|угрожает мене|меня|нас|мені|мне|маму ніж|ножем|нож|ножом|зараз|сейчас|допоможіть|помогите|душить
    kaydrebni|kaydrbni|kidrebni|yedrebni|ydrebni|kaydrebna|bydrobni|byedrabni|bidrabni|kaydrab|kaydreb|darabni|hazz|hez|mouss|mous|sekkina|sikkin|sekkin|sekin|janwi daba|delwaqti|hala2|halla2|hla2|3awnouni|ateqni|3tqouni|ntjda|ilha9ouni|mouss|mous|sekkina|sekin|sikkin|sekkin|janwi|dabaa|dlwa2ti|halla
    """,
)

_ABUSE = Table(
    label=Label.ABUSE,
    tier=Tier.URGENT,
    calmed_by=_LASTING,
    else_=Tier.CONCERN,
    rows="""
    # Blows, among whomever.
    @ander|hij|ze|iemand|broer|zus @slaan mij|me|ons|haar|hem|mama|moeder|vader|papa|oma|opa|kinderen|kind|vrouw|man -plank -hol -erdoor -nergens -verpleging -over -alarm -handen+elkaar -hond -rekening -paniek -kans -iets -personeel -verzorgers -zuster -medebewoner* -er+doorheen -op+adem -erop -aan -slaat+om -druk+om -knieen -boek -fiets -vuist -armen -slaat+mijn+moeder+af -duwt+rolstoel -rolstoel -duwen -rollator -duwt+me+weg -boos -trap -trappen -bijt+me -dekens -open -door+medicijnen -vliegen -lopen
    ik|we @slaan|aangepakt|vastgepakt|uitgehaald hem|haar|@kwetsbaar|ouders -plank -hol -erdoor -nergens -over -alarm -sla+op -sla+ik+me -sla+me -sla+mezelf -fiets -rolstoel -trap -trappen -rollator -trap+op -trap+af -deur -bed+duw -lopen -duwen -hand -knieen -buggy -op+stoel -iets -aan -duw+achter -gevallen
    @slaan|klap|klappen|tik|mep|meppen|duw|schop|dreun|oorvijg|stomp|trap gegeven|verkocht|uitgedeeld|krijg|krijgt|gekregen|gaf|geef|verkoop|geeft ik|hij|ze|@ander hem|haar|mij|me|@kwetsbaar|van|geregeld|regelmatig|vaak|soms -financiele -mentale -emotionele -schouder -schouders -op+de+rug -grote+klap -deurbel -duwtje -steuntje -trap+lift -trap+op
    slaat|sloeg|slaan|schopt|schopte|mept|stompt|mishandelt|trapt mij|me|ons|mijn+moeder|mijn+vader|haar|hem|mijn+oma|mijn+man|mijn+vrouw man|vrouw|zoon|dochter|vader|moeder|broer|zus|partner|vriend|dementie|als|soms|steeds|weer|vaak|elke|regelmatig|boos|nachts|gedronken|dronken -plank -erdoor -hol -nergens -hond
    word|wordt|werd|worden|ben|is geslagen|geschopt|mishandeld|geknepen|bedreigd|vernederd|gekleineerd|uitgescholden|misbruikt|vastgebonden|opgesloten|geslage|gestompt|geduwd|gebeten|uitgebuit|verwaarloosd|getreiterd|gestalkt|gemanipuleerd|vastgehouden|geslapen+geslagen ik|hij|ze|@ander|door -alarm -munt -rechter
    mishandelt|mishandelen|mishandeld|mishandeling|mishandelde|mishandelingen|mishandld @ander|hij|ze|mij|me|ik|thuis|denk|vermoed|vermoeden|bang|volgens|verzorgers|personeel|verzorgster|buren -veilig+thuis+doet -meldcode -cursus -wanneer+is
    vermoed|vermoeden|denk|bang|verdenk|signalen|zorgen ouderenmishandeling|mishandeling|misbruik|verwaarlozing|mishandeld|verwaarloosd|huiselijk+geweld|uitbuiting|kindermishandeling ik|@ander|hij|ze|mijn -folder
    huiselijk+geweld|thuis+geweld|seksueel+misbruik|seksueel+geweld|ouderenmishandeling @ander|hij|ze|ik|hier|thuis|slachtoffer|bij+ons|bij -cursus -wat+is -folder -meldcode -waar+meld -hoe+meld -informatie
    losse+handjes|losse+handen|handen+los|hand+los|hardhandig|hardhandige|ruw|ruwe|te+hard+beet|hardhandug|grof @ander|hij|ze|verzorg*|thuiszorg|zuster|broer|ik|personeel|omgaat|man|beetpak|beetpakt|pakt|pak|vast|behandeld|aangepakt|gepakt -geschat -ruwe+huid -wol -ruwweg
    slecht|vreselijk|hardvochtig|onmenselijk|respectloos behandeld|behandelt|behandelen @ander|hij|ze zoon|dochter|door|verzorg*|man|verpleging|broer -slecht+behandeld+door+de+gemeente -wond -gemeente -uwv -behandeling
    hard|ruw|stevig|hardhandig bij|aan arm|armen|pols|nek|haren gepakt|vastgepakt|gegrepen|beetgepakt|getrokken|geknepen|pakte|greep hem|haar|@kwetsbaar|ik
    koelkast|eten|geld leeg|niks|niets|op pensioen|aow|rekening|zoon|dochter|beheert oma|opa|moeder|vader|tante -kringloop -vergeet
    vader|moeder|oma|opa|tante|oom geeft|schenkt|geld|maakt+over alles|veel|duizenden|spaargeld nieuwe|onbekende|internet|jonge vriendin|vriend|man|kennis|vrouw
    pakt|neemt|controleert|kijkt mijn|haar telefoon|mobiel|sleutels|pasje|post|portemonnee af|altijd|mag niet man|vriend|zoon|partner|ex|mag|broer -dement* !
    mag|laat|mogen mijn|familie|vriendinnen|ouders|zus|kinderen niet|niemand zien|bellen|spreken|bezoeken|ontvangen man|vriend|partner|hem|hij -verpleeghuis -ziekenhuis -corona -bezoekregeling -schoondochter+niet+rijden !
    trekt|zuigt|plukt|haalt|knijpt hem|haar|oom|tante|oma|opa|vader|moeder leeg|uit|kaal vrouw|man|hij|ze|die|iemand|vriendin|zoon|dochter|huis -uitstrijk* -bed -stroom
    striemen|kneuzing|kneuzingen|bloeduitstortingen|schrammen|brandwonden polsen|armen|nek|hals|enkels|rug|gezicht|benen nacht|nachtdienst|verpleging|verzorg*|hoe|weekend|thuiszorg|na|vastgebonden
    zin|neiging|wil|wou|aandrang|verleiding duwen|slaan|smijten|wurgen|schudden|schoppen|vastbinden hem|haar|@kwetsbaar ik|trap|raam -broer -zus -buggy -rolstoel
    deur|kamer|slaapkamer op+slot|op+slot+doe slot doe|draai|doen|zet niet~uit|kan+niet|weg|zodat|opgesloten -voordeur -inbrek* -sleutelkluis
    ouders|elkaar|grootouders|broers slaan|schoppen|vechten|mishandelen elkaar
    verkoopt|verkocht|verkopen spullen|sieraden|meubels|inboedel|auto|huis zonder|stiekem|achter+rug weet|toestemming|medeweten|houdt|geld @ander|hij|ze|van -mag+ik -verkoop+ik
    dwingt|dwong|forceert|verplicht mij|me|haar|hem bed|seks|intiem|uitkleden|dingen|vrijen|aanraken niet|wil|tegen|zin -douchen -tot+zorg
    geweld|gewelddadig gebruikt|wordt|is|thuis|gepleegd|pleegt|tegen|dreigt hij|ze|@ander|mij|me|ons -wat+is -film -seksueel+geweld+wat
    betast|betasten|bepoteld|aangeraakt|gefrunnikt|ongewenst|gegluurd begeleider|verzorger|man|chauffeur|zus|dochter|moeder|bewoner|hij|iemand|zoon|broer
    afgeperst|geperst|afpersing|chantage|gechanteerd|uitgebuit|kaalgeplukt|opgelicht|leeggetrokken|geplukt|uitgekleed|uitgezogen @ander|hij|ze|mij|me|ouders|oma|opa|schoonouders -telefonisch+opgelicht
    @zeggen|zegt|klaagt|vertelt|huilt verpleging|verzorging|zuster|broeder|nachtverpleging|verzorger|begeleider|thuiszorg|personeel|nachtzuster pijn|slaat|knijpt|ruw|schreeuwt|bang|boos|gemeen|hard @ander|hij|ze|haar|hem -pijn+in
    schreeuwt|scheldt|snauwt|brult verpleging|verzorging|zuster|thuiszorg|personeel|zoon|broer|verzorger|begeleider @kwetsbaar|hem|haar niks|eten|drinken|pijn|bang|huilt|laat
    maakt|maken|jaagt|jagen|gejaagd|gemaakt|brengt|draait|smijt op|door|doorheen|erdoorheen|erdoor geld|erfenis|spaargeld|pensioen|pgb|vermogen broer|zus|zoon|dochter|neef|nicht|hij|ze|kleinzoon|vriend|schoonzoon|schoondochter zijn|haar|hun|van -spaarloon -ik+maak
    locks|locked|locking her|him|grandmother|mother|father|mum|dad room|house|bedroom|in -keys
    aclik|ac|aciktiriyor|yemek birakiyor|vermiyor|birakti annemi|annem|anneme|babami|babam
    handtastelijk|gewelddadig|agressief @ander|hij|ze klap|klappen|slaat|bang|geslagen|mij|me|thuis -soms+agressief -school -dagbesteding
    blauwe+plekken|blauwe+plek|striemen|kneuzingen|brandplekken|vingerafdrukken|blauw+oog|blauwe+ogen|blauwplekken|bijtwond armen|polsen|gezicht|oog|ogen|bovenarmen|benen|hals|rug|@ander|hij|ze zegt|durft|durf|zwijgt|waar|hoe|bang|niet|vertellen|weet|vreemd|vertrouw|zus|broer|zoon|thuiszorg|gevallen+maar|dochter|steeds|verzorg*|verklaren|door|raar|schrikt -bloedverdunner* -prikken -bloedprikken -gevallen+blauwe+plek -infuus -stoten -marcoumar
    vastgebonden|vastbinden|bind|bindt|gebonden|vast+gebonden|fixeer|fixeert|vast+gemaakt stoel|bed|hem|haar|rolstoel|@kwetsbaar -rollator -veters -boot -hond -hand+en -emotioneel
    opsluiten|opgesloten|sluit+op|sluit~op|sloot~op|opsluit|deur+op+slot|kamer+op+slot|op+slot hem|haar|mij|me|moeder|vader|man|vrouw|oma|opa|kamer|zolder|slaapkamer -medicijnkastje -kluis -voordeur+op+slot -slotje -kast -voel+me+opgesloten -mag+ik -mogen+we -wlz -sleutelkluis -auto -achterdeur -buitendeur -deur+nachts
    zit+aan|zat+aan|zitten+aan|komt+aan|aanraakt|aanraken|betast|betastte|grijpt|bepotelt|aangezeten|gluurt haar|mij|me|mijn+dochter|mijn+moeder|mijn+zus|hem|borsten|kruis|billen|intiem|mijn+zoon|mijn+vrouw|geslachtsdelen|schaamstreek verzorger|man|vader|broer|seks*|oom|ongewenst|nachts|borsten|kruis|billen|intiem|bewoner|chauffeur|begeleider|schaamstreek|dochter|vriend|lichaam -komt+aan+de+beurt -zit+aan+mijn+bed -zit+aan+tafel -aan+huis -komt+aan+huis
    verkracht|aangerand|seksueel|aanranding|verkrachting|onzedelijk|gedwongen|dwingt misbruik|misbruikt|seks|seksueel|verkracht|aangerand|contact|vrijen|intimiteit|geslachtsgemeenschap|aanranding|verkrachting @ander|hij|ze|mij|me|haar|hem|door -kinderopname -wanneer+is -cursus
    pakt|pak|neemt|perst|trogt|troggelt|maakt|haalt|jat|sluist af|afhandig|weg|leeg geld|pinpas|bankpas|pinpasje|spaargeld|pasje|rekening|pensioen|sieraden|aow|spaarrekening|bankpasje|uitkering van|mijn|haar|hem|zijn|mij|me|moeder|vader zoon|dochter|broer|zus|schoonzoon|schoondochter|neef|nicht|buurman|hulp|hij|ze|kleinzoon|man|vriend|begeleider -belasting* -cak -uwv -bank -eigen+bijdrage
    int|incasseert|beheert|houdt|krijgt|strijkt|ontvangt|pakt pensioen|aow|uitkering|pgb|geld|inkomen haar|zijn|moeder|vader|oma|opa|tante|oom mag+niks|mag+niets|krijgt+niks|niks+kopen|voor+zichzelf|niets+meer|nergens+geld|zelf+niks -bewind* -kosten
    geld|euro|bankbiljetten|sieraden|spullen verdwijnt|verdwenen|mist|weg|vermist|verdwijnen|kwijt uit|sinds|nadat portemonnee|lade|kluis|sinds|huis|kast|la hulp|verzorgster|buurvrouw|thuiszorg|elke|steeds|zoon|dochter|broer|begeleider|iemand|langskomt -vergeet -dementie+kwijt
    sluiten|sluit|sloten|sloot op hem|haar|moeder|vader|man|vrouw|oma|opa|mij|me kamer|huis|slaapkamer|schuur|thuis|als|overdag|nachts -sluit+aan -aansluit* -ogen -deur+op+slot
    opgesloten|ingesloten achter|laat|laten|gelaten|zit|houdt|gehouden @ander|hij|ze|haar|hem -voel -covid -corona -auto
    # Threats and fear at home.
    bang+voor~man|bang+voor~zoon|bang+voor~ex|bang+voor~vriend|bang+voor~vader|bang+voor~partner|bang+voor~broer|bang+voor~dochter|bang+van~man|bang+van~zoon|bang+van~vader|angst+voor~man|angst+voor~zoon -toekomst -verliezen -dat -gezondheid -leven -om -operatie -onze
    bang+voor+hem|bang+van+hem|bang+voor+mijn+man|bang+voor+mijn+zoon|bang+voor+haar|bang+voor+mijn+vader|bang+voor+mijn+partner|bang+voor+mijn+eigen -dat
    bedreigt|bedreigd|bedreigde|dreigt|dreigde|chanteert|intimideert|stalkt|terroriseert|tiranniseert|intimideerde|bedreigingen mij|me|ons|haar|hem|moeder|vader|oma -zichzelf -boete -incasso -deurwaarder -gemeente -verhuurder -ontslag -zelfmoord -uithuis* -school -stoppen -op -afsluit* -stopzet* -faillissement -zorgkantoor -dreigt+te+vallen -werkgever
    kleineert|vernedert|uitscheldt|scheldt|treitert|manipuleert|bespot|isoleert|terroriseert|pest|controleert|schold|kleineren mij|me|ons|haar|hem|moeder|vader|oma|@man elke|steeds|dag|altijd|uit|bang|mag|jaren|helemaal|constant|voor+alles|telefoon -thuiszorg -verpleging -personeel -verzorging -zusters -dementie+scheldt -door+de+ziekte -school -collega*
    mag|laat|durf|verbiedt|verbied niet|niemand|geen naar+buiten|deur+uit|huis+uit|vrienden|bellen|zien|weg|spreken|bezoek|telefoon man|hem|zoon|van+hem|ex|broer|partner|van+mijn|zus -arts -dokter -revalidatie -corona -huisarts -ziekenhuis -avg -dementie+niet+meer -wzd -quarantaine -ik+laat -alleen+laten -laat+hem -rijden -privacy -alleen+naar+buiten -alleen -verpleeghuis !
    # Neglect.
    verwaarloost|verwaarloosd|verwaarlozen|verwaarlozing|verwaarloosde|verwaarlozen|verwaarlooozing|vervuild|vervuilt|vervuiling @ander|hij|ze|zus|broer|verpleeghuis|thuiszorg|erg|ernstig|ligt|ik|helemaal|zorg|huis|wordt -mezelf -sociale+contacten -mijn+eigen -tuin -vrienden -mijn+vrienden -hobby* -huishouden -mijn+werk
    krijgt|geeft|geven|krijgen|gekregen geen|nauwelijks|amper|niet|niets|niks eten|drinken|medicijnen|verzorging|te+eten|schone|gewassen broer|zus|zoon|dochter|verpleeghuis|thuiszorg|instelling|expres|hem|haar|@ander dagen|hele|expres|straf|opgesloten|genoeg|vermagerd|alleen|van|dag|honger|weken -krijg+ik -ik+krijg -mag -voor+operatie -drinkt+niet -vergoed* -eetlust -geen+eten+naar+binnen -maaltijdservice -indicatie -hulp -wil+niet -drinkt !
    ligt|zit|liggen|lag eigen ontlasting|poep|urine|vuil|uitwerpselen|plas|pis
    ligt|zit|liggen|lag|laten|loopt|gelaten|zitten urenlang|hele|uren|dagen|weer|steeds|nacht|lang natte|vieze|volle|bevuilde|doordrenkte|vuile luier|bed|verband|incontinentie*|inlegger|kleren|pis -wasmachine -vergoed* -inco
    ondervoed|ondervoeding|uitgehongerd|vermagerd|verhongert|verhongeren|uitgemergeld door|krijgt|eten|laat|zus|broer|verpleeghuis|geven|personeel|doorligwonden|vuil -dietist -drinkvoeding
    doorligwonden|doorligwond|decubitus|doorligplekken|doorgelegen niemand|komen+niet|laten|verpleeghuis|vies|nooit|gedraaid|verwaarlo*|uren -matras -voorkom* -vergoed*
    wordt|word|laat|laten|zit|liggen|opgesloten|gelaten niet|nooit|niemand|alleen gewassen|verschoond|verzorgd|verschonen|omgekleed|gedoucht|wassen dagen|weken|stinkt|maand|al|week -wil+niet -weigert -hoe+vaak -zichzelf !
    laat|laten|alleen+gelaten|achtergelaten|achterlaten|laat+achter dagen|hele+dag|hele+weekend|uren|weekend|nacht|week alleen @kwetsbaar|hem|haar dement|dementie|eten|hulpbehoevend|bedlegerig|zonder|zorgen|zus|broer|zoon|expres -kan+ik -mag+ik -hoe+lang -durf+niet -kan+je -veilig -verantwoord
    # Money.
    geld|spaargeld|euro|erfenis|pensioen|bankrekening|rekening|spaarrekening|duizenden|aow|centen|pgb|sieraden|bankpas|pinpas|pinpasje|pasje|creditcard|bankpasje|spullen|vermogen|juwelen|portemonnee steelt|stelen|gestolen|jat|jatten|gejat|besteelt|bestolen|pikt|pikken|gepikt|afgepakt|achterover|plundert|geplunderd|leeggehaald|leeghaalt|leegtrekt|leegroof*|afhandig|leegplundert|verduistert|verduisterd|leegtrekken|misbruikt|leeggeplunderd|leeggeroofd|afgetroggeld|aftroggelt|afperst|inpikt|pakt+af|haalt+leeg|trekt+leeg|haalt~leeg|trekt~leeg @ander|hij|ze|zijn|haar|broer|zus|hulp|verzorgster|thuiszorg|van|buurman|zoon|dochter|huishoudelijke|begeleider -aangifte+rijbewijs -denkt+dat -dement+denkt -beschuldigt -beweert -waan* -in+de+trein -op+straat -fiets
    verdwijnt|verdwenen|verdwijnen|missen|mist|ontbreekt|weg|weggesluisd|opgenomen|gepind|pint|pinnen|haalt|overgemaakt|overmaakt|gehaald|neemt|afgeschreven|weggehaald|afgehaald|kwijt|opneemt|haalde geld|spaargeld|euro|bedragen|rekening|bankrekening|sieraden|spullen|pinpas|pas broer|zus|zoon|dochter|hulp|verzorgster|thuiszorg|buurman|neef|nicht|buurvrouw|schoonzus|zichzelf|begeleider|stiekem|kleinzoon|hij|ze|toestemming|medeweten|iemand van|haar|zijn|hun|moeder|vader|oma|opa|ouders|tante|zichzelf|rekening -toestemming+en -machtiging+aanvragen -bank+vraag -pinpas+kwijt+geraakt -ik+pin -mag+ik -belasting* -eigen+bijdrage -cak -incasso -automatisch -gemachtigde
    gebruikt|gebruik|misbruikt|gebruiken|misbruik pinpas|bankpas|digid|machtiging|volmacht|creditcard|pgb|geld|pas|code|bankrekening|spaargeld broer|zus|zoon|dochter|hij|ze|hulp|neef|buurman|nicht|zichzelf|schoonzus|kleinzoon|bewindvoerder|kennis|partner zichzelf|zonder|eigen|misbruikt|misbruik|voor+zich|stiekem|boodschappen+eigen|dure -hoe+gebruik -mag+ik -mag+zij -kan+ik
    dwingt|dwingen|gedwongen|onder+druk|druk|dwong|forceert|overgehaald|onder+druk+gezet|chanteert|drammen tekenen|testament|ondertekenen|handtekening|geld|volmacht|huis|schenking|erfenis|lening @ander|hij|ze|broer|zus|haar|hem|zoon|dochter|vader|moeder|neef -bloeddruk -druk+op+de+knop -werkdruk -tijdsdruk
    uitbuiting|uitgebuit|buit+uit|financieel+misbruik|financiele+uitbuiting|financieel+uitgebuit|uitbuit|financieel+mishandel*|financiele+mishandeling|buit~uit @ander|hij|ze|moeder|vader|denk|vermoed*|broer|zus|bang|volgens -wat+is -cursus -hoe+herken -folder -ik+voel+me -werkgever -artikel
    # The caregiver's own hands.
    ik|bang|soms hem|haar|@kwetsbaar iets|wat aandoe|aandoen|aangedaan|aan+doe|aan+doen|aan+te+doen -niemand+iets -zichzelf+iets
    iets+aandoe|iets+aandoen|wat+aandoe|wat+aandoen|iets+aan+doe|wat+aan+doe|iets+ergs+doe|iets+doe+waar+ik+spijt|iets+doms+doe|dingen+doe+waar+ik+spijt hem|haar|bang|ik -zichzelf -@ander+zichzelf
    zelfbeheersing|zelfcontrole|geduld|beheersing verlies|verloor|kwijt|raak @slaan|hard|pijn|schud|schudde|geschud|vastgepakt|grijp
    ik @slaan hem|haar|@kwetsbaar te+hard|expres|soms|bont+en+blauw|uit+woede -trap -rolstoel -rollator
    mezelf|mijzelf|controle|beheersing niet|verlies|verloor in+de+hand|onder+controle|controle|beheersen|inhouden|beheers|bedwingen hem|haar|@kwetsbaar|slaan|bang|boos|geweld|sla|pijn|aandoe|wassen|schudden -plas* -gewicht -financien !
    kan|kon|zou|wil|had|soms|wel|ik hem|haar|@kwetsbaar wurgen|smoren|vermoorden|doodslaan|stikken|kussen+op|slaan|schudden|wat+aandoen|iets+aandoen|door+elkaar+schudden|elkaar+geschud|elkaar+schudde|elkaar+rammelen|de+nek+omdraaien|nek+omdraaien|van+de+trap+duwen|doodmaken|trap+duwen|smijten ik -verslikt -@ander+kan+stikken -achter+het+behang -hij+kan -ze+kan -broer -zus -zussen -broers -buurman -buurvrouw -schoonzus -dat+hij+stikt -zwager
    kussen op|tegen|over gezicht|hoofd|haar|zijn duw*|druk*|drukken|leggen|leg -hoofdpijn -rug -onder
    handen|hand jeuken|jeukt|niet+thuishouden|thuis+houden|los|losse|thuishouden|uitschieten|uitgeschoten|schoot+uit|uitschiet|schiet+uit ik|mijn hem|haar|boos|moeder|vader|man|vrouw|soms|bang|bijna -eczeem -zalf !
    extra|stiekem|dubbele|meer|overdosis slaappillen|slaapmiddel|oxazepam|morfine|slaappil|kalmeringspil|pillen|slaapmedicatie|kalmerend* geef|gaf|gegeven|geven|geef+ik hem|haar|@kwetsbaar rust|stil|slaapt|rustig|hou|houd|suf|weg|slapen|ophoudt -arts -huisarts -voorgeschreven -mag+ik
    uit+frustratie|gefrustreerd|geduld|uit+onmacht|uit+woede|in+een+vlaag|machteloosheid|driftig|boos|woedend|kwaad|woest ik @slaan|knijp|door+elkaar|arm+gepakt|armen+gepakt|gesmeten|vastgepakt|hardhandig|pijn+gedaan|geschud|schudde|kneep|tik|hard|gesleurd|beet -gebeld
    pijn gedaan|doe|deed|gedaan+expres|aangedaan hem|haar|@kwetsbaar ik boos|expres|frustratie|geduld|spijt|schaam -wassen+doet -niet+met+opzet+pijn
    hits|hit|beats|beaten|slaps|slapped|abuses|abusing|abused|hurts|neglected|neglects|punched|kicks|shoved me|her|him|my|mum|mother|dad|us|grandmother|children he|she|my|husband|brother|i|son|by|carer|afraid|sister|wife|caregiver -head+hurts -book -hurts+when
    afraid|scared ill|i|might|of hurt|harm|hit|husband|him|my+son him|her|mother|father|mum|dad|hurt|husband|me -hurt+himself
    steals|stealing|stole|takes money|savings|account|card from|her|his|mother|brother|father|mum|dad|sister|carer
    schlagt|geschlagen|misshandelt|misshandelte|schlug|vernachlassigt|tritt|verprugelt mich|ihn|sie|meine|mutter|mein|vater|uns|meinen ich|er|sie|bruder|mann|sohn|wird|pfleger|pflegedienst -fruher -herz
    angst ich|dass ihm|ihr|etwas|was antue|antun|vor+meinem+mann
    stiehlt|klaut|gestohlen|bestiehlt geld|konto|erspartes
    dovuyor|vuruyor|vurdu|dovdu|siddet|dayak|tokat|vurdum|itti beni|bana|ona|annemi|anneme|babama|babami|uyguluyor|goruyorum|atti|attim|yiyorum|bizi|goruyor
    parasini|paralarini|emekli caliyor|aliyor|cekiyor|caldi kardesim|agabeyim|bakici|oglu|abim|izinsiz|hesabindan
    zarar ona|anneme|babama vermekten|veririm|verecegim|verebilirim korkuyorum|diye
    bije|uderzyl|uderzylam|uderzylem|zneca|bil|popchnal|szarpie|uderzyla|pobil mnie|mame|matke|ja|go|nas|sie|tate|ojca|mama|nade|nad -serce
    kradnie|ukradl|okrada|wyciaga pieniadze|oszczednosci|matke|mame|konta|babcie
    boje+sie cos|zrobie|skrzywdze|meza mu|jej|krzywde|skrzywdze|meza
    бє|б'є|бьет|бив|бил|вдарив|вдарила|ударил|ударила|знущається|штовхає|бʼє мене|меня|її|маму|мать|його|нас|свекруху|батька
    краде|крадет|забирає|вкрав|ворует гроші|деньги|пенсію|пенсию|заощадження
    боюся|боюсь щось|що зроблю|вдарю|нашкоджу|ударю йому|їй|мамі|її|його|ему|ей
    kaydrebni|kaydrbni|kidrebni|kaydreb|kaydrab|drebni|drabni|drebt|drabt|byedrab|bydrob|bidrobni|ydrebni|bidrab|drabha|drebha|bydrobni|kaydrob|kaydreb rajli|weldi|baba|zawji|jouzi|ibni|wlidi|mama|lwalida|khouya|mmi|ommi|mi|rajel|dima|kol|zoji|jozi|mraty|weld|immi|7mati|omo
    kaychfer|kaysreq|kaysre9|byesra2|bisro2|yesra2|sra9|sreq|chfer flous|flus|lflous|masari|fulus|floss
    """,
)

_MISSING = Table(
    label=Label.MISSING_PERSON,
    tier=Tier.ACUTE,
    calmed_by=_SEEN | {Context.OVER, Context.HABIT},
    rows="""
    @ander|hij|ze|demente|patient is|zijn|was|al|blijft weg|kwijt|zoek|spoorloos|verdwenen|vermist|weggelopen|weggegaan|verdwene|ontsnapt|wech|foetsie|gevlogen|vertrokken al|uur|uren|nergens|vanmorgen|vanochtend|vannacht|niet|buiten|jas|pyjama|zoeken|vinden|gezocht|net|vanmiddag|gisteren|spoorloos|sinds|deur|help|vermist|verdwenen|dement|dementie|alzheimer|weet+niet+waar|bed+leeg|ongerust|zoek|donker|bereik* -leeft+nog -ik+kan -durf -nooit+weg -niet+weg -al+kwijt -weg+terug -sleutel* -gewicht -ouder+kwijt -spullen+kwijt -weg+kwijt -indicatie -bril -gebit -pinpas -portemonnee -geld -herinner* -woorden -rijbewijs -@ander+ben+ik+kwijt -kwijt+raken -gewend -goed+weg -weekend -moeder+is+weg+geld -mantelzorger+is -vakantie -geduld -kluts -vaak -soms -dagbesteding -steeds
    ^@ander+is+weg|ze+is+weg|hij+is+weg|is+vermist|ze+is+kwijt|hij+is+kwijt|ze+is+zoek|hij+is+zoek|zijn+haar+kwijt|zijn+hem+kwijt|ben+haar+kwijt|ben+hem+kwijt|haar+kwijt|hem+kwijt|moeder+is+weg|vader+is+weg|opa+kwijt|oma+kwijt|pa+kwijt|ma+kwijt|papa+kwijt|mama+kwijt|onze+moeder+kwijt|onze+vader+kwijt|man+is+weg|vrouw+is+weg|ma+is+weg|pa+is+weg|oma+is+weg|opa+is+weg|mijn+moeder+kwijt|mijn+vader+kwijt|mijn+man+kwijt|mijn+vrouw+kwijt -sleutel* -weekend -geld -dagbesteding -is+weg+bij -weg+naar -weg+voor -weg+met -verdriet -emotioneel -rouw -overleden -dood -pijn+is+weg -vakantie -karakter -persoon -langzaam -ziekte -is+weg+van -dagdeel -steeds+vaker -hem+kwijt+aan -man+verloren -stukje -beetje+bij+beetje -begrafenis
    weggelopen|weg+gelopen|weglopen|weggegaan|ontsnapt|weggewandeld|weggefietst|weggereden|weggelope|gaan+dwalen|aan+het+dwalen|gaan+zwerven|wegelopen|ervandoor|er+vandoor|naar+buiten+gelopen|deur+uit+gelopen|deur+uitgelopen|deur+uitgelopen|huis+uitgelopen|straat+opgelopen|uitgelopen|de+deur+uit|huis+uit+gelopen|naar+buiten+gegaan|naar+buiten+gegleden|straat+op+gelopen|verdwaald|verdwaalt|verdwaalde @ander|hij|ze|huis|verpleeghuis|dagbesteding|nacht|afdeling|instelling niet|nergens|nog|zoeken|vinden|al|net|uur|gezocht|overal|donker|help|nu|waar|pyjama|vermist|terug|vannacht|vanmorgen|vanmiddag|bereiken|politie|jas|weer|sinds -vaak -soms -steeds -regels -regelgeving -af+en+toe -vorige -regelmatig -ik+ben -ik+wil -ik+wou -emoties
    nooit|niet aangekomen|aangekomen+is|gearriveerd|gezien|teruggezien|gesignaleerd @ander|hij|ze dement|dementie|alzheimer|korsakov|verward|beperking|autisme|downsyndroom -brief -pakket -post -bericht -formulier -aanvraag -arts -huisarts !
    vandoor|er+vandoor|ervandoor hij|ze|@ander dagbesteding|verpleeghuis|afdeling|instelling|belt|gesloten|is -geld -muziek -met+geld
    sinds gister|gisteren|vanmorgen|vanochtend|gisteravond|vannacht|uren niet+gezien|niet+meer+gezien|niet+thuis|niet+teruggezien @ander|hij|ze !
    @ander|hij|ze bos|straat|donker|polder|water|stad|duinen|park|wijk|station ingelopen|in+gelopen|opgelopen|gegaan|verdwenen|in+gegaan niet|weg|kwijt|terug|nergens|vinden -af+en+toe -soms -wandelen+elke
    ben|zijn|raakte|kwijtgeraakt|verloren mijn|onze|haar|hem vader|moeder|man|vrouw|zoon|dochter|opa|oma|broer|zus kwijt|kwijtgeraakt|verloren stad|markt|winkel|station|winkelcentrum|buurt|ziekenhuis|bos|strand|drukte|dement|dementie|net|nu|help -overleden -verdriet -rouw -maart -kanker
    politie moet|komen|bellen|gebeld|helpen|zoekt @ander|hij|ze zoek|kwijt|weg|vermist|verdwenen
    er+niet|nergens|weg|verdwenen|niet+thuis jas|schoenen|rollator|telefoon|sleutels|tas hangt|staat|staan|ligt|thuis|nog|er @ander|hij|ze|haar|zijn -sleutels+kwijt -sleutel
    op+pad|onderweg|weggereden|vertrokken|weg auto|fiets|scootmobiel|brommer|lopend|te+voet uur|uren|vanmorgen|vanochtend|lang|niet+terug|nog dement|dementie|weg+niet|weet~niet|de+weg~niet|verward|weet|alzheimer|vergeet|verdwaalt -rijbewijs -cbr !
    niet|nergens|nog+niet|nooit thuisgekomen|thuis+gekomen|teruggekomen|teruggekeerd|terug+gekomen|thuis|aangekomen|komen+opdagen|terug @ander|hij|ze uur|uren|gisteren|vanmorgen|vanmiddag|wandelen|boodschappen|dementie|dement|fietsen|fiets|weg|dagbesteding|vanochtend|blokje|gegaan|winkel|wandeling|ommetje|donker|nacht|supermarkt -ziekenhuis -thuis+wonen -geld+terug -wil+naar+huis -wil+niet -wil -mag -kan+niet+meer+thuis -formulier -brief -kan+niet+naar -baan !
    nergens|niet|niemand vinden|gevonden|bekennen|te+zien|traceren|bereiken @ander|hij|ze|haar|hem gezocht|overal|zoeken|weg|buurt|uur|dement|dementie|huis|zoek|bed|kwijt|verdwenen|spoorloos|politie|alzheimer -huisarts -arts -woning -plek -baan -formulier -casemanager -aanbieder -passende -hulp+vinden -verpleeghuis+vinden -kan+ik+niet+vinden -informatie -website -gegevens !
    weet|weten niet|geen waar|idee waar @ander|hij|ze|haar is|uithangt|gebleven|heen|zit|blijft|gegaan|uithangen dement|dementie|weg|kwijt|uren|uur|vannacht|verward|al|nu|sinds|alzheimer -geld -spullen -aan+toe -sleutel -haar+bril -papieren -bril -testament -recht -moet+zijn !
    onvindbaar|onbereikbaar @ander|hij|ze dement|dementie|demente|alzheimer|verward|sinds|uur|beperking -huisarts -dossier -consulent -casemanager -gemeente
    vandoor|tussenuit|vertrokken|gesmeerd hij|ze|@ander is|ging|gegaan dement|dementie|donker|kou|nacht|pyjama|alzheimer|koud|buiten|weet+niet|zoek
    had|moest|zou|hoorde terug|thuis|weerom|hier moeten|zijn|wezen|al uur|lang|allang|ommetje|wandeling|uren hij|ze|@ander dementie|dement|vergeetachtig|alzheimer|verward|niet+terug|ongerust|nergens|ommetje -bedrag -geld -hulp -thuiszorg -consulent -aanvraag
    vermist|spoorloos|verdwenen|verdwene @ander|hij|ze -sleutel* -geld -spullen -post -sieraden -dossier -brief -honger -pijn
    bed|kamer|stoel|huis leeg|niemand|deur+open|deur+stond+open|verlaten @ander|hij|ze|moeder|vader weg|kwijt|nergens|verdwenen|buiten|zoek -nest
    loopt|lopen|zwerft|dwaalt|ronddwaalt|rond+dwaalt|ergens|wandelt buiten|straat|ergens|kou|pyjama|nachthemd|blote+voeten|donker alleen|niet+vinden|vannacht|nu|rond|verward|dement|dementie|vriest|weet+niet|sloffen @ander|hij|ze|moeder|vader -soms -durft -wil -graag -vaak -niet+meer+naar -rollator -kan+niet+alleen -regelmatig -mag -steeds
    missing|disappeared|wandered+off|gone+missing|cant+find|ran+away|walked+off|wandered|vanished he|she|mother|father|husband|wife|dementia|him|her|mum|mom|dad|grandfather|grandmother -keys -money -form -the+form -often
    verschwunden|vermisst|weggelaufen|abgehauen|finde~nicht|finden~nicht mutter|vater|mann|frau|sie|er|oma|opa -geld -brille
    kayip|kayboldu|kaybolmus|kacti|evden+cikti|bulamiyoruz|bulamiyorum|kayboldular annem|babam|esim|kocam|dedem|ninem|anneannem|onu|babaannem|demans|saattir|kayinvalidem
    zaginal|zaginela|uciekl|uciekla|wyszedl|wyszla|zniknal|zniknela|niet+wrocil|niet+wrocila|niet+moge+znalezc mama|tata|maz|ojciec|matka|babcia|dziadek|zona|demencja|domu|on|ona|jej|go|tesciowa -klucze
    зник|зникла|пропав|пропала|пропал|не+повернувся|не+повернулась|пішла+з+дому|пішов+з+дому|не+можу+знайти|не+можемо+знайти|ушла+из+дома|исчезла|пропала мама|тато|батько|чоловік|бабуся|дідусь|мать|отец|муж|бабушка|її|його|дід|мати|она|дружина|маму|свекруха -ключі
    tlef|tlefat|tlfat|khrej|kherjat|khrjat|dayya3|da3|msha|mchat|msha|tal3at|khrjet|tlfet|ikhtafat|ikhtafa|dayea|daya3|d3at|tahet mama|baba|mmi|lwalida|lwalid|jeddi|jedda|mama|rajli|ommi|walida|abi|7mati|bba mal9inahch|mal9inach|marj3ch|marje3ch|marj3atch|ma|makaynch|mal9inahach|mash|mush|mish|mche|ma3reftch|dar|fin|makaynach|mabanch|mabanetch|mal9itha|wein|mnin|marja3tch|mal9ithach|malqinahach|malqitha
    """,
)

_PSYCHIATRIC = Table(
    label=Label.PSYCHIATRIC_CRISIS,
    tier=Tier.URGENT,
    calmed_by=_SEEN | {Context.ASKS},
    rows="""
    psychose|psychoses|psychotisch|psygose|psycose|psichose|psygotisch|psychotische|psiegose @ander|hij|ze|zit|heeft|raakt|wordt|is|lijkt|in|weer nu|weer|zit|heeft|raakt|lijkt|is|midden|acuut|opnieuw|denk|wordt|bang|volgens -gehad -gevoelig* -heeft+gehad -verleden -diagnose -bekend+met -groep -nazorg -vatbaar
    manisch|manie|manische|hypomaan @ander|hij|ze|is|raakt|zit|lijkt|weer -depressief -depressieve -stoornis
    hoort|hoor|stemmen|opdracht|opdrachten|stem stemmen|stem zeggen|zegt|hoofd|moet|hij|ze|@ander|opdracht|steeds|die|weer|hoort -verkiezing* -gemeenteraad -haar+stem -mijn+stem -stem+is
    ontregeld|psychisch+ontregeld|decompensatie @ander|hij|ze helemaal|compleet|totaal|hoort|slaap*|verward|stemmen -suiker -bloeddruk -diabetes -bloedsuiker
    hoort|ziet|hoor dingen|stemmen|mensen|gestalten hoofd|niemand|slapen|bang|durft|ontregeld|achterdochtig|opdracht* @ander|hij|ze|kind -dement* -lewy -slecht+horend
    jezus|god|messias|koning|profeet denkt|gelooft|zegt|roept hij|ze|@ander is|zijn -bidt -kerk -geloof
    praat|praten|schreeuwt|ruzie muur|muren|televisie|spiegel|niemand|geesten|stemmen @ander|hij|ze -dement* -oren+van+de
    waan|wanen|waanideeen|waanbeelden|paranoia|paranoide|paranoide|achtervolgd|achtervolgingswaan|waandenkbeelden|complot @ander|hij|ze|heeft|denkt|is|voelt|erg|wordt|zit
    denkt|overtuigd|gelooft|zegt|beweert|roept @ander|hij|ze|dat gefilmd|bekeken|bespied|gehackt|bestraald|gestuurd+wordt|vergiftigd|vergiftigen|vergiftig|afgeluisterd|afluisteren|achtervolgd|achtervolgt|camera*|complot|duivel|god|aivd|geheime|vermoorden|jezus|messias|gif|microfoon*|mensen+in+huis|volgen|demonen|bespioneerd -oppas -dementie+denkt -bid
    crisisdienst|crisisopname|ggz+crisis|psychische+crisis|psychiatrische+crisis|spoedopname|crisis+ggz @ander|hij|ze|nodig|nu|komt|moet|zit|bellen|weigert|is|in -wat+doet -crisisbed
    zit|is|raakt|in crisis|decompenseert|gedecompenseerd|ontspoort|ontspoord @ander|hij|ze|psychisch*|psychiatrisch*|ggz|bipolair|schizofre*|borderline|zoon|dochter -woningcrisis -economische -ontspoorde -woon*
    slaapt|geslapen|slaap niet|nauwelijks|amper dagen|nachten|week praat|druk|ratelt|manisch|koopt|geld|verward|onrustig|waan*|stemmen|schreeuwt|rent|hyper|energie hij|ze|@ander -ik !
    stopt|gestopt|weigert|neemt|slikt medicijnen|medicatie|antipsychotica|lithium|depot|pillen verward|psychotisch|achterdochtig|stemmen|schizofre*|manisch|bipolair|ontregeld|vreemd|agressief|paranoide|waan* hij|ze|@ander
    volledig|helemaal|totaal|compleet door+het+lint|doorgedraaid|doorgeslagen|de+weg+kwijt|doordraait|in+de+war|psychotisch|van+de+wereld|over+de+rooie|draait+door|overstuur|hysterisch @ander|hij|ze|zoon|dochter schreeuwt|gilt|straat|naakt|praat|psych*|bipolair|schizofre*|borderline|stemmen|buren|gooit|opgesloten|god -gemeente -ik
    sluit|barricadeert|gebarricadeerd|opgesloten|verschanst zich|kamer @ander|hij|ze|zoon|dochter dagen|eet|praat|verward|stemmen|psych*|niemand|schreeuwt|angst|camera*|folie -voel
    loopt|rent|staat naakt|bloot|half+naakt|verward|schreeuwend straat|buiten|tuin|balkon @ander|hij|ze -douche
    snijdt|snijd|krast|verwondt|automutil*|beschadigt|bonkt zichzelf|zich|hoofd+tegen @ander|hij|ze|zoon|dochter -vlees -autis* -brood
    paniekaanval|paniek|hyperventileer|hyperventilatie ik|hij|ze|@ander nu|help|erge|hou|houd|niet|vannacht niet|nu|rustig|help|ademen|stopt -vaak -raak+in+paniek+van+de -administratie -brief
    bang|voel|ben|word ik gek|controle|werkelijkheid|psychotisch word|verlies|stemmen|kwijt|raak|doordraai stemmen|psych*|dingen|zie|werkelijkheid|opgenomen -gek+van
    psychotic|psychosis|hearing+voices|hears+voices|manic|delusional|paranoid he|she|son|daughter|husband|is|my|brother|wife
    psychotisch|psychose|hort+stimmen|stimmen|verfolgt|wahn er|sie|sohn|tochter|hat|mann|bruder
    psikoz|sesler|halusinasyon|zehirledigimizi|takip+edildigini|delirdi|psikotik|krizde|kriz oglum|kizim|kocam|esim|duyuyor|goruyor|geciriyor|saniyor|kardesim
    psychoza|psychoze|psychozie|glosy|urojenia|halucynacje|psychotyczny syn|corka|maz|slyszy|ma|jest|brat|on|ona|zona
    психоз|психозі|голоси|голоса|марення|галюцинації|галлюцинации|маячня|манія|психозе син|донька|чоловік|чує|слышит|у|сын|брат|муж|він
    sswat|aswat|saswat|swat|lhmaq|hmaq|hmeq|7maq|jennoun|jnoun|jnn|majnoun|psychose|mahbol|hbel|psikose weldi|ibni|bnti|rajli|kaysme3|byesma3|khouya|bisma3|kayssme3|wlidi|khti
    """,
)

_DANGER = Table(
    part="danger",
    calmed_by=_SEEN,
    rows="""
    mes|messen|wapen|bijl|gevaarlijk|geweld|gewelddadig|agressief|aanvliegt|steken|doodmaken|vermoorden|brand|aansteken|dreigt|bedreigt|dak|balkon|slaat|snelweg|raam+springen|knife|messer|bicak|nozem|ніж|ножом|attacked|sikkin|mouss -bang+geweld -niet+gevaarlijk -nooit+agressief
    """,
)

SAFETY = (_VIOLENCE, _ABUSE, _MISSING, _PSYCHIATRIC, _DANGER)
