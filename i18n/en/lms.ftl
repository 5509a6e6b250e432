## The page of a package for a learning platform (LMS).

lms-languages = Language
lms-kk = Қазақша
lms-ru = Русский
lms-en = English
lms-loading = Opening…
lms-noscript = This page does not work without scripts: switch JavaScript on in the browser.
lms-broken = It did not open: a file of the package is missing, or the browser is too old. Try a newer Chrome, Edge, Firefox or Safari, or tell whoever runs the course.

## What becomes of the result.

lms-kept = Your answers are sent nowhere but to the learning platform.
lms-outside = Opened outside a learning platform (LMS): results are not sent; they are kept on this device.
lms-not-kept = This device keeps nothing: the answers are gone when the page is closed.
lms-refused = The learning platform did not accept this launch. Close the page and open it from the platform again. What you answer here is kept on this device only.
lms-unreachable = The learning platform can’t be reached. Answers are kept on this device; check the connection and try again.
lms-ended = This session has ended. To go on, open the page from the learning platform again; what you answer here is kept on this device until then.
lms-closed = The learning platform takes nothing more in this session. Open the page from the platform again: what waits is sent then.
lms-viewing = Opened for viewing only: results are not recorded.
lms-not-saved = The last changes are not saved in the learning platform yet. They are on this device, and saving is tried again.
lms-waiting =
    { $count ->
        [one] { $count } record waits for the network.
       *[other] { $count } records wait for the network.
    }
lms-aside =
    { $count ->
        [one] The learning platform did not accept { $count } record. Save it as a file and pass it to whoever runs the course.
       *[other] The learning platform did not accept { $count } records. Save them as a file and pass it to whoever runs the course.
    }
lms-memory = The browser keeps nothing for this page: what waits is lost when the page is closed.
lms-no-room =
    { $count ->
        [one] { $count } long answer does not fit into the learning platform: it is kept on this device only.
       *[other] { $count } long answers do not fit into the learning platform: they are kept on this device only.
    }
lms-no-room-at-all = How far you are does not fit into the learning platform: it is kept on this device only.
lms-sent = The result was sent to the learning platform: { $percent }%.
lms-completed = Completed, and saved in the learning platform.
lms-send = Send now
lms-save-file = Save as a file
lms-back = Finish and go back
lms-again = Try again
