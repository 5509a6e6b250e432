//! Results as they reach a trainer → [`Sheet`]s: result files as JSON (one record or a list), as CSV (also several
//! tables in one file, or saved again by a spreadsheet), and codes read aloud or written on a list of names.
//!
//! What can't be read costs itself only: it is named in an issue, the rest is taken.

use super::{Added, Form, Given, Group, MAX_SHEETS, Sheet, grade};
use crate::budget::money::{Money, Unit};
use crate::budget::problem as table;
use crate::budget::read::json::Json;
use crate::budget::read::rows::{Event, Rows};
use crate::budget::read::text::{Decoder, Encoding};
use crate::budget::read::{Report, cells};
use crate::issue::Issue;
use crate::quiz::attempt::Mode;
use crate::quiz::bank::{Bank, FULL, Response};
use crate::quiz::problem;
use crate::quiz::result::{Grade, Told, decode, digit, parts_code};
use crate::quiz::score::is_answered;
use serde_json::Value;

/// The largest file of results, in bytes.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;
/// The longest text of codes that is looked at, in characters.
pub const MAX_CODES: usize = 20_000;
/// The most pieces that one code is put together from: the longest has 84 groups of four.
const MAX_PIECES: usize = 90;
/// The shortest code: 29 bits around an item of three, five bits a sign.
const LEAST_SIGNS: usize = 7;
/// Parts the texts of one response in the CSV.
const BETWEEN: &str = " | ";

/// Adds results to a group and keeps what is to be said about it.
struct Taking<'a> {
    group: &'a mut Group,
    bank: &'a Bank,
    issues: &'a mut Vec<Issue>,
    report: Report,
    added: usize,
}

impl<'a> Taking<'a> {
    fn new(group: &'a mut Group, bank: &'a Bank, file: &str, issues: &'a mut Vec<Issue>) -> Self {
        Taking { group, bank, issues, report: Report::new(file), added: 0 }
    }

    fn say(&mut self, issue: Issue) {
        self.report.say(issue, self.issues);
    }

    /// Adds a result, or says why not; `place` names where it lies.
    fn add(&mut self, sheet: Result<Sheet, Issue>, place: impl Fn(Issue) -> Issue) {
        match sheet.map(|sheet| self.group.add(sheet)) {
            Ok(Added::New) => self.added += 1,
            Ok(Added::Same) => self.say(place(problem::SAME_RESULT.issue())),
            Ok(Added::Full) => {
                let issue = table::TOO_MANY_LINES.issue().with("limit", MAX_SHEETS as i64);
                self.report.say_once(issue, self.issues);
            }
            Err(issue) => self.say(place(issue)),
        }
    }

    fn finish(self) -> usize {
        self.report.finish(self.issues);
        self.added
    }
}

/// Adds what a file holds and gives how many results were new.
pub fn file(group: &mut Group, bank: &Bank, name: &str, bytes: &[u8], issues: &mut Vec<Issue>) -> usize {
    let (encoding, mark) = Encoding::guess(bytes, true);
    let (mut decoder, mut text) = (Decoder::new(encoding), String::new());
    decoder.push(bytes.get(mark..).unwrap_or_default(), &mut text);
    decoder.finish(&mut text);
    if !text.trim_start().starts_with(['{', '[']) {
        return csv(group, bank, name, &text, issues);
    }
    match serde_json::from_str(&text) {
        Ok(value) => json(group, bank, name, &value, issues),
        Err(error) => {
            let place = |at: usize| i64::try_from(at).unwrap_or(i64::MAX);
            let issue =
                problem::NO_JSON.issue().with("line", place(error.line())).with("column", place(error.column()));
            issues.push(issue.in_file(name));
            0
        }
    }
}

/// Adds a record, or a list of records.
pub fn json(group: &mut Group, bank: &Bank, name: &str, value: &Value, issues: &mut Vec<Issue>) -> usize {
    let mut taking = Taking::new(group, bank, name, issues);
    match value.as_array() {
        Some(list) if list.is_empty() => taking.say(problem::NO_RESULT.issue()),
        Some(list) => {
            for (at, value) in list.iter().enumerate() {
                let sheet = record(value, bank);
                taking.add(sheet, |issue| issue.at_column(&format!("[{at}]")));
            }
        }
        None => {
            let sheet = record(value, bank);
            taking.add(sheet, |issue| issue);
        }
    }
    taking.finish()
}

fn record(value: &Value, bank: &Bank) -> Result<Sheet, Issue> {
    // What is of the wrong kind in a record counts as missing.
    let mut passed_over = Vec::new();
    let json = Json::top(value);
    let mut word = |key| json.text_of(key, &mut passed_over).unwrap_or_default().to_string();
    if !word("format").starts_with("auyl-quiz-result/") {
        return Err(problem::NO_RESULT.issue());
    }
    of_this_bank(bank, &word("quiz"), &word("version"))?;
    let mode = Mode::from_id(&word("mode")).ok_or_else(|| problem::NO_RESULT.issue())?;
    let mut sheet = Sheet::new(&word("name"), mode, Form::Record);
    (sheet.seed, sheet.date, sheet.round) = (word("seed"), word("date"), word("round"));
    for item in json.items_of("items", &mut passed_over) {
        let id = item.text_of("id", &mut passed_over).unwrap_or_default();
        let figure = |key: &str| item.get(key).and_then(|member| member.value.as_f64());
        let share = figure("score").unwrap_or(0.0) / figure("max").filter(|max| *max > 0.0).unwrap_or(1.0);
        // The only floats: JSON has no other numbers. They end here.
        let earned = (share.clamp(0.0, 1.0) * f64::from(FULL)).round() as i32;
        let response = item.get("response").and_then(|list| list.value.as_array());
        let texts = |list: &Vec<Value>| list.iter().map(|part| part.as_str().unwrap_or_default().into()).collect();
        put(&mut sheet, bank, id, earned, response.map(texts));
    }
    if sheet.given.is_empty() { Err(problem::NO_RESULT.issue()) } else { Ok(sheet) }
}

fn of_this_bank(bank: &Bank, id: &str, version: &str) -> Result<(), Issue> {
    if id == bank.id && version == bank.version {
        return Ok(());
    }
    let other = if id == bank.id { format!("{id} {version}") } else { id.to_string() };
    Err(problem::OTHER_QUIZ.issue().with("id", cells::shortened(&other)))
}

/// Puts an item into a result. One that the bank does not have, or that is there already, is passed over.
fn put(sheet: &mut Sheet, bank: &Bank, id: &str, earned: i32, response: Option<Response>) {
    let Some(item) = bank.items.iter().position(|item| item.id == id) else { return };
    if sheet.given.iter().all(|given| given.item != item) {
        let answered = response.as_ref().is_none_or(|response| is_answered(response));
        sheet.given.push(Given { item, earned, grade: grade(earned, answered), response });
    }
}

/// A response as the CSV writes it.
pub(super) fn joined(response: &Response) -> String {
    response.join(BETWEEN)
}

/// The columns that are read, as [`crate::quiz::result::csv`] names them; those after the fourth may be missing.
const COLUMNS: [&str; 10] =
    ["quiz", "mode", "item", "earned_percent", "version", "seed", "name", "date", "response", "round"];
const NEEDED: usize = 4;

/// Adds the results of a table, one row an item. A new result begins where its head differs from the row before, or
/// where an item comes a second time.
pub fn csv(group: &mut Group, bank: &Bank, name: &str, text: &str, issues: &mut Vec<Issue>) -> usize {
    let head = text.lines().next().unwrap_or_default();
    let count = |c: char| head.matches(c).count();
    let delimiter = [';', '\t'].into_iter().fold(',', |best, c| if count(c) > count(best) { c } else { best });
    let (mut rows, mut events) = (Rows::new(delimiter), Vec::new());
    rows.push(text, &mut events);
    rows.finish(&mut events);

    let mut taking = Taking::new(group, bank, name, issues);
    let mut columns: Option<Vec<Option<usize>>> = None;
    let mut open: Option<(u32, Vec<String>, Result<Sheet, Issue>)> = None;
    for event in events {
        let (row, cells) = match event {
            Event::Row(row, cells) => (row, cells),
            Event::Unclosed(row) => {
                taking.say(table::UNCLOSED_QUOTE.issue().at_row(row));
                continue;
            }
            Event::Stray(_) => continue,
        };
        let place = |name: &str| cells.iter().position(|cell| cell.trim().trim_start_matches('\u{feff}') == name);
        let found = COLUMNS.map(place);
        if found[..NEEDED].iter().all(Option::is_some) {
            columns = Some(found.to_vec());
            continue;
        }
        // What tells Excel the separator may stand before the head.
        if columns.is_none() && cells.iter().any(|cell| cell.trim_start_matches('\u{feff}').starts_with("sep=")) {
            continue;
        }
        let Some(columns) = &columns else { break };
        let cell = |at: usize| columns[at].and_then(|at| cells.get(at)).map_or("", |cell| unshielded(cell.trim()));
        let own: Vec<String> = [0, 4, 1, 5, 6, 7, 9].map(|at| cell(at).to_string()).to_vec();
        let item = bank.items.iter().position(|item| item.id == cell(2));
        let twice = |sheet: &Sheet| sheet.given.iter().any(|given| Some(given.item) == item);
        let goes_on = matches!(&open, Some((_, head, sheet)) if *head == own && !sheet.as_ref().is_ok_and(twice));
        if !goes_on {
            close(&mut taking, open.take());
            open = Some((row, own.clone(), begun(bank, &own)));
        }
        if let Some((_, _, Ok(sheet))) = &mut open {
            // Per cent with up to five decimals are parts of FULL, as thousand tenge are tiyn.
            let earned = Money::parse(cell(3), Unit::ThousandTenge).unwrap_or_default().tiyn();
            let response = cell(8);
            let texts =
                if response.is_empty() { Vec::new() } else { response.split(BETWEEN).map(Into::into).collect() };
            let response = columns[8].is_some().then_some(texts);
            put(sheet, bank, cell(2), earned.clamp(0, FULL.into()) as i32, response);
        }
    }
    if columns.is_none() {
        taking.say(problem::NO_RESULT.issue());
    }
    close(&mut taking, open);
    taking.finish()
}

/// A result by its head: quiz, version, mode, seed, name, date, round.
fn begun(bank: &Bank, head: &[String]) -> Result<Sheet, Issue> {
    let [quiz, version, mode, seed, name, date, round] = head else { return Err(problem::NO_RESULT.issue()) };
    of_this_bank(bank, quiz, version)?;
    let mode = Mode::from_id(mode).ok_or_else(|| problem::NO_RESULT.issue())?;
    let mut sheet = Sheet::new(name, mode, Form::Table);
    (sheet.seed, sheet.date, sheet.round) = (seed.clone(), date.clone(), round.clone());
    Ok(sheet)
}

fn close(taking: &mut Taking, open: Option<(u32, Vec<String>, Result<Sheet, Issue>)>) {
    let Some((row, _, sheet)) = open else { return };
    let sheet = sheet.and_then(|s| if s.given.is_empty() { Err(problem::NO_RESULT.issue()) } else { Ok(s) });
    taking.add(sheet, |issue| issue.at_row(row));
}

/// A cell without the apostrophe that keeps a spreadsheet from computing it.
fn unshielded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(cell)
}

/// Adds codes: one a line, or several parted by spaces, commas or semicolons; a name or a number may stand before a
/// code, best parted by a colon. A code may be written with spaces inside. Gives how many results were new, and what was misheard, to
/// be asked for again: one a line, with its name.
pub fn codes(group: &mut Group, bank: &Bank, text: &str, issues: &mut Vec<Issue>) -> (usize, String) {
    let mut taking = Taking::new(group, bank, "", issues);
    let mut again = String::new();
    let text: String = text.chars().take(MAX_CODES).collect();
    let mut row = 0_u32;
    for line in text.lines() {
        row += 1;
        // One colon in a line: what stands before it is a name, commas in it and all.
        let named_once = line.matches([':', ';']).count() == 1 && line.contains(':');
        let pieces = line.split(|c| c == ';' || (c == ',' && !named_once));
        for piece in pieces {
            let (name, codes) = piece.split_once(':').unwrap_or(("", piece));
            some_codes(&mut taking, name.trim(), codes, row, &mut again);
        }
    }
    (taking.finish(), again)
}

fn some_codes(taking: &mut Taking, name: &str, text: &str, row: u32, again: &mut String) {
    let tokens: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || c == ',').map(bare).filter(|token| !token.is_empty()).collect();
    let (mut at, mut misheard) = (0, String::new());
    while at < tokens.len() {
        match longest(&tokens[at..], taking.bank) {
            Some((count, told)) => {
                let is_named = name.is_empty() && is_name(&misheard);
                let own = if is_named { std::mem::take(&mut misheard) } else { name.into() };
                bad_code(taking, name, &mut misheard, row, again);
                taking.add(Ok(told_sheet(&own, told)), |issue| issue.at_row(row));
                at += count;
            }
            None => {
                misheard.push_str(if misheard.is_empty() { "" } else { " " });
                misheard.push_str(tokens[at]);
                at += 1;
            }
        }
    }
    bad_code(taking, name, &mut misheard, row, again);
}

/// A piece of a line without what people write around codes.
fn bare(token: &str) -> &str {
    token.trim_matches(|c: char| parts_code(c) || matches!(c, '.' | '"' | '\'' | '«' | '»' | '“' | '”' | '(' | ')'))
}

/// Can a text be no code, not even a misheard one? It is too short for one, or has letters that no code has and no digits.
fn is_name(text: &str) -> bool {
    let signs = text.chars().filter(|c| digit(*c).is_some()).count();
    let strange = text.chars().any(|c| c.is_alphabetic() && digit(c).is_none());
    !text.is_empty() && (signs < LEAST_SIGNS || (strange && !text.contains(|c: char| c.is_ascii_digit())))
}

fn bad_code(taking: &mut Taking, name: &str, misheard: &mut String, row: u32, again: &mut String) {
    let misheard = std::mem::take(misheard);
    if !misheard.is_empty() {
        let named = if name.is_empty() { String::new() } else { format!("{name}: ") };
        again.push_str(&format!("{named}{misheard}\n"));
        taking.say(problem::BAD_CODE.issue().with("text", cells::shortened(&misheard)).at_row(row));
    }
}

/// The first code at the beginning of `tokens`, with how many of them it takes.
fn longest(tokens: &[&str], bank: &Bank) -> Option<(usize, Told)> {
    let mut code = String::new();
    for (at, token) in tokens.iter().take(MAX_PIECES).enumerate() {
        code.push_str(token);
        if !token.chars().all(|c| c.is_ascii_alphanumeric() || parts_code(c) || digit(c).is_some()) {
            return None;
        }
        if let Some(told) = decode(&code, bank).filter(|told| !told.grades.is_empty()) {
            return Some((at + 1, told));
        }
    }
    None
}

fn told_sheet(name: &str, told: Told) -> Sheet {
    let mut sheet = Sheet::new(name, told.mode, Form::Code);
    for (item, grade) in told.grades {
        let earned = match grade {
            Grade::Right => FULL,
            Grade::Partial => FULL / 2,
            Grade::Wrong | Grade::Skipped => 0,
        };
        if sheet.given.iter().all(|given| given.item != item) {
            sheet.given.push(Given { item, earned, grade, response: None });
        }
    }
    sheet
}
