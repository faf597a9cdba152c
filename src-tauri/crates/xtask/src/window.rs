//! The program itself, with its content inside.

use std::path::PathBuf;
use std::process::Stdio;

use crate::Outcome;
use crate::machine::{Purpose, prepare};
use crate::process::{cargo, command, run as start, target};
use crate::ui;

/// Without `journey`, the officer and the clock are the real ones. Beside it stands what the scheduler of the operating
/// system starts.
pub(crate) fn build(journey: bool) -> Outcome<PathBuf> {
    start(&mut cargo(["build", "-p", "racord-cli"]))?;
    let features = if journey { "custom-protocol,journey" } else { "custom-protocol" };
    start(&mut cargo(["build", "-p", "racord", "--features", features]))?;
    Ok(target().join("debug").join(format!("racord{}", std::env::consts::EXE_SUFFIX)))
}

pub(crate) fn run(arguments: &[String]) -> Outcome {
    prepare(Purpose::Running)?;
    ui::packages()?;
    ui::build()?;
    let program = build(false)?;
    let arguments = arguments.iter().filter(|argument| *argument != "--");
    start(command(program).args(arguments).stdin(Stdio::inherit()))
}
