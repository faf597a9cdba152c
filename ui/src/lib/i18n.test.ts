import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { languages, setLanguage, t, writtenDay } from './i18n';

afterEach(() => setLanguage('ro'));

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(svelte|ts)$/.test(name) && !/\.(test|gen)\.ts$/.test(name))
  .map((name) => ({ name, text: readFileSync(join('src', name), 'utf8') }));

test('every sentence that the screens ask for by name is there in each language', () => {
  const asked = new Set(
    sources.flatMap(({ text }) =>
      [...text.matchAll(/'((?:backup-screen|screen|hub|step)-[a-z-]*[a-z])'/g)].map(([, key]) => key!),
    ),
  );
  expect(asked.size, 'the screens were read').toBeGreaterThan(80);
  for (const language of languages) {
    setLanguage(language);
    const missing = [...asked].filter((key) => t(key, { count: 1 }) === key);
    expect(missing, `an identifier would be shown instead of words in ${language}`).toEqual([]);
  }
});

test('every sentence of the screens is asked for by one of them', () => {
  const all = sources.map(({ text }) => text).join('\n');
  const begun = [...all.matchAll(/`((?:backup-screen|screen|hub|step)-[a-z-]*)\$\{/g)].map(
    ([, prefix]) => prefix!,
  );
  for (const area of ['backup', 'screen', 'step']) {
    const file = readFileSync(join('../src-tauri/crates/core/locales/ro', `${area}.ftl`), 'utf8');
    const keys = [...file.matchAll(/^([a-z][a-z-]*) =/gm)]
      .map(([, key]) => key!)
      // The others of this area are said by the program behind the window.
      .filter((key) => area !== 'backup' || key.startsWith('backup-screen-'));
    const unused = keys.filter(
      (key) => !all.includes(`'${key}'`) && !begun.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused, `${area}.ftl has words that nobody says`).toEqual([]);
  }
});

test('no words for people stand in the markup', () => {
  const brand = /^(Racord|Ctrl K)$/;
  for (const { name, text } of sources.filter((source) => source.name.endsWith('.svelte'))) {
    const markup = text
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g, '');
    const words = [...markup.matchAll(/>([^<>]*)</g)]
      .map(([, inner]) => inner!.trim())
      .filter((inner) => /\p{L}{2,}/u.test(inner) && !brand.test(inner));
    expect(words, `${name} speaks one language only`).toEqual([]);
  }
});

test('numbers take the plural of their language', () => {
  setLanguage('ro');
  expect(t('screen-find-hits', { count: 20 }), 'from 20 on Romanian says „de”').toBe('20 de rezultate');
  setLanguage('ru');
  expect(t('screen-find-hits', { count: 3 }), 'few').toBe('3 результата');
  expect(t('screen-find-hits', { count: 11 }), 'many').toBe('11 результатов');
});

test('no invisible marks surround what is inserted', () => {
  setLanguage('en');
  expect(t('screen-connect-service', { service: 'MPass' }), 'they would be copied along').toBe(
    'Connect to MPass',
  );
});

test('the document says which language it speaks', () => {
  setLanguage('ru');
  expect(document.documentElement.lang, 'a screen reader chooses its voice by it').toBe('ru');
  setLanguage('de');
  expect(document.documentElement.lang, 'an unknown language falls back to Romanian').toBe('ro');
});

test('a day is written the way the language writes it, in no time zone', () => {
  setLanguage('ro');
  expect(writtenDay('2026-11-26'), 'not the day before, west of Greenwich').toBe('26 noiembrie 2026');
});
