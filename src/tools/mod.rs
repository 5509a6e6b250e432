//! Checking packs, checking and converting files of questions, reading decisions: what the command line and an author's page call.
//!
//! Everything here is a function of a name and bytes. The format is chosen by the ending, else by the content.

use crate::budget::model::{Book, Table};
use crate::budget::problem as bytes_problem;
use crate::budget::read::csv::{self, SIGNATURES};
use crate::budget::read::datapackage;
use crate::budget::read::decision::place::Place;
use crate::budget::read::decision::{self, Decision};
use crate::budget::read::json::Json;
use crate::budget::read::text::{Decoder, Encoding};
use crate::i18n::Lang;
use crate::issue::{Arg, Issue};
use crate::pack::problem::NO_DATE;
use crate::pathways::calendar::Day;
use crate::quiz::bank::Bank;
use crate::quiz::locate::locate;
use crate::quiz::read::{gift, moodle, pack, sheet};
use crate::quiz::{problem, write};
use crate::{duties, pathways, seminar};
use serde_json::Value;

/// An issue with its place in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What is wrong.
    pub issue: Issue,
    /// The line, counted from 1.
    pub line: Option<u32>,
    /// The character of the line, counted from 1.
    pub column: Option<u32>,
    /// The place in a decision.
    pub at: Option<Place>,
    /// The place of an earlier row that the issue speaks of.
    pub first: Option<Place>,
}

/// A format of questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The pack `auyl-quiz/1`.
    Pack,
    /// Moodle's text format.
    Gift,
    /// Moodle XML.
    Moodle,
    /// A table.
    Sheet,
}

impl Format {
    /// By the ending of a file's name.
    pub fn of_name(name: &str) -> Option<Format> {
        match name.rsplit_once('.')?.1.to_ascii_lowercase().as_str() {
            "json" => Some(Format::Pack),
            "gift" | "txt" => Some(Format::Gift),
            "xml" => Some(Format::Moodle),
            "csv" | "tsv" => Some(Format::Sheet),
            _ => None,
        }
    }

    /// By how a text begins.
    pub fn of_text(text: &str) -> Format {
        let head = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
        if head.starts_with('{') {
            Format::Pack
        } else if head.starts_with('<') {
            Format::Moodle
        } else if head.to_ascii_lowercase().split([',', ';', '\t']).any(|cell| cell.trim() == "type") {
            Format::Sheet
        } else {
            Format::Gift
        }
    }
}

/// Reads the JSON of a pack and notes what is wrong with it.
type Reader<'a> = &'a mut dyn FnMut(&Value, &mut Vec<Issue>);

/// The kind of a pack by its format; where it names none, by what only packs of that kind have.
fn kind_of(json: &Value) -> &str {
    match json.get("format").and_then(Value::as_str).and_then(|format| format.split('/').next()) {
        Some(kind) => kind,
        None if json.get("duties").is_some() => "auyl-duties",
        None if json.get("outcomes").is_some() => "auyl-pathways",
        None => "",
    }
}

/// Notes what is wrong with the pack of another widget than the quiz; false where it is none.
fn other_pack(json: &Value, issues: &mut Vec<Issue>) -> bool {
    let failed = match kind_of(json) {
        "auyl-seminar" => seminar::read::read(json, issues).err(),
        "auyl-pathways" => pathways::read::read(json, issues).err(),
        // Problems in a file of their own name duties that only their edition knows.
        "auyl-duties" if json.get("duties").is_none() && json.get("problems").is_some() => {
            Some(duties::problem::APART.issue())
        }
        "auyl-duties" => duties::read::read(json, issues).err(),
        _ => return false,
    };
    issues.extend(failed);
    true
}

/// What is wrong with a file, in the order of its lines. Questions of one-language formats are taken for Kazakh ones.
pub fn check(name: &str, bytes: &[u8]) -> Vec<Found> {
    in_order(read(name, bytes, Lang::Kk).1)
}

fn in_order(mut found: Vec<Found>) -> Vec<Found> {
    found.sort_by_key(|found| (found.line.unwrap_or(0), found.column.unwrap_or(0)));
    found
}

/// The lines of a published decision, and what is wrong with it, in the order of its issues.
pub fn read_decision(name: &str, bytes: &[u8]) -> (Decision, Vec<Found>) {
    let decision = decision::read(name, bytes);
    let found = decision.issues.iter().map(|issue| in_decision(issue.clone(), &decision)).collect();
    (decision, found)
}

/// Turns the rows of an issue, lines of the document, into places.
fn in_decision(mut issue: Issue, decision: &Decision) -> Found {
    let at = issue.spot.row.map(|row| decision.document.place(row));
    let mut first = None;
    for (_, value) in issue.args.iter_mut().filter(|(name, _)| *name == "first") {
        if let Arg::Number(row) = value {
            let place = decision.document.place(u32::try_from(*row).unwrap_or_default());
            // Without its words the place can still be told.
            *value = place.line().map_or_else(|| place.to_string().into(), |line| i64::from(line).into());
            first = Some(place);
        }
    }
    Found { issue, line: at.as_ref().and_then(Place::line), column: None, at, first }
}

/// The package for the lines of a decision, published at `address`, and what it lacks; none without lines.
pub fn package(name: &str, decision: &Decision, address: Option<&str>) -> Option<(Value, Vec<Found>)> {
    if decision.book.lines.is_empty() {
        return None;
    }
    let mut lacks = Vec::new();
    let package = decision::package::write(decision, address, &mut lacks);
    Some((package, lacks.into_iter().map(|issue| place(issue, name, None)).collect()))
}

/// What is wrong with a file of everyday problems, held against the edition of duties that they belong to.
pub fn check_problems(name: &str, bytes: &[u8], edition: &[u8]) -> Vec<Found> {
    let edition = serde_json::from_slice(edition).ok();
    let Some(mut edition) = edition.and_then(|json| duties::read::read(&json, &mut Vec::new()).ok()) else {
        return vec![place(duties::problem::APART.issue(), name, None)];
    };
    let (text, issues) = decode(bytes);
    let mut read = |json: &Value, issues: &mut Vec<Issue>| {
        let failed = duties::read::problems(json, &mut edition, issues).err();
        issues.extend(failed);
    };
    in_order(read_json(name, &text, issues, &mut read))
}

/// The files beside a budget that have to be read with it: the tables of a package. None where the file is no budget: its
/// JSON is of another kind, or its table has no header of a budget.
pub fn budget_tables(name: &str, bytes: &[u8]) -> Option<Vec<String>> {
    let text = decode(bytes).0;
    let format = Format::of_text(text.trim_start_matches('\u{feff}'));
    if format == Format::Pack {
        let json = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok().filter(is_package)?;
        let tables = datapackage::read(&json, &mut Vec::new()).map(|book| book.tables).unwrap_or_default();
        return Some(tables.into_iter().filter(|table| table.inline.is_none()).map(|table| table.path).collect());
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    if format == Format::Sheet || !matches!(ending.as_deref(), Some("csv" | "tsv" | "tab" | "txt")) {
        return None;
    }
    let read = csv::read_all(bytes, &Table::default(), 0, &mut Book::default(), &mut Vec::new());
    let other = [bytes_problem::NO_HEADER, bytes_problem::EMPTY_FILE, bytes_problem::WEB_PAGE];
    match read {
        Err(issue) if other.iter().any(|problem| problem.code == issue.code) => None,
        _ => Some(Vec::new()),
    }
}

/// A package of tables, not a pack of ours.
fn is_package(json: &Value) -> bool {
    json.get("format").is_none() && json.get("resources").is_some()
}

/// What is wrong with a budget: a package with the bytes of its `tables` by path, or a table alone. First what is wrong
/// with the description, then with each table, then the sums that do not add up.
pub fn check_budget(name: &str, bytes: &[u8], tables: &[(String, Vec<u8>)]) -> Vec<Found> {
    let text = decode(bytes).0;
    let text = text.trim_start_matches('\u{feff}');
    let (mut found, mut issues) = (Vec::new(), Vec::new());
    let mut book = match serde_json::from_str::<Value>(text).ok().filter(is_package) {
        Some(json) => {
            let book = datapackage::read(&json, &mut issues).map_err(|issue| issues.push(issue)).unwrap_or_default();
            for issue in issues.drain(..) {
                let path = issue.spot.column.clone().unwrap_or_default();
                let (line, column) = locate(text, &path).map_or((None, None), |(line, at)| (Some(line), Some(at)));
                found.push(Found { issue: issue.in_file(name), line, column, at: None, first: None });
            }
            book
        }
        None => Book { tables: vec![Table { path: name.into(), ..Table::default() }], ..Book::default() },
    };
    let alone = [(name.to_string(), bytes.to_vec())];
    let tables = if book.tables.len() == 1 && book.tables[0].path == name { &alone } else { tables };
    for index in 0..book.tables.len() {
        let table = book.tables[index].clone();
        let own = table.inline.as_deref().map(str::as_bytes);
        let beside = tables.iter().find(|(path, _)| *path == table.path).map(|(_, bytes)| bytes.as_slice());
        if let Some(bytes) = own.or(beside) {
            let failed = csv::read_all(bytes, &table, index, &mut book, &mut issues).err();
            issues.extend(failed);
        }
    }
    decision::add_up(&book, &mut issues);
    found.extend(issues.into_iter().map(|issue| Found {
        line: issue.spot.row,
        issue: if issue.spot.file.is_none() { issue.in_file(name) } else { issue },
        column: None,
        at: None,
        first: None,
    }));
    found
}

/// The file in the format of `name_out`, with what was wrong with it and what had no place. One-language formats are
/// read and written in `lang`. An error where nothing could be read, or the format to write is not known.
pub fn convert(name_in: &str, bytes: &[u8], name_out: &str, lang: Lang) -> Result<(String, Vec<Found>), Vec<Found>> {
    let Some(target) = Format::of_name(name_out) else {
        let issue = problem::NOT_UNDERSTOOD.issue().with("text", name_out);
        return Err(vec![Found { issue: issue.in_file(name_out), line: None, column: None, at: None, first: None }]);
    };
    let (read, mut found) = read(name_in, bytes, lang);
    let Some((mut bank, source)) = read else { return Err(found) };
    if matches!(target, Format::Gift | Format::Moodle) {
        // Other languages have no part in this, and the writer says what its own lacks.
        found.retain(|found| found.issue.code != problem::UNTRANSLATED.code);
    }
    if bank.id.is_empty() && target == Format::Pack {
        let stem = name_in.rsplit(['/', '\\']).next().unwrap_or_default();
        bank.id = stem.split('.').next().unwrap_or_default().to_ascii_lowercase();
    }
    let (text, issues) = match target {
        Format::Pack => (write::pack::text(&bank), Vec::new()),
        Format::Gift => write::gift::write(&bank, lang),
        Format::Moodle => write::moodle::write(&bank, lang),
        Format::Sheet => write::sheet::write(&bank, lang),
    };
    found.extend(issues.into_iter().map(|issue| place(issue, name_in, source.as_deref())));
    Ok((text, found))
}

/// The bank and, where it was JSON, its source.
type Source = (Bank, Option<String>);

fn read(name: &str, bytes: &[u8], lang: Lang) -> (Option<Source>, Vec<Found>) {
    if let Some((_, problem)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return (None, vec![place(problem.issue(), name, None)]);
    }
    let (text, mut issues) = decode(bytes);
    let format = Format::of_name(name).unwrap_or_else(|| Format::of_text(&text));
    if format == Format::Pack {
        return read_pack(name, text, issues);
    }
    let (bank, more) = match format {
        Format::Gift => gift::read(&text, lang),
        Format::Moodle => moodle::read(&text, lang),
        _ => sheet::read(&text),
    };
    issues.extend(more);
    let found = issues.into_iter().map(|issue| place(issue, name, None)).collect();
    ((!bank.items.is_empty()).then_some((bank, None)), found)
}

fn read_pack(name: &str, text: String, issues: Vec<Issue>) -> (Option<Source>, Vec<Found>) {
    let text = text.strip_prefix('\u{feff}').map(String::from).unwrap_or(text);
    let mut bank = None;
    let mut read = |json: &Value, issues: &mut Vec<Issue>| {
        if !other_pack(json, issues) {
            bank = pack::read(json, issues).map_err(|issue| issues.push(issue)).ok();
        }
    };
    let found = read_json(name, &text, issues, &mut read);
    (bank.map(|bank| (bank, Some(text))), found)
}

/// Parses JSON, has it read, and finds the lines of what is wrong.
fn read_json(name: &str, text: &str, mut issues: Vec<Issue>, read: Reader) -> Vec<Found> {
    let located = |issues: Vec<Issue>| issues.into_iter().map(|issue| place(issue, name, Some(text))).collect();
    match serde_json::from_str(text) {
        Ok(json) => {
            read(&json, &mut issues);
            days(&Json::top(&json), &mut issues);
            located(issues)
        }
        Err(error) => {
            let (line, column) = (error.line(), error.column());
            let issue = problem::NO_JSON.issue().with("line", line as i64).with("column", column as i64);
            let number = |n: usize| u32::try_from(n).ok();
            let mut found: Vec<Found> = located(issues);
            found.push(Found {
                issue: issue.in_file(name),
                line: number(line),
                column: number(column.max(1)),
                at: None,
                first: None,
            });
            found
        }
    }
}

/// Is it a day, or the year or month that an older paper is known by?
fn is_day(text: &str) -> bool {
    ["", "-01", "-01-01"].into_iter().any(|rest| Day::parse(&format!("{text}{rest}")).is_some())
}

/// Names every day of a wording that is no day; a blank one is missing, which is for the readers to say.
fn days(json: &Json, issues: &mut Vec<Issue>) {
    for key in json.value.as_object().into_iter().flat_map(|members| members.keys()) {
        let Some(member) = json.get(key) else { continue };
        match member.value {
            Value::String(text) if key == "as_of" && !text.is_empty() && !is_day(text) => {
                member.say(NO_DATE.issue().with("text", member.shown()), issues);
            }
            _ => days(&member, issues),
        }
    }
    if json.value.is_array() {
        json.items(issues).iter().for_each(|item| days(item, issues));
    }
}

/// Names the file, and finds the line.
fn place(issue: Issue, name: &str, source: Option<&str>) -> Found {
    // The reader of JSON is shared with the budget, whose hints speak of its own files.
    let issue = match issue.code {
        code if code == bytes_problem::WRONG_TYPE.code => Issue { code: problem::WRONG_KIND.code, ..issue },
        _ => issue,
    };
    let path = issue.spot.column.clone().unwrap_or_default();
    let (line, column) = match (issue.spot.row, source) {
        (Some(row), _) => (Some(row), None),
        (None, Some(source)) => locate(source, &path).map_or((None, None), |(line, column)| (Some(line), Some(column))),
        (None, None) => (None, None),
    };
    Found { issue: issue.in_file(name), line, column, at: None, first: None }
}

fn decode(bytes: &[u8]) -> (String, Vec<Issue>) {
    let (encoding, mark) = Encoding::guess(bytes, true);
    let mut decoder = Decoder::new(encoding);
    let mut text = String::new();
    decoder.push(bytes.get(mark..).unwrap_or_default(), &mut text);
    decoder.finish(&mut text);
    let mut issues = Vec::new();
    if decoder.encoding() == Encoding::Windows {
        issues.push(bytes_problem::ENCODING_GUESSED.issue().with("encoding", Arg::from(decoder.encoding().name())));
    }
    if decoder.broken {
        issues.push(bytes_problem::BROKEN_TEXT.issue());
    }
    (text, issues)
}
