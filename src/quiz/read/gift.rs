//! GIFT, the text format of Moodle: one question a block, blocks parted by blank lines.
//!
//! The reader follows Moodle's own (`question/format/gift/format.php`) in what it takes for which type. A physical line
//! break inside a text is a space; `\n` is a line break. An id may stand in a comment, as Moodle exports it:
//! `// [id:akim-term]`. A gap needs a prompt of its own: what stands before the last blank line (`\n\n`) of the text.

use super::super::bank::*;
use super::gift_answers as answers;
use super::single::{Builder, Format, Frame, category};
use crate::i18n::Lang;
use crate::issue::Issue;

/// Stands for a gap where no gap can be shown, as in Moodle.
pub const BLANK: &str = "_____";

/// Reads questions whose texts are in `lang`.
pub fn read(text: &str, lang: Lang) -> (Bank, Vec<Issue>) {
    let mut builder = Builder::new(lang);
    let mut block: Vec<(u32, &str)> = Vec::new();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for (row, line) in (1..).zip(text.lines().chain([""])) {
        if !line.trim().is_empty() {
            block.push((row, line));
        } else if !block.is_empty() {
            self::block(&std::mem::take(&mut block), &mut builder);
        }
    }
    builder.finish()
}

/// Comments, categories and at most one question.
fn block(lines: &[(u32, &str)], builder: &mut Builder) {
    let mut id = None;
    let mut text = String::new();
    for (row, line) in lines {
        let trimmed = line.trim();
        if let Some(comment) = trimmed.strip_prefix("//") {
            if comment.contains("[tag:") {
                builder.row = *row;
                builder.lost(comment);
            }
            let stated = comment.split_once("[id:").and_then(|(_, after)| after.split_once(']'));
            id = stated.map(|(id, _)| id.trim().to_string()).or(id);
        } else if let Some(path) = trimmed.strip_prefix("$CATEGORY:").filter(|_| text.is_empty()) {
            builder.turn_to(&category(path), id.take().as_deref());
        } else {
            if text.is_empty() {
                builder.row = *row;
            } else {
                text.push('\n');
            }
            text.push_str(trimmed);
        }
    }
    if !text.is_empty() {
        question(&text, id, builder);
    }
}

fn question(text: &str, id: Option<String>, builder: &mut Builder) {
    let (title, text) = match text.strip_prefix("::").and_then(|rest| Some((rest, find(rest, "::")?))) {
        Some((rest, end)) => (unescaped(&rest[..end]), rest[end + 2..].trim()),
        None => (String::new(), text),
    };
    let (open, close) = match (find(text, "{"), find(text, "}")) {
        (None, None) => return builder.leave_out("description"),
        (Some(open), Some(close)) if open < close => (open, close),
        _ => return builder.lost(text),
    };
    let (inside, after) = (text[open + 1..close].trim(), text[close + 1..].trim_end());
    if find(after, "{").is_some() || find(after, "}").is_some() {
        return builder.lost(after);
    }
    let (format, before) = marked(&text[..open], Format::Auto);
    let (inside, general) = match rfind(inside, "####") {
        Some(at) => (inside[..at].trim(), &inside[at + 4..]),
        None => (inside, ""),
    };
    let explanation = words(general, format, builder);
    let mut frame = Frame { id: id.unwrap_or(title), explanation, ..Frame::default() };
    let has_gap = !after.trim().is_empty();
    let task = match kind(inside) {
        Kind::Essay => return builder.leave_out("essay"),
        Kind::Numeric => answers::numeric(&inside[1..], format, builder),
        Kind::TrueFalse(answer) => Some(answers::true_false(answer, inside, format, builder)),
        Kind::Matching => answers::matching(inside, format, builder),
        // Of several right ones no single one fits into a gap.
        kind @ (Kind::Choice | Kind::Text) if has_gap && (kind == Kind::Text || find(inside, "=").is_some()) => {
            let whole = words_of(&format!("{before}[1]{after}"), format, builder);
            let (prompt, text) = around_gap(&whole);
            frame.prompt = prompt;
            let gap = match kind {
                Kind::Choice => Gap { options: answers::options(inside, format, builder), answers: Vec::new() },
                _ => Gap { options: Vec::new(), answers: answers::accepted(inside, format, builder) },
            };
            Some(Task::Gap { text: builder.text(&text), gaps: vec![gap] })
        }
        Kind::Choice => {
            let one = find(inside, "=").is_some();
            let kind = if one { ChoiceKind::Single } else { ChoiceKind::Multiple };
            Some(Task::Choice { kind, options: answers::options(inside, format, builder) })
        }
        Kind::Text => Some(Task::Text { answers: answers::accepted(inside, format, builder) }),
    };
    if frame.prompt.is_empty() {
        frame.prompt = words_of(&around_blank(before, after), format, builder);
    }
    if let Some(task) = task {
        builder.add(frame, task);
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Essay,
    Numeric,
    Choice,
    Matching,
    TrueFalse(bool),
    Text,
}

/// What the braces hold, decided in the order of Moodle's reader.
fn kind(inside: &str) -> Kind {
    if inside.is_empty() {
        Kind::Essay
    } else if inside.starts_with('#') {
        Kind::Numeric
    } else if find(inside, "~").is_some() {
        Kind::Choice
    } else if find(inside, "=").is_some() && find(inside, "->").is_some() {
        Kind::Matching
    } else {
        match inside[..find(inside, "#").unwrap_or(inside.len())].trim() {
            "T" | "TRUE" => Kind::TrueFalse(true),
            "F" | "FALSE" => Kind::TrueFalse(false),
            _ => Kind::Text,
        }
    }
}

/// The prompt of an item whose answers stand inside its text.
fn around_blank(before: &str, after: &str) -> String {
    if after.chars().any(char::is_alphanumeric) {
        return format!("{before}{BLANK}{after}");
    }
    let before = before.trim_end();
    if before.ends_with(['.', '?', '!', ':', '…']) { before.into() } else { format!("{before}{}", after.trim()) }
}

/// Prompt and text of a gap: parted by the last blank line before it, or the prompt is the text with a blank.
pub fn around_gap(whole: &str) -> (String, String) {
    let gap = whole.find("[1]").unwrap_or(whole.len());
    match whole[..gap].rfind("\n\n") {
        Some(at) if !whole[..at].trim().is_empty() => (whole[..at].trim().into(), whole[at + 2..].trim().into()),
        _ => {
            let mut prompt = whole.to_string();
            for n in 1.. {
                let Some(at) = prompt.find(&format!("[{n}]")) else { break };
                prompt.replace_range(at..at + n.to_string().len() + 2, BLANK);
            }
            (prompt, whole.into())
        }
    }
}

/// The words of a text that may begin with its format.
pub fn words(text: &str, default: Format, builder: &mut Builder) -> String {
    let (format, text) = marked(text, default);
    words_of(text, format, builder)
}

fn words_of(text: &str, format: Format, builder: &mut Builder) -> String {
    builder.words(&unescaped(text), format)
}

/// Takes `[html]` and its like off the beginning.
fn marked(text: &str, default: Format) -> (Format, &str) {
    let text = text.trim_start();
    let named = text.strip_prefix('[').and_then(|inside| inside.split_once(']'));
    match named {
        Some(("html", rest)) => (Format::Html, rest),
        Some(("moodle", rest)) => (Format::Auto, rest),
        Some(("plain", rest)) => (Format::Plain, rest),
        Some(("markdown", rest)) => (Format::Markdown, rest),
        _ => (default, text),
    }
}

/// Escapes resolved, physical line breaks as spaces.
pub fn unescaped(text: &str) -> String {
    let mut words = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek().copied()) {
            ('\\', Some('n')) => {
                chars.next();
                words.push('\n');
            }
            ('\\', Some(next)) if is_special(next) => {
                chars.next();
                words.push(next);
            }
            ('\n', _) => words.push(' '),
            _ => words.push(c),
        }
    }
    words.trim().into()
}

/// The characters that a backslash shields.
pub fn is_special(c: char) -> bool {
    matches!(c, '\\' | '~' | '=' | '#' | '{' | '}' | ':')
}

/// Where a mark stands that no backslash shields.
pub fn find(text: &str, mark: &str) -> Option<usize> {
    bare(text).find(|at| text[*at..].starts_with(mark))
}

fn rfind(text: &str, mark: &str) -> Option<usize> {
    bare(text).filter(|at| text[*at..].starts_with(mark)).last()
}

/// Where the characters begin that no backslash shields.
pub fn bare(text: &str) -> impl Iterator<Item = usize> {
    let mut shielded = false;
    text.char_indices().filter_map(move |(at, c)| {
        if std::mem::take(&mut shielded) {
            return None;
        }
        shielded = c == '\\' && text[at + 1..].starts_with(|next: char| is_special(next) || next == 'n');
        (!shielded).then_some(at)
    })
}
