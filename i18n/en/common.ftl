## Words that every widget shares.

issue-row = row { $row }
issue-column = column “{ $column }”
issue-note = Note
issue-warning = Take care
issue-error = Error
issues-title = { $count ->
    [one] { $count } remark on the data
   *[other] { $count } remarks on the data
}
issues-more = { $count ->
    [one] And { $count } more remark.
   *[other] And { $count } more remarks.
}
new-window = (opens in a new window)
retry = Try again
failed-title = This can’t be shown
loading = Loading…
more = { $count ->
    [one] Show { $count } more line
   *[other] Show { $count } more lines
}
link-copied = The link is copied.
link-not-copied = The link could not be copied. Copy the address of the page instead.
not-legal-advice = For information only, not legal advice. The published decision is what counts.

# How the language writes dates and numbers, for browsers that do not know it
date-long = { $month } { $day }, { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
number-decimal = { "." }
number-group = ,
number-minus = -
number-percent = %
number-group-from = 4

law-article = { $article }
law-wording = (wording of { $date })
not-advice = This is learning material, not legal advice. What counts is the text of the official act.
law-sources = Laws and sources
law-local = This is one district’s example: check your own district’s regulation.
print = Print
copy-link = Copy the link
views = Views: who does what
