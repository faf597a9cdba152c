//! What the script on the server reported, pasted back; and the proxy.

use racord_core::answer::{PublicUrl, UrlFault};
use racord_core::message::Saying;
use racord_core::preflight::script::{Asked, read_result};
use racord_core::preflight::{Check, Code};
use racord_core::words::Environment;
use racord_dossier::{CheckOf, Found};

use super::build::{FormBuilder, Typed, option};
use crate::case::Case;
use crate::preflight::{Done, PROXY, environment, keep, place, service_address};
use crate::problem::{Check as Faults, Outcome, missing_thing};
use crate::state::State;
use crate::view::{FieldKind, FieldOption, Form, Saved};

pub(super) fn result_form(state: &State, name: &str, case: &Case, word: &str) -> Outcome<Form> {
    let environment = environment(word)?;
    let title = Saying::new("form-script-result-title")
        .with("service", &case.procedure.name)
        .with("environment", environment.as_str());
    Ok(FormBuilder::new(&state.voice, "script-result", name, &place(&case.integration.id))
        .title(state.voice.say(&title))
        .field("text", FieldKind::LongText, "")
        .finish())
}

pub(super) fn save_result(
    state: &mut State,
    case: &Case,
    word: &str,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let environment = environment(word)?;
    let address = service_address(case, environment).ok_or_else(|| missing_thing("check"))?;
    let text = typed.text("text");
    let verdicts = read_result(text, &Asked { address: &address });
    let mut check = Faults::new(&state.voice, confirmed);
    check.required(typed, "text");
    if check.is_clear()
        && let Some(unreadable) = verdicts.iter().find(|verdict| verdict.code == Code::ServerUnreadable)
    {
        check.error("text", &unreadable.saying());
    }
    check.finish()?;
    let found = Found {
        about: address,
        verdicts,
        visits: Vec::new(),
        metadata: None,
        earlier: None,
        revocation: None,
        pasted: Some(text.to_owned()),
    };
    let of = CheckOf { check: Check::Server, environment, item: String::new() };
    keep(state, case, vec![Done { of, at: state.voice.now, found }])?;
    Ok(state.saved(place(&case.integration.id), "saved-script-result"))
}

const DIRECT: &str = "direct";
const GIVEN: &str = "given";
const SYSTEM: &str = "system";

pub(super) fn proxy_form(state: &State, name: &str) -> Outcome<Form> {
    let voice = &state.voice;
    let kept = state.dossier.setting(PROXY)?.unwrap_or_else(|| SYSTEM.to_owned());
    let choice = |word: &str| FieldOption {
        hint: Some(voice.text(&format!("proxy-{word}-hint"))),
        ..option(word, voice.text(&format!("proxy-{word}")))
    };
    let (word, address) = match kept.as_str() {
        DIRECT | SYSTEM => (kept.as_str(), ""),
        address => (GIVEN, address),
    };
    Ok(FormBuilder::new(voice, "proxy", name, "settings")
        .choice("way", word, [SYSTEM, DIRECT, GIVEN].map(choice).to_vec())
        .optional("address", FieldKind::Text, address)
        .finish())
}

pub(super) fn save_proxy(state: &mut State, typed: &Typed, confirmed: &[String]) -> Outcome<Saved> {
    let mut check = Faults::new(&state.voice, confirmed);
    let kept = match typed.text("way") {
        GIVEN => address(&mut check, typed.text("address")),
        word @ (DIRECT | SYSTEM) => Some(word.to_owned()),
        _ => {
            check.error("way", &Saying::new("form-choose-one"));
            None
        }
    };
    check.finish()?;
    if let Some(kept) = kept {
        state.dossier.set_setting(PROXY, &kept)?;
    }
    Ok(state.saved("settings".to_owned(), "saved-proxy"))
}

/// Settings aren't sealed: what carries a password isn't kept.
fn address(check: &mut Faults<'_>, typed: &str) -> Option<String> {
    if typed.is_empty() {
        check.error("address", &Saying::new("form-required"));
        return None;
    }
    let whole = if typed.contains("://") { typed.to_owned() } else { format!("http://{typed}") };
    let saying = match PublicUrl::parse(&whole, Environment::Test) {
        Err(UrlFault::Credentials) => Saying::new("proxy-password"),
        Err(UrlFault::Scheme(_)) => Saying::new("proxy-http-only"),
        Ok(_) if !whole.starts_with("http://") => Saying::new("proxy-http-only"),
        Ok(_) if whole.trim_start_matches("http://").trim_end_matches('/').contains(['/', '?']) => {
            Saying::new("proxy-not-an-address")
        }
        Ok(url) => return Some(url.as_str().trim_end_matches('/').to_owned()),
        Err(_) => Saying::new("proxy-not-an-address"),
    };
    check.error("address", &saying);
    None
}
