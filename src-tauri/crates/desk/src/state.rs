//! What a desk holds while it is open.

use std::collections::BTreeMap;
use std::time::Instant;

use racord_core::custody::{CustodyState, HeldCertificate, Registration};
use racord_core::id::{InstitutionId, IntegrationId, SystemId};
use racord_core::institution::{InformationSystem, Institution};
use racord_core::message::{Saying, Value};
use racord_core::words::Environment;
use racord_dossier::{Dossier, Lost};

use crate::case::Case;
use crate::commands::ReturnedSheet;
use crate::files::Target;
use crate::in_session::Session;
use crate::opened::OpenedFile;
use crate::problem::{Outcome, missing_thing};
use crate::procedures::Procedures;
use crate::view::Saved;
use crate::voice::Voice;

pub(crate) struct State {
    pub(crate) dossier: Dossier,
    pub(crate) catalogue: Procedures,
    pub(crate) voice: Voice,
    pub(crate) opened: BTreeMap<String, OpenedFile>,
    /// The system and environment for which the officer looks for a certificate.
    pub(crate) aim: Option<(SystemId, Environment)>,
    /// What dropped files are added to; none: they are looked into.
    pub(crate) files_aim: Option<Target>,
    /// The screen from which the officer went to add it, and returns to.
    pub(crate) came_from: Option<String>,
    /// What the keyring had lost when it was asked last, and when that was.
    pub(crate) lost_seen: Option<(Instant, Lost)>,
    /// A developers' sheet that was read and not taken over yet.
    pub(crate) sheet: Option<ReturnedSheet>,
    pub(crate) session: Session,
}

impl State {
    pub(crate) fn institution(&self, id: &InstitutionId) -> Outcome<Institution> {
        self.dossier.institution(id)?.ok_or_else(|| missing_thing("institution"))
    }

    pub(crate) fn system(&self, id: &SystemId) -> Outcome<InformationSystem> {
        self.dossier.system(id)?.ok_or_else(|| missing_thing("system"))
    }

    /// Those that are still held.
    pub(crate) fn certificates(&self) -> Outcome<Vec<HeldCertificate>> {
        let mut certificates = self.dossier.certificates()?;
        certificates.retain(|certificate| certificate.state != CustodyState::Removed);
        Ok(certificates)
    }

    pub(crate) fn certificates_of(&self, system: &SystemId) -> Outcome<Vec<HeldCertificate>> {
        let mut certificates = self.certificates()?;
        certificates.retain(|certificate| certificate.system == *system);
        Ok(certificates)
    }

    pub(crate) fn registrations_of(&self, certificates: &[HeldCertificate]) -> Outcome<Vec<Registration>> {
        let mut registrations = self.dossier.registrations()?;
        registrations
            .retain(|known| certificates.iter().any(|certificate| certificate.id == known.certificate));
        Ok(registrations)
    }

    /// All integrations of all systems, in the order of the systems' names.
    pub(crate) fn cases(&self) -> Outcome<Vec<Case>> {
        let mut cases = Vec::new();
        for integration in self.dossier.integrations()? {
            cases.push(Case::load(self, &integration.id)?);
        }
        cases.sort_by_key(|case| (case.system.name.to_lowercase(), case.procedure.name.clone()));
        Ok(cases)
    }

    pub(crate) fn case(&self, id: &str) -> Outcome<Case> {
        let id = IntegrationId::parse(id).ok_or_else(|| missing_thing("integration"))?;
        Case::load(self, &id)
    }

    /// The service as MEGA writes it: `mpass` → `MPass`.
    pub(crate) fn service_name(&self, service: &str) -> String {
        self.catalogue.service(service).map_or_else(|| service.to_owned(), |known| known.name.clone())
    }

    /// Services that can know a certificate: how registrations call each, and its name.
    pub(crate) fn services(&self) -> Vec<(String, String)> {
        self.catalogue.services().map(|known| (known.key().to_owned(), known.name.clone())).collect()
    }

    /// Services that a system is connected to, the work for it over.
    pub(crate) fn connected_to(&self, system: &SystemId) -> Outcome<Vec<String>> {
        let mut cases = self.cases()?;
        cases.retain(|case| case.system.id == *system && case.progress().tasks().is_empty());
        Ok(cases.into_iter().map(|case| case.integration.service).collect())
    }

    /// How many systems of the same institution are connected, or being connected, to the same service.
    pub(crate) fn integrations_of_service(&self, case: &Case) -> Outcome<u32> {
        let systems = self.dossier.systems_of(&case.institution.id)?;
        let count = self
            .dossier
            .integrations()?
            .iter()
            .filter(|one| one.service == case.integration.service)
            .filter(|one| systems.iter().any(|system| system.id == one.system))
            .count();
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    pub(crate) fn has_sample(&self) -> Outcome<bool> {
        Ok(self.dossier.institutions()?.iter().any(|institution| institution.sample))
    }

    /// A sentence that lists services by identifier, with their names.
    pub(crate) fn in_names(&self, mut saying: Saying) -> Saying {
        if let Some(Value::Text(services)) = saying.args.get_mut("services") {
            *services = services.split(", ").map(|one| self.service_name(one)).collect::<Vec<_>>().join(", ");
        }
        saying
    }

    /// A journal entry's codes, in words.
    pub(crate) fn in_words(&self, mut saying: Saying) -> Saying {
        let service = match saying.args.get("service") {
            Some(Value::Text(name)) => self.catalogue.procedures().find(|known| known.name == *name),
            _ => None,
        };
        for (name, value) in &mut saying.args {
            let Value::Text(text) = value else { continue };
            let words = match name.as_str() {
                "step" => service
                    .and_then(|known| known.step(text))
                    .map(|step| self.voice.pick(&step.title).to_owned()),
                "draft" => {
                    let kind = text.split('.').next().unwrap_or(text);
                    Some(self.voice.text(&format!("draft-{kind}")))
                }
                _ => None,
            };
            if let Some(words) = words {
                *text = words;
            }
        }
        saying
    }

    pub(crate) fn saved(&self, place: String, code: &str) -> Saved {
        Saved { place, said: self.voice.text(code) }
    }
}
