//! What the window shows, ready to be shown: sentences are in the officer's language, days are written out.
//!
//! A *place* is where a click leads: `todo`, `institution/ID`, `system/ID`, `integration/ID`,
//! `integration/ID/STEP`, `letter/ID/DRAFT`, `developers/ID`, `renewal/SYSTEM/ENVIRONMENT`, `certificates`, `certificate/ID`, `sendings`, `settings`, `days`, `backup`, `restore`, `lost`,
//! `form/NAME`.

use std::collections::BTreeMap;

mod backup;
mod base;
mod certificate;
mod days;
mod developers;
mod file;
mod form;
mod overview;
mod preflight;
mod profile;
mod reminders;
mod renewal;
mod sending;
mod step;

pub use backup::*;
pub use base::*;
pub use certificate::*;
pub use days::*;
pub use developers::*;
pub use file::*;
pub use form::*;
pub use overview::*;
pub use preflight::*;
pub use profile::*;
pub use reminders::*;
pub use renewal::*;
pub use sending::*;
pub use step::*;

/// Field identifier → what is typed. Several values stand one a line.
pub type Values = BTreeMap<String, String>;
