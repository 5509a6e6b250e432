## Words that every widget shares.

issue-row = строка { $row }
issue-column = столбец «{ $column }»
issue-note = Примечание
issue-warning = Обратите внимание
issue-error = Ошибка
issues-title = { $count ->
    [one] { $count } замечание к данным
    [few] { $count } замечания к данным
    [many] { $count } замечаний к данным
   *[other] { $count } замечания к данным
}
issues-more = { $count ->
    [one] И ещё { $count } замечание.
    [few] И ещё { $count } замечания.
    [many] И ещё { $count } замечаний.
   *[other] И ещё { $count } замечания.
}
new-window = (откроется в новом окне)
retry = Попробовать ещё раз
failed-title = Это не удалось показать
loading = Загружается…
more = { $count ->
    [one] Показать ещё { $count } строку
    [few] Показать ещё { $count } строки
    [many] Показать ещё { $count } строк
   *[other] Показать ещё { $count } строки
}
link-copied = Ссылка скопирована.
link-not-copied = Ссылку не удалось скопировать. Скопируйте вместо неё адрес страницы.
not-legal-advice = Только для сведения, это не юридическая консультация. Силу имеет опубликованное решение.
