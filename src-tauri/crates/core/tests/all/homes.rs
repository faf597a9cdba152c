//! No sentence stands in the code of the program or in the markup of the window: all are in `locales/`.
//!
//! Romanian and Russian are recognised by their letters; in markup any word outside braces is a sentence.

use std::fs;
use std::path::{Path, PathBuf};

use racord_core::message::Messages;
use racord_core::words::Language;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3).unwrap().to_path_buf()
}

/// Sources below a folder, without tests and what is generated.
fn sources(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().map(Result::unwrap) {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        let skipped = ["tests", "tests.rs", "target", "gen", "fixtures", "node_modules", "dist"]
            .contains(&name.as_str());
        if skipped || name.contains(".gen.") || name.contains(".test.") {
            continue;
        }
        if path.is_dir() {
            found.extend(sources(&path, extensions));
        } else if extensions.iter().any(|extension| name.ends_with(&format!(".{extension}"))) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Letters that only Romanian or Russian has.
fn is_local(letter: char) -> bool {
    matches!(
        letter,
        '\u{400}'..='\u{4ff}' | 'ă' | 'â' | 'î' | 'ș' | 'ț' | 'ş' | 'ţ' | 'Ă' | 'Â' | 'Î' | 'Ș' | 'Ț'
    )
}

/// Names that are written this way in every language.
const NAMES: &[&str] = &["Chișinău"];

/// Words in Romanian or Russian; a letter or two are a rule about letters, both alphabets in one word a sample of
/// the font.
fn is_local_text(text: &str) -> bool {
    text.split(|character: char| !character.is_alphabetic())
        .filter(|word| !NAMES.contains(word))
        .filter(|word| {
            let cyrillic = word.chars().filter(|letter| ('\u{400}'..='\u{4ff}').contains(letter)).count();
            cyrillic == 0 || cyrillic == word.chars().count()
        })
        .any(|word| word.chars().count() > 2 && word.chars().any(is_local))
}

/// String literals with the line on which they begin, in Rust or TypeScript. Comments are passed over.
fn literals(text: &str, quotes: &[char]) -> Vec<(usize, String)> {
    let letters: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let (mut at, mut line) = (0, 1);
    while at < letters.len() {
        let rest = &letters[at..];
        let raw = raw_string(rest).filter(|_| quotes == ['"']);
        let end = if rest.starts_with(&['/', '/']) {
            rest.iter().position(|letter| *letter == '\n').unwrap_or(rest.len())
        } else if rest.starts_with(&['/', '*']) {
            let close = rest[2..].windows(2).position(|pair| pair == ['*', '/']);
            close.map_or(rest.len(), |end| end + 4)
        } else if let Some((begin, end)) = raw {
            found.push((line, rest[begin..end].iter().collect()));
            end
        } else if quotes.contains(&rest[0]) {
            let mut end = 1;
            while end < rest.len() && rest[end] != rest[0] {
                end += if rest[end] == '\\' { 2 } else { 1 };
            }
            let end = (end + 1).min(rest.len());
            found.push((line, rest[1..end.max(2) - 1].iter().collect()));
            end
        } else if quotes == ['"'] && rest[0] == '\'' {
            // A character, or a lifetime.
            match rest {
                ['\'', '\\', ..] => {
                    rest[2..].iter().position(|letter| *letter == '\'').map_or(2, |end| end + 3)
                }
                ['\'', _, '\'', ..] => 3,
                _ => 1,
            }
        } else {
            1
        };
        line += rest[..end.min(rest.len())].iter().filter(|letter| **letter == '\n').count();
        at += end;
    }
    found
}

/// Where the text of `r#"…"#` begins and ends.
fn raw_string(rest: &[char]) -> Option<(usize, usize)> {
    if rest.first() != Some(&'r') {
        return None;
    }
    let hashes = rest[1..].iter().take_while(|letter| **letter == '#').count();
    let begin = 1 + hashes + 1;
    (rest.get(begin - 1) == Some(&'"')).then_some(())?;
    let mut close = vec!['"'];
    close.extend(vec!['#'; hashes]);
    let length = rest[begin..].windows(close.len()).position(|window| window == close.as_slice())?;
    Some((begin, begin + length + close.len()))
}

/// The code before the tests that stand at the end of a file.
fn without_tests(text: &str) -> &str {
    text.find("#[cfg(test)]\nmod tests {").map_or(text, |end| &text[..end])
}

/// Takes out what stands between two marks, keeping the line ends.
fn without(text: &str, open: &str, close: &str) -> String {
    let mut rest = text;
    let mut kept = String::new();
    while let Some(begin) = rest.find(open) {
        kept.push_str(&rest[..begin]);
        let end = rest[begin..].find(close).map_or(rest.len(), |end| begin + end + close.len());
        kept.extend(rest[begin..end].chars().filter(|letter| *letter == '\n'));
        rest = &rest[end..];
    }
    kept + rest
}

/// Takes out `{…}`, also nested.
fn without_braces(text: &str) -> String {
    let mut depth = 0_usize;
    text.chars()
        .filter(|letter| {
            match letter {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => return depth == 0 || *letter == '\n',
            }
            false
        })
        .collect()
}

/// Words in the markup of a component: text, and attributes that are read out or shown.
fn words_in_markup(component: &str) -> Vec<(usize, String)> {
    let markup = without(component, "<script", "</script>");
    let markup = without(&markup, "<style", "</style>");
    // The names of keys are the same everywhere.
    let markup = without(&markup, "<kbd", "</kbd>");
    let markup = without_braces(&without(&markup, "<!--", "-->"));
    let mut found = Vec::new();
    for (index, line) in markup.lines().enumerate() {
        for attribute in ["aria-label=\"", "alt=\"", "placeholder=\"", "title=\"", "aria-description=\""] {
            for part in line.split(attribute).skip(1) {
                let value = part.split('"').next().unwrap_or_default();
                if value.chars().any(char::is_alphabetic) {
                    found.push((index + 1, value.to_owned()));
                }
            }
        }
    }
    let text = without(&without(&markup, "<", ">"), "&", ";");
    for (index, line) in text.lines().enumerate() {
        let said = line
            .split(|letter: char| !letter.is_alphabetic())
            .any(|word| !word.is_empty() && word != "Racord");
        if said {
            found.push((index + 1, line.trim().to_owned()));
        }
    }
    found
}

#[test]
fn no_sentence_stands_in_rust_code() {
    let mut mistakes = Vec::new();
    let files = sources(&root().join("src-tauri"), &["rs"]);
    assert!(files.len() > 20, "the sources are found");
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        for (line, literal) in literals(without_tests(&text), &['"']) {
            if is_local_text(&literal) {
                mistakes
                    .push(format!("{}:{line}: {literal:?}", path.strip_prefix(root()).unwrap().display()));
            }
        }
    }
    assert!(mistakes.is_empty(), "these belong into locales/:\n  {}\n", mistakes.join("\n  "));
}

#[test]
fn no_sentence_stands_in_the_window() {
    let mut mistakes = Vec::new();
    let folder = root().join("ui/src");
    assert!(folder.is_dir(), "the window's sources are found");
    for path in sources(&folder, &["svelte", "ts"]) {
        let text = fs::read_to_string(&path).unwrap();
        let name = path.strip_prefix(root()).unwrap().display().to_string();
        let mut note = |line: usize, said: &str| mistakes.push(format!("{name}:{line}: {said:?}"));
        if name.ends_with(".svelte") {
            words_in_markup(&text).iter().for_each(|(line, said)| note(*line, said));
            // The script; in markup an apostrophe is no quote.
            let script = text.split("</script>").next().unwrap_or_default();
            let said =
                literals(script, &['"', '\'', '`']).into_iter().filter(|(_, literal)| is_local_text(literal));
            said.for_each(|(line, literal)| note(line, &literal));
        } else {
            let said =
                literals(&text, &['"', '\'', '`']).into_iter().filter(|(_, literal)| is_local_text(literal));
            said.for_each(|(line, literal)| note(line, &literal));
        }
    }
    assert!(mistakes.is_empty(), "these belong into locales/:\n  {}\n", mistakes.join("\n  "));
}

#[test]
fn the_search_finds_sentences_and_leaves_the_rest_alone() {
    let rust = "// Rândul dvs.\nlet a = \"Rândul dvs.\"; /* Ваш */ let b = 'ș'; let c = r#\"Ваш \"шаг\"\"#;\nlet d = \"ş\"; fn e<'a>() {} \"plain\"";
    let found: Vec<(usize, String)> =
        literals(rust, &['"']).into_iter().filter(|(_, literal)| is_local_text(literal)).collect();
    let lines: Vec<usize> = found.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [2, 2], "two sentences, no comment, no letter: {found:?}");
    assert!(found[1].1.contains("Ваш"));

    let svelte = "<script>let x = 'go';</script>\n<p class=\"lead\">{say('todo')} &middot; {#if x}{x}{/if}</p>\n<button aria-label=\"Close\" onclick={() => x > 1}>Send</button>\n<h1>Racord</h1><style>p { color: red }</style>";
    let found = words_in_markup(svelte);
    let said: Vec<&str> = found.iter().map(|(_, said)| said.as_str()).collect();
    assert_eq!(said, ["Close", "Send"], "attributes that are read out and text, nothing else");
    assert!(found.iter().all(|(line, _)| *line == 3), "named by their line: {found:?}");
}

/// What stands in quotes right after a call such as `Saying::new(`, with its line.
fn codes<'t>(text: &'t str, calls: &[&str]) -> Vec<(usize, &'t str)> {
    let mut found = Vec::new();
    for call in calls {
        for (at, _) in text.match_indices(call) {
            let rest = text[at + call.len()..].trim_start();
            let quoted = rest.strip_prefix(['"', '\'']).and_then(|rest| rest.split(['"', '\'']).next());
            // `t(` is also the end of other names.
            let whole = !text[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_');
            if let Some(code) = quoted.filter(|_| whole || call.starts_with('.')) {
                found.push((text[..at].matches('\n').count() + 1, code));
            }
        }
    }
    found
}

#[test]
fn everything_that_is_said_has_its_sentence() {
    let messages = Messages::new(Language::Ro);
    let mut mistakes = Vec::new();
    let mut seen = 0;
    let rust = ["Saying::new(", "messages.text(", "messages().text(", "voice.text(", "voice.with("];
    for (folder, extensions, calls) in
        [("src-tauri", &["rs"][..], &rust[..]), ("ui/src", &["svelte", "ts"][..], &["t("][..])]
    {
        for path in sources(&root().join(folder), extensions) {
            let text = fs::read_to_string(&path).unwrap();
            for (line, code) in codes(without_tests(&text), calls) {
                seen += 1;
                if !messages.has(code) {
                    mistakes.push(format!("{}:{line}: {code}", path.strip_prefix(root()).unwrap().display()));
                }
            }
        }
    }
    assert!(seen > 50, "the calls are found");
    assert!(mistakes.is_empty(), "these have no message in locales/:\n  {}\n", mistakes.join("\n  "));
}
