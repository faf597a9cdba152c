//! A mail as a link (`mailto:`, RFC 6068), for mail programs that open no `.eml` file. A link carries no attachments.

use std::fmt::Write;

use crate::compose::MailText;

/// As long as all mail programs take it: Windows and Outlook cut a link off after some 2,000 characters.
const LONGEST: usize = 1_900;

/// The mail's address, subject and short text as a link of at most 1,900 characters; what is too long is left out. The
/// text itself never goes: it names serial numbers, and a link stays in the lists of processes and of browsers.
pub fn mail_link(mail: &MailText) -> String {
    let address = format!("mailto:{}", encoded(&mail.to));
    let subject = format!("subject={}", encoded(&mail.subject));
    let with = |parts: &[String]| {
        let link = format!("{address}?{}", parts.join("&"));
        (link.len() <= LONGEST).then_some(link)
    };
    let body = |text: &str| format!("body={}", encoded(&text.trim_end().replace('\n', "\r\n")));
    with(&[subject.clone(), body(&mail.short)])
        .or_else(|| with(std::slice::from_ref(&subject)))
        .unwrap_or(address)
}

/// Everything but what RFC 3986 (section 2.3) never reserves, and the `@` of an address, as percent and two digits of
/// each byte of UTF-8.
fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut link, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~@".contains(&byte) {
            link.push(char::from(byte));
        } else {
            // Writing into a text never fails.
            let _ = write!(link, "%{byte:02X}");
        }
        link
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail(to: &str, subject: &str, short: &str) -> MailText {
        MailText {
            to: to.to_owned(),
            subject: subject.to_owned(),
            text: "Seria 40000000103001DB".to_owned(),
            short: short.to_owned(),
            attachments: Vec::new(),
        }
    }

    #[test]
    fn what_a_link_reserves_is_encoded_and_lines_end_as_in_mails() {
        let link = mail_link(&mail("a&b?c@exemplu.md", "Știri & +100%", "unu\ndoi\n"));
        assert_eq!(
            link, "mailto:a%26b%3Fc@exemplu.md?subject=%C8%98tiri%20%26%20%2B100%25&body=unu%0D%0Adoi",
            "RFC 6068, section 5: line breaks are %0D%0A"
        );
    }

    #[test]
    fn a_link_is_never_longer_than_mail_programs_take() {
        let long = "Уважаемые коллеги! ".repeat(40);
        let bare = mail_link(&mail("a@exemplu.md", &long, "pe scurt"));
        assert_eq!(bare, "mailto:a@exemplu.md", "nothing is cut off in the middle");
        assert_eq!(mail_link(&mail("a@exemplu.md", "MPass", &long)), "mailto:a@exemplu.md?subject=MPass");
    }
}
