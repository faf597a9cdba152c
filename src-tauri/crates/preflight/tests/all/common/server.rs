//! Servers that answer as the test says.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use rustls::crypto::ring;
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::authority::Identity;

/// What listens, until the test ends with its process.
pub(crate) struct Server {
    pub(crate) port: u16,
    /// How many connections came.
    pub(crate) met: Arc<AtomicUsize>,
}

pub(crate) trait Line: Read + Write {}
impl<L: Read + Write> Line for L {}

impl Server {
    /// Hands every connection to the test.
    pub(crate) fn raw(serve: impl Fn(TcpStream) + Send + Sync + 'static) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (serve, met) = (Arc::new(serve), Arc::new(AtomicUsize::new(0)));
        let count = met.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                count.fetch_add(1, Ordering::SeqCst);
                let serve = serve.clone();
                std::thread::spawn(move || serve(stream));
            }
        });
        Server { port, met }
    }

    /// Plain HTTP. The test gets the head of the question, and the line to answer on.
    pub(crate) fn http(answer: impl Fn(&str, &mut dyn Line) + Send + Sync + 'static) -> Server {
        Server::raw(move |mut stream| {
            let head = head(&mut stream);
            answer(&head, &mut stream);
        })
    }

    pub(crate) fn https(
        identity: &Identity,
        answer: impl Fn(&str, &mut dyn Line) + Send + Sync + 'static,
    ) -> Server {
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(identity.chain.clone(), identity.key.clone_key())
            .unwrap();
        let config = Arc::new(config);
        Server::raw(move |stream| {
            let connection = ServerConnection::new(config.clone()).unwrap();
            let mut line = StreamOwned::new(connection, stream);
            let head = head(&mut line);
            if !head.is_empty() {
                answer(&head, &mut line);
                line.conn.send_close_notify();
                let _ = line.flush();
            }
        })
    }

    pub(crate) fn count(&self) -> usize {
        self.met.load(Ordering::SeqCst)
    }
}

/// Up to the empty line.
pub(crate) fn head(line: &mut dyn Read) -> String {
    let mut read = Vec::new();
    let mut byte = [0];
    while !read.ends_with(b"\r\n\r\n") {
        match line.read(&mut byte) {
            Ok(1) => read.push(byte[0]),
            _ => return String::new(),
        }
    }
    String::from_utf8_lossy(&read).into_owned()
}

/// A whole answer, with the right time.
pub(crate) fn say(status: &str, more: &str, body: &[u8]) -> Vec<u8> {
    let date = chrono::Utc::now().format("%a, %d %b %Y %H:%M:%S GMT");
    let head = format!("HTTP/1.1 {status}\r\nDate: {date}\r\nContent-Length: {}\r\n{more}\r\n", body.len());
    [head.as_bytes(), body].concat()
}

/// An answer to every question.
pub(crate) fn always(
    status: &'static str,
    more: &'static str,
    body: &'static [u8],
) -> impl Fn(&str, &mut dyn Line) {
    move |_, line| {
        let _ = line.write_all(&say(status, more, body));
    }
}

/// Longer than any limit of the tests.
pub(crate) fn stall() {
    std::thread::sleep(Duration::from_secs(20));
}
