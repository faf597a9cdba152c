//! What is in a backup beside what is here.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use racord_core::words::Environment;

use super::content::Content;
use super::history::{Difference, History};
use super::keys::Keys;
use super::pairs::{Pair, Pairs};
use super::unit::{Relation, Unit, UnitId, UnitKind};
use crate::error::DossierError;
use crate::store::Dossier;

/// A comparison, with what a restore needs to go on.
pub(super) struct Comparison {
    pub(super) keys: Keys,
    pub(super) pairs: Pairs,
    /// Beside `pairs.list`, in its order.
    pub(super) units: Vec<Unit>,
    pub(super) history_here: History,
    pub(super) history_there: History,
    /// How the journals differ as a whole.
    whole: Difference,
}

impl Comparison {
    pub(super) fn of(there: &Dossier, here: &Dossier) -> Result<Comparison, DossierError> {
        let keys = Keys::of(there, here)?;
        let pairs = Pairs::of(there, here, &keys)?;
        let (history_here, history_there) = History::both(here, there, &pairs)?;
        let whole = history_here.differs_at_all(&history_there);
        let mut comparison =
            Comparison { keys, pairs, units: Vec::new(), history_here, history_there, whole };
        let mut relations: BTreeMap<&str, Relation> = BTreeMap::new();
        let mut units = Vec::new();
        for pair in &comparison.pairs.list {
            let mut relation = comparison.relation(pair, there, here)?;
            // What is within something that was removed here doesn't come back by itself.
            let container = pair.within.as_ref().and_then(|id| relations.get(id.as_str()));
            if relation == Relation::OnlyThere && container == Some(&Relation::RemovedHere) {
                relation = Relation::RemovedHere;
            }
            relations.insert(&pair.there, relation);
            units.push(comparison.unit(pair, relation, there, here)?);
        }
        comparison.units = units;
        Ok(comparison)
    }

    fn relation(&self, pair: &Pair, there: &Dossier, here: &Dossier) -> Result<Relation, DossierError> {
        let Some(id) = &pair.here else {
            let was_here = self.history_here.knows(&pair.there);
            return Ok(if was_here { Relation::RemovedHere } else { Relation::OnlyThere });
        };
        let kind = pair.kind;
        let ours = Content::of(here, kind, id, self.keys.here.as_ref(), None)?;
        let theirs = Content::of(there, kind, &pair.there, self.keys.there.as_ref(), Some(&self.pairs))?;
        if ours == theirs {
            return Ok(Relation::Same);
        }
        let system = pair.within.as_deref().map(|id| self.pairs.rename(id).unwrap_or_else(|| id.to_owned()));
        let own = told_by(self.history_here.differs(&self.history_there, kind, id, system.as_deref()));
        // What was entered twice has two histories, until a restore makes them one.
        let related = !pair.alike() || self.history_there.shares(kind, id);
        if let Some(relation) = own.filter(|_| related) {
            return Ok(relation);
        }
        if ours.is_within(&theirs) {
            return Ok(Relation::NewerThere);
        }
        if theirs.is_within(&ours) {
            return Ok(Relation::NewerHere);
        }
        if let Some(relation) = own.filter(|_| self.history_there.precedes(kind, id)) {
            return Ok(relation);
        }
        // Changed together with something else. A side that knows nothing new at all is an earlier state of the other.
        Ok(told_by(self.whole).filter(|_| related).unwrap_or(Relation::BothChanged))
    }

    fn unit(
        &self,
        pair: &Pair,
        relation: Relation,
        there: &Dossier,
        here: &Dossier,
    ) -> Result<Unit, DossierError> {
        let row = &pair.row;
        let name = match pair.kind {
            UnitKind::Institution | UnitKind::System => row.text("name"),
            UnitKind::Integration => row.text("service"),
            UnitKind::Certificate => row.text("subject"),
        };
        let within = pair.within.as_ref().and_then(|id| self.named(id)).unwrap_or_default();
        let own_id = pair.here.as_deref();
        // In the backup's journal, too, things have their identifiers of here by now.
        let newest_there = self.history_there.newest(pair.kind, own_id.unwrap_or(&pair.there));
        let newest_here = own_id.and_then(|id| self.history_here.newest(pair.kind, id));
        let recorded_here = match own_id {
            Some(id) => recorded(here, pair.kind, id)?,
            None => None,
        };
        Ok(Unit {
            id: UnitId::of(pair.kind, &pair.there),
            kind: pair.kind,
            name: name.unwrap_or_default().to_owned(),
            within,
            environment: row.text("environment").and_then(Environment::parse),
            alike: pair.alike(),
            changed_here: newest_here.or(recorded_here),
            changed_there: newest_there.or(recorded(there, pair.kind, &pair.there)?),
            relation,
        })
    }

    /// The name of an institution or system of the backup.
    fn named(&self, id: &str) -> Option<String> {
        let pair = self.pairs.list.iter().find(|pair| pair.there == id)?;
        pair.row.text("name").map(str::to_owned)
    }
}

/// What the journals tell, if they tell anything.
fn told_by(difference: Difference) -> Option<Relation> {
    match (difference.here, difference.there) {
        (true, true) => Some(Relation::BothChanged),
        (true, false) => Some(Relation::NewerHere),
        (false, true) => Some(Relation::NewerThere),
        (false, false) => None,
    }
}

/// The newest moment that stands in a unit's own rows, where the journal says nothing.
fn recorded(dossier: &Dossier, kind: UnitKind, id: &str) -> Result<Option<DateTime<Utc>>, DossierError> {
    let sql = match kind {
        UnitKind::Institution => return Ok(None),
        UnitKind::System => "SELECT max(drafted) FROM submissions WHERE system = ?1",
        UnitKind::Integration => {
            "SELECT max(at) FROM (SELECT noted AS at FROM step_events WHERE integration = ?1
            UNION ALL SELECT drafted FROM submissions WHERE integration = ?1)"
        }
        UnitKind::Certificate => "SELECT max(added) FROM certificates WHERE id = ?1",
    };
    Ok(dossier.connection.query_row(sql, [id], |row| row.get(0))?)
}
