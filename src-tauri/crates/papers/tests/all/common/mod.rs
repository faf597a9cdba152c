//! A submission with every value filled in, and the programs that judge what comes out.

use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::{DateTime, NaiveDate, Utc};
use racord_core::id::{InstitutionId, SystemId};
use racord_core::institution::{Contact, Contract, InformationSystem, Institution, InstitutionKind};
use racord_core::integration::Outcome;
use racord_core::procedure::{Channel, Mark};
use racord_core::submission::{
    Answered, Awaited, CertificateFacts, Content, Documents, Ordered, Origin, Renewed, SentBefore, TermFacts,
    TestRow, Told, YearlyPrice,
};
use racord_core::words::{Environment, Idno, Language};
use racord_papers::{Document, Stamp};
use sha2::{Digest, Sha256};

pub(crate) const SERIAL: &str = "40000000103001DB5ED3A4EDB02B";

/// Of the certificate that is being replaced.
pub(crate) const OLD_SERIAL: &str = "40000000103001AA00AA00AA00AA";

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn time(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub(crate) fn stamp() -> Stamp {
    Stamp { id: "0197a1b2c3d47e5f8a9b0c1d2e3f4a5b".to_owned(), drafted: time("2026-11-22T09:30:10Z") }
}

/// Everything known, for any kind; `der` goes along as the certificate.
pub(crate) fn content(kind: &str, language: Language, der: &[u8]) -> Content {
    let source = Origin {
        title: "MPass: pașii de conectare".to_owned(),
        url: "https://example.md/mpass".to_owned(),
        date: day("2026-04-22"),
    };
    Content {
        kind: kind.to_owned(),
        language,
        channel: Channel::Mail,
        service: "MPass".to_owned(),
        agency: "Agenția de Guvernare Electronică (AGE)".to_owned(),
        address: "servicii@egov.md".to_owned(),
        institution: Institution {
            id: InstitutionId::new(),
            name: "Inspectoratul de Stat „Știință”".to_owned(),
            idno: Idno::parse("1003600096694").unwrap(),
            kind: InstitutionKind::PublicInstitution,
            address: "str. Pușkin 42, Chișinău".to_owned(),
            officer: Contact {
                name: "Ana Țurcanu".to_owned(),
                position: "șef secție TI".to_owned(),
                email: "ana@inspectorat.md".to_owned(),
                phone: "+373 22 123 456".to_owned(),
            },
            signatory: Contact {
                name: "Ion Bârsan".to_owned(),
                position: "director".to_owned(),
                ..Contact::default()
            },
            developers: Contact::default(),
            contract: Some(Contract { number: "77/2025".to_owned(), date: Some(day("2025-03-03")) }),
            sample: false,
        },
        system: InformationSystem {
            id: SystemId::new(),
            institution: InstitutionId::new(),
            name: "Registrul avizelor".to_owned(),
            purpose: String::new(),
            register_entry: "RSI-0042".to_owned(),
            developers: Contact::default(),
        },
        environment: Some(Environment::Test),
        outgoing_number: "01-12/345".to_owned(),
        date: day("2026-11-22"),
        round: 1,
        repeated: None,
        certificate: Some(CertificateFacts {
            serial_hex: SERIAL.to_owned(),
            serial_colons: "40:00:00:00:10:30:01:DB:5E:D3:A4:ED:B0:2B".to_owned(),
            serial_decimal: "1298074214633706907132628377271339".to_owned(),
            issuer: "CN=MDQSign,O=STISC,C=MD".to_owned(),
            subject: "CN=avize.inspectorat.md,C=MD".to_owned(),
            not_before: Some(time("2026-11-01T08:00:00Z")),
            // 00:30 of the 2nd in Moldova.
            not_after: Some(time("2027-11-01T22:30:00Z")),
            sha256: Sha256::digest(der).iter().map(|byte| format!("{byte:02X}")).collect(),
            der: der.to_vec(),
        }),
        serial_only: false,
        // Nobody knows a new certificate yet.
        registered_with: match kind {
            "renewal" | "renewal-notice" | "renewal-follow-up" | "switch-sheet" | "old-certificate" => {
                Vec::new()
            }
            _ => vec!["MSign".to_owned(), "MNotify".to_owned()],
        },
        answers: vec![
            answer("system-name", "Denumirea sistemului", "Registrul avizelor"),
            answer("logout", "LogoutRequest URL", "https://avize.inspectorat.md/logout"),
            answer("attributes", "Atribute", "NameIdentifier\nFirstName\nLastName"),
        ],
        tests: vec![
            test("TC_FUNCT_01", "Autentificare inițiată de serviciu", Outcome::Passed, ""),
            test("TC_SEC_01", "Răspuns nesemnat", Outcome::Failed, "Răspunsul a fost acceptat"),
            test("TC_SEC_07", "InResponseTo pierdut", Outcome::NotApplicable, "Nu se folosește"),
        ],
        documents: Some(Documents {
            annex_only: true,
            price: YearlyPrice { lei: 10_800, integrations: 2, source: source.clone() },
        }),
        awaited: Some(Awaited {
            number: 6,
            step: "Accesul la mediul de testare".to_owned(),
            certificate: false,
            since: day("2026-11-09"),
            term: Some(TermFacts {
                working_days: 7,
                from: day("2026-11-10"),
                until: day("2026-11-19"),
                exact: true,
                passed: true,
                source: source.clone(),
            }),
            sent: vec![
                sent("Formularul unic de conectare", None, "", "2026-11-02"),
                sent("Certificatul de sistem", Some(Environment::Test), "01-12/300", "2026-11-09"),
            ],
            earlier: vec![sent("Revenire", None, "01-12/330", "2026-11-20")],
        }),
        renewed: Some(Renewed {
            old: CertificateFacts {
                serial_hex: OLD_SERIAL.to_owned(),
                issuer: "CN=MDQSign,O=STISC,C=MD".to_owned(),
                not_after: Some(time("2026-12-12T10:00:00Z")),
                sha256: "AB".repeat(32),
                ..CertificateFacts::default()
            },
            told: vec![
                told("MPass", &[Mark::Certificate], true),
                told("MSign", &[Mark::Serial], true),
                told("MLog", &[Mark::Fingerprint, Mark::Serial], false),
            ],
            sent: vec![sent("Reînnoirea certificatului", Some(Environment::Test), "01-12/340", "2026-11-12")],
            switch_by: Some(day("2026-12-11")),
        }),
        ordering: match kind {
            "stisc-question" => vec!["cererea cu lista domeniilor".to_owned(), "fișierul CSR".to_owned()],
            _ => Vec::new(),
        },
        ordered: (kind == "stisc-follow-up").then(|| Ordered {
            on: day("2026-11-02"),
            expected: day("2026-11-16"),
            earlier: vec![sent("Revenire către STISC", Some(Environment::Test), "01-12/335", "2026-11-18")],
        }),
        sources: vec![source],
    }
}

fn sent(title: &str, environment: Option<Environment>, number: &str, on: &str) -> SentBefore {
    SentBefore {
        title: title.to_owned(),
        environment,
        outgoing_number: number.to_owned(),
        on: day(on),
        received: Some(day(on) + chrono::Days::new(1)),
    }
}

fn told(name: &str, marks: &[Mark], certain: bool) -> Told {
    Told {
        name: name.to_owned(),
        marks: marks.to_vec(),
        certain,
        confirmed: certain,
        since: certain.then(|| day("2026-11-18")),
    }
}

fn answer(id: &str, label: &str, value: &str) -> Answered {
    Answered { id: id.to_owned(), label: label.to_owned(), value: value.to_owned(), optional: false }
}

fn test(id: &str, title: &str, outcome: Outcome, note: &str) -> TestRow {
    TestRow {
        id: id.to_owned(),
        title: title.to_owned(),
        steps: vec!["Deschideți serviciul".to_owned(), "Apăsați „Intră”".to_owned()],
        expected: "Utilizatorul este autentificat".to_owned(),
        outcome: Some(outcome),
        on: Some(day("2026-11-20")),
        tester: "Vasile Exemplu".to_owned(),
        note: note.to_owned(),
        evidence: Vec::new(),
    }
}

/// Every text that a document shows, one a line.
pub(crate) fn shown(document: &Document) -> String {
    let mut texts = String::new();
    gather(&serde_json::to_value(document).unwrap(), &mut texts);
    texts
}

fn gather(value: &serde_json::Value, texts: &mut String) {
    match value {
        serde_json::Value::Array(values) => values.iter().for_each(|value| gather(value, texts)),
        serde_json::Value::Object(values) => {
            // What stands under the other names is for the page's making.
            let on_the_page = |name: &str| !["kind", "language", "outcome", "words"].contains(&name);
            values.iter().filter(|(name, _)| on_the_page(name)).for_each(|(_, value)| gather(value, texts));
        }
        serde_json::Value::String(text) => texts.extend([text.as_str(), "\n"]),
        _ => {}
    }
}

/// Runs a program and gives back what it prints.
pub(crate) fn run(program: &str, arguments: &[&str]) -> String {
    let output =
        Command::new(program).args(arguments).output().unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(output.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

pub(crate) fn text_of(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// A key and its certificate made by openssl, in every wrapping: `key.pem`, `key.der`, `pkcs8.pem`, `pkcs8.der`,
/// `encrypted.pem`, `bag.p12`, `cert.pem`, `cert.der`.
pub(crate) fn openssl_files(folder: &Path) -> PathBuf {
    let at = |name: &str| text_of(&folder.join(name)).to_owned();
    run(
        "openssl",
        &[
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-keyout",
            &at("pkcs8.pem"),
            "-out",
            &at("cert.pem"),
            "-days",
            "365",
            "-subj",
            "/C=MD/CN=avize.inspectorat.md",
            "-set_serial",
            &format!("0x{SERIAL}"),
        ],
    );
    run("openssl", &["x509", "-in", &at("cert.pem"), "-outform", "der", "-out", &at("cert.der")]);
    run("openssl", &["rsa", "-in", &at("pkcs8.pem"), "-traditional", "-out", &at("key.pem")]);
    run(
        "openssl",
        &["rsa", "-in", &at("pkcs8.pem"), "-traditional", "-outform", "der", "-out", &at("key.der")],
    );
    run(
        "openssl",
        &["pkcs8", "-topk8", "-nocrypt", "-in", &at("key.pem"), "-outform", "der", "-out", &at("pkcs8.der")],
    );
    run(
        "openssl",
        &["pkcs8", "-topk8", "-in", &at("key.pem"), "-passout", "pass:x", "-out", &at("encrypted.pem")],
    );
    run(
        "openssl",
        &[
            "pkcs12",
            "-export",
            "-inkey",
            &at("key.pem"),
            "-in",
            &at("cert.pem"),
            "-passout",
            "pass:x",
            "-out",
            &at("bag.p12"),
        ],
    );
    folder.to_owned()
}
