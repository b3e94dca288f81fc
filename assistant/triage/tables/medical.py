"""Medical emergencies (112) and urgent medical questions (huisartsenspoedpost)."""

from assistant.triage.tables.shape import Context, Table
from assistant.triage.values import Label, Tier

_SEEN = frozenset({Context.FICTION, Context.PAST, Context.TOPIC, Context.IF, Context.NEGATED, Context.OVER})
_NAMED = _SEEN | {Context.ASKS}
_ACUTE, _URGENT = Tier.ACUTE, Tier.URGENT
_EMERGENCY, _SOON = Label.MEDICAL_EMERGENCY, Label.URGENT_MEDICAL

_STROKE = Table(
    label=_EMERGENCY,
    tier=_ACUTE,
    calmed_by=_SEEN,
    stroke=True,
    rows="""
    hangt|zit|zakt scheef|scheve|schuin stoel|bed|bank|rolstoel kwijlt|zeggen|praten|praat|reageert|slap|raar|ineens -rolstoel+aanpassen
    mond|mondhoek|gezicht trok|trekt|trekken|getrokken weg|scheef|naar+links|naar+rechts|opzij
    tia|beroerte|herseninfarct|hersenbloeding denk|vermoed|lijkt|bang|waarschijnlijk|volgens+mij @ander|hij|ze|bij -gehad -na+een -voorkomen
    links|rechts|linkerkant|rechterkant|linkerzijde|rechterzijde doet|beweegt|voelt niks|niets|niet|geen+gevoel hij|ze|@ander|meer|ineens|sinds|minuten !
    kwijlt|kwijlen|kwijlend ineens|scheef|praten|zeggen|slap|mond|kan+niet|reageert @ander|hij|ze
    mond|mondhoek|gezicht|gelaat|smoel|bek|lip|oog|ooglid scheef|scheve|scheeve|scheefhangt|hangt|hangend|hangende|afhangt|afhangende|omlaag|naar+beneden|scheeftrekt|verlamd|slap|krom|schots -ernaar -bril -tand* -gebit -kunstgebit
    gezichtshelft|gezichtskant
    kant|zijde|helft linker|rechter|ene|een|halve|halfzijdig verlamd|lam|gevoelloos|slap|uitgevallen @ineens|hij|ze|zijn|haar -al+jaren
    halfzijdig|halfzijdige verlamd|verlamming @ineens
    helft|kant|zijde gezicht|lichaam|lijf|arm|been verlamd|gevoelloos|slap|hangt|doof|lam|hang|niet+bewegen|uitgevallen|verlamming|doet+niks|doet+niets @ineens|hij|ze|haar|zijn !
    linkerarm|rechterarm|linkerbeen|rechterbeen|arm|armen|been|hand|linkerkant|rechterkant|linkerhand|rechterhand slap|lam|verlamd|verlamt|krachteloos|gevoelloos|doof|uitgevallen|slaphangt|hangt+slap|geen+kracht|geen+gevoel|zonder+kracht|doet+niks|doet+niets|doet+het+niet|valt+uit|uitval @ineens|hij|ze|haar|zijn|mijn|moeder|vader|man|vrouw|oma|opa -gips -operatie -reuma -al+jaren !
    arm|hand|linkerarm|rechterarm|linkerhand|rechterhand|been @ineens niet+meer|niet|geen optillen|bewegen|omhoog|voelen|vasthouden|op+tillen|gebruiken|optilt|tillen -schouder -gips !
    linkerkant|rechterkant|linkerzijde|rechterzijde|linkerhelft|rechterhelft|linkerarm|linkerbeen|rechterarm|rechterbeen niet|geen bewegen|voelen|gebruiken|optillen|gevoel|kracht|beweegt @ander|hij|ze|meer|haar|zijn -al+jaren -al+maanden -sinds+de+beroerte !
    gevoel|tintelingen|tintelt|doof|dof gezicht|arm|been|hand|kant|mond @ineens|plots geen|@ander|hij|ze|weg|haar|zijn -polyneuropathie !
    praat|praten|spreekt|spraak|spreken|kletst|brabbelt|lalt|slist|woorden|zinnen @ineens raar|vreemd|gek|onduidelijk|onverstaanbaar|dubbele+tong|warrig|krom|moeilijk|onzin|brabbel*|dronken|sleept|verkeerd|lallend|niet+meer|sloom|verward -blaasontsteking -koorts -delier
    ineens|plotseling|plots|opeens brabbelt|lalt|onverstaanbaar|niet~praten|niet~spreken|geen+woord|dubbeltong|dubbele+tong -boos !
    kan|kon|komt niet+meer|geen|ineens|niet praten|spreken|woorden|uit+woorden @ineens -dementie -afasie -al+jaren !
    # Talking nonsense with an infection is a delirium rather than a stroke: that stands with the urgent ones.
    wartaal|brabbelt|lalt|dubbele+tong|dubbeltong|onverstaanbaar hij|ze|@ander scheef|arm|mond|been|nu|net|hand
    ziet|zicht|kijkt @ineens dubbel|niks|niets|half|wazig hij|ze|@ander|aan
    beroerte|tia|herseninfarct|hersenbloeding|cva|beroerde heeft|krijgt|gekregen|kreeg|lijkt|denk|denken|bang|volgens|mogelijk|misschien|vermoed|vermoeden|zou nu|net|zonet|ineens|weer|volgens+mij|denk|denken|lijkt|misschien|vermoed|bezig|hebben|bang|vermoeden @ander|hij|ze
    is|zou+dit|lijkt dit|het beroerte|tia|herseninfarct
    looks|having|had|think stroke he|she|mother|father|husband|mum|mom|dad|my -last -ago
    face|mouth drooping|droops|droopy|crooked|hanging|drooped
    slurred|slurring speech|words|her|his
    mund|gesicht hangt|schief|herunter|schiefen|hangenden
    schlaganfall hat|glaube|verdacht|gerade
    agzi|yuzu|agiz|yuz kaydi|egildi|kayik|carpildi|sarkti|carpik|kaymis|egik
    felc gecirdi|geciriyor|gecirmis|inme -gecen
    usta|twarz|kacik wykrzywiona|wykrzywione|opadl|krzywe|krzywa|opada|wykrzywily|opadniety
    udar ma|dostal|dostala|mysle|chyba
    рот|обличчя|лицо перекосило|перекошене|перекошено|скривилось|перекосилося|опустилось|кривий
    інсульт|инсульт у|зараз|схоже|мабуть|думаю|похоже
    foum|fommo|fomha|wajho|wejho|wejhha|famo m3ewej|maoud|mayl|3wej|mayel|t3ewej|awej|m3awej
    """,
)

_BREATH = Table(
    label=_EMERGENCY,
    tier=_ACUTE,
    calmed_by=_SEEN | {Context.DYING},
    rows="""
    ademt|ademd|adem|ademen|ademhaling|ademhalen|ademde niet|nie|stopt|gestopt|geen|nauwelijks|amper|bijna+niet|haast+niet|weg|stilgevallen|onregelmatig|stokt @ander|hij|ze|meer|stopt|haar|zijn|nog|goed <7 -apneu -apparaat -machine -masjien -cpap -oefening* -mantelzorg -ademhalingsoefening* -slaapapneu !
    ademt|ademd|ademhaling|ademhalen|adem|ademen|snakt raar|vreemd|gek|heel+snel|rochelt|rochelend|zwaar|piepend|piept|gierend|heel+oppervlakkig|met+moeite|schurend|moeilijk|slecht|oppervlakkig @ander|hij|ze|haar|zijn|ineens|baby -al+jaren -copd+al -opgelucht
    krijg|krijgt|kreeg|krijgen geen|nauwelijks|amper|bijna+geen|haast+geen|weinig|te+weinig lucht|adem|zuurstof -krijgen+wij+adem !
    hapt|happen|happend|snakt|snakken|snakkend|snakte naar adem|lucht
    stikt|stik|stikken|stikte|gestikt|verstikt|verstikking @ander|hij|ze|bijna|ik|help|bezig|eten|keel|nu -werk -papieren -lachen -administratie -dat+stikt+van -het+stikt -stikt+van -regels -lach -geluk -drukte
    verslikt|verslikte|verslikken blauw|lucht|paars|adem|rood|niet~hoesten|stikt|vast|vastzit|ademt|hoest|keel nu|net|helemaal|ineens|blauw|paars|@ander|geen|niet !
    keel|luchtpijp vast|blijft|zit|stuk|stukje|brok|gestikt hoesten|adem|lucht|slikken|brood|vlees|eten|blauw|benauwd @ander|hij|ze|zijn|haar -brok+in+keel -slikproblemen
    wesp|wespensteek|bij|bijensteek|gestoken|noten|pinda|garnalen|antibiotica|penicilline opgezwollen|zwelt|benauwd|dik|bulten|lucht|lippen|tong|gezwollen|flauw
    blauw|blauwe|paars|paarse|grauw|lijkbleek|blauwig|blauwachtige lippen|aanlopen|aangelopen|loopt+aan|gezicht|aan+gelopen|loopt hij|ze|@ander|zijn|haar|heeft|krijgt|wordt|is -plek*
    tong|lippen|keel|gezicht zwelt|zwellen|opgezwollen|gezwollen|dik|dikke @ander|hij|ze|haar|zijn|ik|ineens|allerg*|snel|medicijn*|wesp|noten|bij -keel+pijn -kiespijn -tand* -verkouden -gehemelte
    luchtwegen|luchtpijp|keel dicht|opgezwollen|zwelt|dik|dichtgeknepen|zwellen|vast|blokk* @ander|hij|ze|haar|zijn|ik|allergisch*|stukje -@slaan -keel+dichtgeknepen
    allergische|allergisch|anafyla* reactie|shock|keel|lippen|tong dik|opgezwollen|zwelt|benauwd|lucht|adem|ernstige|heftige
    benauwd|kortademig|benauwt|benouwd @erg|ineens|opeens|plotseling|plots|heel|zo|ernstig|steeds|vreselijk @ander|hij|ze|ik|krijg -al+jaren -financieel -benauwd+van+de+kosten -copd
    erstickt|erstick keine|nicht|er|sie|luft|gerade
    atmet nicht|kaum|schwer|komisch|nicht+mehr !
    bekommt|kriegt|kriege|bekomme keine luft !
    not|isnt|stopped|cant|barely|cannot breathing|breathe -stressed
    choking he|she|on|mother|father|is|my
    nefes|nefesi alamiyor|almiyor|alamıyorum|yok|kesildi|durdu|zor|alamiyorum -aliyorum
    boguluyor|bogulacak|bogazina+kacti
    kaytnef*|katnef*|ytnef*|tnef*|tneff*|yetnaf*|tatnaf*|nefs+t9et3 ma|mabqach|makay*|makat*|la|mish|mush|mosh|mch
    makaytnef*|makatnef*|maytnef*|makitnef*
    ma|mabqach|mabqatch|mabkash|makay|makiy|matay|matat|makat|makayt tnefes|tneffes|tnefsch|ytnefes|itnafas|yitnafas|tnafas|itnaffes|tnafsch|tneffesch|ytneffes|nefs|tnefess
    mish|mosh|la|ma yetnafas|yatanafas|bitnaffas|byetnafas|bitnafas|yitnafas|btitnaffas|yatanaffas
    niet+oddycha|nie+oddycha|niet+moze oddychac|juz|nie|nic|on|ona|mama|tata|maz|prawie|mamo
    niet+oddycha|dusi+sie|zadlawil|zadlawila|niet+moze+oddychac|przestal+oddychac|przestala+oddychac|nie+oddycha
    не+дихає|не+дышит|задихається|задыхается|не+може+дихати|перестав+дихати|перестала+дихати|подавився|подавилась|ледве+дихає
    """,
)

_UNCONSCIOUS = Table(
    label=_EMERGENCY,
    tier=_ACUTE,
    calmed_by=_SEEN | {Context.DYING},
    rows="""
    bewusteloos|buiten+bewustzijn|buiten+westen|knock+out|bewustzijn+verloren|bewusteloze|bewustzijn+kwijt|van+de+kaart+op+grond|comateus
    bewustzijn verloren|verliest|verloor|kwijt|weg
    niet+bij|niet+meer+bij|niet+goed+bij bewustzijn|kennis|positieven @ander|hij|ze !
    verliest|verloor|zakt|zakte|raakt|raakte weg|bewustzijn steeds|net|nu|hij|ze|@ander -geld -controle -kilo -gewicht -moed -geduld -zaak
    reageert|reageerd|reageren|reageerde|antwoordt|reagert niet|nergens|nauwelijks|amper|nie|helemaal~niet|geen|zwak hij|ze|@ander|aanspreken|meer|roepen|schudden|knijpen|pijnprikkel|wakker -gemeente -huisarts -mail* -brief* -app* -telefoon* -zorgkantoor -instelling -aanvraag -bezwaar -bericht* -oproep -school -ciz -svb -uwv -wijkteam -verzekera* -consulent -broer -zus -facebook -belt -medicatie -medicijn* -werkgever -klacht* -mijn+vraag -verhuurder -behandeling -antibiotica -brieven -familie -berichten !
    geen+reactie|geen+respons|geeft+geen+kik|geen+teken+van+leven @ander|hij|ze|meer|op|schudden -gemeente -huisarts -mail* -brief* -aanvraag -ciz -app -bericht* !
    krijg|krijgen|kreeg|krijgt hem|haar|@ander|hij|ze niet|nie|nauwelijks|moeilijk|slecht|amper wakker|niet+bij$|gewekt|wekken|wakker+gemaakt|wek -ochtend+moeilijk -bed+uit -school -puber !
    niet|nie|nauwelijks wakker maken|krijgen|schudden|kan|kunnen hem|haar|@ander -nachts !
    snurkt|rochelt|reutelt raar|vreemd|gek|hard|zwaar niet|wakker|reageert|ogen @ander|hij|ze|hem|haar
    zakt|zakken|zakte steeds|weer|langzaam|telkens weg @ander|hij|ze|grauw|klam|bleek|bewustzijn -water -grond
    grauw|klam|lijkbleek|krijtwit|spierwit|asgrauw|vaal @ander|hij|ze klam|zweet*|zakt|bleek|benauwd|grauw|borst|duizelig|slap|koud
    hart gestopt|stopt|klopt+niet|staat+stil|klopt~niet|stil zijn|haar|hij|ze|mijn -hartslag -apparaat -over -pacemaker -warm
    wordt|word|werd|is|wakker niet|niet+meer|nie|nauwelijks|amper wakker|wekbaar|bijgekomen|bij+kennis|aanspreekbaar hij|ze|@ander|meer|helemaal -bang -wakker+van -wakker+als -nachts+niet+wakker !
    niet|slecht|nauwelijks|moeilijk|amper wekbaar|wekken|aanspreekbaar|aan+spreekbaar !
    flauwgevallen|flauw+gevallen|flauwgevalle|flauwviel|viel+flauw|valt+flauw|weggeraakt|van+stokje|van+zijn+stokje|van+haar+stokje|weggevallen|wegvalt|viel+weg|valt+weg @ander|hij|ze|nu|net|is -inkomen -uitkering -zorg -toeslag* -begeleiding -hulp -vergoeding -dagbesteding -partner+weggevallen -subsidie -steun -schrok
    elkaar|ineen|in gezakt|zakt|gezegen|zakte|gestort|stort|stortte|ingezakt @ander|hij|ze|net|nu|ineens -huis -dak -plafond -bezig -emotioneel -ik+in+elkaar -steeds
    ineengezakt|ineengestort|neergevallen|onderuitgegaan|neergezegen|omgevallen|neergestort|omgekukeld @ander|hij|ze|ik -stapel -emmer -boom -fiets
    ingestort|stortte+in|stort+in @ander|hij|ze keuken|badkamer|net|zojuist|vloer|grond|ineens|douche|toilet|wc
    slap|slappe|levenloos|wezenloos|lam ligt|hangt|zit|is|lijkt hij|ze|@ander|armen|stoel|bed|helemaal -spier* -koffie
    ogen wegdraaien|draaien|weggedraaid|draaide|rollen|wegrollen|open hij|ze|haar|zijn weg|wit|niet|maar|reageert|weggedraaid
    geen|zonder|niet pols|hartslag|polsslag|hartslach !
    reanimeren|reanimeer|reanimatie|hartmassage|aed nu|hem|haar|moet|moeten|bezig|hoe|begonnen|start -niet -verklaring -nietreanimeren* -cursus -penning -wens -beleid -willen -wil -behandel* -groep -afspraken -wel+of
    coma suiker|geraakt|ligt|raakt|hypo|alcohol hij|ze|@ander|in net|nu|raakt|geraakt|suiker -al
    suiker|bloedsuiker|glucose|hypo laag|hypo|lage|hele+lage|aanval|heel+laag|gezakt suf|wakker|zweet|reageert|trilt|raar|weg|slap|verward|niet -dieet
    lijkt|denk|is|ligt dood|overleden|doodgegaan stoel|bed|grond|vloer|net|koud|vannacht|zojuist|gevonden hij|ze|@ander|voelt|koud ligt|lijkt|voelt -verwacht* -thuis+overleden -mijn+moeder+is+overleden
    unconscious|unresponsive|passed+out|collapsed|fainted|wont+wake+up|not+waking+up|not+responding|cant+wake|cannot+wake|doesnt+respond|not+respond|isnt+responding -gemeente -email -ago
    bewusstlos|ohnmachtig|nicht+ansprechbar|reagiert+nicht|wacht+nicht+auf|zusammengebrochen|umgekippt|bewustlos|reagiert~nicht
    bayildi|bayilmis|bilinci|kendinden+gecti|uyanmiyor|tepki+vermiyor|bilincsiz|cevap+vermiyor -gemeente
    nieprzytomny|nieprzytomna|zemdlal|zemdlala|stracil+przytomnosc|stracila+przytomnosc|niet+reaguje|niet+budzi+sie|nieprzytomne|niet+moge+obudzic|traci+przytomnosc
    непритомна|непритомний|знепритомніла|знепритомнів|без+свідомості|втратила+свідомість|втратив+свідомість|не+реагує|без+сознания|потерял+сознание|потеряла+сознание|не+реагирует|не+прокидається|не+просыпается
    sekhfat|sekhef|skhef|skhfat|sekht|mgharaq|fa9ed|faqed|ghmat|ghab+3la|ghabat+3la|ghab|ghmi|ghmiyat|skhaf|skhfet|lwa3y
    ma|maka|makat|mabgha|mabghat|makayt|makatt|makayfi9sh fiq|fi9|tfiq|kayfiq|tfi9|yfiq|kaifik|fik|kayjaweb|tjaweb|yjaweb|jawbch|ykayjawbch|tfeq|yes7a
    """,
)

_BLEEDING = Table(
    label=_EMERGENCY,
    tier=_ACUTE,
    calmed_by=_SEEN,
    rows="""
    bloedt|bloed|bloeden|bloeding|bloedend|bloet|bloedde|gebloed erg|hevig|hevige|heel|stopt|stelpen|gestelpt|hard|blijft|spuit|gutst|gudst|ophouden|houdt+niet|stoppen|overal|veel|leeg|plas|stroomt|enorm|ontzettend|dood|straal|doordrenkt|onder|vreselijk|heftig|zwaar hoofd|hij|ze|@ander|niet|zit|overal|wond|plas|grond|veel|erg|blijft|enorm|arm|been|spuit|keel -bloedprikken -bloedonderzoek -neus+vorig -bloeddruk -bloedverdunner* -bloedgroep -hart+bloed -stelpt+snel -bloedwaarden -prikken -geprikt -onderzoek -afnemen -buisje* -bloed+geven -blauwe !
    slagaderlijke|slagader
    bloedverlies|bloedspuwing|doodbloeden|bloedt+leeg|bloedt+dood|doodbloed
    diepe|grote|gapende|open|enorme snee|wond|hoofdwond|snijwond|jaap|gat hoofd|bloed*|arm|been|pols|hand|net|nu|pols|gevallen|keel -verzorging -wondverpleegkundige -doorlig* -doorligplek
    gat|wond|snee in hoofd|achterhoofd|voorhoofd|kop bloed*|gevallen|net|nu|groot|flink|diep|heeft|bloedt
    spuugt|spuugd|overgeven|braakt|overgegeven|hoest|hoesten|kotst|spugen|gespuugd|opgehoest|hoestte|geeft+over|uitgespuugd|braken bloed|bloeden|koffiedik|bloederig
    stoma|stomazak|stomazakje|luier|katheterzak|urinezak vol|veel|helemaal bloed
    poept|poep|ontlasting|plast|plassen|toilet|wc veel|alleen|helemaal|zwart|pikzwart|allemaal bloed -test -bevolkingsonderzoek -onderzoek
    bleeding|bleeds|blood heavily|lot|stop|everywhere|wont|badly|head|much -test
    blutet|blut|blutung stark|viel|nicht|kopf|uberall|stoppt -test
    kan|kanama|kaniyor|kanamasi|kanıyor cok|durmuyor|kafasi|basi|geliyor|akiyor hastaneye|durmuyor|basi|kafasi|kaniyor|akiyor|kan|geliyor
    krwawi|krew|krwi mocno|bardzo|duzo|leci|niet|silnie|glowa|glowy -badanie
    кров|кровь|кровотеча|крові|крови|кровотечение|кровить не+зупиняється|сильна|багато|йде|много|тече|голови|не|сильно|идет -аналіз -тиск
    dem|dam|demm|ddem bezzaf|ktir|ktira|bzzaf|mabghach|makaywqefch|kteer|kayssil|kaysil|kayssel|nzif
    """,
)

_HEART = Table(
    label=_EMERGENCY,
    tier=_ACUTE,
    calmed_by=_SEEN,
    rows="""
    pijn|druk|beklemmend|beklemd|drukkend|drukkende|steken|steek|band|strak|knellend|drukt|gewicht|olifant|benauwd|pijnlijk|knellende|bord|stekende op|borst|borstkas|borstbeen|borststreek borst|borstkas|borstbeen|borststreek -borstkanker -borstvoeding -druk+op -amputatie
    band|knelt|klem|gewicht|steen|druk|beklemming om|op borst|borstkas
    pijn|druk|beklemd|steken|stekende|drukkend|beklemmend|knellend|strak|klemmend|druk+op|pijnlijk borst|borstkas|borstbeen|borststreek -borstkanker -borstvoeding -operatie -borstamputatie
    borstpijn|pijnopdeborst|hartkramp
    pijn|uitstraling|uitstraalt|straalt|trekt linkerarm|kaak|linker+arm|arm borst|zweet*|misselijk|hart|benauwd
    hartstilstand heeft|krijgt|kreeg|net|nu @ander|hij|ze
    hartaanval|hartinfarct|hartstilstand|hart+infarct|hart+aanval|hartinfarkt heeft|krijgt|kreeg|lijkt|denk|bang|gekregen|volgens|net|nu|misschien @ander|hij|ze|ik nu|net|volgens+mij|denk|lijkt|bang|zojuist|misschien|krijgt|weer|hebben -bijna -schrok -rekening -rokes
    chest|heart pain|pains|tight|attack|hurts|pressure he|she|has|having|i|my|mother|father|husband|is|now|mum|mom|dad|wife|his|her -ago -last -heartburn
    schmerzen|schmerz|druck|herzinfarkt|brustschmerzen|enge brust|herz|infarkt|hat|starke -letztes -brustkrebs
    gogsunde|gogsu|gogus|gogsum|kalp|gogsumde|kalbi agri|agrisi|agriyor|krizi|sikisma|sikisiyor|krizi|baski -gecen
    bol|bole|boli|ucisk|zawal klatce|klatka|klatki|serce|piersiach|klatke|zawal|ma|serca -rok
    болить|біль|боли|боль|тисне|давит|болит|інфаркт|инфаркт груди|грудях|серце|сердце|грудей|груді|грудь|у+мами|у+чоловіка|зараз|серці|сердца
    qalbo|qelbo|sadro|sedro|sdro|9elbo|qalbha|sadri|sedri|sdri|sderha|sadra|qelbi|9albo|s7dro kaydor|kaydro|wja3|waje3|kayderro|derr|kayderni|kaydrni|darni|kaydro|kaydra|byewja3o|yewja3o|byuja3|kaydarro|kidrou
    """,
)

_OTHER = Table(
    label=_EMERGENCY,
    tier=_ACUTE,
    calmed_by=_SEEN,
    rows="""
    epileptische|epilepsie|epilepsy aanval|insult|toeval stopt|duurt|nu|minuten|houdt|net|heeft|kreeg|krijgt|al|weer|bezig -vaak -regelmatig -medicijnen -hond -soms -per+week -per+maand -af+en+toe -zwemmen
    stuipen|stuiptrekking*|stuiptrekt|trekkingen|convulsies|schokken|schokt|stuip|spastisch~schokken|schudt hij|ze|@ander|hele+lichaam|heel|haar|zijn|nu|armen|lijf|helemaal|heeft|stopt|bed|vloer -nieuws -hoofd -nee
    trekt|trillen|trilt|schudt|schokt|beeft|spartelt hele|helemaal lijf|lichaam @ander|hij|ze|haar|zijn -kou -parkinson
    schuimbekt|schuimbekken|schuimbekte
    iets+mis|helemaal+mis|gaat+mis|gaat+niet+goed|niet+goed+met @ander|hij|ze|haar|hem trekt|ademt|blauw|grauw|reageert|slap|raar|wit|bloed
    help hij|ze|@ander doet|beweegt|zegt niks|niets|niet meer !
    schuim|schuimbekkend op|om|mond mond|bekkend|lippen|bek -bad
    insult|toeval krijgt|kreeg hij|ze|@ander|hij <6 -vaak -soms -als -elke
    toeval|insult|aanval krijgt|kreeg|heeft|stopt hij|ze|@ander minuten|stopt+niet|nu|duurt|grond|blauw|schokt -woede -paniek -hart -vaak -soms
    huis|keuken|woning|bed|gordijn|gordijnen|kamer|pan|flat|kleren|badjas|schuur staat|in|vliegt|vat|vatte|brand brand|brandt|vlammen|vuur|fik -brandverzekering -bang -koffie+brandt -licht+brandt
    brand|fik|rookontwikkeling|vlammen nu|help|keuken|uitgebroken|hier|slaapkamer|overal|boven -brandveilig* -brandwerende -brandmelder -verzekering -brand+voor
    gas|gaslucht ruikt|ruik|stinkt|lekt|geroken|lucht huis|keuken|woning|hier|papa|mama|vader|moeder|nu -gas+aan -laat -gaspedaal -gas+terug
    vlam+in+pan|vlam+in+de+pan|gordijnen+branden|gordijn+brandt|bed+brandt|staat+in+lichterlaaie|fritespan|frituurpan+brandt|huis+brandt|keuken+brandt
    gaslucht|koolmonoxide|co+vergiftiging|gas+lekt|gaslek|gaskraan+open|ruikt+gas|ruik+gas|gas+ruik -melder
    bleekmiddel|chloor|afwasmiddel|schoonmaakmiddel|vaatwastablet|wasmiddel|gootsteenontstopper|ontstopper|ammoniak|lampolie|terpentine|antivries|batterij|knoopcel|zoutzuur|bleek|bleekwater|gif gedronken|opgedronken|ingeslikt|gegeten|dronk|doorgeslikt|opgegeten|drinkt|slok|binnen -doos -kluis
    kokend|hete|heet|kokende|gloeiend water|thee|soep|vet|olie|koffie|douche|pan over|verbrand|heen|brandwonden|brandwond|blaren
    brandwonden|derdegraads|verbrand|verbrande grote|hele|ernstig*|arm|gezicht|borst|benen|net|nu -zon -litteken* -heeft+brandwonden+gehad -schepen
    vergiftigd|vergiftiging|overdosis|overdosering|overdoseert @pillen|drugs|ghb|heeft|hij|ze|genomen|morfine|koolmonoxide|insuline -denkt+dat -bang+vergiftigd -eten+vergiftigd -voedsel -wordt+vergiftigd -vergiftigd+wordt -vergiftigen
    @ander|hij|ze @pillen @innemen|geslikt|ingenomen alle|allemaal|hele+strip|hele+doos|hele+pot|hele+weekdoos|strip|doosje|potje|handvol|overdosis|hele|pot|doos|in+1+keer|in+een+keer|tegelijk|leeg -ochtend+alle -netjes -trouw -braaf -dagelijks -altijd -niet+alle -gaat -wil -zegt+dat -dreigt
    ambulance|ambulanse|ziekenwagen nodig|nu|snel|moet|komen|sturen|bellen|stuur|help|komt+maar+niet -kosten -vergoed* -vervoer -eigen+risico -vorige -rekening -ziekenhuis+gebracht -wens* -gister*
    112 moet|moeten|zal|nu|ga|bellen|bel ik|we bellen|bel|gebeld -huisnummer -straat -wanneer -kamer -nummer -als -verschil -alleen -straat*
    verdrinkt|verdronken|onder+water|kopje+onder @ander|hij|ze|ligt|bad|vijver -papier* -emmer -ik+verdrink -administratie
    gebroken|breuk|breekt|brak|gebroke heup|been|nek|rug|bot|schedel ligt|gevallen|net|denk|nu|grond|steekt|volgens -vorig* -revalid* -hersteld -hart -herstel* -operatie -geopereerd -ziekenhuis -gips -verpleeghuis -oefenen -fysio*
    been|voet|heup|arm|nek ligt|staat|hangt raar|gek|naar+buiten|scheef|vreemde|korter|verdraaid|gedraaid|rare|onnatuurlijke -steunkous* -tafel
    been|voet|heup korter|naar+buiten+gedraaid|naar+buiten|gedraaid gevallen|pijn
    onderkoeld|onderkoeling|steenkoud|ijskoud ligt|gevonden|suf|reageert|bibbert|grond|buiten -huis -water -handen
    meningitis|hersenvliesontsteking|sepsis|bloedvergiftiging heeft|lijkt|denk|bang|nu -vorig -gehad
    weeen|bevalling vliezen|nu|begonnen
    call an|ambulance|112 ambulance|please|now|help
    seizure|seizures|fitting|convulsing he|she|having|is|wont|stop|has -often -ago
    took|taken|swallowed all|too+many|whole|bottle pills|tablets|medicine she|he|mother|father|mum|mom|dad|husband
    krampfanfall|krampft|anfall hat|er|sie|hort -oft
    nobet|sara geciriyor|geciriyo|gecirdi -gecen
    drgawki|atak+padaczki|napad+padaczki|padaczka ma|dostal|dostala
    судоми|судороги|припадок у|почались|почалися|зараз|начались
    """,
)

_DOWN = Table(
    part="down",
    calmed_by=_SEEN,
    rows="""
    ligt|ligd|lig|lag|liggen|licht|leg|legt op grond|vloer|drempel|tegels|badkamervloer|keukenvloer|badkamertegels|gront|vlier|trap|straat|stoep|mat|gang -blik -hond -poes -kat -was -speelgoed -kleed -matras -spullen -slaapt -boek* -troep -tapijt -leg+uit -rommel -afval -laminaat -zeil
    ligt|lig|lag|liggen naast|onderaan|achter bed|trap|deur|toilet|bank|stoel gevallen|al|uren|gevonden|kreunt|niet|roept|beneden -bril -telefoon -alarm -slof* -alarmknop
    ligt|lig|zit|klem badkamer|douche|bad|wc|toilet|keuken|gang|schuur gevallen|vast|niet+op|niet+overeind|klem|komt -alarm -medicijnen
    krijg|krijgen|kreeg|krijgt niet|nie van|omhoog vloer|grond|oma|opa|hem|haar|moeder|vader vloer|grond|overeind !
    neergevallen|neergestort|neergegaan|omgevallen|onderuitgegaan|onderuit+gegaan niet|beweegt|reageert|stil|tuin|keuken|badkamer @ander|hij|ze !
    gleed|uitgegleden|gevallen|gleet|viel bad|douche|badkuip|wc|toilet niet|vast|klem uit|overeind|eruit|op !
    lying|laying|is on floor|ground
    liegt am|auf boden
    yerde yatiyor|dustu|kaldi
    lezy na podlodze|ziemi
    лежить|лежит на підлозі|полу|землі
    fel|f l3erd|lard|larda|lerd|l2ard|lared|el2ard|lqa3 tah|tahet|tayh|tayha|na3es|mloh|mlouh|mloha|waqe3|wa9e3|ti7a|tayeh|taht
    """,
)
_FELL = Table(
    part="fell",
    calmed_by=_SEEN,
    rows="""
    gevallen|gevalle|viel|gleed|gleed+uit|gestruikeld|uitgegleden|uitgegleje|gevalln|gestuikt|gesmakt|gekukeld|gedonderd|gelazerd|gekletterd|gefalle|smak @ander|hij|ze|ik|trap|bed|stoel|douche|badkamer|hard|fiets|keuken -onder -besluit -tegen+gevallen -mee+gevallen -in+slaap -slaap -flauw -beslissing -uit+gevallen -door+de+mand -tegengevallen -keuze -keus -op+gevallen -het+viel -viel+me -viel+mee -viel+tegen -viel+op -opgevallen -weg+gevallen -lastig+gevallen -lastiggevallen -uitgevallen -stil+gevallen -ziek+gevallen -afgevallen -computer -stroom -woord+gevallen -regeling -buiten+de -box -belasting*
    gevallen|val|valpartij van trap|bed|keukentrap|ladder|dak|stoel|balkon|fiets -val+op -stap -risico -valpreventie
    ^gevallen|vannacht+gevallen|vanmorgen+gevallen|vanochtend+gevallen|net+gevallen|weer+gevallen|hard+gevallen|is+gevallen -onder -besluit
    gestoten|stootte|geklapt|terechtgekomen|klap|knalde|gebonkt|geknald|gebeukt hoofd|achterhoofd|kop|nek|rug|gezicht
    fell|fallen down|stairs|bed|floor|he|she|mother|father|mum|mom|dad|grandma -asleep -behind
    gefallen|gesturzt|hingefallen|sturzte
    dustu|dusmus|duşmus -gecen
    upadl|upadla|spadl|spadla|przewrocil|przewrocila
    впав|впала|упал|упала|впали
    tah|tahet|taht|tayha|waq3et|we2e3|wa2e3|we2et|wa9e3|ti7a|ta7 -ta7+men
    """,
)
_STUCK = Table(
    part="stuck",
    calmed_by=frozenset({Context.FICTION, Context.TOPIC, Context.OVER}),
    rows="""
    kan|kon|kunnen|krijg|krijgen|komt|lukt|kom|kunne niet|nie|nauwelijks|amper|onmogelijk opstaan|overeind|omhoog|rechtop|bewegen|staan|lopen|rechtkomen|recht|op+staan|steunen|belasten|opstaat|overeindkomen|opkomen !
    niet|nie meer|zelf|zelfstandig|goed|alleen overeind|opstaan|omhoog|bewegen|op|opgestaan komt|kan|krijg|krijgen|kon|lukt !
    niet+overeind|niet+omhoog|niet+opstaan|niet+meer+op|niet+meer+staan|niet+meer+overeind|niet+optillen|niet+op+benen|niet+tillen !
    krijg|krijgen|kan hem|haar niet op|omhoog|overeind|optillen|tillen|getild !
    veel|erge|vreselijke|heel|enorm|ontzettend|hevige|gilt|schreeuwt|kermt|kreunt|brult|huilt|verrekt|vergaat pijn|kermt|kreunt|heup|gilt|been|rug
    pijn|pien heup|been|rug|nek|pols|bekken|lies|ribben|buik -al+jaren -chronische
    gebroken|breuk|scheef|dik|verdraaid|korter heup|been|pols|arm|enkel -vorig*
    bloed|bloedt|bloeden|bloedend|bloedende|hoofdwond|snee|gapende|buil|bult|gat hoofd|achterhoofd|voorhoofd|wenkbrauw|arm|neus|been|erg|hij|ze|wond|oor|gezicht|knie|overal|heeft
    op+hoofd|hoofd+gestoten|hoofd+gevallen|hoofd+geraakt|achterhoofd|met+hoofd|op+zijn+hoofd|op+haar+hoofd|haar+hoofd+gestoten|zijn+hoofd+gestoten|op+kop|haar+hoofd|zijn+hoofd
    suf|misselijk|braakt|verward|duizelig|spuugt|overgeven|versuft|gekke|kreunt|wazig|reageert|gesuft|sloom
    al uren|uur|vannacht|tijdje|heel+lang|lang|hele+nacht|gisteravond ligt|lag|ligd
    cant|cannot|unable|not get+up|move|stand|getting+up !
    kann|kommt nicht aufstehen|hoch|bewegen|auf !
    kalkamiyor|kalkamaz|kipirdayamiyor|kalkamadi|hareket+edemiyor|kaldiramiyorum
    niet moze wstac|ruszac|podniesc|sie|wstaje !
    не може|могу|можу|может|встає|встает встати|встать|підняти|поднять|рухатись|підвестися !
    ma|maqader|maqadrach|maqdrach|maqdrch|maqderch|mish|maqadra|matqadr|ma9derch|ma9adch|mateqderch|ma2deret tnud|tnoud|tnod|ynud|ynoud|tqoum|tqum|nud|tet7arek|tgoum|t9oum|tooum
    """,
)

_URGENT_ROWS = Table(
    label=_SOON,
    tier=_URGENT,
    calmed_by=_SEEN,
    rows="""
    verward|verwart|in+war|in+de+war|warrig|verwardheid|wartaal|kluts+kwijt|de+kluts+kwijt|gedesorienteerd|verwarder|onrustig+verward|verwardt|delirant|vewrard @ineens|heel|acuut|erg|plotseling|veel|totaal|helemaal|koorts|nachts|sinds|steeds|extreem @ander|hij|ze|is|was|raakt|praat|helemaal -papier* -regels -situatie -al+jaren -verwarde+mensen -ik+in+war -ik+ben+helemaal -haar+in+de+war -verwarrend* -dementie+verward+vaak -rekening -bankzaken -ben+ik -ik+ben
    @ineens verward|in+de+war|in+war|onrustig|suf|slaperig|sloom|apathisch|wazig|heel+anders|zichzelf+niet|verwart|totaal+verward|warrig|achterdochtig|hallucineert @ander|hij|ze|is|sinds -ik+ben
    delier|delirium|dilier|delir|deleer lijkt|denk|heeft|volgens|bang|krijgt|weer|nu|misschien|zou|vermoed @ander|hij|ze|is|dit|het|krijgt|heeft -gehad -had -na+delier -folder
    moment|uur|dag|op+slag|de+ene+op+de+andere onrustig|verward|in+de+war|ziet+mensen|ziet+dingen|anders @ander|hij|ze andere|ander -onrustig+slaapt
    ziet|zag|praat|hoort|grijpt|plukt|plukkerig dingen|mensen|beestjes|beesten|spinnen|niet|lakens|lucht|ratten|kinderen niet+zijn|er+niet|niet+is|muur|kamer|plafond|ineens|laken|lakens|overleden @ineens|koorts|sinds|ziekenhuis|operatie|antibiotica|ontsteking|blaasontsteking|heel+onrustig -lewy -al+jaren -parkinson -soms -vaak !
    praat|herkent|kent raar|vreemd|niet|mij+niet|niemand na operatie|narcose|ingreep @ander|hij|ze|oma|opa !
    plukt|plukken|plukkerig|friemelt aan lakens|laken|dekens|deken|lucht|infuus @ander|hij|ze
    herkent|herkend|kent @ander|mij|me|ons|niemand ineens|opeens|plotseling|sinds+gisteren|sinds+vannacht|van+de+ene niet|niemand|meer|geen !
    koorts|korts|koors|temperatuur|verhoging|koortsig verward|suf|sloom|slap|rilt|rillen|rillingen|bibbert|trilt|wartaal|ijlt|ijlen|drinkt+niet|eet+niet|niet|benauwd|in+de+war|in+war|niet+meer+drinken|slaperig|warrig|apathisch|delier|raar|rilling|ligt+alleen -corona+prik -vaccin* !
    ijlt|ijlen|ijlkoorts hij|ze|@ander|koorts|aan|is
    koorts|temperatuur|graden 39|40|41|42|boven|hoge|hoog|veertig|negenendertig -buiten -hitteplan -warm+binnen -huis -wasmachine -kamer -airco -oven -wassen -zon
    38|39|40|41 koorts|rilt|rillingen|rilling|rillen|temperatuur|ziek|suf|verward|klam -graden+buiten -euro -jaar -nummer -huis
    rillingen|koude+rillingen|klappertandt|klappertanden|koortsrillingen hij|ze|@ander|heeft|koorts
    hoge+koorts|erg+hoge+koorts|koorts+stijgt|koorts+zakt+niet|koorts+blijft|koorts+niet+zakken|al+dagen+koorts|hoge+temperatuur|flinke+koorts
    koorts chemo|chemokuur|katheter|wond|infuus|transplantatie|afweer|prednison|bestraling
    """,
)

_DRINKING = Table(
    label=_SOON,
    tier=_URGENT,
    calmed_by=_SEEN | {Context.DYING},
    rows="""
    drinkt|drinken|gedronken|drink|dronk|drinkd|vocht|drinkn|drinks niet|nie|niks|niets|nauwelijks|amper|weigert|bijna|geen|slecht|weinig|haast meer|al|dagen|sinds|dag|gisteren|vandaag|en|hele|eten|eet|uur|ook|plast|drinken|helemaal -alcohol -bier -koffie -wijn -genoeg+drinkt -melk -voldoende -mag -sap -hoeveel -drinkt+niet+genoeg -te+weinig -zorgt -vergeet -dikke -verdikt* -drinkt+genoeg -drinken+genoeg -drinkt+wel -drinkt+goed -sterke -frisdrank !
    uitgedroogd|uitdroging|uitdroogt|uitdroogd|droogt+uit|droge+mond+suf hij|ze|@ander|lijkt|bang|is|denk|raakt
    wil|neemt|krijgt|lust geen slok|druppel|vocht|water|drinken al|dagen|sinds|dag|uur|meer @ander|hij|ze -koffie -alcohol !
    weigert|weigeren|wil+niet|wil+niets|wil+niks drinken|vocht|water|slok @ander|hij|ze|al|sinds|dag|dagen -koffie -alcohol -bier -sap -melk -thee !
    tong|mond kurkdroog|gortdroog|uitgedroogd|droog drinkt|drinken|suf|plast|weigert|al
    """,
)

_SOON_ROWS = Table(
    label=_SOON,
    tier=_URGENT,
    calmed_by=_SEEN,
    rows="""
    plast|geplast|plassen|plasse|urine|plas al|uur|uren|sinds|gisteren|dag|hele|kan|pijn|blaas|volle niet|nie|geen|nauwelijks|niks -inlegger* -nachts+plassen -katheter+vervangen -midden+in !
    katheter verstopt|loopt+niet|eruit|bloed|pijn|lekt|gestopt|zit+dicht|eruit+getrokken|los -vergoed* -bestellen -vervangen+wanneer
    verkeerde|verkeerd|foute|foutieve|andermans|andere+pillen|twee+keer|2+keer|dubbel|dubbele|tweemaal|teveel|te+veel|extra|drie+keer|3+keer|twee+maal|van+mij|mijn|mijne|per+ongeluk|zelfde|dosering|dosis|vergissing|verwisseld|hoge @pillen|insuline|dosis|dosering|spuit|prik|eenheden|medicijne|medicatie|pleister|pleisters|metformine|druppels @innemen|gegeven|gehad|gaf|geprikt|gespoten|gekregen|toegediend|gegeve|genomen|gepakt|geplakt|gegeten|ingespoten|gedaan|heeft -voorgeschreven -apotheek+verkeerde -vraag -geleverd -afgeleverd -vergoed* -hoeveel+mag -baxterrol -bezorgd -delen -kan+niet -wil+niet
    teveel|te+veel|te+hoge|dubbel|verkeerd insuline|morfine|bloedverdunner*|marcoumar|lithium|digoxine|oxycodon|fentanyl|prednison|slaappillen|paracetamol|pillen|medicijnen|medicatie ingenomen|gespoten|gekregen|gegeven|genomen|gehad|geslikt|gaf|toegediend|gepakt
    vergiste|vergist|vergissing|verwisseld|per+ongeluk|verkeerd|fout @pillen|medicijndoos|weekdoos|dosis|insuline -apotheek -factuur
    ochtendpillen|avondpillen|ochtend|pillen|middagpillen tegelijk|samen|allebei|achter+elkaar|door+elkaar avondpillen|avond|ochtend|dubbel geslikt|ingenomen|genomen|gegeven|gehad
    dubbele+dosis|dubbele+dosering|te+hoge+dosis|dubbel+ingenomen|dubbel+gegeven|dubbel+geslikt
    per+ongeluk|vergissing|perongeluk|dubbel|ook avondpillen|ochtendpillen|pillen|medicijnen|medicatie|tabletten|avondmedicatie|ochtendmedicatie|slaappil ingenomen|genomen|gegeven|geslikt|gehad
    vergeten|vergat|overgeslagen|niet+gegeven insuline|epilepsie|parkinson|antistolling|hartpillen|bloedverdunners suf|hoog|raar|stijf|beven|nu|gisteren -ik+ben+soms
    suiker|bloedsuiker|glucose|bloedsuikers heel|erg|te|25|28|30|hi|boven|veel hoog|laag|lo|hoge|lage -dieet -cholesterol
    suf|sufheid|sloom|slaperig|slaapt+alleen|versuft|lusteloos|apathisch|duf @ineens|heel|steeds|niet~wakker|ligt|alleen|medicijnen|koorts|hele+dag|bijna hij|ze|@ander|is -ik+ben -door+alle -dagbesteding -saai
    slaapt|slaap alleen|aan+een+stuk|de+hele+dag|hele+dag drinkt|eet|niet|wakker|sinds|koorts|suf -ik -nachts+niet
    geeft|geef|gaf over al|dagen|steeds|niks|niets|alles|blijft|binnen|hele|constant @ander|hij|ze -geeft+me -geven+aan -overgeven+aan
    braakt|overgeven|spuugt|kotst|diarree|overgegeven|spugen|overgeeft|braken al|dagen|steeds|niks|niets|alles|blijft|binnen|hele|constant @ander|hij|ze|houdt|heeft|drinkt -vergoed* -naar+toilet
    hevige|ondraaglijke|onhoudbare|ondragelijke|heel+veel|verschrikkelijke|vreselijke|veel|heftige|helse|gillend|extreme|erge|enorme|ontzettende buikpijn|pijn|rugpijn|hoofdpijn|kramp|pijnen nu|ineens|vannacht|nacht|bellen|ligt|huilt|krimpt|schreeuwt|kreunt|kermt|huilen|sinds|morfine|pijnstilling|houdt -reuma -al+jaren -chronische -rouw -in+het+hart -vergoed* -fibromyalgie
    krimpt|kermt|vergaat|crepeert|kreunt|gilt|verrekt|schreeuwt|brult van pijn
    benauwd|kortademig|benauwdheid|benouwd|piept|piepen|hoest @ander|hij|ze|is|al nachts|nu|steeds|meer|koorts|vannacht|slijm|sinds|gisteren|puf|puffer|plat|weer|toeneemt|toegenomen|beetje -al+jaren -financieel -woning -hond -huis
    wond|doorligwond|doorligplek|decubitus|been|teen|voet|insteekopening|stoma|snee ontstoken|stinkt|pus|etter|zwart|rood|koorts|warm|dik|opgezwollen|rode+streep|blauw koorts|rode|ontstoken|zwart|pus|etter|dik|gloeit|snel|pijn|rood|steeds -vergoed* -mottekleed
    bloedverdunners|antistolling|marcoumar|sintrom|bloedverdunner|bloedverdunning hoofd|gevallen|blauw*|val|bloedneus -vergoed* -trombosedienst+vraag -krijgt+hij+bloedverdunners
    blaasontsteking|longontsteking|urineweginfectie|ontsteking|infectie|gordelroos|wondroos|trombose|trombosebeen verward|koorts|suf|lijkt|denk|benauwd|in+de+war|ziet|onrustig|warrig|dik+been -vorig* -gehad -vergoed* -kregen
    bloedneus|neusbloeding stopt|al|uur|minuten|niet -vaak
    bloed bij|in plassen|urine|poep|ontlasting|luier|katheterzak -bevolkingsonderzoek -test -onderzoek
    peg|sonde|zuurstof|zuurstofapparaat|beademing|infuus|tracheacanule|canule|pomp|morfinepomp|insulinepomp eruit|kapot|uitgevallen|verstopt|alarm|los|doet+het+niet|uitgetrokken|stuk|piept|bijna+leeg|storing|leeg|losgeraakt -vergoed* -lenen -retour
    gevallen hoofd|heup|pols|arm|pijn|blauw|duizelig|suf @ander|hij|ze|is -onder -vaak
    fever|temperature confused|high|39|40|wont|drowsy|not
    suddenly|very|suddenly confused|disoriented|hallucinating he|she|mother|father|is|mum|dad|mom|since
    wrong|double|twice|too+much medication|medicine|pills|dose|insulin gave|took|taken|given
    not|hasnt|wont|stopped|isnt drinking|drunk|drink eating|days|anything|yesterday|anymore|water -alcohol !
    fieber verwirrt|hohes|40|39|trinkt|hoch|schuttelfrost -immer+wieder
    plotzlich|sehr|seit+gestern|seit+heute verwirrt|durcheinander
    trinkt nichts|nicht|kaum mehr|seit|und|isst -alkohol !
    falsche|doppelt|falschen|doppelte|zu+viel tabletten|medikamente|dosis|insulin|medizin
    atesi|ates|atesli 39|40|yuksek|dusmuyor|titriyor|cok -gecen
    su+icmiyor|icmiyor|hicbir+sey+icmiyor yemiyor|gundur|dunden|su|hic
    birden|aniden|dunden kafasi|bilinci|sasirdi|karisti|karisik|tanimiyor|sayikliyor
    yanlis|fazla|iki+kere|cift ilac|ilaci|doz|hap|haplari|ilaclarini icti|verdim|aldi|almis|vermis|yuttu
    goraczke|goraczka|goraczki 39|40|wysoka|splatana|splatany|majaczy|wysokie|niet
    nagle|bardzo|od+wczoraj splatana|splatany|zdezorientowana|zdezorientowany|majaczy|zagubiona
    niet+pije|niet+chce+pic|nic+niet+pije je|od|dni|nic|wczoraj|juz
    zle|zla|podwojna|pomylila|pomylil|zbyt+duzo|dwa+razy leki|dawke|tabletki|lekarstwa|lekow|insuliny|dawka
    температура|температуру|гарячка 39|40|висока|марить|плутається|заговорюється|высокая|бредит
    раптово|раптом|внезапно|дуже|з+учорашнього сплутана|плутається|не+впізнає|марить|дезорієнтована|путается|бредит|сплутав
    не+пє|не+пьет|нічого+не+пє|не+п'є|відмовляється+пити|ничего+не+пьет
    не+ті|подвійну|забагато|не+те|двойную|переплутала|переплутав|перепутала ліки|дозу|таблетки|лекарства|ліків
    skhana|skhouna|skhouniya|sekhana|7arara|harara bezzaf|40|39|tal3a|talaa|ktir|kathira|mrid|3alya
    makaychrebch|makatchrebch|machrabch|makatakolch|matcherbch|makatchrobch|mabghatch|makhdatch|ma+katchrebch|ma+tchreb walo|walu|lma|tchreb|tchrob|takol|weqlat|chi|takoul|nharayn
    """,
)

MEDICAL = (
    _STROKE,
    _BREATH,
    _UNCONSCIOUS,
    _BLEEDING,
    _HEART,
    _OTHER,
    _DOWN,
    _FELL,
    _STUCK,
    _URGENT_ROWS,
    _DRINKING,
    _SOON_ROWS,
)
