//! What a file is, in the officer's words, when it isn't simply a certificate: and where the right one is.

use racord_certificate::{Contents, Finding, OpenError};
use racord_core::message::{Saying, Value};

use crate::file_kind;
use crate::view::{Tone, Verdict};
use crate::voice::Voice;

/// The verdict on a file as a whole; none for one that holds certificates and nothing else.
pub(crate) fn file_verdict(voice: &Voice, contents: &Contents, bytes: &[u8]) -> Option<Verdict> {
    let verdict = |tone, title: String, text: String| Some(Verdict { tone, title, text });
    let none = contents.certificates.is_empty();
    let password = contents.error.as_ref().filter(|error| error.code.starts_with("password-"));
    if contents.has_private_key() {
        let text = match password {
            Some(_) => "private-key-password",
            None if none => "private-key-alone",
            None => "private-key-beside",
        };
        return verdict(Tone::Bad, voice.text("finding-private-key"), voice.text(text));
    }
    if let Some(error) = password {
        return verdict(Tone::Warn, voice.text(&error.code), voice.text("password-forgotten"));
    }
    if let Some(finding) = contents.findings.first().filter(|_| none) {
        return verdict(Tone::Warn, voice.say(&finding_saying(finding)), voice.text("where-right-file"));
    }
    let error = contents.error.as_ref()?;
    let saying = about_file(error, bytes);
    let text = match saying.code.as_str() {
        // These say by themselves where it is.
        "wrong-file-archive" | "wrong-file-mail" | "wrong-file-shortcut" => "where-inside",
        _ => "where-right-file",
    };
    verdict(if none { Tone::Bad } else { Tone::Warn }, voice.say(&saying), voice.text(text))
}

/// Why there is no certificate in a file, or not every one could be read.
pub(crate) fn about_file(error: &OpenError, bytes: &[u8]) -> Saying {
    if error.code == "file-unknown"
        && let Some(kind) = file_kind::recognised(bytes)
    {
        return Saying::new(format!("wrong-file-{kind}"));
    }
    error.args.iter().fold(Saying::new(&error.code), |saying, (name, text)| {
        let value = text.parse::<i64>().map_or_else(|_| Value::from(text), Value::Number);
        saying.with(name, value)
    })
}

/// A finding about a file as a sentence.
pub(crate) fn finding_saying(finding: &Finding) -> Saying {
    let whom = finding.args.get("subject").filter(|subject| !subject.is_empty());
    match (finding.code.as_str(), whom) {
        ("request", Some(subject)) => Saying::new("finding-request-for").with("subject", subject),
        _ => finding
            .args
            .iter()
            .filter(|(name, _)| *name != "subject")
            .fold(Saying::new(finding.message_id()), |saying, (name, text)| saying.with(name, text)),
    }
}
