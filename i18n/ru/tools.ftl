## The command line of authors.

cli-usage =
    auyl check ФАЙЛ…        проверяет вопросы, обязанности и пути: набор (.json), GIFT (.gift, .txt), Moodle XML (.xml), таблица (.csv, .tsv)
    auyl convert ИЗ В       переводит вопросы из формата в формат; форматы видны по окончаниям имён
    auyl read ФАЙЛ…         читает бюджет из опубликованного решения (HTML, Markdown, текст): --csv (если не указано иное) или --json

    --lang kk|ru|en         язык сообщений, а также файлов GIFT и Moodle XML
    --from, --to            pack, gift, moodle или sheet, если по имени не видно
    -                       вместо файла: стандартный ввод или вывод
cli-checked = { $file }: сообщений: { $count }
cli-unreadable = { $file }: файл не читается.
cli-failed = Не удалось закончить работу: { $text }
cli-read = { $file }: строк бюджета: { $lines }, сообщений: { $count }
