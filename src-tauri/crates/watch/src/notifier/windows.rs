//! Toasts of Windows. They stay when their sender has ended, and a click needs no process of ours.

use std::time::Duration;

use windows::Data::Xml::Dom::XmlDocument;
use windows::UI::Notifications::{ToastNotification, ToastNotificationManager};
use windows::core::HSTRING;

use super::{APP_ID, Event, Note, Notifier, NotifyError, toast};

pub(super) struct Toasts;

impl Notifier for Toasts {
    fn show(&mut self, note: &Note) -> Result<(), NotifyError> {
        show(note).map_err(|error| NotifyError::Refused(error.to_string()))
    }

    fn wait(&mut self, _limit: Duration) -> Event {
        Event::AllGone
    }
}

fn show(note: &Note) -> windows::core::Result<()> {
    let content = XmlDocument::new()?;
    content.LoadXml(&HSTRING::from(toast::xml(note)))?;
    let shown = ToastNotification::CreateToastNotification(&content)?;
    shown.SetTag(&HSTRING::from(toast::tag(note)))?;
    ToastNotificationManager::CreateToastNotifierWithId(&HSTRING::from(APP_ID))?.Show(&shown)
}
