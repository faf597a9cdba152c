use std::collections::BTreeMap;

use super::procedure;
use crate::answer::*;

fn values(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned())).collect()
}

fn problems(procedure: &Procedure, step: &str, pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    let step = procedure.step(step).unwrap();
    let found = check_step(procedure, step, &values(pairs));
    found.into_iter().map(|problem| (problem.field, problem.saying.code)).collect()
}

fn at(field: &str, code: &str) -> (String, String) {
    (field.to_owned(), code.to_owned())
}

const MPASS_ANSWERS: [(&str, &str); 5] = [
    ("logout-request-test", "http://localhost:8080/saml/logout"),
    ("logout-response-test", "http://localhost:8080/saml/logout/done"),
    ("logout-request-production", "https://cereri.exemplu.md/saml/logout"),
    ("logout-response-production", "https://cereri.exemplu.md/saml/logout/done"),
    ("attributes", "NameIdentifier\nFirstName\nLastName"),
];

fn with<'a>(answers: &[(&'a str, &'a str)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    answers.iter().chain(more).copied().collect()
}

#[test]
fn right_answers_for_mpass_raise_nothing() {
    assert_eq!(problems(&procedure("mpass"), "integration-details", &MPASS_ANSWERS), []);
}

#[test]
fn every_answer_that_is_missing_is_named_and_what_is_only_useful_is_not() {
    let found = problems(&procedure("mpass"), "integration-details", &[("attributes", " \n ")]);
    assert_eq!(
        found,
        [
            at("logout-request-test", "check-missing-url"),
            at("logout-response-test", "check-missing-url"),
            at("logout-request-production", "check-missing-url"),
            at("logout-response-production", "check-missing-url"),
            at("attributes", "check-missing-attributes"),
        ],
        "the name of the system is known, EntityID and ACS are only worth having ready"
    );
}

#[test]
fn only_what_a_step_asks_can_be_missing() {
    let mut mpass = procedure("mpass");
    for field in &mut mpass.fields {
        field.optional = false;
    }
    assert_eq!(
        problems(&mpass, "integration-details", &MPASS_ANSWERS),
        [],
        "EntityID and ACS aren't in this form"
    );
}

#[test]
fn what_is_worth_having_ready_is_checked_once_it_is_typed() {
    let answers = with(
        &MPASS_ANSWERS,
        &[("entity-id-test", "portal"), ("acs-production", "http://cereri.exemplu.md/acs")],
    );
    assert_eq!(
        problems(&procedure("mpass"), "integration-details", &answers),
        [at("entity-id-test", "check-uri-shape"), at("acs-production", "check-url-http")]
    );
}

#[test]
fn test_and_production_are_not_the_same() {
    let same = "https://cereri.exemplu.md/saml/logout";
    let answers = with(&MPASS_ANSWERS, &[("logout-request-test", same)]);
    assert_eq!(
        problems(&procedure("mpass"), "integration-details", &answers),
        [at("logout-request-test", "check-url-same"), at("logout-request-production", "check-url-same")],
        "at both fields, as either may be the wrong one"
    );
    let cased = with(&MPASS_ANSWERS, &[("logout-request-test", "HTTPS://Cereri.exemplu.md:443/saml/logout")]);
    assert_eq!(
        problems(&procedure("mpass"), "integration-details", &cased).len(),
        2,
        "the same address written otherwise"
    );
    let request_as_response =
        with(&MPASS_ANSWERS, &[("logout-response-production", "https://cereri.exemplu.md/saml/logout")]);
    assert_eq!(
        problems(&procedure("mpass"), "integration-details", &request_as_response),
        [],
        "one address may serve both"
    );
}

#[test]
fn the_vpn_flag_counts_for_its_own_environment() {
    let msign = procedure("msign");
    let answers = [("addresses-test", "10.0.0.7"), ("vpn-test", "yes"), ("addresses-production", "10.0.0.8")];
    assert_eq!(
        problems(&msign, "integration-details", &answers),
        [at("addresses-production", "check-address-private")]
    );
    let both = with(&answers, &[("vpn-production", "yes")]);
    assert_eq!(problems(&msign, "integration-details", &both), []);
    let said_no = with(&both, &[("vpn-production", "")]);
    assert_eq!(problems(&msign, "integration-details", &said_no).len(), 1);
}

#[test]
fn addresses_of_test_and_production_do_not_overlap() {
    let msign = procedure("msign");
    let overlapping = [("addresses-test", "93.184.216.34"), ("addresses-production", "93.184.216.32/28")];
    assert_eq!(
        problems(&msign, "integration-details", &overlapping),
        [at("addresses-test", "check-addresses-same"), at("addresses-production", "check-addresses-same")]
    );
    let apart = [("addresses-test", "93.184.216.34"), ("addresses-production", "93.184.216.48/28")];
    assert_eq!(problems(&msign, "integration-details", &apart), []);
}

#[test]
fn a_choice_is_one_of_those_offered() {
    let mpass = procedure("mpass");
    let field = mpass.field("institution-kind").unwrap();
    let none = BTreeMap::new();
    let answers = Answers { fields: &mpass.fields, values: &none };
    assert!(check(field, "private-entity", answers).is_empty());
    assert_eq!(check(field, "something", answers)[0].saying.code, "check-choice-unknown");
}
