import { expect, test } from 'vitest';
import type { Deadline, Overview } from '../../lib/api';
import { deadlines, firstForm } from './lib';

const deadline: Deadline = {
  title: 'MPass',
  detail: '',
  tag: null,
  place: 'integration/1',
  follow_up: null,
  actions: [],
};
const overview: Overview = {
  headline: '',
  subtitle: '',
  yours: [],
  waiting: [],
  timeline: { from: '', to: '', today: '', marks: [], rows: [] },
  integrations: [],
  overdue: [deadline],
  soon: [],
  later: [deadline],
  reminder: null,
  empty: false,
  sample: false,
};

test('what is overdue comes first, and groups without deadlines are not shown', () => {
  expect(
    deadlines(overview).map(({ key }) => key),
    'a heading without anything under it asks for attention in vain',
  ).toEqual(['screen-overdue', 'screen-later']);
});

test('the first system waits for its institution', () => {
  expect(firstForm('form/system/new', 0), 'a system belongs to an institution').toBe('form/institution/new');
  expect(firstForm('form/system/new', 1), 'with an institution the system is next').toBe('form/system/new');
});
