//! Numbers as office programs store them, in binary, → the digits a person sees.

/// The digits of a number: rounded to the 15 that sheets show and count with, which takes the noise of binary fractions
/// away (`155058.39999999997` is 155058.4) and nothing that was typed.
pub fn digits(number: f64) -> String {
    match format!("{number:.14e}").parse::<f64>() {
        // A sum, so that minus zero is zero.
        Ok(rounded) if rounded.is_finite() => (rounded + 0.0).to_string(),
        _ => String::from("?"),
    }
}

#[cfg(test)]
mod tests {
    use super::digits;

    #[test]
    fn binary_noise_goes_and_digits_stay() {
        let cases = [
            (155058.4, "155058.4"),
            (155_058.399_999_999_97, "155058.4"),
            (0.1 + 0.2, "0.3"),
            (-19157.2, "-19157.2"),
            (7.0, "7"),
            (0.0, "0"),
            (64684.125, "64684.125"),
            (1234.56789, "1234.56789"),
            (0.0004, "0.0004"),
            (99_999_999_999_999.9, "99999999999999.9"),
            (-0.0, "0"),
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
