//! One submission in one ZIP, laid out after BagIt (RFC 8493), so that anybody can check years later that
//! nothing in it has changed.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{DateTime, Utc};
use racord_core::submission::Submission;

use crate::bag::{self, Info, Payload};
use crate::compose::Composed;
use crate::document::pdf;
use crate::error::PapersError;
use crate::mail::mail;
use crate::zip_file;

const MAIL: &str = "mail.eml";

/// Names in a package that no attachment may take.
pub(crate) const TAKEN: [&str; 1] = [MAIL];

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

/// Packs mail, document, certificate and attachments. The same input gives the same bytes.
///
/// What the mail carries lies there too, the certificate in its ZIP as well as bare: a mail written in a web browser
/// takes its attachments from here, an online form the `.cer`.
pub fn package(composed: &Composed, stamp: &Stamp) -> Result<Package, PapersError> {
    let mail = composed.mail.as_ref().map(|text| mail(text, stamp)).transpose()?;
    let mut files: BTreeMap<&str, &[u8]> = BTreeMap::new();
    let in_the_mail = composed.mail.iter().flat_map(|mail| &mail.attachments);
    for attachment in composed.certificate.iter().chain(in_the_mail).chain(&composed.attachments) {
        files.insert(attachment.name(), attachment.bytes());
    }
    let document = pdf(&composed.document, stamp)?;
    files.insert(&composed.document.file_name, &document);
    if let Some(mail) = &mail {
        files.insert(MAIL, mail);
    }
    let payload: Vec<Payload<'_>> =
        files.into_iter().map(|(name, bytes)| Payload::new(format!("data/{name}"), bytes)).collect();
    let info =
        Info { identifier: stamp.id.clone(), description: composed.about.clone(), drafted: stamp.drafted };
    let bytes = archive(&composed.name, &info, &payload, zip_file::zip)?;
    let sha256 = bag::sha256(&bytes);
    Ok(Package { file_name: format!("{}.zip", composed.name), bytes, sha256, mail })
}

/// Hands the files of a package to whoever writes them, in their order. The archive holds one folder, named like itself
/// (RFC 8493, section 4).
pub(crate) fn archive<T>(
    folder: &str,
    info: &Info,
    payload: &[Payload<'_>],
    write: impl FnOnce(&[(String, &[u8])], DateTime<Utc>) -> T,
) -> T {
    let tags = bag::tags(info, payload);
    let tags = tags.iter().map(|(name, text)| (format!("{folder}/{name}"), text.as_bytes()));
    let payload = payload.iter().map(|file| (format!("{folder}/{}", file.name), file.bytes));
    let files: Vec<(String, &[u8])> = tags.chain(payload).collect();
    write(&files, info.drafted)
}

impl fmt::Debug for Package {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Package")
            .field("file_name", &self.file_name)
            .field("sha256", &self.sha256)
            .finish_non_exhaustive()
    }
}
