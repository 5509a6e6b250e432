# Пути: тексты виджета.

path-as-of = правила на { $date }
path-views = Разделы: пути участия
path-view-way = Что можно сделать
path-view-calculate = Посчитать
path-view-calendar = Календарь бюджета
path-view-papers = Бумаги
path-view-minutes = Протокол
path-view-study = Почему не ходят?
path-restart = Начать заново
path-back = Назад
path-to-way = Вернуться к моим вопросам
path-position = Вопрос { $at } (всего не больше { $most })
path-chosen = ваш прежний ответ
path-given = Ваши ответы
path-change = Изменить
path-who = Кто делает:
path-no-term = В законе не указано число дней
path-from = Отсчёт:
path-documents = Держите под рукой
path-papers = Готовые бумаги
path-numbers = Сроки и числа
path-calculate = Посчитать
path-see = Ещё по теме
path-topics = Кто это решает?
path-print = Распечатать
path-link = Скопировать ссылку
path-more-than = больше { $figure }
path-at-least = не менее { $figure }
path-range = { $min }–{ $max }
path-calendar-title = Год сельского бюджета
path-calendar-about = Бюджет весь год составляют, исполняют и проверяют. Первым стоит ближайший день.
path-today = Сегодня: { $date }
path-until = примерно к { $date } (точный день не назван)
path-minutes-title = Что должно быть в протоколе?
path-minutes-about = Отмечайте прямо на сходе или собрании. Отметки нигде не хранятся.
path-people = Опрошено человек
path-when = Когда
path-where = Где
path-guess = Угадайте и откройте ответ
path-reason = Главная причина не ходить
path-caveats = О чём эти числа не говорят
path-calculate-title = Сколько людей, подписей и дней?
path-calculate-about = Впишите число или дату. Возле каждого ответа стоит статья.
path-gathering = Сход
path-members = Сколько жителей имеют право участвовать в сходе
path-assembly = Собрание
path-delegates = Сколько членов в собрании
path-inhabitants = Население
path-population = Сколько всего жителей
path-terms = Сроки
path-term = Какой срок
path-date = С какого дня
path-date-meeting = День схода или собрания
path-number-wrong = Впишите целое число не больше 10 миллионов (для собрания – не больше 1000).
path-nobody = Если нет ни одного человека, считать нечего.
path-votes-quorum = Если пришло ровно столько человек: { $count }
path-votes-all = Голосов, если пришли все: { $count }
path-date-wrong = Такого дня нет. Впишите день между { $from } и { $to } годами.
path-last = Это последний день.
path-latest = Не позже этого дня.
path-count-from = Считаем после дня { $date }: сам этот день не входит. Срок: { $term }.
path-count-back = Считаем назад от дня { $date }: сам этот день не входит. Срок: { $term }.
path-count-first = Первый день счёта: { $date }
path-count-all = Выходные и праздники тоже считаются.
path-count-months = Последний день по месяцам: { $date }
path-count-moved = { $date } – выходной, поэтому срок переходит на следующий рабочий день: { $end }
path-count-instead = день за праздник, выпавший на выходной
path-count-unsure = проверьте по официальному документу
path-count-open = { $years }: выходных, которые каждый год разные, в этом наборе нет, поэтому последний день может сдвинуться.
path-papers-title = Готовые бумаги
path-papers-about = Заполните и распечатайте. Где ничего не вписано, останется строка, чтобы написать от руки.
path-private = То, что вы пишете, никуда не отправляется и не хранится, если вы сами этого не попросите.
path-keep = Хранить на этом устройстве (если телефоном не пользуются другие)
path-all-papers = Все бумаги
path-empty = Стереть написанное
path-emptied = Написанное стёрто.
path-preview = Сама бумага
path-paper-lang = Язык бумаги
path-in-kazakh = Қазақша
path-in-russian = Русский
path-text = Скачать текст
path-review-title = Для проверяющих: все утверждения и весь путь
path-review-about = Вопросов: { $questions }. Итогов: { $outcomes }. Возле каждого утверждения стоят акт, статья и дата редакции.
path-review-graph = Схема вопросов и итогов
path-review-picture = Схема; всё, что на ней есть, перечислено ниже
path-review-facts = Все утверждения
path-working-days =
    { $count ->
        [one] { $count } рабочий день
        [few] { $count } рабочих дня
        [many] { $count } рабочих дней
       *[other] { $count } рабочего дня
    }
path-calendar-days =
    { $count ->
        [one] { $count } календарный день
        [few] { $count } календарных дня
        [many] { $count } календарных дней
       *[other] { $count } календарного дня
    }
path-months =
    { $count ->
        [one] { $count } месяц
        [few] { $count } месяца
        [many] { $count } месяцев
       *[other] { $count } месяца
    }
path-years =
    { $count ->
        [one] { $count } год
        [few] { $count } года
        [many] { $count } лет
       *[other] { $count } года
    }
path-next =
    { $count ->
        [0] сегодня
        [one] через { $count } день
        [few] через { $count } дня
        [many] через { $count } дней
       *[other] через { $count } дня
    }
path-too-many =
    { $count ->
        [one] По закону в собрании не больше { $count } члена.
        [few] По закону в собрании не больше { $count } членов.
        [many] По закону в собрании не больше { $count } членов.
       *[other] По закону в собрании не больше { $count } члена.
    }
path-count-weekend =
    { $count ->
        [one] Субботы и воскресенья не считаются: { $count } день.
        [few] Субботы и воскресенья не считаются: { $count } дня.
        [many] Субботы и воскресенья не считаются: { $count } дней.
       *[other] Субботы и воскресенья не считаются: { $count } дня.
    }
