//! A notification service for tests: it keeps what it is asked to show, and clicks on it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::zvariant::OwnedValue;

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// One notification, as it was asked for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Heard {
    pub number: u32,
    /// The number of the one whose place it took; 0 for none.
    pub replaces: u32,
    pub tag: String,
    pub title: String,
    pub body: String,
    pub actions: Vec<String>,
    /// 1 as usual, 2 urgent.
    pub urgency: u8,
    /// Milliseconds; 0: never.
    pub expires: i32,
}

/// Owns the name of the notification service on a bus.
pub struct Recorder {
    connection: Connection,
    heard: Arc<Mutex<Vec<Heard>>>,
}

struct Service {
    heard: Arc<Mutex<Vec<Heard>>>,
}

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Service {
    fn get_capabilities(&self) -> Vec<&str> {
        vec!["actions", "body", "body-markup", "persistence"]
    }

    #[allow(clippy::needless_pass_by_value, clippy::too_many_arguments, reason = "the specification's")]
    fn notify(
        &self,
        _app_name: String,
        replaces: u32,
        _app_icon: String,
        title: String,
        body: String,
        actions: Vec<String>,
        hints: HashMap<String, OwnedValue>,
        expires: i32,
    ) -> u32 {
        let tag = hints.get("x-dunst-stack-tag").and_then(|tag| tag.try_into().ok()).unwrap_or("");
        let urgency = hints.get("urgency").and_then(|urgency| urgency.try_into().ok()).unwrap_or(u8::MAX);
        let mut heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        let number = match replaces {
            0 => u32::try_from(heard.len()).map_or(u32::MAX, |count| count + 1),
            earlier => earlier,
        };
        heard.push(Heard { number, replaces, tag: tag.to_owned(), title, body, actions, urgency, expires });
        number
    }
}

impl Recorder {
    /// Begins to answer on the bus at this address.
    ///
    /// # Errors
    /// Any of the bus.
    pub fn on(address: &str) -> zbus::Result<Recorder> {
        let heard = Arc::<Mutex<Vec<Heard>>>::default();
        let service = Service { heard: Arc::clone(&heard) };
        let connection = Builder::address(address)?.name(NAME)?.serve_at(PATH, service)?.build()?;
        Ok(Recorder { connection, heard })
    }

    /// Everything so far.
    pub fn heard(&self) -> Vec<Heard> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Everything so far, once there are so many of them; fewer after ten seconds.
    pub fn wait_for(&self, count: usize) -> Vec<Heard> {
        let give_up = Instant::now() + Duration::from_secs(10);
        while self.heard().len() < count && Instant::now() < give_up {
            std::thread::sleep(Duration::from_millis(20));
        }
        self.heard()
    }

    /// As a click on it: the token for the window, the action, and that it is closed.
    ///
    /// # Errors
    /// Any of the bus.
    pub fn click(&self, number: u32) -> zbus::Result<()> {
        self.signal("ActivationToken", &(number, "token-of-the-desktop"))?;
        self.signal("ActionInvoked", &(number, "default"))?;
        self.close(number)
    }

    /// As the cross in its corner.
    ///
    /// # Errors
    /// Any of the bus.
    pub fn close(&self, number: u32) -> zbus::Result<()> {
        self.signal("NotificationClosed", &(number, 2_u32))
    }

    /// As a desktop that shows only so many, or none for long.
    ///
    /// # Errors
    /// Any of the bus.
    pub fn expire(&self, number: u32) -> zbus::Result<()> {
        self.signal("NotificationClosed", &(number, 1_u32))
    }

    fn signal<B: zbus::export::serde::Serialize + zbus::zvariant::DynamicType>(
        &self,
        name: &str,
        body: &B,
    ) -> zbus::Result<()> {
        self.connection.emit_signal(None::<&str>, PATH, NAME, name, body)
    }
}
