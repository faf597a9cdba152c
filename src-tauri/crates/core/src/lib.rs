//! The rules of connecting information systems to MPass and MSign.
//!
//! Pure: no clock, no files, no network. Time comes in as `now` or `today`, bytes come in as bytes.

pub mod answer;
pub mod custody;
mod embedded;
pub mod id;
pub mod institution;
pub mod integration;
pub mod message;
pub mod preflight;
pub mod procedure;
pub mod reminder;
pub mod renewal;
pub mod submission;
pub mod words;
pub mod working_days;
