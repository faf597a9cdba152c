import { expect, test } from 'vitest';
import { dateIn, dateOf, dayNumber, isFull, partsOf } from './days';

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

test('a date copied from elsewhere fills the three boxes', () => {
  const day = { day: '05', month: '11', year: '2026' };
  for (const text of [
    '05.11.2026',
    ' 5.11.2026 ',
    '05/11/2026',
    '5 11 2026',
    '2026-11-05',
    '05. 11. 2026.',
  ]) {
    expect(dateIn(text), text).toEqual(day);
  }
});

test('what is no whole date stays a text', () => {
  for (const text of ['22', '22.11', '22.11.26', '2026-11', '22-11.2026', 'RSI-0001', '1.2.3.4', '']) {
    expect(dateIn(text), text).toBeUndefined();
  }
});
