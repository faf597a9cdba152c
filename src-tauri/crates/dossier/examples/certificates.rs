//! Fills a folder with systems that hold a certificate in each environment, for measuring.
//!
//! `certificates FOLDER COUNT`: made on 22 November 2026, ending 300 days later.

#![allow(clippy::expect_used)]

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use racord_core::custody::{CustodyState, HeldCertificate};
use racord_core::id::{CertificateId, InstitutionId, SystemId};
use racord_core::institution::{Contact, InformationSystem, Institution, InstitutionKind};
use racord_core::words::{Environment, Idno};
use racord_dossier::{Dossier, DossierError, Entry, Holding, MemoryStore};

fn main() -> Result<(), DossierError> {
    let arguments: Vec<String> = std::env::args().collect();
    let folder = arguments.get(1).expect("a folder");
    let count: usize = arguments.get(2).and_then(|count| count.parse().ok()).expect("a number");
    fill(Path::new(folder), count)
}

fn fill(folder: &Path, count: usize) -> Result<(), DossierError> {
    let now: DateTime<Utc> = "2026-11-22T10:00:00Z".parse().expect("a moment");
    let dossier = Dossier::open(folder, Arc::new(MemoryStore::default()), now)?;
    let institution = Institution {
        id: InstitutionId::new(),
        name: "Exemplu".to_owned(),
        idno: Idno::parse("1000000000007").expect("an IDNO"),
        kind: InstitutionKind::PublicInstitution,
        address: String::new(),
        officer: Contact::default(),
        signatory: Contact::default(),
        developers: Contact::default(),
        contract: None,
        sample: false,
    };
    let entry = Entry::new("journal-institution-saved");
    dossier.change(now, entry, |change| change.put_institution(&institution))?;
    for number in 0..count.div_ceil(2) {
        let system = InformationSystem {
            id: SystemId::new(),
            institution: institution.id.clone(),
            name: format!("Sistemul {number}"),
            purpose: String::new(),
            register_entry: String::new(),
            developers: Contact::default(),
        };
        let entry = Entry::new("journal-system-saved");
        dossier.change(now, entry, |change| change.put_system(&system))?;
        for environment in [Environment::Test, Environment::Production] {
            let certificate = HeldCertificate {
                id: CertificateId::new(),
                system: system.id.clone(),
                environment,
                state: CustodyState::Active,
                added: now,
                activated: None,
                superseded: None,
                subject: format!("CN=sistem-{number}.exemplu.md"),
                issuer: "CN=Exemplu".to_owned(),
                not_before: Some(now),
                not_after: Some(now + Duration::days(300)),
                fingerprint: None,
                key_hash: None,
            };
            let serial = format!("40{number:012X}{:02X}", environment as u8);
            let holding = Holding { certificate: &certificate, serial: &serial, der: None };
            dossier.hold(now, Entry::new("journal-certificate-added"), &holding, |_| Ok(()))?;
        }
    }
    Ok(())
}
