## The command line of authors.

cli-usage =
    auyl check ФАЙЛ…        проверяет вопросы, обязанности и пути: набор (.json), GIFT (.gift, .txt), Moodle XML (.xml), таблица (.csv, .tsv)
    auyl convert ИЗ В       переводит вопросы из формата в формат; форматы видны по окончаниям имён
    auyl read ФАЙЛ…         читает бюджет из опубликованного решения (HTML, DOCX, XLSX, XLS, ODS, Markdown, текст): --csv (если не указано иное) или --json
    auyl read ФАЙЛ --package ПАПКА  кладёт этот бюджет в папку так, как его открывает <auyl-budget>: lines.csv и datapackage.json; --address – адрес решения

    --lang kk|ru|en         язык сообщений, а также файлов GIFT и Moodle XML
    --from, --to            pack, gift, moodle или sheet, если по имени не видно
    -                       вместо файла: стандартный ввод или вывод
cli-checked = { $file }: сообщений: { $count }
cli-unreadable = { $file }: файл не читается.
cli-failed = Не удалось закончить работу: { $text }
cli-read = { $file }: строк бюджета: { $lines }, сообщений: { $count }
cli-exists = { $file } уже есть и не изменён. Выберите другую папку или удалите файл.
