## The command line of authors.

cli-usage =
    auyl check FILE…        checks questions, duties and pathways: pack (.json), GIFT (.gift, .txt), Moodle XML (.xml), table (.csv, .tsv)
    auyl convert FROM TO    converts questions; the endings name the formats
    auyl read FILE…         reads the budget out of a published decision (HTML, DOCX, XLSX, XLS, ODS, Markdown, text): --csv (default) or --json
    auyl read FILE --package FOLDER  puts that budget into a folder as <auyl-budget> opens it: lines.csv and datapackage.json; --address is where the decision is published

    --lang kk|ru|en         language of the messages and of GIFT and Moodle XML
    --from, --to            pack, gift, moodle or sheet, where the name does not say it
    -                       instead of a file: standard input or output
cli-checked = { $file }: messages: { $count }
cli-unreadable = { $file }: the file cannot be read.
cli-failed = The work could not be finished: { $text }
cli-read = { $file }: lines: { $lines }, messages: { $count }
cli-exists = { $file } exists and was not changed. Choose another folder or delete the file.
