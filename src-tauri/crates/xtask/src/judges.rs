//! Independent judges in Python: what the program writes is read by programs that others wrote.

use std::fs;
use std::path::PathBuf;

use crate::Outcome;
use crate::process::{command, run, succeeds, target};

/// With exact versions, so that a judge changes only when we say so. The standard library judges mails and archives.
const PACKAGES: &[&str] = &[];

/// The Python that the tests call, in `RACORD_PYTHON`.
pub(crate) fn python() -> PathBuf {
    if PACKAGES.is_empty() { PathBuf::from("python3") } else { folder().join("bin/python") }
}

/// Makes the virtual environment, unless it is there with these packages.
pub(crate) fn prepare() -> Outcome {
    if PACKAGES.is_empty() {
        let there = succeeds(command("python3").args(["-c", "import email, zipfile"]));
        return if there {
            Ok(())
        } else {
            Err("python3 with its standard library was not found".to_owned())
        };
    }
    let kept = folder().join("packages");
    let wanted = PACKAGES.join("\n");
    if fs::read_to_string(&kept).is_ok_and(|there| there == wanted) {
        return Ok(());
    }
    run(command("python3").args(["-m", "venv", "--clear"]).arg(folder()))?;
    run(command(python()).args(["-m", "pip", "install", "--quiet", "--no-input"]).args(PACKAGES))?;
    fs::write(&kept, wanted).map_err(|error| format!("{} cannot be written: {error}", kept.display()))
}

fn folder() -> PathBuf {
    target().join("judges")
}
