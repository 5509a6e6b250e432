## The seminar: plan, time, what the facilitator holds.

sem-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
sem-agenda = { $count ->
    [one] Agenda: { $count } step
   *[other] Agenda: { $count } steps
}
sem-agenda-name = Agenda
sem-to-participant = Show as a participant sees it
sem-to-facilitator = Show as the facilitator sees it
sem-controls = Seminar controls
sem-back = Back
sem-next = Next
sem-position = Step { $at } of { $of }
sem-time = { $spent } / { $of }
sem-time-name = Time of this step
sem-over = Over time by { $time }
sem-time-up = The time for this step is up.
sem-start = Start the clock
sem-pause = Stop the clock
sem-reset = Count anew
sem-hide = Hide answers
sem-big = Large type
sem-notes = Facilitator’s notes
sem-blank = Blank screen
sem-blank-name = The screen is blank
sem-unblank = Show the screen again
sem-keys = Presenter keys
sem-keys-note = Presenter and keyboard: Page Down goes to the next step, Page Up to the one before, a full stop or B blanks the screen. On a long page Page Down scrolls down first.
sem-notes-title = For the facilitator
sem-no-notes = There are no notes for this step.
