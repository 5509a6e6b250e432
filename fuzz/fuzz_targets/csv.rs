//! Any bytes as a table: read whole, read in two pieces, explored as the page explores it, written and read again.

#![no_main]

use auyl::budget::check::check;
use auyl::budget::classification::Classification;
use auyl::budget::cube::Cube;
use auyl::budget::insight::{changes, summary};
use auyl::budget::model::{Book, Side, Table};
use auyl::budget::read::csv::TableReader;
use auyl::budget::search::Index;
use auyl::budget::write;
use auyl::issue::Issue;
use libfuzzer_sys::fuzz_target;

fn read(pieces: &[&[u8]]) -> (Book, Vec<Issue>, Result<(), Issue>) {
    let (mut book, mut issues) = (Book::default(), Vec::new());
    let mut reader = TableReader::new(&Table::default(), 0);
    for piece in pieces {
        if let Err(issue) = reader.push(piece, &mut book, &mut issues) {
            return (book, issues, Err(issue));
        }
    }
    let end = reader.finish(&mut book, &mut issues);
    (book, issues, end)
}

fuzz_target!(|bytes: &[u8]| {
    let whole = read(&[bytes]);
    let (left, right) = bytes.split_at(bytes.first().map_or(0, |first| usize::from(*first)).min(bytes.len()));
    assert_eq!(read(&[left, right]), whole);

    let book = whole.0;
    let names = Classification::default();
    let cube = Cube::build(&book, &names);
    let slices: Vec<_> = cube.keys().filter_map(|key| cube.slice(key)).collect();
    for slice in &slices {
        summary(slice);
        check(slice);
        Index::build(slice, &names, |_| Some("көше шамы")).search("салық 1");
        changes(slices[0], slice, Side::Revenue);
        changes(slices[0], slice, Side::Expenditure);
    }
    let written = write::csv(&book, |_| true);
    let _ = read(&[written.as_bytes()]);
});
