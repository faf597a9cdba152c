import { expect, test } from 'vitest';
import type { JournalRow } from '../../lib/api';
import { asTasks, byDay } from './lib';

function row(date: string, text: string): JournalRow {
  return { when: { date, long: date, short: date, relative: '' }, text };
}

test('the journal names each day once', () => {
  const days = byDay([row('2026-11-22', 'a'), row('2026-11-22', 'b'), row('2026-11-20', 'c')]);
  expect(
    days.map(({ day, texts }) => [day.date, texts.length]),
    'two things on Sunday, one on Friday',
  ).toEqual([
    ['2026-11-22', 2],
    ['2026-11-20', 1],
  ]);
});

test('a certificate is told apart by its environment', () => {
  const [task] = asTasks([
    {
      id: '7',
      title: 'e-registru.exemplu.md',
      system: 'e-Registru',
      environment: 'producție',
      detail: '',
      tag: { tone: 'ok', text: '' },
      place: 'certificate/7',
    },
  ]);
  expect(task?.title, 'test and production carry the same name').toBe('producție · e-registru.exemplu.md');
});
