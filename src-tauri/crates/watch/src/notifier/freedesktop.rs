//! `org.freedesktop.Notifications` on the session's bus (Desktop Notifications Specification 1.2 and later).

use std::collections::HashMap;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use zbus::MatchRule;
use zbus::blocking::connection::Builder;
use zbus::blocking::{Connection, MessageIterator};
use zbus::message::{Message, Type};
use zbus::zvariant::Value;

use super::{Event, Note, Notifier, NotifyError};

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// A service that doesn't answer within this time is as good as none.
const ANSWER: Duration = Duration::from_secs(25);

/// The bus and the service together.
const CONNECTED: Duration = Duration::from_secs(60);

/// `expire_timeout`: never by itself.
const NEVER: i32 = 0;

/// The reason in `NotificationClosed` that only a person gives. The others are the desktop's own: GNOME keeps three of a
/// program and drops the oldest.
const DISMISSED: u32 = 2;

pub(super) struct Freedesktop {
    connection: Connection,
    signals: Receiver<Signal>,
    /// The service understands simple markup, so its signs have to be written as such.
    markup: bool,
    /// By the service's number.
    shown: HashMap<u32, Note>,
    token: Option<String>,
}

enum Signal {
    Closed {
        number: u32,
        reason: u32,
    },
    Invoked(u32, String),
    Token(u32, String),
    /// The service went away, and with it all that it showed.
    ServiceGone,
}

impl Freedesktop {
    pub(super) fn connect() -> Result<Freedesktop, NotifyError> {
        Freedesktop::within(CONNECTED, Builder::session)
    }

    /// A bus may take the connection and never say a word: then the thread that waits for it is left behind.
    fn within(
        limit: Duration,
        bus: impl FnOnce() -> zbus::Result<Builder<'static>> + Send + 'static,
    ) -> Result<Freedesktop, NotifyError> {
        let (sender, receiver) = channel();
        std::thread::spawn(move || sender.send(Freedesktop::on(bus)));
        receiver
            .recv_timeout(limit)
            .unwrap_or_else(|_| Err(NotifyError::NoService("the bus doesn't answer".to_owned())))
    }

    fn on(bus: impl FnOnce() -> zbus::Result<Builder<'static>>) -> Result<Freedesktop, NotifyError> {
        let connection = bus()
            .and_then(|builder| builder.method_timeout(ANSWER).build())
            .map_err(|error| no_service(&error))?;
        // Asked for first, so that the service is started if it can be, and so that no signal is missed.
        let can: Vec<String> = connection
            .call_method(Some(NAME), PATH, Some(NAME), "GetCapabilities", &())
            .and_then(|reply| reply.body().deserialize())
            .map_err(|error| no_service(&error))?;
        let signals = listen(&connection).map_err(|error| no_service(&error))?;
        let markup = can.iter().any(|capability| capability == "body-markup");
        Ok(Freedesktop { connection, signals, markup, shown: HashMap::new(), token: None })
    }

    fn take(&mut self, signal: Signal) -> Option<Event> {
        match signal {
            Signal::Closed { number, reason } => {
                let note = self.shown.remove(&number)?;
                match reason {
                    DISMISSED => Some(Event::Closed { tag: note.tag }),
                    _ => self.shown.is_empty().then_some(Event::AllGone),
                }
            }
            // The service says afterwards that it closed it, too.
            Signal::Invoked(number, action) => {
                let note = self.shown.get(&number).filter(|_| action == "default")?;
                Some(Event::Opened {
                    tag: note.tag.clone(),
                    place: note.place.clone(),
                    token: self.token.take(),
                })
            }
            Signal::ServiceGone => {
                self.shown.clear();
                Some(Event::AllGone)
            }
            Signal::Token(number, token) => {
                if self.shown.contains_key(&number) {
                    self.token = Some(token);
                }
                None
            }
        }
    }
}

impl Notifier for Freedesktop {
    fn show(&mut self, note: &Note) -> Result<(), NotifyError> {
        let earlier = self.shown.iter().find(|(_, shown)| shown.tag == note.tag).map(|(number, _)| *number);
        let body = if self.markup { marked_up(&note.body) } else { note.body.clone() };
        let hints = HashMap::from([
            ("category", Value::from("device.warning")),
            ("desktop-entry", Value::from("racord")),
            ("urgency", Value::from(if note.urgent { 2_u8 } else { 1_u8 })),
            // A hint of dunst's, which keeps what senders that have gone have shown.
            ("x-dunst-stack-tag", Value::from(note.tag.as_str())),
        ]);
        let actions = ["default", note.open.as_str()];
        let arguments = (
            "Racord",
            earlier.unwrap_or_default(),
            "racord",
            note.title.as_str(),
            body,
            actions.as_slice(),
            hints,
            NEVER,
        );
        let number: u32 = self
            .connection
            .call_method(Some(NAME), PATH, Some(NAME), "Notify", &arguments)
            .and_then(|reply| reply.body().deserialize())
            .map_err(|error| match error {
                zbus::Error::MethodError(..) => NotifyError::Refused(error.to_string()),
                other => no_service(&other),
            })?;
        self.shown.insert(number, note.clone());
        Ok(())
    }

    fn wait(&mut self, limit: Duration) -> Event {
        if self.shown.is_empty() {
            return Event::AllGone;
        }
        let until = Instant::now() + limit;
        loop {
            match self.signals.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(signal) => {
                    if let Some(event) = self.take(signal) {
                        return event;
                    }
                }
                Err(RecvTimeoutError::Timeout) => return Event::Nothing,
                // The bus is gone: the session has ended.
                Err(RecvTimeoutError::Disconnected) => {
                    self.shown.clear();
                    return Event::AllGone;
                }
            }
        }
    }

    fn standing(&self) -> Vec<String> {
        self.shown.values().map(|note| note.tag.clone()).collect()
    }

    /// Desktops take a notification away when its sender leaves the bus.
    fn lasts(&self) -> bool {
        false
    }
}

/// Everything that the service says, and the end of the service, from a thread of its own.
fn listen(connection: &Connection) -> zbus::Result<Receiver<Signal>> {
    let (sender, receiver) = channel();
    let said = MatchRule::builder().msg_type(Type::Signal).sender(NAME)?.interface(NAME)?.build();
    let owner = MatchRule::builder()
        .msg_type(Type::Signal)
        .sender("org.freedesktop.DBus")?
        .member("NameOwnerChanged")?
        .arg(0, NAME)?
        .build();
    for rule in [said, owner] {
        let messages = MessageIterator::for_match_rule(rule, connection, None)?;
        let sender = sender.clone();
        std::thread::spawn(move || pass_on(messages, &sender));
    }
    Ok(receiver)
}

fn pass_on(messages: MessageIterator, sender: &Sender<Signal>) {
    for message in messages.flatten() {
        if read(&message).is_some_and(|signal| sender.send(signal).is_err()) {
            return;
        }
    }
}

fn read(message: &Message) -> Option<Signal> {
    let header = message.header();
    let body = message.body();
    match header.member()?.as_str() {
        "ActionInvoked" => body.deserialize().ok().map(|(number, action)| Signal::Invoked(number, action)),
        "ActivationToken" => body.deserialize().ok().map(|(number, token)| Signal::Token(number, token)),
        "NameOwnerChanged" => Some(Signal::ServiceGone),
        "NotificationClosed" => {
            body.deserialize().ok().map(|(number, reason)| Signal::Closed { number, reason })
        }
        _ => None,
    }
}

fn marked_up(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn no_service(error: &zbus::Error) -> NotifyError {
    NotifyError::NoService(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bus_that_never_says_a_word_holds_nobody_up_for_ever() {
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("bus");
        // Connections are taken by the kernel; nobody reads them.
        let _silent = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        let address = format!("unix:path={}", socket.display());
        let connected =
            Freedesktop::within(Duration::from_millis(200), move || Builder::address(address.as_str()));
        let Err(NotifyError::NoService(words)) = connected else { panic!("nobody has answered") };
        assert_eq!(words, "the bus doesn't answer");
    }
}
