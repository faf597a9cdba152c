import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CheckProgress } from '../../lib/api';
import { answerWith, forgetAnswers } from '../../lib/api.mock';
import { Checking } from './checking.svelte';

/** What the program behind the window has under way. */
let running: CheckProgress | null;
let asked: string[];
let finish: (problem?: unknown) => void;
const over = vi.fn();
let checking: Checking;
let leave: () => void = () => undefined;

const card: CheckProgress = { integration: 'i', check: 'a', text: 'Se caută', done: 0, of: 2 };
const count = (name: string) => asked.filter((one) => one === name).length;
const passes = async (milliseconds: number) => {
  await vi.advanceTimersByTimeAsync(milliseconds);
  flushSync();
};

beforeEach(() => {
  vi.useFakeTimers();
  running = null;
  asked = [];
  over.mockReset();
  answerWith((name) => {
    asked.push(name);
    if (name === 'check_progress') return running;
    if (name !== 'run_check') return null;
    running = card;
    return new Promise((resolve, reject) => {
      finish = (problem) => {
        running = null;
        if (problem) reject(problem);
        else resolve(null);
      };
    });
  });
  checking = new Checking(over);
});
afterEach(() => {
  leave();
  forgetAnswers();
  vi.useRealTimers();
});

test('nothing is looked for again and again while nothing is under way', async () => {
  leave = checking.watch();
  await passes(5000);
  expect(count('check_progress')).toBe(1);
  expect(checking.underWay).toBe(false);
});

test('how far it is can be followed, and the end is told once', async () => {
  leave = checking.watch();
  void checking.start('i', 'all');
  await passes(350);
  expect(checking.progress?.text).toBe('Se caută');
  running = { ...card, check: 'b', done: 1 };
  await passes(300);
  expect(checking.progress?.done).toBe(1);
  finish();
  await passes(1000);
  expect(checking.underWay).toBe(false);
  expect(checking.ended).toBe('finished');
  expect(over).toHaveBeenCalledTimes(1);
});

test('an impatient officer starts one check, and stops it once', async () => {
  leave = checking.watch();
  void checking.start('i', 'all');
  void checking.start('i', 'all');
  await passes(10);
  void checking.start('i', 'a');
  void checking.stop();
  void checking.stop();
  await passes(10);
  expect(count('run_check')).toBe(1);
  expect(count('cancel_check')).toBe(1);
  expect(checking.stopping).toBe(true);
  finish();
  await passes(10);
  expect(checking.ended).toBe('stopped');
  expect(checking.stopping).toBe(false);
});

test('whoever comes back sees what is still under way, and its end', async () => {
  leave = checking.watch();
  void checking.start('i', 'all');
  await passes(350);
  leave();
  const back = new Checking(over);
  leave = back.watch();
  await passes(10);
  expect(back.underWay, 'it goes on without the screen').toBe(true);
  finish();
  await passes(350);
  expect(back.underWay).toBe(false);
  expect(over, 'the screen that was left shows nothing any more').toHaveBeenCalledTimes(1);
});

test('what went wrong is told, and the next try begins afresh', async () => {
  leave = checking.watch();
  void checking.start('i', 'all');
  await passes(10);
  finish({ code: 'x', args: {}, message: 'Nu s-a putut', fields: [] });
  await passes(10);
  expect(checking.problem?.message).toBe('Nu s-a putut');
  expect(checking.ended, 'it didn’t end well').toBeUndefined();
  void checking.start('i', 'all');
  await passes(10);
  expect(checking.problem).toBeUndefined();
  finish();
  await passes(10);
});
