//! Questions from a village's own budget: the right answer and its working are computed, wrong ones are plausible and
//! differ from it in the precision shown. The seed decides which, so that a group gets the same.
//!
//! What is right does not hang on the language, but the words do: an item is made twice, once mute for the bank, once
//! with the reader's words whenever it is shown.

use super::bank::*;
use super::chance::Chance;
use super::read::pack::letter;
use crate::budget::classification::Classification;
use crate::budget::cube::{Node, NodeId, Slice, SliceKey};
use crate::budget::insight::{Summary, changes_at, per_resident, summary};
use crate::budget::model::{Level, Localized, Place, Side};
use crate::budget::money::{Money, Share, share};
use crate::budget::names;
use crate::budget::widget::Facts;
use crate::i18n::{Lang, Localizer, Numbers, Value};
use crate::order;
use crate::widget::Context;

/// What questions are made from.
pub struct Ground {
    /// The budget.
    pub facts: Facts,
    /// Names of codes.
    pub classification: Classification,
    /// Which of its budgets.
    pub key: SliceKey,
    /// What chance hangs on.
    pub seed: String,
}

/// A kind of question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sketch {
    /// How much of every hundred tenge are transfers.
    Transfers,
    /// Is more than half of the revenue own?
    Own,
    /// How large the budget is: thousands or milliards.
    Magnitude,
    /// Which group of spending is the biggest.
    Biggest,
    /// Which of the bars shown is so many per cent.
    Bar,
    /// Bring groups into order by size.
    Order,
    /// What share a group has, computed from the table shown.
    Portion,
    /// Deficit, surplus or neither.
    Balance,
    /// What covers the deficit.
    Cover,
    /// Who approves this budget.
    Approves,
    /// Which own receipt brings most.
    OwnBiggest,
    /// Which group changed most against the year before.
    Changed,
    /// Did spending grow against the year before?
    Grew,
    /// Spending per resident.
    Resident,
    /// The whole of a share: how much is so many per cent.
    Sum,
}

const SKETCHES: [(Sketch, &str); 15] = [
    (Sketch::Transfers, "transfers"),
    (Sketch::Own, "own"),
    (Sketch::Magnitude, "magnitude"),
    (Sketch::Biggest, "biggest"),
    (Sketch::Bar, "bar"),
    (Sketch::Order, "order"),
    (Sketch::Portion, "portion"),
    (Sketch::Balance, "balance"),
    (Sketch::Cover, "cover"),
    (Sketch::Approves, "approves"),
    (Sketch::OwnBiggest, "own-biggest"),
    (Sketch::Changed, "changed"),
    (Sketch::Grew, "grew"),
    (Sketch::Resident, "resident"),
    (Sketch::Sum, "sum"),
];

/// Says nothing: for the bank, whose items need no words.
struct Mute;

impl Localizer for Mute {
    fn text(&self, _: &str, _: &[(&str, Value)]) -> String {
        String::new()
    }

    fn date(&self, _: &str) -> String {
        String::new()
    }
}

/// The questions that this budget can answer, as a bank without words, and what each is made by.
pub fn bank(ground: &Ground) -> (Bank, Vec<Sketch>) {
    let cx = Context { lang: Lang::Kk, texts: &Mute, numbers: &Numbers::default() };
    let place = ground.facts.book.places.get(ground.key.place).map_or("", |place| &place.id);
    let year = ground.key.year.to_string();
    let mut bank = Bank { id: format!("budget-{place}-{year}"), version: "1".into(), ..Bank::default() };
    bank.settings.count = Some(10);
    let act = act(ground);
    bank.as_of = act.as_of.clone();
    bank.sources = vec![act, budget_code()];
    let mut sketches = Vec::new();
    for (sketch, _) in SKETCHES {
        if let Some(item) = item(ground, sketch, &cx) {
            bank.items.push(item);
            sketches.push(sketch);
        }
    }
    (bank, sketches)
}

/// The decision that the figures are from.
fn act(ground: &Ground) -> Source {
    let book = &ground.facts.book;
    let tables = ground.facts.cube.slice(ground.key).map_or(&[][..], |slice| &slice.tables);
    let table = tables.first().and_then(|table| book.tables.get(*table));
    let source = table.and_then(|table| table.sources.first()).or(book.sources.first()).cloned().unwrap_or_default();
    let as_of = table.and_then(|table| table.as_of.clone()).or(book.as_of.clone()).unwrap_or_default();
    Source { id: "act".into(), title: source.title, url: source.path.unwrap_or_default(), as_of, ..Source::default() }
}

/// The Budget Code of 15 March 2025; its title is told by Fluent.
fn budget_code() -> Source {
    Source {
        id: "code".into(),
        url: "https://zan.gov.kz/client/#!/doc/208203".into(),
        as_of: "2026-07-01".into(),
        ..Source::default()
    }
}

/// One question, in the words of `cx`; none where the budget does not say what it asks for.
pub fn item(ground: &Ground, sketch: Sketch, cx: &Context) -> Option<Item> {
    let slice = ground.facts.cube.slice(ground.key)?;
    let (_, id) = SKETCHES.iter().find(|(own, _)| *own == sketch)?;
    let chance = Chance::of(&ground.seed, id);
    let mut made = Maker { ground, slice, sums: summary(slice), cx, chance, article: "", facts: Vec::new() };
    let (prompt, why, stimulus, task) = made.make(sketch)?;
    let source = if made.article.is_empty() { "act" } else { "code" };
    Some(Item {
        id: format!("own-{id}"),
        topic: String::new(),
        prompt: made.say(prompt),
        stimulus,
        hint: Localized::default(),
        explanation: made.say(why),
        cite: Some(Cite { source: source.into(), article: made.article.into(), as_of: String::new() }),
        points: 1,
        parallel: String::new(),
        task,
    })
}

/// The name of a place; of a table that names none, the word for a budget.
pub fn place_name(place: &Place, cx: &Context) -> String {
    let name = place.name_in(cx.lang);
    if name.is_empty() { cx.string("place-unnamed") } else { name.into() }
}

type Made = (&'static str, &'static str, Stimulus, Task);

struct Maker<'a> {
    ground: &'a Ground,
    slice: &'a Slice,
    sums: Summary,
    cx: &'a Context<'a>,
    chance: Chance,
    /// The article of the Budget Code, where the answer is law and no figure.
    article: &'static str,
    /// What prompt and explanation are filled with.
    facts: Vec<(&'static str, Value)>,
}

impl<'a> Maker<'a> {
    fn make(&mut self, sketch: Sketch) -> Option<Made> {
        let place = self.ground.facts.book.places.get(self.ground.key.place)?;
        self.facts =
            vec![("place", place_name(place, self.cx).into()), ("year", self.ground.key.year.to_string().into())];
        match sketch {
            Sketch::Transfers => {
                let (revenue, transfers) = self.sums.revenue.zip(self.sums.transfers)?;
                let right = whole(share(transfers, revenue)?);
                self.tell_amounts(revenue, transfers);
                self.facts.push(("part", right.into()));
                let options = self.numbers(right, &[100 - right, right / 2, right - 20, right + 20, 50, 10], 0, 100);
                Some(("gen-transfers", "gen-transfers-why", Stimulus::None, options?))
            }
            Sketch::Own => {
                let (revenue, own) = self.sums.revenue.zip(self.sums.own)?;
                let part = share(own, revenue)?;
                if (450..=550).contains(&part.tenths()) {
                    return None;
                }
                self.tell_amounts(revenue, own);
                self.facts.push(("part", self.cx.numbers.percent(part).into()));
                Some(("gen-own", "gen-own-why", Stimulus::None, self.truth(part.tenths() > 500)))
            }
            Sketch::Magnitude => {
                let revenue = self.sums.revenue.filter(|revenue| *revenue >= Money::from_tiyn(100_000_000))?;
                self.facts.push(("amount", self.cx.numbers.thousand(revenue).into()));
                self.facts.push(("million", self.cx.numbers.million(revenue).into()));
                let mut options = vec![(self.told("gen-million", revenue), true)];
                for (up, down) in [(1, 100), (1, 10), (10, 1)] {
                    options.push((self.told("gen-million", revenue.scaled(up, down)?), false));
                }
                Some(("gen-magnitude", "gen-magnitude-why", Stimulus::None, self.choice(options)?))
            }
            Sketch::Biggest => {
                let (groups, whole) = self.groups(4)?;
                let second = groups.get(1)?.1;
                (groups[0].1 > second).then_some(())?;
                self.facts.push(("name", groups[0].0.as_str().into()));
                self.tell_amounts(whole, groups[0].1);
                self.facts.push(("part", self.cx.numbers.percent(share(groups[0].1, whole)?).into()));
                let options = groups.iter().enumerate().map(|(at, (name, _))| (name.clone(), at == 0)).collect();
                Some(("gen-biggest", "gen-biggest-why", Stimulus::None, self.choice(options)?))
            }
            Sketch::Bar => {
                let (groups, whole) = self.groups(4)?;
                let at = self.chance.below(groups.len());
                let part = share(groups[at].1, whole)?;
                let same = |other: &&(String, Money)| {
                    share(other.1, whole).is_some_and(|o| self::whole(o) == self::whole(part))
                };
                (groups.iter().filter(same).count() == 1).then_some(())?;
                self.facts.push(("part", self::whole(part).into()));
                self.facts.push(("name", groups[at].0.as_str().into()));
                self.tell_amounts(whole, groups[at].1);
                let options = groups.iter().enumerate().map(|(own, (name, _))| (name.clone(), own == at)).collect();
                let stimulus = self.table(&groups, Some(whole));
                Some(("gen-bar", "gen-bar-why", stimulus, self.choice(options)?))
            }
            Sketch::Order => {
                let (groups, _) = self.groups(4)?;
                let distinct = groups.windows(2).all(|pair| pair[0].1 > pair[1].1);
                (distinct && groups.len() > 2).then_some(())?;
                let list: Vec<String> = groups
                    .iter()
                    .map(|(name, amount)| format!("{name}: {}", self.cx.numbers.thousand(*amount)))
                    .collect();
                self.facts.push(("list", list.join("; ").into()));
                let option = |(at, (name, _)): (usize, &(String, Money))| Opt {
                    id: letter(at),
                    text: spoken(name, self.cx),
                    ..Opt::default()
                };
                let options = groups.iter().enumerate().map(option).collect();
                Some(("gen-order", "gen-order-why", Stimulus::None, Task::Order { options }))
            }
            Sketch::Portion => {
                let (groups, whole) = self.groups(3)?;
                let at = self.chance.below(groups.len());
                let part = share(groups[at].1, whole)?;
                self.facts.push(("name", groups[at].0.as_str().into()));
                self.tell_amounts(whole, groups[at].1);
                self.facts.push(("part", self.cx.numbers.percent(part).into()));
                let value = Money::from_tiyn(i64::from(part.tenths()) * 10_000);
                let stimulus = self.table(&groups, Some(whole));
                Some(("gen-portion", "gen-portion-why", stimulus, self.figure(value, ONE_PERCENT, "gen-unit-percent")))
            }
            Sketch::Sum => {
                let (revenue, transfers) = self.sums.revenue.zip(self.sums.transfers)?;
                let own = revenue.checked_sub(transfers)?;
                self.tell_amounts(revenue, transfers);
                self.facts.push(("rest", self.cx.numbers.thousand(own).into()));
                let rows = [(self.cx.string("gen-revenue"), revenue), (self.cx.string("gen-transfer-row"), transfers)];
                let stimulus = self.table(&rows, None);
                let tenge = Money::from_tiyn(100_000);
                Some(("gen-sum", "gen-sum-why", stimulus, self.figure(own, tenge, "gen-unit-thousand")))
            }
            Sketch::Balance => {
                let deficit = self.sums.computed_deficit?;
                let (revenue, expenditure) = self.sums.revenue.zip(self.sums.expenditure)?;
                let more = [("section-lending", self.sums.lending), ("section-assets", self.sums.assets)];
                let other = revenue.checked_sub(expenditure)?.checked_sub(deficit)?;
                self.facts.push(("other", self.cx.numbers.thousand(other).into()));
                self.tell_amounts(revenue, expenditure);
                self.facts.push(("rest", self.cx.numbers.thousand(deficit.abs()).into()));
                let options = vec![
                    (self.cx.string("gen-deficit"), deficit < Money::ZERO),
                    (self.cx.string("gen-balanced"), deficit == Money::ZERO),
                    (self.cx.string("gen-surplus"), deficit > Money::ZERO),
                ];
                let mut rows =
                    vec![(self.cx.string("gen-revenue"), revenue), (self.cx.string("gen-expenditure"), expenditure)];
                let more = more.into_iter().filter_map(|(name, amount)| Some((self.cx.string(name), amount?)));
                rows.extend(more.filter(|(_, amount)| *amount != Money::ZERO));
                let why = if rows.len() > 2 { "gen-balance-more-why" } else { "gen-balance-why" };
                let stimulus = self.table(&rows, None);
                Some(("gen-balance", why, stimulus, self.choice(options)?))
            }
            Sketch::Cover => {
                let deficit = self.sums.deficit.filter(|deficit| deficit.is_negative())?;
                let used = self.sums.balances_used.filter(|used| *used == deficit.abs())?;
                self.facts.push(("amount", self.cx.numbers.thousand(used).into()));
                let options = vec![
                    (self.cx.string("gen-cover-balances"), true),
                    (self.cx.string("gen-cover-loan"), false),
                    (self.cx.string("gen-cover-taxes"), false),
                ];
                Some(("gen-cover", "gen-cover-why", Stimulus::None, self.choice(options)?))
            }
            Sketch::Approves => {
                (place.level == Level::Rural).then_some(())?;
                self.article = "7";
                let options = vec![
                    (self.cx.string("gen-body-maslikhat"), true),
                    (self.cx.string("gen-body-akim"), false),
                    (self.cx.string("gen-body-assembly"), false),
                    (self.cx.string("gen-body-district-akim"), false),
                ];
                Some(("gen-approves", "gen-approves-why", Stimulus::None, self.choice(options)?))
            }
            Sketch::OwnBiggest => {
                let mut leaves = self.own_receipts();
                order::sort(&mut leaves, |a, b| b.1.cmp(&a.1));
                leaves.truncate(4);
                (leaves.len() > 2 && leaves[0].1 > leaves[1].1).then_some(())?;
                self.facts.push(("name", leaves[0].0.as_str().into()));
                self.facts.push(("amount", self.cx.numbers.thousand(leaves[0].1).into()));
                let options = leaves.iter().enumerate().map(|(at, (name, _))| (name.clone(), at == 0)).collect();
                Some(("gen-own-biggest", "gen-own-biggest-why", Stimulus::None, self.choice(options)?))
            }
            Sketch::Changed => {
                let (before, year) = self.before()?;
                let found = changes_at(before, self.slice, Side::Expenditure, 1);
                let shown = found.get(..found.len().min(4)).filter(|shown| shown.len() > 2)?;
                (shown[0].difference.abs() > shown[1].difference.abs()).then_some(())?;
                let mut options = Vec::new();
                for (at, change) in shown.iter().enumerate() {
                    let node = change.to.map(|id| self.slice.node(id)).or(change.from.map(|id| before.node(id)))?;
                    options.push((self.name(node), at == 0));
                }
                self.facts.push(("before", year.to_string().into()));
                self.facts.push(("name", options[0].0.as_str().into()));
                self.facts.push(("amount", self.cx.numbers.signed_thousand(shown[0].difference).into()));
                Some(("gen-changed", "gen-changed-why", Stimulus::None, self.choice(options)?))
            }
            Sketch::Grew => {
                let (before, year) = self.before()?;
                let (old, new) = summary(before).expenditure.zip(self.sums.expenditure)?;
                (old != new).then_some(())?;
                self.facts.push(("before", year.to_string().into()));
                self.facts.push(("old", self.cx.numbers.thousand(old).into()));
                self.facts.push(("new", self.cx.numbers.thousand(new).into()));
                Some(("gen-grew", "gen-grew-why", Stimulus::None, self.truth(new > old)))
            }
            Sketch::Resident => {
                let spent = self.sums.expenditure?;
                let each = per_resident(spent, place, self.ground.key.year)?;
                let residents = place.residents(self.ground.key.year)?;
                self.facts.push(("residents", i64::from(residents).into()));
                self.facts.push(("amount", self.cx.numbers.thousand(spent).into()));
                self.facts.push(("each", self.cx.numbers.tenge(each).into()));
                let mut options = vec![(self.told_tenge(each), true)];
                for (up, down) in [(1, 10), (1, 3), (5, 1)] {
                    options.push((self.told_tenge(each.scaled(up, down)?), false));
                }
                Some(("gen-resident", "gen-resident-why", Stimulus::None, self.choice(options)?))
            }
        }
    }

    fn say(&self, id: &str) -> Localized {
        spoken(&self.cx.tr(id, &self.facts), self.cx)
    }

    fn tell_amounts(&mut self, whole: Money, part: Money) {
        self.facts.push(("whole", self.cx.numbers.thousand(whole).into()));
        self.facts.push(("amount", self.cx.numbers.thousand(part).into()));
    }

    fn told(&self, id: &str, amount: Money) -> String {
        self.cx.tr(id, &[("amount", self.cx.numbers.million(amount).into())])
    }

    fn told_tenge(&self, amount: Money) -> String {
        self.cx.tr("gen-tenge", &[("amount", self.cx.numbers.tenge(amount).into())])
    }

    fn name(&self, node: &Node) -> String {
        names::name(node, &self.ground.classification, self.cx).text
    }

    /// The biggest groups of spending with their amounts, and the whole.
    fn groups(&self, count: usize) -> Option<(Vec<(String, Money)>, Money)> {
        let root = self.slice.root(Side::Expenditure)?;
        let mut groups: Vec<(NodeId, &Node)> = self.slice.children(root).collect();
        order::sort(&mut groups, |a, b| b.1.amount().cmp(&a.1.amount()));
        groups.retain(|(_, node)| node.amount() > Money::ZERO);
        groups.truncate(count);
        let named = groups.iter().map(|(_, node)| (self.name(node), node.amount())).collect::<Vec<_>>();
        (named.len() > 1).then(|| (named, self.slice.node(root).amount()))
    }

    /// The deepest lines of receipts that are the village's own.
    fn own_receipts(&self) -> Vec<(String, Money)> {
        let own = |node: &Node| node.role.is_some_and(|role| role.is_own());
        let leaf = |node: &Node| node.children.is_empty() && node.amount() > Money::ZERO;
        let lines = self.slice.nodes().filter(|(_, node)| own(node) && leaf(node));
        lines.map(|(_, node)| (self.name(node), node.amount())).collect()
    }

    /// The budget of the same place for the latest earlier year, if it is one that was decided.
    fn before(&self) -> Option<(&'a Slice, u16)> {
        let (facts, own) = (&self.ground.facts, self.ground.key);
        let earlier = |key: &SliceKey| key.place == own.place && key.year < own.year && !facts.is_forecast(*key);
        let key = facts.cube.keys().filter(earlier).filter(|key| facts.is_whole(*key)).last()?;
        Some((facts.cube.slice(key)?, key.year))
    }

    /// Rows with bars, the whole as the last one.
    fn table(&self, rows: &[(String, Money)], whole: Option<Money>) -> Stimulus {
        let mut shown: Vec<_> = rows.iter().map(|(name, amount)| (spoken(name, self.cx), *amount)).collect();
        if let Some(whole) = whole {
            shown.push((spoken(&self.cx.string("gen-whole"), self.cx), whole));
        }
        Stimulus::Budget { caption: self.say("gen-caption"), rows: shown }
    }

    /// A choice of one among these words; none where two of them read the same.
    fn choice(&self, options: Vec<(String, bool)>) -> Option<Task> {
        let speaks = options.iter().any(|(text, _)| !text.is_empty());
        let twice = |at: usize| options[..at].iter().any(|(text, _)| *text == options[at].0);
        if speaks && (0..options.len()).any(twice) {
            return None;
        }
        let option = |(at, (text, right)): (usize, (String, bool))| Opt {
            id: letter(at),
            text: spoken(&text, self.cx),
            weight: if right { FULL } else { 0 },
            ..Opt::default()
        };
        Some(Task::Choice { kind: ChoiceKind::Single, options: options.into_iter().enumerate().map(option).collect() })
    }

    /// A choice among whole numbers: the right one and three that lie at least three off it and off each other.
    fn numbers(&self, right: i64, wrong: &[i64], least: i64, most: i64) -> Option<Task> {
        let mut shown = vec![right];
        for number in wrong {
            let apart = shown.iter().all(|other| (other - number).abs() > 2);
            if apart && (least..=most).contains(number) && shown.len() < 4 {
                shown.push(*number);
            }
        }
        let text = |number: &i64| self.cx.tr("gen-of-hundred", &[("count", (*number).into())]);
        let options = shown.iter().enumerate().map(|(at, number)| (text(number), at == 0)).collect();
        if shown.len() > 2 { self.choice(options) } else { None }
    }

    fn truth(&self, right: bool) -> Task {
        let option = |truth: bool| Opt {
            id: truth.to_string(),
            weight: if truth == right { FULL } else { 0 },
            ..Opt::default()
        };
        Task::Choice { kind: ChoiceKind::TrueFalse, options: vec![option(true), option(false)] }
    }

    fn figure(&self, value: Money, tolerance: Money, unit: &str) -> Task {
        let answer = Accepted { value, tolerance, weight: FULL, ..Accepted::default() };
        let unit = Unit { text: spoken(&self.cx.string(unit), self.cx), factor: super::read::pack::ONE };
        Task::Numeric { answers: vec![answer], units: vec![unit] }
    }
}

/// How far off a share still counts: one per cent point.
const ONE_PERCENT: Money = Money::from_tiyn(100_000);

/// Whole per cent, halves up.
fn whole(share: Share) -> i64 {
    i64::from((share.tenths() + 5).div_euclid(10))
}

/// Words of the reader's language.
fn spoken(text: &str, cx: &Context) -> Localized {
    let mut words = Localized::default();
    let own = match cx.lang {
        Lang::Kk => &mut words.kk,
        Lang::Ru => &mut words.ru,
        Lang::En => &mut words.en,
    };
    text.clone_into(own);
    words
}
