//! Between columns and values.

use racord_core::institution::Contact;
use rusqlite::types::Type;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The word of an enumeration, as serde writes it (kebab case).
pub(crate) fn word<T: Serialize>(value: &T) -> rusqlite::Result<String> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        Ok(other) => Err(rusqlite::Error::ToSqlConversionFailure(format!("not a word: {other}").into())),
        Err(error) => Err(rusqlite::Error::ToSqlConversionFailure(error.into())),
    }
}

/// The enumeration's value for a word in that column.
pub(crate) fn from_word<T: DeserializeOwned>(row: &rusqlite::Row<'_>, column: &str) -> rusqlite::Result<T> {
    parse(row, column, |text: String| serde_json::from_value(serde_json::Value::String(text)).ok())
}

/// A value of a type that reads its own text (identifiers, IDNO).
pub(crate) fn parse<S: rusqlite::types::FromSql, T>(
    row: &rusqlite::Row<'_>,
    column: &str,
    read: impl FnOnce(S) -> Option<T>,
) -> rusqlite::Result<T> {
    let index = row.as_ref().column_index(column)?;
    read(row.get(index)?).ok_or_else(|| {
        rusqlite::Error::FromSqlConversionFailure(
            index,
            Type::Text,
            format!("unknown value in {column}").into(),
        )
    })
}

/// An identifier in that column.
macro_rules! id {
    ($row:expr, $column:expr, $kind:ty) => {
        $crate::rows::parse($row, $column, |text: String| <$kind>::parse(&text))
    };
}
pub(crate) use id;

/// A contact in four columns that begin with `prefix`.
pub(crate) fn contact(row: &rusqlite::Row<'_>, prefix: &str) -> rusqlite::Result<Contact> {
    let column = |name: &str| row.get(format!("{prefix}{name}").as_str());
    Ok(Contact {
        name: column("name")?,
        position: column("position")?,
        email: column("email")?,
        phone: column("phone")?,
    })
}
