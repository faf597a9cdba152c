//! What is said of a certificate, for an institution and a moment.

use crate::common::craft::{Craft, element, extension, oid, part, sequence};
use crate::common::{EC, Workshop};
use chrono::{DateTime, TimeDelta, Utc};
use racord_certificate::{
    Certificate, ChainVerdict, Circumstances, Finding, Held, Severity, choose, findings, open, report,
    verify_chain,
};

fn now() -> DateTime<Utc> {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

/// A system's certificate as STISC is assumed to issue one.
fn craft() -> Craft {
    Craft {
        subject: vec![
            part("2.5.4.6", 0x13, "MD"),
            part("2.5.4.10", 0x0C, "Instituția de probă"),
            part("2.5.4.97", 0x0C, "NTRMD-1010600034203"),
            part("2.5.4.3", 0x0C, "proba.gov.md"),
        ],
        issuer: vec![part("2.5.4.3", 0x0C, "MDQSign"), part("2.5.4.97", 0x0C, "NTRMD-1003600096694")],
        ..Craft::default()
    }
}

fn certificate(craft: &Craft) -> Certificate {
    Certificate::from_der(&craft.der()).unwrap()
}

fn judged(craft: &Craft, circumstances: &Circumstances) -> Vec<Finding> {
    findings(&certificate(craft), now(), circumstances)
}

fn codes(found: &[Finding]) -> Vec<&str> {
    found.iter().map(|finding| finding.code.as_str()).collect()
}

fn ours() -> Circumstances {
    Circumstances { institution_idno: Some("1010600034203".into()), ..Circumstances::default() }
}

#[test]
fn the_right_certificate_has_nothing_against_it() {
    assert_eq!(codes(&judged(&craft(), &ours())), Vec::<&str>::new());
}

#[test]
fn validity_is_judged_to_the_second() {
    let until = |text: &str| judged(&Craft { not_after: (0x17, text.into()), ..craft() }, &ours());
    assert_eq!(codes(&until("261122115959Z")), ["expired"], "a second ago");
    assert_eq!(
        codes(&until("261122120000Z")),
        ["expires-soon"],
        "valid to the last second (RFC 5280 section 4.1.2.5)"
    );
    assert_eq!(codes(&until("270121115959Z")), ["expires-soon"], "under 60 days");
    assert_eq!(codes(&until("270121120000Z")), Vec::<&str>::new(), "60 days are left");
    let expired = &until("261112120000Z")[0];
    assert_eq!(expired.severity, Severity::Error, "this is certain");
    assert_eq!((expired.args["date"].as_str(), expired.args["days"].as_str()), ("2026-11-12", "10"));
    let soon = &until("261212130000Z")[0];
    assert_eq!((soon.severity, soon.args["days"].as_str()), (Severity::Warning, "20"));
    let later = Craft { not_before: (0x17, "261201000000Z".into()), ..craft() };
    assert_eq!(judged(&later, &ours())[0].args["date"], "2026-12-01");
    assert_eq!(codes(&judged(&later, &ours())), ["not-yet-valid"]);
    assert_eq!(codes(&until("no time")), ["unreadable-time"]);
    assert_eq!(until("no time")[0].severity, Severity::Error);
}

#[test]
fn an_authority_is_told_from_a_system() {
    let ca = extension("2.5.29.19", true, &sequence(&[element(1, [0xFF])]));
    let found = judged(&Craft { extensions: Some(vec![ca]), ..craft() }, &ours());
    assert_eq!(codes(&found), ["authority"]);
    assert_eq!(found[0].severity, Severity::Warning, "the officer decides");
}

#[test]
fn what_openssl_issued_is_judged_alike() {
    let workshop = Workshop::new();
    workshop.certificate(
        "ca",
        EC,
        "/C=MD/organizationIdentifier=NTRMD-1003600096694/CN=proba",
        "-days 3650 -addext keyUsage=keyCertSign",
    );
    let issue = |name: &str, key: &str, subject: &str, extensions: &str| -> Certificate {
        workshop.certificate(name, key, subject, "");
        workshop.write("ext.cnf", extensions);
        workshop.openssl(&format!("x509 -x509toreq -in {name}.pem -key {name}.key -out {name}.csr"));
        workshop.openssl(&format!(
            "x509 -req -in {name}.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile ext.cnf -out {name}.pem"
        ));
        open(&workshop.read(&format!("{name}.pem")), None).certificates.remove(0)
    };
    let own = "/C=MD/O=Instituția/organizationIdentifier=NTRMD-1010600034203/CN=proba.gov.md";
    let fit = "keyUsage=digitalSignature\nextendedKeyUsage=clientAuth,serverAuth\n";
    let right = issue("right", EC, own, fit);
    let (from, until) = (right.not_before.unwrap(), right.not_after.unwrap());
    let second = TimeDelta::seconds(1);
    let at = |certificate: &Certificate, now| {
        let found = findings(certificate, now, &ours());
        found.iter().map(|finding| finding.code.clone()).collect::<Vec<_>>()
    };
    for (now, expected) in [
        (from - second, vec!["not-yet-valid"]),
        (from, vec![]),
        (until - TimeDelta::days(60), vec![]),
        (until - TimeDelta::days(60) + second, vec!["expires-soon"]),
        (until, vec!["expires-soon"]),
        (until + second, vec!["expired"]),
    ] {
        assert_eq!(at(&right, now), expected, "valid from {from} until {until}, at {now}");
    }
    let others = [
        ("server", EC, own, "extendedKeyUsage=serverAuth\n", "key-usage-unfit"),
        ("cipher", EC, own, "keyUsage=keyEncipherment,dataEncipherment\n", "key-usage-unfit"),
        ("middle", EC, own, "basicConstraints=critical,CA:TRUE\n", "authority"),
        ("short", "-algorithm RSA -pkeyopt rsa_keygen_bits:1024", own, fit, "weak-key"),
        ("curve", "-algorithm EC -pkeyopt ec_paramgen_curve:P-192", own, fit, "weak-key"),
        ("neighbour", EC, "/C=MD/organizationIdentifier=NTRMD-1008600038413/CN=x", fit, "other-institution"),
        ("older", EC, "/C=MD/O=Alta, 1008600038413/CN=x", fit, "other-institution"),
        ("person", EC, "/C=MD/serialNumber=2001003328546/CN=Ion", fit, "idno-unknown"),
        ("broken", EC, own, "subjectAltName=DER:0500\n", "unreadable-extension"),
    ];
    for (name, key, subject, extensions, code) in others {
        let certificate = issue(name, key, subject, extensions);
        let found = at(&certificate, certificate.not_before.unwrap());
        assert_eq!(found, [code], "{name}: this and nothing else");
    }
    let ca = open(&workshop.read("ca.pem"), None).certificates.remove(0);
    assert_eq!(
        at(&ca, from),
        ["authority", "self-signed", "other-institution"],
        "it is STISC only by its word"
    );
    assert_eq!(verify_chain(&[right, ca])[0], ChainVerdict::Verified, "and it signed");
}

#[test]
fn who_issued_it_is_judged_by_name() {
    let from = |issuer: Vec<Vec<u8>>| judged(&Craft { issuer, ..craft() }, &ours());
    assert_eq!(codes(&from(vec![part("2.5.4.3", 0x0C, "Alt emitent")])), ["issuer-not-stisc"]);
    assert_eq!(codes(&from(craft().subject)), ["self-signed"]);
    let old = vec![part("2.5.4.10", 0x0C, "SIS RM 1006601000439"), part("2.5.4.3", 0x0C, "mdtrustrootca")];
    assert_eq!(codes(&from(old)), Vec::<&str>::new(), "STISC was called SIS before");
}

#[test]
fn weak_keys_and_hashes_are_warned_of() {
    for (bits, code) in
        [("1024", vec!["self-signed", "weak-key", "weak-hash"]), ("2048", vec!["self-signed", "weak-hash"])]
    {
        let workshop = Workshop::new();
        let subject = "/organizationIdentifier=NTRMD-1010600034203";
        workshop.certificate(
            "weak",
            &format!("-algorithm RSA -pkeyopt rsa_keygen_bits:{bits}"),
            subject,
            "-sha1 -days 9000 -addext basicConstraints=CA:FALSE",
        );
        let contents = open(&workshop.read("weak.pem"), None);
        assert_eq!(
            codes(&findings(&contents.certificates[0], Utc::now(), &ours())),
            code,
            "RSA {bits} with SHA-1"
        );
    }
}

#[test]
fn a_hash_that_stands_in_the_parameters_is_seen() {
    let workshop = Workshop::new();
    for (hash, weak) in [("sha1", true), ("sha256", false)] {
        let options = format!("-{hash} -sigopt rsa_padding_mode:pss -addext basicConstraints=CA:FALSE");
        workshop.certificate(hash, "-algorithm RSA", "/organizationIdentifier=NTRMD-1010600034203", &options);
        let certificate = open(&workshop.read(&format!("{hash}.pem")), None).certificates.remove(0);
        assert_eq!(certificate.signature_algorithm, "rsassaPss");
        let found = findings(&certificate, Utc::now(), &ours());
        assert_eq!(codes(&found).contains(&"weak-hash"), weak, "RSASSA-PSS with {hash}");
    }
}

#[test]
fn use_for_servers_only_or_encryption_only_is_unfit() {
    let with = |identifier: &str, contents: Vec<u8>| {
        let craft = Craft { extensions: Some(vec![extension(identifier, true, &contents)]), ..craft() };
        codes(&judged(&craft, &ours())).contains(&"key-usage-unfit")
    };
    assert!(with("2.5.29.37", sequence(&[oid("1.3.6.1.5.5.7.3.1")])), "server authentication alone");
    assert!(
        !with("2.5.29.37", sequence(&[oid("1.3.6.1.5.5.7.3.2")])),
        "client authentication is what a system needs"
    );
    assert!(!with("2.5.29.37", sequence(&[oid("2.5.29.37.0")])), "any use is good for this one too");
    assert!(with("2.5.29.15", element(3, [5, 0x20])), "key encipherment alone");
    assert!(!with("2.5.29.15", element(3, [7, 0x80])), "digital signature");
}

#[test]
fn the_idno_is_read_where_it_stands_and_nowhere_else() {
    let idno = |parts: Vec<Vec<u8>>| certificate(&Craft { subject: parts, ..craft() }).idno;
    assert_eq!(idno(vec![part("2.5.4.97", 0x0C, "NTRMD-1003600096694")]).as_deref(), Some("1003600096694"));
    assert_eq!(
        idno(vec![part("2.5.4.10", 0x0C, "SIS RM 1006601000439")]).as_deref(),
        Some("1006601000439"),
        "older ones"
    );
    assert_eq!(
        idno(vec![part("2.5.4.5", 0x13, "1003600096694")]),
        None,
        "serialNumber carries a person's IDNP"
    );
    assert_eq!(idno(vec![part("2.5.4.5", 0x13, "PNOMD-2001003328546")]), None);
    assert_eq!(idno(vec![part("2.5.4.10", 0x0C, "X 21003600096694")]), None, "fourteen digits are no IDNO");
    assert_eq!(idno(vec![part("2.5.4.97", 0x0C, "NTRRO-1003600096694")]), None, "another country's register");
    assert_eq!(idno(vec![part("2.5.4.10", 0x0C, "ă")]), None);
    let both = vec![part("2.5.4.10", 0x0C, "X 1006601000439"), part("2.5.4.97", 0x0C, "NTRMD-1003600096694")];
    assert_eq!(idno(both).as_deref(), Some("1003600096694"), "the identifier is the newer place");
}

#[test]
fn another_institutions_certificate_is_named_with_its_idno() {
    let other = Circumstances { institution_idno: Some("1008600038413".into()), ..Circumstances::default() };
    let found = judged(&craft(), &other);
    assert_eq!(codes(&found), ["other-institution"]);
    assert_eq!(found[0].args["idno"], "1010600034203");
    let nobody = Craft { subject: vec![part("2.5.4.3", 0x0C, "x")], ..craft() };
    let found = judged(&nobody, &other);
    assert_eq!((codes(&found), found[0].severity), (vec!["idno-unknown"], Severity::Info));
}

#[test]
fn what_is_held_already_is_compared() {
    let one = certificate(&craft());
    let renewed = Craft { serial: vec![2], ..craft() };
    let held = Held {
        fingerprint: Some(one.sha256.hex()),
        key_hash: Some(one.key_hash.hex()),
        system: "a".into(),
        system_name: "Registrul".into(),
        environment: "test".into(),
        superseded: false,
    };
    let meant = |system: &str, environment: &str| Circumstances {
        system: Some(system.into()),
        environment: Some(environment.into()),
        held: vec![held.clone()],
        ..ours()
    };
    assert_eq!(codes(&judged(&craft(), &meant("a", "test"))), ["already-held"]);
    let found = judged(&craft(), &meant("a", "production"));
    assert_eq!(codes(&found), ["same-in-other-environment"], "MEGA wants different ones");
    assert_eq!(
        (found[0].args["system"].as_str(), found[0].args["environment"].as_str()),
        ("Registrul", "test")
    );
    assert_eq!(codes(&judged(&craft(), &meant("b", "test"))), ["held-by-other-system"]);
    assert_eq!(codes(&judged(&renewed, &meant("a", "test"))), ["same-key"], "renewed without a new key");
    let replaced =
        Circumstances { held: vec![Held { superseded: true, ..held.clone() }], ..meant("a", "test") };
    assert_eq!(
        codes(&judged(&renewed, &replaced)),
        ["same-key-as-replaced"],
        "a key that was given up is back in use"
    );
    let serial_only = Held { fingerprint: None, key_hash: None, ..held.clone() };
    let circumstances = Circumstances { held: vec![serial_only], ..ours() };
    assert_eq!(codes(&judged(&craft(), &circumstances)), Vec::<&str>::new(), "nothing to compare with");
}

#[test]
fn signatures_are_verified_broken_or_beyond_checking() {
    let workshop = Workshop::new();
    let keys = [
        ("rsa", "-algorithm RSA", "", ChainVerdict::Verified),
        ("rsa384", "-algorithm RSA", "-sha384", ChainVerdict::Verified),
        ("rsa512", "-algorithm RSA", "-sha512", ChainVerdict::Verified),
        ("rsa1", "-algorithm RSA", "-sha1", ChainVerdict::Verified),
        ("rsa1024", "-algorithm RSA -pkeyopt rsa_keygen_bits:1024", "", ChainVerdict::Verified),
        (
            "pss",
            "-algorithm RSA",
            "-sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:digest",
            ChainVerdict::Verified,
        ),
        ("p256", EC, "", ChainVerdict::Verified),
        ("p384", "-algorithm EC -pkeyopt ec_paramgen_curve:P-384", "-sha384", ChainVerdict::Verified),
        ("ed25519", "-algorithm ED25519", "", ChainVerdict::Verified),
        ("p521", "-algorithm EC -pkeyopt ec_paramgen_curve:P-521", "", ChainVerdict::CannotBeChecked),
        ("ed448", "-algorithm ED448", "", ChainVerdict::CannotBeChecked),
        ("short", "-algorithm RSA -pkeyopt rsa_keygen_bits:768", "", ChainVerdict::CannotBeChecked),
    ];
    for (name, key, options, expected) in keys {
        workshop.certificate(name, key, &format!("/CN={name}"), options);
        let root = open(&workshop.read(&format!("{name}.pem")), None).certificates;
        assert_eq!(verify_chain(&root), [expected], "{name} signed itself");
        workshop.openssl("req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout leaf.key -subj /CN=leaf -out leaf.csr");
        workshop.openssl(&format!(
            "x509 -req -in leaf.csr -CA {name}.pem -CAkey {name}.key -CAcreateserial {options} -out leaf.pem"
        ));
        let both = [workshop.read("leaf.pem"), workshop.read(&format!("{name}.pem"))].concat();
        let certificates = open(&both, None).certificates;
        assert_eq!(verify_chain(&certificates), [expected, expected], "{name} signed the other");
        assert_eq!(verify_chain(&certificates[..1]), [ChainVerdict::CannotBeChecked], "without its issuer");
        // The last byte belongs to the signature.
        let mut broken = certificates[0].to_der();
        *broken.last_mut().unwrap() ^= 1;
        let broken = [open(&broken, None).certificates, certificates[1..].to_vec()].concat();
        let verdict = if expected == ChainVerdict::Verified { ChainVerdict::Broken } else { expected };
        assert_eq!(verify_chain(&broken)[0], verdict, "{name}: a changed signature");
    }
}

#[test]
fn of_several_the_one_to_send_is_named_with_the_reason() {
    let ca = || extension("2.5.29.19", true, &sequence(&[element(1, [0xFF])]));
    let authority = certificate(&Craft { extensions: Some(vec![ca()]), ..craft() });
    let expired = certificate(&Craft { not_after: (0x17, "260601000000Z".into()), ..craft() });
    let current = certificate(&Craft { serial: vec![3], ..craft() });
    let newer =
        certificate(&Craft { serial: vec![4], not_before: (0x17, "261001000000Z".into()), ..craft() });
    let chosen = |list: &[&Certificate]| {
        let list: Vec<Certificate> = list.iter().map(|one| (*one).clone()).collect();
        choose(&list, now()).map(|choice| (choice.index, choice.reason))
    };
    assert_eq!(chosen(&[&current]), Some((0, "only-one")));
    assert_eq!(chosen(&[&authority, &current]), Some((1, "end-entity")), "authorities are not sent");
    assert_eq!(chosen(&[&expired, &current]), Some((1, "valid")), "last year's isn't either");
    assert_eq!(chosen(&[&newer, &expired, &current]), Some((0, "newest")));
    assert_eq!(chosen(&[&authority]), None, "there is none to send");
    assert_eq!(chosen(&[&expired]), Some((0, "only-one")), "its own finding says that it has expired");
    assert_eq!(chosen(&[&current, &current]), Some((0, "only-one")), "the same twice is one");
    assert_eq!(chosen(&[]), None);
}

#[test]
fn the_record_keeps_its_contract() {
    let subject = Craft { serial: vec![0x00, 0xAB, 0x0C], not_after: (0x17, "x".into()), ..craft() };
    let contents = open(&subject.der(), None);
    let say =
        |code: &str, args: &std::collections::BTreeMap<String, String>| format!("{code} {}", args.len());
    let record = report("a/b.cer", &contents, now(), true, &say);
    let json = serde_json::to_value(&record).unwrap();
    assert_eq!(
        json,
        serde_json::json!({
            "file": "a/b.cer",
            "kind": "certificate",
            "certificates": [{
                "serial": { "hex": "AB0C", "decimal": "43788" },
                "subject": "CN=proba.gov.md,organizationIdentifier=NTRMD-1010600034203,O=Instituția de probă,C=MD",
                "issuer": "organizationIdentifier=NTRMD-1003600096694,CN=MDQSign",
                "not_before": "2026-01-01T00:00:00Z",
                "not_after": null,
                "sha256": contents.certificates[0].sha256.hex(),
                "sha1": contents.certificates[0].sha1.hex(),
                "signature_algorithm": "sha256WithRSAEncryption",
                "public_key": { "algorithm": "EC", "bits": 256 },
                "idno": "1010600034203",
                "findings": [
                    { "code": "unreadable-time", "severity": "error", "args": {}, "message": "finding-unreadable-time 0" },
                    { "code": "chain-cannot-be-checked", "severity": "info", "args": {}, "message": "finding-chain-cannot-be-checked 0" },
                ],
            }],
            "findings": [],
            "error": null,
        })
    );
    let empty = serde_json::to_value(report("x", &open(b"", None), now(), false, &say)).unwrap();
    assert_eq!(empty["kind"], "unknown");
    assert_eq!(
        empty["error"],
        serde_json::json!({ "code": "file-empty", "args": {}, "message": "file-empty 0" })
    );
}

#[test]
fn nothing_that_is_printed_by_accident_carries_the_serial() {
    let subject = Craft { serial: vec![0x12, 0x34, 0x56, 0x78], ..craft() };
    let text = format!("{:?}", open(&subject.der(), None));
    assert!(!text.contains("12345678") && !text.contains("305419896"), "neither hex nor decimal: {text}");
    assert!(!text.contains("18, 52, 86, 120"), "nor its bytes: {text}");
}
