//! What holds for any input: the reader never panics, a file reads the same however it is cut, what is written is
//! read back, and a parent without a printed figure is the sum of its children.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod budget_support;

use auyl::budget::check::check;
use auyl::budget::classification::Classification;
use auyl::budget::cube::{Cube, Slice};
use auyl::budget::insight::{changes, summary};
use auyl::budget::model::{Book, Code, Direction, Line, Localized, Phase, Place, Side, Table};
use auyl::budget::money::{Money, Unit};
use auyl::budget::read::csv::TableReader;
use auyl::budget::read::rows::{Event, Rows};
use auyl::budget::read::{cells, datapackage};
use auyl::budget::search::Index;
use auyl::budget::write;
use auyl::issue::Issue;
use budget_support::read;
use proptest::prelude::*;

/// Everything the explorer does with a book.
fn explore(book: &Book) -> Cube {
    let names = Classification::default();
    let cube = Cube::build(book, &names);
    let slices: Vec<&Slice> = cube.keys().filter_map(|key| cube.slice(key)).collect();
    for slice in &slices {
        summary(slice);
        check(slice);
        Index::build(slice, &names, |_| Some("көше шамы")).search("а 1");
        changes(slices[0], slice, Side::Revenue);
        changes(slices[0], slice, Side::Balance);
    }
    cube
}

/// Pieces of budget files, so that random input comes near the interesting places.
fn piece() -> impl Strategy<Value = Vec<u8>> {
    let pieces: Vec<Vec<u8>> = [
        "year,direction,code,name_ru,amount_thousand_tenge\n",
        "жыл;код;атауы;сома (мың теңге)\r\n",
        "2024",
        "I",
        "II",
        "VІ.3",
        "1.04.4",
        "07.3.124.008",
        "revenue",
        "transfer",
        "balance",
        ",",
        ";",
        "\t",
        "\n",
        "\r\n",
        "\r",
        "\"",
        "\"\"",
        "1 234,5",
        "(5)",
        "-",
        "апр.04",
        "\u{feff}",
        "\u{202e}",
        "\0",
        "Дефицит (профицит) бюджета",
        "99999999999999",
        "place",
        "unit",
        "тенге",
        "<html>",
    ]
    .iter()
    .map(|text| text.as_bytes().to_vec())
    .chain([vec![0xFF, 0xFE], vec![0xCA, 0xEE], vec![0x80], b"PK\x03\x04".to_vec()])
    .collect();
    prop_oneof![6 => proptest::sample::select(pieces), 1 => proptest::collection::vec(any::<u8>(), 0..12)]
}

fn file() -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec(piece(), 0..60).prop_map(|pieces| pieces.concat())
}

fn name() -> impl Strategy<Value = String> {
    let text = prop_oneof![Just(String::new()), "[ -~]{0,12}", "[А-Яа-яҚқІі,;\"'=+@\\-]{0,12}"];
    // What the reader takes off a name on purpose is no part of it.
    text.prop_map(|text| cells::name(&text).0.trim_start_matches(['\'', ' ']).to_string())
}

fn code() -> impl Strategy<Value = (Direction, String)> {
    prop_oneof![
        "[1-35-9](\\.0[1-9](\\.[1-9](\\.0[1-9])?)?)?".prop_map(|code| (Direction::Revenue, code)),
        "[01][0-9](\\.[1-9](\\.[1-9][0-9]{2}(\\.0[0-9]{2})?)?)?".prop_map(|code| (Direction::Expenditure, code)),
        Just((Direction::Balance, "VI.3".into())),
    ]
}

prop_compose! {
    fn line()((direction, code) in code(), ru in name(), kk in name(), year in 2019_u16..2026, place in 0_usize..3,
        phase in proptest::sample::select(&Phase::ALL[..]), tiyn in any::<i64>()) -> Line {
        // Names of lines must not tell another section or category than the code: letters only for what is named.
        let quiet = |text: String| text.replace(['т', 'н', 'к'], "ы");
        Line { place, table: 0, year, phase, direction, code: Code::new(code),
            name: Localized { kk: quiet(kk), ru: quiet(ru), en: String::new() },
            amount: Money::from_tiyn(tiyn / 2), row: 0 }
    }
}

/// A book of distinct lines.
fn book() -> impl Strategy<Value = Book> {
    proptest::collection::vec(line(), 1..40).prop_map(|mut lines| {
        lines.sort_by(|a, b| (a.place, a.year, a.phase, &a.code).cmp(&(b.place, b.year, b.phase, &b.code)));
        lines.dedup_by(|a, b| (a.place, a.year, a.phase, &a.code) == (b.place, b.year, b.phase, &b.code));
        for (row, line) in (2..).zip(&mut lines) {
            line.row = row;
        }
        let places = ["a", "b", "c"].map(|id| Place { id: id.into(), ..Place::default() });
        Book { places: places.into(), lines, ..Book::default() }
    })
}

fn in_pieces(bytes: &[u8], cuts: &[usize]) -> (Book, Vec<Issue>, Result<(), Issue>) {
    let (mut book, mut issues) = (Book::default(), Vec::new());
    let mut reader = TableReader::new(&Table::default(), 0);
    let mut rest = bytes;
    for cut in cuts {
        let (now, later) = rest.split_at((*cut).min(rest.len()));
        rest = later;
        if let Err(issue) = reader.push(now, &mut book, &mut issues) {
            return (book, issues, Err(issue));
        }
    }
    let end = reader.push(rest, &mut book, &mut issues).and_then(|()| reader.finish(&mut book, &mut issues));
    (book, issues, end)
}

fn json() -> impl Strategy<Value = serde_json::Value> {
    let keys = [
        "title",
        "places",
        "resources",
        "path",
        "id",
        "name",
        "population",
        "2024",
        "schema",
        "fields",
        "columnType",
        "data",
        "cpi",
        "base",
        "index",
        "model",
        "measures",
        "dimensions",
        "source",
        "sources",
        "forecast",
        "dialect",
        "delimiter",
        "as_of",
        "phase",
    ];
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        proptest::sample::select(vec!["t.csv", "../x", "2024", "2024-01-01", "value", "approved", ";", "https://a.kz"])
            .prop_map(Into::into),
        ".{0,8}".prop_map(Into::into),
    ];
    leaf.prop_recursive(5, 64, 6, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Into::into),
            proptest::collection::vec((proptest::sample::select(keys.to_vec()), inner), 0..6).prop_map(|members| {
                serde_json::Value::Object(members.into_iter().map(|(key, value)| (key.to_string(), value)).collect())
            }),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_reader_never_panics_and_does_not_mind_how_a_file_is_cut(
        bytes in file(), cuts in proptest::collection::vec(0_usize..40, 0..20)
    ) {
        let whole = read(&bytes);
        prop_assert_eq!(&in_pieces(&bytes, &cuts), &whole);
        prop_assert_eq!(&in_pieces(&bytes, &vec![1; bytes.len()]), &whole);
        explore(&whole.0);
    }

    #[test]
    fn any_package_is_read_or_refused(descriptor in json()) {
        let mut issues = Vec::new();
        let _ = datapackage::read(&descriptor, &mut issues);
    }

    #[test]
    fn what_is_written_is_read_back(book in book()) {
        let csv = write::csv(&book, |_| true);
        let mut again = Book { places: book.places.clone(), ..Book::default() };
        let mut issues = Vec::new();
        auyl::budget::read::csv::read_all(csv.as_bytes(), &Table::default(), 0, &mut again, &mut issues).unwrap();
        prop_assert_eq!(&again.lines, &book.lines);
        prop_assert_eq!(&write::csv(&again, |_| true), &csv);
        prop_assert_eq!(write::json(&again, |_| true), write::json(&book, |_| true));
        let (mut rows, mut found) = (Rows::new(','), Vec::new());
        rows.push(&csv, &mut found);
        for event in found {
            let Event::Row(_, cells) = event else { panic!("{event:?}") };
            prop_assert!(!cells[..8].iter().any(|cell| cell.starts_with(['=', '+', '-', '@'])), "{:?}", cells);
        }
    }

    #[test]
    fn a_parent_without_a_figure_is_the_sum_of_its_children(book in book()) {
        let cube = explore(&book);
        for slice in cube.keys().filter_map(|key| cube.slice(key)) {
            for (id, node) in slice.nodes() {
                let sum = Money::sum(slice.children(id).map(|(_, child)| child.amount()));
                let signed = slice.side(id) == Side::Balance;
                if !node.children.is_empty() && !signed {
                    prop_assert_eq!(node.summed, sum);
                    prop_assert_eq!(node.amount(), node.printed.or(sum).unwrap_or(Money::ZERO));
                }
                prop_assert!(slice.children(id).all(|(_, child)| child.parent == Some(id)));
            }
        }
    }

    #[test]
    fn an_amount_is_read_as_it_is_written(tiyn in any::<i64>(), unit in proptest::sample::select(vec![Unit::Tenge, Unit::ThousandTenge])) {
        let money = Money::from_tiyn(tiyn.max(-i64::MAX));
        prop_assert_eq!(Money::parse(&money.to_decimal(unit), unit), Ok(money));
        prop_assert_eq!(Money::parse(&money.to_decimal(unit).replace('.', ","), unit), Ok(money));
    }

    #[test]
    fn no_text_makes_an_amount_panic(text in "[0-9 ,.()'−-]{0,24}|.{0,24}") {
        let _ = Money::parse(&text, Unit::ThousandTenge);
    }
}
