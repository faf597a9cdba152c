import type { Deadline, Overview } from '../../lib/api';

/** Deadlines in the order of their urgency, without empty groups; each with the key of its heading. */
export function deadlines(overview: Overview): { key: string; deadlines: Deadline[] }[] {
  return [
    { key: 'screen-overdue', deadlines: overview.overdue },
    { key: 'screen-soon', deadlines: overview.soon },
    { key: 'screen-later', deadlines: overview.later },
  ].filter((group) => group.deadlines.length > 0);
}

/** Nothing is connected without an institution: the first time its form comes before the one that was asked for. */
export function firstForm(wanted: string, institutions: number): string {
  return institutions === 0 ? 'form/institution/new' : wanted;
}
