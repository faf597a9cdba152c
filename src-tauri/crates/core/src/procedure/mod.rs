//! What MEGA publishes: a service's procedure is a dated revision of ordered steps, with sources.
//!
//! The data lives in `procedures/*.toml`; this module reads it, checks all of it, and names file, line and field
//! of whatever is wrong.

mod catalogue;
mod issuer;
mod load;
pub mod price;
mod service;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::institution::InstitutionKind;
use crate::words::{Environment, Localized, Turn};

pub use catalogue::Catalogue;
pub use issuer::{Issuer, OrderPaper};
pub use load::LoadError;
pub use service::{Client, Fact, Mark, Sent, Service};

/// Where the value of a [`Field`] can be known from (`from`): the institution, its contract and people, the system.
pub const PROFILE: &[&str] = &[
    "contract.date",
    "contract.number",
    "developers.email",
    "developers.name",
    "developers.phone",
    "developers.position",
    "institution.address",
    "institution.idno",
    "institution.kind",
    "institution.name",
    "officer.email",
    "officer.name",
    "officer.phone",
    "officer.position",
    "signatory.email",
    "signatory.name",
    "signatory.phone",
    "signatory.position",
    "system.name",
    "system.purpose",
    "system.register-entry",
];

/// One service's procedure.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Procedure {
    /// Identifier, e.g. `mpass`.
    pub service: String,
    /// As MEGA writes it, e.g. `MPass`.
    pub name: String,
    pub about: Localized,
    /// The day of the published page that this follows.
    pub revision: NaiveDate,
    /// How the agency calls itself in this revision.
    pub agency: Localized,
    /// Where submissions go by mail.
    pub address: String,
    pub sources: Vec<Source>,
    pub prices: Vec<Price>,
    pub environments: Vec<Endpoint>,
    /// How the service knows the systems that are connected to it.
    pub client: Client,
    pub phases: Vec<Phase>,
    pub fields: Vec<Field>,
    pub steps: Vec<Step>,
    pub tests: Vec<Test>,
}

/// Where a fact was read.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Source {
    pub id: String,
    pub title: Localized,
    pub url: String,
    /// The day of the text; where the page shows none, the day on which it was read.
    pub date: NaiveDate,
}

#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Price {
    pub kind: InstitutionKind,
    /// In lei, for each integration and year; 0 is free of charge.
    pub lei_a_year: u32,
    pub source: String,
    pub note: Option<Localized>,
}

/// Where the service is reached.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Endpoint {
    pub environment: Environment,
    pub url: String,
    pub source: String,
    pub correction: Option<Correction>,
}

/// A published value that was wrong, and what it was.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Correction {
    /// The value that was published before.
    pub instead_of: String,
    pub why: Localized,
    pub source: String,
}

#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Phase {
    pub id: String,
    pub title: Localized,
}

/// Something that a step asks for.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Field {
    pub id: String,
    pub kind: FieldKind,
    /// Only for a value that belongs to one environment.
    pub environment: Option<Environment>,
    /// May stay empty.
    pub optional: bool,
    /// Where the value is known from already, e.g. `institution.name`; such a field isn't asked again.
    pub from: Option<String>,
    pub label: Localized,
    pub hint: Option<Localized>,
    /// For `attributes` and `choice`: what can be picked.
    pub options: Vec<Choice>,
    /// Heading under which it stands.
    pub group: Option<Localized>,
}

#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// IPv4 or IPv6 addresses or ranges, one a line.
    Addresses,
    /// Names of SAML attributes, one a line: picked from the options or written by hand.
    Attributes,
    /// One of the options.
    Choice,
    Date,
    Email,
    LongText,
    Phone,
    Text,
    /// Any absolute URI (an EntityID is an identifier, not an address).
    Uri,
    /// A web address that the service calls.
    Url,
    /// Several web addresses, one a line.
    Urls,
    YesNo,
}

#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Choice {
    pub value: String,
    pub label: Localized,
}

#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Step {
    pub id: String,
    pub title: Localized,
    /// What happens and why, in two sentences.
    pub what: Localized,
    /// Identifier of a phase.
    pub phase: String,
    /// Steps that must be done before.
    pub after: Vec<String>,
    /// Every TC_SEC test must have passed before (the officer may override it with a reason).
    pub needs_security_tests: bool,
    /// Whose turns it passes through, in order.
    pub turns: Vec<StepTurn>,
    /// Fields it asks for, by identifier.
    pub asks: Vec<String>,
    /// Fields that are worth having ready, though this step's form doesn't name them.
    pub have_ready: Vec<String>,
    /// Kinds of submission drafted here.
    pub drafts: Vec<Draft>,
    /// Whether the functional tests are recorded here.
    pub tests: bool,
    pub links: Vec<Link>,
    pub notes: Vec<Note>,
    pub term: Option<Term>,
    /// The source that states this step.
    pub source: String,
}

/// One turn of a step.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct StepTurn {
    pub id: String,
    pub who: Turn,
    /// What is waited for or to be done, e.g. "MEGA sends the contract".
    pub what: Localized,
    /// What the officer records when it is over, e.g. "The contract has come from MEGA" (a button).
    pub over: Localized,
    /// The turn is over when the step's submissions are marked as sent.
    pub by_sending: bool,
    /// May be passed over when it doesn't apply (the certificate was ordered long ago).
    pub optional: bool,
}

/// A submission drafted in a step.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Draft {
    /// E.g. `certificate`.
    pub kind: String,
    pub environment: Option<Environment>,
    pub by: Channel,
    /// For a form: identifier of the step's link that opens it.
    pub form: Option<String>,
}

/// How a submission goes out.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// Copied by hand into an online form of MEGA.
    Form,
    /// By mail to the procedure's address.
    Mail,
    /// On paper, signed.
    Paper,
}

#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Link {
    pub id: String,
    pub label: Localized,
    pub url: String,
    pub source: String,
    pub correction: Option<Correction>,
}

#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Note {
    pub text: Localized,
    pub source: String,
    /// Present when the note says that a published value was corrected.
    pub correction: bool,
}

/// In what time the other side acts.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Term {
    pub working_days: u32,
    /// The clock starts when what these steps sent has been received, all of it.
    pub from_receipt_of: Vec<String>,
    pub source: String,
}

#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Test {
    /// As published, e.g. `TC_SEC_01`.
    pub id: String,
    pub group: TestGroup,
    pub title: Localized,
    /// Step by step: what to do.
    pub steps: Vec<Localized>,
    pub expected: Localized,
    pub source: String,
}

#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TestGroup {
    Functional,
    Security,
}
