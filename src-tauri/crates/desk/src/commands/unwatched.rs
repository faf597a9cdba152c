//! Systems in use whose certificate isn't held: nothing can be said before it expires.

use std::collections::BTreeSet;

use racord_core::custody::HeldCertificate;
use racord_core::id::SystemId;
use racord_core::message::Saying;
use racord_core::words::Environment;

use super::step::certificate_environment;
use crate::case::Case;
use crate::state::State;
use crate::view::Task;

/// One task for each system and environment, however many services are used there.
pub(super) fn unwatched(state: &State, cases: &[Case]) -> Vec<Task> {
    let mut told: BTreeSet<(&SystemId, Environment)> = BTreeSet::new();
    let mut tasks = Vec::new();
    for case in cases.iter().filter(|case| case.progress().completed) {
        for environment in environments(case) {
            if !holds(&case.certificates, environment) && told.insert((&case.system.id, environment)) {
                tasks.push(task(state, case, environment));
            }
        }
    }
    tasks
}

/// Where a certificate is added to a system; with the environment where only one can be meant.
pub(super) fn place_to_add(system: &SystemId, cases: &[Case], held: &[HeldCertificate]) -> String {
    let mut used: BTreeSet<Environment> = cases.iter().flat_map(environments).collect();
    if used.is_empty() {
        used.extend(Environment::ALL);
    }
    let without: Vec<Environment> =
        used.iter().copied().filter(|environment| !holds(held, *environment)).collect();
    let used: Vec<Environment> = used.into_iter().collect();
    match (without.as_slice(), used.as_slice()) {
        ([only], _) | ([], [only]) => place(system, *only),
        _ => format!("certificates/{system}"),
    }
}

fn task(state: &State, case: &Case, environment: Environment) -> Task {
    Task {
        title: state.voice.say(
            &Saying::new("unwatched-task")
                .with("environment", environment.as_str())
                .with("system", &case.system.name),
        ),
        detail: Some(state.voice.text("unwatched-why")),
        tag: None,
        place: Some(place(&case.system.id, environment)),
    }
}

fn place(system: &SystemId, environment: Environment) -> String {
    format!("certificates/{system}/{}", environment.as_str())
}

/// As it was recorded; otherwise those for which its steps send a certificate.
fn environments(case: &Case) -> BTreeSet<Environment> {
    if !case.integration.connected.is_empty() {
        return case.integration.connected.iter().map(|connected| connected.environment).collect();
    }
    case.procedure.steps.iter().flat_map(|step| &step.drafts).filter_map(certificate_environment).collect()
}

fn holds(held: &[HeldCertificate], environment: Environment) -> bool {
    held.iter().any(|held| held.environment == environment && held.is_current())
}
