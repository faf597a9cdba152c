//! Bringing a backup in. The order of writes is that of [`crate::certificates`]: what is put into the keyring is
//! noted before, the rows and the journal are one transaction, and what an interruption left in the keyring goes.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use racord_core::custody::chisinau_day;
use racord_core::id::CertificateId;
use rusqlite::types::Value;

use super::compare::Comparison;
use super::keys::{Way, way};
use super::pairs::Pair;
use super::tables::{Row, TYPED, Table, of_kind, put, rows, select};
use super::unit::{Relation, Restored, Side, UnitId, UnitKind};
use super::{Backup, LAST};
use crate::certificates::entry_name;
use crate::change::Change;
use crate::error::DossierError;
use crate::journal::Entry;
use crate::reseal::{Serials, mark_serials, reseal};
use crate::sealing::{DATA_KEY, DataKey, Place};
use crate::store::Dossier;

/// What happens to a unit.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum Step {
    Add,
    Keep,
    Take,
}

pub(super) struct Plan<'a> {
    pub(super) backup: &'a Backup,
    pub(super) compared: Comparison,
    /// Beside the units.
    steps: Vec<Step>,
    /// Serial numbers that go into the keyring, by the certificate's identifier here.
    missing: Serials,
    /// All serial numbers that are known of certificates that will be here.
    pub(super) serials: Serials,
}

impl Dossier {
    pub(super) fn bring_in(
        &self,
        now: DateTime<Utc>,
        backup: &Backup,
        choices: &BTreeMap<UnitId, Side>,
    ) -> Result<Restored, DossierError> {
        self.secrets().check()?;
        let mut plan = Plan::of(backup, self, choices)?;
        let way = way(self, plan.compared.keys.there.as_ref())?;
        let empty = self.is_empty()?;
        plan.gather_serials(self)?;
        if !empty {
            self.copy("racord-before-restore", now)?;
        }
        if let Way::PutBack(key) = &way {
            self.secrets().write(DATA_KEY, key.bytes())?;
            self.keeper.adopt(Some(key.clone()));
        }
        self.transaction(|change| {
            if !matches!(way, Way::Change { .. }) {
                change.key()?;
            }
            plan.missing.keys().try_for_each(|id| change.loosen(id))
        })?;
        let known = self.keeper.known();
        let written = plan.missing.iter().try_for_each(|(id, serial)| {
            self.secrets().write(&entry_name(id), serial.as_bytes()).map_err(DossierError::from)
        });
        let done = written.and_then(|()| {
            let restored = plan.counts();
            let entry = Entry::new("journal-restored")
                .with("date", chisinau_day(backup.facts.made))
                .with("added", restored.added)
                .with("taken", restored.taken)
                .with("kept", restored.kept);
            self.change(now, entry, |change| {
                if let Way::Change { from, to } = &way {
                    reseal(change.connection(), Some(from), to)?;
                    self.keeper.adopt(Some(to.clone()));
                    mark_serials(change.connection(), to, &plan.serials)?;
                }
                plan.write(change, now)?;
                if empty {
                    change.put_setting(LAST, &backup.facts.made.to_rfc3339())?;
                }
                plan.missing.keys().try_for_each(|id| change.fasten(id))
            })?;
            Ok(restored)
        });
        if done.is_err() {
            self.keeper.adopt(known);
            // Done again at the next start, if it fails here.
            let _ = self.sweep();
        }
        done
    }
}

impl<'a> Plan<'a> {
    fn of(
        backup: &'a Backup,
        here: &Dossier,
        choices: &BTreeMap<UnitId, Side>,
    ) -> Result<Plan<'a>, DossierError> {
        let compared = Comparison::of(&backup.dossier, here)?;
        let pairs = &compared.pairs.list;
        let side = |index: usize| {
            let unit = &compared.units[index];
            choices.get(&unit.id).copied().or(unit.usual()).unwrap_or(Side::Here)
        };
        let mut steps: Vec<Step> = (0..pairs.len())
            .map(|index| match (side(index), compared.units[index].relation) {
                (Side::Here, _) | (_, Relation::Same) => Step::Keep,
                (Side::Backup, Relation::OnlyThere | Relation::RemovedHere) => Step::Add,
                (Side::Backup, _) => Step::Take,
            })
            .collect();
        let index_of = |id: &str| pairs.iter().position(|pair| pair.there == id);
        let absent = |index: usize, steps: &[Step]| pairs[index].here.is_none() && steps[index] == Step::Keep;
        // What the officer wants back brings along what it is within; from the inside out.
        for index in (0..pairs.len()).rev() {
            let wanted = choices.get(&compared.units[index].id) == Some(&Side::Backup);
            let outer = pairs[index].within.as_deref().and_then(index_of);
            if let Some(outer) = outer.filter(|outer| wanted && absent(*outer, &steps)) {
                steps[outer] = Step::Add;
                let further = pairs[outer].within.as_deref().and_then(index_of);
                if let Some(further) = further.filter(|further| absent(*further, &steps)) {
                    steps[further] = Step::Add;
                }
            }
        }
        // What nobody asked for stays away with what it is within; from the outside in.
        for index in 0..pairs.len() {
            let outer = pairs[index].within.as_deref().and_then(index_of);
            if outer.is_some_and(|outer| absent(outer, &steps)) {
                steps[index] = Step::Keep;
            }
        }
        Ok(Plan { backup, compared, steps, missing: Serials::new(), serials: Serials::new() })
    }

    /// Each unit with what happens to it.
    pub(super) fn steps(&self) -> impl Iterator<Item = (&Pair, Step)> {
        self.compared.pairs.list.iter().zip(self.steps.iter().copied())
    }

    fn counts(&self) -> Restored {
        let count = |step: Step| self.steps.iter().filter(|known| **known == step).count();
        Restored {
            added: count(Step::Add),
            taken: count(Step::Take),
            kept: count(Step::Keep),
            serials: self.missing.len(),
        }
    }

    /// Which serial numbers the keyring lacks. An entry that it has is left alone: another dossier of the same
    /// officer may rely on it.
    fn gather_serials(&mut self, here: &Dossier) -> Result<(), DossierError> {
        let mut ours: BTreeSet<CertificateId> =
            here.certificates()?.into_iter().map(|certificate| certificate.id).collect();
        let mut theirs = Serials::new();
        for (pair, step) in self.steps().filter(|(pair, _)| pair.kind == UnitKind::Certificate) {
            let id = pair.here.as_deref().or((step == Step::Add).then_some(pair.there.as_str()));
            let (Some(id), Some(there)) =
                (id.and_then(CertificateId::parse), CertificateId::parse(&pair.there))
            else {
                continue;
            };
            match self.backup.dossier.serial(&there) {
                Ok(serial) => drop(theirs.insert(id.clone(), serial)),
                Err(DossierError::SerialMissing) => (),
                Err(error) => return Err(error),
            }
            ours.insert(id);
        }
        for id in ours {
            match (here.serial(&id), theirs.remove(&id)) {
                (Ok(serial), _) => drop(self.serials.insert(id, serial)),
                (Err(DossierError::SerialMissing), Some(serial)) => {
                    self.missing.insert(id.clone(), serial.clone());
                    self.serials.insert(id, serial);
                }
                (Err(DossierError::SerialMissing), None) => (),
                (Err(error), _) => return Err(error),
            }
        }
        Ok(())
    }

    fn write(&self, change: &Change<'_>, now: DateTime<Utc>) -> Result<(), DossierError> {
        let key = change.key()?;
        for kind in [UnitKind::Institution, UnitKind::System, UnitKind::Integration] {
            for (pair, step) in self.steps().filter(|(pair, step)| pair.kind == kind && *step != Step::Keep) {
                self.write_unit(change, &key, pair, step)?;
            }
        }
        super::custody::write(self, change, &key, now)?;
        self.write_typed(change, &key)?;
        self.compared.history_there.write_new(change.connection())
    }

    fn write_unit(
        &self,
        change: &Change<'_>,
        key: &DataKey,
        pair: &Pair,
        step: Step,
    ) -> Result<(), DossierError> {
        let tables: Vec<&Table> = of_kind(pair.kind).collect();
        if let (Step::Take, Some(here)) = (step, &pair.here) {
            for table in tables.iter().skip(1) {
                let sql = format!("DELETE FROM {} WHERE {}", table.name, table.of);
                change.connection().execute(&sql, [here])?;
            }
        }
        for table in tables {
            for row in rows(&self.backup.dossier.connection, table, &pair.there)? {
                if let Some(row) = self.translate(row, table, key)? {
                    put(change.connection(), table.name, &row)?;
                }
            }
        }
        Ok(())
    }

    /// A row of the backup as it is to stand here; none when it makes no sense without what can't be opened.
    pub(super) fn translate(
        &self,
        mut row: Row,
        table: &Table,
        key: &DataKey,
    ) -> Result<Option<Row>, DossierError> {
        let Some(seal) = table.seal else {
            row.rename(&|id| self.compared.pairs.rename(id));
            return Ok(Some(row));
        };
        let was_sealed = matches!(row.value(seal.column), Value::Blob(_));
        let opened = row.opened(table.name, seal, self.compared.keys.there.as_ref());
        row.rename(&|id| self.compared.pairs.rename(id));
        if was_sealed && opened.is_none() && seal.needed {
            return Ok(None);
        }
        let record = row.joined(seal.record);
        let place = Place { table: table.name, column: seal.column, record: &record };
        let sealed = opened.map(|content| key.seal(place, &content)).transpose()?;
        row.set(seal.column, sealed.map_or(Value::Null, Value::Blob));
        Ok(Some(row))
    }

    /// Forms half typed there, where nothing is typed here.
    fn write_typed(&self, change: &Change<'_>, key: &DataKey) -> Result<(), DossierError> {
        let typed_here = change.dossier.typed_forms()?;
        for mut row in select(&self.backup.dossier.connection, "SELECT * FROM typed", &[])? {
            let opened = row.opened("typed", TYPED, self.compared.keys.there.as_ref());
            let form = row.text("form").unwrap_or_default();
            let parts = form
                .split('/')
                .map(|part| self.compared.pairs.rename(part).unwrap_or_else(|| part.to_owned()));
            let form = parts.collect::<Vec<_>>().join("/");
            let Some(content) = opened.filter(|_| !typed_here.contains(&form)) else { continue };
            let sealed = key.seal(Place { table: "typed", column: TYPED.column, record: &form }, &content)?;
            row.set("form", Value::Text(form));
            row.set(TYPED.column, Value::Blob(sealed));
            put(change.connection(), "typed", &row)?;
        }
        change.drop_typed_of_nothing()
    }
}
