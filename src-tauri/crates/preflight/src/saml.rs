//! SAML metadata of the officer's system, drafted from what is known: for its developers to correct, and to be sent.

use base64::Engine;
use racord_certificate::Certificate;

use crate::xml::escaped;

/// What is known of the system in one environment.
#[derive(Clone, Debug, Default)]
pub struct System<'a> {
    pub entity_id: &'a str,
    /// Assertion Consumer Service; the first is the default.
    pub consumers: Vec<&'a str>,
    pub logout_request: Option<&'a str>,
    /// None: the same as for requests.
    pub logout_response: Option<&'a str>,
    /// Of the key that signs the system's messages.
    pub certificate: Option<&'a Certificate>,
}

/// What must be known before anything can be drafted.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum NotYet {
    /// No address for MPass's responses.
    #[error("no assertion consumer service")]
    Consumer,
    /// No identifier.
    #[error("no EntityID")]
    EntityId,
}

const POST: &str = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
const PROTOCOL: &str = "urn:oasis:names:tc:SAML:2.0:protocol";

/// Metadata of a service provider (SAML 2.0 metadata, 2.4.4), always the same for the same facts: without identifiers,
/// times and a signature. The binding is HTTP POST, which MPass recommends.
pub fn draft(system: &System<'_>) -> Result<String, NotYet> {
    if system.entity_id.trim().is_empty() {
        return Err(NotYet::EntityId);
    }
    if system.consumers.is_empty() {
        return Err(NotYet::Consumer);
    }
    let mut lines = vec![
        r#"<?xml version="1.0" encoding="UTF-8"?>"#.to_owned(),
        format!(
            r#"<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="{}">"#,
            escaped(system.entity_id.trim())
        ),
        format!(
            r#"  <md:SPSSODescriptor AuthnRequestsSigned="true" protocolSupportEnumeration="{PROTOCOL}">"#
        ),
    ];
    lines.extend(system.certificate.map(key));
    lines.extend(system.logout_request.or(system.logout_response).map(|request| {
        let response = system.logout_response.filter(|response| *response != request);
        let response = response
            .map(|address| format!(r#" ResponseLocation="{}""#, escaped(address)))
            .unwrap_or_default();
        format!(r#"    <md:SingleLogoutService Binding="{POST}" Location="{}"{response}/>"#, escaped(request))
    }));
    for (index, address) in system.consumers.iter().enumerate() {
        let default = if index == 0 { r#" isDefault="true""# } else { "" };
        lines.push(format!(
            r#"    <md:AssertionConsumerService Binding="{POST}" Location="{}" index="{index}"{default}/>"#,
            escaped(address)
        ));
    }
    lines.push("  </md:SPSSODescriptor>".to_owned());
    lines.push("</md:EntityDescriptor>\n".to_owned());
    Ok(lines.join("\n"))
}

fn key(certificate: &Certificate) -> String {
    let text = base64::engine::general_purpose::STANDARD.encode(certificate.der.as_slice());
    let rows: Vec<&str> =
        (0..text.len()).step_by(64).filter_map(|at| text.get(at..(at + 64).min(text.len()))).collect();
    [
        r#"    <md:KeyDescriptor use="signing">"#,
        r#"      <ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">"#,
        "        <ds:X509Data>",
        "          <ds:X509Certificate>",
        &rows.join("\n"),
        "          </ds:X509Certificate>",
        "        </ds:X509Data>",
        "      </ds:KeyInfo>",
        "    </md:KeyDescriptor>",
    ]
    .join("\n")
}
