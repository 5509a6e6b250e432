//! Where in the text of a pack a path such as `items[3].options[1].text` lies, so that a check can name line and column.

/// Line and column, counted from 1 in characters, of the value at `path`; of the nearest value around it where the path
/// leads on into nothing. None where the text is no JSON on the way.
pub fn locate(source: &str, path: &str) -> Option<(u32, u32)> {
    let mut scanner = Scanner { source, at: 0 };
    scanner.blanks();
    let mut found = scanner.at;
    for step in steps(path) {
        let inside = match step {
            Step::Member(name) => scanner.member(name),
            Step::Entry(number) => scanner.entry(number),
        };
        match inside {
            Some(()) => found = scanner.at,
            None => break,
        }
    }
    position(source, found)
}

/// Line and column of a byte.
fn position(source: &str, at: usize) -> Option<(u32, u32)> {
    let before = source.get(..at)?;
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Some((u32::try_from(line).ok()?, u32::try_from(column).ok()?))
}

enum Step<'a> {
    Member(&'a str),
    Entry(usize),
}

fn steps(path: &str) -> impl Iterator<Item = Step<'_>> {
    path.split(['.', '[']).filter(|step| !step.is_empty()).map(|step| {
        match step.strip_suffix(']').and_then(|number| number.parse().ok()) {
            Some(number) => Step::Entry(number),
            None => Step::Member(step),
        }
    })
}

struct Scanner<'a> {
    source: &'a str,
    at: usize,
}

impl Scanner<'_> {
    fn next(&self) -> Option<u8> {
        self.source.as_bytes().get(self.at).copied()
    }

    fn blanks(&mut self) {
        while matches!(self.next(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        self.blanks();
        (self.next() == Some(byte)).then(|| self.at += 1)
    }

    /// Goes to the value of a member.
    fn member(&mut self, name: &str) -> Option<()> {
        self.take(b'{')?;
        loop {
            self.blanks();
            let from = self.at + 1;
            self.string()?;
            let is_it = self.source.get(from..self.at - 1) == Some(name);
            self.take(b':')?;
            self.blanks();
            if is_it {
                return Some(());
            }
            self.value()?;
            self.take(b',')?;
        }
    }

    /// Goes to an entry of a list.
    fn entry(&mut self, number: usize) -> Option<()> {
        self.take(b'[')?;
        for _ in 0..number {
            self.value()?;
            self.take(b',')?;
        }
        self.blanks();
        (self.next()? != b']').then_some(())
    }

    /// Passes a string.
    fn string(&mut self) -> Option<()> {
        self.take(b'"')?;
        loop {
            match self.next()? {
                b'"' => break,
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        self.at += 1;
        Some(())
    }

    /// Passes a value, however deep.
    fn value(&mut self) -> Option<()> {
        let mut depth = 0usize;
        loop {
            self.blanks();
            match self.next()? {
                b'"' => self.string()?,
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                    continue;
                }
                b'}' | b']' => {
                    depth = depth.checked_sub(1)?;
                    self.at += 1;
                }
                b',' | b':' if depth > 0 => {
                    self.at += 1;
                    continue;
                }
                b',' | b':' => return None,
                _ => {
                    while self.next().is_some_and(|b| {
                        !matches!(b, b',' | b'}' | b']' | b':' | b' ' | b'\n' | b'\r' | b'\t' | b'"' | b'{' | b'[')
                    }) {
                        self.at += 1;
                    }
                }
            }
            if depth == 0 {
                return Some(());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_by_their_path() {
        let source =
            "{\"id\": \"a\\\"]\",\n \"items\": [ {\"x\": [1, 2.5e3]},\n  {\"text\": {\"kk\": \"ә\", \"ru\": null}} ]}";
        let cases = [
            ("", Some((1, 1))),
            ("id", Some((1, 8))),
            ("items", Some((2, 11))),
            ("items[0].x[1]", Some((2, 23))),
            ("items[1].text", Some((3, 12))),
            ("items[1].text.ru", Some((3, 30))),
            ("items[1].missing", Some((3, 3))),
            ("items[7]", Some((2, 11))),
            ("none", Some((1, 1))),
        ];
        for (path, expected) in cases {
            assert_eq!(locate(source, path), expected, "{path}");
        }
    }

    #[test]
    fn broken_text_is_followed_as_far_as_it_goes() {
        for source in ["", "{", "[", "{\"items\"", "{\"items\": [", "{\"items\": [}", "]]]", "{\"a\\", "{\"a\": ,"] {
            locate(source, "items[0].x");
        }
    }
}
