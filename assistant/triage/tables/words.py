"""Words that belong together, for use in rows as "@name". Write them as people type them; spelling is forgiven."""

CLASSES: dict[str, str] = {
    "ik": "ik",
    "mij": "mij me mezelf mijzelf mijn",
    "wil": "wil wilt wilde wou willen wilden wouden zou zouden wens verlang verlangt",
    "zou": "zou zouden wou wilde",
    "niet": "niet nooit geen",
    "meer": "meer langer",
    "dood": "dood doodgaan sterven doodga doodgaat dode dooie doodgegaan gestorven",
    "leven": "leven leef leeft bestaan",
    "zeggen": "zeg zegt zei zeggen gezegd roept roep riep schreeuwt praat praten vertelt fluistert appt appte schrijft schreef "
    "stuurt stuurde laat herhaalt smeekt vraagt bidt hoopt wenst dreigt dreigde dreigen",
    "denken": "denk denkt denken dacht nadenken nadenk denkend gedachten gedachte gedachtes",
    "zelfmoord": "zlfmrd zelfmrd zlfmoord zelfmort zelfmoord zelfmoord* zelfdoding zelfdoding* suicide suicidaal suicide* zelfdoden zelfmoort automutilatie*",
    "zichzelf": "zichzelf mezelf mijzelf zich mijzelve jezelf",
    "pillen": "pillen pil medicijnen medicatie tabletten tablet slaappillen slaapmiddelen paracetamol paracetamols oxazepam "
    "diazepam morfine insuline temazepam antidepressiva kalmeringsmiddelen kalmeringspillen pijnstillers medicijn slaappil oxycodon "
    "fentanyl metoprolol lithium bloedverdunners weekdoos baxter",
    "innemen": "innemen ingenomen neem slikken geslikt slik slikt slikte genomen inneem inneemt nam pakken gepakt opgegeten "
    "leeggegeten gegeten op doorgeslikt ingeslikt",
    "man": "man vrouw echtgenoot echtgenote partner vriend vriendin ex manlief",
    "naaste": "moeder ma mam mama mams moeke mutti mem vader pa pap papa paps heit va vati man vrouw echtgenoot echtgenote partner "
    "vriend vriendin zoon dochter kind zoontje dochtertje broer zus zusje broertje oma opa schoonmoeder schoonvader schoonzus "
    "tante oom buurvrouw buurman client ex kleinzoon kleindochter zwager zwagerin nicht neef bewoner vrouwtje manlief moedertje "
    "oude omaatje ouders zusters schoonzoon schoondochter stiefvader stiefmoeder stiefzoon huisgenoot pleegkind kinderen baby "
    "jongen meisje mens iemand hulpbehoevende patient",
    "hij": "hij zij ze hem haar die",
    "ander": "hij zij ze hem haar moeder ma mam mama mams mem vader pa pap papa paps heit man vrouw echtgenoot echtgenote partner "
    "vriend vriendin zoon dochter kind zoontje dochtertje broer zus zusje broertje oma opa schoonmoeder schoonvader schoonzus "
    "tante oom buurvrouw buurman client ex kleinzoon kleindochter zwager nicht neef manlief ouders schoonzoon schoondochter "
    "stiefvader stiefmoeder stiefzoon huisgenoot kinderen baby oudste jongste puber mens",
    "kwetsbaar": "hem haar moeder ma mam mama mams mem vader pa pap papa paps heit man vrouw echtgenoot echtgenote partner oma opa "
    "schoonmoeder schoonvader zoon dochter kind tante oom buurvrouw buurman ouders zus broer zoontje dochtertje kinderen mens "
    "bewoner client baby",
    "maken": "maak maakt maken gemaakt maakte",
    "slaan": "slaat slaan sla sloeg sloegen geslagen mept mep meppen meppe gemept meppte schopt schop schoppen schopte geschopt "
    "stompt stomp stompen stompte gestompt trapt trappen trapte getrapt knijpt knijpen kneep geknepen bijt beet gebeten krabt "
    "duwt duwde geduwd duw duwen afgeranseld ranselt ranselen mishandelt mishandelde mishandeld mishandelen rammelde "
    "toegetakeld geslaan slaagt sleurt sleurde smijt smeet haptinmekaar tikken afgetuigd",
    "slaat": "slaat slaan mept meppen schopt schoppen stompt stompen trapt trappen knijpt knijpen bijt duwt duwen krabt ranselt "
    "mishandelt mishandelen",
    "nu": "nu nou net zonet zojuist momenteel direct meteen ineens opeens plots plotseling vanmorgen vanochtend vanmiddag vanavond "
    "vannacht vandaag daarnet subiet zopas straks acuut gelijk",
    "ineens": "ineens opeens plots plotseling plotselinge zomaar acuut acute vannacht vanmorgen vanochtend vanavond vanmiddag gisteren "
    "sinds vandaag eens ineen gisteravond eensklaps net nu",
    "erg": "erg heel heftig hevig hevige enorm zwaar veel ontzettend extreem vreselijk ernstig ernstige verschrikkelijk flink steeds",
    "kind": "zoon dochter kind kinderen zoontje dochtertje",
    "tijd": "jaar jaren maand maanden weken",
}
