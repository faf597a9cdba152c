//! The files that make a folder a bag (RFC 8493, sections 2.1.1, 2.1.3, 2.2.1 and 2.2.2).

use chrono::{DateTime, SecondsFormat, Utc};
use racord_certificate::Fingerprint;

pub(crate) const BAG_INFO: &str = "bag-info.txt";
pub(crate) const BAGIT: &str = "bagit.txt";
pub(crate) const MANIFEST: &str = "manifest-sha256.txt";
pub(crate) const TAG_MANIFEST: &str = "tagmanifest-sha256.txt";

const DECLARATION: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
/// Goes up when packages are laid out otherwise.
pub(crate) const FORMAT: &str = "1";

/// What a package says of itself. All that its bytes depend on, but for the files in it, stands here.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Info {
    pub(crate) identifier: String,
    pub(crate) description: String,
    pub(crate) drafted: DateTime<Utc>,
}

/// A file in `data/`.
pub(crate) struct Payload<'a> {
    /// With `data/`.
    pub(crate) name: String,
    pub(crate) bytes: &'a [u8],
    /// Lower-case hex.
    pub(crate) sha256: String,
}

impl<'a> Payload<'a> {
    pub(crate) fn new(name: String, bytes: &'a [u8]) -> Payload<'a> {
        Payload { name, bytes, sha256: sha256(bytes) }
    }
}

/// The files beside `data/`, in the order in which they stand in the archive.
pub(crate) fn tags(info: &Info, payload: &[Payload<'_>]) -> Vec<(&'static str, String)> {
    let manifest = payload.iter().map(|file| line(&file.sha256, &file.name)).collect();
    let mut tags =
        vec![(BAG_INFO, info.text(payload)), (BAGIT, DECLARATION.to_owned()), (MANIFEST, manifest)];
    let listed = tags.iter().map(|(name, text)| line(&sha256(text.as_bytes()), name)).collect();
    tags.push((TAG_MANIFEST, listed));
    tags
}

impl Info {
    fn text(&self, payload: &[Payload<'_>]) -> String {
        let octets: usize = payload.iter().map(|file| file.bytes.len()).sum();
        format!(
            "External-Identifier: {}\nExternal-Description: {}\nBagging-Date: {}\nPayload-Oxum: {octets}.{}\n\
             Bag-Software-Agent: Racord\nRacord-Package-Format: {FORMAT}\nRacord-Drafted: {}\n",
            self.identifier,
            self.description,
            self.drafted.format("%Y-%m-%d"),
            payload.len(),
            self.drafted.to_rfc3339_opts(SecondsFormat::Secs, true),
        )
    }

    /// What a `bag-info.txt` says. Read loosely: whoever writes it again sees every difference.
    pub(crate) fn read(text: &str) -> Option<Info> {
        Some(Info {
            identifier: value(text, "External-Identifier")?,
            description: value(text, "External-Description")?,
            drafted: value(text, "Racord-Drafted")?.parse().ok()?,
        })
    }
}

/// What stands after a label of `bag-info.txt`.
pub(crate) fn value(text: &str, label: &str) -> Option<String> {
    text.lines().find_map(|line| line.strip_prefix(label)?.strip_prefix(": ")).map(str::to_owned)
}

/// The names and sums that a manifest lists.
pub(crate) fn listed(manifest: &str) -> impl Iterator<Item = (&str, &str)> {
    manifest.lines().filter_map(|line| line.split_once("  ")).map(|(sum, name)| (name, sum))
}

pub(crate) fn sha256(bytes: &[u8]) -> String {
    Fingerprint::sha256(bytes).hex_lower()
}

fn line(sum: &str, name: &str) -> String {
    format!("{sum}  {name}\n")
}
