//! Which thing in the backup is which thing here.

use std::collections::{BTreeMap, BTreeSet};

use super::keys::Keys;
use super::tables::{Row, select};
use super::unit::UnitKind;
use crate::error::DossierError;
use crate::reseal::serial_mark;
use crate::store::Dossier;

/// A unit of the backup, and the one here that is the same thing.
pub(super) struct Pair {
    pub(super) kind: UnitKind,
    /// Its row in the backup.
    pub(super) row: Row,
    /// Its identifier in the backup.
    pub(super) there: String,
    /// Its identifier here.
    pub(super) here: Option<String>,
    /// The identifier, in the backup, of the institution or system that it is within.
    pub(super) within: Option<String>,
}

impl Pair {
    /// Entered on both sides separately.
    pub(super) fn alike(&self) -> bool {
        self.here.as_ref().is_some_and(|here| *here != self.there)
    }
}

/// All units of the backup; whatever is within something else comes after it.
pub(super) struct Pairs {
    pub(super) list: Vec<Pair>,
    /// Identifier in the backup → identifier here, of everything that is on both sides.
    here: BTreeMap<String, String>,
}

impl Pairs {
    pub(super) fn of(there: &Dossier, here: &Dossier, keys: &Keys) -> Result<Pairs, DossierError> {
        let mut pairs = Pairs { list: Vec::new(), here: BTreeMap::new() };
        for kind in UnitKind::ALL {
            let theirs = candidates(there, kind, |row| likenesses_there(there, row, kind, &pairs, keys))?;
            let ours = candidates(here, kind, |row| likenesses(row, kind))?;
            pairs.join(kind, theirs, &ours);
        }
        Ok(pairs)
    }

    /// The identifier here, if it's another one than in the backup.
    pub(super) fn rename(&self, there: &str) -> Option<String> {
        self.here.get(there).filter(|here| *here != there).cloned()
    }

    fn join(&mut self, kind: UnitKind, theirs: Vec<Candidate>, ours: &[Candidate]) {
        let mut free: BTreeSet<usize> = (0..ours.len()).collect();
        let mut found: Vec<Option<usize>> = vec![None; theirs.len()];
        let ranks = theirs.iter().chain(ours).map(|candidate| candidate.likenesses.len()).max().unwrap_or(0);
        let mut look = |same: &dyn Fn(&Candidate, &Candidate) -> bool| {
            for (their, found) in theirs.iter().zip(&mut found).filter(|(_, found)| found.is_none()) {
                *found = free.iter().copied().find(|index| same(their, &ours[*index]));
                found.map(|index| free.remove(&index));
            }
        };
        // A system has one integration with a service, whatever its identifier.
        if kind != UnitKind::Integration {
            look(&|their, our| their.id == our.id);
        }
        for rank in 0..ranks {
            look(&|their, our| {
                let likeness = |candidate: &Candidate| candidate.likenesses.get(rank).cloned().flatten();
                likeness(their).is_some() && likeness(their) == likeness(our)
            });
        }
        look(&|their, our| their.id == our.id);
        for (their, found) in theirs.into_iter().zip(found) {
            let here = found.map(|index| ours[index].id.clone());
            self.here.extend(here.clone().map(|here| (their.id.clone(), here)));
            let within = container(kind).and_then(|column| their.row.text(column)).map(str::to_owned);
            self.list.push(Pair { kind, row: their.row, there: their.id, here, within });
        }
    }
}

/// The column that names what a unit is within.
fn container(kind: UnitKind) -> Option<&'static str> {
    match kind {
        UnitKind::Institution => None,
        UnitKind::System => Some("institution"),
        UnitKind::Integration | UnitKind::Certificate => Some("system"),
    }
}

struct Candidate {
    id: String,
    row: Row,
    /// What two entries of the same thing have in common, the strongest first.
    likenesses: Vec<Option<String>>,
}

fn candidates(
    dossier: &Dossier,
    kind: UnitKind,
    likenesses: impl Fn(&Row) -> Result<Vec<Option<String>>, DossierError>,
) -> Result<Vec<Candidate>, DossierError> {
    let sql = match kind {
        UnitKind::Institution => "SELECT * FROM institutions WHERE NOT sample ORDER BY name, id",
        UnitKind::System => "SELECT * FROM systems ORDER BY name, id",
        UnitKind::Integration => "SELECT * FROM integrations ORDER BY begun, id",
        UnitKind::Certificate => "SELECT * FROM certificates ORDER BY not_after IS NULL, not_after, id",
    };
    let mut candidates = Vec::new();
    for row in select(&dossier.connection, sql, &[])? {
        let id = row.text("id").unwrap_or_default().to_owned();
        candidates.push(Candidate { likenesses: likenesses(&row)?, id, row });
    }
    Ok(candidates)
}

fn likenesses(row: &Row, kind: UnitKind) -> Result<Vec<Option<String>>, DossierError> {
    let within = container(kind).and_then(|column| row.text(column)).unwrap_or_default();
    Ok(match kind {
        UnitKind::Institution => vec![row.text("idno").map(str::to_owned)],
        UnitKind::System => vec![row.text("name").map(|name| format!("{within}/{}", plain(name)))],
        UnitKind::Integration => vec![row.text("service").map(|service| format!("{within}/{service}"))],
        UnitKind::Certificate => {
            let environment = row.text("environment").unwrap_or_default();
            let fingerprint = row.text("fingerprint").map(str::to_owned);
            let mark = match row.value("serial_mark") {
                rusqlite::types::Value::Blob(mark) if !mark.is_empty() => Some(hex::encode(mark)),
                _ => None,
            };
            // The same one may be held in both environments, by mistake or not.
            let strict =
                |what: &Option<String>| what.as_ref().map(|it| format!("{within}/{environment}/{it}"));
            let loose = |what: &Option<String>| what.as_ref().map(|it| format!("{within}/{it}"));
            vec![strict(&fingerprint), strict(&mark), loose(&fingerprint), loose(&mark)]
        }
    })
}

/// As they would read here: with the identifiers of here, and serial numbers hashed under the key of here.
fn likenesses_there(
    there: &Dossier,
    row: &Row,
    kind: UnitKind,
    pairs: &Pairs,
    keys: &Keys,
) -> Result<Vec<Option<String>>, DossierError> {
    let within = container(kind).and_then(|column| row.text(column));
    let known = within.is_none_or(|id| pairs.here.contains_key(id));
    if !known {
        return Ok(Vec::new());
    }
    let mut row = row.clone();
    row.rename(&|id| pairs.rename(id));
    if kind == UnitKind::Certificate {
        let id = racord_core::id::CertificateId::parse(row.text("id").unwrap_or_default());
        let serial = id.and_then(|id| there.serial(&id).ok());
        let mark = match (&keys.here, serial) {
            (Some(key), Some(serial)) => serial_mark(key, &serial)?,
            _ => Vec::new(),
        };
        row.set("serial_mark", rusqlite::types::Value::Blob(mark));
    }
    likenesses(&row, kind)
}

/// Capital letters and blanks make no other system.
fn plain(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
