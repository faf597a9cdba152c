/** A date as it is typed: three pieces that need not make a day yet. */
export interface DayParts {
  day: string;
  month: string;
  year: string;
}

/** `2026-11-05`, also unfinished such as `2026--5`, in its pieces. */
export function partsOf(value: string): DayParts {
  const [year = '', month = '', day = ''] = value.split('-');
  return { day, month, year };
}

/** The pieces as one value; whether it is a day is judged when it is saved. */
export function dateOf({ day, month, year }: DayParts): string {
  const pieces = [year.trim(), padded(month), padded(day)];
  return pieces.every((piece) => piece === '') ? '' : pieces.join('-');
}

/** A box that takes no further digit. */
export function isFull(piece: keyof DayParts, text: string): boolean {
  return /^\d+$/.test(text) && text.length === (piece === 'year' ? 4 : 2);
}

/** A whole date as it is written elsewhere: `22.11.2026`, `22/11/2026`, `22 11 2026` or `2026-11-22`. */
export function dateIn(text: string): DayParts | undefined {
  const [, first = '', , month = '', last = ''] =
    /^(\d{1,4})([-./ ])\s?(\d{1,2})\2\s?(\d{1,4})\.?$/.exec(text.trim()) ?? [];
  const [day, year] = first.length === 4 ? [last, first] : [first, last];
  if (year.length !== 4 || day.length > 2) return undefined;
  return partsOf(dateOf({ day, month, year }));
}

/** Days since 1 January 1970; NaN when it is no day. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

function padded(piece: string): string {
  const digits = piece.trim();
  return /^\d$/.test(digits) ? `0${digits}` : digits;
}
