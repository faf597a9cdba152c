//! Makes packages one after the other, each with mail and document, and says how many milliseconds each took.
//!
//! `cargo run --release -p racord-papers --example packages -- 100`
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

#[path = "../tests/all/common/mod.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod common;

use std::time::Instant;

use racord_core::words::Language;
use racord_papers::{CertificateAs, compose, package};

fn main() {
    let count: usize = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(10);
    for number in 0..count {
        // No two are the same: what the typesetter remembers of one helps the next only where they are alike.
        let kind = ["certificate", "test-report", "contract", "production"][number % 4];
        let mut content = common::content(kind, Language::ALL[number % 3], b"stands for a certificate");
        content.system.name = format!("Registrul avizelor {number}");
        content.outgoing_number = format!("01-12/{number}");

        let begun = Instant::now();
        let composed = compose(&content, &[], CertificateAs::Zip).unwrap();
        let package = package(&composed, &common::stamp()).unwrap();
        let took = begun.elapsed();
        assert!(composed.mail.is_some() && package.bytes.len() > 10_000, "a mail and a document are inside");
        println!("{:.2}", took.as_secs_f64() * 1_000.0);
    }
}
