// The window's own sentences. They come from the same Fluent files that the program behind it reads.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Language } from './api.gen';

export const languages: readonly Language[] = ['ro', 'ru', 'en'];

const files = import.meta.glob<string>('../../../src-tauri/crates/core/locales/*/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const bundles = new Map(languages.map((language) => [language, bundleOf(language)]));
let current: Language = 'ro';

/** The language in which `t` answers. Whoever changes it mounts the screens anew. */
export function setLanguage(language: string): void {
  current = languages.find((known) => known === language) ?? 'ro';
  document.documentElement.lang = current;
}

/** A sentence by its identifier; the identifier itself when there is none, so that a gap is seen. */
export function t(key: string, args?: Record<string, FluentVariable>): string {
  const bundle = bundles.get(current);
  const pattern = bundle?.getMessage(key)?.value;
  // With a list for what is wrong a missing variable shows as its name instead of taking the screen down.
  return bundle && pattern ? bundle.formatPattern(pattern, args ?? null, []) : key;
}

/** `2026-11-26` as the language writes it. */
export function writtenDay(date: string): string {
  const format = new Intl.DateTimeFormat(current, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}

function bundleOf(language: Language): FluentBundle {
  // Isolation marks would end up in what is copied.
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, text] of Object.entries(files)) {
    if (path.includes(`/locales/${language}/`)) bundle.addResource(new FluentResource(text));
  }
  return bundle;
}
