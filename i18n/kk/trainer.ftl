## The trainer's page: results of a group, questions on paper.

trainer-title = Семинар жүргізушісінің беті
trainer-as-of = Сұрақтар { $date } күнгі ережелер бойынша жасалған
trainer-stays = Барлығы осы құрылғыда қалады: файлдар, кодтар және қатысушылардың аты-жөні ешқайда жіберілмейді, бет жабылғанда өшеді.
trainer-views = Беттің бөлімдері
trainer-view-group = Топтың нәтижелері
trainer-view-paper = Қағазға басып шығару
trainer-not-advice = Бұл тек мәлімет үшін берілген, заңгерлік кеңес емес.

# Adding results
trainer-add = Нәтижелерді қосу
trainer-files = Нәтиже файлдарын таңдау (JSON, CSV)
trainer-files-note = Бірнеше файлды қатар таңдауға болады. Бір файлда көп адамның нәтижесі болса да жарайды.
trainer-codes = Нәтиже кодтары
trainer-codes-note = Әр жолға бір код жазыңыз. Кодтың алдына аты-жөнін немесе нөмірін қос нүктемен жазуға болады, мысалы: «7: K7Q2-…». Екі адамның коды бірдей болуы мүмкін: атсыз жазылса, олар бір нәтиже болып саналады. Жартылай дұрыс жауаптың қаншалықты дұрыс екені кодтан көрінбейді, ондай жауап жартысына есептеледі.
trainer-codes-add = Кодтарды қосу
trainer-codes-empty = Алдымен кемінде бір код жазыңыз.
trainer-sample = Үлгі топты көрсету
trainer-added = { $count } жаңа нәтиже қосылды, барлығы – { $total }.
trainer-remarks = Қосылған деректер туралы { $count } ескертпе
trainer-removed = Нәтиже алып тасталды, қалғаны – { $total }.
trainer-cleared = Барлық нәтиже алып тасталды.

# What the group learned
trainer-results = Топ не үйренді?
trainer-empty = Әзірге нәтиже жоқ. Қатысушылардан семинарға дейінгі және кейінгі тестің файлын не кодын жинап, жоғарыда қосыңыз.
trainer-uncounted = Қосылған нәтижелер – жаттығу не емтихан. Мұнда тек семинарға дейінгі және кейінгі тест есептеледі.
trainer-say-before = Семинарға дейінгі орташа нәтиже – { $before }. Семинардан кейінгі тестің нәтижелері әлі қосылмаған.
trainer-say-after = Семинардан кейінгі орташа нәтиже – { $after }. Семинарға дейінгі тестің нәтижелері қосылмаған.
trainer-say-knew-all = Семинарға дейін – { $before }, кейін – { $after }: топ бәрін бұрыннан білген.
trainer-say-all = Семинарға дейін – { $before }, кейін – { $after }: топ бұрын білмегенінің бәрін үйренді.
trainer-say-two-thirds = Семинарға дейін – { $before }, кейін – { $after }: топ бұрын білмегенінің үштен екісінен көбін үйренді.
trainer-say-half = Семинарға дейін – { $before }, кейін – { $after }: топ бұрын білмегенінің жартысынан көбін үйренді.
trainer-say-third = Семинарға дейін – { $before }, кейін – { $after }: топ бұрын білмегенінің үштен бірінен көбін үйренді.
trainer-say-little = Семинарға дейін – { $before }, кейін – { $after }: топ бұрын білмегенінің көп дегенде үштен бірін үйренді.
trainer-say-nothing = Семинарға дейін – { $before }, кейін – { $after }: нәтиже өзгерген жоқ.
trainer-say-less = Семинарға дейін – { $before }, кейін – { $after }: кейінгі нәтиже бұрынғыдан төмен.
trainer-say-pairs = { $count } адамның екі тесті де бар, олар аты-жөні бойынша жұптастырылды.
trainer-say-no-pairs = Аты-жөні бойынша бірде-бір жұп табылмады, сондықтан топтың орташа нәтижелері ғана салыстырылады.
trainer-say-unclear = { $count } аты-жөн бір тестте бірнеше рет кездеседі, олар жұптастырылмады, бірақ орташа нәтижеге кірді.
trainer-whole = Барлық сұрақ
trainer-whole-caption = Топтың нәтижесі: алуға болатын ұпайдың қанша бөлігі алынды
trainer-before = Семинарға дейін
trainer-after = Семинардан кейін
trainer-exam = Емтихан (есептелмейді)
trainer-practice = Жаттығу (есептелмейді)
trainer-count = Нәтижелер саны
trainer-mean = Орташа нәтиже
trainer-median = Медиана
trainer-paired-mean = Екі тест тапсырғандардың орташа нәтижесі
trainer-gain = Топтың өсімі
trainer-paired-gain = Жеке өсімдердің орташасы
trainer-gain-note = Өсім – бұрын білмегеннің қандай бөлігі үйренілгені: (кейін − дейін) ÷ (100% − дейін). 30%-дан төмені – аз, 70%-дан жоғарысы – көп деп саналады (Хейк, 1998). Бәрін бұрыннан білгеннің өсімі есептелмейді.
trainer-picture = Семинарға дейін және кейін, тақырып бойынша
trainer-bar-before = дейін: { $figure }
trainer-bar-after = кейін: { $figure }
trainer-topics = Тақырып бойынша
trainer-topics-caption = Әр тақырыптағы орташа нәтиже
trainer-topic = Тақырып
trainer-change = Айырма
trainer-gain-short = Өсім

# Question by question
trainer-missed = Ең көп қате кеткен сұрақтар
trainer-missed-share = (алынған ұпай: { $share })
trainer-items = Сұрақ бойынша
trainer-items-caption = Әр сұрақтың жеңілдігі мен айыру күші
trainer-question = Сұрақ
trainer-difficulty = Алынған ұпай
trainer-discrimination = Айыру күші
trainer-parallel = (және осыған ұқсас { $count } сұрақ)
trainer-items-note = Алынған ұпай неғұрлым аз болса, сұрақ соғұрлым қиын. Бір білімді тексеретін ұқсас сұрақтар бір жолға біріктірілген.
trainer-discrimination-note = Айыру күші – ең жоғары ұпай алған 27% қатысушы мен ең төмен ұпай алған 27% қатысушының осы сұрақтағы нәтижелерінің айырмасы. Ол теріс болса, сұрақтың мәтіні мен дұрыс жауабын тексеріңіз. Кемінде { $count } нәтиже болғанда ғана есептеледі.
trainer-too-few = нәтиже аз
trainer-unused = Ешкім таңдамаған жауаптар
trainer-unused-note = Ешкім таңдамайтын жауап нұсқасының пайдасы аз: оны алмастыруға болады.
trainer-unused-none = Әр жауап нұсқасын кемінде бір адам таңдаған.
trainer-unused-unknown = Мұны файлдардан ғана білуге болады, кодтарда таңдалған жауап жазылмайды. Бір сұраққа кемінде { $count } жауап керек.
trainer-unused-answers = (белгілі жауаптар саны: { $count })
trainer-unused-more = Тағы { $count } сұрақ осындай.
trainer-true = Дұрыс
trainer-false = Дұрыс емес

# The list
trainer-list = Қосылған нәтижелер: { $count }
trainer-list-caption = Кімнің қандай нәтижесі қосылды
trainer-name = Аты-жөні
trainer-when = Қашан
trainer-questions = Сұрақ саны
trainer-score = Нәтиже
trainer-nameless = Атсыз, № { $number }
trainer-by-code = (код бойынша)
trainer-remove = Алып тастау
trainer-remove-one = Алып тастау: { $name }
trainer-clear = Барлығын алып тастау
trainer-clear-ask = Барлық { $count } нәтиже тізімнен алынсын ба? Файлдардың өзі өшірілмейді.
trainer-clear-yes = Иә, барлығын алып тастау
trainer-clear-no = Жоқ, қалдыру

# Taking it away
trainer-take = Есепті жүктеп алу
trainer-take-note = Есепте қатысушылардың аты-жөні болмайды.
trainer-take-csv = Кесте (Excel, CSV)
trainer-take-json = Деректер (JSON)
trainer-take-svg = Сурет (SVG)
trainer-take-print = Басып шығару

# Paper
trainer-paper-note = Телефоны жоқ адамдарға сұрақтарды қағазға басып беріңіз. Қағаздың тілі бөлек таңдалады, ол беттің тіліне байланысты емес.
trainer-paper-lang = Қағаздың тілі
trainer-lang-kk = Қазақша
trainer-lang-ru = Орысша
trainer-lang-en = Ағылшынша
trainer-paper-mode = Қашан беріледі
trainer-paper-questions = Сұрақ саны
trainer-count-all = барлығы ({ $count })
trainer-paper-seed = Нұсқа
trainer-paper-seed-note = Бір нұсқада сұрақтар да, олардың реті де бірдей болады. Басқа нұсқа алу үшін кез келген басқа сан не сөз жазыңыз.
trainer-paper-options = Қағаздың көрінісі
trainer-paper-large = Ірі қаріп
trainer-paper-key = Дұрыс жауаптарымен
trainer-print = Басып шығару
trainer-paper-count = { $count } сұрақ басылады. Дұрыс жауаптар жеке парақтан басталады.
trainer-paper-sheet = Басылатын парақ

# The sheet of paper: it speaks the language chosen for it, so these words are the same in every file
trainer-sheet-before = { $lang ->
    [kk] Семинарға дейінгі тест
    [ru] Тест до семинара
   *[en] Test before the seminar
}
trainer-sheet-after = { $lang ->
    [kk] Семинардан кейінгі тест
    [ru] Тест после семинара
   *[en] Test after the seminar
}
trainer-sheet-name = { $lang ->
    [kk] Аты-жөні немесе нөмірі:
    [ru] Имя или номер:
   *[en] Name or number:
}
trainer-sheet-date = { $lang ->
    [kk] Күні:
    [ru] Дата:
   *[en] Date:
}
trainer-sheet-single = { $lang ->
    [kk] Бір жауапты белгілеңіз.
    [ru] Отметьте один ответ.
   *[en] Tick one answer.
}
trainer-sheet-multiple = { $lang ->
    [kk] Барлық дұрыс жауапты белгілеңіз.
    [ru] Отметьте все верные ответы.
   *[en] Tick every right answer.
}
trainer-sheet-numeric = { $lang ->
    [kk] Санды жазыңыз.
    [ru] Впишите число.
   *[en] Write a number.
}
trainer-sheet-text = { $lang ->
    [kk] Жауапты бір-екі сөзбен жазыңыз.
    [ru] Впишите ответ одним-двумя словами.
   *[en] Write the answer in a word or two.
}
trainer-sheet-order = { $lang ->
    [kk] Рет-ретімен нөмірлеңіз: 1, 2, 3…
    [ru] Пронумеруйте по порядку: 1, 2, 3…
   *[en] Number in the right order: 1, 2, 3…
}
trainer-sheet-match = { $lang ->
    [kk] Әр нөмірдің алдына сәйкес келетін әріпті жазыңыз.
    [ru] Перед каждым номером впишите подходящую букву.
   *[en] Write the letter that fits before each number.
}
trainer-sheet-sort = { $lang ->
    [kk] Әр нөмірдің алдына тиісті топтың әрпін жазыңыз.
    [ru] Перед каждым номером впишите букву нужной группы.
   *[en] Write the letter of the right group before each number.
}
trainer-sheet-gap = { $lang ->
    [kk] Түсіп қалған сөздерді жазыңыз.
    [ru] Впишите пропущенные слова.
   *[en] Write the missing words.
}
trainer-sheet-true = { $lang ->
    [kk] Дұрыс
    [ru] Верно
   *[en] True
}
trainer-sheet-false = { $lang ->
    [kk] Дұрыс емес
    [ru] Неверно
   *[en] False
}
trainer-sheet-table = { $lang ->
    [kk] Сұраққа қоса берілген кесте
    [ru] Таблица к вопросу
   *[en] Table of the question
}
trainer-sheet-line = { $lang ->
    [kk] Бюджет жолы
    [ru] Строка бюджета
   *[en] Budget line
}
trainer-sheet-amount = { $lang ->
    [kk] Мың теңге
    [ru] Тысяч тенге
   *[en] Thousand tenge
}
trainer-sheet-key = { $lang ->
    [kk] Дұрыс жауаптар (жүргізушіге)
    [ru] Правильные ответы (для ведущего)
   *[en] Answer key (for the trainer)
}
trainer-sheet-article = { $lang ->
    [kk] бап: { $article }
    [ru] ст. { $article }
   *[en] Article { $article }
}
