## Words that every widget shares.

issue-row = { $row }-жол
issue-column = «{ $column }» бағаны
issue-note = Ескертпе
issue-warning = Назар аударыңыз
issue-error = Қате
issues-title = Деректерге қатысты { $count } ескертпе
issues-more = Тағы { $count } ескертпе бар.
new-window = (жаңа терезеде ашылады)
retry = Қайталап көру
failed-title = Мұны көрсету мүмкін болмады
loading = Жүктеліп жатыр…
more = Тағы { $count } жолды көрсету
link-copied = Сілтеме көшірілді.
link-not-copied = Сілтеме көшірілмеді. Оның орнына беттің мекенжайын көшіріп алыңыз.
not-legal-advice = Бұл тек мәлімет үшін берілген, заңгерлік кеңес емес. Негізгі құжат – жарияланған шешім.

# How the language writes dates and numbers, for browsers that do not know it
date-long = { $year }{ "\u00A0" }ж. { $day }{ "\u00A0" }{ $month }
month-1 = қаңтар
month-2 = ақпан
month-3 = наурыз
month-4 = сәуір
month-5 = мамыр
month-6 = маусым
month-7 = шілде
month-8 = тамыз
month-9 = қыркүйек
month-10 = қазан
month-11 = қараша
month-12 = желтоқсан
number-decimal = ,
number-group = { "\u00A0" }
number-minus = -
number-percent = %
number-group-from = 4

law-article = { $article }
law-wording = (редакциясы: { $date })
not-advice = Бұл – оқу материалы, заңгерлік кеңес емес. Шешуші сөз – ресми құжат мәтінінде.
law-sources = Заңдар мен дереккөздер
law-local = Бұл – бір ауданның үлгісі: өз ауданыңыздың регламентін қараңыз.
print = Басып шығару
copy-link = Сілтемені көшіру
views = Міндеттер бөлімдері
