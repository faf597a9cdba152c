import { expect, test } from 'vitest';
import type { CertificateRow, Examined, Form, Opened } from '../../lib/api';
import { aimed, aimOf, asText, bySystem, judgedAgain, meantFor, serialForm, split, typedInto } from './lib';

const examined = (index: number): Examined => ({
  index,
  title: `certificate ${index}`,
  files: null,
  verdict: { tone: 'ok', title: '', text: '' },
  next: '',
  facts: [],
  details: [],
  findings: [],
  form: null,
  compare: null,
});
const opened: Opened = {
  ticket: 'T',
  name: 'chain.p7b',
  verdict: null,
  certificates: [examined(0), examined(1), examined(2)],
  chosen: 1,
  why: 'the only one of a system',
  summary: null,
  notes: [],
  locked: false,
};

test('the certificate that is meant comes first, the others of the file after it', () => {
  const { main, others } = split(opened);
  expect(main?.index, 'the chosen one').toBe(1);
  expect(
    others.map((other) => other.index),
    'in the order of the file',
  ).toEqual([0, 2]);
});

test('a file without a certificate has no main one', () => {
  expect(split({ ...opened, certificates: [], chosen: null })).toEqual({ main: undefined, others: [] });
});

test('judging again replaces one certificate and leaves the others', () => {
  const again = { ...examined(1), next: 'another institution' };
  const after = judgedAgain(opened, again);
  expect(after.certificates.map((one) => one.next)).toEqual(['', 'another institution', '']);
  expect(opened.certificates[1]?.next, 'what was shown before is not changed').toBe('');
});

test('a certificate is judged for a system only when its environment is known too', () => {
  expect(meantFor({ system: '1', environment: '' }), 'test or production?').toBeUndefined();
  expect(meantFor({ system: '1', environment: 'test', note: 'x' })).toEqual({
    system: '1',
    environment: 'test',
  });
});

test('a step asks for the certificate of one system and environment', () => {
  expect(aimOf('certificates/7/production')).toEqual({ system: '7', environment: 'production' });
  expect(aimOf('certificates/7'), 'either may be meant').toEqual({ system: '7', environment: '' });
  expect(aimOf('certificates'), 'of any system').toEqual({ system: '', environment: '' });
  expect(aimOf('certificate/7'), 'a held certificate is another screen').toBeUndefined();
});

test('the aim fills what was not chosen and leaves what was', () => {
  const field = (id: string, value: string) =>
    ({
      id,
      value,
      kind: 'choice',
      label: '',
      hint: null,
      group: null,
      optional: false,
      only_with: null,
      options: [],
    }) as const;
  const form = {
    fields: [field('system', '2'), field('environment', ''), field('note', '')],
  } as unknown as Form;
  const values = aimed(form, { system: '7', environment: 'test' }).fields.map(({ value }) => value);
  expect(values, 'system 2 was chosen by hand').toEqual(['2', 'test', '']);
});

test('certificates stand under their system', () => {
  const row = (system: string, environment: string): CertificateRow => ({
    id: `${system}${environment}`,
    title: 'cereri.exemplu.md',
    system,
    environment,
    detail: '',
    tag: { tone: 'ok', text: '' },
    place: `certificate/${system}${environment}`,
  });
  const groups = bySystem([row('A', 'test'), row('B', 'test'), row('A', 'production')]);
  expect(groups.map(({ system, tasks }) => [system, tasks.length])).toEqual([
    ['A', 2],
    ['B', 1],
  ]);
  expect(groups[0]?.tasks[0]?.title, 'the environment first').toBe('test · cereri.exemplu.md');
});

test('a paste into a field belongs to the field', () => {
  const field = document.createElement('textarea');
  expect(typedInto(field)).toBe(true);
  expect(typedInto(document.body), 'on the screen itself it is a certificate').toBe(false);
});

test('a copied file goes on as its text, or in Base64 when it has none', () => {
  expect(asText(new TextEncoder().encode('-----BEGIN CERTIFICATE-----'))).toBe('-----BEGIN CERTIFICATE-----');
  expect(asText(new Uint8Array([0x30, 0x82, 0xff])), 'DER is not text').toBe('MIL/');
});

test('a serial number alone is written down for the same system and environment', () => {
  expect(serialForm({ system: '7', environment: 'production' })).toBe('form/serial/7/production');
  expect(serialForm({ system: '7', environment: '' }), 'either may be meant').toBe('form/serial/7');
  expect(serialForm({ system: '', environment: '' })).toBe('form/serial/new');
});

test('a system without an environment is filled in all the same', () => {
  const form = { fields: ['system', 'environment'].map((id) => ({ id, value: '' })) } as unknown as Form;
  const values = aimed(form, { system: '7', environment: '' }).fields.map(({ value }) => value);
  expect(values).toEqual(['7', '']);
});
