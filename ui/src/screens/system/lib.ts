import type { CertificateRow, JournalRow, Task } from '../../lib/api';

/** Certificates as rows that lead somewhere. */
export function asTasks(certificates: readonly CertificateRow[]): Task[] {
  return certificates.map(({ environment, title, detail, tag, place }) => ({
    title: [environment, title].filter((part) => part !== '').join(' · '),
    detail,
    tag,
    place,
  }));
}

/** What happened on the same day stands under one date. */
export function byDay(journal: readonly JournalRow[]): { day: JournalRow['when']; texts: string[] }[] {
  const days: { day: JournalRow['when']; texts: string[] }[] = [];
  for (const row of journal) {
    const last = days.at(-1);
    if (last && last.day.date === row.when.date) last.texts.push(row.text);
    else days.push({ day: row.when, texts: [row.text] });
  }
  return days;
}
