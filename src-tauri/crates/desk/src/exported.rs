//! What an exported package says, and what has changed since.

use serde::{Deserialize, Serialize};

use racord_certificate::Fingerprint;
use racord_core::words::Language;
use racord_papers::Composed;

use crate::lines::{LineChange, changed_lines};
use crate::paper::Paper;

/// Everything that a package says, to be compared with what it would say later. It carries serial numbers and free
/// text: kept sealed only.
#[derive(Deserialize, Serialize)]
pub(crate) struct Said {
    language: Language,
    to: String,
    subject: String,
    /// The mail's; of a paper, its document's.
    text: String,
    document: String,
    /// For an online form: question and answer.
    answers: Vec<(String, String)>,
    /// Fingerprint of the certificate that it names; empty when it names none.
    certificate: String,
    /// SHA-256 of the letterhead's picture; empty where there is none.
    #[serde(default)]
    logo: String,
    /// What goes along, by name, with its SHA-256.
    files: Vec<(String, String)>,
}

/// One thing that is not as it was exported.
pub(crate) enum Changed {
    /// `to`, `subject`, `language`, `certificate`: before and now.
    Field(&'static str, String, String),
    /// A question's answer, before and now.
    Answer(String, String, String),
    Line(LineChange),
    FileAdded(String),
    FileRemoved(String),
    /// It has the same name, and another content.
    FileReplaced(String),
    /// The picture in the letterhead came, went or is another.
    Logo,
}

impl Said {
    pub(crate) fn of(paper: &Paper, composed: &Composed) -> Said {
        let document = composed.document.text();
        let mail = composed.mail.as_ref();
        let of_mail =
            |part: fn(&racord_papers::MailText) -> &str| mail.map(part).unwrap_or_default().to_owned();
        let along = mail.map_or(composed.attachments.as_slice(), |mail| mail.attachments.as_slice());
        let online = paper.content.channel == racord_core::procedure::Channel::Form;
        let answers = paper.content.answers.iter().filter(|_| online);
        Said {
            language: paper.content.language,
            to: of_mail(|mail| &mail.to),
            subject: of_mail(|mail| &mail.subject),
            text: of_mail(|mail| &mail.text),
            answers: answers.map(|answer| (answer.label.clone(), answer.value.clone())).collect(),
            certificate: paper
                .content
                .certificate
                .as_ref()
                .map(|known| known.sha256.clone())
                .unwrap_or_default(),
            files: along
                .iter()
                .map(|file| (file.name().to_owned(), Fingerprint::sha256(file.bytes()).hex_lower()))
                .collect(),
            logo: composed.document.logo_fingerprint().unwrap_or_default(),
            document,
        }
    }

    /// What differs in `now`, the weightiest first. Of what is said twice, only one is told.
    pub(crate) fn changed(&self, now: &Said) -> Vec<Changed> {
        let mut found = Vec::new();
        let fields = [
            ("to", &self.to, &now.to),
            ("subject", &self.subject, &now.subject),
            ("certificate", &self.certificate, &now.certificate),
        ];
        if self.language != now.language {
            // Every word is another one: nobody wants to see them all.
            let word = |language: Language| language.as_str().to_owned();
            found.push(Changed::Field("language", word(self.language), word(now.language)));
        }
        for (name, before, after) in fields {
            let translated = name == "subject" && self.language != now.language;
            if before != after && !translated {
                found.push(Changed::Field(name, before.clone(), after.clone()));
            }
        }
        self.files(now, &mut found);
        if self.logo != now.logo {
            found.push(Changed::Logo);
        }
        if self.language != now.language {
            return found;
        }
        let answers = found.len();
        self.answers(now, &mut found);
        if found.len() > answers {
            return found;
        }
        let mut lines = changed_lines(&self.text, &now.text);
        if lines.is_empty() && found.is_empty() {
            lines = changed_lines(&self.document, &now.document);
        }
        found.extend(lines.into_iter().map(Changed::Line));
        found
    }

    fn files(&self, now: &Said, found: &mut Vec<Changed>) {
        for (name, sum) in &now.files {
            match self.files.iter().find(|(known, _)| known == name) {
                None => found.push(Changed::FileAdded(name.clone())),
                Some((_, before)) if before != sum => found.push(Changed::FileReplaced(name.clone())),
                Some(_) => {}
            }
        }
        let gone = self.files.iter().filter(|(name, _)| now.files.iter().all(|(other, _)| other != name));
        found.extend(gone.map(|(name, _)| Changed::FileRemoved(name.clone())));
    }

    fn answers(&self, now: &Said, found: &mut Vec<Changed>) {
        for (label, value) in &now.answers {
            let before = self.answers.iter().find(|(known, _)| known == label).map(|(_, value)| value);
            let before = before.cloned().unwrap_or_default();
            if before != *value {
                found.push(Changed::Answer(label.clone(), before, value.clone()));
            }
        }
    }
}
