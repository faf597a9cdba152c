//! Scripts for the system's server, where the key is and whose address the service knows. They download nothing, keep
//! nothing, and print a short result that is pasted back; [`racord_core::preflight::script::read_result`] reads it.

use racord_core::answer::{PublicUrl, UrlFault};
use racord_core::words::Environment;

/// What the script asks the service.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Question {
    /// For a signing request that nobody made: MSign says so only to a client that it knows (API reference,
    /// GetSignResponse).
    Msign,
    /// Just for the address.
    Plain,
}

impl Question {
    /// What can be asked of the service with this identifier.
    pub fn of(service: &str) -> Question {
        if service == "msign" { Question::Msign } else { Question::Plain }
    }

    fn action(self) -> &'static str {
        match self {
            Question::Msign => "https://msign.gov.md/IMSign/GetSignResponse",
            Question::Plain => "",
        }
    }

    fn body(self) -> &'static str {
        match self {
            Question::Msign => MSIGN,
            Question::Plain => "",
        }
    }
}

const MSIGN: &str = concat!(
    r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>"#,
    r#"<GetSignResponse xmlns="https://msign.gov.md"><requestID>00000000000000000000000000000000</requestID>"#,
    "<language>en</language></GetSignResponse></s:Body></s:Envelope>"
);

/// For Linux and other systems with `openssl` and `curl`.
pub fn sh(address: &str, question: Question) -> Result<String, UrlFault> {
    let quoted = |text: &str| format!("'{}'", text.replace('\'', r"'\''"));
    fill(include_str!("script/check.sh"), address, question, quoted)
}

/// For Windows PowerShell 5.1 and PowerShell 7.
pub fn powershell(address: &str, question: Question) -> Result<String, UrlFault> {
    // PowerShell takes typographic quotes for quotes too; no address has them unescaped.
    let quoted = |text: &str| format!("'{}'", text.replace('\'', "''"));
    fill(include_str!("script/check.ps1"), address, question, quoted)
}

fn fill(
    template: &str,
    address: &str,
    question: Question,
    quoted: impl Fn(&str) -> String,
) -> Result<String, UrlFault> {
    PublicUrl::parse(address, Environment::Test)?;
    let url = url::Url::parse(address).map_err(|_| UrlFault::Shape)?;
    let port = url.port_or_known_default().ok_or(UrlFault::Shape)?;
    let host = url.host_str().ok_or(UrlFault::Host)?;
    // The parser's writing of it is ASCII alone.
    let values = [
        ("@ADDRESS@", quoted(url.as_str())),
        ("@HOST@", quoted(host)),
        ("@PORT@", quoted(&port.to_string())),
        ("@ACTION@", quoted(question.action())),
        ("@BODY@", quoted(question.body())),
    ];
    // One to a line, and no line twice: an address may contain what looks like a place to fill in.
    let filled = template.split_inclusive('\n').map(|line| {
        match values.iter().find(|(place, _)| line.contains(place)) {
            Some((place, value)) => line.replace(place, value),
            None => line.to_owned(),
        }
    });
    Ok(filled.collect())
}
