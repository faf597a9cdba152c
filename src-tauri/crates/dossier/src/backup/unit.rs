//! What a backup is compared and restored by.

use chrono::{DateTime, Utc};
use racord_core::words::Environment;

/// One thing in a backup, beside what is here: an institution (with its contacts and contract), a system (with its
/// letters), an integration (with steps, answers, results, submissions, languages and edited texts) or a certificate (with
/// registrations).
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Unit {
    pub id: UnitId,
    pub kind: UnitKind,
    /// The institution's or system's name, the service's identifier, the certificate's subject (empty when only its
    /// serial number is known).
    pub name: String,
    /// The name of the institution of a system, of the system of an integration or certificate.
    pub within: String,
    /// A certificate's.
    pub environment: Option<Environment>,
    /// Entered here and there separately, and taken for one: the same IDNO, name, service, fingerprint or serial
    /// number.
    pub alike: bool,
    /// When something last happened to it here; none when it isn't here, or nothing is known.
    pub changed_here: Option<DateTime<Utc>>,
    /// The same in the backup.
    pub changed_there: Option<DateTime<Utc>>,
    pub relation: Relation,
}

impl Unit {
    /// The side that is taken unless the officer says otherwise; none where the officer must be asked. Unanswered,
    /// everything stays as it is here.
    pub fn usual(&self) -> Option<Side> {
        match self.relation {
            Relation::BothChanged | Relation::RemovedHere => None,
            Relation::NewerHere | Relation::Same => Some(Side::Here),
            Relation::NewerThere | Relation::OnlyThere => Some(Side::Backup),
        }
    }
}

/// A unit's identifier: its kind and the identifier that it has in the backup.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct UnitId(String);

impl UnitId {
    /// Reads one written by [`UnitId::as_str`]; it may name a unit that no backup has.
    pub fn parse(text: &str) -> Option<UnitId> {
        let (kind, id) = text.split_once('/')?;
        let known = UnitKind::ALL.iter().any(|known| known.as_str() == kind);
        let plain = id.len() == 32 && id.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        (known && plain).then(|| UnitId(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn of(kind: UnitKind, id: &str) -> UnitId {
        UnitId(format!("{}/{id}", kind.as_str()))
    }
}

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum UnitKind {
    Institution,
    System,
    Integration,
    Certificate,
}

impl UnitKind {
    /// Whatever is within another comes after it.
    pub const ALL: [UnitKind; 4] =
        [UnitKind::Institution, UnitKind::System, UnitKind::Integration, UnitKind::Certificate];

    pub fn as_str(self) -> &'static str {
        match self {
            UnitKind::Institution => "institution",
            UnitKind::System => "system",
            UnitKind::Integration => "integration",
            UnitKind::Certificate => "certificate",
        }
    }
}

/// How what is in the backup stands to what is here.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Relation {
    /// Changed on both sides since they were one: neither contains the other.
    BothChanged,
    NewerHere,
    NewerThere,
    /// Never was here.
    OnlyThere,
    /// Was here and was removed.
    RemovedHere,
    Same,
}

impl Relation {
    pub fn as_str(self) -> &'static str {
        match self {
            Relation::BothChanged => "both-changed",
            Relation::NewerHere => "newer-here",
            Relation::NewerThere => "newer-there",
            Relation::OnlyThere => "only-there",
            Relation::RemovedHere => "removed-here",
            Relation::Same => "same",
        }
    }
}

/// Which of the two is to stand here afterwards.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Side {
    Backup,
    Here,
}

/// What a restore did.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Restored {
    /// Units that weren't here.
    pub added: usize,
    /// Units that were replaced by those of the backup.
    pub taken: usize,
    /// Units that stay as they are here, or stay away.
    pub kept: usize,
    /// Serial numbers put into the keyring.
    pub serials: usize,
}
