//! The seminar: what the widget knows, what can happen to it, what follows.

use super::plan::{Plan, Step};
use super::{problem, read};
use crate::budget::load::{Origin, next};
use crate::chart::Picture;
use crate::i18n::Lang;
use crate::issue::{Issue, Severity};
use crate::widget::issues::read_json;
use crate::widget::{Answer, Config, Context, Effect, Export, Text, Ui, Want, Widget};
use maud::Markup;
use serde_json::Value;

/// Who looks at it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Who leads the seminar: time, notes, what the room may see.
    #[default]
    Facilitator,
    /// Who takes part, on a device of their own.
    Participant,
}

impl View {
    /// The word of the attribute `view`.
    pub fn id(self) -> &'static str {
        match self {
            View::Facilitator => "facilitator",
            View::Participant => "participant",
        }
    }

    /// The view of a word.
    pub fn from_id(id: &str) -> Option<View> {
        [View::Facilitator, View::Participant].into_iter().find(|view| view.id() == id)
    }
}

/// What the facilitator can switch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    /// Right answers are hidden from the room.
    Hide,
    /// Everything is large, for the last row.
    Big,
    /// The notes are in sight.
    Notes,
    /// The page listens to the keys of a presenter.
    Keys,
    /// The screen is blank: look at me.
    Blank,
}

impl Switch {
    /// All of them.
    pub const ALL: [Switch; 5] = [Switch::Hide, Switch::Big, Switch::Notes, Switch::Keys, Switch::Blank];

    /// Its id in the page.
    pub fn id(self) -> &'static str {
        match self {
            Switch::Hide => "hide",
            Switch::Big => "big",
            Switch::Notes => "notes",
            Switch::Keys => "keys",
            Switch::Blank => "blank",
        }
    }
}

/// The widget.
pub struct Seminar {
    /// The plan; none while it is on its way or can't be had.
    pub plan: Option<Plan>,
    /// What was noticed while reading, and what is wrong where there is no plan.
    pub issues: Vec<Issue>,
    /// Who looks.
    pub view: View,
    /// The step in sight.
    pub at: usize,
    /// Steps that were in sight: their widgets stay, with what was done in them.
    pub seen: Vec<usize>,
    /// What is switched on, in the order of [`Switch::ALL`].
    pub on: [bool; 5],
    /// Does the clock run?
    pub runs: bool,
    /// Milliseconds spent in each step.
    pub spent: Vec<u64>,
    config: Config,
    fetching: Option<u32>,
    recalling: Option<u32>,
    waiting: Option<u32>,
    pending: Vec<(String, String)>,
    versions: u32,
}

/// What can happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Msg {
    /// A step was chosen.
    StepChosen(usize),
    /// The step after this one.
    WentOn,
    /// The step before this one.
    WentBack,
    /// Somebody else looks now.
    ViewChosen(View),
    /// Something was switched.
    Switched(Switch),
    /// The clock was started or stopped.
    ClockSwitched,
    /// The clock of this step begins anew.
    ClockReset,
    /// Print was asked for.
    PrintAsked,
    /// The plan was asked for again after a failure.
    Retried,
}

impl Seminar {
    fn load(&mut self) -> Vec<Effect> {
        let version = next(&mut self.versions);
        let Some(Origin { url, shipped }) = self.origin() else {
            self.issues = vec![problem::NO_PLAN.issue()];
            return vec![Effect::EmitError(self.issues.clone())];
        };
        self.fetching = Some(version);
        vec![Effect::Fetch { version, url, shipped, want: Want::Json }]
    }

    fn origin(&self) -> Option<Origin> {
        self.config.get("src").map(|src| Origin::of(Some(src), "")).filter(|origin| !origin.url.is_empty())
    }

    /// The address of what a step shows: relative to the plan, as its author wrote it.
    pub fn address(&self, step: &Step) -> Option<String> {
        self.beside(&step.src)
    }

    /// An address as a plan names it, for the page.
    pub fn beside(&self, src: &str) -> Option<String> {
        let is_whole = src.contains(':') || src.starts_with('/');
        match self.origin() {
            _ if src.is_empty() => None,
            Some(origin) if !is_whole && !origin.shipped => Some(origin.beside(src)),
            _ => Some(src.into()),
        }
    }

    /// The step in sight.
    pub fn step<'a>(&self, plan: &'a Plan) -> Option<&'a Step> {
        plan.steps.get(self.at)
    }

    /// Is this switched on?
    pub fn is_on(&self, switch: Switch) -> bool {
        self.on[switch as usize]
    }

    /// Seconds spent in the step in sight.
    pub fn seconds(&self) -> u64 {
        self.spent.get(self.at).map_or(0, |milliseconds| milliseconds / 1000)
    }

    fn key(&self) -> String {
        let mut key = String::from("seminar.");
        key.push_str(self.plan.as_ref().map_or("", |plan| &plan.id));
        key
    }

    fn show(&mut self, at: usize) {
        self.at = at;
        if !self.seen.contains(&at) {
            self.seen.push(at);
            self.seen.sort_unstable();
        }
    }

    fn go(&mut self, at: usize) -> Vec<Effect> {
        if self.plan.as_ref().is_none_or(|plan| at >= plan.steps.len()) {
            return Vec::new();
        }
        self.show(at);
        vec![self.keep(), Effect::Focus("here".into()), Effect::EmitChange]
    }

    /// Where the device goes on: the step, behind the view of a participant where one was chosen.
    fn keep(&self) -> Effect {
        let mut value = match self.view {
            View::Participant if !self.is_handed_out() => String::from("participant\n"),
            _ => String::new(),
        };
        value.push_str(self.plan.as_ref().and_then(|plan| self.step(plan)).map_or("", |step| &step.id));
        Effect::Keep { key: self.key(), value }
    }

    fn settle(&mut self, plan: Plan) -> Vec<Effect> {
        let mut effects = Vec::new();
        if self.issues.iter().any(|issue| issue.severity == Severity::Error) {
            effects.push(Effect::EmitError(self.issues.clone()));
        }
        self.spent = vec![0; plan.steps.len()];
        self.seen.clear();
        self.plan = Some(plan);
        self.show(0);
        let pending = std::mem::take(&mut self.pending);
        self.take_up(&pending);
        let version = next(&mut self.versions);
        // A link leads where it says; else it goes on where the device was.
        if !pending.iter().any(|(name, _)| name == "at") {
            self.recalling = Some(version);
            effects.push(Effect::Recall { version, key: self.key() });
        }
        effects
    }

    /// Is it for participants alone? The page says so; then neither a button nor an address leads to what the facilitator says.
    pub fn is_handed_out(&self) -> bool {
        view_of(&self.config) == View::Participant
    }

    fn take_up(&mut self, state: &[(String, String)]) {
        let get = |name: &str| state.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str());
        if !self.is_handed_out() {
            self.view = get("view").and_then(View::from_id).unwrap_or(self.view);
        }
        if let Some(at) = get("at").and_then(|id| self.plan.as_ref()?.step(id)) {
            self.show(at);
        }
    }

    fn tick(&mut self, milliseconds: u64) -> Vec<Effect> {
        let Some(spent) = self.spent.get_mut(self.at) else { return Vec::new() };
        let before = *spent;
        *spent += milliseconds;
        let given = self.plan.as_ref().and_then(|plan| plan.steps.get(self.at)).map_or(0, |step| step.minutes);
        let end = u64::from(given) * 60_000;
        let mut effects = self.wait();
        if end > 0 && before < end && *self.spent.get(self.at).unwrap_or(&0) >= end {
            effects.push(Effect::Announce(Text::new("sem-time-up")));
        }
        effects
    }

    fn wait(&mut self) -> Vec<Effect> {
        let version = next(&mut self.versions);
        self.waiting = Some(version);
        vec![Effect::Wait { version }]
    }
}

impl Widget for Seminar {
    type Msg = Msg;

    fn start(config: &Config) -> (Self, Vec<Effect>) {
        let mut seminar = Seminar {
            plan: None,
            issues: Vec::new(),
            view: view_of(config),
            at: 0,
            seen: Vec::new(),
            on: [false, false, false, true, false],
            runs: false,
            spent: Vec::new(),
            config: config.clone(),
            fetching: None,
            recalling: None,
            waiting: None,
            pending: Vec::new(),
            versions: 0,
        };
        let effects = seminar.load();
        (seminar, effects)
    }

    fn configured(&mut self, config: &Config) -> Vec<Effect> {
        let before = std::mem::replace(&mut self.config, config.clone());
        if before.get("src") != config.get("src") {
            (self.plan, self.runs, self.waiting) = (None, false, None);
            return self.load();
        }
        if before.get("view") != config.get("view") {
            self.view = view_of(config);
        }
        Vec::new()
    }

    fn localized(&mut self, _lang: Lang) -> Vec<Effect> {
        Vec::new() // a plan has all languages
    }

    fn awaits(&self, version: u32) -> bool {
        [self.fetching, self.recalling, self.waiting].contains(&Some(version))
    }

    fn answered(&mut self, version: u32, answer: Answer) -> Vec<Effect> {
        let it = Some(version);
        if self.waiting == it {
            self.waiting = None;
            let milliseconds = match answer {
                Answer::Json(value) => value.as_u64().unwrap_or(0),
                _ => 0,
            };
            return self.tick(milliseconds);
        }
        if self.recalling == it {
            self.recalling = None;
            if let Answer::Json(Value::String(kept)) = answer {
                let (view, id) = kept.split_once('\n').unwrap_or(("", &kept));
                if !self.is_handed_out() {
                    self.view = View::from_id(view).unwrap_or(self.view);
                }
                if let Some(at) = self.plan.as_ref().and_then(|plan| plan.step(id)) {
                    // The first step was only in sight until the device answered.
                    self.seen.clear();
                    self.show(at);
                }
            }
        } else if self.fetching == it {
            self.issues.clear();
            let read = read_json(answer, &mut self.issues, read::read);
            self.fetching = None;
            match read {
                Ok(None) => {}
                Ok(Some(plan)) => return self.settle(plan),
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
            Msg::StepChosen(at) => self.go(at),
            // The presenter's first press only brings the picture back.
            Msg::WentOn | Msg::WentBack if self.is_on(Switch::Blank) => self.update(Msg::Switched(Switch::Blank)),
            Msg::WentOn => self.go(self.at + 1),
            Msg::WentBack => self.at.checked_sub(1).map_or_else(Vec::new, |at| self.go(at)),
            Msg::ViewChosen(_) if self.is_handed_out() => Vec::new(),
            Msg::ViewChosen(view) => {
                self.view = view;
                vec![self.keep(), Effect::EmitChange]
            }
            Msg::Switched(switch) => {
                let on = &mut self.on[switch as usize];
                *on = !*on;
                match (switch, *on) {
                    (Switch::Blank, true) => vec![Effect::Focus("unblank".into())],
                    (Switch::Blank, false) => vec![Effect::Focus("here".into())],
                    _ => Vec::new(),
                }
            }
            Msg::ClockSwitched => {
                self.runs = !self.runs;
                self.waiting = None;
                if self.runs { self.wait() } else { Vec::new() }
            }
            Msg::ClockReset => {
                if let Some(spent) = self.spent.get_mut(self.at) {
                    *spent = 0;
                }
                vec![Effect::Focus("clock".into())]
            }
            Msg::PrintAsked => vec![Effect::Print],
            Msg::Retried => self.load(),
        }
    }

    fn view(&self, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
        super::view::seminar(self, ui, cx)
    }

    fn rehearse(&mut self, _step: u32, _show: &mut dyn FnMut(&Self)) {}

    fn picture(&self, _id: &str, _cx: &Context) -> Option<Picture> {
        None
    }

    fn state(&self) -> Vec<(&'static str, String)> {
        let Some(step) = self.plan.as_ref().and_then(|plan| self.step(plan)) else { return Vec::new() };
        vec![("view", self.view.id().into()), ("at", step.id.clone())]
    }

    fn restore(&mut self, state: &[(String, String)]) -> Vec<Effect> {
        if self.plan.is_none() {
            self.pending = state.to_vec();
        }
        self.take_up(state);
        Vec::new()
    }

    fn export(&self, _format: &str, _cx: &Context) -> Option<Export> {
        None
    }

    fn is_ready(&self) -> bool {
        self.has_failed() || (self.plan.is_some() && self.recalling.is_none())
    }

    fn has_failed(&self) -> bool {
        self.plan.is_none() && self.fetching.is_none()
    }
}

/// Who looks, by the attributes.
fn view_of(config: &Config) -> View {
    config.get("view").and_then(View::from_id).unwrap_or_default()
}
