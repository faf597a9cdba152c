//! The program under WebKitWebDriver.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use crate::desktop::Desktop;
use crate::paths::window_program;
use crate::process::{Process, kill};

/// A window that was closed has ended by then.
const ENDING: Duration = Duration::from_secs(10);
/// A window that isn't there by then will not come.
const OPENING: Duration = Duration::from_secs(40);

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
        assert!(program.is_file(), "the window is not built: `cargo xtask test` builds it");
        // One that is still ending would take the new start for a second one, and send it away.
        ended(&programs(desktop)).await;
        // Now and then the driver misses that the window is there, or resets the connection: once more, then.
        for _ in 0..2 {
            end(&programs(desktop));
            if let Some(running) = Running::attempt(desktop, environment, arguments).await {
                return running;
            }
        }
        panic!("the window does not open within the driver's time");
    }

    async fn attempt(
        desktop: &Desktop,
        environment: &[(&str, String)],
        arguments: &[String],
    ) -> Option<Running> {
        let port = free_port();
        let mut driver = desktop.command("WebKitWebDriver");
        driver.args(["--host=127.0.0.1", &format!("--port={port}")]).env("TAURI_WEBVIEW_AUTOMATION", "true");
        driver.envs(environment.iter().map(|(name, value)| (name, value)));
        if std::env::var_os("RACORD_SHOW_OUTPUT").is_none() {
            driver.stderr(Stdio::null());
        }
        let driver = Process::start(&mut driver);
        wait_for_port(port);
        let options =
            json!({ "webkitgtk:browserOptions": { "binary": window_program(), "args": arguments } });
        let Some(options) = options.as_object().cloned() else { unreachable!("an object was written") };
        let address = format!("http://127.0.0.1:{port}");
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let connecting = builder.capabilities(options).connect(&address);
        let client = tokio::time::timeout(OPENING, connecting).await.ok()?.ok()?;
        Some(Running { client, _driver: driver })
    }
}

/// Waits until these processes have ended, and ends them when that takes too long.
pub(crate) async fn ended(processes: &[String]) {
    let give_up = Instant::now() + ENDING;
    while !processes.iter().all(|process| is_over(process)) && Instant::now() < give_up {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    end(processes);
}

/// `kill -9` for the program of this desktop.
pub(crate) fn kill_program(desktop: &Desktop) {
    let running = programs(desktop);
    assert_eq!(running.len(), 1, "one window runs on this desktop");
    end(&running);
}

/// Kills what is left of these processes, and waits until it is gone.
fn end(processes: &[String]) {
    let give_up = Instant::now() + ENDING;
    for process in processes {
        while !is_over(process) {
            assert!(Instant::now() < give_up, "what was killed ends");
            kill(process);
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

/// Whether a process holds no file and no lock any more. One that is ending gives its memory back first, and with it the
/// name of its program and its environment; its files stay open until its last thread is gone.
fn is_over(process: &str) -> bool {
    let known = Path::new("/proc").join(process);
    let Ok(stat) = fs::read_to_string(known.join("stat")) else { return true };
    // The state stands behind the name in brackets (proc_pid_stat(5)).
    let state = stat.rsplit(')').next().unwrap_or_default().trim_start();
    state.starts_with(['X', 'Z']) && fs::read_dir(known.join("task")).map_or(0, Iterator::count) < 2
}

/// The processes of the program on this desktop.
pub(crate) fn programs(desktop: &Desktop) -> Vec<String> {
    let program = fs::canonicalize(window_program()).expect("the window is built");
    let home = format!("HOME={}", desktop.home().display()).into_bytes();
    let of_this_desktop = |process: &fs::DirEntry| {
        let same_program = fs::read_link(process.path().join("exe")).is_ok_and(|exe| exe == program);
        let environment = fs::read(process.path().join("environ")).unwrap_or_default();
        same_program && environment.split(|byte| *byte == 0).any(|variable| variable == home)
    };
    let processes = fs::read_dir("/proc").expect("/proc").flatten();
    processes
        .filter(of_this_desktop)
        .map(|process| process.file_name().to_string_lossy().into_owned())
        .collect()
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
