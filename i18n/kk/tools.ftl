## The command line of authors.

cli-usage =
    auyl check ФАЙЛ…          сұрақтарды, міндеттер мен жолдарды тексереді: жинақ (.json), GIFT (.gift, .txt), Moodle XML (.xml), кесте (.csv, .tsv)
    auyl convert ҚАЙДАН ҚАЙДА  сұрақтарды бір пішімнен екіншісіне ауыстырады; пішім файл атауының соңынан танылады
    auyl read ФАЙЛ…           жарияланған шешімнен бюджетті оқиды (HTML, DOCX, XLSX, XLS, ODS, Markdown, мәтін): --csv (әдепкісі) немесе --json
    auyl read ФАЙЛ --package ҚАЛТА  сол бюджетті <auyl-budget> ашатын түрде қалтаға жазады: lines.csv мен datapackage.json; --address – шешімнің мекенжайы

    --lang kk|ru|en           хабарламалардың, сондай-ақ GIFT пен Moodle XML файлдарының тілі
    --from, --to              атауынан танылмаса: pack, gift, moodle немесе sheet
    -                         файлдың орнына: стандартты кіріс не шығыс
cli-checked = { $file }: хабарлама саны: { $count }
cli-unreadable = { $file }: файлды оқу мүмкін болмады.
cli-failed = Жұмысты аяқтау мүмкін болмады: { $text }
cli-read = { $file }: бюджет жолы: { $lines }, хабарлама: { $count }
cli-exists = { $file } бар, ол өзгертілмеді. Басқа қалтаны таңдаңыз немесе файлды өшіріңіз.
