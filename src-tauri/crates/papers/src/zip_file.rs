//! ZIP archives that come out the same, byte for byte, whenever they are made from the same files.

use std::io::{Cursor, Write};

use chrono::{DateTime, Datelike, Timelike, Utc};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::error::PapersError;

/// An archive of these files, in this order.
///
/// Stored, not deflated: what deflate writes differs from one version of a library to the next, and a package must
/// be rebuilt to the same bytes years later.
pub(crate) fn zip(files: &[(String, &[u8])], at: DateTime<Utc>) -> Result<Vec<u8>, PapersError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(time(at))
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(name.as_str(), options).map_err(failed)?;
        writer.write_all(bytes).map_err(failed)?;
    }
    Ok(writer.finish().map_err(failed)?.into_inner())
}

/// As ZIP keeps times: from 1980 to 2107, in steps of two seconds.
fn time(at: DateTime<Utc>) -> zip::DateTime {
    let part = |number: u32| u8::try_from(number).unwrap_or_default();
    zip::DateTime::from_date_and_time(
        u16::try_from(at.year()).unwrap_or_default(),
        part(at.month()),
        part(at.day()),
        part(at.hour()),
        part(at.minute()),
        part(at.second()),
    )
    .unwrap_or_default()
}

fn failed(error: impl std::fmt::Display) -> PapersError {
    PapersError::Template(error.to_string())
}
