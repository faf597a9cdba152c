//! Certificates, held or only looked at.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::base::{Action, Fact, NavigationItem, Said, Tag, Task, Tone};

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct CertificateRow {
    pub id: String,
    pub title: String,
    pub system: String,
    pub environment: String,
    pub detail: String,
    pub tag: Tag,
    pub place: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct CertificateView {
    pub id: String,
    pub system: NavigationItem,
    pub environment: String,
    pub verdict: Verdict,
    /// What to do now.
    pub next: String,
    /// What else is worth knowing.
    pub findings: Vec<Said>,
    /// The way to the renewal that it is part of.
    pub renewing: Option<Task>,
    /// Old and new side by side, while one waits to take the other's place.
    pub renewal: Option<RenewalView>,
    /// Added, in use since, replaced.
    pub lifecycle: Vec<Fact>,
    pub facts: Vec<Fact>,
    pub details: Vec<Fact>,
    /// Who must be told, or knows it already.
    pub registrations: Vec<RegistrationRow>,
    /// The certificates it can be compared with, those of the same system and environment first.
    pub others: Vec<NavigationItem>,
    /// The way to the checks, one for each integration of its system.
    pub preflight: Vec<Task>,
    /// The certificate itself is held, not only its serial number.
    pub saveable: bool,
    pub actions: Vec<Action>,
}

/// Whether a service knows a certificate.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct RegistrationRow {
    pub service: String,
    pub tag: Tag,
    /// Since when, or what is to be done.
    pub detail: Option<String>,
    /// What shows it, in the officer's words.
    pub proof: Option<String>,
    pub place: Option<String>,
    pub actions: Vec<Action>,
}

/// The certificate in use beside the one that waits to take its place.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct RenewalView {
    /// What changes, and on which days both are valid.
    pub about: Verdict,
    pub old: ComparedSide,
    pub new: ComparedSide,
    pub rows: Vec<ComparedRow>,
    /// Which service knows which of the two.
    pub services: Vec<ComparedRow>,
    pub next: String,
    /// The full comparison.
    pub place: String,
}

/// Two certificates side by side.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct ComparisonView {
    /// What it amounts to.
    pub verdict: Verdict,
    pub first: ComparedSide,
    pub second: ComparedSide,
    pub rows: Vec<ComparedRow>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct ComparedSide {
    /// How the comparison names it: a certificate's id, or `TICKET.INDEX` of one only looked at.
    pub id: String,
    pub title: String,
    pub detail: String,
    pub place: Option<String>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct ComparedRow {
    pub id: String,
    pub label: String,
    /// Empty: not known, or not in this certificate.
    pub first: String,
    pub second: String,
    pub mono: bool,
    pub same: bool,
    /// What the difference is, in a word or two.
    pub tag: Tag,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Verdict {
    pub tone: Tone,
    pub title: String,
    pub text: String,
}

/// Files that were looked into: one, several, or a folder. Nothing is stored by looking.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Opened {
    /// Names the content in memory until the program ends or it is added to a system.
    pub ticket: String,
    pub name: String,
    /// What the file as a whole is, when it isn't simply a certificate: a key, a request, unknown content.
    pub verdict: Option<Verdict>,
    pub certificates: Vec<Examined>,
    /// Index of the one to send, and why that one.
    pub chosen: Option<u32>,
    pub why: Option<String>,
    /// How much was looked into, when there were several files.
    pub summary: Option<String>,
    /// Files of several of which something is to be said, the gravest first.
    pub notes: Vec<FileNote>,
    /// The container waits for its password: `open_with_password`.
    pub locked: bool,
}

/// What is to be said of one file of several.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct FileNote {
    /// Its name within what was chosen.
    pub file: String,
    pub tone: Tone,
    pub code: String,
    pub message: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Examined {
    pub index: u32,
    pub title: String,
    /// The files in which it stands, when there were several.
    pub files: Option<String>,
    pub verdict: Verdict,
    pub next: String,
    pub facts: Vec<Fact>,
    pub details: Vec<Fact>,
    pub findings: Vec<Said>,
    /// The form that adds it to a system: `hold/TICKET/INDEX`.
    pub form: Option<String>,
    /// The certificate of the same system and environment that it can be compared with.
    pub compare: Option<NavigationItem>,
}
