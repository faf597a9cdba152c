//! The tables by what they belong to, and rows that move from one database to another.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::unit::UnitKind;
use crate::error::DossierError;
use crate::sealing::{DataKey, Place};

/// A table whose rows belong to a unit.
pub(crate) struct Table {
    pub(crate) name: &'static str,
    pub(super) kind: UnitKind,
    /// What its rows of one unit have in common; `?1` is the unit's identifier.
    pub(super) of: &'static str,
    /// The columns that tell one unit's rows from each other.
    pub(super) key: &'static [&'static str],
    pub(crate) seal: Option<Seal>,
}

/// A sealed column.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(crate) struct Seal {
    pub(crate) column: &'static str,
    /// The columns that make the record's name, joined by slashes.
    pub(crate) record: &'static [&'static str],
    /// Whether the row makes sense without it.
    pub(crate) needed: bool,
}

const fn seal(column: &'static str, record: &'static [&'static str]) -> Option<Seal> {
    Some(Seal { column, record, needed: false })
}

const fn needed(column: &'static str, record: &'static [&'static str]) -> Option<Seal> {
    Some(Seal { column, record, needed: true })
}

const fn of(
    name: &'static str,
    kind: UnitKind,
    of: &'static str,
    key: &'static [&'static str],
    seal: Option<Seal>,
) -> Table {
    Table { name, kind, of, key, seal }
}

/// Of each kind, the table of the unit itself first; a table that others refer to before them. What can belong to a
/// system or to an integration stands with each.
pub(crate) const TABLES: [Table; 32] = {
    use UnitKind::{Certificate, Institution, Integration, System};
    const MINE: &str = "integration = ?1";
    const OF_SYSTEM: &str = "system = ?1";
    [
        of("institutions", Institution, "id = ?1", &[], None),
        of("contacts", Institution, "institution = ?1", &["role"], None),
        of("logos", Institution, "institution = ?1", &[], needed("content", &["institution"])),
        of("systems", System, "id = ?1", &[], None),
        of("submissions", System, OF_SYSTEM, &["id"], None),
        of(
            "submission_marks",
            System,
            "submission IN (SELECT id FROM submissions WHERE system = ?1)",
            &["submission", "stage"],
            seal("note", &["submission", "stage"]),
        ),
        of(
            "exported_contents",
            System,
            "submission IN (SELECT id FROM submissions WHERE system = ?1)",
            &["submission"],
            needed("content", &["submission"]),
        ),
        of(
            "proofs",
            System,
            "submission IN (SELECT id FROM submissions WHERE system = ?1)",
            &["id"],
            needed("content", &["id"]),
        ),
        of(
            "edited_texts",
            System,
            OF_SYSTEM,
            &["draft", "language"],
            needed("content", &["system", "draft", "language"]),
        ),
        of("files", System, OF_SYSTEM, &["id"], needed("content", &["id"])),
        of("bare_certificates", System, OF_SYSTEM, &["draft"], None),
        of("own_dates", System, OF_SYSTEM, &["id"], seal("about", &["id"])),
        of("integrations", Integration, "id = ?1", &[], None),
        of("connected", Integration, MINE, &["environment"], None),
        of("step_events", Integration, MINE, &["id"], seal("note", &["id"])),
        // An answer that can't be opened is left out: the row says nothing else.
        of("answers", Integration, MINE, &["field"], needed("sealed", &["integration", "field"])),
        of("test_results", Integration, MINE, &["test"], seal("note", &["integration", "test"])),
        of("submissions", Integration, MINE, &["id"], None),
        of(
            "submission_marks",
            Integration,
            "submission IN (SELECT id FROM submissions WHERE integration = ?1)",
            &["submission", "stage"],
            seal("note", &["submission", "stage"]),
        ),
        of(
            "exported_contents",
            Integration,
            "submission IN (SELECT id FROM submissions WHERE integration = ?1)",
            &["submission"],
            needed("content", &["submission"]),
        ),
        of(
            "proofs",
            Integration,
            "submission IN (SELECT id FROM submissions WHERE integration = ?1)",
            &["id"],
            needed("content", &["id"]),
        ),
        of("draft_languages", Integration, MINE, &["draft"], None),
        of(
            "edited_texts",
            Integration,
            MINE,
            &["draft", "language"],
            needed("content", &["integration", "draft", "language"]),
        ),
        of("files", Integration, MINE, &["id"], needed("content", &["id"])),
        of("bare_certificates", Integration, MINE, &["draft"], None),
        of("asked_else", Integration, MINE, &["id"], needed("content", &["id"])),
        of("own_terms", Integration, MINE, &["step", "turn"], None),
        of(
            "checks",
            Integration,
            MINE,
            &["kind", "environment", "item"],
            needed("content", &["integration", "kind", "environment", "item"]),
        ),
        of("signing_ends", Integration, MINE, &["environment", "last_day"], None),
        of("certificates", Certificate, "id = ?1", &[], seal("bytes", &["id"])),
        of(
            "registrations",
            Certificate,
            "certificate = ?1",
            &["service"],
            seal("proof", &["certificate", "service"]),
        ),
        of(
            "renewal_events",
            Certificate,
            "certificate = ?1",
            &["what"],
            seal("note", &["certificate", "what"]),
        ),
    ]
};

/// What is sealed and of no unit, by table.
pub(crate) const LOOSE: [(&str, Seal); 2] =
    [("sealed_settings", Seal { column: "value", record: &["key"], needed: true }), ("typed", TYPED)];

/// Forms half typed.
pub(crate) const TYPED: Seal = Seal { column: "content", record: &["form"], needed: true };

/// The table of that name, where it belongs to one kind of unit only.
pub(super) fn table(name: &str) -> &'static Table {
    TABLES.iter().find(|table| table.name == name).unwrap_or(&TABLES[0])
}

/// All tables of units of this kind.
pub(super) fn of_kind(kind: UnitKind) -> impl Iterator<Item = &'static Table> {
    TABLES.iter().filter(move |table| table.kind == kind)
}

/// A row: its columns and their values.
#[derive(Clone)]
pub(super) struct Row(pub(super) Vec<(String, Value)>);

impl Row {
    pub(super) fn value(&self, column: &str) -> &Value {
        self.0.iter().find(|(name, _)| name == column).map_or(&Value::Null, |(_, value)| value)
    }

    pub(super) fn text(&self, column: &str) -> Option<&str> {
        match self.value(column) {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(super) fn set(&mut self, column: &str, value: Value) {
        if let Some((_, old)) = self.0.iter_mut().find(|(name, _)| name == column) {
            *old = value;
        }
    }

    pub(super) fn joined(&self, columns: &[&str]) -> String {
        columns.iter().map(|column| self.text(column).unwrap_or_default()).collect::<Vec<_>>().join("/")
    }

    /// Gives every identifier the one that the same thing has here.
    pub(super) fn rename(&mut self, rename: &dyn Fn(&str) -> Option<String>) {
        for (_, value) in &mut self.0 {
            if let Value::Text(text) = value
                && let Some(other) = rename(text)
            {
                *text = other;
            }
        }
    }

    /// The sealed column's content, if there is any and it opens.
    pub(super) fn opened(
        &self,
        table: &'static str,
        seal: Seal,
        key: Option<&DataKey>,
    ) -> Option<zeroize::Zeroizing<Vec<u8>>> {
        let Value::Blob(sealed) = self.value(seal.column) else { return None };
        let record = self.joined(seal.record);
        key?.open(Place { table, column: seal.column, record: &record }, sealed).ok()
    }
}

/// One unit's rows in one table, in the order in which they were written.
pub(super) fn rows(connection: &Connection, table: &Table, id: &str) -> Result<Vec<Row>, DossierError> {
    select(connection, &format!("SELECT * FROM {} WHERE {} ORDER BY rowid", table.name, table.of), &[id])
}

pub(super) fn select(connection: &Connection, sql: &str, params: &[&str]) -> Result<Vec<Row>, DossierError> {
    let mut statement = connection.prepare_cached(sql)?;
    let names: Vec<String> = statement.column_names().into_iter().map(str::to_owned).collect();
    let rows = statement.query_map(params_from_iter(params), |row| {
        names.iter().enumerate().map(|(index, name)| Ok((name.clone(), row.get(index)?))).collect()
    })?;
    Ok(rows.map(|row| row.map(Row)).collect::<Result<_, _>>()?)
}

/// Writes a row; one that is there with the same `id` is replaced without what hangs on it being lost.
pub(super) fn put(connection: &Connection, table: &str, row: &Row) -> Result<(), DossierError> {
    let columns: Vec<&str> =
        row.0.iter().map(|(name, _)| name.as_str()).filter(|name| *name != "place").collect();
    let marks: Vec<String> = (1..=columns.len()).map(|number| format!("?{number}")).collect();
    let mut sql = format!("INSERT INTO {table} ({}) VALUES ({})", columns.join(", "), marks.join(", "));
    if columns.contains(&"id") {
        let sets: Vec<String> =
            columns.iter().map(|column| format!("{column} = excluded.{column}")).collect();
        sql.push_str(&format!(" ON CONFLICT (id) DO UPDATE SET {}", sets.join(", ")));
    }
    let values = columns.iter().map(|column| row.value(column).clone());
    connection.prepare_cached(&sql)?.execute(params_from_iter(values))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::schema::{VERSIONS, migrations};

    /// Neither units nor of units: each is dealt with by itself.
    const OTHERS: [&str; 8] = [
        "data_key",
        "journal",
        "loose_entries",
        "put_off",
        "reminded",
        "sealed_settings",
        "settings",
        "typed",
    ];

    fn newest() -> Connection {
        let mut connection = Connection::open_in_memory().unwrap();
        migrations(VERSIONS).to_latest(&mut connection).unwrap();
        connection
    }

    #[test]
    fn every_table_of_the_database_is_known_to_the_backup() {
        let found: BTreeSet<String> = select(
            &newest(),
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
            &[],
        )
        .unwrap()
        .iter()
        .map(|row| row.text("name").unwrap().to_owned())
        .collect();
        let known: BTreeSet<String> =
            TABLES.iter().map(|table| table.name).chain(OTHERS).map(str::to_owned).collect();
        assert_eq!(found, known, "what no unit knows would be lost by a restore");
    }

    #[test]
    fn every_sealed_column_of_the_database_is_known_to_the_backup() {
        let connection = newest();
        for table in &TABLES {
            let sql = format!("SELECT name FROM pragma_table_info('{}') WHERE type = 'BLOB'", table.name);
            let sealed: Vec<String> = select(&connection, &sql, &[])
                .unwrap()
                .iter()
                .map(|row| row.text("name").unwrap().to_owned())
                .filter(|name| !name.ends_with("mark"))
                .collect();
            let known: Vec<&str> = table.seal.iter().map(|seal| seal.column).collect();
            assert_eq!(sealed, known, "{}: sealed under the old key, it would be lost", table.name);
        }
    }
}
