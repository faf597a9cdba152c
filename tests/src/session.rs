//! One officer at one desktop.

mod doing;
mod seeing;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fantoccini::elements::{Element, ElementRef};
use serde_json::json;

use crate::desktop::{Desktop, Keyring};
use crate::driver::{Running, ended, kill_program, programs};
use crate::paths::window_program;

/// When the journeys take place, unless they say otherwise: Monday, 23 November 2026, 10 o'clock in Chișinău.
pub const MONDAY: &str = "2026-11-23T08:00:00Z";

const PATIENCE: Duration = Duration::from_secs(15);

/// A driver that doesn't answer within this time never will: the journey fails instead of waiting for ever.
const ANSWER: Duration = Duration::from_secs(60);

/// What this session is like.
#[derive(Clone, Debug)]
pub struct Options {
    pub keyring: Keyring,
    pub dark: bool,
    /// RFC 3339. The clock stands still there.
    pub now: String,
    /// Dialogs are the real ones of GTK, and a small window manager gives them the focus.
    pub real_dialogs: bool,
    /// Pixels.
    pub size: (u32, u32),
    /// What else stands in the program's environment.
    pub environment: Vec<(&'static str, String)>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            keyring: Keyring::Ready,
            dark: false,
            now: MONDAY.to_owned(),
            real_dialogs: false,
            size: (1280, 860),
            environment: Vec::new(),
        }
    }
}

/// An officer in front of the window.
pub struct Session {
    // Before the desktop: it ends first.
    running: Option<Running>,
    desktop: Desktop,
    options: Options,
}

impl Session {
    /// A fresh desktop with the window open on an empty data folder.
    pub async fn start(options: Options) -> Session {
        let mut session = Session::prepare(options);
        session.open().await;
        session
    }

    /// A fresh desktop; the window is not open yet, so that the data folder can be prepared.
    pub fn prepare(options: Options) -> Session {
        let desktop = Desktop::start(options.keyring, options.dark, options.real_dialogs);
        Session { running: None, desktop, options }
    }

    // The program

    pub async fn open(&mut self) {
        self.open_with(&[]).await;
    }

    /// Opens the window with arguments, e.g. `--open certificate/ID`.
    pub async fn open_with(&mut self, arguments: &[&str]) {
        let arguments: Vec<String> = arguments.iter().map(ToString::to_string).collect();
        self.running = Some(Running::start(&self.desktop, &self.environment(), &arguments).await);
        let (width, height) = self.options.size;
        self.resize(width, height).await;
    }

    /// Another size for the window, in pixels.
    pub async fn resize(&self, width: u32, height: u32) {
        self.client().set_window_size(width, height).await.expect("the window takes a size");
    }

    /// `kill -9`: no chance to save anything.
    pub fn kill(&mut self) {
        kill_program(&self.desktop);
        self.running = None;
    }

    /// Closes the window as its officer would.
    pub async fn close(&mut self) {
        let running = self.running.take().expect("the window is open");
        let processes = programs(&self.desktop);
        // The driver answers once the program has ended; now and then it misses the end and never answers.
        let _ = tokio::time::timeout(PATIENCE, running.client.clone().close()).await;
        ended(&processes).await;
    }

    /// Opens it again on the same data.
    pub async fn start_again(&mut self) {
        assert!(self.running.is_none(), "the window was closed or killed before");
        self.open().await;
    }

    /// The clock for the next start.
    pub fn set_now(&mut self, now: &str) {
        now.clone_into(&mut self.options.now);
    }

    /// Starts the program a second time beside the window, as a reminder does: `--open certificate/ID`.
    pub async fn start_beside(&self, arguments: &[&str]) {
        let mut command = self.desktop.command(window_program());
        command.args(arguments).envs(self.environment().iter().map(|(name, value)| (name, value)));
        let mut started = command.spawn().expect("a second start");
        self.until("the second start ends by itself", async || started.try_wait().ok().flatten()).await;
    }

    // The desktop around it

    /// The folder that everything of this session is in; the program's own data is in `data_folder`.
    pub fn home(&self) -> &Path {
        self.desktop.home()
    }

    pub fn data_folder(&self) -> PathBuf {
        self.home().join("racord")
    }

    /// Waits until something with this in its address was opened in the browser, the mail program or the file
    /// manager; says what exactly.
    pub async fn opened(&self, part: &str) -> String {
        let what = format!("something with “{part}” is opened");
        self.until(&what, async || self.desktop.opened().into_iter().find(|opened| opened.contains(part)))
            .await
    }

    /// What the keyring holds under these attributes (`["service", "racord"]`), as `secret-tool` tells it.
    pub fn keyring_entries(&self, attributes: &[&str]) -> String {
        self.desktop.keyring_entries(attributes)
    }

    pub fn lock_keyring(&self) {
        self.desktop.lock_keyring();
    }

    /// The files of this session, keyring left out, in which these bytes stand.
    pub fn files_with(&self, bytes: &[u8]) -> Vec<PathBuf> {
        let mut found = Vec::new();
        search(self.home(), bytes, &mut found);
        found.retain(|file| !file.starts_with(self.home().join("data/keyrings")));
        found
    }

    /// A program on this desktop, e.g. `xdotool`.
    pub fn command(&self, program: &str) -> std::process::Command {
        self.desktop.command(program)
    }

    /// Waits for something that happens soon, and fails when it does not.
    pub async fn until<T>(&self, what: &str, ask: impl AsyncFnMut() -> Option<T>) -> T {
        match self.patiently(ask).await {
            Some(found) => found,
            None if self.running.is_none() => panic!("waited in vain: {what}"),
            None => {
                let picture = self.screenshot("waited-in-vain").await;
                panic!("waited in vain: {what}. Picture: {}\n{}", picture.display(), self.text().await)
            }
        }
    }

    async fn patiently<T>(&self, mut ask: impl AsyncFnMut() -> Option<T>) -> Option<T> {
        let give_up = Instant::now() + PATIENCE;
        loop {
            if let Some(found) = ask().await {
                return Some(found);
            }
            if Instant::now() > give_up {
                return None;
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    async fn element(&self, script: &str, name: &str, group: &str) -> Option<Element> {
        let found = self.client().execute(script, vec![json!(name), json!(group)]).await.ok()?;
        let id = found.as_object()?.values().next()?.as_str()?.to_owned();
        Some(Element::from_element_id(self.client().clone(), ElementRef::from(id)))
    }

    fn client(&self) -> &fantoccini::Client {
        &self.running.as_ref().expect("the window is open").client
    }

    fn choice(&self) -> PathBuf {
        self.home().join("choice")
    }

    fn environment(&self) -> Vec<(&'static str, String)> {
        let mut environment = vec![
            ("RACORD_DATA_DIR", self.data_folder().display().to_string()),
            ("RACORD_NOW", self.options.now.clone()),
        ];
        if !self.options.real_dialogs {
            environment.push(("RACORD_CHOICE", self.choice().display().to_string()));
        }
        environment.extend(self.options.environment.iter().cloned());
        environment
    }
}

fn search(folder: &Path, bytes: &[u8], found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_dir() {
            search(&entry.path(), bytes, found);
        } else if kind.is_file() {
            let content = fs::read(entry.path()).unwrap_or_default();
            if content.windows(bytes.len()).any(|window| window == bytes) {
                found.push(entry.path());
            }
        }
    }
}

async fn answered<T>(what: &str, asked: impl Future<Output = T>) -> T {
    let answer = tokio::time::timeout(ANSWER, asked).await;
    answer.unwrap_or_else(|_| panic!("WebKitWebDriver did not answer: {what}"))
}
