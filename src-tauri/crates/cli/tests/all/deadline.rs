//! Deadlines by the days that the officer changed.

use std::path::Path;
use std::sync::Arc;

use crate::common::{err, objects, racord, text};
use racord_core::working_days::OwnDays;
use racord_dossier::{Dossier, MemoryStore};
use serde_json::Value;

fn asked(folder: &Path, more: &[&str]) -> Value {
    let mut command = racord();
    command.args(["--json", "--lang", "ro", "--data-dir", text(folder)]);
    command.args(["deadline", "--from", "2026-11-22", "--working-days", "7"]).args(more);
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    objects(&output)[0].clone()
}

#[test]
fn a_deadline_passes_over_the_days_that_the_officer_added_unless_the_law_alone_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    assert_eq!(asked(&data, &[])["date"], "2026-12-01", "without a database the published days count");
    assert!(!data.exists(), "and none is made");

    let now = "2026-11-22T10:00:00Z".parse().unwrap();
    let dossier = Dossier::open(&data, Arc::new(MemoryStore::default()), now).unwrap();
    let mut days = OwnDays::default();
    days.add_day_off("2026-11-26".parse().unwrap(), false, "Zi de doliu", "HG 1").unwrap();
    dossier.set_setting("own-days", &serde_json::to_string(&days).unwrap()).unwrap();
    drop(dossier);
    let own = asked(&data, &[]);
    assert_eq!(own["date"], "2026-12-02", "a day later");
    let skipped = own["skipped"].as_array().unwrap();
    let day = skipped.iter().find(|day| day["date"] == "2026-11-26").expect("it is named");
    assert_eq!((&day["reason"], &day["name"]), (&"holiday".into(), &"Zi de doliu".into()));
    assert_eq!(asked(&data, &["--statutory"])["date"], "2026-12-01", "the law doesn't know of it");

    let dossier = Dossier::open(&data, Arc::new(MemoryStore::default()), now).unwrap();
    dossier.set_setting("own-days", "{").unwrap();
    drop(dossier);
    assert_eq!(asked(&data, &[])["date"], "2026-12-01", "what can't be read counts as unchanged");
}
