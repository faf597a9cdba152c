//! From what is known to a document, through the templates of its mail or of its sheet.

use std::collections::BTreeMap;

use minijinja::Value;
use racord_core::procedure::Channel;
use racord_core::submission::{Content, KindFacts, Part};

use super::blocks::blocks;
use super::{Document, Signature};
use crate::context::{Form, context};
use crate::error::PapersError;
use crate::plain::line;
use crate::template::{self, Parts};

impl Document {
    /// A letter where the kind has one to send or to sign, otherwise a sheet with what goes into the online form.
    pub(crate) fn of(
        content: &Content,
        facts: &KindFacts,
        attachments: &[String],
        file_name: String,
    ) -> Result<Document, PapersError> {
        let language = content.language.as_str();
        let values = context(content, attachments, Form::Document);
        let answers = items(&values, "answers");
        let tests = tests(&values, language)?;
        let apart = |text: &str| blocks(text, &answers, &tests);

        let mut frame = Parts::of(&format!("document/frame.{language}.txt"), &values)?;
        let letter = facts.mail && content.channel != Channel::Form;
        let (title, body, signature, mut mail);
        if letter {
            mail = Parts::of(&format!("{}/mail.{language}.txt", content.kind), &values)?;
            title = mail.part("subject")?;
            body = format!("{}\n\n{}", mail.part("greeting")?, mail.part("letter")?);
            let signs = if facts.needs(Part::Signatory) {
                &content.institution.signatory
            } else {
                &content.institution.officer
            };
            signature = Some(Signature { name: line(&signs.name), position: line(&signs.position) });
        } else {
            let mut sheet = Parts::of(&format!("{}/summary.{language}.txt", content.kind), &values)?;
            title = sheet.part("title")?;
            body = sheet.part("content")?;
            signature = None;
            mail = Parts::of(&format!("layout/mail.{language}.txt"), &values)?;
        }

        let institution = &content.institution;
        let mut letterhead = vec![
            format!("{} {}", text(&values, "institution", "number"), institution.idno.as_str()),
            line(&institution.address),
        ];
        letterhead.retain(|line| !line.is_empty());
        letterhead.extend(lines(&mail.part("contact")?));
        let mut addressee = lines(&mail.part("to")?);
        if content.channel == Channel::Mail {
            addressee.push(line(&content.address));
        }
        Ok(Document {
            file_name,
            language,
            title: line(&title),
            institution: line(&institution.name),
            letterhead,
            logo: None,
            number: lines(&mail.part("number")?),
            addressee,
            facts: apart(&frame.part("facts")?),
            body: apart(&body),
            sections: Vec::new(),
            annex: apart(&mail.part("annex")?),
            officer: lines(&mail.part("officer")?),
            closing: if letter { lines(&mail.part("closing")?) } else { Vec::new() },
            signature,
            sources: apart(&frame.part("sources")?),
            words: words(language)?,
        })
    }
}

/// Each test with its outcome in words.
fn tests(values: &Value, language: &str) -> Result<Vec<Value>, PapersError> {
    let outcome = format!("parts/outcome.{language}.txt");
    let said = |test: Value| {
        let said = template::text(&outcome, &minijinja::context! { test => test })?;
        Ok(minijinja::context! { said => said.trim_end(), ..test })
    };
    items(values, "tests").into_iter().map(said).collect()
}

fn words(language: &str) -> Result<BTreeMap<String, String>, PapersError> {
    Ok(Parts::of(&format!("parts/words.{language}.txt"), &minijinja::context! {})?.words())
}

fn items(values: &Value, name: &str) -> Vec<Value> {
    values.get_attr(name).and_then(|list| Ok(list.try_iter()?.collect())).unwrap_or_default()
}

fn text(values: &Value, group: &str, name: &str) -> String {
    values
        .get_attr(group)
        .and_then(|group| group.get_attr(name))
        .map(|value| value.to_string())
        .unwrap_or_default()
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
