//! The commands of `commands.in.rs`, by area.

// A command's arguments arrive owned, read out of JSON for it alone.
#![allow(clippy::needless_pass_by_value)]

mod asked;
mod backup;
mod certificates;
mod changes;
mod days;
mod deadlines;
mod developers;
mod files;
mod forms;
mod hub;
mod letters;
mod logo;
mod lost;
mod overview;
mod preflight;
mod profile;
mod proofs;
mod recording;
mod records;
mod reminders;
mod renewal;
mod restoring;
mod search;
mod sendings;
mod session;
mod settings;
mod step;
mod submissions;
mod unwatched;

pub(crate) use certificates::{certificate_row, judged, waiting_for};
pub(crate) use developers::ReturnedSheet;
pub(crate) use hub::tone;
pub(crate) use restoring::Restoring;
pub(crate) use submissions::title as draft_title;
