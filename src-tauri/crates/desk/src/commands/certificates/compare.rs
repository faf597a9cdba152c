//! Two certificates side by side, and what the difference amounts to.

use std::collections::BTreeSet;

use racord_certificate::{Certificate, Serial};
use racord_core::custody::{
    Handover, HeldCertificate, Renewal, Validity, chisinau_day, handover, renewal_of, still_to_tell,
};
use racord_core::message::{Saying, Value};

use super::page::since_words;
use super::{held, title};
use crate::Desk;
use crate::certificate_words::compared;
use crate::problem::{Outcome, missing_thing};
use crate::state::State;
use crate::view::{ComparedRow, ComparedSide, ComparisonView, Fact, Problem, RenewalView, Tone, Verdict};
use crate::voice::Voice;

impl Desk {
    pub(crate) fn compare_certificates(
        &self,
        first: String,
        second: String,
    ) -> Result<ComparisonView, Problem> {
        self.with(|state| {
            let (first, second) = (Compared::find(state, &first)?, Compared::find(state, &second)?);
            // The later one is the one that is new.
            let turned = first.order() > second.order();
            let (first, second) = if turned { (second, first) } else { (first, second) };
            Ok(ComparisonView {
                verdict: first.against(&state.voice, &second),
                rows: rows(&state.voice, &first, &second),
                first: first.side,
                second: second.side,
            })
        })
    }
}

/// A certificate in a comparison: held, or only looked at.
struct Compared {
    side: ComparedSide,
    held: Option<HeldCertificate>,
    certificate: Option<Certificate>,
    serial: Option<Serial>,
    validity: Validity,
}

impl Compared {
    /// By a certificate's id, or by `TICKET.INDEX`.
    fn find(state: &State, id: &str) -> Outcome<Compared> {
        let Some((ticket, index)) = id.split_once('.') else {
            return Compared::held(state, &held(state, id)?);
        };
        let file = state.opened.get(ticket).ok_or_else(|| missing_thing("opened"))?;
        let place: usize = index.parse().map_err(|_| missing_thing("opened"))?;
        let certificate = file.certificates.get(place).ok_or_else(|| missing_thing("opened"))?;
        let files = file.files.get(place).filter(|files| !files.is_empty());
        Ok(Compared {
            side: ComparedSide {
                id: id.to_owned(),
                title: files.map_or_else(|| file.name.clone(), |files| files.join(", ")),
                detail: certificate.subject.title(),
                place: None,
            },
            held: None,
            serial: Some(certificate.serial.clone()),
            validity: Validity { from: certificate.not_before, until: certificate.not_after },
            certificate: Some(certificate.clone()),
        })
    }

    /// Where the keyring is closed, what it holds stays out of the comparison.
    fn held(state: &State, held: &HeldCertificate) -> Outcome<Compared> {
        let bytes = state.dossier.certificate_bytes(&held.id)?;
        let certificate = bytes.and_then(|bytes| Certificate::from_der(&bytes));
        let serial = match &certificate {
            Some(certificate) => Some(certificate.serial.clone()),
            None => Serial::parse(&state.dossier.serial(&held.id)?).ok(),
        };
        Ok(Compared {
            side: side(state, held)?,
            validity: held.validity(),
            held: Some(held.clone()),
            certificate,
            serial,
        })
    }

    fn order(&self) -> (bool, Option<chrono::DateTime<chrono::Utc>>) {
        let added = self.held.as_ref().map(|held| held.added);
        (self.held.is_none() && self.validity.from.is_none(), self.validity.from.or(added))
    }

    fn facts(&self, voice: &Voice) -> Vec<Fact> {
        let mut facts = match &self.certificate {
            Some(certificate) => compared(voice, certificate),
            None => Vec::new(),
        };
        if self.certificate.is_none() {
            facts.extend(
                self.serial.as_ref().map(|serial| crate::certificate_words::serial_fact(voice, serial)),
            );
            facts.extend(
                self.validity.until.map(|end| voice.fact("not-after", voice.long_day(chisinau_day(end)))),
            );
        }
        facts
    }

    /// What it amounts to, in one sentence, and what follows.
    fn against(&self, voice: &Voice, newer: &Compared) -> Verdict {
        let verdict = |tone, code: &str, text: String| Verdict { tone, title: voice.text(code), text };
        let (Some(one), Some(other)) = (&self.certificate, &newer.certificate) else {
            let same = self.serial.is_some() && self.serial == newer.serial;
            return match same {
                true => verdict(Tone::Ok, "compared-same-serial", voice.text("compared-same-serial-text")),
                false => verdict(Tone::Quiet, "compared-serials", voice.text("compared-serials-text")),
            };
        };
        if one.sha256 == other.sha256 {
            let code = if self.same_place(newer) { "compared-same-text" } else { "compared-same-twice" };
            return verdict(Tone::Quiet, "compared-same", voice.text(code));
        }
        if one.serial == other.serial && one.issuer.is_same_as(&other.issuer) {
            return verdict(Tone::Bad, "compared-altered", voice.text("compared-altered-text"));
        }
        let same_key = one.key_hash == other.key_hash;
        if !self.same_system(newer) {
            let text = if same_key { "compared-other-system-key" } else { "compared-other-system-text" };
            let tone = if same_key { Tone::Warn } else { Tone::Quiet };
            return verdict(tone, "compared-other-system", voice.text(text));
        }
        if self.other_environment(newer) {
            let text = if same_key { "custody-same-key-in-both" } else { "compared-environments-text" };
            let tone = if same_key { Tone::Warn } else { Tone::Ok };
            return verdict(tone, "compared-environments", voice.text(text));
        }
        let follows = follows(voice, self.validity, newer.validity);
        if same_key {
            let text = format!("{} {follows}", voice.text("compared-same-key-text"));
            return verdict(Tone::Warn, "compared-same-key", text);
        }
        let tone = match handover(self.validity, newer.validity) {
            Handover::Gap { .. } => Tone::Warn,
            Handover::Both { .. } | Handover::Unknown => Tone::Ok,
        };
        verdict(tone, "compared-renewal", follows)
    }

    fn same_system(&self, other: &Compared) -> bool {
        if let (Some(one), Some(other)) = (&self.held, &other.held) {
            return one.system == other.system;
        }
        let name = |side: &Compared| {
            side.certificate.as_ref().map(|certificate| certificate.subject.title().to_lowercase())
        };
        name(self) == name(other)
    }

    fn other_environment(&self, other: &Compared) -> bool {
        matches!((&self.held, &other.held), (Some(one), Some(other)) if one.environment != other.environment)
    }

    fn same_place(&self, other: &Compared) -> bool {
        match (&self.held, &other.held) {
            (Some(one), Some(other)) => one.id == other.id,
            _ => true,
        }
    }
}

/// A held certificate as a column of a comparison.
pub(super) fn side(state: &State, held: &HeldCertificate) -> Outcome<ComparedSide> {
    let system = state.system(&held.system)?;
    let (environment, status) =
        (state.voice.environment(held.environment), state.voice.say(&held.state.saying()));
    Ok(ComparedSide {
        id: held.id.to_string(),
        title: format!("{}, {environment}", system.name),
        detail: format!("{} · {status}", title(state, held)),
        place: Some(format!("certificate/{}", held.id)),
    })
}

/// "Both are valid for 23 days, from … until …", or the gap between them.
fn follows(voice: &Voice, old: Validity, new: Validity) -> String {
    let days = |code: &str, from, until, days: i64| {
        voice.say(&Saying::new(code).with("days", days).with("from_long", from).with("until_long", until))
    };
    match handover(old, new) {
        Handover::Both { from, until, days: count } => days("compared-both", from, until, count),
        Handover::Gap { from, until, days: count } => days("compared-gap", from, until, count),
        Handover::Unknown => voice.text("compared-unknown"),
    }
}

fn rows(voice: &Voice, first: &Compared, second: &Compared) -> Vec<ComparedRow> {
    let (one, other) = (first.facts(voice), second.facts(voice));
    let mut seen = BTreeSet::new();
    let whole = first.certificate.is_some() && second.certificate.is_some();
    let successor = first.same_system(second) && !first.other_environment(second);
    let all = one.iter().chain(&other).filter(|fact| seen.insert(fact.id.clone()));
    all.map(|fact| {
        let value = |of: &[Fact]| {
            of.iter().find(|known| known.id == fact.id).map(|known| known.value.clone()).unwrap_or_default()
        };
        let (first, second) = (value(&one), value(&other));
        let same = first == second;
        let unknown = !whole && (first.is_empty() || second.is_empty());
        let tag = match fact.id.as_str() {
            _ if unknown => voice.tag(Tone::Quiet, "compared-not-known"),
            _ if same => voice.tag(Tone::Quiet, "compared-mark-same"),
            "serial" | "key-id" if successor => voice.tag(Tone::You, "compared-mark-new"),
            _ => voice.tag(Tone::You, "compared-mark-differs"),
        };
        ComparedRow {
            id: fact.id.clone(),
            label: fact.label.clone(),
            first,
            second,
            mono: fact.mono,
            same: same && !unknown,
            tag,
        }
    })
    .collect()
}

/// What a renewal shows of the comparison; the rest is on its own page.
const CHANGES: [&str; 7] =
    ["serial", "key", "key-id", "detail-subject", "detail-issuer", "not-before", "not-after"];

/// Old and new side by side, on the page of either.
pub(super) fn renewal(state: &State, certificate: &HeldCertificate) -> Outcome<Option<RenewalView>> {
    let voice = &state.voice;
    let Some(renewal) = renewal_of(certificate, &state.certificates_of(&certificate.system)?) else {
        return Ok(None);
    };
    let (old, new) = (Compared::held(state, &renewal.old), Compared::held(state, &renewal.new));
    let registrations = state.registrations_of(&[renewal.old.clone(), renewal.new.clone()])?;
    let left = still_to_tell(&renewal, &registrations);
    let names: Vec<String> = left.iter().map(|service| state.service_name(service)).collect();
    let next = if names.is_empty() {
        voice.text("renewal-all-know")
    } else {
        voice.with("renewal-still-to-tell", "services", Value::Text(names.join(", ")))
    };
    let (about, changed) = match (&old, &new) {
        (Ok(old), Ok(new)) => {
            let mut changed = rows(voice, old, new);
            changed.retain(|row| CHANGES.contains(&row.id.as_str()));
            (old.against(voice, new), changed)
        }
        // With the keyring closed the dates still stand in the database.
        _ => {
            let text = follows(voice, renewal.old.validity(), renewal.new.validity());
            let title = voice.text("renewal-beside");
            (Verdict { tone: Tone::Quiet, title, text }, Vec::new())
        }
    };
    Ok(Some(RenewalView {
        about,
        old: side(state, &renewal.old)?,
        new: side(state, &renewal.new)?,
        rows: changed,
        services: services(state, &renewal)?,
        next,
        place: format!("compare/{}/{}", renewal.old.id, renewal.new.id),
    }))
}

/// Which service knows which of the two: those connected here, and whoever else knows one.
fn services(state: &State, renewal: &Renewal) -> Outcome<Vec<ComparedRow>> {
    let registrations = state.dossier.registrations()?;
    let since = |of: &HeldCertificate, service: &str| {
        let known = registrations.iter().find(|one| one.certificate == of.id && one.service == service);
        known.map(|known| known.since)
    };
    let connected = state.cases()?.into_iter().filter(|case| case.system.id == renewal.old.system);
    let mut names: BTreeSet<String> = connected.map(|case| case.integration.service).collect();
    let known = registrations
        .iter()
        .filter(|one| one.certificate == renewal.old.id || one.certificate == renewal.new.id);
    names.extend(known.map(|known| known.service.clone()));
    Ok(names
        .into_iter()
        .map(|service| {
            let (old, new) = (since(&renewal.old, &service), since(&renewal.new, &service));
            let tag = match (old, new) {
                (_, Some(_)) => state.voice.tag(Tone::Ok, "renewal-knows-new"),
                (Some(_), None) => state.voice.tag(Tone::You, "renewal-knows-old"),
                (None, None) => state.voice.tag(Tone::Quiet, "renewal-knows-none"),
            };
            ComparedRow {
                label: state.service_name(&service),
                first: since_words(state, old),
                second: since_words(state, new),
                mono: false,
                same: old.is_some() == new.is_some(),
                tag,
                id: service,
            }
        })
        .collect())
}
