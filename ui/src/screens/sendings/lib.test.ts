import { expect, test } from 'vitest';
import type { Day } from '../../lib/api';
import { standing } from './lib';

const day: Day = { date: '2026-11-05', long: '', short: '', relative: '' };
const rung = (label: string, when: Day | null) => ({ label, when });

test('exported is where a sending stands until it is sent', () => {
  const ladder = [rung('drafted', day), rung('exported', day), rung('sent', null), rung('received', null)];
  expect(standing(ladder).map(({ state }) => state)).toEqual(['past', 'now', 'ahead', 'ahead']);
});

test('a rung that was passed over does not hide the later one', () => {
  const ladder = [rung('drafted', day), rung('exported', null), rung('sent', day)];
  expect(
    standing(ladder).map(({ state }) => state),
    'a form is sent without an export',
  ).toEqual(['past', 'ahead', 'now']);
});

test('nothing happened yet', () => {
  expect(standing([rung('drafted', null)]).map(({ state }) => state)).toEqual(['ahead']);
});
