//! What MPass says of itself: is it what the procedure says, will it last, what changed.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use racord_certificate::{Certificate, Circumstances, findings};
use serde::{Deserialize, Serialize};
use url::Url;

use super::address::{Trust, Visit, judge_visit};
use super::{Code, Verdict};
use crate::custody::chisinau_day;
use crate::procedure::Procedure;
use crate::words::Environment;

/// SAML metadata of an identity provider (SAML 2.0 metadata, 2.4.3), as far as a system depends on it.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Metadata {
    pub entity_id: String,
    pub valid_until: Option<DateTime<Utc>>,
    pub sign_in: Vec<Endpoint>,
    pub logout: Vec<Endpoint>,
    /// DER of the certificates for signing, in their order.
    pub signing: Vec<Vec<u8>>,
    /// How many more stand there that aren't certificates.
    pub unreadable: usize,
}

#[derive(Clone, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
pub struct Endpoint {
    /// The last word of the binding's identifier, e.g. `HTTP-POST`.
    pub binding: String,
    pub location: String,
}

/// What the procedure says of one environment's metadata.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Expected {
    /// Host of the environment, which the EntityID usually carries.
    pub host: String,
    pub sign_in: String,
    pub logout: String,
    /// Where the metadata is published.
    pub metadata: String,
}

impl Expected {
    /// None where the procedure doesn't name these addresses.
    pub fn of(procedure: &Procedure, environment: Environment) -> Option<Expected> {
        let endpoint = procedure.environments.iter().find(|endpoint| endpoint.environment == environment)?;
        let host = host(&endpoint.url)?;
        let link = |id: &str| {
            let links = procedure.steps.iter().flat_map(|step| &step.links);
            links
                .filter(|link| link.id == id)
                .map(|link| link.url.clone())
                .find(|url| self::host(url).as_ref() == Some(&host))
        };
        let (sign_in, logout, metadata) = (link("sign-in")?, link("logout")?, link("metadata")?);
        Some(Expected { host, sign_in, logout, metadata })
    }
}

/// Why a file isn't the metadata that was looked for.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum Unusable {
    /// Metadata, but of no identity provider.
    #[error("no identity provider")]
    NoProvider,
    /// Not XML, or too much of it.
    #[error("not readable as XML")]
    Unreadable,
    /// A document type, which can be made to read other files or to take all memory.
    #[error("a document type")]
    Unsafe,
}

pub fn judge_unusable(unusable: Unusable) -> Verdict {
    Verdict::new(match unusable {
        Unusable::NoProvider => Code::MetadataOther,
        Unusable::Unreadable => Code::MetadataUnreadable,
        Unusable::Unsafe => Code::MetadataUnsafe,
    })
}

/// What is to be said of the way by which it was fetched.
pub fn judge_way(visits: &[Visit], environment: Environment, now: DateTime<Utc>) -> Vec<Verdict> {
    let mut verdicts = Vec::new();
    for (index, visit) in visits.iter().enumerate() {
        let earlier = index.checked_sub(1).and_then(|before| visits.get(before));
        judge_visit(visit, earlier, environment, now, &mut verdicts);
    }
    let Some(last) = visits.last().filter(|visit| visit.fault.is_none()) else { return verdicts };
    if let Some(answer) = last.answer.as_ref().filter(|answer| answer.status != 200) {
        verdicts.push(Verdict::new(Code::MetadataStatus).with("status", answer.status.to_string()));
    } else if !visits.iter().all(|visit| is_proven(visit, now)) {
        verdicts.push(Verdict::new(Code::MetadataUnproven));
    }
    verdicts
}

/// Whether it is certain that the answer is the host's own.
fn is_proven(visit: &Visit, now: DateTime<Utc>) -> bool {
    let Some(tls) = &visit.tls else { return false };
    let until = tls.certificate.as_ref().and_then(|certificate| certificate.not_after);
    tls.trust == Trust::Trusted && tls.fits_host && until.is_some_and(|until| now <= until)
}

/// What is to be said of it now.
pub fn judge(metadata: &Metadata, expected: &Expected, now: DateTime<Utc>) -> Vec<Verdict> {
    let mut verdicts = vec![Verdict::new(Code::MetadataRead).with("entity", &metadata.entity_id)];
    if host(&metadata.entity_id).as_ref() != Some(&expected.host) {
        let entity = Verdict::new(Code::MetadataEntity).with("entity", &metadata.entity_id);
        verdicts.push(entity.with("host", &expected.host));
    }
    if let Some(until) = metadata.valid_until.filter(|until| *until < now) {
        verdicts.push(Verdict::new(Code::MetadataOutdated).with("date", chisinau_day(until)));
    }
    for (purpose, found, wanted) in
        [("sign-in", &metadata.sign_in, &expected.sign_in), ("logout", &metadata.logout, &expected.logout)]
    {
        verdicts.extend(judge_endpoint(purpose, found, wanted));
    }
    for der in &metadata.signing {
        verdicts.extend(Certificate::from_der(der).map(|certificate| judge_certificate(&certificate, now)));
    }
    if metadata.unreadable > 0 {
        let unreadable = Verdict::new(Code::MetadataCertificateUnreadable);
        verdicts.push(unreadable.with("count", metadata.unreadable));
    } else if metadata.signing.is_empty() {
        verdicts.push(Verdict::new(Code::MetadataNoCertificate));
    }
    verdicts
}

fn judge_endpoint(purpose: &str, found: &[Endpoint], wanted: &str) -> Option<Verdict> {
    let Some(first) = found.first() else {
        return Some(Verdict::new(Code::MetadataAddressMissing).with("purpose", purpose));
    };
    if found.iter().any(|endpoint| same_address(&endpoint.location, wanted)) {
        return None;
    }
    let differs = Verdict::new(Code::MetadataAddressDiffers).with("purpose", purpose);
    Some(differs.with("found", &first.location).with("expected", wanted))
}

/// A slash at the end is the most frequent difference, and MPass answers both.
fn same_address(a: &str, b: &str) -> bool {
    a.trim_end_matches('/') == b.trim_end_matches('/')
}

/// Who issued it doesn't matter: systems know it by its bytes.
fn judge_certificate(certificate: &Certificate, now: DateTime<Utc>) -> Verdict {
    let findings = findings(certificate, now, &Circumstances::default());
    let found = |code: &str| findings.iter().any(|finding| finding.code == code);
    let code = if found("expired") {
        Code::MetadataCertificateExpired
    } else if found("not-yet-valid") {
        Code::MetadataCertificateNotYet
    } else if found("expires-soon") {
        Code::MetadataCertificateSoon
    } else if found("unreadable-time") {
        return Verdict::new(Code::MetadataCertificateUnreadable).with("count", 1);
    } else if found("weak-hash") || found("weak-key") {
        Code::MetadataCertificateWeak
    } else {
        Code::MetadataCertificateGood
    };
    let day = match code {
        Code::MetadataCertificateNotYet => certificate.not_before,
        _ => certificate.not_after,
    };
    let verdict = named(code, certificate);
    match day {
        Some(day) => verdict.with("date", chisinau_day(day)).with("days", (day - now).num_days().abs()),
        None => verdict,
    }
}

/// What changed since an earlier copy, each by its name; one verdict that nothing did.
pub fn differences(earlier: &Metadata, now: &Metadata) -> Vec<Verdict> {
    let mut verdicts = Vec::new();
    if earlier.entity_id != now.entity_id {
        let changed = Verdict::new(Code::MetadataEntityChanged).with("before", &earlier.entity_id);
        verdicts.push(changed.with("entity", &now.entity_id));
    }
    for (purpose, before, after) in
        [("sign-in", &earlier.sign_in, &now.sign_in), ("logout", &earlier.logout, &now.logout)]
    {
        let (before, after) = (set(before), set(after));
        let of = |code, endpoint: &Endpoint| {
            let verdict = Verdict::new(code).with("purpose", purpose).with("found", &endpoint.location);
            verdict.with("binding", &endpoint.binding)
        };
        verdicts.extend(after.difference(&before).map(|new| of(Code::MetadataAddressNew, new)));
        verdicts.extend(before.difference(&after).map(|gone| of(Code::MetadataAddressGone, gone)));
    }
    for (code, these, those) in [
        (Code::MetadataCertificateNew, &now.signing, &earlier.signing),
        (Code::MetadataCertificateGone, &earlier.signing, &now.signing),
    ] {
        let others: BTreeSet<&Vec<u8>> = those.iter().collect();
        let only = these.iter().filter(|der| !others.contains(der));
        verdicts.extend(
            only.filter_map(|der| Certificate::from_der(der)).map(|certificate| named(code, &certificate)),
        );
    }
    if verdicts.is_empty() {
        verdicts.push(Verdict::new(Code::MetadataSame));
    }
    verdicts
}

fn named(code: Code, certificate: &Certificate) -> Verdict {
    Verdict::new(code).with("name", certificate.subject.title()).with("fingerprint", certificate.sha256.hex())
}

fn set(endpoints: &[Endpoint]) -> BTreeSet<Endpoint> {
    endpoints.iter().cloned().collect()
}

fn host(url: &str) -> Option<String> {
    Url::parse(url).ok()?.host_str().map(str::to_ascii_lowercase)
}
