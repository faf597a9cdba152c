//! From what is known to words and attachments.

use std::borrow::Cow;
use std::fmt;

use chrono::{DateTime, NaiveTime, Utc};
use racord_certificate::Fingerprint;
use racord_core::procedure::Channel;
use racord_core::submission::{Content, KindFacts, kind, missing};
use racord_core::words::Environment;

use crate::attachment::{Attachment, LARGEST_MEGABYTES, MEGABYTE};
use crate::context::{Form, context};
use crate::document::Document;
use crate::error::PapersError;
use crate::look_inside::look_inside;
use crate::package::TAKEN;
use crate::plain::line;
use crate::{names, template, zip_file};

/// How the certificate goes with a mail.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum CertificateAs {
    /// As a `.cer` file. Outlook does not let its user open such an attachment.
    Bare,
    /// Inside a ZIP, which every mail program lets through.
    #[default]
    Zip,
}

/// A submission in words, with what goes along.
#[derive(Clone, PartialEq)]
pub struct Composed {
    /// What it goes by, when it goes by mail.
    pub mail: Option<MailText>,
    /// For reading, signing and filing: everything that is said.
    pub document: Document,
    /// The certificate (DER, `<system>-<environment>.cer`), when it is due.
    pub certificate: Option<Attachment>,
    /// Other files, with safe names.
    pub attachments: Vec<Attachment>,
    /// Name of its package without the ending.
    pub name: String,
    /// `<service> <system>`, for whoever keeps the package.
    pub about: String,
}

/// A mail before it is put into a file. Address, subject and text can also be copied one by one.
#[derive(Clone, PartialEq)]
pub struct MailText {
    pub to: String,
    pub subject: String,
    pub text: String,
    /// What stands for the text where only a short one can be handed over.
    pub short: String,
    pub attachments: Vec<Attachment>,
}

/// Puts a submission into words. Fails when anything is missing, and when a file to go along carries a key.
pub fn compose(
    content: &Content,
    attachments: &[Attachment],
    certificate_as: CertificateAs,
) -> Result<Composed, PapersError> {
    let facts = kind(&content.kind).ok_or_else(|| PapersError::UnknownKind(content.kind.clone()))?;
    let missing = missing(content);
    if !missing.is_empty() {
        return Err(PapersError::Incomplete(missing));
    }
    let mut taken = TAKEN.map(str::to_owned).to_vec();
    let file_name = names::safe(&format!("{}.pdf", facts.slug), &mut taken);
    let certificate = certificate(content, facts, &mut taken)?;
    let mut others = Vec::with_capacity(attachments.len());
    for attachment in attachments {
        let name = names::safe(&attachment.name, &mut taken);
        others.push(Attachment { name, ..attachment.clone() });
    }
    let content = &with_evidence(content, &others);

    let mut sent: Vec<Attachment> = Vec::new();
    if let Some(certificate) = &certificate {
        sent.push(match certificate_as {
            CertificateAs::Bare => certificate.clone(),
            CertificateAs::Zip => zipped(certificate, content, &mut taken)?,
        });
    }
    sent.extend(others.iter().cloned());
    fits_a_mail(sent.iter().map(|file| file.bytes.len()))?;

    let language = content.language.as_str();
    let mail = if facts.mail && content.channel == Channel::Mail {
        let name = format!("{}/mail.{language}.txt", content.kind);
        let known = context(content, &names(&sent), Form::Mail);
        let whole = template::text(&name, &known)?;
        let short = minijinja::context! { file => file_name.as_str(), ..known };
        let short = template::text(&format!("layout/short.{language}.txt"), &short)?;
        // The first line of a mail's template is its subject.
        let (subject, text) = whole.split_once('\n').unwrap_or_default();
        Some(MailText {
            to: line(&content.address),
            subject: subject.to_owned(),
            text: text.trim_start().to_owned(),
            short,
            attachments: sent,
        })
    } else {
        None
    };
    let beside: Vec<String> = names(certificate.iter().chain(&others));
    let document = Document::of(content, facts, &beside, file_name)?;
    Ok(Composed {
        mail,
        document,
        certificate,
        attachments: others,
        name: package_name(content, facts),
        about: line(&format!("{} {}", content.service, content.system.name)),
    })
}

/// Whether mail servers let files of these lengths, in bytes, through together.
///
/// # Errors
/// `TooLargeTogether`.
pub fn fits_a_mail(lengths: impl IntoIterator<Item = usize>) -> Result<(), PapersError> {
    let together: usize = lengths.into_iter().sum();
    if together > LARGEST_MEGABYTES as usize * MEGABYTE {
        return Err(PapersError::TooLargeTogether { megabytes: LARGEST_MEGABYTES });
    }
    Ok(())
}

/// The certificate as a file, when it is due. It must be the one that the letter names.
fn certificate(
    content: &Content,
    facts: &KindFacts,
    taken: &mut Vec<String>,
) -> Result<Option<Attachment>, PapersError> {
    let Some(certificate) = content.certificate.as_ref().filter(|_| facts.attach && !content.serial_only)
    else {
        return Ok(None);
    };
    let name = names::safe(&format!("{}.cer", system_and_environment(content)), taken);
    look_inside(&name, &certificate.der)?;
    if Fingerprint::sha256(&certificate.der).hex() != certificate.sha256 {
        return Err(PapersError::CertificateMismatch);
    }
    Ok(Some(Attachment { name, bytes: certificate.der.clone(), test: None }))
}

fn zipped(
    certificate: &Attachment,
    content: &Content,
    taken: &mut Vec<String>,
) -> Result<Attachment, PapersError> {
    let name = names::safe(&format!("{}.zip", system_and_environment(content)), taken);
    let day: DateTime<Utc> = content.date.and_time(NaiveTime::MIN).and_utc();
    let bytes = zip_file::zip(&[(certificate.name.clone(), &certificate.bytes)], day)?;
    Ok(Attachment { name, bytes, test: None })
}

/// Each test with the names of the files that show its result, as they go along.
fn with_evidence<'a>(content: &'a Content, files: &[Attachment]) -> Cow<'a, Content> {
    if files.iter().all(|file| file.test.is_none()) {
        return Cow::Borrowed(content);
    }
    let mut content = content.clone();
    for test in &mut content.tests {
        test.evidence = names(files.iter().filter(|file| file.test.as_ref() == Some(&test.id)));
    }
    Cow::Owned(content)
}

fn system_and_environment(content: &Content) -> String {
    join([Content::slug(&content.system.name).as_str(), environment(content)])
}

/// E.g. `racord-registru-mpass-certificat-test-2026-11-22`; from the second round on with `-r2`.
fn package_name(content: &Content, facts: &KindFacts) -> String {
    let day = content.date.to_string();
    let round = if content.round > 1 { format!("r{}", content.round) } else { String::new() };
    let system = Content::slug(&content.system.name);
    let service = Content::slug(&content.service);
    join([
        "racord",
        system.as_str(),
        service.as_str(),
        facts.slug.as_str(),
        environment(content),
        day.as_str(),
        &round,
    ])
}

fn names<'a>(attachments: impl IntoIterator<Item = &'a Attachment>) -> Vec<String> {
    attachments.into_iter().map(|attachment| attachment.name.clone()).collect()
}

fn environment(content: &Content) -> &'static str {
    content.environment.map(Environment::as_str).unwrap_or_default()
}

fn join<const N: usize>(parts: [&str; N]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

impl fmt::Debug for Composed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Composed").field("name", &self.name).finish_non_exhaustive()
    }
}

impl fmt::Debug for MailText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MailText").field("to", &self.to).finish_non_exhaustive()
    }
}
