//! Everything that shows that the program does what it should.

use std::process::Command;

use crate::Outcome;
use crate::check;
use crate::machine::{Purpose, is_root, prepare};
use crate::process::{cargo, command, npm, run as start};
use crate::stages::Stages;
use crate::{judges, ui, window};

/// A filter picks tests by name, as for `cargo test`.
pub(crate) fn run(filter: &[String]) -> Outcome {
    let mut stages = Stages::default();
    stages.stage("set up: machine", || prepare(Purpose::Testing))?;
    stages.stage("set up: judges", judges::prepare)?;
    stages.stage("set up: window's packages", ui::packages)?;
    stages.stage("build: window's content", ui::build)?;
    check::all(&mut stages)?;
    stages.stage("test: window's content", || start(&mut npm(["test", "--silent"])))?;
    stages.stage("test: rules and papers", || {
        start(with_judges(cargo(["test", "--no-fail-fast"]).args(filter)))
    })?;
    if !cfg!(target_os = "linux") {
        println!("\nThe journeys need Linux (Xvfb, WebKitWebDriver, gnome-keyring): left out.");
        stages.summary();
        return Ok(());
    }
    stages.stage("build: window for the journeys", || window::build(true).map(drop))?;
    stages.stage("test: window", || {
        start(&mut cargo(["test", "-p", "racord", "--features", "custom-protocol,journey"]))
    })?;
    stages.stage("test: journeys and contracts", || {
        let mut journeys = mounting(&["test", "--no-fail-fast", "-p", "racord-tests"]);
        start(with_judges(journeys.args(filter).args(["--", "--test-threads=2"])))
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
