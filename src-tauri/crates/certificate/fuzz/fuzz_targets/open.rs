//! Any bytes: looking into them ends with an answer, and everything that can be asked of it is answered too.
#![no_main]

use chrono::{DateTime, Utc};
use libfuzzer_sys::fuzz_target;
use racord_certificate::{
    Certificate, Circumstances, Contents, Held, MAX_BYTES, choose, findings, open, report, verify_chain,
};

fuzz_target!(|bytes: &[u8]| {
    assert!(bytes.len() <= MAX_BYTES);
    for password in [None, Some("parol\u{103}")] {
        ask(&open(bytes, password));
    }
});

fn ask(contents: &Contents) {
    let verdicts = verify_chain(&contents.certificates);
    assert_eq!(verdicts.len(), contents.certificates.len());
    for now in moments() {
        if let Some(choice) = choose(&contents.certificates, now) {
            assert!(choice.index < contents.certificates.len());
        }
        let record = report("file", contents, now, true, &|code, args| format!("{code} {args:?}"));
        serde_json::to_string(&record).expect("a report is JSON");
    }
    for certificate in &contents.certificates {
        ask_one(certificate);
    }
}

fn ask_one(certificate: &Certificate) {
    let held = Held {
        fingerprint: Some(certificate.sha256.hex()),
        key_hash: Some(certificate.key_hash.hex_lower()),
        environment: "test".into(),
        ..Held::default()
    };
    let circumstances = Circumstances {
        institution_idno: Some("1003600096694".into()),
        environment: Some("production".into()),
        held: vec![held],
        ..Circumstances::default()
    };
    for now in moments() {
        findings(certificate, now, &circumstances);
    }
    let serial = &certificate.serial;
    let written =
        [serial.hex(), serial.hex_lower(), serial.hex_colons(), serial.hex_spaced(), serial.decimal()];
    assert!(written.iter().all(|form| !form.is_empty()));
    for name in [&certificate.subject, &certificate.issuer] {
        let _ = (
            name.to_string(),
            name.title(),
            name.common_name(),
            name.organization_identifier(),
            name.is_empty(),
        );
        assert!(name.idno().is_none_or(|idno| idno.len() == 13));
    }
    certificate.self_signed();
    assert!(
        serial.hex().len() < 16 || !format!("{certificate:?}").contains(&serial.hex()),
        "Debug tells no serial"
    );
}

/// Long ago, now, and after the last time that can be written.
fn moments() -> [DateTime<Utc>; 3] {
    [
        DateTime::<Utc>::MIN_UTC,
        DateTime::from_timestamp(1_795_348_800, 0).unwrap_or_default(),
        DateTime::<Utc>::MAX_UTC,
    ]
}
