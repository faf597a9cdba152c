//! Every screen, in three languages, light and dark: accessible, and nothing cut off.

use racord_tests::fixtures::SystemCertificate;
use racord_tests::{Options, Session};
use serde_json::{Value, json};

/// Every place that the sample institution has.
async fn places(officer: &Session) -> Vec<(String, String)> {
    let ask = async |command: &str, arguments: Value| {
        officer.invoke(command, arguments).await.unwrap_or_else(|problem| panic!("{command}: {problem}"))
    };
    let text = |value: &Value| value.as_str().expect("a place").to_owned();
    let mut places: Vec<(String, String)> =
        ["todo", "certificates", "sendings", "settings", "help", "form/institution/new", "form/system/new"]
            .into_iter()
            .chain(["form/connected/new", "form/serial/new", "backup", "restore", "lost"])
            .chain(["days", "form/day-off/new", "form/moved-day/new", "form/hram", "form/reminder-rules"])
            .chain(["form/own-date/new"])
            .map(|place| (place.replace('/', "-"), place.to_owned()))
            .collect();
    let navigation = ask("navigation", json!({})).await;
    places.push(("institution".to_owned(), text(&navigation["institutions"][0]["place"])));
    for (number, system) in navigation["systems"].as_array().expect("systems").iter().enumerate() {
        places.push((format!("system-{number}"), text(&system["place"])));
        let id = text(&system["place"]).replace("system/", "");
        let letters = ask("system", json!({ "id": id })).await["letters"].clone();
        for (letter, row) in letters.as_array().expect("letters").iter().enumerate() {
            places.push((format!("letter-{number}-{letter}"), text(&row["place"])));
        }
        for integration in system["integrations"].as_array().expect("integrations") {
            let place = text(&integration["place"]);
            let service = text(&integration["name"]).to_lowercase();
            places.push((format!("hub-{number}-{service}"), place.clone()));
            let id = place.trim_start_matches("integration/").to_owned();
            places.push((format!("developers-{number}-{service}"), format!("developers/{id}")));
            places.push((format!("preflight-{number}-{service}"), format!("preflight/{id}")));
            let hub = ask("integration", json!({ "id": id })).await;
            for phase in hub["phases"].as_array().expect("phases") {
                for step in phase["steps"].as_array().expect("steps") {
                    let step = text(&step["id"]);
                    places.push((format!("step-{number}-{service}-{step}"), format!("{place}/{step}")));
                }
            }
        }
    }
    // What a draft lacks is entered in a form that says which draft waits for it.
    let institution = places.iter().find(|(name, _)| name == "institution").map(|(_, place)| place.clone());
    let letter = places.iter().find(|(name, _)| name.starts_with("letter-")).map(|(_, place)| place.clone());
    let (institution, letter) = (institution.expect("an institution"), letter.expect("a letter"));
    let letter = letter.replacen("letter/", "needed/", 1);
    places.push(("needed".to_owned(), format!("{letter}/officer-email/{institution}")));
    let certificates = ask("certificates", json!({})).await;
    let certificates = certificates.as_array().expect("rows");
    for (number, certificate) in certificates.iter().enumerate() {
        places.push((format!("certificate-{number}"), text(&certificate["place"])));
    }
    let first = ask("certificate", json!({ "id": certificates[0]["id"] })).await;
    let system = text(&first["system"]["place"]).replace("system/", "");
    places.push(("renewal".to_owned(), format!("renewal/{system}/production")));
    places.push(("renewal-test".to_owned(), format!("renewal/{system}/test")));
    let (first, second) = (text(&certificates[0]["id"]), text(&certificates[1]["id"]));
    places.push(("compare".to_owned(), "compare".to_owned()));
    places.push(("compare-two".to_owned(), format!("compare/{first}/{second}")));
    places
}

/// A new certificate waits beside one that is in use.
async fn renew(officer: &Session) {
    let ask = async |command: &str, arguments: Value| {
        officer.invoke(command, arguments).await.unwrap_or_else(|problem| panic!("{command}: {problem}"))
    };
    let first = ask("certificates", json!({})).await[0]["id"].clone();
    let old = ask("certificate", json!({ "id": first })).await;
    let system = old["system"]["place"].as_str().expect("a place").trim_start_matches("system/");
    let new =
        SystemCertificate::valid("sample.exemplu.md", "1000000000007", 0x61, (2026, 11, 20), (2027, 11, 20));
    let opened = ask("paste_certificate", json!({ "text": new.pem })).await;
    // Another institution's, as far as its IDNO tells: added knowingly.
    let save = json!({ "name": opened["certificates"][0]["form"], "confirmed": ["verdict-system"],
        "values": { "system": system, "environment": "production" } });
    ask("save_form", save).await;
}

async fn every_screen(language: &str, dark: bool) {
    let mut officer = Session::start(Options { dark, ..Options::default() }).await;
    officer.see("Racord").await;
    officer.invoke("begin_sample", json!({})).await.expect("an empty dossier takes the sample");
    officer.invoke("set_language", json!({ "language": language })).await.expect("a language");
    officer.close().await;
    officer.start_again().await;
    renew(&officer).await;
    let places = places(&officer).await;
    assert!(places.len() > 40, "the sample has two systems with all their steps");
    let scheme = if dark { "dark" } else { "light" };
    for (name, place) in places {
        officer.go(&place).await;
        officer.is_accessible(&format!("{language}-{scheme}-{name}")).await;
        officer.screenshot(&format!("{language}-{scheme}-{name}")).await;
        let over = officer.script("return document.documentElement.scrollWidth - innerWidth;").await;
        if ["compare", "certificate", "preflight"].iter().any(|screen| name.starts_with(screen)) {
            assert!(over.as_i64().is_some_and(|over| over <= 0), "{name} is wider than its window by {over}");
        }
    }
    dialogs_of_a_letter(&officer, &format!("{language}-{scheme}")).await;
    officer.close().await;
}

/// What opens over a letter: its document, page by page, and the place for files.
async fn dialogs_of_a_letter(officer: &Session, name: &str) {
    let places = places(officer).await;
    let question = places.iter().find(|(_, place)| place.contains("/stisc-question."));
    officer.go(&question.expect("a question to STISC can always be written").1).await;
    let ready = [
        (
            "preview",
            "const page = document.querySelector('dialog img'); return page?.complete && page.naturalWidth > 0;",
        ),
        ("add", "return document.querySelector('dialog .zone') !== null;"),
    ];
    for (dialog, is_open) in ready {
        officer.script(&format!("document.querySelector('[data-{dialog}]').click();")).await;
        officer
            .until(&format!("the dialog “{dialog}”"), async || {
                (officer.script(is_open).await == json!(true)).then_some(())
            })
            .await;
        officer.is_accessible(&format!("{name}-letter-{dialog}")).await;
        officer.screenshot(&format!("{name}-letter-{dialog}")).await;
        officer.press("Escape").await;
        officer.dialogs(0).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_is_accessible_in_romanian_light() {
    every_screen("ro", false).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_is_accessible_in_romanian_dark() {
    every_screen("ro", true).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_is_accessible_in_russian_light() {
    every_screen("ru", false).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_is_accessible_in_russian_dark() {
    every_screen("ru", true).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_is_accessible_in_english_light() {
    every_screen("en", false).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_is_accessible_in_english_dark() {
    every_screen("en", true).await;
}
