//! What this crate promises of the network, against real servers on this computer.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod addresses;
mod common;
mod metadata;
mod proxies;
mod revocation;
mod scripts;
