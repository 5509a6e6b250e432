//! Every figure the explorer shows for the six packs, computed a second time and another way: straight from the
//! text of the CSV, with a splitter of a dozen lines, sums over prefixes of codes and integers.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod budget_support;

use auyl::budget::cube::{Cube, SliceKey};
use auyl::budget::insight::{changes, summary};
use auyl::budget::model::{Book, Side};
use auyl::budget::money::{Money, Share};
use budget_support::{PACKS, classification, folder, open};
use std::collections::BTreeMap;

/// Code → tiyn, for one place and year.
type Figures = BTreeMap<String, i64>;

/// The cells of a CSV line; no cell of the packs spans lines.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            c => cells.last_mut().unwrap().push(c),
        }
    }
    cells
}

/// "155058.4" thousand tenge → tiyn.
fn tiyn(text: &str) -> i64 {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    format!("{whole}{fraction:0<5}").parse().unwrap()
}

/// The tables of a pack by place, year and file.
fn figures(book: &Book, pack: &str) -> BTreeMap<(usize, u16), Figures> {
    let mut all: BTreeMap<(usize, u16), Figures> = BTreeMap::new();
    for table in &book.tables {
        let text = std::fs::read_to_string(folder(pack).join(&table.path)).unwrap();
        let mut lines = text.trim_start_matches('\u{feff}').lines();
        let header = cells(lines.next().unwrap());
        let column = |name: &str| header.iter().position(|own| own == name);
        for line in lines {
            let cells = cells(line);
            let cell = |name: &str| column(name).map(|at| cells[at].as_str());
            let id = cell("place").or(table.place.as_deref()).unwrap();
            let place = book.places.iter().position(|place| place.id == id).unwrap();
            let year = cell("year").unwrap().parse().unwrap();
            let code = cell("code").unwrap().to_string();
            all.entry((place, year)).or_default().insert(code, tiyn(cell("amount_thousand_tenge").unwrap()));
        }
    }
    all
}

/// What stands right below a code: the codes one part longer, printed or implied by longer ones.
fn below(figures: &Figures, code: &str) -> Vec<String> {
    let prefix = format!("{code}.");
    let mut codes: Vec<String> = figures
        .keys()
        .filter_map(|own| own.strip_prefix(&prefix))
        .map(|rest| format!("{prefix}{}", rest.split('.').next().unwrap()))
        .collect();
    codes.dedup();
    codes
}

fn sum(figures: &Figures, codes: &[String]) -> Option<i64> {
    (!codes.is_empty()).then(|| codes.iter().map(|code| amount(figures, code)).sum())
}

fn amount(figures: &Figures, code: &str) -> i64 {
    figures.get(code).copied().unwrap_or_else(|| sum(figures, &below(figures, code)).unwrap_or(0))
}

/// Categories (one digit) or groups (two).
fn tops(figures: &Figures, width: usize) -> Vec<String> {
    let mut tops: Vec<String> = figures
        .keys()
        .map(|code| code.split('.').next().unwrap())
        .filter(|top| top.len() == width && top.bytes().all(|b| b.is_ascii_digit()))
        .map(Into::into)
        .collect();
    tops.dedup();
    tops
}

/// Tenths of a percent, halves up; the shares of the packs are positive.
fn share(part: i64, whole: i64) -> i64 {
    (i128::from(part) * 2000 + i128::from(whole)).div_euclid(i128::from(whole) * 2) as i64
}

#[test]
fn every_node_of_every_tree() {
    let mut compared = 0;
    for pack in PACKS {
        let (book, _) = open(pack);
        let cube = Cube::build(&book, &classification());
        let figures = figures(&book, pack);
        assert_eq!(cube.keys().count(), figures.len(), "{pack}: one slice per place and year");
        for SliceKey { place, year, phase } in cube.keys() {
            let own = &figures[&(place, year)];
            let slice = cube.slice(SliceKey { place, year, phase }).unwrap();
            assert_eq!(slice.loose, [0_usize; 0]);
            let mut seen = 0;
            for (_, node) in slice.nodes() {
                let code = node.code.as_str();
                let at = format!("{pack} {year} {code}");
                assert_eq!(node.printed.map(Money::tiyn), own.get(code).copied(), "{at}");
                seen += usize::from(node.printed.is_some());
                let expected = match code {
                    "I" => sum(own, &tops(own, 1)),
                    "II" => sum(own, &tops(own, 2)),
                    "" => None,
                    "III" | "IV" | "VI" => (!below(own, code).is_empty()).then(|| {
                        amount(own, &format!("{code}.1")) - amount(own, &format!("{code}.2"))
                            + amount(own, &format!("{code}.3"))
                    }),
                    _ => sum(own, &below(own, code)),
                };
                assert_eq!(node.summed.map(Money::tiyn), expected, "{at}");
                compared += 2;
            }
            assert_eq!(seen, own.len(), "{pack} {year}: every printed line has its node");
        }
    }
    assert!(compared > 1500, "{compared}");
}

#[test]
fn every_summary() {
    for pack in PACKS {
        let (book, _) = open(pack);
        let cube = Cube::build(&book, &classification());
        let figures = figures(&book, pack);
        for key in cube.keys() {
            let own = &figures[&(key.place, key.year)];
            let summary = summary(cube.slice(key).unwrap());
            let printed = |code: &str| own.get(code).copied();
            // All transfers of the packs are category 4, but for the city's budget of 2026.
            let transfers = if pack == "semey" { "5" } else { "4" };
            let at = format!("{pack} {}", key.year);
            let pairs = [
                (summary.revenue, printed("I")),
                (summary.tax, printed("1")),
                (summary.non_tax, printed("2")),
                (summary.capital, printed("3")),
                (summary.special, None),
                (summary.transfers, printed(transfers)),
                (summary.expenditure, printed("II")),
                (summary.lending, printed("III")),
                (summary.assets, printed("IV")),
                (summary.deficit, printed("V")),
                (summary.financing, printed("VI")),
                (summary.loans_in, printed("VI.1")),
                (summary.loans_out, printed("VI.2")),
                (summary.balances_used, printed("VI.3")),
                (summary.own, printed("I").zip(printed(transfers)).map(|(all, transfers)| all - transfers)),
            ];
            for (at_field, (shown, expected)) in pairs.into_iter().enumerate() {
                assert_eq!(shown.map(Money::tiyn), expected, "{at}, field {at_field}");
            }
            let (all, part) = (printed("I").unwrap(), printed(transfers).unwrap());
            assert_eq!(summary.transfer_share.map(Share::tenths).map(i64::from), Some(share(part, all)), "{at}");
            assert_eq!(summary.own_share.map(Share::tenths).map(i64::from), Some(share(all - part, all)), "{at}");
        }
    }
}

#[test]
fn the_changes_of_a_side_add_up_to_its_change() {
    for pack in ["abraly", "kokentau", "prirechny"] {
        let (book, _) = open(pack);
        let cube = Cube::build(&book, &classification());
        let figures = figures(&book, pack);
        let slice = |year| cube.slice(SliceKey { place: 0, year, phase: Default::default() }).unwrap();
        for (side, width) in [(Side::Revenue, 1), (Side::Expenditure, 2)] {
            let changes = changes(slice(2024), slice(2025), side);
            let total: i64 = changes.iter().map(|change| change.difference.tiyn()).sum();
            let of = |year: u16| sum(&figures[&(0, year)], &tops(&figures[&(0, year)], width)).unwrap();
            assert_eq!(total, of(2025) - of(2024), "{pack} {side:?}");
            assert!(changes.windows(2).all(|pair| pair[0].difference.abs() >= pair[1].difference.abs()));
        }
    }
}
