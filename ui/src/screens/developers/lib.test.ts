import { expect, test } from 'vitest';
import type { FilledSheetView, SheetRow } from '../../lib/api';
import { takeable, withRow } from './lib';

const row = (id: string, takes: boolean): SheetRow => ({
  id,
  label: id,
  now: '',
  new: 'x',
  tag: { tone: 'you', text: '' },
  remarks: [],
  takeable: takes,
});

const sheet: FilledSheetView = {
  ticket: 't',
  name: 'a.xlsx',
  summary: '',
  wrong: null,
  groups: [
    { title: 'answers', rows: [row('answer/a', true), row('answer/b', false)] },
    { title: 'tests', rows: [row('test/c', true)] },
  ],
  unchanged: [row('answer/d', false)],
  notes: [],
};

test('everything that may be taken over is chosen at first, and nothing else', () => {
  expect(takeable(sheet)).toEqual(['answer/a', 'test/c']);
});

test('a row is left out and put back in its place', () => {
  const without = withRow(takeable(sheet), 'answer/a', false, sheet);
  expect(without).toEqual(['test/c']);
  expect(withRow(without, 'answer/a', true, sheet)).toEqual(['answer/a', 'test/c']);
  expect(withRow(without, 'answer/b', true, sheet)).toEqual(['test/c']);
});
