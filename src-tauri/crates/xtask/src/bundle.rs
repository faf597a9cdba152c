//! The release program, and what installers need beside it: `tauri bundle --config src-tauri/installers.conf.json` takes
//! both from there, and registers `racord://`.

use std::fs;

use crate::Outcome;
use crate::machine::{Purpose, prepare};
use crate::process::{cargo, root, run as start, target};
use crate::ui;

/// The tests' doors: a release that knows them is refused.
const FOR_TESTS: [&str; 2] = ["RACORD_CHOICE", "RACORD_NOW"];

const BESIDE: [&str; 2] = ["racord-remind", "racord-cli"];

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
    beside()
}

/// The programs that lie beside the window, named as `externalBin` of Tauri wants them: with the target triple.
/// https://v2.tauri.app/develop/sidecar/
fn beside() -> Outcome {
    let folder = target().join("installers");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let triple = triple()?;
    for name in BESIDE {
        let suffix = std::env::consts::EXE_SUFFIX;
        let built = target().join("release").join(format!("{name}{suffix}"));
        let named = folder.join(format!("{name}-{triple}{suffix}"));
        fs::copy(&built, &named)
            .map_err(|error| format!("{} → {}: {error}", built.display(), named.display()))?;
        println!("{}", named.display());
    }
    Ok(())
}

/// As the compiler calls this computer.
fn triple() -> Result<String, String> {
    let output = std::process::Command::new("rustc").arg("-vV").output();
    let output = output.map_err(|error| format!("rustc: {error}"))?;
    let words = String::from_utf8_lossy(&output.stdout).into_owned();
    let host = words.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| "rustc -vV names no host".to_owned())
}
