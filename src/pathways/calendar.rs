//! Days of the civil calendar, counted whole: no time of day, no zone, no floats.

/// The years that dates may have here.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// A day, as the number of days since 1 January 1970.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub i32);

/// How many days a month has; 0 for a month that is none.
pub fn days_in(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    }
}

impl Day {
    /// The day of this date; none where there is no such date or its year is not within [`YEARS`].
    pub fn of(year: i32, month: u32, day: u32) -> Option<Day> {
        let is_date = YEARS.contains(&year) && day >= 1 && day <= days_in(year, month);
        is_date.then(|| Day::civil(year, month, day))
    }

    /// The day of a date that is one. The year begins in March, so that the leap day is its last.
    fn civil(year: i32, month: u32, day: u32) -> Day {
        let year = year - i32::from(month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let of_year = (153 * ((month as i32 + 9) % 12) + 2) / 5 + day as i32 - 1;
        Day(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
    }

    /// Its year, month and day.
    pub fn date(self) -> (i32, u32, u32) {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let of_era = shifted.rem_euclid(146_097);
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        (year + era * 400 + i32::from(month <= 2), month as u32, day as u32)
    }

    /// Its year.
    pub fn year(self) -> i32 {
        self.date().0
    }

    /// Reads `2026-07-14`; none for anything else, and for years that are not within [`YEARS`].
    pub fn parse(iso: &str) -> Option<Day> {
        let bytes = iso.as_bytes();
        let shape = bytes.len() == 10
            && bytes.iter().enumerate().all(|(at, b)| if at == 4 || at == 7 { *b == b'-' } else { b.is_ascii_digit() });
        if !shape {
            return None;
        }
        let number = |from: usize, to: usize| iso.get(from..to)?.parse::<u32>().ok();
        Day::of(number(0, 4)? as i32, number(5, 7)?, number(8, 10)?)
    }

    /// Writes `2026-07-14`.
    pub fn iso(self) -> String {
        let (year, month, day) = self.date();
        let mut iso = year.to_string();
        for part in [month, day] {
            iso.push_str(if part < 10 { "-0" } else { "-" });
            iso.push_str(&part.to_string());
        }
        iso
    }

    /// Is it a Saturday or a Sunday?
    pub fn is_weekend(self) -> bool {
        // 1 January 1970 was a Thursday.
        matches!((self.0 + 3).rem_euclid(7), 5 | 6)
    }

    /// So many days later, or earlier.
    pub fn plus(self, days: i32) -> Day {
        Day(self.0.saturating_add(days))
    }

    /// The same day so many months later; the last day of that month where it is shorter.
    pub fn plus_months(self, months: u32) -> Day {
        let (year, month, day) = self.date();
        let all = month - 1 + months;
        let (year, month) = (year + (all / 12) as i32, all % 12 + 1);
        Day::civil(year, month, day.min(days_in(year, month)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_come_back_for_every_day_of_three_centuries() {
        let (first, last) = (Day::of(1900, 1, 1).unwrap(), Day::of(2200, 12, 31).unwrap());
        assert_eq!((first.0, last.0 - first.0), (-25_567, 109_937));
        let mut before = (1899, 12, 31);
        for n in first.0..=last.0 {
            let (year, month, day) = Day(n).date();
            assert_eq!(Day::of(year, month, day), Some(Day(n)));
            assert!((year, month, day) > before);
            before = (year, month, day);
        }
    }

    #[test]
    fn only_dates_are_dates() {
        for (iso, is_one) in [
            ("1900-01-01", true),
            ("2200-12-31", true),
            ("1899-12-31", false),
            ("2201-01-01", false),
            ("1900-02-29", false),
            ("2000-02-29", true),
            ("2100-02-29", false),
            ("2024-02-29", true),
            ("2026-13-01", false),
            ("2026-00-10", false),
            ("2026-04-31", false),
            ("2026-4-3", false),
            ("+026-04-03", false),
            ("20260403ab", false),
            ("", false),
            ("٢٠٢٦-٠٧-١٤", false),
        ] {
            assert_eq!(Day::parse(iso).is_some(), is_one, "{iso}");
            assert!(Day::parse(iso).is_none_or(|day| day.iso() == iso));
        }
    }

    #[test]
    fn weekends_and_months() {
        let day = |iso| Day::parse(iso).unwrap();
        assert!(day("2026-07-18").is_weekend() && day("2026-07-19").is_weekend());
        assert!(!day("2026-07-17").is_weekend() && !day("2026-07-20").is_weekend());
        assert!(day("1900-01-07").is_weekend() && !day("1970-01-01").is_weekend());
        for (from, months, to) in [
            ("2026-01-31", 1, "2026-02-28"),
            ("2024-01-31", 1, "2024-02-29"),
            ("2024-02-29", 12, "2025-02-28"),
            ("2026-11-30", 3, "2027-02-28"),
            ("2026-12-15", 6, "2027-06-15"),
            ("2099-08-31", 6, "2100-02-28"),
        ] {
            assert_eq!(day(from).plus_months(months).iso(), to, "{from} + {months}");
        }
    }
}
