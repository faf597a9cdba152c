//! The two journals, and what each knows that the other doesn't.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::pairs::Pairs;
use super::tables::{Row, put, select};
use super::unit::UnitKind;
use crate::error::DossierError;
use crate::store::Dossier;

/// A journal without the sample's entries, in the order in which they were written.
pub(super) struct History {
    entries: Vec<Event>,
}

struct Event {
    row: Row,
    /// Two entries that say the same of the same things at the same moment are one.
    identity: String,
    /// The same, by the identifiers of its own side.
    origin: String,
}

/// Whether each side has entries that the other hasn't.
#[derive(Clone, Copy)]
pub(super) struct Difference {
    pub(super) here: bool,
    pub(super) there: bool,
}

impl History {
    /// `pairs` where it is the backup's: its entries then name things by their identifiers here.
    pub(super) fn of(dossier: &Dossier, pairs: Option<&Pairs>) -> Result<History, DossierError> {
        let rows = select(&dossier.connection, "SELECT * FROM journal WHERE NOT sample ORDER BY place", &[])?;
        let entries = rows.into_iter().map(|mut row| {
            let origin = identity(&row);
            if let Some(pairs) = pairs {
                row.rename(&|id| pairs.rename(id));
            }
            Event { identity: identity(&row), row, origin }
        });
        Ok(History { entries: entries.collect() })
    }

    /// Whether anything ever happened to something of this identifier.
    pub(super) fn knows(&self, id: &str) -> bool {
        const ABOUT: [&str; 5] = ["institution", "system", "integration", "certificate", "submission"];
        self.entries.iter().any(|entry| ABOUT.iter().any(|column| entry.row.text(column) == Some(id)))
    }

    /// When something last happened to it.
    pub(super) fn newest(&self, kind: UnitKind, id: &str) -> Option<DateTime<Utc>> {
        let about = self.entries.iter().filter(|entry| is_about(&entry.row, kind, id));
        about.filter_map(|entry| entry.row.text("at")?.parse().ok()).max()
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

    /// Whether both tell of anything that happened to this unit itself.
    pub(super) fn shares(&self, other: &History, kind: UnitKind, id: &str) -> bool {
        let here = self.counted(|entry| is_about(entry, kind, id));
        let there = other.counted(|entry| is_about(entry, kind, id));
        there.keys().any(|identity| here.contains_key(identity))
    }

    /// Compares everything that happened, apart from what only concerns one computer.
    pub(super) fn differs_at_all(&self, other: &History) -> Difference {
        self.difference(other, |entry| {
            !matches!(
                entry.text("code"),
                Some("journal-backup-made" | "journal-begun-anew" | "journal-restored")
            )
        })
    }

    /// Adds to the journal here what only the backup's has, each entry with its own time.
    pub(super) fn merge(&self, theirs: &History, connection: &Connection) -> Result<(), DossierError> {
        let mut known = self.counted(|_| true);
        let mut is_known = |identity: &str| match known.get_mut(identity) {
            Some(count) if *count > 0 => {
                *count -= 1;
                true
            }
            _ => false,
        };
        // What came from there before this thing was entered again here still names the earlier one.
        for entry in &theirs.entries {
            if !is_known(&entry.identity) && !is_known(&entry.origin) {
                put(connection, "journal", &entry.row)?;
            }
        }
        Ok(())
    }

    fn difference(&self, other: &History, about: impl Fn(&Row) -> bool) -> Difference {
        let (here, there) = (self.counted(&about), other.counted(&about));
        let more = |one: &BTreeMap<&str, usize>, than: &BTreeMap<&str, usize>| {
            one.iter().any(|(identity, count)| *count > than.get(identity).copied().unwrap_or(0))
        };
        Difference { here: more(&here, &there), there: more(&there, &here) }
    }

    fn counted(&self, about: impl Fn(&Row) -> bool) -> BTreeMap<&str, usize> {
        let mut counted = BTreeMap::new();
        for entry in self.entries.iter().filter(|entry| about(&entry.row)) {
            *counted.entry(entry.identity.as_str()).or_default() += 1;
        }
        counted
    }
}

fn is_about(entry: &Row, kind: UnitKind, id: &str) -> bool {
    let is = |column: &str| entry.text(column) == Some(id);
    let none = |columns: &[&str]| columns.iter().all(|column| entry.text(column).is_none());
    match kind {
        UnitKind::Institution => is("institution") && none(&["system"]),
        // A submission without an integration is about the system itself.
        UnitKind::System => is("system") && none(&["integration", "certificate"]),
        UnitKind::Integration => is("integration"),
        UnitKind::Certificate => is("certificate"),
    }
}

fn identity(entry: &Row) -> String {
    entry.0.iter().filter(|(column, _)| column != "place").map(|(_, value)| format!("{value:?}\n")).collect()
}
