//! An institution with a system, an integration and a certificate, and dossiers in temporary folders.

pub(crate) mod furniture;

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use racord_core::custody::{CustodyState, HeldCertificate};
use racord_core::id::{
    AskedId, CertificateId, EventId, InstitutionId, IntegrationId, SubmissionId, SystemId,
};
use racord_core::institution::{
    Connected, Contact, Contract, InformationSystem, Institution, InstitutionKind, Integration,
};
use racord_core::integration::{Outcome, StepEvent, StepEventKind, TestResult};
use racord_core::renewal::{Happening, RenewalEvent};
use racord_core::submission::{Mark, Subject, Submission};
use racord_core::words::{Environment, Idno, Language};
use racord_dossier::{Backup, Dossier, Entry, Holding, MemoryStore, SecretStore};

/// As long as those of STISC, with letters, and beginning with a byte that a decimal number doesn't show.
pub(crate) const SERIAL: &str = "40000000103001DB5ED3A4EDB02B";

/// What stands where a certificate's bytes would: they carry the serial number, as real ones do.
pub(crate) fn der() -> Vec<u8> {
    let mut bytes =
        b"0\x82\x04\x10 a certificate, its subject CN=sistem.exemplu.md, and its serial number ".to_vec();
    bytes.extend(hex::decode(SERIAL).unwrap());
    bytes.extend([7; 700]);
    bytes
}

pub(crate) fn now() -> DateTime<Utc> {
    "2026-11-22T10:00:00Z".parse().unwrap()
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn open(folder: &Path, store: &Arc<MemoryStore>) -> Dossier {
    Dossier::open(folder, secrets(store), now()).expect("a sound folder opens")
}

/// An empty dossier in a folder and with a keyring of its own.
pub(crate) fn dossier() -> (tempfile::TempDir, Arc<MemoryStore>, Dossier) {
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(MemoryStore::default());
    let dossier = open(folder.path(), &store);
    (folder, store, dossier)
}

/// What the backups of the tests are closed with.
pub(crate) const PASSPHRASE: &str = "patru cuvinte";

/// A backup, opened.
pub(crate) fn backup(dossier: &Dossier) -> Backup {
    let made = dossier.back_up_lightly(now(), PASSPHRASE, "0.1.0").unwrap();
    Backup::open(&made.bytes, PASSPHRASE).unwrap()
}

/// So many minutes after `now`.
pub(crate) fn minutes(count: i64) -> DateTime<Utc> {
    now() + Duration::minutes(count)
}

pub(crate) fn secrets(store: &Arc<MemoryStore>) -> Arc<dyn SecretStore> {
    Arc::clone(store) as Arc<dyn SecretStore>
}

pub(crate) fn institution() -> Institution {
    Institution {
        id: InstitutionId::new(),
        name: "Primăria Exemplu".to_owned(),
        idno: Idno::parse("1003600096694").unwrap(),
        kind: InstitutionKind::PublicInstitution,
        address: "str. Exemplului 1, Chișinău".to_owned(),
        officer: contact("Ana Exemplu"),
        signatory: contact("Ion Exemplu"),
        developers: Contact::default(),
        contract: Some(Contract { number: "12/2025".to_owned(), date: Some(day("2025-03-01")) }),
        sample: false,
    }
}

pub(crate) fn contact(name: &str) -> Contact {
    Contact {
        name: name.to_owned(),
        position: "specialist".to_owned(),
        email: "it@exemplu.md".to_owned(),
        phone: "+373 22 000 000".to_owned(),
    }
}

pub(crate) fn system(institution: &Institution) -> InformationSystem {
    InformationSystem {
        id: SystemId::new(),
        institution: institution.id.clone(),
        name: "Registrul cererilor".to_owned(),
        purpose: "Primește cereri.".to_owned(),
        register_entry: "RSI-1".to_owned(),
        developers: contact("Echipa"),
    }
}

pub(crate) fn integration(system: &InformationSystem, service: &str) -> Integration {
    Integration {
        id: IntegrationId::new(),
        system: system.id.clone(),
        service: service.to_owned(),
        revision: day("2026-01-15"),
        begun: day("2026-11-20"),
        connected: vec![
            Connected { environment: Environment::Test, since: None },
            Connected { environment: Environment::Production, since: Some(day("2024-05-06")) },
        ],
    }
}

pub(crate) fn event(integration: &Integration, kind: StepEventKind, note: &str) -> StepEvent {
    StepEvent {
        id: EventId::new(),
        integration: integration.id.clone(),
        step: "contract".to_owned(),
        kind,
        on: day("2026-11-21"),
        noted: now(),
        note: note.to_owned(),
    }
}

pub(crate) fn test_result(integration: &Integration, note: &str) -> TestResult {
    TestResult {
        integration: integration.id.clone(),
        test: "TC_SEC_01".to_owned(),
        outcome: Outcome::NotApplicable,
        on: day("2026-11-21"),
        tester: "Echipa Exemplu".to_owned(),
        note: note.to_owned(),
    }
}

pub(crate) fn submission(integration: &Integration, note: &str) -> Submission {
    Submission {
        id: SubmissionId::new(),
        about: Subject::Step { integration: integration.id.clone(), step: "certificate".to_owned() },
        kind: "certificate".to_owned(),
        round: 1,
        environment: Some(Environment::Test),
        language: Language::Ro,
        outgoing_number: String::new(),
        later_number: None,
        address: String::new(),
        drafted: now(),
        export: None,
        sent: Some(Mark { on: day("2026-11-21"), note: note.to_owned() }),
        received: None,
        answered: None,
        returned: None,
    }
}

/// A letter about a system, as it went out.
pub(crate) fn letter(system: &InformationSystem, note: &str) -> Submission {
    Submission {
        id: SubmissionId::new(),
        about: Subject::System { system: system.id.clone(), recipient: "suport@exemplu.md".to_owned() },
        kind: "renewal".to_owned(),
        round: 2,
        environment: Some(Environment::Production),
        language: Language::Ru,
        outgoing_number: "01-12/345".to_owned(),
        later_number: None,
        address: "alta@exemplu.md".to_owned(),
        drafted: now(),
        export: None,
        sent: Some(Mark { on: day("2026-11-21"), note: note.to_owned() }),
        received: None,
        answered: None,
        returned: None,
    }
}

/// What urges MEGA at a step of an integration.
pub(crate) fn follow_up(integration: &Integration, note: &str) -> Submission {
    Submission {
        id: SubmissionId::new(),
        about: Subject::Waiting {
            integration: integration.id.clone(),
            step: "contract".to_owned(),
            turn: "send".to_owned(),
        },
        kind: "follow-up".to_owned(),
        environment: None,
        ..submission(integration, note)
    }
}

pub(crate) fn certificate(system: &InformationSystem, state: CustodyState) -> HeldCertificate {
    HeldCertificate {
        id: CertificateId::new(),
        system: system.id.clone(),
        environment: Environment::Production,
        state,
        added: now(),
        activated: (state == CustodyState::Active).then(now),
        superseded: (state == CustodyState::Superseded).then(now),
        subject: "sistem.exemplu.md".to_owned(),
        issuer: "MDQSign".to_owned(),
        not_before: Some(now()),
        not_after: Some("2027-11-22T10:00:00.5Z".parse().unwrap()),
        fingerprint: Some("AB".repeat(32)),
        key_hash: Some("CD".repeat(32)),
    }
}

/// An institution, its system and an MPass integration, saved.
pub(crate) fn furnished(dossier: &Dossier) -> (Institution, InformationSystem, Integration) {
    let institution = institution();
    let system = system(&institution);
    let integration = integration(&system, "mpass");
    let entry =
        Entry::new("journal-system-saved").with("name", &system.name).about_integration(&integration.id);
    dossier
        .change(now(), entry, |change| {
            change.put_institution(&institution)?;
            change.put_system(&system)?;
            change.put_integration(&integration)
        })
        .expect("a sound dossier takes an institution");
    (institution, system, integration)
}

/// Holds a certificate of this system with [`SERIAL`] and [`der`].
pub(crate) fn hold(dossier: &Dossier, system: &InformationSystem, state: CustodyState) -> HeldCertificate {
    let certificate = certificate(system, state);
    let holding = Holding { certificate: &certificate, serial: SERIAL, der: Some(&der()) };
    dossier
        .hold(now(), held_entry(&certificate), &holding, |_| Ok(()))
        .expect("a ready keyring takes a serial");
    certificate
}

pub(crate) fn ordered(certificate: &HeldCertificate, note: &str) -> RenewalEvent {
    RenewalEvent {
        certificate: certificate.id.clone(),
        what: Happening::Ordered,
        on: day("2026-11-12"),
        noted: now(),
        note: note.to_owned(),
    }
}

pub(crate) fn held_entry(certificate: &HeldCertificate) -> Entry {
    Entry::new("journal-certificate-held")
        .with("environment", certificate.environment.as_str())
        .about_certificate(&certificate.id)
}

pub(crate) fn removed_entry(certificate: &HeldCertificate) -> Entry {
    Entry::new("journal-certificate-removed")
        .with("environment", certificate.environment.as_str())
        .about_certificate(&certificate.id)
}
