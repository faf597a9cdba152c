import { expect, test } from 'vitest';
import { dateOf, dayNumber, isFull, partsOf } from './days';

test('a day typed in three pieces becomes the date the program reads', () => {
  expect(dateOf({ day: '5', month: '9', year: '2026' }), 'single digits are filled up').toBe('2026-09-05');
});

test('an unfinished date survives being kept and shown again', () => {
  const kept = dateOf({ day: '31', month: '', year: '2026' });
  expect(partsOf(kept), 'each piece returns to the box in which it was typed').toEqual({
    day: '31',
    month: '',
    year: '2026',
  });
});

test('no piece, no date', () => {
  expect(dateOf({ day: ' ', month: '', year: '' }), 'an empty optional date is empty, not dashes').toBe('');
});

test('days are counted without a time zone', () => {
  expect(
    dayNumber('2026-03-30') - dayNumber('2026-03-28'),
    'the clock change of 29 March is no half day',
  ).toBe(2);
});

test('a box is left for the next one only when no digit is missing', () => {
  expect(isFull('day', '26'), 'the second digit was the last').toBe(true);
  expect(isFull('day', '2'), 'the 2nd, or the 26th').toBe(false);
  expect(isFull('year', '26'), 'the century is still to come').toBe(false);
  expect(isFull('month', 'xi'), 'no number').toBe(false);
});
