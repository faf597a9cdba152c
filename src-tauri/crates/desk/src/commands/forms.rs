//! Showing, saving and giving up forms; removing.

use racord_core::custody;
use racord_core::id::{CertificateId, InstitutionId, IntegrationId, SystemId};

use racord_dossier::{Entry, Removal as Removed};

use crate::Desk;
use crate::problem::{Outcome, missing_thing};
use crate::state::State;
use crate::view::{Form, Problem, Removal, Saved, Values};
use crate::{forms, needed};

impl Desk {
    pub(crate) fn form(&self, name: String) -> Result<Form, Problem> {
        self.with(|state| forms::form(state, &name))
    }

    pub(crate) fn needed_form(
        &self,
        of: String,
        draft: String,
        field: String,
        name: String,
    ) -> Result<Form, Problem> {
        self.with(|state| needed::form(state, &of, &draft, &field, &name))
    }

    pub(crate) fn save_form(
        &self,
        name: String,
        values: Values,
        confirmed: Vec<String>,
    ) -> Result<Saved, Problem> {
        self.with(|state| forms::save(state, &name, &values, &confirmed))
    }

    pub(crate) fn drop_form(&self, name: String) -> Result<(), Problem> {
        self.with(|state| {
            state.session.wait_no_more(&name);
            Ok(state.dossier.drop_typed(&name)?)
        })
    }

    pub(crate) fn removal(&self, place: String) -> Result<Removal, Problem> {
        self.with(|state| removal(state, &Thing::parse(&place)?))
    }

    pub(crate) fn remove(&self, place: String) -> Result<Saved, Problem> {
        self.with(|state| remove(state, &Thing::parse(&place)?))
    }
}

/// What can be removed.
enum Thing {
    Certificate(CertificateId),
    Institution(InstitutionId),
    Integration(IntegrationId),
    System(SystemId),
}

impl Thing {
    fn parse(place: &str) -> Outcome<Thing> {
        match place.split_once('/') {
            Some(("certificate", id)) => CertificateId::parse(id).map(Thing::Certificate),
            Some(("institution", id)) => InstitutionId::parse(id).map(Thing::Institution),
            Some(("integration", id)) => IntegrationId::parse(id).map(Thing::Integration),
            Some(("system", id)) => SystemId::parse(id).map(Thing::System),
            _ => None,
        }
        .ok_or_else(|| missing_thing("place"))
    }
}

fn removal(state: &State, thing: &Thing) -> Outcome<Removal> {
    let voice = &state.voice;
    let counted = |code: &str, count: usize| (count > 0).then(|| voice.with(code, "count", count));
    let (title, gone) = match thing {
        Thing::Certificate(id) => return certificate_removal(state, id),
        Thing::Integration(id) => {
            let case = state.case(id.as_str())?;
            let gone = [
                counted("removal-gone-steps", case.events.len()),
                counted("removal-gone-answers", case.answers.len()),
                counted("removal-gone-submissions", case.submissions.len()),
            ];
            (voice.with("removal-integration", "name", case.title()), gone.into_iter().flatten().collect())
        }
        Thing::System(id) => {
            let system = state.system(id)?;
            (voice.with("removal-system", "name", &system.name), gone_with(state, &[system.id])?)
        }
        Thing::Institution(id) => {
            let institution = state.institution(id)?;
            let systems: Vec<SystemId> =
                state.dossier.systems_of(id)?.into_iter().map(|system| system.id).collect();
            let mut gone: Vec<String> = counted("removal-gone-systems", systems.len()).into_iter().collect();
            gone.extend(gone_with(state, &systems)?);
            (voice.with("removal-institution", "name", &institution.name), gone)
        }
    };
    Ok(Removal { title, warning: None, gone, stays: None, confirm: voice.text("removal-confirm") })
}

fn certificate_removal(state: &State, id: &CertificateId) -> Outcome<Removal> {
    let voice = &state.voice;
    let held = state.dossier.certificate(id)?.ok_or_else(|| missing_thing("certificate"))?;
    let name = state.system(&held.system)?.name;
    let environment = voice.environment(held.environment);
    let known = state.registrations_of(std::slice::from_ref(&held))?;
    let mut gone = vec![voice.text("removal-gone-certificate")];
    if !known.is_empty() {
        gone.push(voice.with("removal-gone-registrations", "count", known.len()));
    }
    // The rule says what the officer should do first; whoever added it by mistake removes it all the same.
    let in_use =
        matches!(custody::remove(&held, &known, voice.now), Err(custody::CustodyError::StillInUse { .. }));
    let services: Vec<String> = known.iter().map(|known| state.service_name(&known.service)).collect();
    Ok(Removal {
        title: voice.with("removal-certificate", "name", format!("{name}, {environment}")),
        warning: in_use.then(|| voice.with("removal-still-in-use", "services", services.join(", "))),
        gone,
        stays: Some(voice.text("removal-journal-stays")),
        confirm: voice.text("removal-confirm"),
    })
}

fn gone_with(state: &State, systems: &[SystemId]) -> Outcome<Vec<String>> {
    let integrations =
        state.dossier.integrations()?.iter().filter(|one| systems.contains(&one.system)).count();
    let certificates = state.certificates()?.iter().filter(|one| systems.contains(&one.system)).count();
    let counted = |code: &str, count: usize| (count > 0).then(|| state.voice.with(code, "count", count));
    Ok([
        counted("removal-gone-integrations", integrations),
        counted("removal-gone-certificates", certificates),
    ]
    .into_iter()
    .flatten()
    .collect())
}

fn remove(state: &mut State, thing: &Thing) -> Outcome<Saved> {
    let (entry, what, place) = match thing {
        Thing::Certificate(id) => {
            let held = state.dossier.certificate(id)?.ok_or_else(|| missing_thing("certificate"))?;
            let entry = Entry::new("journal-certificate-removed")
                .about_certificate(id)
                .about_system(&held.system)
                .text("system", &state.system(&held.system)?.name)
                .text("environment", held.environment.as_str());
            (entry, Removed::Certificate(id), "certificates".to_owned())
        }
        Thing::Integration(id) => {
            let case = state.case(id.as_str())?;
            let entry = Entry::new("journal-integration-removed")
                .about_integration(id)
                .text("service", &case.procedure.name)
                .text("system", &case.system.name);
            (entry, Removed::Integration(id), format!("system/{}", case.system.id))
        }
        Thing::System(id) => {
            let entry =
                Entry::new("journal-system-removed").about_system(id).text("name", &state.system(id)?.name);
            (entry, Removed::System(id), "todo".to_owned())
        }
        Thing::Institution(id) => {
            let entry = Entry::new("journal-institution-removed")
                .about_institution(id)
                .text("name", &state.institution(id)?.name);
            (entry, Removed::Institution(id), "todo".to_owned())
        }
    };
    state.dossier.remove(state.voice.now, entry, what)?;
    Ok(state.saved(place, "saved-removed"))
}
