//! The page's picture: each topic before and after, and the whole above them.

use super::view::parts::percent;
use super::widget::{Trainer, View};
use crate::chart::{Bar, Fill, Pair, Pairs, Picture};
use crate::quiz::bank::FULL;
use crate::quiz::group::{Part, Time};
use crate::widget::Context;

/// Topics that the picture shows.
const TOPICS: usize = 20;

/// The picture of a canvas; `export` is the one that goes into files.
pub fn picture(trainer: &Trainer, id: &str, cx: &Context) -> Option<Picture> {
    let bank = trainer.bank()?;
    let figures = &trainer.figures;
    if !matches!(id, "topics" | "export") || trainer.view != View::Group || figures.is_empty() {
        return None;
    }
    let pair = |label: String, means: [Option<Part>; 2]| Pair {
        label,
        bars: Time::BOTH.map(|time| bar(time, means[time as usize], cx)).to_vec(),
    };
    let mut pairs = vec![pair(cx.plain("trainer-whole", &[]), figures.sides.map(|side| side.mean))];
    for topic in figures.topics.iter().take(TOPICS) {
        let title = bank.topics[topic.topic].title.best(cx.lang).map_or("", |(_, title)| title);
        pairs.push(pair(title.into(), topic.means));
    }
    Some(Picture::Pairs(Pairs { title: cx.plain("trainer-picture", &[]), pairs, whole: FULL.into() }))
}

/// Before is hatched, after is plain, and each bar says which it is.
fn bar(time: Time, amount: Option<Part>, cx: &Context) -> Bar {
    let figure = percent(amount, cx).into();
    let (id, fill) = match time {
        Time::Before => ("trainer-bar-before", Fill { series: 1, hatched: true }),
        Time::After => ("trainer-bar-after", Fill { series: 0, hatched: false }),
    };
    Bar { label: cx.plain(id, &[("figure", figure)]), amount, fill }
}
