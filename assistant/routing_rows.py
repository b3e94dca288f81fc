"""The rows of words by which routing knows what a message wants. How to read a row: `assistant.triage.matching`."""

from assistant.triage.tables.words import CLASSES as _TRIAGE_CLASSES

CLASSES: dict[str, str] = {
    **_TRIAGE_CLASSES,
    "jij": "je jij u jouw jullie uw naast bot ai chatbot",
    "regels": "instructies instructie regels regel opdracht opdrachten prompt systeemprompt richtlijnen beperkingen "
    "instructions rules guidelines prompts filters restricties programmering veiligheidsregels aanwijzingen",
    "persoon": "iemand mens persoon medewerker medewerkster hulpverlener mantelzorgmakelaar makelaar adviseur begeleider "
    "consulent helpdesk hulplijn maatschappelijk echt human person someone agent menselijk vrijwilliger collega medewerkers "
    "mensen adviseur mantelzorgconsulent",
    "middel": "paracetamol ibuprofen oxazepam morfine antibiotica haldol haloperidol insuline metformine prednison lithium "
    "temazepam slaappil slaappillen slaapmiddel medicijn medicijnen medicatie pil pillen tabletten antidepressiva diclofenac "
    "rivastigmine pijnstiller pijnstillers bloedverdunners statines diazepam lorazepam tramadol oxycodon fentanyl plaspillen "
    "plastabletten melatonine sertraline quetiapine risperidon levodopa madopar naproxen aspirine codeine vitamine laxeermiddel "
    "movicolon druppels zalf kruiden cbd wietolie",
}

MANIPULATION = """
negeer|negeren|vergeet|vergeten|overschrijf|omzeil|sla+over|schakel+uit|zet+uit|ignore|disregard|forget|override|bypass|breek|laat+los @regels|vorige+instructies|alles+hierboven|alles+wat|hierboven|previous|above je|jouw|alle|al|vorige|bovenstaande|eerdere|your|all|previous|de -arts -dokter -moeder -vader -man -vrouw -oma -opa -zoon -dochter -hij -ze -gemeente -huisarts -pillen -medicijnen -afspraken -mijn
negeer|vergeet|ignore|disregard|forget|overschrijf alle|alles|al|je|jouw|vorige|bovenstaande|eerdere|your|all|previous|the instructies|instructions|regels|rules|opdrachten|richtlijnen|prompt|prompts -arts -dokter -moeder -vader -man -huisarts
negeer|vergeet|ignore alles+hierboven|alles+hiervoor|everything+above|alles+wat+je|alles+wat+hierboven
systeemprompt|systemprompt|system+prompt|systeem+prompt|systeembericht|system+message|systeeminstructies|jailbreak|developer+mode|ontwikkelaarsmodus|debugmodus|debug+mode|dan+modus|dan+mode|do+anything+now|admin+modus|beheerdersmodus|god+mode|prompt+injection|beheermodus
toon|laat+zien|geef|print|herhaal|vertel|show|reveal|repeat|schrijf|kopieer|wat+zijn|noem|wat+staat jouw|je|your|bovenstaande|verborgen|geheime|interne|exacte|letterlijke prompt|instructies|instructions|instructie|regels+letterlijk|begininstructie|aanwijzingen|opdrachten
herhaal|print|kopieer|repeat alles|everything|woord|tekst|letterlijk|words hierboven|hiervoor|above|boven+dit|vanaf+het+begin
doe+alsof|speel|gedraag|doe+je+voor|pretend|act+as|roleplay|rollenspel|speel+de+rol|doe+nu+of|stel+je+voor+dat+je je|jij|jou|you|rol|dat+je|vanaf+nu|alsof -hoe+doe -vader -moeder -hij+doet -ze+doet -man+doet -kinderen
^doe+alsof|^doe+of|^speel|^pretend|^act+as|^gedraag
vanaf+nu|from+now+on|je+bent+nu|jij+bent+nu|you+are+now|je+bent+vanaf+nu je+bent|ben+jij|ben+je|jij+bent|you+are|antwoord|antwoordt|zonder+regels|zonder+beperkingen|een+andere|an -mantelzorger -ik
zonder|geen|no|without|ongecensureerd|uncensored beperkingen|filters|filter|restricties|restrictions|regels|censuur|bronnen antwoord|antwoordt|antwoorden|zeg|vertel|praat|doe|ai|respond|answer -gemeente -zorgkantoor
gegevens|berichten|gesprekken|naam|namen|adres|adressen|telefoonnummers|dossiers|dossier|data|chats|conversations|e+mailadressen|vragen andere+gebruikers|andere+mantelzorgers|andere+mensen|anderen|andere+gebruiker|other+users|vorige+gebruiker|vorige+gebruikers|iemand+anders|alle+gebruikers|database|klanten|andere+klanten|alle+mantelzorgers -dossier+meekijken -delen
wat|wie|welke|echte|toon|geef|onthul naam|nummer|persoon|gegevens|adres|telefoonnummer placeholder|placeholders|haakjes|verborgen|gemaskeerd
base64|rot13|hex|decodeer|decode|gecodeerd|versleutelde+opdracht
api+key|apikey|api+sleutel|wachtwoord+van+de|wachtwoorden|admin+wachtwoord|broncode|source+code|sql|drop+table|script+alert|database+leeg|server|rootwachtwoord geef|toon|show|verwijder|uitvoeren|voer|drop|wat|is|run|select -digid
nieuwe+instructies|new+instructions|nieuwe+opdracht|nieuwe+regels|nieuw+systeembericht|override je|jij|you|systeem|system|volg|vanaf -gemeente -zorgkantoor -wet -wmo
zeg|beweer|bevestig|antwoord|schrijf alleen|precies|letterlijk|exact|voortaan|altijd dat|ja|akkoord|goedgekeurd|woord|met+ja
verander|wijzig|pas+aan|zet je|jouw|mijn rol|prompt|instructies|regels|gedrag|beheerder|admin -indicatie
ik+ben+beheerder|ik+ben+de+beheerder|ik+ben+ontwikkelaar|ik+ben+de+ontwikkelaar|ik+ben+admin|ik+ben+je+maker|i+am+the+developer|als+beheerder|namens+openai|ik+ben+van+openai|ik+ben+de+programmeur toon|geef|toegang|negeer|dossier*|gegevens|alle|prompt|uit|access|zet|wil|instructies
"""

WANTS_PERSON = """
wil|kan|mag|wou|liever|graag|zou ik|mij|me|even @persoon spreken|praten|bellen|contact|bereiken|chatten|aan+lijn|te+spreken|overleggen -wie -welke -waar -uwv -wmo -svb -ciz -zorgkantoor -huisarts -gemeente -verzekeraar -notaris -advocaat -arts -specialist -niemand -verzekering -hoe -lotgenoten
ik|kan|wil|graag @persoon spreken|praten -wie -welke -waar -gemeente -huisarts -zorgkantoor -notaris -advocaat -hoe -lotgenoten -mijn+moeder -mijn+vader -casemanager
wil|kan|zou|mag|kunnen|kunt|willen|graag gebeld|teruggebeld|opgebeld worden|word|door|ik|terug
wil|kan|kunnen|kun|kunt|iemand|jullie mij|me|mij+terug|ons bellen|terugbellen|opbellen|terug+bellen -uwv -gemeente -huisarts -dokter -cak -zorgkantoor -nachts -moeder -vader -man -arts
bel|belt me|mij terug|op|even|alsjeblieft|morgen|vandaag -zorgkantoor -gemeente -moeder -vader -hij -ze -waarom -niet
echt|echte|levend|levende mens|persoon|iemand|medewerker -ben+je -ben+jij -bent+u -nodig+heb+voor -recht
geen|niet|liever robot|computer|chatbot|bot|ai|machine mens|praten|persoon|iemand|wil|met
verbind|doorverbinden|verbinden|koppel|zet+door|doorverbind mij|me|ik|door @persoon|iemand|mens|medewerker|door|collega
contact|gesprek|afspraak|belafspraak|videogesprek|terugbelverzoek opnemen|met|wil|graag|maken|hebben|inplannen|krijgen mantelzorgmakelaar|makelaar|medewerker|hulplijn|jullie|een+mens|iemand+van -wat+doet -wat+kost -hoe+vind
mens+nu|mens+alsjeblieft|mens+graag|medewerker+graag|geef+me+een+mens|medewerker+aub|iemand+spreken|mens+spreken|met+iemand+praten|iemand+aan+de+telefoon|help+van+een+mens|naar+een+mens -wie -waar -gemeente -hoe -huisarts -met+wie
kan|kunnen|kunt|wil @persoon|jullie|iemand meekijken|overnemen+dit|langskomen|mij+helpen+met+dit|contact -zorg -moeder -vader -dossier -thuiszorg -uwv -verpleging
speak|talk real|human|person|someone -my+mother
can|i|want|could speak|talk|call someone|person|human|agent|me
jemandem|jemanden|mensch sprechen|reden|telefonieren
biriyle|insanla|gorevliyle konusmak|gorusmek
z kims|czlowiekiem|konsultantem porozmawiac|rozmawiac
"""

OWN_DATA = """
gegevens|data|informatie|berichten|gesprek|gesprekken|profiel|account|chat|chats|persoonsgegevens mijn|van+mij|over+mij|me|ons verwijder|verwijderen|wissen|wis|inzien|downloaden|bewaren|bewaard|bewaar|opgeslagen|delen|gedeeld|lezen|leest|zien|aanpassen|wijzigen|weghalen|exporteren|opvragen+bij+jullie|vergeten|gebruik*|doorgegeven|weg|heb -huisarts -ziekenhuis -zorgkantoor -gemeente -moeder -vader -patientendossier -cak -svb -digid -medisch -zorgverlener -uwv -bank -apotheek -verzekera*
wat|welke|welk weet|weten|bewaar|bewaren|bewaart|heb|hebben|onthoud|onthouden|slaan je|jij|jullie|naast|deze+site|deze+chat mij|me|over+mij|van+mij|op+van+mij -voor+mij
wie kan|kunnen|leest|ziet|krijgt|lezen|mee dit|meelezen|mijn+berichten|dit+gesprek|lezen+wat+ik|wat+ik+typ|wat+ik+schrijf|deze+chat|mijn+gesprek lezen|meelezen|zien|leest|ziet|typ|schrijf|gesprek|mee
account verwijderen|opzeggen|wissen|weg|sluiten|verwijder|wis -digid -bank -facebook -mijnoverheid -email
toestemming intrekken|ingetrokken|trek|stoppen ik|mijn|dossier|naast|jullie|gegeven|profiel -behandeling -verhuurder -zorgverlener -arts
^is+dit|^is+deze+chat|^is+dit+gesprek|^blijft+dit anoniem|prive|vertrouwelijk|geheim|veilig -medicijn
is|blijft|zijn dit+gesprek|deze+chat|chat|wat+ik anoniem|prive|vertrouwelijk|geheim|veilig -medicijn -thuis
privacy|avg|privacyverklaring jullie|je|naast|deze+site|hier|chat|gesprek -verpleeghuis -ziekenhuis -huisarts
mijn+gegevens|mijn+naam|mijn+adres|mijn+gemeente|mijn+telefoonnummer|mijn+e+mail|mijn+profiel wijzig|verander|aanpassen|pas+aan|klopt+niet|wijzigen|veranderen|verbeteren -svb -duo -gemeente+doorgeven -verhuiz* -toeslagen -digid -uwv
mijn+dossier|mijn+gesprekken|mijn+berichten|mijn+chat|mijn+chats waar|wie|verwijder|inzien|wissen|zien|terugvinden|lezen|heeft -huisarts -ziekenhuis -medisch -patient* -ciz -gemeente
delete|remove my data|account|messages
"""

FEEDBACK = """
^goed|^slecht|^prima|^waardeloos|^fijn|^onzin|^top antwoord|uitleg|reactie|advies
antwoord|antwoorden|uitleg|reactie|informatie|bron klopt+niet|fout|verkeerd|onjuist|slecht|onduidelijk|goed|fijn|nuttig|waardeloos|helpt+niet|hielp+niet|onzin|onvolledig|verouderd|te+lang|te+kort|niet+wat+ik|niets+aan|niks+aan dit|je|jouw|dat|het|deze|was|is -gemeente -ciz -svb -huisarts -zorgkantoor -uwv -arts -krijg -brief -ik+kreeg -van+de
dat|dit klopt|kloptt niet|helemaal+niet|geen -ciz -svb -gemeente -brief -cak -indicatie -factuur -rekening -pgb -uren -beschikking <5
niet wat|de|antwoord|mijn+vraag ik bedoel|bedoelde|vroeg|gevraagd|vraag dat|dit|is|was <10
je|jij|jullie begrijpt|snapt|leest|luistert|snap|begrijp me|mij|er|het|niet|niks niet|niks|verkeerd -ik+snap -ik+begrijp
dat|dit heb|had|vroeg ik niet gevraagd|gezegd|vroeg
daar|hier|dit|dat|je heb|helpt|kan ik|me|mij niks|niets|niet aan|mee|verder -uitkering -indicatie -gemeente <8
link|site|website|pagina|knop|chat|app werkt|doet|opent|laadt niet|het+niet|kapot -digid -gemeente -uwv -toeslagen -ciz
slechte|waardeloze|stomme|goede|fijne|handige|geweldige bot|chatbot|site|website|hulp|computer|ai
feedback|compliment|tip|klacht|suggestie over|voor|op deze|jullie|naast|chat|site|website|je|bot -thuiszorg -verpleeghuis -mantelzorgcompliment
you that|this|answer wrong|not+what+i|incorrect
"""

DIAGNOSIS = """
^heeft|^zou|heeft+mijn|zou+mijn|kan+het|kan+dit|zou+dit|is+dit|is+het|zijn+dit|kan+ze|kan+hij|zou+hij|zou+ze|heeft+ze|heeft+hij|denk+je dementie|alzheimer|parkinson|delier|depressie|beroerte|tia|kanker|longontsteking|blaasontsteking|autisme|adhd|burnout|psychose|ziekte|trombose|diabetes|epilepsie|hartfalen|copd|borderline|griep|corona|lewy|vasculaire -recht -indicatie -wlz -wmo -vergoed* -welke+hulp -krijgt -kosten -iemand+met -hoe -aanvragen -pgb -hulp
is|zijn|kan|zou|wijst|duidt|komt|betekent|hoort dit|dat|het|ze|dit+een dementie|alzheimer|parkinson|depressie|delier|tumor|kanker|ziekte|symptoom|bijwerking|normaal+bij+dementie teken|signaal|beginnende|symptoom|voorbode -recht -hulp -wlz
wat heeft|mankeert|scheelt|is+er+mis+met|is+er+aan+de+hand+met mijn|hij|ze|haar|hem|@ander -recht -nodig -gedaan -gezegd -aan -wlz -te+maken <8
welke|wat+voor ziekte|aandoening|diagnose|kwaal heeft|is|past|kan|zou -vergoed* -recht
hoeveel|welke|wat|hoe+vaak|maximaal|hoeveelste dosis|dosering|@middel|milligram|mg|tabletten mag|moet|kan|is|geef|nemen|geven|veilig|per+dag|krijgen|slikken -vergoed* -kost -kosten -betaal* -eigen+risico -wie -bewaren -weekdoos -leveren -weggooien
mag|kan|kunnen|moet|zal|kun @middel geven|gegeven|nemen|innemen|slikken|stoppen|ophogen|verhogen|afbouwen|minderen|verlagen|combineren|samen|erbij|fijnmaken|vermalen|dubbel|naast|overslaan|vervangen -wijkverpleging -thuiszorg -wie -mantelzorger+mag -aanreiken -toedienen -verzorgende -vergoed* -bewaren -mee+vliegtuig -op+reis
stoppen|stop|afbouwen|ophogen|minder|meer|verhogen met @middel moet|mag|kan|zal|kunnen|is+het -wie -vergoed*
bijwerking|bijwerkingen|wisselwerking van|door|kan|is @middel
helpt|werkt|goed @middel tegen|voor|bij pijn|slapen|dementie|onrust|angst|slaap -vergoed*
hoe+lang|hoelang|gaat|wanneer heeft|leeft|leven|dood|sterven|overlijden|nog te+leven|nog|gaat+hij|gaat+ze -duurt+aanvraag -huur -wachttijd -woning -wlz -indicatie -verlof -op+proef <9
stel|geef|kun+je|kun+jij diagnose|medisch+advies|diagnosticeren
wordt|gaat|komt hij|ze|moeder|vader|man|vrouw|zoon|dochter|oma|opa nog|weer|ooit beter|genezen -wmo -wlz -recht
does have dementia|alzheimer|depression|cancer my|she|he
how+much|what+dose|dosage paracetamol|insulin|morphine|medicine|ibuprofen
"""

LEGAL_CERTAINTY = """
win|winnen|gewonnen|verlies|verliezen ik|we|zaak zaak|bezwaar|beroep|rechtszaak|rechter|procedure -partner -moeder -vader -man
maak|maken|heb|hebben|heeft|is|hoe+groot kans|kansen bezwaar|beroep|rechter|zaak|rechtszaak|winnen|slagen|kans+van+slagen|gelijk|toegewezen|toegekend -delier -beroerte -ziek
krijg|krijgen|heb|hebben|sta|staan ik|we gelijk|in+mijn+recht|in+recht|recht+100 van|bij|rechter|zeker|of|gemeente|juridisch|als -gelijkgesteld
weet|weten|kun|kan|kunt|wil|garandeer|garanderen|garantie|beloof|beloven|bevestigen|bevestig|zeker je|jij|u|jullie|mij|me zeker|garanderen|garantie|beloven|honderd+procent|100+procent|100|bevestigen|bevestig|toezeggen dat|of|ik|we|recht|krijg -verzekeraar -gemeente+kan -wlz+zeker -thuiszorg
zeker|garantie|gegarandeerd|honderd+procent|100+procent|sowieso|zwart+op+wit ik|we|hij|ze|moeder|vader|dat krijg|krijgt|recht|toegekend|toegewezen|win|gelijk|indicatie|wlz|pgb -verzekering -garantiefonds -of+zeker
gaat|gaan|zal|wordt|worden|zou gemeente|ciz|zorgkantoor|rechter|uwv|svb|bezwaar|aanvraag|commissie|indicatie akkoord|toekennen|toegekend|goedkeuren|goedgekeurd|beslissen|oordelen|toewijzen|afwijzen|afgewezen|zeggen|lukken|uitspraak -wanneer -hoe+lang -wat+als -binnen -termijn -hoe -als -bezwaar+maken
wat|hoe zal|gaat|zou|beslist|oordeelt rechter|rechtbank|raad beslissen|oordelen|zeggen|uitspreken|vonnissen|mijn+zaak -hoe+vraag
ben|is ik|hij|ze|moeder|vader|zus|broer strafbaar|aansprakelijk|schuldig -verzekering -hoe
is|zijn dat|dit|wat+ze|wat+de+gemeente|hun|het+besluit onrechtmatig|strafbaar|illegaal|onwettig|tegen+wet|wettelijk+toegestaan|rechtsgeldig -wat+is
hoeveel krijg|krijgen|ontvang ik|we precies|exact|in+mijn+geval -per
guarantee|certain|sure|100 that|i win|get|entitled -not
"""

WRONGDOING = """
zonder|stiekem|niet|ongemerkt|achter+rug gemeente|belasting*|svb|zorgkantoor|uwv|cak|bewindvoerder|broer|zus|familie|ze|iemand|hij|notaris|toeslagen weet|weten|merken|merkt|doorheeft|doorhebben|achterkomen|achter+komt|erachter|ziet|controleert|melden|komt geld|pgb|inkomen|inkomsten|samenwonen|samenwoon|vermogen|spaargeld|erfenis|huis|bijverdienen|uitkering|rekening|opgeven|pinnen|verdienen|inwonen -mag+gemeente -kan+gemeente -verplicht -boete -ziet+gemeente -gemeente+ziet -hoe+weet -moet+ik -bang
verberg|verbergen|verzwijg|verzwijgen|wegsluizen|weghouden|verstoppen|omzeilen|ontduiken|ontduik|sjoemelen|frauderen|fraude+plegen|oplichten|sluizen|achterhouden hoe|kan|wil|kunnen|helpen|help|manier|truc inkomen|vermogen|geld|spaargeld|pgb|belasting*|erfenis|erfbelasting|eigen+bijdrage|toeslag*|uitkering|cak|samenwonen|gemeente|bijstand -slachtoffer -mijn+broer+verbergt -wordt
liegen|lieg|overdrijven|overdrijf|verzinnen|faken|nep|verzin|veinzen|aandikken|aan+dikken|jokken hoe|moet|kan|mag|wat|zal|helpt|beter|kun keukentafelgesprek|ciz|indicatie|wmo|gemeente|aanvraag|arts|keuring|uwv|huisarts|onderzoek -hij+liegt -broer+liegt -moeder+liegt
vals|valse|vervals|vervalsen|namaken|nagemaakt|nepfactuur|nepfacturen|nep|valselijk|spookfactuur|zogenaamde handtekening|verklaring|factuur|facturen|zorgovereenkomst|bon|bonnen|machtiging|testament|indicatie|uren|declaratie|contract|handtekeningen|document|brief maken|maak|zetten|zet|hoe|kan|opstellen|schrijf|indienen|schrijven -wat+als -iemand+heeft -broer+heeft -zus+heeft -aangifte
pgb gebruiken|besteden|uitgeven|opnemen|declareren|gebruik vakantie|auto|mezelf|boodschappen|nieuwe+tv|feest|schulden|iets+anders|cadeau hoe|kan|wil|zonder -respijt* -logeren -begeleider -mag -oppas -hulp+op+vakantie -zorg
uren declareren|schrijven|opschrijven|indienen|declareer niet+gewerkt|niet+gemaakt|meer+dan|die+ik+niet|extra+uren|nooit+gewerkt|fictieve|verzonnen -afgewezen
handtekening van+mijn|moeder|vader|haar|zijn namens|zetten|nadoen|namaken|zet|kopieren -mag -volmacht -machtiging -bewind* -curat* -kan+niet+meer+tekenen
geld|spaargeld|rekening moeder|vader|haar|zijn|oma|opa|tante stiekem|zonder+toestemming|ongemerkt|voor+mezelf|naar+mijn+rekening|overhevelen|wegsluizen hoe|kan|wil|ik|zet -steelt -broer -zus -vermoed -heeft
inbreken|hacken|hack|kraken|afluisteren|meelezen|bespioneren|spioneren|afluister+app digid|telefoon|whatsapp|email|mail|account|wachtwoord|rekening stiekem|zonder|moeder|vader|broer|zus|hem|haar|buurman|van -machtigen -ben+ik+gehackt -gehackt -mag
stiekem|zonder+dat+ze+het+weet|zonder+dat+hij+het+weet|zonder+toestemming|ongemerkt opnemen|filmen|gps|camera|volgen|tracker|afluisteren hoe|kan+ik+stiekem -mag -toegestaan -wet
medicijnen|slaappillen|pillen|oxazepam door|in eten|koffie|drinken|thee|yoghurt|vla stiekem|zonder+dat|ongemerkt|verstoppen hoe|kan -mag -weigert -arts
zwart|contant|buiten+de+boeken betalen|uitbetalen|werken|laten+werken|bijverdienen hoe|kan|wil|zonder -mag -broer -risico -boete
schijnhuwelijk|schijnscheiding|schijnrelatie|schijnadres|spookadres|postadres+misbruik|op+papier+scheiden|op+papier+uit+elkaar|zogenaamd+scheiden|zogenaamd+alleen+wonen hoe|kan|wil|voor|om|toeslag*|uitkering|zodat
dwingen|dwing|onder+druk+zetten|overhalen testament|tekenen|ondertekenen|onterven|huis+op+mijn+naam|erfenis hoe|kan|wil -kan+iemand+mij -mag -broer -zus -mij+dwingen -gedwongen
wilsonbekwaam|ontoerekeningsvatbaar|onder+curatele laten+verklaren|laten+zetten|krijgen|maken geld|erfenis|huis|zodat+ik -mag -moet -zorg
"""

OUT_OF_SCOPE = """
weer|weersverwachting|weerbericht|regen|regent|sneeuw|temperatuur|zonnig morgen|vandaag|weekend|wordt|buiten|voorspelling|verwachting|amsterdam|straks|nederland -weer+aan -koorts -alweer -weer+naar -weer+niet -moeder -vader -man -zorg* -weer+hulp -kan+weer -weer+thuis -wordt+weer
wat|hoe wordt|is het+weer|t+weer|het+weerbericht
recept|recepten|baktijd|ingredienten voor|van|met taart|appeltaart|pannenkoek*|soep|cake|lasagne|brownies|brood|pasta|ovenschotel|cheesecake|kip|koekjes|stamppot|curry|saus|appelmoes|pizza -slik* -apotheek -dieet -medicijn*
hoe|lekker bak|kook|bereid|maak taart|appeltaart|pannenkoek*|soep|cake|lasagne|brownies|pasta|kip|pizza|ei|eieren|rijst|aardappels|spruitjes|koekjes -slik*
python|javascript|java|html|css|programmeren|programmeer|excel|sql|php|webshop|regex|algoritme|formule code|script|schrijf|functie|maak|maken|programma|schrijven|leren|website|loop|in|fout|bouwen|formule -pgb
schrijf|maak|bedenk|verzin|dicht gedicht|sinterklaasgedicht|rap|verhaal|sprookje|liedje|songtekst|limerick|essay|opstel|sollicitatiebrief|speech|toespraak|mop|raadsel|haiku|cv -bezwaar* -uitvaart -afscheid -begrafenis
vertel|ken|weet|doe mop|grap|grapje|raadsel|moppen|witz|joke|verhaaltje|weetje
wie|welke|wanneer|waar|hoeveel|wat wint|won|gewonnen|speelt|scoorde|uitslag|stand|kampioen|wedstrijd|gespeeld ajax|feyenoord|psv|oranje|voetbal|eredivisie|wk|ek|tour+de+france|formule|verstappen|max+verstappen|f1|olympische|wedstrijd|champions+league|tennis -rolstoel*
ajax|feyenoord|psv|eredivisie|verstappen|champions+league|formule+1|oranje|nederlands+elftal wint|won|uitslag|stand|speelt|gespeeld|morgen|gisteren|wie|gewonnen
hoofdstad van
wat+is|wie+is|wie+was de|premier|koning|president|uitvinder|schrijver|bondskanselier premier|president|koning|schrijver|uitvinder|bondskanselier|burgemeester -zorg -mantelzorg
hoeveel|wat is|maal|keer|plus|min|gedeeld|wortel|kwadraat maal|plus|gedeeld+door|wortel+van|kwadraat|vermenigvuldigd
huiswerk|wiskunde|natuurkunde|scheikunde|aardrijkskunde|geschiedenisles|boekverslag|werkstuk|som|sommen|proefwerk|tafel+van|breuken help|maken|maak|uitleggen|leg+uit|schrijf|schrijven|los|met|oplossen|over -jonge+mantelzorger -kom+niet+toe -concentreren -moeder -vader
vertaal|vertalen|translate|vertaling naar|in|into|to engels|duits|frans|spaans|turks|pools|arabisch|english|nederlands|italiaans -brief -ciz -gemeente -formulier -beschikking
aandelen|bitcoin|crypto|beurs|beleggen|forex|loterij|lotto|casino|gokken|ethereum kopen|koers|tip|tips|investeren|beste|welke|winnen|handelen|waard -moeder -vader -verslaafd -bewind* -gokverslav* -vermogen -schulden
horoscoop|sterrenbeeld|tarot|waarzegster|droomuitleg
film|serie|boek|netflix|game|muziek|spel|liedje aanrader|aanraders|aanraden|kijken|tip|tips|leuke|goede|beste|welke|playstation|luisteren -dementie -mantelzorg* -moeder -vader -oma -opa -over
auto|fiets|cv+ketel|laptop|computer|telefoon|iphone|wasmachine|printer|wifi|tv kapot|repareren|start+niet|maken|resetten|aansluiten|lekke|band|kopen|beste|olie -aangepast* -moeder -vader -vergoed* -wmo -hulpmiddel* -gehandicapt* -ciz -aanpass* -traplift -scootmobiel -personenalarm* -domotica -zorg*
vakantie|hotel|vlucht|vliegticket|citytrip|camping|tickets boek|boeken|goedkope|tips|beste|leuke|spanje|parijs|italie|griekenland|londen|naar -rolstoel -zorghotel -mantelzorg* -respijt* -aangepast* -moeder -vader -man -vrouw -zorg -zoon -dochter -pgb -begeleid* -opvang
verkiezingen|stemmen|partij|kamerlid|kabinet|trump|biden|poetin|oorlog welke|wie|stem|stemmen|vind|mening|wint|kiezen|peiling -hoort -machtig* -volmacht -moeder -vader
afvallen|dieet|spieren|sportschool|hardlopen|marathon|trainingsschema|fitness schema|ik|tips|beste|hoe|snel|oefeningen -moeder -vader -man -vrouw -mantelzorg* -valpreventie -oma -opa
tuin|planten|gras|rozen|hond|kat|puppy|konijn|vis|tomaten snoeien|planten|zaaien|trainen|voer|plassen|zindelijk|gazon|voeren|bijten|kweken -hulphond -moeder -vader -mantelzorgwoning -geleidehond
date|dating|tinder|versieren|verliefd|vriendinnetje|vriendje hoe|tips|krijg|openingszin|meisje -moeder -vader -dementie
weather|recipe|football|joke|poem|bitcoin|homework|capital tomorrow|today|tell|write|who|what|how|for|of
"""

EMOTION: dict[str, str] = {
    "Gecondoleerd met je verlies.": """
    overleden|gestorven|verloren|doodgegaan|begraven|gecremeerd mijn|onze moeder|vader|man|vrouw|partner|zoon|dochter|broer|zus|oma|opa|kind -jaar+geleden -jaren+geleden -vorig+jaar -lang+geleden -als -wanneer -stel -zou -in+2020 -in+2021 -in+2022 -in+2023 -in+2024 -sleutel
    """,
    "Dat is verdrietig.": """
    verdrietig|verdriet|huil|huilen|tranen|gebroken|rouw|gemis|hartverscheurend|kapot+van ik|mij|me|mijn|zo|veel|hart|doet
    mis|missen ik hem|haar|mijn|man|vrouw|moeder|vader zo|erg|elke|zoveel -de+bus -informatie -een
    doet pijn|zeer hart|zien|haar|hem -heup -rug -knie -been -buik -borst
    """,
    "Dat is zwaar.": """
    moe|doodmoe|uitgeput|op|bekaf|kapot|gesloopt|leeg|overbelast|overspannen|burnout|opgebrand|afgemat|vermoeid ik|ben|voel|me|raak|helemaal
    kan|trek|red|hou niet|nauwelijks|amper meer|vol|aan|alleen ik|het|dit -naar -komen -inloggen -vinden -betalen -lopen -hij -ze -moeder -vader
    zwaar|pittig|te+veel|teveel|loodzwaar|heftig het|mij|me|ik|wordt|is|zo|vind -gewicht -kilo -bed -rolstoel
    groeit boven+mijn+hoofd|boven+hoofd
    slaap|slapen ik niet|amper|slecht|nauwelijks|nachten
    erdoorheen|tandvlees|einde+raad|ten+einde+raad|radeloos|wanhopig|wanhoop ik|ben|zit|loop|op
    gek|stress|gestrest|gestresst|spanning ik|word|heb|van|me|zo -hij -ze
    lukt|gaat me|mij|zo|het niet+meer|niet+langer -inloggen -aanvragen -digid
    """,
    "Logisch dat je je zorgen maakt.": """
    bang|ongerust|bezorgd|angstig|bezorgdheid ik|ben|me|maak -hij -voor+mijn+man
    zorgen maak|maken|heb ik|me|mij|veel|grote -voor+mij+zorgen
    lig wakker van|ik
    """,
    "Veel mensen die voor iemand zorgen voelen zich soms schuldig.": """
    schuldig|schuldgevoel|faal|tekortschiet|slecht+mens|slechte+dochter|slechte+zoon|egoistisch ik|me|voel|heb
    schaam ik|me
    """,
    "Je hoeft dit niet alleen uit te zoeken.": """
    alleen|eenzaam|er+alleen+voor ik|me|sta|voel|voor|doe|moet|zo|alles -alleenstaand -alleen+wonen -woont+alleen -alleen+via -alleen+maar -niet+alleen -wonen -huis -hij -ze -moeder -vader
    niemand helpt|begrijpt|luistert|snapt me|mij|ik|ons
    """,
    "Vervelend dat het zo loopt.": """
    boos|woedend|gefrustreerd|frustrerend|machteloos|zat|klaar|pissig|kwaad|spuugzat|woest ik|ben|zo|word|me|er+klaar -hij -ze -moeder -vader -aanvraag -formulier
    kastje muur
    belachelijk|schandalig|onbegrijpelijk|idioot|om+gek+van+te+worden gemeente|regels|wachten|zorgkantoor|ik|vind|dit|dat
    """,
}

QUESTION = """
^hoe|^wat|^wie|^waar|^welke|^welk|^wanneer|^waarom|^hoeveel|^mag|^moet|^kan|^kun|^kunnen|^krijg|^krijgt|^heb|^heeft|^is|^zijn|^bestaat|^wordt|^worden|^moeten|^mogen|^geldt|^klopt|^kom|^komt|^hebben|^waarvoor|^waarmee|^how|^what|^where|^can|^is|^do|^wie|^wo
    hoe|waar|waarom|hoeveel|welke|wanneer ik|je|we|hij|ze|mijn|er|de|het|een|dat -weet -zo
    ben|zit|sta|doe|ga|val|loop|word|heb|voel|maak|kom ik nou|dan|te|over|overbelast|normaal|goed|ook|niet+te|wel -ik+ben -ik+heb -ik+zit -ik+doe -ik+voel -ik+sta -ik+word -ik+ga -ik+maak -ik+loop
hoe|wat|wie|waar|welke|wanneer|hoeveel|waarom moet|kan|mag|is|zijn|krijg|vraag|regel|doe|heb|werkt|kom|kun|vind|helpt|kost|geldt|betaalt|kunnen|moeten|krijgt|zit|lang
heb|hebben|heeft|krijg|krijgt ik|we|hij|ze|moeder|vader|man|vrouw|zoon|dochter recht|vergoeding|vergoed
mag|kan|moet|kunnen|mogen|moeten ik|we|hij|ze|mijn|er|iemand -niet+meer -ik+kan -ik+moet -ik+mag -we+moeten -dat+ik
is|bestaat|zijn er hulp|iets|een|regeling|vergoeding|manier|opvang|hulpmiddelen|mogelijkheid|mogelijkheden
wil|wou|zou|graag weten|informatie|uitleg|aanvragen|regelen|info
zoek|zoeken|vraag|vroeg|benieuwd ik|naar|me|over|of -aandacht -vraag+niks -vraagt
tips|advies|hulp+bij|hulp+nodig|informatie|info|uitleg|vraag+over
"""
