## The budget explorer.

# Which budget
place-label = Ауыл, округ, қала
place-unnamed = Бюджет
year-label = Жыл
unit-label = Сома қалай көрсетілсін
unit-thousand = мың теңгемен
unit-share = жалпы сомадағы үлесімен
unit-resident = бір тұрғынға шаққанда, теңгемен
phase-approved = жоспар
phase-amended = нақтыланған жоспар
phase-executed = атқарылғаны
forecast = болжам
edition = { $year }, { $phase }
edition-forecast = { $year }, { $phase }, болжам
as-of = { $date } жағдайы бойынша
source = Дереккөз:
source-short = Дереккөз
coverage-full = Мұнда жарияланған бюджеттің барлық жолы бар.
coverage-revenue = Мұнда жарияланған бюджеттің кіріс бөлігі ғана бар.
coverage-totals = Мұнда жарияланған бюджеттің жалпы сомалары ғана бар.
coverage-partial = Мұнда жарияланған бюджеттің бір бөлігі ғана бар.

# Amounts
amount-thousand = { $amount } мың теңге
amount-tenge = { $amount } теңге
amount-resident = бір тұрғынға { $amount } теңге
figure-thousand = мың теңге
figure-resident = теңге, бір тұрғынға
unit-note = Сомалар мың теңгемен берілген.
total = Барлығы

# Views
views-label = Бюджет бөлімдері: { $place }
view-overview = Қысқаша
view-revenue = Ақша қайдан түседі
view-expenditure = Ақша қайда жұмсалады
view-years = Жылма-жыл
view-places = Ауылдарды салыстыру
view-check = Сандар дәл келе ме?

# Sections of a budget
section-revenue = Кірістер
section-expenditure = Шығындар
section-lending = Таза бюджеттік кредит беру
section-loans-given = Бюджеттік кредиттер
section-loans-returned = Бюджеттік кредиттерді өтеу
section-assets = Қаржы активтерімен жасалатын операциялар бойынша сальдо
section-assets-bought = Қаржы активтерін сатып алу
section-assets-sold = Қаржы активтерін сатудан түсетін түсімдер
section-deficit = Бюджет тапшылығы (профициті)
section-non-oil-deficit = Бюджеттің мұнайға қатысты емес тапшылығы (профициті)
section-financing = Бюджет тапшылығын қаржыландыру (профицитін пайдалану)
section-loans-in = Қарыздар түсімі
section-loans-out = Қарыздарды өтеу
section-balances-used = Бюджет қаражатының пайдаланылатын қалдықтары

# Overview
say-transfers-district = Кірістің әр 100 теңгесінің { $transfers } теңгесі аудан (қала) бюджетінен келеді, ал { $own } теңгесі – ауылдың өз кірісі.
say-transfers-oblast = Кірістің әр 100 теңгесінің { $transfers } теңгесі облыс бюджетінен келеді, ал { $own } теңгесі жергілікті жерде жиналады.
say-transfers = Кірістің әр 100 теңгесінің { $transfers } теңгесі басқа бюджеттерден трансферт болып келеді, ал { $own } теңгесі – бюджеттің өз кірісі.
say-most-transfers = Кірістің әр 100 теңгесінің 99 теңгеден астамы басқа бюджеттерден трансферт болып келеді.
say-few-transfers = Кірістің әр 100 теңгесінде басқа бюджеттерден келетін ақша 1 теңгеге де жетпейді.
say-no-transfers = Кірістің бәрі – бюджеттің өз кірісі: басқа бюджеттерден трансферт келмейді.
say-biggest = Ең көп ақша «{ $name }» бағытына жұмсалады: әр 100 теңгенің { $part } теңгесі.
say-balanced = Қанша ақша түссе, сонша жұмсалады.
say-surplus = Түсетін ақша жұмсалатын ақшадан { $amount } мың теңгеге артық.
say-deficit-balances = Жұмсалатын ақша түсетін ақшадан { $amount } мың теңгеге артық. Айырмасы өткен жылдардан қалған ақшамен жабылады.
say-deficit-loans = Жұмсалатын ақша түсетін ақшадан { $amount } мың теңгеге артық. Айырмасы қарызбен жабылады.
say-deficit-both = Жұмсалатын ақша түсетін ақшадан { $amount } мың теңгеге артық. Айырмасы қарызбен және өткен жылдардан қалған ақшамен жабылады.
say-deficit = Жұмсалатын ақша түсетін ақшадан { $amount } мың теңгеге артық.
figure-deficit = Тапшылық
figure-surplus = Профицит
figure-own = Өз кірісі
figure-transfers = Трансферттер түсімі
flow-label = Ақша қайдан түседі және қайда жұмсалады
table-of-picture = Дәл осы деректер кесте түрінде
go-revenue = Қайдан түсетінін көру
go-expenditure = Қайда жұмсалатынын көру
adds-up = { $count ->
    [one] Бір қосынды тексерілді, ол дәл келеді.
   *[other] { $count } қосынды тексерілді, бәрі дәл келеді.
}
adds-up-not = { $count } қосынды тексерілді: жарияланған құжатта { $broken } қосынды дәл келмейді.
go-check = Тексеруді көру

# Tables
column-line = Бюджет жолы
column-amount = Мың теңге
column-share = Үлесі
column-year = Жыл
column-difference = Айырмасы
column-transfer-share = Трансферттер үлесі
column-own-share = Өз кірісінің үлесі
column-resident = Бір тұрғынға, теңге
column-constant = Кірістер, { $year } жылғы бағамен

# Where it comes from, where it goes
parts-revenue = Неден құралады
parts-expenditure = Қандай істерге жұмсалады
side-missing = Деректерде бюджеттің бұл бөлігі жоқ.
shape-label = Көрсету түрі
shape-bars = Тізім
shape-tiles = Тақтайша
tiles-help = Тақтайша неғұрлым үлкен болса, ақша соғұрлым көп. Көрсеткі пернелері: солға не оңға – көрші тақтайшаға өту, төмен – ашу, жоғары – кері оралу.
tiles-left-out = { $count ->
    [one] { $count } жол тақтайшамен көрсетілмеген, ол тізімде бар.
   *[other] { $count } жол тақтайшамен көрсетілмеген, олар тізімде бар.
}
breadcrumb-label = Бюджеттің қай бөлігіндесіз: { $place }
go-up = Жоғары
line-unnamed = { $code } коды, атауы жазылмаған
card-amount = Сомасы
card-share-revenue = Барлық кірістегі үлесі
card-share-expenditure = Барлық шығындағы үлесі
card-resident = Бір тұрғынға шаққанда
card-before = Мынамен салыстырғанда: { $edition }
card-spender = Кім жұмсайды
card-computed = Құжатта бұл жолдың өз сомасы жазылмаған, мұнда бөліктерінің қосындысы берілді.
rung-section = Бөлім
rung-category = Санат
rung-class = Сынып
rung-subclass = Кіші сынып
rung-specific = Ерекшелік
rung-group = Функционалдық топ
rung-subgroup = Функционалдық кіші топ
rung-administrator = Бағдарлама әкімшісі
rung-programme = Бағдарлама
rung-subprogramme = Кіші бағдарлама

# Over the years
trend-label = Кірістер, трансферттер және шығындар жылма-жыл
trend-title = { $place }: кірістер, трансферттер, шығындар, мың теңге
years-note = Жоспар, нақтыланған жоспар және атқарылғаны қатар көрсетіледі, бірақ бір-біріне ешқашан қосылмайды. Болжам – үш жылдық шешімнің екінші не үшінші жылы; ол жыл басталмай тұрып қайта бекітіледі.
years-only-one = Деректерде бұл жердің бір ғана бюджеті бар, әзірге салыстыратын ештеңе жоқ.
say-steadiness = Трансферттердің жыл сайынғы өзгерісі – орта есеппен олардың әдеттегі мөлшерінің { $spread } шамасында ({ $years } жыл бойынша).
compare-title = Екі бюджетті жолма-жол салыстыру
compare-with = { $edition }: қай бюджетпен салыстырылсын

# Places
places-title = Ауылдарды салыстыру: { $edition }
places-label = Салыстырылатын ауылдар, округтер, қалалар
places-only-one = Деректерде осы жыл мен осы кезең бойынша бір ғана ауылдың, округтің не қаланың бюджеті бар.
measure-label = Салыстыру көрсеткіші
measure-total = Кірістер, мың теңге
measure-transfers = Трансферттердің кірістегі үлесі
measure-resident = Бір тұрғынға шаққандағы кіріс

# Search
search-label = Бюджет жолдарынан іздеу
search-placeholder = Іздеу: көше шамы, жол, салық…
search-found = { $count } бюджет жолы табылды
search-none = Ештеңе табылмады. Қысқарақ сөз жазып көріңіз: қазақша, орысша, ағылшынша іздеуге болады.

# Does it add up?
check-title = Сандар дәл келе ме?
check-intro = Бюджет – қосындыларға толы құжат: бөліктері қосылып, жалпы соманы береді, ал кіріс пен шығынның айырмасы тапшылықты көрсетеді. Мұнда соның әрқайсысы құжаттағы сандар бойынша қайта есептеліп, құжатта жазылған сомамен салыстырылады.
check-broken = { $count } қосынды дәл келмейді
check-broken-short = қосынды дәл келмейді
check-as-printed = Сандар құжатта қалай жазылса, солай көрсетілген. Мұнда олар түзетілмейді: мән-жайын құжатты жариялаған органнан сұраңыз.
check-holding = { $count } қосынды дәл келеді
check-open = { $count } қосындыны тексеру мүмкін емес
check-show = Көрсету
check-nothing = Бұл деректерде тексеретін ештеңе жоқ.
check-printed = Құжатта
check-computed = Есептегенде
check-terms = Қалай есептелді
identity-revenue = I. Кірістер = санаттарының қосындысы
identity-expenditure = II. Шығындар = функционалдық топтарының қосындысы
identity-parts = Бюджет жолы = бөліктерінің қосындысы:
identity-lending = III. Таза бюджеттік кредит беру = берілген кредиттер − өтелген кредиттер
identity-assets = IV. Қаржы активтерімен жасалатын операциялар бойынша сальдо = сатып алынған активтер − сатылған активтер
identity-deficit = V. Тапшылық (профицит) = I − II − III − IV
identity-cover = I = II + III + IV (құжатта тапшылық жазылмаса)
identity-financing = VI. Қаржыландыру = қарама-қарсы таңбамен алынған тапшылық
identity-sources = VI. Қаржыландыру = алынған қарыздар − өтелген қарыздар + пайдаланылған қалдықтар
reason-not-printed = бұл сан құжатта жазылмаған
reason-term-missing = есептеуге қажет сан құжатта жазылмаған
reason-partial = деректерде жарияланған бюджеттің бір бөлігі ғана бар
reason-too-large = сома тым үлкен, есептеуге келмейді

# Take it away
take-title = Жүктеп алу, бөлісу
take-csv = Кесте (Excel, CSV)
take-json = Деректер (JSON)
take-svg = Сурет (SVG)
take-png = Сурет (PNG)
take-print = Басып шығару
take-link = Сілтемені көшіру
file-open = Өз бюджет кестеңізді ашу (CSV)
file-stays = Файл осы құрылғыда қалады, ешқайда жіберілмейді.
file-own = Өз файлыңыз: { $name }. Ол осы құрылғыда қалады.
file-leave = Жарияланған бюджетке оралу
