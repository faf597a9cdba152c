//! Opening the database, and bringing it to the newest version.

use std::cell::{Cell, RefCell};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, OptionalExtension};

use crate::error::DossierError;
use crate::place;
use crate::schema::{self, VERSIONS};
use crate::sealing::Keeper;
use crate::secrets::SecretStore;
use crate::typed::Values;

/// The database's file in the dossier's folder.
pub const DATABASE: &str = "racord.db";

/// Copies of the database made before migrations, in the dossier's folder.
const BACKUPS: &str = "backups";

/// How long a change waits for another program (the reminder, the command line) to finish its own.
const BUSY: Duration = Duration::from_secs(5);

/// Everything that is kept, in one folder.
///
/// One thread at a time; reading inside [`Dossier::change`] sees what the change wrote so far.
pub struct Dossier {
    pub(crate) connection: Connection,
    pub(crate) keeper: Keeper,
    pub(crate) changing: Cell<bool>,
    /// What is typed while the keyring is not to be had: form → values.
    pub(crate) typed: RefCell<std::collections::BTreeMap<String, Values>>,
    folder: PathBuf,
}

impl Dossier {
    /// Opens the dossier in this folder, making folder and database if they aren't there, migrating an older
    /// database after copying it, and clearing what an interrupted change left in the keyring.
    ///
    /// # Errors
    /// `NetworkFolder`, `Folder`, `ReadOnly`, `DiskFull`, `Damaged` (nothing is touched), `Newer`, `Busy`.
    pub fn open(
        folder: &Path,
        secrets: Arc<dyn SecretStore>,
        now: DateTime<Utc>,
    ) -> Result<Dossier, DossierError> {
        Dossier::open_at(folder, secrets, now, VERSIONS)
    }

    /// Opens what is there, and neither makes nor migrates anything: for the command line and the reminder.
    /// None when there is no database.
    ///
    /// # Errors
    /// As [`Dossier::open`], and `Older` when the database must be migrated first (by opening the window).
    pub fn open_existing(
        folder: &Path,
        secrets: Arc<dyn SecretStore>,
    ) -> Result<Option<Dossier>, DossierError> {
        if !folder.join(DATABASE).exists() {
            return Ok(None);
        }
        if place::on_network(folder) {
            return Err(DossierError::NetworkFolder(folder.to_path_buf()));
        }
        let (connection, found) = connect(folder, false, VERSIONS.len())?;
        let known = VERSIONS.len();
        if found < known {
            return Err(DossierError::Older { found, known });
        }
        Ok(Some(Dossier::of(connection, folder, secrets)))
    }

    /// [`Dossier::open`] with other versions of the schema.
    pub(crate) fn open_at(
        folder: &Path,
        secrets: Arc<dyn SecretStore>,
        now: DateTime<Utc>,
        versions: &[&'static str],
    ) -> Result<Dossier, DossierError> {
        place::prepare(folder)?;
        let (mut connection, found) = connect(folder, true, versions.len())?;
        migrate(&mut connection, folder, found, now, versions)?;
        let dossier = Dossier::of(connection, folder, secrets);
        if let Err(error) = dossier.sweep() {
            tracing::warn!(code = error.code(), "entries of the keyring are left for the next start");
        }
        Ok(dossier)
    }

    /// Copies the database before something that can't be undone.
    pub(crate) fn copy(&self, name: &str, now: DateTime<Utc>) -> Result<(), DossierError> {
        copy(&self.connection, &self.folder, name, now)
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The keyring that this dossier uses.
    pub fn secrets(&self) -> &Arc<dyn SecretStore> {
        self.keeper.secrets()
    }

    /// Whether nothing is kept: no institution, so nothing else either.
    ///
    /// # Errors
    /// Any of the database.
    pub fn is_empty(&self) -> Result<bool, DossierError> {
        let any: Option<i64> = self
            .connection
            .query_row("SELECT 1 FROM institutions LIMIT 1", [], |row| row.get(0))
            .optional()
            .map_err(|error| self.meaning(&error))?;
        Ok(any.is_none())
    }

    /// Lets the database grow no further, as on a full disk.
    #[cfg(feature = "test-support")]
    pub fn stop_growing(&self) -> Result<(), DossierError> {
        let pages: u32 = self.connection.query_row("PRAGMA page_count", [], |row| row.get(0))?;
        Ok(self.connection.pragma_update(None, "max_page_count", pages)?)
    }

    /// An error of SQLite, with this dossier's place in it.
    pub(crate) fn meaning(&self, error: &rusqlite::Error) -> DossierError {
        DossierError::of_sqlite(error, &self.folder.join(DATABASE))
    }

    /// Puts this dossier's place into an error that was made without knowing it.
    pub(crate) fn placed(&self, error: DossierError) -> DossierError {
        match error {
            DossierError::Damaged(_) => DossierError::Damaged(self.folder.join(DATABASE)),
            DossierError::DiskFull(_) => DossierError::DiskFull(self.folder.clone()),
            DossierError::ReadOnly(_) => DossierError::ReadOnly(self.folder.clone()),
            other => other,
        }
    }

    pub(crate) fn of(connection: Connection, folder: &Path, secrets: Arc<dyn SecretStore>) -> Dossier {
        Dossier {
            connection,
            keeper: Keeper::new(secrets),
            changing: Cell::new(false),
            typed: RefCell::default(),
            folder: folder.to_path_buf(),
        }
    }
}

/// A setting of a database that may not open otherwise: damaged, of a newer version, where nothing can be written.
pub fn peek_setting(folder: &Path, key: &str) -> Option<String> {
    let path = folder.join(DATABASE).display().to_string().replace('\\', "/");
    let path = path.replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    let path = if path.starts_with('/') { path } else { format!("/{path}") };
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    // A log is read where it can be; without one, nothing is to be made beside the file.
    let logged = folder.join(format!("{DATABASE}-wal")).exists();
    ["", "?immutable=1"].into_iter().skip(usize::from(!logged)).find_map(|how| {
        let connection = Connection::open_with_flags(format!("file:{path}{how}"), flags).ok()?;
        connection.query_row("SELECT value FROM settings WHERE key = ?1", [key], |row| row.get(0)).ok()
    })
}

/// A connection to a sound database of a version that this program knows, and that version.
///
/// Whatever could refuse comes before whatever writes.
fn connect(folder: &Path, create: bool, known: usize) -> Result<(Connection, usize), DossierError> {
    let file = folder.join(DATABASE);
    let meaning = |error: rusqlite::Error| DossierError::of_sqlite(&error, &file);
    let fresh = !file.exists();
    let logged = folder.join(format!("{DATABASE}-wal")).exists();
    if fresh {
        place::probe(folder)?;
    }
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    flags.set(OpenFlags::SQLITE_OPEN_CREATE, create);
    let connection = Connection::open_with_flags(&file, flags).map_err(meaning)?;
    connection.busy_timeout(BUSY).map_err(meaning)?;
    // A database that is refused stays as it is: what was written into its log by then stays there.
    let leave_the_log = DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE;
    connection.set_db_config(leave_the_log, logged).map_err(meaning)?;

    let verdict: String =
        connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).map_err(meaning)?;
    if verdict != "ok" {
        return Err(DossierError::Damaged(file));
    }
    let version: usize =
        connection.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(meaning)?;
    if version > known {
        return Err(DossierError::Newer { found: version, known });
    }
    if connection.is_readonly(rusqlite::MAIN_DB).map_err(meaning)? {
        return Err(DossierError::ReadOnly(folder.to_path_buf()));
    }

    connection.set_db_config(leave_the_log, false).map_err(meaning)?;
    for (pragma, value) in
        [("journal_mode", "WAL"), ("synchronous", "FULL"), ("foreign_keys", "ON"), ("secure_delete", "ON")]
    {
        connection.pragma_update(None, pragma, value).map_err(meaning)?;
    }
    // Taking the lock for writing shows at once whether changes will be possible.
    connection.execute_batch("BEGIN IMMEDIATE; ROLLBACK").map_err(meaning)?;
    Ok((connection, version))
}

fn migrate(
    connection: &mut Connection,
    folder: &Path,
    found: usize,
    now: DateTime<Utc>,
    versions: &[&'static str],
) -> Result<(), DossierError> {
    if found == versions.len() {
        return Ok(());
    }
    if found > 0 {
        copy(connection, folder, &format!("racord-v{found}"), now)?;
    }
    let file = folder.join(DATABASE);
    schema::migrations(versions).to_latest(connection).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => DossierError::of_sqlite(&err, &file),
        other => DossierError::Failed(other.to_string()),
    })
}

/// Copies the database as it is. Sealed content stays sealed in the copy.
fn copy(connection: &Connection, folder: &Path, name: &str, now: DateTime<Utc>) -> Result<(), DossierError> {
    let backups = folder.join(BACKUPS);
    place::prepare(&backups)?;
    let copy = backups.join(format!("{name}-{}.db", now.format("%Y%m%dT%H%M%SZ")));
    let partial = copy.with_extension("part");
    // A part left by an interrupted attempt; VACUUM INTO refuses a file that has content.
    let _ = std::fs::remove_file(&partial);
    connection
        .execute("VACUUM INTO ?1", [partial.to_string_lossy()])
        .map_err(|error| DossierError::of_sqlite(&error, &copy))?;
    std::fs::rename(&partial, &copy).map_err(|error| place::meaning(&error, &backups))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::MemoryStore;

    fn now() -> DateTime<Utc> {
        "2026-11-22T10:00:00Z".parse().unwrap()
    }

    fn open(folder: &Path, versions: &[&'static str]) -> Result<Dossier, DossierError> {
        Dossier::open_at(folder, Arc::new(MemoryStore::default()), now(), versions)
    }

    fn copies(folder: &Path) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(folder.join(BACKUPS)) else { return Vec::new() };
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn before_a_migration_the_database_is_copied_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        open(folder.path(), VERSIONS).unwrap().set_setting("place", "todo").unwrap();
        assert!(copies(folder.path()).is_empty(), "a new database has nothing to be copied");

        let newer = [VERSIONS, &["DELETE FROM settings; CREATE TABLE reminders (id TEXT) STRICT;"]].concat();
        let migrated = open(folder.path(), &newer).unwrap();
        assert_eq!(migrated.setting("place").unwrap(), None, "the migration was made");
        let name = format!("racord-v{}-20261122T100000Z.db", VERSIONS.len());
        assert_eq!(copies(folder.path()), std::slice::from_ref(&name));
        let copy = Connection::open(folder.path().join(BACKUPS).join(name)).unwrap();
        let place: String = copy.query_row("SELECT value FROM settings", [], |row| row.get(0)).unwrap();
        assert_eq!(place, "todo", "what the migration deleted is in the copy");
        drop((migrated, copy));

        open(folder.path(), &newer).unwrap();
        assert_eq!(copies(folder.path()).len(), 1, "without a migration there is no copy");
        assert!(
            matches!(open(folder.path(), VERSIONS), Err(DossierError::Newer { found, known }) if found == known + 1)
        );
    }

    #[test]
    fn a_migration_that_fails_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        open(folder.path(), VERSIONS).unwrap().set_setting("place", "todo").unwrap();
        let broken = [VERSIONS, &["DELETE FROM settings; CREATE TABLE settings (key TEXT);"]].concat();
        assert!(matches!(open(folder.path(), &broken), Err(DossierError::Failed(_))));
        let again = open(folder.path(), VERSIONS).unwrap();
        assert_eq!(again.setting("place").unwrap().as_deref(), Some("todo"), "it is rolled back whole");
    }

    #[test]
    fn a_commit_is_on_the_disk_and_deleted_content_is_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let dossier = open(folder.path(), VERSIONS).unwrap();
        let pragma = |name: &str| -> String {
            let value = dossier
                .connection
                .pragma_query_value(None, name, |row| row.get::<_, rusqlite::types::Value>(0));
            match value.unwrap() {
                rusqlite::types::Value::Integer(number) => number.to_string(),
                rusqlite::types::Value::Text(text) => text,
                other => format!("{other:?}"),
            }
        };
        assert_eq!(pragma("journal_mode"), "wal");
        assert_eq!(pragma("synchronous"), "2", "FULL");
        assert_eq!(pragma("foreign_keys"), "1");
        assert_eq!(pragma("secure_delete"), "1");
    }

    #[test]
    fn a_change_inside_a_change_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let dossier = open(folder.path(), VERSIONS).unwrap();
        let nested = dossier.transaction(|_| dossier.set_setting("place", "todo"));
        assert!(matches!(nested, Err(DossierError::Failed(_))));
        dossier.set_setting("place", "todo").expect("the next change is not hindered by it");
    }
}
