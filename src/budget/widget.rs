//! The budget explorer: what it knows, what can happen to it, what follows.
//!
//! A resident sees one budget at a time (a place, a year, a phase) in one of six views. What was chosen is kept
//! apart from what is shown: a choice the data don't have falls back to the nearest budget they do have, and
//! comes back when other data have it.

use super::check::{Finding, check};
use super::choice::{Choice, Measure, Shape, Unit, View};
use super::classification::Classification;
use super::cube::{Cube, Node, NodeId, Slice, SliceKey};
use super::load::{Load, Origin, Progress, next};
use super::model::{Book, Phase, Side};
use super::names;
use super::search::{Hit, Index};
use super::view::by_size;
use crate::chart::Picture;
use crate::i18n::Lang;
use crate::issue::{Issue, Severity};
use crate::order;
use crate::widget::{Answer, Config, Context, Effect, Export, FileChosen, Text, Ui, Want, Widget};
use maud::Markup;

/// Rows that a list shows before "show more".
pub const ROWS: usize = 60;

/// What the visitor sees.
pub enum Stage {
    /// The data are on their way; the host page's fallback is shown with the progress.
    Loading(Box<Load>),
    /// Nothing can be shown; why, and the host page's fallback.
    Failed(Vec<Issue>),
    /// The explorer.
    Ready(Box<Facts>),
}

/// Everything known about the budgets of a package.
pub struct Facts {
    /// The printed lines.
    pub book: Book,
    /// The same as trees.
    pub cube: Cube,
    /// What was noticed while reading.
    pub issues: Vec<Issue>,
}

/// The widget.
pub struct Explorer {
    /// What is seen.
    pub stage: Stage,
    /// What was chosen.
    pub choice: Choice,
    /// Names of codes; empty until they arrive.
    pub classification: Classification,
    /// Plain words for codes, in the reader's language; empty until they arrive.
    pub plain: Vec<(String, String)>,
    /// May a visitor open an own file?
    pub can_open: bool,
    /// Is the state kept in the page's address?
    pub has_link: bool,
    /// The name of the visitor's own file, while it is shown.
    pub own_file: Option<String>,
    /// What a search found, best first.
    pub hits: Vec<Hit>,
    config: Config,
    origin: Origin,
    naming: Option<u32>,
    explaining: Option<u32>,
    lang: Lang,
    index: Option<(SliceKey, Index)>,
    /// What is to be done once the data are there: the visitor who asked for them keeps the focus.
    settling: Vec<Effect>,
    versions: u32,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// Another view was chosen.
    ViewChosen(View),
    /// The same, by a control that the new view does not have.
    ViewOpened(View),
    /// Another place was chosen, by its id.
    PlaceChosen(String),
    /// Another year and phase were chosen, as [`edition_id`] writes them.
    EditionChosen(String),
    /// The budget to compare with was chosen.
    OtherEditionChosen(String),
    /// Another way to write amounts was chosen.
    UnitChosen(String),
    /// Bars or tiles were chosen.
    ShapeChosen(Shape),
    /// What to compare places by was chosen.
    MeasureChosen(String),
    /// A line was opened, by its code; levels with a single line are passed through.
    LineOpened(Side, String),
    /// Exactly this line was gone to, from the breadcrumb or a search.
    LineChosen(Side, String),
    /// A tile was entered from the keyboard: its line is opened, the focus goes to the biggest tile in it.
    TileEntered(Side, String),
    /// Up one level, past levels with a single line; none from the top.
    WentUp,
    /// The keyboard moved to a sibling tile.
    TileReached(String),
    /// More rows were asked for.
    MoreAsked,
    /// The search text changed.
    QueryTyped(String),
    /// An export was asked for.
    ExportAsked(&'static str),
    /// The picture was asked for as PNG.
    PictureAsked,
    /// Print was asked for.
    PrintAsked,
    /// The link was asked for.
    LinkAsked,
    /// The visitor chose a file of their own.
    FileChosen(FileChosen),
    /// The visitor went back to the published data.
    FileLeft,
    /// The data were asked for again after a failure.
    Retried,
}

/// The word for a year and phase in states and selects: `2023-amended`.
pub fn edition_id(year: u16, phase: Phase) -> String {
    format!("{year}-{}", phase.id())
}

fn edition(id: &str) -> Option<(u16, Phase)> {
    let (year, phase) = id.split_once('-')?;
    Some((year.parse().ok()?, Phase::from_id(phase)?))
}

impl Explorer {
    /// The facts, once they are there.
    pub fn facts(&self) -> Option<&Facts> {
        match &self.stage {
            Stage::Ready(facts) => Some(facts),
            _ => None,
        }
    }

    /// The budget shown.
    pub fn slice(&self) -> Option<&Slice> {
        let facts = self.facts()?;
        facts.cube.slice(facts.nearest(&self.choice)?)
    }

    /// The budget it is compared with: the chosen one, else the one before it, else the one after it.
    pub fn other(&self) -> Option<&Slice> {
        let facts = self.facts()?;
        let own = facts.nearest(&self.choice)?;
        let others: Vec<SliceKey> = facts.cube.keys().filter(|k| k.place == own.place && *k != own).collect();
        let chosen = others.iter().find(|k| Some((k.year, k.phase)) == self.choice.other);
        let before = others.iter().rev().find(|k| (k.year, k.phase) < (own.year, own.phase));
        facts.cube.slice(*chosen.or(before).or(others.first())?)
    }

    /// The line that a side's view stands on: the chosen one where this budget has it, else the top.
    pub fn line(&self, side: Side) -> Option<NodeId> {
        let slice = self.slice()?;
        let chosen = self.choice.line.as_ref().filter(|(s, _)| *s == side);
        chosen.and_then(|(_, code)| slice.find_on(side, code)).or_else(|| slice.root(side))
    }

    /// What adds up and what does not, in the budget shown.
    pub fn findings(&self) -> Vec<Finding> {
        self.slice().map(check).unwrap_or_default()
    }

    /// Goes to a line. Opening passes through levels that hold a single line, so that nobody has to click
    /// through "housing" and "improvement" and "the akim's office" to see what is bought.
    fn go_to(&mut self, side: Side, code: &str, through: bool) -> Vec<Effect> {
        let Some(slice) = self.slice() else { return Vec::new() };
        let Some(mut at) = slice.find_on(side, code) else { return Vec::new() };
        while through && slice.node(at).children.len() == 1 {
            at = slice.node(at).children[0];
        }
        let top = slice.root(side) == Some(at);
        let code = slice.node(at).code.as_str().to_string();
        self.choice.line = (!top).then_some((side, code));
        self.choice.view = View::of_side(side);
        self.choice.tile = None;
        self.choice.rows = ROWS;
        self.choice.query.clear();
        vec![Effect::Focus("here".into())]
    }

    /// What a tap on the biggest expenditure does; false where there is none.
    fn open_biggest(&mut self) -> bool {
        let side = Side::Expenditure;
        let biggest = self.slice().and_then(|slice| {
            by_size(slice, slice.root(side)?).first().map(|(_, node)| node.code.as_str().to_string())
        });
        let Some(code) = biggest else { return false };
        self.update(Msg::LineOpened(side, code));
        true
    }

    fn go_up(&mut self) -> Vec<Effect> {
        let Some(side) = self.choice.view.side() else { return Vec::new() };
        let (Some(slice), Some(from)) = (self.slice(), self.line(side)) else { return Vec::new() };
        let (mut child, mut at) = (from, slice.node(from).parent);
        while let Some(parent) = at {
            if slice.node(parent).children.len() > 1 || slice.node(parent).parent.is_none() {
                break;
            }
            (child, at) = (parent, slice.node(parent).parent);
        }
        let Some(parent) = at else { return Vec::new() };
        let top = slice.root(side) == Some(parent);
        let line = (!top).then(|| (side, slice.node(parent).code.as_str().to_string()));
        let back = slice.node(child).code.as_str().to_string();
        self.choice.line = line;
        self.choice.tile = Some(back.clone());
        vec![Effect::Focus(format!("line-{back}"))]
    }

    fn search(&mut self, query: String) -> Vec<Effect> {
        self.choice.query = query;
        self.choice.rows = ROWS;
        let (Some(facts), Some(key)) = (self.facts(), self.slice().map(|s| s.key)) else { return Vec::new() };
        if self.index.as_ref().is_none_or(|(of, _)| *of != key) {
            let plain = |node: &Node| names::plain(node, &self.plain);
            let index = facts.cube.slice(key).map(|slice| Index::build(slice, &self.classification, plain));
            self.index = index.map(|index| (key, index));
        }
        let query = self.choice.query.trim();
        self.hits = match &self.index {
            Some((_, index)) if !query.is_empty() => index.search(query),
            _ => Vec::new(),
        };
        if query.is_empty() {
            return Vec::new();
        }
        vec![Effect::Announce(Text::new("search-found").with("count", self.hits.len()))]
    }

    fn load(&mut self, started: (Load, Vec<Effect>)) -> Vec<Effect> {
        self.index = None;
        self.hits.clear();
        self.choice.query.clear();
        self.stage = Stage::Loading(Box::new(started.0));
        self.settling = vec![Effect::Focus("here".into())];
        let mut effects = started.1;
        effects.extend(self.settling.clone());
        effects
    }

    fn reload(&mut self) -> Vec<Effect> {
        self.own_file = None;
        let started = Load::start(self.origin.clone(), &mut self.versions);
        self.load(started)
    }

    /// Shows what has arrived, once the names of codes are there too (or are known not to come).
    fn settle(&mut self) -> Vec<Effect> {
        if self.naming.is_some() || !matches!(&self.stage, Stage::Loading(load) if load.progress() == Progress::Done) {
            return Vec::new();
        }
        let Stage::Loading(load) = std::mem::replace(&mut self.stage, Stage::Failed(Vec::new())) else {
            return Vec::new();
        };
        let (book, mut issues) = load.finish();
        issues.extend(self.classification.unknown(&book).filter(|_| !self.classification.is_empty()));
        order::sort(&mut issues, |a, b| b.severity.cmp(&a.severity));
        let mut effects = std::mem::take(&mut self.settling);
        if issues.iter().any(|issue| issue.severity == Severity::Error) {
            effects.push(Effect::EmitError(issues.clone()));
        }
        let cube = Cube::build(&book, &self.classification);
        if cube.keys().next().is_none() {
            if !effects.iter().any(|effect| matches!(effect, Effect::EmitError(_))) {
                effects.push(Effect::EmitError(issues.clone()));
            }
            self.stage = Stage::Failed(issues);
            return effects;
        }
        self.stage = Stage::Ready(Box::new(Facts { book, cube, issues }));
        effects.extend(self.explain());
        effects
    }

    /// Asks for the plain words in the reader's language.
    fn explain(&mut self) -> Vec<Effect> {
        let version = next(&mut self.versions);
        self.explaining = Some(version);
        let url = format!("content/classification/plain.{}.json", self.lang.tag());
        vec![Effect::Fetch { version, url, shipped: true, want: Want::Json }]
    }

    fn changed(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::ViewChosen(view) => {
                self.choice.view = view;
                self.choice.query.clear();
                self.choice.rows = ROWS;
                Vec::new()
            }
            Msg::ViewOpened(view) => {
                let mut effects = self.changed(Msg::ViewChosen(view));
                effects.push(Effect::Focus("here".into()));
                effects
            }
            Msg::PlaceChosen(place) => {
                self.choice.place = Some(place);
                Vec::new()
            }
            Msg::EditionChosen(id) => {
                if let Some((year, phase)) = edition(&id) {
                    (self.choice.year, self.choice.phase) = (Some(year), Some(phase));
                }
                Vec::new()
            }
            Msg::OtherEditionChosen(id) => {
                self.choice.other = edition(&id);
                Vec::new()
            }
            Msg::UnitChosen(id) => {
                self.choice.unit = Unit::from_id(&id).unwrap_or(self.choice.unit);
                Vec::new()
            }
            Msg::ShapeChosen(shape) => {
                self.choice.shape = shape;
                Vec::new()
            }
            Msg::MeasureChosen(id) => {
                self.choice.measure = Measure::from_id(&id).unwrap_or(self.choice.measure);
                Vec::new()
            }
            Msg::LineOpened(side, code) => self.go_to(side, &code, true),
            Msg::LineChosen(side, code) => self.go_to(side, &code, false),
            Msg::TileEntered(side, code) => {
                let effects = self.go_to(side, &code, true);
                let (Some(slice), Some(line)) = (self.slice(), self.line(side)) else { return effects };
                match by_size(slice, line).first() {
                    Some((_, biggest)) => vec![Effect::Focus(format!("line-{}", biggest.code.as_str()))],
                    None => effects,
                }
            }
            Msg::WentUp => self.go_up(),
            Msg::TileReached(code) => {
                let focus = Effect::Focus(format!("line-{code}"));
                self.choice.tile = Some(code);
                vec![focus]
            }
            Msg::MoreAsked => {
                self.choice.rows += ROWS;
                Vec::new()
            }
            Msg::QueryTyped(query) => self.search(query),
            Msg::ExportAsked(format) => vec![Effect::Download(format)],
            Msg::PictureAsked => vec![Effect::DownloadPicture],
            Msg::PrintAsked => vec![Effect::Print],
            Msg::LinkAsked => vec![Effect::CopyLink],
            Msg::FileChosen(file) => {
                let started = Load::own_file(&file.name, &mut self.versions);
                self.own_file = Some(file.name);
                self.load(started)
            }
            Msg::FileLeft | Msg::Retried => self.reload(),
        }
    }
}

impl Facts {
    /// The budget that fits a choice best: the place, then the year, then the phase; where nothing was chosen,
    /// the latest year that is whole and no forecast, in its latest phase.
    pub fn nearest(&self, choice: &Choice) -> Option<SliceKey> {
        let place = choice.place.as_ref().and_then(|id| self.book.places.iter().position(|p| p.id == *id));
        let first = self.cube.keys().next()?.place;
        let place = place.filter(|p| self.cube.keys().any(|k| k.place == *p)).unwrap_or(first);
        self.cube.keys().filter(|key| key.place == place).max_by_key(|key| {
            let sound = !self.is_forecast(*key) && self.is_whole(*key);
            (Some(key.year) == choice.year, Some(key.phase) == choice.phase, sound, key.year, key.phase)
        })
    }

    /// Is the budget a forecast of a decision for several years?
    pub fn is_forecast(&self, key: SliceKey) -> bool {
        let tables = self.cube.slice(key).map(|slice| slice.tables.as_slice()).unwrap_or_default();
        tables.iter().any(|table| self.book.tables[*table].forecast.covers(key.year))
    }

    /// Are both sides of the budget there?
    pub fn is_whole(&self, key: SliceKey) -> bool {
        self.cube.slice(key).is_some_and(|s| s.root(Side::Revenue).is_some() && s.root(Side::Expenditure).is_some())
    }
}

impl Widget for Explorer {
    type Msg = Msg;

    fn start(config: &Config) -> (Self, Vec<Effect>) {
        let mut versions = 0;
        let naming = next(&mut versions);
        let mut effects = vec![Effect::Fetch {
            version: naming,
            url: "content/classification/kz.json".into(),
            shipped: true,
            want: Want::Json,
        }];
        let origin = origin(config);
        let (load, asked) = Load::start(origin.clone(), &mut versions);
        effects.extend(asked);
        let explorer = Explorer {
            stage: Stage::Loading(Box::new(load)),
            choice: Choice::of_config(config),
            classification: Classification::default(),
            plain: Vec::new(),
            can_open: config.has("open"),
            has_link: config.has("hash"),
            own_file: None,
            hits: Vec::new(),
            config: config.clone(),
            origin,
            naming: Some(naming),
            explaining: None,
            lang: Lang::default(),
            index: None,
            settling: Vec::new(),
            versions,
        };
        (explorer, effects)
    }

    fn configured(&mut self, config: &Config) -> Vec<Effect> {
        let before = std::mem::replace(&mut self.config, config.clone());
        self.can_open = config.has("open");
        self.has_link = config.has("hash");
        self.choice.configure(&before, config);
        if before.get("src") == config.get("src") {
            return Vec::new();
        }
        self.origin = origin(config);
        self.reload()
    }

    fn localized(&mut self, lang: Lang) -> Vec<Effect> {
        if std::mem::replace(&mut self.lang, lang) == lang || self.facts().is_none() {
            return Vec::new();
        }
        self.plain.clear();
        self.explain()
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
        self.naming == Some(version)
            || self.explaining == Some(version)
            || matches!(&self.stage, Stage::Loading(load) if load.awaits(version))
    }

    fn answered(&mut self, version: u32, answer: Answer) -> Vec<Effect> {
        if self.naming == Some(version) {
            self.naming = None;
            if let Answer::Json(pack) = answer {
                self.classification = Classification::read(&pack).0;
            }
            return self.settle();
        }
        if self.explaining == Some(version) {
            self.explaining = None;
            if let Answer::Json(pack) = answer {
                let texts = pack.get("texts").and_then(|t| t.as_object()).into_iter().flatten();
                self.plain = texts.filter_map(|(code, t)| Some((code.clone(), t.as_str()?.to_string()))).collect();
                self.index = None;
            }
            return Vec::new();
        }
        let Stage::Loading(load) = &mut self.stage else { return Vec::new() };
        let mut effects = load.take(version, answer, &mut self.versions);
        effects.extend(self.settle());
        effects
    }

    fn view(&self, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
        super::view::explorer(self, ui, cx)
    }

    fn rehearse(&mut self, step: u32, show: &mut dyn FnMut(&Self)) {
        let kept = self.choice.clone();
        match View::ALL.get(step as usize) {
            Some(view) => self.choice.view = *view,
            None if step as usize == View::ALL.len() && self.open_biggest() => {}
            None => return,
        }
        show(self);
        self.choice = kept;
    }

    fn picture(&self, id: &str, cx: &Context) -> Option<Picture> {
        super::chart::picture(self, id, cx)
    }

    fn state(&self) -> Vec<(&'static str, String)> {
        self.choice.state()
    }

    fn restore(&mut self, state: &[(String, String)]) -> Vec<Effect> {
        self.choice = Choice::of_config(&self.config);
        self.choice.restore(state);
        let query = self.choice.query.clone();
        self.search(query);
        Vec::new()
    }

    fn export(&self, format: &str, cx: &Context) -> Option<Export> {
        super::export::export(self, format, cx)
    }

    fn is_ready(&self) -> bool {
        !matches!(self.stage, Stage::Loading(_))
    }

    fn has_failed(&self) -> bool {
        matches!(self.stage, Stage::Failed(_))
    }
}

fn origin(config: &Config) -> Origin {
    Origin::of(config.get("src"), &Origin::shipped().url)
}
