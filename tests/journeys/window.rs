//! The window itself: it opens, it is alone, and it may ask for nothing but what was declared.

use racord_tests::{Options, Session, project, window_program};
use serde_json::{Value, json};

macro_rules! commands {
    ($($(#[doc = $doc:literal])* $name:ident($($argument:ident: $kind:ty),*) -> $answer:ty;)*) => {
        [$(stringify!($name)),*]
    };
}

const DECLARED: &[&str] = &include!("../../src-tauri/crates/desk/commands.in.rs");

#[test]
fn the_window_is_granted_exactly_the_declared_commands() {
    let capability = std::fs::read_to_string(project().join("src-tauri/capabilities/main.json")).unwrap();
    let capability: Value = serde_json::from_str(&capability).unwrap();
    let granted: Vec<&str> =
        capability["permissions"].as_array().unwrap().iter().flat_map(Value::as_str).collect();
    let declared = DECLARED.iter().map(|name| format!("allow-{}", name.replace('_', "-")));
    let events = ["core:event:allow-listen", "core:event:allow-unlisten"].map(str::to_owned);
    let expected: Vec<String> = events.into_iter().chain(declared).collect();
    assert_eq!(
        granted, expected,
        "every grant is a declared command or listening to an event, and none is missing"
    );
    assert!(capability.get("remote").is_none(), "no page from outside is granted anything");
}

/// `cargo xtask bundle` refuses a release in which these stand. It would find them: here they are.
#[test]
fn only_the_window_of_the_journeys_knows_the_doors_for_tests() {
    let program = std::fs::read(window_program()).unwrap();
    for door in ["RACORD_CHOICE", "RACORD_NOW"] {
        let there = program.windows(door.len()).any(|window| window == door.as_bytes());
        assert!(there, "{door} is written out in the program that takes it");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_window_opens_and_shows_its_content() {
    let officer = Session::start(Options::default()).await;
    officer.see("Conectați un sistem").await;
    officer.is_accessible("the first screen").await;
    officer.screenshot("first-window").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_not_declared_is_refused_before_the_desk_hears_of_it() {
    let officer = Session::start(Options::default()).await;
    officer.see("Racord").await;
    for undeclared in
        ["dropped", "read_file", "plugin:window|close", "plugin:event|emit", "plugin:path|resolve_directory"]
    {
        let refusal = officer.invoke(undeclared, json!({})).await.expect_err("it is not declared");
        let refusal = refusal.to_string();
        assert!(
            refusal.contains("not allowed"),
            "{undeclared} must stop at the access list, not later: {refusal}"
        );
    }
    for declared in DECLARED {
        if let Err(problem) = officer.invoke(declared, json!({ "not": "its arguments" })).await {
            assert!(
                problem["code"].is_string(),
                "{declared} is granted, so the desk itself answers: {problem}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_window_follows_the_colour_scheme_of_the_system() {
    for dark in [false, true] {
        let officer = Session::start(Options { dark, ..Options::default() }).await;
        let seen = officer.script("return matchMedia('(prefers-color-scheme: dark)').matches;").await;
        assert_eq!(seen, json!(dark), "the content asks the web view, which asks GTK");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_script_and_no_style_but_the_programs_own() {
    let officer = Session::start(Options::default()).await;
    officer.see("Racord").await;
    let ran = officer
        .script(
            "const script = document.createElement('script'); script.textContent = 'window.intruder = true';
             document.head.append(script);
             return window.intruder === true;",
        )
        .await;
    assert_eq!(ran, json!(false), "an inline script is stopped by the content security policy");
    let reached =
        officer.script("return fetch('https://mpass.gov.md/').then(() => true, () => false);").await;
    assert_eq!(reached, json!(false), "the window reaches no address");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_start_ends_and_leaves_the_first_window() {
    let officer = Session::start(Options::default()).await;
    officer.see("Racord").await;
    officer.start_beside(&["--open", "certificate/0198"]).await;
    officer.see("Racord").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_window_opens_again() {
    let mut officer = Session::start(Options::default()).await;
    officer.see("Racord").await;
    officer.kill();
    officer.start_again().await;
    officer.see("Racord").await;
}
