## The trainer's page: results of a group, questions on paper.

trainer-title = The trainer’s page
trainer-as-of = Questions by the rules of { $date }
trainer-stays = Everything stays on this device: files, codes and names are sent nowhere and are gone when you close the page.
trainer-views = Parts of the page
trainer-view-group = Results of a group
trainer-view-paper = Questions on paper
trainer-not-advice = For information only, not legal advice.

# Adding results
trainer-add = Add results
trainer-files = Choose result files (JSON, CSV)
trainer-files-note = You can choose several files at once. One file may hold the results of many people.
trainer-codes = Result codes
trainer-codes-note = Write one code a line. A name or a number may stand before a code, with a colon: “7: K7Q2-…”. Two people can have the same code: without a name it is counted once. A code does not say how much of a partly right answer was right; it counts as half.
trainer-codes-add = Add the codes
trainer-codes-empty = First write at least one code.
trainer-sample = Show a sample group
trainer-added = { $count ->
    [one] { $count } new result added, { $total } in all.
   *[other] { $count } new results added, { $total } in all.
}
trainer-remarks = { $count ->
    [one] { $count } remark on what was added
   *[other] { $count } remarks on what was added
}
trainer-removed = The result is removed, { $total } left.
trainer-cleared = All results are removed.

# What the group learned
trainer-results = What the group learned
trainer-empty = No results yet. Collect from the participants the files or codes of the tests before and after the seminar, and add them above.
trainer-uncounted = Only practice or exams were added. Tests before and after the seminar are counted here.
trainer-say-before = Before the seminar { $before } on average. Results of the test after it have not been added yet.
trainer-say-after = After the seminar { $after } on average. Results of the test before it have not been added.
trainer-say-knew-all = Before { $before }, after { $after }: the group knew everything already.
trainer-say-all = Before { $before }, after { $after }: everything that was not known was learned.
trainer-say-two-thirds = Before { $before }, after { $after }: of what was not known, more than two thirds was learned.
trainer-say-half = Before { $before }, after { $after }: of what was not known, more than half was learned.
trainer-say-third = Before { $before }, after { $after }: of what was not known, more than a third was learned.
trainer-say-little = Before { $before }, after { $after }: of what was not known, a third or less was learned.
trainer-say-nothing = Before { $before }, after { $after }: the result has not changed.
trainer-say-less = Before { $before }, after { $after }: the result is lower than before.
trainer-say-pairs = { $count ->
    [one] { $count } person took both tests, matched by name.
   *[other] { $count } people took both tests, matched by name.
}
trainer-say-no-pairs = No two tests could be matched by name, so only the means of the group are compared.
trainer-say-unclear = { $count ->
    [one] { $count } name stands in one test more than once: it was not matched, but its results are in the means.
   *[other] { $count } names stand in one test more than once: they were not matched, but their results are in the means.
}
trainer-whole = All questions
trainer-whole-caption = The group’s result: what share of the possible points was earned
trainer-before = Before the seminar
trainer-after = After the seminar
trainer-exam = Exam (not counted)
trainer-practice = Practice (not counted)
trainer-count = Results
trainer-mean = Mean
trainer-median = Median
trainer-paired-mean = Mean of those with both tests
trainer-gain = Gain of the group
trainer-paired-gain = Mean of personal gains
trainer-gain-note = The gain is the part of what was not known that was learned: (after − before) ÷ (100% − before). Below 30% counts as low, above 70% as high (Hake, 1998). Who knew everything before has no gain.
trainer-picture = Before and after the seminar, by topic
trainer-bar-before = before: { $figure }
trainer-bar-after = after: { $figure }
trainer-topics = By topic
trainer-topics-caption = Mean result in each topic
trainer-topic = Topic
trainer-change = Difference
trainer-gain-short = Gain

# Question by question
trainer-missed = Questions missed most
trainer-missed-share = (points earned: { $share })
trainer-items = By question
trainer-items-caption = How easy each question was, and how well it discriminates
trainer-question = Question
trainer-difficulty = Points earned
trainer-discrimination = Discrimination
trainer-parallel = { $count ->
    [one] (and { $count } more like it)
   *[other] (and { $count } more like it)
}
trainer-items-note = The fewer points were earned, the harder the question. Parallel questions, which test the same knowledge, share one line.
trainer-discrimination-note = { $count ->
    [one] Discrimination is the difference between the results of the best 27% and of the weakest 27% on this question. Where it is negative, check the wording and the right answer. It needs at least { $count } result.
   *[other] Discrimination is the difference between the results of the best 27% and of the weakest 27% on this question. Where it is negative, check the wording and the right answer. It needs at least { $count } results.
}
trainer-too-few = too few
trainer-unused = Answers that nobody chose
trainer-unused-note = An option that nobody chooses is of little use: it can be replaced.
trainer-unused-none = Every option was chosen by at least one person.
trainer-unused-unknown = { $count ->
    [one] Only files tell: codes do not hold the chosen answers. At least { $count } answer to a question is needed.
   *[other] Only files tell: codes do not hold the chosen answers. At least { $count } answers to a question are needed.
}
trainer-unused-answers = (answers known: { $count })
trainer-unused-more = { $count ->
    [one] And { $count } more question of this kind.
   *[other] And { $count } more questions of this kind.
}
trainer-true = True
trainer-false = False

# The list
trainer-list = Results added: { $count }
trainer-list-caption = Whose results were added
trainer-name = Name
trainer-when = When
trainer-questions = Questions
trainer-score = Result
trainer-nameless = No name, no. { $number }
trainer-by-code = (by code)
trainer-remove = Remove
trainer-remove-one = Remove: { $name }
trainer-clear = Remove all
trainer-clear-ask = { $count ->
    [one] Remove { $count } result from the list? The files themselves are not deleted.
   *[other] Remove all { $count } results from the list? The files themselves are not deleted.
}
trainer-clear-yes = Yes, remove all
trainer-clear-no = No, keep them

# Taking it away
trainer-take = Download the report
trainer-take-note = The report holds no names of participants.
trainer-take-csv = Table (Excel, CSV)
trainer-take-json = Data (JSON)
trainer-take-svg = Picture (SVG)
trainer-take-print = Print

# Paper
trainer-paper-note = Print the questions for those who have no phone. The paper has a language of its own, whatever the page’s is.
trainer-paper-lang = Language of the paper
trainer-lang-kk = Kazakh
trainer-lang-ru = Russian
trainer-lang-en = English
trainer-paper-mode = When it is handed out
trainer-paper-questions = Number of questions
trainer-count-all = all ({ $count })
trainer-paper-seed = Variant
trainer-paper-seed-note = In one variant the questions and their order are the same for everybody. For another variant write any other number or word.
trainer-paper-options = Look of the paper
trainer-paper-large = Large type
trainer-paper-key = With the answer key
trainer-print = Print
trainer-paper-count = { $count ->
    [one] { $count } question will be printed. The answer key starts on a page of its own.
   *[other] { $count } questions will be printed. The answer key starts on a page of its own.
}
trainer-paper-sheet = The sheet to print

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
