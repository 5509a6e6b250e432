//! Any JSON as a package: read or refused, and no path of it leads out.

#![no_main]

use auyl::budget::classification::Classification;
use auyl::budget::read::{csv, datapackage};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(descriptor) = serde_json::from_slice(bytes) else { return };
    let mut issues = Vec::new();
    Classification::read(&descriptor);
    let Ok(mut book) = datapackage::read(&descriptor, &mut issues) else { return };
    for (index, table) in book.tables.clone().iter().enumerate() {
        assert!(
            !table.path.starts_with('/')
                && !table.path.contains('\\')
                && !table.path.split('/').any(|part| part == "..")
        );
        let text = table.inline.clone().unwrap_or_else(|| "year,code,amount_tenge\n2024,1,5\n".into());
        let _ = csv::read_all(text.as_bytes(), table, index, &mut book, &mut issues);
    }
});
