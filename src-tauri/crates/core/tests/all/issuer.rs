//! What is known of STISC, and what ordering a system certificate takes.

use racord_core::institution::InstitutionKind;
use racord_core::procedure::Catalogue;
use racord_core::words::Language;

const STISC: &str = include_str!("../../procedures/stisc.toml");

#[test]
fn every_fact_about_stisc_names_its_source() {
    let catalogue = Catalogue::load().expect("the program's own files");
    let issuer = catalogue.issuer().expect("somebody issues the certificates");
    let address = issuer.address.as_ref().expect("an address is published");
    assert!(!address.certain, "it is published for petitions, not for orders");
    for source in
        issuer.papers.iter().map(|paper| &paper.source).chain([&address.source, &issuer.order.source])
    {
        assert!(issuer.source(source).is_some(), "{source} is listed with its page and date");
    }
    assert_eq!(issuer.order.is, "https://semnatura.md/order/system-certificate");
    for language in Language::ALL {
        assert!(issuer.name.in_language(language).contains("STISC"), "{language:?}: as everybody calls it");
    }
}

#[test]
fn only_private_entities_prove_a_payment_and_nothing_is_published_for_natural_persons() {
    let catalogue = Catalogue::load().expect("the program's own files");
    let issuer = catalogue.issuer().expect("somebody issues the certificates");
    let papers =
        |kind| -> Vec<&str> { issuer.papers_of(kind).map(|paper| paper.title.en.as_str()).collect() };
    let payment = "the proof of payment";
    assert!(papers(InstitutionKind::PrivateEntity).contains(&payment));
    assert!(
        !papers(InstitutionKind::PublicInstitution).contains(&payment),
        "semnatura.md, frequent questions"
    );
    assert_eq!(papers(InstitutionKind::NaturalPerson), [""; 0], "the page speaks of legal entities");
}

#[test]
fn what_is_wrong_in_the_file_is_named_by_field() {
    for (right, wrong, field, code) in [
        ("stisc@stisc.gov.md", "stisc.gov.md", "address.is", "procedure-not-an-address"),
        ("source = \"petitions\"", "source = \"nowhere\"", "address.source", "procedure-no-such"),
        ("id = \"order\"", "id = \"faq\"", "sources[1].id", "procedure-repeated"),
    ] {
        let text = STISC.replacen(right, wrong, 1);
        let errors = Catalogue::read(&[("stisc.toml", &text)]).expect_err("the file is broken");
        assert!(
            errors.iter().any(|error| error.field == field && error.what.code == code),
            "{wrong:?} instead of {right:?}: {errors:?}"
        );
    }
}
