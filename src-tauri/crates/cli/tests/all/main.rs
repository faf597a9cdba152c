//! The command line, as scripts and schedulers start it.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod command_line;
mod common;
mod deadline;
mod inspect;
mod package;
mod remind;
