import type { DraftView, Exported, StepRow } from '../../lib/api';

/** How a row of steps speaks: a tag that asks for attention, or plain words. */
export function spoken(row: StepRow): 'done' | 'off' | 'tag' {
  if (row.done) return 'done';
  return row.place === null ? 'off' : 'tag';
}

/** Nothing is exported before everything is there. */
export function exportable(draft: DraftView): boolean {
  return draft.missing.length === 0;
}

/** Nothing is missing but a word of the officer on the text that was changed by hand. */
export function undecided(draft: DraftView): boolean {
  return draft.missing.length > 0 && draft.missing.every((task) => task.place?.startsWith('form/edited/'));
}

/** The page that a key leads to. */
export function turned(index: number, count: number, key: string): number {
  const last = Math.max(count - 1, 0);
  switch (key) {
    case 'ArrowLeft':
    case 'PageUp':
      return Math.max(index - 1, 0);
    case 'ArrowRight':
    case 'PageDown':
      return Math.min(index + 1, last);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return index;
  }
}

/** Which sentence stands above a package that cannot be exported yet, or says what exporting does. */
export function exportWords(draft: DraftView): string {
  if (exportable(draft)) return `step-draft-export-why-${channel(draft.by)}`;
  return undecided(draft) ? 'step-draft-export-undecided' : 'step-draft-export-blocked';
}

/** Nothing could be read for it (a locked keyring): its findings say why, and there is nothing to hand over. */
export function closed(draft: DraftView): boolean {
  return exportable(draft) && draft.mail === null && draft.answers.length === 0 && draft.by !== 'paper';
}

/** It has been sent: what can be recorded now is what came back. */
export function sent(draft: DraftView): boolean {
  return draft.actions.length > 0 && !draft.actions.some((action) => action.form.startsWith('mark-sent/'));
}

/** The package of a draft, as far as it is known: just written here, or written before. */
export function writtenPackage(
  draft: DraftView,
  justNow: Exported | undefined,
): { file: string; folder: string } | undefined {
  if (justNow) return { file: justNow.file, folder: justNow.folder };
  if (draft.exported === null) return undefined;
  const end = Math.max(draft.exported.lastIndexOf('/'), draft.exported.lastIndexOf('\\'));
  return { file: draft.exported.slice(end + 1), folder: draft.exported.slice(0, Math.max(end, 0)) };
}

/** Which of the sentences that depend on how a submission goes out: `mail`, `form` or `paper`. */
export function channel(by: string): 'form' | 'mail' | 'paper' {
  return by === 'form' || by === 'paper' ? by : 'mail';
}

/** An attempt after the first says which one it is. */
export function laterRound(round: number): boolean {
  return round > 1;
}

/** An address without what only a browser reads. */
export function shownAddress(url: string): string {
  const [address = '', query] = url.replace(/^https?:\/\//, '').split('?');
  return query === undefined ? address : `${address}?…`;
}

/** The field to which a place leads for what a draft lacks, if it is one of this form. */
export function neededField(place: string, form: string | undefined): string | undefined {
  const [kind, , , field, ...name] = place.split('/');
  return kind === 'needed' && name.join('/') === form ? field : undefined;
}

/** The first field that must be filled in and isn't; the first one when all are. */
export function openField(form: HTMLElement): HTMLElement | undefined {
  const controls = [...form.querySelectorAll<HTMLInputElement>('input, textarea, select')];
  return (
    controls.find((control) => control.getAttribute('aria-required') === 'true' && control.value === '') ??
    controls[0]
  );
}
