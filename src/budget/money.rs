//! Money in whole tiyn, and shares of it.
//!
//! Budgets are printed in thousand tenge with one decimal. A float would round such a figure before anyone
//! looked at it, so an amount is an `i64` of tiyn (1/100 tenge) and every sum, share and comparison is exact
//! integer arithmetic. The largest amount, about 92 quadrillion tenge, is far above any budget of the country.

use std::ops::Neg;

/// An amount in tiyn (1/100 tenge).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i64);

/// The unit a figure is printed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Tenge.
    Tenge,
    /// Thousand tenge, the unit of maslikhat decisions and of the canonical table.
    #[default]
    ThousandTenge,
    /// Million tenge.
    MillionTenge,
}

impl Unit {
    /// How many decimals of the unit make one tiyn.
    fn decimals(self) -> usize {
        match self {
            Unit::Tenge => 2,
            Unit::ThousandTenge => 5,
            Unit::MillionTenge => 8,
        }
    }
}

/// Why a printed figure is not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyError {
    /// Nothing is printed.
    Empty,
    /// It is no number, or its separators leave two readings.
    NotANumber,
    /// It exceeds what a [`Money`] holds.
    TooLarge,
    /// It has a fraction of a tiyn, so the unit must be wrong.
    TooPrecise,
}

impl Money {
    /// No money.
    pub const ZERO: Money = Money(0);

    /// An amount of `tiyn`.
    pub const fn from_tiyn(tiyn: i64) -> Self {
        Money(tiyn)
    }

    /// The amount in tiyn.
    pub const fn tiyn(self) -> i64 {
        self.0
    }

    /// The sum, or nothing where it exceeds the range.
    pub fn checked_add(self, other: Money) -> Option<Money> {
        self.0.checked_add(other.0).map(Money)
    }

    /// The difference, or nothing where it exceeds the range.
    pub fn checked_sub(self, other: Money) -> Option<Money> {
        self.0.checked_sub(other.0).map(Money)
    }

    /// The sum of all, or nothing where it exceeds the range on the way.
    pub fn sum(amounts: impl IntoIterator<Item = Money>) -> Option<Money> {
        amounts.into_iter().try_fold(Money::ZERO, Money::checked_add)
    }

    /// The amount without its sign.
    pub fn abs(self) -> Money {
        Money(self.0.saturating_abs())
    }

    /// True below zero.
    pub fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// The amount per resident, rounded to the tiyn, halves away from zero. A [`Place`](super::model::Place)
    /// never states zero residents; a zero counts as one, since nothing here may panic.
    pub fn per_capita(self, residents: u32) -> Money {
        narrow(round_div(self.0.into(), residents.max(1).into())).unwrap_or(Money::ZERO)
    }

    /// The amount × `numerator` ÷ `denominator`, rounded to the tiyn, halves away from zero.
    /// None where the denominator is zero or the result exceeds the range.
    pub fn scaled(self, numerator: u32, denominator: u32) -> Option<Money> {
        (denominator != 0)
            .then(|| round_div(i128::from(self.0) * i128::from(numerator), denominator.into()))
            .and_then(narrow)
    }

    /// Reads a printed figure: `64 684,0`, `5600.0`, `1 234` with any kind of space, `(1 234)` for a negative one,
    /// `-`, `–` or `—` alone for zero.
    ///
    /// Spaces and apostrophes only group digits. One comma or one point is a decimal mark; the same mark twice groups;
    /// of both marks the last is the decimal one. Grouped digits come in threes, or the figure is refused, since
    /// a wrong guess would be wrong by a thousand.
    pub fn parse(text: &str, unit: Unit) -> Result<Money, MoneyError> {
        let text = text.trim_matches(is_space);
        if text.is_empty() {
            return Err(MoneyError::Empty);
        }
        if matches!(text, "-" | "–" | "—" | "−") {
            return Ok(Money::ZERO);
        }
        let (negative, digits) = split_sign(text);
        let (whole, fraction) = split_fraction(digits)?;
        let fraction = fraction.trim_end_matches('0');
        if fraction.len() > unit.decimals() {
            return Err(MoneyError::TooPrecise);
        }
        let padding = unit.decimals() - fraction.len();
        let tiyn = whole
            .bytes()
            .chain(fraction.bytes())
            .chain(std::iter::repeat_n(b'0', padding))
            .filter(u8::is_ascii_digit)
            .try_fold(0_i64, |sum, digit| sum.checked_mul(10)?.checked_add(i64::from(digit - b'0')))
            .ok_or(MoneyError::TooLarge)?;
        Ok(Money(if negative { -tiyn } else { tiyn }))
    }

    /// The amount in `unit` as a plain decimal (`-4499.5`), for files: at least one decimal and no more than needed.
    pub fn to_decimal(self, unit: Unit) -> String {
        let digits = format!("{:0>width$}", self.0.unsigned_abs(), width = unit.decimals() + 1);
        let (whole, fraction) = digits.split_at(digits.len() - unit.decimals());
        let fraction = match fraction.trim_end_matches('0') {
            "" => "0",
            fraction => fraction,
        };
        let sign = if self.is_negative() { "-" } else { "" };
        format!("{sign}{whole}.{fraction}")
    }
}

impl Neg for Money {
    type Output = Money;

    fn neg(self) -> Money {
        Money(self.0.saturating_neg())
    }
}

/// The spaces met in printed figures: plain, no-break, narrow, thin, figure, tab.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

/// Takes the sign off: a leading mark or brackets.
fn split_sign(text: &str) -> (bool, &str) {
    if let Some(inner) = text.strip_prefix('(').and_then(|t| t.strip_suffix(')')) {
        return (true, inner.trim_matches(is_space));
    }
    let unsigned = text.trim_start_matches('+');
    match text.strip_prefix(['-', '−', '–', '—']) {
        Some(rest) => (true, rest.trim_start_matches(is_space)),
        None if text.len() - unsigned.len() == 1 => (false, unsigned.trim_start_matches(is_space)),
        None => (false, text),
    }
}

/// Splits at the decimal mark and checks the grouping of what stands before it.
fn split_fraction(digits: &str) -> Result<(&str, &str), MoneyError> {
    let marks = |mark: char| digits.matches(mark).count();
    let decimal = match (marks(','), marks('.')) {
        (0, 0) => None,
        (1, 0) => Some(','),
        (0, 1) => Some('.'),
        (_, 0) | (0, _) => None,
        _ if digits.rfind(',') > digits.rfind('.') => Some(','),
        _ => Some('.'),
    };
    let (whole, fraction) = match decimal.and_then(|mark| digits.rsplit_once(mark)) {
        Some((_, "")) => return Err(MoneyError::NotANumber),
        Some(parts) => parts,
        None => (digits, ""),
    };
    let grouping = |c: char| is_space(c) || matches!(c, '\'' | '’') || (matches!(c, ',' | '.') && Some(c) != decimal);
    if !is_grouped(whole, grouping) || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return Err(MoneyError::NotANumber);
    }
    Ok((whole, fraction))
}

/// True for digits alone, or for a first group of one to three digits and further groups of three,
/// parted by one and the same mark.
fn is_grouped(whole: &str, grouping: impl Fn(char) -> bool) -> bool {
    let Some(mark) = whole.chars().find(|&c| grouping(c)) else {
        return !whole.is_empty() && whole.bytes().all(|b| b.is_ascii_digit());
    };
    let mut groups = whole.split(mark);
    let first = groups.next().unwrap_or_default();
    let digits = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    (1..=3).contains(&first.len()) && digits(first) && groups.all(|group| group.len() == 3 && digits(group))
}

/// `part` ÷ `whole` rounded to the nearest, halves away from zero; `whole` is not zero.
fn round_div(part: i128, whole: i128) -> i128 {
    let half = whole.abs() / 2;
    let magnitude = (part.abs() + half) / whole.abs();
    // An odd divisor has no exact half: (|part| + ⌊|whole| / 2⌋) ÷ |whole| is right for it as well.
    if part.signum() * whole.signum() < 0 { -magnitude } else { magnitude }
}

/// Back into the range of an amount.
fn narrow(tiyn: i128) -> Option<Money> {
    i64::try_from(tiyn).ok().map(Money)
}

/// A share in tenths of a percent: 950 is 95.0 %.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Share(i32);

impl Share {
    /// A share of `tenths` of a percent.
    pub const fn from_tenths(tenths: i32) -> Self {
        Share(tenths)
    }

    /// Tenths of a percent.
    pub const fn tenths(self) -> i32 {
        self.0
    }
}

/// What part of `whole` is `part`, to a tenth of a percent, halves away from zero.
/// None where `whole` is zero or the share exceeds two hundred million percent.
pub fn share(part: Money, whole: Money) -> Option<Share> {
    (whole != Money::ZERO)
        .then(|| round_div(i128::from(part.0) * 1000, whole.0.into()))
        .and_then(|tenths| i32::try_from(tenths).ok())
        .map(Share)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_figures_are_read_as_their_writers_meant_them() {
        let thousand = [
            ("64 684,0", 6_468_400_000),
            ("5600,0", 560_000_000),
            ("155058.4", 15_505_840_000),
            ("1\u{a0}234", 123_400_000),
            ("1\u{202f}234\u{2009}567,8", 0), // two kinds of space: refused below
            ("1\u{202f}234\u{202f}567,8", 123_456_780_000),
            ("(1 234)", -123_400_000),
            ("-4499.5", -449_950_000),
            ("−5", -500_000),
            ("– 5", -500_000),
            ("+5", 500_000),
            ("-", 0),
            ("–", 0),
            ("—", 0),
            (" 0,6 ", 60_000),
            ("1,234,567", 123_456_700_000),
            ("1.234.567", 123_456_700_000),
            ("1,234.5", 123_450_000),
            ("1.234,5", 123_450_000),
            ("1,234", 123_400),
            ("1'234", 123_400_000),
            ("1’234’567", 123_456_700_000),
            ("0,00001000", 1),
        ];
        for (text, tiyn) in thousand {
            if text.contains('\u{2009}') {
                assert_eq!(Money::parse(text, Unit::ThousandTenge), Err(MoneyError::NotANumber), "{text}");
            } else {
                assert_eq!(Money::parse(text, Unit::ThousandTenge), Ok(Money(tiyn)), "{text}");
            }
        }
        assert_eq!(Money::parse("12,5", Unit::Tenge), Ok(Money(1250)));
        assert_eq!(Money::parse("12,5", Unit::MillionTenge), Ok(Money(1_250_000_000)));
    }

    #[test]
    fn anything_else_is_refused() {
        use MoneyError::{Empty, NotANumber, TooLarge, TooPrecise};
        let cases = [
            ("", Empty),
            (" \u{a0}", Empty),
            ("abc", NotANumber),
            ("12a", NotANumber),
            ("1e5", NotANumber),
            ("(-5)", NotANumber),
            ("++5", NotANumber),
            ("--5", NotANumber),
            ("()", NotANumber),
            ("5,", NotANumber),
            (",5", NotANumber),
            ("1,2,3", NotANumber),
            ("12 34", NotANumber),
            ("1.234,567.8", NotANumber),
            ("1 234'567", NotANumber),
            ("٣", NotANumber),
            ("92233720368547.75808", TooLarge),
            ("99999999999999999999999999999999", TooLarge),
            ("0,000001", TooPrecise),
        ];
        for (text, error) in cases {
            assert_eq!(Money::parse(text, Unit::ThousandTenge), Err(error), "{text}");
        }
        assert_eq!(Money::parse("0,001", Unit::Tenge), Err(TooPrecise));
    }

    #[test]
    fn decimals_are_written_as_they_are_read() {
        for text in ["0.0", "-4499.5", "155058.4", "0.00001", "-0.6"] {
            let money = Money::parse(text, Unit::ThousandTenge).unwrap();
            assert_eq!(money.to_decimal(Unit::ThousandTenge), text);
        }
        assert_eq!(Money(i64::MIN).to_decimal(Unit::Tenge), "-92233720368547758.08");
    }

    #[test]
    fn shares_round_halves_away_from_zero() {
        let cases = [(1, 2, Some(500)), (1, 3, Some(333)), (2, 3, Some(667)), (1, 2000, Some(1)), (-1, 2000, Some(-1))];
        for (part, whole, tenths) in cases {
            assert_eq!(share(Money(part), Money(whole)).map(Share::tenths), tenths, "{part}/{whole}");
        }
        assert_eq!(share(Money(1), Money(0)), None);
        assert_eq!(share(Money(i64::MAX), Money(1)), None);
        assert_eq!(share(Money(i64::MIN), Money(i64::MIN)), Some(Share(1000)));
    }

    #[test]
    fn per_capita_rounds_to_the_tiyn() {
        assert_eq!(Money(1000).per_capita(3), Money(333));
        assert_eq!(Money(-5).per_capita(2), Money(-3));
        assert_eq!(Money(7).per_capita(0), Money(7));
        assert_eq!(Money(1000).scaled(1000, 1100), Some(Money(909)));
        assert_eq!(Money(1000).scaled(1, 0), None);
    }
}
