//! Everything that shows that the program does what it should.

use std::process::Command;

use crate::Outcome;
use crate::check;
use crate::machine::{Purpose, is_root, prepare};
use crate::process::{FOR_JOURNEYS, cargo, command, everything, npm, run as start};
use crate::stages::Stages;
use crate::{judges, ui};

/// A filter picks tests by name, as for `cargo test`.
pub(crate) fn run(filter: &[String]) -> Outcome {
    let mut stages = Stages::default();
    stages.stage("set up: machine", || prepare(Purpose::Testing))?;
    stages.stage("set up: judges", judges::prepare)?;
    stages.stage("set up: window's packages", ui::packages)?;
    stages.stage("build: window's content", ui::build)?;
    check::all(&mut stages)?;
    stages.stage("test: window's content", || start(&mut npm(["test", "--silent"])))?;
    stages.stage("build: everything", || {
        start(cargo(["build", "--bins", "--tests"]).args(everything(FOR_JOURNEYS)))
    })?;
    stages.stage("test: rules and papers", || {
        let mut rules = cargo(["test", "--no-fail-fast", "--lib", "--bins", "--test", "all"]);
        start(with_judges(rules.args(everything(FOR_JOURNEYS)).args(filter)))
    })?;
    stages.stage("test: examples in the documentation", || {
        start(cargo(["test", "--quiet", "--doc"]).args(everything(FOR_JOURNEYS)).args(filter))
    })?;
    if !cfg!(target_os = "linux") {
        println!("\nThe journeys need Linux (Xvfb, WebKitWebDriver, gnome-keyring): left out.");
        stages.summary();
        return Ok(());
    }
    stages.stage("test: journeys and contracts", || {
        let mut journeys = mounting(&["test", "--no-fail-fast", "--test", "journeys"]);
        start(with_judges(
            journeys.args(everything(FOR_JOURNEYS)).args(filter).args(["--", "--test-threads=2"]),
        ))
    })?;
    stages.summary();
    Ok(())
}

/// With the programs that confirm what is computed, and with the same made-up inputs each time, so that what fails fails
/// again: other inputs are tried by plain `cargo test`.
fn with_judges(test: &mut Command) -> &mut Command {
    test.env("RACORD_PYTHON", judges::python()).env("PROPTEST_RNG_SEED", "1")
}

/// Cargo where disks can be mounted: the journeys need small and read-only ones. Root may; others may among mounts of
/// their own, which are gone with the process.
fn mounting(arguments: &[&str]) -> Command {
    if is_root() {
        return cargo(arguments.iter().copied());
    }
    let mut own = command("unshare");
    own.args(["--user", "--map-root-user", "--mount"]);
    own.arg(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())).args(arguments);
    own
}
