//! One question and its answer, HTTP/1.1.

use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{self, HeaderMap, HeaderValue};
use hyper::{Method, Response, Version};
use hyper_util::rt::TokioIo;
use racord_core::preflight::address::{Answer, Fault, Visit};
use url::Url;

use crate::cancel::Cancelled;
use crate::connect::{Connection, host};
use crate::network::Stage;
use crate::tls;
use crate::trip::Trip;

/// What is asked.
pub(crate) struct Request {
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

    fn message(&self, connection: &Connection) -> Option<hyper::Request<Full<Bytes>>> {
        let query = self.url.query().map(|query| format!("?{query}")).unwrap_or_default();
        let path = format!("{}{query}", self.url.path());
        let port = self.url.port().map(|port| format!(":{port}")).unwrap_or_default();
        let authority = format!("{}{port}", self.url.host_str()?);
        let target = match connection.through {
            Some(_) => format!("http://{authority}{path}"),
            None => path,
        };
        let method = if self.content.is_some() { Method::POST } else { Method::GET };
        let mut message = hyper::Request::builder()
            .method(method)
            .uri(target)
            .version(Version::HTTP_11)
            .header(header::HOST, authority)
            .header(header::USER_AGENT, concat!("Racord/", env!("CARGO_PKG_VERSION")))
            .header(header::ACCEPT, "*/*")
            .header(header::ACCEPT_ENCODING, "identity")
            .header(header::CONNECTION, "close");
        if let Some(authorization) = connection.through.as_ref().and_then(|way| way.authorization.as_ref()) {
            message = message.header(header::PROXY_AUTHORIZATION, authorization);
        }
        let mut content = Bytes::new();
        if let Some((kind, bytes)) = &self.content {
            message = message.header(header::CONTENT_TYPE, *kind);
            content = Bytes::from(bytes.clone());
        }
        message.body(Full::new(content)).ok()
    }
}

impl Trip<'_> {
    pub(crate) async fn exchange(
        &mut self,
        connection: Connection,
        request: &Request,
        visit: &mut Visit,
    ) -> Result<Result<Body, Fault>, Cancelled> {
        self.at(Stage::Asking { host: host(&request.url) });
        let asked = connection.asked.clone();
        let Some(message) = request.message(&connection) else { return Ok(Err(Fault::AnswerBroken)) };
        let exchanged = self.within(self.network.limits.answer, async {
            let mut builder = hyper::client::conn::http1::Builder::new();
            builder.max_buf_size(64 * 1024).max_headers(200);
            let (mut sender, driving) = builder.handshake(TokioIo::new(connection.stream)).await?;
            let driving = tokio::spawn(driving);
            let response = sender.send_request(message).await;
            match response {
                Ok(response) => Ok(self.read(response, request, visit).await),
                // The connection knows better than the request why it broke.
                Err(error) => match driving.await {
                    Ok(Err(cause)) => Err(cause),
                    _ => Err(error),
                },
            }
        });
        let exchanged: Option<Result<Result<Body, Fault>, hyper::Error>> = exchanged.await?;
        Ok(match exchanged {
            Some(Ok(answered)) => answered,
            Some(Err(error)) if asked.is_set() && is_alert(&error) => Err(Fault::ClientCertificate),
            Some(Err(error)) => Err(match tls::cause(&error) {
                Some(rustls::Error::AlertReceived(alert)) => {
                    Fault::TlsFailed { reason: format!("{alert:?}") }
                }
                _ => Fault::AnswerBroken,
            }),
            None => Err(Fault::AnswerMissing),
        })
    }

    async fn read(
        &self,
        response: Response<Incoming>,
        request: &Request,
        visit: &mut Visit,
    ) -> Result<Body, Fault> {
        let status = response.status().as_u16();
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
        let mut incoming = response.into_body();
        while let Some(frame) = incoming.frame().await {
            let frame = frame.map_err(|_| Fault::AnswerBroken)?;
            let Some(data) = frame.data_ref() else { continue };
            if body.bytes.len() + data.len() > at_most {
                return Err(Fault::AnswerTooLarge);
            }
            body.bytes.extend_from_slice(data);
        }
        Ok(body)
    }

    fn clock_ahead(&self, headers: &HeaderMap) -> Option<i64> {
        let date = headers.get(header::DATE)?.to_str().ok()?;
        let date = chrono::DateTime::parse_from_rfc2822(date).ok()?;
        Some((date.to_utc() - self.now()).num_seconds())
    }
}

fn is_alert(error: &hyper::Error) -> bool {
    match tls::cause(error) {
        Some(cause) => matches!(cause, rustls::Error::AlertReceived(_)),
        // Some servers hang up without a word.
        None => true,
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
