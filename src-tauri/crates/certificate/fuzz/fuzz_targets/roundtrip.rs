//! What is written is read back the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use racord_certificate::{Certificate, Kind, open};

fuzz_target!(|bytes: &[u8]| {
    for certificate in &open(bytes, None).certificates {
        let der = certificate.to_der();
        let pem = certificate.to_pem();
        let sixteen: Vec<u8> = pem.encode_utf16().flat_map(u16::to_le_bytes).collect();
        same(certificate, &der, "DER");
        same(certificate, pem.as_bytes(), "PEM");
        same(certificate, pem.replace('\n', "\r\n").as_bytes(), "PEM of Windows");
        same(certificate, &sixteen, "PEM in UTF-16");
        let twice = [pem.as_bytes(), pem.as_bytes()].concat();
        assert_eq!(open(&twice, None).certificates.len(), 2, "each of two is read");
    }
});

fn same(certificate: &Certificate, written: &[u8], form: &str) {
    let contents = open(written, None);
    assert_eq!(contents.kind, Kind::Certificate, "{form}");
    assert!(contents.error.is_none() && contents.findings.is_empty(), "{form}: nothing else is inside");
    let [again] = contents.certificates.as_slice() else { panic!("{form}: one certificate") };
    assert_eq!(again.to_der(), certificate.to_der(), "{form}: the exact bytes");
    assert_eq!(again.sha256, certificate.sha256, "{form}");
    assert_eq!(again.serial, certificate.serial, "{form}");
}
