//! `racord-cli inspect` beside `openssl`, which says as much of a certificate.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::certificates::{Certificates, openssl};
use super::measuring::{median, peak_memory, time};
use super::{Bound, Measured, Place, fresh};
use crate::Outcome;
use crate::process::{command, output};

const MANY: u32 = 10_000;

/// `openssl x509` starts anew for every file, so that some of them say what all would take.
const SAMPLE: u32 = 300;

/// What `inspect` takes in, and what it may need for that. In MB.
const LARGEST: u64 = 64;
const MOST_MEMORY: f64 = 128.0;

/// Ours and theirs take turns, so that a busy minute of the machine hits both.
const ROUNDS: u32 = 3;

pub(super) fn bundle(place: &Place) -> Outcome<Vec<Measured>> {
    let file = write_bundle(place, "bundle.pem", |number, _| number < MANY)?;
    tells_of_all(&mut inspect(place, &file))?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        theirs.push(time(&mut openssl("storeutl -noout -text -certs", &file))?);
        for _ in 0..ROUNDS {
            ours.push(time(&mut inspect(place, &file))?);
        }
    }
    let (ours, theirs) = (median(ours), median(theirs));
    Ok(vec![Measured {
        what: format!("a bundle of {MANY} certificates, beside openssl storeutl"),
        value: theirs.as_secs_f64() / ours.as_secs_f64(),
        unit: "times as fast",
        bound: Bound::AtLeast(20.0),
        from: format!("{ours:.3?} and {theirs:.3?}"),
    }])
}

pub(super) fn memory(place: &Place) -> Outcome<Vec<Measured>> {
    if !cfg!(target_os = "linux") {
        println!("  left out: memory is read from /proc, which is Linux's");
        return Ok(Vec::new());
    }
    let many = write_bundle(place, "bundle.pem", |number, _| number < MANY)?;
    let large = write_bundle(place, "large.pem", |_, bytes| bytes < (LARGEST - 1) * 1024 * 1024)?;
    let measure = |what: String, file: &Path, option: &str| -> Outcome<Measured> {
        let mut command = inspect(place, file);
        command.args(option.split_whitespace());
        let bytes = fs::metadata(file).map_or(0, |file| file.len());
        Ok(Measured {
            what,
            value: peak_memory(&mut command)?,
            unit: "MB at most",
            bound: Bound::Below(MOST_MEMORY),
            from: format!("a file of {} MB", bytes / 1024 / 1024),
        })
    };
    Ok(vec![
        measure(format!("a bundle of {MANY} certificates"), &many, "")?,
        measure("the largest bundle that is taken".to_owned(), &large, "")?,
        measure("the same with signatures".to_owned(), &large, "--chain")?,
    ])
}

pub(super) fn folder(place: &Place) -> Outcome<Vec<Measured>> {
    let folder = fresh(&place.folder.join("files"))?;
    let certificates = Certificates::prepare(&place.folder)?;
    let file = |number: u32| folder.join(format!("{number:05}.pem"));
    for number in 0..MANY {
        fs::write(file(number), certificates.pem(number)).map_err(|error| error.to_string())?;
    }
    tells_of_all(&mut inspect(place, &folder))?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        for number in 0..SAMPLE / ROUNDS {
            // Files of all shapes.
            theirs.push(time(&mut openssl("x509 -noout -text -in", &file(number * 97 % MANY)))?);
        }
        for _ in 0..ROUNDS {
            ours.push(time(&mut inspect(place, &folder))?);
        }
    }
    let (ours, each) = (median(ours), median(theirs));
    Ok(vec![Measured {
        what: format!("a folder of {MANY} files, beside one openssl x509 for each"),
        value: each.as_secs_f64() * f64::from(MANY) / ours.as_secs_f64(),
        unit: "times as fast",
        bound: Bound::AtLeast(300.0),
        from: format!("{ours:.3?}, and {each:.3?} for one of {SAMPLE} files, times {MANY}"),
    }])
}

fn inspect(place: &Place, path: &Path) -> Command {
    let mut inspect = command(&place.program);
    inspect.args(["--json", "inspect"]).arg(path);
    inspect
}

/// Doing nothing is fast too: what is measured must be the whole work.
fn tells_of_all(inspect: &mut Command) -> Outcome {
    let told = output(inspect).unwrap_or_default().matches("\"sha256\":").count();
    if told == MANY as usize { Ok(()) } else { Err(format!("{inspect:?} told of {told} certificates")) }
}

/// Certificates one after the other, as long as there should be more: after so many, and so many bytes.
fn write_bundle(place: &Place, name: &str, more: impl Fn(u32, u64) -> bool) -> Outcome<PathBuf> {
    let certificates = Certificates::prepare(&place.folder)?;
    let path = place.folder.join(name);
    let written = || {
        let mut file = BufWriter::new(File::create(&path)?);
        let (mut number, mut bytes) = (0, 0);
        while more(number, bytes) {
            let pem = certificates.pem(number);
            file.write_all(pem.as_bytes())?;
            number += 1;
            bytes += pem.len() as u64;
        }
        file.flush()
    };
    written().map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(path)
}
