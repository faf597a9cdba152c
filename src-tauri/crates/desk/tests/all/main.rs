//! What the officer can do, command by command, without the window.
#![allow(
    clippy::expect_used,
    clippy::needless_pass_by_value,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod backup;
mod certificates;
#[path = "../../../preflight/tests/all/common/mod.rs"]
#[allow(dead_code, reason = "the network's own tests use the rest")]
mod common;
mod days;
mod developers;
mod edited;
mod files;
mod letters;
mod life;
mod logo;
mod places;
mod preflight;
mod proofs;
mod records;
mod reminding;
mod renewing;
mod sentences;
mod support;
mod typescript;
mod unwatched;
