//! What an officer does, from beginning to end, in the real window.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../../src-tauri/crates/preflight/tests/all/common/authority.rs"]
#[allow(dead_code, reason = "the network's own tests use the rest")]
mod authority;
mod backup;
mod connected;
mod deadlines;
mod developers;
mod hurried;
mod issuer;
mod keyring;
mod letters;
mod mpass;
mod msign;
#[path = "../../src-tauri/crates/preflight/tests/all/common/openssl.rs"]
#[allow(dead_code, reason = "the network's own tests use the rest")]
mod openssl;
mod plain_text;
mod preflight;
mod reminding;
mod renewal;
mod renewing;
mod sample;
mod screens;
#[path = "../../src-tauri/crates/preflight/tests/all/common/server.rs"]
#[allow(dead_code, reason = "the network's own tests use the rest")]
mod server;
mod trouble;
mod typing;
mod window;
mod wrong_files;
