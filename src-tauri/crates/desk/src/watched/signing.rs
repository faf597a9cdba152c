//! The ends of the certificates with which services sign: systems must know the next one in time.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use racord_core::id::SystemId;
use racord_core::institution::Integration;
use racord_core::message::Saying;
use racord_core::reminder::{WatchedDate, WatchedKind};
use racord_core::words::Environment;
use racord_dossier::SigningEnd;

use crate::preflight;
use crate::problem::Outcome;
use crate::state::State;

pub(crate) struct SigningDate {
    pub(crate) date: WatchedDate,
    /// Of the integration whose metadata says so.
    pub(crate) system: SystemId,
    /// What the list of deadlines says.
    pub(crate) said: Saying,
    /// Where the metadata is fetched anew.
    pub(crate) place: String,
}

/// Each once: a service's metadata is the same for all its systems, so the newest reading counts. Systems that
/// `passed_over` names aren't asked.
pub(crate) fn signing(state: &State, passed_over: impl Fn(&SystemId) -> bool) -> Outcome<Vec<SigningDate>> {
    let known = known(state, passed_over)?;
    let mut newest: BTreeMap<(&str, Environment), DateTime<Utc>> = BTreeMap::new();
    for (integration, end) in known.iter().filter(|(_, end)| !end.gone) {
        let kept = newest.entry((&integration.service, end.environment)).or_insert(end.read);
        *kept = end.read.max(*kept);
    }
    let counts = |(integration, end): &&(Integration, SigningEnd)| {
        !end.gone && newest.get(&(integration.service.as_str(), end.environment)) == Some(&end.read)
    };
    let mut dates: Vec<SigningDate> =
        known.iter().filter(counts).map(|(integration, end)| told(state, integration, end)).collect();
    once(&mut dates);
    Ok(dates)
}

/// Those that stood among `running` once and do so no more.
pub(crate) fn over_in_signing(
    state: &State,
    running: &[SigningDate],
) -> Outcome<Vec<(SystemId, WatchedDate)>> {
    let known = known(state, |_| false)?;
    let mut over: Vec<SigningDate> =
        known.iter().map(|(integration, end)| told(state, integration, end)).collect();
    over.retain(|one| running.iter().all(|known| known.date.id != one.date.id));
    once(&mut over);
    Ok(over.into_iter().map(|one| (one.system, one.date)).collect())
}

/// Several systems may have read the same.
fn once(dates: &mut Vec<SigningDate>) {
    let mut seen = BTreeSet::new();
    dates.retain(|one| seen.insert(one.date.id.clone()));
}

/// Every end with its integration, by day.
fn known(state: &State, passed_over: impl Fn(&SystemId) -> bool) -> Outcome<Vec<(Integration, SigningEnd)>> {
    let ends = state.dossier.signing_ends()?;
    if ends.is_empty() {
        return Ok(Vec::new());
    }
    let mut integrations = state.dossier.integrations()?;
    integrations.retain(|integration| !passed_over(&integration.system));
    let of = |end: SigningEnd| {
        let integration = integrations.iter().find(|integration| integration.id == end.integration)?;
        Some((integration.clone(), end))
    };
    Ok(ends.into_iter().filter_map(of).collect())
}

fn told(state: &State, integration: &Integration, end: &SigningEnd) -> SigningDate {
    let say = |code: &str| {
        Saying::new(code)
            .with("service", state.service_name(&integration.service))
            .with("environment", end.environment.as_str())
    };
    let (service, environment, day) = (&integration.service, end.environment.as_str(), end.last_day);
    SigningDate {
        date: WatchedDate {
            id: format!("signing-{service}-{environment}-{day}"),
            kind: WatchedKind::Signing,
            day,
            about: state.voice.say(&say("signing-about")),
        },
        system: integration.system.clone(),
        said: say("deadline-signing"),
        place: preflight::place(&integration.id),
    }
}
