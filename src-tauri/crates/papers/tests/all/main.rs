//! What this crate promises of mails, letters, sheets, calendars and packages, confirmed by other programs.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod attachments;
mod calendar;
mod closing;
mod common;
mod document;
mod edited;
mod evidence;
mod kinds;
mod logo;
mod mail_and_package;
mod office;
mod package;
mod records;
mod renewing;
mod sheet;
mod verify;
mod writing;
