/** A field with several values holds them one a line. */
export function linesOf(value: string): string[] {
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The value with one line put in or taken out; lines that are options stand in the order of the options. */
export function withLine(value: string, line: string, present: boolean, order: readonly string[]): string {
  const wanted = line.trim();
  const others = linesOf(value).filter((known) => known !== wanted);
  const all = present && wanted ? [...others, wanted] : others;
  const picked = order.filter((option) => all.includes(option));
  const written = all.filter((known) => !order.includes(known));
  return [...picked, ...written].join('\n');
}
