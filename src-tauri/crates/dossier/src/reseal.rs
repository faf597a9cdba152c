//! Everything sealed here, under another key; and the keyed hashes of serial numbers with it.

use std::collections::BTreeMap;

use racord_core::id::CertificateId;
use rusqlite::Connection;
use zeroize::Zeroizing;

use crate::backup::{LOOSE, Seal, TABLES};
use crate::certificates::{SERIAL_MARK, canonical};
use crate::error::DossierError;
use crate::sealing::{DataKey, Place};

/// Serial numbers by certificate.
pub(crate) type Serials = BTreeMap<CertificateId, Zeroizing<String>>;

/// Seals everything again. What `from` doesn't open (nothing, when there is none) is given up.
pub(crate) fn reseal(
    connection: &Connection,
    from: Option<&DataKey>,
    to: &DataKey,
) -> Result<(), DossierError> {
    let sealed = TABLES.iter().filter_map(|table| Some((table.name, table.seal?))).chain(LOOSE);
    // Both those of systems and those of integrations: what was resealed under one name opens under `from` no more.
    let mut done: Vec<(&str, Seal)> = Vec::new();
    for (table, seal) in sealed {
        if done.contains(&(table, seal)) {
            continue;
        }
        done.push((table, seal));
        reseal_table(connection, table, seal, from, to)?;
    }
    Ok(())
}

fn reseal_table(
    connection: &Connection,
    table: &'static str,
    seal: Seal,
    from: Option<&DataKey>,
    to: &DataKey,
) -> Result<(), DossierError> {
    let column = seal.column;
    let record = seal.record.join(" || '/' || ");
    // A record without a name is another owner's: of a system, where an integration's are meant.
    let sql = format!(
        "SELECT rowid, {record}, {column} FROM {table} WHERE {column} IS NOT NULL AND {record} IS NOT NULL"
    );
    let rows: Vec<(i64, String, Vec<u8>)> = connection
        .prepare(&sql)?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    for (rowid, record, sealed) in rows {
        let place = Place { table, column, record: &record };
        let again = match from.and_then(|key| key.open(place, &sealed).ok()) {
            Some(content) => Some(to.seal(place, &content)?),
            None => None,
        };
        if again.is_none() && seal.needed {
            connection.execute(&format!("DELETE FROM {table} WHERE rowid = ?1"), [rowid])?;
        } else {
            let sql = format!("UPDATE {table} SET {column} = ?2 WHERE rowid = ?1");
            connection.execute(&sql, (rowid, again))?;
        }
    }
    Ok(())
}

/// The keyed hashes of all serial numbers under this key; where the serial number isn't known, the hash isn't.
pub(crate) fn mark_serials(
    connection: &Connection,
    key: &DataKey,
    serials: &Serials,
) -> Result<(), DossierError> {
    connection.execute("UPDATE certificates SET serial_mark = x''", [])?;
    for (id, serial) in serials {
        let sql = "UPDATE certificates SET serial_mark = ?2 WHERE id = ?1";
        connection.execute(sql, (id.as_str(), serial_mark(key, serial)?))?;
    }
    Ok(())
}

pub(crate) fn serial_mark(key: &DataKey, serial: &str) -> Result<Vec<u8>, DossierError> {
    key.mark(SERIAL_MARK, canonical(serial).as_bytes())
}
