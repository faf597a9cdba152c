import { describe, expect, test } from 'vitest';
import type { Timeline, TimelineRow } from './api.gen';
import { barHeight, draw } from './timeline';

const measure = (text: string) => text.length * 7;

function row(given: Partial<TimelineRow>): TimelineRow {
  return {
    system: 'e-Registru',
    environment: 'producție',
    from: '2026-01-01',
    to: '2026-12-31',
    label: 'până la 31 decembrie 2026',
    tone: 'ok',
    place: 'certificate/1',
    ...given,
  };
}
function timeline(...rows: TimelineRow[]): Timeline {
  return {
    from: '2025-11-01',
    to: '2027-12-31',
    today: '2026-11-22',
    marks: [
      { date: '2026-01-01', label: 'ian. 2026' },
      { date: '2026-07-01', label: 'iul. 2026' },
      { date: '2027-01-01', label: 'ian. 2027' },
      { date: '2027-07-01', label: 'iul. 2027' },
    ],
    rows,
  };
}

describe('certificates on one axis', () => {
  test('a bar ends left of today when the certificate has expired, right of it when it has not', () => {
    const picture = draw(timeline(row({ to: '2026-11-20' }), row({ to: '2026-12-04' })), 900, measure);
    const [expired, valid] = picture.bars;
    expect(expired!.x + expired!.width, 'two days ago').toBeLessThan(picture.today!);
    expect(valid!.x + valid!.width, 'in twelve days').toBeGreaterThan(picture.today!);
  });

  test('every bar and every label stays inside the picture, however narrow the window', () => {
    const rows = [
      row({}),
      row({ from: '2020-01-01', to: '2025-12-01' }),
      row({ from: '2027-12-20', to: '2029-12-20' }),
      row({ from: null, to: null, label: 'de solicitat' }),
    ];
    for (const width of [360, 620, 1100]) {
      const { bars, axis } = draw(timeline(...rows), width, measure);
      for (const bar of bars) {
        expect(bar.x, `left edge at ${width}`).toBeGreaterThanOrEqual(axis.left - 0.01);
        expect(bar.x + bar.width, `right edge at ${width}`).toBeLessThanOrEqual(axis.right + 0.01);
      }
    }
  });

  test('of a certificate known by its serial number only the end is drawn, for its beginning is not known', () => {
    const picture = draw(
      timeline(row({ from: null, to: '2027-06-30' }), row({ to: '2027-06-30' })),
      900,
      measure,
    );
    const [unknown, known] = picture.bars;
    expect(unknown!.width, 'no validity before its end is made up').toBe(barHeight);
    expect(unknown!.label.inside, 'its words stand beside the point').toBe(false);
    expect(unknown!.x + unknown!.width, 'the end is where it is').toBeCloseTo(known!.x + known!.width, 5);
  });

  test('a missing certificate begins today and is only an outline', () => {
    const picture = draw(timeline(row({ from: null, to: null, label: 'de solicitat' })), 900, measure);
    expect(picture.bars[0]!.outlined, 'nothing is held').toBe(true);
    expect(picture.bars[0]!.x, 'it is wanted from now on').toBeCloseTo(picture.today!);
  });

  test('systems are named once, above their environments', () => {
    const picture = draw(timeline(row({}), row({}), row({ system: 'Portalul de cereri' })), 900, measure);
    expect(
      picture.systems.map(({ name }) => name),
      'two certificates of one system share its heading',
    ).toEqual(['e-Registru', 'Portalul de cereri']);
    expect(picture.systems[1]!.y, 'the second heading stands below the rows of the first').toBeGreaterThan(
      picture.bars[1]!.y,
    );
  });

  test('marks that would overlap are left out', () => {
    expect(draw(timeline(row({})), 900, measure).marks.length, 'there is room for four').toBe(4);
    expect(draw(timeline(row({})), 300, measure).marks.length, 'there is not').toBeLessThan(4);
  });
});
