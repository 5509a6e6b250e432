## The Studio: from a decision to a page.

studio-name = Студия Auyl
studio-skip = Перейти к основной части
studio-language-kk = Қазақша
studio-language-ru = Русский
studio-language-en = English
studio-languages = Язык
studio-steps = Шаги
studio-undo = Отменить
studio-redo = Вернуть
studio-undone = Последнее изменение отменено.
studio-redone = Изменение возвращено.
studio-cancel = Остановить
studio-cancelled = Остановлено. Ваша работа цела.
studio-back = Назад: { $step }
studio-next = Дальше: { $step }
studio-step-waits = Этот шаг пока закрыт: сначала добавьте данные на предыдущем шаге.

# The work
studio-work = Файл работы
studio-kept-nothing = Работа сама сохраняется на этом устройстве и никуда не отправляется.
studio-kept = Работа сохранена на этом устройстве.
studio-kept-found = Открыта ваша прошлая работа: она хранилась на этом устройстве.
studio-kept-denied = На этом устройстве работа не сохраняется: нет места или разрешения. Сохраните её в файл.
studio-save = Сохранить в файл
studio-saved = Файл работы скачан: auyl-project.json.
studio-open = Открыть сохранённую работу
studio-opened = Работа открыта.
studio-open-failed = Это не файл работы студии, или он повреждён. Ваша работа цела.
studio-anew = Начать заново

# Choose
studio-choose = Выбор
    .help = Что подготовить для сайта или семинара? Выберите одно, потом можно изменить.
studio-kind-budget = Бюджет села
    .about = Из решения маслихата получится понятная страница: откуда приходят деньги и на что идут.
studio-kind-quiz = Вопросы
    .about = Тест о правах и бюджете: свои вопросы или готовый набор.
studio-kind-duties = Кто решает, кто делает
    .about = Обязанности собрания, акима, маслихата: готовая страница.
studio-kind-pathways = Пути участия
    .about = Как участвовать в делах села: шаги, сроки, образцы бумаг.
studio-kind-seminar = Семинар
    .about = План семинара: тест, бюджет, игра, итоги – по порядку.
studio-stays = Файлы остаются на этом устройстве и никуда не отправляются.

# Bring data
studio-bring = Данные
    .help = Откройте решение маслихата на zan.gov.kz или adilet.zan.kz и скопируйте весь текст вместе с приложениями (Ctrl+A, Ctrl+C). Затем вставьте его сюда.
studio-bring-more = Добавить ещё файл или текст
studio-bring-elsewhere = Файл не взят: сначала на шаге «Выбор» выберите «Бюджет села».
studio-paste = Вставьте сюда скопированное решение
    .help = Нажмите на это поле, затем Ctrl+V. Решение прочитается сразу.
studio-from-clipboard = Вставить скопированное
studio-clipboard-denied = Браузер не отдал скопированный текст. Нажмите на поле, затем Ctrl+V.
studio-pasted = Вставленный текст { $count }
studio-read = Прочитать
studio-files = Выбрать файлы
    .help = Сохранённая веб-страница (HTML), Word (DOCX), Excel (XLSX) или текст. Можно выбрать сразу несколько или перетащить их на эту страницу. Если дать казахский и русский тексты, названия будут на двух языках.
studio-reading = Читается: { $name } ({ $at } из { $of })
studio-read-done = { $count ->
    [one] Прочитан { $count } файл. Ниже видно, что именно прочитано.
    [few] Прочитаны { $count } файла. Ниже видно, что именно прочитано.
    [many] Прочитаны { $count } файлов. Ниже видно, что именно прочитано.
   *[other] Прочитаны { $count } файла. Ниже видно, что именно прочитано.
}
studio-read-failed = Прочитать не удалось. Ваша работа цела; попробуйте ещё раз.
studio-refused = Не прочитано: { $name }
    .safe = Остальная работа цела.
studio-refused-large = Файл слишком велик: больше { $limit } МБ. Сохраните отдельно только само решение и выберите этот файл.
studio-refused-broken = Этот файл прочитать не удалось. Попробуйте скопировать решение с сайта и вставить сюда.
studio-refused-bare = В скопированном тексте не сохранились столбцы таблицы, и неизвестно, в каком столбце стоят коды. Скопируйте решение не из PDF, письма или блокнота, а со страницы сайта zan.gov.kz или adilet.zan.kz, либо выберите его файл (Word, Excel, HTML).
studio-dismiss = Понятно, закрыть
studio-files-read = Прочитанные файлы
studio-remove-file = Убрать этот файл
studio-file-removed = Файл убран. Кнопка «Отменить» его вернёт.
studio-read-lines = Прочитано строк бюджета: { $count }. Ошибок: { $errors }, требует внимания: { $warnings }.
studio-soon = Страница готова. Можно её проверить, а можно сразу забрать.

# Mend by hand
studio-mend = Исправить денежную единицу, год, место
    .help = Студия прочитала это в решении. Если неверно, исправьте здесь.
studio-unit = В каких единицах суммы файла
    .assumed = В файле единица не названа, суммы приняты за тысячи тенге. Проверьте.
studio-unit-thousand = тысячи тенге
studio-unit-tenge = тенге
studio-unit-million = миллионы тенге
studio-table = Таблица { $number }, строк: { $count }
studio-place = Село, округ, город
studio-year-wrong = Напишите год четырьмя цифрами, например: 2026. Иначе этих строк на странице не будет.
studio-phase = Какой бюджет
studio-roles = Как поняты столбцы
studio-roles-read = Прочитать заново с этими столбцами
studio-roles-done = Файл прочитан заново, строк: { $count }. Кнопка «Отменить» вернёт как было.
studio-roles-failed = С такими столбцами не прочитано ни одной строки. Всё осталось как было.
studio-role = Столбец { $number }
studio-role-none = не нужен
# Read again by the program, in Russian only, and shown to nobody: it keeps the form that a decision’s heading has.
studio-table-title = Бюджет { $place } на { $year } год
studio-role-name = Название
studio-role-amount = Сумма

studio-lines = Прочитанные строки и их место в решении
studio-lines-show = Показать
studio-lines-all = все строки
studio-lines-doubt = строки с замечаниями
studio-lines-edited = исправленные вручную
studio-lines-unread = ряды, которые не стали строками бюджета
studio-lines-none = Таких строк нет.
studio-lines-before = Предыдущие
studio-lines-after = Следующие
studio-lines-range = { $from }–{ $to } из { $of }
studio-row-unknown = Место в решении неизвестно.
studio-row-no-line = Из этого ряда строка бюджета не получилась: возможно, это заголовок или пояснение.
studio-line-mend = Исправить
studio-line-amount = Сумма, тысяч тенге
studio-line-code = Код
studio-line-apply = Применить
studio-line-leave = Не менять
studio-line-restore = Вернуть как в решении
studio-line-leave-out = Не учитывать эту строку
studio-line-wrong = Это не сумма. Напишите цифрами, например: 64 684,5.
studio-line-edited = Исправлено вручную. В решении: { $code }, { $amount } тыс. тенге.
studio-line-gone = Убрано вручную. В решении: { $code }, { $amount } тыс. тенге.
studio-line-mended = Строка исправлена и помечена.
studio-line-restored = Строка снова как в решении.
studio-line-left-out = Строка не учитывается.
studio-data-edited = Строк, исправленных вручную: { $count }. В решении → здесь, тыс. тенге: { $list }.

# Check
studio-check = Проверка
    .help = Студия пересчитала суммы по числам самого решения.
studio-adds-up = Числа сходятся (проверено сумм: { $hold }).
studio-adds-up-nothing = Сверять было нечего: в таблице нет итогов, пункта 1 решения тоже нет.
studio-adds-up-mended = Есть числа, исправленные вручную. Сходятся ли они, видно ниже.
studio-adds-up-not = Обратите внимание: в самом решении числа не сходятся. Таких мест: { $broken }.
studio-as-printed = Это не мешает публиковать страницу: числа показаны так, как напечатаны в решении. О причинах спросите в аппарате маслихата.
studio-totals = Пункт 1 решения и приложение, тыс. тенге
studio-totals-name = Показатель
studio-totals-text = В пункте 1
studio-totals-annex = В приложении
studio-totals-verdict = Сравнение
studio-totals-same = совпадает
studio-totals-differ = расходится
studio-no-issues = Замечаний нет.
studio-check-edited = Есть строки, исправленные вручную. Замечания относятся к самому файлу, а проверка ниже – к исправленным числам.
studio-check-widget = Это увидит посетитель страницы
    .help = Ниже – раздел «Всё ли сходится?» готовой страницы.

# Words and looks
studio-words = Названия и вид
    .help = Студия заполнила то, что знает. Проверьте и допишите недостающее. Обязательных полей нет.
studio-title = Заголовок страницы
studio-missing = Нет перевода
studio-address = Адрес решения в интернете
    .help = По этой ссылке посетитель страницы найдёт подлинник решения.
    .wrong = Напишите адрес целиком: он должен начинаться с https://. Иначе ссылки на странице не будет.
studio-act-title = Название, номер и дата решения
studio-act-name = Название решения
studio-act-number = Номер
studio-act-date = Дата принятия
studio-act = «{ $title }», { $date }, № { $number }
studio-place-names = Названия сёл, округов, городов ({ $count })
studio-start = Когда страница откроется
studio-default-language = Основной язык страницы
studio-start-view = Что показать сначала
studio-start-year = Какой год
studio-start-year-itself = страница выберет сама
studio-start-place = Какое село, округ, город
studio-start-place-first = первое по списку
studio-colours = Цвет
    .help = Цвет страницы можно согласовать с вашим сайтом. Текст должен легко читаться.
studio-accent = Цвет на светлом фоне
studio-accent-dark = Цвет на тёмном фоне
studio-contrast-good = Читается хорошо: контраст { $ratio }:1.
studio-contrast-bad = Читается плохо: контраст { $ratio }:1, нужно не меньше 4,5:1. Выберите другой цвет.
studio-colours-own = Вернуть исходные цвета

# Preview
studio-preview = Просмотр
    .help = Так увидит страницу посетитель. Понажимайте: всё работает.
studio-width = Экран
studio-phone = Телефон
studio-desktop = Компьютер
studio-projector = Проектор

# Take away
studio-take = Забрать
    .help = Проще всего скачать готовую папку и положить её на сайт. Если сайт уже есть, вставьте код в его страницу.
studio-zip = Готовая папка (ZIP)
    .help = Внутри готовая страница на трёх языках, данные и все нужные файлы. Распакуйте её и положите на любой сайт или хостинг.
studio-zip-make = Скачать ZIP
studio-zip-making = Папка готовится…
studio-zip-made = ZIP готов, он среди скачанных файлов.
studio-zip-failed = ZIP не получился: не удалось взять нужные файлы. Проверьте связь и попробуйте ещё раз.
studio-code = Код для страницы сайта
    .help = Сначала положите папку из ZIP на сайт, затем вставьте код в страницу.
studio-folder = Адрес папки на сайте
    .help = Там, куда вы распаковали ZIP. Если пусто, код подойдёт для страницы, лежащей рядом с папкой.
    .wrong = Напишите адрес целиком, например: https://example.kz/budget/. Иначе код не сработает.
studio-code-page = Страница вашего сайта
    .help = Вставьте в HTML-код страницы.
studio-code-wordpress = WordPress
    .help = Добавьте на страницу блок «Произвольный HTML» (Custom HTML) и вставьте в него этот код.
studio-code-frame = Рамка (iframe), высота подбирается сама
    .help = Удобно, если виджет должен стоять отдельной страницей внутри вашей. Вставьте в HTML-код страницы: рамка станет такой высоты, как её содержимое.
studio-code-moodle = Moodle
    .help = В редакторе ресурса «Страница» (Page) откройте режим HTML и вставьте этот код.
studio-copy = Скопировать код
studio-copied = Код скопирован.
studio-copy-by-hand = Браузер не разрешил копировать. Код выделен, нажмите Ctrl+C.
studio-data = Сами данные
    .help = Их можно опубликовать как открытые данные или открыть в Excel.
studio-fallback-link = Открыть решение о бюджете
studio-fallback = Страница загружается…
studio-readme =
    { $title }

    1. Распакуйте этот архив.
    2. Положите все файлы из него в одну папку своего сайта.
    3. Откройте в браузере страницу index.html этой папки.

    Страница работает на любом статическом хостинге, серверная программа не нужна.
    Если открыть файл на компьютере двойным щелчком, страница не откроется: она должна лежать на сайте.
    В папке data – сами данные.

# The offline kit
studio-kit = Комплект без интернета (один файл)
    .help = Всё в одном файле HTML: скопируйте его на флешку и откройте в селе двойным щелчком, без интернета.
studio-kit-make = Скачать комплект
studio-kit-making = Комплект готовится…
studio-kit-made = Комплект готов, он среди скачанных файлов.
studio-kit-failed = Комплект не получился. Ваша работа цела. Если причина не названа, проверьте связь и попробуйте ещё раз.

# Packages for learning platforms
studio-lms = Пакет для системы обучения (LMS)
    .help = Загружается в Moodle и подобные системы одним файлом: система сама записывает, кто прошёл, сколько баллов и каждый ответ. Для Moodle выберите SCORM.
studio-lms-scorm = Скачать SCORM 1.2
studio-lms-cmi5 = Скачать cmi5 (xAPI)
studio-lms-making = Пакет готовится…
studio-lms-made = Пакет готов, он среди скачанных файлов.
studio-lms-failed = Пакет не получился. Ваша работа цела. Если причина не названа, проверьте связь и попробуйте ещё раз.

# Duties and pathways
studio-set-up = Настройка
    .help = Содержание готово. Выберите язык и то, с чего начать.
studio-seed = Слово группы
    .help = С одним и тем же словом все получат одинаковые карточки.

# Questions
studio-questions = Вопросы
    .help = Приспособьте готовый набор, возьмите вопросы из файла или начните с чистого листа.
studio-questions-other = Взять другие вопросы
studio-packs = Начать с готового набора
studio-pack-rights = Права жителя
studio-pack-budget = Бюджет
studio-pack-duties = Обязанности
studio-pack-new = С чистого листа
studio-questions-file = Выбрать файл с вопросами
    .help = Набор (JSON), таблица (CSV), GIFT или Moodle XML.
studio-questions-none = В файле не прочитано ни одного вопроса. Ваша работа цела.
studio-questions-read = Вопросы прочитаны.
studio-questions-given = Файл с вопросами скачан.
studio-questions-issues = Замечаний к файлу: { $count }
studio-questions-doubt = Замечаний к вопросам: { $count }
studio-quiz-title = Название теста
studio-quiz-as-of = На какую дату правила
    .help = День, на который проверены нормы закона, о которых идёт речь в вопросах.
studio-items = Вопросы ({ $count })
studio-item = Вопрос { $number }
studio-item-blank = без текста
studio-item-missing = не хватает переводов: { $count }
studio-item-add = Добавить вопрос:
studio-item-remove = Убрать вопрос
studio-item-removed = Вопрос убран. Кнопка «Отменить» его вернёт.
studio-up = Выше
studio-down = Ниже
studio-type-single = Один верный ответ
studio-type-multiple = Несколько верных ответов
studio-type-truefalse = Верно или неверно
studio-type-numeric = Число
studio-type-text = Слово
studio-type-order = Расставить по порядку
studio-type-match = Сопоставить
studio-type-sort = Разложить по группам
studio-type-gap = Заполнить пропуск
studio-type-other = Другой вид
studio-item-prompt = Вопрос
studio-item-option = Ответ { $number }
studio-item-place = Место { $number }
studio-item-part = Текст { $number }
studio-item-right = Верный ответ
studio-item-feedback = Что сказать тому, кто выбрал этот ответ
studio-item-feedback-add = Добавить пояснение к этому ответу
studio-item-option-add = Добавить ответ
studio-item-option-remove = Убрать ответ { $number }
studio-item-answer = Верный ответ
studio-item-tolerance = Допустимое отклонение
studio-item-hint = Подсказка
studio-item-explanation = Пояснение
studio-item-topic = Тема
studio-item-source = Закон или источник
studio-item-article = Статья
studio-asked = Как спрашивать
studio-mode = Режим
studio-count = Сколько вопросов
    .help = Если пусто, задаются все.
studio-formats = Вопросы в других форматах
    .help = В таком файле один язык.
studio-format-gift = GIFT (Moodle)
studio-format-xml = Moodle XML
studio-format-csv = Таблица (CSV)

# Seminar
studio-plan = План
    .help = Соберите по порядку то, что будет на семинаре. Порядок меняют кнопки «Выше» и «Ниже» или Alt со стрелками.
studio-plan-title = Название семинара
studio-plan-date = На какую дату содержание
studio-plan-steps = Шагов: { $count }, всего минут: { $minutes }
studio-plan-add = Добавить шаг:
studio-plan-talk = Беседа
studio-plan-quiz = Тест
studio-plan-budget = Бюджет
studio-plan-duties = Обязанности
studio-plan-pathways = Пути участия
studio-plan-results = Итоги
studio-plan-minutes = минут: { $count }
studio-plan-duration = Сколько минут
studio-plan-remove = Убрать шаг
studio-plan-removed = Шаг убран. Кнопка «Отменить» его вернёт.
studio-plan-moved = Теперь этот шаг на месте { $number }.
studio-plan-step-title = Название шага
studio-plan-src = Адрес данных
    .help = Если пусто, показывается готовое содержание.
studio-plan-view = С какого раздела начать
studio-plan-start = С какого вопроса начать
studio-plan-text = Текст для участников
studio-plan-notes = Заметки для ведущего
studio-plan-own = На шаге «Бюджет» будет показан бюджет из этой работы.
