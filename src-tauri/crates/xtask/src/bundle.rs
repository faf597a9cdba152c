//! The release program.

use std::fs;

use crate::Outcome;
use crate::machine::{Purpose, prepare};
use crate::process::{cargo, root, run as start, target};
use crate::ui;

/// The tests' doors: a release that knows them is refused.
const FOR_TESTS: [&str; 2] = ["RACORD_CHOICE", "RACORD_NOW"];

pub(crate) fn run() -> Outcome {
    prepare(Purpose::Running)?;
    ui::packages()?;
    ui::build()?;
    let mut build = cargo([
        "build",
        "--release",
        "-p",
        "racord",
        "-p",
        "racord-cli",
        "--features",
        "racord/custom-protocol",
    ]);
    // Tauri's own switch for leaving out commands of its core that no capability grants.
    start(build.env("REMOVE_UNUSED_COMMANDS", root().join("src-tauri")))?;
    let program = target().join("release").join(format!("racord{}", std::env::consts::EXE_SUFFIX));
    let bytes =
        fs::read(&program).map_err(|error| format!("{} cannot be read: {error}", program.display()))?;
    for door in FOR_TESTS {
        if bytes.windows(door.len()).any(|window| window == door.as_bytes()) {
            return Err(format!("{} contains {door}, which is for tests only", program.display()));
        }
    }
    println!("{}: {:.1} MB", program.display(), bytes.len() as f64 / 1_000_000.0);
    Ok(())
}
