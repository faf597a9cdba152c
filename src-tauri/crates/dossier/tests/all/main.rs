//! What this crate promises: kept, sealed, found again, handed over; with the real keyring and the real SQLite.
#![allow(
    clippy::cloned_ref_to_slice_refs,
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod backup;
mod certificates;
mod checks;
mod dates;
mod edited;
mod files;
mod interrupted;
mod keeping;
mod keyring;
mod lost;
mod merging;
mod plain_text;
mod reminding;
mod renewal;
mod restoring;
mod sealing;
mod support;
mod trouble;
mod words;
