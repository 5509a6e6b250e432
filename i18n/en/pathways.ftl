# Pathways: texts of the widget.

path-as-of = rules as of { $date }
path-views = Parts: ways to take part
path-view-way = What you can do
path-view-calculate = Calculate
path-view-calendar = Budget calendar
path-view-papers = Papers
path-view-minutes = Minutes
path-view-study = Why stay away?
path-restart = Start again
path-back = Back
path-to-way = Back to my questions
path-position = Question { $at } of at most { $most }
path-chosen = your earlier answer
path-given = Your answers
path-change = Change
path-who = Who does it:
path-no-term = The Law sets no number of days
path-from = Counted from:
path-documents = Have at hand
path-papers = Papers to fill in
path-numbers = Terms and numbers
path-calculate = Calculate
path-see = Related
path-topics = Who decides this?
path-print = Print
path-link = Copy the link
path-more-than = more than { $figure }
path-at-least = at least { $figure }
path-range = { $min }–{ $max }
path-calendar-title = The year of the village budget
path-calendar-about = A budget is made, carried out and checked all year round. The next day comes first.
path-today = Today: { $date }
path-until = no day set, by about { $date }
path-minutes-title = What must be in the minutes?
path-minutes-about = Tick it off during the gathering or assembly. Ticks are kept nowhere.
path-people = People asked
path-when = When
path-where = Where
path-guess = Make a guess, then open the answer
path-reason = The main reason to stay away
path-caveats = What these figures do not say
path-calculate-title = How many people, signatures and days?
path-calculate-about = Type a number or a date. Each answer stands beside its article.
path-gathering = Gathering
path-members = Residents entitled to take part in a gathering
path-assembly = Assembly
path-delegates = Members of the assembly
path-inhabitants = Population
path-population = Inhabitants in all
path-terms = Terms
path-term = Which term
path-date = From which day
path-date-meeting = Day of the gathering or assembly
path-number-wrong = Type a whole number up to 10 million (for the assembly up to 1000).
path-nobody = With nobody there, there is nothing to count.
path-votes-quorum = If just so many people come: { $count }
path-votes-all = Votes it takes if everybody comes: { $count }
path-date-wrong = There is no such day. Type one between the years { $from } and { $to }.
path-last = This is the last day.
path-latest = Not later than on this day.
path-count-from = We count after { $date }; that day itself does not count. Term: { $term }.
path-count-back = We count back from { $date }; that day itself does not count. Term: { $term }.
path-count-first = First day that counts: { $date }
path-count-all = Weekends and holidays count too.
path-count-months = Last day by months: { $date }
path-count-moved = { $date } is a day off, so the term moves to the next working day: { $end }
path-count-instead = a day off for a holiday that fell on a weekend
path-count-unsure = check the official document
path-count-open = { $years }: days off that differ from year to year are not in this pack, so the last day may move.
path-papers-title = Papers to fill in
path-papers-about = Fill in and print. Whatever is left blank becomes a line to write on.
path-private = What you type is sent nowhere, and is not kept unless you ask for it.
path-keep = Keep on this device (if nobody else uses it)
path-all-papers = All papers
path-empty = Clear what I typed
path-emptied = What you typed is cleared.
path-preview = The paper itself
path-paper-lang = Language of the paper
path-in-kazakh = Қазақша
path-in-russian = Русский
path-text = Download as text
path-review-title = For reviewers: every statement and the whole way
path-review-about = Questions: { $questions }. Outcomes: { $outcomes }. Each statement stands with its act, article and day of wording.
path-review-graph = Diagram of questions and outcomes
path-review-picture = Diagram; all that it shows is listed below
path-review-facts = All statements
path-working-days =
    { $count ->
        [one] { $count } working day
       *[other] { $count } working days
    }
path-calendar-days =
    { $count ->
        [one] { $count } calendar day
       *[other] { $count } calendar days
    }
path-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
path-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
path-next =
    { $count ->
        [0] today
        [one] in { $count } day
       *[other] in { $count } days
    }
path-too-many =
    { $count ->
        [one] By law an assembly has at most { $count } member.
       *[other] By law an assembly has at most { $count } members.
    }
path-count-weekend =
    { $count ->
        [one] Saturdays and Sundays do not count: { $count } day.
       *[other] Saturdays and Sundays do not count: { $count } days.
    }
