//! Toasts of Windows. They stay when their sender has ended, and a click needs no process of ours.

use std::time::Duration;

use windows::Data::Xml::Dom::XmlDocument;
use windows::UI::Notifications::{
    NotificationSetting, ToastNotification, ToastNotificationManager, ToastNotifier,
};
use windows::core::HSTRING;

use super::{APP_ID, Event, Note, Notifier, NotifyError, toast};

pub(super) struct Toasts {
    notifier: ToastNotifier,
}

impl Toasts {
    /// A toast of a program that may show none is taken and dropped without a word, so it is asked first.
    pub(super) fn ask() -> Result<Toasts, NotifyError> {
        let no_service = |error: windows::core::Error| NotifyError::NoService(error.to_string());
        let notifier = ToastNotificationManager::CreateToastNotifierWithId(&HSTRING::from(APP_ID));
        let notifier = notifier.map_err(no_service)?;
        match notifier.Setting().map_err(no_service)? {
            NotificationSetting::Enabled => Ok(Toasts { notifier }),
            setting => Err(NotifyError::NoService(reason(setting).to_owned())),
        }
    }
}

impl Notifier for Toasts {
    fn show(&mut self, note: &Note) -> Result<(), NotifyError> {
        show(&self.notifier, note).map_err(|error| NotifyError::Refused(error.to_string()))
    }

    fn wait(&mut self, _limit: Duration) -> Event {
        Event::AllGone
    }

    fn standing(&self) -> Vec<String> {
        Vec::new()
    }

    fn lasts(&self) -> bool {
        true
    }
}

fn show(notifier: &ToastNotifier, note: &Note) -> windows::core::Result<()> {
    let content = XmlDocument::new()?;
    content.LoadXml(&HSTRING::from(toast::xml(note)))?;
    let shown = ToastNotification::CreateToastNotification(&content)?;
    shown.SetTag(&HSTRING::from(toast::tag(note)))?;
    notifier.Show(&shown)
}

/// As the documentation of `NotificationSetting` names them.
fn reason(setting: NotificationSetting) -> &'static str {
    match setting {
        NotificationSetting::DisabledByGroupPolicy => "DisabledByGroupPolicy",
        NotificationSetting::DisabledByManifest => "DisabledByManifest",
        NotificationSetting::DisabledForApplication => "DisabledForApplication",
        NotificationSetting::DisabledForUser => "DisabledForUser",
        _ => "NotificationSetting",
    }
}
