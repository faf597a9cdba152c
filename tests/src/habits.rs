//! What officers do in many journeys.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::session::Session;

/// Of the institution in most journeys.
pub const IDNO: &str = "1000000000007";

impl Session {
    /// Fills the form for the institution, in Romanian, from the first screen on.
    pub async fn enter_institution(&self) {
        self.click("Conectați un sistem").await;
        self.fill("Denumirea instituției", "Primăria Exemplu").await;
        self.fill("IDNO", IDNO).await;
        self.click("Instituție publică").await;
        self.fill("Numele persoanei responsabile", "Ion Exemplu").await;
        self.fill("E-mailul persoanei responsabile", "ion@exemplu.md").await;
        self.fill("Telefonul persoanei responsabile", "+373 22 820 000").await;
        self.fill("Numele semnatarului", "Maria Exemplu").await;
        self.fill("Funcția semnatarului", "director").await;
        self.click("Salvați instituția").await;
        self.see("Instituția a fost salvată").await;
    }

    /// Chooses the language in the settings, by its own name.
    pub async fn speak(&self, language: &str) {
        self.go("help").await;
        self.go("settings").await;
        self.click(language).await;
        self.until("the language is chosen", async || {
            let pressed = "return document.querySelector('[aria-pressed=true]')?.innerText;";
            (self.script(pressed).await == language).then_some(())
        })
        .await;
    }

    /// Records something by a dialog that proposes today, which is right.
    pub async fn record(&self, action: &str, submit: &str) {
        self.click(action).await;
        self.dialogs(1).await;
        self.click(submit).await;
        self.dialogs(0).await;
    }

    /// Waits until so many dialogs are open.
    pub async fn dialogs(&self, count: u32) {
        self.until(&format!("{count} dialogs are open"), async || {
            let open = self.script("return document.querySelectorAll('dialog[open]').length;").await;
            (open == count).then_some(())
        })
        .await;
    }

    /// Exports the draft on the screen into a new folder in the home; the package.
    pub async fn export(&self, button: &str, folder: &str) -> PathBuf {
        let folder = self.home().join(folder);
        fs::create_dir_all(&folder).expect("a folder");
        self.choose_next(&folder);
        self.click(button).await;
        let files = || fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("a file").path());
        let is_whole = |file: &PathBuf| file.extension().is_some_and(|ending| ending == "zip");
        let package = self.until("the package is written", async || files().find(is_whole)).await;
        assert_eq!(files().count(), 1, "one file, and no part of one");
        package
    }

    /// Saves a form without showing it; the place where it leads.
    pub async fn save(&self, form: &str, values: Value) -> String {
        let saved =
            self.invoke("save_form", json!({ "name": form, "values": values, "confirmed": [] })).await;
        let saved = saved.unwrap_or_else(|problem| panic!("{form}: {problem}"));
        saved["place"].as_str().expect("a place").to_owned()
    }

    // The way to where a journey begins is not what it is about: it is gone by commands.

    /// The institution, as its officer knows it on the first day.
    pub async fn known_institution(&self) {
        let values = json!({ "name": "Primăria Exemplu", "idno": IDNO, "kind": "public-institution",
            "officer-name": "Ion Exemplu", "officer-email": "ion@exemplu.md" });
        self.save("institution/new", values).await;
    }

    /// A system of the only institution, whose integration with MPass has begun.
    pub async fn begun(&self) -> Begun {
        let navigation = self.invoke("navigation", json!({})).await.expect("an answer");
        let institution = navigation["institutions"][0]["place"].as_str().expect("an institution");
        let values = json!({ "institution": id(institution), "name": "e-Registru",
            "purpose": "Evidența autorizațiilor", "register-entry": "RSI-0001" });
        let system = id(&self.save("system/new", values).await);
        let begun = self.invoke("begin_integration", json!({ "system": system, "service": "mpass" })).await;
        let integration = id(begun.expect("it begins")["place"].as_str().expect("a place"));
        Begun { system, integration }
    }
}

/// Identifiers.
pub struct Begun {
    pub system: String,
    pub integration: String,
}

/// What stands behind the kind of a place: `system/ID`.
fn id(place: &str) -> String {
    place.split_once('/').map_or(place, |(_, id)| id).to_owned()
}
