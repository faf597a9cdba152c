import { expect, test } from 'vitest';
import type { DraftView, StepRow } from '../../lib/api';
import {
  closed,
  exportable,
  exportWords,
  neededField,
  openField,
  sent,
  shownAddress,
  spoken,
  turned,
  undecided,
  writtenPackage,
} from './lib';

const draft: DraftView = {
  id: 'certificate.test',
  of: '1',
  title: '',
  by: 'mail',
  status: { tone: 'quiet', text: '' },
  language: 'ro',
  outgoing: null,
  missing: [],
  findings: [],
  mail: {
    to: 'servicii@egov.md',
    subject: '',
    text: '',
    attachments: [],
    edit: null,
    edited: null,
    elsewhere: [],
  },
  answers: [],
  link: null,
  submission: null,
  exported: null,
  changed: null,
  changes: [],
  files: [],
  takes_files: true,
  certificate_as: null,
  can_preview: true,
  actions: [],
};
const row: StepRow = {
  id: 'contract',
  number: 2,
  title: '',
  status: { tone: 'quiet', text: '' },
  detail: null,
  done: false,
  place: 'integration/1/contract',
};

test('completed steps and those that cannot start speak in plain words, the others with a tag', () => {
  expect(spoken({ ...row, done: true }), 'completed is plain text').toBe('done');
  expect(spoken({ ...row, place: null }), 'grey, with its reason').toBe('off');
  expect(spoken(row), 'somebody must act').toBe('tag');
});

test('a text changed by hand before the data changed waits for a decision, not for data', () => {
  const decide = { title: '', detail: null, tag: null, place: 'form/edited/1/certificate.test/ro' };
  const enter = { ...decide, place: 'integration/1/details' };
  expect(undecided({ ...draft, missing: [decide] }), 'the officer keeps it or resets it').toBe(true);
  expect(undecided({ ...draft, missing: [enter, decide] }), 'data is missing, too').toBe(false);
  expect(undecided(draft), 'nothing to decide').toBe(false);
});

test('what stands above the export says what is to be done', () => {
  const decide = { title: '', detail: null, tag: null, place: 'form/edited/1/certificate.test/ro' };
  const enter = { ...decide, place: 'integration/1/details' };
  expect(exportWords(draft)).toBe('step-draft-export-why-mail');
  expect(exportWords({ ...draft, missing: [decide] }), 'nothing is missing').toBe(
    'step-draft-export-undecided',
  );
  expect(exportWords({ ...draft, missing: [enter, decide] })).toBe('step-draft-export-blocked');
});

test('keys turn the pages of a document, and stop at its ends', () => {
  expect(turned(0, 3, 'PageDown')).toBe(1);
  expect(turned(2, 3, 'ArrowRight'), 'there is no fourth').toBe(2);
  expect(turned(0, 3, 'ArrowLeft'), 'nor one before the first').toBe(0);
  expect(turned(0, 3, 'End')).toBe(2);
  expect(turned(2, 3, 'Home')).toBe(0);
  expect(turned(1, 3, 'Tab'), 'other keys are for others').toBe(1);
  expect(turned(0, 0, 'End'), 'nothing is there yet').toBe(0);
});

test('a draft with something missing is not exported', () => {
  const missing = [{ title: 'LogoutRequest', detail: null, tag: null, place: 'integration/1/details' }];
  expect(exportable({ ...draft, missing }), 'MEGA would send it back').toBe(false);
  expect(exportable(draft), 'everything is there').toBe(true);
});

test('a draft that could not be read offers nothing to hand over', () => {
  expect(closed({ ...draft, mail: null }), 'neither text nor anything missing: the keyring is locked').toBe(
    true,
  );
  expect(closed(draft), 'the mail can be read').toBe(false);
});

test('after sending, what can be recorded is what came back', () => {
  const action = (form: string) => ({ label: '', form, primary: true });
  expect(sent({ ...draft, actions: [action('mark-sent/1/certificate.test')] }), 'not sent yet').toBe(false);
  expect(sent({ ...draft, actions: [action('mark-received/1/certificate.test')] }), 'on its way').toBe(true);
  expect(sent(draft), 'exported is not sent').toBe(false);
});

test('the package is named apart from its folder, on each system', () => {
  expect(writtenPackage({ ...draft, exported: '/home/ana/Racord/mpass.zip' }, undefined)).toEqual({
    file: 'mpass.zip',
    folder: '/home/ana/Racord',
  });
  expect(writtenPackage({ ...draft, exported: 'C:\\Racord\\mpass.zip' }, undefined)).toEqual({
    file: 'mpass.zip',
    folder: 'C:\\Racord',
  });
  expect(writtenPackage(draft, undefined), 'nothing was written').toBeUndefined();
  expect(
    writtenPackage(
      { ...draft, exported: '/old/a.zip' },
      { file: 'b.zip', folder: '/new', sha256: '', unnoted: null },
    ),
    'what was just written counts',
  ).toEqual({ file: 'b.zip', folder: '/new' });
});

test('an address is shown without what only a browser reads', () => {
  expect(shownAddress('https://forms.office.com/Pages/ResponsePage.aspx?id=Z4f8')).toBe(
    'forms.office.com/Pages/ResponsePage.aspx?…',
  );
  expect(shownAddress('https://mpass.staging.egov.md'), 'nothing to leave out').toBe('mpass.staging.egov.md');
});

test('what is missing leads to the first field that is still empty', () => {
  const form = document.createElement('form');
  form.innerHTML =
    '<input id="a" aria-required="true" value="x"><input id="b"><input id="c" aria-required="true">';
  expect(openField(form)?.id, 'b may stay empty, c may not').toBe('c');
  form.querySelector<HTMLInputElement>('#c')!.value = 'y';
  expect(openField(form)?.id, 'all are filled in').toBe('a');
});

test('what is missing and asked on this very screen leads to its field', () => {
  const place = 'needed/7/integration-details/logout/answers/7/integration-details';
  expect(neededField(place, 'answers/7/integration-details')).toBe('logout');
  expect(neededField(place, 'answers/7/contract'), 'another step asks it').toBeUndefined();
  expect(neededField('form/system/7', 'system/7'), 'no draft lacks it').toBeUndefined();
  expect(neededField(place, undefined), 'nothing is asked here').toBeUndefined();
});
