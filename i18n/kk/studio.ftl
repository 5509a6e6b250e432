## The Studio: from a decision to a page.

studio-name = Auyl студиясы
studio-skip = Негізгі бөлікке өту
studio-language-kk = Қазақша
studio-language-ru = Русский
studio-language-en = English
studio-languages = Тіл
studio-steps = Қадамдар
studio-undo = Болдырмау
studio-redo = Қайтару
studio-undone = Соңғы өзгеріс жойылды.
studio-redone = Өзгеріс қайтарылды.
studio-cancel = Тоқтату
studio-cancelled = Тоқтатылды. Жұмысыңыз сол қалпында.
studio-back = Артқа: { $step }
studio-next = Келесі: { $step }
studio-step-waits = Бұл қадам әзірге жабық: әуелі алдыңғы қадамда дерек қосыңыз.

# The work
studio-work = Жұмыс файлы
studio-kept-nothing = Жұмысыңыз осы құрылғыда өзі сақталады, ешқайда жіберілмейді.
studio-kept = Жұмысыңыз осы құрылғыда сақталды.
studio-kept-found = Алдыңғы жұмысыңыз ашылды. Ол осы құрылғыда сақталған еді.
studio-kept-denied = Бұл құрылғыда жұмыс сақталмайды: орын жоқ немесе рұқсат берілмеген. Жұмысты файлға сақтап қойыңыз.
studio-save = Файлға сақтау
studio-saved = Жұмыс файлы жүктеп алынды: auyl-project.json.
studio-open = Сақталған жұмысты ашу
studio-opened = Жұмыс ашылды.
studio-open-failed = Бұл файл студияның жұмыс файлы емес немесе ол бүлінген. Жұмысыңыз сол қалпында.
studio-anew = Жаңадан бастау

# Choose
studio-choose = Таңдау
    .help = Сайтқа не семинарға не дайындаймыз? Біреуін таңдаңыз, кейін өзгертуге болады.
studio-kind-budget = Ауыл бюджеті
    .about = Мәслихаттың шешімінен бюджеттің түсінікті беті шығады: ақша қайдан түседі, қайда жұмсалады.
studio-kind-quiz = Сұрақтар
    .about = Құқық пен бюджет туралы тест: өз сұрақтарыңыз немесе дайын жинақ.
studio-kind-duties = Кім шешеді, кім істейді
    .about = Жиналыстың, әкімнің, мәслихаттың міндеттері: дайын бет.
studio-kind-pathways = Қатысу жолдары
    .about = Ауыл ісіне қалай қатысуға болады: қадамдар, мерзімдер, құжат үлгілері.
studio-kind-seminar = Семинар
    .about = Семинардың жоспары: тест, бюджет, ойын, қорытынды – рет-ретімен.
studio-stays = Мұнда берген файлдарыңыз осы құрылғыда қалады, ешқайда жіберілмейді.

# Bring data
studio-bring = Деректер
    .help = Мәслихаттың шешімін zan.gov.kz не adilet.zan.kz сайтынан ашып, бүкіл мәтінін қосымшаларымен бірге көшіріңіз (Ctrl+A, Ctrl+C). Сосын осында қойыңыз.
studio-bring-more = Тағы файл не мәтін қосу
studio-bring-elsewhere = Файл алынбады: алдымен «Таңдау» қадамында «Ауыл бюджеті» дегенді таңдаңыз.
studio-paste = Көшірілген шешімді осында қойыңыз
    .help = Осы өрісті басып, Ctrl+V пернелерін басыңыз. Шешім бірден оқылады.
studio-from-clipboard = Көшірілгенді қою
studio-clipboard-denied = Браузер көшірілген мәтінді бермеді. Өрісті басып, Ctrl+V пернелерін басыңыз.
studio-pasted = Қойылған мәтін { $count }
studio-read = Оқу
studio-files = Файл таңдау
    .help = Сақталған веб-бет (HTML), Word (DOCX), Excel (XLSX) не мәтін. Бірнешеуін қатар таңдауға немесе осы бетке сүйреп әкелуге болады. Қазақша және орысша мәтінін қатар берсеңіз, атаулары екі тілде шығады.
studio-reading = Оқылып жатыр: { $name } ({ $at }/{ $of })
studio-read-done = { $count ->
    [one] Бір файл оқылды. Не оқылғанын төменнен қараңыз.
   *[other] { $count } файл оқылды. Не оқылғанын төменнен қараңыз.
}
studio-read-failed = Оқу мүмкін болмады. Жұмысыңыз сол қалпында; тағы бір рет байқап көріңіз.
studio-refused = Оқылмады: { $name }
    .safe = Қалған жұмысыңыз сол қалпында.
studio-refused-large = Файл тым үлкен: { $limit } МБ-тан асады. Тек шешімнің өзін бөлек сақтап, сол файлды таңдаңыз.
studio-refused-broken = Бұл файлды оқу мүмкін болмады. Шешімді сайттан көшіріп, осында қойып көріңіз.
studio-refused-bare = Көшірілген мәтінде кестенің бағандары сақталмаған, сондықтан кодтардың қай бағанда тұрғаны белгісіз. Шешімді PDF-тен, хаттан не блокноттан емес, zan.gov.kz не adilet.zan.kz сайтындағы беттен көшіріңіз немесе файлын (Word, Excel, HTML) таңдаңыз.
studio-dismiss = Түсінікті, жабу
studio-files-read = Оқылған файлдар
studio-remove-file = Бұл файлды алып тастау
studio-file-removed = Файл алып тасталды. «Болдырмау» батырмасы оны қайтарады.
studio-read-lines = { $count } бюджет жолы оқылды. Қате: { $errors }, назар аударатын жер: { $warnings }.
studio-soon = Бет дайын. Тексеріп шығуға да, бірден жүктеп алуға да болады.

# Mend by hand
studio-mend = Ақша бірлігін, жылын, ауылын түзету
    .help = Студия мұны шешімнен оқыды. Қате болса, осы жерде түзетіңіз.
studio-unit = Файлдағы сомалардың бірлігі
    .assumed = Файлда ақша бірлігі жазылмаған, сомалар мың теңге деп алынды. Тексеріңіз.
studio-unit-thousand = мың теңге
studio-unit-tenge = теңге
studio-unit-million = миллион теңге
studio-table = { $number }-кесте, жол саны: { $count }
studio-place = Ауыл, округ, қала
studio-year-wrong = Жылды төрт цифрмен жазыңыз, мысалы: 2026. Әйтпесе бұл жолдар бетке шықпайды.
studio-phase = Қай бюджет
studio-roles = Бағандар қалай түсінілді
studio-roles-read = Осы бағандармен қайта оқу
studio-roles-done = Файл қайта оқылды, жол саны: { $count }. «Болдырмау» батырмасы бұрынғысын қайтарады.
studio-roles-failed = Мұндай бағандармен бірде-бір жол оқылмады. Бәрі бұрынғыдай қалды.
studio-role = { $number }-баған
studio-role-none = керек емес
studio-table-title = { $year } жылға арналған бюджет: { $place }
studio-role-name = Атауы
studio-role-amount = Сомасы

studio-lines = Оқылған жолдар және олардың шешімдегі орны
studio-lines-show = Көрсету
studio-lines-all = барлық жол
studio-lines-doubt = ескертпесі бар жолдар
studio-lines-edited = қолмен түзетілген жолдар
studio-lines-unread = бюджет жолы болмаған қатарлар
studio-lines-none = Мұндай жол жоқ.
studio-lines-before = Алдыңғылары
studio-lines-after = Келесілері
studio-lines-range = { $from }–{ $to }, барлығы { $of }
studio-row-unknown = Шешімдегі орны белгісіз.
studio-row-no-line = Бұл қатардан бюджет жолы шықпады: тақырып немесе түсіндірме болуы мүмкін.
studio-line-mend = Түзету
studio-line-amount = Сомасы, мың теңге
studio-line-code = Коды
studio-line-apply = Қолдану
studio-line-leave = Өзгертпеу
studio-line-restore = Шешімдегіге қайтару
studio-line-leave-out = Бұл жолды есепке алмау
studio-line-wrong = Бұл сома емес. Цифрмен жазыңыз, мысалы: 64 684,5.
studio-line-edited = Қолмен түзетілді. Шешімде: { $code }, { $amount } мың теңге.
studio-line-gone = Қолмен алып тасталды. Шешімде: { $code }, { $amount } мың теңге.
studio-line-mended = Жол түзетілді және белгіленді.
studio-line-restored = Жол шешімдегідей болды.
studio-line-left-out = Жол есепке алынбайды.
studio-data-edited = Қолмен түзетілген жол саны: { $count }. Шешімде → мұнда, мың теңге: { $list }.

# Check
studio-check = Тексеру
    .help = Студия қосындыларды шешімнің өз сандары бойынша қайта есептеді.
studio-adds-up = Сандар дәл келеді: { $hold } қосынды тексерілді.
studio-adds-up-nothing = Салыстыратын ештеңе болмады: кестеде жиынтық сомалар жоқ, шешімнің 1-тармағы да берілмеген.
studio-adds-up-mended = Қолмен түзетілген сандар бар. Олардың дәл келетін-келмейтінін төменнен көресіз.
studio-adds-up-not = Назар аударыңыз: шешімнің өзінде { $broken } жерде сандар дәл келмейді.
studio-as-printed = Бұл бетті жариялауға кедергі емес: сандар шешімде қалай жазылса, солай көрсетіледі. Мәнісін мәслихат аппаратынан сұраңыз.
studio-totals = Шешімнің 1-тармағы мен қосымшасын салыстыру, мың теңге
studio-totals-name = Көрсеткіш
studio-totals-text = 1-тармақта
studio-totals-annex = Қосымшада
studio-totals-verdict = Салыстыру
studio-totals-same = бірдей
studio-totals-differ = әртүрлі
studio-no-issues = Ескертпе жоқ.
studio-check-edited = Қолмен түзетілген жолдар бар. Ескертпелер файлдың өзіне, ал төмендегі тексеру түзетілген сандарға қатысты.
studio-check-widget = Бетке келген адам осыны көреді
    .help = Төменде – дайын беттің «Сандар дәл келе ме?» бөлімі.

# Words and looks
studio-words = Атаулары мен көрінісі
    .help = Студия білгенін толтырып қойды. Тексеріп, жетпегенін жазыңыз. Міндетті ештеңе жоқ.
studio-title = Беттің тақырыбы
studio-missing = Аудармасы жоқ
studio-address = Шешімнің сайттағы мекенжайы
    .help = Бетке келген адам шешімнің түпнұсқасын осы сілтемеден табады.
    .wrong = Толық мекенжайын жазыңыз: ол https:// деп басталуы керек. Әйтпесе бетте сілтеме болмайды.
studio-act-title = Шешімнің атауы, нөмірі, күні
studio-act-name = Шешімнің атауы
studio-act-number = Нөмірі
studio-act-date = Қабылданған күні
studio-act = «{ $title }», { $date }, № { $number }
studio-place-names = Ауылдың, округтің, қаланың атауы ({ $count })
studio-start = Бет ашылғанда
studio-default-language = Беттің негізгі тілі
studio-start-view = Алдымен не көрсетілсін
studio-start-year = Қай жыл
studio-start-year-itself = бет өзі таңдасын
studio-start-place = Қай ауыл, округ, қала
studio-start-place-first = тізімдегі біріншісі
studio-colours = Түсі
    .help = Беттің түсін сайтыңызға үйлестіруге болады. Мәтін оқылатындай болуы керек.
studio-accent = Ашық фондағы түс
studio-accent-dark = Қараңғы фондағы түс
studio-contrast-good = Жақсы оқылады: контраст { $ratio }:1.
studio-contrast-bad = Нашар оқылады: контраст { $ratio }:1, кемінде 4,5:1 керек. Басқа түс таңдаңыз.
studio-colours-own = Бастапқы түстерге қайту

# Preview
studio-preview = Алдын ала көру
    .help = Бетке келген адамға осылай көрінеді. Басып көріңіз: бәрі жұмыс істейді.
studio-width = Экран
studio-phone = Телефон
studio-desktop = Компьютер
studio-projector = Проектор

# Take away
studio-take = Жүктеп алу
    .help = Ең оңайы – дайын қалтаны жүктеп алып, сайтқа салу. Сайтыңыз бар болса, бетіне код қойыңыз.
studio-zip = Дайын қалта (ZIP)
    .help = Ішінде үш тілдегі дайын бет, деректер және керек файлдың бәрі бар. Оны ашып, кез келген сайтқа не хостингке салыңыз.
studio-zip-make = ZIP жүктеп алу
studio-zip-making = Қалта дайындалып жатыр…
studio-zip-made = ZIP дайын, ол жүктеп алынған файлдар арасында.
studio-zip-failed = ZIP жасалмады: керек файлдарды алу мүмкін болмады. Байланысты тексеріп, қайталап көріңіз.
studio-code = Сайттың бетіне қоятын код
    .help = Алдымен ZIP ішіндегі қалтаны сайтыңызға салыңыз, сосын кодты бетке қойыңыз.
studio-folder = Қалтаның сайттағы мекенжайы
    .help = ZIP-ті қайда ашсаңыз, сол мекенжай. Бос болса, код қалтамен бір жердегі бетке жарайды.
    .wrong = Толық мекенжайын жазыңыз, мысалы: https://example.kz/budget/. Әйтпесе код жұмыс істемейді.
studio-code-page = Өз сайтыңыздың беті
    .help = Беттің HTML кодына қойыңыз.
studio-code-wordpress = WordPress
    .help = Бетке «Custom HTML» блогын қосып, ішіне осы кодты қойыңыз.
studio-code-frame = Жақтау (iframe), биіктігі өзі реттеледі
    .help = Виджет бетіңіздің ішінде бөлек бет болып тұруы керек болса, ыңғайлы. Беттің HTML кодына қойыңыз: жақтаудың биіктігі ішіндегісіне қарай өзі өзгереді.
studio-code-moodle = Moodle
    .help = «Бет» (Page) ресурсының редакторында HTML режимін ашып, осы кодты қойыңыз.
studio-copy = Кодты көшіру
studio-copied = Код көшірілді.
studio-copy-by-hand = Браузер көшіруге рұқсат бермеді. Код белгіленді, Ctrl+C пернелерін басыңыз.
studio-data = Деректердің өзі
    .help = Ашық деректер ретінде жариялауға немесе Excel-де ашуға жарайды.
studio-fallback-link = Бюджет туралы шешімді ашу
studio-fallback = Бет жүктеліп жатыр…
studio-readme =
    { $title }

    1. Осы архивті ашыңыз.
    2. Ішіндегі файлдардың бәрін сайтыңыздағы бір қалтаға салыңыз.
    3. Браузерде сол қалтаның index.html бетін ашыңыз.

    Бет кез келген статикалық хостингте жұмыс істейді, сервер бағдарламасы керек емес.
    Файлды компьютерде екі рет басып ашсаңыз, бет көрсетілмейді: ол сайтта тұруы керек.
    data қалтасында деректердің өзі бар.

# The offline kit
studio-kit = Интернетсіз жұмыс істейтін бір файл
    .help = Бәрі бір HTML файлда: флешкаға көшіріп, ауылда интернетсіз екі рет басып ашыңыз.
studio-kit-make = Файлды жүктеп алу
studio-kit-making = Файл дайындалып жатыр…
studio-kit-made = Файл дайын, ол жүктеп алынған файлдар арасында.
studio-kit-failed = Файл жасалмады. Жұмысыңыз сол қалпында. Себебі көрсетілмесе, байланысты тексеріп, қайталап көріңіз.

# Packages for learning platforms
studio-lms = Оқыту жүйесіне (LMS) арналған топтама
    .help = Moodle сияқты жүйеге бір файл болып жүктеледі: кім өткенін, ұпайын және әр жауапты жүйе өзі жазып отырады. Moodle үшін SCORM таңдаңыз.
studio-lms-scorm = SCORM 1.2 жүктеп алу
studio-lms-cmi5 = cmi5 (xAPI) жүктеп алу
studio-lms-making = Топтама дайындалып жатыр…
studio-lms-made = Топтама дайын, ол жүктеп алынған файлдар арасында.
studio-lms-failed = Топтама жасалмады. Жұмысыңыз сол қалпында. Себебі көрсетілмесе, байланысты тексеріп, қайталап көріңіз.

# Duties and pathways
studio-set-up = Баптау
    .help = Мазмұны дайын. Қай тілде, неден басталатынын таңдаңыз.
studio-seed = Топтың сөзі
    .help = Сөз бірдей болса, бәріне бірдей карточка беріледі.

# Questions
studio-questions = Сұрақтар
    .help = Дайын жинақты өзіңізге бейімдеңіз, файлдан алыңыз немесе бос беттен бастаңыз.
studio-questions-other = Басқа сұрақтар алу
studio-packs = Дайын жинақтан бастау
studio-pack-rights = Тұрғынның құқықтары
studio-pack-budget = Бюджет
studio-pack-duties = Міндеттер
studio-pack-new = Бос бет
studio-questions-file = Сұрақтар файлын таңдау
    .help = Жинақ (JSON), кесте (CSV), GIFT не Moodle XML.
studio-questions-none = Файлдан бірде-бір сұрақ оқылмады. Жұмысыңыз сол қалпында.
studio-questions-read = Сұрақтар оқылды.
studio-questions-given = Сұрақтар файлы жүктеп алынды.
studio-questions-issues = Файлға қатысты ескертпе: { $count }
studio-questions-doubt = Сұрақтарға қатысты ескертпе: { $count }
studio-quiz-title = Тесттің атауы
studio-quiz-as-of = Ережелер қай күнгі
    .help = Сұрақтардағы заң ережелері қай күні тексерілді.
studio-items = Сұрақтар ({ $count })
studio-item = { $number }-сұрақ
studio-item-blank = мәтіні жоқ
studio-item-missing = жетпейтін аударма: { $count }
studio-item-add = Сұрақ қосу:
studio-item-remove = Сұрақты алып тастау
studio-item-removed = Сұрақ алып тасталды. «Болдырмау» батырмасы оны қайтарады.
studio-up = Жоғары
studio-down = Төмен
studio-type-single = Бір дұрыс жауап
studio-type-multiple = Бірнеше дұрыс жауап
studio-type-truefalse = Дұрыс па, бұрыс па
studio-type-numeric = Сан
studio-type-text = Сөз
studio-type-order = Ретке келтіру
studio-type-match = Сәйкестендіру
studio-type-sort = Топтарға бөлу
studio-type-gap = Бос орынды толтыру
studio-type-other = Басқа түр
studio-item-prompt = Сұрақ
studio-item-option = { $number }-жауап
studio-item-place = { $number }-орын
studio-item-part = { $number }-мәтін
studio-item-right = Дұрыс жауап
studio-item-feedback = Осы жауапты таңдағанға айтылады
studio-item-feedback-add = Осы жауапқа түсінік қосу
studio-item-option-add = Жауап қосу
studio-item-option-remove = { $number }-жауапты алып тастау
studio-item-answer = Дұрыс жауап
studio-item-tolerance = Рұқсат етілген ауытқу
studio-item-hint = Кеңес
studio-item-explanation = Түсіндірме
studio-item-topic = Тақырып
studio-item-source = Заң не дереккөз
studio-item-article = Бабы
studio-asked = Қалай сұралады
studio-mode = Режим
studio-count = Сұрақ саны
    .help = Бос болса, бәрі сұралады.
studio-formats = Сұрақтар басқа пішімде
    .help = Мұндай файлда бір ғана тіл болады.
studio-format-gift = GIFT (Moodle)
studio-format-xml = Moodle XML
studio-format-csv = Кесте (CSV)

# Seminar
studio-plan = Жоспар
    .help = Семинарда не болатынын рет-ретімен жинаңыз. Ретін «Жоғары» мен «Төмен» батырмалары не Alt мен көрсеткі пернелері ауыстырады.
studio-plan-title = Семинардың атауы
studio-plan-date = Мазмұны қай күнгі
studio-plan-steps = Қадам саны: { $count }, барлығы { $minutes } минут
studio-plan-add = Қадам қосу:
studio-plan-talk = Әңгіме
studio-plan-quiz = Тест
studio-plan-budget = Бюджет
studio-plan-duties = Міндеттер
studio-plan-pathways = Қатысу жолдары
studio-plan-results = Қорытынды
studio-plan-minutes = { $count } минут
studio-plan-duration = Қанша минут
studio-plan-remove = Қадамды алып тастау
studio-plan-removed = Қадам алып тасталды. «Болдырмау» батырмасы оны қайтарады.
studio-plan-moved = Қадам енді { $number }-орында.
studio-plan-step-title = Қадамның атауы
studio-plan-src = Деректердің мекенжайы
    .help = Бос болса, дайын мазмұн көрсетіледі.
studio-plan-view = Қай бөлімнен басталады
studio-plan-start = Қай сұрақтан басталады
studio-plan-text = Қатысушыларға мәтін
studio-plan-notes = Жүргізушіге ескертпе
studio-plan-own = Бюджет қадамында осы жұмыстағы бюджет көрсетіледі.
