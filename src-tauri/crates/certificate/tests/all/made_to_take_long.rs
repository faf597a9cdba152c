//! A file made to take long keeps nobody waiting: time grows with its length, not with the square of it.

use std::time::{Duration, Instant};

use crate::common::craft::{Craft, POINT, element, extension, oid, part, sequence};
use crate::common::{EC, Workshop};
use racord_certificate::{ChainVerdict, Circumstances, choose, findings, open, report, verify_chain};

/// How long the shorter of two files is, about, in bytes.
const LENGTH: usize = 60_000;

/// How many times as long the other one is.
const TIMES: usize = 4;

/// Between what is right ([`TIMES`]) and its square.
const MOST_TIMES: u32 = 9;

const NEW_EC: &str = "ec -pkeyopt ec_paramgen_curve:P-256";

/// So short a time says nothing.
const NOTHING: Duration = Duration::from_millis(5);

/// A busy machine spoils some tries; the square of the length spoils every one.
const TRIES: usize = 8;

/// Makes a file of this length, about.
type Make = fn(usize) -> Vec<u8>;

const FILES: [(&str, Make); 22] = [
    ("a serial number", |length| Craft { serial: vec![1; length], ..Craft::default() }.der()),
    ("serial numbers of a thousand bytes", |length| {
        repeated(length, &Craft { serial: vec![1; 1000], ..Craft::default() }.der())
    }),
    ("an identifier", |length| named(vec![attribute(&vec![0xFF; length])])),
    ("identifiers of some hundred bytes", |length| named(vec![attribute(&[0xFF; 580]); length / 600])),
    ("parts of a name", |length| named(vec![part("2.5.4.3", 0x0C, "a"); length / 12])),
    ("extensions", |length| extended(numbered(length, 10, |at| extension(&identifier(at), false, &[])))),
    ("extensions that can't be read", |length| {
        extended(numbered(length, 8, |at| sequence(&[oid(&identifier(at))])))
    }),
    ("alternative names", |length| {
        extended(vec![extension("2.5.29.17", false, &sequence(&vec![element(0x82, "a"); length / 3]))])
    }),
    ("policies", |length| {
        let policies = numbered(length, 8, |at| sequence(&[oid(&identifier(at))]));
        extended(vec![extension("2.5.29.32", false, &sequence(&policies))])
    }),
    ("marks of keys on one line", |length| repeated(length, b"x Private-Key: BEGIN PRIVATE KEY ")),
    ("marks of keys after blanks", |length| repeated(length, b"x                    Key: (private-key")),
    ("open lengths in each other", |length| repeated(length, &[0x30, 0x80])),
    ("open lengths deep down", |length| {
        [[0x30, 0x80].repeat(30), repeated(length, &[0x30, 0x80, 0, 0]), vec![0; 60]].concat()
    }),
    ("a string in pieces", |length| {
        [&[0x30, 0x80], &*[0x24, 0x80].repeat(20), &repeated(length, &[4, 1, b'a']), &[0; 42]].concat()
    }),
    ("armour that isn't closed", |length| repeated(length, b"-----BEGIN ")),
    ("armour without a label", |length| repeated(length, b"-----BEGIN -----")),
    ("armour with nothing in it", |length| {
        repeated(length, b"-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n")
    }),
    ("headers", |length| repeated(length, b"-----BEGIN X-----\na:\n")),
    ("a dump", |length| repeated(length, b"30:82:\n")),
    ("bags", |length| container(&sequence(&vec![bag(); length / bag().len()]))),
    ("bags in bags", |length| {
        let bags = sequence(&vec![bag(); length / bag().len()]);
        container(&(0..7).fold(bags, |inside, _| {
            sequence(&[sequence(&[oid("1.2.840.113549.1.12.10.1.6"), element(0xA0, inside)])])
        }))
    }),
    ("keys of one name", |length| {
        numbered(length, 300, |at| Craft { key: key(at), ..issued_by_its_like() }.der()).concat()
    }),
];

fn named(subject: Vec<Vec<u8>>) -> Vec<u8> {
    Craft { subject, ..Craft::default() }.der()
}

fn extended(extensions: Vec<Vec<u8>>) -> Vec<u8> {
    Craft { extensions: Some(extensions), ..Craft::default() }.der()
}

fn issued_by_its_like() -> Craft {
    Craft { issuer: Craft::default().subject, signature_algorithm: "1.2.840.10045.4.3.2", ..Craft::default() }
}

/// With an arc of this length.
fn attribute(arc: &[u8]) -> Vec<u8> {
    let identifier = element(6, [&[0x55], arc, &[1]].concat());
    element(0x31, sequence(&[identifier, element(0x0C, "a")]))
}

/// Another one for each number.
fn identifier(number: usize) -> String {
    format!("1.2.{}", 200 + number)
}

/// A key on P-256, or beside it, another one for each number.
fn key(number: usize) -> Vec<u8> {
    let point = [&[0, 4], &POINT[..60], &u32::try_from(number).unwrap().to_be_bytes()].concat();
    sequence(&[sequence(&[oid("1.2.840.10045.2.1"), oid("1.2.840.10045.3.1.7")]), element(3, point)])
}

/// A certificate as it stands in PKCS#12 (RFC 7292 section 4.2.3).
fn bag() -> Vec<u8> {
    let certificate = element(0xA0, element(4, Craft::default().der()));
    let value = sequence(&[oid("1.2.840.113549.1.9.22.1"), certificate]);
    sequence(&[oid("1.2.840.113549.1.12.10.1.3"), element(0xA0, value)])
}

fn data(contents: Vec<u8>) -> Vec<u8> {
    sequence(&[oid("1.2.840.113549.1.7.1"), element(0xA0, element(4, contents))])
}

/// PKCS#12 with these bags, in the open.
fn container(bags: &[u8]) -> Vec<u8> {
    sequence(&[element(2, [3]), data(sequence(&[data(bags.to_vec())]))])
}

fn numbered(length: usize, each: usize, make: impl Fn(usize) -> Vec<u8>) -> Vec<Vec<u8>> {
    (0..length / each).map(make).collect()
}

fn repeated(length: usize, what: &[u8]) -> Vec<u8> {
    what.repeat(length / what.len())
}

/// What it takes to ask everything that can be asked of a file.
fn asking(bytes: &[u8]) -> Duration {
    let before = clock();
    let contents = open(bytes, None);
    let now = "2026-11-22T12:00:00Z".parse().unwrap();
    verify_chain(&contents.certificates);
    choose(&contents.certificates, now);
    for certificate in &contents.certificates {
        findings(certificate, now, &Circumstances::default());
        certificate.to_pem();
    }
    report("x", &contents, now, false, &|code, _| code.to_owned());
    clock() - before
}

/// The time that this thread had on a processor, so that others at work don't count (proc_pid_schedstat(5)); elsewhere
/// the time of day.
fn clock() -> Duration {
    static START: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    let statistics = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let processor = statistics.and_then(|text| text.split(' ').next()?.parse().ok());
    processor.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

#[test]
fn time_grows_with_the_length_of_a_file_and_not_with_its_square() {
    for (what, make) in FILES {
        let (short, long) = (make(LENGTH), make(TIMES * LENGTH));
        assert!(long.len() > 3 * short.len(), "{what}: a longer file");
        let mut measured = Vec::new();
        let grows_slowly = (0..TRIES).any(|_| {
            let (once, times) = (asking(&short), asking(&long));
            measured.push((once, times));
            times < NOTHING || times < once * MOST_TIMES
        });
        assert!(grows_slowly, "{what}: {measured:?}");
    }
}

#[test]
fn numbers_are_exact_up_to_a_length_that_no_one_uses() {
    let open = |length: usize| open(&Craft { serial: vec![1; length], ..Craft::default() }.der(), None);
    let digits = open(1024).certificates[0].serial.decimal();
    // Judge: python3 -c 'd = str(int("01"*1024, 16)); print(len(d), d[:9], d[-9:])'
    assert_eq!((digits.len(), &digits[..9], &digits[digits.len() - 9..]), (2464, "427744366", "865552129"));
    assert_eq!(
        open(1025).error.map(|error| error.code).as_deref(),
        Some("certificate-unreadable"),
        "what can't be written down is no serial number"
    );
}

#[test]
fn lists_that_no_one_uses_are_cut_short() {
    let names = |count: usize| extension("2.5.29.17", false, &sequence(&vec![element(0x82, "a"); count]));
    let constraints = extension("2.5.29.19", true, &sequence(&[element(1, [0xFF])]));
    let others = numbered(20_000, 10, |at| extension(&identifier(at), false, &[]));
    let read = |first: Vec<Vec<u8>>| {
        let bytes = extended([first, vec![constraints.clone()]].concat());
        open(&bytes, None).certificates.remove(0)
    };
    assert_eq!(read(vec![names(80_000)]).subject_alternative_names.len(), 80_000, "very many are read");
    let long = read(vec![names(100_000)]);
    assert!(!long.extensions[0].readable && long.is_ca, "more are not, the rest stays");
    let many = read(others);
    assert!(many.extensions.len() == 1000 && many.is_ca, "what matters is found after whatever number");
}

#[test]
fn of_many_keys_of_one_name_those_are_tried_that_are_likely() {
    let workshop = Workshop::new();
    let options = "-addext subjectKeyIdentifier=hash -addext authorityKeyIdentifier=keyid";
    let bare = "-addext subjectKeyIdentifier=none -addext authorityKeyIdentifier=none";
    for number in 0..20 {
        workshop.certificate(&format!("with{number}"), EC, "/CN=ca", options);
        workshop.certificate(&format!("bare{number}"), EC, "/CN=ca", bare);
    }
    workshop
        .openssl(&format!("req -new -newkey {NEW_EC} -nodes -keyout leaf.key -subj /CN=leaf -out leaf.csr"));
    let issue = |ca: &str, extensions: &str| {
        workshop.write("extensions", extensions);
        workshop.openssl(&format!(
            "x509 -req -in leaf.csr -CA {ca}.pem -CAkey {ca}.key -set_serial 5 -extfile extensions -out leaf.pem"
        ));
        workshop.read("leaf.pem")
    };
    let of = |kind: &str| {
        (0..20).flat_map(|number| workshop.read(&format!("{kind}{number}.pem"))).collect::<Vec<_>>()
    };
    let verdicts = |leaf: Vec<u8>, authorities: Vec<u8>| {
        verify_chain(&open(&[leaf, authorities].concat(), None).certificates)
    };

    let named = verdicts(issue("with7", "authorityKeyIdentifier=keyid"), of("with"));
    assert_eq!(
        named,
        vec![ChainVerdict::Verified; 21],
        "the identifier says which key it is, and each signed itself"
    );

    let unnamed = (0..20).map(|number| {
        verdicts(issue(&format!("bare{number}"), "authorityKeyIdentifier=none"), of("bare"))[0]
    });
    let unnamed: Vec<_> = unnamed.collect();
    assert!(!unnamed.contains(&ChainVerdict::Broken), "nobody is accused because of a key that wasn't tried");
    assert_eq!(
        unnamed.iter().filter(|verdict| **verdict == ChainVerdict::Verified).count(),
        4,
        "not every key is tried"
    );

    let mut changed = issue("with7", "authorityKeyIdentifier=keyid");
    changed = open(&changed, None).certificates[0].to_der();
    *changed.last_mut().unwrap() ^= 1;
    assert_eq!(
        verdicts(changed, of("with"))[0],
        ChainVerdict::Broken,
        "the key that is named isn't that of the signature"
    );
}
