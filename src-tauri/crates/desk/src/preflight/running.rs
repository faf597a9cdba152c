//! Checks under way: what is to be done is read first, then the network is asked while the dossier is free for others,
//! then what was found is kept.

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, Utc};
use racord_certificate::Certificate;
use racord_core::custody::chisinau_day;
use racord_core::preflight::metadata::{Expected, Metadata, differences, judge};
use racord_core::preflight::{Code, Level, Verdict, address, revocation};
use racord_core::words::Environment;
use racord_dossier::{CheckOf, Entry, Found, MetadataReading};
use racord_preflight::{Cancel, Network, Stage, Stopped};

use super::checkable::{Target, checkable};
use crate::case::Case;
use crate::problem::{Outcome, Trouble, missing_thing};
use crate::state::State;
use crate::view::CheckProgress;
use crate::voice::Voice;

/// All that is to be known to ask the network.
pub(crate) struct Job {
    of: CheckOf,
    id: String,
    about: String,
    asked: Asked,
}

enum Asked {
    Address(String),
    Certificate(Box<Certificate>),
    Metadata(Expected),
}

/// The jobs of one card, or of all that can be run. Fails where the only one can't be run, or a certificate stays
/// closed.
pub(crate) fn jobs(state: &State, case: &Case, check: &str) -> Outcome<Vec<Job>> {
    let all = Environment::ALL.into_iter().flat_map(|environment| checkable(case, environment));
    let mut jobs = Vec::new();
    for one in all.filter(|one| one.is_runnable() && (check == "all" || one.id() == check)) {
        let (id, about) = (one.id(), one.about());
        let asked = match one.target {
            Target::Address { address, .. } => address.map(Asked::Address),
            Target::Certificate(held) => {
                let der = held.map(|held| state.dossier.certificate_bytes(&held.id)).transpose()?.flatten();
                let certificate = der.and_then(|der| Certificate::from_der(&der));
                certificate.map(|certificate| Asked::Certificate(Box::new(certificate)))
            }
            Target::Metadata(expected) => Some(Asked::Metadata(expected)),
            Target::Server(_) => None,
        };
        jobs.extend(asked.map(|asked| Job { of: one.of, id, about, asked }));
    }
    if jobs.is_empty() { Err(missing_thing("check")) } else { Ok(jobs) }
}

/// What a job came to.
pub(crate) struct Done {
    pub(crate) of: CheckOf,
    pub(crate) at: DateTime<Utc>,
    pub(crate) found: Found,
}

/// Asks the network. Blocks.
pub(crate) fn work(
    job: &Job,
    network: &Network,
    now: DateTime<Utc>,
    cancel: &Cancel,
    progress: &mut (dyn FnMut(Stage) + Send),
) -> Result<Done, Stopped> {
    let mut found = Found {
        about: job.about.clone(),
        verdicts: Vec::new(),
        visits: Vec::new(),
        metadata: None,
        earlier: None,
        revocation: None,
        pasted: None,
    };
    let environment = job.of.environment;
    match &job.asked {
        Asked::Address(address) => {
            // One that can't be reached at all isn't runnable.
            if let Ok(facts) = network.check_address(address, environment, now, cancel, progress)? {
                found.verdicts = address::judge(&facts, now);
                found.visits = facts.visits;
            }
        }
        Asked::Certificate(certificate) => {
            let facts = network.check_revocation(certificate, &[], &[], now, cancel, progress)?;
            found.verdicts = revocation::judge(&facts, now);
            found.revocation = Some(facts);
        }
        Asked::Metadata(expected) => {
            let fetched = network.fetch_metadata(&expected.metadata, false, now, cancel, progress)?;
            found.verdicts = fetched.judge(expected, environment, now);
            found.visits = fetched.visits;
            found.metadata = fetched.read.and_then(Result::ok).map(|metadata| MetadataReading {
                at: now,
                address: Some(expected.metadata.clone()),
                metadata,
            });
        }
    }
    Ok(Done { of: job.of.clone(), at: now, found })
}

/// Metadata from a file of the officer's, judged as what is fetched.
pub(crate) fn metadata_of(
    case: &Case,
    environment: Environment,
    metadata: Metadata,
    now: DateTime<Utc>,
) -> Outcome<Done> {
    let mut all = checkable(case, environment).into_iter();
    let found = all.find_map(|one| match one.target {
        Target::Metadata(expected) => Some((one.of, expected)),
        _ => None,
    });
    let (of, expected) = found.ok_or_else(|| missing_thing("check"))?;
    let found = Found {
        verdicts: judge(&metadata, &expected, now),
        about: expected.metadata,
        visits: Vec::new(),
        metadata: Some(MetadataReading { at: now, address: None, metadata }),
        earlier: None,
        revocation: None,
        pasted: None,
    };
    Ok(Done { of, at: now, found })
}

/// Keeps what was found, all of it together. Metadata that could be read before stays beside it.
pub(crate) fn keep(state: &State, case: &Case, all: Vec<Done>) -> Outcome<()> {
    if all.is_empty() {
        return Ok(());
    }
    let id = &case.integration.id;
    let before = state.dossier.checks(id)?;
    if let Some(closed) = before.closed {
        return Err(closed.into());
    }
    let problems = |done: &Done| done.found.verdicts.iter().any(|verdict| verdict.level == Level::Problem);
    let entry = Entry::new("journal-checked")
        .about_integration(id)
        .text("service", &case.procedure.name)
        .with("count", all.len())
        .with("problems", all.iter().filter(|done| problems(done)).count());
    state.dossier.change(state.voice.now, entry, |change| {
        for Done { of, at, mut found } in all {
            let earlier = before.value.iter().find(|kept| kept.of == of).and_then(|kept| kept.found.clone());
            if let Some(earlier) = earlier {
                if let Some(reading) = &found.metadata {
                    found.earlier = compared_with(earlier, reading);
                } else {
                    (found.metadata, found.earlier) = (earlier.metadata, earlier.earlier);
                }
            }
            if let Some(ends) = found.metadata.as_ref().and_then(|reading| ends(reading, &found.verdicts, at))
            {
                change.put_signing_ends(id, of.environment, at, &ends)?;
            }
            change.put_check(id, &of, at, &found)?;
        }
        Ok(())
    })?;
    Ok(())
}

/// What a new reading is compared with: while it says the same as the last one, a change is told as before.
fn compared_with(last: Found, new: &MetadataReading) -> Option<MetadataReading> {
    let same = last.metadata.as_ref().is_some_and(|reading| {
        let differences = differences(&reading.metadata, &new.metadata);
        differences.iter().all(|verdict| verdict.code == Code::MetadataSame)
    });
    last.earlier.filter(|_| same).or(last.metadata)
}

/// The days on which the signing certificates end; none for a reading that isn't new, or of another environment. One
/// that is over beside one that isn't holds nobody up.
fn ends(reading: &MetadataReading, verdicts: &[Verdict], at: DateTime<Utc>) -> Option<Vec<NaiveDate>> {
    let other = verdicts.iter().any(|verdict| verdict.code == Code::MetadataEntity);
    if reading.at != at || other {
        return None;
    }
    let certificates = reading.metadata.signing.iter().filter_map(|der| Certificate::from_der(der));
    let mut days: Vec<NaiveDate> =
        certificates.filter_map(|certificate| certificate.not_after).map(chisinau_day).collect();
    days.sort_unstable();
    days.dedup();
    if days.last().is_some_and(|last| *last >= chisinau_day(at)) {
        days.retain(|day| *day >= chisinau_day(at));
    } else {
        days.drain(..days.len().saturating_sub(1));
    }
    Some(days)
}

/// What is under way, for the window to watch and to stop.
#[derive(Default)]
pub(crate) struct Checking(Mutex<Inside>);

#[derive(Default)]
struct Inside {
    running: Option<Under>,
    /// The last run found no network.
    offline: bool,
}

struct Under {
    integration: String,
    check: String,
    stage: Option<Stage>,
    done: usize,
    of: usize,
    cancel: Cancel,
}

/// One run; nothing is under way any more once it is dropped.
pub(crate) struct Running<'c> {
    checking: &'c Checking,
    pub(crate) cancel: Cancel,
}

impl Checking {
    /// None while another run is under way.
    pub(crate) fn begin(&self, integration: &str) -> Option<Running<'_>> {
        let mut inside = self.inside();
        if inside.running.is_some() {
            return None;
        }
        let cancel = Cancel::default();
        inside.running = Some(Under {
            integration: integration.to_owned(),
            check: String::new(),
            stage: None,
            done: 0,
            of: 0,
            cancel: cancel.clone(),
        });
        Some(Running { checking: self, cancel })
    }

    pub(crate) fn cancel(&self) {
        if let Some(running) = &self.inside().running {
            running.cancel.cancel();
        }
    }

    pub(crate) fn is_offline(&self) -> bool {
        self.inside().offline
    }

    pub(crate) fn progress(&self, voice: &Voice) -> Option<CheckProgress> {
        let inside = self.inside();
        let running = inside.running.as_ref()?;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Some(CheckProgress {
            integration: running.integration.clone(),
            check: running.check.clone(),
            text: match &running.stage {
                Some(stage) => voice.say(&stage.saying()),
                None => voice.text("preflight-screen-begins"),
            },
            done: count(running.done),
            of: count(running.of),
        })
    }

    fn inside(&self) -> std::sync::MutexGuard<'_, Inside> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Running<'_> {
    /// It is the turn of this one of all.
    pub(crate) fn at(&self, job: &Job, done: usize, of: usize) {
        if let Some(running) = &mut self.checking.inside().running {
            job.id.clone_into(&mut running.check);
            (running.done, running.of, running.stage) = (done, of, None);
        }
    }

    pub(crate) fn stage(&self, stage: Stage) {
        if let Some(running) = &mut self.checking.inside().running {
            running.stage = Some(stage);
        }
    }

    pub(crate) fn found_offline(&self, offline: bool) {
        self.checking.inside().offline = offline;
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.checking.inside().running = None;
    }
}

impl From<Stopped> for Trouble {
    fn from(stopped: Stopped) -> Trouble {
        Trouble::Said(stopped.saying())
    }
}
