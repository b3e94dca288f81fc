"""What an answer needs and what identifies nobody: public bodies and helplines, laws, eponyms, ambiguous words.

Nothing in here ever works inside a larger personal span: a list only stops a recogniser from starting on such a word.
"""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Bodies, laws, benefits and services with a capital (lower case here).
BODIES: Final = _words("""
naast mantelzorg mantelzorgnl mezzo hulplijn mantelzorglijn ciz svb cak uwv rvo ggd ggz gz rivm igj nza vng zin dsw vgz
cz menzis achmea zilveren kruis onvz asr dela ohra univé unive ditzo interpolis salland anwb nibud skgz kbo pcob
anbo seniorencoalitie alzheimercafé alzheimercentrum belastingdienst belastingtelefoon toeslagen rijksoverheid digid
duo bkr kvk rdw cbr ind coa politie brandweer ambulance huisartsenpost huisartsenspoedpost spoedpost seh slachtofferhulp
veilig thuis sensoor luisterlijn kindertelefoon korrelatie zonnebloem regelhulp valys regiotaxi wmo-taxi transvision
automaatje humanitas buurtzorg leger heils rode kruis vptz hospice odensehuis voedselbank kredietbank juridisch loket
wijkteam sociaal zorgkantoor zorginstituut wijkcentrum gemeente gemeentehuis provincie rijk kabinet kamer tweede eerste raad
ministerie vws szw ombudsman rechtbank kantonrechter hof rechtspraak geschillencommissie notaris notariaat bmzm
lvg lhv nhg knmg sint sinterklaas jezus god allah boeddha koran bijbel
wazo wfw waz wtl wab wvp rlz bmz wlz wmo zvw awbz jeugdwet wzd wvggz wbo avg wgbo bopz wia wajong ww wao wga iva anw aow bijstand ioaw ioaz participatiewet
pgb zin mpt vpt volledig pakket gpk bsn id big brp ozb woz tozo svn bbl lg vv mzlg grz elv wlz-indicatie bw
als ms copd adhd ass cva tia ptss ocd hiv aids ibs mri ct ecg eeg parkinsonnet mci ftd als-centrum nah lvb zmolk
tv dvd sms app whatsapp facebook google gmail hotmail ziggo kpn odido ns ov pin ideal marktplaats youtube teams zoom
amc vumc umc umcg lumc mumc erasmusmc radboudumc olvg umcu nki avl ikea hema action jumbo heijn ah lidl aldi
etos kruidvat bol coolblue thuisbezorgd thuisarts thuisarts.nl ggz-instelling mee mind ypsilon naasten centrum
nederland nederlands nederlandse holland hollands europa eu belgië duitsland turkije marokko suriname polen oekraïne
china syrië indonesië indië antillen curaçao aruba bonaire spanje frankrijk italië engeland amerika afrika azië portugal
griekenland ghana somalië eritrea iran irak afghanistan rusland bulgarije roemenië islamitisch islamitische christelijk christelijke katholiek katholieke joods joodse hindoe hindoestaans hindoestaanse
marokkaans marokkaanse turks turkse surinaams surinaamse pools poolse duits duitse engels engelse fries friese brabant brabants limburgs
twents achterhoek randstad veluwe twente ramadan kerst pasen pinksteren hemelvaart suikerfeest koningsdag offerfeest
noorwegen zweden denemarken finland ijsland zwitserland liechtenstein oostenrijk ierland schotland luxemburg hongarije
tsjechië slowakije kroatië servië bosnië albanië kosovo macedonië bulgarije moldavië georgië armenië egypte tunesië algerije libië
ethiopië soedan congo nigeria kenia zuid-afrika canada mexico brazilië colombia venezuela cuba argentinië japan korea thailand
vietnam filipijnen maleisië pakistan bangladesh nepal sri australië israël palestina libanon jordanië koerdistan vlaanderen
frankrijk nieuw-zeeland amsterdam-noord randstad zaanstreek rijnmond groene hart
per saldo consumentenbond ediz mitz volgjezorg berichtenbox geldfit burgernet memorie markant argonaut skipr volkskrant gelderlander
trouw telegraaf nrc trefpunt theehuis bor awb awir wkkgz amvb college wijkraad cliëntenraad mijnoverheid mijnpgb maatwerkvoorziening
keukentafelgesprek hoofdtrauma brandwonden stichting transferpunt erasmus rijksmuseum odense erfenis loo koninklijke koningsdag
tafeltje dekje tafeltje-dek-je maaltijdservice buurtbus belbus ov-taxi deeltaxi nachtzorg dagzorg zorgwekkend
corona covid covid-19 griep norovirus nl b.v bv nv vof aed kvk-nummer burgerservicenummer
""")

# Eponyms, and the medicines that people write with a capital.
EPONYMS: Final = _words("""
alzheimer parkinson lewy lewybody korsakoff korsakov wernicke huntington crohn down asperger pick hodgkin non-hodgkin
creutzfeldt creutzfeldt-jakob bechterew sjögren sjogren menière meniere raynaud duchenne tourette gehrig barré barre guillain cushing
graves hashimoto kahler marfan paget pfeiffer lyme cheyne stokes binswanger tinetti barthel katz braden glasgow
zarit rett usher turner klinefelter prader charcot charcot-marie-tooth scheuermann perthes dupuytren
paracetamol oxazepam lorazepam temazepam diazepam haldol haloperidol risperdal risperidon quetiapine donepezil
rivastigmine exelon memantine galantamine levodopa madopar sinemet metoprolol metformine furosemide omeprazol
morfine fentanyl oxycodon tramadol pregabaline sertraline citalopram mirtazapine insuline ozempic marcoumar
acenocoumarol prednison movicolon
""")

# Months, days and other words that people write with a capital.
CALENDAR: Final = _words("""
januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun jul aug sep
sept okt nov dec maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za zo
""")

# On deduce's list of first names, but words, months or particles far more often.
NOT_A_FIRST_NAME: Final = _words("""
la di do si el le po su har una che mi bo tu li my your nga can al le ze man na on to ha he ho an ad co ab af be da de en
er ik in is it me mo no of om op te ti uw we ya yo you ay yes nee ja die dan dat dit door duurt elke elk haar had hen
has her him his hier hing hij made met nam nog nu per pol sen ser ting wan was wie wel will wilt willen zo zus zusje zon
als alle ander anders ante april augustus juni juli jun sep mei bent dien dik even extra mee min mini onder toon rijn
van vida hang hub hou jarig kerst lang long oma opa papa mama pap mam tante oom neef nicht broer vader moeder zoon
dochter ing ir dr drs mr mw mevr dhr sint santa ramadan israel florida rome costa marokko turkije master kader
art alpha anno aard aan armen blaas ede tex rende witte onder wia salmon dit'
thai thuis bij kan moet mag zal zou zijn heeft hebt heb gaan gaat doet doe kom komt ga sta zit zitten kommer
""")

NOT_A_SURNAME: Final = _words("""
zoon vader moeder vrijdag maandag zondag thuis woning schade kosten kennis hebben kunnen goed groot lang kort klein hart
haar last uitslag voogd tolk taken dokter arts staat post kind kan komen kracht man er alles even extra los dag huis
mijnheer meneer mevrouw wijk straat oost west noord zuid tel rust onrust licht lever kaak hall goede vrij vroege sterk
amersfoort apeldoorn driebergen veenendaal tiel utrecht zwolle buren vlaams duits engels frans
""")

NOT_A_WORD: Final = _words("""
henk jan piet klaas kees willem johan peter mark erik maria anna ans tim tom kim jansen janssen vries visser smit
mulder bos. meijer mohammed mohamed ali fatima ahmed john george benny alex martin thomas lewis james robert
""")

# Larger places that are no municipality of that name, but that answers and readers know.
COMMON_VILLAGES: Final = frozenset(
    line.strip()
    for line in """
    den bosch,'s-hertogenbosch,'s-gravenhage,scheveningen,hoofddorp,spijkenisse,drachten,sneek,emmeloord,bussum,zaandam,
    naaldwijk,ijmuiden,geleen,sittard,hellevoetsluis,veghel,uden,cuijk,boxmeer,oud-beijerland,winschoten,delfzijl,assen,
    steenwijk,rijssen,nijverdal,volendam,edam,voorburg,leidschendam,pijnacker,heerhugowaard,schijndel,bergen op zoom,
    etten-leur,vianen,leerdam,geldrop,gemert,susteren,echt,weesp,naarden,domburg,middelharnis,dokkum,bolsward,joure,
    hoogezand,heerhugowaard,velp,driebergen,doorn,zevenbergen,amsterdam-noord,amsterdam-zuidoost,wormerveer
    """.replace("\n", "").split(",")
)

# University hospitals: so many people come there that the name tells nothing about one of them.
UNIVERSITY_HOSPITALS: Final = (
    "umc",
    "amc",
    "erasmus",
    "radboud",
    "universitair",
    "academisch",
    "maxima centrum",
    "antoni van leeuwenhoek",
)

# Hosts of public bodies: their addresses and general mailboxes identify nobody.
PUBLIC_HOSTS: Final = _words("""
rijksoverheid.nl overheid.nl regelhulp.nl mantelzorg.nl ciz.nl svb.nl hetcak.nl uwv.nl belastingdienst.nl toeslagen.nl
digid.nl dementie.nl thuisarts.nl pgb.nl ikwoonleefzorg.nl juridischloket.nl rechtspraak.nl zorginstituutnederland.nl
alzheimer-nederland.nl veiligthuis.nl 113.nl 112.nl kindertelefoon.nl mindkorrelatie.nl mindhulplijn.nl deluisterlijn.nl
nibud.nl geldfit.nl valys.nl skgz.nl zorgkaartnederland.nl patientenfederatie.nl notaris.nl huurcommissie.nl politie.nl
autoriteitpersoonsgegevens.nl informatielangdurigezorg.nl zorgvoorbeter.nl hulpmiddelenwijzer.nl meerkosten.nl
consumentenbond.nl woonbond.nl volkshuisvestingnederland.nl palliaweb.nl overpalliatievezorg.nl ypsilon.org mezzo.nl
zorgcijfersdatabank.nl iplo.nl omgevingsloket.nl knarrenhof.nl zorgvanu.nl nza.nl vptz.nl medmij.nl naasteninkracht.nl eigenhuis.nl
ikvermoedhuiselijkgeweld.nl mijnzorgverzekeraar.nl brandweer.nl apotheek.nl kanker.nl nu.nl nos.nl geldloket.nl gemeente.nl mijnoverheid.nl
handeninhuis.nl mantelzorgtest.nl bmzm.nl kadaster.nl volksgezondheidenzorg.info mijnpensioenoverzicht.nl
mijnpgb.nl zorgkantoor.nl
google.com google.nl youtube.com facebook.com whatsapp.com wikipedia.org naast.nl
""")

# Public numbers, digits only. Every 0800, 0900, 0906, 0909, 14xxx and 116xxx number is public as well.
PUBLIC_NUMBERS: Final = _words("""
112 113 144 0307606055 0887891000 0880767000 0302649000 0888006000 0887711900 0888989294
""")
