//! Notifications of macOS (`UNUserNotificationCenter`). A click reaches the process that sent it, while it lives.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use mac_usernotifications::{
    Error, InterruptionLevel, Notification, NotificationResponse, block_on_current, blocking,
};

use super::{Event, Note, Notifier, NotifyError};

type Answer = Pin<Box<dyn Future<Output = Result<NotificationResponse, Error>> + Send>>;

pub(super) struct NotificationCenter {
    shown: Vec<(Note, Answer)>,
}

impl NotificationCenter {
    /// Asks for the permission, which macOS asks the officer for once.
    pub(super) fn ask() -> Result<NotificationCenter, NotifyError> {
        match blocking::request_auth() {
            Ok(true) => Ok(NotificationCenter { shown: Vec::new() }),
            Ok(false) => Err(NotifyError::NoService("not permitted".to_owned())),
            Err(error) => Err(NotifyError::NoService(error.to_string())),
        }
    }

    /// The first answer to anything that was shown; a notification that can't be asked about is as good as gone.
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Event> {
        for index in 0..self.shown.len() {
            let Poll::Ready(answer) = self.shown[index].1.as_mut().poll(context) else { continue };
            let (note, _) = self.shown.swap_remove(index);
            return Poll::Ready(match answer {
                Ok(response) if response.is_default_action() => {
                    Event::Opened { tag: note.tag, place: note.place, token: None }
                }
                Ok(_) => Event::Closed { tag: note.tag },
                Err(_) => Event::Nothing,
            });
        }
        Poll::Pending
    }
}

impl Notifier for NotificationCenter {
    fn show(&mut self, note: &Note) -> Result<(), NotifyError> {
        let level = if note.urgent { InterruptionLevel::TimeSensitive } else { InterruptionLevel::Active };
        let notification = Notification::new()
            .id(&note.tag)
            .title(&note.title)
            .message(&note.body)
            .interruption_level(level);
        let handle = notification.send_blocking().map_err(|error| NotifyError::Refused(error.to_string()))?;
        self.shown.retain(|(shown, _)| shown.tag != note.tag);
        self.shown.push((note.clone(), Box::pin(handle.response())));
        Ok(())
    }

    fn wait(&mut self, limit: Duration) -> Event {
        if self.shown.is_empty() {
            return Event::AllGone;
        }
        let until = Instant::now() + limit;
        let mut alarm = false;
        let event = poll_fn(|context| {
            if Instant::now() >= until {
                return Poll::Ready(Event::Nothing);
            }
            if !alarm {
                alarm = true;
                let waker = context.waker().clone();
                std::thread::spawn(move || {
                    std::thread::sleep(limit);
                    waker.wake();
                });
            }
            self.poll(context)
        });
        // Nobody runs the main loop: no answer will ever come.
        block_on_current(event).unwrap_or(Event::AllGone)
    }

    fn standing(&self) -> Vec<String> {
        self.shown.iter().map(|(note, _)| note.tag.clone()).collect()
    }

    /// A click reaches nobody once the process has ended.
    fn lasts(&self) -> bool {
        false
    }
}
