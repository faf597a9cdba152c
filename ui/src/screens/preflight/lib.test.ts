import { expect, test } from 'vitest';
import type { CheckCard, CheckProgress, PreflightView, Tone, VerdictRow } from '../../lib/api';
import {
  checkable,
  checkedBefore,
  isAlone,
  isUnderWay,
  nameOf,
  saidAlready,
  share,
  sorted,
  standing,
  tally,
  toldApart,
} from './lib';

const row = (tone: Tone, text: string): VerdictRow => ({ tone, level: tone, text, advice: null });

const card = (id: string, given: Partial<CheckCard> = {}): CheckCard => ({
  id,
  environment: 'test',
  title: `Card ${id}`,
  about: '',
  tag: { tone: 'quiet', text: '' },
  when: null,
  verdicts: [],
  details: [],
  changes: [],
  since: null,
  source: null,
  missing: null,
  runnable: false,
  from_file: false,
  keyring: false,
  ...given,
});

const view = (...checks: CheckCard[]): PreflightView => ({
  integration: 'i',
  title: '',
  system: { name: '', place: '' },
  hub: { name: '', place: '' },
  proxy: '',
  offline: null,
  summary: { tone: 'quiet', text: '' },
  groups: [{ title: '', checks }],
  developers: [],
  attachable: [],
});

const progress = (given: Partial<CheckProgress> = {}): CheckProgress => ({
  integration: 'i',
  check: 'a',
  text: '',
  done: 0,
  of: 3,
  ...given,
});

test('the gravest is read first, and what is as it should be stands apart', () => {
  const { said, fine } = sorted([
    row('ok', 'tls'),
    row('quiet', 'note'),
    row('bad', 'expired'),
    row('warn', 'soon'),
    row('bad', 'name'),
  ]);
  expect(said.map((one) => one.text)).toEqual(['expired', 'name', 'soon', 'note']);
  expect(fine.map((one) => one.text)).toEqual(['tls']);
});

test('“everything” is offered only where something can be checked', () => {
  expect(checkable(view(card('a')))).toBe(false);
  expect(checkable(view(card('a'), card('b', { runnable: true })))).toBe(true);
});

test('the next time is “again” once anything was checked', () => {
  expect(checkedBefore(view(card('a'), card('b')))).toBe(false);
  expect(checkedBefore(view(card('a'), card('b', { when: 'azi' })))).toBe(true);
});

test('what is under way is named by its card, and only on the screen it belongs to', () => {
  const seen = view(card('a'), card('b'));
  expect(nameOf(progress({ check: 'b' }), seen)).toBe('Card b');
  expect(nameOf(progress({ integration: 'other' }), seen), 'another system has a card of that name too').toBe(
    '',
  );
  expect(isUnderWay(card('a'), 'i', progress())).toBe(true);
  expect(isUnderWay(card('a'), 'other', progress())).toBe(false);
  expect(isUnderWay(card('a'), 'i', undefined)).toBe(false);
});

test('a card offers to stop only what it began alone', () => {
  expect(isAlone(progress({ of: 1 }))).toBe(true);
  expect(isAlone(progress({ of: 3 })), 'the button would move on with the next card').toBe(false);
  expect(isAlone(undefined)).toBe(false);
});

test('the bar never runs past its end, and has one', () => {
  expect(share(progress({ done: 2, of: 3 }))).toEqual({ value: 2, max: 3 });
  expect(share(progress({ done: 4, of: 3 }))).toEqual({ value: 3, max: 3 });
  expect(share(progress({ done: 0, of: 0 }))).toEqual({ value: 0, max: 1 });
});

test('what a redirect tells again is another line', () => {
  const url = (value: string) => ({
    id: 'url',
    label: '',
    value,
    mono: true,
    tag: null,
    aside: null,
    copies: [],
  });
  const told = toldApart([url('https://a.md/'), url('https://b.md/')]);
  expect(told.map((fact) => fact.value)).toEqual(['https://a.md/', 'https://b.md/']);
  expect(new Set(told.map((fact) => fact.id)).size).toBe(2);
});

test('each check is counted once, as it stands', () => {
  const said = (tone: Tone) => ({ tag: { tone, text: '' }, when: 'azi' });
  const seen = view(
    card('a', said('ok')),
    card('b', said('bad')),
    card('c', said('ok')),
    card('d', said('quiet')),
    card('e'),
  );
  expect(tally(seen)).toEqual([
    { how: 'bad', count: 1 },
    { how: 'unknown', count: 1 },
    { how: 'ok', count: 2 },
    { how: 'never', count: 1 },
  ]);
});

test('no problem found is good news only once everything that can be checked was', () => {
  const summary = { tone: 'ok' as const, text: 'nicio problemă' };
  const done = card('a', { runnable: true, when: 'azi' });
  expect(standing({ ...view(done, card('b')), summary })).toEqual({ tone: 'ok', text: 'Nicio problemă' });
  const open = card('c', { runnable: true });
  expect(standing({ ...view(done, open), summary }).tone).toBe('quiet');
  const bad = { tone: 'bad' as const, text: 'o problemă' };
  expect(standing({ ...view(done, open), summary: bad }).tone, 'a problem stays one').toBe('bad');
});

test('a card doesn’t say the same word twice', () => {
  const grave = card('a', { tag: { tone: 'bad', text: 'bad' } });
  expect(saidAlready(row('bad', 'expired'), grave)).toBe(true);
  expect(saidAlready(row('warn', 'soon'), grave)).toBe(false);
});
