//! Names that every file system, archive and mail program takes as they are.

use racord_core::submission::Content;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Names that Windows keeps for devices, with any ending (learn.microsoft.com, "Naming Files, Paths, and Namespaces").
const DEVICES: [&str; 24] = [
    "aux", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "con", "conin", "conout",
    "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "nul", "prn",
];

const LONGEST_STEM: usize = 60;
const LONGEST_ENDING: usize = 10;
/// Of a package's folder, which is made of several names.
const LONGEST: usize = 200;

/// A plain ASCII name without a folder, that differs from those in `taken` also where cases are not told apart. It joins
/// them.
pub(crate) fn safe(name: &str, taken: &mut Vec<String>) -> String {
    let plain: String = last(name).nfkd().filter(|character| !is_combining_mark(*character)).collect();
    let (stem, ending) = match plain.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => (stem, slug(ending, LONGEST_ENDING)),
        _ => (plain.as_str(), String::new()),
    };
    let mut stem = slug(stem, LONGEST_STEM);
    if stem.is_empty() {
        stem.push_str("file");
    }
    if DEVICES.contains(&stem.to_ascii_lowercase().as_str()) {
        stem.push_str("-file");
    }
    // What programs go by does not depend on the case that a camera or a scanner writes it in.
    let ending = if ending.is_empty() { ending } else { format!(".{}", ending.to_ascii_lowercase()) };
    let mut candidate = format!("{stem}{ending}");
    let mut number = 2;
    while taken.iter().any(|other| other.eq_ignore_ascii_case(&candidate)) {
        candidate = format!("{stem}-{number}{ending}");
        number += 1;
    }
    taken.push(candidate.clone());
    candidate
}

/// A plain ASCII name without a folder, for a file that is written by itself.
pub fn safe_name(name: &str) -> String {
    safe(name, &mut Vec::new())
}

/// Whether it is such a name, by whomever it was made.
pub(crate) fn is_safe(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    name.bytes().all(plain)
        && !stem.is_empty()
        && !name.starts_with('-')
        && !name.ends_with('.')
        && name.len() <= LONGEST
        && !DEVICES.contains(&stem.to_ascii_lowercase().as_str())
}

/// The name without its folder, whichever system wrote the path.
pub(crate) fn last(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or_default()
}

/// Letters A–Z, digits, `_` and single dashes, none of these at the ends but `_`.
fn slug(text: &str, longest: usize) -> String {
    let mut slug = String::new();
    for character in text.chars() {
        match character {
            '_' => slug.push('_'),
            _ if character.is_ascii_alphanumeric() => slug.push(character),
            // Soft and hard signs are nothing in plain letters.
            'ь' | 'Ь' => {}
            _ => {
                let letters = Content::slug(&character.to_string());
                if letters.is_empty() {
                    if !slug.is_empty() && !slug.ends_with('-') {
                        slug.push('-');
                    }
                } else if character.is_uppercase() {
                    slug.push_str(&letters[..1].to_ascii_uppercase());
                    slug.push_str(&letters[1..]);
                } else {
                    slug.push_str(&letters);
                }
            }
        }
    }
    slug.truncate(longest);
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn one(name: &str) -> String {
        safe(name, &mut Vec::new())
    }

    #[test]
    fn a_name_stays_recognisable() {
        assert_eq!(one("TC_SEC_01.png"), "TC_SEC_01.png", "a test is known by its name");
        assert_eq!(one("Captură de ecran № 2.PNG"), "Captura-de-ecran-No-2.png");
        assert_eq!(
            one("Act de predare-primire nr. 5 (semnat).pdf"),
            "Act-de-predare-primire-nr-5-semnat.pdf"
        );
        assert_eq!(one("Скан договора.pdf"), "Skan-dogovora.pdf");
        assert_eq!(one("contract.semnat.pdf"), "contract-semnat.pdf");
        let decomposed = "S\u{326}tiint\u{326}a\u{306}.pdf";
        assert_eq!(one(decomposed), one("Știință.pdf"), "macOS writes letters apart from their marks");
    }

    #[test]
    fn a_name_never_leaves_its_folder() {
        assert_eq!(one("../../etc/passwd"), "passwd");
        assert_eq!(one("C:\\Users\\x\\..\\Captură de ecran.PNG"), "Captura-de-ecran.png");
        assert_eq!(one(".."), "file");
        assert_eq!(one(""), "file");
        assert_eq!(one("漢字.pdf"), "file.pdf", "nothing plain is left of it");
        assert_eq!(one(".htaccess"), "htaccess");
        assert_eq!(one("a.pdf\0.exe"), "a-pdf.exe");
        assert_eq!(
            one("fdp\u{202E}exe.pdf"),
            "fdp-exe.pdf",
            "a mark that turns the direction hides the ending"
        );
    }

    #[test]
    fn names_that_windows_keeps_for_itself_are_changed() {
        assert_eq!(one("CON.txt"), "CON-file.txt", "con.txt opens the console on Windows");
        assert_eq!(one("con"), "con-file");
        assert_eq!(one("COM¹.txt"), "COM1-file.txt", "Windows takes a raised digit for a digit");
        assert_eq!(one("a<b>:c|d?.pdf"), "a-b-c-d.pdf");
        assert_eq!(one("raport. "), "raport");
        assert_eq!(one("raport..."), "raport");
    }

    #[test]
    fn two_files_of_one_name_are_both_kept() {
        let mut taken = Vec::new();
        assert_eq!(safe("Log.txt", &mut taken), "Log.txt");
        assert_eq!(safe("b/LOG.TXT", &mut taken), "LOG-2.txt", "Windows does not tell cases apart");
        assert_eq!(safe("log.txt", &mut taken), "log-3.txt");
    }

    #[test]
    fn what_is_not_safe_is_told() {
        for name in
            ["", ".", "..", ".a", "-a", "a.", "a b", "a/b", "a\\b", "ă", "con", "NUL.txt", "a:b", "a\0b"]
        {
            assert!(!is_safe(name), "{name:?}");
        }
    }

    proptest! {
        #[test]
        fn any_names_become_safe_ones_that_differ(names in prop::collection::vec("\\PC{0,80}|[a-cA-C.ăĂ -]{0,6}", 0..12)) {
            let mut taken = Vec::new();
            for name in &names {
                let made = safe(name, &mut taken);
                prop_assert!(made.len() <= 80 && is_safe(&made), "{made}");
            }
            let mut seen: Vec<String> = taken.iter().map(|name| name.to_lowercase()).collect();
            seen.sort();
            seen.dedup();
            prop_assert_eq!(seen.len(), names.len());
        }
    }
}
