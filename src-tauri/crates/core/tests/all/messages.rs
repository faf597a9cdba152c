//! Sentences, days and numbers in three languages.

use chrono::NaiveDate;

use racord_core::message::{Messages, Saying};
use racord_core::words::Language;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn each() -> [(Language, Messages); 3] {
    Language::ALL.map(|language| (language, Messages::new(language)))
}

#[test]
fn days_are_written_the_way_each_language_writes_them() {
    let thursday = day(2026, 11, 26);
    let [ro, ru, en] = Language::ALL.map(Messages::new);
    assert_eq!(ro.day(thursday), "26 noiembrie 2026");
    assert_eq!(ru.day(thursday), "26 ноября 2026\u{a0}г.");
    assert_eq!(en.day(thursday), "26 November 2026");
    assert_eq!(ro.day_long(thursday), "joi, 26 noiembrie 2026");
    assert_eq!(ru.day_long(thursday), "четверг, 26 ноября 2026\u{a0}г.");
    assert_eq!(en.day_long(thursday), "Thursday 26 November 2026");
}

#[test]
fn numbers_are_grouped_as_each_language_groups_them() {
    let [ro, ru, en] = Language::ALL.map(Messages::new);
    assert_eq!(ro.number(10_800), "10.800", "as MEGA writes its prices");
    assert_eq!(ru.number(10_800), "10\u{a0}800", "a no-break space keeps the number on one line");
    assert_eq!(en.number(10_800), "10,800");
    assert_eq!(ro.number(-7), "-7");
}

#[test]
fn days_seen_from_today_follow_the_plural_rules() {
    let today = day(2026, 11, 22);
    let [ro, ru, en] = Language::ALL.map(Messages::new);
    let of = |messages: &Messages, days: i64| messages.relative(today + chrono::Duration::days(days), today);
    assert_eq!([of(&ro, 0), of(&ro, 1), of(&ro, -1)], ["astăzi", "mâine", "acum o zi"]);
    assert_eq!(of(&ro, 4), "peste 4 zile");
    assert_eq!(of(&ro, 20), "peste 20 de zile", "from twenty on Romanian takes \"de\"");
    assert_eq!(of(&ro, 101), "peste 101 zile", "101 to 119 go without \"de\"");
    assert_eq!(of(&ro, -120), "acum 120 de zile");
    assert_eq!([of(&ru, 21), of(&ru, 22), of(&ru, 25)], ["через 21 день", "через 22 дня", "через 25 дней"]);
    assert_eq!([of(&ru, -1), of(&ru, -11)], ["1 день назад", "11 дней назад"]);
    assert_eq!([of(&en, 4), of(&en, -1)], ["in 4 days", "1 day ago"]);
}

#[test]
fn plurals_follow_cldr_for_every_number_of_days() {
    use icu_locale_core::locale;
    use icu_plurals::{PluralCategory, PluralRules};
    let today = day(2026, 11, 22);
    let endings = |language: Language, category: PluralCategory| match (language, category) {
        (Language::Ro, PluralCategory::One) => "o zi",
        (Language::Ro, PluralCategory::Few) => " zile",
        (Language::Ro, _) => " de zile",
        (Language::Ru, PluralCategory::One) => " день",
        (Language::Ru, PluralCategory::Many) => " дней",
        (Language::Ru, _) => " дня",
        (Language::En, PluralCategory::One) => " day",
        (Language::En, _) => " days",
    };
    for (language, messages) in each() {
        let locale = match language {
            Language::En => locale!("en"),
            Language::Ro => locale!("ro"),
            Language::Ru => locale!("ru"),
        };
        let rules = PluralRules::try_new_cardinal(locale.into()).unwrap();
        for days in 2_u32..1300 {
            let said = messages.relative(today + chrono::Days::new(u64::from(days)), today);
            let category = rules.category_for(days);
            assert!(
                said.ends_with(endings(language, category)),
                "{days} is {category:?}, but it says {said:?}"
            );
            let without_de = category != PluralCategory::Few || !said.contains(" de ");
            assert!(without_de, "{said:?}: no \"de\" after a number that is \"few\"");
        }
    }
}

#[test]
fn a_missing_message_shows_its_code() {
    for (_, messages) in each() {
        assert_eq!(messages.text("no-such-message"), "no-such-message");
        assert!(!messages.has("no-such-message"));
        assert_eq!(
            messages.say(&Saying::new("day-ahead").with("days", 5_u32)),
            messages.relative(day(2026, 1, 6), day(2026, 1, 1))
        );
    }
}

#[test]
fn messages_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Messages>();
}

#[test]
fn a_russian_date_at_the_end_of_a_sentence_brings_the_full_stop() {
    let messages = Messages::new(Language::Ru);
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day");
    let said = messages
        .say(&Saying::new("renewal-detail-services").with("date_long", day).with("services", "MPass"));
    assert!(said.contains("2026\u{a0}г. После") && !said.contains(".."), "one full stop is enough: {said}");
}
