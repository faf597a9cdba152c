import { expect, test } from 'vitest';
import type { CertificateRow } from '../../lib/api';
import { choices, placeOf, sidesOf } from './lib';

const row = (id: string): CertificateRow => ({
  id,
  title: 'e-registru.exemplu.md',
  system: 'e-Registru',
  environment: 'test',
  detail: '',
  tag: { tone: 'ok', text: 'in use' },
  place: `certificate/${id}`,
});

test('a place names both certificates, one, or none yet', () => {
  expect(sidesOf('compare/A/T.0')).toEqual({ first: 'A', second: 'T.0' });
  expect(sidesOf('compare')).toEqual({ first: '', second: '' });
  expect(placeOf('A', ''), 'the second is chosen next').toBe('compare/A');
  expect(placeOf('A', 'B')).toBe('compare/A/B');
});

test('an opened file stands among the certificates that are held', () => {
  expect(choices([row('A')], 'A', 'file').map(({ id }) => id)).toEqual(['A']);
  expect(choices([row('A')], 'T.0', 'file').at(-1)).toEqual({ id: 'T.0', name: 'file' });
  expect(choices([row('A')], '', 'file')[0]?.name, 'said by system, state and name').toBe(
    'e-Registru, test · in use · e-registru.exemplu.md',
  );
});
