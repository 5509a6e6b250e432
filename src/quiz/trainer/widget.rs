//! The trainer's page: what it knows, what can happen to it, what follows.
//!
//! Two views of one pack of questions: the results of a group, and the questions on paper. Results are read on the
//! device and kept in memory only; the state that may get into an address holds no result and no name.

use super::intake::Reading;
use super::paper::Paper;
use crate::budget::load::{Origin, next, unavailable};
use crate::chart::Picture;
use crate::i18n::Lang;
use crate::issue::{Issue, Severity};
use crate::quiz::attempt::Mode;
use crate::quiz::bank::Bank;
use crate::quiz::group::Group;
use crate::quiz::group::figures::Figures;
use crate::quiz::read::pack;
use crate::widget::{Answer, Config, Context, Effect, Export, FileChosen, Text, Ui, Want, Widget};
use maud::Markup;

/// Results and items that a list shows before "show more".
pub const ROWS: usize = 30;

/// What the visitor sees.
pub enum Stage {
    /// The questions are on their way.
    Loading,
    /// They can't be had; why.
    Failed(Vec<Issue>),
    /// The page.
    Ready(Box<Pack>),
}

/// The questions, with what was noticed while reading them.
pub struct Pack {
    /// The questions.
    pub bank: Bank,
    /// What is wrong with some of them.
    pub issues: Vec<Issue>,
}

/// The parts of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Results of a group.
    #[default]
    Group,
    /// Questions on paper.
    Paper,
}

impl View {
    /// Both.
    pub const ALL: [View; 2] = [View::Group, View::Paper];

    /// Its word in states.
    pub fn id(self) -> &'static str {
        match self {
            View::Group => "group",
            View::Paper => "paper",
        }
    }
}

/// The widget.
pub struct Trainer {
    /// What is seen.
    pub stage: Stage,
    /// Which part of it.
    pub view: View,
    /// The results.
    pub group: Group,
    /// What they say together.
    pub figures: Figures,
    /// Changes whenever the figures do.
    pub revision: u32,
    /// Codes that are being written down.
    pub typed: String,
    /// What was noticed when results were added last.
    pub issues: Vec<Issue>,
    /// Was taking everything out asked for?
    pub clearing: bool,
    /// How many results the list shows.
    pub sheet_rows: usize,
    /// How many items the table shows.
    pub item_rows: usize,
    /// How the questions are printed.
    pub paper: Paper,
    config: Config,
    fetching: Option<u32>,
    pub(super) sampling: Option<u32>,
    pub(super) reading: Vec<Reading>,
    /// New results since the first of the files under way was chosen.
    pub(super) arrived: usize,
    pub(super) versions: u32,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// Another view was chosen.
    ViewChosen(View),
    /// A file of results was chosen; of several, each comes by itself.
    FileChosen(FileChosen),
    /// The text of codes changed.
    CodesTyped(String),
    /// The codes are to be added.
    CodesAdded,
    /// The sample group was asked for.
    SampleAsked,
    /// A result is to be taken out.
    Removed(u32),
    /// Taking out everything was asked for.
    ClearAsked,
    /// It was thought better of.
    ClearLeft,
    /// It was confirmed.
    Cleared,
    /// More results were asked for.
    MoreSheetsAsked,
    /// More items were asked for.
    MoreItemsAsked,
    /// An export was asked for.
    ExportAsked(&'static str),
    /// Print was asked for.
    PrintAsked,
    /// The language of the paper was chosen.
    LangChosen(String),
    /// Its number of questions was chosen.
    CountChosen(String),
    /// Before or after was chosen.
    ModeChosen(String),
    /// Its seed changed.
    SeedTyped(String),
    /// Large type was switched.
    LargeSwitched,
    /// The answer key was switched.
    KeySwitched,
    /// The questions were asked for again after a failure.
    Retried,
}

impl Trainer {
    /// The questions, once they are there.
    pub fn bank(&self) -> Option<&Bank> {
        match &self.stage {
            Stage::Ready(pack) => Some(&pack.bank),
            _ => None,
        }
    }

    /// The address of a sample group, where the page has one.
    pub fn sample(&self) -> Option<&str> {
        self.config.get("sample").map(str::trim).filter(|url| !url.is_empty())
    }

    /// Are results on their way?
    pub fn is_reading(&self) -> bool {
        !self.reading.is_empty() || self.sampling.is_some()
    }

    fn load(&mut self) -> Vec<Effect> {
        self.stage = Stage::Loading;
        self.group.clear();
        self.reading.clear();
        self.issues.clear();
        self.sampling = None;
        self.count();
        let version = next(&mut self.versions);
        self.fetching = Some(version);
        let Origin { url, shipped } = origin(&self.config);
        vec![Effect::Fetch { version, url, shipped, want: Want::Json }]
    }

    fn take_pack(&mut self, answer: Answer) -> Vec<Effect> {
        let mut issues = Vec::new();
        let read = match answer {
            Answer::Json(json) => pack::read(&json, &mut issues),
            Answer::Failed(failure) => Err(unavailable(failure)),
            Answer::Chunk { .. } | Answer::End => return Vec::new(),
        };
        self.fetching = None;
        let grave = issues.iter().any(|issue| issue.severity == Severity::Error);
        match read {
            Ok(bank) => {
                let said = issues.clone();
                self.stage = Stage::Ready(Box::new(Pack { bank, issues }));
                if grave { vec![Effect::EmitError(said)] } else { Vec::new() }
            }
            Err(issue) => {
                issues.push(issue);
                self.stage = Stage::Failed(issues.clone());
                vec![Effect::EmitError(issues)]
            }
        }
    }

    fn changed(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::ViewChosen(view) => self.view = view,
            Msg::FileChosen(file) => {
                self.begin();
                let version = next(&mut self.versions);
                self.reading.push(Reading { version, name: file.name, bytes: Vec::new() });
                return vec![Effect::ReadChosenFile { version }];
            }
            Msg::CodesTyped(text) => self.typed = text,
            Msg::CodesAdded => return self.add_codes(),
            Msg::SampleAsked => {
                let Some(url) = self.sample().filter(|_| self.sampling.is_none()).map(String::from) else {
                    return Vec::new();
                };
                self.begin();
                let version = next(&mut self.versions);
                self.sampling = Some(version);
                return vec![Effect::Fetch { version, url, shipped: false, want: Want::Json }];
            }
            Msg::Removed(number) => return self.remove(number),
            Msg::ClearAsked => {
                self.clearing = true;
                return vec![Effect::Focus("clear-no".into())];
            }
            Msg::ClearLeft => {
                self.clearing = false;
                return vec![Effect::Focus("clear".into())];
            }
            Msg::Cleared => {
                self.group.clear();
                self.issues.clear();
                self.count();
                return vec![Effect::Announce(Text::new("trainer-cleared")), Effect::Focus("here".into())];
            }
            Msg::MoreSheetsAsked => {
                let first = self.group.sheets().get(self.sheet_rows).map(|sheet| format!("remove-{}", sheet.number));
                self.sheet_rows += ROWS;
                return first.map(Effect::Focus).into_iter().collect();
            }
            Msg::MoreItemsAsked => {
                let first = Effect::Focus(format!("item-{}", self.item_rows));
                self.item_rows += ROWS;
                return vec![first];
            }
            Msg::ExportAsked(format) => return vec![Effect::Download(format)],
            Msg::PrintAsked => return vec![Effect::Print],
            Msg::LangChosen(tag) => self.paper.lang = Lang::from_tag(&tag),
            Msg::CountChosen(count) => self.paper.count = count.parse().ok().filter(|count| *count > 0),
            Msg::ModeChosen(id) => self.paper.mode = paper_mode(&id).unwrap_or(self.paper.mode),
            Msg::SeedTyped(seed) => self.paper.seed = seed,
            Msg::LargeSwitched => self.paper.large = !self.paper.large,
            Msg::KeySwitched => self.paper.key = !self.paper.key,
            Msg::Retried => {
                let mut effects = self.load();
                effects.push(Effect::Focus("here".into()));
                return effects;
            }
        }
        Vec::new()
    }
}

/// Only tests before and after are printed.
fn paper_mode(id: &str) -> Option<Mode> {
    Mode::from_id(id).filter(|mode| mode.compares())
}

impl Widget for Trainer {
    type Msg = Msg;

    fn start(config: &Config) -> (Self, Vec<Effect>) {
        let mut trainer = Trainer {
            stage: Stage::Loading,
            view: View::default(),
            group: Group::default(),
            figures: Figures::default(),
            revision: 0,
            typed: String::new(),
            issues: Vec::new(),
            clearing: false,
            sheet_rows: ROWS,
            item_rows: ROWS,
            paper: Paper::default(),
            config: config.clone(),
            fetching: None,
            sampling: None,
            reading: Vec::new(),
            arrived: 0,
            versions: 0,
        };
        let effects = trainer.load();
        (trainer, effects)
    }

    fn configured(&mut self, config: &Config) -> Vec<Effect> {
        let before = std::mem::replace(&mut self.config, config.clone());
        if before.get("src") == config.get("src") { Vec::new() } else { self.load() }
    }

    fn localized(&mut self, _lang: Lang) -> Vec<Effect> {
        Vec::new()
    }

    fn update(&mut self, msg: Msg) -> Vec<Effect> {
        let before = self.state();
        let mut effects = self.changed(msg);
        if self.state() != before {
            effects.insert(0, Effect::EmitChange);
        }
        effects
    }

    fn awaits(&self, version: u32) -> bool {
        [self.fetching, self.sampling].contains(&Some(version)) || self.reading.iter().any(|r| r.version == version)
    }

    fn answered(&mut self, version: u32, answer: Answer) -> Vec<Effect> {
        if self.fetching == Some(version) {
            self.take_pack(answer)
        } else if self.sampling == Some(version) {
            self.take_sample(answer)
        } else {
            self.take_file(version, answer)
        }
    }

    fn view(&self, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
        super::view::trainer(self, ui, cx)
    }

    fn rehearse(&mut self, step: u32, show: &mut dyn FnMut(&Self)) {
        let Some(view) = View::ALL.get(step as usize) else { return };
        let shown = std::mem::replace(&mut self.view, *view);
        show(self);
        self.view = shown;
    }

    fn picture(&self, id: &str, cx: &Context) -> Option<Picture> {
        super::chart::picture(self, id, cx)
    }

    fn state(&self) -> Vec<(&'static str, String)> {
        let paper = &self.paper;
        let yes = |yes: bool| String::from(if yes { "1" } else { "0" });
        vec![
            ("view", self.view.id().into()),
            ("paper", paper.lang.map_or("", Lang::tag).into()),
            ("count", paper.count.map(|count| count.to_string()).unwrap_or_default()),
            ("mode", paper.mode.id().into()),
            ("seed", paper.seed.clone()),
            ("large", yes(paper.large)),
            ("key", yes(paper.key)),
        ]
    }

    fn restore(&mut self, state: &[(String, String)]) -> Vec<Effect> {
        for (name, value) in state {
            match name.as_str() {
                "view" => self.view = View::ALL.into_iter().find(|v| v.id() == value).unwrap_or(self.view),
                "paper" => self.paper.lang = Lang::from_tag(value),
                "count" => self.paper.count = value.parse().ok().filter(|count| *count > 0),
                "mode" => self.paper.mode = paper_mode(value).unwrap_or(self.paper.mode),
                "seed" => self.paper.seed = value.clone(),
                "large" => self.paper.large = value == "1",
                "key" => self.paper.key = value != "0",
                _ => {}
            }
        }
        Vec::new()
    }

    fn export(&self, format: &str, cx: &Context) -> Option<Export> {
        super::export::export(self, format, cx)
    }

    fn is_ready(&self) -> bool {
        !matches!(self.stage, Stage::Loading)
    }

    fn has_failed(&self) -> bool {
        matches!(self.stage, Stage::Failed(_))
    }
}

/// The pack that the attributes name, else the shipped one on rights.
fn origin(config: &Config) -> Origin {
    Origin::of(config.get("src"), "content/quizzes/rights.json")
}
