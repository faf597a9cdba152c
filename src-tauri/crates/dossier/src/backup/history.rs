//! The two journals, and what each knows that the other doesn't.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::pairs::Pairs;
use super::tables::{Row, put, select};
use super::unit::UnitKind;
use crate::error::DossierError;
use crate::store::Dossier;

/// A journal without the sample's entries, in the order in which they were written.
pub(super) struct History {
    entries: Vec<Row>,
}

/// Whether each side has entries that the other hasn't.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) struct Difference {
    pub(super) here: bool,
    pub(super) there: bool,
}

impl History {
    /// `pairs` where it is the backup's: its entries then name things by their identifiers here.
    pub(super) fn of(dossier: &Dossier, pairs: Option<&Pairs>) -> Result<History, DossierError> {
        let mut entries =
            select(&dossier.connection, "SELECT * FROM journal WHERE NOT sample ORDER BY place", &[])?;
        if let Some(pairs) = pairs {
            entries.iter_mut().for_each(|entry| entry.rename(&|id| pairs.rename(id)));
        }
        Ok(History { entries })
    }

    /// Whether anything ever happened to something of this identifier.
    pub(super) fn knows(&self, id: &str) -> bool {
        const ABOUT: [&str; 5] = ["institution", "system", "integration", "certificate", "submission"];
        self.entries.iter().any(|entry| ABOUT.iter().any(|column| entry.text(column) == Some(id)))
    }

    /// When something last happened to it.
    pub(super) fn newest(&self, kind: UnitKind, id: &str) -> Option<DateTime<Utc>> {
        self.entries.iter().filter(|entry| is_about(entry, kind, id)).filter_map(moment).max()
    }

    /// Compares what happened to a unit (within that system); to the certificates of a system together, because
    /// taking one into use changes another.
    pub(super) fn differs(
        &self,
        other: &History,
        kind: UnitKind,
        id: &str,
        system: Option<&str>,
    ) -> Difference {
        self.difference(other, |entry| match kind {
            UnitKind::Certificate => {
                is_about(entry, kind, id)
                    || (entry.text("certificate").is_some() && entry.text("system") == system)
            }
            _ => is_about(entry, kind, id),
        })
    }

    /// Compares everything that happened, backups and restores apart.
    pub(super) fn differs_at_all(&self, other: &History) -> Difference {
        self.difference(other, |entry| {
            !matches!(entry.text("code"), Some("journal-backup-made" | "journal-restored"))
        })
    }

    /// Adds to the journal here what only the backup's has, each entry with its own time.
    pub(super) fn merge(&self, theirs: &History, connection: &Connection) -> Result<(), DossierError> {
        let mut known = counted(self.entries.iter());
        for entry in &theirs.entries {
            match known.get_mut(&identity(entry)) {
                Some(count) if *count > 0 => *count -= 1,
                _ => put(connection, "journal", entry)?,
            }
        }
        Ok(())
    }

    fn difference(&self, other: &History, about: impl Fn(&Row) -> bool) -> Difference {
        let here = counted(self.entries.iter().filter(|entry| about(entry)));
        let there = counted(other.entries.iter().filter(|entry| about(entry)));
        let identities: BTreeSet<&String> = here.keys().chain(there.keys()).collect();
        let count =
            |side: &BTreeMap<String, usize>, identity: &String| side.get(identity).copied().unwrap_or(0);
        Difference {
            here: identities.iter().any(|identity| count(&here, identity) > count(&there, identity)),
            there: identities.iter().any(|identity| count(&here, identity) < count(&there, identity)),
        }
    }
}

fn is_about(entry: &Row, kind: UnitKind, id: &str) -> bool {
    let is = |column: &str| entry.text(column) == Some(id);
    let none = |columns: &[&str]| columns.iter().all(|column| entry.text(column).is_none());
    match kind {
        UnitKind::Institution => is("institution") && none(&["system"]),
        UnitKind::System => is("system") && none(&["integration", "certificate", "submission"]),
        UnitKind::Integration => is("integration"),
        UnitKind::Certificate => is("certificate"),
    }
}

fn counted<'a>(entries: impl Iterator<Item = &'a Row>) -> BTreeMap<String, usize> {
    let mut counted = BTreeMap::new();
    for entry in entries {
        *counted.entry(identity(entry)).or_default() += 1;
    }
    counted
}

/// Two entries that say the same of the same things at the same moment are one.
fn identity(entry: &Row) -> String {
    entry.0.iter().filter(|(column, _)| column != "place").map(|(_, value)| format!("{value:?}\n")).collect()
}

fn moment(entry: &Row) -> Option<DateTime<Utc>> {
    entry.text("at").and_then(|at| at.parse().ok())
}
