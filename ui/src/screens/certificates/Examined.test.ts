import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import type { Examined as Judged, Form, Tone } from '../../lib/api';
import { answerWith, forgetAnswers } from '../../lib/api.mock';
import Examined from './Examined.svelte';

const form: Form = {
  name: 'hold/T/0',
  title: 'Adăugați certificatul',
  intro: null,
  fields: [],
  submit: 'Adăugați',
  typed: false,
  back: 'certificates',
};
let mounted: ReturnType<typeof mount> | undefined;

async function open(tone: Tone) {
  const certificate: Judged = {
    index: 0,
    title: 'STISC',
    files: null,
    verdict: { tone, title: 'Acesta este certificatul autorității emitente.', text: '' },
    next: 'Certificatul sistemului este alt fișier .cer.',
    facts: [],
    details: [],
    findings: [],
    form: form.name,
    compare: null,
  };
  answerWith((name) => (name === 'form' ? form : certificate));
  mounted = mount(Examined, {
    target: document.body,
    props: {
      ticket: 'T',
      certificate,
      heading: 1,
      aim: { system: '', environment: '' },
      onjudged: () => {},
      onsaved: () => {},
    },
  });
  await new Promise((done) => setTimeout(done));
  await tick();
  flushSync();
}
const shownForm = () => document.querySelector('[data-form]');

afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  forgetAnswers();
  document.body.innerHTML = '';
});

test('a wrong certificate says what to get instead; adding it anyway is the officer’s choice', async () => {
  await open('bad');
  expect(document.body.textContent, 'what to do comes first').toContain('alt fișier .cer');
  expect(shownForm(), 'nothing invites to add it').toBeNull();
  const anyway = [...document.querySelectorAll('button')].find((one) => one.classList.contains('second'));
  anyway!.click();
  flushSync();
  expect(shownForm(), 'the officer decided').not.toBeNull();
});

test('the right certificate can be added at once', async () => {
  await open('ok');
  expect(shownForm()).not.toBeNull();
});
