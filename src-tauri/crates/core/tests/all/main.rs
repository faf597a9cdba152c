//! What this crate promises: the rules, the published procedures, and every sentence in three languages.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod broken_procedures;
mod homes;
mod issuer;
mod messages;
mod procedures;
mod sentences;
mod services;
mod working_days;
