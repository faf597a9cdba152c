//! Reminders switched on in the settings, shown by the real program on the session's bus, and switched off again.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use racord_tests::{Options, Session};
use racord_watch::Recorder;
use serde_json::{Value, json};

/// What the desktop starts at login, on a computer without systemd.
const ENTRY: &str = "config/autostart/racord-remind.desktop";

/// Shows notifications on the session's bus.
fn recorder(officer: &Session) -> Recorder {
    let output = officer.command("env").stdout(Stdio::piped()).output().expect("env");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let address = text.lines().find_map(|line| line.strip_prefix("DBUS_SESSION_BUS_ADDRESS="));
    Recorder::on(address.expect("the session has a bus")).expect("nobody else shows notifications on it")
}

/// The files in the officer's own folders that have to do with reminders.
fn traces(officer: &Session) -> Vec<PathBuf> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.to_string_lossy().contains("remind") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    for folder in ["config", "data", "state", "cache"] {
        walk(&officer.home().join(folder), &mut found);
    }
    found
}

/// Of a sample nobody is warned.
fn no_longer_a_sample(data_folder: &Path) {
    let script = "import sqlite3, sys
base = sqlite3.connect(sys.argv[1])
base.execute('UPDATE institutions SET sample = 0')
base.commit()";
    let mut python = std::process::Command::new("python3");
    let set = python.args(["-c", script]).arg(data_folder.join("racord.db")).status().expect("python3");
    assert!(set.success(), "the sample is there");
}

async fn is_at(officer: &Session, place: &str) {
    officer
        .until(&format!("the window is at {place}"), async || {
            let here = officer.script("return decodeURI(location.hash.slice(1));").await;
            (here == json!(place)).then_some(())
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn reminders_come_once_they_are_switched_on_and_lead_to_the_certificate() {
    let officer = Session::start(Options::default()).await;
    officer.see("De unde începem?").await;
    officer.invoke("begin_sample", json!({})).await.expect("an empty dossier takes the sample");
    no_longer_a_sample(&officer.data_folder());
    officer.go("settings").await;
    officer.see("Mementouri").await;
    officer.click("Activați mementourile").await;
    officer.see("Activate: înregistrate în lista programelor care pornesc când intrați în sistem").await;
    officer.see("Pe acest calculator nu există systemd").await;
    officer.is_accessible("the settings with reminders").await;
    officer.screenshot("settings-reminders").await;
    let entry =
        std::fs::read_to_string(officer.home().join(ENTRY)).expect("the desktop's autostart knows it");
    let notices = async || officer.invoke("start", json!({})).await.expect("the start")["notices"].clone();
    assert_eq!(notices().await, json!([]), "they are registered");
    std::fs::remove_file(officer.home().join(ENTRY)).expect("somebody cleans up");
    assert_eq!(notices().await[0]["code"], "reminding-not-registered", "nothing else would tell");
    std::fs::write(officer.home().join(ENTRY), &entry).expect("as it was");
    let line = entry.lines().find_map(|line| line.strip_prefix("Exec=")).expect("a command");
    assert!(line.contains(&officer.data_folder().display().to_string()), "it looks at the same data: {line}");

    // Without anything that could show one.
    officer.click("Arătați-mi unul acum").await;
    officer.see("Nimic nu afișează notificări pe acest desktop").await;

    let recorder = recorder(&officer);
    officer.click("Arătați-mi unul acum").await;
    officer.see("Ar trebui să fie acum pe ecran").await;
    let heard = recorder.wait_for(1);
    assert_eq!(heard.len(), 1, "one was asked for: {heard:?}");
    assert!(heard[0].title.starts_with("Certificatul expiră în 20 de zile"), "as it will come: {heard:?}");
    recorder.click(heard[0].number).expect("a click");
    is_at(&officer, &heard[0].tag).await;

    // As the desktop starts it at login.
    officer.go("settings").await;
    let mut login = officer.command("sh");
    let mut remind = login.args(["-c", line]).spawn().expect("the program that reminds");
    let heard = recorder.wait_for(2);
    assert!(heard.len() >= 2, "something is due: {heard:?}");
    let certificate = heard[1..].iter().find(|one| one.tag.starts_with("certificate/"));
    recorder.click(certificate.expect("the certificate is due").number).expect("a click");
    is_at(&officer, &certificate.expect("it is").tag).await;
    for one in &recorder.heard()[1..] {
        recorder.close(one.number).expect("a click on the cross");
    }
    officer.until("the program that reminds ends", async || remind.try_wait().ok().flatten()).await;
    let before = recorder.heard().len();
    let again = officer.command("sh").args(["-c", line]).status().expect("the program that reminds");
    assert!(again.success(), "nothing is due any more, so it ends at once");
    assert_eq!(recorder.heard().len(), before, "and shows nothing");

    officer.go("settings").await;
    officer.see("Ultima verificare").await;
    officer.click("Dezactivați mementourile").await;
    officer.see("Activați mementourile").await;
    assert_eq!(traces(&officer), Vec::<PathBuf>::new(), "switched off, nothing is left");
}

#[tokio::test(flavor = "multi_thread")]
async fn reminders_are_offered_once_with_the_first_certificate() {
    let officer = Session::start(Options::default()).await;
    officer.see("De unde începem?").await;
    let save = async |name: &str, values: Value| {
        let form = json!({ "name": name, "values": values, "confirmed": [] });
        let saved = officer.invoke("save_form", form).await;
        saved.unwrap_or_else(|problem| panic!("{name}: {problem}"))["place"]
            .as_str()
            .expect("a place")
            .to_owned()
    };
    save(
        "institution/new",
        json!({ "name": "Primăria Exemplu", "idno": "1000000000007", "kind": "public-institution",
            "officer-name": "Ana Exemplu", "officer-email": "ana@exemplu.md", "officer-phone": "+373 22 820 000" }),
    )
    .await;
    let navigation = officer.invoke("navigation", json!({})).await.expect("the navigation");
    let institution = navigation["institutions"][0]["place"].as_str().expect("a place");
    let institution = institution.trim_start_matches("institution/");
    let system = save(
        "system/new",
        json!({ "institution": institution, "name": "e-Registru", "register-entry": "RSI-0001" }),
    )
    .await;
    officer.go("settings").await;
    officer.go("todo").await;
    officer.see("e-Registru").await;
    officer.see_no_more("Doriți să fiți anunțat").await;
    save(
        "serial/new",
        json!({ "system": system.trim_start_matches("system/"), "environment": "production",
            "serial": "40000000103001DB5ED3A4EDB02B", "not-after": "2027-11-20" }),
    )
    .await;
    officer.go("settings").await;
    officer.go("todo").await;
    officer.see("Doriți să fiți anunțat").await;
    officer.is_accessible("the offer of reminders").await;
    officer.screenshot("offer-reminders").await;
    officer.click("Nu, mulțumesc").await;
    officer.see_no_more("Doriți să fiți anunțat").await;
    officer.go("settings").await;
    officer.go("todo").await;
    officer.see_no_more("Doriți să fiți anunțat").await;
    assert_eq!(traces(&officer), Vec::<PathBuf>::new(), "declined: nothing was registered");
}
