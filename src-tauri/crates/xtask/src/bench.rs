//! How fast, in how much memory: measured side by side with what others use, on this machine, in one run.
//!
//! What must hold is a ratio or a bound on memory: a slower machine slows both down. A time only where people wait for
//! nothing else, and with room to spare. A new bench is a function that measures, and a line in [`BENCHES`].

mod certificates;
mod inspect;
mod measuring;
mod packages;
mod reminding;

use std::fs;
use std::path::{Path, PathBuf};

use crate::Outcome;
use crate::process::{cargo, run as start, target};

type Bench = fn(&Place) -> Outcome<Vec<Measured>>;

const BENCHES: &[(&str, Bench)] = &[
    ("inspect-bundle", inspect::bundle),
    ("inspect-memory", inspect::memory),
    ("inspect-folder", inspect::folder),
    ("packages", packages::packages),
    ("remind", reminding::remind),
];

struct Place {
    /// Where a bench may put its files.
    folder: PathBuf,
    /// `racord-cli` as it is released.
    program: PathBuf,
}

struct Measured {
    what: String,
    value: f64,
    unit: &'static str,
    bound: Bound,
    /// What was measured to arrive there.
    from: String,
}

enum Bound {
    AtLeast(f64),
    Below(f64),
}

/// A filter picks benches by a part of their names.
pub(crate) fn run(filter: &[String]) -> Outcome {
    start(&mut cargo(["build", "--quiet", "--release", "-p", "racord-cli"]))?;
    let place = Place {
        folder: fresh(&target().join("bench"))?,
        program: target().join("release").join(format!("racord-cli{}", std::env::consts::EXE_SUFFIX)),
    };
    let mut missed = 0;
    for (name, measure) in BENCHES {
        if !filter.is_empty() && !filter.iter().any(|word| name.contains(word.as_str())) {
            continue;
        }
        println!("{name}");
        for measured in measure(&place)? {
            missed += usize::from(!measured.holds());
            println!("{}", measured.line());
        }
    }
    match missed {
        0 => Ok(()),
        missed => Err(format!("{missed} of the bounds missed")),
    }
}

fn fresh(folder: &Path) -> Outcome<PathBuf> {
    let made = (|| {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        fs::create_dir_all(folder)
    })();
    made.map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(folder.to_path_buf())
}

impl Measured {
    fn holds(&self) -> bool {
        match self.bound {
            Bound::AtLeast(least) => self.value >= least,
            Bound::Below(most) => self.value < most,
        }
    }

    fn line(&self) -> String {
        let (word, bound) = match self.bound {
            Bound::AtLeast(least) => ("at least", least),
            Bound::Below(most) => ("below", most),
        };
        let verdict = if self.holds() { "holds" } else { "MISSED" };
        let Measured { what, value, unit, from, .. } = self;
        format!("  {verdict:<6}  {value:>7.1} {unit}, {word} {bound}: {what} ({from})")
    }
}
