//! What the budget tests share: the shipped packs, read from disk as the page reads them from the network.

#![allow(dead_code)]

use auyl::budget::classification::Classification;
use auyl::budget::cube::{Cube, Slice, SliceKey};
use auyl::budget::model::{Book, Phase, Table};
use auyl::budget::read::{csv, datapackage};
use auyl::issue::Issue;
use std::path::{Path, PathBuf};

/// The six packs of `content/budgets/`.
pub const PACKS: [&str; 6] = ["karaolen", "kokentau", "abraly", "prirechny", "semey", "semey-okrugs"];

/// The folder of a pack.
pub fn folder(pack: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("content/budgets").join(pack)
}

/// A pack with all its tables and every issue met.
pub fn open(pack: &str) -> (Book, Vec<Issue>) {
    let folder = folder(pack);
    let descriptor = std::fs::read(folder.join("datapackage.json")).unwrap();
    let mut issues = Vec::new();
    let mut book = datapackage::read(&serde_json::from_slice(&descriptor).unwrap(), &mut issues).unwrap();
    for (index, table) in book.tables.clone().iter().enumerate() {
        let bytes = std::fs::read(folder.join(&table.path)).unwrap();
        csv::read_all(&bytes, table, index, &mut book, &mut issues).unwrap();
    }
    (book, issues)
}

/// The shipped classification.
pub fn classification() -> Classification {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/classification/kz.json");
    let (classification, issues) =
        Classification::read(&serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap());
    assert_eq!(issues, []);
    classification
}

/// The budget of one year of a pack with one place.
pub fn slice(pack: &str, year: u16, phase: Phase) -> Slice {
    let cube = Cube::build(&open(pack).0, &classification());
    cube.slice(SliceKey { place: 0, year, phase }).unwrap().clone()
}

/// A table without a package, read at once.
pub fn read(bytes: &[u8]) -> (Book, Vec<Issue>, Result<(), Issue>) {
    let (mut book, mut issues) = (Book::default(), Vec::new());
    let result = csv::read_all(bytes, &Table::default(), 0, &mut book, &mut issues);
    (book, issues, result)
}
