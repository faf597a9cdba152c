import type { DraftView, Exported, StepRow, StepView } from '../../lib/api';

/** How a row of steps speaks: a tag that asks for attention, or plain words. */
export function spoken(row: StepRow): 'done' | 'off' | 'tag' {
  if (row.done) return 'done';
  return row.place === null ? 'off' : 'tag';
}

/** Nothing is exported before everything is there. */
export function exportable(draft: DraftView): boolean {
  return draft.missing.length === 0;
}

/** The package of a draft, as far as it is known: just written here, or written before. */
export function writtenPackage(
  draft: DraftView,
  justNow: Exported | undefined,
): { file: string; folder: string } | undefined {
  if (justNow) return { file: justNow.file, folder: justNow.folder };
  return draft.exported === null ? undefined : { file: draft.exported, folder: '' };
}

/** Which of the sentences that depend on how a submission goes out: `mail`, `form` or `paper`. */
export function channel(by: string): 'form' | 'mail' | 'paper' {
  return by === 'form' || by === 'paper' ? by : 'mail';
}

/** An attempt after the first says which one it is. */
export function laterRound(round: number): boolean {
  return round > 1;
}

/** Whether the step itself has something to record besides what its drafts and tests offer. */
export function hasNext(step: StepView): boolean {
  return step.actions.length > 0 || step.can_undo;
}
