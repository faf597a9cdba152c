//! What files are and what can be said of them.
//!
//! Files of usual size are read and judged several at a time; one with many certificates has its turn alone, and its
//! certificates are judged several at a time. Either way the lines come in the order given, each as soon as it can.

mod files;
mod in_order;
mod readable;
mod record;

use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use racord_certificate::{Issuers, Outline, Place, outline};
use racord_core::message::Saying;

use self::files::{Found, Source};
use self::in_order::{Turn, in_order};
use self::record::{Record, Style};
use crate::arguments::Inspect;
use crate::failure::Failure;
use crate::printer::Printer;

/// Files above one of these have their turn alone.
const USUAL_BYTES: usize = 256 * 1024;
const USUAL_CERTIFICATES: usize = 32;

pub(crate) fn run(asked: &Inspect, now: DateTime<Utc>, printer: &mut Printer<'_>) -> Result<(), Failure> {
    let password = asked.password_file.as_deref().map(password).transpose()?;
    let style = Style { json: printer.json, words: printer.words, now };
    let inspection = Inspection { password: password.as_deref(), chain: asked.chain, style };
    let files = asked.paths.iter().flat_map(|path| files::each(path));
    in_order(
        files,
        |found| inspection.at_once(found),
        |turn| match turn {
            Turn::Done(Looked::Done { text, broken }) => print(&text, broken, printer),
            Turn::Done(Looked::Unusual(found)) => inspection.alone(found, printer),
            Turn::Waiting => printer.flush(),
        },
    )?;
    printer.flush()
}

/// The first line of the file.
fn password(file: &Path) -> Result<String, Failure> {
    let text = fs::read_to_string(file).map_err(|error| {
        let saying = Saying::new("cli-password-file-unreadable");
        Failure::Said(saying.with("file", file.display().to_string()).with("reason", error.to_string()))
    })?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

fn print(text: &[u8], broken: bool, printer: &mut Printer<'_>) -> Result<(), Failure> {
    if broken {
        printer.mark_broken();
    }
    printer.write(text)
}

struct Inspection<'a> {
    password: Option<&'a str>,
    chain: bool,
    style: Style<'a>,
}

enum Looked {
    Done {
        text: Vec<u8>,
        broken: bool,
    },
    /// Too much to be held until its turn comes, or it can be read only then.
    Unusual(Found),
}

impl Inspection<'_> {
    fn at_once(&self, found: Found) -> Looked {
        let Source::File(path) = &found.source else { return Looked::Unusual(found) };
        let bytes = match files::small(path, USUAL_BYTES) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => return Looked::Unusual(found),
            Err(why) => return Looked::Done { text: self.style.unreadable(&found.name, &why), broken: true },
        };
        let outline = outline(&bytes, self.password);
        if outline.places.len() > USUAL_CERTIFICATES {
            return Looked::Unusual(found);
        }
        let issuers = self.chain.then(|| issuers(&outline.places));
        let part = self.style.part(&outline.places, issuers.as_ref());
        let mut record = Record::default();
        let mut text = self.style.head(&found.name, &outline);
        text.extend_from_slice(record.add(&part, &self.style));
        text.extend(record.end(&outline, &self.style));
        Looked::Done { text, broken: record.broken }
    }

    fn alone(&self, found: Found, printer: &mut Printer<'_>) -> Result<(), Failure> {
        // It may keep one waiting: what was found before is shown.
        printer.flush()?;
        let bytes = match found.source.read() {
            Ok(bytes) => bytes,
            Err(why) => return print(&self.style.unreadable(&found.name, &why), true, printer),
        };
        let outline = outline(&bytes, self.password);
        let issuers = self.chain.then(|| self.all_issuers(&outline)).transpose()?;
        let mut record = Record::default();
        printer.write(&self.style.head(&found.name, &outline))?;
        in_order(
            outline.places.chunks(USUAL_CERTIFICATES),
            |places| self.style.part(places, issuers.as_ref()),
            |turn| match turn {
                Turn::Done(part) => printer.write(record.add(&part, &self.style)),
                Turn::Waiting => Ok(()),
            },
        )?;
        let end = record.end(&outline, &self.style);
        print(&end, record.broken, printer)
    }

    fn all_issuers(&self, outline: &Outline<'_>) -> Result<Issuers, Failure> {
        let mut all = Issuers::default();
        in_order(outline.places.chunks(USUAL_CERTIFICATES), issuers, |turn| {
            if let Turn::Done(some) = turn {
                all.absorb(some);
            }
            Ok::<(), Failure>(())
        })?;
        Ok(all)
    }
}

fn issuers(places: &[Place<'_>]) -> Issuers {
    let mut issuers = Issuers::default();
    for certificate in places.iter().filter_map(Place::read) {
        issuers.add(&certificate);
    }
    issuers
}
