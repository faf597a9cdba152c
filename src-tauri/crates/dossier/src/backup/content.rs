//! What a unit says, so that two of them can be compared: field → hash of its value. Identifiers are those of here;
//! what is sealed is hashed as opened, because no two seals look the same.

use std::collections::BTreeMap;

use rusqlite::types::Value;
use sha2::{Digest, Sha256};

use super::pairs::Pairs;
use super::tables::{of_kind, rows};
use super::unit::UnitKind;
use crate::error::DossierError;
use crate::sealing::DataKey;
use crate::store::Dossier;

#[derive(Eq, PartialEq)]
pub(super) struct Content(BTreeMap<String, [u8; 32]>);

impl Content {
    /// A unit of this dossier; `pairs` where it is the backup.
    pub(super) fn of(
        dossier: &Dossier,
        kind: UnitKind,
        id: &str,
        key: Option<&DataKey>,
        pairs: Option<&Pairs>,
    ) -> Result<Content, DossierError> {
        let mut fields = BTreeMap::new();
        for table in of_kind(kind) {
            for row in rows(&dossier.connection, table, id)? {
                let opened = table.seal.and_then(|seal| row.opened(table.name, seal, key));
                let mut row = row;
                if let Some(pairs) = pairs {
                    row.rename(&|id| pairs.rename(id));
                }
                let record = row.joined(table.key);
                for (column, value) in &row.0 {
                    let text = match value {
                        // The serial number and the bytes can't differ between the same certificate.
                        _ if matches!(column.as_str(), "place" | "serial_mark" | "bytes" | "sample") => {
                            continue;
                        }
                        Value::Text(text) if !text.is_empty() => text.clone().into_bytes(),
                        Value::Integer(number) => number.to_string().into_bytes(),
                        Value::Blob(_) => match &opened {
                            Some(content) => content.to_vec(),
                            None => continue,
                        },
                        _ => continue,
                    };
                    let field = format!("{}/{record}/{column}", table.name);
                    fields.insert(field, Sha256::digest(zeroize::Zeroizing::new(text).as_slice()).into());
                }
            }
        }
        Ok(Content(fields))
    }

    /// Whether the other says all that this one says, and more.
    pub(super) fn is_within(&self, other: &Content) -> bool {
        self.0.iter().all(|(field, value)| other.0.get(field) == Some(value))
    }
}
