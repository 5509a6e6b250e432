//! Numbers as office programs store them, in binary, → the digits a person sees.

/// How far a stored number may lie from its digits, in parts of itself: sheets show 15 digits and add in binary.
const SLACK: f64 = 5e-15;
/// The most decimals that are looked for: thousandths of a thousand are tenge.
const DECIMALS: usize = 3;

/// The digits of a number: with as few decimals as name it, up to three, else all that tell it from others.
pub fn digits(number: f64) -> String {
    if !number.is_finite() {
        return String::from("?");
    }
    let near = |text: &String| text.parse::<f64>().is_ok_and(|read| (read - number).abs() <= number.abs() * SLACK);
    let text = (0..=DECIMALS).map(|count| format!("{number:.count$}")).find(near);
    text.unwrap_or_else(|| format!("{number}"))
}

#[cfg(test)]
mod tests {
    use super::digits;

    #[test]
    fn binary_noise_goes_and_digits_stay() {
        let cases = [
            (155058.4, "155058.4"),
            (155_058.399_999_999_99, "155058.4"),
            (0.1 + 0.2, "0.3"),
            (-19157.2, "-19157.2"),
            (7.0, "7"),
            (0.0, "0"),
            (64684.125, "64684.125"),
            (1234.56789, "1234.56789"),
            (0.0004, "0.0004"),
            (99_999_999_999_999.9, "99999999999999.9"),
            (1e18, "1000000000000000000"),
            (f64::NAN, "?"),
            (f64::INFINITY, "?"),
        ];
        for (number, expected) in cases {
            assert_eq!(digits(number), expected);
        }
        // Every amount of a district to the tenth of a thousand comes back as it was typed.
        for tenths in (0..9_999_999_999u64).step_by(99_991) {
            let typed = format!("{}.{}", tenths / 10, tenths % 10);
            let read = digits(typed.parse().unwrap());
            assert_eq!(read, typed.strip_suffix(".0").unwrap_or(&typed));
        }
    }
}
