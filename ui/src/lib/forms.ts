import type { Field, FieldProblem, Form, Values } from './api.gen';
import { linesOf } from './lines';

/** Neighbouring fields under one heading. */
export function grouped(fields: readonly Field[]): { group: string | null; fields: Field[] }[] {
  const parts: { group: string | null; fields: Field[] }[] = [];
  for (const field of fields) {
    const last = parts.at(-1);
    if (last && last.group === field.group) last.fields.push(field);
    else parts.push({ group: field.group, fields: [field] });
  }
  return parts;
}

/** The fields that are asked for, as long as these values stand. */
export function asked(fields: readonly Field[], values: Values): Field[] {
  return fields.filter(
    ({ only_with: only }) => !only || linesOf(values[only.field] ?? '').includes(only.value),
  );
}

/** What stands in the fields of a form when it opens. */
export function valuesOf(form: Form): Values {
  return Object.fromEntries(form.fields.map((field) => [field.id, field.value]));
}

/** All that is wrong with one field, a sentence a line. */
export function problemOf(field: string, problems: readonly FieldProblem[]): FieldProblem | undefined {
  const own = problems.filter((problem) => problem.field === field);
  const worst = own.find((problem) => !problem.warning) ?? own[0];
  return worst && { ...worst, message: own.map((problem) => problem.message).join('\n') };
}

/** Problems in the order of the fields, those of no field first. */
export function inOrder(problems: readonly FieldProblem[], form: Form): FieldProblem[] {
  const position = (problem: FieldProblem) => form.fields.findIndex((field) => field.id === problem.field);
  return [...problems].sort((a, b) => position(a) - position(b));
}

/** What takes the focus for a field of a form that is shown: the option that is chosen, or the first. */
export function controlOf(shown: HTMLElement, field: string): HTMLElement | undefined {
  const places = [...shown.querySelectorAll<HTMLElement>('[data-field]')];
  const place = places.find((one) => one.dataset.field === field);
  const controls = [...(place?.querySelectorAll<HTMLElement>('input, textarea, select, button') ?? [])];
  return controls.find((one) => one instanceof HTMLInputElement && one.checked) ?? controls[0];
}
