//! Formats, lints, types, licences. Nothing is changed.

use crate::Outcome;
use crate::machine::{Purpose, prepare};
use crate::process::{cargo, npm, run as start, succeeds};
use crate::stages::Stages;
use crate::ui;

pub(crate) fn run() -> Outcome {
    prepare(Purpose::Running)?;
    ui::packages()?;
    ui::build()?;
    let mut stages = Stages::default();
    all(&mut stages)?;
    stages.summary();
    Ok(())
}

/// Needs ui's packages and its build.
pub(crate) fn all(stages: &mut Stages) -> Outcome {
    const DENY_WARNINGS: [&str; 3] = ["--", "-D", "warnings"];
    let clippy = |arguments: &[&'static str]| {
        let words = ["clippy", "--quiet", "--all-targets"].iter().chain(arguments).chain(&DENY_WARNINGS);
        start(&mut cargo(words.copied()))
    };
    stages.stage("format: Rust", || start(&mut cargo(["fmt", "--all", "--check"])))?;
    stages.stage("format: window's content", || start(&mut npm(["run", "--silent", "format:check"])))?;
    stages.stage("lint: without the window", || clippy(&[]))?;
    stages.stage("lint: window", || {
        clippy(&["-p", "racord", "--features", "custom-protocol"])?;
        clippy(&["-p", "racord", "-p", "racord-tests", "--features", "racord/custom-protocol,racord/journey"])
    })?;
    stages.stage("types: window's content", || start(&mut npm(["run", "--silent", "check"])))?;
    stages.stage("licences and sources", licences)
}

fn licences() -> Outcome {
    if !succeeds(cargo(["deny", "--version"]).stdout(std::process::Stdio::null())) {
        println!("cargo-deny is not installed: left out. `cargo install cargo-deny` brings it.");
        return Ok(());
    }
    start(&mut cargo(["deny", "--log-level", "error", "check", "licenses", "bans", "sources"]))
}
