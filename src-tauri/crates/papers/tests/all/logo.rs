//! The logo in the letterhead: which pictures are taken, and what becomes of them on the page.

use std::fs;
use std::path::Path;

use crate::common::{content, run, stamp, text_of};
use racord_core::submission::kinds;
use racord_core::words::{Environment, Language};
use racord_papers::{CertificateAs, Document, Logo, compose, pdf, pictures};

const PNG: &[u8] = include_bytes!("../../../../../icons/128x128.png");
const JPEG: &[u8] = include_bytes!("common/logo.jpg");
const SVG: &[u8] = include_bytes!("../../../../../icons/racord.svg");

/// What a PDF gives to those who cannot see its pictures (ISO 32000-1, 14.9.3).
const ALTERNATIVES: &str = r"
import re, sys, zlib
data = open(sys.argv[1], 'rb').read()
whole = data
for stream in re.findall(rb'stream\r?\n(.*?)endstream', data, re.S):
    try: whole += zlib.decompressobj().decompress(stream)
    except zlib.error: pass
def plain(text):
    if text.startswith(b'<'): text = bytes.fromhex(text[1:-1].decode())
    else: text = re.sub(rb'\\(.)', lambda m: {b'n': b'\n', b'r': b'\r', b't': b'\t'}.get(m[1], m[1]), text[1:-1], flags=re.S)
    return text[2:].decode('utf-16-be') if text.startswith(b'\xfe\xff') else text.decode('latin-1')
found = re.findall(rb'/Alt\s*(<[0-9A-Fa-f]*>|\((?:\\.|[^\\)])*\))', whole, re.S)
sys.stdout.buffer.write('\n'.join(map(plain, found)).encode())
";

fn logo(name: &str, bytes: &[u8]) -> Logo {
    Logo::read(name, bytes.to_vec()).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn document(kind: &str, language: Language) -> Document {
    let mut content = content(kind, language, b"stands for a certificate");
    if kind == "production" {
        content.environment = Some(Environment::Production);
    }
    compose(&content, &[], CertificateAs::Zip).unwrap().document
}

fn refused(name: &str, bytes: &[u8]) -> String {
    let error = Logo::read(name, bytes.to_vec()).expect_err(name);
    assert!(error.to_string().contains(name), "which file: {error}");
    error.code()
}

#[test]
fn pictures_are_taken_by_what_they_are_and_not_by_their_names() {
    for (bytes, media_type) in [(PNG, "image/png"), (JPEG, "image/jpeg"), (SVG, "image/svg+xml")] {
        let logo = logo("Sigla.bin", bytes);
        assert_eq!(logo.media_type(), media_type);
        assert_eq!(logo.bytes(), bytes, "as it was given");
    }
}

#[test]
fn what_is_no_picture_or_too_large_is_refused_in_words() {
    assert_eq!(refused("text.png", b"no picture"), "logo-unread");
    assert_eq!(refused("animat.gif", b"GIF89a\x01\x00\x01\x00"), "logo-unread");
    assert_eq!(refused("rupt.png", &PNG[..PNG.len() / 2]), "logo-unread");
    assert_eq!(refused("rupt.jpg", &JPEG[..40]), "logo-unread");
    assert_eq!(
        refused("gol.svg", b"<svg xmlns='http://www.w3.org/2000/svg' width='0' height='0'/>"),
        "logo-unread"
    );
    assert_eq!(refused("mare.png", &[PNG, &vec![0; 1024 * 1024]].concat()), "logo-too-large");
    let mut wide = PNG.to_vec();
    // The width in the header chunk.
    wide[16..20].copy_from_slice(&4001_u32.to_be_bytes());
    assert_eq!(refused("lat.png", &wide), "logo-too-large", "a small file can unpack to a wall of pixels");
    let reaching = String::from_utf8_lossy(SVG).replacen('>', "><image href='https://exemplu.md/a.png'/>", 1);
    assert_eq!(refused("legat.svg", reaching.as_bytes()), "logo-reaches");
    let parts: String = (1..=9)
        .map(|part| format!("<g id='p{part}'>{}</g>", format!("<use href='#p{}'/>", part - 1).repeat(10)))
        .collect();
    let unfolding = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect id='p0' width='1' height='1'/>{parts}</svg>"
    );
    assert_eq!(
        refused("des.svg", unfolding.as_bytes()),
        "logo-unfolds",
        "before a thousand million of shapes are drawn"
    );
    assert_eq!(refused("gol.png", b""), "attachment-empty");
}

#[test]
fn a_letterhead_with_a_logo_is_still_read_aloud_and_the_same_bytes_each_time() {
    let folder = tempfile::tempdir().unwrap();
    for (language, alt) in [
        (Language::Ro, "Sigla instituției Inspectoratul de Stat"),
        (Language::Ru, "Эмблема учреждения Inspectoratul de Stat"),
        (Language::En, "Logo of Inspectoratul de Stat"),
    ] {
        for (name, bytes) in [("a.png", PNG), ("b.jpg", JPEG), ("c.svg", SVG)] {
            let with = document("certificate", language).with_logo(&logo(name, bytes)).unwrap();
            let written = pdf(&with, &stamp()).unwrap();
            assert_eq!(pdf(&with, &stamp()).unwrap(), written, "{name}: a package is compared byte by byte");
            let path = folder.path().join(format!("{name}.pdf"));
            fs::write(&path, written).unwrap();
            let path = text_of(&path);
            assert!(run("pdfinfo", &["-meta", path]).contains("<pdfuaid:part>1"), "{name}: PDF/UA-1");
            let heard = run("python3", &["-c", ALTERNATIVES, path]);
            assert!(heard.contains(alt), "{name}, {language:?}: who can't see it hears it: {heard}");
        }
    }
}

#[test]
fn a_logo_changes_the_picture_of_the_page_and_not_a_word_of_it() {
    let plain = document("renewal", Language::Ro);
    let with = plain.clone().with_logo(&logo("a.svg", SVG)).unwrap();
    assert_eq!(with.text(), plain.text());
    let page = |document: &Document| pictures(document, 1.0).unwrap().remove(0).png;
    assert_ne!(page(&with), page(&plain));
    assert_eq!(plain.logo_fingerprint(), None);
    assert_ne!(with.logo_fingerprint(), None, "another logo is another package");
}

/// Pictures for people: `target/pictures/papers/logo-<kind>-<language>-<page>.png`.
#[test]
fn pictures_of_each_kind_with_a_logo_are_made() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../target/pictures/papers");
    fs::create_dir_all(&folder).unwrap();
    for (index, kind) in kinds().keys().enumerate() {
        let language = Language::ALL[index / 3 % 3];
        let (name, bytes) = [("a.png", PNG), ("b.jpg", JPEG), ("c.svg", SVG)][index % 3];
        let with = document(kind, language).with_logo(&logo(name, bytes)).unwrap();
        for (page, picture) in pictures(&with, 1.25).unwrap().iter().enumerate() {
            assert!(picture.png.len() > 5_000, "{kind}: a page with something on it");
            let file = format!("logo-{kind}-{}-{}.png", language.as_str(), page + 1);
            fs::write(folder.join(file), &picture.png).unwrap();
        }
    }
}
