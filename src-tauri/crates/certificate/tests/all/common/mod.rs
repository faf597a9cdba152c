//! The `openssl` program makes the fixtures and judges what is read from them.

pub(crate) mod craft;
pub(crate) mod many;
pub(crate) mod names;
pub(crate) mod random;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use racord_certificate::{Certificate, Contents, Kind, open};
use tempfile::TempDir;

/// A file in a folder of `tests/kept`, made by a program that not everyone has; README.md there says how.
pub(crate) fn kept(kind: &str, name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/kept").join(kind).join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A folder in which `openssl` works.
pub(crate) struct Workshop {
    folder: TempDir,
}

impl Workshop {
    pub(crate) fn new() -> Workshop {
        Workshop { folder: tempfile::tempdir().unwrap() }
    }

    /// With a system's certificate, `one.pem`, and its key.
    pub(crate) fn probe() -> Workshop {
        let workshop = Workshop::new();
        workshop.certificate("one", EC, SUBJECT, "-days 400");
        workshop
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), bytes).unwrap();
    }

    /// Runs `openssl` in the folder; the arguments are split at blanks. Fails the test when it fails.
    pub(crate) fn openssl(&self, arguments: &str) {
        let output = command(self.folder.path(), arguments.split_whitespace()).output().unwrap();
        assert!(output.status.success(), "openssl {arguments}\n{}", String::from_utf8_lossy(&output.stderr));
    }

    /// A key and a self-signed certificate, `NAME.key` and `NAME.pem`, with a subject after `/C=MD/…`.
    pub(crate) fn certificate(&self, name: &str, key: &str, subject: &str, more: &str) {
        self.openssl(&format!("genpkey {key} -out {name}.key"));
        let words = format!("req -new -x509 -key {name}.key -out {name}.pem -utf8 {more}");
        let output =
            command(self.folder.path(), words.split_whitespace().chain(["-subj", subject])).output().unwrap();
        assert!(output.status.success(), "openssl {words}\n{}", String::from_utf8_lossy(&output.stderr));
    }
}

/// The subject of [`Workshop::probe`].
pub(crate) const SUBJECT: &str = "/C=MD/O=Instituția de probă/CN=proba.md";

/// What is said of a file.
pub(crate) fn codes(contents: &Contents) -> Vec<&str> {
    contents.findings.iter().map(|finding| finding.code.as_str()).collect()
}

pub(crate) fn error(contents: &Contents) -> Option<&str> {
    contents.error.as_ref().map(|error| error.code.as_str())
}

/// A key that is made quickly.
pub(crate) const EC: &str = "-algorithm EC -pkeyopt ec_paramgen_curve:P-256";

fn command<'a>(folder: &Path, arguments: impl IntoIterator<Item = &'a str>) -> Command {
    let mut command = Command::new("openssl");
    command.current_dir(folder).args(arguments);
    command
}

/// What `openssl x509` says of one certificate.
#[derive(Debug, Eq, PartialEq)]
pub(crate) struct Judged {
    pub(crate) serial: String,
    pub(crate) subject: String,
    pub(crate) issuer: String,
    pub(crate) not_before: Option<String>,
    pub(crate) not_after: Option<String>,
    pub(crate) sha256: String,
    pub(crate) sha1: String,
}

/// `None` when OpenSSL reads no certificate from the bytes.
pub(crate) fn judge(bytes: &[u8]) -> Option<Judged> {
    let run = |arguments: &str| {
        let mut child = command(Path::new("."), arguments.split_whitespace())
            .env("LC_ALL", "C.UTF-8")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(bytes).ok();
        let output = child.wait_with_output().unwrap();
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let facts = "x509 -noout -serial -subject -issuer -dates -dateopt iso_8601 -fingerprint -sha256 -nameopt RFC2253,utf8,-esc_msb";
    // A long serial is broken over lines with a backslash.
    let text = run(facts)?;
    let (serial, others) = text.split_once("\nsubject=").unwrap();
    let text = format!("{}\nsubject={others}", serial.replace("\\\n", ""));
    let sha1 = run("x509 -noout -fingerprint -sha1")?;
    let line = |text: &str, name: &str| {
        let found = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('='));
        found.unwrap_or_else(|| panic!("no {name} in {text}")).to_owned()
    };
    let time = |name: &str| {
        let written = Some(line(&text, name)).filter(|time| !time.contains("Bad"))?.replace(' ', "T");
        // Years before 1000 are filled up with blanks.
        let written = format!("{:0>20}", written.trim_start_matches('T'));
        // Fractions of a second are left out of the contract.
        Some(written.split_once('.').map_or(written.clone(), |(whole, _)| format!("{whole}Z")))
    };
    Some(Judged {
        serial: line(&text, "serial"),
        subject: line(&text, "subject"),
        issuer: line(&text, "issuer"),
        not_before: time("notBefore"),
        not_after: time("notAfter"),
        sha256: line(&text, "sha256 Fingerprint").replace(':', ""),
        sha1: line(&sha1, "sha1 Fingerprint").replace(':', ""),
    })
}

/// The same, as Racord reads it.
pub(crate) fn read(certificate: &Certificate) -> Judged {
    let time = |time: chrono::DateTime<chrono::Utc>| time.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    Judged {
        serial: certificate.serial.hex(),
        subject: certificate.subject.to_string(),
        issuer: certificate.issuer.to_string(),
        not_before: certificate.not_before.map(time),
        not_after: certificate.not_after.map(time),
        sha256: certificate.sha256.hex(),
        sha1: certificate.sha1.hex(),
    }
}

/// Both read it, and say the same.
pub(crate) fn agree(bytes: &[u8], what: &str) -> Certificate {
    let judged = judge(bytes).unwrap_or_else(|| panic!("OpenSSL reads {what}"));
    let contents = open(bytes, None);
    assert_eq!(contents.kind, Kind::Certificate, "{what} is a certificate");
    let certificate = contents.certificates.into_iter().next().unwrap_or_else(|| panic!("{what} is read"));
    assert_eq!(read(&certificate), judged, "{what}: OpenSSL is the judge");
    certificate
}
