//! Several certificates, one to send.

use chrono::{DateTime, Utc};

use crate::certificate::Certificate;

/// The certificate to send, and why this one. The sentence is the message `choice-<reason>`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Choice {
    pub index: usize,
    /// `only-one`, `end-entity` (the others are authorities'), `valid` (the others aren't valid now) or `newest`.
    pub reason: &'static str,
}

/// Names the one to send: a system's, not an authority's; valid now, if one is; the newest of several. `None` when all
/// belong to authorities.
pub fn choose(certificates: &[Certificate], now: DateTime<Utc>) -> Option<Choice> {
    let systems: Vec<(usize, &Certificate)> =
        certificates.iter().enumerate().filter(|(_, certificate)| !certificate.is_ca).collect();
    let valid: Vec<(usize, &Certificate)> =
        systems.iter().filter(|(_, one)| is_valid(one, now)).copied().collect();
    let among = if valid.is_empty() { &systems } else { &valid };
    let (index, newest) = among.iter().rev().max_by_key(|(_, one)| (one.not_before, one.not_after))?;
    let distinct = |of: &[(usize, &Certificate)]| of.iter().all(|(_, one)| one.sha256 == newest.sha256);
    let reason = if !distinct(among) {
        "newest"
    } else if !distinct(&systems) {
        "valid"
    } else if certificates.len() > systems.len() {
        "end-entity"
    } else {
        "only-one"
    };
    Some(Choice { index: *index, reason })
}

fn is_valid(certificate: &Certificate, now: DateTime<Utc>) -> bool {
    certificate.not_before.is_some_and(|start| start <= now)
        && certificate.not_after.is_some_and(|end| end >= now)
}
