import type { Overview, Task } from '../../lib/api';

/** Deadlines in the order of their urgency, without empty groups; each with the key of its heading. */
export function deadlines(overview: Overview): { key: string; tasks: Task[] }[] {
  return [
    { key: 'screen-overdue', tasks: overview.overdue },
    { key: 'screen-soon', tasks: overview.soon },
    { key: 'screen-later', tasks: overview.later },
  ].filter(({ tasks }) => tasks.length > 0);
}

/** Nothing is connected without an institution: the first time its form comes before the one that was asked for. */
export function firstForm(wanted: string, institutions: number): string {
  return institutions === 0 ? 'form/institution/new' : wanted;
}
