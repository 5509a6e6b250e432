# Duties: who decides, who does it, who pays

duties-in-force = In force
duties-law = The law in force
duties-draft = Draft, not law
duties-edition = Edition of the law
duties-known = As known on { $date }
law-as-of = Wording of { $date }
duties-compare = Compare
duties-matrix = Matrix
duties-find = Find
duties-sort = Game
duties-changes = What would change
duties-handout = Handout
duties-csv = Download the table (CSV)
duties-topic = Topic
duties-all-topics = All topics
duties-verb = What is done
duties-all-verbs = Everything
duties-body = Column { $number }
duties-add = Add a column
duties-nobody = –
duties-remove = Take this column away
duties-balance = How often the law says so: all topics
duties-balance-of = How often the law says so: { $topic }
duties-none-here = The law gives these bodies no duty on this topic.
duties-nothing = Nothing in the law
duties-condition = Condition:
duties-open = Left open:
duties-questions = What the law leaves open
duties-matrix-caption = Who does what: topics and bodies
duties-no-problems = This edition has no everyday problems. Choose the edition in force.
duties-ask = What is the trouble? Write it in your own words
duties-ask-example = For example: the lamp is dark
duties-found-none = Nothing found. Write it differently, or choose from the topics.
duties-found =
    { $count ->
        [one] { $count } answer found
       *[other] { $count } answers found
    }
duties-back = Back to the search
duties-lines = Lines of the village budget
duties-see-line = Show in the budget
duties-steps = What you can do
duties-way = Step by step: { $way }
duties-of-topic = All duties: { $topic }
duties-no-other = There is no other edition to compare with.

verb-decides = decides
verb-agrees = agrees
verb-approves = approves
verb-proposes = proposes
verb-executes = carries out
verb-monitors = monitors
verb-hears = hears and discusses
verb-pays = pays
verb-informs = informs
who-decides = Who decides?
who-agrees = Who agrees?
who-approves = Who approves?
who-proposes = Who proposes?
who-executes = Who carries it out?
who-monitors = Who monitors?
who-hears = Who hears and discusses?
who-pays = Who pays?
who-informs = Who informs?
function-state = state task
function-self = self-government
function-both = state and self-government
function-open = the law does not say whose task

sort-intro = Ten cards at most. Each names a matter and asks who does what. Drag the card onto a body, or tap the body. There may be several right ones.
sort-no-cards = This edition has no cards for the game.
sort-begin = Begin
sort-position = Card { $at } of { $of }
sort-progress = Cards done
sort-bodies = Bodies
sort-right-given = Your choice, right:
sort-right-other = Right as well:
sort-wrong-given = Your choice, wrong:
sort-next = Next card
sort-end = To the result
sort-score = { $right } of { $of } right
sort-all-right = All right. You know who does what.
sort-missed = Not yet right
sort-retry = Again only these
sort-new = New cards

changes-intro = What would move from whom to whom if the draft had become law. Compared matter by matter.
changes-before = In force today
changes-after = In the draft
changes-nobody = Nobody is named
changes-none = Nothing would change in the matters compared.
changes-unnamed =
    { $count ->
        [one] The draft, as far as we know it, says nothing about { $count } further matter. That does not mean it would be abolished.
       *[other] The draft, as far as we know it, says nothing about { $count } further matters. That does not mean they would be abolished.
    }
changes-questions = What the draft leaves open

handout-about = About whom or what
handout-topic = Topic: { $topic }
handout-notes = Notes
