## The page that shows one widget in a frame of another site.

embed-title = Widget of the village
embed-budget = Village budget
embed-quiz = Questions
embed-duties = Who decides, who does it, who pays
embed-pathways = Ways to take part
embed-seminar = Seminar
embed-trainer = The trainer’s page
embed-no-script = This part of the page needs JavaScript. Turn it on in your browser and reload the page.
embed-no-widget = The address of this frame does not say what to show.
    .hint = For the owner of the page: add “widget=budget”, “quiz”, “duties”, “pathways”, “seminar” or “trainer” to the address.
embed-unknown-widget = There is nothing by this name to show here.
    .hint = For the owner of the page: after “widget=” stands “budget”, “quiz”, “duties”, “pathways”, “seminar” or “trainer”.
embed-no-plan = The address of this frame does not say which seminar to show.
    .hint = For the owner of the page: add “src=” with the address of the plan.
embed-refused = Data from this address may not be shown here.
    .hint = For the owner of the page: data come from the site of the frame itself, or from sites listed in its file embed.json.
