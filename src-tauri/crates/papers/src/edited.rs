//! A mail's text as the officer wrote it, held to the rules of one that the program writes.

use racord_certificate::Serial;
use racord_core::answer::Remark;
use racord_core::message::Saying;
use racord_core::submission::Content;

use crate::compose::Composed;
use crate::error::PapersError;
use crate::keys::carries_key;
use crate::look_inside::look_inside;
use crate::numbers::{Number, condensed_without, holds, numbers};
use crate::{encoded, plain};

/// Longer mails are read by nobody.
const LONGEST: usize = 20_000;

/// What templates and drafts leave where something is to be filled in.
const VARIABLES: [&str; 7] = ["{{", "}}", "{%", "%}", "${", "{$", "{ $"];
const GAPS: [&str; 7] = ["___", ".....", "???", "[…]", "[...]", "[ ]", "[]"];

/// A text that was looked into.
pub struct Examined {
    /// As it may go out: Romanian letters with commas below, no invisible marks, plain line ends.
    pub text: String,
    /// What stands against it.
    pub remarks: Vec<Remark>,
}

/// Looks into a text that is to stand in place of `written`, which the program composed from `content`.
///
/// `held`: the serial numbers of all certificates that are held. Those that the program writes itself may stand in the
/// text, and no other.
pub fn examine(content: &Content, written: &str, text: &str, held: &[Serial]) -> Examined {
    let text = plain::letter(text);
    let mut remarks = Vec::new();
    if text.trim().is_empty() {
        return Examined { text, remarks: vec![error("letter-empty", 0)] };
    }
    if text.chars().count() > LONGEST {
        let saying = Saying::new("letter-long").with("limit", i64::try_from(LONGEST).unwrap_or(i64::MAX));
        return Examined { text, remarks: vec![Remark { saying, warning: false }] };
    }
    for (index, line) in text.lines().enumerate() {
        if names_key(line) {
            remarks.push(error("letter-key", index + 1));
        }
        if has_variable(line) {
            remarks.push(error("letter-variable", index + 1));
        }
        if has_gap(line) {
            remarks.push(warning("letter-gap", index + 1));
        }
    }

    let chosen = chosen(content);
    let mut known: Vec<Serial> = numbers(written).iter().flat_map(Number::readings).collect();
    known.extend(chosen.iter().cloned());
    known.extend(content.certificate.iter().filter_map(|known| Serial::parse(&known.sha256).ok()));
    let others: Vec<&Serial> =
        held.iter().filter(|serial| !known.contains(serial) && !holds(written, serial)).collect();

    for (index, line) in text.lines().enumerate() {
        let rest = condensed_without(line, &known);
        if others.iter().any(|other| holds(&rest, other)) {
            remarks.push(error("letter-serial", index + 1));
        }
    }
    let mut enclosed = look_into(text.as_bytes());
    for file in encoded::files(&text) {
        enclosed.absorb(look_into_file(&file));
    }
    for number in numbers(&text) {
        enclosed.absorb(number.bytes().map(|bytes| look_into_file(&bytes)).unwrap_or_default());
        let doubtful = number.without(&known).into_iter().find(Number::is_doubtful);
        remarks.extend(doubtful.map(|part| warning("letter-number", part.line)));
    }
    let rest = condensed_without(&text, &known);
    let broken = others.iter().any(|other| holds(&rest, other));
    let enclosed_other = enclosed.serials.iter().any(|serial| !known.contains(serial));
    if (broken || enclosed_other) && !has(&remarks, "letter-serial") {
        remarks.push(error("letter-serial", 0));
    }
    if enclosed.key && !has(&remarks, "letter-key") {
        remarks.push(error("letter-key", 0));
    }
    if enclosed.opaque && !enclosed.key {
        remarks.push(error("letter-opaque", 0));
    }
    if chosen.is_some_and(|chosen| holds(written, &chosen) && !holds(&text, &chosen)) {
        remarks.push(warning("letter-serial-gone", 0));
    }
    // What is certain stands first, and each thing is said once: where it was met first.
    remarks.sort_by_key(|remark| remark.warning);
    let mut said: Vec<String> = Vec::new();
    remarks.retain(|remark| {
        let first = !said.contains(&remark.saying.code);
        said.push(remark.saying.code.clone());
        first
    });
    Examined { text, remarks }
}

impl Composed {
    /// The same with a text written by hand, in its mail as in its document.
    ///
    /// `held`: as for [`examine`].
    ///
    /// # Errors
    /// `Refused` when the text breaks a rule for certain; what is only doubtful was the officer's decision.
    pub fn with_text(
        mut self,
        content: &Content,
        text: &str,
        held: &[Serial],
    ) -> Result<Composed, PapersError> {
        if let Some(mail) = &mut self.mail {
            let examined = examine(content, &mail.text, text, held);
            if let Some(refused) = examined.remarks.into_iter().find(|remark| !remark.warning) {
                return Err(PapersError::Refused(refused.saying));
            }
            self.document = self.document.with_letter(&examined.text);
            mail.text = examined.text;
        }
        Ok(self)
    }
}

/// Where the program's own text changed from `then` to `now` with nothing but the date of the letter, so does a text
/// that was made from it: its lines that were left as they were.
pub fn follow_date(text: &str, then: &str, now: &str) -> String {
    if then.lines().count() != now.lines().count() {
        return text.to_owned();
    }
    let moved: Vec<(&str, &str)> = then.lines().zip(now.lines()).filter(|(then, now)| then != now).collect();
    let follow = |line| moved.iter().find(|(then, _)| *then == line).map_or(line, |(_, now)| *now);
    text.split('\n').map(follow).collect::<Vec<_>>().join("\n")
}

/// What is found in a block that isn't words.
#[derive(Default)]
struct Enclosed {
    key: bool,
    opaque: bool,
    serials: Vec<Serial>,
}

impl Enclosed {
    fn absorb(&mut self, other: Enclosed) {
        self.key |= other.key;
        self.opaque |= other.opaque;
        self.serials.extend(other.serials);
    }
}

fn look_into(bytes: &[u8]) -> Enclosed {
    let certificates = racord_certificate::open(bytes, None).certificates;
    Enclosed {
        key: carries_key(bytes),
        opaque: false,
        serials: certificates.iter().map(|certificate| certificate.serial.clone()).collect(),
    }
}

/// A file that was pasted: what could not be attached may not stand in the text either.
fn look_into_file(bytes: &[u8]) -> Enclosed {
    let mut enclosed = look_into(bytes);
    match look_inside("", bytes) {
        Ok(()) => {}
        Err(PapersError::KeyMaterial { .. }) => enclosed.key = true,
        Err(_) => enclosed.opaque = true,
    }
    enclosed
}

fn chosen(content: &Content) -> Option<Serial> {
    content.certificate.as_ref().and_then(|known| Serial::parse(&known.serial_hex).ok())
}

/// A line of a PEM file, also when a word processor has changed its dashes.
fn names_key(line: &str) -> bool {
    line.contains("PRIVATE KEY") && (line.contains("BEGIN ") || line.contains("END "))
}

fn has_gap(line: &str) -> bool {
    let is_crossed = |word: &str| word.len() >= 3 && word.bytes().all(|byte| byte == b'X');
    // Within a longer word it is chance: base64 has it now and then.
    GAPS.iter().any(|gap| line.contains(gap)) || line.split(|of: char| !of.is_alphanumeric()).any(is_crossed)
}

fn has_variable(line: &str) -> bool {
    VARIABLES.iter().any(|mark| line.contains(mark)) || has_name_in_braces(line)
}

/// `{serial}`
fn has_name_in_braces(line: &str) -> bool {
    line.split('{').skip(1).filter_map(|rest| rest.split_once('}')).any(|(name, _)| {
        let name = name.trim();
        !name.is_empty()
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'))
    })
}

fn has(remarks: &[Remark], code: &str) -> bool {
    remarks.iter().any(|remark| remark.saying.code == code)
}

fn error(code: &str, line: usize) -> Remark {
    Remark { saying: Saying::new(code).with("line", line), warning: false }
}

fn warning(code: &str, line: usize) -> Remark {
    Remark { saying: Saying::new(code).with("line", line), warning: true }
}
