//! The window's content: its packages, its build, its types.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::Outcome;
use crate::process::{cargo, npm, root, run};

/// Fetches the packages that the lock names, unless they are there.
pub(crate) fn packages() -> Outcome {
    let ui = root().join("ui");
    let lock = changed(&ui.join("package-lock.json"));
    if lock.is_none() {
        return run(&mut npm(["install", "--no-audit", "--no-fund"]));
    }
    let installed = changed(&ui.join("node_modules/.package-lock.json"));
    if installed >= lock.max(changed(&ui.join("package.json"))) {
        return Ok(());
    }
    run(&mut npm(["ci", "--no-audit", "--no-fund"]))
}

/// `ui/dist`, unless it is newer than everything that it is made of.
pub(crate) fn build() -> Outcome {
    let ui = root().join("ui");
    let entries = fs::read_dir(&ui).map_err(|error| format!("ui/ cannot be read: {error}"))?;
    let made = |name: &OsStr| name == "dist" || name == "node_modules";
    let sources = entries.flatten().filter(|entry| !made(&entry.file_name()));
    let sources = sources.map(|entry| newest(&entry.path()));
    let sentences = newest(&root().join("src-tauri/crates/core/locales"));
    if changed(&ui.join("dist/index.html")) > sources.max().flatten().max(sentences) {
        return Ok(());
    }
    run(&mut npm(["run", "build"]))
}

/// `ui/src/lib/api.gen.ts` from the declared commands.
pub(crate) fn write_types() -> Outcome {
    run(cargo(["test", "--quiet", "-p", "racord-desk", "--test", "all", "typescript::"])
        .env("RACORD_WRITE_TYPESCRIPT", "1"))
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|metadata| metadata.modified()).ok()
}

/// When the file, or anything in the folder, was changed last.
fn newest(path: &Path) -> Option<SystemTime> {
    let inside = fs::read_dir(path).into_iter().flatten().flatten().map(|entry| newest(&entry.path()));
    inside.max().flatten().max(changed(path))
}
