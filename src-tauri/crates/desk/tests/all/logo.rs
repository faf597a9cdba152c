//! The logo of an institution whose page must open whatever is kept.

use racord_core::id::InstitutionId;
use racord_core::words::Language;
use racord_dossier::{Entry, KeptLogo};
use serde_json::{Value, json};

use crate::support::Office;

#[test]
fn a_logo_that_is_no_longer_taken_leaves_the_institutions_page_open_and_can_be_removed() {
    let office = Office::new(Language::Ro);
    office.ask("begin_sample", json!({}));
    let place = office.ask("navigation", json!({}))["institutions"][0]["place"].clone();
    let institution = place.as_str().unwrap().trim_start_matches("institution/").to_owned();
    let page = || office.ask("institution", json!({ "id": institution }))["logo"].clone();

    // As a backup of a version that takes more would bring it.
    let id = InstitutionId::parse(&institution).unwrap();
    let large = KeptLogo { name: "stema.png".to_owned(), bytes: vec![1; (1 << 20) + 1].into() };
    let dossier = office.dossier();
    let entry = Entry::new("journal-logo-saved").about_institution(&id);
    let now = *office.clock.lock().unwrap();
    dossier.change(now, entry, |change| change.put_logo(&id, &large)).unwrap();

    let logo = page();
    assert_eq!(logo["image"], Value::Null);
    assert_eq!(logo["closed"]["code"], "logo-too-large", "why it is not to be seen: {logo}");
    assert!(logo["closed"]["message"].as_str().unwrap().contains("stema.png"), "and which one: {logo}");
    office.save(logo["remove"]["form"].as_str().unwrap(), json!({}));
    assert_eq!(page(), json!({ "image": null, "closed": null, "remove": null }), "nothing of it is left");
}
