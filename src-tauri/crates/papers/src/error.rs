use racord_core::message::Saying;
use racord_core::submission::Missing;

/// Why a paper was not made or not written.
#[derive(Debug, thiserror::Error)]
pub enum PapersError {
    /// The certificate's bytes are not those of the facts beside it.
    #[error("the certificate file is not the certificate that was chosen")]
    CertificateMismatch,
    /// The drive with the folder was pulled out, or is damaged.
    #[error("the drive failed")]
    DriveFailed,
    /// The disk, or the user's share of it, is full.
    #[error("no space left")]
    DiskFull,
    /// A file to go along has nothing in it.
    #[error("{file} is empty")]
    Empty { file: String },
    /// A file to go along is encrypted, so nobody can tell whether a key is inside.
    #[error("{file} is encrypted")]
    Encrypted { file: String },
    /// The folder to write into is not there (any more).
    #[error("the folder is gone")]
    FolderGone,
    /// Something is missing; the list says what and where it is entered.
    #[error("{} things are missing", .0.len())]
    Incomplete(Vec<Missing>),
    /// A file to go along contains a private key.
    #[error("{file} contains a private key")]
    KeyMaterial { file: String },
    /// The SVG takes in something from outside, or runs something.
    #[error("{file} is not by itself")]
    LogoReaches { file: String },
    /// More than a letterhead needs.
    #[error("{file} is larger than {megabytes} MB or {pixels} pixels a side")]
    LogoTooLarge { file: String, megabytes: u32, pixels: u32 },
    /// The SVG shows its own parts again so often that a small file becomes a wall of shapes.
    #[error("{file} unfolds to more than a letterhead bears")]
    LogoUnfolds { file: String },
    /// Not a PNG, a JPEG or an SVG, or a broken one.
    #[error("{file} is no picture that can be shown")]
    LogoUnread { file: String },
    /// The file system does not take a name or path of this length.
    #[error("the name is too long")]
    NameTooLong,
    /// A file to go along is an archive or container of a kind that is not looked into.
    #[error("{file} cannot be looked into")]
    Opaque { file: String },
    /// The folder does not let this user write.
    #[error("the folder is read-only")]
    ReadOnly,
    /// The text written by hand doesn't keep the rules of a letter.
    #[error("the text written by hand may not go out: {}", .0.code)]
    Refused(Saying),
    /// A template failed, or an archive could not be built: the program has to be mended.
    #[error("not composed: {0}")]
    Template(String),
    /// A file to go along is larger than what is sent by mail.
    #[error("{file} is larger than {megabytes} MB")]
    TooLarge { file: String, megabytes: u32 },
    /// All files to go along are more than what is sent by mail.
    #[error("the files together are larger than {megabytes} MB in a mail")]
    TooLargeTogether { megabytes: u32 },
    /// A file to go along is an archive of more than is looked into.
    #[error("{file} unpacks to more than {megabytes} MB or {files} files")]
    TooMuchInside { file: String, megabytes: u32, files: u32 },
    /// There is no kind of submission with this name.
    #[error("unknown kind {0}")]
    UnknownKind(String),
    /// Writing failed for another reason; the operating system's words.
    #[error("not written: {0}")]
    Write(String),
}

impl PapersError {
    /// As a sentence of `papers.ftl`.
    pub fn said(&self) -> Saying {
        match self {
            PapersError::CertificateMismatch => Saying::new("certificate-mismatch"),
            PapersError::DiskFull => Saying::new("package-disk-full"),
            PapersError::DriveFailed => Saying::new("package-drive-failed"),
            PapersError::Empty { file } => Saying::new("attachment-empty").with("file", file),
            PapersError::Encrypted { file } => Saying::new("attachment-encrypted").with("file", file),
            PapersError::FolderGone => Saying::new("package-folder-gone"),
            PapersError::Incomplete(missing) => {
                Saying::new("submission-incomplete").with("count", missing.len())
            }
            PapersError::KeyMaterial { file } => Saying::new("key-material").with("file", file),
            PapersError::LogoReaches { file } => Saying::new("logo-reaches").with("file", file),
            PapersError::LogoTooLarge { file, megabytes, pixels } => Saying::new("logo-too-large")
                .with("file", file)
                .with("megabytes", *megabytes)
                .with("pixels", *pixels),
            PapersError::LogoUnfolds { file } => Saying::new("logo-unfolds").with("file", file),
            PapersError::LogoUnread { file } => Saying::new("logo-unread").with("file", file),
            PapersError::NameTooLong => Saying::new("package-name-too-long"),
            PapersError::Opaque { file } => Saying::new("attachment-opaque").with("file", file),
            PapersError::ReadOnly => Saying::new("package-folder-read-only"),
            PapersError::Refused(saying) => saying.clone(),
            PapersError::Template(reason) => Saying::new("paper-not-composed").with("reason", reason),
            PapersError::TooLarge { file, megabytes } => {
                Saying::new("attachment-too-large").with("file", file).with("megabytes", *megabytes)
            }
            PapersError::TooLargeTogether { megabytes } => {
                Saying::new("attachments-too-large").with("megabytes", *megabytes)
            }
            PapersError::TooMuchInside { file, megabytes, files } => {
                Saying::new("attachment-too-much-inside")
                    .with("file", file)
                    .with("megabytes", *megabytes)
                    .with("files", *files)
            }
            PapersError::UnknownKind(kind) => Saying::new("missing-kind").with("kind", kind),
            PapersError::Write(reason) => Saying::new("package-not-written").with("reason", reason),
        }
    }

    /// The stable code, e.g. `key-material`.
    pub fn code(&self) -> String {
        self.said().code
    }
}

#[cfg(test)]
mod tests {
    use racord_core::message::Messages;
    use racord_core::words::Language;

    use super::*;

    #[test]
    fn every_error_has_a_whole_sentence_in_each_language() {
        let file = || "scan.pdf".to_owned();
        let errors = [
            PapersError::CertificateMismatch,
            PapersError::DiskFull,
            PapersError::DriveFailed,
            PapersError::Empty { file: file() },
            PapersError::Encrypted { file: file() },
            PapersError::FolderGone,
            PapersError::Incomplete(Vec::new()),
            PapersError::KeyMaterial { file: file() },
            PapersError::LogoReaches { file: file() },
            PapersError::LogoTooLarge { file: file(), megabytes: 1, pixels: 4000 },
            PapersError::LogoUnfolds { file: file() },
            PapersError::LogoUnread { file: file() },
            PapersError::NameTooLong,
            PapersError::Opaque { file: file() },
            PapersError::ReadOnly,
            PapersError::Refused(Saying::new("letter-serial").with("line", 3)),
            PapersError::Template("x".to_owned()),
            PapersError::TooLarge { file: file(), megabytes: 25 },
            PapersError::TooLargeTogether { megabytes: 35 },
            PapersError::TooMuchInside { file: file(), megabytes: 100, files: 10_000 },
            PapersError::UnknownKind("x".to_owned()),
            PapersError::Write("x".to_owned()),
        ];
        for language in Language::ALL {
            let messages = Messages::new(language);
            for error in &errors {
                let said = messages.say(&error.said());
                assert!(
                    said != error.code() && !said.contains('{'),
                    "{language:?}, {}: {said}",
                    error.code()
                );
            }
        }
    }
}
