//! What comes out of a round: a record with everything a learning platform or a trainer needs, and a short code that
//! can be read aloud where there is no network.
//!
//! The code is Crockford's base32 (no I, L, O, U) in groups of four: ten bits of the bank's identity, two of the mode,
//! seven for the number of items; for each item its index in the bank and two bits of score; ten bits of check.

use super::attempt::{Attempt, Entry, Mode};
use super::bank::{Bank, FULL};
use super::chance::Chance;
use super::score::{is_answered, score};
use crate::budget::write::{object, push_row, quoted, separator};
use serde_json::{Number, Value};

const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The format of a record.
pub const FORMAT: &str = "auyl-quiz-result/1";

/// The whole round as `{format, quiz, version, mode, seed, round, name, date, score, max, percent, passed, items: […]}`;
/// items as `{id, topic, type, response, score, max, tries, hinted}` in the order they were asked. Scores are points.
pub fn record(attempt: &Attempt, bank: &Bank, name: &str) -> Value {
    let items = (0..attempt.entries.len()).map(|at| item(attempt, bank, at)).collect();
    let tenths = attempt.score(bank, None).unwrap_or(0);
    let points: u32 = attempt.entries.iter().map(|entry| bank.items[entry.item].points).sum();
    let earned = attempt.entries.iter().map(|entry| points_of(attempt, bank, entry)).sum();
    object([
        ("format", FORMAT.into()),
        ("quiz", bank.id.as_str().into()),
        ("version", bank.version.as_str().into()),
        ("mode", attempt.mode.id().into()),
        ("seed", attempt.seed.as_str().into()),
        ("round", attempt.round.as_str().into()),
        ("name", name.into()),
        ("date", attempt.finished.as_str().into()),
        ("score", decimal(earned)),
        ("max", points.into()),
        ("percent", decimal(tenths as f64 / 10.0)),
        ("passed", passed(attempt, bank).into()),
        ("code", code(attempt, bank).into()),
        ("items", Value::Array(items)),
    ])
}

/// One item of the record; also what the page is told when it is answered.
pub fn item(attempt: &Attempt, bank: &Bank, at: usize) -> Value {
    let entry = &attempt.entries[at];
    let item = &bank.items[entry.item];
    let response = entry.response.iter().map(|part| part.as_str().into()).collect();
    object([
        ("id", item.id.as_str().into()),
        ("topic", item.topic.as_str().into()),
        ("type", item.kind().into()),
        ("response", Value::Array(response)),
        ("score", decimal(points_of(attempt, bank, entry))),
        ("max", item.points.into()),
        ("tries", tries(bank, entry).into()),
        ("hinted", entry.hinted.into()),
    ])
}

/// How often an item was answered. Where only the answer that stands at the end counts, once.
fn tries(bank: &Bank, entry: &Entry) -> u32 {
    let right = score(&bank.items[entry.item], &entry.response).is_full();
    let once = entry.wrong == 0 && is_answered(&entry.response);
    u32::from(entry.wrong) + u32::from(right || once)
}

fn points_of(attempt: &Attempt, bank: &Bank, entry: &Entry) -> f64 {
    f64::from(bank.items[entry.item].points) * f64::from(attempt.earned(bank, entry)) / f64::from(FULL)
}

fn decimal(number: f64) -> Value {
    Number::from_f64(number).map_or(Value::Null, Value::Number)
}

/// Is the score at least the pass mark?
pub fn passed(attempt: &Attempt, bank: &Bank) -> bool {
    attempt.score(bank, None).unwrap_or(0) >= i64::from(bank.settings.pass) * 10
}

/// The record as a table, one row an item, for a spreadsheet whose language writes `decimal` in figures.
pub fn csv(attempt: &Attempt, bank: &Bank, name: &str, decimal: &str) -> String {
    const HEAD: &str = "quiz,version,mode,seed,name,date,item,topic,earned_percent,tries,response,round";
    let separator = separator(decimal);
    let mut csv = format!("\u{feff}{}\r\n", HEAD.replace(',', separator));
    for entry in &attempt.entries {
        let item = &bank.items[entry.item];
        let cells = [
            &bank.id,
            &bank.version,
            attempt.mode.id(),
            &attempt.seed,
            name,
            &attempt.finished,
            &item.id,
            &item.topic,
            &(attempt.earned(bank, entry) / (FULL / 100)).to_string(),
            &tries(bank, entry).to_string(),
            &entry.response.join(" | "),
            &attempt.round,
        ];
        push_row(&mut csv, &cells.map(|cell| quoted(cell, true)), separator);
    }
    csv
}

/// How much of an item was right, as a code carries it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// Not answered.
    Skipped,
    /// Nothing.
    Wrong,
    /// Something.
    Partial,
    /// Everything.
    Right,
}

const GRADES: [Grade; 4] = [Grade::Skipped, Grade::Wrong, Grade::Partial, Grade::Right];

/// A round as a code tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What it was for.
    pub mode: Mode,
    /// Items by their index in the bank, with their grades.
    pub grades: Vec<(usize, Grade)>,
}

/// The short code of a round: `K7Q2-…`.
pub fn code(attempt: &Attempt, bank: &Bank) -> String {
    let grade = |entry: &Entry| match attempt.earned(bank, entry) {
        _ if !is_answered(&entry.response) => 0,
        FULL => 3,
        0 => 1,
        _ => 2,
    };
    let mode = Mode::ALL.iter().position(|mode| *mode == attempt.mode).unwrap_or(0) as u64;
    let mut bits = Bits::default();
    bits.put(identity(bank), 10);
    bits.put(mode, 2);
    bits.put(attempt.entries.len().min(127) as u64, 7);
    for entry in attempt.entries.iter().take(127) {
        bits.put(entry.item as u64, width(bank));
        bits.put(grade(entry), 2);
    }
    bits.put(check(&bits.0), 10);
    let mut code = String::new();
    for (at, chunk) in bits.0.chunks(5).enumerate() {
        if at > 0 && at % 4 == 0 {
            code.push('-');
        }
        let digit = chunk.iter().enumerate().map(|(at, bit)| usize::from(*bit) << (4 - at)).sum::<usize>();
        code.push(char::from(DIGITS[digit]));
    }
    code
}

/// A character that only parts the groups of a code.
pub fn parts_code(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// What a character of a code is worth. Letters of a Cyrillic keyboard stand for those that look the same; O is read
/// as 0, I and L as 1.
pub fn digit(c: char) -> Option<u64> {
    let c = match c {
        'О' | 'о' | 'o' | 'O' => '0',
        'І' | 'і' | 'i' | 'I' | 'l' | 'L' => '1',
        'З' | 'з' => '3',
        'А' | 'а' => 'A',
        'В' | 'в' => 'B',
        'С' | 'с' => 'C',
        'Е' | 'е' => 'E',
        'Н' | 'н' => 'H',
        'К' | 'к' => 'K',
        'М' | 'м' => 'M',
        'Р' | 'р' => 'P',
        'Т' | 'т' => 'T',
        'Х' | 'х' => 'X',
        'У' | 'у' => 'Y',
        c => c.to_ascii_uppercase(),
    };
    DIGITS.iter().position(|digit| char::from(*digit) == c).map(|at| at as u64)
}

/// Reads a code of this bank. Case, spaces, dashes and the keyboard make no difference.
pub fn decode(text: &str, bank: &Bank) -> Option<Told> {
    let mut bits = Bits::default();
    for c in text.chars().filter(|c| !parts_code(*c)) {
        bits.put(digit(c)?, 5);
    }
    let mut at = 0;
    let mut take = |width: usize| {
        let taken = bits.0.get(at..at + width)?;
        at += width;
        Some(taken.iter().fold(0_u64, |number, bit| number << 1 | u64::from(*bit)))
    };
    if take(10)? != identity(bank) {
        return None;
    }
    let mode = *Mode::ALL.get(take(2)? as usize)?;
    let mut grades = Vec::new();
    for _ in 0..take(7)? {
        let item = take(width(bank))? as usize;
        let grade = GRADES[take(2)? as usize];
        if item >= bank.items.len() {
            return None;
        }
        grades.push((item, grade));
    }
    let own = take(10)?;
    (own == check(&bits.0[..at - 10]) && bits.0.len() - at < 5).then_some(Told { mode, grades })
}

#[derive(Default)]
struct Bits(Vec<bool>);

impl Bits {
    fn put(&mut self, number: u64, width: usize) {
        self.0.extend((0..width).rev().map(|at| number >> at & 1 == 1));
    }
}

/// Bits that hold an index into the bank.
fn width(bank: &Bank) -> usize {
    (usize::BITS - bank.items.len().leading_zeros()) as usize
}

fn identity(bank: &Bank) -> u64 {
    Chance::of(&bank.id, &bank.version).draw() & 0x3ff
}

fn check(bits: &[bool]) -> u64 {
    let text: String = bits.iter().map(|bit| if *bit { '1' } else { '0' }).collect();
    Chance::of(&text, "check").draw() & 0x3ff
}
