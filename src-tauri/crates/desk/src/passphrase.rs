//! The passphrase of a backup: read, weighed, proposed, and wiped from memory.

use serde::{Deserialize, Deserializer};
use zeroize::Zeroizing;

use racord_core::message::Saying;

/// Characters that a passphrase has at least. The backup is made slow to guess (scrypt), so that this is enough.
const SHORTEST: usize = 12;

/// From this many characters on it is called strong.
const STRONG: usize = 20;

/// Words in a proposed one: 6 words of 12 bits each.
const WORDS: usize = 6;

const CONSONANTS: &[u8; 16] = b"bcdfghjklmnprstv";
const VOWELS: &[u8; 4] = b"aeiu";

/// What the officer typed; wiped when it is no longer needed, and never printed.
pub(crate) struct Passphrase(Zeroizing<String>);

/// What a passphrase is worth.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Weight {
    Empty,
    Fair,
    /// A sequence, a repetition, a number: guessed although it is long.
    Simple,
    Short {
        missing: usize,
    },
    Strong,
}

impl Passphrase {
    /// Blanks around it are left out (they come with what is pasted), and cedillas are read as commas below: which
    /// of the two a keyboard gives depends on the computer, and the other computer must open the backup.
    fn read(text: &str) -> Passphrase {
        let text = text.trim();
        let mut read = Zeroizing::new(String::with_capacity(text.len()));
        read.extend(text.chars().map(|character| match character {
            'ş' => 'ș',
            'Ş' => 'Ș',
            'ţ' => 'ț',
            'Ţ' => 'Ț',
            other => other,
        }));
        Passphrase(read)
    }

    /// Made-up words that can be read, written down and typed on any keyboard: `tave-robu-…` without a list that
    /// would know one language only.
    ///
    /// # Errors
    /// The operating system gives no random numbers.
    pub(crate) fn propose() -> Result<Passphrase, getrandom::Error> {
        let mut random = Zeroizing::new([0_u8; WORDS * 2]);
        getrandom::fill(random.as_mut_slice())?;
        let mut text = Zeroizing::new(String::with_capacity(WORDS * 5));
        for (index, byte) in random.iter().enumerate() {
            if index > 0 && index % 2 == 0 {
                text.push('-');
            }
            // 16 consonants and 4 vowels: six bits of the byte, each as likely as the other.
            text.push(char::from(CONSONANTS[usize::from(byte >> 4)]));
            text.push(char::from(VOWELS[usize::from(byte & 3)]));
        }
        Ok(Passphrase(text))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn is_same(&self, other: &Passphrase) -> bool {
        *self.0 == *other.0
    }

    pub(crate) fn weight(&self) -> Weight {
        let length = self.0.chars().count();
        if length == 0 {
            Weight::Empty
        } else if length < SHORTEST {
            Weight::Short { missing: SHORTEST - length }
        } else if self.is_simple() {
            Weight::Simple
        } else if length < STRONG {
            Weight::Fair
        } else {
            Weight::Strong
        }
    }

    /// Whether so much of it follows from what stands before that too little is left: 1234…, aaaa…, abcabc…, or it is a
    /// short number.
    fn is_simple(&self) -> bool {
        let mut letters: Zeroizing<Vec<u32>> = Zeroizing::new(Vec::with_capacity(self.0.len() * 2));
        letters.extend(self.0.chars().flat_map(char::to_lowercase).map(u32::from));
        let surprises = (0..letters.len())
            .filter(|&index| {
                let follows = index > 0 && letters[index].abs_diff(letters[index - 1]) <= 1;
                let repeats = (1..=letters.len() / 2)
                    .any(|period| index >= period && letters[period..=index] == letters[..=index - period]);
                !follows && !repeats
            })
            .count();
        let number = letters.iter().all(|&letter| char::from_u32(letter).is_some_and(|c| !c.is_alphabetic()));
        surprises * 4 < SHORTEST * 3 || (number && letters.len() < STRONG)
    }
}

impl<'de> Deserialize<'de> for Passphrase {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Passphrase, D::Error> {
        // The string that came over is wiped once it is read.
        let text = Zeroizing::new(String::deserialize(deserializer)?);
        Ok(Passphrase::read(&text))
    }
}

impl Weight {
    /// It must not be used.
    pub(crate) fn refused(self) -> bool {
        !matches!(self, Weight::Fair | Weight::Strong)
    }

    pub(crate) fn saying(self) -> Saying {
        match self {
            Weight::Empty => Saying::new("backup-passphrase-empty"),
            Weight::Fair => Saying::new("backup-passphrase-fair"),
            Weight::Simple => Saying::new("backup-passphrase-simple"),
            Weight::Short { missing } => Saying::new("backup-passphrase-short").with("count", missing),
            Weight::Strong => Saying::new("backup-passphrase-strong"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(text: &str) -> Weight {
        Passphrase::read(text).weight()
    }

    #[test]
    fn what_is_short_or_follows_a_pattern_is_refused() {
        assert_eq!(weight("  "), Weight::Empty);
        assert_eq!(weight("parola"), Weight::Short { missing: 6 }, "it says how much is missing");
        for simple in [
            "aaaaaaaaaaaaaaaa",
            "123456789012",
            "abcdefghijklmnop",
            "parolaparola",
            "parola parola 1",
            "qweqweqweqwe",
            "01.01.2026 12",
        ] {
            assert_eq!(weight(simple), Weight::Simple, "{simple} is among the first that are tried");
        }
        for fair in ["vaca paște iarbă", "Зимой снег идёт", "t9#kLq2!vR0z"] {
            assert_eq!(weight(fair), Weight::Fair, "{fair}");
        }
        assert_eq!(weight("trei căruțe trec podul vechi"), Weight::Strong);
    }

    #[test]
    fn a_proposed_one_is_strong_and_can_be_typed_anywhere() {
        let proposed = Passphrase::propose().unwrap();
        let words: Vec<&str> = proposed.as_str().split('-').collect();
        assert_eq!(words.len(), WORDS);
        for word in words {
            assert!(word.len() == 4 && word.bytes().all(|letter| letter.is_ascii_lowercase()), "{word}");
        }
        assert_eq!(proposed.weight(), Weight::Strong);
        assert!(!proposed.is_same(&Passphrase::propose().unwrap()), "each is a new one");
    }

    #[test]
    fn which_computer_it_is_typed_on_makes_no_difference() {
        let (comma, cedilla) =
            (Passphrase::read("ploaie și țărână"), Passphrase::read(" ploaie şi ţărână\n"));
        assert!(comma.is_same(&cedilla), "an old Romanian keyboard gives cedillas");
    }
}
