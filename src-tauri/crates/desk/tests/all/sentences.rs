//! Everything that is shown is in words: no code of a message reaches a screen.

use crate::support::Office;
use racord_core::words::Language;
use serde_json::{Value, json};

/// Fields that carry codes and identifiers by design.
const CODES: [&str; 26] = [
    "code",
    "place",
    "form",
    "id",
    "name",
    "environment",
    "system",
    "integration",
    "step",
    "kind",
    "state",
    "value",
    "service",
    "by",
    "link",
    "tone",
    "language",
    "date",
    "field",
    "attachments",
    "url",
    "sha256",
    "back",
    "ticket",
    "add",
    "version",
];

fn unworded(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| unworded(item, path, found)),
        Value::Object(fields) => {
            for (name, value) in fields {
                if !CODES.contains(&name.as_str()) || value.is_object() || value.is_array() {
                    unworded(value, &format!("{path}.{name}"), found);
                }
            }
        }
        Value::String(text) => {
            let codelike = text.contains('-')
                && text.split('-').all(|part| {
                    !part.is_empty()
                        && part.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
                })
                && text.starts_with(|letter: char| letter.is_ascii_lowercase());
            if codelike {
                found.push(format!("{path}: {text}"));
            }
        }
        _ => {}
    }
}

#[test]
fn every_screen_of_the_sample_is_in_words_in_each_language() {
    for language in Language::ALL {
        let office = Office::new(language);
        office.ask("begin_sample", json!({}));
        let mut found = Vec::new();
        let mut look = |command: &str, arguments: Value| {
            let answer = office.ask(command, arguments);
            unworded(&answer, command, &mut found);
            answer
        };
        look("start", json!({}));
        let navigation = look("navigation", json!({}));
        look("overview", json!({}));
        look("sendings", json!({}));
        look("settings", json!({}));
        for certificate in look("certificates", json!({})).as_array().expect("a list") {
            look("certificate", json!({"id": certificate["id"]}));
            look("removal", json!({"place": certificate["place"]}));
            look(
                "form",
                json!({"name": format!("registration/{}", certificate["id"].as_str().expect("an id"))}),
            );
            look(
                "form",
                json!({"name": format!("supersede/{}", certificate["id"].as_str().expect("an id"))}),
            );
        }
        for name in ["institution/new", "system/new", "connected/new", "serial/new"] {
            look("form", json!({"name": name}));
        }
        for system in navigation["systems"].as_array().expect("a list") {
            let place = system["place"].as_str().expect("a place");
            look("system", json!({"id": place.trim_start_matches("system/")}));
            look("removal", json!({"place": place}));
            for integration in system["integrations"].as_array().expect("a list") {
                let place = integration["place"].as_str().expect("a place");
                let id = place.trim_start_matches("integration/");
                look("removal", json!({"place": place}));
                let hub = look("integration", json!({"id": id}));
                let steps = hub["phases"].as_array().expect("a list").iter();
                for step in steps.flat_map(|phase| phase["steps"].as_array().expect("a list")) {
                    let view = look("step", json!({"integration": id, "step": step["id"]}));
                    for action in view["actions"].as_array().expect("a list") {
                        look("form", json!({"name": action["form"]}));
                    }
                    for draft in view["drafts"].as_array().expect("a list") {
                        for word in ["sent", "received", "answered", "returned"] {
                            let draft = draft["id"].as_str().expect("an id");
                            look("form", json!({"name": format!("mark-{word}/{id}/{draft}")}));
                        }
                    }
                    let step = step["id"].as_str().expect("an id");
                    look("form", json!({"name": format!("returned/{id}/{step}")}));
                    look("form", json!({"name": format!("override/{id}/{step}")}));
                    for group in view["tests"]["groups"].as_array().into_iter().flatten() {
                        for test in group["tests"].as_array().expect("a list") {
                            look("form", json!({"name": test["form"]}));
                        }
                    }
                }
            }
        }
        assert!(found.is_empty(), "{language:?}: codes instead of sentences: {found:#?}");
    }
}
