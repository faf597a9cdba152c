//! What the officer sees and hears.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::{Session, answered};
use crate::page;
use crate::paths::{pictures, project};

impl Session {
    /// Waits until this can be read.
    pub async fn see(&self, text: &str) {
        let seen = self.patiently(async || self.text().await.contains(text).then_some(())).await;
        if seen.is_none() {
            let picture = self.screenshot("not-seen").await;
            panic!(
                "“{text}” is not to be seen. Picture: {}\nWhat is:\n{}",
                picture.display(),
                self.text().await
            );
        }
    }

    /// Waits until this cannot be read (any more).
    pub async fn see_no_more(&self, text: &str) {
        let gone = self.patiently(async || (!self.text().await.contains(text)).then_some(())).await;
        assert!(gone.is_some(), "“{text}” is still to be seen:\n{}", self.text().await);
    }

    /// Everything that can be read now, whitespace as single blanks.
    pub async fn text(&self) -> String {
        let text = self.client().execute(page::TEXT, Vec::new()).await.unwrap_or_default();
        text.as_str().unwrap_or_default().to_owned()
    }

    /// The name of what has the focus, as a screen reader says it.
    pub async fn focused(&self) -> String {
        let name = self.client().execute(page::FOCUSED, Vec::new()).await.expect("a script");
        name.as_str().unwrap_or_default().to_owned()
    }

    /// Runs a script in the page, for what no method here says.
    pub async fn script(&self, script: &str) -> Value {
        answered("a script", self.client().execute(script, Vec::new())).await.expect("a script")
    }

    /// A picture of the page in `target/pictures/`.
    pub async fn screenshot(&self, name: &str) -> PathBuf {
        let file = pictures().join(format!("{name}.png"));
        // What can be read already may not be painted yet.
        let _ = self.client().execute_async(page::PAINTED, Vec::new()).await;
        let picture = answered("a picture", self.client().screenshot()).await.expect("a picture");
        fs::write(&file, picture).expect("a place for the picture");
        file
    }

    /// What axe finds on this screen, a text for each place.
    pub async fn axe(&self) -> Vec<String> {
        let there = self.script("return typeof axe === 'object';").await;
        if there != json!(true) {
            let axe = project().join("ui/node_modules/axe-core/axe.min.js");
            let axe = fs::read_to_string(axe).expect("ui's packages are fetched: `cargo xtask setup`");
            self.script(&format!("{axe}; window.axe = axe;")).await;
        }
        let found =
            answered("axe", self.client().execute_async(page::AXE, Vec::new())).await.expect("axe runs");
        let lines = found.as_array().expect("a list").iter();
        lines.map(|line| line.as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Fails when axe finds anything on this screen.
    pub async fn is_accessible(&self, screen: &str) {
        let found = self.axe().await;
        assert!(found.is_empty(), "{screen} has to pass axe, but:\n{}", found.join("\n"));
    }
}
