//! ZIP (Office documents, OpenDocument and JAR files are ZIPs), tar and gzip.

use std::io::Cursor;

use flate2::read::MultiGzDecoder;
use memchr::memmem;
use zip::ZipArchive;

use super::{Looking, opaque};
use crate::error::PapersError;
use crate::keys::contains;
use crate::plain;
use crate::zip_file::LOCAL_HEADER;

impl Looking {
    pub(super) fn gzip(&mut self, name: &str, bytes: &[u8], depth: u32) -> Result<(), PapersError> {
        let content = self.unpack(MultiGzDecoder::new(bytes)).map_err(|_| opaque(name))?;
        self.look(name, &content, depth + 1)
    }

    pub(super) fn tar(&mut self, name: &str, bytes: &[u8], depth: u32) -> Result<(), PapersError> {
        let mut archive = tar::Archive::new(bytes);
        for entry in archive.entries().map_err(|_| opaque(name))? {
            let entry = entry.map_err(|_| opaque(name))?;
            let inner = inner_name(name, &String::from_utf8_lossy(&entry.path_bytes()));
            let content = self.unpack(entry).map_err(|_| opaque(name))?;
            self.look(&inner, &content, depth + 1)?;
        }
        Ok(())
    }

    pub(super) fn zip(&mut self, name: &str, bytes: &[u8], depth: u32) -> Result<(), PapersError> {
        let encrypted = || PapersError::Encrypted { file: name.to_owned() };
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| opaque(name))?;
        if archive.len() > usize::try_from(self.files_left).unwrap_or(usize::MAX) {
            return Err(self.too_much());
        }
        let mut places = Vec::with_capacity(archive.len());
        for index in 0..archive.len() {
            let own_name = {
                let raw = archive.by_index_raw(index).map_err(|_| opaque(name))?;
                if raw.encrypted() {
                    return Err(encrypted());
                }
                places.push((raw.header_start(), raw.data_start().saturating_add(raw.compressed_size())));
                raw.name().to_owned()
            };
            let entry = archive.by_index(index).map_err(|_| opaque(name))?;
            let content = self.unpack(entry).map_err(|_| opaque(name))?;
            // OpenDocument 1.3 part 2, section 3.4: encrypted files are named there.
            if own_name == "META-INF/manifest.xml" && contains(&content, b"encryption-data") {
                return Err(encrypted());
            }
            self.look(&inner_name(name, &own_name), &content, depth + 1)?;
        }
        if has_strays(bytes, places) { Err(opaque(name)) } else { Ok(()) }
    }
}

/// Whether there are files in it that its directory doesn't list, or lists twice by one name: some programs unpack them.
fn has_strays(bytes: &[u8], mut places: Vec<(u64, u64)>) -> bool {
    places.sort_unstable();
    memmem::find_iter(bytes, LOCAL_HEADER).any(|at| {
        let at = u64::try_from(at).unwrap_or(u64::MAX);
        // What is inside a listed file, another archive maybe, was looked at.
        let before = places.partition_point(|(start, _)| *start <= at);
        places.get(..before).and_then(<[_]>::last).is_none_or(|(_, end)| at >= *end)
    })
}

fn inner_name(name: &str, inner: &str) -> String {
    format!("{name}/{}", plain::line(inner))
}
