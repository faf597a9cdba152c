//! A mail's text written by hand keeps the rules of one that the program writes.

use std::fs;
use std::sync::LazyLock;

use crate::common::{SERIAL, content, openssl_files, run, stamp, text_of};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use racord_certificate::Serial;
use racord_core::submission::Content;
use racord_core::words::Language;
use racord_papers::{CertificateAs, Composed, PapersError, compose, examine, follow_date, mail, package};

/// A certificate that the officer holds beside the one that is sent.
const OTHER: &str = "40000000103001DB5ED3A4EDB0FF";

struct Files {
    folder: tempfile::TempDir,
    content: Content,
}

/// Made once: openssl takes its time.
fn files() -> &'static Files {
    static FILES: LazyLock<Files> = LazyLock::new(|| {
        let folder = tempfile::tempdir().unwrap();
        openssl_files(folder.path());
        let der = fs::read(folder.path().join("cert.der")).unwrap();
        Files { content: content("certificate", Language::Ro, &der), folder }
    });
    &FILES
}

fn read(name: &str) -> Vec<u8> {
    fs::read(files().folder.path().join(name)).unwrap()
}

fn composed() -> Composed {
    compose(&files().content, &[], CertificateAs::Zip).unwrap()
}

fn written() -> String {
    composed().mail.unwrap().text
}

/// With the sentence in the middle of the program's own text.
fn with(sentence: &str) -> String {
    written().replace("Cu respect,", &format!("{sentence}\n\nCu respect,"))
}

fn held() -> Vec<Serial> {
    vec![Serial::parse(OTHER).unwrap()]
}

/// The codes of what stands against a text, errors first.
fn codes(text: &str) -> Vec<String> {
    let remarks = examine(&files().content, &written(), text, &held()).remarks;
    let told = |warning: bool| if warning { "?" } else { "!" };
    remarks.iter().map(|remark| format!("{}{}", remark.saying.code, told(remark.warning))).collect()
}

/// Without what is only doubtful: by chance, a key's base64 may look like anything.
fn refusals(text: &str) -> Vec<String> {
    codes(text).into_iter().filter(|code| code.ends_with('!')).collect()
}

#[test]
fn the_programs_own_text_passes_and_so_does_a_changed_greeting() {
    assert_eq!(codes(&written()), [""; 0]);
    assert_eq!(codes(&written().replace("Stimați colegi", "Stimată doamnă Exemplu")), [""; 0]);
    for spelling in [
        "40:00:00:00:10:30:01:DB:5E:D3:A4:ED:B0:2B",
        "40 00 00 00 10 30 01 DB 5E D3 A4 ED B0 2B de la STISC",
        "1298074214710150348378953499914283",
        "0x40000000103001db5ed3a4edb02b",
    ] {
        assert_eq!(
            codes(&with(&format!("Seria: {spelling}"))),
            [""; 0],
            "the chosen certificate's: {spelling}"
        );
    }
}

#[test]
fn a_private_key_is_refused_in_every_wrapping_in_which_it_can_be_pasted() {
    let quoted = |pem: &str| pem.lines().map(|line| format!("> {line}\n")).collect::<String>();
    let bare = |pem: &str| pem.lines().filter(|line| !line.starts_with('-')).collect::<Vec<_>>().join("\n");
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}:")).collect::<String>();
    for name in ["key.pem", "pkcs8.pem", "encrypted.pem"] {
        let pem = String::from_utf8(read(name)).unwrap();
        assert!(codes(&with(&pem)).contains(&"letter-key!".to_owned()), "{name}");
        assert!(codes(&with(&quoted(&pem))).contains(&"letter-key!".to_owned()), "{name}, quoted");
        let dashes = pem.replace("-----", "——");
        assert!(codes(&with(&dashes)).contains(&"letter-key!".to_owned()), "{name}, with other dashes");
        let bare = bare(&pem);
        assert_eq!(refusals(&with(&bare)), ["letter-key!"], "{name}, without its first and last line");
        let after_words = format!("Cheia noastră: {}, păstrați-o", bare.replace('\n', ""));
        assert_eq!(refusals(&with(&after_words)), ["letter-key!"], "{name}, in a sentence");
    }
    for name in ["key.der", "pkcs8.der", "bag.p12"] {
        let encoded = STANDARD.encode(read(name));
        assert_eq!(refusals(&with(&encoded)), ["letter-key!"], "{name}, in base64");
    }
    assert!(
        codes(&with(&hex(&read("pkcs8.der")))).contains(&"letter-key!".to_owned()),
        "written out in hexadecimal"
    );
}

#[test]
fn what_cannot_be_looked_into_is_refused() {
    let packed = [&b"\x1F\x8B\x08\0"[..], &[7; 90]].concat();
    assert_eq!(codes(&with(&STANDARD.encode(packed))), ["letter-opaque!"]);
}

#[test]
fn another_certificates_serial_number_is_refused_and_an_unknown_number_is_asked_about() {
    let other = Serial::parse(OTHER).unwrap();
    for spelling in [other.hex(), other.hex_lower(), other.hex_colons(), other.hex_spaced(), other.decimal()]
    {
        let found = codes(&with(&format!("Seria de {spelling} de rezervă")));
        assert!(found.contains(&"letter-serial!".to_owned()), "{spelling}: {found:?}");
    }
    assert_eq!(codes(&with("Seria 40000000103001DB5ED3A4ED0000")), ["letter-number?"]);
    assert_eq!(codes(&with("Seria 40:00:00:00:10:30:01:DB:00:01")), ["letter-number?"]);
    let without = written().replace(SERIAL, "(anexat)");
    assert_eq!(codes(&without), ["letter-serial-gone?"], "MEGA would have to open the file to learn it");
}

#[test]
fn another_certificate_pasted_whole_is_refused() {
    let folder = files().folder.path();
    let at = text_of(&folder.join("other.pem")).to_owned();
    let serial = format!("0x{OTHER}");
    run(
        "openssl",
        &[
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-keyout",
            "/dev/null",
            "-out",
            &at,
            "-subj",
            "/CN=x",
            "-set_serial",
            &serial,
        ],
    );
    assert_eq!(codes(&with(&String::from_utf8(read("other.pem")).unwrap())), ["letter-serial!"]);
    assert_eq!(
        codes(&with(&String::from_utf8(read("cert.pem")).unwrap())),
        [""; 0],
        "the chosen one may stand there"
    );
}

#[test]
fn nothing_goes_out_with_a_gap() {
    assert_eq!(codes(""), ["letter-empty!"]);
    assert_eq!(codes(" \u{200B}\n "), ["letter-empty!"], "what isn't seen is no text");
    assert_eq!(codes(&with(&"a ".repeat(10_001))), ["letter-long!"]);
    for variable in ["{{ institution.name }}", "{% if serial %}", "${serial}", "{ $serial }", "{serial}"] {
        assert_eq!(codes(&with(variable)), ["letter-variable!"], "{variable}");
    }
    for gap in ["Nr. ______ din", "[...]", "Stimate domnule XXX"] {
        assert_eq!(codes(&with(gap)), ["letter-gap?"], "{gap}");
    }
}

#[test]
fn a_text_that_is_refused_says_where_and_never_what() {
    let text = with(&format!("Seria {OTHER}"));
    let line = text.lines().position(|line| line.contains(OTHER)).unwrap() + 1;
    let Err(PapersError::Refused(saying)) = composed().with_text(&files().content, &text, &held()) else {
        panic!("another certificate's serial number stands in it");
    };
    assert_eq!(saying.code, "letter-serial");
    assert_eq!(saying.args["line"], i64::try_from(line).unwrap().into());
    assert!(!format!("{saying:?}").contains(OTHER), "{saying:?}");
}

#[test]
fn a_kind_without_a_mail_stays_as_it_is() {
    let form = content("connection-form", Language::Ro, b"");
    let composed = compose(&form, &[], CertificateAs::Zip).unwrap();
    let same = composed.clone().with_text(&form, "altceva", &[]).unwrap();
    assert!(same == composed, "there is no text to replace");
}

#[test]
fn the_document_says_what_the_mail_says() {
    let changed = composed().with_text(&files().content, &with("Mulțumim."), &held()).unwrap();
    assert!(crate::common::shown(&changed.document).contains("Mulțumim."));
    assert_eq!(changed.document.title(), composed().document.title(), "the subject is the program's");
    assert!(changed.mail.unwrap().text.contains("Mulțumim."));
    let (one, other) = (composed(), composed().with_text(&files().content, &with("Mulțumim."), &[]).unwrap());
    assert_ne!(package(&one, &stamp()).unwrap().sha256, package(&other, &stamp()).unwrap().sha256);
}

#[test]
fn the_date_follows_in_lines_that_were_left_alone() {
    let then = "Data: 22 noiembrie 2026\n\nA\n";
    let now = "Data: 24 noiembrie 2026\n\nA\n";
    assert_eq!(follow_date("Data: 22 noiembrie 2026\n\nB\n", then, now), "Data: 24 noiembrie 2026\n\nB\n");
    assert_eq!(follow_date("Chișinău, 22 noiembrie 2026\n", then, now), "Chișinău, 22 noiembrie 2026\n");
}

/// Pieces that an officer, or a clipboard, could put into a mail.
fn pieces() -> impl Strategy<Value = String> {
    let key = String::from_utf8(read("pkcs8.pem")).unwrap();
    let bare = STANDARD.encode(read("key.der"));
    let other = Serial::parse(OTHER).unwrap();
    prop_oneof![
        6 => "[ -~]{0,60}",
        4 => "\\PC{0,40}",
        3 => any::<String>(),
        2 => proptest::sample::select(vec!["\n", "\r\n", "\r", "\t", "\u{202E}", "\u{2066}", "\u{200F}", "ş", "\u{85}"])
            .prop_map(str::to_owned),
        1 => proptest::sample::select(vec![key, bare]),
        2 => proptest::sample::select(vec![other.hex(), other.hex_lower(), other.hex_colons(), other.hex_spaced(), other.decimal()]),
        1 => proptest::sample::select(vec!["{{ x }}".to_owned(), SERIAL.to_owned(), "From: a@b.md".to_owned(), ".".to_owned()]),
    ]
}

fn texts() -> impl Strategy<Value = String> {
    proptest::collection::vec(pieces(), 1..8).prop_map(|pieces| pieces.concat())
}

fn is_mark(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{61C}')
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn what_goes_out_carries_no_key_no_mark_and_no_other_serial_number(text in texts()) {
        let Ok(changed) = composed().with_text(&files().content, &text, &held()) else { return Ok(()) };
        let text = changed.mail.as_ref().unwrap().text.clone();
        prop_assert!(!text.contains(is_mark), "marks that turn the reading direction");
        prop_assert!(!text.contains(['ş', 'ţ', 'Ş', 'Ţ', '\r', '\u{0}']), "letters and line ends are tidied");
        prop_assert!(!text.contains("PRIVATE KEY-----") && !text.contains("{{"));
        prop_assert!(!text.contains(&STANDARD.encode(read("key.der"))), "nor the key without its first line");
        let other = Serial::parse(OTHER).unwrap();
        for spelling in [other.hex(), other.hex_lower(), other.hex_colons(), other.hex_spaced(), other.decimal()] {
            prop_assert!(!text.contains(&spelling), "{}", spelling);
        }
        let eml = mail(changed.mail.as_ref().unwrap(), &stamp()).unwrap();
        prop_assert!(eml.is_ascii());
        let again = composed().with_text(&files().content, &text, &held());
        prop_assert_eq!(again.unwrap().mail.unwrap().text, text, "what went out once is not changed again");
    }
}

#[test]
fn python_reads_back_what_was_written_by_hand() {
    let folder = tempfile::tempdir().unwrap();
    let mut runner = TestRunner::deterministic();
    let strategy = texts();
    let mut expected = Vec::new();
    while expected.len() < 200 {
        let text = strategy.new_tree(&mut runner).unwrap().current();
        let Ok(changed) = composed().with_text(&files().content, &text, &held()) else { continue };
        let letter = changed.mail.unwrap();
        fs::write(folder.path().join(format!("{:03}.eml", expected.len())), mail(&letter, &stamp()).unwrap())
            .unwrap();
        expected.push(letter.text);
    }
    let script = r"
import email, email.policy, glob, json, sys
read = []
for name in sorted(glob.glob(sys.argv[1] + '/*.eml')):
    message = email.message_from_binary_file(open(name, 'rb'), policy=email.policy.default)
    assert not any(part.defects for part in message.walk()), name
    assert message['From'] is None and message['To'] == 'servicii@egov.md', name
    read.append(message.get_body(('plain',)).get_content())
print(json.dumps(read))
";
    let read: Vec<String> =
        serde_json::from_str(&run("python3", &["-c", script, text_of(folder.path())])).unwrap();
    for (read, expected) in read.iter().zip(&expected) {
        assert_eq!(
            read.trim_end_matches('\n'),
            expected.trim_end_matches('\n'),
            "the letter arrives word for word"
        );
    }
    assert_eq!(read.len(), expected.len());
}
