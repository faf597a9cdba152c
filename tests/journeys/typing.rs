//! The keyboard alone is enough, and nothing that was typed is lost.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use racord_tests::fixtures::SystemCertificate;
use racord_tests::{Begun, IDNO, Options, Session};
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn the_keyboard_alone_leads_from_the_empty_machine_to_mpass() {
    let officer = Session::start(Options::default()).await;
    officer.see("De unde începem?").await;
    assert_eq!(officer.focused().await, "De unde începem?", "a screen begins at its heading");
    let order =
        ["Română", "Русский", "English", "Conectați un sistem", "Înregistrați sisteme deja conectate"];
    tab_along(&officer, &order).await;
    officer.press("Shift+Tab").await;
    focus_is_seen_on(&officer, "Conectați un sistem").await;
    officer.press("Enter").await;

    officer.see("Salvați instituția").await;
    tab_along(&officer, &["Denumirea instituției"]).await;
    officer.type_text("Primăria Exemplu").await;
    tab_along(&officer, &["IDNO"]).await;
    officer.type_text("100000000000").await;
    tab_along(&officer, &["Instituție publică", "Adresa", "Numele persoanei responsabile"]).await;
    officer.type_text("Ion Exemplu").await;
    officer.tab_to("E-mailul persoanei responsabile").await;
    officer.type_text("ion@exemplu.md").await;
    officer.tab_to("Telefonul persoanei responsabile").await;
    officer.type_text("+373 22 820 000").await;
    officer.tab_to("Numele semnatarului").await;
    officer.type_text("Maria Exemplu").await;
    officer.tab_to("Funcția semnatarului").await;
    officer.type_text("primar").await;
    // Enter saves, wherever in the form.
    officer.press("Enter").await;
    officer
        .until("the summary takes the focus", async || {
            officer.focused().await.contains("Mai este ceva de corectat").then_some(())
        })
        .await;
    tab_along(&officer, &["IDNO-ul are exact 13 cifre."]).await;
    officer.screenshot("keyboard-summary").await;
    officer.press("Enter").await;
    focus_is_seen_on(&officer, "IDNO").await;
    officer.press("End").await;
    officer.type_text("7").await;
    officer.tab_to("Salvați instituția").await;
    officer.press("Enter").await;

    officer.see("Instituția a fost salvată").await;
    officer.tab_to("Denumirea sistemului informațional").await;
    officer.type_text("e-Registru").await;
    officer.tab_to("Destinația").await;
    officer.type_text("Evidența autorizațiilor").await;
    officer.tab_to("Înscrierea în Registrul resurselor").await;
    officer.type_text("RSI-0001").await;
    officer.tab_to("Salvați sistemul").await;
    officer.press("Space").await;

    officer.see("La ce se mai poate conecta").await;
    assert_eq!(officer.focused().await, "e-Registru", "the new screen is announced by its heading");
    officer.tab_to("Conectați la MPass").await;
    focus_is_seen_on(&officer, "Conectați la MPass").await;
    officer.press("Enter").await;
    officer.see("Pași finalizați: 0 din 10").await;

    finding_and_going_back(&officer).await;
    a_dialog_gives_the_focus_back(&officer).await;
}

async fn finding_and_going_back(officer: &Session) {
    let hub = place(officer).await;
    officer.press("Ctrl+K").await;
    focus_is_seen_on(officer, "Sistem, pas, certificat sau număr de serie").await;
    officer.type_text("e-reg").await;
    officer.see("rezultate").await;
    officer.screenshot("keyboard-find").await;
    officer.press("Down").await;
    focus_is_seen_on(officer, "e-Registru").await;
    officer.press("Enter").await;
    officer.see("La ce se mai poate conecta").await;
    assert!(place(officer).await.starts_with("system/"), "the first hit is the system");
    officer.press("Alt+Left").await;
    officer.see("Pași finalizați: 0 din 10").await;
    assert_eq!(place(officer).await, hub, "Alt and the left arrow lead back");

    officer.press("Ctrl+K").await;
    focus_is_seen_on(officer, "Sistem, pas, certificat sau număr de serie").await;
    officer.press("Escape").await;
    officer.see_no_more("Sistem, pas, certificat sau număr de serie").await;
    assert_eq!(place(officer).await, hub, "Escape leads nowhere");
}

async fn a_dialog_gives_the_focus_back(officer: &Session) {
    officer.tab_to("1 Formularul unic de conectare").await;
    officer.press("Enter").await;
    officer.see("Răspunsurile pentru formularul online").await;
    officer.tab_to("Am trimis formularul").await;
    officer.press("Enter").await;
    officer.see("Când a fost trimis?").await;
    focus_is_seen_on(officer, "Ziua").await;
    for _ in 0..12 {
        officer.press("Tab").await;
        let inside = officer.script("return !!document.activeElement.closest('dialog') || document.activeElement === document.body").await;
        assert_eq!(inside, json!(true), "what lies behind the dialog cannot be reached");
    }
    officer.press("Escape").await;
    officer.see_no_more("Când a fost trimis?").await;
    focus_is_seen_on(officer, "Am trimis formularul").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_program_comes_back_where_the_officer_was_with_what_was_typed() {
    let mut officer = Session::start(Options::default()).await;
    officer.see("De unde începem?").await;
    officer.click("Conectați un sistem").await;
    officer.fill("Denumirea instituției", "Primăria Neterm").await;
    officer.fill("IDNO", "10000").await;
    officer.click("Persoană juridică de drept privat").await;
    kept(&officer, "institution/new", "private-entity").await;
    officer.kill();
    officer.start_again().await;

    officer.see("Salvați instituția").await;
    officer.see("Am păstrat ce ați scris data trecută și nu ați salvat.").await;
    officer.screenshot("typing-restored").await;
    assert_eq!(place(&officer).await, "form/institution/new", "the officer is where they were");
    assert_eq!(officer.value("Denumirea instituției").await, "Primăria Neterm");
    assert_eq!(officer.value("IDNO").await, "10000", "half an IDNO is kept as it was typed");
    let kind = officer.script("return document.querySelector('input[value=private-entity]').checked").await;
    assert_eq!(kind, json!(true), "and so is a choice");
    let plain = officer.files_with("Primăria Neterm".as_bytes());
    assert!(plain.is_empty(), "what was typed is kept sealed: {plain:?}");

    officer.fill("Denumirea instituției", "Primăria Exemplu").await;
    officer.fill("IDNO", IDNO).await;
    officer.click("Instituție publică").await;
    officer.fill("Numele persoanei responsabile", "Ion Exemplu").await;
    officer.fill("E-mailul persoanei responsabile", "ion@exemplu.md").await;
    officer.click("Salvați instituția").await;
    officer.see("Instituția a fost salvată").await;
    let form = officer.invoke("form", json!({ "name": "institution/new" })).await.expect("a form");
    assert_eq!(form["typed"], false, "once it is saved, nothing half typed is left");

    let integration = signed_contract(&officer).await;
    let step = format!("integration/{integration}/integration-details");
    officer.go(&step).await;
    officer.fill("URL-ul LogoutRequest (testare)", "https://test.exem").await;
    officer.click("FirstName").await;
    officer.fill("Alt atribut", "roluri").await;
    officer.click("Adăugați").await;
    kept(&officer, &format!("answers/{integration}/integration-details"), "FirstName\nroluri").await;
    officer.kill();
    officer.start_again().await;

    officer.see("Am păstrat ce ați scris data trecută și nu ați salvat.").await;
    assert_eq!(place(&officer).await, step, "the step is open again");
    assert_eq!(officer.value("URL-ul LogoutRequest (testare)").await, "https://test.exem");
    officer.see("roluri").await;
    let picked = officer.script("return document.querySelector('input[value=FirstName]').checked").await;
    assert_eq!(picked, json!(true), "a ticked attribute stays ticked");
    let draft = officer.script("return document.querySelector('[data-draft]').innerText").await;
    assert!(
        draft.as_str().is_some_and(|draft| !draft.contains("https://test.exem")),
        "what isn't saved is no answer yet: {draft}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_opened_mail_reaches_the_mail_program_and_leaves_nothing_behind() {
    let officer = Session::start(Options { real_dialogs: true, ..Options::default() }).await;
    officer.see("De unde începem?").await;
    officer.known_institution().await;
    let Begun { system, integration } = officer.begun().await;
    let certificate = SystemCertificate::new("e-registru.exemplu.md", IDNO, 7);
    let opened =
        officer.invoke("paste_certificate", json!({ "text": certificate.pem })).await.expect("looked");
    let form = opened["certificates"][0]["form"].as_str().expect("a form").to_owned();
    officer.save(&form, json!({ "system": system, "environment": "test" })).await;

    officer.go(&format!("integration/{integration}/certificate")).await;
    let exports = officer.home().join("exports");
    fs::create_dir(&exports).expect("a folder");
    officer.click("Exportați pachetul").await;
    officer.choose_in_dialog(&exports).await;
    officer.see("Pachetul este scris:").await;
    officer.click("Deschideți e-mailul").await;
    let mail = officer.opened(".eml").await;
    let (to, text) = read_by_python(Path::new(&mail));
    assert_eq!(to, "servicii@egov.md");
    assert!(text.contains(&certificate.serial()), "the serial number is written in the text: {text}");
    assert!(text.contains("Stimați colegi,"), "Romanian letters survive: {text}");
    // As its officer closes it: what the driver does would be a kill.
    let close = officer.command("xdotool").args(["key", "alt+F4"]).status();
    assert!(close.expect("xdotool is installed").success(), "the window is asked to close");
    let give_up = Instant::now() + Duration::from_secs(10);
    while Path::new(&mail).exists() {
        assert!(
            Instant::now() < give_up,
            "the mail, in which the serial number stands, goes with the program"
        );
        tokio::time::sleep(Duration::from_millis(40)).await;
    }
}

/// Recipient and text, as Python's `email` reads them.
fn read_by_python(mail: &Path) -> (String, String) {
    let script = "import email, email.policy, sys
mail = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
assert not mail.defects, mail.defects
sys.stdout.reconfigure(encoding='utf-8')
print(mail['To'])
print(mail.get_body(('plain',)).get_content())";
    let read = Command::new("python3").args(["-c", script]).arg(mail).output().expect("python3 is installed");
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    let said = String::from_utf8(read.stdout).expect("UTF-8");
    let (to, text) = said.split_once('\n').expect("two parts");
    (to.to_owned(), text.to_owned())
}

/// Presses Tab for each name in turn: this is the order, and the focus is always seen.
async fn tab_along(officer: &Session, names: &[&str]) {
    for name in names {
        officer.press("Tab").await;
        focus_is_seen_on(officer, name).await;
    }
}

async fn focus_is_seen_on(officer: &Session, name: &str) {
    let what = format!("the focus on “{name}”");
    officer.until(&what, async || officer.focused().await.starts_with(name).then_some(())).await;
    let seen = officer
        .script(
            "const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
             const ring = style.boxShadow !== 'none'
                 || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
             return ring && box.bottom > 0 && box.top < innerHeight && box.height > 0;",
        )
        .await;
    assert_eq!(seen, json!(true), "the focus on “{name}” can be seen");
}

async fn place(officer: &Session) -> String {
    let place = officer.script("return decodeURI(location.hash.slice(1))").await;
    place.as_str().expect("an address").to_owned()
}

/// Waits until the program has this value of a form that isn't saved.
async fn kept(officer: &Session, form: &str, value: &str) {
    let what = format!("“{value}” is kept");
    let kept = officer.until(&what, async || {
        let form = officer.invoke("form", json!({ "name": form })).await.ok()?;
        form["fields"].as_array()?.iter().any(|field| field["value"] == value).then_some(())
    });
    kept.await;
}

async fn signed_contract(officer: &Session) -> String {
    let navigation = officer.invoke("navigation", json!({})).await.expect("an answer");
    let institution = navigation["institutions"][0]["place"].as_str().expect("an institution").to_owned();
    let values = json!({ "name": "Primăria Exemplu", "idno": IDNO, "kind": "public-institution",
        "officer-name": "Ion Exemplu", "officer-email": "ion@exemplu.md", "officer-phone": "+373 22 820 000",
        "signatory-name": "Maria Exemplu", "signatory-position": "primar", "signatory-phone": "+373 22 820 000" });
    officer.save(&institution, values).await;
    let Begun { integration, .. } = officer.begun().await;
    let today = json!({ "on": "2026-11-23" });
    officer.save(&format!("mark-sent/{integration}/connection-form"), today.clone()).await;
    for turn in ["contract/send", "contract/sign", "contract/countersign", "integration-details/announce"] {
        officer.save(&format!("turn/{integration}/{turn}"), today.clone()).await;
    }
    integration
}
