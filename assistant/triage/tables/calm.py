"""What makes alarming words calm: idioms, the past, films, questions about a subject, "what if"."""

from assistant.triage.tables.shape import Context

CONTEXTS: dict[Context, str] = {
    Context.IDIOM: """
    lach|lachte|lachen|gelachen|schrok|schrik|geschrokken|schrikt|verveel|verveelt|vervelen|erger|ergeren|schaam|werk|werkt|werken|betaal|zoek|zoeken|wacht|lachten|schrokken|gezocht|gewerkt|verveeld|betaalt|kapot+lachen|geergerd me|mij|zich|ons|je|dood|rot|kapot|haar|hem dood|rot|kapot|ongeluk
    lach|lachen|verveel|wachten|schrik|schrok|schrikken|ergeren|werken|zoeken dood|kapot|stikken
    betaal|betalen|betaalt|betaald|erger|ergeren|werk blauw|scheel|groen
    dood+moe|dood+op|dood+ziek|dood+simpel|dood+gewoon|dood+normaal|dood+stil|dood+zonde|dood+eng|dood+leuk|dood+nerveus|dood+ongerust|dood+spoor|doodlopende+weg|dode+hoek|dode+letter|dood+paard|dode+tijd|doodse+stilte
    dood|doodsbang|doodeng voor
    gevonden+worden dood niet|nog
    om+dooie+dood|om+de+dooie+dood|dooie+boel|dode+boel
    dood+door+schuld|kwestie+van+leven+en+dood|zaak+van+leven+en+dood|leven+en+dood|hals+over+kop
    brood|zijn|iemands+dood een~ander
    moord brand schreeuw|schreeuwen|schreeuwt
    moord voor doen|waard|stil|moorden
    kan|kon|zou|wil hem|haar|ze|die|hun wel wat -doen -aandoen
    achter het behang plakken
    wel+schieten|wel+vermoorden|wel+wurgen|wel+villen|wel+afschieten|wel+wat+doen|wurgen|vermoorden|schieten|killen|slaan|wat+aandoen broer|zus|broers|zussen|buurman|buurvrouw|collega|baas|ambtenaar|gemeente|zorgkantoor|computer|printer|consulent|schoonzus|zwager|wijkteam|verzekeraar|bewindvoerder|schoonfamilie|helpdesk|ciz|uwv|kat|hond|siri
    moordend|moordende|moordtempo|moordwijf|zelfmoordterrorist|zelfmoordaanslag|zelfmoordaanslagen|zelfmoordterroristen|zelfmoordmissie|doodlopend|doodgewone
    hartaanval|beroerte|hartverzakking|hartinfarct|toeval|rolberoerte bijna|krijg+er|nog+een|kreeg+zowat|zowat|hoogte+van|brief|factuur|rekening|schrok|schrik|stress+van|van+de+prijs|bedrag krijg|kreeg|gekregen|bezorgt|van
    stik|stikken|stikte|verdrink|verdrinken|stikt|gestikt|verdronken|gesmoord|verzuip|verzuipen|verstikt|omkom in|van|het|om papier*|werk|lachen|administratie|formulieren|regels|was|mails|post|rompslomp|paperassen|hitte|regelwerk|regelgeving|mantelzorgtaken|brieven|regeltjes|drukte|jaloezie|nieuwsgierigheid|verdriet|taken|schulden|emoties|het+moeras|bureaucratie
    bloedend|bloed|bloedt hart|hartje|bloedeigen
    hart bloedt|bloeden|breekt|gebroken|brak|brekt|gestolen|vast+op|op+de+tong|scheurt
    bloed+zweet+en+tranen|bloed+onder+nagels|vlees+en+bloed|kwaad+bloed|koud+bloed|nieuw+bloed|eigen+bloed|blauw+bloed|bloedend+hart|bloedband|bloed+kruipt
    slaat|sla|sloeg|slaan|geslagen plank|hol|nergens+op|erdoorheen|door|doorheen|balans|alarm|brug|slag|over|acht|spijker|spijkers|aan|twijfel|vleugels|deur|handen|munt|toe|kans|piek|tilt|verstand|paniek|sla+over -armen -moeder+slaat -nu+door <4
    sla+me+er|slaan+ons+er|slaat+zich+er|sla+ik+me
    klap|klappen|dreun|schop financiele|mentale|emotionele|verwerken|krijg+ik+elke+maand|onder+kont|ontvangen+van+de|harde+klap+toen|opgevangen <6
    trap|duw|duwtje in+de+rug|duwtje|lift|steunkous|oplopen|opstaan <5
    val|valt|vallen|viel|gevallen onder wet|wmo|wlz|zorgverzekeringswet|regeling|vergoeding|jeugdwet|eigen+risico|pgb|categorie|basisverzekering|de|voorwaarden|regels|tarief|zvw|schaal|bewind|toeslag
    val|valt|vallen|viel|gevallen|vielen mee|tegen|op|uit|buiten|samen|stil|terug|binnen|af|lastig|doodstil|weg+te+denken|te+vallen -bed -trap -hoofd -heup -stoel -grond -vloer -bank -val+weg -straat -fiets -raam
    in slaap gevallen|val|valt|viel
    gevallen|viel besluit|keuze|beslissing|kwartje|woord|doek|stilte|naam
    van|op mijn|zijn|haar stoel+gevallen|stoel+viel rekening|bedrag|prijs
    geen+hand|hand+en+tand|handen+en+voeten|handen+uit+de+mouwen|handen+in+het+haar|met+de+handen|arm+en+been|een+rib|been+af|benen+uit|gat+in+de+markt|gat+in+mijn+hand|gebroken+nachten|gebroken+nacht
    gebroken ik|hart|ben|voel nachten|hart|slaap|slapen|huilen|moe|verdriet|emotioneel
    brandt+licht|brandende+vraag|brandende+vragen|brandend+maagzuur|door+het+vuur|vuur+uit+de+sloffen|brandjes+blussen|in+vuur+en+vlam|onder+vuur|uit+de+brand|brand+los|brand+op+de+lippen|afgebrand|brandweer+informatie|brandschoon
    ademruimte|adem+inhouden|op+adem+komen|op+adem|lange+adem|in+een+adem|buiten+adem|verademing|adem+in+en+uit
    op+mijn+borst|borst+nat|tegen+de+borst|borst+kloppen|hoge+borst|borst+geven|stuit+tegen
    mond+vol|mond+houden|met+de+mond+vol|met+mond+vol|mond+tot+mond|mondjesmaat
    scheve+verhouding|scheef+gegroeid|scheve+ogen|scheve+gezichten|loopt+scheef|scheefwonen|scheve+situatie|scheef+aankijken|scheef+aan
    kort+lijntje|op+de+grond+van|van+de+grond|met+beide+benen|op+straat+staan|op+straat+zetten|op+straat+komen|met+benen+op+grond|grond+van|poten+op+de+grond|gelijk+met+de+grond
    weg+kwijt in|regels|instanties|papieren|woud|bos|doolhof|regelingen|loketten|bureaucratie|systeem|website
    kluts+kwijt|draad+kwijt ik|ben
    ei|geld|mijn+geduld|moed|sleutel*|pas|brief|formulier|rijbewijs|paspoort|papieren|dossier|digid|wachtwoord|code|pincode|bril|gebit|gehoorapparaat|telefoon|portemonnee|id+kaart|verzekeringspas|overzicht|bewijs|kaart|baan kwijt|verdwenen|verloren|zoek|vermist|weg
    verlies|verloor|verloren|kwijt|kwijtgeraakt|mis partner|man|vrouw|moeder|vader -bewustzijn -bloed -zoek -vermist -nu -uur -help -dement -dementie -alzheimer -stad -markt -winkel -winkelcentrum -station -drukte <5
    een|eind|einde|punt aan|achter maken|zetten|zet|maak|gemaakt|gezet mantelzorg|zorg|relatie|huwelijk|contract|huur|werk|discussie|ruzie|abonnement|onzekerheid|gezeur|baan|overeenkomst|pgb|samenwerking|wachtlijst|vriendschap|administratie
    uit+elkaar|door+elkaar|door+elkaar+halen|haal+alles
    eruit|uit stappen|gestapt|stap wmo|pgb|contract|bestuur|vereniging|project|regeling|mantelzorg|vof|overeenkomst|bed|auto|proef
    huisnummer|nummer|straat|laan|weg|kamer|appartement|postbus|plein|kade|dreef|flat|unit|bus|lijn|woont+op|flatnummer|buslijn|gracht 112|113|0112 -bel -bellen -gebeld
    112|113 euro|uur|meter|km|punten|kilo|bladzijde|pagina|procent|per|dagen|woning*|cm|mensen -bel -bellen
    alles|mezelf|iets|wat|geweld geweld+aan|geweld+aandoen|tekort+doen|tekortdoen
    bovenaan+mijn+lijstje|doodsoorzaak|doodskist|levend+verlies|levend+rouwen
    kanonnen+op|hete+aardappel|hete+hangijzer|op+hete+kolen|mes+snijdt+aan+twee|mes+op+tafel|mes+tussen|onder+het+mes|mes+aan+twee+kanten|met+het+mes+op+de+keel
    kill+time|dying+to|dead+tired|drop+dead+gorgeous|dying+of+laughter|killing+me|bored+to+death|scared+to+death
    todmude|tote+hose|todlangweilig|lache+mich+tot
    gulmekten+oldum|yorgunluktan+oluyorum|oldum+gulmekten|acliktan+oluyorum
    umieram+ze+smiechu|umieram+z|padam+ze
    вмираю+зі+сміху|помираю+від|вмираю+від|умираю+со+смеху|умираю+от
    mout+bdhak|nmout+bdehk|mout+b|nmout+b|nmout+3lik|nmout+flmakla|nmout+f
    """,
    Context.FICTION: """
    film|films|serie|series|boek|boeken|roman|thriller|detective|documentaire|journaal|nieuws|krant|tv|televisie|netflix|podcast|musical|toneelstuk|soap|aflevering|radio|programma|voorstelling|game|spelletje|liedje|songtekst|nieuwsbericht|theater|gtst|bioscoop|scene|artikel|personage|hoofdpersoon|filmpje|youtube|tiktok|spel
    movie|book|novel|series|news|dizide|dizi|filmde|haberlerde|filmie|serialu|ksiazce|фільмі|фільм|книзі|фильме|сериале|новинах|krimi|buch|nachrichten|tatort|mousalsal|musalsal|moussalsal
    gedroomd|droomde|droom|nachtmerrie -wakker+uit
    """,
    Context.PAST: """
    vorig|vorige|verleden|afgelopen|voorig jaar|maand|zomer|winter|voorjaar|herfst|lente|najaar|eeuw|keer|kerst|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december
    vorige+week|verleden+week <3
    jaar|jaren|maanden|maand|weken|jr|decennia geleden|terug -uur -wakker -beter
    lang|lange|tijdje|tijd|poos|poosje geleden
    vroeger|destijds|indertijd|ooit|toentertijd|jeugd|kindertijd|oorlog|eertijds|voorheen
    in+2010|in+2011|in+2012|in+2013|in+2014|in+2015|in+2016|in+2017|in+2018|in+2019|in+2020|in+2021|in+2022|in+2023|in+2024|in+2025|sinds+2015|sinds+2016|sinds+2017|sinds+2018|sinds+2019|sinds+2020|sinds+2021|sinds+2022|sinds+2023|sinds+2024|sinds+2025
    toen ik|we klein|jong|kind|jonger|thuis+woonde|tiener -nu
    als+kind|toen+ik+klein|toen+ik+jong|mijn+jeugd|kind+was
    overleden|gestorven|overleed|stierf aan|door|na|toen|vader|moeder|man|vrouw|zoon|broer|jaar|opa|oma|zus -achterna -ligt -net+dood -nu+net -wil -toe -bij -zonder
    na|sinds zijn|haar|een|mijn|de|tweede|eerste|val beroerte|hartinfarct|hersenbloeding|herseninfarct|hartaanval|hartstilstand|tia|cva|psychose|heupbreuk|delier|val|reanimatie|operatie|hersenschudding|epilepsie|zelfmoordpoging|poging|mishandeling|scheiding -net -nu -vanmorgen -uur
    heeft|had|heb|hebben beroerte|hartinfarct|hersenbloeding|herseninfarct|tia|cva|delier|psychose|hartaanval gehad|doorgemaakt -net -zojuist -misschien -volgens -denk -nu -vannacht -vanmorgen -vanochtend -vandaag -lijkt -lijkt+wel -bang
    had|hadden|kreeg|kregen|werd beroerte|hartinfarct|hersenbloeding|herseninfarct|tia|cva|delier|psychose|hartaanval|toeval|epilepsie -net -zojuist -nu -vannacht -vanmorgen -vanochtend -vandaag -denk -lijkt
    herstelt|hersteld|revalideert|revalidatie|revalideren|herstel|nazorg|hersteld|genezen|gerevalideerd|nasleep|opgelapt|ontslagen|ontslag
    overgehouden|restverschijnselen|blijvend|littekens|sindsdien|jarenlang|al+jaren|sinds+jaren|al+20+jaar|al+10+jaar
    uit+ziekenhuis|thuis+uit+ziekenhuis|weer+thuis|uit+het+ziekenhuis -wil+naar -gevlucht
    years+ago|last+year|last+month|months+ago|in+the+past|used+to|as+a+child|weeks+ago
    letztes+jahr|vor+jahren|letzten+monat|fruher|damals
    gecen+yil|gecen+sene|yillar+once|gecen+ay|eskiden
    rok+temu|lata+temu|w+zeszlym+roku|kiedys|dawniej|w+dziecinstwie|lat+temu
    торік|минулого+року|років+тому|колись|роки+тому|год+назад|лет+назад|раніше|в+прошлом+году|рік+тому
    l3am+li+fat|3am+li+fat|chhal+hadi|senin|men+zman|zaman
    """,
    Context.TOPIC: """
    signalen|signaal|symptomen|symptoom|tekenen|kenmerken|verschijnselen van|bij|herkennen|herken|die
    herken|herkennen|herkent|herkend beroerte|delier|mishandeling|overbelasting|tia|hartinfarct|psychose|dementie|depressie|misbruik|signalen|uitbuiting|ouderenmishandeling|verwaarlozing|uitdroging|suicide* hoe|kun|kan|waaraan|leren
    folder|cursus|training|workshop|lezing|presentatie|scriptie|opdracht|stage|brochure|webinar|thema|themabijeenkomst|protocol|meldcode|beleid|informatieavond|opleiding|examen|toets|werkstuk|spreekbeurt|scholing|onderzoek+naar|e+learning|preventie|voorlichting|informatiebijeenkomst|ehbo|ehbocursus|reanimatiecursus|statistiek*|cijfers -opdracht+geven
    verschil tussen
    mag|mogen opsluiten|vastbinden|fixeren|vastzetten|opsluit|vastgebonden|slaan ik|je|we|men|verpleeghuis|instelling|thuiszorg|ze
    bij+een+vermoeden|bij+vermoeden|vermoeden+melden|melden+van -mijn -hij -ze
    wat|hoe moet|kan|kun|moeten ik|je|we|men doen+bij|handelen+bij|doen+tegen|om+te+gaan+met -bij+mijn -bij+haar -bij+hem
    voorkomen|voorkom|preventie|valpreventie|vermijden|voorkomt -vaker+voorkomen -voorkomt+vaak -erger
    wat+betekent|wat+houdt|wat+is+precies|hoe+werkt|wat+doet|uitleg+over|meer+weten|info+over|informatie+over|definitie|waar+vind|vraag+over -wat+doe -wat+is+er
    wat|wanneer|hoe is|zijn|noem* delier|beroerte|tia|mishandeling|psychose|ouderenmishandeling|epilepsie|hartinfarct|verwaarlozing|zelfdoding|suicide|suicidaliteit|uitdroging|hartstilstand -er -mijn -hij -ze -nu <6
    wie bel|bellen je|men|mensen -nu <4
    wanneer|welk bel|bellen|belt|moet je|ik|men|nummer|112|113|huisartsenpost|huisartsenspoedpost|huisarts|meldpunt|veilig+thuis -nu <7
    kans|risico|gevaar op|van|verhoogd|groter -gevaar+thuis -in+gevaar
    hoeveel|percentage|gemiddeld mensen|ouderen|mantelzorgers|patienten
    zelfmoordpreventie|suicidepreventie|113+zelfmoordpreventie|stichting|lotgenotengroep|lotgenoten|nabestaanden|nabestaande|hulplijn+info
    alarm|alarmknop|alarmering|personenalarm|valdetectie|sensor|valsensor|gps|tracker|valmat|traphek|medicijndispenser|domotica|valalarm|hek|brandmelder|rookmelder|dwaaldetectie|bedhek -gedrukt -drukt -afgegaan -gaat+af -werkt -ingedrukt
    verzekering|verzekerd|aansprakelijk|vergoed|vergoeding|vergoedt|eigen+risico|aanvullende|vergoeden|polis ambulance|val|schade|brand|kosten|hulpmiddel|alarm
    signs+of|symptoms+of|what+is|how+does|difference+between|what+are|course
    anzeichen|symptome|was+ist|wie+funktioniert|unterschied
    belirtileri|belirtiler|nedir|nasil+calisir|ne+demek
    objawy|jak+dziala|co+to+jest|jakie+sa|jak+rozpoznac
    ознаки|симптоми|що+таке|як+працює|признаки|что+такое|як+розпізнати
    """,
    Context.ASKS: """
    wat+is|wat+zijn|wat+doet|wat+betekent|hoe+werkt|hoe+ga+je+om|hoe+gaan+we+om|hoe+vraag|hoe+kom+je|wanneer+is|hoe+ziet|wat+kost|hoe+krijg|waar+kan+ik~terecht|kan+iemand+met|mag+iemand+met|is+er+hulp|komt+in+aanmerking
    diagnose|bekend+met|gediagnosticeerd|heeft+al+jaren|stabiel|ingesteld
    """,
    Context.IF: """
    als|stel|mocht|indien|wanneer|zodra|mochten+we|stel+dat|mits ik|je|jij|hij|ze|zij|er|het|iemand|een|wij|we|mijn|@naaste|de|dat|u <4
    ^als|voor+het+geval|in+geval|in+geval+van|ingeval|gesteld+dat|in+noodgeval|bij+brand|bij+een+val|bij+een+beroerte|bij+nood|bij+spoed|bij+een+noodgeval
    bang|angst|zorgen|schrik|vrees|ongerust dat|straks|later hij|ze|@ander|er|het|we valt|krijgt|verslikt|wegloopt|verdwaalt|stikt|overlijdt|weg+loopt|valt+en|uitdroogt|brand|dwalen|dwaalt|kwijtraakt
    zou|kan|kunnen+we|hoe gebeuren|kunnen+gebeuren|nog+een+keer
    kan|kun|mag je|iemand|men|een|zoiets sterven|doodgaan|krijgen|stikken|overlijden|verdwalen
    if+he|if+she|if+my|in+case|what+if
    wenn+er|wenn+sie|falls|wenn+meine|wenn+mein
    olursa|duserse|eger
    jesli|gdyby|jezeli
    якщо|если
    """,
    Context.DYING: """
    palliatief|palliatieve|hospice|terminaal|terminale|stervensfase|sterfbed|sedatie|levenseinde|laatste+fase|laatste+levensfase|stervende|op+sterven|euthanasie|waken|sterven+thuis|thuis+sterven|uitbehandeld|laatste+dagen|terminale+thuiszorg|stervensproces|stervensbegeleiding
    """,
    Context.EUTHANASIA: """
    euthanasie|euthanasieverklaring|wilsverklaring|levenstestament|voltooid+leven|levenseindekliniek|expertisecentrum+euthanasie|scen|scenarts|nvve|palliatief|palliatieve|hospice|terminaal|terminale|behandelverbod|behandelwens*|sterven+thuis|thuis+sterven|waardig+sterven|stervensfase|euthenasie|euthenasie
    euthanasia|sterbehilfe|otanazi|eutanazja|eutanazji|евтаназія|эвтаназия
    """,
    Context.OVER: """
    gevonden|terecht|teruggevonden|terug+gevonden|teruggebracht|terug+thuis|weer+thuis|weer+terug|gelukkig+terug|teruggekomen|gevonden+door|thuisgebracht -niet -nog+niet -ligt -bewusteloos -nooit -dood -liggen
    gelukkig|inmiddels|ondertussen|alweer|nu+weer weer|goed|beter|oke|hersteld|thuis|niks+aan|opgelapt|loopt+weer|meegevallen|de+oude|bijgetrokken -niet -erger -slechter -in+war -in+de+war -mis -weg -raak
    huisarts|ambulance|dokter|arts is|was|geweest|al geweest|gekomen|gezien|langs -komt+niet -gebeld -weigert
    ligt|opgenomen|gelegen|lag|verblijft|opname ziekenhuis|ic|spoedeisende|seh|afdeling|verpleeghuis+opgenomen|revalidatiecentrum|hartbewaking
    found|back+home|zuruck|bulundu|znalazla|znalazl|знайшлась|знайшли|нашлась|нашли|lqinaha|l9inaha
    """,
    Context.NEGATED: """
    geen|niet|nooit|zonder|niemand|not|no|never|kein|keine|keinen|nicht|degil|yok|не|нет|dont|doesnt
    """,
    Context.HABIT: """
    altijd|steeds|vaak|soms|regelmatig|telkens|iedere|elke|geregeld|herhaaldelijk|weleens|often|sometimes|immer|oft -nu -net
    af+en+toe|om+de+haverklap|wel+eens|de+neiging
    """,
    Context.NOW: """
    nu|nou|net|zojuist|zonet|vandaag|vanavond|vannacht|vanochtend|vanmorgen|vanmiddag|momenteel|help|direct|nu+weer|daarnet|now|jetzt|simdi|teraz|зараз|daba
    """,
}
