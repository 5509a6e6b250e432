//! The explorer as a visitor uses it, without a page: what is read, clicked and typed, in every language.
#![allow(clippy::unwrap_used, clippy::expect_used)] // a test may panic

mod support;

use auyl::budget::choice::{Unit, View};
use auyl::i18n::Lang;
use auyl::issue::Severity;
use auyl::widget::{Effect, Widget};
use support::Probe;

const PACKS: [&str; 6] = ["karaolen", "kokentau", "abraly", "prirechny", "semey", "semey-okrugs"];

#[test]
fn a_resident_sees_in_a_minute_what_karaolen_lives_on() {
    let probe = Probe::open("karaolen", Lang::Ru, &[("year", "2023")]);
    for words in
        ["Караоленский сельский округ", "155 058,4", "147 372,4", "95,0 %", "159 557,9", "-4 499,5", "2023-11-17"]
    {
        assert!(probe.says(words), "{words} is missing in\n{}", probe.text());
    }
}

#[test]
fn every_pack_reads_without_an_error_in_every_language_and_view() {
    for pack in PACKS {
        for lang in Lang::ALL {
            for view in View::ALL {
                for shape in ["bars", "tiles"] {
                    let mut probe = Probe::open(pack, lang, &[("view", view.id())]);
                    let before = probe.html();
                    assert!(!before.is_empty());
                    probe.widget.restore(&[("view".into(), view.id().into()), ("shape".into(), shape.into())]);
                    let facts = probe.widget.facts().unwrap_or_else(|| panic!("{pack}: {}", probe.text()));
                    let errors: Vec<_> = facts.issues.iter().filter(|i| i.severity == Severity::Error).collect();
                    assert!(errors.is_empty(), "{pack}: {errors:?}");
                }
            }
        }
    }
}

#[test]
fn a_walk_from_the_overview_to_street_lighting_and_back() {
    let mut probe = Probe::open("karaolen", Lang::En, &[("year", "2023")]);
    probe.click("Where it goes");
    probe.click("Housing");
    assert!(probe.says("07.3.124"), "levels with one line are passed through:\n{}", probe.text());
    probe.click("Street lighting");
    for words in ["1,248.0 thousand tenge", "0.8%", "07.3.124.008", "Who spends it"] {
        assert!(probe.says(words), "{words} is missing in\n{}", probe.text());
    }
    probe.click("Up");
    assert!(probe.effects.contains(&Effect::Focus("line-07.3.124.008".into())));
    probe.click("Up");
    assert!(probe.says("Expenditure 159,557.9"), "{}", probe.text());
}

#[test]
fn tiles_are_walked_with_arrow_keys() {
    let mut probe = Probe::open("karaolen", Lang::En, &[("year", "2023"), ("view", "expenditure")]);
    probe.click("Tiles");
    let biggest = "Culture";
    probe.press(biggest, "ArrowRight");
    assert!(matches!(probe.effects.last(), Some(Effect::Focus(id)) if id == "line-01"), "{:?}", probe.effects);
    probe.press("General", "ArrowLeft");
    assert!(matches!(probe.effects.last(), Some(Effect::Focus(id)) if id == "line-08"));
    probe.press("Housing", "ArrowDown");
    assert!(probe.says("07.3.124"));
    probe.press("Landscaping", "ArrowUp");
    assert!(probe.says("Expenditure 159,557.9"));
}

#[test]
fn search_finds_a_line_in_any_language_and_on_any_keyboard() {
    let mut probe = Probe::open("karaolen", Lang::Kk, &[("year", "2023")]);
    for query in ["жарық", "жарык", "Освещение", "lighting", "07.3.124.008", "осв улиц"] {
        probe.search(query);
        assert!(probe.html().contains("id=\"hit-07.3.124.008\""), "{query}:\n{}", probe.text());
    }
    probe.search("нет такого слова");
    assert!(probe.widget.hits.is_empty());
    probe.search("");
    assert_eq!(probe.widget.choice.view, View::Overview);
}

#[test]
fn the_words_that_the_field_suggests_find_something() {
    for (lang, queries) in [
        (Lang::Kk, ["көше шамы", "көше жарығы", "жолдарды", "салығы"]),
        (Lang::Ru, ["уличный свет", "уличное освещение", "дорога", "налоги"]),
        (Lang::En, ["street light", "lamps", "road", "taxes"]),
    ] {
        let mut probe = Probe::open("karaolen", lang, &[("year", "2023")]);
        for query in queries {
            probe.search(query);
            assert!(!probe.widget.hits.is_empty(), "{query}");
            if query.starts_with(['к', 'у', 's']) {
                let first = probe.html().split("id=\"hit-").nth(1).map(|hit| hit.starts_with("07.3.124.008\""));
                assert_eq!(first, Some(true), "{query}:\n{}", probe.text());
            }
        }
    }
}

#[test]
fn sentences_hold_for_the_figures_they_stand_above() {
    let told = |rows: &str| {
        let mut probe = Probe::open("karaolen", Lang::En, &[]);
        probe.choose_file("own.csv", format!("year,direction,code,amount_tenge\n{rows}").as_bytes());
        probe.text()
    };
    // The print says 0 and has 1,052 more revenue than costs: revenue and costs decide.
    let probe = Probe::open("prirechny", Lang::En, &[("year", "2025")]);
    assert!(probe.says("1,052.0 thousand tenge more") && !probe.says("As much is to be spent"), "{}", probe.text());
    // Of a contradiction that lending or assets could explain nothing is said.
    let text = told("2024,revenue,I,10000\n2024,expenditure,II,12000\n2024,balance,V,0\n");
    assert!(!text.contains("As much is") && !text.contains("more are"), "{text}");
    // 94.46 % are 94 of 100, not the 95 that 94.5 would make; 99.6 % are not all.
    let text = told("2024,revenue,I,100000\n2024,revenue,1,5540\n2024,transfer,4,94460\n");
    assert!(text.contains("100 tenge of revenue, 94 come") && text.contains("and 6 are"), "{text}");
    let text = told("2024,revenue,I,100000\n2024,revenue,1,400\n2024,transfer,4,99600\n");
    assert!(text.contains("more than 99 come as transfers"), "{text}");
    // A group that is not printed could be the biggest.
    let text = told("2024,revenue,I,100\n2024,expenditure,II,100\n2024,expenditure,01,30\n");
    assert!(!text.contains("Most is spent"), "{text}");
    // Lending that makes up the deficit is told, and no deficit is no surplus.
    let text =
        told("2024,revenue,I,100\n2024,expenditure,II,90\n2024,balance,III,10\n2024,balance,IV,0\n2024,balance,V,0\n");
    assert!(text.contains("Net budget lending") && !text.contains("Surplus 0"), "{text}");
}

#[test]
fn what_the_print_itself_breaks_is_shown_and_not_repaired() {
    for (pack, year, printed, computed) in [
        ("karaolen", "2024", "3 578,0", "3 476,0"),
        ("prirechny", "2025", "0,0", "1 052,0"),
        ("kokentau", "2026", "62 997,0", "64 573,0"),
    ] {
        let probe = Probe::open(pack, Lang::Ru, &[("year", year), ("view", "check")]);
        assert!(probe.says(printed) && probe.says(computed), "{pack} {year}:\n{}", probe.text());
    }
    let probe = Probe::open("karaolen", Lang::En, &[("year", "2023")]);
    assert!(probe.says("sums that can be checked add up"), "{}", probe.text());
}

#[test]
fn places_stand_side_by_side() {
    let mut probe = Probe::open("semey-okrugs", Lang::Ru, &[("year", "2024"), ("view", "places")]);
    assert!(probe.says("Шульбинск") && probe.says("84,8 %") && probe.says("99,0 %"), "{}", probe.text());
    probe.choose("measure", "transfers");
    assert!(probe.effects.contains(&Effect::EmitChange));
}

#[test]
fn a_state_restores_the_view() {
    let mut probe = Probe::open("karaolen", Lang::En, &[("year", "2023")]);
    probe.click("Where it goes");
    probe.click("Housing");
    probe.click("Tiles");
    let state: Vec<(String, String)> = probe.widget.state().into_iter().map(|(n, v)| (n.to_string(), v)).collect();
    let mut again = Probe::open("karaolen", Lang::En, &[]);
    again.widget.restore(&state);
    assert_eq!(again.widget.choice, auyl::budget::choice::Choice { tile: None, ..probe.widget.choice.clone() });
    again.widget.restore(&[("view".into(), "no such view".into()), ("unit".into(), "\u{0}".into())]);
    assert_eq!((again.widget.choice.view, again.widget.choice.unit), (View::Overview, Unit::Thousand));
}

#[test]
fn an_own_file_is_shown_with_its_remarks_and_left_again() {
    let mut probe = Probe::open("karaolen", Lang::En, &[("open", "")]);
    let table =
        "year,code,name_en,amount_thousand_tenge\n2025,I,Revenue,10\n2025,1,Taxes <b>,ten\n2025,4,Transfers,9\n";
    probe.choose_file("mine.csv", table.as_bytes());
    assert!(probe.says("mine.csv") && probe.says("“ten” is not an amount") && probe.says("row 3"), "{}", probe.text());
    assert!(!probe.html().contains("<b>"));
    probe.choose_file("page.csv", b"<!doctype html><html></html>");
    assert!(probe.says("This is a web page") && probe.html().contains("<slot>"), "{}", probe.text());
    probe.click("Back to the published budget");
    assert!(probe.says("Karaolen"));
}

#[test]
fn a_missing_package_says_so_and_keeps_the_fallback() {
    let probe = Probe::open_src("content/budgets/none/datapackage.json", Lang::Kk, &[]);
    assert!(probe.html().contains("<slot>") && probe.says("NET-002"), "{}", probe.text());
    assert!(matches!(probe.effects.first(), Some(Effect::EmitError(issues)) if issues[0].code == "NET-002"));
    assert!(probe.widget.has_failed());
}

#[test]
fn no_view_holds_more_than_a_hundred_rows() {
    let probe = Probe::open("semey", Lang::Ru, &[("view", "check")]);
    let rows = probe.html().matches("<li").count();
    assert!(rows < 400, "{rows}");
    let probe = Probe::open("semey", Lang::Ru, &[("view", "expenditure")]);
    assert!(probe.html().matches("class=\"row\"").count() <= 100);
}

#[test]
fn exports_open_elsewhere() {
    let probe = Probe::open("karaolen", Lang::Kk, &[("year", "2023")]);
    let file = |format: &str| {
        let made = probe.with_context(|widget, cx| widget.export(format, cx)).unwrap();
        let text = match made.content {
            auyl::widget::Content::Text(text) => text,
            auyl::widget::Content::Json(json) => json.to_string(),
        };
        (made.name, text)
    };
    let (name, csv) = file("csv");
    assert_eq!(name, "karaolen-2023-amended.csv");
    assert!(csv.starts_with('\u{feff}') && csv.contains("155058.4") && csv.contains("07.3.124.008"));
    let (name, sheet) = file("sheet");
    assert_eq!(name, "karaolen-2023-amended.csv");
    assert!(sheet.contains(";\"=\"\"07.3.124.008\"\"\";") && sheet.contains(";155058,4\r\n"), "{sheet}");
    let mut again = Probe::open("karaolen", Lang::En, &[]);
    again.choose_file("again.csv", sheet.as_bytes());
    assert!(again.says("Revenue 155,058.4") && again.says("All 28 sums"), "{}", again.text());
    let (_, json) = file("json");
    assert!(json.contains("155058.4"), "{json}");
    let (_, svg) = file("svg");
    assert!(svg.starts_with("<svg") && !svg.contains("style="), "{svg}");
    assert!(probe.with_context(|widget, cx| widget.export("pdf", cx)).is_none());
}
