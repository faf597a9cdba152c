import { expect, test } from 'vitest';
import { linesOf, withLine } from './lines';

const attributes = ['NameIdentifier', 'FirstName', 'LastName'];

test('several values stand one a line, blank lines are nobody', () => {
  expect(linesOf('10.0.0.1\n\n 10.0.0.2 \n'), 'spaces and empty lines carry no value').toEqual([
    '10.0.0.1',
    '10.0.0.2',
  ]);
});

test('picking an option keeps the order in which the options are offered', () => {
  expect(withLine('LastName', 'NameIdentifier', true, attributes), 'the mail lists them as MEGA does').toBe(
    'NameIdentifier\nLastName',
  );
});

test('what was written by hand comes after the options and is written once', () => {
  const once = withLine('FirstName', 'Rank', true, attributes);
  expect(
    withLine(once, ' Rank ', true, attributes),
    'the same attribute twice would be asked for twice',
  ).toBe('FirstName\nRank');
});

test('taking one out leaves the others', () => {
  expect(withLine('FirstName\nRank', 'FirstName', false, attributes), 'only the named one goes').toBe('Rank');
});
