//! `racord-cli remind`, which the scheduler starts at every login and every day: it must cost next to nothing.

use std::path::Path;
use std::process::Command;

use super::measuring::{median, peak_memory_in_silence, time};
use super::{Bound, Measured, Place, fresh};
use crate::Outcome;
use crate::process::{cargo, command, output, run, target};

const MANY: usize = 1_000;
const ROUNDS: usize = 15;

/// The day on which they were added, and a day on which every one of them is due.
const QUIET: &str = "2026-11-22T10:00:00Z";
const LOUD: &str = "2027-09-17T10:00:00Z";

pub(super) fn remind(place: &Place) -> Outcome<Vec<Measured>> {
    let folder = fresh(&place.folder.join("reminding"))?;
    run(&mut cargo(["build", "--quiet", "--release", "-p", "racord-dossier", "--example", "certificates"]))?;
    let program = format!("certificates{}", std::env::consts::EXE_SUFFIX);
    let mut fill = Command::new(target().join("release").join("examples").join(program));
    run(fill.arg(&folder).arg(MANY.to_string()))?;
    // Doing nothing is fast too: it must have looked at them all.
    let due = output(remind_at(place, &folder, LOUD).arg("--dry-run")).unwrap_or_default().lines().count();
    if due != MANY {
        return Err(format!("{due} of {MANY} certificates are watched"));
    }
    let (mut ours, mut versions) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        versions.push(time(command(&place.program).arg("--version"))?);
        ours.push(time(&mut remind_at(place, &folder, QUIET))?);
    }
    let (ours, version) = (median(ours), median(versions));
    let mut measured = vec![Measured {
        what: format!("remind with {MANY} certificates and nothing due, beside --version"),
        value: ours.as_secs_f64() / version.as_secs_f64(),
        unit: "times as long",
        bound: Bound::Below(3.0),
        from: format!("{ours:.3?} and {version:.3?}"),
    }];
    if cfg!(target_os = "linux") {
        measured.push(Measured {
            what: format!("remind with {MANY} certificates and nothing due"),
            value: peak_memory_in_silence(&remind_at(place, &folder, QUIET))?,
            unit: "MB at most",
            bound: Bound::Below(20.0),
            from: "resident, as the kernel counted".to_owned(),
        });
    } else {
        println!("  memory left out: it is counted in kilobytes on Linux only");
    }
    Ok(measured)
}

fn remind_at(place: &Place, folder: &Path, now: &str) -> Command {
    let mut remind = command(&place.program);
    remind.args(["--json", "--now", now, "--data-dir"]).arg(folder).arg("remind");
    remind
}
