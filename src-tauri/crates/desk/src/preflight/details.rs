//! What the verdicts rest on, for who wants to look closer.

use racord_certificate::Certificate;
use racord_core::custody::chisinau_day;
use racord_core::preflight::address::{Visit, WebCertificate};
use racord_core::preflight::metadata::{Endpoint, Metadata};
use racord_dossier::Found;

use super::of_revocation::of_revocation;
use crate::view::{Copy, Fact};
use crate::voice::Voice;

pub(super) fn details(voice: &Voice, found: &Found) -> Vec<Fact> {
    let mut facts = Vec::new();
    for visit in &found.visits {
        of_visit(voice, visit, &mut facts);
    }
    if let Some(reading) = &found.metadata {
        of_metadata(voice, &reading.metadata, &mut facts);
    }
    if let Some(facts_of) = &found.revocation {
        of_revocation(voice, facts_of, &mut facts);
    }
    if let Some(pasted) = &found.pasted {
        facts.extend(fact(voice, "pasted", pasted.clone(), true));
    }
    facts
}

fn of_visit(voice: &Voice, visit: &Visit, facts: &mut Vec<Fact>) {
    facts.extend(fact(voice, "url", visit.url.clone(), true));
    of_way(voice, visit, facts);
}

/// How an address was reached, and what came back.
pub(super) fn of_way(voice: &Voice, visit: &Visit, facts: &mut Vec<Fact>) {
    let mut add = |id: &str, value: String, mono: bool| facts.extend(fact(voice, id, value, mono));
    let addresses: Vec<String> = visit.addresses.iter().map(ToString::to_string).collect();
    add("addresses", addresses.join(", "), true);
    add("proxy", visit.proxy.clone().unwrap_or_default(), true);
    if let Some(tls) = &visit.tls {
        add("tls", tls.version.clone().unwrap_or_default(), false);
        if let Some(certificate) = &tls.certificate {
            of_web_certificate(voice, certificate, &mut add);
        }
    }
    if let Some(answer) = &visit.answer {
        add("status", answer.status.to_string(), false);
        add("location", answer.location.clone().unwrap_or_default(), true);
    }
}

fn of_web_certificate(voice: &Voice, web: &WebCertificate, add: &mut impl FnMut(&str, String, bool)) {
    add("web-subject", web.subject.clone(), false);
    add("web-names", web.names.join(", "), true);
    add("web-issuer", web.issuer.clone(), false);
    if let Some(end) = web.not_after {
        add("web-until", voice.long_day(chisinau_day(end)), false);
    }
    add("web-sha256", web.sha256.clone(), true);
}

fn of_metadata(voice: &Voice, metadata: &Metadata, facts: &mut Vec<Fact>) {
    let mut add = |id: &str, value: String, mono: bool| facts.extend(fact(voice, id, value, mono));
    add("entity", metadata.entity_id.clone(), true);
    for endpoint in &metadata.sign_in {
        add("sign-in", told(endpoint), true);
    }
    for endpoint in &metadata.logout {
        add("logout", told(endpoint), true);
    }
    for certificate in metadata.signing.iter().filter_map(|der| Certificate::from_der(der)) {
        let until = certificate.not_after.map(|end| voice.long_day(chisinau_day(end)));
        add("signing", certificate.subject.title(), false);
        add("signing-until", until.unwrap_or_default(), false);
        add("signing-sha256", certificate.sha256.hex(), true);
    }
}

fn told(endpoint: &Endpoint) -> String {
    format!("{} ({})", endpoint.location, endpoint.binding)
}

/// None where there is nothing to say.
pub(super) fn fact(voice: &Voice, id: &str, value: String, mono: bool) -> Option<Fact> {
    if value.is_empty() {
        return None;
    }
    let copies = match mono {
        true => vec![Copy { label: voice.text("copy"), text: value.clone() }],
        false => Vec::new(),
    };
    Some(Fact { mono, copies, ..voice.fact(&format!("preflight-{id}"), value) })
}
