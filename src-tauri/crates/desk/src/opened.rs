//! What was looked into: a file, several of them, a folder. It stays in memory; nothing is stored by looking.

use std::collections::HashMap;

use racord_certificate::{Certificate, Contents, Fingerprint, Issuers, open};
use racord_core::message::{Saying, Value};
use zeroize::Zeroizing;

use crate::file_words::{about_file, file_verdict, finding_saying};
use crate::gather::{BOUNDS, Gathered, Reached};
use crate::host::Chosen;
use crate::view::{FileNote, Tone, Verdict};
use crate::voice::Voice;

/// Certificates that were looked into, until the program ends or they are added to a system.
pub(crate) struct OpenedFile {
    pub(crate) name: String,
    /// Each once, whatever number of files it stands in.
    pub(crate) certificates: Vec<Certificate>,
    /// The keys of all of them, for whatever they signed.
    pub(crate) issuers: Issuers,
    /// Where each stands in the list above: a file may hold a hundred thousand.
    places: HashMap<Fingerprint, usize>,
    /// For each certificate the files in which it stands; empty for a file opened by itself.
    pub(crate) files: Vec<Vec<String>>,
    /// What the whole is, when it isn't simply a certificate.
    pub(crate) verdict: Option<Verdict>,
    /// Files of several of which something is to be said, the gravest first.
    pub(crate) notes: Vec<FileNote>,
    /// How much was looked into, when there were several files.
    pub(crate) summary: Option<String>,
    /// The container that waits for its password.
    pub(crate) locked: Option<Zeroizing<Vec<u8>>>,
}

impl OpenedFile {
    /// A file by itself.
    pub(crate) fn single(voice: &Voice, file: Chosen) -> OpenedFile {
        let bytes = Zeroizing::new(file.bytes);
        let contents = open(&bytes, None);
        OpenedFile::of(voice, file.name, bytes, contents)
    }

    pub(crate) fn of(
        voice: &Voice,
        name: String,
        bytes: Zeroizing<Vec<u8>>,
        contents: Contents,
    ) -> OpenedFile {
        let verdict = file_verdict(voice, &contents, &bytes);
        let asks = wants_password(&contents);
        let mut opened = OpenedFile {
            name,
            certificates: Vec::new(),
            issuers: Issuers::default(),
            places: HashMap::new(),
            files: Vec::new(),
            verdict,
            notes: Vec::new(),
            summary: None,
            locked: asks.then_some(bytes),
        };
        contents.certificates.into_iter().for_each(|certificate| opened.add(certificate, None));
        opened
    }

    fn add(&mut self, certificate: Certificate, file: Option<&str>) {
        let known = self.places.get(&certificate.sha256).copied();
        let place = known.unwrap_or_else(|| {
            self.places.insert(certificate.sha256.clone(), self.certificates.len());
            self.issuers.add(&certificate);
            self.certificates.push(certificate);
            self.files.push(Vec::new());
            self.certificates.len() - 1
        });
        if let (Some(file), Some(files)) = (file, self.files.get_mut(place))
            && files.iter().all(|known| known != file)
        {
            files.push(file.to_owned());
        }
    }
}

/// A container that can't be opened without the right password.
pub(crate) fn wants_password(contents: &Contents) -> bool {
    contents.error.as_ref().is_some_and(|error| error.code.starts_with("password-"))
}

/// Several files, one after another; of each only its certificates are kept.
pub(crate) struct Several<'a> {
    voice: &'a Voice,
    opened: OpenedFile,
    files: usize,
    keys: Vec<String>,
}

impl<'a> Several<'a> {
    pub(crate) fn new(voice: &'a Voice, name: String) -> Several<'a> {
        let opened = OpenedFile {
            name,
            certificates: Vec::new(),
            issuers: Issuers::default(),
            places: HashMap::new(),
            files: Vec::new(),
            verdict: None,
            notes: Vec::new(),
            summary: None,
            locked: None,
        };
        Several { voice, opened, files: 0, keys: Vec::new() }
    }

    pub(crate) fn look(&mut self, found: Gathered) {
        self.files += 1;
        let bytes = match found.bytes {
            Ok(bytes) => bytes,
            Err(unread) => return self.note(&found.name, Tone::Warn, &unread.saying()),
        };
        let contents = open(&bytes, None);
        if contents.has_private_key() {
            self.note(&found.name, Tone::Bad, &Saying::new("finding-private-key"));
            self.keys.push(found.name.clone());
        } else if let Some(finding) = contents.findings.first().filter(|_| contents.certificates.is_empty()) {
            self.note(&found.name, Tone::Warn, &finding_saying(finding));
        }
        if let Some(error) = &contents.error {
            match error.code.as_str() {
                "password-needed" => self.note(&found.name, Tone::Warn, &Saying::new("looked-password")),
                "certificate-unreadable"
                | "container-too-slow"
                | "container-unreadable"
                | "file-too-large" => {
                    self.note(&found.name, Tone::Warn, &about_file(error, &bytes));
                }
                // Whatever else lies in a folder is named last.
                _ => self.note(&found.name, Tone::Quiet, &about_file(error, &bytes)),
            }
        }
        for certificate in contents.certificates {
            self.opened.add(certificate, Some(&found.name));
        }
    }

    fn note(&mut self, file: &str, tone: Tone, saying: &Saying) {
        let said = self.voice.said(saying);
        self.opened.notes.push(FileNote {
            file: file.to_owned(),
            tone,
            code: said.code,
            message: said.message,
        });
    }

    pub(crate) fn finish(self, reached: impl IntoIterator<Item = Reached>) -> OpenedFile {
        let Several { voice, mut opened, files, keys } = self;
        opened.notes.sort_by_key(|note| match note.tone {
            Tone::Bad => 0,
            Tone::Quiet => 2,
            Tone::Ok | Tone::Warn | Tone::You => 1,
        });
        let counted = Saying::new("looked-files").with("files", files);
        let found = Saying::new("looked-certificates").with("count", opened.certificates.len());
        let mut summary = vec![voice.say(&counted.with("found", Value::Text(voice.say(&found))))];
        summary.extend(reached.into_iter().map(|reached| voice.say(&reached.saying(&BOUNDS))));
        opened.summary = Some(summary.join(" "));
        let none = opened.certificates.is_empty();
        opened.verdict = if keys.is_empty() {
            none.then(|| Verdict {
                tone: Tone::Warn,
                title: voice.text("looked-none"),
                text: voice.text("where-right-file"),
            })
        } else {
            let text = Saying::new(if none { "looked-keys-alone" } else { "looked-keys-beside" });
            Some(Verdict {
                tone: Tone::Bad,
                title: voice.with("looked-keys", "count", keys.len()),
                text: voice.say(&text.with("files", keys.join(", "))),
            })
        };
        opened
    }
}
