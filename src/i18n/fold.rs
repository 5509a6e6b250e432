//! Folding: the form in which texts are compared and searched.
//!
//! Printed budgets mix Latin "i" with Cyrillic "і" inside one word, and a villager with a Russian keyboard types
//! "кокшетау" for "Көкшетау". [`fold`] brings both to one form: small letters, Kazakh letters to the Russian ones
//! that stand in for them, look-alike letters to the script of their word, everything that is neither letter nor
//! digit to single spaces. The tables are our own: the standard library's case tables alone would cost every page
//! some five kilobytes.

/// Folds `text` for comparison: small letters, `қ→к ә→а ө→о ү ұ→у ң→н ғ→г һ→х ё→е і→и`, Latin look-alikes inside
/// Cyrillic words to Cyrillic, words parted by single spaces. A point stays only between digits (`07.3.124`).
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut word = String::new();
    let mut chars = text.chars().filter(|c| !is_invisible(*c)).map(lower).peekable();
    while let Some(c) = chars.next() {
        let inner_point = c == '.'
            && word.ends_with(|w: char| w.is_ascii_digit())
            && chars.peek().is_some_and(|next| next.is_ascii_digit());
        if is_letter(c) || c.is_ascii_digit() || inner_point {
            word.push(c);
        } else {
            close(&mut word, &mut folded);
        }
    }
    close(&mut word, &mut folded);
    folded
}

/// Small letter of `c`: ASCII, Latin-1 and the Cyrillic of Kazakh and Russian; any other character as it is.
pub fn lower(c: char) -> char {
    let code = c as u32;
    let small = match code {
        0x41..=0x5A | 0xC0..=0xD6 | 0xD8..=0xDE | 0x410..=0x42F => code + 0x20,
        0x400..=0x40F => code + 0x50,
        0x492 | 0x49A | 0x4A2 | 0x4AE | 0x4B0 | 0x4BA | 0x4D8 | 0x4E8 => code + 1,
        _ => code,
    };
    char::from_u32(small).unwrap_or(c)
}

/// Appends a finished word in its folded form.
fn close(word: &mut String, folded: &mut String) {
    if word.is_empty() {
        return;
    }
    if !folded.is_empty() {
        folded.push(' ');
    }
    // "ІII" of the printed sections: a numeral whichever script its strokes are from.
    let numeral = word.chars().nth(1).is_some() && word.chars().all(|c| matches!(c, 'i' | 'v' | 'x' | 'і' | 'х'));
    let cyrillic = !numeral && word.chars().any(is_cyrillic);
    folded.extend(word.chars().map(|c| match c {
        'і' if numeral => 'i',
        'х' if numeral => 'x',
        c if cyrillic => to_cyrillic(c),
        c => c,
    }));
    word.clear();
}

/// The Russian letter that stands for `c` in a Cyrillic word: for a Kazakh letter or a Latin look-alike.
fn to_cyrillic(c: char) -> char {
    match c {
        'a' | 'ә' => 'а',
        'c' => 'с',
        'e' | 'ё' => 'е',
        'o' | 'ө' => 'о',
        'p' => 'р',
        'x' | 'h' | 'һ' => 'х',
        'y' | 'ү' | 'ұ' => 'у',
        'i' | 'і' => 'и',
        'k' | 'қ' => 'к',
        'm' => 'м',
        't' => 'т',
        'b' => 'в',
        'ң' => 'н',
        'ғ' => 'г',
        other => other,
    }
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{4FF}')
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || is_cyrillic(c) || matches!(c, '\u{C0}'..='\u{24F}' if c != '×' && c != '÷')
}

/// Soft hyphen, zero-width marks, marks of direction, byte order mark.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_fold_to_one_form() {
        let cases = [
            ("Салықтық түсiмдер", "салыктык тусимдер"), // Latin i in print
            ("Салықтық түсімдер", "салыктык тусимдер"),
            ("КӨКШЕТАУ", "кокшетау"),
            ("Ғылым, һәм Ұлт", "гылым хам улт"),
            ("Посёлок", "поселок"),
            ("Трансферты\u{a0}из «областного»  бюджета", "трансферты из областного бюджета"),
            ("благо\u{ad}устройство", "благоустройство"),
            ("Елді-мекендерді", "елди мекендерди"),
            ("ІII. Таза бюджеттік", "iii таза бюджеттик"),
            ("VІ.", "vi"),
            ("07.3.124.008 Street lighting", "07.3.124.008 street lighting"),
            ("Сaлық", "салык"), // Latin a inside
            ("", ""),
            (" — ", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(fold(text), expected, "{text}");
        }
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for text in ["Қазақстан Республикасы", "І", "iі", "VІ.3 қарыздар", "A.B.1.2"] {
            assert_eq!(fold(&fold(text)), fold(text), "{text}");
        }
    }

    #[test]
    fn small_letters_agree_with_unicode() {
        let letters = ('A'..='Z').chain('\u{C0}'..='\u{DE}').chain('\u{400}'..='\u{42F}').chain("ҒҚҢҮҰҺӘӨ".chars());
        for c in letters.filter(|c| *c != '×') {
            assert_eq!(Some(lower(c)), c.to_lowercase().next(), "{c}");
        }
    }
}
