import type { FilledSheetView } from '../../lib/api';

/** What would be taken over, unless the officer says otherwise: everything that may. */
export function takeable(sheet: FilledSheetView): string[] {
  return sheet.groups.flatMap((group) => group.rows.filter((row) => row.takeable).map((row) => row.id));
}

/** The rows chosen, with one put in or left out; in the order of the sheet. */
export function withRow(chosen: string[], id: string, wanted: boolean, sheet: FilledSheetView): string[] {
  return takeable(sheet).filter((known) => (known === id ? wanted : chosen.includes(known)));
}
