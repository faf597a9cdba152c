//! The program itself, on files made by openssl.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const SERIAL: &str = "40000000103001DB5ED3A4EDB02B";

fn racord() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_racord-cli"));
    command.env_remove("RACORD_DATA_DIR");
    command
}

fn run(arguments: &[&str]) -> Output {
    racord().args(arguments).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn objects(output: &Output) -> Vec<Value> {
    out(output).lines().map(|line| serde_json::from_str(line).expect(line)).collect()
}

fn openssl(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new("openssl").current_dir(folder).args(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", err(&output));
    out(&output)
}

/// `cert.pem`, `cert.der`, `key.pem`, `bag.p12` (password `parola`), `request.pem`.
fn files() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let subject = "/C=MD/O=Inspectoratul/2.5.4.97=NTRMD-1003600096694/CN=avize.inspectorat.md";
    openssl(
        at,
        &[
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-keyout",
            "key.pem",
            "-out",
            "cert.pem",
            "-days",
            "365",
            "-utf8",
            "-subj",
            subject,
            "-set_serial",
            &format!("0x{SERIAL}"),
        ],
    );
    openssl(at, &["x509", "-in", "cert.pem", "-outform", "der", "-out", "cert.der"]);
    openssl(at, &["req", "-new", "-key", "key.pem", "-subj", subject, "-out", "request.pem"]);
    openssl(
        at,
        &[
            "pkcs12",
            "-export",
            "-inkey",
            "key.pem",
            "-in",
            "cert.pem",
            "-passout",
            "pass:parola",
            "-out",
            "bag.p12",
        ],
    );
    folder
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn inspect_says_what_openssl_says() {
    let folder = files();
    let at = folder.path();
    let path = at.join("cert.der");
    let output = run(&["--json", "inspect", text(&path)]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let object = &objects(&output)[0];
    let certificate = &object["certificates"][0];
    let asked = |question: &[&str]| {
        let mut arguments = vec!["x509", "-in", "cert.pem", "-noout"];
        arguments.extend(question);
        openssl(at, &arguments).trim().split_once('=').unwrap().1.to_owned()
    };
    assert_eq!(object["file"], text(&path), "the path as given");
    assert_eq!(object["kind"], "certificate");
    assert_eq!(object["error"], Value::Null);
    assert_eq!(certificate["serial"]["hex"], asked(&["-serial"]));
    assert_eq!(certificate["serial"]["hex"], SERIAL);
    assert_eq!(certificate["sha256"], asked(&["-fingerprint", "-sha256"]).replace(':', ""));
    assert_eq!(certificate["sha1"], asked(&["-fingerprint", "-sha1"]).replace(':', ""));
    let date = |question| asked(&[question, "-dateopt", "iso_8601"]).replace(' ', "T");
    assert_eq!(certificate["not_before"], date("-startdate"));
    assert_eq!(certificate["not_after"], date("-enddate"));
    assert_eq!(certificate["public_key"]["bits"], 2048);
    assert_eq!(certificate["idno"], "1003600096694");
}

#[test]
fn every_kind_of_file_is_named_and_a_key_is_a_finding() {
    let folder = files();
    for (name, kind, code) in [
        ("cert.pem", "certificate", 0),
        ("cert.der", "certificate", 0),
        ("key.pem", "private-key", 0),
        ("request.pem", "request", 0),
        ("bag.p12", "pkcs12", 1),
    ] {
        let output = run(&["--json", "inspect", text(&folder.path().join(name))]);
        assert_eq!(objects(&output)[0]["kind"], kind, "{name}");
        assert_eq!(
            output.status.code(),
            Some(code),
            "{name}: a container without its password is unreadable"
        );
    }
    let key = run(&["--json", "inspect", text(&folder.path().join("key.pem"))]);
    assert_eq!(objects(&key)[0]["findings"][0]["code"], "private-key");
}

#[test]
fn the_password_comes_from_a_file() {
    let folder = files();
    let password = folder.path().join("password");
    fs::write(&password, "parola\n").unwrap();
    let bag = folder.path().join("bag.p12");
    let output = run(&["--json", "inspect", "--password-file", text(&password), text(&bag)]);
    assert_eq!(output.status.code(), Some(0), "{}", out(&output));
    assert_eq!(objects(&output)[0]["certificates"][0]["serial"]["hex"], SERIAL);
    let output = run(&["inspect", "--password-file", "/nonexistent", text(&bag)]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("/nonexistent"), "the file that is missing is named: {}", err(&output));
}

#[test]
fn folders_are_read_in_the_order_of_names_and_missing_files_get_their_line() {
    let folder = files();
    let inner = folder.path().join("b");
    fs::create_dir_all(inner.join("z")).unwrap();
    let certificate = folder.path().join("cert.pem");
    for name in ["z/2.pem", "z/10.pem", "a.pem", "ă.pem"] {
        fs::copy(&certificate, inner.join(name)).unwrap();
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink(&inner, inner.join("loop")).unwrap();
    let base = text(&inner);
    let output = run(&["--json", "inspect", "/nonexistent", &format!("{base}/"), text(&certificate)]);
    let names: Vec<_> =
        objects(&output).iter().map(|object| object["file"].as_str().unwrap().to_owned()).collect();
    let expected = ["a.pem", "z/10.pem", "z/2.pem", "ă.pem"].map(|name| format!("{base}/{name}"));
    assert_eq!(names[0], "/nonexistent");
    assert_eq!(names[1..5], expected, "in the order of names, a link back to the folder isn't followed");
    assert_eq!(names[5], text(&certificate), "then the next argument");
    assert_eq!(objects(&output)[0]["error"]["code"], "cli-file-not-found");
    assert_eq!(output.status.code(), Some(1), "something could not be read");
}

#[test]
fn the_standard_input_is_a_dash() {
    let folder = files();
    let input = fs::File::open(folder.path().join("cert.pem")).unwrap();
    let output = racord().args(["--json", "inspect", "-"]).stdin(input).output().unwrap();
    assert_eq!(objects(&output)[0]["file"], "-");
    assert_eq!(objects(&output)[0]["certificates"][0]["serial"]["hex"], SERIAL);
}

#[test]
fn now_is_what_it_is_told_to_be() {
    let folder = files();
    let path = folder.path().join("cert.pem");
    let codes = |now: &str| {
        let output = run(&["--json", "--now", now, "inspect", text(&path)]);
        assert_eq!(output.status.code(), Some(0), "an expired certificate is a finding, not a failure");
        let findings = objects(&output)[0]["certificates"][0]["findings"].clone();
        findings
            .as_array()
            .unwrap()
            .iter()
            .map(|finding| finding["code"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert!(codes("2100-01-01T00:00:00Z").contains(&"expired".to_owned()));
    assert!(codes("2000-01-01T00:00:00+02:00").contains(&"not-yet-valid".to_owned()));
}

#[test]
fn a_broken_signature_is_found_only_when_asked_for() {
    let folder = files();
    let path = folder.path().join("cert.der");
    let mut der = fs::read(&path).unwrap();
    *der.last_mut().unwrap() ^= 1;
    fs::write(&path, der).unwrap();
    assert_eq!(run(&["--json", "inspect", text(&path)]).status.code(), Some(0));
    let output = run(&["--json", "inspect", "--chain", text(&path)]);
    assert!(out(&output).contains("\"chain-broken\""), "{}", out(&output));
    assert_eq!(output.status.code(), Some(1), "a signature that doesn't hold is something broken");
}

#[test]
fn each_file_is_reported_as_it_is_read() {
    let folder = files();
    let mut child = racord()
        .args(["--json", "inspect", text(&folder.path().join("cert.pem")), "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let first = lines.next().unwrap().unwrap();
    assert!(first.contains(SERIAL), "the first file is reported while the second is still awaited");
    let mut input = child.stdin.take().unwrap();
    input.write_all(&fs::read(folder.path().join("cert.pem")).unwrap()).unwrap();
    drop(input);
    assert!(lines.next().unwrap().unwrap().starts_with("{\"file\":\"-\""));
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let folder = files();
    for name in 0..200 {
        fs::copy(folder.path().join("cert.pem"), folder.path().join(format!("{name}.pem"))).unwrap();
    }
    for command in [vec!["inspect", text(folder.path())], vec!["--json", "procedures"], vec!["--help"]] {
        let mut child =
            racord().args(&command).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(err(&output), "", "{command:?} ends quietly");
    }
}

#[test]
fn names_from_outside_cannot_steer_the_terminal() {
    let folder = files();
    let at = folder.path();
    openssl(
        at,
        &[
            "req",
            "-x509",
            "-key",
            "key.pem",
            "-out",
            "evil.pem",
            "-days",
            "1",
            "-utf8",
            "-subj",
            "/CN=a\u{1b}[2Jb\u{202e}c",
        ],
    );
    let output = run(&["inspect", text(&at.join("evil.pem"))]);
    let shown = out(&output);
    assert!(!shown.contains(['\u{1b}', '\u{202e}']), "{shown:?}");
}

#[test]
fn deadline_counts_the_days_of_chisinau() {
    let output = run(&["--json", "--lang", "en", "deadline", "--from", "2026-11-22", "--working-days", "7"]);
    assert_eq!(output.status.code(), Some(0));
    let object = &objects(&output)[0];
    // Monday 23 to Friday 27 November are five, Monday 30 the sixth.
    assert_eq!(object["date"], "2026-12-01");
    let reasons: Vec<_> =
        object["skipped"].as_array().unwrap().iter().map(|day| day["reason"].clone()).collect();
    assert_eq!(reasons, ["weekend", "weekend"]);
    let output = run(&["--json", "deadline", "--from", "2026-10-13", "--working-days", "1", "--statutory"]);
    assert_eq!(objects(&output)[0]["skipped"][0]["reason"], "hram", "14 October is Chișinău's own day");
    let output = run(&["deadline", "--from", "2026-11-22", "--working-days", "7"]);
    assert!(out(&output).starts_with("marți, 1 decembrie 2026\n7 zile lucrătoare"), "{}", out(&output));
}

#[test]
fn procedures_carry_their_steps_prices_and_sources() {
    let output = run(&["--json", "procedures"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let all = objects(&output);
    let mpass = all.iter().find(|object| object["service"] == "mpass").expect("MPass is there");
    assert_eq!(mpass["steps"].as_array().unwrap().len(), 10);
    assert_eq!(mpass["steps"][0]["title"]["ro"].as_str().map(str::is_empty), Some(false));
    for field in ["id", "turns", "phase", "after", "title", "links", "asks", "drafts", "term"] {
        assert!(mpass["steps"][0].get(field).is_some(), "scripts rely on {field}");
    }
    let private =
        mpass["prices"].as_array().unwrap().iter().find(|price| price["kind"] == "private-entity").unwrap();
    assert_eq!(private["lei_a_year"], 10_800, "in lei, as a number");
    assert!(mpass["sources"][0]["url"].as_str().unwrap().starts_with("https://"));
}

#[test]
fn wrong_usage_is_told_in_the_language_that_was_asked_for() {
    for (arguments, expected) in [
        (vec!["--lang", "en"], "Name the command"),
        (vec!["nothing", "--lang=en"], "nothing"),
        (vec!["--lang", "xx", "procedures"], "xx"),
        (vec!["--lang", "en", "--now", "today", "procedures"], "“today” is not a moment"),
        (
            vec!["--lang", "en", "deadline", "--from", "2026-02-30", "--working-days", "1"],
            "“2026-02-30” is not a date",
        ),
        (
            vec!["--lang", "en", "deadline", "--from", "2026-02-03", "--working-days", "0"],
            "“0” is not a number of days",
        ),
        (vec!["--lang", "ru", "deadline", "--from", "2026-02-03"], "Не хватает: --working-days"),
        (vec!["--lang", "en", "inspect", "--wrong"], "Unknown option: --wrong"),
        (
            vec!["--lang", "en", "export", "--integration", "x", "--submission", "bribe", "--out", "."],
            "no submission of the kind “bribe”",
        ),
    ] {
        let output = run(&arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?} is wrong usage");
        assert!(err(&output).contains(expected), "{arguments:?}: {}", err(&output));
        assert_eq!(out(&output), "", "{arguments:?}: a script reading the output gets nothing");
    }
}

#[test]
fn help_speaks_three_languages() {
    for (language, usage, other) in
        [("ro", "Utilizare:", "Usage:"), ("ru", "Использование:", "Usage:"), ("en", "Usage:", "Utilizare:")]
    {
        for command in
            [vec!["--help"], vec!["inspect", "--help"], vec!["deadline", "-h"], vec!["procedures", "-h"]]
        {
            let output = racord().args(["--lang", language]).args(&command).output().unwrap();
            let help = out(&output);
            assert_eq!(output.status.code(), Some(0));
            assert!(help.contains(usage) && !help.contains(other), "{language} {command:?}:\n{help}");
            assert!(!help.contains("cli-"), "{language} {command:?} has a sentence for everything:\n{help}");
        }
    }
}

#[test]
fn where_nothing_is_kept_nothing_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let none = folder.path().join("none");
    for arguments in [
        vec!["list"],
        vec!["export", "--integration", "x", "--submission", "certificate", "--out", text(folder.path())],
    ] {
        let by_option =
            racord().args(["--json", "--data-dir", text(&none)]).args(&arguments).output().unwrap();
        let by_variable =
            racord().arg("--json").env("RACORD_DATA_DIR", &none).args(&arguments).output().unwrap();
        for output in [by_option, by_variable] {
            assert_eq!(output.status.code(), Some(1), "{arguments:?}");
            let error: Value = serde_json::from_str(&err(&output)).unwrap();
            assert_eq!(error["error"]["code"], "dossier-none", "{arguments:?}: {error}");
            assert_eq!(error["error"]["args"]["folder"], text(&none));
        }
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "looking makes no data folder");
}
