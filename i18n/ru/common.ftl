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

# How the language writes dates and numbers, for browsers that do not know it
date-long = { $day }{ "\u00A0" }{ $month } { $year }{ "\u00A0" }г.
month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря
number-decimal = ,
number-group = { "\u00A0" }
number-minus = -
# begins with a no-break space
number-percent =  %
number-group-from = 4

law-article = { $article }
law-wording = (редакция от { $date })
not-advice = Это учебный материал, а не юридическая консультация. Силу имеет официальный текст акта.
law-sources = Законы и источники
law-local = Это пример одного района: сверьтесь с регламентом своего района.
print = Распечатать
copy-link = Скопировать ссылку
views = Разделы: кто за что отвечает
