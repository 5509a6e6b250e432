//! Bytes of unknown origin → text, piece by piece.
//!
//! Akimats publish what their office program saves: UTF-8 with or without a mark, UTF-16 ("Unicode text" of Excel), or
//! the Windows code page. [`Encoding::guess`] decides by the first bytes of the file, [`Decoder`] then takes pieces of
//! any length and never splits a character, so that a file reads the same however it arrives.

/// How a file writes its characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, little end first.
    Utf16Le,
    /// UTF-16, big end first.
    Utf16Be,
    /// Windows code page for Kazakh: STRK1048-2002 (KZ-1048), which is Windows-1251 with the Kazakh letters
    /// in the places of South Slavic and Ukrainian ones.
    Windows,
}

impl Encoding {
    /// The encoding of a file that begins with `head`, and the length of its byte order mark. `whole` says that
    /// the file ends there, so that a cut character at the end counts as broken.
    pub fn guess(head: &[u8], whole: bool) -> (Encoding, usize) {
        match head {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding::Utf8, 3),
            [0xFF, 0xFE, ..] => (Encoding::Utf16Le, 2),
            [0xFE, 0xFF, ..] => (Encoding::Utf16Be, 2),
            _ if looks_like_utf16(head, 1) => (Encoding::Utf16Le, 0),
            _ if looks_like_utf16(head, 0) => (Encoding::Utf16Be, 0),
            _ => match std::str::from_utf8(head) {
                Err(error) if error.error_len().is_some() || whole => {
                    (by_what_precedes(&head[..error.valid_up_to()]), 0)
                }
                _ => (Encoding::Utf8, 0),
            },
        }
    }

    /// Its name for readers.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16Le | Encoding::Utf16Be => "UTF-16",
            Encoding::Windows => "Windows-1251 (KZ-1048)",
        }
    }
}

/// UTF-8 with a broken byte, or no UTF-8 at all? Windows text makes a valid pair of bytes now and then, four hardly.
fn by_what_precedes(valid: &[u8]) -> Encoding {
    let letters = std::str::from_utf8(valid).unwrap_or_default().chars().filter(|c| !c.is_ascii()).count();
    if letters < 4 { Encoding::Windows } else { Encoding::Utf8 }
}

/// True where every second byte (at `offset`) is the high byte of a Latin or Cyrillic character and the others are not.
fn looks_like_utf16(head: &[u8], offset: usize) -> bool {
    let high = |offset: usize| head.chunks_exact(2).filter(|pair| matches!(pair[offset], 0 | 4)).count();
    let pairs = head.len() / 2;
    pairs >= 2 && head.contains(&0) && high(offset) * 10 >= pairs * 9 && high(1 - offset) * 10 < pairs * 3
}

/// Takes bytes, gives text.
#[derive(Clone, Debug)]
pub struct Decoder {
    encoding: Encoding,
    /// Only ASCII so far: a UTF-8 guess may still turn out to be the Windows code page.
    ascii_only: bool,
    pending: Vec<u8>,
    /// First half of a UTF-16 pair.
    surrogate: Option<u16>,
    /// [`KZ_1048`] for access by index.
    windows: Vec<char>,
    /// True once a byte stood for no character.
    pub broken: bool,
}

impl Decoder {
    /// A decoder for `encoding`; the byte order mark has been taken off.
    pub fn new(encoding: Encoding) -> Self {
        Decoder {
            encoding,
            ascii_only: true,
            pending: Vec::new(),
            surrogate: None,
            windows: KZ_1048.chars().collect(),
            broken: false,
        }
    }

    /// The encoding in use.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// Decodes a piece; a character cut at its end waits for the next piece.
    pub fn push(&mut self, bytes: &[u8], text: &mut String) {
        match self.encoding {
            Encoding::Utf8 => self.utf8(bytes, text),
            Encoding::Utf16Le => self.utf16(bytes, text, u16::from_le_bytes),
            Encoding::Utf16Be => self.utf16(bytes, text, u16::from_be_bytes),
            Encoding::Windows => text.extend(bytes.iter().map(|byte| self.windows(*byte))),
        }
    }

    /// Ends the text: a character cut by the end of the file is broken.
    pub fn finish(&mut self, text: &mut String) {
        if self.encoding == Encoding::Utf8 && self.ascii_only && !self.pending.is_empty() {
            self.encoding = Encoding::Windows;
            let pending = std::mem::take(&mut self.pending);
            self.push(&pending, text);
        } else if !self.pending.is_empty() || self.surrogate.is_some() {
            self.replace(text);
        }
    }

    fn utf8(&mut self, bytes: &[u8], text: &mut String) {
        let mut joined = std::mem::take(&mut self.pending);
        joined.extend_from_slice(bytes);
        let mut rest = joined.as_slice();
        loop {
            match std::str::from_utf8(rest) {
                Ok(valid) => {
                    self.keep(valid, text);
                    return;
                }
                Err(error) => {
                    let (valid, broken) = rest.split_at(error.valid_up_to());
                    self.keep(std::str::from_utf8(valid).unwrap_or_default(), text);
                    let Some(length) = error.error_len() else {
                        self.pending = broken.to_vec();
                        return;
                    };
                    if self.ascii_only {
                        self.encoding = Encoding::Windows;
                        self.push(broken, text);
                        return;
                    }
                    self.replace(text);
                    rest = &broken[length..];
                }
            }
        }
    }

    fn keep(&mut self, valid: &str, text: &mut String) {
        self.ascii_only &= valid.is_ascii();
        text.push_str(valid);
    }

    fn utf16(&mut self, bytes: &[u8], text: &mut String, unit: fn([u8; 2]) -> u16) {
        self.pending.extend_from_slice(bytes);
        let pending = std::mem::take(&mut self.pending);
        let pairs = pending.chunks_exact(2);
        self.pending = pairs.remainder().to_vec();
        for pair in pairs {
            let unit = unit([pair[0], pair[1]]);
            let units = self.surrogate.take().into_iter().chain([unit]);
            for decoded in char::decode_utf16(units) {
                match decoded {
                    Ok(c) => text.push(c),
                    Err(lone)
                        if matches!(lone.unpaired_surrogate(), 0xD800..=0xDBFF)
                            && lone.unpaired_surrogate() == unit =>
                    {
                        self.surrogate = Some(unit);
                    }
                    Err(_) => self.replace(text),
                }
            }
        }
    }

    fn windows(&mut self, byte: u8) -> char {
        if byte.is_ascii() {
            return char::from(byte);
        }
        let c = self.windows.get(usize::from(byte & 0x7F)).copied().unwrap_or(char::REPLACEMENT_CHARACTER);
        self.broken |= c == char::REPLACEMENT_CHARACTER;
        c
    }

    fn replace(&mut self, text: &mut String) {
        self.broken = true;
        text.push(char::REPLACEMENT_CHARACTER);
    }
}

/// The upper half of STRK1048-2002, 0x80 to 0xFF, as Python's codec `kz1048` has it.
const KZ_1048: &str = "\
     ЂЃ‚ѓ„…†‡€‰Љ‹ЊҚҺЏђ‘’“”•–—\u{fffd}™љ›њқһџ\
     \u{a0}ҰұӘ¤Ө¦§Ё©Ғ«¬\u{ad}®Ү°±Ііөµ¶·ё№ғ»әҢңү\
     АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ\
     абвгдежзийклмнопрстуфхцчшщъыьэюя";

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(bytes: &[u8], step: usize) -> (String, Encoding, bool) {
        let (encoding, mark) = Encoding::guess(bytes, true);
        let mut decoder = Decoder::new(encoding);
        let mut text = String::new();
        for piece in bytes[mark..].chunks(step) {
            decoder.push(piece, &mut text);
        }
        decoder.finish(&mut text);
        (text, decoder.encoding(), decoder.broken)
    }

    #[test]
    fn every_encoding_gives_the_same_text_in_pieces_of_any_length() {
        let text = "Қазақ, іскер; Ғылым 1 234,5 ₸😀";
        let utf16 = |mark: bool, bytes: fn(u16) -> [u8; 2]| {
            let mark = if mark { "\u{feff}" } else { "" };
            format!("{mark}code,2024,1000,{text}").encode_utf16().flat_map(bytes).collect::<Vec<u8>>()
        };
        let cases = [
            (format!("code,2024,1000,{text}").into_bytes(), Encoding::Utf8),
            (format!("\u{feff}code,2024,1000,{text}").into_bytes(), Encoding::Utf8),
            (utf16(true, u16::to_le_bytes), Encoding::Utf16Le),
            (utf16(true, u16::to_be_bytes), Encoding::Utf16Be),
            (utf16(false, u16::to_le_bytes), Encoding::Utf16Le),
            (utf16(false, u16::to_be_bytes), Encoding::Utf16Be),
        ];
        for (bytes, encoding) in cases {
            for step in 1..8 {
                assert_eq!(decode(&bytes, step), (format!("code,2024,1000,{text}"), encoding, false), "{step}");
            }
        }
    }

    #[test]
    fn kazakh_letters_of_the_windows_code_page_stand_at_their_places() {
        // python3 -c "print(list('ҚқҺһҰұӘәӨөҒғҮүІіҢң'.encode('kz1048')))"
        let bytes = [
            0x8D, 0x9D, 0x8E, 0x9E, 0xA1, 0xA2, 0xA3, 0xBC, 0xA5, 0xB4, 0xAA, 0xBA, 0xAF, 0xBF, 0xB2, 0xB3, 0xBD, 0xBE,
        ];
        assert_eq!(decode(&bytes, 1), ("ҚқҺһҰұӘәӨөҒғҮүІіҢң".into(), Encoding::Windows, false));
        assert_eq!(KZ_1048.chars().count(), 128);
    }

    #[test]
    fn a_late_windows_letter_after_plain_ascii_changes_the_guess() {
        let mut decoder = Decoder::new(Encoding::Utf8);
        let mut text = String::new();
        decoder.push(b"code,", &mut text);
        decoder.push(&[0xCA, 0xEE, 0xE4], &mut text);
        decoder.finish(&mut text);
        assert_eq!((text.as_str(), decoder.encoding()), ("code,Код", Encoding::Windows));
    }

    #[test]
    fn broken_characters_are_marked() {
        for step in 1..4 {
            let (text, _, broken) = decode(b"\xEF\xBB\xBF\xD2\x9A\xFF\xD2", step);
            assert_eq!((text.as_str(), broken), ("Қ\u{fffd}\u{fffd}", true));
            let (text, _, broken) = decode(&[0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00, 0x42], step);
            assert_eq!((text.as_str(), broken), ("\u{fffd}A\u{fffd}", true));
        }
    }
}
