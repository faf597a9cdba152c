//! Small words used everywhere: environments, languages, turns, identifiers of legal entities.

use serde::{Deserialize, Serialize};

/// Where a service is reached: for trying out, or for real. Each has its own addresses and certificate.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Environment {
    Test,
    Production,
}

impl Environment {
    pub const ALL: [Environment; 2] = [Environment::Test, Environment::Production];

    /// The word used in the database, on the command line and in message arguments.
    pub fn as_str(self) -> &'static str {
        match self {
            Environment::Test => "test",
            Environment::Production => "production",
        }
    }

    pub fn parse(text: &str) -> Option<Environment> {
        Environment::ALL.into_iter().find(|environment| environment.as_str() == text)
    }
}

/// A language of the window or of a paper.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Language {
    En,
    #[default]
    Ro,
    Ru,
}

impl Language {
    pub const ALL: [Language; 3] = [Language::Ro, Language::Ru, Language::En];

    pub fn as_str(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Ro => "ro",
            Language::Ru => "ru",
        }
    }

    pub fn parse(text: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.as_str() == text)
    }
}

/// The same text in the three languages.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Localized {
    pub ro: String,
    pub ru: String,
    pub en: String,
}

impl Localized {
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Ro => &self.ro,
            Language::Ru => &self.ru,
        }
    }
}

/// Who must act next.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Turn {
    Developers,
    Mega,
    Officer,
    Signatory,
    Stisc,
}

impl Turn {
    pub fn as_str(self) -> &'static str {
        match self {
            Turn::Developers => "developers",
            Turn::Mega => "mega",
            Turn::Officer => "officer",
            Turn::Signatory => "signatory",
            Turn::Stisc => "stisc",
        }
    }

    /// Whether the institution itself has to act (the officer sees to it), not somebody outside.
    pub fn is_ours(self) -> bool {
        !matches!(self, Turn::Mega | Turn::Stisc)
    }
}

/// A 13-digit identifier of a legal entity (IDNO); of a person (IDNP) when the beneficiary is one.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Idno(String);

/// The text isn't 13 digits.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("an IDNO has exactly 13 digits")]
pub struct NotAnIdno;

impl Idno {
    /// Reads 13 digits; blanks around and between them are passed over.
    pub fn parse(text: &str) -> Result<Idno, NotAnIdno> {
        let digits: String = text.chars().filter(|character| !character.is_whitespace()).collect();
        if digits.len() == 13 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(Idno(digits))
        } else {
            Err(NotAnIdno)
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the 13th digit is the weighted sum (7, 3, 1, repeating) of the first twelve, modulo 10.
    ///
    /// MEGA's own documentation prints an identifier that fails this, so a failure is a warning, not an error.
    pub fn check_digit_holds(&self) -> bool {
        let digits: Vec<u32> = self.0.bytes().map(|byte| u32::from(byte - b'0')).collect();
        let sum: u32 = digits[..12]
            .iter()
            .zip([7, 3, 1].into_iter().cycle())
            .map(|(digit, weight)| digit * weight)
            .sum();
        sum % 10 == digits[12]
    }
}

impl std::fmt::Display for Idno {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Idno {
    type Error = NotAnIdno;
    fn try_from(text: String) -> Result<Idno, NotAnIdno> {
        Idno::parse(&text)
    }
}

impl From<Idno> for String {
    fn from(idno: Idno) -> String {
        idno.0
    }
}

/// Text as the officer types it, with Romanian cedilla forms (ş ţ) turned into the comma-below letters (ș ț),
/// blanks around it removed and line ends made plain.
pub fn tidy(text: &str) -> String {
    text.trim()
        .replace("\r\n", "\n")
        .chars()
        .map(|character| match character {
            'ş' => 'ș',
            'Ş' => 'Ș',
            'ţ' => 'ț',
            'Ţ' => 'Ț',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_idnos_carry_a_right_check_digit() {
        for published in ["1003600096694", "1010600034203", "1006601000439", "1008600038413"] {
            assert!(Idno::parse(published).unwrap().check_digit_holds(), "{published} is a real IDNO");
        }
    }

    #[test]
    fn the_sample_identifier_of_the_public_documentation_fails_the_check_but_is_read() {
        assert!(!Idno::parse("2001003328546").unwrap().check_digit_holds());
    }

    #[test]
    fn blanks_in_an_idno_are_passed_over_and_other_lengths_refused() {
        assert_eq!(Idno::parse(" 1003 6000 96694 ").unwrap().as_str(), "1003600096694");
        assert_eq!(Idno::parse("100360009669"), Err(NotAnIdno));
        assert_eq!(Idno::parse("10036000966９4"), Err(NotAnIdno), "full-width digits are not digits here");
    }

    #[test]
    fn cedillas_become_commas() {
        assert_eq!(tidy(" Informaţiei şi Securitate\r\nŢara Ş "), "Informației și Securitate\nȚara Ș");
    }
}
