//! A copy of the database in memory; nothing of it touches the disk.

use std::path::Path;
use std::sync::Arc;

use rusqlite::{Connection, MAIN_DB};

use super::error::BackupError;
use crate::error::DossierError;
use crate::schema;
use crate::secrets::SecretStore;
use crate::store::Dossier;

/// The bytes of the database as it is at this moment, those of its log included.
pub(super) fn take(connection: &Connection) -> Result<Vec<u8>, DossierError> {
    // One reading from the first page to the last.
    let reading = connection.unchecked_transaction()?;
    let _: i64 = reading.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get(0))?;
    let mut image = reading.serialize(MAIN_DB)?.to_vec();
    // sqlite.org/fileformat2.html, 1.3: 1 means no log. In memory there can't be one.
    for version in image.iter_mut().skip(18).take(2) {
        *version = 1;
    }
    Ok(image)
}

/// The database of these bytes, in memory.
pub(super) fn load(image: &[u8]) -> Result<Connection, rusqlite::Error> {
    let mut connection = Connection::open_in_memory()?;
    connection.deserialize_read_exact(MAIN_DB, image, image.len(), false)?;
    for (pragma, value) in
        [("temp_store", "MEMORY"), ("foreign_keys", "ON"), ("secure_delete", "ON"), ("trusted_schema", "OFF")]
    {
        connection.pragma_update(None, pragma, value)?;
    }
    Ok(connection)
}

/// Takes out what is of this computer only: the sample, what was interrupted, room left by what was deleted.
pub(super) fn prune(
    connection: Connection,
    secrets: Arc<dyn SecretStore>,
) -> Result<(Dossier, Vec<u8>), DossierError> {
    connection.execute_batch(
        "DELETE FROM institutions WHERE sample; DELETE FROM journal WHERE sample; DELETE FROM loose_entries;",
    )?;
    let dossier = Dossier::of(connection, Path::new(""), secrets);
    dossier.transaction(|change| {
        change.drop_typed_of_nothing()?;
        Ok(())
    })?;
    dossier.connection.execute_batch("VACUUM")?;
    let image = dossier.connection.serialize(MAIN_DB)?.to_vec();
    Ok((dossier, image))
}

/// A database from a backup, sound and brought to the newest version.
pub(super) fn restore(
    image: &[u8],
    schema: usize,
    versions: &[&'static str],
) -> Result<Connection, BackupError> {
    let damaged = |_: rusqlite::Error| BackupError::Damaged;
    let mut connection = load(image).map_err(damaged)?;
    let verdict: String =
        connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).map_err(damaged)?;
    let found: usize = connection.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(damaged)?;
    if verdict != "ok" || found != schema || found == 0 {
        return Err(BackupError::Damaged);
    }
    schema::migrations(versions).to_latest(&mut connection).map_err(|_| BackupError::Damaged)?;
    Ok(connection)
}
