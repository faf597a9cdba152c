//! MEGA's services that can know a system certificate, and by what they know it.
//!
//! What concerns a service with a procedure stands in the procedure; the others stand in `procedures/services.toml`.

use serde::{Deserialize, Serialize};

use super::{Endpoint, Note, Procedure, Source};
use crate::words::Environment;

/// One service, as far as certificates are concerned.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Service {
    /// Identifier, e.g. `mlog`.
    pub id: String,
    /// As MEGA writes it, e.g. `MLog`.
    pub name: String,
    /// Whether the program guides through connecting to it.
    pub has_procedure: bool,
    /// Where to write when the certificate changes; none where MEGA publishes no address.
    pub address: Option<Fact<String>>,
    /// Where it is reached, as far as MEGA publishes it.
    pub environments: Vec<Endpoint>,
    pub client: Client,
    /// What is particular about its certificates.
    pub notes: Vec<Note>,
    pub sources: Vec<Source>,
}

/// How a service knows its clients.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Client {
    pub known_by: Fact<Mark>,
    /// What MEGA must be sent when the certificate changes.
    pub sends: Vec<Sent>,
    /// Whether it answers registered IP addresses only.
    pub ip_address: Fact<bool>,
    /// Whether MPass must know the system and its key before.
    pub mpass_first: Fact<bool>,
}

/// Something that MEGA states.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Fact<T> {
    pub is: T,
    /// Otherwise the pages are silent, ambiguous or at odds, and it is better to ask MEGA.
    pub certain: bool,
    /// Identifier of the source that states it; of the page where it would stand when the pages are silent.
    pub source: String,
}

/// By what a certificate is told from others.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// The certificate itself, that is the public key in it.
    #[default]
    Certificate,
    /// Of the whole certificate. MEGA names no hash.
    Fingerprint,
    Serial,
}

#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Sent {
    pub mark: Fact<Mark>,
    /// Only when MEGA doesn't hold this certificate for another of its services yet.
    pub unless_held: bool,
}

impl Mark {
    pub fn as_str(self) -> &'static str {
        match self {
            Mark::Certificate => "certificate",
            Mark::Fingerprint => "fingerprint",
            Mark::Serial => "serial",
        }
    }
}

impl Service {
    /// How registrations call it: a service with a procedure by its identifier, another by its name.
    pub fn key(&self) -> &str {
        if self.has_procedure { &self.id } else { &self.name }
    }

    /// Whether MEGA states what is to be sent when the certificate changes, and where; otherwise it must be asked.
    pub fn is_certain(&self) -> bool {
        self.client.known_by.certain
            && self.client.sends.iter().all(|sent| sent.mark.certain)
            && self.address.as_ref().is_some_and(|address| address.certain)
    }

    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    pub fn endpoint(&self, environment: Environment) -> Option<&Endpoint> {
        self.environments.iter().find(|endpoint| endpoint.environment == environment)
    }

    pub(super) fn of(procedure: &Procedure) -> Service {
        // Loading makes sure that one source has the revision's date.
        let revised = procedure.sources.iter().find(|source| source.date == procedure.revision);
        Service {
            id: procedure.service.clone(),
            name: procedure.name.clone(),
            has_procedure: true,
            address: revised.map(|source| Fact {
                is: procedure.address.clone(),
                certain: true,
                source: source.id.clone(),
            }),
            environments: procedure.environments.clone(),
            client: procedure.client.clone(),
            notes: Vec::new(),
            sources: procedure.sources.clone(),
        }
    }
}
