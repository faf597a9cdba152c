//! Reminders that the operating system should have registered.

#![cfg(target_os = "linux")]

use std::path::PathBuf;
use std::sync::Arc;

use racord_core::words::Language;
use racord_desk::host::Host;
use racord_desk::{Desk, Setup};
use racord_dossier::{Dossier, MemoryStore};
use racord_watch::{Scheduler, System, Via};
use serde_json::{Value, json};

/// A desktop without systemd, with its folders elsewhere.
struct Desktop(PathBuf);

impl Host for Desktop {
    fn scheduler(&self) -> Option<Box<dyn Scheduler>> {
        let [config, data, home] = ["config", "data", "home"].map(|name| self.0.join(name));
        let system = System { config, data, home, account: String::new(), program: None };
        Some(system.scheduler(Via::Autostart))
    }
}

fn notices(desk: &Desk) -> Vec<Value> {
    let start = desk.call("start", json!({})).unwrap_or_else(|problem| panic!("{}", problem.message));
    start["notices"].as_array().unwrap().clone()
}

#[test]
fn reminders_that_were_switched_on_and_are_gone_are_told_of_at_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let open = || {
        Desk::open(Setup {
            data_folder: folder.path().join("dossier"),
            version: "0.1.0".to_owned(),
            clock: Arc::new(|| "2026-11-22T10:00:00Z".parse().unwrap()),
            host: Arc::new(Desktop(folder.path().to_owned())),
            secrets: Arc::new(MemoryStore::default()),
            language: Some(Language::En),
            existing_only: false,
        })
    };
    assert_eq!(notices(&open()), Vec::<Value>::new(), "nobody has switched them on");
    let now = "2026-11-22T10:00:00Z".parse().unwrap();
    let store = Arc::new(MemoryStore::default());
    let dossier = Dossier::open(&folder.path().join("dossier"), store, now).unwrap();
    dossier.set_setting("reminders-wanted", "yes").unwrap();
    drop(dossier);
    let told = notices(&open());
    assert_eq!(told[0]["code"], "reminding-not-registered", "no warning would ever come: {told:?}");
}
