use chrono::{DateTime, Utc};
use proptest::prelude::*;

use super::*;
use crate::message::Messages;
use crate::words::Language;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn now() -> DateTime<Utc> {
    at("2026-11-22T10:00:00Z")
}

fn certificate(system: &SystemId, environment: Environment, state: CustodyState) -> HeldCertificate {
    let id = CertificateId::new();
    HeldCertificate {
        system: system.clone(),
        environment,
        state,
        added: at("2026-01-10T08:00:00Z"),
        activated: None,
        superseded: None,
        subject: "portal.exemplu.md".to_owned(),
        issuer: "MDQSign".to_owned(),
        not_before: Some(at("2026-01-09T00:00:00Z")),
        not_after: Some(at("2027-01-09T00:00:00Z")),
        fingerprint: Some(format!("FINGERPRINT {id}")),
        key_hash: Some(format!("KEY {id}")),
        id,
    }
}

fn known_to(certificate: &HeldCertificate, service: &str) -> Registration {
    Registration { certificate: certificate.id.clone(), service: service.to_owned(), since: None }
}

fn need(service: &str, system: &SystemId, held: &[HeldCertificate], registrations: &[Registration]) -> Need {
    certificate_need(service, Environment::Test, system, held, registrations, now())
}

fn send(certificate: &HeldCertificate) -> Need {
    Need::Certificate { certificate: certificate.id.clone() }
}

fn serial_of(certificate: &HeldCertificate, services: &[&str]) -> Need {
    let registered_with = services.iter().map(|service| (*service).to_owned()).collect();
    Need::SerialOnly { certificate: certificate.id.clone(), registered_with }
}

#[test]
fn the_first_service_gets_the_certificate_and_the_next_only_its_serial() {
    let system = SystemId::new();
    assert_eq!(need("mpass", &system, &[], &[]), Need::Missing);
    let held = [certificate(&system, Environment::Test, CustodyState::Active)];
    assert_eq!(need("mpass", &system, &held, &[]), send(&held[0]), "no service knows it");
    let registrations = [known_to(&held[0], "mpass")];
    assert_eq!(
        need("msign", &system, &held, &registrations),
        serial_of(&held[0], &["mpass"]),
        "MPass knows it"
    );
    assert_eq!(
        need("mpass", &system, &held, &registrations),
        send(&held[0]),
        "that MPass itself knows it is no reason to send MPass less: the rule speaks of another service"
    );
    let both = [known_to(&held[0], "mpass"), known_to(&held[0], "MNotify"), known_to(&held[0], "MNotify")];
    assert_eq!(
        need("msign", &system, &held, &both),
        serial_of(&held[0], &["MNotify", "mpass"]),
        "each named once"
    );
}

#[test]
fn a_registration_counts_only_for_the_same_system_and_environment() {
    let (system, other_system) = (SystemId::new(), SystemId::new());
    let here = certificate(&system, Environment::Test, CustodyState::Active);
    let in_production = certificate(&system, Environment::Production, CustodyState::Active);
    let of_another = certificate(&other_system, Environment::Test, CustodyState::Active);
    let registrations = [known_to(&in_production, "mpass"), known_to(&of_another, "mpass")];
    let held = [here.clone(), in_production.clone(), of_another];
    assert_eq!(
        need("msign", &system, &held, &registrations),
        send(&here),
        "test isn't production, one system isn't another"
    );
    let production =
        certificate_need("msign", Environment::Production, &system, &held, &registrations, now());
    assert_eq!(production, serial_of(&in_production, &["mpass"]));
}

#[test]
fn a_registered_certificate_that_expired_or_is_superseded_is_no_reason_to_send_a_serial() {
    let system = SystemId::new();
    let mut old = certificate(&system, Environment::Test, CustodyState::Active);
    old.not_after = Some(at("2026-11-22T09:59:59Z"));
    let registrations = [known_to(&old, "mpass")];
    assert_eq!(
        need("msign", &system, std::slice::from_ref(&old), &registrations),
        Need::Expired { certificate: old.id.clone(), on: at("2026-11-22T09:59:59Z") },
        "it must be ordered anew"
    );
    let new = certificate(&system, Environment::Test, CustodyState::Pending);
    assert_eq!(
        need("msign", &system, &[old.clone(), new.clone()], &registrations),
        send(&new),
        "the new one is sent"
    );
    for gone in [CustodyState::Superseded, CustodyState::Removed] {
        let kept = HeldCertificate { state: gone, not_after: None, ..old.clone() };
        assert_eq!(need("msign", &system, &[kept], &registrations), Need::Missing, "{gone:?} isn't sent");
    }
}

#[test]
fn the_last_second_belongs_to_the_time_of_validity() {
    let system = SystemId::new();
    let mut held = certificate(&system, Environment::Test, CustodyState::Active);
    held.not_after = Some(now());
    assert_eq!(need("mpass", &system, &[held.clone()], &[]), send(&held), "RFC 5280: inclusive");
}

#[test]
fn while_a_renewal_is_pending_the_registered_certificate_is_the_one_to_name() {
    let system = SystemId::new();
    let old = certificate(&system, Environment::Test, CustodyState::Active);
    let mut new = certificate(&system, Environment::Test, CustodyState::Pending);
    new.not_after = Some(at("2028-01-09T00:00:00Z"));
    let registrations = [known_to(&old, "mpass")];
    assert_eq!(need("msign", &system, &[new, old.clone()], &registrations), serial_of(&old, &["mpass"]));
}

#[test]
fn of_several_the_active_one_is_sent_and_of_equals_the_one_that_lasts_longer() {
    let system = SystemId::new();
    let pending = certificate(&system, Environment::Test, CustodyState::Pending);
    let active = certificate(&system, Environment::Test, CustodyState::Active);
    let mut longer = certificate(&system, Environment::Test, CustodyState::Active);
    longer.not_after = Some(at("2027-06-01T00:00:00Z"));
    assert_eq!(need("mpass", &system, &[pending.clone(), active.clone()], &[]), send(&active));
    assert_eq!(need("mpass", &system, &[longer.clone(), active, pending], &[]), send(&longer));
    let mut later = longer.clone();
    later.id = CertificateId::new();
    later.not_before = Some(at("2026-12-01T00:00:00Z"));
    later.not_after = Some(at("2028-01-01T00:00:00Z"));
    assert_eq!(
        need("mpass", &system, &[later.clone(), longer.clone()], &[]),
        send(&longer),
        "in time comes first"
    );
    assert_eq!(
        need("mpass", &system, &[later.clone()], &[]),
        send(&later),
        "one from next month may be sent already"
    );
    let registrations = [known_to(&later, "mpass")];
    assert_eq!(
        need("msign", &system, &[later.clone()], &registrations),
        send(&later),
        "not valid yet, so not just a serial"
    );
}

#[test]
fn of_two_certificates_each_is_the_old_one_or_the_new_one() {
    let system = SystemId::new();
    let old = certificate(&system, Environment::Test, CustodyState::Active);
    let other = certificate(&system, Environment::Production, CustodyState::Active);
    let alone = [old.clone(), other.clone()];
    assert_eq!(beside(&old, &alone, &[]), Beside::Only, "another environment has a certificate of its own");
    let new = certificate(&system, Environment::Test, CustodyState::Pending);
    let both = [old.clone(), other.clone(), new.clone()];
    assert_eq!(beside(&old, &both, &[]), Beside::Old);
    assert_eq!(beside(&new, &both, &[]), Beside::New);
    assert_eq!(beside(&other, &both, &[]), Beside::Only);
    let replaced = HeldCertificate { state: CustodyState::Superseded, ..old };
    let used = HeldCertificate { state: CustodyState::Active, ..new };
    let after = [replaced.clone(), used.clone()];
    assert_eq!(beside(&replaced, &after, &[]), Beside::Old, "it stands in calendars a while");
    assert_eq!(beside(&used, &after, &[]), Beside::Only, "nothing takes its place yet");
    let registrations = [known_to(&replaced, "mpass")];
    assert_eq!(beside(&used, &after, &registrations), Beside::New, "MPass knows the old one only");
}

#[test]
fn where_only_the_serial_is_held_the_file_is_asked_for_unless_a_service_knows_it() {
    let system = SystemId::new();
    let mut held = certificate(&system, Environment::Test, CustodyState::Active);
    (held.fingerprint, held.not_before, held.not_after) = (None, None, None);
    assert_eq!(
        need("mpass", &system, &[held.clone()], &[]),
        Need::FileMissing { certificate: held.id.clone() }
    );
    let registrations = [known_to(&held, "MNotify")];
    assert_eq!(need("mpass", &system, &[held.clone()], &registrations), serial_of(&held, &["MNotify"]));
}

#[test]
fn the_sentence_names_the_services_as_mega_writes_them() {
    let system = SystemId::new();
    let held = certificate(&system, Environment::Test, CustodyState::Active);
    let need = serial_of(&held, &["mpass"]);
    let saying = need.saying(Environment::Test, |service| service.replace("mpass", "MPass"));
    assert_eq!(
        Messages::new(Language::Ro).say(&saying),
        "Pentru mediul de testare este suficient numărul de serie: certificatul este înregistrat deja la MPass."
    );
}

#[test]
fn a_certificate_lives_from_pending_to_removed() {
    let system = SystemId::new();
    let old = certificate(&system, Environment::Production, CustodyState::Active);
    let pending = certificate(&system, Environment::Production, CustodyState::Pending);
    let mut registrations = vec![known_to(&old, "mpass"), known_to(&old, "msign")];

    assert_eq!(
        supersede(&old, &pending, &registrations, now()),
        Err(CustodyError::NotActive),
        "not confirmed yet"
    );
    let new = activate(&pending, now()).unwrap();
    assert_eq!(new.state, CustodyState::Active);
    assert_eq!(activate(&new, now()), Err(CustodyError::NotPending));

    registrations.push(known_to(&new, "mpass"));
    assert_eq!(
        supersede(&old, &new, &registrations, now()),
        Err(CustodyError::NotEverywhere { services: vec!["msign".to_owned()] }),
        "the old one is kept until every service confirms the new one"
    );
    let used = vec!["mpass".to_owned(), "msign".to_owned()];
    assert_eq!(remove(&old, &registrations, now()), Err(CustodyError::StillInUse { services: used }));
    registrations.push(known_to(&new, "msign"));
    let superseded = supersede(&old, &new, &registrations, now()).unwrap();
    assert_eq!(superseded.state, CustodyState::Superseded);
    let removed = remove(&superseded, &registrations, now()).unwrap();
    assert_eq!(removed.state, CustodyState::Removed);
    assert_eq!(remove(&removed, &registrations, now()), Err(CustodyError::Removed));
}

#[test]
fn a_certificate_takes_the_place_only_of_one_of_the_same_system_and_environment() {
    let system = SystemId::new();
    let old = certificate(&system, Environment::Production, CustodyState::Active);
    let refused = |new: &HeldCertificate| supersede(&old, new, &[], now()).unwrap_err();
    assert_eq!(refused(&old), CustodyError::Same);
    assert_eq!(
        refused(&certificate(&SystemId::new(), Environment::Production, CustodyState::Active)),
        CustodyError::AnotherSystem
    );
    assert_eq!(
        refused(&certificate(&system, Environment::Test, CustodyState::Active)),
        CustodyError::AnotherEnvironment
    );
    let mut expired = certificate(&system, Environment::Production, CustodyState::Active);
    expired.not_after = Some(at("2026-11-01T00:00:00Z"));
    assert_eq!(refused(&expired), CustodyError::Expired);
    let pending = HeldCertificate { state: CustodyState::Pending, ..expired.clone() };
    assert_eq!(activate(&pending, now()), Err(CustodyError::Expired), "nobody takes an expired one into use");
    assert!(remove(&expired, &[known_to(&expired, "mpass")], now()).is_ok(), "an expired one can go");
}

#[test]
fn test_and_production_use_different_certificates() {
    let system = SystemId::new();
    let test = certificate(&system, Environment::Test, CustodyState::Active);
    let same =
        HeldCertificate { environment: Environment::Production, id: CertificateId::new(), ..test.clone() };
    let held = [test.clone()];
    assert_eq!(findings(&same, &held), [CustodyFinding::SameInBothEnvironments { other: test.id.clone() }]);
    assert!(!findings(&same, &held)[0].is_warning(), "MEGA's guide says MUST");

    let same_key = HeldCertificate { fingerprint: Some("ANOTHER".to_owned()), ..same.clone() };
    assert_eq!(
        findings(&same_key, &held),
        [CustodyFinding::SameKeyInBothEnvironments { other: test.id.clone() }]
    );
    assert!(findings(&same_key, &held)[0].is_warning());

    let twice = HeldCertificate { id: CertificateId::new(), ..test.clone() };
    assert_eq!(findings(&twice, &held), [CustodyFinding::AlreadyHeld { other: test.id.clone() }]);
    let elsewhere = HeldCertificate { system: SystemId::new(), ..twice.clone() };
    assert_eq!(findings(&elsewhere, &held), [CustodyFinding::OtherSystem { other: test.id.clone() }]);

    let renewed = HeldCertificate { fingerprint: Some("RENEWED".to_owned()), ..twice.clone() };
    assert!(
        findings(&renewed, &held).is_empty(),
        "a renewal with the same key in the same environment is usual"
    );
    let removed = [HeldCertificate { state: CustodyState::Removed, ..test.clone() }];
    assert!(findings(&same, &removed).is_empty(), "what was removed doesn't count");
    assert!(findings(&test, &held).is_empty(), "a certificate isn't compared with itself");
    let mut serial_only = same;
    (serial_only.fingerprint, serial_only.key_hash) = (None, None);
    let other_serial_only = [HeldCertificate { fingerprint: None, key_hash: None, ..test }];
    assert!(findings(&serial_only, &other_serial_only).is_empty(), "unknown isn't equal");
}

#[test]
fn days_are_counted_in_chisinaus_calendar() {
    let summer = at("2026-07-01T20:30:00Z");
    assert_eq!(chisinau_day(summer).to_string(), "2026-07-01", "23:30 in summer, UTC+3");
    assert_eq!(days_left(at("2026-07-01T21:30:00Z"), summer), 1, "an hour later it is tomorrow in Chișinău");
    assert_eq!(chisinau_day(at("2026-12-31T22:30:00Z")).to_string(), "2027-01-01", "UTC+2 in winter");
    assert_eq!(
        days_left(at("2026-12-04T23:59:59Z"), now()),
        13,
        "4 December in UTC is 5 December in Chișinău"
    );
}

#[test]
fn the_end_is_near_from_sixty_days_and_urgent_from_thirty() {
    let mut held = certificate(&SystemId::new(), Environment::Test, CustodyState::Active);
    let mut expiry = |end: Option<&str>| {
        held.not_after = end.map(at);
        held.expiry(now())
    };
    assert_eq!(expiry(None), Expiry::Unknown);
    assert_eq!(expiry(Some("2027-01-22T10:00:00Z")), Expiry::Far { days: 61 });
    assert_eq!(expiry(Some("2027-01-21T10:00:00Z")), Expiry::Soon { days: 60 });
    assert_eq!(expiry(Some("2026-12-23T10:00:00Z")), Expiry::Soon { days: 31 });
    assert_eq!(expiry(Some("2026-12-22T10:00:00Z")), Expiry::Urgent { days: 30 });
    assert_eq!(expiry(Some("2026-11-22T10:00:00Z")), Expiry::Urgent { days: 0 });
    assert_eq!(expiry(Some("2026-11-22T09:59:59Z")), Expiry::Expired { days: 0 });
    assert_eq!(expiry(Some("2026-11-01T10:00:00Z")), Expiry::Expired { days: 21 });
}

#[test]
fn the_days_left_are_said_with_each_languages_plural() {
    let say = |language, expiry: Expiry| Messages::new(language).say(&expiry.saying());
    assert_eq!(say(Language::Ro, Expiry::Urgent { days: 1 }), "Expiră într-o zi");
    assert_eq!(say(Language::Ro, Expiry::Urgent { days: 12 }), "Expiră în 12 zile");
    assert_eq!(say(Language::Ro, Expiry::Soon { days: 40 }), "Expiră în 40 de zile");
    assert_eq!(say(Language::Ru, Expiry::Soon { days: 42 }), "Истекает через 42 дня");
    assert_eq!(say(Language::Ru, Expiry::Expired { days: 5 }), "Истёк 5 дней назад");
    assert_eq!(say(Language::En, Expiry::Urgent { days: 1 }), "Expires in 1 day");
}

proptest! {
    #[test]
    fn a_serial_alone_is_sent_only_where_another_service_knows_a_certificate_in_time(
        offsets in proptest::collection::vec((-400_i64..400, any::<bool>(), any::<bool>(), 0_usize..3), 0..6),
    ) {
        let system = SystemId::new();
        let services = ["mpass", "msign", "MNotify"];
        let mut held = Vec::new();
        let mut registrations = Vec::new();
        for (days, active, registered, service) in offsets {
            let state = if active { CustodyState::Active } else { CustodyState::Superseded };
            let mut certificate = certificate(&system, Environment::Test, state);
            certificate.not_after = Some(now() + chrono::Duration::days(days));
            if registered {
                registrations.push(known_to(&certificate, services[service]));
            }
            held.push(certificate);
        }
        let another_knows_one = held.iter().any(|certificate| {
            certificate.state == CustodyState::Active
                && certificate.not_after >= Some(now())
                && registrations.iter().any(|known| known.certificate == certificate.id && known.service != "msign")
        });
        let need = need("msign", &system, &held, &registrations);
        prop_assert_eq!(matches!(need, Need::SerialOnly { .. }), another_knows_one, "{:?}", need);
        if let Some(chosen) = need.certificate() {
            let chosen = held.iter().find(|certificate| certificate.id == *chosen).unwrap();
            prop_assert!(!chosen.has_expired(now()), "nothing expired is ever sent");
        }
    }
}

fn valid(from: &str, until: &str) -> Validity {
    Validity { from: Some(at(from)), until: Some(at(until)) }
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

#[test]
fn old_and_new_are_both_valid_from_the_new_ones_beginning_until_the_old_ones_end() {
    let old = valid("2025-12-01T00:00:00Z", "2026-12-15T10:00:00Z");
    let new = valid("2026-11-22T08:00:00Z", "2027-11-22T08:00:00Z");
    let both = Handover::Both { from: day("2026-11-22"), until: day("2026-12-15"), days: 23 };
    assert_eq!(handover(old, new), both, "23 days in which MEGA can change over");
    assert_eq!(handover(new, old), both, "whichever is named first");
}

#[test]
fn between_an_old_one_that_ended_and_a_new_one_that_begins_later_is_a_gap() {
    let old = valid("2025-11-01T00:00:00Z", "2026-11-01T21:59:59Z");
    let new = valid("2026-11-05T08:00:00Z", "2027-11-05T08:00:00Z");
    let gap = Handover::Gap { from: day("2026-11-01"), until: day("2026-11-05"), days: 4 };
    assert_eq!(handover(old, new), gap, "21:59 in London is still the first of November in Chișinău");
    let open = Validity { from: None, until: new.until };
    assert_eq!(handover(old, open), Handover::Unknown, "of a serial number alone nothing can be said");
}

proptest! {
    #[test]
    fn there_is_a_gap_exactly_when_no_moment_is_in_both(
        one in (0i64..2_000_000, 0i64..2_000_000), other in (0i64..2_000_000, 0i64..2_000_000)
    ) {
        let moment = |minutes: i64| now() + chrono::Duration::minutes(minutes);
        let of = |(begin, lasts): (i64, i64)| Validity { from: Some(moment(begin)), until: Some(moment(begin + lasts)) };
        let disjoint = one.0 + one.1 < other.0 || other.0 + other.1 < one.0;
        match handover(of(one), of(other)) {
            Handover::Gap { days, .. } => prop_assert!(disjoint && days >= 0),
            Handover::Both { days, .. } => prop_assert!(!disjoint && days >= 0),
            Handover::Unknown => prop_assert!(false, "all four moments are known"),
        }
    }
}

#[test]
fn a_renewal_is_seen_from_either_side_and_names_who_must_still_be_told() {
    let system = SystemId::new();
    let old = certificate(&system, Environment::Production, CustodyState::Active);
    let new = certificate(&system, Environment::Production, CustodyState::Pending);
    let elsewhere = certificate(&system, Environment::Test, CustodyState::Pending);
    let held = [old.clone(), new.clone(), elsewhere.clone()];
    let renewal = renewal_of(&old, &held).expect("one is in use, one waits");
    assert_eq!(renewal_of(&new, &held), Some(renewal.clone()), "the same from the other side");
    assert_eq!(renewal_of(&elsewhere, &held), None, "in test nothing is in use");

    let known = [
        known_to(&old, "msign"),
        known_to(&old, "mpass"),
        known_to(&new, "mpass"),
        known_to(&elsewhere, "msign"),
    ];
    assert_eq!(still_to_tell(&renewal, &known), ["msign"], "MPass knows the new one already");
}
