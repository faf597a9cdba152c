import type { CheckCard, CheckProgress, Fact, PreflightView, Tag, Tone, VerdictRow } from '../../lib/api';

const gravest: readonly Tone[] = ['bad', 'warn', 'you', 'quiet'];

/** What wants to be read, the gravest first, and what is as it should be. */
export function sorted(verdicts: VerdictRow[]): { said: VerdictRow[]; fine: VerdictRow[] } {
  const said = gravest.flatMap((tone) => verdicts.filter((verdict) => verdict.tone === tone));
  return { said, fine: verdicts.filter((verdict) => verdict.tone === 'ok') };
}

export function cardsOf(view: PreflightView): CheckCard[] {
  const checks = view.groups.flatMap((group) => group.checks);
  return [...checks, ...view.developers.map((environment) => environment.result)];
}

/** There is something that “everything” would check. */
export function checkable(view: PreflightView): boolean {
  return cardsOf(view).some((card) => card.runnable);
}

/** Something was checked before, so the next time is “again”. */
export function checkedBefore(view: PreflightView): boolean {
  return cardsOf(view).some((card) => card.when !== null);
}

/** What a check under way is called: the title of its card, as long as it is one of this screen. */
export function nameOf(progress: CheckProgress, view: PreflightView): string {
  if (progress.integration !== view.integration) return '';
  return cardsOf(view).find((card) => card.id === progress.check)?.title ?? '';
}

/** Whether this very card is being checked. */
export function isUnderWay(
  card: CheckCard,
  integration: string,
  progress: CheckProgress | undefined,
): boolean {
  return progress?.integration === integration && progress.check === card.id;
}

/** Only the one card was asked for, so its own button stops it. */
export function isAlone(progress: CheckProgress | undefined): boolean {
  return progress !== undefined && progress.of <= 1;
}

/** How many are done, as a bar shows it: never past its end. */
export function share({ done, of }: CheckProgress): { value: number; max: number } {
  const max = Math.max(of, 1);
  return { value: Math.min(done, max), max };
}

/** Each redirect tells the same of itself once more: by their place they are told apart. */
export function toldApart(details: Fact[]): Fact[] {
  return details.map((fact, index) => ({ ...fact, id: `${fact.id}-${index}` }));
}

export type Tally = 'bad' | 'warn' | 'unknown' | 'ok' | 'never';

/** How many checks stand how, the gravest first; those of which there are none are left out. */
export function tally(view: PreflightView): { how: Tally; count: number }[] {
  const cards = cardsOf(view);
  const of = (how: Tally, belongs: (card: CheckCard) => boolean) => ({
    how,
    count: cards.filter(belongs).length,
  });
  return [
    of('bad', (card) => card.tag.tone === 'bad'),
    of('warn', (card) => card.tag.tone === 'warn'),
    of('unknown', (card) => card.when !== null && !['bad', 'warn', 'ok'].includes(card.tag.tone)),
    of('ok', (card) => card.tag.tone === 'ok'),
    of('never', (card) => card.when === null),
  ].filter(({ count }) => count > 0);
}

/**
 * How it stands, as a heading. That no problem was found is good news only once everything that can be checked was.
 */
export function standing(view: PreflightView): Tag {
  const { tone, text } = view.summary;
  const open = cardsOf(view).some((card) => card.runnable && card.when === null);
  return {
    tone: tone === 'ok' && open ? 'quiet' : tone,
    text: text.charAt(0).toLocaleUpperCase() + text.slice(1),
  };
}

/** The one thing that is said weighs as much as its card says already. */
export function saidAlready(verdict: VerdictRow, card: CheckCard): boolean {
  return card.tag.text === verdict.level;
}
