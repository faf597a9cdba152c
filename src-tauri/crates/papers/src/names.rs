//! Names that every file system and mail program takes.

/// Names that Windows keeps for devices, with any ending.
const DEVICES: [&str; 22] = [
    "aux", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "con", "lpt1", "lpt2",
    "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "nul", "prn",
];

/// A plain ASCII name without a folder; `taken` holds the names (in lower case) that are used already.
pub(crate) fn safe(name: &str, taken: &mut Vec<String>) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let (stem, ending) = match last.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && !ending.is_empty() => (stem, slug(ending, 10)),
        _ => (last, String::new()),
    };
    let mut stem = slug(stem, 60);
    if stem.is_empty() {
        stem = "file".to_owned();
    }
    if DEVICES.contains(&stem.as_str()) {
        stem.push('_');
    }
    let ending = if ending.is_empty() { ending } else { format!(".{ending}") };
    let mut candidate = format!("{stem}{ending}");
    let mut number = 2;
    while taken.contains(&candidate) {
        candidate = format!("{stem}-{number}{ending}");
        number += 1;
    }
    taken.push(candidate.clone());
    candidate
}

fn slug(text: &str, longest: usize) -> String {
    let mut slug = racord_core::submission::Content::slug(text);
    slug.truncate(longest);
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(name: &str) -> String {
        safe(name, &mut Vec::new())
    }

    #[test]
    fn a_name_never_leaves_its_folder() {
        assert_eq!(one("../../etc/passwd"), "passwd");
        assert_eq!(one("C:\\Users\\x\\..\\Captură de ecran.PNG"), "captura-de-ecran.png");
        assert_eq!(one(".."), "file");
        assert_eq!(one(""), "file");
        assert_eq!(one(".htaccess"), "htaccess");
    }

    #[test]
    fn names_that_windows_keeps_for_itself_are_changed() {
        assert_eq!(one("CON.txt"), "con_.txt", "con.txt opens the console on Windows");
        assert_eq!(one("a<b>:c|d?.pdf"), "a-b-c-d.pdf");
        assert_eq!(one("raport. "), "raport");
    }

    #[test]
    fn two_files_of_one_name_are_both_kept() {
        let mut taken = Vec::new();
        assert_eq!(safe("Log.txt", &mut taken), "log.txt");
        assert_eq!(safe("b/LOG.TXT", &mut taken), "log-2.txt", "Windows does not tell cases apart");
        assert_eq!(safe("log.txt", &mut taken), "log-3.txt");
    }
}
