import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerWith, forgetAnswers } from '../../lib/api.mock';
import type { Exported, Problem } from '../../lib/api';
import Make from './Make.svelte';
import OpenFile from './OpenFile.svelte';

const backup = { facts: [], none: null, contents: ['Totul.'] };
const exported: Exported = {
  folder: '/media/stick',
  file: 'racord-2026-11-22.age',
  sha256: '',
  unnoted: null,
};

let asked: { name: string; args: Record<string, unknown> }[] = [];
let answer: (name: string) => unknown = () => null;
let mounted: ReturnType<typeof mount> | undefined;

function input(name: string): HTMLInputElement {
  return document.querySelector<HTMLInputElement>(`input[name="${name}"]`)!;
}
function type(name: string, text: string) {
  input(name).value = text;
  input(name).dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
}
function press(index: number) {
  document.querySelectorAll<HTMLButtonElement>('button[type="button"]')[index]!.click();
  flushSync();
}
async function settle() {
  await vi.advanceTimersByTimeAsync(500);
  await tick();
  flushSync();
}
async function submit() {
  document
    .querySelector('form')!
    .dispatchEvent(new SubmitEvent('submit', { cancelable: true, bubbles: true }));
  await settle();
}
function refuse(field: string, code: string): never {
  const fields = [{ field, code, message: `la ${field}`, warning: false }];
  throw { code: 'form-has-errors', args: {}, message: '', fields } satisfies Problem;
}

beforeEach(() => {
  vi.useFakeTimers();
  Element.prototype.scrollIntoView = () => {};
  window.scrollTo = () => {};
  asked = [];
  answer = () => null;
  answerWith((name, args) => {
    asked.push({ name, args: args as Record<string, unknown> });
    return answer(name);
  });
});
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  forgetAnswers();
  vi.useRealTimers();
});

test('a passphrase goes to what weighs it and to what encrypts, and is never kept as typed', async () => {
  const onmade = vi.fn();
  mounted = mount(Make, { target: document.body, props: { backup, onmade } });
  flushSync();
  answer = (name) => (name === 'make_backup' ? exported : { tone: 'ok', text: 'Foarte bună.' });
  type('passphrase', 'trei căruțe trec podul');
  type('repeated', 'trei căruțe trec podul');
  await settle();
  expect(document.body.textContent, 'its strength is said in words').toContain('Foarte bună.');
  await submit();
  expect(onmade, 'the backup is there').toHaveBeenCalledWith(exported);
  expect(
    asked.map(({ name }) => name),
    'nothing else hears of it',
  ).toEqual(['weigh_passphrase', 'make_backup']);
});

test('what is typed is hidden until the officer wants to see it', () => {
  mounted = mount(Make, { target: document.body, props: { backup, onmade: () => {} } });
  flushSync();
  expect([input('passphrase').type, input('repeated').type], 'somebody may look on').toEqual([
    'password',
    'password',
  ]);
  press(0);
  expect([input('passphrase').type, input('repeated').type], 'to write it down').toEqual(['text', 'text']);
});

test('a suggested passphrase fills both fields and is shown', async () => {
  mounted = mount(Make, { target: document.body, props: { backup, onmade: () => {} } });
  flushSync();
  answer = (name) => (name === 'propose_passphrase' ? 'tave-robu-lika' : { tone: 'ok', text: '' });
  press(1);
  await settle();
  expect([input('passphrase').value, input('repeated').value], 'nobody types it twice').toEqual([
    'tave-robu-lika',
    'tave-robu-lika',
  ]);
  expect(input('passphrase').type, 'it has to be written down').toBe('text');
});

test('what is wrong takes the focus, stands at its field, and what was typed stays', async () => {
  mounted = mount(Make, { target: document.body, props: { backup, onmade: () => {} } });
  flushSync();
  answer = (name) => (name === 'make_backup' ? refuse('repeated', 'backup-passphrase-differs') : null);
  type('passphrase', 'trei căruțe trec podul');
  type('repeated', 'trei căruțe');
  await submit();
  expect(document.activeElement?.getAttribute('role'), 'the summary is read first').toBe('alert');
  expect(input('repeated').getAttribute('aria-invalid'), 'the field says it, too').toBe('true');
  expect(input('passphrase').value, 'only one of them has to be typed again').toBe('trei căruțe trec podul');
  document.querySelector<HTMLButtonElement>('[role="alert"] button')!.click();
  expect(document.activeElement, 'the summary leads there').toBe(input('repeated'));
});

test('a cancelled dialog changes nothing', async () => {
  const onmade = vi.fn();
  mounted = mount(Make, { target: document.body, props: { backup, onmade } });
  flushSync();
  type('passphrase', 'trei căruțe trec podul');
  type('repeated', 'trei căruțe trec podul');
  await submit();
  expect(onmade, 'nothing was written').not.toHaveBeenCalled();
  expect(input('passphrase').value, 'the officer can go on').toBe('trei căruțe trec podul');
});

test('a wrong passphrase stays on the page, with the words at the field', async () => {
  const onopened = vi.fn();
  mounted = mount(OpenFile, {
    target: document.body,
    props: { file: 'racord.age', onopened, onagain: () => {} },
  });
  flushSync();
  answer = () => refuse('passphrase', 'backup-wrong-passphrase');
  type('passphrase', 'trei căruțe trec râul');
  await submit();
  expect(onopened, 'nothing was opened').not.toHaveBeenCalled();
  expect(input('passphrase').value, 'a letter may be put right').toBe('trei căruțe trec râul');
  expect(document.querySelector('[data-field="passphrase"]')?.textContent, 'said where it is').toContain(
    'la passphrase',
  );
});
