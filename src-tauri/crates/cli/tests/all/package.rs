//! A package is verified by the program itself.

use std::fs;
use std::path::{Path, PathBuf};

use crate::common::{err, objects, out, run, text};
use racord_core::words::Language;

/// A package as the program writes it, laid out by hand: the lists in it are made by `sha256sum`.
const MAKE: &str = r#"
set -e
cd "$1"
mkdir -p racord-x/data
cd racord-x
printf 'seen\n' > data/dovada.txt
printf 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' > bagit.txt
printf '%s\n' 'External-Identifier: 0197a1b2' 'External-Description: MPass Registrul' 'Bagging-Date: 2026-11-22' \
    'Payload-Oxum: 5.1' 'Bag-Software-Agent: Racord' 'Racord-Package-Format: 1' \
    'Racord-Drafted: 2026-11-22T22:30:10Z' > bag-info.txt
sha256sum data/dovada.txt > manifest-sha256.txt
sha256sum bag-info.txt bagit.txt manifest-sha256.txt > tagmanifest-sha256.txt
cd ..
python3 - <<'END'
import zipfile
with zipfile.ZipFile('pachet.zip', 'w') as archive:
    for name in ('bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt', 'data/dovada.txt'):
        info = zipfile.ZipInfo('racord-x/' + name, (2026, 11, 22, 22, 30, 10))
        info.create_system, info.create_version, info.extract_version = 0, 10, 10
        archive.writestr(info, open('racord-x/' + name, 'rb').read())
data = bytearray(open('pachet.zip', 'rb').read())
at = data.find(b'PK\x01\x02')
while at >= 0:
    data[at + 38:at + 42] = bytes(4)
    at = data.find(b'PK\x01\x02', at + 1)
open('pachet.zip', 'wb').write(data)
END
"#;

fn package(folder: &Path) -> PathBuf {
    let made = std::process::Command::new("bash").args(["-c", MAKE, "make", text(folder)]).output().unwrap();
    assert!(made.status.success(), "{}", err(&made));
    folder.join("pachet.zip")
}

#[test]
fn a_whole_package_is_told_with_what_is_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = package(folder.path());
    let output = run(&["--json", "package", "verify", text(&file)]);
    let object = &objects(&output)[0];
    assert_eq!(output.status.code(), Some(0), "{object}");
    assert_eq!(object["file"], text(&file));
    assert_eq!(object["whole"], true);
    assert_eq!(object["identifier"], "0197a1b2");
    assert_eq!(object["description"], "MPass Registrul");
    assert_eq!(object["drafted"], "2026-11-22T22:30:10Z");
    assert_eq!(object["error"], serde_json::Value::Null);
    assert_eq!(object["files"][0]["name"], "data/dovada.txt");
    assert_eq!(object["files"][0]["size"], 5);
    let sum = fs::read_to_string(folder.path().join("racord-x/manifest-sha256.txt")).unwrap();
    assert_eq!(object["files"][0]["sha256"].as_str(), sum.split(' ').next());

    for (language, whole, day) in [
        ("ro", "Pachetul este întreg", "luni, 23 noiembrie 2026"),
        ("ru", "Пакет цел", "понедельник, 23 ноября 2026"),
        ("en", "The package is whole", "Monday 23 November 2026"),
    ] {
        let said = out(&run(&["--lang", language, "package", "verify", text(&file)]));
        assert!(said.contains(whole) && said.contains("dovada.txt"), "{said}");
        let told = said.to_lowercase().replace(',', "");
        assert!(
            told.contains(&day.to_lowercase().replace(',', "")),
            "half past midnight in Chișinău: {said}"
        );
    }
}

#[test]
fn a_broken_package_is_told_with_what_is_wrong_and_ends_with_1() {
    let folder = tempfile::tempdir().unwrap();
    let file = package(folder.path());
    let mut bytes = fs::read(&file).unwrap();
    let at = bytes.windows(5).position(|window| window == b"seen\n").unwrap();
    bytes[at] = b'S';
    fs::write(&file, &bytes).unwrap();
    let output = run(&["--json", "--lang", "en", "package", "verify", text(&file)]);
    assert_eq!(output.status.code(), Some(1));
    let object = &objects(&output)[0];
    assert_eq!(object["whole"], false);
    assert_eq!(
        object["identifier"],
        serde_json::Value::Null,
        "what it says of itself is not to be relied on"
    );
    assert_eq!(object["error"]["code"], "package-file-altered");
    assert_eq!(object["error"]["args"]["file"], "data/dovada.txt");
    assert!(object["error"]["message"].as_str().unwrap().contains("“data/dovada.txt”"), "{object}");
    let said = run(&["--lang", "ro", "package", "verify", text(&file)]);
    assert_eq!(said.status.code(), Some(1));
    assert!(out(&said).contains("nu mai este cel pus în pachet"), "{}", out(&said));
}

#[test]
fn what_is_not_there_or_no_package_ends_with_1_and_a_wrong_command_with_2() {
    let folder = tempfile::tempdir().unwrap();
    let nothing = folder.path().join("nimic.zip");
    let output = run(&["--json", "package", "verify", text(&nothing)]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(objects(&output)[0]["error"]["code"], "cli-file-not-found");
    fs::write(&nothing, "x").unwrap();
    assert_eq!(
        objects(&run(&["--json", "package", "verify", text(&nothing)]))[0]["error"]["code"],
        "package-not-one"
    );
    let output = run(&["--json", "package", "verify", text(folder.path())]);
    assert_eq!(output.status.code(), Some(1), "a folder is not a package");

    for arguments in [vec!["package"], vec!["package", "verify"], vec!["package", "unpack", "x"]] {
        let output = run(&arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", out(&output));
        assert!(!err(&output).is_empty(), "{arguments:?} is told what is wrong");
    }
}

#[test]
fn help_speaks_each_language_two_commands_deep() {
    for language in Language::ALL {
        for arguments in [vec!["package", "--help"], vec!["package", "verify", "--help"]] {
            let output = run(&[vec!["--lang", language.as_str()], arguments.clone()].concat());
            assert_eq!(output.status.code(), Some(0), "{}", err(&output));
            let help = out(&output);
            assert!(!help.contains("cli-"), "every word has its sentence: {help}");
            assert!(!help.contains("Usage:") || language == Language::En, "{help}");
        }
    }
    assert!(out(&run(&["package", "verify", "--help"])).contains("FILE.zip"));
}
