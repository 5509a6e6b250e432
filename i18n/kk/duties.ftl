# Міндеттер: кім шешеді, кім істейді, кім төлейді

duties-in-force = Қолданыста
duties-law = Қолданыстағы заң
duties-draft = Жоба, заң емес
duties-edition = Заңның редакциясы
duties-known = Мәлімет күні: { $date }
law-as-of = Редакциясы: { $date }
duties-compare = Салыстыру
duties-matrix = Кесте
duties-find = Жауап табу
duties-sort = Ойын
duties-changes = Не өзгерер еді
duties-handout = Жадынама
duties-csv = Кестені жүктеп алу (CSV)
duties-topic = Тақырып
duties-all-topics = Барлық тақырып
duties-verb = Не істейді
duties-all-verbs = Бәрі
duties-body = { $number }-баған
duties-add = Баған қосу
duties-nobody = –
duties-remove = Осы бағанды алып тастау
duties-balance = Заңда неше рет айтылған: барлық тақырып
duties-balance-of = Заңда неше рет айтылған: { $topic }
duties-none-here = Бұл тақырып бойынша заң осы органдарға міндет жүктемеген.
duties-nothing = Заңда айтылмаған
duties-condition = Шарты:
duties-open = Шешілмегені:
duties-questions = Заңда шешілмеген мәселелер
duties-matrix-caption = Кім не істейді: тақырыптар мен органдар
duties-no-problems = Бұл редакцияда күнделікті мәселелер жоқ. Қолданыстағы редакцияны таңдаңыз.
duties-ask = Не болды? Өз сөзіңізбен жазыңыз
duties-ask-example = Мысалы: шам жанбайды
duties-found-none = Ештеңе табылмады. Басқаша жазып көріңіз немесе тақырыптан таңдаңыз.
duties-found =
    { $count ->
       *[other] { $count } жауап табылды
    }
duties-back = Іздеуге қайту
duties-lines = Ауыл бюджетінің жолдары
duties-see-line = Бюджеттен көрсету
duties-steps = Не істеуге болады
duties-way = Қадам-қадаммен: { $way }
duties-of-topic = Барлық міндет: { $topic }
duties-no-other = Салыстыратын басқа редакция жоқ.

verb-decides = шешеді
verb-agrees = келіседі
verb-approves = бекітеді
verb-proposes = ұсынады
verb-executes = орындайды
verb-monitors = бақылайды
verb-hears = тыңдап, талқылайды
verb-pays = төлейді
verb-informs = хабарлайды
who-decides = Кім шешеді?
who-agrees = Кім келіседі?
who-approves = Кім бекітеді?
who-proposes = Кім ұсынады?
who-executes = Кім орындайды?
who-monitors = Кім бақылайды?
who-hears = Кім тыңдап, талқылайды?
who-pays = Кім төлейді?
who-informs = Кім хабарлайды?
function-state = мемлекет ісі
function-self = өзін-өзі басқару
function-both = мемлекет ісі әрі өзін-өзі басқару
function-open = кімнің ісі екені заңда айтылмаған

sort-intro = Ең көбі он карточка. Әрқайсысында бір іс және кім не істейді деген сұрақ бар. Карточканы органға сүйреп апарыңыз немесе органды басыңыз. Дұрыс жауап бірнешеу болуы мүмкін.
sort-no-cards = Бұл редакцияда ойынға карточка жоқ.
sort-begin = Бастау
sort-position = Карточка: { $at } / { $of }
sort-progress = Өтілген карточкалар
sort-bodies = Органдар
sort-right-given = Дұрыс таңдағаныңыз:
sort-right-other = Бұл да дұрыс:
sort-wrong-given = Қате таңдағаныңыз:
sort-next = Келесі карточка
sort-end = Нәтижеге өту
sort-score = Дұрыс жауап: { $right } / { $of }
sort-all-right = Бәрі дұрыс. Кім не істейтінін білесіз.
sort-missed = Әзірге шықпағандары
sort-retry = Тек осыларды қайталау
sort-new = Жаңа карточкалар

changes-intro = Жоба заң болып қабылданса, не кімнен кімге өтер еді. Істер бойынша салыстыру.
changes-before = Бүгін қолданыста
changes-after = Жобада
changes-nobody = Ешкім аталмаған
changes-none = Салыстырылған істерде ештеңе өзгермес еді.
changes-unnamed =
    { $count ->
       *[other] Біз білетін мәлімет бойынша, жобада тағы { $count } іс туралы ештеңе айтылмаған. Бұл жойылады деген сөз емес.
    }
changes-questions = Жобада шешілмеген мәселелер

handout-about = Кім немесе не туралы
handout-topic = Тақырып: { $topic }
handout-notes = Жазбалар
