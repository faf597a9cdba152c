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
    shared: Shared,
}

/// Whether the other side has it, too.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Shared {
    No,
    /// Under an identifier of its own: what came from there was removed here and entered again.
    Earlier,
    Yes,
}

/// Whether each side has entries that the other hasn't.
#[derive(Clone, Copy)]
pub(super) struct Difference {
    pub(super) here: bool,
    pub(super) there: bool,
}

impl History {
    /// The journal here and the backup's, which then names things by their identifiers here.
    pub(super) fn both(
        here: &Dossier,
        there: &Dossier,
        pairs: &Pairs,
    ) -> Result<(History, History), DossierError> {
        let mut ours = History::of(here, |_| None)?;
        let mut theirs = History::of(there, |id| pairs.rename(id))?;
        let mut same: BTreeMap<String, Vec<&mut Event>> = BTreeMap::new();
        for event in &mut ours.entries {
            same.entry(event.identity.clone()).or_default().push(event);
        }
        for event in &mut theirs.entries {
            let ways = [(&event.identity, Shared::Yes), (&event.origin, Shared::Earlier)];
            let our = ways.into_iter().find_map(|(said, shared)| Some((same.get_mut(said)?.pop()?, shared)));
            if let Some((our, shared)) = our {
                (our.shared, event.shared) = (shared, shared);
            }
        }
        Ok((ours, theirs))
    }

    fn of(dossier: &Dossier, rename: impl Fn(&str) -> Option<String>) -> Result<History, DossierError> {
        let rows = select(&dossier.connection, "SELECT * FROM journal WHERE NOT sample ORDER BY place", &[])?;
        let entries = rows.into_iter().map(|mut row| {
            let origin = identity(&row);
            row.rename(&rename);
            Event { identity: identity(&row), row, origin, shared: Shared::No }
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

    /// Whether the other side tells of anything that happened to this unit itself, too.
    pub(super) fn shares(&self, kind: UnitKind, id: &str) -> bool {
        self.has(Shared::Yes, kind, id)
    }

    /// Whether the unit here was entered after one that came from there had been removed.
    pub(super) fn precedes(&self, kind: UnitKind, id: &str) -> bool {
        self.has(Shared::Earlier, kind, id)
    }

    fn has(&self, shared: Shared, kind: UnitKind, id: &str) -> bool {
        self.entries.iter().any(|entry| entry.shared == shared && is_about(&entry.row, kind, id))
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

    /// Writes into the journal here what only this one, the backup's, has, each entry with its own time.
    pub(super) fn write_new(&self, connection: &Connection) -> Result<(), DossierError> {
        self.entries
            .iter()
            .filter(|entry| entry.shared == Shared::No)
            .try_for_each(|entry| put(connection, "journal", &entry.row))
    }

    fn difference(&self, other: &History, about: impl Fn(&Row) -> bool) -> Difference {
        let more = |history: &History| {
            history.entries.iter().any(|entry| entry.shared == Shared::No && about(&entry.row))
        };
        Difference { here: more(self), there: more(other) }
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
