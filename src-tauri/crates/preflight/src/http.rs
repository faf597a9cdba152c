//! One question and its answer.

use racord_core::preflight::address::{Answer, Fault, Visit};
use reqwest::header::{self, HeaderMap, HeaderValue};
use reqwest::{Client, RequestBuilder, Response};
use url::Url;

use crate::trip::Trip;

/// What is asked.
pub(crate) struct Request {
    /// Without user and password: they would be sent along.
    pub(crate) url: Url,
    /// With its media type: then it is posted, and redirects aren't followed.
    pub(crate) content: Option<(&'static str, Vec<u8>)>,
    /// Bytes of the answer that are read; none: only its head.
    pub(crate) at_most: Option<usize>,
}

/// What was answered, after its head.
pub(crate) struct Body {
    pub(crate) status: u16,
    pub(crate) bytes: Vec<u8>,
}

impl Request {
    pub(crate) fn follows(&self) -> bool {
        self.content.is_none()
    }

    pub(crate) fn message(&self, client: &Client) -> RequestBuilder {
        let message = match &self.content {
            Some((kind, bytes)) => {
                client.post(self.url.clone()).header(header::CONTENT_TYPE, *kind).body(bytes.clone())
            }
            None => client.get(self.url.clone()),
        };
        message.header(header::ACCEPT_ENCODING, "identity").header(header::CONNECTION, "close")
    }
}

impl Trip<'_> {
    /// Notes the head in the visit, and reads the rest as far as it is wanted.
    pub(crate) async fn read(
        &self,
        mut response: Response,
        request: &Request,
        visit: &mut Visit,
    ) -> Result<Body, Fault> {
        let status = response.status().as_u16();
        // A change to another protocol, which nobody asked for.
        if response.status().is_informational() {
            return Err(Fault::AnswerBroken);
        }
        visit.answer = Some(Answer {
            status,
            clock_ahead: self.clock_ahead(response.headers()),
            location: location(status, response.headers(), &request.url),
        });
        let mut body = Body { status, bytes: Vec::new() };
        let Some(at_most) = request.at_most else { return Ok(body) };
        // Nothing but identity was asked for; what is packed all the same isn't unpacked.
        let encoding = response.headers().get(header::CONTENT_ENCODING);
        if encoding.is_some_and(|encoding| encoding.as_bytes() != b"identity") {
            return Err(Fault::AnswerBroken);
        }
        while let Some(data) = response.chunk().await.map_err(|_| Fault::AnswerBroken)? {
            if body.bytes.len() + data.len() > at_most {
                return Err(Fault::AnswerTooLarge);
            }
            body.bytes.extend_from_slice(&data);
        }
        Ok(body)
    }

    fn clock_ahead(&self, headers: &HeaderMap) -> Option<i64> {
        let date = headers.get(header::DATE)?.to_str().ok()?;
        let date = chrono::DateTime::parse_from_rfc2822(date).ok()?;
        Some((date.to_utc() - self.now()).num_seconds())
    }
}

/// Where a redirect leads, as it stands there when it is no address.
fn location(status: u16, headers: &HeaderMap, from: &Url) -> Option<String> {
    if !matches!(status, 301 | 302 | 303 | 307 | 308) {
        return None;
    }
    let text = headers.get(header::LOCATION).map(HeaderValue::as_bytes)?;
    let text = String::from_utf8_lossy(text);
    Some(from.join(&text).map_or_else(|_| text.clone().into_owned(), String::from))
}
