# Жолдар: виджет мәтіндері.

path-as-of = ережелер { $date } жағдайы бойынша
path-views = Қатысу жолдарының бөлімдері
path-view-way = Не істеуге болады
path-view-calculate = Есептеу
path-view-calendar = Бюджет күнтізбесі
path-view-papers = Қағаздар
path-view-minutes = Хаттама
path-view-study = Неге бармаймыз?
path-restart = Басынан бастау
path-back = Артқа
path-to-way = Өз сұрақтарыма оралу
path-position = { $at }-сұрақ (ең көбі { $most } сұрақ)
path-chosen = бұрынғы жауабыңыз
path-given = Берген жауаптарыңыз
path-change = Өзгерту
path-who = Кім істейді:
path-no-term = Заңда нақты күн саны көрсетілмеген
path-from = Санақ басы:
path-documents = Қолыңызда болсын
path-papers = Дайын қағаздар
path-numbers = Мерзімдер мен сандар
path-calculate = Есептеу
path-see = Осыған қатысты
path-topics = Мұны кім шешеді?
path-print = Басып шығару
path-link = Сілтемені көшіру
path-more-than = { $figure }-дан астам
path-at-least = кемінде { $figure }
path-range = { $min }–{ $max }
path-calendar-title = Ауыл бюджетінің бір жылы
path-calendar-about = Бюджет жыл бойы жасалып, атқарылып, тексеріледі. Алдымен – ең жақын күн.
path-today = Бүгін: { $date }
path-until = шамамен { $date } күніне дейін (нақты күні көрсетілмеген)
path-minutes-title = Хаттамада не болуы керек?
path-minutes-about = Жиын не жиналыс кезінде белгілеп отырыңыз. Белгілер еш жерде сақталмайды.
path-people = Сұралған адам
path-when = Қашан
path-where = Қайда
path-guess = Ойланып көріңіз, содан кейін жауабын ашыңыз
path-reason = Бармаудың басты себебі
path-caveats = Бұл сандар нені білдірмейді
path-calculate-title = Неше адам, неше қол, қай күнге дейін?
path-calculate-about = Санды не күнді жазыңыз. Әр нәтиженің жанында бабы тұр.
path-gathering = Жиын
path-members = Жиынға қатысуға құқығы бар тұрғындар саны
path-assembly = Жиналыс
path-delegates = Жиналыс мүшелерінің саны
path-inhabitants = Халық саны
path-population = Тұрғындардың жалпы саны
path-terms = Мерзім
path-term = Қай мерзім
path-date = Қай күннен бастап
path-date-meeting = Жиын не жиналыс күні
path-number-wrong = 10 миллионнан аспайтын бүтін сан жазыңыз (жиналыс үшін – 1000-нан аспайтын).
path-nobody = Бірде-бір адам болмаса, есептейтін ештеңе жоқ.
path-votes-quorum = Егер дәл сонша адам келсе: { $count }
path-votes-all = Егер бәрі келсе, керек дауыс: { $count }
path-date-wrong = Мұндай күн жоқ. { $from }–{ $to } жылдар аралығындағы күнді жазыңыз.
path-last = Бұл – соңғы күн.
path-latest = Осы күннен кешіктірмеу керек.
path-count-from = Санақ { $date } күнінен кейін басталады, ол күннің өзі есепке кірмейді. Мерзім: { $term }.
path-count-back = { $date } күнінен кері санаймыз, ол күннің өзі есепке кірмейді. Мерзім: { $term }.
path-count-first = Бірінші саналатын күн: { $date }
path-count-all = Демалыс пен мереке күндері де саналады.
path-count-months = Айлар бойынша соңғы күн: { $date }
path-count-moved = { $date } – демалыс күні, сондықтан мерзім келесі жұмыс күніне ауысады: { $end }
path-count-instead = мереке демалысқа түскендіктен берілген күн
path-count-unsure = ресми құжаттан тексеріңіз
path-count-open = { $years }: жыл сайын ауысатын демалыс күндері бұл жинақта жоқ, сондықтан соңғы күн өзгеруі мүмкін.
path-papers-title = Дайын қағаздар
path-papers-about = Бос жолдарды толтырып, басып шығарыңыз. Толтырылмаған жерде қолмен жазатын сызық қалады.
path-private = Жазғаныңыз ешқайда жіберілмейді және өзіңіз қаламасаңыз, сақталмайды.
path-keep = Осы құрылғыда сақтау (телефоныңызды басқалар қолданбаса)
path-all-papers = Барлық қағаз
path-empty = Жазғанымды өшіру
path-emptied = Жазғаныңыз өшірілді.
path-preview = Қағаздың өзі
path-paper-lang = Қағаздың тілі
path-in-kazakh = Қазақша
path-in-russian = Русский
path-text = Мәтінін жүктеп алу
path-review-title = Тексерушіге: барлық тұжырым және бүкіл жол
path-review-about = Сұрақтар: { $questions }. Нәтижелер: { $outcomes }. Әр тұжырымның жанында актісі, бабы және редакция күні тұр.
path-review-graph = Сұрақтар мен нәтижелердің сызбасы
path-review-picture = Сызба; оның мазмұны төмендегі тізімде толық берілген
path-review-facts = Барлық тұжырым
path-working-days =
    { $count ->
        [one] { $count } жұмыс күні
       *[other] { $count } жұмыс күні
    }
path-calendar-days =
    { $count ->
        [one] { $count } күнтізбелік күн
       *[other] { $count } күнтізбелік күн
    }
path-months =
    { $count ->
        [one] { $count } ай
       *[other] { $count } ай
    }
path-years =
    { $count ->
        [one] { $count } жыл
       *[other] { $count } жыл
    }
path-next =
    { $count ->
        [0] бүгін
        [one] { $count } күн қалды
       *[other] { $count } күн қалды
    }
path-too-many =
    { $count ->
        [one] Заң бойынша жиналыста ең көбі { $count } мүше болады.
       *[other] Заң бойынша жиналыста ең көбі { $count } мүше болады.
    }
path-count-weekend =
    { $count ->
        [one] Сенбі мен жексенбі саналмайды: { $count } күн.
       *[other] Сенбі мен жексенбі саналмайды: { $count } күн.
    }
