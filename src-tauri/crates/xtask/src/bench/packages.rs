//! Packages with mail and document, as an export makes them.

use std::process::Command;

use super::measuring::peak_memory;
use super::{Bound, Measured, Place};
use crate::Outcome;
use crate::process::{cargo, output, run, target};

const MANY: usize = 1_000;

/// Enough for all that is kept from one package to the next.
const FEW: usize = 50;

/// The export is waited for; what the first one prepares is prepared once.
const LONGEST: f64 = 200.0;

pub(super) fn packages(_: &Place) -> Outcome<Vec<Measured>> {
    run(&mut cargo(["build", "--quiet", "--release", "-p", "racord-papers", "--example", "packages"]))?;
    let said = output(&mut made(MANY)).ok_or("no package was made")?;
    let times: Vec<f64> = said.lines().filter_map(|line| line.parse().ok()).collect();
    let [first, others @ ..] = times.as_slice() else { return Err("no time was told".to_owned()) };
    if others.len() + 1 != MANY {
        return Err(format!("{} of {MANY} packages were made", times.len()));
    }
    let slowest = others.iter().copied().fold(0.0, f64::max);
    let mean = others.iter().sum::<f64>() / others.len() as f64;
    let mut measured = vec![Measured {
        what: "the slowest package with mail and document after the first".to_owned(),
        value: slowest,
        unit: "ms",
        bound: Bound::Below(LONGEST),
        from: format!("{mean:.1} ms on average, {first:.1} ms for the first"),
    }];
    if cfg!(target_os = "linux") {
        let few = peak_memory(&mut made(FEW))?;
        let many = peak_memory(&mut made(MANY))?;
        measured.push(Measured {
            what: format!("memory for {MANY} packages in a row, beside {FEW}"),
            value: many / few,
            unit: "times as much",
            bound: Bound::Below(1.2),
            from: format!("{many:.0} and {few:.0} MB"),
        });
    } else {
        println!("  memory left out: it is read from /proc, which is Linux's");
    }
    Ok(measured)
}

fn made(count: usize) -> Command {
    let program = format!("packages{}", std::env::consts::EXE_SUFFIX);
    let mut command = Command::new(target().join("release").join("examples").join(program));
    command.arg(count.to_string());
    command
}
