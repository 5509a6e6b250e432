# Обязанности: кто решает, кто делает, кто платит

duties-in-force = Действует
duties-law = Действующий закон
duties-draft = Проект, не закон
duties-edition = Редакция закона
duties-known = По сведениям на { $date }
law-as-of = Редакция от { $date }
duties-compare = Сравнить
duties-matrix = Таблица
duties-find = Найти ответ
duties-sort = Игра
duties-changes = Что изменилось бы
duties-handout = Памятка
duties-csv = Скачать таблицу (CSV)
duties-topic = Тема
duties-all-topics = Все темы
duties-verb = Что делает
duties-all-verbs = Всё
duties-body = Столбец { $number }
duties-add = Добавить столбец
duties-nobody = –
duties-remove = Убрать этот столбец
duties-balance = Сколько раз так сказано в законе: все темы
duties-balance-of = Сколько раз так сказано в законе: { $topic }
duties-none-here = По этой теме закон не даёт этим органам обязанностей.
duties-nothing = В законе ничего нет
duties-condition = Условие:
duties-open = Не решено:
duties-questions = Какие вопросы закон оставил открытыми
duties-matrix-caption = Кто что делает: темы и органы
duties-no-problems = В этой редакции нет житейских вопросов. Выберите действующую.
duties-ask = Что случилось? Напишите своими словами
duties-ask-example = Например: не горит фонарь
duties-found-none = Ничего не нашлось. Напишите иначе или выберите из тем.
duties-found =
    { $count ->
        [one] Найден { $count } ответ
        [few] Найдено { $count } ответа
        [many] Найдено { $count } ответов
       *[other] Найдено { $count } ответа
    }
duties-back = Назад к поиску
duties-lines = Строки бюджета села
duties-see-line = Показать в бюджете
duties-steps = Что можно сделать
duties-way = По шагам: { $way }
duties-of-topic = Все обязанности: { $topic }
duties-no-other = Другой редакции для сравнения нет.

verb-decides = решает
verb-agrees = согласует
verb-approves = утверждает
verb-proposes = предлагает
verb-executes = исполняет
verb-monitors = следит
verb-hears = заслушивает и обсуждает
verb-pays = платит
verb-informs = сообщает
who-decides = Кто решает?
who-agrees = Кто согласует?
who-approves = Кто утверждает?
who-proposes = Кто предлагает?
who-executes = Кто исполняет?
who-monitors = Кто следит?
who-hears = Кто заслушивает и обсуждает?
who-pays = Кто платит?
who-informs = Кто сообщает?
function-state = дело государства
function-self = самоуправление
function-both = дело государства и самоуправление
function-open = закон не говорит, чьё это дело

sort-intro = Не больше десяти карточек. На каждой – дело и вопрос, кто что делает. Перетащите карточку на орган или нажмите на него. Верных ответов может быть несколько.
sort-no-cards = В этой редакции нет карточек для игры.
sort-begin = Начать
sort-position = Карточка { $at } из { $of }
sort-progress = Пройдено карточек
sort-bodies = Органы
sort-right-given = Вы выбрали верно:
sort-right-other = Тоже верно:
sort-wrong-given = Вы выбрали неверно:
sort-next = Следующая карточка
sort-end = К результату
sort-score = Верно { $right } из { $of }
sort-all-right = Всё верно. Вы знаете, кто что делает.
sort-missed = Пока не получилось
sort-retry = Ещё раз только эти
sort-new = Новые карточки

changes-intro = Что и от кого к кому перешло бы, если бы проект стал законом. Сравнение по делам.
changes-before = Действует сегодня
changes-after = В проекте
changes-nobody = Никто не назван
changes-none = В сравниваемых делах ничего не изменилось бы.
changes-unnamed =
    { $count ->
        [one] Есть ещё { $count } дело, о котором проект, насколько мы его знаем, ничего не говорит. Это не значит, что оно отменяется.
        [few] Есть ещё { $count } дела, о которых проект, насколько мы его знаем, ничего не говорит. Это не значит, что они отменяются.
        [many] Есть ещё { $count } дел, о которых проект, насколько мы его знаем, ничего не говорит. Это не значит, что они отменяются.
       *[other] Есть ещё { $count } дела, о которых проект, насколько мы его знаем, ничего не говорит. Это не значит, что они отменяются.
    }
changes-questions = Какие вопросы проект оставил открытыми

handout-about = О ком или о чём
handout-topic = Тема: { $topic }
handout-notes = Заметки
