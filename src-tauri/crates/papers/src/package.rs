//! One submission in one ZIP, laid out after BagIt (RFC 8493), so that anybody can check years later that
//! nothing in it has changed.

use std::fmt;

use chrono::{DateTime, Utc};
use racord_core::submission::Submission;
use sha2::{Digest, Sha256};

use crate::compose::{Composed, hex};
use crate::error::PapersError;
use crate::mail::mail;
use crate::{names, zip_file};

/// What makes a submission itself: the mail's identity and every time in the package come from it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Stamp {
    /// Identifier of the submission.
    pub id: String,
    pub drafted: DateTime<Utc>,
}

impl Stamp {
    pub fn of(submission: &Submission) -> Stamp {
        Stamp { id: submission.id.as_str().to_owned(), drafted: submission.drafted }
    }
}

/// A package that is not written yet.
#[derive(Clone, Eq, PartialEq)]
pub struct Package {
    /// Plain ASCII, e.g. `racord-registru-mpass-certificat-test-2026-11-22.zip`.
    pub file_name: String,
    pub bytes: Vec<u8>,
    /// Lower-case hex over `bytes`.
    pub sha256: String,
    /// The mail by itself (`.eml`), to be opened in a mail program.
    pub mail: Option<Vec<u8>>,
}

/// Packs mail, summary, certificate and attachments. The same input gives the same bytes.
pub fn package(composed: &Composed, stamp: &Stamp) -> Result<Package, PapersError> {
    let mail = composed.mail.as_ref().map(|text| mail(text, stamp)).transpose()?;
    let mut taken = Vec::new();
    let mut payload: Vec<(String, &[u8])> = Vec::new();
    if let Some(mail) = &mail {
        payload.push((data(&mut taken, "mail.eml"), mail));
    }
    payload.push((data(&mut taken, "rezumat.txt"), composed.summary.as_bytes()));
    for attachment in composed.certificate.iter().chain(&composed.attachments) {
        payload.push((data(&mut taken, &attachment.name), &attachment.bytes));
    }

    // RFC 8493, sections 2.1.1, 2.1.3, 2.2.1 and 2.2.2.
    let bagit = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".to_owned();
    let octets: usize = payload.iter().map(|(_, bytes)| bytes.len()).sum();
    let info = format!(
        "External-Identifier: {}\nExternal-Description: {}\nBagging-Date: {}\nPayload-Oxum: {octets}.{}\n\
         Bag-Software-Agent: Racord\n",
        stamp.id,
        composed.about,
        stamp.drafted.format("%Y-%m-%d"),
        payload.len(),
    );
    let manifest = manifest(&payload);
    let mut tags: Vec<(String, &[u8])> = vec![
        ("bag-info.txt".to_owned(), info.as_bytes()),
        ("bagit.txt".to_owned(), bagit.as_bytes()),
        ("manifest-sha256.txt".to_owned(), manifest.as_bytes()),
    ];
    let tag_manifest = self::manifest(&tags);
    tags.push(("tagmanifest-sha256.txt".to_owned(), tag_manifest.as_bytes()));

    // Section 4: the archive holds one folder, named like itself.
    let files: Vec<(String, &[u8])> = tags
        .into_iter()
        .chain(payload)
        .map(|(name, bytes)| (format!("{}/{name}", composed.name), bytes))
        .collect();
    let bytes = zip_file::zip(&files, stamp.drafted)?;
    let sha256 = hex(&Sha256::digest(&bytes));
    Ok(Package { file_name: format!("{}.zip", composed.name), bytes, sha256, mail })
}

fn data(taken: &mut Vec<String>, name: &str) -> String {
    format!("data/{}", names::safe(name, taken))
}

fn manifest(files: &[(String, &[u8])]) -> String {
    files.iter().map(|(name, bytes)| format!("{}  {name}\n", hex(&Sha256::digest(bytes)))).collect()
}

impl fmt::Debug for Package {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Package")
            .field("file_name", &self.file_name)
            .field("sha256", &self.sha256)
            .finish_non_exhaustive()
    }
}
