//! The screen with all checks of an integration, and the rows that lead to it.

use racord_core::custody::HeldCertificate;
use racord_core::message::Saying;
use racord_core::preflight::{Check, Code, Level, Verdict};
use racord_core::procedure::{FieldKind, Step};
use racord_core::words::Environment;
use racord_dossier::{Found, KeptCheck};

use super::cards::{card, counts, level, reading, when};
use super::checkable::{Checkable, checkable, server};
use super::{developers, place, proxy};
use crate::case::Case;
use crate::problem::Outcome;
use crate::state::State;
use crate::view::{Attachable, CheckGroup, NavigationItem, PreflightView, Tag, Task, Tone};

/// `offline`: the last run found no network.
pub(crate) fn view(
    state: &State,
    case: &Case,
    offline: bool,
    proxy: Option<&proxy::Way>,
    attachable: Vec<Attachable>,
) -> Outcome<PreflightView> {
    let voice = &state.voice;
    let kept = state.dossier.checks(&case.integration.id)?.value;
    let closed = state.dossier.secrets().state().obstacle().is_some();
    let groups = Environment::ALL.map(|environment| CheckGroup {
        title: voice.with("preflight-screen-environment", "environment", environment.as_str()),
        checks: checkable(case, environment)
            .iter()
            .map(|one| card(state, case, one, reading(&kept, one), closed))
            .collect(),
    });
    let mut developers = Vec::new();
    for environment in Environment::ALL {
        if let Some(server) = server(case, environment) {
            let result = card(state, case, &server, reading(&kept, &server), closed);
            developers.push(developers::view(state, case, environment, result)?);
        }
    }
    Ok(PreflightView {
        integration: case.integration.id.to_string(),
        title: case.title(),
        system: NavigationItem {
            name: case.system.name.clone(),
            place: format!("system/{}", case.system.id),
        },
        hub: NavigationItem { name: case.procedure.name.clone(), place: case.place() },
        proxy: proxy.map(|way| way.said(voice)).unwrap_or_default(),
        offline: offline.then(|| voice.said(&Verdict::new(Code::Offline).saying())),
        summary: summary(state, case, &kept, open(case, &kept)),
        groups: groups.into_iter().filter(|group| !group.checks.is_empty()).collect(),
        developers,
        attachable,
    })
}

/// The way to the checks of an integration, with what was found last.
pub(crate) fn row(state: &State, case: &Case) -> Outcome<Task> {
    let kept = state.dossier.checks(&case.integration.id)?.value;
    // What stays closed may be of an address that was changed since.
    let newest = valid(case, &kept).filter(|kept| kept.found.is_some()).map(|kept| kept.at).max();
    Ok(Task {
        title: state.voice.text("preflight-row"),
        detail: newest.map(|at| when(&state.voice, at)),
        tag: Some(summary(state, case, &kept, open(case, &kept))),
        place: Some(place(&case.integration.id)),
    })
}

/// Whether a step sends something that can be checked: addresses, or a certificate.
pub(crate) fn concerns(case: &Case, step: &Step) -> bool {
    let asks_address = |id: &String| {
        let field = case.procedure.fields.iter().find(|field| field.id == *id);
        field.is_some_and(|field| matches!(field.kind, FieldKind::Url | FieldKind::Urls))
    };
    let carries = |kind: &str| {
        racord_core::submission::kind(kind)
            .is_some_and(|facts| facts.needs(racord_core::submission::Part::Certificate))
    };
    step.asks.iter().any(asks_address) || step.drafts.iter().any(|draft| carries(&draft.kind))
}

/// The way to the checks in which a certificate appears, one for each integration of its system.
pub(crate) fn rows_of_certificate(state: &State, held: &HeldCertificate) -> Outcome<Vec<Task>> {
    if !held.is_current() {
        return Ok(Vec::new());
    }
    let mut rows = Vec::new();
    for integration in state.dossier.integrations_of(&held.system)? {
        let case = Case::load(state, &integration.id)?;
        let kept = state.dossier.checks(&integration.id)?.value;
        let of =
            |kept: &&KeptCheck| kept.of.check == Check::CertificateStatus && kept.of.item == held.id.as_str();
        let found: Vec<KeptCheck> = kept.iter().filter(of).cloned().collect();
        rows.push(Task {
            title: state.voice.with("preflight-row-of", "service", &case.procedure.name),
            detail: found.first().map(|kept| when(&state.voice, kept.at)),
            tag: Some(summary(state, &case, &found, 0)),
            place: Some(place(&integration.id)),
        });
    }
    Ok(rows)
}

fn everything(case: &Case) -> Vec<Checkable> {
    let of = |environment| checkable(case, environment).into_iter().chain(server(case, environment));
    Environment::ALL.into_iter().flat_map(of).collect()
}

/// What is kept of what is still to be checked.
fn valid<'k>(case: &Case, kept: &'k [KeptCheck]) -> impl Iterator<Item = &'k KeptCheck> {
    everything(case).into_iter().filter_map(move |one| reading(kept, &one))
}

/// How many checks could be made and never were.
fn open(case: &Case, kept: &[KeptCheck]) -> usize {
    let never = |one: &Checkable| one.is_runnable() && reading(kept, one).is_none();
    everything(case).iter().filter(|one| never(one)).count()
}

/// No good news before everything was checked and found out: `open` of them weren't.
fn summary(state: &State, case: &Case, kept: &[KeptCheck], open: usize) -> Tag {
    let voice = &state.voice;
    let valid: Vec<&KeptCheck> = valid(case, kept).collect();
    let found: Vec<&Found> = valid.iter().filter_map(|kept| kept.found.as_ref()).collect();
    if valid.is_empty() {
        return voice.tag(Tone::Quiet, "preflight-screen-never");
    }
    if found.is_empty() {
        return voice.tag(Tone::Quiet, "preflight-screen-closed");
    }
    let said = |tone: Tone, code: &str, count: usize| Tag {
        tone,
        text: voice.say(&Saying::new(code).with("count", count)),
    };
    let unknown =
        valid.iter().filter(|kept| kept.found.as_ref().is_none_or(|found| level(found) == Level::Unknown));
    let unknown = unknown.count();
    match counts(found.into_iter()) {
        (0, 0) if unknown == valid.len() => voice.tag(Tone::Quiet, "preflight-level-unknown"),
        (0, 0) if open > 0 => said(Tone::Quiet, "preflight-screen-so-far", open),
        (0, 0) if unknown > 0 => said(Tone::Quiet, "preflight-screen-not-all", unknown),
        (0, 0) => voice.tag(Tone::Ok, "preflight-screen-no-problem"),
        (0, warnings) => said(Tone::Warn, "preflight-screen-warnings", warnings),
        (problems, _) => said(Tone::Bad, "preflight-screen-problems", problems),
    }
}
