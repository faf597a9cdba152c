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
empty: boolean, today: Day, notices: Array<Said>, 
/**
 * What the keyring does not hold any more: `lost` says more.
 */
lost: Said | null, };
export type KeyringNow = { keyring: KeyringView, 
/**
 * What it does not hold any more: `lost` says more.
 */
lost: Said | null, };
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
headline: string, subtitle: string, yours: Array<Task>, waiting: Array<Task>, timeline: Timeline, integrations: Array<Task>, overdue: Array<Deadline>, soon: Array<Deadline>, later: Array<Deadline>, 
/**
 * A backup is missing, or old.
 */
reminder: Task | null, empty: boolean, sample: boolean, };
export type Deadline = { title: string, detail: string, tag: Tag | null, place: string | null, 
/**
 * Where the follow-up is written, once the term has passed.
 */
follow_up: string | null, actions: Array<Action>, };
export type TermView = { facts: Array<Fact>, 
/**
 * Who says so, or that nobody does.
 */
basis: string, 
/**
 * By whose days it is counted.
 */
counted: string, 
/**
 * The days passed over, in order.
 */
skipped: Array<SkippedDay>, actions: Array<Action>, };
export type SkippedDay = { day: Day, why: string, };
export type RemindersView = { 
/**
 * Something is registered with the operating system.
 */
on: boolean, 
/**
 * They are off, there is something to warn of, and the officer wasn't asked yet.
 */
offer: boolean, 
/**
 * What the operating system says; none where it has no scheduler.
 */
status: Tag | null, 
/**
 * When the last look was.
 */
last: string | null, 
/**
 * What this system cannot do.
 */
limits: Array<string>, 
/**
 * What is wrong, and what to do.
 */
trouble: Said | null, };
export type DaysView = { 
/**
 * This year and the next.
 */
years: Array<DaysYear>, 
/**
 * Which Hram the institution has.
 */
hram: string, 
/**
 * Something differs from what is published.
 */
changed: boolean, actions: Array<Action>, };
export type DaysYear = { year: string, 
/**
 * How many working days it has.
 */
summary: string, days: Array<DayOff>, };
export type DayOff = { 
/**
 * For `strike_day` and `restore_day`; empty: it always counts.
 */
key: string, day: Day, name: string, 
/**
 * For whom it holds, and what differs from what is published.
 */
note: string | null, source: string, 
/**
 * Where it was read; copied, never opened.
 */
url: string | null, 
/**
 * Published, and doesn't count.
 */
struck: boolean, 
/**
 * The officer's own: the form that takes it away.
 */
remove: string | null, };
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
export type InstitutionView = { id: string, name: string, facts: Array<Fact>, 
/**
 * In its letterhead.
 */
logo: LogoView, systems: Array<Task>, 
/**
 * Name of the form that changes it.
 */
form: string, };
export type SystemView = { id: string, name: string, institution: NavigationItem, facts: Array<Fact>, certificates: Array<CertificateRow>, 
/**
 * Where another certificate is added.
 */
add: string, integrations: Array<Task>, 
/**
 * The officer's own dates, done ones last.
 */
dates: Array<Deadline>, 
/**
 * The renewal of its certificate, one for each environment.
 */
renewals: Array<Task>, 
/**
 * Letters about the system, written or to be written.
 */
letters: Array<Task>, 
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
connected: Array<Fact>, 
/**
 * The way to the checks, and what was found last.
 */
preflight: Task | null, actions: Array<Action>, };
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
detail: string | null, 
/**
 * While somebody outside is waited for.
 */
term: TermView | null, done: boolean, available: boolean, 
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
certificates: Array<CertificateNeedView>, drafts: Array<DraftView>, 
/**
 * A follow-up that can be written while somebody outside is waited for.
 */
follow_up: FollowUpView | null, 
/**
 * Follow-ups that were begun or sent.
 */
follow_ups: Array<Task>, tests: TestsView | null, 
/**
 * What its online form asked beside what is known; none without an online form.
 */
asked_else: AskedElseView | null, actions: Array<Action>, 
/**
 * The way to the checks, where this step sends what can be checked.
 */
preflight: Task | null, can_undo: boolean, history: Array<HistoryRow>, };
export type FollowUpView = { place: string, 
/**
 * The term has passed.
 */
overdue: boolean, };
export type NoteView = { text: string, correction: boolean, source: SourceView, };
export type LinkView = { id: string, label: string, url: string, 
/**
 * What was published before, and why this one stands here.
 */
correction: string | null, };
export type HistoryRow = { when: Day, text: string, note: string | null, round: number, 
/**
 * What proves it; none for what is no word about a submission.
 */
proofs: ProofsView | null, };
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
 * It ends soon: its renewal comes first.
 */
renewal: Task | null, 
/**
 * Where a certificate for this system and environment is added.
 */
add: string, };
export type DraftView = { 
/**
 * `certificate.test`, `connection-form`
 */
id: string, 
/**
 * Identifier of the integration or system that it is about.
 */
of: string, title: string, 
/**
 * `mail`, `form` or `paper`
 */
by: string, status: Tag, language: string, 
/**
 * Its number in the institution's own register; none for an online form.
 */
outgoing: OutgoingView | null, 
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
 * Data changed after the export: what to do.
 */
changed: string | null, 
/**
 * What changed, where it is known.
 */
changes: Array<ChangeView>, 
/**
 * The officer's files that go along.
 */
files: Array<FileRow>, 
/**
 * Files can be added.
 */
takes_files: boolean, 
/**
 * How its certificate goes with the mail; none when it sends none.
 */
certificate_as: CertificateAsView | null, 
/**
 * Its document can be looked at.
 */
can_preview: boolean, actions: Array<Action>, };
export type LetterView = { 
/**
 * Where it belongs, from the outside in.
 */
within: Array<NavigationItem>, title: string, 
/**
 * What it is for, in two sentences.
 */
what: string, draft: DraftView, 
/**
 * What the recipient remarked when it, or the letter before it, was returned.
 */
remarks: string | null, 
/**
 * The last word about it can be taken back.
 */
can_undo: boolean, 
/**
 * What was recorded of it, with what proves it.
 */
history: Array<HistoryRow>, };
export type RenewingView = { 
/**
 * Where it belongs, from the outside in.
 */
within: Array<NavigationItem>, title: string, 
/**
 * What comes next, and until when.
 */
verdict: Verdict, 
/**
 * The old certificate, and the new one once it is here.
 */
certificates: Array<Task>, 
/**
 * None while nobody knows when the old certificate ends.
 */
plan: PlanView | null, steps: Array<RenewingStep>, 
/**
 * What would be taken back.
 */
undo: string | null, };
export type PlanView = { 
/**
 * "MEGA must have the new certificate by …; order it from STISC by …".
 */
summary: string, rows: Array<PlanRow>, 
/**
 * It no longer fits.
 */
late: string | null, 
/**
 * What can still be done.
 */
advice: Array<PlanAdvice>, 
/**
 * Sets STISC's time.
 */
action: Action, };
export type PlanAdvice = { text: string, 
/**
 * Where it is followed.
 */
way: NavigationItem | null, };
export type PlanRow = { text: string, tag: Tag | null, 
/**
 * How long it takes until the next, and where that time comes from.
 */
then: string | null, };
export type RenewingStep = { 
/**
 * `order`, `collect`, …
 */
id: string, title: string, tag: Tag, 
/**
 * What is to be done, for steps that somebody has now.
 */
what: string | null, 
/**
 * What was written of it.
 */
note: string | null, 
/**
 * It is the one to look at now.
 */
open: boolean, 
/**
 * What to prepare.
 */
papers: Array<string>, 
/**
 * Where the papers are published.
 */
source: string | null, 
/**
 * The page on which it is ordered can be opened.
 */
order: string | null, services: Array<RenewingService>, 
/**
 * Letters and screens that belong to it.
 */
places: Array<Task>, actions: Array<Action>, };
export type RenewingService = { name: string, 
/**
 * What it must be told.
 */
tells: string, tag: Tag, detail: string | null, actions: Array<Action>, };
export type OutgoingView = { 
/**
 * Empty: none.
 */
number: string, 
/**
 * The form that changes it; once it was sent, only here.
 */
form: string | null, };
export type MailView = { to: string, subject: string, text: string, attachments: Array<string>, 
/**
 * Where its text is changed by hand; none once it was sent.
 */
edit: string | null, 
/**
 * Its text was changed by hand.
 */
edited: EditedView | null, 
/**
 * The text was changed by hand in another language, and stands there still.
 */
elsewhere: Array<string>, };
export type FileRow = { id: string, 
/**
 * As the officer named it.
 */
name: string, 
/**
 * `1,2 MB`
 */
size: string, 
/**
 * None once it was sent.
 */
remove: Action | null, 
/**
 * It was removed since the program was started; `put_back` brings it back.
 */
gone: boolean, };
export type ProofRow = { id: string, name: string, size: string, 
/**
 * There is a program that shows it; otherwise it can only be saved.
 */
opens: boolean, 
/**
 * None: it was removed since the program was started; `put_back` brings it back.
 */
remove: Action | null, };
export type ProofsView = { 
/**
 * The stage, e.g. `Primit`.
 */
label: string, files: Array<ProofRow>, 
/**
 * Why they can't be read.
 */
closed: Said | null, 
/**
 * The form that adds more.
 */
add: Action, };
export type LogoView = { 
/**
 * `data:image/png;base64,…`; none: there is none.
 */
image: string | null, 
/**
 * Why it can't be read.
 */
closed: Said | null, remove: Action | null, };
export type CertificateAsView = { 
/**
 * Inside a ZIP or bare, in a sentence.
 */
text: string, 
/**
 * The form that changes it; none once it was sent.
 */
change: Action | null, };
export type ChangeView = { 
/**
 * What it is; for a line of the text, that.
 */
label: string, 
/**
 * None: it was not there.
 */
before: string | null, 
/**
 * None: it is there no more.
 */
after: string | null, };
export type PreviewView = { title: string, pages: Array<PageView>, 
/**
 * All that the pages say.
 */
text: string, };
export type PageView = { 
/**
 * `data:image/png;base64,…`
 */
image: string, 
/**
 * In pixels.
 */
width: number, height: number, };
export type AskedElseView = { 
/**
 * Why not all of it can be read.
 */
closed: Said | null, 
/**
 * Here, to be copied into the form.
 */
here: Array<AskedView>, 
/**
 * Of other integrations, by the same form.
 */
before: Array<AskedView>, 
/**
 * The form that notes another question.
 */
add: Action, };
export type AskedView = { question: string, answer: string, 
/**
 * Which integration it was asked for; none for this one.
 */
asked_for: string | null, copies: Array<Copy>, 
/**
 * For this integration: change it, remove it. For others: note it here.
 */
actions: Array<Action>, };
export type EditedView = { 
/**
 * What the program would write.
 */
program: string, 
/**
 * The data changed since: the program would write something else than then.
 */
older: boolean, 
/**
 * Keep it as it is, reset it.
 */
actions: Array<Action>, };
export type TestsView = { 
/**
 * `7 din 12 trecute`
 */
summary: string, 
/**
 * Why production must wait, or that it needn't.
 */
verdict: Said, 
/**
 * Why the files that show results can't be read; they aren't listed then.
 */
closed: Said | null, groups: Array<TestGroupView>, };
export type TestGroupView = { title: string, tests: Array<TestView>, };
export type TestView = { id: string, title: string, steps: Array<string>, expected: string, status: Tag, detail: string | null, 
/**
 * The form that records its result.
 */
form: string, 
/**
 * Files that show its result.
 */
evidence: Array<FileRow>, };
export type CertificateRow = { id: string, title: string, system: string, environment: string, detail: string, tag: Tag, place: string, };
export type CertificateView = { id: string, system: NavigationItem, environment: string, verdict: Verdict, 
/**
 * What to do now.
 */
next: string, 
/**
 * What else is worth knowing.
 */
findings: Array<Said>, 
/**
 * The way to the renewal that it is part of.
 */
renewing: Task | null, 
/**
 * Old and new side by side, while one waits to take the other's place.
 */
renewal: RenewalView | null, 
/**
 * Added, in use since, replaced.
 */
lifecycle: Array<Fact>, facts: Array<Fact>, details: Array<Fact>, 
/**
 * Who must be told, or knows it already.
 */
registrations: Array<RegistrationRow>, 
/**
 * The certificates it can be compared with, those of the same system and environment first.
 */
others: Array<NavigationItem>, 
/**
 * The way to the checks, one for each integration of its system.
 */
preflight: Array<Task>, 
/**
 * The certificate itself is held, not only its serial number.
 */
saveable: boolean, actions: Array<Action>, };
export type RegistrationRow = { service: string, tag: Tag, 
/**
 * Since when, or what is to be done.
 */
detail: string | null, 
/**
 * What shows it, in the officer's words.
 */
proof: string | null, place: string | null, actions: Array<Action>, };
export type RenewalView = { 
/**
 * What changes, and on which days both are valid.
 */
about: Verdict, old: ComparedSide, new: ComparedSide, rows: Array<ComparedRow>, 
/**
 * Which service knows which of the two.
 */
services: Array<ComparedRow>, next: string, 
/**
 * The full comparison.
 */
place: string, };
export type ComparisonView = { 
/**
 * What it amounts to.
 */
verdict: Verdict, first: ComparedSide, second: ComparedSide, rows: Array<ComparedRow>, };
export type ComparedSide = { 
/**
 * How the comparison names it: a certificate's id, or `TICKET.INDEX` of one only looked at.
 */
id: string, title: string, detail: string, place: string | null, };
export type ComparedRow = { id: string, label: string, 
/**
 * Empty: not known, or not in this certificate.
 */
first: string, second: string, mono: boolean, same: boolean, 
/**
 * What the difference is, in a word or two.
 */
tag: Tag, };
export type DevelopersView = { integration: string, system: NavigationItem, hub: NavigationItem, 
/**
 * Of the sheet: `ro`, `ru` or `en`.
 */
language: string, 
/**
 * When it went out and came back, the newest first.
 */
history: Array<JournalRow>, 
/**
 * What was taken over last, since the program was started, can be taken back.
 */
can_undo: boolean, };
export type FilledSheetView = { ticket: string, 
/**
 * The name of the file.
 */
name: string, summary: string, 
/**
 * How many things cannot be taken over.
 */
wrong: string | null, groups: Array<SheetGroup>, 
/**
 * What would change nothing.
 */
unchanged: Array<SheetRow>, notes: Array<Said>, };
export type SheetTaken = { 
/**
 * What was done, in a sentence.
 */
said: string, 
/**
 * What could not be taken over or was left out; none when nothing was.
 */
left: FilledSheetView | null, };
export type SheetGroup = { title: string, rows: Array<SheetRow>, };
export type SheetRow = { 
/**
 * Named to take it over, e.g. `answer/logout-request-test`.
 */
id: string, label: string, 
/**
 * What is known; empty for nothing.
 */
now: string, 
/**
 * What the sheet says; empty for nothing.
 */
new: string, tag: Tag, 
/**
 * Why it cannot be taken over, or what to look at.
 */
remarks: Array<Said>, takeable: boolean, };
export type Verdict = { tone: Tone, title: string, text: string, };
export type Opened = { 
/**
 * Names the content in memory until the program ends or it is added to a system.
 */
ticket: string, name: string, 
/**
 * What the file as a whole is, when it isn't simply a certificate: a key, a request, unknown content.
 */
verdict: Verdict | null, certificates: Array<Examined>, 
/**
 * Index of the one to send, and why that one.
 */
chosen: number | null, why: string | null, 
/**
 * How much was looked into, when there were several files.
 */
summary: string | null, 
/**
 * Files of several of which something is to be said, the gravest first.
 */
notes: Array<FileNote>, 
/**
 * The container waits for its password: `open_with_password`.
 */
locked: boolean, };
export type FileNote = { 
/**
 * Its name within what was chosen.
 */
file: string, tone: Tone, code: string, message: string, };
export type Examined = { index: number, title: string, 
/**
 * The files in which it stands, when there were several.
 */
files: string | null, verdict: Verdict, next: string, facts: Array<Fact>, details: Array<Fact>, findings: Array<Said>, 
/**
 * The form that adds it to a system: `hold/TICKET/INDEX`.
 */
form: string | null, 
/**
 * The certificate of the same system and environment that it can be compared with.
 */
compare: NavigationItem | null, };
export type SendingRow = { title: string, detail: string, tag: Tag, place: string, 
/**
 * Drafted, exported, sent, received, answered: those that happened.
 */
ladder: Array<Rung>, 
/**
 * What proves it, stage by stage.
 */
proofs: Array<ProofsView>, actions: Array<Action>, };
export type Rung = { label: string, when: Day | null, };
export type PreflightView = { integration: string, title: string, system: NavigationItem, hub: NavigationItem, 
/**
 * Which proxy is used, and where that comes from.
 */
proxy: string, 
/**
 * The last check found no network.
 */
offline: Said | null, 
/**
 * What all of it amounts to.
 */
summary: Tag, groups: Array<CheckGroup>, developers: Array<ForDevelopers>, 
/**
 * Drafts that the results can go along with.
 */
attachable: Array<Attachable>, };
export type CheckGroup = { title: string, checks: Array<CheckCard>, };
export type CheckCard = { 
/**
 * For `run_check`: `address/test/acs-test/1`, `metadata/test`, `certificate-status/CERTIFICATE-ID`, `server/test`.
 */
id: string, 
/**
 * `test` or `production`.
 */
environment: string, title: string, 
/**
 * The address or name that is checked; empty while it isn't known.
 */
about: string, tag: Tag, 
/**
 * When it was checked last, in words.
 */
when: string | null, verdicts: Array<VerdictRow>, 
/**
 * Folded: what the verdicts rest on.
 */
details: Array<Fact>, 
/**
 * What is different from an earlier reading.
 */
changes: Array<VerdictRow>, 
/**
 * The heading of `changes`: since when.
 */
since: string | null, 
/**
 * Fetched from where, or from which kind of file.
 */
source: string | null, 
/**
 * Why it can't be run.
 */
missing: MissingView | null, 
/**
 * `run_check` takes it.
 */
runnable: boolean, 
/**
 * `choose_metadata` takes a saved file instead.
 */
from_file: boolean, 
/**
 * The keyring must be opened first, to check it or to see what was found.
 */
keyring: boolean, };
export type MissingView = { text: string, 
/**
 * None: it can be entered nowhere.
 */
place: string | null, };
export type VerdictRow = { tone: Tone, 
/**
 * How much it weighs, in a word.
 */
level: string, text: string, 
/**
 * What to do.
 */
advice: string | null, };
export type ForDevelopers = { environment: string, title: string, 
/**
 * The system's own SAML metadata (`save_saml_metadata`); none where the service has no SAML.
 */
metadata: PreparedView | null, 
/**
 * The script for the server (`save_script`).
 */
script: PreparedView, 
/**
 * What the script reported.
 */
result: CheckCard, 
/**
 * The form in which its result is pasted.
 */
paste: Action, };
export type PreparedView = { ready: boolean, missing: Array<MissingView>, about: string, };
export type Attachable = { draft: string, title: string, };
export type CheckProgress = { integration: string, 
/**
 * Id of the card whose turn it is.
 */
check: string, 
/**
 * What is being done, in a sentence.
 */
text: string, 
/**
 * How many cards are done.
 */
done: number, of: number, };
export type ProxyView = { 
/**
 * Which proxy is used now, and where that comes from.
 */
text: string, action: Action, };
export type SettingsView = { facts: Array<Fact>, backup: BackupView, 
/**
 * How the network is reached.
 */
proxy: ProxyView, 
/**
 * When warnings come.
 */
rules: Array<Fact>, procedures: Array<ProcedureView>, };
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
value: string, optional: boolean, 
/**
 * It is asked for only as long as another field holds this; none: always.
 */
only_with: OnlyWith | null, options: Array<FieldOption>, };
export type FieldKind = "addresses" | "attributes" | "certificate" | "choice" | "choices" | "date" | "email" | "files" | "long-text" | "phone" | "serial" | "text" | "url" | "urls" | "yes-no";
export type FieldOption = { value: string, label: string, hint: string | null, };
export type OnlyWith = { 
/**
 * Its id.
 */
field: string, 
/**
 * Its value, or one of its lines.
 */
value: string, };
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
 * What speaks against it.
 */
warning: string | null, 
/**
 * What will be gone.
 */
gone: Array<string>, 
/**
 * What stays all the same.
 */
stays: string | null, confirm: string, };
export type Exported = { folder: string, file: string, sha256: string, 
/**
 * Why the journal says nothing of it, though the file is written.
 */
unnoted: Said | null, };
export type BackupView = { 
/**
 * The last backup: when, which file, what changed since.
 */
facts: Array<Fact>, 
/**
 * In place of facts: none was made here.
 */
none: string | null, 
/**
 * What goes into the next one, a sentence each.
 */
contents: Array<string>, };
export type BackupInside = { 
/**
 * The name of the file.
 */
subtitle: string, facts: Array<Fact>, 
/**
 * What would be added, taken, kept; empty when nothing is here yet.
 */
groups: Array<BackupGroup>, 
/**
 * A choice for each thing that changed on both sides: `here` or `backup`.
 */
questions: Form, };
export type BackupGroup = { title: string, about: string, things: Array<string>, };
export type LostView = { verdict: Verdict, 
/**
 * What works all the same.
 */
works: string, 
/**
 * How the certificates come back without a backup.
 */
again: string, 
/**
 * The certificates concerned.
 */
certificates: Array<Task>, 
/**
 * What going on without a backup gives up; empty when there is no need to.
 */
gone: Array<string>, };

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
  /** How it is now: it can be locked or emptied at any time. */
  keyring: { args: { }; answer: KeyringNow };
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
  /** The renewal of a system's certificate in one environment. */
  renewal: { args: { system: string; environment: string }; answer: RenewingView };
  sendings: { args: { }; answer: SendingRow[] };
  settings: { args: { }; answer: SettingsView };
  /** Reminders on this computer. */
  reminders: { args: { }; answer: RemindersView };
  /** Registers them with the operating system, or leaves no trace there. */
  switch_reminders: { args: { on: boolean }; answer: RemindersView };
  /** The officer doesn't want to be asked about them again. */
  decline_reminders: { args: { }; answer: null };
  /** Shows a warning now, as it will come. */
  show_reminder: { args: { }; answer: null };
  /** The days off of this year and the next. */
  working_days: { args: { }; answer: DaysView };
  /** A published day off doesn't count, until it is restored. */
  strike_day: { args: { key: string }; answer: null };
  restore_day: { args: { key: string }; answer: null };
  /** Back to what is published; only the institution's Hram stays. */
  restore_days: { args: { }; answer: null };
  /** Asks where, then writes the calendar file; nothing when the officer cancels. */
  save_calendar: { args: { }; answer: Exported | null };
  /** A form by name, e.g. `institution/new`, `system/ID`, `answers/ID/integration-details`. */
  form: { args: { name: string }; answer: Form };
  /** The same, opened for what a draft lacks: in which field, and why it is asked for. */
  needed_form: { args: { of: string; draft: string; field: string; name: string }; answer: Form };
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
  /** Takes back what was noted last. */
  undo_renewal: { args: { system: string; environment: string }; answer: null };
  /** Opens the page on which a system certificate is ordered, in the browser. */
  open_order: { args: { }; answer: null };
  set_draft_language: { args: { of: string; draft: string; language: Language }; answer: null };
  /** Asks for a folder and writes the package; nothing when the officer cancels. */
  export_draft: { args: { of: string; draft: string }; answer: Exported | null };
  /** A letter that no step sends. */
  letter: { args: { of: string; draft: string }; answer: LetterView };
  /** Takes back the last thing recorded about a letter. */
  undo_letter: { args: { of: string; draft: string }; answer: null };
  /** Opens the exported mail in the mail program. */
  open_mail: { args: { submission: string }; answer: null };
  show_folder: { args: { submission: string }; answer: null };
  /** Begins the mail in the mail program, without its files: address, subject and a short text. */
  write_mail: { args: { submission: string }; answer: null };
  /** The document as pictures, page by page. */
  preview: { args: { of: string; draft: string }; answer: PreviewView };
  /** Asks for a file that is to go along with a draft; nothing when the officer cancels. */
  attach_file: { args: { of: string; draft: string }; answer: Saved | null };
  /** Asks for a file that shows the result of a test. */
  add_evidence: { args: { integration: string; test: string }; answer: Saved | null };
  /** What is dropped from now on is added to a draft, or to a test of an integration. */
  aim_files: { args: { of: string; draft: string; test: string }; answer: null };
  /** What is dropped is looked into as a certificate again. */
  leave_files: { args: { }; answer: null };
  /** A file that was removed since the program was started comes back. */
  put_back: { args: { file: string }; answer: Saved };
  /** Files that wait in a form to be kept with what it records. */
  proofs: { args: { form: string }; answer: FileRow[] };
  /** Asks for one; nothing when the officer cancels. */
  add_proof: { args: { form: string }; answer: Saved | null };
  /** What is dropped from now on waits in that form. */
  aim_proofs: { args: { form: string }; answer: null };
  /** One of them is not wanted any more. */
  drop_proof: { args: { form: string; file: string }; answer: null };
  /** Opens a kept proof with the program that shows it. */
  open_proof: { args: { file: string }; answer: null };
  /** Asks where, then writes a kept proof; nothing when the officer cancels. */
  save_proof: { args: { file: string }; answer: Exported | null };
  /** Asks for the picture in an institution's letterhead; nothing when the officer cancels. */
  choose_logo: { args: { institution: string }; answer: Saved | null };
  developers: { args: { integration: string }; answer: DevelopersView };
  set_sheet_language: { args: { integration: string; language: Language }; answer: null };
  /** Asks where, then writes the sheet with what is known; nothing when the officer cancels. */
  save_sheet: { args: { integration: string }; answer: Exported | null };
  /** Asks for a filled sheet, or a ZIP with it, and compares it with what is known; nothing when the officer cancels. */
  choose_sheet: { args: { integration: string }; answer: FilledSheetView | null };
  /** Takes over the rows named, all or none. */
  take_sheet: { args: { ticket: string; rows: string[] }; answer: SheetTaken };
  /** Brings back what was there before a sheet was taken over; what was changed since stays. */
  undo_sheet: { args: { integration: string }; answer: Saved };
  /** What can be checked before it is sent, and what was found last. */
  preflight: { args: { integration: string }; answer: PreflightView };
  /** Runs one check by its card's id, or `all` that reach the network; waits until it is over or stopped. */
  run_check: { args: { integration: string; check: string }; answer: null };
  /** How far it is; nothing while none is under way. */
  check_progress: { args: { }; answer: CheckProgress | null };
  /** Stops it; what was found before stays. */
  cancel_check: { args: { }; answer: null };
  /** Asks for saved metadata, to be read instead of fetching it; nothing when the officer cancels. */
  choose_metadata: { args: { integration: string; environment: string }; answer: Saved | null };
  /** Asks where, then writes the system's own metadata as far as it is known. */
  save_saml_metadata: { args: { integration: string; environment: string }; answer: Exported | null };
  /** Asks where, then writes the script that is run on the server: `sh` or `powershell`. */
  save_script: { args: { integration: string; environment: string; shell: string }; answer: Exported | null };
  /** What was found last goes along with a draft, as a text. */
  attach_checks: { args: { integration: string; draft: string }; answer: Saved };
  /** All that is known of a system as a PDF; its certificates' serial numbers only where asked for. */
  save_system_sheet: { args: { system: string; serials: boolean }; answer: Exported | null };
  /** The same, opened in the PDF program to be printed. */
  /** Answers with what went wrong beside it. */
  print_system_sheet: { args: { system: string; serials: boolean }; answer: Said | null };
  /** The journal of a system, or all of it where none is named, as a table (CSV). */
  save_journal: { args: { system: string }; answer: Exported | null };
  /** The same as a PDF, opened in the PDF program to be printed. */
  print_journal: { args: { system: string }; answer: null };
  /** Asks for a file and looks into it; nothing when the officer cancels. */
  choose_certificate: { args: { }; answer: Opened | null };
  /** Asks for a folder and looks into every file of it. */
  choose_certificate_folder: { args: { }; answer: Opened | null };
  paste_certificate: { args: { text: string }; answer: Opened };
  /** Opens a container that waits for its password; a wrong one is a problem of the field `password`. */
  open_with_password: { args: { ticket: string; password: string }; answer: Opened };
  /** Judges again for the system and environment it is meant for. */
  examine: { args: { ticket: string; index: number; system: string; environment: string }; answer: Examined };
  /** Two certificates side by side: held ones by their id, one only looked at as `TICKET.INDEX`. */
  compare_certificates: { args: { first: string; second: string }; answer: ComparisonView };
  /** Saves the public certificate where the officer says: `der` or `pem`. */
  save_certificate: { args: { id: string; format: string }; answer: Exported | null };
  /** The last backup, and what goes into the next one. */
  backup: { args: { }; answer: BackupView };
  /** Made-up words, strong and easy to write down. */
  propose_passphrase: { args: { }; answer: string };
  /** What a passphrase is worth. */
  weigh_passphrase: { args: { passphrase: string }; answer: Tag };
  /** Asks where, then encrypts and writes everything that is kept; nothing when the officer cancels. */
  make_backup: { args: { passphrase: string; repeated: string }; answer: Exported | null };
  /** Shows the last backup in the file manager. */
  show_backup: { args: { }; answer: null };
  /** Asks for a backup file and gives its name; nothing when the officer cancels. */
  choose_backup: { args: { }; answer: string | null };
  /** What is inside, beside what is here. */
  open_backup: { args: { passphrase: string }; answer: BackupInside };
  /** Brings back what is inside. Where both sides changed, `choices` says `here` or `backup`. */
  restore_backup: { args: { choices: Values }; answer: Saved };
  /** Forgets the file that was chosen. */
  close_backup: { args: { }; answer: null };
  /** What the keyring does not hold any more, and the ways on. */
  lost: { args: { }; answer: LostView };
  /** Goes on without what cannot be opened any more. */
  begin_anew: { args: { }; answer: Saved };
}

export const commandNames = [
  'start',
  'set_language',
  'set_place',
  'keep_typed',
  'unlock_keyring',
  'keyring',
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
  'renewal',
  'sendings',
  'settings',
  'reminders',
  'switch_reminders',
  'decline_reminders',
  'show_reminder',
  'working_days',
  'strike_day',
  'restore_day',
  'restore_days',
  'save_calendar',
  'form',
  'needed_form',
  'save_form',
  'drop_form',
  'removal',
  'remove',
  'begin_integration',
  'undo_step',
  'open_link',
  'undo_renewal',
  'open_order',
  'set_draft_language',
  'export_draft',
  'letter',
  'undo_letter',
  'open_mail',
  'show_folder',
  'write_mail',
  'preview',
  'attach_file',
  'add_evidence',
  'aim_files',
  'leave_files',
  'put_back',
  'proofs',
  'add_proof',
  'aim_proofs',
  'drop_proof',
  'open_proof',
  'save_proof',
  'choose_logo',
  'developers',
  'set_sheet_language',
  'save_sheet',
  'choose_sheet',
  'take_sheet',
  'undo_sheet',
  'preflight',
  'run_check',
  'check_progress',
  'cancel_check',
  'choose_metadata',
  'save_saml_metadata',
  'save_script',
  'attach_checks',
  'save_system_sheet',
  'print_system_sheet',
  'save_journal',
  'print_journal',
  'choose_certificate',
  'choose_certificate_folder',
  'paste_certificate',
  'open_with_password',
  'examine',
  'compare_certificates',
  'save_certificate',
  'backup',
  'propose_passphrase',
  'weigh_passphrase',
  'make_backup',
  'show_backup',
  'choose_backup',
  'open_backup',
  'restore_backup',
  'close_backup',
  'lost',
  'begin_anew',
] as const satisfies readonly (keyof Commands)[];
