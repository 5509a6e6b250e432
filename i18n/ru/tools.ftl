## The command line of authors.

cli-usage =
    auyl check ФАЙЛ…        проверяет вопросы, обязанности и пути: набор (.json), GIFT (.gift, .txt), Moodle XML (.xml), таблица (.csv, .tsv)
    auyl convert ИЗ В       переводит вопросы из формата в формат; форматы видны по окончаниям имён
    auyl read ФАЙЛ…         читает бюджет из опубликованного решения (HTML, DOCX, XLSX, XLS, ODS, Markdown, текст): --csv (если не указано иное) или --json
    auyl read ФАЙЛ --package ПАПКА  кладёт этот бюджет в папку так, как его открывает <auyl-budget>: lines.csv и datapackage.json; --address – адрес решения
    auyl kit ПЛАН -o ФАЙЛ   делает из семинара один файл HTML, который открывается без интернета
    auyl package ФАЙЛ --scorm|--cmi5 -o ФАЙЛ  делает из набора вопросов или плана семинара пакет для системы обучения (Moodle и другие);
                            --mode, --count, --pass, --seed: как проходит тест; --id: постоянный адрес пакета (IRI)

    --lang kk|ru|en         язык сообщений, а также файлов GIFT и Moodle XML; язык, на котором откроется комплект
    --from, --to            pack, gift, moodle или sheet, если по имени не видно
    -o ФАЙЛ                 куда записать комплект
    -                       вместо файла: стандартный ввод или вывод
cli-checked = { $file }: сообщений: { $count }
cli-unreadable = { $file }: файл не читается.
cli-failed = Не удалось закончить работу: { $text }
cli-read = { $file }: строк бюджета: { $lines }, сообщений: { $count }
cli-kit = { $file }: { $size } кБ, язык: { $lang }
cli-package = { $file }: { $size } кБ
cli-exists = { $file } уже есть и не изменён. Выберите другую папку или удалите файл.

## The offline kit: what its page says before a seminar shows, or instead of one.

kit-loading = Семинар открывается…
kit-slow = Всё ещё ничего не видно? Значит, файл скопирован не полностью или браузер слишком старый. Скопируйте файл ещё раз или откройте его в более новом Chrome, Edge или Firefox.
kit-damaged = Файл повреждён: он скопирован не полностью или изменён по дороге. Скопируйте его ещё раз оттуда, откуда получили.
kit-old = Этот браузер слишком старый, семинар в нём не откроется. Откройте файл в Chrome, Edge или Firefox 2023 года или новее.
kit-noscript = Эта программа показывает файл без скриптов, поэтому семинара не видно. Сохраните файл на устройстве и откройте его в браузере: Chrome, Edge или Firefox.
kit-languages = Язык
kit-kk = Қазақша
kit-ru = Русский
kit-en = English

## Why a kit can't be made.

error-KIT-001 = Файл не является планом семинара.
    .hint = План – это JSON, в котором есть "format": "auyl-seminar/1" и хотя бы один шаг. Начать можно с examples/seminar/plan.json.
error-KIT-002 = Шаг «{ $step }»: вида «{ $text }» нет.
    .hint = Виды шагов: talk, quiz, budget, duties, pathways и results.
error-KIT-003 = { $file }: этот файл назван в плане, но не читается.
    .hint = Адреса отсчитываются от плана: положите файл туда или исправьте адрес.
error-KIT-004 = { $file }: этот файл не подходит для шага вида «{ $kind }».
    .hint = Для бюджета нужен datapackage.json или CSV; для вопросов, обязанностей и путей – набор своего формата, проверить его можно командой `npx auyl check`.
error-KIT-005 = { $file }: взять файл с таким адресом в комплект нельзя.
    .hint = Сохраните файл рядом с планом и укажите его оттуда, а не адресом в интернете и не от корня диска. Файлы, которые называет набор, лежат рядом с ним или в папке внутри.
error-KIT-006 = Комплект занимает { $size } кБ, а должен не больше { $limit } кБ.
    .hint = Он создан и работает, но будет медленно передаваться с телефона на телефон. Уберите один из шагов или часть лет бюджета.
error-KIT-007 = Набора «{ $file }» для шага этого вида в пакете нет.
    .hint = Есть, например, auyl:quizzes/rights.json, auyl:quizzes/budget.json и auyl:budgets/karaolen/datapackage.json. Если src не указан, у шага обычный набор его вида.

## Why a package for a learning platform can't be made.

error-LMS-001 = Этот файл — ни набор вопросов, ни план семинара.
    .hint = Пакет делается из файла JSON, в котором указано "format": "auyl-quiz/1" или "auyl-seminar/1".
error-LMS-002 = { $name }: значение «{ $text }» не подходит.
    .hint = mode: practice, exam, pretest или posttest; pass: целое число от 0 до 100; count: целое число от 1.
error-LMS-003 = «{ $text }» не может быть адресом пакета.
    .hint = Нужен полный адрес без знака # и пробелов, например https://example.kz/courses/rights.
error-LMS-004 = Параметр { $name } не относится к семинару.
    .hint = Параметры тестов семинара указываются в плане, в options шага.
