//! The program itself, with its content inside.

use std::path::PathBuf;
use std::process::Stdio;

use crate::Outcome;
use crate::machine::{Purpose, prepare};
use crate::process::{AS_RELEASED, cargo, command, run as start, target};
use crate::ui;

/// With the real officer and the real clock. Beside it stands what the scheduler of the operating system starts.
fn build() -> Outcome<PathBuf> {
    start(&mut cargo(["build", "-p", "racord", "-p", "racord-cli", "--bins", "--features", AS_RELEASED]))?;
    Ok(target().join("debug").join(format!("racord{}", std::env::consts::EXE_SUFFIX)))
}

pub(crate) fn run(arguments: &[String]) -> Outcome {
    prepare(Purpose::Running)?;
    ui::packages()?;
    ui::build()?;
    let program = build()?;
    let arguments = arguments.iter().filter(|argument| *argument != "--");
    start(command(program).args(arguments).stdin(Stdio::inherit()))
}
