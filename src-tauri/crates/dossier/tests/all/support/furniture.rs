//! A dossier with something in every table, and everything that can be read of one.

use std::collections::BTreeMap;

use racord_core::custody::{CustodyState, HeldCertificate, Registration};
use racord_core::institution::{InformationSystem, Institution, Integration};
use racord_core::integration::StepEventKind;
use racord_core::preflight::{Check, Code, Verdict};
use racord_core::submission::{Export, Mark};
use racord_core::words::{Environment, Language};
use racord_dossier::{
    About, AskedElse, CheckOf, Dossier, DraftOf, EditedText, Entry, FileOf, Found, Holding, KeptLogo,
};
use sha2::{Digest, Sha256};

use super::*;

pub(crate) const SECOND_SERIAL: &str = "-0102030405060708090A0B";

pub(crate) struct Furniture {
    pub(crate) institution: Institution,
    pub(crate) system: InformationSystem,
    pub(crate) integration: Integration,
    /// Active in production, with bytes.
    pub(crate) held: HeldCertificate,
    /// Pending in test, known by its serial number alone.
    pub(crate) typed: HeldCertificate,
}

/// Something in every table of the database.
pub(crate) fn furnish(dossier: &Dossier) -> Furniture {
    let (institution, system, integration) = furnished(dossier);
    let held = HeldCertificate {
        fingerprint: Some(hex::encode_upper(Sha256::digest(der()))),
        ..certificate(&system, CustodyState::Active)
    };
    hold_as(dossier, &held, SERIAL, Some(&der()));
    let typed = HeldCertificate {
        environment: Environment::Test,
        subject: String::new(),
        issuer: String::new(),
        fingerprint: None,
        key_hash: None,
        ..certificate(&system, CustodyState::Pending)
    };
    hold_as(dossier, &typed, SECOND_SERIAL, None);
    let mut sent = submission(&integration, "Trimis cu nr. 14.");
    sent.export = Some(Export {
        at: now(),
        folder: "/home/ana/Documente".to_owned(),
        file: "certificat.zip".to_owned(),
        sha256: "AB".repeat(32),
    });
    sent.received = Some(Mark { on: day("2026-11-22"), note: String::new() });
    let registration = Registration {
        certificate: held.id.clone(),
        service: "mpass".to_owned(),
        since: Some(day("2026-11-01")),
    };
    let edited = EditedText {
        text: format!("Stimați colegi, seria {SERIAL}."),
        from: "Stimați colegi.".to_owned(),
        on: day("2026-11-22"),
    };
    let entry = Entry::new("journal-step-returned").about_integration(&integration.id);
    dossier
        .change(now(), entry, |change| {
            change.put_event(&event(&integration, StepEventKind::Begun, ""))?;
            change.put_event(&event(&integration, StepEventKind::Returned, "MEGA cere anexa nr. 2."))?;
            let turn = StepEventKind::Passed { turn: "officer".to_owned() };
            change.put_event(&event(&integration, turn, ""))?;
            change.put_answer(&integration.id, "url", "https://sistem.exemplu.md")?;
            change.put_sealed_answer(&integration.id, "remarks", &format!("seria {SERIAL}"))?;
            change.put_test_result(&test_result(&integration, "Nu avem panoul."))?;
            change.put_submission(&sent)?;
            change.put_registration(&registration, "Scrisoarea MEGA din 1 noiembrie")?;
            change.put_submission(&super::follow_up(&integration, "Au promis pentru mâine."))?;
            change.put_submission(&super::letter(&system, &format!("seria {SERIAL}")))?;
            change.put_renewal_event(&super::ordered(&held, &format!("seria {SERIAL}")))?;
            change.put_exported_content(&sent.id, format!("seria {SERIAL}").as_bytes())?;
            let draft = FileOf::Draft(DraftOf::Integration(&integration.id), "certificate.test");
            change.add_file(draft, &format!("scan {SERIAL}.pdf"), SCAN, now())?;
            change.add_file(FileOf::Test(&integration.id, "TC_SEC_01"), "dovada.png", &der(), now())?;
            change.add_file(FileOf::Draft(DraftOf::System(&system.id), LETTER), "sigla.png", &[], now())?;
            change.add_proof(&sent.id, "received", &format!("confirmare {SERIAL}.eml"), SCAN, now())?;
            let logo = KeptLogo { name: "stema.svg".to_owned(), bytes: b"<svg/>".to_vec().into() };
            change.put_logo(&institution.id, &logo)?;
            change.set_bare_certificate(DraftOf::Integration(&integration.id), "certificate.test", true)?;
            change.set_bare_certificate(DraftOf::System(&system.id), LETTER, true)?;
            change.put_check(&integration.id, &address(), now(), &found(&format!("seria {SERIAL}")))?;
            change.put_check(&integration.id, &status(&held), now(), &found("e-avize"))?;
            change.put_signing_ends(&integration.id, Environment::Test, now(), &[day("2027-05-01")])?;
            change.put_asked_else(&asked(&integration, &format!("seria {SERIAL}")))?;
            change.put_edited_text(DraftOf::System(&system.id), LETTER, Language::Ru, &edited)?;
            change.put_edited_text(
                DraftOf::Integration(&integration.id),
                "certificate.test",
                Language::Ro,
                &edited,
            )
        })
        .unwrap();
    dossier.set_draft_language(&integration.id, "certificate.test", Language::Ru).unwrap();
    let form = format!("step/{}/contract", integration.id);
    dossier.keep_typed(&form, &[("note".to_owned(), "pe jumătate".to_owned())].into()).unwrap();
    Furniture { institution, system, integration, held, typed }
}

/// A file with line feeds, which separate nothing in it.
pub(crate) const SCAN: &[u8] = b"%PDF-1.7\n\n\x00\xff\n";

pub(crate) fn asked(integration: &Integration, answer: &str) -> AskedElse {
    AskedElse {
        id: AskedId::new(),
        integration: integration.id.clone(),
        step: "connection-form".to_owned(),
        added: now(),
        question: "Câți utilizatori are sistemul?".to_owned(),
        answer: answer.to_owned(),
    }
}

/// What is kept of the first address of a field.
pub(crate) fn address() -> CheckOf {
    let item = "acs-test/1".to_owned();
    CheckOf { check: Check::Address, environment: Environment::Test, item }
}

pub(crate) fn status(held: &HeldCertificate) -> CheckOf {
    let item = held.id.to_string();
    CheckOf { check: Check::CertificateStatus, environment: held.environment, item }
}

pub(crate) fn found(pasted: &str) -> Found {
    Found {
        about: "https://sistem.exemplu.md/acs".to_owned(),
        verdicts: vec![Verdict::new(Code::StatusNothing).with("status", "404")],
        visits: Vec::new(),
        metadata: None,
        earlier: None,
        revocation: None,
        pasted: Some(pasted.to_owned()),
    }
}

pub(crate) const LETTER: &str = "renewal.production.2.suport@exemplu.md";

pub(crate) fn hold_as(dossier: &Dossier, certificate: &HeldCertificate, serial: &str, der: Option<&[u8]>) {
    let holding = Holding { certificate, serial, der };
    dossier.hold(now(), held_entry(certificate), &holding, |_| Ok(())).unwrap();
}

/// Everything that can be read of a dossier, opened; the journal without what backups and restores wrote.
pub(crate) fn everything(dossier: &Dossier) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    let mut say = |what: String, said: String| assert_eq!(all.insert(what, said), None, "said twice");
    for institution in dossier.institutions().unwrap() {
        say(format!("institution {}", institution.id), format!("{institution:?}"));
        let logo = dossier.logo(&institution.id).unwrap().map(|logo| (logo.name, logo.bytes.to_vec()));
        say(format!("logo {}", institution.id), format!("{logo:?}"));
    }
    for system in dossier.systems().unwrap() {
        say(format!("system {}", system.id), format!("{system:?}"));
        let letters = dossier.letters_of(&system.id).unwrap();
        assert!(letters.closed.is_none(), "marks must open");
        say(format!("letters {}", system.id), format!("{:?}", letters.value));
        let edited = dossier.edited_text(DraftOf::System(&system.id), LETTER, Language::Ru).unwrap();
        say(
            format!("edited {}", system.id),
            format!("{:?}", edited.map(|edited| (edited.text, edited.from, edited.on))),
        );
    }
    let mut files = |what: String, of: DraftOf<'_>, draft: &str| {
        let files = dossier.files(FileOf::Draft(of, draft)).unwrap();
        let files: Vec<_> = files.iter().map(|file| (&file.id, &file.name, &file.bytes)).collect();
        let bare = dossier.bare_certificate(of, draft).unwrap();
        say(format!("files {what}"), format!("{files:?} bare: {bare}"));
    };
    for system in dossier.systems().unwrap() {
        files(system.id.to_string(), DraftOf::System(&system.id), LETTER);
    }
    for integration in dossier.integrations().unwrap() {
        files(integration.id.to_string(), DraftOf::Integration(&integration.id), "certificate.test");
    }
    let asked = dossier.asked_else().unwrap();
    assert!(asked.closed.is_none(), "questions must open");
    for asked in asked.value {
        let AskedElse { id, integration, step, question, answer, .. } = asked;
        say(format!("asked {id}"), format!("{integration} {step} {question} {answer}"));
    }
    for integration in dossier.integrations().unwrap() {
        let id = &integration.id;
        say(format!("integration {id}"), format!("{integration:?}"));
        let evidence = dossier.evidence(id).unwrap();
        let evidence: Vec<_> =
            evidence.iter().map(|file| (&file.id, &file.test, &file.name, &file.bytes)).collect();
        say(format!("evidence {id}"), format!("{evidence:?}"));
        for submission in dossier.submissions_of(id).unwrap().value {
            let content = dossier.exported_content(&submission.id).unwrap();
            say(format!("exported {}", submission.id), format!("{content:?}"));
            let proofs = dossier.proofs(&submission.id).unwrap();
            let proofs: Vec<_> =
                proofs.iter().map(|proof| (&proof.id, &proof.stage, &proof.name, &proof.bytes)).collect();
            say(format!("proofs {}", submission.id), format!("{proofs:?}"));
        }
        for kept in dossier.checks(id).unwrap().value {
            let found = kept.found.map(|found| (found.about, found.verdicts, found.pasted));
            say(format!("check {id} {:?}", kept.of), format!("{:?} {found:?}", kept.at));
        }
        let events = dossier.events(id).unwrap();
        let results = dossier.test_results(id).unwrap();
        let answers = dossier.answers(id).unwrap();
        let submissions = dossier.submissions_of(id).unwrap();
        assert!(events.closed.is_none() && results.closed.is_none(), "notes must open");
        assert!(answers.closed.is_none() && submissions.closed.is_none(), "answers and marks must open");
        say(format!("events {id}"), format!("{:?}", events.value));
        say(format!("results {id}"), format!("{:?}", results.value));
        say(format!("answers {id}"), format!("{:?}", answers.value));
        say(format!("submissions {id}"), format!("{:?}", submissions.value));
        let draft = "certificate.test";
        say(format!("language {id}"), format!("{:?}", dossier.draft_language(id, draft).unwrap()));
        let edited = dossier.edited_text(DraftOf::Integration(id), draft, Language::Ro).unwrap();
        say(
            format!("edited {id}"),
            format!("{:?}", edited.map(|edited| (edited.text, edited.from, edited.on))),
        );
    }
    for certificate in dossier.certificates().unwrap() {
        let events = dossier.renewal_events(&certificate.id).unwrap();
        assert!(events.closed.is_none(), "notes of renewals must open");
        say(format!("renewal {}", certificate.id), format!("{:?}", events.value));
        let id = &certificate.id;
        let serial = dossier.serial(id).ok().map(|serial| serial.to_string());
        let found = serial.as_ref().map(|serial| {
            let found = dossier.find_by_serial(serial).unwrap();
            found.iter().any(|found| found.id == *id)
        });
        say(format!("certificate {id}"), format!("{certificate:?}"));
        say(format!("serial {id}"), format!("{serial:?}, found by it: {found:?}"));
        say(format!("bytes {id}"), format!("{:?}", dossier.certificate_bytes(id).unwrap()));
    }
    for end in dossier.signing_ends().unwrap() {
        say(format!("signing {} {}", end.integration, end.last_day), format!("{end:?}"));
    }
    for registration in dossier.registrations().unwrap() {
        let proof = dossier.registration_proof(&registration.certificate, &registration.service).unwrap();
        assert!(proof.closed.is_none(), "proofs must open");
        say(
            format!("registration {}/{}", registration.certificate, registration.service),
            format!("{registration:?} {:?}", proof.value),
        );
    }
    for form in dossier.typed_forms().unwrap() {
        say(format!("typed {form}"), format!("{:?}", dossier.typed(&form).unwrap().value));
    }
    let journal = dossier.journal(&About::default()).unwrap();
    let journal = journal
        .iter()
        .filter(|entry| !matches!(entry.saying.code.as_str(), "journal-restored" | "journal-backup-made"));
    for (place, entry) in journal.enumerate() {
        say(format!("journal {place}"), format!("{entry:?}"));
    }
    all
}
