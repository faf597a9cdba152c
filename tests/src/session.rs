//! One officer at one desktop.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::desktop::{Desktop, Keyring};
use crate::driver::{Running, ended, kill_program, programs};
use crate::page;
use crate::paths::{pictures, project, window_program};

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

    // Doing

    /// Clicks the button, link or choice with these words; with the same words, the first one.
    pub async fn click(&self, words: &str) {
        self.click_in("", words).await;
    }

    /// Clicks it in the group, row or section in which these other words stand.
    pub async fn click_in(&self, group: &str, words: &str) {
        self.until(&format!("“{words}” can be clicked in “{group}”"), async || {
            let aimed = self.element(page::CLICKABLE, words, group).await?;
            let aim = self.client().execute_async(page::AIM, vec![reference(&aimed)]);
            tokio::time::timeout(PATIENCE, aim).await.ok()?.ok()?;
            aimed.click().await.ok()?;
            (self.script(page::HIT).await == true).then_some(())
        })
        .await;
    }

    /// Fills the field with this label; what stood there is replaced.
    pub async fn fill(&self, label: &str, value: &str) {
        self.fill_in("", label, value).await;
    }

    /// Fills it in the group in which these other words stand, e.g. the day of one date.
    pub async fn fill_in(&self, group: &str, label: &str, value: &str) {
        let what = format!("a field “{label}” in “{group}”");
        let field = self.until(&what, async || self.element(page::FIELD, label, group).await).await;
        let how = self.client().execute(page::SET, vec![reference(&field), json!(value)]).await;
        let how = how.expect("a script");
        match how.as_str() {
            None => {}
            Some("type") => {
                field.clear().await.unwrap_or_else(|error| panic!("“{label}” cannot be emptied: {error}"));
                // The driver leaves out line feeds; Enter is what an officer presses. Nothing cannot be typed.
                let keys =
                    if value.is_empty() { "x\u{e003}".to_owned() } else { value.replace('\n', "\u{e006}") };
                field
                    .send_keys(&keys)
                    .await
                    .unwrap_or_else(|error| panic!("“{label}” cannot be typed: {error}"));
            }
            Some(problem) => panic!("“{label}”: {problem}"),
        }
    }

    /// What stands in the field with this label.
    pub async fn value(&self, label: &str) -> String {
        let field = self
            .until(&format!("a field “{label}”"), async || self.element(page::FIELD, label, "").await)
            .await;
        field.prop("value").await.expect("a field has a value").unwrap_or_default()
    }

    /// Types where the focus is.
    pub async fn type_text(&self, text: &str) {
        let keys = text.chars().fold(KeyActions::new("keyboard".to_owned()), |keys, key| {
            keys.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key })
        });
        self.client().perform_actions(keys).await.expect("the keyboard");
    }

    /// A key, alone or held with others: `Tab`, `Shift+Tab`, `Ctrl+K`, `Enter`, `Escape`, `Space`, `Down`.
    pub async fn press(&self, keys: &str) {
        let keys: Vec<char> = keys.split('+').map(key).collect();
        let down = keys.iter().map(|key| KeyAction::Down { value: *key });
        let up = keys.iter().rev().map(|key| KeyAction::Up { value: *key });
        let actions = down.chain(up).fold(KeyActions::new("keyboard".to_owned()), InputSource::then);
        self.client().perform_actions(actions).await.expect("the keyboard");
    }

    /// Goes on with Tab until the focus is on what has this name.
    pub async fn tab_to(&self, name: &str) {
        let mut passed = Vec::new();
        for _ in 0..150 {
            self.press("Tab").await;
            let focused = self.focused().await;
            if focused == name || focused.starts_with(name) {
                return;
            }
            passed.push(focused);
        }
        panic!("the Tab key does not come to “{name}”; it came to {passed:?}");
    }

    /// What the officer chooses in the next dialog of the system; without it, Cancel.
    pub fn choose_next(&self, path: &Path) {
        fs::write(self.choice(), path.display().to_string()).expect("the next choice");
    }

    /// Writes the path into the file dialog of GTK that is open (needs `real_dialogs`) and confirms it.
    pub async fn choose_in_dialog(&self, path: &Path) {
        let dialog = self.until("a dialog of the system", async || self.desktop.dialog()).await;
        self.desktop.xdotool(&["windowactivate", "--sync", &dialog]);
        // A slash brings the field for paths; until it is there, keys get lost.
        self.desktop.xdotool(&["key", "slash"]);
        tokio::time::sleep(Duration::from_millis(400)).await;
        self.desktop.xdotool(&["key", "ctrl+a"]);
        self.desktop.xdotool(&["type", "--delay", "15", &path.display().to_string()]);
        tokio::time::sleep(Duration::from_millis(200)).await;
        self.desktop.xdotool(&["key", "Return"]);
        self.until("the dialog closes", async || self.desktop.dialog().is_none().then_some(())).await;
    }

    /// Gives up the dialog of the system that is open (needs `real_dialogs`).
    pub async fn cancel_dialog(&self) {
        let dialog = self.until("a dialog of the system", async || self.desktop.dialog()).await;
        self.desktop.xdotool(&["windowactivate", "--sync", &dialog]);
        self.desktop.xdotool(&["key", "Escape"]);
        self.until("the dialog closes", async || self.desktop.dialog().is_none().then_some(())).await;
    }

    /// Answers the operating system's question for the keyring's password (needs `real_dialogs`). None: Cancel.
    pub async fn answer_keyring(&self, password: Option<&str>) {
        let question =
            self.until("a question for the password", async || self.desktop.password_question()).await;
        self.desktop.xdotool(&["windowfocus", &question]);
        // The question takes the keyboard for itself a moment after it appears.
        tokio::time::sleep(Duration::from_millis(500)).await;
        match password {
            Some(password) => {
                self.desktop.xdotool(&["type", "--delay", "15", password]);
                self.desktop.xdotool(&["key", "Return"]);
            }
            None => self.desktop.xdotool(&["key", "Escape"]),
        }
        self.until("the question closes", async || self.desktop.password_question().is_none().then_some(()))
            .await;
    }

    /// Drops a file on the window.
    pub async fn drop_file(&self, file: &Path) {
        self.start_beside(&["--drop", &file.display().to_string()]).await;
    }

    /// For contracts: what the page itself could ask of the program. Err: the refusal.
    pub async fn go(&self, place: &str) {
        let script = format!("location.hash = '#' + encodeURI({});", json!(place));
        self.script(&script).await;
        // A screen has arrived once its heading has the focus.
        self.until(&format!("the screen {place}"), async || {
            let arrived = "return document.activeElement?.tagName === 'H1' && !document.querySelector('[aria-busy=true]')
                && decodeURI(location.hash.slice(1));";
            (self.script(arrived).await == json!(place)).then_some(())
        })
        .await;
    }

    pub async fn invoke(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        let answer =
            answered("a command", self.client().execute_async(page::INVOKE, vec![json!(command), arguments]))
                .await;
        let mut answer = answer.expect("the program answers");
        match answer.get_mut("answer") {
            Some(answer) => Ok(answer.take()),
            None => Err(answer["problem"].take()),
        }
    }

    // Seeing

    /// Waits until this can be read.
    pub async fn see(&self, text: &str) {
        let seen = self.patiently(async || self.text().await.contains(text).then_some(())).await;
        if seen.is_none() {
            let picture = self.screenshot("not-seen").await;
            panic!(
                "“{text}” is not to be seen. Picture: {}\nWhat is:\n{}",
                picture.display(),
                self.text().await
            );
        }
    }

    /// Waits until this cannot be read (any more).
    pub async fn see_no_more(&self, text: &str) {
        let gone = self.patiently(async || (!self.text().await.contains(text)).then_some(())).await;
        assert!(gone.is_some(), "“{text}” is still to be seen:\n{}", self.text().await);
    }

    /// Everything that can be read now, whitespace as single blanks.
    pub async fn text(&self) -> String {
        let text = self.client().execute(page::TEXT, Vec::new()).await.unwrap_or_default();
        text.as_str().unwrap_or_default().to_owned()
    }

    /// The name of what has the focus, as a screen reader says it.
    pub async fn focused(&self) -> String {
        let name = self.client().execute(page::FOCUSED, Vec::new()).await.expect("a script");
        name.as_str().unwrap_or_default().to_owned()
    }

    /// Runs a script in the page, for what no method here says.
    pub async fn script(&self, script: &str) -> Value {
        answered("a script", self.client().execute(script, Vec::new())).await.expect("a script")
    }

    /// A picture of the page in `target/pictures/`.
    pub async fn screenshot(&self, name: &str) -> PathBuf {
        let file = pictures().join(format!("{name}.png"));
        // What can be read already may not be painted yet.
        let _ = self.client().execute_async(page::PAINTED, Vec::new()).await;
        let picture = answered("a picture", self.client().screenshot()).await.expect("a picture");
        fs::write(&file, picture).expect("a place for the picture");
        file
    }

    /// What axe finds on this screen, a text for each place.
    pub async fn axe(&self) -> Vec<String> {
        let there = self.script("return typeof axe === 'object';").await;
        if there != json!(true) {
            let axe = project().join("ui/node_modules/axe-core/axe.min.js");
            let axe = fs::read_to_string(axe).expect("ui's packages are fetched: `cargo xtask setup`");
            self.script(&format!("{axe}; window.axe = axe;")).await;
        }
        let found =
            answered("axe", self.client().execute_async(page::AXE, Vec::new())).await.expect("axe runs");
        let lines = found.as_array().expect("a list").iter();
        lines.map(|line| line.as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Fails when axe finds anything on this screen.
    pub async fn is_accessible(&self, screen: &str) {
        let found = self.axe().await;
        assert!(found.is_empty(), "{screen} has to pass axe, but:\n{}", found.join("\n"));
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

/// An element as a script gets it (WebDriver, section 12.4).
fn reference(element: &Element) -> Value {
    json!({ "element-6066-11e4-a52e-4f735466cecf": &*element.element_id() })
}

fn key(name: &str) -> char {
    let key = match name {
        "Alt" => Key::Alt,
        "Ctrl" => Key::Control,
        "Down" => Key::Down,
        "End" => Key::End,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Home" => Key::Home,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Shift" => Key::Shift,
        "Space" => return ' ',
        "Tab" => Key::Tab,
        "Up" => Key::Up,
        letter => return letter.to_lowercase().chars().next().expect("a key has a name"),
    };
    key.into()
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
