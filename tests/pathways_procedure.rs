//! Signatures, quorum, votes, terms: every calculator at its borders.
#![allow(clippy::unwrap_used, clippy::expect_used)] // a test may panic

mod pathways_support;
mod support;

use auyl::pathways::calendar::Day;
use auyl::pathways::pack::{Dated, Fixed, Holidays, Span, Term};
use auyl::pathways::procedure::{
    Off, at_least, back, coming, forward, is_before, meeting, more_than, needed, off, size,
};
use pathways_support::{read, shipped};
use proptest::prelude::*;

fn day(iso: &str) -> Day {
    Day::parse(iso).unwrap_or_else(|| panic!("{iso}"))
}

fn working(count: u32) -> Term {
    Term { count, unit: Span::WorkingDays }
}

fn fixed(month: u32, day: u32, moves: bool) -> Fixed {
    Fixed { month, day, moves, ..Fixed::default() }
}

/// New Year, Nauryz, 9 May and 16 December move, 7 January does not; Kurban Ait of 2026.
fn holidays() -> Holidays {
    let moving = [(1, 1), (1, 2), (3, 8), (3, 21), (3, 22), (3, 23), (5, 9), (12, 16)];
    let mut fixed: Vec<Fixed> = moving.into_iter().map(|(m, d)| self::fixed(m, d, true)).collect();
    fixed.push(self::fixed(1, 7, false));
    let dated = |iso| Dated { day: day(iso), title: Default::default(), verified: false, moves: false };
    Holidays { fixed, dated: vec![dated("2026-05-27")], ..Holidays::default() }
}

#[test]
fn shares_round_up_and_half_is_not_more_than_half() {
    for (all, tenth, half, majority) in [
        (1, 1, 1, 1),
        (2, 1, 1, 2),
        (9, 1, 5, 5),
        (10, 1, 5, 6),
        (11, 2, 6, 6),
        (25, 3, 13, 13),
        (501, 51, 251, 251),
        (10_000_000, 1_000_000, 5_000_000, 5_000_001),
        (u32::MAX, 429_496_730, 2_147_483_648, 2_147_483_648),
    ] {
        assert_eq!((at_least(all, 10), at_least(all, 50), more_than(all, 50)), (tenth, half, majority), "{all}");
    }
    assert_eq!((at_least(0, 10), at_least(7, 0), at_least(7, 100)), (0, 0, 7));
}

#[test]
fn meetings_by_the_numbers_of_the_shipped_pack() {
    let (pack, _) = read(&shipped());
    let gathering = |members| meeting(&pack, "gathering", members).map(|m| (m.call, m.quorum, m.votes, m.votes_of_all));
    assert_eq!(gathering(0), None);
    for (members, expected) in [
        (1, (1, 1, 1, 1)),
        (9, (1, 1, 1, 5)),
        (10, (1, 1, 1, 6)),
        (11, (2, 2, 2, 6)),
        (501, (51, 51, 26, 251)),
        (10_000_000, (1_000_000, 1_000_000, 500_001, 5_000_001)),
    ] {
        assert_eq!(gathering(members), Some(expected), "{members}");
    }
    let assembly = |members| meeting(&pack, "assembly", members).map(|m| (m.call, m.quorum, m.votes, m.votes_of_all));
    assert_eq!(assembly(0), None);
    for (members, expected) in [(1, (1, 1, 1, 1)), (2, (1, 1, 1, 2)), (9, (1, 5, 3, 5)), (25, (3, 13, 7, 13))] {
        assert_eq!(assembly(members), Some(expected), "{members}");
    }
    assert_eq!(meeting(&pack, "no-such", 10), None);
}

#[test]
fn sizes_and_thresholds_by_population() {
    let (pack, _) = read(&shipped());
    let bands = pack.rule("assembly-size").unwrap();
    let range = |population| size(bands, population).map(|band| (band.min, band.max));
    for (population, expected) in [
        (0, None),
        (1, Some((5, 10))),
        (10_000, Some((5, 10))),
        (10_001, Some((11, 15))),
        (15_000, Some((11, 15))),
        (15_001, Some((16, 20))),
        (20_000, Some((16, 20))),
        (20_001, Some((21, 25))),
        (10_000_000, Some((21, 25))),
    ] {
        assert_eq!(range(population), expected, "{population}");
    }
    let petition = |id, population| needed(pack.rule(id).unwrap(), population);
    for (population, akim, maslikhat) in [
        (0, None, None),
        (1, Some(1), Some(1)),
        (9, Some(1), Some(1)),
        (501, Some(26), Some(51)),
        (49_999, Some(2_500), Some(5_000)),
        (50_000, Some(2_500), Some(5_000)),
        (50_001, Some(2_500), Some(5_000)),
        (10_000_000, Some(2_500), Some(5_000)),
    ] {
        assert_eq!(
            (petition("petition-akim", population), petition("petition-maslikhat", population)),
            (akim, maslikhat)
        );
    }
}

#[test]
fn working_days_pass_over_weekends_and_holidays() {
    for (start, count, first, end) in [
        // An ordinary week: Monday 3 August 2026.
        ("2026-08-03", 1, "2026-08-04", "2026-08-04"),
        ("2026-08-03", 15, "2026-08-04", "2026-08-24"),
        // Registered on a Friday.
        ("2026-08-07", 3, "2026-08-10", "2026-08-12"),
        // 8 March 2026 is a Sunday: Monday the 9th is off instead.
        ("2026-03-05", 3, "2026-03-06", "2026-03-11"),
        // 21 and 22 March 2026 fall on a weekend: after the 23rd, Tuesday and Wednesday are off too.
        ("2026-03-20", 1, "2026-03-26", "2026-03-26"),
        // Over the end of the year: 1 and 2 January 2027 are Friday and Saturday, so Monday the 4th is off; the 7th too.
        ("2026-12-30", 5, "2026-12-31", "2027-01-11"),
        // Kurban Ait of 2026 is a Wednesday.
        ("2026-05-25", 2, "2026-05-26", "2026-05-28"),
        // 7 January 2029 is a Sunday and does not move.
        ("2029-01-05", 1, "2029-01-08", "2029-01-08"),
    ] {
        let count = forward(&holidays(), day(start), working(count));
        assert_eq!((count.first.iso().as_str(), count.end.iso().as_str()), (first, end), "from {start}");
        assert_eq!(count.last, count.end);
    }
    let nauryz = forward(&holidays(), day("2026-03-20"), working(1));
    let why: Vec<Off> = nauryz.off.iter().map(|(_, off)| *off).collect();
    assert_eq!(why, [Off::Weekend, Off::Weekend, Off::Fixed(5), Off::ForFixed(3), Off::ForFixed(4)]);
}

#[test]
fn other_terms_count_all_days_and_a_last_day_off_moves_on() {
    let term = |count, unit| Term { count, unit };
    for (start, length, last, end) in [
        ("2026-08-03", term(15, Span::CalendarDays), "2026-08-18", "2026-08-18"),
        ("2026-07-31", term(15, Span::CalendarDays), "2026-08-15", "2026-08-17"),
        ("2026-01-31", term(1, Span::Months), "2026-02-28", "2026-03-02"),
        ("2024-02-29", term(12, Span::Months), "2025-02-28", "2025-02-28"),
        ("2025-12-09", term(3, Span::Months), "2026-03-09", "2026-03-10"),
        ("2024-02-29", term(4, Span::Years), "2028-02-29", "2028-02-29"),
        ("1900-01-01", term(6, Span::Months), "1900-07-01", "1900-07-02"),
        ("2100-02-28", term(1, Span::CalendarDays), "2100-03-01", "2100-03-01"),
        ("2200-12-31", term(15, Span::CalendarDays), "2201-01-15", "2201-01-15"),
    ] {
        let count = forward(&holidays(), day(start), length);
        assert_eq!((count.last.iso().as_str(), count.end.iso().as_str()), (last, end), "from {start}");
    }
}

#[test]
fn notice_is_counted_back() {
    for (meeting, count, latest) in [
        ("2026-08-20", 10, "2026-08-10"),
        ("2026-03-05", 10, "2026-02-23"),
        ("2028-03-05", 5, "2028-02-29"),
        ("1900-01-02", 3, "1899-12-30"),
    ] {
        let count = back(&holidays(), day(meeting), Term { count, unit: Span::CalendarDays });
        assert_eq!(count.end.iso(), latest, "before {meeting}");
    }
    assert_eq!(back(&holidays(), day("2026-03-26"), working(2)).end.iso(), "2026-03-19");
    let (pack, _) = read(&shipped());
    let before: Vec<&str> = pack.rules.iter().filter(|rule| is_before(rule)).map(|rule| rule.id.as_str()).collect();
    assert_eq!(before, ["notice", "notice-candidates", "materials"]);
}

#[test]
fn years_without_days_of_their_own_are_named() {
    let years = |start: &str, count| forward(&holidays(), day(start), working(count)).open_years;
    assert_eq!(years("2026-08-03", 15), [] as [i32; 0]);
    assert_eq!(years("2026-12-28", 15), [2027]);
    assert_eq!(years("2100-12-28", 15), [2100, 2101]);
}

#[test]
fn a_holiday_begins_with_its_year() {
    let (pack, _) = read(&shipped());
    assert_eq!(off(&pack.holidays, day("2026-03-16")), None, "15 March 2026, a Sunday, is none yet");
    assert!(matches!(off(&pack.holidays, day("2027-03-15")), Some(Off::Fixed(_))));
    // 7 May 2028 is a Sunday: Monday is off instead.
    assert!(matches!(off(&pack.holidays, day("2028-05-08")), Some(Off::ForFixed(_))));
    assert_eq!(off(&pack.holidays, day("2029-01-08")), None, "7 January does not move");
}

#[test]
fn the_budget_year_starts_with_what_comes_next() {
    let (pack, _) = read(&shipped());
    for (today, next) in [
        ("2026-08-03", "2026-08-25"), // what comes every month
        ("2026-08-26", "2026-09-01"),
        ("2026-09-01", "2026-09-01"),
        ("2026-12-31", "2026-12-31"),
        ("2028-02-26", "2028-03-01"),
        ("1900-01-01", "1900-01-25"),
        ("2200-12-31", "2200-12-31"),
    ] {
        let coming = coming(&pack, day(today));
        assert_eq!(coming.len(), pack.calendar.len(), "{today}");
        assert!(coming.iter().any(|(_, day)| day.iso() == next), "{today}");
        if today < "2200" {
            assert_eq!(coming[0].1.iso(), next, "{today}");
            assert!(coming.windows(2).all(|pair| pair[0].1 <= pair[1].1));
        }
    }
}

proptest! {
    #[test]
    fn a_term_ends_on_a_working_day_after_its_start(start in -25_567i32..84_000, count in 1u32..60, unit in 0usize..4) {
        let unit = [Span::WorkingDays, Span::CalendarDays, Span::Months, Span::Years][unit];
        let holidays = holidays();
        let found = forward(&holidays, Day(start), Term { count, unit });
        prop_assert!(found.end > Day(start) && found.last <= found.end);
        prop_assert_eq!(off(&holidays, found.end), None);
        if unit == Span::WorkingDays {
            let days = (start + 1..=found.end.0).filter(|n| off(&holidays, Day(*n)).is_none()).count();
            prop_assert_eq!(days as u32, count);
        }
    }
}
