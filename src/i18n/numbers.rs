//! Digits with the separators of a language: exact, without floats, without a call into the host per cell.

use crate::budget::money::{Money, Share};

/// How a language writes numbers. The host fills it from the language's own
/// messages, or from `Intl` for a language without them; [`Numbers::default`] is Kazakh.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbers {
    /// Between whole and fraction.
    pub decimal: String,
    /// Between groups of three digits.
    pub group: String,
    /// Before a negative number.
    pub minus: String,
    /// After a percentage, with its space where the language has one.
    pub percent: String,
    /// How many digits a number needs to be grouped (4 in `1 234`, 5 where `1234` stays whole).
    pub group_from: usize,
}

impl Default for Numbers {
    fn default() -> Self {
        Numbers { decimal: ",".into(), group: "\u{a0}".into(), minus: "-".into(), percent: "%".into(), group_from: 4 }
    }
}

/// Tiyn in a thousand tenge.
const THOUSAND_TENGE: i64 = 100_000;
/// Tiyn in a million tenge.
const MILLION_TENGE: i64 = 100_000_000;

impl Numbers {
    /// A whole number.
    pub fn integer(&self, number: i64) -> String {
        self.fixed(number, 0, 0)
    }

    /// Thousand tenge, exact: one decimal as the decisions print it, more only where the amount needs them.
    pub fn thousand(&self, amount: Money) -> String {
        self.fixed(amount.tiyn(), 5, 1)
    }

    /// A figure in the fixed point of money, with only the decimals it has.
    pub fn decimal(&self, figure: Money) -> String {
        self.fixed(figure.tiyn(), 5, 0)
    }

    /// Whole tenge, rounded half away from zero.
    pub fn tenge(&self, amount: Money) -> String {
        self.integer(round(amount.tiyn(), 100))
    }

    /// Million tenge with one decimal, rounded: for plain sentences, beside the exact figure.
    pub fn million(&self, amount: Money) -> String {
        self.fixed(round(amount.tiyn(), MILLION_TENGE / 10), 1, 1)
    }

    /// Thousand tenge without decimals, rounded: for labels in pictures.
    pub fn thousand_rounded(&self, amount: Money) -> String {
        self.integer(round(amount.tiyn(), THOUSAND_TENGE))
    }

    /// A share in percent with one decimal.
    pub fn percent(&self, share: Share) -> String {
        let mut text = self.fixed(i64::from(share.tenths()), 1, 1);
        text.push_str(&self.percent);
        text
    }

    /// The same with its sign always shown, for differences.
    pub fn signed_percent(&self, share: Share) -> String {
        signed(share.tenths() > 0, self.percent(share))
    }

    /// A difference in thousand tenge with its sign always shown.
    pub fn signed_thousand(&self, amount: Money) -> String {
        signed(amount > Money::ZERO, self.thousand(amount))
    }

    /// `value` × 10^-`decimals`, with at least `least` decimals and no needless zeros after them.
    fn fixed(&self, value: i64, decimals: usize, least: usize) -> String {
        let digits = value.unsigned_abs().to_string();
        let padded = format!("{digits:0>width$}", width = decimals + 1);
        let (whole, fraction) = padded.split_at(padded.len() - decimals);
        let kept = fraction.trim_end_matches('0').len().max(least);
        let mut out = String::with_capacity(padded.len() + 8);
        if value < 0 {
            out.push_str(&self.minus);
        }
        for (i, digit) in whole.char_indices() {
            let left = whole.len() - i;
            if i > 0 && left % 3 == 0 && whole.len() >= self.group_from {
                out.push_str(&self.group);
            }
            out.push(digit);
        }
        if kept > 0 {
            out.push_str(&self.decimal);
            out.push_str(&fraction[..kept]);
        }
        out
    }
}

/// `value / unit`, rounded half away from zero.
fn round(value: i64, unit: i64) -> i64 {
    let (whole, rest) = (value / unit, value % unit);
    if rest.unsigned_abs() * 2 >= unit.unsigned_abs() { whole + value.signum() } else { whole }
}

fn signed(positive: bool, text: String) -> String {
    if positive { format!("+{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_keep_every_digit_the_source_has() {
        let n = Numbers { group: " ".into(), ..Numbers::default() };
        for (tiyn, thousand, tenge, million) in [
            (15_505_840_000, "155 058,4", "155 058 400", "155,1"),
            (0, "0,0", "0", "0,0"),
            (60_000, "0,6", "600", "0,0"),
            (-449_950_000, "-4 499,5", "-4 499 500", "-4,5"),
            (123_456_789, "1 234,56789", "1 234 568", "1,2"),
            (100_000_000, "1 000,0", "1 000 000", "1,0"),
        ] {
            let amount = Money::from_tiyn(tiyn);
            assert_eq!(n.thousand(amount), thousand);
            assert_eq!(n.tenge(amount), tenge);
            assert_eq!(n.million(amount), million);
        }
    }

    #[test]
    fn four_digits_stay_whole_where_the_language_wants_it() {
        let n = Numbers { group_from: 5, group: ".".into(), ..Numbers::default() };
        assert_eq!(n.integer(1234), "1234");
        assert_eq!(n.integer(12_345), "12.345");
    }
}
