// Places certificates on a time axis, in pixels of a picture as wide as its column.
import type { Timeline, TimelineRow } from './api.gen';
import { dayNumber } from './days';

export interface Bar {
  row: TimelineRow;
  /** Middle of the row. */
  y: number;
  x: number;
  width: number;
  /** Nothing is held, or its end is not known: drawn as an outline. */
  outlined: boolean;
  label: { x: number; anchor: 'start' | 'end'; inside: boolean };
}

export interface Picture {
  height: number;
  axis: { left: number; right: number; top: number; bottom: number };
  today: number | undefined;
  marks: { x: number; label: string; anchor: 'start' | 'middle' | 'end' }[];
  systems: { name: string; y: number }[];
  bars: Bar[];
}

const headHeight = 26;
const systemHeight = 30;
const rowHeight = 32;
const footHeight = 24;
const padding = 12;
export const barHeight = 22;

/** `measure` gives the width of a label as it will be drawn. */
export function draw(timeline: Timeline, width: number, measure: (text: string) => number): Picture {
  const left = Math.max(70, ...timeline.rows.map((row) => measure(row.environment) + 16));
  const right = Math.max(left + 120, width - 4);
  const from = dayNumber(timeline.from);
  const span = Math.max(1, dayNumber(timeline.to) - from);
  const at = (date: string) => left + ((dayNumber(date) - from) / span) * (right - left);
  const within = (x: number) => Math.min(right, Math.max(left, x));
  const today = at(timeline.today);

  const systems: Picture['systems'] = [];
  const bars: Bar[] = [];
  let y = headHeight;
  for (const row of timeline.rows) {
    if (systems.at(-1)?.name !== row.system) {
      systems.push({ name: row.system, y: y + systemHeight / 2 + 4 });
      y += systemHeight;
    }
    bars.push(barOf(row, y + rowHeight / 2));
    y += rowHeight;
  }
  function barOf(row: TimelineRow, middle: number): Bar {
    const text = measure(row.label);
    const outlined = row.to === null;
    const { x, width: barWidth } = outlined ? outlineOf(row, text) : extentOf(row.from, row.to);
    return {
      row,
      y: middle,
      x,
      width: barWidth,
      outlined,
      label: labelOf(x, barWidth, text),
    };
  }

  /** Too short for its caps: still to be seen. Of one whose beginning isn't known only the end is: a point. */
  function extentOf(begins: string | null, ends: string | null): { x: number; width: number } {
    const end = ends === null ? right : within(at(ends));
    const known = begins === null ? Math.max(left, end - barHeight) : within(at(begins));
    const x = Math.min(known, right - barHeight);
    return { x, width: Math.max(barHeight, end - x) };
  }

  /** As long as its words, from the day on which it is wanted or began. */
  function outlineOf(row: TimelineRow, text: number): { x: number; width: number } {
    const length = Math.min(text + 2 * padding, right - left);
    const start = within(row.from === null ? today : at(row.from));
    return { x: Math.max(left, Math.min(start, right - length)), width: length };
  }

  /** Inside the bar, after today's line if there is room; where the bar is too short, beside it. */
  function labelOf(x: number, barWidth: number, text: number): Bar['label'] {
    const last = x + barWidth - padding - text;
    if (last >= x + padding) {
      const first = x + padding;
      const crossed = today > first - 4 && today < first + text + 4;
      return { x: crossed && today + 8 <= last ? today + 8 : first, anchor: 'start', inside: true };
    }
    const after = Math.max(x + barWidth, Math.abs(today - x - barWidth) < 8 ? today + 2 : 0) + 6;
    if (after + text <= right) return { x: after, anchor: 'start', inside: false };
    const before = x - 6;
    if (before - text >= left) return { x: before, anchor: 'end', inside: false };
    return { x: left + padding, anchor: 'start', inside: false };
  }

  return {
    height: y + footHeight,
    axis: { left, right, top: headHeight, bottom: y },
    today: today >= left && today <= right ? today : undefined,
    marks: spaced(timeline, at, measure, left, right),
    systems,
    bars,
  };
}

/** Marks that fit, none over another. */
function spaced(
  timeline: Timeline,
  at: (date: string) => number,
  measure: (text: string) => number,
  left: number,
  right: number,
): Picture['marks'] {
  const marks: Picture['marks'] = [];
  let free = left;
  for (const { date, label } of timeline.marks) {
    const x = at(date);
    if (x < left || x > right) continue;
    const text = measure(label);
    const anchor = x - text / 2 < left ? 'start' : x + text / 2 > right ? 'end' : 'middle';
    const begins = anchor === 'start' ? x : anchor === 'end' ? x - text : x - text / 2;
    if (begins < free) continue;
    marks.push({ x, label, anchor });
    free = begins + text + padding;
  }
  return marks;
}
