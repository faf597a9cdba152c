//! The record of one file, written in parts: its head, its certificates in as many parts as there are, its end.
//!
//! In JSON the parts make one line, the same that [`racord_certificate::report`] would make at once.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use racord_certificate::{
    Certificate, CertificateReport, ChainVerdict, ErrorReport, FindingReport, Issuers, OpenError, Outline,
    Place,
};
use serde::Serialize;

use super::files::Unreadable;
use super::readable;
use crate::printer;
use crate::words::Words;

/// How records are written.
#[derive(Clone, Copy)]
pub(super) struct Style<'a> {
    pub(super) json: bool,
    pub(super) words: &'a Words,
    pub(super) now: DateTime<Utc>,
}

/// A record while it grows.
#[derive(Default)]
pub(super) struct Record {
    certificates: usize,
    unreadable: usize,
    /// Unreadable, or a signature that does not hold. An expired certificate is a finding and nothing broken.
    pub(super) broken: bool,
}

/// Certificates that stand side by side, written.
#[derive(Default)]
pub(super) struct Part {
    text: Vec<u8>,
    certificates: usize,
    unreadable: usize,
    broken: bool,
}

impl Style<'_> {
    pub(super) fn head(&self, file: &str, outline: &Outline<'_>) -> Vec<u8> {
        let mut head = Vec::with_capacity(1024);
        if self.json {
            head.extend_from_slice(b"{\"file\":");
            json(&mut head, file);
            head.extend_from_slice(b",\"kind\":");
            json(&mut head, &outline.kind);
            head.extend_from_slice(b",\"certificates\":[");
        } else {
            line(&mut head, &readable::title(file, outline.kind, self.words));
            for finding in &outline.findings {
                line(&mut head, &readable::finding(finding, self.words));
            }
        }
        head
    }

    /// The certificates of these places; with `issuers` their signatures are verified.
    pub(super) fn part(&self, places: &[Place<'_>], issuers: Option<&Issuers>) -> Part {
        let mut part = Part { text: Vec::with_capacity(places.len() * 1024), ..Part::default() };
        for place in places {
            match place.read() {
                Some(one) => self.certificate(&one, issuers.map(|issuers| issuers.verdict(&one)), &mut part),
                None => part.unreadable += 1,
            }
        }
        part
    }

    fn certificate(&self, certificate: &Certificate, chain: Option<ChainVerdict>, part: &mut Part) {
        part.certificates += 1;
        part.broken |= chain == Some(ChainVerdict::Broken);
        if self.json {
            part.text.push(b',');
            json(
                &mut part.text,
                &CertificateReport::of(certificate, chain, self.now, &|code, args| self.words.of(code, args)),
            );
        } else {
            for said in readable::certificate(certificate, chain, self.now, self.words) {
                line(&mut part.text, &said);
            }
        }
    }

    /// The whole record of a file that the operating system did not hand over.
    pub(super) fn unreadable(&self, file: &str, why: &Unreadable) -> Vec<u8> {
        let outline = Outline::failed(OpenError { code: why.code().to_owned(), args: why.args() });
        [self.head(file, &outline), Record::default().end(&outline, self)].concat()
    }
}

impl Record {
    /// What is to be written for this part, after those before it.
    pub(super) fn add<'p>(&mut self, part: &'p Part, style: &Style<'_>) -> &'p [u8] {
        let first = self.certificates == 0;
        self.certificates += part.certificates;
        self.unreadable += part.unreadable;
        self.broken |= part.broken;
        match part.text.as_slice() {
            [_comma, rest @ ..] if first && style.json => rest,
            all => all,
        }
    }

    pub(super) fn end(&mut self, outline: &Outline<'_>, style: &Style<'_>) -> Vec<u8> {
        let error = outline.error(self.unreadable);
        self.broken |= error.is_some();
        let mut end = Vec::with_capacity(256);
        let say = |code: &str, args: &BTreeMap<String, String>| style.words.of(code, args);
        if style.json {
            let findings = outline.findings.iter().map(|finding| FindingReport::of(finding, &say));
            end.extend_from_slice(b"],\"findings\":");
            json(&mut end, &findings.collect::<Vec<_>>());
            end.extend_from_slice(b",\"error\":");
            json(&mut end, &error.map(|error| ErrorReport::of(&error, &say)));
            end.extend_from_slice(b"}\n");
        } else if let Some(error) = error {
            line(&mut end, &readable::error(&say(&error.code, &error.args)));
        }
        end
    }
}

fn json(out: &mut Vec<u8>, value: &(impl Serialize + ?Sized)) {
    // Into memory, of values whose keys are all text: there is nothing that could fail.
    let _ = serde_json::to_writer(out, value);
}

/// Text for people. Names in it come from outside, so nothing in it can steer the terminal.
fn line(out: &mut Vec<u8>, text: &str) {
    out.extend_from_slice(printer::plain(text).as_bytes());
    out.push(b'\n');
}

#[cfg(test)]
mod tests {
    use std::process::Command;
    use std::sync::OnceLock;

    use proptest::prelude::*;
    use racord_certificate::{open, outline, report};
    use racord_core::words::Language;

    use super::*;

    /// Parts of files, of every kind.
    fn seeds() -> &'static Vec<Vec<u8>> {
        static SEEDS: OnceLock<Vec<Vec<u8>>> = OnceLock::new();
        SEEDS.get_or_init(|| {
            let folder = tempfile::tempdir().unwrap();
            let openssl = |arguments: &str| {
                let words = arguments.split(' ');
                let ended = Command::new("openssl").current_dir(folder.path()).args(words).output().unwrap();
                assert!(ended.status.success(), "openssl {arguments}");
            };
            let ec = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes";
            openssl(&format!("req -x509 {ec} -keyout ca.key -out ca.pem -subj /CN=mdqsign"));
            openssl(&format!("req {ec} -keyout key -out csr -subj /C=MD/CN=sistem"));
            openssl("x509 -req -in csr -CA ca.pem -CAkey ca.key -set_serial 77 -out one.pem");
            openssl("x509 -in one.pem -outform DER -out one.der");
            openssl("crl2pkcs7 -nocrl -certfile one.pem -certfile ca.pem -out p7");
            let read = |name: &str| std::fs::read(folder.path().join(name)).unwrap();
            let one = String::from_utf8(read("one.pem")).unwrap();
            let mut seeds: Vec<_> = ["ca.pem", "one.pem", "one.der", "key", "csr", "p7"].map(read).into();
            seeds.push(one.replacen("AA", "A", 1).into_bytes());
            seeds.push(one.replace('\n', "\r\n > ").into_bytes());
            seeds.push(one.encode_utf16().flat_map(u16::to_le_bytes).collect());
            seeds.push(one.get(..200).unwrap().into());
            seeds.push(b"Stima\xC8\x9Bi colegi,\n\n".to_vec());
            seeds
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_record_in_parts_is_the_record_made_at_once(
            picked in proptest::collection::vec(any::<prop::sample::Index>(), 0..12),
            size in 1usize..5,
            chain in any::<bool>(),
        ) {
            let bytes: Vec<u8> = picked.iter().flat_map(|index| index.get(seeds()).clone()).collect();
            let words = Words::new(Language::En);
            let style = Style { json: true, words: &words, now: "2026-11-22T12:00:00Z".parse().unwrap() };

            let say = |code: &str, args: &BTreeMap<String, String>| words.of(code, args);
            let at_once = report("a \"name\"", &open(&bytes, None), style.now, chain, &say);

            let outline = outline(&bytes, None);
            let mut issuers = Issuers::default();
            outline.places.iter().filter_map(Place::read).for_each(|one| issuers.add(&one));
            let mut record = Record::default();
            let mut written = style.head("a \"name\"", &outline);
            for places in outline.places.chunks(size) {
                let part = style.part(places, chain.then_some(&issuers));
                written.extend_from_slice(record.add(&part, &style));
            }
            written.extend(record.end(&outline, &style));

            let expected = serde_json::to_string(&at_once).unwrap() + "\n";
            prop_assert_eq!(String::from_utf8(written).unwrap(), expected, "byte for byte");
            prop_assert_eq!(record.broken, at_once.error.is_some() || serde_json::to_string(&at_once).unwrap().contains("chain-broken"));
        }
    }
}
