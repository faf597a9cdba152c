//! Thousands of certificates judged by a few runs of `openssl`.

use std::process::Command;
use std::sync::Mutex;

use chrono::{NaiveDateTime, Timelike};
use racord_certificate::Certificate;

use super::Workshop;
use super::names::{self, Parts};

/// What is compared of a certificate.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Facts {
    /// Hex, without padding.
    pub(crate) serial: String,
    pub(crate) subject: Parts,
    pub(crate) issuer: Parts,
    pub(crate) not_before: Option<String>,
    pub(crate) not_after: Option<String>,
    pub(crate) sha256: String,
    pub(crate) sha1: String,
    pub(crate) signature: String,
    /// None: OpenSSL doesn't say, or can't read the key.
    pub(crate) bits: Option<u32>,
}

impl Facts {
    pub(crate) fn read(certificate: &Certificate) -> Facts {
        let time = |time: chrono::DateTime<chrono::Utc>| time.format("%Y-%m-%dT%H:%M:%SZ").to_string();
        Facts {
            serial: certificate.serial.hex(),
            subject: names::of_rfc_4514(&certificate.subject.to_string()),
            issuer: names::of_rfc_4514(&certificate.issuer.to_string()),
            not_before: certificate.not_before.map(time),
            not_after: certificate.not_after.map(time),
            sha256: certificate.sha256.hex(),
            sha1: certificate.sha1.hex(),
            signature: certificate.signature_algorithm.clone(),
            bits: certificate.public_key.bits,
        }
    }

    /// In what Racord's reading differs from the judge's, in words; nothing when they agree.
    pub(crate) fn differences(&self, judge: &Facts) -> Vec<String> {
        let mut found = vec![];
        let mut compare = |what: &str, ours: &dyn std::fmt::Debug, judges: &dyn std::fmt::Debug| {
            let (ours, judges) = (format!("{ours:?}"), format!("{judges:?}"));
            if ours != judges {
                found.push(format!("{what}: {ours}, OpenSSL says {judges}"));
            }
        };
        compare("serial", &self.serial, &judge.serial);
        compare("subject", &self.subject, &judge.subject);
        compare("issuer", &self.issuer, &judge.issuer);
        compare("not before", &self.not_before, &judge.not_before);
        compare("not after", &self.not_after, &judge.not_after);
        compare("SHA-256", &self.sha256, &judge.sha256);
        compare("SHA-1", &self.sha1, &judge.sha1);
        // Older versions of OpenSSL have no names for post-quantum algorithms.
        if judge.signature.bytes().any(|byte| byte.is_ascii_alphabetic()) {
            compare("signature", &self.signature, &judge.signature);
        }
        if judge.bits.is_some() {
            compare("length of the key", &self.bits, &judge.bits);
        }
        found
    }
}

/// How many go to one run of `openssl`. It stops at what it can't read; then each is asked for alone.
const TOGETHER: usize = 64;

/// What OpenSSL says of each; `None` when it reads no certificate from the bytes.
pub(crate) fn judge_all(certificates: &[Vec<u8>]) -> Vec<Option<Facts>> {
    let chunks: Vec<&[Vec<u8>]> = certificates.chunks(TOGETHER).collect();
    in_parallel(&chunks, |chunk| judge_some(chunk)).concat()
}

fn judge_some(certificates: &[Vec<u8>]) -> Vec<Option<Facts>> {
    let workshop = Workshop::new();
    workshop.write("all.pem", certificates.iter().map(|der| pem(der)).collect::<String>());
    let printed = output(&workshop, &["storeutl", "-noout", "-text", "-certs", "all.pem"]).1;
    let printed = texts(&printed);
    let names = if printed.len() == certificates.len() { names_of_all(&workshop) } else { vec![] };
    if names.len() == certificates.len() {
        let files: Vec<String> = (0..certificates.len()).map(|at| format!("{at}.der")).collect();
        for (file, der) in files.iter().zip(certificates) {
            workshop.write(file, der);
        }
        let sha256 = digests(&workshop, "-sha256", &files);
        let sha1 = digests(&workshop, "-sha1", &files);
        let others = names.into_iter().zip(sha256.into_iter().zip(sha1));
        return printed
            .iter()
            .zip(others)
            .map(|(text, (names, hashes))| Some(facts(text, names, hashes)))
            .collect();
    }
    assert!(printed.len() <= certificates.len(), "openssl prints no more certificates than there are");
    if let [der] = certificates {
        return vec![alone(&workshop, der)];
    }
    let (left, right) = certificates.split_at(certificates.len() / 2);
    [judge_some(left), judge_some(right)].concat()
}

/// Subject and issuer of each. `storeutl` prints them too, but so that they can't be told apart again.
fn names_of_all(workshop: &Workshop) -> Vec<(Parts, Parts)> {
    let (done, _) = output(workshop, &["crl2pkcs7", "-nocrl", "-certfile", "all.pem", "-out", "all.p7b"]);
    if !done {
        return vec![];
    }
    names_in(&output(workshop, &["pkcs7", "-print_certs", "-in", "all.p7b"]).1)
}

/// `subject=C = MD, CN = x`, and the issuer on the next line.
fn names_in(printed: &str) -> Vec<(Parts, Parts)> {
    let of = |label: &'static str| {
        let lines = printed.lines().filter_map(move |line| line.strip_prefix(label)?.strip_prefix('='));
        lines.map(names::of_openssl)
    };
    of("subject").zip(of("issuer")).collect()
}

/// A certificate that `storeutl` doesn't read may be one for `x509` all the same.
fn alone(workshop: &Workshop, der: &[u8]) -> Option<Facts> {
    workshop.write("one.der", der);
    let one = |more: &[&str]| output(workshop, &[&["x509", "-in", "one.der", "-noout"], more].concat());
    let (true, text) = one(&["-text"]) else { return None };
    let names = names_in(&one(&["-subject", "-issuer"]).1).remove(0);
    let hash = |name: &str| {
        let (_, printed) = one(&["-fingerprint", name]);
        printed.split_once('=').map(|(_, hash)| hash.trim().replace(':', "")).unwrap()
    };
    Some(facts(&text, names, (hash("-sha256"), hash("-sha1"))))
}

/// Calls the function for each item, on two threads.
pub(crate) fn in_parallel<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let results = Mutex::new((0, (0..items.len()).map(|_| None).collect::<Vec<Option<R>>>()));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let at = {
                        let mut results = results.lock().unwrap();
                        results.0 += 1;
                        results.0 - 1
                    };
                    let Some(item) = items.get(at) else { return };
                    let result = work(item);
                    results.lock().unwrap().1[at] = Some(result);
                }
            });
        }
    });
    results.into_inner().unwrap().1.into_iter().map(Option::unwrap).collect()
}

pub(crate) fn pem(der: &[u8]) -> String {
    use base64::Engine;
    let body = base64::engine::general_purpose::STANDARD.encode(der);
    let lines: Vec<&str> =
        body.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
    format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", lines.join("\n"))
}

/// Whether it succeeded, and what it printed.
fn output(workshop: &Workshop, arguments: &[&str]) -> (bool, String) {
    let output = Command::new("openssl").current_dir(workshop.path("")).args(arguments).output().unwrap();
    (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())
}

fn digests(workshop: &Workshop, hash: &str, files: &[String]) -> Vec<String> {
    let files = files.iter().map(String::as_str);
    let (done, printed) = output(workshop, &["dgst", hash].into_iter().chain(files).collect::<Vec<_>>());
    assert!(done, "openssl dgst {hash}");
    printed.lines().map(|line| line.rsplit_once("= ").unwrap().1.to_uppercase()).collect()
}

/// The text of each certificate that `storeutl` found.
fn texts(printed: &str) -> Vec<String> {
    let mut texts: Vec<String> = vec![];
    for line in printed.lines() {
        let number = line.strip_suffix(": Certificate");
        if number.is_some_and(|number| number.parse() == Ok(texts.len())) {
            texts.push(String::new());
        } else if let Some(text) = texts.last_mut() {
            text.push_str(line);
            text.push('\n');
        }
    }
    texts
}

fn facts(text: &str, (subject, issuer): (Parts, Parts), (sha256, sha1): (String, String)) -> Facts {
    let line = |name: &str| {
        let found = text.lines().find_map(|line| line.trim_start().strip_prefix(name)?.strip_prefix(':'));
        found.unwrap_or_else(|| panic!("no {name} in {text}")).trim().to_owned()
    };
    let bits = text.lines().find_map(|line| line.trim().split_once("Public-Key: (")?.1.split(' ').next());
    // It stands in what is signed too; what counts is the one beside the signature.
    let signature = text.rsplit_once("Signature Algorithm: ").unwrap().1.lines().next().unwrap();
    let signature = signature.trim().to_owned();
    Facts {
        serial: serial(text),
        subject,
        issuer,
        not_before: time(&line("Not Before")),
        not_after: time(&line("Not After ")),
        sha256,
        sha1,
        signature,
        bits: bits.map(|bits| bits.parse().unwrap()),
    }
}

/// `Serial Number: 18 (0x12)`, `Serial Number: -18 (-0x12)`, or on the next line ` (Negative)0c:83:…`.
fn serial(text: &str) -> String {
    let (_, after) = text.split_once("Serial Number:").unwrap();
    let mut lines = after.lines();
    let (short, long) = (lines.next().unwrap(), lines.next().unwrap().trim());
    let (negative, digits) = match short.split_once("(") {
        Some((_, hex)) => {
            let hex = hex.trim_end_matches(')');
            (hex.starts_with('-'), hex.trim_start_matches('-').trim_start_matches("0x").to_owned())
        }
        None => (long.starts_with("(Negative)"), long.trim_start_matches("(Negative)").replace(':', "")),
    };
    let padding = if digits.len() % 2 == 1 { "0" } else { "" };
    format!("{}{padding}{}", if negative { "-" } else { "" }, digits.to_uppercase())
}

/// `Jan  1 00:00:00 2026 GMT`, maybe with a fraction of a second.
fn time(printed: &str) -> Option<String> {
    if printed.starts_with("Bad time value") {
        return None;
    }
    let words: Vec<&str> = printed.split_whitespace().collect();
    let [month, day, clock, year, "GMT"] = words[..] else { panic!("a time: {printed:?}") };
    let whole = clock.split('.').next().unwrap();
    let text = format!("{year:0>4} {month} {day} {whole}");
    let time = NaiveDateTime::parse_from_str(&text, "%Y %b %d %H:%M:%S").unwrap();
    Some(time.with_nanosecond(0).unwrap().format("%Y-%m-%dT%H:%M:%SZ").to_string())
}
