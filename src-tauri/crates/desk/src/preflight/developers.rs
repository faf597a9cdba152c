//! What the system's developers get: its own SAML metadata, and a script to be run on its server.

use racord_certificate::Certificate;
use racord_core::custody::{CustodyState, HeldCertificate};
use racord_core::submission::Content;
use racord_core::words::Environment;
use racord_preflight::saml::{System, draft};
use racord_preflight::script::{Question, powershell, sh};

use super::cards::asked_at;
use super::checkable::service_address;
use crate::case::Case;
use crate::problem::{Outcome, Trouble, missing_thing};
use crate::state::State;
use crate::view::{Action, CheckCard, ForDevelopers, MissingView, PreparedView};

pub(super) fn view(
    state: &State,
    case: &Case,
    environment: Environment,
    result: CheckCard,
) -> Outcome<ForDevelopers> {
    let voice = &state.voice;
    Ok(ForDevelopers {
        environment: environment.as_str().to_owned(),
        title: voice.with("preflight-screen-environment", "environment", environment.as_str()),
        metadata: if has_saml(case, environment) { Some(metadata(state, case, environment)?) } else { None },
        script: PreparedView {
            ready: true,
            missing: Vec::new(),
            about: voice.with("preflight-screen-script-about", "address", &result.about),
        },
        paste: Action {
            label: voice.text("preflight-paste"),
            form: format!("script-result/{}/{}", case.integration.id, environment.as_str()),
            primary: result.when.is_none(),
        },
        result,
    })
}

/// Name and content of the system's own metadata, as far as it is known.
pub(crate) fn saml(state: &State, case: &Case, environment: Environment) -> Outcome<(String, String)> {
    let known = Known::of(case, environment);
    let held = held(case, environment);
    let der = held.map(|held| state.dossier.certificate_bytes(&held.id)).transpose()?.flatten();
    let certificate = der.and_then(|der| Certificate::from_der(&der));
    let text = draft(&System { certificate: certificate.as_ref(), ..known.system() })
        .map_err(|_| missing_thing("saml-facts"))?;
    Ok((format!("{}-metadata.xml", stem(case, environment)), text))
}

/// Name and content of the script for a shell: `sh` or `powershell`.
pub(crate) fn script(case: &Case, environment: Environment, shell: &str) -> Outcome<(String, String)> {
    let none = || missing_thing("check");
    let address = service_address(case, environment).ok_or_else(none)?;
    let question = Question::of(&case.integration.service);
    let (ending, text) = match shell {
        "powershell" => ("ps1", powershell(&address, question)),
        "sh" => ("sh", sh(&address, question)),
        _ => return Err(none()),
    };
    let text = text.map_err(|fault| Trouble::from(fault.saying()))?;
    Ok((format!("{}-{}.{ending}", stem(case, environment), case.integration.service), text))
}

fn stem(case: &Case, environment: Environment) -> String {
    format!("{}-{}", Content::slug(&case.system.name), environment.as_str())
}

fn has_saml(case: &Case, environment: Environment) -> bool {
    let id = format!("entity-id-{}", environment.as_str());
    case.procedure.fields.iter().any(|field| field.id == id)
}

/// What was answered, by what SAML calls it.
struct Known<'c> {
    entity_id: &'c str,
    consumers: Vec<&'c str>,
    logout_request: Option<&'c str>,
    logout_response: Option<&'c str>,
}

impl<'c> Known<'c> {
    fn of(case: &'c Case, environment: Environment) -> Known<'c> {
        let answer = |stem: &str| {
            let value = case.answers.get(&format!("{stem}-{}", environment.as_str()));
            value.map(|value| value.trim()).filter(|value| !value.is_empty())
        };
        Known {
            entity_id: answer("entity-id").unwrap_or_default(),
            consumers: answer("acs").map(|lines| lines.lines().map(str::trim).collect()).unwrap_or_default(),
            logout_request: answer("logout-request"),
            logout_response: answer("logout-response"),
        }
    }

    fn system(&self) -> System<'c> {
        System {
            entity_id: self.entity_id,
            consumers: self.consumers.clone(),
            logout_request: self.logout_request,
            logout_response: self.logout_response,
            certificate: None,
        }
    }
}

/// The certificate that the system signs with; while it is replaced, the one in use.
fn held(case: &Case, environment: Environment) -> Option<&HeldCertificate> {
    let whole = || {
        let of = case.certificates.iter().filter(move |held| held.environment == environment);
        of.filter(|held| held.is_current() && held.fingerprint.is_some())
    };
    whole().find(|held| held.state == CustodyState::Active).or_else(|| whole().next())
}

fn metadata(state: &State, case: &Case, environment: Environment) -> Outcome<PreparedView> {
    let voice = &state.voice;
    let known = Known::of(case, environment);
    let mut missing = Vec::new();
    let mut lacks = |code: &str, place: Option<String>| {
        missing.push(MissingView { text: voice.text(code), place });
    };
    let field = |stem: &str| asked_at(case, &format!("{stem}-{}", environment.as_str()));
    if known.entity_id.is_empty() {
        lacks("preflight-screen-lacks-entity", field("entity-id"));
    }
    if known.consumers.is_empty() {
        lacks("preflight-screen-lacks-acs", field("acs"));
    }
    if known.logout_request.is_none() {
        lacks("preflight-screen-lacks-logout", field("logout-request"));
    }
    if held(case, environment).is_none() {
        let place = format!("certificates/{}/{}", case.system.id, environment.as_str());
        lacks("preflight-screen-lacks-certificate", Some(place));
    }
    let ready = draft(&known.system()).is_ok();
    let about = if ready { "preflight-screen-saml-about" } else { "preflight-screen-saml-not-yet" };
    Ok(PreparedView { ready, missing, about: voice.text(about) })
}
