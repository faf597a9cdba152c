import type { CertificateRow, Examined, Form, Opened, Task, Values } from '../../lib/api';

/** System and environment for which a certificate is looked for; empty where none is named. */
export type Aim = { system: string; environment: string };

/** The aim of a place: `certificates`, `certificates/SYSTEM` or `certificates/SYSTEM/ENVIRONMENT`. Nothing for other screens. */
export function aimOf(place: string): Aim | undefined {
  const [screen, system = '', environment = ''] = place.split('/');
  return screen === 'certificates' ? { system, environment } : undefined;
}

/** Where a serial number alone is written down. */
export function serialForm(aim: Aim): string {
  return ['form/serial', aim.system || 'new', aim.environment].filter(Boolean).join('/');
}

/** The form that adds a certificate, with the aim filled in where nothing was chosen yet. */
export function aimed(form: Form, aim: Aim): Form {
  const wanted: Values = { ...aim };
  return {
    ...form,
    fields: form.fields.map((field) => ({ ...field, value: field.value || (wanted[field.id] ?? '') })),
  };
}

/** Held certificates under the name of their system, in the order given. */
export function bySystem(rows: CertificateRow[]): { system: string; tasks: Task[] }[] {
  const groups: { system: string; tasks: Task[] }[] = [];
  for (const row of rows) {
    let group = groups.find((known) => known.system === row.system);
    if (!group) groups.push((group = { system: row.system, tasks: [] }));
    group.tasks.push({
      title: [row.environment, row.title].filter(Boolean).join(' · '),
      detail: row.detail,
      tag: row.tag,
      place: row.place,
    });
  }
  return groups;
}

/** The certificate that is meant, and the others of the same file. */
export function split(opened: Opened): { main: Examined | undefined; others: Examined[] } {
  const main = opened.certificates.find(({ index }) => index === opened.chosen) ?? opened.certificates[0];
  return { main, others: opened.certificates.filter((certificate) => certificate !== main) };
}

/** The same file with one certificate judged anew. */
export function judgedAgain(opened: Opened, again: Examined): Opened {
  return {
    ...opened,
    certificates: opened.certificates.map((one) => (one.index === again.index ? again : one)),
  };
}

/** System and environment of the form that adds a certificate, once both are chosen. */
export function meantFor(values: Values): Aim | undefined {
  const { system, environment } = values;
  return system && environment ? { system, environment } : undefined;
}

/** Text that may be a certificate: PEM, or its Base64 lines alone. Not a word pasted by mistake. */
export function worthLooking(text: string): boolean {
  return text.trim().length > 0;
}

/** Whether a paste belongs to a field in which the officer is typing. */
export function typedInto(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [contenteditable]') !== null)
  );
}

/** Bytes as text: as they are when they are text, otherwise in Base64. */
export function asText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }
}
