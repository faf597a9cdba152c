//! Institutions, information systems, and the program itself.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::backup::BackupView;
use super::base::{Day, Fact, NavigationItem, SourceView, Task};
use super::certificate::CertificateRow;
use super::days::Deadline;
use super::file::LogoView;
use super::preflight::ProxyView;

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct InstitutionView {
    pub id: String,
    pub name: String,
    pub facts: Vec<Fact>,
    /// In its letterhead.
    pub logo: LogoView,
    pub systems: Vec<Task>,
    /// Name of the form that changes it.
    pub form: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct SystemView {
    pub id: String,
    pub name: String,
    pub institution: NavigationItem,
    pub facts: Vec<Fact>,
    pub certificates: Vec<CertificateRow>,
    /// Where another certificate is added.
    pub add: String,
    pub integrations: Vec<Task>,
    /// The officer's own dates, done ones last.
    pub dates: Vec<Deadline>,
    /// The renewal of its certificate, one for each environment.
    pub renewals: Vec<Task>,
    /// Letters about the system, written or to be written.
    pub letters: Vec<Task>,
    /// Services that can still be connected.
    pub connectable: Vec<Connectable>,
    pub journal: Vec<JournalRow>,
    pub form: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Connectable {
    pub service: String,
    pub name: String,
    pub about: String,
    /// What it costs this institution.
    pub price: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct JournalRow {
    pub when: Day,
    pub text: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct SettingsView {
    pub facts: Vec<Fact>,
    pub backup: BackupView,
    /// How the network is reached.
    pub proxy: ProxyView,
    /// When warnings come.
    pub rules: Vec<Fact>,
    pub procedures: Vec<ProcedureView>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct ProcedureView {
    pub name: String,
    pub revision: Day,
    pub sources: Vec<SourceView>,
}
