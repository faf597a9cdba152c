//! The dates to watch besides the ends of certificates: terms that run, and the officer's own.

use chrono::NaiveDate;
use racord_core::custody::chisinau_day;
use racord_core::id::CertificateId;
use racord_core::institution::InformationSystem;
use racord_core::integration::{Due, StepState};
use racord_core::message::Saying;
use racord_core::reminder::{Subject, WatchedDate, WatchedKind};
use racord_core::words::Turn;
use racord_dossier::OwnDate;

use crate::case::Case;
use crate::problem::Outcome;
use crate::state::State;

/// A term that runs in an integration, or has passed.
pub(crate) struct RunningTerm {
    pub(crate) date: WatchedDate,
    pub(crate) due: Due,
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
                id: format!("{}-{}", case.integration.id, step.step.id),
                kind: match step.state {
                    StepState::Waiting { turn: Turn::Stisc, .. } => WatchedKind::StiscTerm,
                    _ if due.exact => WatchedKind::MegaTerm,
                    _ => WatchedKind::MegaTermEstimate,
                },
                day: due.date,
                about: format!("{} · {}", state.voice.pick(&step.step.title), case.title()),
            },
            due: due.clone(),
            place: case.step_place(step.step),
            follow_up: case.follow_up(&step.step.id).map(|letter| letter.place()),
        })
        .collect()
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
    for case in state.cases()? {
        if let Some(term) = terms(state, &case).into_iter().find(|term| term.date.id == *id) {
            return Ok(Some(found(case.system, term.date)));
        }
    }
    Ok(None)
}

fn certificate(state: &State, id: &CertificateId) -> Outcome<Option<Watched>> {
    let held = state.certificates()?.into_iter().find(|held| held.id == *id && held.is_current());
    let Some((held, end)) = held.and_then(|held| held.not_after.map(|end| (held, end))) else {
        return Ok(None);
    };
    let system = state.system(&held.system)?;
    let saying = Saying::new("deadline-certificate")
        .with("environment", held.environment.as_str())
        .with("system", system.name.as_str());
    Ok(Some(Watched { system, counted_to: chisinau_day(end), about: state.voice.say(&saying) }))
}
