//! The explainer of duties: what it knows, what can happen to it, what follows.

use super::edition::*;
use super::find::Index;
use super::game::Round;
use super::{read, table};
use crate::budget::load::{Origin, next};
use crate::budget::write::{as_text, object, push_row, quoted, separator};
use crate::chart::Picture;
use crate::i18n::{Lang, Localized};
use crate::issue::{Issue, Severity};
use crate::pack::Topic;
use crate::quiz::attempt::Outcome;
use crate::quiz::chance::Chance;
use crate::quiz::result;
use crate::widget::issues::{json_of, read_json};
use crate::widget::{Answer, Config, Content, Context, Effect, Export, Ui, Want, Widget};
use maud::Markup;
use serde_json::Value;

/// A view of the duties.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Two or more bodies side by side.
    #[default]
    Compare,
    /// Topics by bodies.
    Matrix,
    /// From an everyday problem to who answers for it.
    Find,
    /// The game of sorting.
    Sort,
    /// What another edition would change.
    Changes,
    /// A page to print.
    Handout,
}

impl View {
    /// All of them, in the order of the tabs.
    pub const ALL: [View; 6] = [View::Compare, View::Matrix, View::Find, View::Sort, View::Changes, View::Handout];

    /// Its name in attributes and states.
    pub fn id(self) -> &'static str {
        match self {
            View::Compare => "compare",
            View::Matrix => "matrix",
            View::Find => "find",
            View::Sort => "sort",
            View::Changes => "changes",
            View::Handout => "handout",
        }
    }

    fn from_id(id: &str) -> Option<View> {
        View::ALL.into_iter().find(|view| view.id() == id)
    }
}

/// Figures of a budget that another widget of the page shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// Whose, of which year.
    pub whose: String,
    /// Codes with their amounts, as that widget writes them.
    pub lines: Vec<(String, String)>,
}

/// The widget. What was chosen is kept as ids, apart from what is shown: an edition may lack a body that another has.
#[derive(Default)]
pub struct Duties {
    /// The editions that are here; the first is the one the page names.
    pub editions: Vec<Edition>,
    /// What was noticed while reading, and what is wrong where nothing can be shown.
    pub issues: Vec<Issue>,
    /// The view.
    pub view: View,
    /// Bodies to compare; none: the pair of the edition.
    pub bodies: Vec<String>,
    /// The topic; blank: the first, `all`: every one.
    pub topic: String,
    /// The verb of the matrix; none: all.
    pub verb: Option<Verb>,
    /// What was typed into the search.
    pub query: String,
    /// The problem in sight; blank: none.
    pub problem: String,
    /// What the handout is about: `body:akim`, `topic:roads`.
    pub handout: String,
    /// The round of the game.
    pub round: Option<Round>,
    /// What the card placed last led to, while it is in sight.
    pub said: Option<Outcome>,
    /// Figures of the page's budgets for the problem in sight.
    pub figures: Vec<Figures>,
    /// Widgets beside this one on the page.
    pub peers: String,
    index: Index,
    /// Id and number of problems of the edition that the index is of.
    indexed: (String, usize),
    edition: String,
    config: Config,
    origin: Origin,
    lang: Lang,
    fetching: Option<u32>,
    beside: Option<u32>,
    adding: Option<u32>,
    /// Id of the edition whose problems are on their way.
    adding_to: String,
    asking: Option<u32>,
    dating: Option<u32>,
    counting: Option<u32>,
    chance: String,
    today: String,
    given: String,
    /// Could a further file not be had? It is asked for again when the reader does something.
    lost: bool,
    versions: u32,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// A view was chosen.
    ViewChosen(View),
    /// An edition was chosen.
    EditionChosen(String),
    /// A body was chosen for a column; blank takes the column away.
    BodyChosen(usize, String),
    /// A topic was chosen.
    TopicChosen(String),
    /// A topic is to be compared.
    TopicOpened(usize),
    /// A verb was chosen; blank: all.
    VerbChosen(String),
    /// Something was typed into the search.
    QueryTyped(String),
    /// A problem was opened.
    ProblemOpened(usize),
    /// Back to the search.
    ProblemClosed,
    /// A pathway is to be followed.
    PathwayFollowed(usize),
    /// A line of the budget is to be looked at.
    LineFollowed(String),
    /// What the handout is about.
    HandoutChosen(String),
    /// A round was begun.
    RoundBegun,
    /// The card was placed on a body.
    Placed(String),
    /// On to the next card.
    WentOn,
    /// A round of the missed cards was begun.
    RetryBegun,
    /// Print was asked for.
    PrintAsked,
    /// The table was asked for.
    ExportAsked,
    /// The address was asked for.
    LinkAsked,
    /// The pack was asked for again after a failure.
    Retried,
}

impl Duties {
    /// The edition in sight.
    pub fn shown(&self) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.id == self.edition).or(self.editions.first())
    }

    /// The edition that `changes` holds against the one in force: the other one that is here.
    pub fn drafted(&self) -> Option<(&Edition, &Edition)> {
        let (first, other) = (self.editions.first()?, self.editions.get(1)?);
        Some(if first.status == Status::Draft { (other, first) } else { (first, other) })
    }

    /// The bodies compared, as the edition has them.
    pub fn compared(&self, edition: &Edition) -> Vec<usize> {
        let chosen: Vec<usize> = self.bodies.iter().filter_map(|id| edition.body(id)).collect();
        if chosen.is_empty() { edition.pair.clone() } else { chosen }
    }

    /// The topic chosen; none for all of them.
    pub fn topic(&self, edition: &Edition) -> Option<usize> {
        if self.topic == ALL_TOPICS { None } else { Some(edition.topic(&self.topic).unwrap_or(0)) }
    }

    /// The problems that the search finds.
    pub fn found(&self) -> Vec<usize> {
        self.index.search(&self.query)
    }

    /// The problem in sight.
    pub fn opened<'a>(&self, edition: &'a Edition) -> Option<&'a Problem> {
        edition.problem(&self.problem).map(|at| &edition.problems[at])
    }

    /// Can a link of this kind be followed, on this page or on another that the element names?
    pub fn leads(&self, to: &str) -> bool {
        self.peers.split(' ').any(|peer| peer == to) || self.config.has(to)
    }

    /// Is an edition on its way?
    pub fn is_loading_more(&self) -> bool {
        self.beside.is_some() || self.adding.is_some()
    }

    /// Fetches the edition that the page names. What is here stays in sight until it comes.
    fn load(&mut self) -> Vec<Effect> {
        self.lost = false;
        (self.beside, self.adding) = (None, None);
        let version = next(&mut self.versions);
        self.fetching = Some(version);
        vec![self.fetch(version, None)]
    }

    /// The file of the edition, or one beside it, in the reader's language.
    fn fetch(&self, version: u32, beside: Option<&str>) -> Effect {
        let mut origin = self.origin.clone();
        if let Some(path) = beside {
            origin.url = origin.beside(path);
        }
        let Origin { url, shipped } = origin.in_language(self.lang);
        Effect::Fetch { version, url, shipped, want: Want::Json }
    }

    /// Fetches what the choice asks for and is not here yet.
    fn load_more(&mut self) -> Vec<Effect> {
        if self.lost {
            return Vec::new();
        }
        let mut effects = self.load_problems();
        effects.extend(self.load_edition());
        effects
    }

    fn load_problems(&mut self) -> Vec<Effect> {
        let wanted = self.view == View::Find && self.adding.is_none();
        let src = self.shown().map(|edition| edition.problems_src.clone()).unwrap_or_default();
        if !wanted || !is_beside(&src) {
            return Vec::new();
        }
        let version = next(&mut self.versions);
        self.adding_to = self.shown().map(|edition| edition.id.clone()).unwrap_or_default();
        self.adding = Some(version);
        vec![self.fetch(version, Some(&src))]
    }

    fn load_edition(&mut self) -> Vec<Effect> {
        let Some(first) = self.editions.first() else { return Vec::new() };
        let wanted = if self.view == View::Changes && self.editions.len() < 2 { first.others.first() } else { None };
        let by_id = first.others.iter().find(|other| other.id == self.edition);
        let Some(other) = wanted.or(by_id).filter(|other| self.editions.iter().all(|own| own.id != other.id)) else {
            return Vec::new();
        };
        if self.beside.is_some() || !is_beside(&other.src) {
            return Vec::new();
        }
        let src = other.src.clone();
        let version = next(&mut self.versions);
        self.beside = Some(version);
        vec![self.fetch(version, Some(&src))]
    }

    fn take(&mut self, answer: Answer) -> Result<(), Issue> {
        self.editions.extend(read_json(answer, &mut self.issues, read::read)?);
        Ok(())
    }

    /// Brings what was made of an edition in step with the one in sight: the search, and the round, whose cards are places
    /// in it.
    fn settle(&mut self) {
        let Some(edition) = self.shown() else { return };
        if self.round.as_ref().is_some_and(|round| round.bank.id != edition.id) {
            (self.round, self.said) = (None, None);
        }
        let Some(edition) = self.shown() else { return };
        let of = (edition.id.clone(), edition.problems.len());
        if self.indexed != of {
            self.index = Index::build(edition);
            self.indexed = of;
        }
    }

    fn take_problems(&mut self, answer: Answer) -> Result<(), Issue> {
        let asked = self.adding_to.clone();
        let edition = self.editions.iter_mut().find(|edition| edition.id == asked);
        if let (Some(json), Some(edition)) = (json_of(answer)?, edition) {
            read::problems(&json, edition, &mut self.issues)?;
        }
        Ok(())
    }

    /// Tells what is wrong; a view that misses its edition falls back to the first.
    fn took(&mut self, taken: Result<(), Issue>) -> Vec<Effect> {
        let mut effects = Vec::new();
        if let Err(issue) = taken {
            self.issues.push(issue);
            self.edition.clear();
            self.lost = true;
        }
        self.settle();
        if self.issues.iter().any(|issue| issue.severity == Severity::Error) {
            effects.push(Effect::EmitError(self.issues.clone()));
        }
        effects.extend(self.load_more());
        if !self.given.is_empty() {
            self.resume();
        }
        effects.extend(self.ask_figures());
        effects
    }

    /// Asks the budgets of the page for the lines of the problem in sight.
    fn ask_figures(&mut self) -> Vec<Effect> {
        let lines = self.shown().and_then(|edition| self.opened(edition)).map(|problem| problem.lines.clone());
        let Some(codes) = lines.filter(|codes| !codes.is_empty() && self.peers.contains("budget")) else {
            return Vec::new();
        };
        let version = next(&mut self.versions);
        self.counting = Some(version);
        vec![Effect::Figures { version, codes }]
    }

    fn begin(&mut self, seed: String) {
        self.round = self.shown().map(|edition| Round::new(edition, &seed));
        self.said = None;
    }

    /// Takes up the round of a kept state: its seed, and what was given card by card.
    fn resume(&mut self) {
        let given = std::mem::take(&mut self.given);
        let Some((seed, bodies)) = given.split_once(' ') else { return };
        self.begin(seed.into());
        let bodies: Vec<String> = bodies.split(',').filter(|body| !body.is_empty()).map(String::from).collect();
        for body in bodies {
            self.put(body);
            self.advance();
        }
    }

    fn put(&mut self, body: String) {
        if let Some(round) = &mut self.round
            && !round.bank.items.is_empty()
            && round.attempt.set(vec![body])
        {
            self.said = Some(round.attempt.answer(&round.bank));
        }
    }

    /// To the next card; false where there is none.
    fn advance(&mut self) -> bool {
        let Some(round) = &mut self.round else { return false };
        self.said = None;
        let goes_on = round.attempt.advance();
        if !goes_on {
            round.attempt.finish();
        }
        goes_on
    }

    fn placed(&mut self, body: String) -> Vec<Effect> {
        if self.said.is_some() {
            return Vec::new();
        }
        self.put(body);
        let Some(round) = self.round.as_ref().filter(|_| self.said.is_some()) else { return Vec::new() };
        let detail = result::item(&round.attempt, &round.bank, round.attempt.at);
        vec![Effect::Emit { event: "auyl-answer", detail }, Effect::Focus("said".into()), Effect::EmitChange]
    }

    fn go_on(&mut self) -> Vec<Effect> {
        if self.advance() {
            return vec![Effect::Focus("card".into())];
        }
        // The page may have been open for days: the day is asked for again.
        let version = next(&mut self.versions);
        self.dating = Some(version);
        vec![Effect::Focus("card".into()), Effect::Ask { version }, Effect::EmitChange]
    }

    fn seed(&self) -> String {
        self.config.get("seed").filter(|seed| !seed.is_empty()).unwrap_or(&self.chance).into()
    }
}

/// The word for every topic.
pub const ALL_TOPICS: &str = "all";

/// A file beside the pack or below it, never elsewhere.
fn is_beside(path: &str) -> bool {
    !path.is_empty() && !path.starts_with('/') && !path.contains([':', '\\', '?', '#'])
}

impl Widget for Duties {
    type Msg = Msg;

    fn start(config: &Config) -> (Self, Vec<Effect>) {
        let mut duties = Duties { config: config.clone(), origin: origin(config), ..Duties::default() };
        duties.choose(config);
        let version = next(&mut duties.versions);
        duties.asking = Some(version);
        (duties, vec![Effect::Ask { version }])
    }

    fn configured(&mut self, config: &Config) -> Vec<Effect> {
        let before = std::mem::replace(&mut self.config, config.clone());
        let changed = |name| config.get(name) != before.get(name);
        if ["edition", "view", "bodies", "topic"].into_iter().any(changed) {
            self.choose(config);
            self.settle();
        }
        if changed("src") {
            self.origin = origin(config);
            self.editions.clear();
            self.round = None;
            return self.load();
        }
        self.peers = config.get("peers").unwrap_or_default().into();
        let mut effects = self.load_more();
        effects.extend(self.ask_figures());
        effects
    }

    fn localized(&mut self, lang: Lang) -> Vec<Effect> {
        self.lang = lang;
        // A file of the page's own has all languages.
        if self.editions.is_empty() || self.origin.shipped { self.load() } else { Vec::new() }
    }

    fn awaits(&self, version: u32) -> bool {
        [self.fetching, self.beside, self.adding, self.asking, self.dating, self.counting].contains(&Some(version))
    }

    fn answered(&mut self, version: u32, answer: Answer) -> Vec<Effect> {
        let it = Some(version);
        if self.fetching == it {
            self.fetching = None;
            let before = std::mem::take(&mut self.editions);
            self.issues.clear();
            let taken = self.take(answer);
            if self.editions.is_empty() {
                self.editions = before;
            }
            return self.took(taken);
        }
        if self.adding == it {
            self.adding = None;
            let taken = self.take_problems(answer);
            return self.took(taken);
        }
        if self.beside == it {
            self.beside = None;
            let taken = self.take(answer);
            return self.took(taken);
        }
        if self.counting == it {
            self.counting = None;
            self.figures.clear();
            if let Answer::Json(Value::Array(answers)) = &answer {
                self.figures.extend(answers.iter().map(figures));
            }
            return Vec::new();
        }
        if self.asking == it || self.dating == it {
            let ends = self.dating.take_if(|_| self.asking != it).is_some();
            self.asking = None;
            if let Answer::Json(known) = answer {
                self.today = known.get("today").and_then(Value::as_str).unwrap_or_default().into();
                if self.chance.is_empty() {
                    self.chance = known.get("chance").and_then(Value::as_u64).unwrap_or(1).to_string();
                }
            }
            if let Some(round) = self.round.as_mut().filter(|_| ends) {
                round.attempt.finished = self.today.clone();
                let detail = result::record(&round.attempt, &round.bank, "");
                return vec![Effect::Emit { event: "auyl-complete", detail }];
            }
        }
        Vec::new()
    }

    fn update(&mut self, msg: Msg) -> Vec<Effect> {
        self.lost = false;
        let mut effects = match msg {
            Msg::ViewChosen(view) => {
                self.view = view;
                vec![Effect::EmitChange]
            }
            Msg::EditionChosen(id) => {
                self.edition = id;
                self.settle();
                vec![Effect::EmitChange]
            }
            Msg::BodyChosen(column, id) => {
                let Some(edition) = self.shown() else { return Vec::new() };
                let mut bodies: Vec<String> =
                    self.compared(edition).into_iter().map(|at| edition.bodies[at].id.clone()).collect();
                match (column < bodies.len(), id.is_empty()) {
                    (true, true) => drop(bodies.remove(column)),
                    (true, false) => bodies[column] = id,
                    (false, true) => {}
                    (false, false) => bodies.push(id),
                }
                self.bodies = bodies;
                vec![Effect::EmitChange]
            }
            Msg::TopicChosen(id) => {
                self.topic = id;
                vec![Effect::EmitChange]
            }
            Msg::TopicOpened(at) => {
                let Some(edition) = self.shown() else { return Vec::new() };
                let Some(topic) = edition.topics.get(at) else { return Vec::new() };
                self.topic = topic.id.clone();
                self.view = View::Compare;
                vec![Effect::Focus(format!("topic-{}", self.topic)), Effect::EmitChange]
            }
            Msg::VerbChosen(id) => {
                self.verb = Verb::from_id(&id);
                vec![Effect::EmitChange]
            }
            Msg::QueryTyped(query) => {
                self.query = query;
                Vec::new()
            }
            Msg::ProblemOpened(at) => {
                let Some(edition) = self.shown() else { return Vec::new() };
                let Some(problem) = edition.problems.get(at) else { return Vec::new() };
                self.problem = problem.id.clone();
                self.figures.clear();
                let mut effects = self.ask_figures();
                effects.extend([Effect::Focus("here".into()), Effect::EmitChange]);
                effects
            }
            Msg::ProblemClosed => {
                self.problem.clear();
                vec![Effect::Focus("query".into()), Effect::EmitChange]
            }
            Msg::PathwayFollowed(at) => {
                let Some(edition) = self.shown() else { return Vec::new() };
                let Some(Topic { id, .. }) = edition.pathways.get(at) else { return Vec::new() };
                let page = self.config.get("pathways").unwrap_or_default();
                let href = if page.is_empty() { String::new() } else { format!("{page}#pathways.at={id}") };
                return vec![Effect::Link { to: object([("pathway", id.as_str().into())]), href }];
            }
            Msg::LineFollowed(code) => {
                return vec![Effect::Link { to: object([("line", code.into())]), href: String::new() }];
            }
            Msg::HandoutChosen(about) => {
                self.handout = about;
                vec![Effect::EmitChange]
            }
            Msg::RoundBegun => {
                if self.round.is_some() {
                    // Without a seed of the page's own, other cards.
                    self.chance = Chance::of(&self.chance, "again").draw().to_string();
                }
                self.begin(self.seed());
                vec![Effect::Focus("card".into()), Effect::EmitChange]
            }
            Msg::Placed(body) => self.placed(body),
            Msg::WentOn => self.go_on(),
            Msg::RetryBegun => {
                if let Some(round) = &mut self.round {
                    round.attempt = round.attempt.retry(&round.bank);
                }
                self.said = None;
                vec![Effect::Focus("card".into())]
            }
            Msg::PrintAsked => vec![Effect::Print],
            Msg::ExportAsked => vec![Effect::Download("csv")],
            Msg::LinkAsked => vec![Effect::CopyLink],
            Msg::Retried => return self.load(),
        };
        effects.extend(self.load_more());
        effects
    }

    fn view(&self, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
        super::view::duties(self, ui, cx)
    }

    fn rehearse(&mut self, step: u32, show: &mut dyn FnMut(&Self)) {
        let Some(view) = View::ALL.get(step as usize) else { return };
        let own = std::mem::replace(&mut self.view, *view);
        show(self);
        self.view = own;
    }

    fn picture(&self, _id: &str, _cx: &Context) -> Option<Picture> {
        None
    }

    fn state(&self) -> Vec<(&'static str, String)> {
        vec![
            ("edition", self.edition.clone()),
            ("view", self.view.id().into()),
            ("bodies", self.bodies.join(" ")),
            ("topic", self.topic.clone()),
            ("verb", self.verb.map(|verb| verb.id().to_string()).unwrap_or_default()),
            ("query", self.query.clone()),
            ("problem", self.problem.clone()),
            ("handout", self.handout.clone()),
            ("round", self.round.as_ref().map(kept).unwrap_or_else(|| self.given.clone())),
        ]
    }

    fn restore(&mut self, state: &[(String, String)]) -> Vec<Effect> {
        for (name, value) in state {
            let value = value.clone();
            match name.as_str() {
                "edition" => self.edition = value,
                "view" => self.view = View::from_id(&value).unwrap_or(self.view),
                "bodies" => self.bodies = value.split_whitespace().map(String::from).collect(),
                "topic" => self.topic = value,
                "verb" => self.verb = Verb::from_id(&value),
                "query" => self.query = value,
                "problem" => self.problem = value,
                "handout" => self.handout = value,
                "round" => {
                    (self.round, self.said) = (None, None);
                    self.given = value;
                }
                _ => {}
            }
        }
        // Who names a problem or a handout only wants to see it, whatever was in sight.
        let named = |name: &str| state.iter().any(|(own, value)| own == name && !value.is_empty());
        if !named("view") && named("problem") {
            self.view = View::Find;
        } else if !named("view") && named("handout") {
            self.view = View::Handout;
        }
        if self.editions.is_empty() {
            return Vec::new();
        }
        self.settle();
        self.resume();
        let mut effects = self.load_more();
        effects.extend(self.ask_figures());
        effects
    }

    fn export(&self, format: &str, cx: &Context) -> Option<Export> {
        let edition = self.shown().filter(|_| format == "csv")?;
        let content = Content::Text(csv(edition, cx));
        Some(Export { name: format!("{}.csv", edition.id), mime: "text/csv", content })
    }

    fn is_ready(&self) -> bool {
        // Whoever comes for an answer waits for the everyday problems too.
        self.fetching.is_none() && (self.view != View::Find || self.adding.is_none())
    }

    fn has_failed(&self) -> bool {
        self.editions.is_empty() && self.fetching.is_none()
    }
}

impl Duties {
    /// Takes over what the attributes name.
    fn choose(&mut self, config: &Config) {
        let word = |name| config.get(name).unwrap_or_default().trim();
        self.peers = word("peers").into();
        self.edition = word("edition").into();
        self.view = View::from_id(word("view")).unwrap_or_default();
        self.bodies = word("bodies").split([' ', ',']).filter(|id| !id.is_empty()).map(String::from).collect();
        self.topic = word("topic").into();
    }
}

/// The round as text: its seed, then the body given for each card done so far.
fn kept(round: &Round) -> String {
    let mut kept = format!("{} ", round.attempt.seed);
    for entry in round.attempt.entries.iter().filter(|_| !round.attempt.repeats) {
        for body in &entry.response {
            kept.push_str(body);
            kept.push(',');
        }
    }
    kept
}

fn figures(answer: &Value) -> Figures {
    let word = |key| answer.get(key).and_then(Value::as_str).unwrap_or_default();
    let mut lines = Vec::new();
    for (code, amount) in answer.get("figures").and_then(Value::as_object).into_iter().flatten() {
        lines.extend(amount.as_str().map(|amount| (code.clone(), amount.to_string())));
    }
    Figures { whose: word("whose").into(), lines }
}

/// Every duty of an edition as a table in one language, for a spreadsheet where that is spoken.
fn csv(edition: &Edition, cx: &Context) -> String {
    const HEAD: &str = "topic,matter,body,verb,duty,condition,source,article,as_of";
    let separator = separator(&cx.numbers.decimal);
    let mut csv = format!("\u{feff}{}\r\n", HEAD.replace(',', separator));
    let cell = |text: &Localized| quoted(text.best(cx.lang).map_or("", |(_, text)| text), true);
    for topic in 0..edition.topics.len() {
        for duty in table::by_verb(edition, |duty| edition.matters[duty.matter].topic == topic) {
            let source = crate::pack::source(&edition.sources, &duty.cite);
            let cells = [
                cell(&edition.topics[topic].title),
                cell(&edition.matters[duty.matter].title),
                cell(&edition.bodies[duty.body].title),
                quoted(&cx.plain(super::view::verb_word(duty.verb), &[]), true),
                cell(&duty.text),
                cell(&duty.condition),
                source.map(|source| cell(&source.title)).unwrap_or_default(),
                as_text(&duty.cite.article),
                quoted(source.map_or("", |source| duty.cite.wording(source)), true),
            ];
            push_row(&mut csv, &cells, separator);
        }
    }
    csv
}

/// The pack that the attributes name, else the shipped one.
fn origin(config: &Config) -> Origin {
    Origin::of(config.get("src"), "content/duties/law-2026-07.json")
}
