//! The quiz: what it knows, what can happen to it, what follows.
//!
//! The round itself is an [`Attempt`]; this is the room around it: loading, keeping answers on the device, time, and
//! telling the page. Answers are kept at every step, under the id of the pack and the mode, and found again by the
//! ids of the items, so that they survive a reload, a lost battery and a new edition of the pack.

use super::attempt::{Attempt, Entry, Mode, Outcome, Phase, Stage, VARIANT, shown};
use super::bank::*;
use super::chance::Chance;
use super::generate::{self, Ground, Sketch};
use super::read::pack;
use super::{problem, result};
use crate::budget::choice::Choice;
use crate::budget::classification::Classification;
use crate::budget::cube::Cube;
use crate::budget::load::{Load, Origin, Progress, next};
use crate::budget::widget::Facts;
use crate::chart::Picture;
use crate::i18n::Lang;
use crate::issue::{Issue, Severity};
use crate::widget::issues::read_json;
use crate::widget::{Answer, Config, Content, Context, Effect, Export, Text, Ui, Want, Widget};
use maud::Markup;
use serde_json::Value;
use std::borrow::Cow;

/// Does this module make questions from budgets? That takes the readers of budgets; a page that only asks a pack shall not
/// have to fetch them.
const GENERATES: bool = cfg!(feature = "all");

/// Parts names and values of a kept attempt.
const PART: char = '\u{1f}';
/// Parts entries.
const ENTRY: char = '\u{1e}';
/// Parts the texts of one response.
const TEXT: char = '\u{1d}';

/// The widget.
pub struct Quiz {
    /// The questions; none while they are on their way or when they can't be had.
    pub bank: Option<Bank>,
    /// What was noticed while reading, and what is wrong where there is no bank.
    pub issues: Vec<Issue>,
    /// The budget that questions are made from.
    pub ground: Option<Box<Ground>>,
    /// Questions made from it, one for each item of the bank; empty for a pack.
    pub sketches: Vec<Sketch>,
    /// The round.
    pub attempt: Attempt,
    /// What the last answer led to, while its item is in sight.
    pub said: Option<Outcome>,
    /// The name on the certificate: typed here, kept nowhere.
    pub name: String,
    /// Was the reader's way brought back from the device?
    pub resumed: bool,
    /// Was ending the round asked for with items unanswered?
    pub leaving: bool,
    /// Does the device keep answers?
    pub keeps: bool,
    /// Is time limited in this round, where the pack limits it?
    pub timed: bool,
    config: Config,
    origin: Origin,
    fetching: Option<u32>,
    loading: Option<Box<Load>>,
    classification: Classification,
    naming: Option<u32>,
    asking: Option<u32>,
    recalling: Option<u32>,
    waiting: Option<u32>,
    dating: Option<u32>,
    chance: String,
    today: String,
    pending: Vec<(String, String)>,
    versions: u32,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// The round was begun.
    Begun,
    /// Time was limited or set free, before the round.
    TimeSwitched,
    /// An option was chosen; of several, switched.
    OptionChosen(String),
    /// A slot was filled: what was typed or chosen for it.
    SlotFilled(usize, String),
    /// An option was moved up or down by so many places.
    Moved(usize, isize),
    /// An option was dropped on another one's place.
    DroppedOn(usize, String),
    /// The item was answered.
    Answered,
    /// The answer was given up on.
    Revealed,
    /// The hint was asked for.
    HintAsked,
    /// On to the next item; unanswered ones are skipped.
    WentOn,
    /// To an item of the round.
    WentTo(usize),
    /// The end was asked for.
    EndAsked,
    /// The end was confirmed.
    Ended,
    /// More time was asked for.
    Extended,
    /// The review was opened or closed.
    ReviewSwitched,
    /// A round of only what was wrong was begun.
    RetryBegun,
    /// A new round was asked for.
    Restarted,
    /// What is kept on the device is to be forgotten.
    Forgotten,
    /// The name for the certificate changed.
    NameTyped(String),
    /// An export was asked for.
    ExportAsked(&'static str),
    /// Print was asked for.
    PrintAsked,
    /// The pack was asked for again after a failure.
    Retried,
}

impl Quiz {
    fn mode(&self) -> Mode {
        self.config.get("mode").and_then(Mode::from_id).unwrap_or_default()
    }

    /// Loads what the attributes name.
    fn load(&mut self) -> Vec<Effect> {
        (self.bank, self.ground, self.fetching, self.loading, self.naming) = (None, None, None, None, None);
        self.sketches.clear();
        self.issues.clear();
        let mut effects = Vec::new();
        if let Some(url) = self.config.get("budget").filter(|_| GENERATES) {
            let origin = if url.is_empty() { Origin::shipped() } else { Origin { url: url.into(), shipped: false } };
            let (load, asked) = Load::start(origin, &mut self.versions);
            self.loading = Some(Box::new(load));
            effects.extend(asked);
            let version = next(&mut self.versions);
            self.naming = Some(version);
            let url = "content/classification/kz.json".into();
            effects.push(Effect::Fetch { version, url, shipped: true, want: Want::Json });
        } else {
            let version = next(&mut self.versions);
            self.fetching = Some(version);
            let Origin { url, shipped } = self.origin.clone();
            effects.push(Effect::Fetch { version, url, shipped, want: Want::Json });
        }
        if self.chance.is_empty() {
            let version = next(&mut self.versions);
            self.asking = Some(version);
            effects.push(Effect::Ask { version });
        }
        effects
    }

    /// Goes on once everything asked for is there.
    fn settle(&mut self) -> Vec<Effect> {
        if self.asking.is_some() || self.fetching.is_some() {
            return Vec::new();
        }
        if let Some(load) =
            self.loading.take_if(|load| GENERATES && load.progress() == Progress::Done && self.naming.is_none())
        {
            let (book, issues) = load.finish();
            self.issues.extend(issues);
            let cube = Cube::build(&book, &self.classification);
            let facts = Facts { book, cube, issues: Vec::new() };
            let Some(key) = facts.nearest(&Choice::of_config(&self.config)) else {
                return vec![Effect::EmitError(self.issues.clone())];
            };
            let classification = std::mem::take(&mut self.classification);
            let ground = Ground { facts, classification, key, seed: self.seed().into() };
            let (bank, sketches) = generate::bank(&ground);
            self.ground = Some(Box::new(ground));
            if sketches.is_empty() {
                self.issues.push(problem::NO_ITEMS.issue());
                return vec![Effect::EmitError(self.issues.clone())];
            }
            (self.bank, self.sketches) = (Some(bank), sketches);
        }
        if self.loading.is_some() || self.bank.is_none() {
            return Vec::new();
        }
        let mut effects = Vec::new();
        if self.issues.iter().any(|issue| issue.severity == Severity::Error) {
            effects.push(Effect::EmitError(self.issues.clone()));
        }
        self.set_pass();
        self.attempt = self.fresh();
        if self.pending.is_empty() || of(&self.pending, "from") == "address" {
            let version = next(&mut self.versions);
            self.recalling = Some(version);
            effects.push(Effect::Recall { version, key: self.key() });
        } else {
            let pending = std::mem::take(&mut self.pending);
            effects.extend(self.bring_back(&pending));
        }
        effects
    }

    /// The pass mark that the page names goes before the pack's.
    fn set_pass(&mut self) {
        if let Some(pass) = self.config.get("pass").and_then(|pass| pass.parse().ok())
            && let Some(bank) = &mut self.bank
        {
            bank.settings.pass = std::cmp::min(pass, 100);
        }
    }

    /// Makes the questions from the budget anew where the round has another seed than they: figures asked for follow from it.
    fn reseed(&mut self, seed: &str) {
        let Some(ground) = self.ground.as_mut().filter(|ground| GENERATES && ground.seed != seed) else { return };
        ground.seed = seed.into();
        let (bank, sketches) = generate::bank(ground);
        (self.bank, self.sketches) = (Some(bank), sketches);
        self.set_pass();
    }

    fn seed(&self) -> &str {
        let by_chance = if self.mode().compares() { VARIANT } else { &self.chance };
        self.config.get("seed").filter(|seed| !seed.is_empty()).unwrap_or(by_chance)
    }

    fn fresh(&self) -> Attempt {
        let count = self.config.get("count").and_then(|count| count.parse().ok()).filter(|count| *count > 0);
        let attempt = self.bank.as_ref().map(|bank| Attempt::new(bank, self.mode(), self.seed(), count));
        let round = (Chance::of(&self.chance, "round").draw() >> 24).to_string();
        Attempt { round, ..attempt.unwrap_or_default() }
    }

    /// The code that stays with the reader when another round takes the place of this one.
    fn earlier(&self) -> String {
        let attempt = &self.attempt;
        match &self.bank {
            Some(bank) if !attempt.finished.is_empty() && !attempt.repeats => result::code(attempt, bank),
            _ => attempt.earlier.clone(),
        }
    }

    /// What answers are kept under.
    fn key(&self) -> String {
        let id = self.bank.as_ref().map_or("", |bank| &bank.id);
        format!("quiz.{id}.{}.{}", self.mode().id(), self.config.get("seed").unwrap_or_default())
    }

    fn keep(&self) -> Effect {
        let mut value = String::new();
        for (name, text) in self.state() {
            value.push_str(name);
            value.push(PART);
            value.push_str(&text);
            value.push(PART);
        }
        Effect::Keep { key: self.key(), value }
    }

    /// Takes up a kept attempt: whatever items this edition still has, the others counted.
    fn bring_back(&mut self, state: &[(String, String)]) -> Vec<Effect> {
        let get = |name: &str| of(state, name);
        let (ids, marks, answers) = (get("form"), get("marks"), get("answers"));
        if ids.is_empty() {
            return Vec::new();
        }
        self.reseed(get("seed"));
        let Some(bank) = &self.bank else { return Vec::new() };
        let (mut entries, mut dropped) = (Vec::new(), 0_i64);
        let (mut marks, mut answers) = (marks.split(' '), answers.split(ENTRY));
        for id in ids.split(' ') {
            let (mark, answer) = (marks.next().unwrap_or_default(), answers.next().unwrap_or_default());
            let Some(item) = bank.items.iter().position(|item| item.id == id) else {
                dropped += i64::from(!answer.is_empty());
                continue;
            };
            let response = if answer.is_empty() { Vec::new() } else { answer.split(TEXT).map(String::from).collect() };
            let phase = match mark.chars().next() {
                Some('d') => Phase::Done,
                Some('a') => Phase::Again,
                _ => Phase::Open,
            };
            let wrong = mark.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap_or(0);
            entries.push(Entry { item, response, wrong, phase, hinted: mark.ends_with('h') });
        }
        if dropped > 0 {
            self.issues.push(problem::ANSWERS_DROPPED.issue().with("count", dropped));
        }
        if entries.is_empty() {
            return Vec::new();
        }
        let limited = self.attempt.left.is_some();
        self.attempt = Attempt {
            mode: self.mode(),
            seed: get("seed").into(),
            at: get("at").parse().unwrap_or(0).min(entries.len() - 1),
            entries,
            stage: match get("stage") {
                "item" => Stage::Item,
                "result" => Stage::Result,
                "review" => Stage::Review,
                _ => Stage::Intro,
            },
            left: get("left").parse().ok().filter(|_| limited),
            extended: get("extended").parse().unwrap_or(0),
            repeats: get("repeats") == "1",
            finished: get("date").into(),
            round: get("round").into(),
            earlier: get("earlier").into(),
        };
        self.timed = self.attempt.left.is_some();
        if self.attempt.repeats {
            self.attempt.mode = Mode::Practice;
        }
        self.said = None;
        self.resumed = self.attempt.stage == Stage::Item && self.attempt.answered() > 0;
        self.run_clock()
    }

    /// Starts to count time, once.
    fn run_clock(&mut self) -> Vec<Effect> {
        if self.attempt.left.is_none() || self.attempt.stage != Stage::Item || self.waiting.is_some() {
            return Vec::new();
        }
        let version = next(&mut self.versions);
        self.waiting = Some(version);
        vec![Effect::Wait { version }]
    }

    fn time_passed(&mut self, milliseconds: u32) -> Vec<Effect> {
        self.waiting = None;
        let before = self.attempt.left.unwrap_or(0);
        if self.attempt.pass_time(milliseconds) {
            return self.end();
        }
        let mut effects = self.run_clock();
        let left = self.attempt.left.unwrap_or(0);
        if before > LAST_MINUTE && left <= LAST_MINUTE {
            effects.push(Effect::Announce(Text::new("quiz-time-short")));
        }
        if before / 10_000 != left / 10_000 {
            effects.push(self.keep());
        }
        effects
    }

    fn end(&mut self) -> Vec<Effect> {
        self.attempt.finish();
        self.attempt.finished = self.today.clone();
        (self.leaving, self.said) = (false, None);
        // The page may have been open for days: the day is asked for again.
        let version = next(&mut self.versions);
        self.dating = Some(version);
        vec![Effect::Ask { version }, Effect::Focus("here".into()), self.keep(), Effect::EmitChange]
    }

    fn complete(&self) -> Vec<Effect> {
        let Some(bank) = &self.bank else { return Vec::new() };
        let detail = result::record(&self.attempt, bank, "");
        vec![self.keep(), Effect::Emit { event: "auyl-complete", detail }]
    }

    /// The order in which the options of the item in sight stand.
    pub fn order_in_sight(&self) -> Vec<usize> {
        let (Some(bank), Some(entry)) = (&self.bank, self.attempt.entry()) else { return Vec::new() };
        options_shown(bank, &self.attempt.seed, entry)
    }

    /// A copy of the response in sight with as many slots as the item has.
    fn slots(&self) -> Response {
        let (Some(bank), Some(entry)) = (&self.bank, self.attempt.entry()) else { return Vec::new() };
        let item = &bank.items[entry.item];
        let mut response = entry.response.clone();
        if let Task::Order { options } = &item.task
            && response.len() != options.len()
        {
            return options_shown(bank, &self.attempt.seed, entry)
                .into_iter()
                .map(|at| options[at].id.clone())
                .collect();
        }
        let least = if matches!(item.task, Task::Numeric { .. }) { 2 } else { item.slots() };
        while response.len() < least {
            response.push(String::new());
        }
        response
    }

    fn set(&mut self, response: Response) -> Vec<Effect> {
        self.said = None;
        if self.attempt.set(response) { vec![self.keep()] } else { Vec::new() }
    }

    /// Moves an option of an order to another place.
    fn shift(&mut self, from: usize, to: usize) -> Vec<Effect> {
        let mut response = self.slots();
        if from >= response.len() || to >= response.len() {
            return Vec::new();
        }
        let moved = response.remove(from);
        let focus = Effect::Focus(format!("up-{moved}"));
        response.insert(to, moved);
        let mut effects = self.set(response);
        effects.push(focus);
        effects.push(Effect::Announce(Text::new("quiz-moved").with("place", to + 1)));
        effects
    }

    fn answer(&mut self) -> Vec<Effect> {
        let Some(bank) = &self.bank else { return Vec::new() };
        if matches!(self.attempt.entry().map(|entry| &bank.items[entry.item].task), Some(Task::Order { .. })) {
            let response = self.slots();
            self.attempt.set(response);
        }
        let outcome = self.attempt.answer(bank);
        self.said = Some(outcome);
        if let Some(word) = outcome.reproach() {
            return vec![Effect::Announce(Text::new(word))];
        }
        let detail = result::item(&self.attempt, bank, self.attempt.at);
        let mut effects = vec![self.keep(), Effect::Emit { event: "auyl-answer", detail }];
        if outcome == Outcome::Kept {
            effects.extend(self.go_on());
        } else {
            effects.push(Effect::Focus("said".into()));
        }
        effects
    }

    fn go_on(&mut self) -> Vec<Effect> {
        self.said = None;
        if !self.attempt.advance() {
            if self.attempt.mode.teaches() && self.attempt.entries.iter().all(|entry| entry.phase == Phase::Done) {
                return self.end();
            }
            self.leaving = true;
            return vec![Effect::Focus("end".into())];
        }
        self.arrive()
    }

    /// What follows when another item comes into sight.
    fn arrive(&mut self) -> Vec<Effect> {
        (self.said, self.leaving, self.resumed) = (None, false, false);
        vec![Effect::Focus("here".into()), self.keep(), Effect::EmitChange]
    }
}

/// Milliseconds of the last minute, when a word is said.
const LAST_MINUTE: u32 = 60_000;

/// The order in which the options of an item stand; one that is to be ordered never stands right from the start.
pub fn options_shown(bank: &Bank, seed: &str, entry: &Entry) -> Vec<usize> {
    match &bank.items[entry.item].task {
        Task::Choice { kind: ChoiceKind::TrueFalse, .. } => vec![0, 1],
        Task::Choice { options, .. } => shown(bank, seed, entry.item, options.len(), |at| options[at].last),
        Task::Order { options } => {
            let mut order = Chance::of(seed, &bank.items[entry.item].id).order(options.len());
            if order.is_sorted() {
                order.rotate_left(1);
            }
            order
        }
        Task::Place { choices, sort: false, .. } => shown(bank, seed, entry.item, choices.len(), |_| false),
        Task::Place { choices, .. } => (0..choices.len()).collect(),
        _ => Vec::new(),
    }
}

impl Widget for Quiz {
    type Msg = Msg;

    fn start(config: &Config) -> (Self, Vec<Effect>) {
        let mut quiz = Quiz {
            bank: None,
            issues: Vec::new(),
            ground: None,
            sketches: Vec::new(),
            attempt: Attempt::default(),
            said: None,
            name: String::new(),
            resumed: false,
            leaving: false,
            keeps: true,
            timed: true,
            config: config.clone(),
            origin: origin(config),
            fetching: None,
            loading: None,
            classification: Classification::default(),
            naming: None,
            asking: None,
            recalling: None,
            waiting: None,
            dating: None,
            chance: String::new(),
            today: String::new(),
            pending: Vec::new(),
            versions: 0,
        };
        let effects = quiz.load();
        (quiz, effects)
    }

    fn configured(&mut self, config: &Config) -> Vec<Effect> {
        let changed = |name| config.get(name) != self.config.get(name);
        if !["src", "budget", "mode", "seed", "count", "pass"].into_iter().any(changed) {
            return Vec::new();
        }
        self.config = config.clone();
        self.origin = origin(config);
        self.load()
    }

    fn localized(&mut self, _lang: Lang) -> Vec<Effect> {
        Vec::new()
    }

    fn awaits(&self, version: u32) -> bool {
        [self.fetching, self.naming, self.asking, self.recalling, self.waiting, self.dating].contains(&Some(version))
            || self.loading.as_ref().is_some_and(|load| load.awaits(version))
    }

    fn answered(&mut self, version: u32, answer: Answer) -> Vec<Effect> {
        let it = Some(version);
        if self.waiting == it {
            let Answer::Json(passed) = answer else { return Vec::new() };
            return self.time_passed(passed.as_u64().map_or(0, |ms| ms.min(u32::MAX.into()) as u32));
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
            if ends {
                self.attempt.finished = self.today.clone();
                return self.complete();
            }
            return self.settle();
        }
        if self.recalling == it {
            self.recalling = None;
            self.keeps = answer != Answer::Json(Value::Bool(false));
            let kept = if let Answer::Json(Value::String(kept)) = answer { pairs(&kept) } else { Vec::new() };
            let asked = std::mem::take(&mut self.pending);
            // An address may be older than what was kept of its round.
            let same = ["version", "seed", "form"].into_iter().all(|name| of(&kept, name) == of(&asked, name));
            return self.bring_back(if same || of(&asked, "form").is_empty() { &kept } else { &asked });
        }
        if self.fetching == it {
            self.fetching = None;
            let read = read_json(answer, &mut self.issues, pack::read);
            match read {
                Ok(bank) => self.bank = bank,
                Err(issue) => {
                    self.issues.push(issue);
                    return vec![Effect::EmitError(self.issues.clone())];
                }
            }
            return self.settle();
        }
        if self.naming == it {
            self.naming = None;
            if let (Answer::Json(json), true) = (&answer, GENERATES) {
                self.classification = Classification::read(json).0;
            }
            return self.settle();
        }
        let Some(load) = self.loading.as_mut().filter(|_| GENERATES) else { return Vec::new() };
        let mut effects = load.take(version, answer, &mut self.versions);
        effects.extend(self.settle());
        effects
    }

    fn update(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Begun => {
                self.attempt.left = self.attempt.left.filter(|_| self.timed);
                self.attempt.begin();
                let mut effects = self.run_clock();
                effects.extend(self.arrive());
                effects
            }
            Msg::TimeSwitched => {
                self.timed = !self.timed;
                Vec::new()
            }
            Msg::OptionChosen(id) => {
                let kind =
                    self.bank.as_ref().zip(self.attempt.entry()).map(|(bank, entry)| &bank.items[entry.item].task);
                let many = matches!(kind, Some(Task::Choice { kind: ChoiceKind::Multiple, .. }));
                let mut response = self.attempt.entry().map(|entry| entry.response.clone()).unwrap_or_default();
                match response.iter().position(|own| *own == id) {
                    Some(at) if many => drop(response.remove(at)),
                    None if many => response.push(id),
                    _ => response = vec![id],
                }
                self.set(response)
            }
            Msg::SlotFilled(at, text) => {
                let mut response = self.slots();
                let text: String = text.chars().filter(|c| !matches!(*c, PART | ENTRY | TEXT)).collect();
                if let Some(slot) = response.get_mut(at) {
                    *slot = text;
                }
                self.set(response)
            }
            Msg::Moved(from, by) => match from.checked_add_signed(by) {
                Some(to) => self.shift(from, to),
                None => Vec::new(),
            },
            Msg::DroppedOn(from, place) => match place.parse() {
                Ok(to) => self.shift(from, to),
                Err(_) => Vec::new(),
            },
            Msg::Answered => self.answer(),
            Msg::Revealed => {
                self.attempt.reveal();
                self.said = Some(Outcome::Wrong);
                vec![self.keep(), Effect::Focus("said".into())]
            }
            Msg::HintAsked => {
                let at = self.attempt.at;
                if let Some(entry) = self.attempt.entries.get_mut(at) {
                    entry.hinted = true;
                }
                vec![self.keep(), Effect::Focus("hint".into())]
            }
            Msg::WentOn => self.go_on(),
            Msg::WentTo(at) => {
                self.attempt.go(at);
                let mut effects = self.run_clock();
                effects.extend(self.arrive());
                effects
            }
            Msg::EndAsked if self.attempt.answered() < self.attempt.entries.len() => {
                self.leaving = true;
                vec![Effect::Focus("end".into())]
            }
            Msg::EndAsked | Msg::Ended => self.end(),
            Msg::Extended => {
                if let Some(bank) = &self.bank {
                    self.attempt.extend(&bank.settings);
                }
                vec![Effect::Announce(Text::new("quiz-time-extended")), Effect::Focus("here".into()), self.keep()]
            }
            Msg::ReviewSwitched => {
                let open = self.attempt.stage == Stage::Review;
                self.attempt.stage = if open { Stage::Result } else { Stage::Review };
                vec![Effect::Focus("here".into()), Effect::EmitChange]
            }
            Msg::RetryBegun => {
                if let Some(bank) = &self.bank {
                    self.attempt = Attempt { earlier: self.earlier(), ..self.attempt.retry(bank) };
                }
                self.arrive()
            }
            Msg::Restarted => {
                // Without a seed of the page's own, other questions; not in tests that are compared.
                self.chance = Chance::of(&self.chance, "again").draw().to_string();
                let seed = self.seed().to_string();
                let earlier = self.earlier();
                self.reseed(&seed);
                self.attempt = Attempt { earlier, ..self.fresh() };
                self.timed = true;
                self.arrive()
            }
            Msg::Forgotten => {
                let key = self.key();
                let mut effects = self.update(Msg::Restarted);
                self.attempt.earlier.clear();
                effects.retain(|effect| !matches!(effect, Effect::Keep { .. }));
                self.name.clear();
                effects.push(Effect::Keep { key, value: String::new() });
                effects.push(Effect::Announce(Text::new("quiz-forgotten")));
                effects
            }
            Msg::NameTyped(name) => {
                self.name = name;
                Vec::new()
            }
            Msg::ExportAsked(format) => vec![Effect::Download(format)],
            Msg::PrintAsked => vec![Effect::Print],
            Msg::Retried => self.load(),
        }
    }

    fn view(&self, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
        super::view::quiz(self, ui, cx)
    }

    fn rehearse(&mut self, step: u32, show: &mut dyn FnMut(&Self)) {
        let kept = self.attempt.clone();
        if (step as usize) < kept.entries.len().min(4) && kept.stage == Stage::Intro {
            self.attempt.go(step as usize);
            show(self);
        }
        self.attempt = kept;
    }

    fn picture(&self, _id: &str, _cx: &Context) -> Option<Picture> {
        None
    }

    fn state(&self) -> Vec<(&'static str, String)> {
        let Some(bank) = &self.bank else { return Vec::new() };
        let (mut form, mut marks, mut answers) = (String::new(), String::new(), String::new());
        for (at, entry) in self.attempt.entries.iter().enumerate() {
            if at > 0 {
                form.push(' ');
                marks.push(' ');
                answers.push(ENTRY);
            }
            form.push_str(&bank.items[entry.item].id);
            marks.push(match entry.phase {
                Phase::Open => 'o',
                Phase::Again => 'a',
                Phase::Done => 'd',
            });
            marks.push_str(&entry.wrong.to_string());
            if entry.hinted {
                marks.push('h');
            }
            for (at, text) in entry.response.iter().enumerate() {
                if at > 0 {
                    answers.push(TEXT);
                }
                answers.push_str(text);
            }
        }
        let stage = match self.attempt.stage {
            Stage::Intro => "intro",
            Stage::Item => "item",
            Stage::Result => "result",
            Stage::Review => "review",
        };
        vec![
            ("version", bank.version.clone()),
            ("stage", stage.into()),
            ("at", self.attempt.at.to_string()),
            ("seed", self.attempt.seed.clone()),
            ("form", form),
            ("marks", marks),
            ("answers", answers),
            ("left", self.attempt.left.map(|left| left.to_string()).unwrap_or_default()),
            ("extended", self.attempt.extended.to_string()),
            ("repeats", u8::from(self.attempt.repeats).to_string()),
            ("date", self.attempt.finished.clone()),
            ("round", self.attempt.round.clone()),
            ("earlier", self.attempt.earlier.clone()),
        ]
    }

    fn restore(&mut self, state: &[(String, String)]) -> Vec<Effect> {
        if self.bank.is_none() {
            self.pending = state.to_vec();
            return Vec::new();
        }
        self.recalling = None;
        self.pending.clear();
        self.bring_back(state)
    }

    fn export(&self, format: &str, cx: &Context) -> Option<Export> {
        let bank = self.bank.as_ref()?;
        let (mime, content) = match format {
            "json" => ("application/json", Content::Json(result::record(&self.attempt, bank, &self.name))),
            "csv" => ("text/csv", Content::Text(result::csv(&self.attempt, bank, &self.name, &cx.numbers.decimal))),
            _ => return None,
        };
        Some(Export { name: format!("{}-{}.{format}", bank.id, self.attempt.mode.id()), mime, content })
    }

    fn is_ready(&self) -> bool {
        self.has_failed() || (self.bank.is_some() && self.recalling.is_none() && self.asking.is_none())
    }

    fn has_failed(&self) -> bool {
        self.bank.is_none() && self.fetching.is_none() && self.loading.is_none()
    }
}

/// What a state says under a name; nothing where it has no such name.
fn of<'a>(state: &'a [(String, String)], name: &str) -> &'a str {
    state.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value.as_str())
}

/// A state as it was kept.
fn pairs(kept: &str) -> Vec<(String, String)> {
    let mut parts = kept.split(PART).map(String::from);
    let mut state = Vec::new();
    while let (Some(name), Some(value)) = (parts.next(), parts.next()) {
        state.push((name, value));
    }
    state
}

/// The pack that the attributes name, else the shipped one on rights.
fn origin(config: &Config) -> Origin {
    Origin::of(config.get("src"), "content/quizzes/rights.json")
}

impl Quiz {
    /// An item of the bank in the reader's words: as written, or told of the budget.
    pub fn worded<'a>(&'a self, at: usize, cx: &Context) -> Option<Cow<'a, Item>> {
        match (&self.ground, self.sketches.get(at)) {
            (Some(ground), Some(sketch)) if GENERATES => generate::item(ground, *sketch, cx).map(Cow::Owned),
            _ => self.bank.as_ref()?.items.get(at).map(Cow::Borrowed),
        }
    }
}
