//! A mail that opens as an unsent draft.

use chrono::Utc;
use mail_builder::MessageBuilder;
use mail_builder::headers::HeaderType;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::MimePart;
use racord_certificate::Fingerprint;

use crate::compose::MailText;
use crate::error::PapersError;
use crate::package::Stamp;

/// The `.eml` file. `X-Unsent: 1` makes Outlook open it for sending; there is no From, so that the mail program
/// puts in the officer's own address.
pub fn mail(mail: &MailText, stamp: &Stamp) -> Result<Vec<u8>, PapersError> {
    let id = Fingerprint::sha256(stamp.id.as_bytes()).hex_lower();
    let id = &id[..32];
    let text = MimePart::new("text/plain", mail.text.as_str());
    let body = if mail.attachments.is_empty() {
        text
    } else {
        let mut parts = vec![text];
        for attachment in &mail.attachments {
            let kind = media_type(&attachment.name);
            parts.push(
                MimePart::new(ContentType::new(kind), attachment.bytes.as_slice())
                    .attachment(attachment.name.as_str()),
            );
        }
        let boundary = format!("racord-{id}");
        MimePart::new(ContentType::new("multipart/mixed").attribute("boundary", boundary), parts)
    };
    MessageBuilder::new()
        .header("X-Unsent", HeaderType::Raw(Raw::new("1")))
        .to(mail.to.as_str())
        .subject(mail.subject.as_str())
        .date(stamp.drafted.with_timezone(&Utc).timestamp())
        .message_id(format!("{id}@racord.invalid"))
        .body(body)
        .write_to_vec()
        .map_err(|error| PapersError::Template(error.to_string()))
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("cer") => "application/pkix-cert",
        Some("jpeg" | "jpg") => "image/jpeg",
        Some("pdf") => "application/pdf",
        Some("png") => "image/png",
        Some("zip") => "application/zip",
        _ => "application/octet-stream",
    }
}
