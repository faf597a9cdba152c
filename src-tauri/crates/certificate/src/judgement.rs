//! What is to be said of one certificate, for this institution, at this moment.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use crate::authorities;
use crate::certificate::Certificate;
use crate::extension::KeyUsage;
use crate::finding::{Finding, Severity};

/// MEGA's own checks warn 30 days ahead; a renewal needs STISC and MEGA, so it starts at 60.
const SOON_DAYS: i64 = 60;

/// NIST SP 800-57 part 1 (2020), table 2: below these a key has less than 112 bits of strength.
const LEAST_RSA_BITS: u32 = 2048;
const LEAST_EC_BITS: u32 = 224;

const CLIENT_AUTHENTICATION: &str = "1.3.6.1.5.5.7.3.2";
const ANY_USE: &str = "2.5.29.37.0";

/// What a certificate is judged against. What isn't known is left empty.
#[derive(Clone, Debug, Default)]
pub struct Circumstances {
    /// 13 digits.
    pub institution_idno: Option<String>,
    /// The system it is meant for: an identifier that also stands in [`Held::system`].
    pub system: Option<String>,
    /// `test` or `production`
    pub environment: Option<String>,
    /// The certificates held already.
    pub held: Vec<Held>,
}

/// A certificate that is held already.
#[derive(Clone, Debug, Default)]
pub struct Held {
    /// SHA-256 over the DER bytes, hex. None when only its serial is known.
    pub fingerprint: Option<String>,
    /// SHA-256 over the SubjectPublicKeyInfo, hex.
    pub key_hash: Option<String>,
    pub system: String,
    /// What the system is called in sentences.
    pub system_name: String,
    /// `test` or `production`
    pub environment: String,
    /// Another one has taken its place.
    pub superseded: bool,
}

/// Everything that is to be said, the gravest first.
pub fn findings(
    certificate: &Certificate,
    now: DateTime<Utc>,
    circumstances: &Circumstances,
) -> Vec<Finding> {
    let mut found = Vec::new();
    judge_validity(certificate, now, &mut found);
    judge_origin(certificate, &mut found);
    judge_strength(certificate, &mut found);
    judge_use(certificate, &mut found);
    judge_owner(certificate, circumstances, &mut found);
    judge_held(certificate, circumstances, &mut found);
    judge_extensions(certificate, &mut found);
    found.sort_by_key(|finding| finding.severity);
    found
}

fn judge_validity(certificate: &Certificate, now: DateTime<Utc>, found: &mut Vec<Finding>) {
    let day = |time: DateTime<Utc>| time.format("%Y-%m-%d").to_string();
    if certificate.not_before.is_none() || certificate.not_after.is_none() {
        found.push(Finding::new("unreadable-time", Severity::Error));
    }
    if let Some(start) = certificate.not_before.filter(|start| *start > now) {
        found.push(Finding::new("not-yet-valid", Severity::Warning).with("date", day(start)));
    }
    let Some(end) = certificate.not_after else { return };
    if end < now {
        let days = (now - end).num_days();
        found.push(
            Finding::new("expired", Severity::Error).with("date", day(end)).with("days", days.to_string()),
        );
    } else if (end - now).num_days() < SOON_DAYS {
        let days = (end - now).num_days();
        found.push(
            Finding::new("expires-soon", Severity::Warning)
                .with("date", day(end))
                .with("days", days.to_string()),
        );
    }
}

fn judge_origin(certificate: &Certificate, found: &mut Vec<Finding>) {
    let known = authorities::is_known(certificate);
    if certificate.is_ca || known {
        found.push(Finding::new("authority", Severity::Warning).with("name", certificate.subject.title()));
    }
    if known {
        return;
    }
    if certificate.self_signed() {
        found.push(Finding::new("self-signed", Severity::Warning));
    } else if !authorities::names_stisc(&certificate.issuer) {
        found.push(
            Finding::new("issuer-not-stisc", Severity::Warning).with("issuer", certificate.issuer.title()),
        );
    }
}

fn judge_strength(certificate: &Certificate, found: &mut Vec<Finding>) {
    let key = &certificate.public_key;
    let least = match key.algorithm.as_str() {
        "RSA" | "RSA-PSS" | "DSA" | "DH" => LEAST_RSA_BITS,
        "EC" => LEAST_EC_BITS,
        _ => 0,
    };
    if let Some(bits) = key.bits.filter(|bits| *bits < least) {
        let finding = Finding::new("weak-key", Severity::Warning);
        found.push(
            finding
                .with("algorithm", &key.algorithm)
                .with("bits", bits.to_string())
                .with("least", least.to_string()),
        );
    }
    if certificate.weak_hash {
        let finding = Finding::new("weak-hash", Severity::Warning);
        found.push(finding.with("algorithm", &certificate.signature_algorithm));
    }
}

/// A system signs its messages and shows its certificate when it connects.
fn judge_use(certificate: &Certificate, found: &mut Vec<Finding>) {
    if certificate.is_ca {
        return;
    }
    let signs = certificate.key_usage.as_ref().is_none_or(|usage| {
        usage.contains(&KeyUsage::DigitalSignature) || usage.contains(&KeyUsage::NonRepudiation)
    });
    let connects = certificate
        .extended_key_usage
        .as_ref()
        .is_none_or(|usage| usage.iter().any(|oid| oid == CLIENT_AUTHENTICATION || oid == ANY_USE));
    if !signs || !connects {
        found.push(Finding::new("key-usage-unfit", Severity::Warning));
    }
}

fn judge_owner(certificate: &Certificate, circumstances: &Circumstances, found: &mut Vec<Finding>) {
    match (&certificate.idno, &circumstances.institution_idno) {
        (Some(idno), Some(own)) if idno != own => {
            found.push(Finding::new("other-institution", Severity::Warning).with("idno", idno));
        }
        (None, _) => found.push(Finding::new("idno-unknown", Severity::Info)),
        _ => {}
    }
}

fn judge_held(certificate: &Certificate, circumstances: &Circumstances, found: &mut Vec<Finding>) {
    for held in &circumstances.held {
        let same = held.fingerprint.as_deref().is_some_and(|hex| certificate.sha256.is(hex));
        let same_key = held.key_hash.as_deref().is_some_and(|hex| certificate.key_hash.is(hex));
        let same_system = circumstances.system.as_ref().is_none_or(|system| *system == held.system);
        let same_environment =
            circumstances.environment.as_ref().is_none_or(|target| *target == held.environment);
        let finding = match (same, same_system, same_environment) {
            (true, true, true) => Finding::new("already-held", Severity::Info),
            (true, _, false) => Finding::new("same-in-other-environment", Severity::Warning),
            (true, false, true) => Finding::new("held-by-other-system", Severity::Warning),
            (false, ..) if same_key && held.superseded => {
                Finding::new("same-key-as-replaced", Severity::Warning)
            }
            (false, ..) if same_key => Finding::new("same-key", Severity::Warning),
            (false, ..) => continue,
        };
        let finding = finding.with("system", &held.system_name).with("environment", &held.environment);
        if !found.contains(&finding) {
            found.push(finding);
        }
    }
}

fn judge_extensions(certificate: &Certificate, found: &mut Vec<Finding>) {
    let unreadable = certificate.extensions.iter().filter(|extension| !extension.readable);
    let named: BTreeSet<&str> = unreadable.map(|extension| extension.oid.as_str()).collect();
    found.extend(
        named.into_iter().map(|oid| Finding::new("unreadable-extension", Severity::Warning).with("oid", oid)),
    );
}
