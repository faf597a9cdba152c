//! The record of one file, as `racord-cli inspect --json` prints it. Field names and their order are a contract.

use std::collections::BTreeMap;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;

use crate::certificate::Certificate;
use crate::chain::{ChainVerdict, verify_chain};
use crate::finding::{Finding, Severity};
use crate::judgement::{Circumstances, findings};
use crate::open::{Contents, Kind, OpenError};

/// Makes a sentence: takes the identifier of the message (`finding-<code>`, or the code of an error) and its arguments.
pub type Say<'a> = &'a dyn Fn(&str, &BTreeMap<String, String>) -> String;

#[derive(Clone, Serialize)]
pub struct Report {
    pub file: String,
    pub kind: Kind,
    pub certificates: Vec<CertificateReport>,
    pub findings: Vec<FindingReport>,
    pub error: Option<ErrorReport>,
}

#[derive(Clone, Serialize)]
pub struct CertificateReport {
    pub serial: SerialReport,
    pub subject: String,
    pub issuer: String,
    /// `YYYY-MM-DDTHH:MM:SSZ`
    pub not_before: Option<String>,
    /// `YYYY-MM-DDTHH:MM:SSZ`
    pub not_after: Option<String>,
    pub sha256: String,
    pub sha1: String,
    pub signature_algorithm: String,
    pub public_key: KeyReport,
    pub idno: Option<String>,
    pub findings: Vec<FindingReport>,
}

#[derive(Clone, Serialize)]
pub struct SerialReport {
    pub hex: String,
    pub decimal: String,
}

#[derive(Clone, Serialize)]
pub struct KeyReport {
    pub algorithm: String,
    pub bits: Option<u32>,
}

#[derive(Clone, Serialize)]
pub struct FindingReport {
    pub code: String,
    pub severity: Severity,
    pub args: BTreeMap<String, String>,
    pub message: String,
}

#[derive(Clone, Serialize)]
pub struct ErrorReport {
    pub code: String,
    pub args: BTreeMap<String, String>,
    pub message: String,
}

/// Writes down what is in a file. With `chain` the signatures among its certificates are verified too. Names of the
/// file and the certificates come from outside: control characters in them are left to the one who prints.
pub fn report(file: &str, contents: &Contents, now: DateTime<Utc>, chain: bool, say: Say<'_>) -> Report {
    let verdicts = if chain { verify_chain(&contents.certificates) } else { Vec::new() };
    let certificates = contents.certificates.iter().enumerate();
    Report {
        file: file.to_owned(),
        kind: contents.kind,
        certificates: certificates
            .map(|(at, one)| CertificateReport::of(one, verdicts.get(at).copied(), now, say))
            .collect(),
        findings: contents.findings.iter().map(|finding| FindingReport::of(finding, say)).collect(),
        error: contents.error.as_ref().map(|error| ErrorReport::of(error, say)),
    }
}

impl CertificateReport {
    pub fn of(
        certificate: &Certificate,
        chain: Option<ChainVerdict>,
        now: DateTime<Utc>,
        say: Say<'_>,
    ) -> CertificateReport {
        let mut found = findings(certificate, now, &Circumstances::default());
        found.extend(chain.map(ChainVerdict::finding));
        let time = |time: DateTime<Utc>| time.to_rfc3339_opts(SecondsFormat::Secs, true);
        CertificateReport {
            serial: SerialReport { hex: certificate.serial.hex(), decimal: certificate.serial.decimal() },
            subject: certificate.subject.to_string(),
            issuer: certificate.issuer.to_string(),
            not_before: certificate.not_before.map(time),
            not_after: certificate.not_after.map(time),
            sha256: certificate.sha256.hex(),
            sha1: certificate.sha1.hex(),
            signature_algorithm: certificate.signature_algorithm.clone(),
            public_key: KeyReport {
                algorithm: certificate.public_key.algorithm.clone(),
                bits: certificate.public_key.bits,
            },
            idno: certificate.idno.clone(),
            findings: found.iter().map(|finding| FindingReport::of(finding, say)).collect(),
        }
    }
}

impl FindingReport {
    pub fn of(finding: &Finding, say: Say<'_>) -> FindingReport {
        FindingReport {
            code: finding.code.clone(),
            severity: finding.severity,
            args: finding.args.clone(),
            message: say(&finding.message_id(), &finding.args),
        }
    }
}

impl ErrorReport {
    pub fn of(error: &OpenError, say: Say<'_>) -> ErrorReport {
        ErrorReport {
            code: error.code.clone(),
            args: error.args.clone(),
            message: say(&error.code, &error.args),
        }
    }
}
