## The Studio: from a decision to a page.

studio-name = Auyl Studio
studio-skip = Skip to the main part
studio-language-kk = Қазақша
studio-language-ru = Русский
studio-language-en = English
studio-languages = Language
studio-steps = Steps
studio-undo = Undo
studio-redo = Redo
studio-undone = The last change is undone.
studio-redone = The change is back.
studio-cancel = Stop
studio-cancelled = Stopped. Your work is as it was.
studio-back = Back: { $step }
studio-next = Next: { $step }
studio-step-waits = This step is still closed: first bring data in the step before it.

# The work
studio-work = Work file
studio-kept-nothing = Your work is kept on this device by itself and sent nowhere.
studio-kept = Your work is kept on this device.
studio-kept-found = Your work from last time is open: it was kept on this device.
studio-kept-denied = This device does not keep your work: it is full, or does not allow it. Save it to a file.
studio-save = Save to a file
studio-saved = The work file is downloaded: auyl-project.json.
studio-open = Open saved work
studio-opened = The work is open.
studio-open-failed = This is no work file of the Studio, or it is damaged. Your work is as it was.
studio-anew = Begin anew

# Choose
studio-choose = Choose
    .help = What is to be made for your site or seminar? Choose one; it can be changed later.
studio-kind-budget = Village budget
    .about = A decision of the maslikhat becomes a page that people understand: where the money comes from, where it goes.
studio-kind-quiz = Questions
    .about = A test on rights and the budget: questions of your own, or a ready pack.
studio-kind-duties = Who decides, who does it
    .about = Duties of the assembly, the akim, the maslikhat: a ready page.
studio-kind-pathways = Ways to take part
    .about = How to take part in village matters: steps, terms, sample papers.
studio-kind-seminar = Seminar
    .about = The plan of a seminar: test, budget, game, results, one after the other.
studio-stays = Your files stay on this device and are sent nowhere.

# Bring data
studio-bring = Data
    .help = Open the maslikhat’s decision on zan.gov.kz or adilet.zan.kz and copy its whole text with the annexes (Ctrl+A, Ctrl+C). Then paste it here.
studio-bring-more = Add another file or text
studio-bring-elsewhere = The file was not taken: first choose “Village budget” in the step “Choose”.
studio-paste = Paste the copied decision here
    .help = Press this field, then Ctrl+V. The decision is read at once.
studio-from-clipboard = Paste what was copied
studio-clipboard-denied = The browser did not give the copied text. Press the field, then Ctrl+V.
studio-pasted = Pasted text { $count }
studio-read = Read it
studio-files = Choose files
    .help = A saved web page (HTML), Word (DOCX), Excel (XLSX) or text. Choose several at once, or drag them onto this page. Give the Kazakh and the Russian text, and names come in both languages.
studio-reading = Reading: { $name } ({ $at } of { $of })
studio-read-done = { $count ->
    [one] One file is read. See below what was read.
   *[other] { $count } files are read. See below what was read.
}
studio-read-failed = It could not be read. Your work is as it was; try again.
studio-refused = Not read: { $name }
    .safe = The rest of your work is as it was.
studio-refused-large = The file is too large: more than { $limit } MB. Save only the decision itself and give that.
studio-refused-broken = This file could not be read. Try to copy the decision from the site and paste it here.
studio-refused-bare = The copied text has lost the columns of its table, so nothing tells which column the codes stand in. Copy the decision from its page at zan.gov.kz or adilet.zan.kz, not from a PDF, a letter or a text editor, or choose its file (Word, Excel, HTML).
studio-dismiss = Understood, close
studio-files-read = Files that were read
studio-remove-file = Remove this file
studio-file-removed = The file is removed. “Undo” brings it back.
studio-read-lines = Budget lines read: { $count }. Errors: { $errors }, to look at: { $warnings }.
studio-soon = The page is ready. Check it, or take it away at once.

# Mend by hand
studio-mend = Correct unit, year, place
    .help = The Studio read this in the decision. Correct it here where it is wrong.
studio-unit = Unit of the file’s amounts
    .assumed = The file names no unit; the amounts were taken for thousand tenge. Check it.
studio-unit-thousand = thousand tenge
studio-unit-tenge = tenge
studio-unit-million = million tenge
studio-table = Table { $number }, lines: { $count }
studio-place = Village, okrug, town
studio-year-wrong = Write the year with four digits, such as 2026. Else these lines are not on the page.
studio-phase = Which budget
studio-roles = How the columns were understood
studio-roles-read = Read again with these columns
studio-roles-done = The file is read again, lines: { $count }. “Undo” brings back what was.
studio-roles-failed = With such columns no line could be read. Everything is as it was.
studio-role = Column { $number }
studio-role-none = not needed
studio-table-title = Budget of { $place } for { $year }
studio-role-name = Name
studio-role-amount = Amount

studio-lines = Lines read, and where they stand in the decision
studio-lines-show = Show
studio-lines-all = all lines
studio-lines-doubt = lines with remarks
studio-lines-edited = corrected by hand
studio-lines-unread = rows that became no line
studio-lines-none = There are no such lines.
studio-lines-before = Those before
studio-lines-after = Those after
studio-lines-range = { $from }–{ $to } of { $of }
studio-row-unknown = Its place in the decision is not known.
studio-row-no-line = This row became no budget line: it may be a heading or an explanation.
studio-line-mend = Correct
studio-line-amount = Amount, thousand tenge
studio-line-code = Code
studio-line-apply = Apply
studio-line-leave = Leave as it is
studio-line-restore = Back to the decision
studio-line-leave-out = Leave this line out
studio-line-wrong = This is no amount. Write it in digits, for example 64 684.5.
studio-line-edited = Corrected by hand. In the decision: { $code }, { $amount } thousand tenge.
studio-line-gone = Left out by hand. In the decision: { $code }, { $amount } thousand tenge.
studio-line-mended = The line is corrected and marked.
studio-line-restored = The line is as in the decision again.
studio-line-left-out = The line is left out.
studio-data-edited = Lines corrected by hand: { $count }. In the decision → here, thousand tenge: { $list }.

# Check
studio-check = Check
    .help = The Studio has added everything up again by the decision’s own figures.
studio-adds-up = The figures add up: { $hold } sums were checked.
studio-adds-up-nothing = There was nothing to hold against each other: the table has no totals, and paragraph 1 of the decision is missing.
studio-adds-up-mended = Some figures were corrected by hand. Whether they add up is shown below.
studio-adds-up-not = Take care: in the decision itself the figures do not add up in this many places: { $broken }.
studio-as-printed = This does not keep you from publishing: figures are shown as the decision prints them. Ask the maslikhat’s apparatus for the reason.
studio-totals = Paragraph 1 of the decision and its annex, thousand tenge
studio-totals-name = Figure
studio-totals-text = In paragraph 1
studio-totals-annex = In the annex
studio-totals-verdict = Compared
studio-totals-same = the same
studio-totals-differ = differs
studio-no-issues = There are no remarks.
studio-check-edited = Some lines are corrected by hand. The remarks are about the file itself, the check below about the corrected figures.
studio-check-widget = What a visitor will see
    .help = Below is the part “Does it add up?” of the finished page.

# Words and looks
studio-words = Words and looks
    .help = The Studio has filled in what it knows. Check it and add what is missing. Nothing is compulsory.
studio-title = Title of the page
studio-missing = No translation
studio-address = Address of the decision on the web
    .help = By this link a visitor finds the original of the decision.
    .wrong = Write the whole address: it has to begin with https://. Else the page has no link.
studio-act-title = Title, number and date of the decision
studio-act-name = Title of the decision
studio-act-number = Number
studio-act-date = Date
studio-act = “{ $title }”, { $date }, No. { $number }
studio-place-names = Names of villages, okrugs, towns ({ $count })
studio-start = When the page opens
studio-default-language = Main language of the page
studio-start-view = What is shown first
studio-start-year = Which year
studio-start-year-itself = the page chooses
studio-start-place = Which place
studio-start-place-first = the first
studio-colours = Colour
    .help = The page’s colour can follow your site. Text must be easy to read.
studio-accent = Colour on a light ground
studio-accent-dark = Colour on a dark ground
studio-contrast-good = Easy to read: contrast { $ratio }:1.
studio-contrast-bad = Hard to read: contrast { $ratio }:1, at least 4.5:1 is needed. Choose another colour.
studio-colours-own = Back to the first colours

# Preview
studio-preview = Preview
    .help = This is what a visitor sees. Press anything: all of it works.
studio-width = Screen
studio-phone = Phone
studio-desktop = Desktop
studio-projector = Projector

# Take away
studio-take = Take away
    .help = The easiest way is to download the ready folder and put it on your site. If you have a site, paste the code into one of its pages.
studio-zip = Ready folder (ZIP)
    .help = A ready page in three languages, the data, and every file it needs. Unpack it and put it on any site or host.
studio-zip-make = Download the ZIP
studio-zip-making = The folder is being made…
studio-zip-made = The ZIP is ready, among your downloads.
studio-zip-failed = The ZIP could not be made: files it needs could not be fetched. Check the connection and try again.
studio-code = Code for a page of your site
    .help = First put the folder from the ZIP on your site, then paste the code into a page.
studio-folder = Address of the folder on your site
    .help = Where you unpacked the ZIP. Left blank, the code suits a page that lies beside the folder.
    .wrong = Write the whole address, such as https://example.kz/budget/. Else the code does not work.
studio-code-page = A page of your own site
    .help = Paste it into the HTML of the page.
studio-code-wordpress = WordPress
    .help = Add a “Custom HTML” block to the page and paste this code into it.
studio-code-frame = Frame (iframe) that fits its height
    .help = For a widget that stands as a page of its own inside yours. Paste it into the HTML of the page: the frame becomes as high as what is in it.
studio-code-moodle = Moodle
    .help = In the editor of a “Page” resource switch to HTML and paste this code.
studio-copy = Copy the code
studio-copied = The code is copied.
studio-copy-by-hand = The browser did not let us copy. The code is selected, press Ctrl+C.
studio-data = The data themselves
    .help = Publish them as open data, or open them in Excel.
studio-fallback-link = Open the decision on the budget
studio-fallback = The page is loading…
studio-readme =
    { $title }

    1. Unpack this archive.
    2. Put all its files into one folder of your site.
    3. Open index.html of that folder in a browser.

    The page works on any static host and needs no program on the server.
    Opened by a double click on your computer it will not show: it has to lie on a site.
    The folder data holds the data themselves.

# The offline kit
studio-kit = Kit that needs no internet (one file)
    .help = All of it in one HTML file: copy it to a USB stick and open it in the village by a double click, without the internet.
studio-kit-make = Download the kit
studio-kit-making = The kit is being made…
studio-kit-made = The kit is ready, among your downloads.
studio-kit-failed = The kit could not be made. Your work is as it was. If no reason is given, check the connection and try again.

# Packages for learning platforms
studio-lms = Package for a learning platform (LMS)
    .help = Moodle and the like take it as one file and record themselves who passed, the score and every answer. For Moodle choose SCORM.
studio-lms-scorm = Download SCORM 1.2
studio-lms-cmi5 = Download cmi5 (xAPI)
studio-lms-making = The package is being made…
studio-lms-made = The package is ready, among your downloads.
studio-lms-failed = The package could not be made. Your work is as it was. If no reason is given, check the connection and try again.

# Duties and pathways
studio-set-up = Set up
    .help = The content is ready. Choose the language and where it begins.
studio-seed = Word of the group
    .help = With the same word everybody gets the same cards.

# Questions
studio-questions = Questions
    .help = Adapt a ready pack, take questions from a file, or begin with an empty page.
studio-questions-other = Take other questions
studio-packs = Begin with a ready pack
studio-pack-rights = Rights of a villager
studio-pack-budget = Budget
studio-pack-duties = Duties
studio-pack-new = An empty page
studio-questions-file = Choose a file of questions
    .help = Pack (JSON), table (CSV), GIFT or Moodle XML.
studio-questions-none = No question could be read in the file. Your work is as it was.
studio-questions-read = The questions are read.
studio-questions-given = The file of questions is downloaded.
studio-questions-issues = Remarks on the file: { $count }
studio-questions-doubt = Remarks on the questions: { $count }
studio-quiz-title = Title of the test
studio-quiz-as-of = Rules as of
    .help = The day on which the rules of law that the questions are about were looked up.
studio-items = Questions ({ $count })
studio-item = Question { $number }
studio-item-blank = without a text
studio-item-missing = translations missing: { $count }
studio-item-add = Add a question:
studio-item-remove = Remove the question
studio-item-removed = The question is removed. “Undo” brings it back.
studio-up = Up
studio-down = Down
studio-type-single = One right answer
studio-type-multiple = Several right answers
studio-type-truefalse = True or false
studio-type-numeric = A number
studio-type-text = A word
studio-type-order = Put in order
studio-type-match = Match
studio-type-sort = Sort into groups
studio-type-gap = Fill the gap
studio-type-other = Another type
studio-item-prompt = Question
studio-item-option = Answer { $number }
studio-item-place = Place { $number }
studio-item-part = Text { $number }
studio-item-right = Right answer
studio-item-feedback = Said to those who chose this answer
studio-item-feedback-add = Add a comment to this answer
studio-item-option-add = Add an answer
studio-item-option-remove = Remove answer { $number }
studio-item-answer = Right answer
studio-item-tolerance = Tolerance
studio-item-hint = Hint
studio-item-explanation = Explanation
studio-item-topic = Topic
studio-item-source = Law or source
studio-item-article = Article
studio-asked = How it is asked
studio-mode = Mode
studio-count = Number of questions
    .help = Left blank, all are asked.
studio-formats = The questions in other formats
    .help = Such a file holds one language.
studio-format-gift = GIFT (Moodle)
studio-format-xml = Moodle XML
studio-format-csv = Table (CSV)

# Seminar
studio-plan = Plan
    .help = Put together what happens at the seminar, one after the other. Change the order with “Up” and “Down”, or Alt and the arrow keys.
studio-plan-title = Title of the seminar
studio-plan-date = Content as of
studio-plan-steps = Steps: { $count }, minutes in all: { $minutes }
studio-plan-add = Add a step:
studio-plan-talk = Talk
studio-plan-quiz = Test
studio-plan-budget = Budget
studio-plan-duties = Duties
studio-plan-pathways = Ways to take part
studio-plan-results = Results
studio-plan-minutes = minutes: { $count }
studio-plan-duration = How many minutes
studio-plan-remove = Remove the step
studio-plan-removed = The step is removed. “Undo” brings it back.
studio-plan-moved = The step is now number { $number }.
studio-plan-step-title = Title of the step
studio-plan-src = Address of the data
    .help = Left blank, the ready content is shown.
studio-plan-view = Which part it begins with
studio-plan-start = Which question it begins with
studio-plan-text = Text for the participants
studio-plan-notes = Notes for the facilitator
studio-plan-own = The step “Budget” will show the budget of this work.
