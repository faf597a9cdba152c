//! The program, and files for it made by openssl.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

pub(crate) const SERIAL: &str = "40000000103001DB5ED3A4EDB02B";

pub(crate) fn racord() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_racord-cli"));
    command.env_remove("RACORD_DATA_DIR");
    command
}

pub(crate) fn run(arguments: &[&str]) -> Output {
    racord().args(arguments).output().unwrap()
}

pub(crate) fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub(crate) fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

pub(crate) fn objects(output: &Output) -> Vec<Value> {
    out(output).lines().map(|line| serde_json::from_str(line).expect(line)).collect()
}

pub(crate) fn openssl(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new("openssl").current_dir(folder).args(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", err(&output));
    out(&output)
}

/// `cert.pem`, `cert.der`, `key.pem`, `bag.p12` (password `parola`), `request.pem`.
pub(crate) fn files() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let subject = "/C=MD/O=Inspectoratul/2.5.4.97=NTRMD-1003600096694/CN=avize.inspectorat.md";
    openssl(
        at,
        &[
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-keyout",
            "key.pem",
            "-out",
            "cert.pem",
            "-days",
            "365",
            "-utf8",
            "-subj",
            subject,
            "-set_serial",
            &format!("0x{SERIAL}"),
        ],
    );
    openssl(at, &["x509", "-in", "cert.pem", "-outform", "der", "-out", "cert.der"]);
    openssl(at, &["req", "-new", "-key", "key.pem", "-subj", subject, "-out", "request.pem"]);
    openssl(
        at,
        &[
            "pkcs12",
            "-export",
            "-inkey",
            "key.pem",
            "-in",
            "cert.pem",
            "-passout",
            "pass:parola",
            "-out",
            "bag.p12",
        ],
    );
    folder
}

pub(crate) fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}
