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
