//! The dates to watch: ends of certificates, terms that run, and the officer's own.

mod plans;
mod renewals;
mod signing;

use chrono::NaiveDate;
use racord_core::custody::{Beside, HeldCertificate, Registration, beside, chisinau_day, still_counts};
use racord_core::id::{CertificateId, SystemId};
use racord_core::institution::InformationSystem;
use racord_core::integration::StepState;
use racord_core::message::Saying;
use racord_core::reminder::{Subject, WatchedDate, WatchedKind};
use racord_core::words::Turn;
use racord_dossier::OwnDate;

use crate::case::Case;
use crate::problem::Outcome;
use crate::state::State;

pub(crate) use self::plans::{PlanDay, of_plans};
pub(crate) use self::renewals::{of_renewals, over_in_renewals};
pub(crate) use self::signing::{SigningDate, over_in_signing, signing};

/// Certificates with what tells whether their ends still matter.
pub(crate) struct Certificates {
    /// Those that are gone, too.
    pub(crate) all: Vec<HeldCertificate>,
    pub(crate) registrations: Vec<Registration>,
}

impl Certificates {
    pub(crate) fn load(state: &State) -> Outcome<Certificates> {
        Ok(Certificates { all: state.dossier.certificates()?, registrations: state.dossier.registrations()? })
    }

    /// One that is marked as replaced still counts, as long as a service knows no other.
    pub(crate) fn counts(&self, held: &HeldCertificate) -> bool {
        still_counts(held, &self.all, &self.registrations)
    }

    /// Which of two it is.
    pub(crate) fn beside(&self, held: &HeldCertificate) -> Beside {
        beside(held, &self.all, &self.registrations)
    }
}

/// A term that runs in an integration or a renewal, or has passed.
pub(crate) struct RunningTerm {
    pub(crate) date: WatchedDate,
    pub(crate) system: SystemId,
    /// How long it is and where that comes from.
    pub(crate) said: Saying,
    pub(crate) passed: bool,
    /// Where its step is shown.
    pub(crate) place: String,
    /// Where the follow-up is written.
    pub(crate) follow_up: Option<String>,
}

/// The terms of MEGA and STISC that run in an integration.
pub(crate) fn terms(state: &State, case: &Case) -> Vec<RunningTerm> {
    let progress = case.progress();
    let running = progress.steps.iter().filter_map(|step| Some((step, step.due.as_ref()?)));
    running
        .map(|(step, due)| RunningTerm {
            date: WatchedDate {
                id: term_id(case, &step.step.id, step.round),
                kind: match step.state {
                    StepState::Waiting { turn: Turn::Stisc, .. } => WatchedKind::StiscTerm,
                    _ if due.exact => WatchedKind::MegaTerm,
                    _ => WatchedKind::MegaTermEstimate,
                },
                day: due.date,
                about: format!("{} · {}", state.voice.pick(&step.step.title), case.title()),
            },
            system: case.system.id.clone(),
            said: due.saying(),
            passed: due.passed,
            place: case.step_place(step.step),
            follow_up: case.follow_up(&step.step.id).map(|letter| letter.place()),
        })
        .collect()
}

/// A new round has a term of its own: what was put off in the round before is not.
pub(crate) fn term_id(case: &Case, step: &str, round: u32) -> String {
    format!("{}-{step}-{round}", case.integration.id)
}

/// The officer's own dates that aren't done with, each as it is kept and as it is watched.
pub(crate) fn own(state: &State) -> Outcome<Vec<(OwnDate, WatchedDate)>> {
    let mut dates = Vec::new();
    for date in state.dossier.own_dates()?.value {
        if date.done.is_none() {
            let watched = watched(state, &date)?;
            dates.push((date, watched));
        }
    }
    Ok(dates)
}

/// A date of the officer's own. Without the keyring its words are closed, and only its system is told.
pub(crate) fn watched(state: &State, date: &OwnDate) -> Outcome<WatchedDate> {
    let system = state.system(&date.system)?.name;
    let code = if date.about.is_empty() { "own-date-untold" } else { "own-date-told" };
    let saying = Saying::new(code).with("about", date.about.as_str()).with("system", system);
    Ok(WatchedDate {
        id: date.id.to_string(),
        kind: WatchedKind::Own,
        day: date.day,
        about: state.voice.say(&saying),
    })
}

/// What a warning may be about.
pub(crate) struct Watched {
    pub(crate) system: InformationSystem,
    /// The day that its thresholds count to.
    pub(crate) counted_to: NaiveDate,
    /// What the officer calls it.
    pub(crate) about: String,
}

/// None when it is over and done with.
pub(crate) fn find(state: &State, subject: &Subject) -> Outcome<Option<Watched>> {
    let id = match subject {
        Subject::Certificate(id) => return certificate(state, id),
        Subject::Date(id) => id,
    };
    let found =
        |system, date: WatchedDate| Watched { system, counted_to: date.counted_to(), about: date.about };
    if let Some((kept, date)) = own(state)?.into_iter().find(|(_, date)| date.id == *id) {
        return Ok(Some(found(state.system(&kept.system)?, date)));
    }
    if let Some(end) = signing(state, |_| false)?.into_iter().find(|end| end.date.id == *id) {
        return Ok(Some(found(state.system(&end.system)?, end.date)));
    }
    let mut running = of_renewals(state)?;
    running.extend(state.cases()?.iter().flat_map(|case| terms(state, case)));
    let term = running.into_iter().find(|term| term.date.id == *id);
    term.map(|term| Ok(found(state.system(&term.system)?, term.date))).transpose()
}

fn certificate(state: &State, id: &CertificateId) -> Outcome<Option<Watched>> {
    let certificates = Certificates::load(state)?;
    let held = certificates.all.iter().find(|held| held.id == *id && certificates.counts(held));
    let Some((held, end)) = held.and_then(|held| held.not_after.map(|end| (held, end))) else {
        return Ok(None);
    };
    let system = state.system(&held.system)?;
    let saying = Saying::new("deadline-certificate")
        .with("environment", held.environment.as_str())
        .with("system", system.name.as_str())
        .with("which", certificates.beside(held).as_str());
    Ok(Some(Watched { system, counted_to: chisinau_day(end), about: state.voice.say(&saying) }))
}
