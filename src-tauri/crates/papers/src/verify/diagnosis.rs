//! Why a package isn't whole: what an officer can do depends on it.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::{Comparison, MOST_FILES, PackageFault, listed, text};
use crate::bag::{self, BAG_INFO, BAGIT, FORMAT, MANIFEST, TAG_MANIFEST};
use crate::{names, plain, zip_file};

/// In bytes, of what a package that was packed again unpacks to.
const MOST_UNPACKED: u64 = super::LARGEST_PACKAGE as u64;

/// Says what is wrong with a package that isn't whole; `comparison`: with what it should be, as far as that is known.
pub(super) fn diagnose(bytes: &[u8], comparison: Option<Comparison>) -> PackageFault {
    if comparison == Some(Comparison::Shorter) {
        return PackageFault::CutOff;
    }
    let members = zip_file::members(bytes, MOST_FILES);
    // Other programs know where files stand from the end of the archive.
    let Some(files) = unpacked(bytes) else {
        let begins = bytes.starts_with(zip_file::LOCAL_HEADER);
        return match comparison {
            _ if begins && (members.cut_off || !zip_file::has_end(bytes)) => PackageFault::CutOff,
            Some(comparison) => around(comparison, &members.files),
            None => PackageFault::NotAPackage,
        };
    };
    // A name that stands twice is listed once by whoever unpacks.
    let twice = members.files.iter().enumerate().find(|(at, (name, _))| {
        members.files.iter().take(*at).any(|(other, _)| other.eq_ignore_ascii_case(name))
    });
    if let Some((_, (name, _))) = twice {
        return PackageFault::FileName { file: plain::line(name) };
    }
    let fault = content(&files);
    fault.unwrap_or_else(|| match comparison {
        Some(comparison) => around(comparison, &members.files),
        None => PackageFault::Repacked { file: first_name(&files) },
    })
}

fn first_name(files: &[(String, Vec<u8>)]) -> String {
    files.first().map(|(name, _)| plain::line(name)).unwrap_or_default()
}

/// The files are whole; what is around them isn't.
fn around(comparison: Comparison, members: &[(String, &[u8])]) -> PackageFault {
    match comparison {
        Comparison::Longer(count) => PackageFault::Appended { count },
        Comparison::Shorter => PackageFault::CutOff,
        Comparison::Differs(at) => PackageFault::Repacked { file: place(at, members) },
        Comparison::Same => PackageFault::NotAPackage,
    }
}

/// The file at which a byte stands; for one behind all of them, the last.
fn place(at: usize, members: &[(String, &[u8])]) -> String {
    let mut end = 0;
    let found = members.iter().find(|(name, bytes)| {
        end += zip_file::LOCAL_LENGTH + name.len() + bytes.len();
        at < end
    });
    found.or(members.last()).map(|(name, _)| plain::line(name)).unwrap_or_default()
}

/// What another program would unpack.
fn unpacked(bytes: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    if archive.len() > MOST_FILES {
        return None;
    }
    let mut left = MOST_UNPACKED;
    let mut files = Vec::with_capacity(archive.len());
    for index in 0..archive.len() {
        let name = archive.by_index_raw(index).ok()?.name().to_owned();
        let mut content = Vec::new();
        // A file whose own sum does not fit is altered; what could be read of it is compared with the lists.
        if let Ok(entry) = archive.by_index(index) {
            let _ = entry.take(left).read_to_end(&mut content);
        }
        left = left.saturating_sub(u64::try_from(content.len()).unwrap_or(u64::MAX));
        files.push((name, content));
    }
    (left > 0).then_some(files)
}

/// What is wrong with the files themselves, by the lists that stand beside them.
fn content(files: &[(String, Vec<u8>)]) -> Option<PackageFault> {
    let tag = [BAGIT, BAG_INFO, MANIFEST, TAG_MANIFEST];
    let folder = files.iter().find_map(|(name, _)| {
        let (folder, rest) = name.split_once('/')?;
        tag.contains(&rest).then_some(folder)
    });
    let Some(folder) = folder else { return Some(PackageFault::NotAPackage) };
    let mut inside: Vec<(&str, &[u8])> = Vec::new();
    for (name, bytes) in files {
        let in_folder = name.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/'));
        let Some(name) = in_folder else { return Some(PackageFault::FileExtra { file: plain::line(name) }) };
        // Some programs list folders too.
        if !name.is_empty() && !name.ends_with('/') {
            inside.push((name, bytes));
        }
    }
    let find = |wanted: &str| inside.iter().find(|(name, _)| *name == wanted).map(|(_, bytes)| *bytes);
    if let Some(missing) = tag.into_iter().find(|name| find(name).is_none()) {
        return Some(PackageFault::FileMissing { file: missing.to_owned() });
    }
    if let Some((name, _)) = inside.iter().find(|(name, _)| !tag.contains(name) && !is_safe(name)) {
        return Some(PackageFault::FileName { file: plain::line(name) });
    }
    let whole = |name: &str, sum: &str| find(name).is_some_and(|bytes| bag::sha256(bytes) == sum);
    let altered = |file: &str| PackageFault::ListAltered { file: file.to_owned() };

    let tags = listed(find(TAG_MANIFEST).unwrap_or_default());
    let manifest = find(MANIFEST).unwrap_or_default();
    for name in [MANIFEST, BAG_INFO, BAGIT] {
        match tags.iter().find(|(listed, _)| *listed == name) {
            Some((_, sum)) if whole(name, sum) => {}
            Some(_) => return Some(altered(name)),
            None => return Some(altered(TAG_MANIFEST)),
        }
    }
    let info = text(find(BAG_INFO).unwrap_or_default());
    if bag::value(info, "Racord-Package-Format").is_some_and(|format| format != FORMAT) {
        return Some(PackageFault::Newer);
    }
    let payload = listed(manifest);
    for (name, sum) in &payload {
        if find(name).is_none() {
            return Some(PackageFault::FileMissing { file: plain::line(name) });
        }
        if !whole(name, sum) {
            return Some(PackageFault::FileAltered { file: plain::line(name) });
        }
    }
    let extra = inside
        .iter()
        .find(|(name, _)| !tag.contains(name) && !payload.iter().any(|(listed, _)| listed == name));
    if let Some((name, _)) = extra {
        return Some(PackageFault::FileExtra { file: plain::line(name) });
    }
    // The lists agree with the files and with each other, and yet are not what the program writes.
    let info_read = bag::Info::read(info);
    let rewritten = info_read.map(|info| {
        let mut files: Vec<_> = inside
            .iter()
            .filter(|(name, _)| !tag.contains(name))
            .map(|(name, bytes)| bag::Payload::new((*name).to_owned(), bytes))
            .collect();
        files.sort_by(|one, other| one.name.cmp(&other.name));
        bag::tags(&info, &files)
    });
    let Some(rewritten) = rewritten else { return Some(altered(BAG_INFO)) };
    rewritten.iter().find(|(name, text)| find(name) != Some(text.as_bytes())).map(|(name, _)| altered(name))
}

fn is_safe(name: &str) -> bool {
    name.strip_prefix("data/").is_some_and(names::is_safe)
}
