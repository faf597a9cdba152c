//! Certificates put into files as officers have them.

use std::process::Command;

use base64::Engine;

use crate::common::Workshop;
use crate::common::many::{Facts, in_parallel, pem};
use crate::common::random::Random;

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Container {
    Base64,
    Der,
    Pem,
    /// With text, blanks and other line ends around it.
    PemInText,
    PemInUtf16,
    Pkcs12,
    Pkcs7,
}

pub(crate) struct File<'a> {
    pub(crate) container: Container,
    pub(crate) bytes: Vec<u8>,
    /// Of what is inside.
    pub(crate) facts: Vec<&'a Facts>,
}

struct Plan<'a> {
    container: Container,
    inside: &'a [(Vec<u8>, Facts)],
    chance: u64,
}

/// Each certificate goes into one file.
pub(crate) fn fill<'a>(certificates: &'a [(Vec<u8>, Facts)], random: &mut Random) -> Vec<File<'a>> {
    let mut plans = vec![];
    let mut rest = certificates;
    while !rest.is_empty() {
        let container = match random.below(40) {
            0 => Container::Pkcs12,
            1..4 => Container::Pkcs7,
            4..8 => Container::Base64,
            8..14 => Container::PemInUtf16,
            14..20 => Container::PemInText,
            20..30 => Container::Pem,
            _ => Container::Der,
        };
        let most = match container {
            Container::Base64 => 1,
            Container::Der => 2,
            _ => 30,
        };
        let count = 1 + random.below(most.min(rest.len()));
        let (inside, after) = rest.split_at(count);
        plans.push(Plan { container, inside, chance: random.next() });
        rest = after;
    }
    in_parallel(&plans, |plan| File {
        container: plan.container,
        bytes: bytes(plan),
        facts: plan.inside.iter().map(|(_, facts)| facts).collect(),
    })
}

fn bytes(plan: &Plan<'_>) -> Vec<u8> {
    let text: String = plan.inside.iter().map(|(der, _)| pem(der)).collect();
    let odd = plan.chance % 2 == 1;
    match plan.container {
        Container::Base64 => base64::engine::general_purpose::STANDARD.encode(&plan.inside[0].0).into_bytes(),
        Container::Der => plan.inside.iter().flat_map(|(der, _)| der.iter().copied()).collect(),
        Container::Pem => text.into_bytes(),
        Container::PemInText => {
            let text = if odd { text.replace('\n', "\r\n") } else { text.replace('\n', "\n  ") };
            let mark = if odd { "\u{FEFF}" } else { "" };
            let head = "Bună ziua,\nBag Attributes\n    friendlyName: proba\n";
            format!("{mark}{head}{text}Cu respect\n").into_bytes()
        }
        Container::PemInUtf16 => {
            let units = text.encode_utf16();
            if odd {
                [0xFF, 0xFE].into_iter().chain(units.flat_map(u16::to_le_bytes)).collect()
            } else {
                [0xFE, 0xFF].into_iter().chain(units.flat_map(u16::to_be_bytes)).collect()
            }
        }
        Container::Pkcs12 => {
            let wrapping = if odd { &["-nomac"][..] } else { &["-keypbe", "NONE", "-certpbe", "NONE"] };
            let export = ["pkcs12", "-export", "-nokeys", "-in", "all.pem", "-passout", "pass:"];
            run(&text, &[&export, wrapping].concat())
        }
        Container::Pkcs7 => {
            let form = if odd { "DER" } else { "PEM" };
            run(&text, &["crl2pkcs7", "-nocrl", "-certfile", "all.pem", "-outform", form])
        }
    }
}

/// What `openssl` writes.
fn run(text: &str, arguments: &[&str]) -> Vec<u8> {
    let workshop = Workshop::new();
    workshop.write("all.pem", text);
    let output = Command::new("openssl")
        .current_dir(workshop.path(""))
        .args(arguments)
        .args(["-out", "container"])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "openssl {arguments:?}\n{said}\n{text}");
    workshop.read("container")
}
