//! Finding one's way in the procedures.

use super::load::{self, LoadError};
use super::{Endpoint, Field, Issuer, Phase, Price, Procedure, Service, Source, Step, Test};
use crate::embedded::PROCEDURES;
use crate::institution::InstitutionKind;
use crate::words::Environment;

/// All procedures that the program knows, in the order of their files, and all services that can know a certificate.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    procedures: Vec<Procedure>,
    services: Vec<Service>,
    issuer: Option<Issuer>,
}

impl Catalogue {
    /// The procedures that the program carries.
    pub fn load() -> Result<Catalogue, Vec<LoadError>> {
        Catalogue::read(PROCEDURES)
    }

    /// Reads files, each a name and its text: one for each procedure, `services.toml` for the services without one,
    /// `stisc.toml` for who issues the certificates. Everything that is wrong in all of them is reported at once.
    pub fn read(files: &[(&str, &str)]) -> Result<Catalogue, Vec<LoadError>> {
        let load::Files { procedures, services: others, issuer } = load::read(files)?;
        let services = procedures.iter().map(Service::of).chain(others).collect();
        Ok(Catalogue { procedures, services, issuer })
    }

    pub fn procedures(&self) -> impl Iterator<Item = &Procedure> {
        self.procedures.iter()
    }

    pub fn procedure(&self, service: &str) -> Option<&Procedure> {
        self.procedures.iter().find(|procedure| procedure.service == service)
    }

    /// Those with a procedure first.
    pub fn services(&self) -> impl Iterator<Item = &Service> {
        self.services.iter()
    }

    /// Who issues the system certificates; the program's own files tell it.
    pub fn issuer(&self) -> Option<&Issuer> {
        self.issuer.as_ref()
    }

    /// By identifier or by name.
    pub fn service(&self, id_or_name: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.id == id_or_name || service.name == id_or_name)
    }
}

impl Procedure {
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The step's place among the published steps, counted from 1.
    pub fn number(&self, step: &str) -> Option<usize> {
        self.steps.iter().position(|candidate| candidate.id == step).map(|index| index + 1)
    }

    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }

    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// Loading makes sure that there is one for every kind.
    pub fn price(&self, kind: InstitutionKind) -> Option<&Price> {
        self.prices.iter().find(|price| price.kind == kind)
    }

    pub fn test(&self, id: &str) -> Option<&Test> {
        self.tests.iter().find(|test| test.id == id)
    }

    pub fn phase(&self, id: &str) -> Option<&Phase> {
        self.phases.iter().find(|phase| phase.id == id)
    }

    pub fn endpoint(&self, environment: Environment) -> Option<&Endpoint> {
        self.environments.iter().find(|endpoint| endpoint.environment == environment)
    }
}
