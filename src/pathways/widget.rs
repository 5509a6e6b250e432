//! The pathways: what the widget knows, what can happen to it, what follows.
//!
//! Nothing a reader types leaves the device, and nothing is kept on it unless the reader says so: papers hold names and
//! addresses, and the telephone may be a shared one.

use super::calendar::Day;
use super::graph::{Answers, Trail, trail};
use super::pack::{Pack, Rule, Stop};
use super::paper::{self, Values};
use super::{procedure, read};
use crate::budget::load::{Origin, next};
use crate::budget::write::object;
use crate::chart::Picture;
use crate::i18n::Lang;
use crate::issue::{Issue, Severity};
use crate::widget::issues::read_json;
use crate::widget::{Answer, Config, Content, Context, Effect, Export, Text, Ui, Want, Widget};
use maud::Markup;
use serde_json::Value;

/// Parts of the widget.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Need, questions, outcome.
    #[default]
    Way,
    /// Signatures, votes, terms.
    Calculate,
    /// The year of the village budget.
    Calendar,
    /// Papers to fill in.
    Papers,
    /// What minutes must contain.
    Minutes,
    /// Why people stay away.
    Study,
    /// Every statement and the whole graph, for reviewers; not among the tabs.
    Review,
}

impl View {
    /// All of them.
    pub const ALL: [View; 7] =
        [View::Way, View::Calculate, View::Calendar, View::Papers, View::Minutes, View::Study, View::Review];

    /// The word of the attribute `view`.
    pub fn id(self) -> &'static str {
        match self {
            View::Way => "way",
            View::Calculate => "calculate",
            View::Calendar => "calendar",
            View::Papers => "papers",
            View::Minutes => "minutes",
            View::Study => "study",
            View::Review => "review",
        }
    }

    /// The view of a word.
    pub fn from_id(id: &str) -> Option<View> {
        View::ALL.into_iter().find(|view| view.id() == id)
    }
}

/// What can be typed into the calculators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// Members of the local community entitled to take part in a gathering.
    Members,
    /// Members of the assembly.
    Delegates,
    /// Inhabitants.
    Population,
    /// The day a term is counted from.
    Date,
}

impl Input {
    /// All of them.
    pub const ALL: [Input; 4] = [Input::Members, Input::Delegates, Input::Population, Input::Date];

    /// Its name in the state, and its id in the page.
    pub fn id(self) -> &'static str {
        match self {
            Input::Members => "members",
            Input::Delegates => "delegates",
            Input::Population => "population",
            Input::Date => "date",
        }
    }
}

/// The widget.
pub struct Pathways {
    /// The pack; none while it is on its way or can't be had.
    pub pack: Option<Pack>,
    /// What was noticed while reading, and what is wrong where there is no pack.
    pub issues: Vec<Issue>,
    /// The part in sight.
    pub view: View,
    /// The answers.
    pub answers: Answers,
    /// The question or outcome in sight; none: where the answers lead.
    pub at: Option<Stop>,
    /// What was typed into the calculators.
    pub inputs: [String; 4],
    /// Id of the rule whose term is counted.
    pub term: String,
    /// Id of the paper in sight; blank: the list of them.
    pub paper: String,
    /// The language that the reader chose for papers.
    pub paper_lang: Option<Lang>,
    /// What was typed into papers.
    pub values: Values,
    /// Is it kept on the device?
    pub keep: bool,
    /// Does the device keep anything at all?
    pub keeps: bool,
    /// The day of the reader's device.
    pub today: Option<Day>,
    /// The way begins here.
    origin: usize,
    lang: Lang,
    config: Config,
    fetching: Option<u32>,
    asking: Option<u32>,
    recalling: Option<u32>,
    pending: Vec<(String, String)>,
    versions: u32,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// A part was chosen.
    ViewChosen(View),
    /// A question was answered: its index, and that of the option.
    Answered(usize, usize),
    /// A question or an outcome was gone to.
    WentTo(Stop),
    /// Everything was begun anew.
    Restarted,
    /// Something was typed into a calculator.
    Typed(Input, String),
    /// A term was chosen, by the id of its rule.
    TermChosen(String),
    /// A rule was to be calculated, by its id.
    RuleAsked(String),
    /// A paper was chosen; blank: the list.
    PaperChosen(String),
    /// The language of papers was chosen.
    LangChosen(Lang),
    /// Something was typed into a paper: the id of the field and the text.
    Filled(String, String),
    /// Keeping on the device was switched.
    KeepSwitched,
    /// Everything typed into papers was thrown away.
    Emptied,
    /// A file was asked for.
    ExportAsked(&'static str),
    /// Print was asked for.
    PrintAsked,
    /// The link was asked for.
    LinkAsked,
    /// A topic of the duties widget was followed.
    TopicFollowed(String),
    /// The pack was asked for again after a failure.
    Retried,
}

/// The calculator that a rule belongs to.
pub fn input_of(rule: &Rule) -> Option<Input> {
    let id = rule.id.as_str();
    if id.starts_with("gathering-") {
        Some(Input::Members)
    } else if id.starts_with("assembly-call") || id.starts_with("assembly-quorum") || id == "vote" {
        Some(Input::Delegates)
    } else if rule.population.is_some() || !rule.bands.is_empty() {
        Some(Input::Population)
    } else if rule.term.is_some() && id != "assembly-term" {
        Some(Input::Date)
    } else {
        None
    }
}

impl Pathways {
    /// Fetches the pack in the reader's language. What is here stays in sight until it comes.
    fn load(&mut self) -> Vec<Effect> {
        let version = next(&mut self.versions);
        self.fetching = Some(version);
        let Origin { url, shipped } = origin(&self.config).in_language(self.lang);
        vec![Effect::Fetch { version, url, shipped, want: Want::Json }]
    }

    /// The pack has come: where the attributes and the state of before lead.
    fn settle(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        if self.issues.iter().any(|issue| issue.severity == Severity::Error) {
            effects.push(Effect::EmitError(self.issues.clone()));
        }
        self.begin();
        let pending = std::mem::take(&mut self.pending);
        self.take_up(&pending);
        let version = next(&mut self.versions);
        self.recalling = Some(version);
        effects.push(Effect::Recall { version, key: self.key() });
        effects
    }

    /// Goes to where the attributes lead.
    fn begin(&mut self) {
        let Some(pack) = &self.pack else { return };
        (self.origin, self.at, self.answers) = (pack.start, None, Answers::default());
        match self.config.get("start").and_then(|id| pack.stop(id)) {
            Some(Stop::Question(at)) => self.origin = at,
            outcome => self.at = outcome,
        }
        self.view = view_of(&self.config);
    }

    /// Takes up a state; what the pack does not have is passed over.
    fn take_up(&mut self, state: &[(String, String)]) {
        let Some(pack) = &self.pack else { return };
        let get = |name: &str| state.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str());
        if let Some(text) = get("answers") {
            self.answers = Answers::read(pack, text);
            self.at = None;
        }
        if let Some(at) = get("at") {
            self.at = pack.stop(at);
            // A link may lead into the middle: the way then begins there.
            if let Some(Stop::Question(at)) = self.at
                && !trail(pack, &self.answers, self.origin).has(Stop::Question(at))
            {
                self.origin = at;
            }
        }
        // Who names a place only wants to see it, whatever part was in sight.
        let named = self.at.filter(|_| get("view").is_none()).map(|_| View::Way);
        self.view = get("view").and_then(View::from_id).or(named).unwrap_or(self.view);
        for input in Input::ALL {
            if let Some(text) = get(input.id()) {
                self.inputs[input as usize] = text.chars().take(20).collect();
            }
        }
        if let Some(id) = get("term") {
            self.term = id.into();
        }
        if let Some(id) = get("paper") {
            self.paper = id.into();
        }
        if let Some(tag) = get("written") {
            self.paper_lang = Lang::from_tag(tag).filter(|lang| *lang != Lang::En);
        }
    }

    /// What papers are kept under.
    fn key(&self) -> String {
        let mut key = String::from("pathways.");
        key.push_str(self.pack.as_ref().map_or("", |pack| &pack.id));
        key
    }

    fn kept(&self) -> Vec<Effect> {
        let value = if self.keep { self.values.write() } else { String::new() };
        vec![Effect::Keep { key: self.key(), value }]
    }

    /// The way as far as the answers go.
    pub fn trail(&self, pack: &Pack) -> Trail {
        trail(pack, &self.answers, self.origin)
    }

    /// What is in sight on the way.
    pub fn in_sight(&self, pack: &Pack) -> Stop {
        self.at.unwrap_or_else(|| self.trail(pack).end)
    }

    /// A number of people that was typed; none where nothing was.
    pub fn number(&self, input: Input) -> Option<Result<u32, ()>> {
        let text = &self.inputs[input as usize];
        let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        if digits.is_empty() {
            return None;
        }
        let most = if input == Input::Delegates { 1_000 } else { procedure::MOST };
        Some(digits.parse().ok().filter(|n| *n <= most).ok_or(()))
    }

    /// The day that terms are counted from: what was typed, else today.
    pub fn date(&self) -> Option<Day> {
        match self.inputs[Input::Date as usize].as_str() {
            "" => self.today,
            typed => Day::parse(typed),
        }
    }

    /// The rule whose term is counted: the one chosen, else the first that has one.
    pub fn counted<'a>(&self, pack: &'a Pack) -> Option<&'a Rule> {
        let counts = |rule: &&Rule| input_of(rule) == Some(Input::Date);
        let usual = || pack.rule("appeal-answer").filter(counts).or_else(|| pack.rules.iter().find(counts));
        pack.rule(&self.term).filter(counts).or_else(usual)
    }

    /// Where links to topics lead: to the duties widget of the page or to the page the attribute names; none: they are
    /// not shown.
    pub fn duties(&self) -> Option<&str> {
        let href = self.config.get("duties");
        let is_peer = self.config.get("peers").is_some_and(|peers| peers.split(' ').any(|peer| peer == "duties"));
        href.or(is_peer.then_some(""))
    }

    /// Is the state in the page's address?
    pub fn has_link(&self) -> bool {
        self.config.has("hash")
    }

    /// The language that papers are made in: the one chosen, else the reader's; English readers get Kazakh.
    pub fn paper_lang(&self, cx: &Context) -> Lang {
        self.paper_lang.unwrap_or(if cx.lang == Lang::Ru { Lang::Ru } else { Lang::Kk })
    }

    fn go(&mut self, at: Option<Stop>) -> Vec<Effect> {
        (self.view, self.at) = (View::Way, at);
        arrived()
    }
}

/// What follows when something else comes into sight.
fn arrived() -> Vec<Effect> {
    vec![Effect::Focus("here".into()), Effect::EmitChange]
}

impl Widget for Pathways {
    type Msg = Msg;

    fn start(config: &Config) -> (Self, Vec<Effect>) {
        let mut pathways = Pathways {
            pack: None,
            issues: Vec::new(),
            view: View::Way,
            answers: Answers::default(),
            at: None,
            inputs: Default::default(),
            term: String::new(),
            paper: String::new(),
            paper_lang: None,
            values: Values::default(),
            keep: false,
            keeps: true,
            today: None,
            origin: 0,
            lang: Lang::default(),
            config: config.clone(),
            fetching: None,
            asking: None,
            recalling: None,
            pending: Vec::new(),
            versions: 0,
        };
        let version = next(&mut pathways.versions);
        pathways.asking = Some(version);
        (pathways, vec![Effect::Ask { version }])
    }

    fn configured(&mut self, config: &Config) -> Vec<Effect> {
        let before = std::mem::replace(&mut self.config, config.clone());
        let changed = |name| before.get(name) != config.get(name);
        if changed("src") {
            self.pack = None;
            return self.load();
        }
        if changed("start") {
            self.begin();
        } else if changed("view") {
            self.view = view_of(config);
        }
        Vec::new()
    }

    fn localized(&mut self, lang: Lang) -> Vec<Effect> {
        self.lang = lang;
        // A file of the page's own has all languages.
        if self.pack.is_none() || origin(&self.config).shipped { self.load() } else { Vec::new() }
    }

    fn awaits(&self, version: u32) -> bool {
        [self.fetching, self.asking, self.recalling].contains(&Some(version))
    }

    fn answered(&mut self, version: u32, answer: Answer) -> Vec<Effect> {
        let it = Some(version);
        if self.asking == it {
            self.asking = None;
            if let Answer::Json(known) = answer {
                self.today = known.get("today").and_then(Value::as_str).and_then(Day::parse);
            }
        } else if self.recalling == it {
            self.recalling = None;
            self.keeps = answer != Answer::Json(Value::Bool(false));
            if let Answer::Json(Value::String(kept)) = answer {
                (self.keep, self.values) = (true, Values::read(&kept));
            }
        } else if self.fetching == it {
            self.issues.clear();
            let read = read_json(answer, &mut self.issues, read::read);
            self.fetching = None;
            match read {
                Ok(None) => {}
                Ok(Some(pack)) => {
                    // The same pack in another language: what was answered stays.
                    let same = self.pack.replace(pack).is_some();
                    return if same { Vec::new() } else { self.settle() };
                }
                Err(issue) => {
                    self.issues.push(issue);
                    return vec![Effect::EmitError(self.issues.clone())];
                }
            }
        }
        Vec::new()
    }

    fn update(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::ViewChosen(view) => {
                self.view = view;
                if view == View::Papers {
                    self.paper.clear();
                }
                vec![Effect::EmitChange]
            }
            Msg::Answered(question, option) => {
                self.answers.set(question, option);
                self.go(None)
            }
            Msg::WentTo(stop) => self.go(Some(stop)),
            Msg::Restarted => {
                self.answers = Answers::default();
                if let Some(pack) = &self.pack {
                    self.origin = pack.start;
                }
                self.go(None)
            }
            Msg::Typed(input, text) => {
                self.inputs[input as usize] = text.chars().take(20).collect();
                vec![Effect::EmitChange]
            }
            Msg::TermChosen(id) => {
                self.term = id;
                vec![Effect::EmitChange]
            }
            Msg::RuleAsked(id) => {
                self.view = View::Calculate;
                let input = self.pack.as_ref().and_then(|pack| pack.rule(&id)).and_then(input_of);
                if input == Some(Input::Date) {
                    self.term = id;
                }
                let focus = input.map_or("here", Input::id);
                vec![Effect::Focus(focus.into()), Effect::EmitChange]
            }
            Msg::PaperChosen(id) => {
                (self.view, self.paper) = (View::Papers, id);
                arrived()
            }
            Msg::LangChosen(lang) => {
                self.paper_lang = Some(lang);
                vec![Effect::EmitChange]
            }
            Msg::Filled(id, text) => {
                self.values.set(&id, &text);
                if self.keep { self.kept() } else { Vec::new() }
            }
            Msg::KeepSwitched => {
                self.keep = !self.keep;
                self.kept()
            }
            Msg::Emptied => {
                self.values = Values::default();
                let mut effects = if self.keep { self.kept() } else { Vec::new() };
                effects.push(Effect::Announce(Text::new("path-emptied")));
                effects.push(Effect::Focus("here".into()));
                effects
            }
            Msg::ExportAsked(format) => vec![Effect::Download(format)],
            Msg::PrintAsked => vec![Effect::Print],
            Msg::LinkAsked => vec![Effect::CopyLink],
            Msg::TopicFollowed(topic) => {
                let mut href = String::from(self.duties().unwrap_or_default());
                if !href.is_empty() {
                    href.push_str("#duties.view=compare&duties.topic=");
                    href.push_str(&topic);
                }
                vec![Effect::Link { to: object([("topic", topic.into())]), href }]
            }
            Msg::Retried => self.load(),
        }
    }

    fn view(&self, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
        super::view::pathways(self, ui, cx)
    }

    fn rehearse(&mut self, step: u32, show: &mut dyn FnMut(&Self)) {
        let kept = (self.view, self.at);
        let outcomes = self.pack.as_ref().map_or(0, |pack| pack.outcomes.len());
        match step {
            0 if outcomes > 0 => (self.view, self.at) = (View::Way, Some(Stop::Outcome(0))),
            1..=3 => self.view = View::ALL[step as usize],
            _ => return,
        }
        show(self);
        (self.view, self.at) = kept;
    }

    fn picture(&self, _id: &str, _cx: &Context) -> Option<Picture> {
        None
    }

    fn state(&self) -> Vec<(&'static str, String)> {
        let Some(pack) = &self.pack else { return Vec::new() };
        let at = self.at.map_or("", |stop| pack.id_of(stop));
        let mut state = vec![
            ("view", self.view.id().into()),
            ("at", at.into()),
            ("answers", self.answers.write(pack)),
            ("term", self.term.clone()),
            ("paper", self.paper.clone()),
            ("written", self.paper_lang.map_or("", Lang::tag).into()),
        ];
        for input in Input::ALL {
            state.push((input.id(), self.inputs[input as usize].clone()));
        }
        state
    }

    fn restore(&mut self, state: &[(String, String)]) -> Vec<Effect> {
        if self.pack.is_none() {
            self.pending = state.to_vec();
        }
        self.take_up(state);
        Vec::new()
    }

    fn export(&self, format: &str, cx: &Context) -> Option<Export> {
        let paper = self.pack.as_ref()?.papers.iter().find(|paper| paper.id == self.paper)?;
        if format != "txt" {
            return None;
        }
        let text = paper::plain(paper, &self.values, self.paper_lang(cx));
        let mut name = paper.id.clone();
        name.push_str(".txt");
        Some(Export { name, mime: "text/plain", content: Content::Text(text) })
    }

    fn is_ready(&self) -> bool {
        self.has_failed() || (self.pack.is_some() && self.asking.is_none())
    }

    fn has_failed(&self) -> bool {
        self.pack.is_none() && self.fetching.is_none()
    }
}

/// The part that the attributes name, else the way.
fn view_of(config: &Config) -> View {
    config.get("view").and_then(View::from_id).unwrap_or_default()
}

/// The pack that the attributes name, else the shipped one.
fn origin(config: &Config) -> Origin {
    Origin::of(config.get("src"), "content/pathways/participation.json")
}
