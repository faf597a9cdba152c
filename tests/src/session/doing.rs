//! What the officer does: with the mouse, the keyboard, and the dialogs of the system.

use std::fs;
use std::path::Path;
use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::{PATIENCE, Session, answered};
use crate::page;

impl Session {
    /// Clicks the button, link or choice with these words; with the same words, the first one.
    pub async fn click(&self, words: &str) {
        self.click_in("", words).await;
    }

    /// Clicks it in the group, row or section in which these other words stand.
    pub async fn click_in(&self, group: &str, words: &str) {
        self.until(&format!("“{words}” can be clicked in “{group}”"), async || {
            let aimed = self.element(page::CLICKABLE, words, group).await?;
            let aim = self.client().execute_async(page::AIM, vec![reference(&aimed)]);
            tokio::time::timeout(PATIENCE, aim).await.ok()?.ok()?;
            aimed.click().await.ok()?;
            (self.script(page::HIT).await == true).then_some(())
        })
        .await;
    }

    /// Fills the field with this label; what stood there is replaced.
    pub async fn fill(&self, label: &str, value: &str) {
        self.fill_in("", label, value).await;
    }

    /// Fills it in the group in which these other words stand, e.g. the day of one date.
    pub async fn fill_in(&self, group: &str, label: &str, value: &str) {
        let what = format!("a field “{label}” in “{group}”");
        let field = self.until(&what, async || self.element(page::FIELD, label, group).await).await;
        let how = self.client().execute(page::SET, vec![reference(&field), json!(value)]).await;
        let how = how.expect("a script");
        match how.as_str() {
            None => {}
            Some("type") => {
                field.clear().await.unwrap_or_else(|error| panic!("“{label}” cannot be emptied: {error}"));
                // The driver leaves out line feeds; Enter is what an officer presses. Nothing cannot be typed.
                let keys =
                    if value.is_empty() { "x\u{e003}".to_owned() } else { value.replace('\n', "\u{e006}") };
                field
                    .send_keys(&keys)
                    .await
                    .unwrap_or_else(|error| panic!("“{label}” cannot be typed: {error}"));
            }
            Some(problem) => panic!("“{label}”: {problem}"),
        }
    }

    /// What stands in the field with this label.
    pub async fn value(&self, label: &str) -> String {
        let field = self
            .until(&format!("a field “{label}”"), async || self.element(page::FIELD, label, "").await)
            .await;
        field.prop("value").await.expect("a field has a value").unwrap_or_default()
    }

    /// Types where the focus is.
    pub async fn type_text(&self, text: &str) {
        let keys = text.chars().fold(KeyActions::new("keyboard".to_owned()), |keys, key| {
            keys.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key })
        });
        self.client().perform_actions(keys).await.expect("the keyboard");
    }

    /// A key, alone or held with others: `Tab`, `Shift+Tab`, `Ctrl+K`, `Enter`, `Escape`, `Space`, `Down`.
    pub async fn press(&self, keys: &str) {
        let keys: Vec<char> = keys.split('+').map(key).collect();
        let down = keys.iter().map(|key| KeyAction::Down { value: *key });
        let up = keys.iter().rev().map(|key| KeyAction::Up { value: *key });
        let actions = down.chain(up).fold(KeyActions::new("keyboard".to_owned()), InputSource::then);
        self.client().perform_actions(actions).await.expect("the keyboard");
    }

    /// Goes on with Tab until the focus is on what has this name.
    pub async fn tab_to(&self, name: &str) {
        let mut passed = Vec::new();
        for _ in 0..150 {
            self.press("Tab").await;
            let focused = self.focused().await;
            if focused == name || focused.starts_with(name) {
                return;
            }
            passed.push(focused);
        }
        panic!("the Tab key does not come to “{name}”; it came to {passed:?}");
    }

    /// What the officer chooses in the next dialog of the system; without it, Cancel.
    pub fn choose_next(&self, path: &Path) {
        fs::write(self.choice(), path.display().to_string()).expect("the next choice");
    }

    /// Writes the path into the file dialog of GTK that is open (needs `real_dialogs`) and confirms it.
    pub async fn choose_in_dialog(&self, path: &Path) {
        let dialog = self.until("a dialog of the system", async || self.desktop.dialog()).await;
        self.desktop.xdotool(&["windowactivate", "--sync", &dialog]);
        // A slash brings the field for paths; until it is there, keys get lost.
        self.desktop.xdotool(&["key", "slash"]);
        tokio::time::sleep(Duration::from_millis(400)).await;
        self.desktop.xdotool(&["key", "ctrl+a"]);
        self.desktop.xdotool(&["type", "--delay", "15", &path.display().to_string()]);
        tokio::time::sleep(Duration::from_millis(200)).await;
        self.desktop.xdotool(&["key", "Return"]);
        self.until("the dialog closes", async || self.desktop.dialog().is_none().then_some(())).await;
    }

    /// Gives up the dialog of the system that is open (needs `real_dialogs`).
    pub async fn cancel_dialog(&self) {
        let dialog = self.until("a dialog of the system", async || self.desktop.dialog()).await;
        self.desktop.xdotool(&["windowactivate", "--sync", &dialog]);
        self.desktop.xdotool(&["key", "Escape"]);
        self.until("the dialog closes", async || self.desktop.dialog().is_none().then_some(())).await;
    }

    /// Answers the operating system's question for the keyring's password (needs `real_dialogs`). None: Cancel.
    pub async fn answer_keyring(&self, password: Option<&str>) {
        let question =
            self.until("a question for the password", async || self.desktop.password_question()).await;
        self.desktop.xdotool(&["windowfocus", &question]);
        // The question takes the keyboard for itself a moment after it appears.
        tokio::time::sleep(Duration::from_millis(500)).await;
        match password {
            Some(password) => {
                self.desktop.xdotool(&["type", "--delay", "15", password]);
                self.desktop.xdotool(&["key", "Return"]);
            }
            None => self.desktop.xdotool(&["key", "Escape"]),
        }
        self.until("the question closes", async || self.desktop.password_question().is_none().then_some(()))
            .await;
    }

    /// Drops a file on the window.
    pub async fn drop_file(&self, file: &Path) {
        self.start_beside(&["--drop", &file.display().to_string()]).await;
    }

    /// Goes to a place of the program.
    pub async fn go(&self, place: &str) {
        let script = format!("location.hash = '#' + encodeURI({});", json!(place));
        self.script(&script).await;
        // A screen has arrived once its heading has the focus, or the field for which it was opened.
        let first = if place.starts_with("needed/") { "[data-field]" } else { "h1" };
        let arrived = format!(
            "return document.activeElement?.closest('{first}') && !document.querySelector('[aria-busy=true]')
                && decodeURI(location.hash.slice(1));"
        );
        self.until(&format!("the screen {place}"), async || {
            (self.script(&arrived).await == json!(place)).then_some(())
        })
        .await;
    }

    /// For contracts: what the page itself could ask of the program. Err: the refusal.
    pub async fn invoke(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        let answer =
            answered("a command", self.client().execute_async(page::INVOKE, vec![json!(command), arguments]))
                .await;
        let mut answer = answer.expect("the program answers");
        match answer.get_mut("answer") {
            Some(answer) => Ok(answer.take()),
            None => Err(answer["problem"].take()),
        }
    }
}

/// An element as a script gets it (WebDriver, section 12.4).
fn reference(element: &Element) -> Value {
    json!({ "element-6066-11e4-a52e-4f735466cecf": &*element.element_id() })
}

fn key(name: &str) -> char {
    let key = match name {
        "Alt" => Key::Alt,
        "Ctrl" => Key::Control,
        "Down" => Key::Down,
        "End" => Key::End,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Home" => Key::Home,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Shift" => Key::Shift,
        "Space" => return ' ',
        "Tab" => Key::Tab,
        "Up" => Key::Up,
        letter => return letter.to_lowercase().chars().next().expect("a key has a name"),
    };
    key.into()
}
