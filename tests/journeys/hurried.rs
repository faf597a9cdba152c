//! An officer in a hurry, with the keyboard alone.

use racord_tests::{IDNO, Options, Session};
use serde_json::json;

const FIND: &str = "Sistem, pas, certificat sau număr de serie";

#[tokio::test(flavor = "multi_thread")]
async fn a_connected_system_is_recorded_found_and_put_into_the_calendar() {
    let officer = Session::start(Options { size: (900, 600), ..Options::default() }).await;
    officer.see("De unde începem?").await;
    officer.press("Ctrl+K").await;
    look_for(&officer, "deja conectate").await;
    officer.see("Înregistrați un sistem conectat deja").await;

    officer.tab_to("Denumirea instituției").await;
    officer.type_text("Primăria Exemplu").await;
    officer.tab_to("Denumirea sistemului informațional").await;
    officer.type_text("Arhiva").await;
    officer.tab_to("MPass").await;
    officer.press("Space").await;
    officer.tab_to("producție").await;
    officer.press("Space").await;
    officer.see("Doar numărul de serie, producție").await;
    officer.see_no_more("Doar numărul de serie, testare").await;
    officer.tab_to("Ziua").await;
    officer.type_text("01032025").await;
    officer.tab_to("Doar numărul de serie, producție").await;
    officer.type_text("40000000103001DB5ED3A4EDB013").await;
    officer.tab_to("Ziua").await;
    officer.type_text("31122026").await;
    let year = officer.script("return document.activeElement.value;").await;
    assert_eq!(year, "2026", "the digits went on from box to box");
    officer.press("Enter").await;

    officer.see("Mai este ceva de corectat").await;
    officer.screenshot("hurried-wrong").await;
    tab_and_enter(&officer, "IDNO-ul").await;
    officer.type_text(&IDNO[..1]).await;
    officer.see_no_more("Mai este ceva de corectat").await;
    officer.type_text(&IDNO[1..]).await;
    officer.press("Enter").await;
    officer.see("Sistemul conectat a fost înregistrat").await;
    officer.screenshot("hurried-recorded").await;
    officer.press("Escape").await;
    officer.see_no_more("Sistemul conectat a fost înregistrat").await;

    let calendar = officer.home().join("termene");
    officer.choose_next(&calendar);
    officer.press("Ctrl+K").await;
    look_for(&officer, "calendar").await;
    officer.see("Zile lucrătoare").await;
    officer
        .until("the settings open at the calendar", async || {
            (officer.focused().await == "Zile lucrătoare").then_some(())
        })
        .await;
    officer.tab_to("Salvați calendarul").await;
    officer.press("Enter").await;
    officer.see("termene.ics").await;
    assert!(calendar.with_extension("ics").exists(), "a calendar program knows it by its ending");
    officer.screenshot("hurried-calendar").await;
    let under = "const notice = document.querySelector('main > .hovers p')?.getBoundingClientRect();
        return notice && document.elementFromPoint(notice.left + 8, notice.top + notice.height / 2)
            ?.closest('.hovers') === null;";
    assert_eq!(
        officer.script(under).await,
        true,
        "said far down, it hovers, and a click goes to what lies under it"
    );
    officer.press("Tab").await;
    officer
        .until("the notice moves away", async || {
            let hovers = officer.script("return !!document.querySelector('main > .hovers');").await;
            (hovers == json!(false)).then_some(())
        })
        .await;
    officer.screenshot("hurried-notice-gone").await;

    officer.press("Ctrl+K").await;
    look_for(&officer, "de făcut").await;
    officer.see("Conectați un sistem").await;
    let top = officer
        .script("return [...document.querySelectorAll('main a')].find((one) => one.innerText.includes('Conectați un sistem')).getBoundingClientRect().bottom < innerHeight;")
        .await;
    assert_eq!(top, true, "the next system is reached without scrolling");
    officer.screenshot("hurried-todo").await;
}

/// Types into the search and opens what comes first.
async fn look_for(officer: &Session, words: &str) {
    officer.until("the search has the focus", async || (officer.focused().await == FIND).then_some(())).await;
    officer.type_text(words).await;
    officer.see("rezultat").await;
    officer.screenshot(&format!("hurried-find-{}", words.replace(' ', "-"))).await;
    officer.press("Enter").await;
    officer.dialogs(0).await;
}

async fn tab_and_enter(officer: &Session, words: &str) {
    officer.tab_to(words).await;
    officer.press("Enter").await;
}
