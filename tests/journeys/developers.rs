//! The developers' sheet goes out, is filled in by others (openpyxl), and comes back with evidence; the system's sheet
//! and the journal are saved.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use racord_tests::{Options, Session};
use serde_json::{Value, json};

/// Fills in what developers would, and puts the sheet into a ZIP beside its evidence.
const FILL: &str = "
import datetime, sys, zipfile, openpyxl
sheet, archive = sys.argv[1], sys.argv[2]
book = openpyxl.load_workbook(sheet)
def row(page, id): return next(cell.row for cell in page['A'] if cell.value == id)
answers, tests = book['Întrebări'], book['Teste']
answers.cell(row(answers, 'entity-id-test'), 6).value = 'urn:cereri:testare'
answers.cell(row(answers, 'acs-production'), 6).value = 'https://localhost/acs'
first, second = row(tests, 'TC_FUNCT_01'), row(tests, 'TC_SEC_01')
for column, value in enumerate(['Trecut', datetime.date(2026, 11, 20), 'Vasile Exemplu', None, 'captură.png'], 5):
    tests.cell(first, column).value = value
for column, value in enumerate(['Eșuat', '20.11.2026', 'Vasile Exemplu', 'Răspunsul nesemnat a fost acceptat'], 5):
    tests.cell(second, column).value = value
book.save(sheet)
with zipfile.ZipFile(archive, 'w', zipfile.ZIP_DEFLATED) as out:
    out.write(sheet, 'răspuns/fișa.xlsx')
    out.writestr('răspuns/captură.png', b'\\x89PNG\\r\\n\\x1a\\n a picture')
";

fn python() -> Command {
    Command::new(std::env::var("RACORD_PYTHON").unwrap_or_else(|_| "python3".to_owned()))
}

/// The only file there with this ending.
fn file_in(folder: &Path, ending: &str) -> PathBuf {
    let mut found = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let file = found.find(|path| path.extension().is_some_and(|own| own == ending));
    file.unwrap_or_else(|| panic!("a .{ending} in {}", folder.display()))
}

/// The places of the integrations of a service that have steps.
async fn integrations(officer: &Session, service: &str) -> Vec<String> {
    let navigation = officer.invoke("navigation", json!({})).await.expect("the navigation");
    let mut places = Vec::new();
    for system in navigation["systems"].as_array().expect("systems") {
        for integration in system["integrations"].as_array().expect("integrations") {
            let place = integration["place"].as_str().expect("a place");
            let id = place.trim_start_matches("integration/");
            let hub = officer.invoke("integration", json!({ "id": id })).await.expect("a hub");
            if integration["name"] == service && hub["phases"] != Value::Array(Vec::new()) {
                places.push(id.to_owned());
            }
        }
    }
    places
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sheet_goes_out_and_comes_back_with_results_and_evidence() {
    let mut officer = Session::start(Options::default()).await;
    officer.see("De unde începem?").await;
    officer.invoke("begin_sample", json!({})).await.expect("an empty dossier takes the sample");
    let folder = officer.home().join("sheets");
    fs::create_dir_all(&folder).unwrap();
    let mpass = integrations(&officer, "MPass").await.remove(0);
    let msign = integrations(&officer, "MSign").await.remove(0);

    officer.go(&format!("integration/{mpass}")).await;
    officer.click("Pentru dezvoltatori").await;
    officer.see("1. Trimiteți fișa").await;
    officer.see("Fișa nu a fost încă trimisă").await;
    officer.screenshot("developers-before").await;
    officer.choose_next(&folder);
    officer.click("Salvați fișa").await;
    officer.see("Fișa a fost salvată: fisa-dezvoltatori-").await;
    officer.see(&format!("în dosarul {}", folder.display())).await;

    let (sheet, archive) = (file_in(&folder, "xlsx"), folder.join("răspuns.zip"));
    let filled =
        python().args(["-c", FILL]).args([&sheet, &archive]).output().expect("a Python with openpyxl");
    assert!(filled.status.success(), "{}", String::from_utf8_lossy(&filled.stderr));

    officer.go(&format!("developers/{msign}")).await;
    officer.choose_next(&archive);
    officer.click("Alegeți fișa completată").await;
    officer.see("Fișa este a altei integrări: MPass").await;

    officer.go(&format!("developers/{mpass}")).await;
    officer.choose_next(&archive);
    officer.click("Alegeți fișa completată").await;
    officer.see("Din răspuns.zip se pot prelua 4 lucruri.").await;
    officer.see("Un lucru nu se poate prelua").await;
    officer.see("urn:cereri:testare").await;
    officer.see("Răspunsul nesemnat a fost acceptat").await;
    officer.screenshot("developers-filled").await;
    officer.is_accessible("a filled sheet").await;
    officer.click("Preluați ce este bifat").await;
    officer.see("4 lucruri au fost preluate din fișă.").await;
    officer.see("Un lucru nu se poate prelua").await;
    officer.see("au fost preluate: răspunsuri – 1, rezultate – 2, dovezi – 1").await;
    officer.screenshot("developers-taken").await;
    officer.script("scrollTo(0, 0);").await;
    officer.click("Anulați ultima preluare").await;
    officer.see("Ce s-a preluat din fișă a fost anulat").await;
    officer.choose_next(&archive);
    officer.click("Alegeți fișa completată").await;
    officer.see("Din răspuns.zip se pot prelua 4 lucruri.").await;
    officer.click("Preluați ce este bifat").await;
    officer.see("4 lucruri au fost preluate din fișă.").await;

    officer.go(&format!("integration/{mpass}/functional-tests")).await;
    officer.see("TC_FUNCT_01 Autentificare pornită din sistem Trecut").await;
    officer.see("TC_SEC_01").await;
    officer.see("Eșuat").await;
    officer.close().await;
    for text in ["Răspunsul nesemnat a fost acceptat", "captură.png", "a picture"] {
        let plain = officer.files_with(text.as_bytes());
        assert!(plain.iter().all(|file| file.starts_with(&folder)), "“{text}” is kept sealed: {plain:?}");
    }

    officer.start_again().await;
    officer.see("Integrarea și testele funcționale").await;
    officer.go(&format!("developers/{mpass}")).await;
    officer.choose_next(&archive);
    officer.click("Alegeți fișa completată").await;
    officer.see("Din răspuns.zip nu este nimic nou de preluat.").await;
    let other = folder.join("altceva.txt");
    fs::write(&other, "no sheet").unwrap();
    officer.choose_next(&other);
    officer.click("Alegeți alt fișier").await;
    officer.see("Acesta nu este fișa pentru dezvoltatori").await;
    officer.see_no_more("Din răspuns.zip nu este nimic nou de preluat.").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_systems_sheet_and_the_journal_are_saved_where_the_officer_says() {
    let officer = Session::start(Options::default()).await;
    officer.see("De unde începem?").await;
    officer.invoke("begin_sample", json!({})).await.expect("an empty dossier takes the sample");
    let folder = officer.home().join("records");
    fs::create_dir_all(&folder).unwrap();
    let navigation = officer.invoke("navigation", json!({})).await.expect("the navigation");
    officer.go(navigation["institutions"][0]["place"].as_str().expect("a place")).await;
    officer.see("Nicio siglă: antetul conține doar numele instituției.").await;
    let logo = folder.join("sigla.png");
    fs::write(&logo, include_bytes!("../../icons/128x128.png")).unwrap();
    officer.choose_next(&logo);
    officer.click("Alegeți sigla").await;
    officer.see("Sigla apare de acum în antetul documentelor.").await;
    let drawn = "return document.querySelector('main img')?.naturalWidth;";
    officer.until("the logo is drawn", async || (officer.script(drawn).await == 128).then_some(())).await;
    officer.is_accessible("an institution with a logo").await;
    officer.screenshot("institution-logo").await;

    officer.go(navigation["systems"][0]["place"].as_str().expect("a place")).await;
    officer.see("Fișa sistemului").await;
    officer.choose_next(&folder);
    officer.click("Salvați ca PDF").await;
    officer.see("Fișa sistemului a fost salvată: fisa-sistemului-").await;
    assert!(fs::read(file_in(&folder, "pdf")).unwrap().starts_with(b"%PDF-"));
    officer.click("Tipăriți").await;
    let printed = officer.opened("fisa-sistemului-").await;
    assert!(Path::new(&printed).extension().is_some_and(|own| own == "pdf"), "{printed}");

    officer.choose_next(&folder);
    officer.click("Salvați ca CSV").await;
    officer.see("Jurnalul a fost salvat: jurnal-").await;
    let script = "import csv, sys\n\
        rows = list(csv.DictReader(open(sys.argv[1], encoding='utf-8-sig', newline=''), delimiter=';'))\n\
        print(len(rows), rows[0]['Cod'].startswith('journal-'))";
    let read = python().args(["-c", script]).arg(file_in(&folder, "csv")).output().expect("a Python");
    let said = String::from_utf8_lossy(&read.stdout);
    assert!(said.trim().ends_with("True") && !said.starts_with("0 "), "{said}");
    officer.go("settings").await;
    officer.see("Jurnalul întreg").await;
}
