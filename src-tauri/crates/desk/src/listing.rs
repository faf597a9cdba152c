//! What `racord-cli` asks for besides the window's commands: the list, the sample, an export by kind.

mod calendar;

use std::path::Path;

use racord_core::custody::{HeldCertificate, days_left};
use racord_core::id::IntegrationId;
use racord_core::message::Saying;
use racord_core::words::Environment;
use serde_json::{Value, json};

use crate::Desk;
use crate::case::{Case, draft_id};
use crate::problem::{Outcome, missing_thing};
use crate::sample;
use crate::state::State;
use crate::view::{Exported, Problem};

impl Desk {
    /// One object for each system, integration and certificate, as the contract of `racord-cli list` says.
    pub fn list(&self) -> Result<Vec<Value>, Problem> {
        self.with(|state| list(state))
    }

    /// Puts the sample institution into an empty data folder.
    pub fn sample(&self) -> Result<(), Problem> {
        self.with(sample::begin)
    }

    /// Writes the package of an integration's submission, the same that the window exports.
    pub fn export(
        &self,
        integration: &str,
        kind: &str,
        environment: Option<Environment>,
        folder: &Path,
    ) -> Result<Exported, Problem> {
        let draft = self.with(|state| {
            let id = IntegrationId::parse(integration).ok_or_else(|| missing_thing("integration"))?;
            let case = Case::load(state, &id)?;
            let found = case
                .procedure
                .steps
                .iter()
                .flat_map(|step| &step.drafts)
                .find(|draft| {
                    draft.kind == kind && (environment.is_none() || draft.environment == environment)
                })
                .map(draft_id);
            found.ok_or_else(|| Saying::new("export-no-draft").with("kind", kind).into())
        })?;
        self.export_into(integration, &draft, folder)
    }
}

fn list(state: &State) -> Outcome<Vec<Value>> {
    let mut lines = Vec::new();
    for system in state.dossier.systems()? {
        let institution = state.institution(&system.institution)?;
        lines.push(json!({
            "kind": "system",
            "id": system.id,
            "name": system.name,
            "institution": institution.name,
            "idno": institution.idno,
        }));
    }
    for case in state.cases()? {
        lines.push(integration(&case));
    }
    for held in state.certificates()? {
        lines.push(certificate(state, &held)?);
    }
    Ok(lines)
}

fn integration(case: &Case) -> Value {
    let progress = case.progress();
    let open = progress.tasks().into_iter().next();
    json!({
        "kind": "integration",
        "id": case.integration.id,
        "system": case.system.id,
        "service": case.integration.service,
        "connected": !case.integration.connected.is_empty(),
        "completed": progress.completed,
        "step": open.map(|step| step.step.id.clone()),
        "turn": open.and_then(|step| step.turn).map(|turn| turn.who.as_str()),
        "due": open.and_then(|step| step.due.as_ref()).map(|due| due.date.to_string()),
    })
}

fn certificate(state: &State, held: &HeldCertificate) -> Outcome<Value> {
    Ok(json!({
        "kind": "certificate",
        "id": held.id,
        "system": held.system,
        "environment": held.environment,
        "state": held.state,
        "not_after": held.not_after.map(|end| end.format("%Y-%m-%dT%H:%M:%SZ").to_string()),
        "days_left": held.not_after.map(|end| days_left(end, state.voice.now)),
    }))
}
