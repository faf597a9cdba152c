//! Verdicts from facts, and a sentence for each.

#![allow(clippy::unwrap_used)]

use chrono::{DateTime, Duration, Utc};
use racord_certificate::{ChainVerdict, Standing, Statement};

use super::address::{Answer, Facts, Fault, Tls, Trust, Visit, WebCertificate, judge};
use super::metadata::Expected;
use super::revocation;
use super::script::{Asked, BEGIN, END, read_result};
use super::{Check, Code, Level, Verdict};
use crate::message::Messages;
use crate::procedure::Catalogue;
use crate::words::{Environment, Language};

fn now() -> DateTime<Utc> {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

fn codes(verdicts: &[Verdict]) -> Vec<&'static str> {
    let messages = Messages::new(Language::Ro);
    for saying in verdicts.iter().flat_map(|verdict| [Some(verdict.saying()), verdict.advice()]).flatten() {
        assert!(!messages.say(&saying).contains("{$"), "{}: an argument is missing", saying.code);
    }
    verdicts.iter().map(|verdict| verdict.code.as_str()).collect()
}

#[test]
fn each_verdict_has_its_sentences_in_each_language() {
    for messages in Language::ALL.map(Messages::new) {
        for code in Code::ALL {
            let verdict = Verdict::new(*code);
            assert!(messages.has(&verdict.saying().code), "{code:?}: what it means");
            let id = format!("preflight-{}-do", code.as_str());
            assert_eq!(
                messages.has(&id),
                verdict.advice().is_some(),
                "{code:?}: something to do where something is wrong, nothing where nothing is"
            );
        }
        for check in Check::ALL {
            assert!(messages.has(&format!("preflight-check-{}", check.as_str())));
        }
    }
}

#[test]
fn a_kept_verdict_is_read_as_it_was() {
    for code in Code::ALL {
        let verdict =
            Verdict::new(*code).with("days", 3).with("host", "a.md").with("date", now().date_naive());
        let kept = serde_json::to_string(&verdict).unwrap();
        assert!(kept.contains(&format!("\"{}\"", code.as_str())), "kept by its word: {kept}");
        assert_eq!(serde_json::from_str::<Verdict>(&kept).unwrap(), verdict);
    }
}

fn good() -> Visit {
    let certificate = WebCertificate {
        not_before: Some(now() - Duration::days(10)),
        not_after: Some(now() + Duration::days(80)),
        ..WebCertificate::default()
    };
    Visit {
        url: "https://sistem.example.md/saml/acs".to_owned(),
        addresses: vec!["185.108.180.10".parse().unwrap()],
        tls: Some(Tls {
            version: Some("TLS 1.3".to_owned()),
            certificate: Some(certificate),
            sent: 2,
            trust: Trust::Trusted,
            fits_host: true,
        }),
        answer: Some(Answer { status: 405, clock_ahead: Some(2), location: None }),
        ..Visit::default()
    }
}

fn judged(visit: Visit, environment: Environment) -> Vec<Verdict> {
    judge(&Facts { address: visit.url.clone(), environment, visits: vec![visit] }, now())
}

#[test]
fn an_address_where_all_is_well_gets_only_good_verdicts() {
    let verdicts = judged(good(), Environment::Production);
    assert_eq!(codes(&verdicts), ["web-good", "tls-good", "status-fits", "clock-good"]);
    assert_eq!(Level::of(&verdicts), Level::Good, "405 is what a consumer of POST says to GET");
}

#[test]
fn five_minutes_of_clock_are_borne_and_no_more() {
    for (seconds, code) in
        [(300, "clock-good"), (301, "clock-off"), (-300, "clock-good"), (-301, "clock-off")]
    {
        let mut visit = good();
        visit.answer.as_mut().unwrap().clock_ahead = Some(seconds);
        let verdicts = judged(visit, Environment::Test);
        assert_eq!(codes(&verdicts).last(), Some(&code), "{seconds} seconds");
    }
    let mut visit = good();
    visit.answer.as_mut().unwrap().clock_ahead = Some(-420);
    let off = judged(visit, Environment::Test).pop().unwrap();
    let said = Messages::new(Language::En).say(&off.saying());
    assert!(said.contains("7 minutes behind"), "the direction is said: {said}");
}

#[test]
fn thirty_days_before_its_end_a_web_certificate_is_soon_to_expire() {
    for (days, code) in [(30, "web-good"), (29, "web-expires-soon"), (-1, "web-expired")] {
        let mut visit = good();
        let until = now() + Duration::days(days);
        visit.tls.as_mut().unwrap().certificate.as_mut().unwrap().not_after = Some(until);
        assert_eq!(codes(&judged(visit, Environment::Test))[0], code, "{days} days");
    }
}

#[test]
fn what_test_bears_production_does_not() {
    let mut inside = good();
    inside.addresses = vec!["10.1.2.3".parse().unwrap()];
    let mut plain = good();
    plain.url = "http://sistem.example.md/acs".to_owned();
    plain.tls = None;
    let mut number = inside.clone();
    number.url = "https://10.1.2.3/acs".to_owned();
    for (visit, code, in_production) in [
        // A name may lead elsewhere from the internet; a number doesn't.
        (inside, Code::NamePrivate, Level::Warning),
        (number, Code::NamePrivate, Level::Problem),
        (plain, Code::HttpOnly, Level::Problem),
    ] {
        for (environment, level) in
            [(Environment::Test, Level::Note), (Environment::Production, in_production)]
        {
            let verdicts = judged(visit.clone(), environment);
            let found = verdicts.iter().find(|verdict| verdict.code == code);
            assert_eq!(found.map(|verdict| verdict.level), Some(level), "{code:?} in {environment:?}");
        }
    }
}

#[test]
fn a_redirect_to_another_host_is_told_from_one_within() {
    let second = |url: &str| {
        let first = Visit { answer: Some(Answer { status: 302, ..good().answer.unwrap() }), ..good() };
        let visits = vec![first, Visit { url: url.to_owned(), ..good() }];
        let facts = Facts { address: String::new(), environment: Environment::Test, visits };
        codes(&judge(&facts, now()))
    };
    assert!(second("https://sistem.example.md/login").contains(&"redirected-to"));
    assert!(
        second("https://alt.example.md/").contains(&"redirected-elsewhere"),
        "MPass follows to no other host"
    );
    assert!(second("http://sistem.example.md/").contains(&"redirected-to-http"));
}

#[test]
fn offline_is_a_state_and_no_fault() {
    let visit = Visit { fault: Some(Fault::Offline), answer: None, tls: None, addresses: vec![], ..good() };
    let verdicts = judged(visit, Environment::Production);
    assert_eq!(codes(&verdicts), ["offline"], "and nothing else is claimed");
    assert_eq!(Level::of(&verdicts), Level::Unknown);
}

#[test]
fn the_procedure_names_where_mpass_is_in_each_environment() {
    let catalogue = Catalogue::load().unwrap();
    let mpass = catalogue.procedure("mpass").unwrap();
    let test = Expected::of(mpass, Environment::Test).unwrap();
    assert_eq!(test.host, "mpass.staging.egov.md");
    assert_eq!(test.metadata, "https://mpass.staging.egov.md/meta/saml");
    let production = Expected::of(mpass, Environment::Production).unwrap();
    assert_eq!(production.sign_in, "https://mpass.gov.md/login/saml");
    assert_eq!(production.logout, "https://mpass.gov.md/logout/saml");
    assert!(
        Expected::of(catalogue.procedure("msign").unwrap(), Environment::Test).is_none(),
        "MSign has none"
    );
}

fn answered(way: revocation::Way, outcome: revocation::Outcome) -> revocation::Answer {
    revocation::Answer { way, outcome, asked: Vec::new(), left: Vec::new() }
}

fn of_a_known_issuer(answers: Vec<revocation::Answer>) -> revocation::Facts {
    let name = "MDQSign".to_owned();
    let authority = revocation::Authority { name, ..revocation::Authority::default() };
    revocation::Facts { issuer: revocation::Issuer::Known(authority), looked: Vec::new(), answers }
}

fn said(standing: Standing, signature: ChainVerdict, hours: i64, next: Option<i64>) -> Vec<&'static str> {
    let statement = Statement {
        standing,
        signature,
        this_update: now() - Duration::hours(hours),
        next_update: next.map(|hours| now() + Duration::hours(hours)),
        signer: None,
    };
    let answer = answered(revocation::Way::Crl, revocation::Outcome::Said(statement));
    codes(&revocation::judge(&of_a_known_issuer(vec![answer]), now()))
}

#[test]
fn only_a_fresh_word_of_the_issuer_says_that_all_is_well() {
    let verified = ChainVerdict::Verified;
    assert_eq!(said(Standing::Good, verified, 5, Some(5)), ["issuer-known", "status-valid"]);
    assert_eq!(said(Standing::Good, verified, 50, Some(-1))[1], "status-stale");
    assert_eq!(said(Standing::Good, verified, -1, Some(5))[1], "status-stale", "said in the future");
    assert_eq!(
        said(Standing::Good, verified, 24 * 6, None)[1],
        "status-valid",
        "a week, when nothing is said"
    );
    assert_eq!(said(Standing::Good, verified, 24 * 8, None)[1], "status-stale");
    assert_eq!(said(Standing::Good, ChainVerdict::Broken, 5, Some(5))[1], "status-forged");
    let revoked = || Standing::Revoked { at: Some(now()), reason: "keyCompromise".into() };
    assert_eq!(said(revoked(), verified, 50, Some(-1))[1], "status-revoked", "what was revoked stays it");
    assert_eq!(said(revoked(), ChainVerdict::Broken, 5, Some(5))[1], "status-forged", "anybody could say so");
    let held = Standing::Revoked { at: Some(now()), reason: "certificateHold".into() };
    assert_eq!(said(held, verified, 5, Some(5))[1], "status-suspended");
}

const MSIGN: &str = "https://msign.staging.egov.md:8443/MSign.svc";

fn result(lines: &[(&str, &str)]) -> Vec<&'static str> {
    let body: String = lines.iter().map(|(name, value)| format!("{name}: {value}\n")).collect();
    codes(&read_result(&format!("{BEGIN}\naddress: {MSIGN}\n{body}{END}\n"), &Asked { address: MSIGN }))
}

#[test]
fn a_result_is_explained() {
    let answer = |asked, status, fault| {
        result(&[("step", "answer"), ("asked", asked), ("status", status), ("fault", fault)])
    };
    assert_eq!(answer("yes", "500", "a:RequestNotFound: Cannot find such request"), ["server-recognised"]);
    assert_eq!(answer("no", "500", "a:RequestNotFound: x"), ["server-recognised"], "asked for it later");
    assert_eq!(answer("yes", "500", "Unknown service consumer: 4000"), ["server-certificate"]);
    assert_eq!(answer("yes", "500", "Unknown or unregistered system: 40"), ["server-certificate"]);
    assert_eq!(answer("yes", "403", ""), ["server-address"]);
    assert_eq!(answer("no", "200", ""), ["server-not-asked"]);
    assert_eq!(answer("yes", "200", ""), ["server-unclear"], "that something answers is no recognition");
    assert_eq!(result(&[("step", "connect")]), ["server-unreachable"]);
    assert_eq!(result(&[("step", "trust")]), ["server-untrusted"]);
    assert_eq!(result(&[("step", "handshake"), ("asked", "yes")]), ["server-handshake"]);
    assert_eq!(result(&[("step", "files"), ("detail", "no key")]), ["server-files"]);
    assert_eq!(result(&[("step", "sideways")]), ["server-unreadable"]);
}

#[test]
fn a_result_is_found_in_a_quoted_mail_and_a_foreign_one_is_told() {
    let mail = format!("Hi,\r\n> {BEGIN}\r\n>  address: {MSIGN}\r\n> step: connect\r\n> {END}\r\nRegards");
    assert_eq!(codes(&read_result(&mail, &Asked { address: MSIGN })), ["server-unreachable"]);
    let other = codes(&read_result(&mail, &Asked { address: "https://msign.gov.md:8443/MSign.svc" }));
    assert_eq!(other, ["server-other", "server-unreachable"], "another environment's");
    assert_eq!(codes(&read_result("ok, works", &Asked { address: MSIGN })), ["server-unreadable"]);
    let said = super::script::excerpt(&mail.replace("> step", "> fault:\r\n> step"));
    assert_eq!(said.unwrap(), format!("address: {MSIGN}\nstep: connect"), "the script's words alone");
    let cut = mail.replace(END, "");
    assert_eq!(
        codes(&read_result(&cut, &Asked { address: MSIGN })),
        ["server-unreadable"],
        "its end is missing"
    );
}

#[test]
fn one_way_of_asking_that_works_is_enough() {
    use revocation::{Outcome, Way};
    let statement = Statement {
        standing: Standing::Good,
        signature: ChainVerdict::Verified,
        this_update: now(),
        next_update: None,
        signer: None,
    };
    let judged = |other: Outcome| {
        let answers = vec![answered(Way::Ocsp, other), answered(Way::Crl, Outcome::Said(statement.clone()))];
        let verdicts = revocation::judge(&of_a_known_issuer(answers), now());
        (codes(&verdicts)[1], Level::of(&verdicts))
    };
    let host = || "ocsp.pki.md".to_owned();
    assert_eq!(judged(Outcome::NoAddress), ("status-valid", Level::Good), "there need not be a second way");
    assert_eq!(judged(Outcome::Unreachable { host: host() }), ("status-unreachable", Level::Note));
    assert_eq!(judged(Outcome::Refused { reason: "tryLater".into() }), ("status-refused", Level::Note));
    let revoked = Standing::Revoked { at: Some(now()), reason: "superseded".into() };
    let revoked = Statement { standing: revoked, ..statement.clone() };
    let ways = [(Way::Ocsp, Outcome::NoAddress), (Way::Crl, Outcome::Said(revoked.clone()))];
    let answers = ways.into_iter().map(|(way, outcome)| answered(way, outcome)).collect();
    let verdicts = revocation::judge(&of_a_known_issuer(answers), now());
    assert_eq!(codes(&verdicts)[1..], ["status-revoked"], "nor a second one to say that it was revoked");
    let both = [Way::Ocsp, Way::Crl].map(|way| answered(way, Outcome::Said(revoked.clone())));
    let verdicts = revocation::judge(&of_a_known_issuer(both.to_vec()), now());
    assert_eq!(codes(&verdicts)[1..], ["status-revoked"], "one thing that is wrong is one problem");
    let unknown = Statement { standing: Standing::NotKnown, ..statement.clone() };
    assert_eq!(
        judged(Outcome::Said(unknown)),
        ("status-not-known", Level::Unknown),
        "a contradiction is told"
    );
    let forged = Statement { signature: ChainVerdict::Broken, ..statement.clone() };
    assert_eq!(judged(Outcome::Said(forged)), ("status-forged", Level::Unknown));
}

#[test]
fn internal_addresses_are_known_in_every_disguise() {
    let is_not_public = |text: &str| crate::answer::is_not_public(text.parse().unwrap());
    for inside in [
        "127.0.0.1",
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "169.254.169.254",
        "172.31.255.255",
        "192.168.1.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fd00::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b:1::10.0.0.1",
        "2002:a00:1::",
    ] {
        assert!(is_not_public(inside), "{inside}");
    }
    for outside in ["185.108.180.10", "2a00:1450:4001::1", "::ffff:185.108.180.10", "64:ff9b::8.8.8.8"] {
        assert!(!is_not_public(outside), "{outside} is reached from everywhere");
    }
}
