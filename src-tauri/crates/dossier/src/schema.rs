//! The versions of the database, each reached from the one before.

use rusqlite_migration::{M, Migrations};

/// The SQL that leads from each version to the next, the first from an empty database. Only ever appended to.
pub(crate) const VERSIONS: &[&str] =
    &[include_str!("schema/1.sql"), include_str!("schema/2.sql"), include_str!("schema/3.sql")];

pub(crate) fn migrations(versions: &[&'static str]) -> Migrations<'static> {
    Migrations::new(versions.iter().map(|sql| M::up(sql)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_versions_lead_to_a_database() {
        migrations(VERSIONS).validate().expect("every version's SQL must run on the one before");
    }
}
