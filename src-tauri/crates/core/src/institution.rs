//! Who connects, and what is connected.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::{InstitutionId, IntegrationId, SystemId};
use crate::words::{Environment, Idno};

/// What the prices and rules of MEGA tell apart.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum InstitutionKind {
    NaturalPerson,
    PrivateEntity,
    #[default]
    PublicInstitution,
}

impl InstitutionKind {
    pub const ALL: [InstitutionKind; 3] =
        [InstitutionKind::PublicInstitution, InstitutionKind::PrivateEntity, InstitutionKind::NaturalPerson];

    pub fn as_str(self) -> &'static str {
        match self {
            InstitutionKind::NaturalPerson => "natural-person",
            InstitutionKind::PrivateEntity => "private-entity",
            InstitutionKind::PublicInstitution => "public-institution",
        }
    }

    pub fn parse(text: &str) -> Option<InstitutionKind> {
        InstitutionKind::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// A person or a team that can be reached. Empty text means not known.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Contact {
    pub name: String,
    pub position: String,
    pub email: String,
    pub phone: String,
}

impl Contact {
    pub fn is_empty(&self) -> bool {
        *self == Contact::default()
    }
}

/// A contract that the institution has with MEGA already, whatever service it was made for.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Contract {
    pub number: String,
    pub date: Option<NaiveDate>,
}

#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Institution {
    pub id: InstitutionId,
    pub name: String,
    pub idno: Idno,
    pub kind: InstitutionKind,
    pub address: String,
    pub officer: Contact,
    pub signatory: Contact,
    pub developers: Contact,
    pub contract: Option<Contract>,
    /// Part of the sample to look around with; removed with it.
    pub sample: bool,
}

#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct InformationSystem {
    pub id: SystemId,
    pub institution: InstitutionId,
    pub name: String,
    /// What it is for, in a sentence.
    pub purpose: String,
    /// How it stands in the register of state resources and information systems (rsi.gov.md).
    pub register_entry: String,
    /// Who answers the technical questions, where it isn't the institution's usual team.
    pub developers: Contact,
}

/// One information system × one service.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Integration {
    pub id: IntegrationId,
    pub system: SystemId,
    /// Identifier of the service in the catalogue of procedures, e.g. `mpass`.
    pub service: String,
    /// The procedure revision it follows.
    pub revision: NaiveDate,
    pub begun: NaiveDate,
    /// Recorded as already connected: nothing is replayed. Empty for an integration begun here.
    pub connected: Vec<Connected>,
}

/// An environment in which a system was connected before it was recorded here.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Connected {
    pub environment: Environment,
    /// Since when, if anybody remembers.
    pub since: Option<NaiveDate>,
}
