//! What may go along and what may not: a private key is found in every wrapping, and what is closed stays here.

use std::fs;
use std::path::Path;

use crate::common::{content, openssl_files, run, text_of};
use proptest::prelude::*;
use racord_core::words::Language;
use racord_papers::{Attachment, CertificateAs, PapersError, compose};

/// Packs `inner` (first argument) into everything that is looked into, in the folder of the second.
const WRAP: &str = r#"
import base64, gzip, io, os, sys, tarfile, zipfile, zlib
inner = open(sys.argv[1], 'rb').read()
os.chdir(sys.argv[2])
def write(name, content):
    open(name, 'wb').write(content)
def zipped(*files, method=zipfile.ZIP_DEFLATED):
    target = io.BytesIO()
    with zipfile.ZipFile(target, 'w', method) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return target.getvalue()
def tarred(content, kind):
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode='w', format=kind) as archive:
        member = tarfile.TarInfo('scan.png')
        member.size = len(content)
        archive.addfile(member, io.BytesIO(content))
    return target.getvalue()
def pdf(dictionary, content):
    return (b'%PDF-1.7\n1 0 obj\n<</Length ' + str(len(content)).encode() + b' ' + dictionary +
            b'>>\nstream\r\n' + content + b'\nendstream\nendobj\ntrailer <</Root 2 0 R>>\n%%EOF\n')
def old_tar(content):
    header = bytearray(512)
    header[0:4] = b'scan'
    header[100:108] = b'0000644\0'
    header[124:136] = b'%011o\0' % len(content)
    header[148:156] = b' ' * 8
    header[148:156] = b'%06o\0 ' % sum(header)
    return bytes(header) + content + bytes(-len(content) % 512) + bytes(1024)
write('a.zip', zipped(('scan.png', inner)))
write('stored.zip', zipped(('scan.png', inner), method=zipfile.ZIP_STORED))
write('b.docx', zipped(('[Content_Types].xml', b'<Types/>'), ('word/embeddings/file.bin', inner)))
write('c.odt', zipped(('mimetype', b'application/vnd.oasis.opendocument.text'), ('Object 1', inner)))
write('d.jar', zipped(('META-INF/MANIFEST.MF', b'Manifest-Version: 1.0\n'), ('k', inner)))
write('nested.zip', zipped(('a.zip', zipped(('b.zip', zipped(('scan.png', inner)))))))
write('e.gz', gzip.compress(inner))
write('f.tar', tarred(inner, tarfile.USTAR_FORMAT))
write('g.tar', tarred(inner, tarfile.GNU_FORMAT))
write('old.tar', old_tar(inner))
write('h.tgz', gzip.compress(tarred(inner, tarfile.PAX_FORMAT)))
write('i.pdf', pdf(b'/Type /EmbeddedFile', inner))
write('j.pdf', pdf(b'/Type /EmbeddedFile /Filter /FlateDecode', zlib.compress(inner)))
write('k.pdf', pdf(b'/Filter [/FlateDecode]', zlib.compress(zipped(('scan.png', inner)))))
write('l.txt', b'tls.key: ' + base64.b64encode(inner) + b'\n')
write('m.html', b'<a href="data:x/y;base64,' + base64.b64encode(zipped(('scan.png', inner))) + b'">')
write('n.jpg', b'\xff\xd8\xff\xe0 a picture \xff\xd9' + zipped(('scan.png', inner)))
twice = io.BytesIO()
import warnings; warnings.simplefilter('ignore')
with zipfile.ZipFile(twice, 'w') as archive:
    archive.writestr('scan.png', inner)
    archive.writestr('scan.png', b'harmless')
write('twice.zip', twice.getvalue())
"#;

const WRAPPINGS: [&str; 17] = [
    "a.zip",
    "stored.zip",
    "b.docx",
    "c.odt",
    "d.jar",
    "nested.zip",
    "e.gz",
    "f.tar",
    "g.tar",
    "old.tar",
    "h.tgz",
    "i.pdf",
    "j.pdf",
    "k.pdf",
    "l.txt",
    "m.html",
    "n.jpg",
];

const KEYS: [&str; 6] = ["key.pem", "key.der", "pkcs8.pem", "pkcs8.der", "encrypted.pem", "bag.p12"];

fn wrap(inner: &Path) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    run("python3", &["-c", WRAP, text_of(inner), text_of(folder.path())]);
    folder
}

fn admit(folder: &Path, name: &str) -> Result<Attachment, PapersError> {
    Attachment::admit(name, fs::read(folder.join(name)).unwrap())
}

fn code(name: &str, bytes: &[u8]) -> String {
    Attachment::admit(name, bytes.to_vec()).expect_err(name).code()
}

#[test]
fn a_private_key_never_goes_along_in_any_wrapping() {
    let folder = tempfile::tempdir().unwrap();
    openssl_files(folder.path());
    for key in KEYS {
        let bytes = fs::read(folder.path().join(key)).unwrap();
        assert_eq!(code("scanare.png", &bytes), "key-material", "{key} by itself");
        let wrapped = wrap(&folder.path().join(key));
        for name in WRAPPINGS {
            let refused = admit(wrapped.path(), name).expect_err(&format!("{key} in {name}"));
            assert_eq!(refused.code(), "key-material", "{key} in {name}");
            assert!(refused.to_string().starts_with(name), "the file is named: {refused}");
        }
        let code = admit(wrapped.path(), "twice.zip").unwrap_err().code();
        assert!(
            ["key-material", "attachment-opaque"].contains(&code.as_str()),
            "of two files of one name some programs unpack the first: {code}"
        );
    }
}

#[test]
fn the_same_wrappings_without_a_key_go_along() {
    let folder = tempfile::tempdir().unwrap();
    openssl_files(folder.path());
    fs::write(folder.path().join("proof.txt"), "TC_SEC_01: the answer was refused, as it should be.")
        .unwrap();
    for inner in ["proof.txt", "cert.pem", "cert.der"] {
        let wrapped = wrap(&folder.path().join(inner));
        for name in WRAPPINGS {
            if let Err(refused) = admit(wrapped.path(), name) {
                panic!("{inner} in {name}: {refused}");
            }
        }
    }
}

#[test]
fn a_private_key_is_found_in_the_middle_of_something_else() {
    let folder = tempfile::tempdir().unwrap();
    openssl_files(folder.path());
    let key = fs::read_to_string(folder.path().join("pkcs8.pem")).unwrap();
    let certificate = fs::read(folder.path().join("cert.pem")).unwrap();
    let sixteen: Vec<u8> =
        [0xFEFF].into_iter().chain(key.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let picture = [b"\x89PNG\r\n\x1a\n\0", key.as_bytes()].concat();
    let mail = format!("Subject: x\r\n\r\n> {}", key.replace('\n', "\n> "));
    for (name, bytes) in [
        ("note.txt", sixteen),
        ("picture.png", picture),
        ("mail.eml", mail.into_bytes()),
        ("both.cer", [&certificate, key.as_bytes()].concat()),
    ] {
        assert_eq!(code(name, &bytes), "key-material", "{name}");
    }
}

#[test]
fn words_about_keys_are_no_keys() {
    for text in [
        "Cheia privată (PRIVATE KEY) rămâne pe server.",
        "Never send a file that says PRIVATE KEY, RSA PRIVATE KEY or ENCRYPTED PRIVATE KEY in its first line.",
        "The private key: where is it?\n- The PRIVATE KEY stays here.\n",
    ] {
        let pdf = format!("%PDF-1.4\n1 0 obj\n<<>>\nstream\n({text}) Tj\nendstream\nendobj\n");
        for (name, bytes) in [("nota.txt", text.as_bytes()), ("nota.pdf", pdf.as_bytes())] {
            if let Err(refused) = Attachment::admit(name, bytes.to_vec()) {
                panic!("{name}, {text}: {refused}");
            }
        }
    }
}

#[test]
fn what_cannot_be_looked_into_does_not_go_along() {
    let compound = |inside: &str| {
        let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        bytes.resize(600, 0);
        bytes.extend(inside.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    let program = {
        let mut bytes = b"MZ".to_vec();
        bytes.resize(60, 0);
        bytes.extend([64, 0, 0, 0]);
        bytes.extend(b"PE\0\0");
        bytes
    };
    let disc = [vec![0; 0x8001], b"CD001".to_vec()].concat();
    let pdf = |dictionary: &str| {
        format!("%PDF-1.7\n1 0 obj\n<<{dictionary}>>\nstream\nxx\nendstream\n").into_bytes()
    };
    for (name, bytes, expected) in [
        ("a.7z", b"7z\xBC\xAF\x27\x1C\0\x04".to_vec(), "attachment-opaque"),
        ("a.rar", b"Rar!\x1A\x07\x01\0".to_vec(), "attachment-opaque"),
        ("a.bz2", b"BZh91AY&SY".to_vec(), "attachment-opaque"),
        ("a.xz", b"\xFD7zXZ\0".to_vec(), "attachment-opaque"),
        ("a.zst", b"\x28\xB5\x2F\xFD".to_vec(), "attachment-opaque"),
        ("a.cab", b"MSCF\0\0\0\0".to_vec(), "attachment-opaque"),
        ("a.exe", program, "attachment-opaque"),
        ("a.iso", disc, "attachment-opaque"),
        ("torn.gz", b"\x1F\x8B\x08\0\0\0\0\0\0\x03torn".to_vec(), "attachment-opaque"),
        ("torn.zip", b"PK\x03\x04torn".to_vec(), "attachment-opaque"),
        ("old.doc", compound("WordDocument"), "attachment-opaque"),
        ("closed.docx", compound("EncryptedPackage"), "attachment-encrypted"),
        ("closed.pdf", b"%PDF-1.7\ntrailer <</Encrypt 5 0 R>>".to_vec(), "attachment-encrypted"),
        ("strange.pdf", pdf("/Type /EmbeddedFile /Filter /LZWDecode"), "attachment-opaque"),
        ("picture.pdf", pdf("/Type /EmbeddedFile /Filter /DCTDecode"), "attachment-opaque"),
        ("object.rtf", b"{\\rtf1 {\\object {\\*\\objdata 0105}}}".to_vec(), "attachment-opaque"),
        ("a.age", b"age-encryption.org/v1\n".to_vec(), "attachment-encrypted"),
        ("a.gpg", b"-----BEGIN PGP MESSAGE-----\n".to_vec(), "attachment-encrypted"),
        ("a.enc", b"Salted__12345678".to_vec(), "attachment-encrypted"),
    ] {
        assert_eq!(code(name, &bytes), expected, "{name}");
    }
    let picture = pdf("/Type /XObject /Subtype /Image /Filter /DCTDecode");
    assert!(Attachment::admit("scan.pdf", picture).is_ok(), "a scanned page is a picture in a PDF");
}

#[test]
fn closed_archives_made_by_other_programs_are_told() {
    let folder = tempfile::tempdir().unwrap();
    openssl_files(folder.path());
    let at = |name: &str| text_of(&folder.path().join(name)).to_owned();
    run("zip", &["-q", "-j", "-P", "parola", &at("closed.zip"), &at("cert.pem")]);
    assert_eq!(admit(folder.path(), "closed.zip").unwrap_err().code(), "attachment-encrypted");
    run(
        "openssl",
        &[
            "cms",
            "-encrypt",
            "-binary",
            "-in",
            &at("cert.pem"),
            "-outform",
            "der",
            "-out",
            &at("a.p7m"),
            &at("cert.pem"),
        ],
    );
    assert_eq!(admit(folder.path(), "a.p7m").unwrap_err().code(), "attachment-encrypted");
    run(
        "openssl",
        &["enc", "-aes-256-cbc", "-pbkdf2", "-pass", "pass:x", "-in", &at("cert.pem"), "-out", &at("a.enc")],
    );
    assert_eq!(admit(folder.path(), "a.enc").unwrap_err().code(), "attachment-encrypted");
}

#[test]
fn an_archive_that_swells_is_refused_without_unpacking_it() {
    let folder = tempfile::tempdir().unwrap();
    let script = r"
import gzip, io, os, sys, zipfile, zlib
os.chdir(sys.argv[1])
zeros = bytes(104 << 20)
zipfile.ZipFile('bomb.zip', 'w', zipfile.ZIP_DEFLATED).writestr('a', zeros)
open('bomb.gz', 'wb').write(gzip.compress(zeros))
open('bomb.pdf', 'wb').write(b'%PDF-1.7\n1 0 obj\n<</Filter /FlateDecode>>\nstream\n' + zlib.compress(zeros) + b'\nendstream')
with zipfile.ZipFile('many.zip', 'w') as archive:
    for number in range(10001):
        archive.writestr(str(number), b'')
bomb = zeros[:40 << 20]
for depth in range(3):
    target = io.BytesIO()
    with zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as archive:
        for number in range(3):
            archive.writestr(str(number), bomb)
    bomb = target.getvalue()
open('nested.zip', 'wb').write(bomb)
";
    run("python3", &["-c", script, text_of(folder.path())]);
    for name in ["bomb.zip", "bomb.gz", "bomb.pdf", "many.zip", "nested.zip"] {
        assert_eq!(admit(folder.path(), name).unwrap_err().code(), "attachment-too-much-inside", "{name}");
    }
}

#[test]
fn archives_in_archives_have_an_end() {
    let folder = tempfile::tempdir().unwrap();
    let script = r"
import io, sys, zipfile
content = b'proof'
for depth in range(8):
    target = io.BytesIO()
    with zipfile.ZipFile(target, 'w') as archive:
        archive.writestr('a.zip', content)
    content = target.getvalue()
open(sys.argv[1], 'wb').write(content)
";
    run("python3", &["-c", script, text_of(&folder.path().join("deep.zip"))]);
    assert_eq!(admit(folder.path(), "deep.zip").unwrap_err().code(), "attachment-opaque");
}

#[test]
fn files_that_do_not_fit_into_a_mail_are_refused() {
    const MEGABYTE: usize = 1024 * 1024;
    assert_eq!(code("gol.txt", b""), "attachment-empty");
    assert_eq!(code("mare.bin", &vec![1; 25 * MEGABYTE + 1]), "attachment-too-large");
    let half = || Attachment::admit("jumatate.bin", vec![1; 13 * MEGABYTE]).unwrap();
    let content = content("integration-details", Language::Ro, b"");
    assert!(compose(&content, &[half()], CertificateAs::Zip).is_ok());
    let refused = compose(&content, &[half(), half()], CertificateAs::Zip).unwrap_err();
    assert_eq!(refused.code(), "attachments-too-large", "26 MB are more than 35 MB on the way");
}

#[test]
fn the_error_names_the_file_within_the_archive() {
    let folder = tempfile::tempdir().unwrap();
    openssl_files(folder.path());
    let wrapped = wrap(&folder.path().join("key.pem"));
    let refused =
        Attachment::admit("C:\\Dovezi\\a.zip", fs::read(wrapped.path().join("nested.zip")).unwrap());
    match refused.unwrap_err() {
        PapersError::KeyMaterial { file } => assert_eq!(file, "a.zip/a.zip/b.zip/scan.png"),
        other => panic!("{other}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(
        head in prop::sample::select(vec![
            &b""[..], b"PK\x03\x04", b"%PDF-1.7 << /Filter /FlateDecode >> stream\n", b"\x1F\x8B\x08\0", b"{\\rtf",
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b"\xFF\xFE",
        ]),
        rest in prop::collection::vec(any::<u8>(), 0..600),
    ) {
        let _ = Attachment::admit("x", [head, &rest].concat());
    }
}
