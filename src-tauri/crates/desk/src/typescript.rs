//! The commands and their types as TypeScript, for `ui/src/lib/api.gen.ts`.

use ts_rs::{Config, TS};

use crate::view::*;

/// The whole file.
pub fn typescript() -> String {
    let config = Config::new();
    let mut text = String::from(
        "// Written by `cargo xtask setup` from src-tauri/crates/desk; changes belong there.\n\n\
         export type Language = 'ro' | 'ru' | 'en';\n\
         export type Values = Record<string, string>;\n\n",
    );
    macro_rules! declare {
        ($($name:ident),* $(,)?) => {$(
            text.push_str("export ");
            text.push_str(&<$name as TS>::decl(&config));
            text.push('\n');
        )*};
    }
    declare!(
        Said,
        Problem,
        FieldProblem,
        Day,
        Tone,
        Tag,
        Fact,
        Copy,
        Task,
        Action,
        Start,
        KeyringNow,
        KeyringView,
        KeyringState,
        Navigation,
        NavigationItem,
        NavigationSystem,
        Overview,
        Deadline,
        TermView,
        SkippedDay,
        RemindersView,
        DaysView,
        DaysYear,
        DayOff,
        Timeline,
        TimelineMark,
        TimelineRow,
        Hit,
        InstitutionView,
        SystemView,
        Connectable,
        JournalRow,
        HubView,
        PhaseView,
        StepRow,
        SourceView,
        StepView,
        FollowUpView,
        NoteView,
        LinkView,
        HistoryRow,
        CertificateNeedView,
        DraftView,
        LetterView,
        RenewingView,
        PlanView,
        PlanAdvice,
        PlanRow,
        RenewingStep,
        RenewingService,
        OutgoingView,
        MailView,
        FileRow,
        ProofRow,
        ProofsView,
        LogoView,
        CertificateAsView,
        ChangeView,
        PreviewView,
        PageView,
        AskedElseView,
        AskedView,
        EditedView,
        TestsView,
        TestGroupView,
        TestView,
        CertificateRow,
        CertificateView,
        RegistrationRow,
        RenewalView,
        ComparisonView,
        ComparedSide,
        ComparedRow,
        DevelopersView,
        FilledSheetView,
        SheetTaken,
        SheetGroup,
        SheetRow,
        Verdict,
        Opened,
        FileNote,
        Examined,
        SendingRow,
        Rung,
        PreflightView,
        CheckGroup,
        CheckCard,
        MissingView,
        VerdictRow,
        ForDevelopers,
        PreparedView,
        Attachable,
        CheckProgress,
        ProxyView,
        SettingsView,
        ProcedureView,
        Form,
        Field,
        FieldKind,
        FieldOption,
        OnlyWith,
        Saved,
        Removal,
        Exported,
        BackupView,
        BackupInside,
        BackupGroup,
        LostView,
    );
    text.push_str("\n/** Each command with its arguments and its answer. */\nexport interface Commands {\n");
    macro_rules! commands {
        ($($(#[doc = $doc:literal])* $name:ident($($argument:ident: $kind:ty),*) -> $answer:ty;)*) => {{$(
            $(text.push_str(&format!("  /** {} */\n", $doc.trim()));)*
            text.push_str(&format!("  {}: {{ args: {{", stringify!($name)));
            let arguments: Vec<String> =
                vec![$(format!(" {}: {}", stringify!($argument), typescript_name(stringify!($kind)))),*];
            text.push_str(&arguments.join(";"));
            text.push_str(&format!(" }}; answer: {} }};\n", typescript_name(stringify!($answer))));
        )*}};
    }
    include!("../commands.in.rs");
    text.push_str("}\n\nexport const commandNames = [\n");
    macro_rules! commands {
        ($($(#[doc = $doc:literal])* $name:ident($($argument:ident: $kind:ty),*) -> $answer:ty;)*) => {{$(
            text.push_str(concat!("  '", stringify!($name), "',\n"));
        )*}};
    }
    include!("../commands.in.rs");
    text.push_str("] as const satisfies readonly (keyof Commands)[];\n");
    text
}

/// A Rust type of the command list, in TypeScript.
fn typescript_name(rust: &str) -> String {
    let rust = rust.replace(' ', "");
    let inside = |wrapper: &str| {
        rust.strip_prefix(wrapper)
            .and_then(|rest| rest.strip_prefix('<'))
            .and_then(|rest| rest.strip_suffix('>'))
    };
    if let Some(inner) = inside("Option") {
        return format!("{} | null", typescript_name(inner));
    }
    if let Some(inner) = inside("Vec") {
        return format!("{}[]", typescript_name(inner));
    }
    match rust.as_str() {
        "bool" => "boolean".to_owned(),
        "Passphrase" | "String" => "string".to_owned(),
        "()" => "null".to_owned(),
        "u32" => "number".to_owned(),
        other => other.to_owned(),
    }
}
