//! The program itself, on files made by openssl.

use std::fs;
use std::process::Stdio;

use crate::common::{err, files, objects, out, racord, run, text};
use serde_json::Value;

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
        vec!["calendar", "--out", text(&folder.path().join("a.ics"))],
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
