//! The commands of `commands.in.rs`, by area.

// A command's arguments arrive owned, read out of JSON for it alone.
#![allow(clippy::needless_pass_by_value)]

mod backup;
mod certificates;
mod forms;
mod hub;
mod letters;
mod lost;
mod overview;
mod profile;
mod recording;
mod restoring;
mod search;
mod sendings;
mod session;
mod settings;
mod step;
mod submissions;

pub(crate) use certificates::{certificate_row, judged, waiting_for};
pub(crate) use hub::tone;
pub(crate) use restoring::Restoring;
