## The command line of authors.

cli-usage =
    auyl check FILE…        checks questions, duties and pathways: pack (.json), GIFT (.gift, .txt), Moodle XML (.xml), table (.csv, .tsv); and budgets: datapackage.json or a table (.csv, .tsv, .txt), with their sums
    auyl convert FROM TO    converts questions; the endings name the formats
    auyl read FILE…         reads the budget out of a published decision (HTML, DOCX, XLSX, XLS, ODS, Markdown, text): --csv (default) or --json
    auyl read FILE --package FOLDER  puts that budget into a folder as <auyl-budget> opens it: lines.csv and datapackage.json; --address is where the decision is published
    auyl kit PLAN -o FILE   makes one HTML file of a seminar that opens without the internet
    auyl render PAGE        puts the first view of each widget into a page, so that it can be read at once and without scripts
    auyl package FILE --scorm|--cmi5 -o FILE  makes a package for a learning platform (Moodle and others) of a pack of questions or a seminar's plan;
                            --mode, --count, --pass, --seed: how the quiz goes; --id: the lasting address of the package (IRI)

    --lang kk|ru|en         language of the messages and of GIFT and Moodle XML; the one a kit opens in
    --from, --to            pack, gift, moodle or sheet, where the name does not say it
    -o FILE                 where the kit goes
    --root FOLDER           render: the folder that addresses with / in front count from; else that of the page
    --dist ADDRESS          render: where the package lies, if no script of the page tells
    --inline-style          render: style sheets go into the page; only where its security policy allows that
    --own-style             render: style rules go into files beside the page, PAGE.budget.css and others; publish them with it
    -                       instead of a file: standard input or output
cli-checked = { $file }: messages: { $count }
cli-unreadable = { $file }: the file cannot be read.
cli-failed = The work could not be finished: { $text }
cli-read = { $file }: lines: { $lines }, messages: { $count }
cli-kit = { $file }: { $size } kB, language: { $lang }
cli-rendered = { $file }: views put in: { $count }
cli-sheet = { $file }: publish this file together with the page.
cli-policy = Where the page has a security policy (Content-Security-Policy), add to its style-src: { $hashes }
cli-package = { $file }: { $size } kB
cli-exists = { $file } exists and was not changed. Choose another folder or delete the file.

## The offline kit: what its page says before a seminar shows, or instead of one.

kit-loading = The seminar is opening…
kit-slow = Still nothing to see? Then the file was not copied completely, or the browser is too old. Copy the file again, or open it in a newer Chrome, Edge or Firefox.
kit-damaged = The file is damaged: it was not copied completely, or it was changed on the way. Copy it again from where you got it.
kit-old = This browser is too old to show the seminar. Open the file in Chrome, Edge or Firefox of 2023 or later.
kit-noscript = This program shows the file without scripts, and so without the seminar. Save the file on the device and open it in a browser: Chrome, Edge or Firefox.
kit-licences = Licences of the software
kit-languages = Language
kit-kk = Қазақша
kit-ru = Русский
kit-en = English

## Why a kit can't be made.

error-KIT-001 = The file is not a seminar plan.
    .hint = A plan is JSON with "format": "auyl-seminar/1" and at least one step. examples/seminar/plan.json is one to start from.
error-KIT-002 = Step "{ $step }": there is no kind "{ $text }".
    .hint = The kinds are talk, quiz, budget, duties, pathways and results.
error-KIT-003 = { $file }: the plan names this file, but it cannot be read.
    .hint = Addresses count from the plan: put the file there, or correct the address.
error-KIT-004 = { $file }: a step of the kind "{ $kind }" cannot use this file.
    .hint = A budget takes a datapackage.json or a CSV; a quiz, duties and pathways take a pack of their format, which `npx auyl check` can check.
error-KIT-005 = { $file }: the kit cannot take along what is at this address.
    .hint = Save the file beside the plan and name it from there, not by an internet address or from the root of a disk. Files that a pack names lie beside the pack or in a folder below it.
error-KIT-006 = The kit has { $size } kB; it should have no more than { $limit } kB.
    .hint = It was made and works, but goes slowly from phone to phone. Leave out a step, or years of the budget.
error-KIT-007 = No pack called "{ $file }" comes with the package for a step of this kind.
    .hint = There are, for example, auyl:quizzes/rights.json, auyl:quizzes/budget.json and auyl:budgets/karaolen/datapackage.json. Without src a step has the usual pack of its kind.

## A page whose widgets are rendered beforehand: what it says without scripts, and why a view is missing.

view-without = Choosing, searching and answering need JavaScript, which is switched off in this browser.
error-VIEW-001 = The page does not load auyl.js, so it is not known where the files of the package lie.
    .hint = Add <script type="module" src="…/auyl.js"> to the page, or say the folder with --dist ADDRESS.
error-VIEW-002 = The view of <{ $tag }> could not be made; the element was left without one.
    .hint = In the browser it will load as usual. Why there is no view stands in the next lines.
error-VIEW-003 = { $address } cannot be read.
    .hint = Only files on this disk are used: check the address and put the file there. Addresses with / in front count from --root FOLDER.
error-VIEW-004 = The page has no widget.
    .hint = Widgets are elements such as <auyl-budget> or <auyl-quiz>.
error-VIEW-005 = The widget stopped working: { $text }
    .hint = Check its data with npx auyl check and the attributes of the element.
error-VIEW-006 = The page is not in UTF-8; it was left as it is.
    .hint = Save the page as UTF-8 and write <meta charset="utf-8"> in it. The text of the views could not be read otherwise.

## Why a package for a learning platform can't be made.

error-LMS-001 = The file is neither a pack of questions nor a plan of a seminar.
    .hint = A package is made of a JSON file with "format": "auyl-quiz/1" or "auyl-seminar/1".
error-LMS-002 = { $name }: the value "{ $text }" does not fit.
    .hint = mode: practice, exam, pretest or posttest; pass: a whole number from 0 to 100; count: a whole number from 1.
error-LMS-003 = "{ $text }" cannot be the address of a package.
    .hint = It takes a complete address without # and blanks, such as https://example.kz/courses/rights.
error-LMS-004 = The option { $name } does not belong to a seminar.
    .hint = How the tests of a seminar go is written in the plan, in the options of a step.
