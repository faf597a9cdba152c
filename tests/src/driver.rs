//! The program under WebKitWebDriver.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::process::Stdio;
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use crate::desktop::Desktop;
use crate::paths::window_program;
use crate::process::{Process, kill};

pub(crate) struct Running {
    pub(crate) client: Client,
    _driver: Process,
}

impl Running {
    pub(crate) async fn start(
        desktop: &Desktop,
        environment: &[(&str, String)],
        arguments: &[String],
    ) -> Running {
        let program = window_program();
        assert!(
            program.is_file(),
            "the window is not built: cargo build -p racord --features custom-protocol,journey"
        );
        let port = free_port();
        let mut driver = desktop.command("WebKitWebDriver");
        driver.args(["--host=127.0.0.1", &format!("--port={port}")]).env("TAURI_WEBVIEW_AUTOMATION", "true");
        driver.envs(environment.iter().map(|(name, value)| (name, value)));
        if std::env::var_os("RACORD_SHOW_OUTPUT").is_none() {
            driver.stderr(Stdio::null());
        }
        let driver = Process::start(&mut driver);
        wait_for_port(port);
        let options = json!({ "webkitgtk:browserOptions": { "binary": program, "args": arguments } });
        let Some(options) = options.as_object().cloned() else { unreachable!("an object was written") };
        let address = format!("http://127.0.0.1:{port}");
        let client = ClientBuilder::new(HttpConnector::new()).capabilities(options).connect(&address).await;
        Running { client: client.expect("the window opens within the driver's time"), _driver: driver }
    }
}

/// `kill -9` for the program of this desktop.
pub(crate) fn kill_program(desktop: &Desktop) {
    assert_eq!(kill_programs(desktop), 1, "one window runs on this desktop");
}

/// Kills whatever runs of the program on this desktop, and says how many there were.
pub(crate) fn kill_programs(desktop: &Desktop) -> usize {
    let program = fs::canonicalize(window_program()).expect("the window is built");
    let home = format!("HOME={}", desktop.home().display()).into_bytes();
    let mut killed = 0;
    for process in fs::read_dir("/proc").expect("/proc").flatten() {
        let folder = process.path();
        let same_program = fs::read_link(folder.join("exe")).is_ok_and(|exe| exe == program);
        let environment = fs::read(folder.join("environ")).unwrap_or_default();
        if same_program && environment.split(|byte| *byte == 0).any(|variable| variable == home) {
            kill(&process.file_name().to_string_lossy());
            killed += 1;
        }
    }
    killed
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("its number").port()
}

fn wait_for_port(port: u16) {
    let give_up = Instant::now() + Duration::from_secs(10);
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(Instant::now() < give_up, "WebKitWebDriver did not answer");
        std::thread::sleep(Duration::from_millis(10));
    }
}
