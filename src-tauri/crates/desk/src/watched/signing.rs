//! The ends of the certificates with which services sign: systems must know the next one in time.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use racord_core::id::SystemId;
use racord_core::message::Saying;
use racord_core::reminder::{WatchedDate, WatchedKind};
use racord_core::words::Environment;

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
    let ends = state.dossier.signing_ends()?;
    if ends.is_empty() {
        return Ok(Vec::new());
    }
    let mut integrations = state.dossier.integrations()?;
    integrations.retain(|integration| !passed_over(&integration.system));
    let of = |end: &racord_dossier::SigningEnd| {
        integrations.iter().find(|integration| integration.id == end.integration)
    };
    let mut newest: BTreeMap<(&str, Environment), (DateTime<Utc>, &str)> = BTreeMap::new();
    for end in &ends {
        if let Some(integration) = of(end) {
            let this = (end.read, integration.id.as_str());
            let kept = newest.entry((&integration.service, end.environment)).or_insert(this);
            *kept = (*kept).max(this);
        }
    }
    let mut dates = Vec::new();
    for end in &ends {
        let Some(integration) = of(end) else { continue };
        let counts = newest.get(&(integration.service.as_str(), end.environment));
        if counts != Some(&(end.read, integration.id.as_str())) {
            continue;
        }
        let told = |code: &str| {
            Saying::new(code)
                .with("service", state.service_name(&integration.service))
                .with("environment", end.environment.as_str())
        };
        dates.push(SigningDate {
            date: WatchedDate {
                id: format!("signing-{}-{}-{}", integration.service, end.environment.as_str(), end.last_day),
                kind: WatchedKind::Signing,
                day: end.last_day,
                about: state.voice.say(&told("signing-about")),
            },
            system: integration.system.clone(),
            said: told("deadline-signing"),
            place: preflight::place(&integration.id),
        });
    }
    Ok(dates)
}
