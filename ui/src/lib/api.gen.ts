// Written by `cargo xtask setup` from src-tauri/crates/desk; changes belong there.

export type Language = 'ro' | 'ru' | 'en';
export type Values = Record<string, string>;

export type Said = { code: string, message: string, };
export type Problem = { code: string, args: { [key in string]: string }, message: string, 
/**
 * For a form: what is wrong where.
 */
fields: Array<FieldProblem>, };
export type FieldProblem = { field: string, code: string, message: string, 
/**
 * May be confirmed by the officer and saved all the same.
 */
warning: boolean, };
export type Day = { 
/**
 * `2026-11-26`
 */
date: string, 
/**
 * With the weekday: `joi, 26 noiembrie 2026`
 */
long: string, 
/**
 * `26 noiembrie 2026`
 */
short: string, 
/**
 * `peste 4 zile`
 */
relative: string, };
export type Tone = "bad" | "ok" | "quiet" | "warn" | "you";
export type Tag = { tone: Tone, text: string, };
export type Fact = { id: string, label: string, 
/**
 * Empty: not known.
 */
value: string, mono: boolean, tag: Tag | null, 
/**
 * Quiet words after the value.
 */
aside: string | null, copies: Array<Copy>, };
export type Copy = { label: string, text: string, };
export type Task = { title: string, detail: string | null, tag: Tag | null, 
/**
 * None: it cannot be opened yet; `detail` says why.
 */
place: string | null, };
export type Action = { label: string, 
/**
 * The form it opens, e.g. `sent/ID`.
 */
form: string, primary: boolean, };
export type Start = { version: string, language: string, place: string, keyring: KeyringView, sample: boolean, 
/**
 * Nothing is kept yet.
 */
empty: boolean, today: Day, notices: Array<Said>, };
export type KeyringView = { state: KeyringState, 
/**
 * What it means and what to do, when it isn't ready.
 */
said: Said | null, };
export type KeyringState = "denied" | "locked" | "missing" | "ready";
export type Navigation = { 
/**
 * How many things wait for the officer.
 */
yours: number, institutions: Array<NavigationItem>, systems: Array<NavigationSystem>, };
export type NavigationItem = { name: string, place: string, };
export type NavigationSystem = { name: string, place: string, integrations: Array<NavigationItem>, };
export type Overview = { 
/**
 * What waits: "Aveți două acțiuni de făcut".
 */
headline: string, subtitle: string, yours: Array<Task>, waiting: Array<Task>, timeline: Timeline, integrations: Array<Task>, overdue: Array<Task>, soon: Array<Task>, later: Array<Task>, empty: boolean, sample: boolean, };
export type Timeline = { from: string, to: string, today: string, marks: Array<TimelineMark>, rows: Array<TimelineRow>, };
export type TimelineMark = { date: string, label: string, };
export type TimelineRow = { system: string, environment: string, 
/**
 * None: from before the axis begins, or not known.
 */
from: string | null, 
/**
 * None: no certificate yet, or its end isn't known.
 */
to: string | null, label: string, tone: Tone, place: string, };
export type Hit = { title: string, detail: string, place: string, };
export type InstitutionView = { id: string, name: string, facts: Array<Fact>, systems: Array<Task>, 
/**
 * Name of the form that changes it.
 */
form: string, };
export type SystemView = { id: string, name: string, institution: NavigationItem, facts: Array<Fact>, certificates: Array<CertificateRow>, integrations: Array<Task>, 
/**
 * Services that can still be connected.
 */
connectable: Array<Connectable>, journal: Array<JournalRow>, form: string, };
export type Connectable = { service: string, name: string, about: string, 
/**
 * What it costs this institution.
 */
price: string, };
export type JournalRow = { when: Day, text: string, };
export type HubView = { id: string, system: NavigationItem, service: string, title: string, subtitle: string, tag: Tag | null, done: number, total: number, phases: Array<PhaseView>, price: string, sources: Array<SourceView>, 
/**
 * Recorded as connected already: there are no steps, only these facts.
 */
connected: Array<Fact>, actions: Array<Action>, };
export type PhaseView = { title: string, steps: Array<StepRow>, };
export type StepRow = { id: string, number: number, title: string, 
/**
 * State and turn, e.g. `rândul dvs.`; plain text when completed.
 */
status: Tag, 
/**
 * The reason why it cannot start, or since when it waits.
 */
detail: string | null, done: boolean, place: string | null, };
export type SourceView = { title: string, date: Day, url: string, };
export type StepView = { integration: string, step: string, system: NavigationItem, hub: NavigationItem, number: number, total: number, title: string, what: string, status: Tag, 
/**
 * Whose turn, since when, until when, or why it cannot start.
 */
detail: string | null, done: boolean, available: boolean, 
/**
 * Remarks of MEGA, when it was returned.
 */
remarks: string | null, round: number, rail: Array<StepRow>, notes: Array<NoteView>, links: Array<LinkView>, 
/**
 * The questions of this step, to be filled in place (`answers/…`).
 */
answers: Form | null, 
/**
 * Certificates that this step sends or needs, one for each environment.
 */
certificates: Array<CertificateNeedView>, drafts: Array<DraftView>, tests: TestsView | null, actions: Array<Action>, can_undo: boolean, history: Array<HistoryRow>, };
export type NoteView = { text: string, correction: boolean, source: SourceView, };
export type LinkView = { id: string, label: string, url: string, 
/**
 * What was published before, and why this one stands here.
 */
correction: string | null, };
export type HistoryRow = { when: Day, text: string, note: string | null, round: number, };
export type CertificateNeedView = { environment: string, 
/**
 * `testare`, `producție`
 */
label: string, 
/**
 * What is due: certificate or serial only, and why.
 */
text: string, certificate: CertificateRow | null, 
/**
 * Where a certificate for this system and environment is added.
 */
add: string, };
export type DraftView = { 
/**
 * `certificate.test`, `connection-form`
 */
id: string, title: string, 
/**
 * `mail`, `form` or `paper`
 */
by: string, status: Tag, language: string, 
/**
 * What is still missing, each with the place where it is entered. Nothing is exported before it's empty.
 */
missing: Array<Task>, 
/**
 * What stands against sending it, or is worth knowing.
 */
findings: Array<Said>, mail: MailView | null, 
/**
 * The answers, each to be copied into the online form.
 */
answers: Array<Fact>, 
/**
 * Identifier of the link that opens the online form.
 */
link: string | null, 
/**
 * The submission, once exported or sent.
 */
submission: string | null, exported: string | null, 
/**
 * Data changed after the export; what.
 */
changed: string | null, actions: Array<Action>, };
export type MailView = { to: string, subject: string, text: string, attachments: Array<string>, };
export type TestsView = { 
/**
 * `7 din 12 trecute`
 */
summary: string, 
/**
 * Why production must wait, or that it needn't.
 */
verdict: Said, groups: Array<TestGroupView>, };
export type TestGroupView = { title: string, tests: Array<TestView>, };
export type TestView = { id: string, title: string, steps: Array<string>, expected: string, status: Tag, detail: string | null, 
/**
 * The form that records its result.
 */
form: string, };
export type CertificateRow = { id: string, title: string, system: string, environment: string, detail: string, tag: Tag, place: string, };
export type CertificateView = { id: string, system: NavigationItem, environment: string, verdict: Verdict, 
/**
 * What to do now.
 */
next: string, facts: Array<Fact>, details: Array<Fact>, 
/**
 * Who must be told, or knows it already.
 */
registrations: Array<Task>, 
/**
 * The certificate itself is held, not only its serial number.
 */
saveable: boolean, actions: Array<Action>, };
export type Verdict = { tone: Tone, title: string, text: string, };
export type Opened = { 
/**
 * Names the content in memory until the program ends or another file is opened.
 */
ticket: string, name: string, 
/**
 * What the file as a whole is, when it isn't simply a certificate: a key, a request, unknown content.
 */
verdict: Verdict | null, certificates: Array<Examined>, 
/**
 * Index of the one to send, and why that one.
 */
chosen: number | null, why: string | null, };
export type Examined = { index: number, title: string, verdict: Verdict, next: string, facts: Array<Fact>, details: Array<Fact>, findings: Array<Said>, 
/**
 * The form that adds it to a system: `hold/TICKET/INDEX`.
 */
form: string | null, };
export type SendingRow = { title: string, detail: string, tag: Tag, place: string, 
/**
 * Drafted, exported, sent, received, answered: those that happened.
 */
ladder: Array<Rung>, actions: Array<Action>, };
export type Rung = { label: string, when: Day | null, };
export type SettingsView = { facts: Array<Fact>, procedures: Array<ProcedureView>, };
export type ProcedureView = { name: string, revision: Day, sources: Array<SourceView>, };
export type Form = { 
/**
 * Its name for `save_form` and `keep_typed`.
 */
name: string, title: string, intro: string | null, fields: Array<Field>, 
/**
 * The words on the button.
 */
submit: string, 
/**
 * Something was typed before and not saved.
 */
typed: boolean, 
/**
 * Where it leads when given up.
 */
back: string, };
export type Field = { id: string, kind: FieldKind, label: string, hint: string | null, 
/**
 * Heading under which it stands with its neighbours.
 */
group: string | null, 
/**
 * Several values stand one a line.
 */
value: string, optional: boolean, options: Array<FieldOption>, };
export type FieldKind = "addresses" | "attributes" | "certificate" | "choice" | "choices" | "date" | "email" | "long-text" | "phone" | "serial" | "text" | "url" | "urls" | "yes-no";
export type FieldOption = { value: string, label: string, hint: string | null, };
export type Saved = { 
/**
 * Where to go now.
 */
place: string, 
/**
 * What was done, in a sentence.
 */
said: string, };
export type Removal = { title: string, 
/**
 * What will be gone.
 */
gone: Array<string>, confirm: string, };
export type Exported = { folder: string, file: string, sha256: string, };

/** Each command with its arguments and its answer. */
export interface Commands {
  /** What the window needs to open: language, last place, state of the keyring, notices. */
  start: { args: { }; answer: Start };
  set_language: { args: { language: Language }; answer: Start };
  /** Where the officer is, so that the next start opens there. */
  set_place: { args: { place: string }; answer: null };
  /** Keeps what is typed in a form but not saved yet. */
  keep_typed: { args: { form: string; values: Values }; answer: null };
  /** Asks the operating system to unlock the keyring; waits for the officer. */
  unlock_keyring: { args: { }; answer: KeyringView };
  begin_sample: { args: { }; answer: null };
  remove_sample: { args: { }; answer: null };
  navigation: { args: { }; answer: Navigation };
  overview: { args: { }; answer: Overview };
  /** Systems, integrations, steps, certificates; a serial number pasted in any form. */
  find: { args: { text: string }; answer: Hit[] };
  institution: { args: { id: string }; answer: InstitutionView };
  system: { args: { id: string }; answer: SystemView };
  integration: { args: { id: string }; answer: HubView };
  step: { args: { integration: string; step: string }; answer: StepView };
  certificates: { args: { }; answer: CertificateRow[] };
  certificate: { args: { id: string }; answer: CertificateView };
  sendings: { args: { }; answer: SendingRow[] };
  settings: { args: { }; answer: SettingsView };
  /** A form by name, e.g. `institution/new`, `system/ID`, `answers/ID/integration-details`. */
  form: { args: { name: string }; answer: Form };
  /** Checks and saves; a problem lists the fields that are wrong. Warnings pass once their codes are confirmed. */
  save_form: { args: { name: string; values: Values; confirmed: string[] }; answer: Saved };
  /** Forgets what was typed. */
  drop_form: { args: { name: string }; answer: null };
  /** What would be gone. */
  removal: { args: { place: string }; answer: Removal };
  remove: { args: { place: string }; answer: Saved };
  begin_integration: { args: { system: string; service: string }; answer: Saved };
  /** Takes back the last thing recorded for a step. */
  undo_step: { args: { integration: string; step: string }; answer: null };
  /** Opens a link of the catalogue, by its identifier in the step, in the browser. */
  open_link: { args: { integration: string; step: string; link: string }; answer: null };
  set_draft_language: { args: { integration: string; draft: string; language: Language }; answer: null };
  /** Asks for a folder and writes the package; nothing when the officer cancels. */
  export_draft: { args: { integration: string; draft: string }; answer: Exported | null };
  /** Opens the exported mail in the mail program. */
  open_mail: { args: { submission: string }; answer: null };
  show_folder: { args: { submission: string }; answer: null };
  /** Asks for a file and looks into it; nothing when the officer cancels. */
  choose_certificate: { args: { }; answer: Opened | null };
  paste_certificate: { args: { text: string }; answer: Opened };
  /** Judges again for the system and environment it is meant for. */
  examine: { args: { ticket: string; index: number; system: string; environment: string }; answer: Examined };
  /** Saves the public certificate where the officer says: `der` or `pem`. */
  save_certificate: { args: { id: string; format: string }; answer: Exported | null };
}

export const commandNames = [
  'start',
  'set_language',
  'set_place',
  'keep_typed',
  'unlock_keyring',
  'begin_sample',
  'remove_sample',
  'navigation',
  'overview',
  'find',
  'institution',
  'system',
  'integration',
  'step',
  'certificates',
  'certificate',
  'sendings',
  'settings',
  'form',
  'save_form',
  'drop_form',
  'removal',
  'remove',
  'begin_integration',
  'undo_step',
  'open_link',
  'set_draft_language',
  'export_draft',
  'open_mail',
  'show_folder',
  'choose_certificate',
  'paste_certificate',
  'examine',
  'save_certificate',
] as const satisfies readonly (keyof Commands)[];
