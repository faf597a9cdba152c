//! Each kind, in each language, with the certificate or only its serial number.

use crate::common::{OLD_SERIAL, SERIAL, content, day, shown};
use racord_core::institution::InstitutionKind;
use racord_core::message::Messages;
use racord_core::procedure::{Channel, Mark};
use racord_core::submission::{Content, Part, Recipient, Repeated, kinds, missing};
use racord_core::words::{Environment, Language};
use racord_papers::{CertificateAs, Composed, PapersError, compose};

const DER: &[u8] = b"stands for a certificate";

fn composed(content: &Content) -> Composed {
    compose(content, &[], CertificateAs::Zip)
        .unwrap_or_else(|error| panic!("{} in {:?}: {error}", content.kind, content.language))
}

/// Every kind in every language, for every kind of institution, and what else it may say.
fn each(mut with: impl FnMut(&str, Content)) {
    for kind in kinds().keys() {
        for language in Language::ALL {
            for institution in InstitutionKind::ALL {
                for (variant, mut content) in variants(kind, language) {
                    content.institution.kind = institution;
                    let mut name = format!("{kind}.{}", language.as_str());
                    if institution != InstitutionKind::PublicInstitution {
                        name = format!("{name}.{}", institution.as_str());
                    }
                    if institution == InstitutionKind::NaturalPerson {
                        // semnatura.md lists the papers of legal entities only.
                        content.ordering.clear();
                    }
                    with(&format!("{name}{variant}"), content);
                }
            }
        }
    }
}

/// With the certificate, with its serial number only; the first letter of a series, one to STISC.
fn variants(kind: &str, language: Language) -> Vec<(&'static str, Content)> {
    let mut full = content(kind, language, DER);
    if kind == "production" {
        full.environment = Some(Environment::Production);
    }
    let mut variants = vec![("", full.clone())];
    let mut variant = |name: &'static str, change: &dyn Fn(&mut Content)| {
        let mut content = full.clone();
        change(&mut content);
        variants.push((name, content));
    };
    let facts = &kinds()[kind];
    if facts.needs(Part::Certificate) {
        variant(".serial", &|content| {
            content.serial_only = true;
            if let Some(renewed) = &mut content.renewed {
                renewed.told.retain(|told| !told.marks.contains(&Mark::Certificate));
            }
        });
    }
    if facts.needs(Part::Awaited) {
        variant(".first", &|content| {
            let awaited = content.awaited.as_mut().unwrap();
            awaited.earlier.clear();
            let term = awaited.term.as_mut().unwrap();
            (term.exact, term.passed) = (false, false);
            awaited.sent.iter_mut().for_each(|sent| sent.received = None);
        });
        variant(".stisc", &|content| {
            content.agency = "STISC".to_owned();
            let awaited = content.awaited.as_mut().unwrap();
            (awaited.certificate, awaited.term) = (true, None);
            awaited.sent.clear();
            awaited.earlier.clear();
        });
    }
    if facts.needs(Part::Ordering) {
        variant(".serial", &|content| {
            let certificate = content.certificate.as_mut().unwrap();
            (certificate.not_before, certificate.not_after) = (None, None);
        });
        variant(".first", &|content| content.certificate = None);
    }
    if facts.needs(Part::Ordered) {
        variant(".first", &|content| {
            content.certificate = None;
            content.ordered.as_mut().unwrap().earlier.clear();
        });
    }
    variants
}

#[test]
fn each_kind_reads_as_agreed() {
    each(|name, content| {
        let composed = composed(&content);
        let mail = composed.mail.map_or_else(String::new, |mail| {
            let attached: Vec<_> = mail.attachments.iter().map(racord_papers::Attachment::name).collect();
            format!("{}\n{}\n{attached:?}\n\n{}\n========\n", mail.to, mail.subject, mail.text)
        });
        let document = serde_json::to_string_pretty(&composed.document).unwrap();
        insta::assert_snapshot!(name, format!("{}\n{mail}{document}", composed.name));
    });
}

#[test]
fn each_paper_says_who_what_and_where() {
    each(|name, content| {
        let composed = composed(&content);
        let document = shown(&composed.document);
        let mut values =
            vec!["Inspectoratul de Stat „Știință”", "1003600096694", "Registrul avizelor", "Ana Țurcanu"];
        let needs = |part| kinds()[&content.kind].needs(part);
        if !needs(Part::Ordering) && !needs(Part::Ordered) && !needs(Part::Renewed) {
            values.push("MPass");
        }
        if needs(Part::Certificate) {
            let certificate = content.certificate.as_ref().unwrap();
            values.extend([SERIAL, &certificate.issuer, &certificate.sha256]);
            if content.serial_only && !needs(Part::Renewed) {
                values.push("MSign, MNotify");
            }
        }
        if needs(Part::Answers) {
            values.extend(["https://avize.inspectorat.md/logout", "FirstName"]);
            assert!(document.contains("FirstName\nLastName"), "one line for each:\n{document}");
        }
        if needs(Part::Tests) {
            values.extend([
                "TC_FUNCT_01",
                "TC_SEC_01",
                "Răspunsul a fost acceptat",
                "TC_SEC_07",
                "Nu se folosește",
            ]);
        }
        if needs(Part::Signatory) {
            values.extend(["Ion Bârsan", "77/2025"]);
        }
        if needs(Part::Renewed) {
            values.extend([OLD_SERIAL, "MSign: ", "MLog: "]);
        }
        if needs(Part::Sent) {
            values.extend(["01-12/340"]);
        }
        if (needs(Part::Ordering) || needs(Part::Ordered)) && content.certificate.is_some() {
            values.push(SERIAL);
        }
        values.extend(content.ordering.iter().map(String::as_str));
        if let Some(awaited) = content.awaited.as_ref().filter(|_| needs(Part::Awaited)) {
            values.extend(awaited.sent.iter().map(|sent| sent.title.as_str()));
            values.extend(awaited.earlier.iter().map(|sent| sent.outgoing_number.as_str()));
            if !awaited.certificate {
                values.push(&awaited.step);
            }
        }
        let texts = composed.mail.iter().map(|mail| &mail.text).chain([&document]);
        for text in texts {
            for value in &values {
                assert!(text.contains(value), "{name} must say {value}:\n{text}");
            }
            assert!(text.contains("01-12/345"), "{name} carries the outgoing number");
            for leftover in ["{{", "{%", "none", "undefined", "\u{2068}", "\u{2069}", "ş", "ţ", "paper-lei"]
            {
                assert!(!text.contains(leftover), "{name} must not contain {leftover:?}:\n{text}");
            }
        }
    });
}

#[test]
fn the_last_day_of_a_certificate_is_the_day_in_moldova() {
    let text = shown(&composed(&content("certificate", Language::Ro, DER)).document);
    assert!(text.contains("2 noiembrie 2027"), "22:30 UTC on the 1st is the 2nd in Chișinău:\n{text}");
}

#[test]
fn prices_are_written_the_way_each_language_writes_them() {
    for (language, once, total) in [
        (Language::Ro, "10.800 de lei", "21.600 de lei"),
        (Language::Ru, "10\u{a0}800 леев", "21\u{a0}600 леев"),
        (Language::En, "10,800 lei", "21,600 lei"),
    ] {
        let text = shown(&composed(&content("contract", language, DER)).document);
        assert!(text.contains(once) && text.contains(total), "{language:?}:\n{text}");
    }
}

#[test]
fn only_the_serial_number_goes_out_when_the_certificate_is_registered() {
    let mut content = content("certificate", Language::Ro, DER);
    content.serial_only = true;
    let composed = composed(&content);
    assert_eq!(composed.certificate, None);
    assert!(composed.mail.unwrap().attachments.is_empty(), "no file goes along with a serial number");
}

#[test]
fn a_serial_number_alone_is_enough_when_nothing_else_is_known() {
    let mut content = content("certificate", Language::Ro, DER);
    content.serial_only = true;
    let certificate = content.certificate.as_mut().unwrap();
    (certificate.issuer, certificate.subject, certificate.sha256) = Default::default();
    (certificate.not_before, certificate.not_after, certificate.der) = (None, None, Vec::new());
    let text = composed(&content).mail.unwrap().text;
    assert!(
        text.contains(SERIAL) && !text.contains("emitent"),
        "what isn't known leaves no empty line:\n{text}"
    );
}

#[test]
fn nothing_is_composed_with_a_gap() {
    for (kind, facts) in kinds() {
        let full = content(kind, Language::Ro, DER);
        assert_eq!(missing(&full), Vec::new(), "{kind} is complete");
        let mut gaps: Vec<(&str, Content)> = Vec::new();
        let mut gap = |code, change: &dyn Fn(&mut Content)| {
            let mut content = full.clone();
            change(&mut content);
            gaps.push((code, content));
        };
        gap("missing-system-name", &|content| content.system.name = " ".to_owned());
        gap("missing-institution-name", &|content| content.institution.name.clear());
        gap("missing-officer-name", &|content| content.institution.officer.name.clear());
        gap("missing-officer-contact", &|content| {
            content.institution.officer.email.clear();
            content.institution.officer.phone.clear();
        });
        let address = if facts.to == Recipient::Agency {
            "missing-agency-address"
        } else {
            "missing-recipient-address"
        };
        gap(address, &|content| content.address.clear());
        if facts.needs(Part::Environment) {
            gap("missing-environment", &|content| content.environment = None);
        }
        if facts.needs(Part::Answers) {
            gap("missing-answer", &|content| content.answers[1].value = "\n".to_owned());
            gap("missing-answers", &|content| content.answers.clear());
        }
        if facts.needs(Part::Certificate) {
            let code =
                if facts.needs(Part::Renewed) { "missing-new-certificate" } else { "missing-certificate" };
            gap(code, &|content| content.certificate = None);
            gap("missing-certificate-file", &|content| content.certificate.as_mut().unwrap().der.clear());
            gap("missing-serial", &|content| content.certificate.as_mut().unwrap().serial_hex.clear());
        }
        if facts.needs(Part::Certificate) && !facts.needs(Part::Renewed) {
            gap("missing-registered-with", &|content| {
                content.serial_only = true;
                content.registered_with.clear();
            });
        }
        if facts.needs(Part::Renewed) {
            if !facts.needs(Part::Sent) {
                gap("missing-old-certificate", &|content| content.renewed = None);
            }
            gap("missing-old-certificate", &|content| {
                let old = &mut content.renewed.as_mut().unwrap().old;
                old.serial_hex.clear();
                old.sha256.clear();
            });
            gap("missing-services-to-tell", &|content| content.renewed.as_mut().unwrap().told.clear());
            gap("missing-fingerprint", &|content| {
                content.serial_only = true;
                content.certificate.as_mut().unwrap().sha256.clear();
            });
        }
        if facts.needs(Part::Sent) {
            gap("missing-sent", &|content| content.renewed.as_mut().unwrap().sent.clear());
        }
        if facts.needs(Part::Awaited) {
            gap("missing-awaited", &|content| content.awaited = None);
        }
        if facts.needs(Part::Tests) {
            gap("missing-test", &|content| content.tests[0].outcome = None);
            gap("missing-test-note", &|content| content.tests[1].note.clear());
        }
        if facts.needs(Part::Documents) {
            gap("missing-price", &|content| content.documents = None);
        }
        if facts.needs(Part::Signatory) {
            gap("missing-signatory-name", &|content| content.institution.signatory.name.clear());
        }
        for (code, content) in gaps {
            let listed: Vec<_> = missing(&content).iter().map(|missing| missing.code().to_owned()).collect();
            assert_eq!(listed, [code], "{kind}: exactly what was taken away is missing");
            for language in Language::ALL {
                let said = Messages::new(language).say(&missing(&content)[0].said);
                assert!(
                    said != code && !said.contains('{'),
                    "{language:?} has a whole sentence for {code}: {said}"
                );
            }
            assert!(
                matches!(compose(&content, &[], CertificateAs::Zip), Err(PapersError::Incomplete(_))),
                "{kind} must not be composed with {code}"
            );
        }
    }
}

#[test]
fn an_unknown_kind_is_named() {
    let error = compose(&content("bribe", Language::Ro, DER), &[], CertificateAs::Zip).unwrap_err();
    assert_eq!(error.code(), "missing-kind");
}

#[test]
fn an_online_form_has_no_mail() {
    let mut content = content("integration-details", Language::Ro, DER);
    content.channel = Channel::Form;
    let composed = composed(&content);
    assert!(composed.mail.is_none(), "what is typed into a form is not mailed as well");
    let document = shown(&composed.document);
    assert!(document.contains("prin formularul online"), "{document}");
    assert!(!document.contains("servicii@egov.md"), "the address is for mails:\n{document}");
}

#[test]
fn what_is_typed_cannot_pose_as_another_line() {
    let mut content = content("certificate", Language::Ro, DER);
    content.system.name = "Registrul\r\nBcc: x@example.com\n{{ officer.phone }}\u{202e}\u{2068}ş".to_owned();
    let composed = composed(&content);
    let mail = composed.mail.unwrap();
    assert!(mail.subject.contains("Registrul Bcc: x@example.com {{ officer.phone }}ș"), "{}", mail.subject);
    assert!(!mail.text.contains("\nBcc"), "line ends in a value are blanks:\n{}", mail.text);
}

#[test]
fn a_package_is_named_after_system_service_kind_environment_and_day() {
    let mut content = content("certificate", Language::Ru, DER);
    assert_eq!(composed(&content).name, "racord-registrul-avizelor-mpass-certificat-test-2026-11-22");
    content.round = 3;
    content.date = day("2026-12-01");
    assert_eq!(composed(&content).name, "racord-registrul-avizelor-mpass-certificat-test-2026-12-01-r3");
}

#[test]
fn a_letter_sent_again_says_which_one_it_replaces() {
    // A date is kept together by spaces that do not break.
    let spaced = |text: &str| text.replace('\u{A0}', " ");
    for (language, again, numbered, bare) in [
        (
            Language::Ro,
            "Transmiterea este repetată, după observațiile dumneavoastră (runda 2).",
            "Aceasta înlocuiește scrisoarea nr. 01-12/300, trimisă la 10 noiembrie 2026 și returnată la 16 noiembrie 2026.",
            "Aceasta înlocuiește scrisoarea trimisă la 10 noiembrie 2026.",
        ),
        (
            Language::Ru,
            "Материалы направляются повторно, с учётом ваших замечаний (круг 2).",
            "Они заменяют письмо № 01-12/300, отправленное 10 ноября 2026 г. и возвращённое 16 ноября 2026 г.",
            "Они заменяют письмо, отправленное 10 ноября 2026 г.",
        ),
        (
            Language::En,
            "This is submitted again, following your remarks (round 2).",
            "It replaces the letter no. 01-12/300, sent on 10 November 2026 and returned on 16 November 2026.",
            "It replaces the letter sent on 10 November 2026.",
        ),
    ] {
        let mut content = content("certificate", language, DER);
        content.round = 2;
        content.repeated = Some(Repeated {
            outgoing_number: "01-12/300".to_owned(),
            on: day("2026-11-10"),
            returned: Some(day("2026-11-16")),
        });
        let whole = composed(&content);
        let text = spaced(&whole.mail.unwrap().text);
        for said in [again, numbered] {
            assert!(text.contains(said), "{said} is not in\n{text}");
            assert!(spaced(&shown(&whole.document)).contains(said), "and in the document: {said}");
        }
        content.repeated =
            Some(Repeated { outgoing_number: String::new(), on: day("2026-11-10"), returned: None });
        let text = spaced(&composed(&content).mail.unwrap().text);
        assert!(text.contains(bare), "what isn't known leaves no gap: {bare} is not in\n{text}");
        assert!(!text.contains(".."), "nor a stop too many:\n{text}");
    }
}
