//! What this crate promises of warnings and of the systems' schedulers.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod lives;
mod machine;
mod schedulers;
