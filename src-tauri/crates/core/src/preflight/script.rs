//! What the script that ran on the system's server reported, in plain words.

use std::collections::BTreeMap;

use super::{Code, Verdict};

/// First and last line of a report.
pub const BEGIN: &str = "----- RACORD RESULT 1 -----";
pub const END: &str = "----- END -----";

/// A pasted report is short; more is something else.
const MAX_CHARS: usize = 100_000;

/// What was asked for, to tell whether the report answers it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Asked<'a> {
    /// Address of the service that the script was made for.
    pub address: &'a str,
}

/// Reads what was pasted: the block may be quoted in a mail, indented, with other text around it.
pub fn read_result(text: &str, asked: &Asked<'_>) -> Vec<Verdict> {
    let Some(lines) = block(text) else { return vec![Verdict::new(Code::ServerUnreadable)] };
    let line = |name: &str| lines.get(name).map(String::as_str).unwrap_or_default();
    let mut verdicts = Vec::new();
    if line("address") != asked.address {
        let other = Verdict::new(Code::ServerOther).with("found", line("address"));
        verdicts.push(other.with("expected", asked.address));
    }
    verdicts.push(judge(line));
    verdicts
}

fn judge<'l>(line: impl Fn(&str) -> &'l str) -> Verdict {
    let host = || line("address").to_owned();
    match line("step") {
        "files" => return Verdict::new(Code::ServerFiles).with("reason", line("detail")),
        "connect" => return Verdict::new(Code::ServerUnreachable).with("address", host()),
        "trust" => return Verdict::new(Code::ServerUntrusted).with("address", host()),
        "handshake" if line("asked") == "yes" => {
            return Verdict::new(Code::ServerHandshake).with("reason", line("detail"));
        }
        "handshake" => return Verdict::new(Code::ServerUnclear).with("status", line("detail")),
        "answer" => {}
        _ => return Verdict::new(Code::ServerUnreadable),
    }
    let fault = line("fault").to_ascii_lowercase();
    // Both wordings stand in MSign's API reference, of different operations.
    let unknown = ["unknown service consumer", "unknown or unregistered system"];
    if unknown.iter().any(|words| fault.contains(words)) {
        return Verdict::new(Code::ServerCertificate).with("fault", line("fault"));
    }
    // A request that nobody made isn't found, or isn't the asker's: either is said only to a client that is known.
    let known = ["requestnotfound", "cannot find such request", "authorizationfailed", "not initiated by"];
    if known.iter().any(|words| fault.contains(words)) {
        return Verdict::new(Code::ServerRecognised);
    }
    match (line("status"), line("asked")) {
        ("403", _) => Verdict::new(Code::ServerAddress).with("status", "403"),
        ("401", "yes") => Verdict::new(Code::ServerCertificate).with("fault", "401"),
        (_, "no") => Verdict::new(Code::ServerNotAsked),
        ("", _) | (_, "") => Verdict::new(Code::ServerUnreadable),
        (status, _) if fault.is_empty() => Verdict::new(Code::ServerUnclear).with("status", status),
        _ => Verdict::new(Code::ServerUnclear).with("status", line("fault")),
    }
}

/// What the script said, without what it had nothing to say of, and without the mail around it.
pub fn excerpt(text: &str) -> Option<String> {
    let mut within = lines(text)?;
    within.retain(|line| line.split_once(':').is_some_and(|(_, value)| !value.trim().is_empty()));
    Some(within.join("\n"))
}

/// `name: value` by name.
fn block(text: &str) -> Option<BTreeMap<String, String>> {
    let within = lines(text)?;
    let named = within.iter().filter_map(|line| line.split_once(':'));
    Some(named.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect())
}

/// What stands in the last whole block.
fn lines(text: &str) -> Option<Vec<String>> {
    if text.len() > MAX_CHARS {
        return None;
    }
    let plain = |line: &'_ str| line.trim_start_matches(['>', ' ', '\t', '|']).trim_end().to_owned();
    let mut lines: Vec<String> = text.lines().map(plain).collect();
    let begin = lines.iter().rposition(|line| line == BEGIN)?;
    let mut rest = lines.split_off(begin + 1);
    let end = rest.iter().position(|line| line == END)?;
    rest.truncate(end);
    Some(rest)
}
