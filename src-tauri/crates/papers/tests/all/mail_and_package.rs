//! Mails and packages, judged by Python and unzip.

use std::fs;

use crate::common::{content, openssl_files, run, stamp, text_of};
use racord_core::words::Language;
use racord_papers::{Attachment, CertificateAs, Composed, compose, mail, package, write_package};

/// Prints what Python's `email` reads out of a mail.
const READ_MAIL: &str = r"
import email, email.policy, io, json, sys, zipfile
message = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
body = message.get_body(('plain',))
attachments = []
for part in message.iter_attachments():
    content = part.get_content()
    inside = zipfile.ZipFile(io.BytesIO(content)).namelist() if part.get_filename().endswith('.zip') else []
    attachments.append([part.get_filename(), part.get_content_type(), content.hex(), inside])
print(json.dumps({
    'from': message['From'], 'to': message['To'], 'unsent': message['X-Unsent'], 'subject': message['Subject'],
    'date': message['Date'], 'id': message['Message-ID'], 'charset': body.get_content_charset(),
    'text': body.get_content(), 'attachments': attachments,
    'defects': [str(defect) for part in message.walk() for defect in part.defects],
}, ensure_ascii=False))
";

/// Checks a bag (RFC 8493) from the archive alone and prints the names in it.
const CHECK_BAG: &str = r"
import hashlib, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
names = archive.namelist()
base = names[0].split('/')[0]
assert all(name.startswith(base + '/') for name in names), 'one folder holds everything'
inner = [name[len(base) + 1:] for name in names]
read = lambda name: archive.read(base + '/' + name)
for manifest, members in (
    ('manifest-sha256.txt', [name for name in inner if name.startswith('data/')]),
    ('tagmanifest-sha256.txt', [name for name in inner if '/' not in name and not name.startswith('tagmanifest')]),
):
    listed = dict(reversed(line.split('  ', 1)) for line in read(manifest).decode().splitlines())
    assert sorted(listed) == sorted(members), (listed, members)
    for name, digest in listed.items():
        assert hashlib.sha256(read(name)).hexdigest() == digest, name
assert read('bagit.txt') == b'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'
payload = [name for name in inner if name.startswith('data/')]
oxum = '%d.%d' % (sum(len(read(name)) for name in payload), len(payload))
assert 'Payload-Oxum: ' + oxum in read('bag-info.txt').decode(), oxum
assert all(info.date_time == (2026, 11, 22, 9, 30, 10) for info in archive.infolist()), 'times of the submission'
print('\n'.join(inner))
";

struct Desk {
    folder: tempfile::TempDir,
    der: Vec<u8>,
}

impl Desk {
    fn new() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        openssl_files(folder.path());
        let der = fs::read(folder.path().join("cert.der")).unwrap();
        Desk { folder, der }
    }

    fn composed(&self, language: Language, attachments: &[Attachment], shape: CertificateAs) -> Composed {
        compose(&content("certificate", language, &self.der), attachments, shape).unwrap()
    }

    fn read_mail(&self, bytes: &[u8]) -> serde_json::Value {
        let path = self.folder.path().join("mail.eml");
        fs::write(&path, bytes).unwrap();
        serde_json::from_str(&run("python3", &["-c", READ_MAIL, text_of(&path)])).unwrap()
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn the_mail_opens_as_an_unsent_draft_with_everything_in_it() {
    let desk = Desk::new();
    let picture =
        Attachment::admit("Captură de ecran № 1.PNG", vec![0x89, b'P', b'N', b'G', 0, 255]).unwrap();
    for language in Language::ALL {
        let composed = desk.composed(language, std::slice::from_ref(&picture), CertificateAs::Zip);
        let text = composed.mail.unwrap();
        let bytes = mail(&text, &stamp()).unwrap();
        assert!(bytes.is_ascii(), "an eight-bit byte may be lost on the way");
        let read = desk.read_mail(&bytes);
        assert_eq!(read["defects"], serde_json::json!([]), "Python finds nothing to complain of");
        assert_eq!(read["unsent"], "1", "Outlook opens it for sending");
        assert_eq!(
            read["from"],
            serde_json::Value::Null,
            "the officer's own address is put in by the mail program"
        );
        assert_eq!(read["to"], "servicii@egov.md");
        assert_eq!(read["subject"], text.subject);
        assert_eq!(read["charset"], "utf-8");
        assert_eq!(
            read["text"].as_str().unwrap().trim_end(),
            text.text.trim_end(),
            "the letter arrives word for word"
        );
        assert_eq!(read["date"], "Sun, 22 Nov 2026 09:30:10 +0000");
        let attachments = read["attachments"].as_array().unwrap();
        assert_eq!(attachments[0][0], "registrul-avizelor-test.zip");
        assert_eq!(attachments[0][3], serde_json::json!(["registrul-avizelor-test.cer"]));
        assert_eq!(attachments[1][0], "Captura-de-ecran-No-1.png");
        assert_eq!(attachments[1][1], "image/png");
        assert_eq!(attachments[1][2], "89504e4700ff");
    }
}

#[test]
fn the_certificate_can_go_bare() {
    let desk = Desk::new();
    let text = desk.composed(Language::Ro, &[], CertificateAs::Bare).mail.unwrap();
    let read = desk.read_mail(&mail(&text, &stamp()).unwrap());
    assert_eq!(read["attachments"][0][0], "registrul-avizelor-test.cer");
    assert_eq!(read["attachments"][0][2], hex(&desk.der), "the exact bytes of the certificate");
    assert!(text.text.contains("Anexă: registrul-avizelor-test.cer"), "{}", text.text);
}

#[test]
fn the_package_is_a_bag_that_unzip_and_python_read() {
    let desk = Desk::new();
    let log = |text: &str| Attachment::admit("log.txt", text.as_bytes().to_vec()).unwrap();
    let composed = desk.composed(Language::Ro, &[log("one"), log("two")], CertificateAs::Zip);
    let package = package(&composed, &stamp()).unwrap();
    assert_eq!(package.file_name, "racord-registrul-avizelor-mpass-certificat-test-2026-11-22.zip");
    let path = write_package(desk.folder.path(), &package).unwrap();
    assert!(run("unzip", &["-t", text_of(&path)]).contains("No errors detected"));
    assert_eq!(run("sha256sum", &[text_of(&path)]).split(' ').next(), Some(package.sha256.as_str()));
    let listing = run("python3", &["-c", CHECK_BAG, text_of(&path)]);
    assert_eq!(
        listing.lines().collect::<Vec<_>>(),
        [
            "bag-info.txt",
            "bagit.txt",
            "manifest-sha256.txt",
            "tagmanifest-sha256.txt",
            "data/certificat.pdf",
            "data/log-2.txt",
            "data/log.txt",
            "data/mail.eml",
            "data/registrul-avizelor-test.cer",
            "data/registrul-avizelor-test.zip",
        ]
    );
    let member = |name: &str| format!("{}/data/{name}", composed.name);
    let document = desk.folder.path().join("document.pdf");
    run(
        "bash",
        &[
            "-c",
            "unzip -p \"$0\" \"$1\" > \"$2\"",
            text_of(&path),
            &member("certificat.pdf"),
            text_of(&document),
        ],
    );
    assert!(fs::read(document).unwrap().starts_with(b"%PDF-"), "the document is a PDF");
    let mail = run("unzip", &["-p", text_of(&path), &member("mail.eml")]);
    assert_eq!(mail.as_bytes(), package.mail.unwrap(), "the mail in the package is the mail that is opened");
}

#[test]
fn the_same_submission_makes_the_same_package() {
    let desk = Desk::new();
    let once = package(&desk.composed(Language::Ru, &[], CertificateAs::Zip), &stamp()).unwrap();
    let again = package(&desk.composed(Language::Ru, &[], CertificateAs::Zip), &stamp()).unwrap();
    assert_eq!(once, again);
    let mut other = stamp();
    other.id = "0197a1b2c3d47e5f8a9b0c1d2e3f4a5c".to_owned();
    let third = package(&desk.composed(Language::Ru, &[], CertificateAs::Zip), &other).unwrap();
    assert_ne!(once.sha256, third.sha256, "another submission is another package");
}

#[test]
fn a_key_in_place_of_the_certificate_is_refused() {
    let desk = Desk::new();
    let key = fs::read(desk.folder.path().join("key.der")).unwrap();
    let error = compose(&content("certificate", Language::Ro, &key), &[], CertificateAs::Zip).unwrap_err();
    assert_eq!(error.code(), "key-material");
}

#[test]
fn another_certificate_than_the_one_named_is_refused() {
    let desk = Desk::new();
    let mut content = content("certificate", Language::Ro, &desk.der);
    content.certificate.as_mut().unwrap().der.push(0);
    let error = compose(&content, &[], CertificateAs::Zip).unwrap_err();
    assert_eq!(error.code(), "certificate-mismatch");
}
