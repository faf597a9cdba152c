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
    pub facts: Vec<Fact>,
    pub details: Vec<Fact>,
    /// Who must be told, or knows it already.
    pub registrations: Vec<Task>,
    /// The certificate itself is held, not only its serial number.
    pub saveable: bool,
    pub actions: Vec<Action>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Verdict {
    pub tone: Tone,
    pub title: String,
    pub text: String,
}

/// A file that was looked into. Nothing is stored by looking.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Opened {
    /// Names the content in memory until the program ends or another file is opened.
    pub ticket: String,
    pub name: String,
    /// What the file as a whole is, when it isn't simply a certificate: a key, a request, unknown content.
    pub verdict: Option<Verdict>,
    pub certificates: Vec<Examined>,
    /// Index of the one to send, and why that one.
    pub chosen: Option<u32>,
    pub why: Option<String>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Examined {
    pub index: u32,
    pub title: String,
    pub verdict: Verdict,
    pub next: String,
    pub facts: Vec<Fact>,
    pub details: Vec<Fact>,
    pub findings: Vec<Said>,
    /// The form that adds it to a system: `hold/TICKET/INDEX`.
    pub form: Option<String>,
}
