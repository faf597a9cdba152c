//! A certificate in the officer's words: verdict first, what to do, then the facts.

use racord_certificate::{
    AlternativeName, Certificate, Circumstances, Finding, Serial, Severity, extended_usage_name, findings,
};
use racord_core::custody::{chisinau_day, days_left};
use racord_core::message::{Saying, Value};

use crate::view::{Copy, Fact, Said, Tone, Verdict};
use crate::voice::Voice;

pub(crate) struct Judged {
    pub(crate) verdict: Verdict,
    /// What to do.
    pub(crate) next: Saying,
    /// All the others, beside the one that the verdict says.
    pub(crate) findings: Vec<Said>,
}

/// Findings that decide the verdict, the weightiest first. The others stand below it.
const WEIGHTY: [&str; 12] = [
    "unreadable-time",
    "chain-broken",
    "authority",
    "other-institution",
    "expired",
    "same-in-other-environment",
    "held-by-other-system",
    "already-held",
    "self-signed",
    "issuer-not-stisc",
    "not-yet-valid",
    "expires-soon",
];

/// Judges a certificate: one sentence, what to do, and the rest of what is worth knowing.
pub(crate) fn judge(voice: &Voice, certificate: &Certificate, circumstances: &Circumstances) -> Judged {
    judge_with(voice, certificate, circumstances, None)
}

/// The same with what its signature says, where the issuer's certificate is at hand.
pub(crate) fn judge_with(
    voice: &Voice,
    certificate: &Certificate,
    circumstances: &Circumstances,
    chain: Option<Finding>,
) -> Judged {
    let mut found = findings(certificate, voice.now, circumstances);
    found.extend(chain);
    let main = WEIGHTY.iter().find_map(|code| found.iter().find(|finding| finding.code == *code));
    let rest: Vec<&Finding> =
        found.iter().filter(|finding| main.is_none_or(|main| main != *finding)).collect();
    let worrying = rest.iter().any(|finding| finding.severity != Severity::Info);
    let (title, next, tone) = match main {
        Some(finding) => {
            let own = format!("verdict-{}", finding.code);
            let saying = saying(voice, certificate, finding);
            let title =
                if voice.has(&own) { voice.say(&Saying { code: own, ..saying }) } else { voice.say(&saying) };
            (title, format!("next-{}", finding.code), weight(finding))
        }
        None if worrying => (voice.text("verdict-check"), "next-check".to_owned(), Tone::Warn),
        None => (voice.text("verdict-right"), "next-right".to_owned(), Tone::Ok),
    };
    Judged {
        verdict: Verdict { tone, title, text: about(voice, certificate, circumstances) },
        next: Saying::new(next),
        findings: rest.iter().map(|finding| voice.said(&saying(voice, certificate, finding))).collect(),
    }
}

fn weight(finding: &Finding) -> Tone {
    match finding.code.as_str() {
        "authority" | "other-institution" => Tone::Bad,
        "already-held" => Tone::Quiet,
        _ if finding.severity == Severity::Error => Tone::Bad,
        _ => Tone::Warn,
    }
}

/// A finding as a sentence. Days are those of Moldova's calendar.
fn saying(voice: &Voice, certificate: &Certificate, finding: &Finding) -> Saying {
    let mut saying = Saying::new(format!("finding-{}", finding.code));
    for (name, text) in &finding.args {
        saying = saying.with(name, text);
    }
    let moment = match finding.code.as_str() {
        "not-yet-valid" => certificate.not_before,
        "expired" | "expires-soon" => certificate.not_after,
        _ => None,
    };
    if let Some(moment) = moment {
        saying = saying
            .with("date", chisinau_day(moment))
            .with("days", Value::Number(days_left(moment, voice.now).abs()));
    }
    if let Some(environment) = finding.args.get("environment") {
        saying = saying.with("environment", environment);
    }
    saying
}

/// "Issued by MDQSign, valid from … until …".
fn about(voice: &Voice, certificate: &Certificate, circumstances: &Circumstances) -> String {
    let mut words = Vec::new();
    if let (Some(from), Some(until)) = (certificate.not_before, certificate.not_after) {
        words.push(
            voice.say(
                &Saying::new("verdict-about")
                    .with("issuer", certificate.issuer.title())
                    .with("from_long", chisinau_day(from))
                    .with("until_long", chisinau_day(until)),
            ),
        );
    }
    if certificate.idno.is_some() && certificate.idno == circumstances.institution_idno {
        words.push(voice.text("verdict-idno-matches"));
    }
    words.join(" ")
}

pub(crate) fn serial_fact(voice: &Voice, serial: &Serial) -> Fact {
    let copy = |code: &str, text: String| Copy { label: voice.text(code), text };
    let mut fact = voice.fact("serial", serial.hex_spaced());
    fact.mono = true;
    fact.copies = vec![
        copy("copy-plain", serial.hex()),
        copy("copy-colons", serial.hex_colons()),
        copy("copy-decimal", serial.decimal()),
        copy("copy-lower", serial.hex_lower()),
    ];
    fact
}

pub(crate) fn facts(voice: &Voice, certificate: &Certificate, circumstances: &Circumstances) -> Vec<Fact> {
    let mut facts = vec![serial_fact(voice, &certificate.serial)];
    let mut print = voice.fact("sha256", groups(&certificate.sha256.hex()));
    print.mono = true;
    print.copies = vec![
        Copy { label: voice.text("copy-plain"), text: certificate.sha256.hex() },
        Copy { label: voice.text("copy-colons"), text: certificate.sha256.hex_colons() },
        Copy { label: voice.text("copy-lower"), text: certificate.sha256.hex_lower() },
    ];
    facts.push(print);
    facts.push(voice.fact("subject", certificate.subject.title()));
    let mut owner = voice.fact("owner", owner(certificate));
    owner.tag = match (&certificate.idno, &circumstances.institution_idno) {
        (Some(theirs), Some(own)) if theirs == own => Some(voice.tag(Tone::Ok, "owner-matches")),
        (Some(_), Some(_)) => Some(voice.tag(Tone::Bad, "owner-differs")),
        _ => None,
    };
    facts.push(owner);
    facts.push(voice.fact("issuer", certificate.issuer.title()));
    if let (Some(from), Some(until)) = (certificate.not_before, certificate.not_after) {
        let (from, until) = (voice.short_day(chisinau_day(from)), voice.short_day(chisinau_day(until)));
        facts.push(voice.fact("validity", format!("{from} – {until}")));
    }
    let key = format!("{}, {}", key_words(certificate), certificate.signature_algorithm);
    facts.push(voice.fact("key", key));
    facts
}

fn owner(certificate: &Certificate) -> String {
    let organization = certificate.subject.organization().unwrap_or_default();
    match &certificate.idno {
        Some(idno) if !organization.is_empty() => format!("{organization}, IDNO {idno}"),
        Some(idno) => format!("IDNO {idno}"),
        None => organization.to_owned(),
    }
}

/// Four digits at a time, to be read aloud.
fn groups(hex: &str) -> String {
    hex.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ")
}

/// Everything else, for whoever wants to see it.
pub(crate) fn details(voice: &Voice, certificate: &Certificate) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |id: &str, value: String| {
        if !value.is_empty() {
            facts.push(voice.fact(id, value));
        }
    };
    let exact = |moment: Option<chrono::DateTime<chrono::Utc>>| {
        moment.map(|moment| moment.format("%Y-%m-%d %H:%M:%S UTC").to_string()).unwrap_or_default()
    };
    add("detail-subject", certificate.subject.to_string());
    add("detail-issuer", certificate.issuer.to_string());
    add("detail-not-before", exact(certificate.not_before));
    add("detail-not-after", exact(certificate.not_after));
    add("detail-version", certificate.version.to_string());
    add("detail-sha1", certificate.sha1.hex());
    add("detail-key-usage", list(certificate.key_usage.as_deref(), |usage| usage.as_str().to_owned()));
    add(
        "detail-extended-key-usage",
        list(certificate.extended_key_usage.as_deref(), |oid| extended_usage_name(oid).to_owned()),
    );
    add("detail-names", list(Some(&certificate.subject_alternative_names), AlternativeName::to_string));
    add("detail-policies", certificate.policies.join(", "));
    add("detail-crl", certificate.crl_addresses.join(", "));
    add("detail-ocsp", certificate.ocsp_addresses.join(", "));
    add("detail-issuer-address", certificate.issuer_addresses.join(", "));
    let hex =
        |id: &Option<Vec<u8>>| id.iter().flatten().map(|byte| format!("{byte:02X}")).collect::<String>();
    add("detail-subject-key-id", hex(&certificate.subject_key_id));
    add("detail-authority-key-id", hex(&certificate.authority_key_id));
    facts
}

fn list<T>(items: Option<&[T]>, word: impl Fn(&T) -> String) -> String {
    items.unwrap_or_default().iter().map(word).collect::<Vec<_>>().join(", ")
}

/// Everything that a comparison shows: what identifies it first.
pub(crate) fn compared(voice: &Voice, certificate: &Certificate) -> Vec<Fact> {
    let day = |moment: Option<chrono::DateTime<chrono::Utc>>| {
        moment.map(|moment| voice.long_day(chisinau_day(moment))).unwrap_or_default()
    };
    let mono = |id: &str, value: String| Fact { mono: true, ..voice.fact(id, value) };
    let key_id: String = certificate.key_hash.hex().chars().take(16).collect();
    let mut facts = vec![
        mono("serial", certificate.serial.hex_spaced()),
        voice.fact("key", key_words(certificate)),
        mono("key-id", groups(&key_id)),
        voice.fact("detail-subject", parted(&certificate.subject.to_string())),
        voice.fact("owner", owner(certificate)),
        voice.fact("detail-issuer", parted(&certificate.issuer.to_string())),
        voice.fact("not-before", day(certificate.not_before)),
        voice.fact("not-after", day(certificate.not_after)),
        voice.fact("signature", certificate.signature_algorithm.clone()),
        mono("sha256", groups(&certificate.sha256.hex())),
    ];
    let known: Vec<String> = facts.iter().map(|fact| fact.id.clone()).collect();
    facts.extend(details(voice, certificate).into_iter().filter(|fact| !known.contains(&fact.id)));
    facts
}

/// A blank after each part of a name, so that it folds where a reader expects it.
fn parted(name: &str) -> String {
    name.replace(',', ", ")
}

fn key_words(certificate: &Certificate) -> String {
    let key = &certificate.public_key;
    match (&key.curve, key.bits) {
        (Some(curve), _) => format!("{} {curve}", key.algorithm),
        (None, Some(bits)) => format!("{} {bits}", key.algorithm),
        (None, None) => key.algorithm.clone(),
    }
}
