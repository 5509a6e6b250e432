## The trainer's page: results of a group, questions on paper.

trainer-title = Страница ведущего семинара
trainer-as-of = Вопросы составлены по правилам на { $date }
trainer-stays = Всё остаётся на этом устройстве: файлы, коды и имена никуда не отправляются и исчезают, когда вы закрываете страницу.
trainer-views = Разделы страницы
trainer-view-group = Результаты группы
trainer-view-paper = Вопросы на бумаге
trainer-not-advice = Только для сведения, это не юридическая консультация.

# Adding results
trainer-add = Добавить результаты
trainer-files = Выбрать файлы результатов (JSON, CSV)
trainer-files-note = Можно выбрать сразу несколько файлов. В одном файле могут быть результаты многих людей.
trainer-codes = Коды результатов
trainer-codes-note = Пишите по одному коду в строке. Перед кодом можно поставить имя или номер с двоеточием, например: «7: K7Q2-…». У двух человек может быть одинаковый код: без имени он считается один раз. Если ответ верен частично, из кода не видно, насколько: такой ответ считается за половину.
trainer-codes-add = Добавить коды
trainer-codes-empty = Сначала впишите хотя бы один код.
trainer-sample = Показать группу-образец
trainer-added = { $count ->
    [one] Добавлен { $count } новый результат, всего – { $total }.
    [few] Добавлено { $count } новых результата, всего – { $total }.
    [many] Добавлено { $count } новых результатов, всего – { $total }.
   *[other] Добавлено { $count } нового результата, всего – { $total }.
}
trainer-remarks = { $count ->
    [one] { $count } замечание к добавленному
    [few] { $count } замечания к добавленному
    [many] { $count } замечаний к добавленному
   *[other] { $count } замечания к добавленному
}
trainer-removed = Результат убран, осталось – { $total }.
trainer-cleared = Все результаты убраны.

# What the group learned
trainer-results = Чему научилась группа
trainer-empty = Результатов пока нет. Соберите у участников файлы или коды тестов до семинара и после него и добавьте их выше.
trainer-uncounted = Добавлены только тренировки или экзамены. Здесь считаются тесты до семинара и после него.
trainer-say-before = До семинара в среднем { $before }. Результаты теста после семинара ещё не добавлены.
trainer-say-after = После семинара в среднем { $after }. Результаты теста до семинара не добавлены.
trainer-say-knew-all = До семинара – { $before }, после – { $after }: группа и раньше всё знала.
trainer-say-all = До семинара – { $before }, после – { $after }: усвоено всё, чего раньше не знали.
trainer-say-two-thirds = До семинара – { $before }, после – { $after }: из того, чего не знали, усвоено больше двух третей.
trainer-say-half = До семинара – { $before }, после – { $after }: из того, чего не знали, усвоено больше половины.
trainer-say-third = До семинара – { $before }, после – { $after }: из того, чего не знали, усвоено больше трети.
trainer-say-little = До семинара – { $before }, после – { $after }: из того, чего не знали, усвоено не больше трети.
trainer-say-nothing = До семинара – { $before }, после – { $after }: результат не изменился.
trainer-say-less = До семинара – { $before }, после – { $after }: результат ниже прежнего.
trainer-say-pairs = { $count ->
    [one] Оба теста есть у { $count } человека, они сопоставлены по имени.
    [few] Оба теста есть у { $count } человек, они сопоставлены по имени.
    [many] Оба теста есть у { $count } человек, они сопоставлены по имени.
   *[other] Оба теста есть у { $count } человека, они сопоставлены по имени.
}
trainer-say-no-pairs = По именам не нашлось ни одной пары, поэтому сравниваются только средние по группе.
trainer-say-unclear = { $count ->
    [one] { $count } имя встречается в одном тесте несколько раз: пара не составлена, но в средние эти результаты вошли.
    [few] { $count } имени встречаются в одном тесте несколько раз: пары не составлены, но в средние эти результаты вошли.
    [many] { $count } имён встречаются в одном тесте несколько раз: пары не составлены, но в средние эти результаты вошли.
   *[other] { $count } имени встречаются в одном тесте несколько раз: пары не составлены, но в средние эти результаты вошли.
}
trainer-whole = Все вопросы
trainer-whole-caption = Результат группы: какая доля возможных баллов получена
trainer-before = До семинара
trainer-after = После семинара
trainer-exam = Экзамен (не считается)
trainer-practice = Тренировка (не считается)
trainer-count = Число результатов
trainer-mean = Среднее
trainer-median = Медиана
trainer-paired-mean = Среднее у тех, у кого есть оба теста
trainer-gain = Прирост группы
trainer-paired-gain = Среднее личных приростов
trainer-gain-note = Прирост – какая часть того, чего раньше не знали, усвоена: (после − до) ÷ (100{ "\u00A0" }% − до). Ниже 30{ "\u00A0" }% он считается малым, выше 70{ "\u00A0" }% – большим (Хейк, 1998). У того, кто всё знал заранее, прироста нет.
trainer-picture = До и после семинара по темам
trainer-bar-before = до: { $figure }
trainer-bar-after = после: { $figure }
trainer-topics = По темам
trainer-topics-caption = Средний результат по каждой теме
trainer-topic = Тема
trainer-change = Разница
trainer-gain-short = Прирост

# Question by question
trainer-missed = Вопросы, на которых ошибались чаще всего
trainer-missed-share = (получено баллов: { $share })
trainer-items = По вопросам
trainer-items-caption = Лёгкость и различающая сила каждого вопроса
trainer-question = Вопрос
trainer-difficulty = Получено баллов
trainer-discrimination = Различающая сила
trainer-parallel = { $count ->
    [one] (и ещё { $count } такой же вопрос)
    [few] (и ещё { $count } таких же вопроса)
    [many] (и ещё { $count } таких же вопросов)
   *[other] (и ещё { $count } такого же вопроса)
}
trainer-items-note = Чем меньше получено баллов, тем вопрос труднее. Параллельные вопросы, которые проверяют одно и то же знание, стоят одной строкой.
trainer-discrimination-note = { $count ->
    [one] Различающая сила – разница между результатами 27{ "\u00A0" }% самых сильных и 27{ "\u00A0" }% самых слабых участников на этом вопросе. Если она отрицательна, проверьте текст вопроса и правильный ответ. Считается, когда есть не меньше { $count } результата.
    [few] Различающая сила – разница между результатами 27{ "\u00A0" }% самых сильных и 27{ "\u00A0" }% самых слабых участников на этом вопросе. Если она отрицательна, проверьте текст вопроса и правильный ответ. Считается, когда есть не меньше { $count } результатов.
    [many] Различающая сила – разница между результатами 27{ "\u00A0" }% самых сильных и 27{ "\u00A0" }% самых слабых участников на этом вопросе. Если она отрицательна, проверьте текст вопроса и правильный ответ. Считается, когда есть не меньше { $count } результатов.
   *[other] Различающая сила – разница между результатами 27{ "\u00A0" }% самых сильных и 27{ "\u00A0" }% самых слабых участников на этом вопросе. Если она отрицательна, проверьте текст вопроса и правильный ответ. Считается, когда есть не меньше { $count } результата.
}
trainer-too-few = мало результатов
trainer-unused = Ответы, которых никто не выбирал
trainer-unused-note = От варианта, который никто не выбирает, мало пользы: его можно заменить.
trainer-unused-none = Каждый вариант выбрал хотя бы один человек.
trainer-unused-unknown = { $count ->
    [one] Это видно только из файлов: в кодах нет выбранных ответов. Нужно не меньше { $count } ответа на один вопрос.
    [few] Это видно только из файлов: в кодах нет выбранных ответов. Нужно не меньше { $count } ответов на один вопрос.
    [many] Это видно только из файлов: в кодах нет выбранных ответов. Нужно не меньше { $count } ответов на один вопрос.
   *[other] Это видно только из файлов: в кодах нет выбранных ответов. Нужно не меньше { $count } ответа на один вопрос.
}
trainer-unused-answers = (известно ответов: { $count })
trainer-unused-more = { $count ->
    [one] И ещё { $count } такой вопрос.
    [few] И ещё { $count } таких вопроса.
    [many] И ещё { $count } таких вопросов.
   *[other] И ещё { $count } такого вопроса.
}
trainer-true = Верно
trainer-false = Неверно

# The list
trainer-list = Добавленные результаты: { $count }
trainer-list-caption = Чьи результаты добавлены
trainer-name = Имя
trainer-when = Когда
trainer-questions = Вопросов
trainer-score = Результат
trainer-nameless = Без имени, № { $number }
trainer-by-code = (по коду)
trainer-remove = Убрать
trainer-remove-one = Убрать: { $name }
trainer-clear = Убрать всё
trainer-clear-ask = { $count ->
    [one] Убрать из списка { $count } результат? Сами файлы не удаляются.
    [few] Убрать из списка все { $count } результата? Сами файлы не удаляются.
    [many] Убрать из списка все { $count } результатов? Сами файлы не удаляются.
   *[other] Убрать из списка все { $count } результата? Сами файлы не удаляются.
}
trainer-clear-yes = Да, убрать всё
trainer-clear-no = Нет, оставить

# Taking it away
trainer-take = Скачать отчёт
trainer-take-note = В отчёте нет имён участников.
trainer-take-csv = Таблица (Excel, CSV)
trainer-take-json = Данные (JSON)
trainer-take-svg = Картинка (SVG)
trainer-take-print = Распечатать

# Paper
trainer-paper-note = Распечатайте вопросы для тех, у кого нет телефона. Язык распечатки не зависит от языка страницы.
trainer-paper-lang = Язык распечатки
trainer-lang-kk = Казахский
trainer-lang-ru = Русский
trainer-lang-en = Английский
trainer-paper-mode = Когда раздаётся
trainer-paper-questions = Число вопросов
trainer-count-all = все ({ $count })
trainer-paper-seed = Вариант
trainer-paper-seed-note = В одном варианте вопросы и их порядок у всех одинаковы. Чтобы получить другой вариант, впишите любое другое число или слово.
trainer-paper-options = Вид распечатки
trainer-paper-large = Крупный шрифт
trainer-paper-key = С правильными ответами
trainer-print = Распечатать
trainer-paper-count = { $count ->
    [one] Будет напечатан { $count } вопрос. Правильные ответы начинаются с отдельного листа.
    [few] Будет напечатано { $count } вопроса. Правильные ответы начинаются с отдельного листа.
    [many] Будет напечатано { $count } вопросов. Правильные ответы начинаются с отдельного листа.
   *[other] Будет напечатано { $count } вопроса. Правильные ответы начинаются с отдельного листа.
}
trainer-paper-sheet = Лист для печати

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
