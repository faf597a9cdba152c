//! A document as plain text, in the order in which it is read: for those who cannot look at its pages.

use minijinja::Value;

use super::Document;
use super::blocks::Block;

impl Document {
    /// Everything that its pages say, a line for each line, row and item.
    pub fn text(&self) -> String {
        let mut lines = vec![self.institution.clone(), self.letterhead.join(" · ")];
        lines.extend(self.number.iter().chain(&self.addressee).cloned());
        lines.push(self.title.clone());
        for block in self.facts.iter().chain(&self.body).chain(&self.annex) {
            self.read(block, &mut lines);
        }
        lines.extend(self.closing.iter().cloned());
        if let Some(signature) = &self.signature {
            lines.push(format!("{} {}", signature.position, signature.name));
        }
        lines.extend(self.officer.iter().cloned());
        for block in &self.sources {
            self.read(block, &mut lines);
        }
        lines.retain(|line| !line.trim().is_empty());
        lines.join("\n")
    }

    fn read(&self, block: &Block, lines: &mut Vec<String>) {
        match block {
            Block::Answers(answers) => lines.extend(answers.iter().map(|answer| {
                let values: Vec<String> = list(answer, "lines");
                format!("{}: {}", text(answer, "label"), values.join("; "))
            })),
            Block::Items(items) => lines.extend(items.iter().map(|item| format!("- {item}"))),
            Block::Lines(paragraph) => lines.extend(paragraph.iter().cloned()),
            Block::Rows(rows) => lines.extend(rows.iter().map(|row| format!("{}: {}", row.label, row.value))),
            Block::Tests(tests) => tests.iter().for_each(|test| self.read_test(test, lines)),
        }
    }

    fn read_test(&self, test: &Value, lines: &mut Vec<String>) {
        let word = |name: &str| self.words.get(name).map_or("", String::as_str);
        lines.push(format!("{} {}", text(test, "id"), text(test, "title")));
        let steps = list(test, "steps");
        lines.extend(steps.iter().enumerate().map(|(index, step)| format!("{}. {step}", index + 1)));
        lines.push(format!("{}: {}", word("expected"), text(test, "expected")));
        let mut actual = vec![text(test, "said"), text(test, "on")];
        let tester = text(test, "tester");
        if !tester.is_empty() {
            actual.push(format!("{} {tester}", word("tester")));
        }
        actual.push(text(test, "note"));
        actual.retain(|part| !part.is_empty());
        lines.push(format!("{}: {}", word("actual"), actual.join(", ")));
        let evidence = text(test, "evidence");
        if !evidence.is_empty() {
            lines.push(format!("{}: {evidence}", word("evidence")));
        }
    }
}

fn text(value: &Value, name: &str) -> String {
    value.get_attr(name).map(|found| found.to_string()).unwrap_or_default()
}

fn list(value: &Value, name: &str) -> Vec<String> {
    let found = value.get_attr(name).ok();
    let items = found.as_ref().and_then(|found| found.try_iter().ok());
    items.into_iter().flatten().map(|item| item.to_string()).collect()
}
