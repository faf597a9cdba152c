//! The institution and its information systems.

use racord_core::answer;
use racord_core::id::{InstitutionId, SystemId};
use racord_core::institution::{Contact, Contract, InformationSystem, Institution, InstitutionKind};
use racord_core::message::Saying;
use racord_core::words::Idno;
use racord_dossier::Entry;

use super::build::{FormBuilder, Typed, option};
use crate::problem::{Check, Outcome, missing_thing};
use crate::state::State;
use crate::view::{FieldKind, FieldOption, Form, Saved};
use crate::voice::Voice;

pub(super) fn institution_form(state: &State, name: &str, id: Option<&InstitutionId>) -> Outcome<Form> {
    let voice = &state.voice;
    let kept = id.map(|id| state.institution(id)).transpose()?;
    let back = kept.as_ref().map_or("todo".to_owned(), |kept| format!("institution/{}", kept.id));
    let text = |read: fn(&Institution) -> &str| kept.as_ref().map(read).unwrap_or_default().to_owned();
    let contract = kept.as_ref().and_then(|kept| kept.contract.clone());
    let kind = kept.as_ref().map_or(InstitutionKind::default(), |kept| kept.kind);
    let mut form = FormBuilder::new(voice, "institution", name, &back)
        .field("name", FieldKind::Text, text(|institution| &institution.name))
        .field("idno", FieldKind::Text, text(|institution| institution.idno.as_str()))
        .choice("kind", kind.as_str(), institution_kinds(voice))
        .optional("address", FieldKind::Text, text(|institution| &institution.address));
    for (who, required) in [("officer", true), ("signatory", false), ("developers", false)] {
        let contact = kept.as_ref().map(|kept| contact(kept, who).clone()).unwrap_or_default();
        form = contact_fields(form.group(who), who, &contact, required);
    }
    Ok(form
        .group("contract")
        .optional(
            "contract-number",
            FieldKind::Text,
            contract.as_ref().map(|contract| contract.number.clone()).unwrap_or_default(),
        )
        .optional(
            "contract-date",
            FieldKind::Date,
            contract.and_then(|contract| contract.date).map(|date| date.to_string()).unwrap_or_default(),
        )
        .finish())
}

fn contact<'a>(institution: &'a Institution, who: &str) -> &'a Contact {
    match who {
        "officer" => &institution.officer,
        "signatory" => &institution.signatory,
        _ => &institution.developers,
    }
}

fn contact_fields<'a>(
    form: FormBuilder<'a>,
    who: &str,
    contact: &Contact,
    required: bool,
) -> FormBuilder<'a> {
    let name = format!("{who}-name");
    let form = if required {
        form.field(&name, FieldKind::Text, &contact.name)
    } else {
        form.optional(&name, FieldKind::Text, &contact.name)
    };
    form.optional(&format!("{who}-position"), FieldKind::Text, &contact.position)
        .optional(&format!("{who}-email"), FieldKind::Email, &contact.email)
        .optional(&format!("{who}-phone"), FieldKind::Phone, &contact.phone)
}

fn institution_kinds(voice: &Voice) -> Vec<FieldOption> {
    InstitutionKind::ALL
        .into_iter()
        .map(|kind| option(kind.as_str(), voice.text(&format!("institution-kind-{}", kind.as_str()))))
        .collect()
}

pub(super) fn save_institution(
    state: &mut State,
    id: Option<&InstitutionId>,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let kept = id.map(|id| state.institution(id)).transpose()?;
    let voice = &state.voice;
    let mut check = Check::new(voice, confirmed);
    check.required(typed, "name");
    check.required(typed, "officer-name");
    let idno = Idno::parse(typed.text("idno"));
    check.all("idno", answer::check_idno(typed.text("idno")));
    let kind = InstitutionKind::parse(typed.text("kind"));
    if kind.is_none() {
        check.error("kind", &Saying::new("form-choose-one"));
    }
    for who in ["officer", "signatory", "developers"] {
        check_contact(&mut check, typed, who);
    }
    if typed.text("officer-email").is_empty() && typed.text("officer-phone").is_empty() {
        check.error("officer-email", &Saying::new("form-email-or-phone"));
    }
    let contract_date = check.optional_date(typed, "contract-date");
    if contract_date.is_some() && typed.text("contract-number").is_empty() {
        check.error("contract-number", &Saying::new("form-contract-number"));
    }
    check.finish()?;
    let (Ok(idno), Some(kind)) = (idno, kind) else {
        return Err(missing_thing("institution"));
    };
    let institution = Institution {
        id: kept.as_ref().map_or_else(InstitutionId::new, |kept| kept.id.clone()),
        name: typed.text("name").to_owned(),
        idno,
        kind,
        address: typed.text("address").to_owned(),
        officer: typed_contact(typed, "officer"),
        signatory: typed_contact(typed, "signatory"),
        developers: typed_contact(typed, "developers"),
        contract: (!typed.text("contract-number").is_empty())
            .then(|| Contract { number: typed.text("contract-number").to_owned(), date: contract_date }),
        sample: kept.is_some_and(|kept| kept.sample),
    };
    let entry = Entry::new("journal-institution-saved")
        .about_institution(&institution.id)
        .text("name", &institution.name);
    state.dossier.change(state.voice.now, entry, |change| change.put_institution(&institution))?;
    // The first institution leads on to its first system.
    let place = match state.dossier.systems()?.is_empty() && id.is_none() {
        true => "form/system/new".to_owned(),
        false => format!("institution/{}", institution.id),
    };
    Ok(state.saved(place, "saved-institution"))
}

pub(super) fn system_form(state: &State, name: &str, id: Option<&SystemId>) -> Outcome<Form> {
    let kept = id.map(|id| state.system(id)).transpose()?;
    let institutions = state.dossier.institutions()?;
    let back = kept.as_ref().map_or("todo".to_owned(), |kept| format!("system/{}", kept.id));
    let text = |read: fn(&InformationSystem) -> &str| kept.as_ref().map(read).unwrap_or_default().to_owned();
    let owner = kept
        .as_ref()
        .map(|kept| kept.institution.clone())
        .or_else(|| institutions.first().map(|institution| institution.id.clone()));
    let form = FormBuilder::new(&state.voice, "system", name, &back).choice(
        "institution",
        owner.map(|id| id.to_string()).unwrap_or_default(),
        institutions.iter().map(|institution| option(institution.id.as_str(), &institution.name)).collect(),
    );
    let form = form
        .field("name", FieldKind::Text, text(|system| &system.name))
        .optional("purpose", FieldKind::Text, text(|system| &system.purpose))
        .optional("register-entry", FieldKind::Text, text(|system| &system.register_entry))
        .group("developers");
    let developers = kept.as_ref().map(|kept| kept.developers.clone()).unwrap_or_default();
    Ok(contact_fields(form, "developers", &developers, false).finish())
}

pub(super) fn save_system(
    state: &mut State,
    id: Option<&SystemId>,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let kept = id.map(|id| state.system(id)).transpose()?;
    let institution =
        InstitutionId::parse(typed.text("institution")).and_then(|id| state.institution(&id).ok());
    let mut check = Check::new(&state.voice, confirmed);
    check.required(typed, "name");
    if institution.is_none() {
        check.error("institution", &Saying::new("form-choose-institution"));
    }
    check_contact(&mut check, typed, "developers");
    let same_name = state.dossier.systems()?.into_iter().any(|system| {
        Some(&system.id) != kept.as_ref().map(|kept| &kept.id)
            && system.name.to_lowercase() == typed.text("name").to_lowercase()
    });
    if same_name {
        check.push("name", &Saying::new("form-system-exists"), true);
    }
    if institution.as_ref().is_some_and(|institution| institution.kind == InstitutionKind::PublicInstitution)
        && typed.text("register-entry").is_empty()
    {
        check.push("register-entry", &Saying::new("form-register-entry"), true);
    }
    check.finish()?;
    let Some(institution) = institution else {
        return Err(missing_thing("institution"));
    };
    let system = InformationSystem {
        id: kept.map_or_else(SystemId::new, |kept| kept.id),
        institution: institution.id,
        name: typed.text("name").to_owned(),
        purpose: typed.text("purpose").to_owned(),
        register_entry: typed.text("register-entry").to_owned(),
        developers: typed_contact(typed, "developers"),
    };
    let entry = Entry::new("journal-system-saved").about_system(&system.id).text("name", &system.name);
    state.dossier.change(state.voice.now, entry, |change| change.put_system(&system))?;
    Ok(state.saved(format!("system/{}", system.id), "saved-system"))
}

fn check_contact(check: &mut Check, typed: &Typed, who: &str) {
    let (email, phone) = (format!("{who}-email"), format!("{who}-phone"));
    if !typed.text(&email).is_empty() {
        check.all(&email, answer::check_email(typed.text(&email)));
    }
    if !typed.text(&phone).is_empty() {
        check.all(&phone, answer::check_phone(typed.text(&phone)));
    }
}

fn typed_contact(typed: &Typed, who: &str) -> Contact {
    let text = |part: &str| typed.text(&format!("{who}-{part}")).to_owned();
    Contact { name: text("name"), position: text("position"), email: text("email"), phone: text("phone") }
}
