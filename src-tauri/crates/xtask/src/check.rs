//! Formats, lints, types, licences. Nothing is changed.

use crate::Outcome;
use crate::machine::{Purpose, prepare};
use crate::process::{AS_RELEASED, FOR_JOURNEYS, cargo, everything, npm, output, run as start, succeeds};
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
    stages.stage("format: Rust", || start(&mut cargo(["fmt", "--all", "--check"])))?;
    stages.stage("format: window's content", || start(&mut npm(["run", "--silent", "format:check"])))?;
    stages.stage("lint: Rust", || {
        [AS_RELEASED, FOR_JOURNEYS].into_iter().try_for_each(|features| {
            let mut clippy = cargo(["clippy", "--quiet", "--all-targets"]);
            start(clippy.args(everything(features)).args(["--", "-D", "warnings"]))
        })
    })?;
    stages.stage("without the window", without_the_window)?;
    stages.stage("types: window's content", || start(&mut npm(["run", "--silent", "check"])))?;
    stages.stage("licences and sources", licences)
}

/// Plain `cargo build` and `cargo test` must work where neither GTK nor WebKit is.
fn without_the_window() -> Outcome {
    let mut tree = cargo(["tree", "--edges", "normal,build,dev", "--prefix", "none", "--format", "{lib}"]);
    let crates = output(&mut tree).ok_or("`cargo tree` failed")?;
    match crates.lines().find(|name| ["gtk", "tauri", "webkit2gtk", "wry"].contains(name)) {
        Some(name) => Err(format!("the default members depend on {name}: `cargo tree --invert {name}`")),
        None => Ok(()),
    }
}

fn licences() -> Outcome {
    if !succeeds(cargo(["deny", "--version"]).stdout(std::process::Stdio::null())) {
        println!("cargo-deny is not installed: left out. `cargo install cargo-deny` brings it.");
        return Ok(());
    }
    start(&mut cargo(["deny", "--log-level", "error", "check", "licenses", "bans", "sources"]))
}
