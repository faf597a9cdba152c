//! Many different certificates, quickly: `openssl` makes a few real ones with marks in them, and the marks are replaced.
//! Only their signatures don't hold, which neither side looks at.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::Outcome;
use crate::process::{command, run};

/// As long as STISC's serial numbers: 14 bytes.
const SERIAL_MARK: [u8; 14] = [0x40, 0, 0, 0, 0x10, 0x30, 0x01, 0xDB, 0x5E, 0xD3, 0xA4, 0xED, 0xB0, 0x2B];
const NAME_MARK: &[u8] = b"sistem00000";
const END_MARK: &[u8] = b"271122120000Z";

/// Keys of the certificates, by their part in `openssl genpkey`.
const KEYS: [(&str, &str); 4] = [
    ("rsa", "-algorithm RSA -pkeyopt rsa_keygen_bits:2048"),
    ("long", "-algorithm RSA -pkeyopt rsa_keygen_bits:4096"),
    ("p256", "-algorithm EC -pkeyopt ec_paramgen_curve:P-256"),
    ("p384", "-algorithm EC -pkeyopt ec_paramgen_curve:P-384"),
];

/// What the certificates look like: key, subject, extensions. Names and addresses as on STISC's public certificates.
const SHAPES: [(&str, &str, &str); 6] = [
    ("rsa", "/C=MD/O=Inspectoratul Mediului/2.5.4.97=NTRMD-1003600096694/CN=sistem00000.gov.md", "full"),
    ("rsa", "/C=MD/L=Chi\u{219}in\u{103}u/O=Prim\u{103}ria 1006601000439/OU=TI/CN=sistem00000.md", "old"),
    ("p256", "/C=MD/O=Agen\u{21B}ia Servicii/2.5.4.97=NTRMD-1010600034203/CN=sistem00000.gov.md", "full"),
    ("rsa", "/C=MD/O=Casa Teritorial\u{103}/2.5.4.97=NTRMD-1008600038413/CN=sistem00000", "full"),
    ("p384", "/C=MD/O=Registrul/CN=sistem00000/emailAddress=ti@gov.md", "old"),
    ("rsa", "/C=MD/CN=sistem00000.staging.egov.md", "none"),
];

const EXTENSIONS: &str = "\
[full]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature,keyEncipherment
extendedKeyUsage = clientAuth,serverAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = DNS:sistem00000.gov.md,DNS:www.sistem00000.gov.md
authorityInfoAccess = caIssuers;URI:http://pki.md/cer/mdqsign.cer,OCSP;URI:http://mdqsign.ocsp.pki.md
crlDistributionPoints = URI:http://pki.md/crl/mdqsign.crl
certificatePolicies = 1.3.6.1.4.1.48578.1.1,2.23.140.1.2.2
[old]
keyUsage = digitalSignature,nonRepudiation
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
crlDistributionPoints = URI:http://pki.md/crl/mdqsign.crl
[none]
basicConstraints = CA:FALSE
";

pub(super) struct Certificates {
    templates: Vec<Vec<u8>>,
}

impl Certificates {
    pub(super) fn prepare(folder: &Path) -> Outcome<Certificates> {
        let openssl = |arguments: &str, more: &[&str]| {
            let mut openssl = command("openssl");
            openssl.current_dir(folder).args(arguments.split_whitespace()).args(more);
            run(openssl.stderr(Stdio::null()))
        };
        for (name, kind) in KEYS {
            openssl(&format!("genpkey {kind} -out {name}.key"), &[])?;
        }
        fs::write(folder.join("extensions"), EXTENSIONS).map_err(|error| error.to_string())?;
        let issuer = "/C=MD/O=STISC/2.5.4.97=NTRMD-1003600096694/CN=MDQSign";
        openssl("req -x509 -new -key long.key -days 3650 -out ca.pem", &["-subj", issuer])?;
        let serial = SERIAL_MARK.map(|byte| format!("{byte:02X}")).concat();
        let mut templates = Vec::new();
        for (key, subject, extensions) in SHAPES {
            openssl(&format!("req -new -utf8 -key {key}.key -out csr"), &["-subj", subject])?;
            openssl(
                &format!(
                    "x509 -req -in csr -CA ca.pem -CAkey long.key -sha256 -set_serial 0x{serial} -days 365 \
                     -extfile extensions -extensions {extensions} -outform DER -out der"
                ),
                &[],
            )?;
            templates.push(fs::read(folder.join("der")).map_err(|error| error.to_string())?);
        }
        for template in &mut templates {
            mark_end(template)?;
        }
        Ok(Certificates { templates })
    }

    /// The PEM of one of very many.
    pub(super) fn pem(&self, number: u32) -> String {
        let at = usize::try_from(number).unwrap_or_default() % self.templates.len().max(1);
        let mut der = self.templates.get(at).cloned().unwrap_or_default();
        let mut serial = SERIAL_MARK;
        if let Some(end) = serial.last_chunk_mut() {
            *end = number.to_be_bytes();
        }
        replace(&mut der, &SERIAL_MARK, &serial);
        replace(&mut der, NAME_MARK, format!("sistem{number:05}").as_bytes());
        // From expired to years ahead, a day apart.
        let (year, month, day) = (26 + number % 4, 1 + number / 4 % 12, 1 + number / 48 % 28);
        replace(&mut der, END_MARK, format!("{year}{month:02}{day:02}120000Z").as_bytes());
        let body = STANDARD.encode(der);
        let lines: Vec<_> = body.as_bytes().chunks(64).map(String::from_utf8_lossy).collect();
        format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", lines.join("\n"))
    }
}

/// `openssl x509` counts days from now, so the end is put in its place afterwards: the second UTCTime.
fn mark_end(der: &mut [u8]) -> Outcome {
    const UTC_TIME: [u8; 2] = [0x17, 13];
    let times = der.windows(2).enumerate().filter(|(_, two)| *two == UTC_TIME).map(|(at, _)| at + 2);
    let end = times.collect::<Vec<_>>().get(1).and_then(|at| der.get_mut(*at..*at + END_MARK.len()));
    end.ok_or("openssl made a certificate without two times")?.copy_from_slice(END_MARK);
    Ok(())
}

fn replace(bytes: &mut [u8], mark: &[u8], by: &[u8]) {
    let mut at = 0;
    while let Some(found) = bytes.get(at..).and_then(|rest| rest.windows(mark.len()).position(|w| w == mark))
    {
        at += found;
        if let Some(place) = bytes.get_mut(at..at + mark.len()).filter(|place| place.len() == by.len()) {
            place.copy_from_slice(by);
        }
        at += mark.len();
    }
}

/// `openssl` that says all it knows of the certificates in a file.
pub(super) fn openssl(arguments: &str, file: &Path) -> Command {
    let mut openssl = command("openssl");
    openssl.args(arguments.split_whitespace()).arg(file);
    openssl
}
