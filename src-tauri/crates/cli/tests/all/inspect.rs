//! What files are, said by the program itself; `openssl` makes the files and judges.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::Stdio;

use crate::common::{SERIAL, err, files, objects, openssl, out, racord, run, text};
use serde_json::Value;

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

/// The certificate of `cert.pem`, with another number in its serial. Its signature doesn't hold any more.
fn numbered(folder: &Path, number: u32) -> Vec<u8> {
    let mut der = fs::read(folder.join("cert.der")).unwrap();
    let serial = hex_bytes(SERIAL);
    let at = der.windows(serial.len()).position(|window| window == serial).unwrap();
    der[at + 10..at + 14].copy_from_slice(&number.to_be_bytes());
    der
}

fn hex_bytes(hex: &str) -> Vec<u8> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

#[test]
fn a_large_file_is_told_like_many_small_ones() {
    let folder = files();
    let at = folder.path();
    let inner = at.join("many");
    fs::create_dir(&inner).unwrap();
    let mut bundle = Vec::new();
    for number in 0..500 {
        let der = numbered(at, number);
        fs::write(inner.join(format!("{number:03}.cer")), &der).unwrap();
        bundle.extend(der);
    }
    let path = at.join("bundle");
    fs::write(&path, &bundle).unwrap();
    let from_folder = run(&["--json", "inspect", text(&inner)]);
    let from_bundle = run(&["--json", "inspect", text(&path)]);
    let input = fs::File::open(&path).unwrap();
    let from_input = racord().args(["--json", "inspect", "-"]).stdin(input).output().unwrap();
    let alone: Vec<Value> =
        objects(&from_folder).iter().map(|object| object["certificates"][0].clone()).collect();
    let serials: Vec<u32> = alone
        .iter()
        .map(|one| u32::from_str_radix(&one["serial"]["hex"].as_str().unwrap()[20..], 16).unwrap())
        .collect();
    assert_eq!(serials, (0..500).collect::<Vec<_>>(), "in the order of names, whoever was done first");
    for (output, name) in [(from_bundle, text(&path)), (from_input, "-")] {
        let object = &objects(&output)[0];
        assert_eq!(object["file"], name);
        assert_eq!(object["kind"], "bundle");
        assert_eq!(object["certificates"].as_array().unwrap(), &alone, "{name}: the same, in the same order");
        assert_eq!(object["error"], Value::Null);
    }
    for (name, line) in [("007.cer", 7), ("499.cer", 499)] {
        let one = run(&["--json", "inspect", text(&inner.join(name))]);
        assert_eq!(out(&one).trim(), out(&from_folder).lines().nth(line).unwrap(), "alone as among many");
    }
}

#[test]
fn signatures_of_a_large_file_are_checked_across_its_parts() {
    let folder = files();
    let at = folder.path();
    let mut bundle = fs::read(at.join("cert.der")).unwrap();
    for number in 0..200 {
        bundle.extend(numbered(at, number));
    }
    fs::write(at.join("bundle"), bundle).unwrap();
    let output = run(&["--json", "inspect", "--chain", text(&at.join("bundle"))]);
    let object = &objects(&output)[0];
    let all = object["certificates"].as_array().unwrap();
    let says = |one: &Value, code: &str| {
        one["findings"].as_array().unwrap().iter().any(|finding| finding["code"] == code)
    };
    assert!(says(&all[0], "chain-verified"), "the one that openssl signed");
    assert!(all[1..].iter().all(|one| says(one, "chain-broken")), "its key is known to all the others");
    assert_eq!(output.status.code(), Some(1), "a signature that doesn't hold is something broken");
}

#[test]
fn damaged_certificates_among_many_are_counted_at_the_end() {
    let folder = files();
    let pem = fs::read_to_string(folder.path().join("cert.pem")).unwrap();
    let broken = pem.replace('\n', " ").replacen("AB", "??", 1);
    let path = folder.path().join("bundle");
    fs::write(&path, [pem.repeat(100), broken.clone(), pem.repeat(50), broken].concat()).unwrap();
    let output = run(&["--json", "inspect", text(&path)]);
    let object = &objects(&output)[0];
    assert_eq!(object["certificates"].as_array().unwrap().len(), 150);
    assert_eq!(object["error"]["code"], "certificate-unreadable");
    assert_eq!(object["error"]["args"]["count"], "2");
    assert_eq!(output.status.code(), Some(1));
}

#[cfg(unix)]
#[test]
fn a_folder_with_traps_is_gone_through_to_its_end() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;

    let folder = files();
    let inner = folder.path().join("traps");
    fs::create_dir_all(inner.join("deep/er")).unwrap();
    let certificate = folder.path().join("cert.pem");
    fs::copy(&certificate, inner.join("deep/er/z.pem")).unwrap();
    fs::copy(&certificate, inner.join(OsStr::from_bytes(b"\xFFname.pem"))).unwrap();
    symlink(&inner, inner.join("deep/up")).unwrap();
    symlink("circle", inner.join("circle")).unwrap();
    symlink("/nonexistent", inner.join("nowhere")).unwrap();
    symlink("/dev/zero", inner.join("endless")).unwrap();
    symlink(&certificate, inner.join("link.pem")).unwrap();
    let fifo = std::process::Command::new("mkfifo").arg(inner.join("fifo")).status().unwrap();
    assert!(fifo.success());
    let _socket = UnixListener::bind(inner.join("socket")).unwrap();
    let output = run(&["--json", "inspect", text(&inner)]);
    let names: Vec<String> = objects(&output)
        .iter()
        .map(|object| object["file"].as_str().unwrap().rsplit('/').next().unwrap().to_owned())
        .collect();
    assert_eq!(
        names,
        ["z.pem", "link.pem", "\u{FFFD}name.pem"],
        "pipes, devices, sockets and links into circles are passed over, without waiting for them"
    );
    assert_eq!(output.status.code(), Some(0), "{}", out(&output));
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_read_has_its_line() {
    let folder = files();
    let inner = folder.path().join("some");
    fs::create_dir(&inner).unwrap();
    for name in ["a.pem", "c.pem"] {
        fs::copy(folder.path().join("cert.pem"), inner.join(name)).unwrap();
    }
    // A file for everybody who looks, and an error for everybody who reads, the administrator too.
    std::os::unix::fs::symlink("/proc/self/mem", inner.join("b.pem")).unwrap();
    let output = run(&["--json", "inspect", text(&inner)]);
    let told: Vec<_> = objects(&output);
    assert_eq!(told.len(), 3, "the files after it are read: {}", out(&output));
    assert_eq!(told[1]["error"]["code"], "cli-file-not-readable");
    assert_eq!(told[1]["kind"], "unknown");
    assert_eq!(told[2]["certificates"][0]["serial"]["hex"], SERIAL);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn files_beyond_the_limit_are_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large");
    fs::File::create(&path).unwrap().set_len(65 * 1024 * 1024).unwrap();
    let output = run(&["--json", "--lang", "en", "inspect", text(&path)]);
    let error = &objects(&output)[0]["error"];
    assert_eq!(error["code"], "file-too-large");
    assert!(error["message"].as_str().unwrap().starts_with("The file is larger than 64 MB"), "{error}");
    assert_eq!(output.status.code(), Some(1));
    #[cfg(unix)]
    {
        let endless = fs::File::open("/dev/zero").unwrap();
        let output = racord().args(["--json", "inspect", "-"]).stdin(endless).output().unwrap();
        assert_eq!(objects(&output)[0]["error"]["code"], "file-too-large", "its end isn't waited for");
    }
}

#[test]
fn a_reader_of_a_large_file_may_go_away_in_the_middle() {
    let folder = files();
    let pem = fs::read_to_string(folder.path().join("cert.pem")).unwrap();
    let path = folder.path().join("bundle");
    fs::write(&path, pem.repeat(5_000)).unwrap();
    let mut child = racord()
        .args(["--json", "inspect", text(&path)])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut output = child.stdout.take().unwrap();
    let mut beginning = vec![0; 100];
    output.read_exact(&mut beginning).unwrap();
    drop(output);
    let ended = child.wait_with_output().unwrap();
    assert_eq!(err(&ended), "", "it ends quietly");
    assert_eq!(ended.status.code(), Some(0), "whoever has seen enough has seen no failure");
}

#[test]
fn people_read_the_verdict_first_and_days_of_chisinau() {
    let folder = files();
    let mut der = fs::read(folder.path().join("cert.der")).unwrap();
    let at: Vec<usize> =
        (0..der.len()).filter(|at| der[*at..].starts_with(&[0x17, 13])).map(|at| at + 2).collect();
    // In Chișinău it is three hours later, and so the next day.
    der[at[1]..at[1] + 13].copy_from_slice(b"270630213000Z");
    let path = folder.path().join("night.cer");
    fs::write(&path, der).unwrap();
    let shown = out(&run(&["--lang", "ro", "--now", "2027-06-20T10:00:00Z", "inspect", text(&path)]));
    let lines: Vec<&str> = shown.lines().map(str::trim).collect();
    assert_eq!(lines[0], format!("{}: certificat", text(&path)));
    assert!(lines[1].starts_with("! ") && lines[1].contains("1 iulie 2027"), "{shown}");
    assert!(lines[1].contains("11 zile"), "from 20 June to 1 July, as the window counts: {shown}");
    let serial = lines.iter().position(|line| line.ends_with(SERIAL)).unwrap();
    assert!(serial > 1, "facts come after what is to be said: {shown}");
    assert!(lines.iter().any(|line| line.ends_with("– 1 iulie 2027")), "{shown}");
}
