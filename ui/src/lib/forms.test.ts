import { expect, test } from 'vitest';
import type { Field, Form } from './api.gen';
import { asked, grouped, inOrder, problemOf } from './forms';

function field(id: string, group: string | null): Field {
  return {
    id,
    kind: 'url',
    label: id,
    hint: null,
    group,
    value: '',
    optional: false,
    only_with: null,
    options: [],
  };
}
const form: Form = {
  name: 'answers/1/integration-details',
  title: '',
  intro: null,
  fields: [
    field('logout-test', 'Test'),
    field('response-test', 'Test'),
    field('logout-production', 'Production'),
  ],
  submit: '',
  typed: false,
  back: 'todo',
};

test('neighbours under the same heading stand together, each heading once', () => {
  expect(
    grouped(form.fields).map((part) => [part.group, part.fields.length]),
    'two environments make two groups',
  ).toEqual([
    ['Test', 2],
    ['Production', 1],
  ]);
});

test('the summary lists what is wrong in the order of the page', () => {
  const problem = (name: string) => ({ field: name, code: 'c', message: 'm', warning: false });
  expect(
    inOrder([problem('logout-production'), problem('logout-test')], form).map((wrong) => wrong.field),
    'the first link leads to the topmost field',
  ).toEqual(['logout-test', 'logout-production']);
});

test('everything that is wrong with a field stands at it, and an error outweighs a doubt', () => {
  const wrong = (code: string, warning: boolean) => ({ field: 'a', code, message: `${code}.`, warning });
  const other = { ...wrong('other', false), field: 'b' };
  const found = problemOf('a', [wrong('doubt', true), other, wrong('error', false)]);
  expect(found, 'both sentences, weighed as the error').toEqual({
    ...wrong('error', false),
    message: 'doubt.\nerror.',
  });
  expect(problemOf('c', [other]), 'nothing is wrong there').toBeUndefined();
});

test('a field that belongs to a choice is asked for with it, among others too', () => {
  const file = { ...field('file', null), only_with: { field: 'environments', value: 'test' } };
  const ids = (environments: string) => asked([file], { environments }).map(({ id }) => id);
  expect(ids('production\ntest'), 'both are chosen').toEqual(['file']);
  expect(ids('testing'), 'another word').toEqual([]);
  expect(ids(''), 'nothing is chosen').toEqual([]);
});
