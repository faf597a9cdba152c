//! Certificates of a restore: their serial numbers' hashes, their bytes, and one in use at a time.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use racord_core::id::CertificateId;
use rusqlite::ToSql;
use rusqlite::types::{ToSqlOutput, Value};

use super::restore::{Plan, Step};
use super::tables::{Row, of_kind, put, rows, select, table};
use super::unit::UnitKind;
use crate::change::Change;
use crate::error::DossierError;
use crate::journal::Entry;
use crate::reseal::serial_mark;
use crate::sealing::DataKey;

/// Writes the certificates that are added or taken, and gives those that stay what they had lost.
pub(super) fn write(
    plan: &Plan<'_>,
    change: &Change<'_>,
    key: &DataKey,
    now: DateTime<Utc>,
) -> Result<(), DossierError> {
    let mut held: BTreeMap<String, Row> = select(change.connection(), "SELECT * FROM certificates", &[])?
        .into_iter()
        .map(|row| (row.text("id").unwrap_or_default().to_owned(), row))
        .collect();
    let replaced: BTreeSet<String> = held
        .iter()
        .filter(|(_, row)| row.text("state") == Some("superseded"))
        .map(|(id, _)| id.clone())
        .collect();
    let mut written = Vec::new();
    for (pair, step) in plan.steps().filter(|(pair, _)| pair.kind == UnitKind::Certificate) {
        let mine = pair.here.as_ref().and_then(|id| held.get(id));
        if step == Step::Keep {
            if let Some(mine) = mine {
                mend(plan, change, key, mine, &pair.row)?;
            }
            continue;
        }
        let Some(mut row) = plan.translate(pair.row.clone(), table("certificates"), key)? else { continue };
        let id = row.text("id").unwrap_or_default().to_owned();
        row.set("serial_mark", mark(plan, key, &id, mine, &pair.row)?);
        if let (Some(mine), Value::Null) = (mine, row.value("bytes")) {
            row.set("bytes", mine.value("bytes").clone());
        }
        held.insert(id.clone(), row);
        written.push((pair.there.as_str(), id));
    }

    let successions = one_active(&mut held, now)?;
    written.extend(successions.iter().map(|succession| ("", succession.old.clone())));
    // First nobody is active, so that one after the other can be.
    for (_, id) in &written {
        change.connection().execute("UPDATE certificates SET state = 'pending' WHERE id = ?1", [id])?;
    }
    for (there, id) in &written {
        put(change.connection(), "certificates", &held[id])?;
        if there.is_empty() {
            continue;
        }
        for within in of_kind(UnitKind::Certificate).skip(1) {
            change.connection().execute(&format!("DELETE FROM {} WHERE {}", within.name, within.of), [id])?;
            for row in rows(&plan.backup.dossier.connection, within, there)? {
                if let Some(row) = plan.translate(row, within, key)? {
                    put(change.connection(), within.name, &row)?;
                }
            }
        }
    }
    // One that had been replaced before, and was only taken anew, needs no second entry.
    let mut news = successions.iter().filter(|succession| !replaced.contains(&succession.old));
    news.try_for_each(|succession| succession.note(change, now))
}

/// The keyed hash of its serial number under this key; empty when the number isn't known.
fn mark(
    plan: &Plan<'_>,
    key: &DataKey,
    id: &str,
    mine: Option<&Row>,
    theirs: &Row,
) -> Result<Value, DossierError> {
    let there = plan.compared.keys.there.as_ref();
    let known = mine.map(|row| row.value("serial_mark")).filter(|mark| !is_empty(mark));
    let serial = CertificateId::parse(id).and_then(|id| plan.serials.get(&id));
    Ok(match (known, serial) {
        (Some(mark), _) => mark.clone(),
        (None, Some(serial)) => Value::Blob(serial_mark(key, serial)?),
        (None, None) if there.is_some_and(|there| there.bytes() == key.bytes()) => {
            theirs.value("serial_mark").clone()
        }
        (None, None) => Value::Blob(Vec::new()),
    })
}

/// A certificate that stays as it is gets back its bytes, and the hash of its serial number, where they were lost.
fn mend(
    plan: &Plan<'_>,
    change: &Change<'_>,
    key: &DataKey,
    mine: &Row,
    theirs: &Row,
) -> Result<(), DossierError> {
    let id = mine.text("id").unwrap_or_default();
    if is_empty(mine.value("serial_mark")) {
        let mark = mark(plan, key, id, None, theirs)?;
        change.connection().execute("UPDATE certificates SET serial_mark = ?2 WHERE id = ?1", (id, mark))?;
    }
    let same = mine.text("fingerprint").is_some() && mine.text("fingerprint") == theirs.text("fingerprint");
    if same
        && *mine.value("bytes") == Value::Null
        && let Some(row) = plan.translate(theirs.clone(), table("certificates"), key)?
    {
        let sql = "UPDATE certificates SET bytes = ?2 WHERE id = ?1";
        change.connection().execute(sql, (id, row.value("bytes")))?;
    }
    Ok(())
}

fn is_empty(mark: &Value) -> bool {
    !matches!(mark, Value::Blob(mark) if !mark.is_empty())
}

/// A certificate that is no longer in use, because another one of the same system and environment is.
struct Succession {
    old: String,
    new: String,
    environment: String,
}

impl Succession {
    fn note(&self, change: &Change<'_>, now: DateTime<Utc>) -> Result<(), DossierError> {
        let Some(new) = CertificateId::parse(&self.new) else { return Ok(()) };
        let mut entry = Entry::new("journal-certificate-superseded").about_certificate(&new);
        change.dossier.surroundings(&mut entry.about)?;
        let system = entry.about.system.as_ref().map(|id| change.dossier.system(id)).transpose()?.flatten();
        let name = system.map(|system| system.name).unwrap_or_default();
        let entry = entry.text("system", &name).text("environment", &self.environment);
        change.dossier.append(now, &entry, false)
    }
}

/// Of several that would be in use in one place, the one taken into use last stays.
fn one_active(held: &mut BTreeMap<String, Row>, now: DateTime<Utc>) -> Result<Vec<Succession>, DossierError> {
    let mut active: BTreeMap<(String, String), Vec<(String, String)>> = BTreeMap::new();
    for (id, row) in held.iter().filter(|(_, row)| row.text("state") == Some("active")) {
        let text = |column: &str| row.text(column).unwrap_or_default().to_owned();
        let since = row.text("activated").or(row.text("added")).unwrap_or_default().to_owned();
        active.entry((text("system"), text("environment"))).or_default().push((since, id.clone()));
    }
    let mut successions = Vec::new();
    for ((_, environment), mut several) in active {
        several.sort();
        let Some((_, new)) = several.pop() else { continue };
        let since = match held[&new].value("activated") {
            Value::Null => moment(now)?,
            since => since.clone(),
        };
        for (_, old) in several {
            if let Some(row) = held.get_mut(&old) {
                row.set("state", Value::Text("superseded".to_owned()));
                row.set("superseded", since.clone());
            }
            successions.push(Succession { old, new: new.clone(), environment: environment.clone() });
        }
    }
    Ok(successions)
}

fn moment(now: DateTime<Utc>) -> Result<Value, DossierError> {
    Ok(match now.to_sql()? {
        ToSqlOutput::Owned(value) => value,
        other => return Err(DossierError::Failed(format!("a moment is kept as text, not as {other:?}"))),
    })
}
