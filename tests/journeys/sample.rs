//! The sample institution and the languages, from the first screen.

use racord_tests::{Options, Session};

/// `table: rows` of each table that holds anything, as Python's `sqlite3` reads it.
const HELD: &str = "
import sqlite3, sys
base = sqlite3.connect(sys.argv[1])
for (table,) in base.execute(\"SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name\"):
    rows = base.execute(f'SELECT count(*) FROM \"{table}\"').fetchone()[0]
    if rows: print(f'{table}: {rows}')
";

fn held(officer: &Session) -> Vec<String> {
    let database = officer.data_folder().join("racord.db");
    let mut python = officer.command("python3");
    let said = python.args(["-c", HELD]).arg(database).stdout(std::process::Stdio::piped()).output().unwrap();
    assert!(said.status.success(), "Python reads the database");
    String::from_utf8(said.stdout).unwrap().lines().map(str::to_owned).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sample_comes_with_one_click_and_goes_with_one_click() {
    let mut officer = Session::start(Options::default()).await;
    officer.see("De unde începem?").await;
    officer.click("Priviți o instituție-exemplu").await;
    officer.see("Vedeți o instituție-exemplu cu date inventate").await;
    officer.see("e-Registru").await;
    officer.screenshot("sample-overview").await;
    let entries = officer.keyring_entries(&["service", "racord"]);
    assert_eq!(
        entries.matches("label = keyring:certificate/").count(),
        3,
        "each serial has its entry: {entries}"
    );

    officer.click("Eliminați exemplul").await;
    officer.see("De unde începem?").await;
    officer.see_no_more("e-Registru").await;
    let entries = officer.keyring_entries(&["service", "racord"]);
    assert_eq!(entries.matches("label = ").count(), 1, "no serial number is left: {entries}");
    assert!(
        entries.contains("racord\nsecret") && entries.contains("data-key"),
        "only the program's own key: {entries}"
    );
    officer.close().await;
    assert_eq!(
        held(&officer),
        ["data_key: 1", "journal: 1", "settings: 1", "sqlite_sequence: 2"],
        "that it was removed stands in the journal; nothing else is left of it"
    );
    for word in ["Instituția Exemplu", "e-registru.exemplu.md", "RSI-0001"] {
        assert!(officer.files_with(word.as_bytes()).is_empty(), "“{word}” is overwritten, not just unlinked");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_language_is_chosen_on_the_first_screen_and_stays() {
    let mut officer = Session::start(Options::default()).await;
    officer.click("Русский").await;
    officer.see("С чего начнём?").await;
    officer.screenshot("first-screen-ru").await;
    officer.click("English").await;
    officer.see("Where shall we begin?").await;
    officer.screenshot("first-screen-en").await;
    officer.close().await;
    officer.start_again().await;
    officer.see("Where shall we begin?").await;
    officer.click("Look around with a sample institution").await;
    officer.see("Remove the sample").await;
    officer.see("Your turn").await;
    officer.screenshot("sample-en").await;
}
