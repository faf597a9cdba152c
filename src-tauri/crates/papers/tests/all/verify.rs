//! A package is whole to the last byte, or it is refused: for whatever was done to it.

use std::fs;

use crate::common::{content, openssl_files, run, stamp, text_of};
use proptest::prelude::*;
use racord_core::message::Messages;
use racord_core::words::Language;
use racord_papers::{Attachment, CertificateAs, Package, PackageFault, compose, package, verify};

/// Does what the second argument names to the package of the first, and writes what comes of it over it.
const TAMPER: &str = r#"
import hashlib, io, sys, warnings, zipfile
warnings.simplefilter('ignore')
path, what = sys.argv[1:]
source = zipfile.ZipFile(path)
files = [(info, source.read(info)) for info in source.infolist()]
base = files[0][0].filename.split('/')[0]
def info(name):
    made = zipfile.ZipInfo(base + '/' + name, files[0][0].date_time)
    made.create_system, made.external_attr = 0, 0
    return made
def find(name):
    return next(content for entry, content in files if entry.filename == base + '/' + name)
def replace(name, content):
    global files
    files = [(entry, content if entry.filename == base + '/' + name else old) for entry, old in files]
def relist():
    digest = lambda content: hashlib.sha256(content).hexdigest()
    payload = sorted((e.filename[len(base) + 1:], c) for e, c in files if '/data/' in e.filename)
    replace('manifest-sha256.txt', ''.join(f'{digest(c)}  {n}\n' for n, c in payload).encode())
    oxum = f'{sum(len(c) for n, c in payload)}.{len(payload)}'
    lines = find('bag-info.txt').decode().splitlines()
    lines = ['Payload-Oxum: ' + oxum if l.startswith('Payload-Oxum') else l for l in lines]
    replace('bag-info.txt', ('\n'.join(lines) + '\n').encode())
    retag()
def retag():
    digest = lambda content: hashlib.sha256(content).hexdigest()
    replace('tagmanifest-sha256.txt', ''.join(
        f'{digest(find(n))}  {n}\n' for n in ('bag-info.txt', 'bagit.txt', 'manifest-sha256.txt')).encode())
method, comment = zipfile.ZIP_STORED, b''
if what == 'recompressed':
    method = zipfile.ZIP_DEFLATED
elif what == 'comment':
    comment = b'x'
elif what == 'extra':
    files[5][0].extra = b'\x99\x99\x01\x00a'
elif what == 'reordered':
    files[-1], files[-2] = files[-2], files[-1]
elif what == 'altered':
    replace('data/dovada.txt', find('data/dovada.txt').replace(b'o', b'0'))
elif what == 'added':
    files.append((info('data/nou.txt'), b'nou'))
elif what == 'removed':
    files = [(e, c) for e, c in files if not e.filename.endswith('dovada.txt')]
elif what == 'relisted':
    files.append((info('data/../../nou.txt'), b'nou'))
    relist()
elif what == 'absolute':
    files.append((info('data//etc/passwd'), b'nou'))
    relist()
elif what == 'case':
    files.append((info('data/DOVADA.TXT'), b'nou'))
    relist()
elif what == 'twice':
    files.append((info('data/dovada.txt'), find('data/dovada.txt')))
elif what == 'listed otherwise':
    lines = find('manifest-sha256.txt').splitlines(True)
    replace('manifest-sha256.txt', b''.join(reversed(lines)))
    retag()
elif what == 'described otherwise':
    replace('bag-info.txt', find('bag-info.txt') + b'Contact-Name: X\n')
    retag()
elif what == 'dated otherwise':
    replace('bag-info.txt', find('bag-info.txt').replace(b'Bagging-Date: 2026-11-22', b'Bagging-Date: 2026-11-21'))
    retag()
elif what == 'newer':
    replace('bag-info.txt', find('bag-info.txt').replace(b'Format: 1', b'Format: 2'))
    retag()
elif what == 'timed otherwise':
    for entry, _ in files:
        entry.date_time = (2026, 11, 22, 9, 30, 12)
elif what == 'elsewhere':
    files.append((zipfile.ZipInfo('nou.txt'), b'nou'))
elif what == 'folders':
    files.insert(0, (info(''), b''))
else:
    assert what == 'same'
target = io.BytesIO()
with zipfile.ZipFile(target, 'w', method) as archive:
    archive.comment = comment
    for entry, content in files:
        entry.create_version, entry.extract_version = 10, 10
        archive.writestr(entry, content, compress_type=method)
open(path, 'wb').write(target.getvalue())
"#;

fn a_package() -> Package {
    let folder = tempfile::tempdir().unwrap();
    openssl_files(folder.path());
    let der = fs::read(folder.path().join("cert.der")).unwrap();
    let proof = Attachment::admit("dovada.txt", b"o dovada\n".to_vec()).unwrap();
    let composed =
        compose(&content("certificate", Language::Ro, &der), &[proof], CertificateAs::Zip).unwrap();
    package(&composed, &stamp()).unwrap()
}

/// Small enough for each of its bytes to be tried.
fn a_small_package() -> Package {
    let mut composed =
        compose(&content("connection-form", Language::Ro, b""), &[], CertificateAs::Zip).unwrap();
    composed.attachments = vec![Attachment::admit("dovada.txt", b"o dovada\n".to_vec()).unwrap()];
    package(&composed, &stamp()).unwrap()
}

#[test]
fn a_whole_package_tells_what_is_in_it() {
    let package = a_package();
    let verified = verify(&package.bytes).unwrap();
    assert_eq!(verified.identifier, stamp().id);
    assert_eq!(verified.description, "MPass Registrul avizelor");
    assert_eq!(verified.drafted, stamp().drafted);
    let proof = verified.files.iter().find(|file| file.name == "data/dovada.txt").unwrap();
    assert_eq!(proof.size, 9);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("package.zip");
    fs::write(&path, &package.bytes).unwrap();
    run("unzip", &["-q", "-d", text_of(folder.path()), text_of(&path)]);
    for file in &verified.files {
        let unpacked = folder.path().join(package.file_name.trim_end_matches(".zip")).join(&file.name);
        let judged = run("sha256sum", &[text_of(&unpacked)]);
        assert_eq!(judged.split(' ').next(), Some(file.sha256.as_str()), "{}", file.name);
        assert_eq!(fs::metadata(&unpacked).unwrap().len(), file.size as u64);
    }
}

#[test]
fn a_package_altered_by_any_one_byte_is_refused() {
    let whole = a_small_package().bytes;
    assert!(verify(&whole).is_ok(), "before anything is altered it is whole");
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        for first in 0..threads {
            let mut bytes = whole.clone();
            scope.spawn(move || {
                for at in (first..bytes.len()).step_by(threads) {
                    let change = 1 << (at / threads % 8);
                    bytes[at] ^= change;
                    assert!(verify(&bytes).is_err(), "byte {at} of {} altered by {change:#x}", bytes.len());
                    bytes[at] ^= change;
                }
            });
        }
    });
}

#[test]
fn a_package_that_lost_or_gained_bytes_is_refused() {
    let bytes = a_small_package().bytes;
    for length in 0..bytes.len() {
        let fault = verify(&bytes[..length]).unwrap_err();
        let told = matches!(fault, PackageFault::CutOff | PackageFault::NotAPackage);
        assert!(told, "cut off after {length} of {}: {fault}", bytes.len());
    }
    assert_eq!(verify(&bytes[..bytes.len() - 1]), Err(PackageFault::CutOff));
    assert_eq!(verify(&[bytes.as_slice(), b"x"].concat()), Err(PackageFault::Appended { count: 1 }));
    assert_eq!(verify(&[bytes.as_slice(), &[0; 300]].concat()), Err(PackageFault::Appended { count: 300 }));
    assert!(verify(&[b"x", bytes.as_slice()].concat()).is_err(), "nor may anything stand before it");
    assert!(verify(&[bytes.as_slice(), &bytes].concat()).is_err(), "two packages are no package");
}

#[test]
fn whatever_was_done_to_a_package_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("package.zip");
    let whole = a_package();
    let base = whole.file_name.trim_end_matches(".zip").to_owned();
    let file = |name: &str| name.to_owned();
    let repacked = |name: &str| PackageFault::Repacked { file: format!("{base}/{name}") };
    let altered = |name: &str| PackageFault::ListAltered { file: name.to_owned() };
    for (what, expected) in [
        ("recompressed", repacked("bag-info.txt")),
        ("comment", repacked("data/registrul-avizelor-test.zip")),
        ("extra", repacked("")),
        ("reordered", repacked("")),
        ("timed otherwise", repacked("bag-info.txt")),
        ("folders", repacked("")),
        ("altered", PackageFault::FileAltered { file: file("data/dovada.txt") }),
        ("added", PackageFault::FileExtra { file: file("data/nou.txt") }),
        ("removed", PackageFault::FileMissing { file: file("data/dovada.txt") }),
        ("relisted", PackageFault::FileName { file: file("data/../../nou.txt") }),
        ("absolute", PackageFault::FileName { file: file("data//etc/passwd") }),
        ("elsewhere", PackageFault::FileExtra { file: file("nou.txt") }),
        ("twice", PackageFault::FileName { file: format!("{base}/data/dovada.txt") }),
        ("case", PackageFault::FileName { file: format!("{base}/data/DOVADA.TXT") }),
        ("listed otherwise", altered("manifest-sha256.txt")),
        ("described otherwise", altered("bag-info.txt")),
        ("dated otherwise", altered("bag-info.txt")),
        ("newer", PackageFault::Newer),
    ] {
        fs::write(&path, &whole.bytes).unwrap();
        run("python3", &["-c", TAMPER, text_of(&path), what]);
        let fault = verify(&fs::read(&path).unwrap()).expect_err(what);
        match (&fault, &expected) {
            // Where the first difference is depends on the order of the files; that there is one is what counts.
            (PackageFault::Repacked { file }, PackageFault::Repacked { file: wanted }) => {
                assert!(file.starts_with(wanted) || what == "comment", "{what}: {file}");
            }
            _ => assert_eq!(fault, expected, "{what}"),
        }
    }
}

#[test]
fn what_is_no_package_is_told_as_such() {
    for bytes in [&b""[..], b"x", b"%PDF-1.7", &[0; 4096]] {
        assert_eq!(verify(bytes), Err(PackageFault::NotAPackage));
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.zip");
    let script = "import sys, zipfile\nzipfile.ZipFile(sys.argv[1], 'w').writestr('a.txt', 'x')";
    run("python3", &["-c", script, text_of(&path)]);
    assert_eq!(verify(&fs::read(path).unwrap()), Err(PackageFault::NotAPackage), "a ZIP of something else");
}

#[test]
fn an_archive_that_swells_ends_soon() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bomb.zip");
    let script = "
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as archive:
    archive.writestr('a/bagit.txt', bytes(300 << 20))
";
    run("python3", &["-c", script, text_of(&path)]);
    assert!(verify(&fs::read(&path).unwrap()).is_err());
    let many = "
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w') as archive:
    for number in range(60000):
        archive.writestr(f'a/data/{number}', b'')
";
    run("python3", &["-c", many, text_of(&path)]);
    assert!(verify(&fs::read(&path).unwrap()).is_err());
}

#[test]
fn every_fault_has_a_whole_sentence_in_each_language() {
    let file = || "data/mail.eml".to_owned();
    let faults = [
        PackageFault::Appended { count: 3 },
        PackageFault::CutOff,
        PackageFault::FileAltered { file: file() },
        PackageFault::FileExtra { file: file() },
        PackageFault::FileMissing { file: file() },
        PackageFault::FileName { file: file() },
        PackageFault::ListAltered { file: file() },
        PackageFault::Newer,
        PackageFault::NotAPackage,
        PackageFault::Repacked { file: file() },
        PackageFault::TooLarge { megabytes: 160 },
    ];
    for language in Language::ALL {
        let messages = Messages::new(language);
        for fault in &faults {
            let said = messages.say(&fault.said());
            assert!(said != fault.said().code && !said.contains('{'), "{language:?}, {fault}: {said}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(verify(&bytes).is_err());
        prop_assert!(verify(&[b"PK\x03\x04", bytes.as_slice()].concat()).is_err());
    }

    #[test]
    fn no_change_of_a_package_passes(
        at in any::<prop::sample::Index>(),
        length in 0_usize..80,
        instead in prop::collection::vec(any::<u8>(), 0..80),
    ) {
        thread_local!(static WHOLE: Vec<u8> = a_small_package().bytes);
        WHOLE.with(|whole| {
            let start = at.index(whole.len());
            let end = (start + length).min(whole.len());
            let changed = [&whole[..start], &instead, &whole[end..]].concat();
            prop_assert_eq!(verify(&changed).is_ok(), changed == *whole);
            Ok(())
        })?;
    }
}
