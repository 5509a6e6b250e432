//! The seminar as markup: agenda, the step in sight, what the facilitator holds.

use super::plan::{Kind, Plan, Step};
use super::widget::{Msg, Seminar, Switch, View};
use crate::i18n::Localized;
use crate::widget::parts::*;
use crate::widget::{Context, Ui, Widget, issues};
use maud::{Markup, html};

/// The whole widget.
pub fn seminar(seminar: &Seminar, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let Some(plan) = &seminar.plan else {
        return if seminar.has_failed() { failed(&seminar.issues, ui.click(Msg::Retried), cx) } else { loading(cx) };
    };
    html! {
        (ui.region("head", |ui| head(seminar, plan, ui, cx)))
        (ui.region("agenda", |ui| agenda(seminar, plan, ui, cx)))
        (ui.region("stage", |_| stage(seminar, plan, cx)))
        @if seminar.view == View::Facilitator {
            (ui.region("notes-box", |_| notes(seminar, plan, cx)))
        }
        (ui.region("bar", |ui| bar(seminar, plan, ui, cx)))
        (ui.region("foot", |_| foot(seminar, plan, cx)))
        (ui.region("screen", |ui| blank(seminar, ui, cx)))
    }
}

fn head(seminar: &Seminar, plan: &Plan, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let (other, word) = match seminar.view {
        View::Facilitator => (View::Participant, "sem-to-participant"),
        View::Participant => (View::Facilitator, "sem-to-facilitator"),
    };
    html! {
        header.head {
            h2 part="title" { (localized(&plan.title, cx)) }
            p.facts {
                @if plan.minutes() > 0 { span.badge { (minutes(plan.minutes(), cx)) } }
                @if !seminar.is_handed_out() { (button("view", "link", ui.click(Msg::ViewChosen(other)), word, cx)) }
            }
        }
    }
}

fn minutes(count: u32, cx: &Context) -> String {
    cx.tr("sem-minutes", &[("count", i64::from(count).into())])
}

fn agenda(seminar: &Seminar, plan: &Plan, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    html! {
        details.agenda id="agenda" {
            summary { (cx.tr("sem-agenda", &[("count", plan.steps.len().into())])) }
            nav aria-label=(cx.t("sem-agenda-name")) { ol {
                @for (at, step) in plan.steps.iter().enumerate() {
                    li { button id={"go-" (step.id)} type="button" data-on=(ui.click(Msg::StepChosen(at)))
                        aria-current=[(at == seminar.at).then_some("step")] {
                        span.number { (at + 1) } " " span.name { (localized(&step.title, cx)) } " "
                        @if step.minutes > 0 { span.muted.small { (minutes(step.minutes, cx)) } }
                    } }
                }
            } }
        }
    }
}

/// The step in sight; those seen before stay behind it, with what was done in their widgets.
fn stage(seminar: &Seminar, plan: &Plan, cx: &Context) -> Markup {
    html! {
        div.stage.big[seminar.is_on(Switch::Big) && seminar.view == View::Facilitator] {
            @for at in &seminar.seen {
                @if let Some(step) = plan.steps.get(*at) {
                    section id={"step-" (step.id)} hidden[*at != seminar.at] {
                        h3 id=[(*at == seminar.at).then_some("here")] tabindex="-1" { (localized(&step.title, cx)) }
                        (prose(&step.text, cx))
                        (work(seminar, step))
                    }
                }
            }
        }
    }
}

/// The widget of a step, an element of its own.
fn work(seminar: &Seminar, step: &Step) -> Markup {
    let src = seminar.address(step);
    let option = |name: &str| step.option(name);
    let hidden = seminar.is_on(Switch::Hide) && seminar.view == View::Facilitator;
    let answers = hidden.then_some("hidden");
    html! {
        @match step.kind {
            Kind::Talk => {},
            Kind::Quiz => auyl-quiz src=[src] mode=[option("mode")] count=[option("count")] seed=[option("seed")] pass=[option("pass")]
                budget=[option("budget").map(|own| seminar.beside(own).unwrap_or_default())] place=[option("place")] year=[option("year")] answers=[answers] {},
            Kind::Budget => auyl-budget src=[src] place=[option("place")] year=[option("year")] phase=[option("phase")] view=[option("view")]
                unit=[option("unit")] open=[option("open")] {},
            Kind::Duties => auyl-duties src=[src] edition=[option("edition")] view=[option("view")] bodies=[option("bodies")]
                topic=[option("topic")] seed=[option("seed")] answers=[answers] {},
            Kind::Pathways => auyl-pathways src=[src] start=[option("start")] view=[option("view")] {},
            Kind::Results => auyl-trainer src=[src] sample=[option("sample").map(|own| seminar.beside(own).unwrap_or_default())] {},
        }
    }
}

/// A text in paragraphs and lists.
fn prose(text: &Localized, cx: &Context) -> Markup {
    let Some((lang, words)) = text.best(cx.lang) else { return html! {} };
    html! {
        div.prose lang=[(lang != cx.lang).then_some(lang.tag())] {
            @for block in words.replace('\r', "").split("\n\n").filter(|block| !block.trim().is_empty()) {
                @let (items, lines): (Vec<&str>, Vec<&str>) = block.lines().partition(|line| line.starts_with("- "));
                @if !lines.is_empty() { p { @for (at, line) in lines.iter().enumerate() { @if at > 0 { br; } (line) } } }
                @if !items.is_empty() { ul { @for item in &items { li { (item[2..].trim()) } } } }
            }
        }
    }
}

fn notes(seminar: &Seminar, plan: &Plan, cx: &Context) -> Markup {
    let Some(step) = seminar.step(plan).filter(|_| seminar.is_on(Switch::Notes)) else { return html! {} };
    html! {
        aside.notes aria-labelledby="notes-title" {
            h3 id="notes-title" { (cx.t("sem-notes-title")) }
            @if step.notes.is_empty() { p.muted { (cx.t("sem-no-notes")) } } @else { (prose(&step.notes, cx)) }
        }
    }
}

fn bar(seminar: &Seminar, plan: &Plan, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let (at, all) = (seminar.at, plan.steps.len());
    let leads = seminar.view == View::Facilitator;
    let keys = leads && seminar.is_on(Switch::Keys);
    html! {
        div.bar-in role="group" aria-label=(cx.t("sem-controls"))
            data-page-keys=[keys.then_some("")] data-on=[keys.then(|| ui.keys(page_keys()))] {
            p.turn {
                button id="back" type="button" aria-disabled=[(at == 0).then_some("true")] data-on=(ui.click(Msg::WentBack)) { (cx.t("sem-back")) }
                span.at {
                    span aria-hidden="true" { (at + 1) " / " (all) }
                    span.visually-hidden { (cx.tr("sem-position", &[("at", (at + 1).into()), ("of", all.into())])) }
                }
                button.primary id="next" type="button" aria-disabled=[(at + 1 == all).then_some("true")] data-on=(ui.click(Msg::WentOn)) { (cx.t("sem-next")) }
            }
            @if leads {
                (ui.region("clock", |ui| clock(seminar, plan, ui, cx)))
                div.tools { @for (switch, word) in [(Switch::Hide, "sem-hide"), (Switch::Big, "sem-big"), (Switch::Notes, "sem-notes"), (Switch::Blank, "sem-blank"), (Switch::Keys, "sem-keys")] {
                    button id=(switch.id()) type="button" aria-pressed=(if seminar.is_on(switch) { "true" } else { "false" })
                        data-on=(ui.click(Msg::Switched(switch))) { (cx.t(word)) }
                }
                (button("print", "", ui.click(Msg::PrintAsked), "print", cx)) }
                @if seminar.is_on(Switch::Keys) { p.muted.small { (cx.t("sem-keys-note")) } }
            }
        }
    }
}

/// What presenters send: page down and up, a full stop for a blank screen.
fn page_keys() -> Vec<(&'static str, Msg)> {
    let blank = Msg::Switched(Switch::Blank);
    vec![("PageDown", Msg::WentOn), ("PageUp", Msg::WentBack), (".", blank), ("b", blank), ("B", blank)]
}

fn clock(seminar: &Seminar, plan: &Plan, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let given = seminar.step(plan).map_or(0, |step| step.minutes);
    let (spent, end) = (seminar.seconds(), u64::from(given) * 60);
    html! {
        p.clock {
            span.time {
                (icon(icons::TIME)) " "
                span role="timer" {
                    @if given == 0 { (time(spent)) }
                    @else { (cx.tr("sem-time", &[("spent", time(spent).into()), ("of", minutes(given, cx).into())])) }
                }
            }
            @if end > 0 && spent >= end { " " strong.over { (cx.tr("sem-over", &[("time", time(spent - end).into())])) } }
            " " (button("clock", "", ui.click(Msg::ClockSwitched), if seminar.runs { "sem-pause" } else { "sem-start" }, cx))
            @if spent > 0 { (button("reset", "link", ui.click(Msg::ClockReset), "sem-reset", cx)) }
        }
        @if end > 0 { progress aria-label=(cx.t("sem-time-name")) value=(spent.min(end)) max=(end) {} }
    }
}

/// `12:05`.
fn time(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

fn foot(seminar: &Seminar, plan: &Plan, cx: &Context) -> Markup {
    // Widgets at work say it themselves.
    let alone = seminar.step(plan).is_none_or(|step| step.kind == Kind::Talk);
    html! {
        footer.foot {
            @if !seminar.issues.is_empty() {
                details.issues-box id="issues" {
                    summary { (cx.tr("issues-title", &[("count", seminar.issues.len().into())])) }
                    (issues::list(&seminar.issues, 30, cx))
                }
            }
            @if alone { p.muted.small { (cx.t("not-advice")) } }
        }
    }
}

fn blank(seminar: &Seminar, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    html! {
        @if seminar.is_on(Switch::Blank) && seminar.view == View::Facilitator {
            div.blank-screen role="dialog" aria-modal="true" aria-label=(cx.t("sem-blank-name")) {
                button id="unblank" type="button" data-on=(ui.click(Msg::Switched(Switch::Blank))) { (cx.t("sem-unblank")) }
            }
        }
    }
}
