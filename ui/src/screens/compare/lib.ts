import type { CertificateRow } from '../../lib/api';

/** One of the certificates that can be compared. */
export type Side = { id: string; name: string };

/** What a comparison is of: certificates by their id, one of an opened file as `TICKET.INDEX`. */
export function sidesOf(place: string): { first: string; second: string } {
  const [, first = '', second = ''] = place.split('/');
  return { first, second };
}

/** The place of a comparison; the second may still have to be chosen. */
export function placeOf(first: string, second: string): string {
  return ['compare', first, second].filter(Boolean).join('/');
}

/** The held certificates to choose from, and what is named but not held: an opened file. */
export function choices(rows: readonly CertificateRow[], chosen: string, opened: string): Side[] {
  const held = rows.map(({ id, system, environment, title, tag }) => ({
    id,
    name: [`${system}, ${environment}`, tag.text, title].filter(Boolean).join(' · '),
  }));
  const known = chosen === '' || held.some(({ id }) => id === chosen);
  return known ? held : [...held, { id: chosen, name: opened }];
}
