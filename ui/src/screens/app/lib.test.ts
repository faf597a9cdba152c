import { expect, test } from 'vitest';
import type { Navigation } from '../../lib/api';
import { isCurrent, restorable, unfolded } from './lib';

test('a step is shown under its integration, not under another that begins alike', () => {
  expect(isCurrent('integration/4', 'integration/4/contract'), 'the step belongs to 4').toBe(true);
  expect(isCurrent('integration/4', 'integration/41/contract'), '41 is another integration').toBe(false);
});

test('a single certificate is shown under all certificates', () => {
  expect(isCurrent('certificates', 'certificate/7'), 'one of them is open').toBe(true);
  expect(isCurrent('sendings', 'certificate/7'), 'nothing was sent').toBe(false);
});

test('a card of the settings, and what is reached from there, is shown under the settings', () => {
  for (const at of ['settings/reminders', 'backup', 'days']) expect(isCurrent('settings', at), at).toBe(true);
  expect(isCurrent('settings', 'todo'), 'another screen').toBe(false);
});

test('with many systems only the open one shows its integrations', () => {
  const systems = [1, 2, 3].map((id) => ({
    name: `S${id}`,
    place: `system/${id}`,
    integrations: [{ name: 'MPass', place: `integration/${id}0` }],
  }));
  const navigation: Navigation = { yours: 0, institutions: [], systems };
  expect(
    [...unfolded(navigation, 'integration/20/contract', 2)],
    'the officer is at a step of system 2',
  ).toEqual(['system/2']);
  expect(unfolded(navigation, 'todo', 3).size, 'a few systems are shown whole').toBe(3);
});

test('a backup is offered where the data cannot be read, not where the disk or the version stands in the way', () => {
  const broken = (code: string) => ({ code, args: {}, message: '', fields: [] });
  expect(restorable(broken('dossier-damaged')), 'what cannot be read comes back from a backup').toBe(true);
  for (const code of ['disk-full-at-start', 'dossier-newer', 'dossier-read-only']) {
    expect(restorable(broken(code)), `${code}: the data is sound where it is`).toBe(false);
  }
});
