//! Published decisions of maslikhats: every printed row once, totals and sums as printed, in every form a decision has.
#![cfg(feature = "tools")]
#![allow(clippy::unwrap_used, clippy::expect_used)] // a test may panic

use auyl::budget::model::Phase;
use auyl::budget::money::Unit;
use auyl::budget::read::decision::{Decision, read};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/decision").join(name);
    fs::read_to_string(path).unwrap()
}

fn content_of(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

fn decision(name: &str) -> Decision {
    read(name, fixture(name).as_bytes())
}

/// "year direction code amount" of every line.
fn figures(decision: &Decision) -> Vec<String> {
    let figure = |line: &auyl::budget::model::Line| {
        let amount = line.amount.to_decimal(Unit::ThousandTenge);
        format!("{} {} {} {amount}", line.year, line.direction.id(), line.code.as_str())
    };
    decision.book.lines.iter().map(figure).collect()
}

fn codes(decision: &Decision) -> Vec<(&'static str, u32)> {
    decision.issues.iter().map(|issue| (issue.code, issue.spot.row.unwrap_or(0))).collect()
}

/// Rows of a table with two cells or more that hold something and no header word, counted by another way than ours.
fn printed_rows(text: &str) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    for row in text.split("<tr>").skip(1) {
        let row = row.split("</tr>").next().unwrap();
        let cells: Vec<String> = row
            .split("<td")
            .skip(1)
            .map(|cell| cell.split_once('>').unwrap().1.split("</td>").next().unwrap().trim().to_string())
            .filter(|cell| !cell.is_empty())
            .collect();
        let amount = |cell: &String| cell.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | ',' | '-'));
        if let [.., name, last] = cells.as_slice()
            && amount(last)
            && !amount(name)
        {
            rows.push((name.clone(), last.replace(' ', "").replace(',', ".")));
        }
    }
    rows
}

#[test]
fn every_printed_row_is_one_line_with_its_name_and_amount() {
    let cases = [
        ("abai-district-2026.rus.md", 77),
        ("abraly-okrug-2024.kaz.md", 127),
        ("abraly-okrug-2024.rus.md", 127),
        ("arkhat-okrug-2026-amended.kaz.md", 67),
        ("arkhat-okrug-2026-original.rus.md", 66),
        ("karauyl-okrug-2023.kaz.md", 62),
        ("karauyl-okrug-2023.rus.md", 62),
    ];
    for (name, count) in cases {
        let printed = printed_rows(&fixture(name));
        let decision = decision(name);
        let read = decision.book.lines.iter().map(|line| {
            let amount = line.amount.to_decimal(Unit::ThousandTenge);
            (format!("{}{}", line.name.kk, line.name.ru), amount)
        });
        let decimal = |amount: &str| if amount.contains('.') { amount.to_string() } else { format!("{amount}.0") };
        let printed: Vec<(String, String)> =
            printed.iter().map(|(name, amount)| (name.clone(), decimal(amount))).collect();
        assert_eq!(read.collect::<Vec<_>>(), printed, "{name}");
        assert_eq!(printed.len(), count, "{name}");
    }
}

#[test]
fn what_the_prints_themselves_have_wrong_is_said_and_nothing_else() {
    let cases: [(&str, &[&str]); 7] = [
        ("abraly-okrug-2024.kaz.md", &[]),
        ("abraly-okrug-2024.rus.md", &["DEC-042"]),
        ("karauyl-okrug-2023.kaz.md", &[]),
        ("karauyl-okrug-2023.rus.md", &[]),
        ("arkhat-okrug-2026-amended.kaz.md", &["DEC-040"]),
        ("arkhat-okrug-2026-original.rus.md", &["DEC-050"; 5]),
        // The copy is cut inside group 01: what the text says of the balance has no line to be held against.
        (
            "abai-district-2026.rus.md",
            &[
                "DEC-040", "DEC-041", "DEC-041", "DEC-041", "DEC-041", "DEC-041", "DEC-041", "DEC-041", "DEC-041",
                "DEC-050", "DEC-050",
            ],
        ),
    ];
    for (name, expected) in cases {
        let decision = decision(name);
        let said: Vec<&str> = decision.issues.iter().map(|issue| issue.code).collect();
        assert_eq!(said, expected, "{name}: {:?}", decision.issues);
    }
}

#[test]
fn both_languages_of_one_act_say_the_same() {
    for slug in ["abraly-okrug-2024", "karauyl-okrug-2023"] {
        let [kk, ru] = ["kaz", "rus"].map(|lang| decision(&format!("{slug}.{lang}.md")));
        assert_eq!(figures(&kk), figures(&ru), "{slug}");
        assert_eq!((&kk.meta.number, &kk.meta.date), (&ru.meta.number, &ru.meta.date));
        let phases = |d: &Decision| d.book.tables.iter().map(|t| (t.year, t.phase)).collect::<Vec<_>>();
        assert_eq!(phases(&kk), phases(&ru));
        assert!(kk.book.lines.iter().all(|line| line.name.ru.is_empty()));
        assert!(ru.book.lines.iter().all(|line| line.name.kk.is_empty()));
    }
}

#[test]
fn tables_transcribed_by_hand_have_the_same_figures() {
    let cases = [
        ("abraly-2024-2025.csv", "abraly-okrug-2024.rus.md", ["2024", "2025"].as_slice()),
        ("karauyl-2023.csv", "karauyl-okrug-2023.rus.md", &["2023"]),
        ("karauyl-2023.csv", "karauyl-okrug-2023.kaz.md", &["2023"]),
        ("arkhat-2026.csv", "arkhat-okrug-2026-amended.kaz.md", &["2026"]),
    ];
    for (transcript, name, years) in cases {
        let by_hand: BTreeMap<String, String> = fixture(transcript)
            .lines()
            .skip(1)
            .map(|line| {
                let mut start = line.splitn(4, ',');
                let key = [start.next().unwrap(), start.next().unwrap(), start.next().unwrap()].join(" ");
                (key, line.rsplit(',').next().unwrap().to_string())
            })
            .collect();
        let read: BTreeMap<String, String> = figures(&decision(name))
            .iter()
            .map(|line| line.rsplit_once(' ').map(|(key, amount)| (key.to_string(), amount.to_string())).unwrap())
            .collect();
        for (key, amount) in &by_hand {
            assert_eq!(read.get(key), Some(amount), "{name}: {key}");
        }
        // What was left out by hand: lines of the balance.
        let is_year = |key: &str| years.iter().any(|year| key.starts_with(year));
        let further: Vec<&String> = read.keys().filter(|key| is_year(key) && !by_hand.contains_key(*key)).collect();
        assert!(further.iter().all(|key| key.contains(" balance ")), "{name}: {further:?}");
    }
}

#[test]
fn what_a_decision_says_about_itself() {
    let karauyl = decision("karauyl-okrug-2023.rus.md");
    assert_eq!(karauyl.meta.title, "О бюджете Карауылского сельского округа на 2023-2025 годы");
    assert_eq!(karauyl.meta.number.as_deref(), Some("31/2-VII"));
    assert_eq!(karauyl.meta.date.as_deref(), Some("2022-12-30"));
    assert_eq!(karauyl.meta.wording.as_deref(), Some("2023-10-24"));
    let [table] = karauyl.book.tables.as_slice() else { panic!() };
    assert_eq!((table.year, table.phase), (Some(2023), Some(Phase::Amended)));
    assert_eq!(karauyl.book.places[0].name.ru, "Карауылский сельский округ");
    let abraly = decision("abraly-okrug-2024.rus.md");
    let years: Vec<Option<u16>> = abraly.book.tables.iter().map(|table| table.year).collect();
    assert_eq!(years, [Some(2024), Some(2025), Some(2026)]);
    assert_eq!(abraly.totals.len(), 28);
    let _ = codes(&abraly);
}

#[test]
fn a_table_that_has_the_canonical_columns_is_taken_as_it_is() {
    let csv = content_of("content/budgets/karaolen/2023.csv");
    let decision = read("2023.csv", csv.as_bytes());
    assert_eq!(decision.issues, []);
    let mut expected: Vec<String> =
        csv.lines().skip(1).map(|line| line.split(',').take(3).collect::<Vec<_>>().join(" ")).collect();
    let mut found: Vec<String> =
        figures(&decision).iter().map(|line| line.rsplit_once(' ').unwrap().0.to_string()).collect();
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
    assert!(decision.sums.hold > 20 && decision.sums.broken == 0, "{:?}", decision.sums);
    let rows: Vec<u32> = decision.book.lines.iter().map(|line| line.row).collect();
    assert_eq!(rows, (2..=csv.lines().count() as u32).collect::<Vec<_>>(), "each line knows its row");
    let broken = csv.replace("2023,revenue,1,", "2023,revenue,x?,");
    let issues = read("2023.csv", broken.as_bytes()).issues;
    assert!(issues.iter().any(|issue| issue.spot.row == Some(3)), "{issues:?}");
}

#[test]
fn codes_that_a_spreadsheet_took_for_numbers_get_their_zeros_back() {
    let table = "year,direction,code,name_ru,amount_thousand_tenge\n2024,revenue,1,Налоги,10.0\n2024,revenue,1.1,Класс,10.0\n\
        2024,expenditure,7,Жилищно-коммунальное хозяйство,10.0\n2024,expenditure,7.3,Благоустройство,10.0\n2024,expenditure,12,Транспорт,0.0\n";
    let decision = read("table.csv", table.as_bytes());
    let read: Vec<&str> = decision.book.lines.iter().map(|line| line.code.as_str()).collect();
    assert_eq!(read, ["1", "1.10", "07", "07.3", "12"]);
    let said: Vec<(&str, u32)> = codes(&decision).into_iter().filter(|(code, _)| *code == "DEC-029").collect();
    assert_eq!(said, [("DEC-029", 3), ("DEC-029", 4), ("DEC-029", 5)]);
}
