//! Certificates as STISC would issue them, valid when the journeys take place, whatever day it is outside.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer,
    KeyPair, KeyUsagePurpose, SerialNumber,
};

/// The IDNO in the names of STISC's authorities.
const STISC: &str = "1003600096694";
/// organizationIdentifier, where an IDNO stands as `NTRMD-…`.
const ORGANIZATION_IDENTIFIER: [u64; 4] = [2, 5, 4, 97];

/// A day: year, month, day.
pub type Date = (i32, u8, u8);

/// A system certificate and, as the officer must never send it, its private key.
pub struct SystemCertificate {
    pub der: Vec<u8>,
    pub pem: String,
    pub key_pem: String,
}

impl SystemCertificate {
    /// From a month before the journeys to a year after them; `ending` is the serial number's last byte.
    pub fn new(host: &str, idno: &str, ending: u8) -> SystemCertificate {
        SystemCertificate::valid(host, idno, ending, (2026, 10, 22), (2027, 11, 24))
    }

    pub fn valid(host: &str, idno: &str, ending: u8, from: Date, until: Date) -> SystemCertificate {
        let mut authority = CertificateParams::default();
        authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        authority.distinguished_name = name("MDQSign (test)", "IP STISC", STISC);
        let authority = Issuer::new(authority, KeyPair::generate().expect("a key"));

        let mut params = CertificateParams::new([host.to_owned()]).expect("a host name");
        params.distinguished_name = name(host, "Primăria Exemplu", idno);
        params.not_before = rcgen::date_time_ymd(from.0, from.1, from.2);
        params.not_after = rcgen::date_time_ymd(until.0, until.1, until.2);
        // As long as those of STISC's authorities, and beginning like them.
        params.serial_number = Some(SerialNumber::from(
            [&[0x40, 0, 0, 0, 0x10, 0x30, 0x01, 0xdb, 0x5e, 0xd3, 0xa4, 0xed, 0xb0][..], &[ending]].concat(),
        ));
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature, KeyUsagePurpose::KeyEncipherment];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
        let key = KeyPair::generate().expect("a key");
        let certificate = params.signed_by(&key, &authority).expect("a certificate");
        SystemCertificate {
            der: certificate.der().to_vec(),
            pem: certificate.pem(),
            key_pem: key.serialize_pem(),
        }
    }

    /// The serial number in hexadecimal, as the `openssl` program reads it.
    pub fn serial(&self) -> String {
        let mut openssl = Command::new("openssl");
        openssl.args(["x509", "-noout", "-serial"]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut openssl = openssl.spawn().expect("openssl is installed");
        openssl.stdin.take().expect("piped").write_all(self.pem.as_bytes()).expect("openssl reads");
        let said = openssl.wait_with_output().expect("openssl ends").stdout;
        let said = String::from_utf8(said).expect("a text");
        said.trim().strip_prefix("serial=").expect("openssl's words").to_owned()
    }

    /// Writes the DER bytes, as STISC delivers them.
    pub fn write_cer(&self, folder: &Path, name: &str) -> PathBuf {
        write(folder, name, &self.der)
    }

    /// Writes the private key by itself, in PEM.
    pub fn write_key(&self, folder: &Path, name: &str) -> PathBuf {
        write(folder, name, self.key_pem.as_bytes())
    }
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    fs::create_dir_all(folder).expect("a folder");
    let file = folder.join(name);
    fs::write(&file, bytes).expect("a file");
    file
}

fn name(common: &str, organization: &str, idno: &str) -> DistinguishedName {
    let mut name = DistinguishedName::new();
    name.push(DnType::OrganizationName, organization);
    name.push(DnType::CustomDnType(ORGANIZATION_IDENTIFIER.to_vec()), format!("NTRMD-{idno}"));
    name.push(DnType::CommonName, common);
    name
}
