//! What `racord-cli` asks for besides the window's commands: the list, the sample, an export by kind.

mod calendar;

use std::path::Path;

use racord_core::custody::{HeldCertificate, days_left};
use racord_core::message::Saying;
use racord_core::words::Environment;
use serde_json::{Value, json};

use crate::Desk;
use crate::case::Case;
use crate::outgoing::{Matter, Outgoing};
use crate::problem::Outcome;
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

    /// Writes the package of a submission of an integration or a system, the same that the window exports. Of several
    /// addresses that one kind goes to, the first that isn't written yet.
    pub fn export(
        &self,
        of: &str,
        kind: &str,
        environment: Option<Environment>,
        folder: &Path,
    ) -> Result<Exported, Problem> {
        let draft = self.with(|state| {
            let wanted = |one: &Outgoing| {
                one.kind == kind && (environment.is_none() || one.environment == environment)
            };
            let found = match Matter::load(state, of)? {
                Matter::Integration(case) => drafts(&case).into_iter().find(wanted),
                Matter::System(holder) => {
                    let (matter, letters) = holder.letters(state)?;
                    let exported = |one: &Outgoing| {
                        one.number
                            .and_then(|number| matter.kept(one, number))
                            .is_some_and(|kept| kept.export.is_some())
                    };
                    let mut wanted: Vec<Outgoing> = letters.into_iter().filter(wanted).collect();
                    wanted.sort_by_key(exported);
                    wanted.into_iter().next()
                }
            };
            let found = found.ok_or_else(|| Saying::new("export-no-draft").with("kind", kind))?;
            Ok(found.id())
        })?;
        self.export_into(of, &draft, folder)
    }
}

/// What an integration can send: the drafts of its steps, and follow-ups of those that wait.
fn drafts(case: &Case) -> Vec<Outgoing> {
    let of_steps = case
        .procedure
        .steps
        .iter()
        .flat_map(|step| step.drafts.iter().map(move |draft| Outgoing::of_step(case, step, draft)));
    let progress = case.progress();
    let follow_ups = progress.tasks().into_iter().filter_map(|step| case.follow_up(&step.step.id));
    of_steps.chain(follow_ups).collect()
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
