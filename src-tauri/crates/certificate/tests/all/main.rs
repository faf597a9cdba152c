//! What this crate promises of certificates, containers and keys, confirmed by `openssl` and others.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod agreement;
mod any_bytes;
mod collections;
mod common;
mod containers;
mod extensions;
mod java;
mod judgement;
mod keys;
mod made_to_take_long;
mod many;
mod pkcs12;
mod pkcs7;
