//! Independent judges in Python: what the program writes is read by programs that others wrote.

use std::fs;
use std::path::PathBuf;

use crate::Outcome;
use crate::process::{command, run, target};

/// With exact versions, so that a judge changes only when we say so. The standard library judges mails and archives.
const PACKAGES: &[&str] = &[
    // CC0-1.0. The Library of Congress's own reader of bags (RFC 8493).
    "bagit==1.9.0",
    // Apache-2.0 or BSD-3-Clause. Certificates from many hands, on which the reader is compared with OpenSSL.
    "cryptography_vectors==50.0.2",
    // MIT. The days off of Moldova by other hands.
    "holidays==0.109",
    // BSD-2-Clause. Reads the calendars that we write.
    "icalendar==7.3.0",
    // Apache-2.0. SAML metadata by other hands: theirs is read by us, ours by them.
    "pysaml2==7.5.5",
    // MIT. Opens, fills in and saves the developers' sheet.
    "openpyxl==3.1.5",
];

/// The Python that the tests call, in `RACORD_PYTHON`.
pub(crate) fn python() -> PathBuf {
    folder().join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" })
}

/// Makes the virtual environment, unless it is there with these packages.
pub(crate) fn prepare() -> Outcome {
    let kept = folder().join("packages");
    let wanted = PACKAGES.join("\n");
    if fs::read_to_string(&kept).is_ok_and(|there| there == wanted) && python().exists() {
        return Ok(());
    }
    run(command("python3").args(["-m", "venv", "--clear"]).arg(folder()))?;
    run(command(python()).args(["-m", "pip", "install", "--quiet", "--no-input"]).args(PACKAGES))?;
    fs::write(&kept, wanted).map_err(|error| format!("{} cannot be written: {error}", kept.display()))
}

fn folder() -> PathBuf {
    target().join("judges")
}
