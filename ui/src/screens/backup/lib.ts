import type { Field, Form } from '../../lib/api';

/** A field of a page that keeps nothing as typed, in the shape that labels and summaries know. */
export function fieldOf(id: string, label: string, hint: string | null = null): Field {
  return {
    id,
    kind: 'text',
    label,
    hint,
    group: null,
    value: '',
    optional: false,
    only_with: null,
    options: [],
  };
}

/** The fields of such a page, as a form that is never kept. */
export function formOf(name: string, fields: readonly { id: string; label: string }[]): Form {
  return {
    name,
    title: '',
    intro: null,
    fields: fields.map(({ id, label }) => fieldOf(id, label)),
    submit: '',
    typed: false,
    back: 'settings',
  };
}

/** Puts the focus into a field, as the summary of what is wrong leads to it. */
export function focusField(within: HTMLElement, field: string): void {
  const places = [...within.querySelectorAll<HTMLElement>('[data-field]')];
  const place = places.find((one) => one.dataset.field === field);
  place?.querySelector<HTMLElement>('input')?.focus();
  place?.scrollIntoView({ block: 'center' });
}
