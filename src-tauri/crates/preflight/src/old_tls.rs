//! Asking a server which old TLS it speaks. rustls speaks 1.2 and 1.3 only; here just the first message is written, as
//! browsers wrote it in 2015, and the server's reply is read as far as its certificate, which came in the clear then
//! (RFC 5246 section 7.4). No encryption is ever begun.

use rustls::pki_types::CertificateDer;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

/// What the server replied.
pub(crate) struct Hello {
    pub(crate) version: &'static str,
    pub(crate) certificates: Vec<CertificateDer<'static>>,
}

/// Longer replies are given up, and those in more pieces; chains take a few kilobytes.
const MAX_REPLY: usize = 128 * 1024;
const MAX_RECORDS: usize = 64;

/// From ECDHE with AES-GCM down to RSA with 3DES and RC4.
const SUITES: [u16; 20] = [
    0xC02F, 0xC02B, 0xC030, 0xC02C, 0xC027, 0xC023, 0xC013, 0xC009, 0xC014, 0xC00A, 0x009C, 0x009D, 0x003C,
    0x003D, 0x002F, 0x0035, 0x0033, 0x0039, 0x000A, 0x0005,
];

const HANDSHAKE: u8 = 22;
const SERVER_HELLO: u8 = 2;
const CERTIFICATE: u8 = 11;
const SERVER_HELLO_DONE: u8 = 14;

/// `None`: it doesn't agree to this either.
pub(crate) async fn ask(mut stream: impl AsyncRead + AsyncWrite + Unpin, host: &str) -> Option<Hello> {
    stream.write_all(&client_hello(host)).await.ok()?;
    let mut messages = Vec::new();
    for _ in 0..MAX_RECORDS {
        let Some(record) = record(&mut stream).await else { break };
        messages.extend_from_slice(&record);
        if messages.len() > MAX_REPLY || split(&messages).any(|(kind, _)| kind == SERVER_HELLO_DONE) {
            break;
        }
    }
    hello(&messages)
}

/// `None`: the end, or something else than a piece of the handshake.
async fn record(stream: &mut (impl AsyncRead + Unpin)) -> Option<Vec<u8>> {
    let mut header = [0; 5];
    stream.read_exact(&mut header).await.ok()?;
    let [HANDSHAKE, _, _, high, low] = header else { return None };
    let mut record = vec![0; usize::from(u16::from_be_bytes([high, low]))];
    stream.read_exact(&mut record).await.ok()?;
    Some(record)
}

fn hello(messages: &[u8]) -> Option<Hello> {
    let (_, hello) = split(messages).find(|(kind, _)| *kind == SERVER_HELLO)?;
    let version = match hello.get(..2)? {
        [3, 0] => "SSL 3.0",
        [3, 1] => "TLS 1.0",
        [3, 2] => "TLS 1.1",
        [3, 3] => "TLS 1.2",
        _ => return None,
    };
    let certificate = split(messages).find(|(kind, _)| *kind == CERTIFICATE);
    let certificates = certificate.map(|(_, body)| chain(body)).unwrap_or_default();
    Some(Hello { version, certificates })
}

/// Kind and body of each whole handshake message.
fn split(mut messages: &[u8]) -> impl Iterator<Item = (u8, &[u8])> {
    std::iter::from_fn(move || {
        let kind = *messages.first()?;
        let length = number(messages.get(1..4)?);
        let body = messages.get(4..4 + length)?;
        messages = messages.get(4 + length..)?;
        Some((kind, body))
    })
}

fn chain(body: &[u8]) -> Vec<CertificateDer<'static>> {
    let mut rest = body.get(3..).unwrap_or_default();
    let mut found = Vec::new();
    while let Some(length) = rest.get(..3).map(number)
        && let Some(certificate) = rest.get(3..3 + length)
    {
        found.push(CertificateDer::from(certificate.to_vec()));
        rest = rest.get(3 + length..).unwrap_or_default();
    }
    found
}

fn number(bytes: &[u8]) -> usize {
    bytes.iter().fold(0, |number, byte| number << 8 | usize::from(*byte))
}

fn client_hello(host: &str) -> Vec<u8> {
    let mut body = vec![3, 3];
    // It is no secret here and keys nothing; it only must not look like that of an older message.
    body.extend((0u8..32).map(|index| index.wrapping_mul(37) ^ 0x5A));
    body.push(0);
    body.extend(sized(&SUITES.iter().flat_map(|suite| suite.to_be_bytes()).collect::<Vec<u8>>()));
    body.extend([1, 0]);
    let mut extensions = Vec::new();
    if host.parse::<std::net::IpAddr>().is_err() {
        let name = [vec![0], sized(host.as_bytes())].concat();
        extensions.extend(extension(0, &sized(&name)));
    }
    // secp256r1, secp384r1; uncompressed points
    extensions.extend(extension(10, &sized(&[0, 23, 0, 24])));
    extensions.extend(extension(11, &[1, 0]));
    // RSA and ECDSA with SHA-256, SHA-384, SHA-512, SHA-1
    let signatures = [4, 1, 5, 1, 6, 1, 2, 1, 4, 3, 5, 3, 6, 3, 2, 3];
    extensions.extend(extension(13, &sized(&signatures)));
    body.extend(sized(&extensions));

    let length = u32::try_from(body.len()).unwrap_or_default().to_be_bytes();
    let message = [&[1], &length[1..], &body].concat();
    [vec![HANDSHAKE, 3, 1], sized(&message)].concat()
}

/// With its length before it, in two bytes.
fn sized(bytes: &[u8]) -> Vec<u8> {
    let length = u16::try_from(bytes.len()).unwrap_or_default().to_be_bytes();
    [&length, bytes].concat()
}

fn extension(kind: u16, contents: &[u8]) -> Vec<u8> {
    [kind.to_be_bytes().to_vec(), sized(contents)].concat()
}
