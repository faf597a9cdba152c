//! Thousands of certificates, made here byte by byte, by `rcgen` and by `openssl`, in every container: what is read of
//! them agrees with what the `openssl` program says, on every one that it reads.

mod containers;
mod makers;

use std::collections::HashMap;

use crate::common::craft::{Craft, part};
use crate::common::many::{Facts, judge_all};
use crate::common::random::Random;
use containers::Container;
use racord_certificate::{Certificate, Kind, open};

/// Fewer would not do.
const LEAST: usize = 3000;

#[test]
fn thousands_of_certificates_in_every_container_agree() {
    let mut random = Random::new();
    let mut made = makers::written_byte_by_byte(&mut random, 2400);
    made.extend(makers::made_by_rcgen(&mut random, 300));
    made.extend(makers::made_by_openssl(&mut random, 600));
    shuffle(&mut made, &mut random);
    let judged = judge_all(&made);
    let readable: Vec<(Vec<u8>, Facts)> =
        made.into_iter().zip(judged).filter_map(|(der, facts)| Some((der, facts?))).collect();
    assert!(readable.len() >= LEAST, "OpenSSL reads nearly all of them: {}", readable.len());

    let mut read = 0;
    for group in containers::fill(&readable, &mut random) {
        let wanted: HashMap<&str, &Facts> =
            group.facts.iter().map(|facts| (facts.sha256.as_str(), *facts)).collect();
        let contents = open(&group.bytes, None);
        let what = format!("{:?} of {}", group.container, group.facts.len());
        assert_eq!(contents.error, None, "{what} is read without complaint");
        assert_eq!(contents.kind, kind(&group.container, group.facts.len()), "{what} is told by its content");
        assert_eq!(contents.certificates.len(), group.facts.len(), "{what} gives out all that is in it");
        for certificate in &contents.certificates {
            let facts = Facts::read(certificate);
            let judge = wanted.get(facts.sha256.as_str()).unwrap_or_else(|| {
                panic!("{what}: the fingerprint {} is of none that was put in", facts.sha256)
            });
            let differences = facts.differences(judge);
            assert!(differences.is_empty(), "{what}: {differences:#?}\n{}", hex::encode(&*certificate.der));
            read += 1;
        }
    }
    assert_eq!(read, readable.len(), "each was in one container");
    println!("{read} certificates agree with OpenSSL");
}

fn kind(container: &Container, count: usize) -> Kind {
    match (container, count) {
        (Container::Pkcs7, _) => Kind::Pkcs7,
        (Container::Pkcs12, _) => Kind::Pkcs12,
        (_, 1) => Kind::Certificate,
        _ => Kind::Bundle,
    }
}

fn shuffle(made: &mut [Vec<u8>], random: &mut Random) {
    for at in (1..made.len()).rev() {
        made.swap(at, random.below(at + 1));
    }
}

#[test]
fn the_comparison_sees_every_difference() {
    let craft = Craft {
        subject: vec![part("2.5.4.10", 0x0C, "Instituția \"Ș\", +1"), part("2.5.4.3", 0x0C, "x")],
        ..Craft::default()
    };
    let der = craft.der();
    let judge = judge_all(std::slice::from_ref(&der)).remove(0).unwrap();
    let ours = Facts::read(&Certificate::from_der(&der).unwrap());
    assert_eq!(ours.differences(&judge), Vec::<String>::new(), "as it is, both say the same");
    assert_eq!(judge.subject[0][0], ("O".to_owned(), "Instituția \"Ș\", +1".into()), "taken apart rightly");
    type Change = fn(&mut Facts);
    let changes: [(&str, Change); 12] = [
        ("serial", |facts| facts.serial = "-01".to_owned()),
        ("subject", |facts| facts.subject[0][0].1[0] ^= 1),
        ("subject", |facts| facts.subject.reverse()),
        ("subject", |facts| facts.subject[1][0].0 = "OU".to_owned()),
        ("issuer", |facts| facts.issuer.clear()),
        ("not before", |facts| facts.not_before = None),
        ("not before", |facts| facts.not_before = Some("2026-01-01T00:00:01Z".to_owned())),
        ("not after", |facts| facts.not_after = None),
        ("SHA-256", |facts| facts.sha256 = facts.sha1.clone()),
        ("SHA-1", |facts| facts.sha1 = facts.sha256.clone()),
        ("signature", |facts| facts.signature.push('1')),
        ("length of the key", |facts| facts.bits = None),
    ];
    for (what, change) in changes {
        let mut changed = ours.clone();
        change(&mut changed);
        let differences = changed.differences(&judge);
        assert!(
            matches!(&differences[..], [one] if one.starts_with(what)),
            "a changed {what} is seen, and it alone: {differences:?}"
        );
    }
}

#[test]
fn what_openssl_cannot_read_is_told_from_its_neighbours() {
    let good = Craft::default().der();
    let padded = Craft { serial: vec![0, 1], ..Craft::default() }.der();
    let judged = judge_all(&[good.clone(), padded, b"\x30\x03\x02\x01\x01".to_vec(), good]);
    let read: Vec<bool> = judged.iter().map(Option::is_some).collect();
    assert_eq!(
        read,
        [true, false, false, true],
        "a padded serial is none to OpenSSL, nor is a number a certificate"
    );
}
