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
