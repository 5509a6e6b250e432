//! The explorer's pictures: what is drawn for which canvas, from the state alone.

use super::choice::{Measure, View};
use super::cube::{NodeId, Slice};
use super::insight::{Summary, summary};
use super::model::Side;
use super::money::{Money, share};
use super::names;
use super::view::{by_size, measure_word, phase_word, place_rows, series};
use super::widget::{Explorer, Facts};
use crate::chart::{Column, Fill, Flow, Part, Picture, Point, Ranking, Row, Series, Tile, Tiles, Trend};
use crate::widget::Context;

/// The picture of a canvas. `export` is the one that goes into files: the picture of the view in sight.
pub fn picture(explorer: &Explorer, id: &str, cx: &Context) -> Option<Picture> {
    let (facts, slice) = (explorer.facts()?, explorer.slice()?);
    let drawing = Drawing { explorer, facts, slice, cx };
    match id {
        "flow" => Some(drawing.flow()),
        "trend" => Some(drawing.trend()),
        "ranking" => Some(drawing.ranking()),
        "export" => match explorer.choice.view {
            View::Revenue => drawing.tiles(Side::Revenue),
            View::Expenditure => drawing.tiles(Side::Expenditure),
            View::Years => Some(drawing.trend()),
            View::Places => Some(drawing.ranking()),
            View::Overview | View::Check => Some(drawing.flow()),
        },
        _ => None,
    }
}

struct Drawing<'a> {
    explorer: &'a Explorer,
    facts: &'a Facts,
    slice: &'a Slice,
    cx: &'a Context<'a>,
}

impl Drawing<'_> {
    fn name(&self, id: NodeId) -> String {
        names::name(self.slice.node(id), &self.explorer.classification, self.cx).text
    }

    fn thousand(&self, amount: Money) -> String {
        self.cx.plain("amount-thousand", &[("amount", self.cx.numbers.thousand(amount).into())])
    }

    fn place_name(&self, place: usize) -> String {
        self.facts.book.places[place].name_in(self.cx.lang).into()
    }

    /// Where the money comes from, what covers the rest, where it goes.
    fn flow(&self) -> Picture {
        let s = summary(self.slice);
        let columns = [Side::Revenue, Side::Expenditure].into_iter().filter_map(|side| self.column(side, &s));
        Picture::Flow(Flow { columns: columns.collect() })
    }

    fn column(&self, side: Side, s: &Summary) -> Option<Column> {
        let cx = self.cx;
        let root = self.slice.root(side)?;
        let whole = self.slice.node(root).amount();
        let children = by_size(self.slice, root).into_iter().filter(|(_, node)| node.amount() > Money::ZERO);
        let mut parts: Vec<Part> = children
            .map(|(id, node)| Part {
                label: self.name(id),
                share: share(node.amount(), whole).map(|s| cx.numbers.percent(s)).unwrap_or_default(),
                value: cx.numbers.thousand(node.amount()),
                amount: node.amount().tiyn(),
                fill: Fill { series: series(self.slice, id), hatched: false },
            })
            .collect();
        if side == Side::Revenue {
            for (word, amount) in [("section-balances-used", s.balances_used), ("section-loans-in", s.loans_in)] {
                if let Some(amount) = amount.filter(|a| *a > Money::ZERO) {
                    parts.push(Part {
                        label: cx.plain(word, &[]),
                        share: String::new(),
                        value: format!("+{}", cx.numbers.thousand(amount)),
                        amount: amount.tiyn(),
                        fill: Fill { series: 7, hatched: true },
                    });
                }
            }
        }
        let title = cx.plain(if side == Side::Revenue { "view-revenue" } else { "view-expenditure" }, &[]);
        Some(Column { title, total: self.thousand(whole), parts })
    }

    /// Revenue, transfers and expenditure of every budget of the place.
    fn trend(&self) -> Picture {
        let cx = self.cx;
        let keys: Vec<_> = self.facts.cube.keys().filter(|k| k.place == self.slice.key.place).collect();
        let same_phase = keys.iter().all(|k| k.phase == keys[0].phase);
        let years = keys
            .iter()
            .map(|key| {
                let year = key.year.to_string();
                let phase = cx.plain(phase_word(key.phase), &[]);
                let label = if same_phase { year } else { format!("{year}, {phase}") };
                (label, self.facts.is_forecast(*key))
            })
            .collect();
        let summaries: Vec<_> =
            keys.iter().map(|key| self.facts.cube.slice(*key).map(summary).unwrap_or_default()).collect();
        let line = |word: &str, color: usize, of: fn(&Summary) -> Option<Money>| Series {
            label: cx.plain(word, &[]),
            fill: Fill { series: color, hatched: false },
            points: summaries
                .iter()
                .map(|s| of(s).map(|m| Point { amount: m.tiyn(), value: cx.numbers.thousand_rounded(m) }))
                .collect(),
        };
        Picture::Trend(Trend {
            title: cx.plain("trend-title", &[("place", self.place_name(self.slice.key.place).into())]),
            years,
            series: vec![
                line("section-revenue", 2, |s| s.revenue),
                line("figure-transfers", 0, |s| s.transfers),
                line("section-expenditure", 1, |s| s.expenditure),
            ],
            forecast: cx.plain("forecast", &[]),
        })
    }

    /// Places side by side.
    fn ranking(&self) -> Picture {
        let cx = self.cx;
        let measure = self.explorer.choice.measure;
        let (own, transfers) = (Fill { series: 2, hatched: false }, Fill { series: 0, hatched: false });
        let rows = place_rows(self.explorer, self.facts)
            .into_iter()
            .filter_map(|row| {
                let s = &row.summary;
                let (value, parts) = match measure {
                    Measure::Total => {
                        let (mine, sent) = (s.own?.tiyn(), s.transfers?.tiyn());
                        (self.thousand(s.revenue?), vec![(mine, own), (sent, transfers)])
                    }
                    Measure::Transfers => {
                        let part = s.transfer_share?;
                        (cx.numbers.percent(part), vec![(i64::from(part.tenths()), transfers)])
                    }
                    Measure::Resident => {
                        let each = row.each?;
                        let value = cx.plain("amount-tenge", &[("amount", cx.numbers.tenge(each).into())]);
                        (value, vec![(each.tiyn(), own)])
                    }
                };
                Some(Row { label: self.place_name(row.key.place), value, parts })
            })
            .collect();
        let legend = match measure {
            Measure::Total => vec![(cx.plain("figure-own", &[]), own), (cx.plain("figure-transfers", &[]), transfers)],
            Measure::Transfers | Measure::Resident => Vec::new(),
        };
        Picture::Ranking(Ranking { title: cx.plain(measure_word(measure), &[]), rows, legend })
    }

    /// One level of a side as a treemap.
    fn tiles(&self, side: Side) -> Option<Picture> {
        let cx = self.cx;
        let here = self.explorer.line(side)?;
        let node = self.slice.node(here);
        let whole = node.amount();
        let tiles = by_size(self.slice, here)
            .into_iter()
            .map(|(id, node)| Tile {
                label: self.name(id),
                value: share(node.amount(), whole).map(|s| cx.numbers.percent(s)).unwrap_or_default(),
                amount: node.amount().tiyn(),
                fill: Fill { series: series(self.slice, id), hatched: false },
            })
            .collect();
        let name = if node.parent.is_none() { names::side(side, cx) } else { self.name(here) };
        let title = format!(
            "{}, {}: {name}, {}",
            self.place_name(self.slice.key.place),
            self.slice.key.year,
            self.thousand(whole)
        );
        Some(Picture::Tiles(Tiles { title, tiles }))
    }
}
