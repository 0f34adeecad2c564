import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { agendaEnd, agendaRows } from '../src/editor/agenda-times.js';
import { movedAlike, shiftBetween, ways, withItems } from '../src/editor/agenda-shift.js';
import { clocksOf, tableOf } from './support/clocks.js';

/** `AgendaTimesTableTest` holds it on the server's side. */
const CASES = tableOf('agenda/times.json');
const iso = (/** @type {number} */ at) => new Date(at * 1000).toISOString().replace('.000', '');
const there = (/** @type {any} */ { date, time, weekday, offset, plusDays }) => [
  `${date}T${time}`,
  weekday,
  offset,
  plusDays,
];

describe('the times of an agenda', () => {
  for (const { name, starts, zone, sides: zones, items, rows, ends } of CASES)
    test(name, () => {
      const clocks = clocksOf(zone, ...zones);
      const sides = zones.map((/** @type {string} */ it) => ({ key: it, zone: it }));
      const agenda = { starts, zone, sides, agenda: [{ key: 'part', items }] };
      const shown = agendaRows(agenda, clocks).map((row) => ({
        starts: iso(row.starts),
        ends: iso(row.ends),
        slack: row.slack,
        overlap: row.overlap,
        startsThere: row.sides.map((side) => there(side.starts)),
        endsThere: row.sides.map((side) => there(side.ends)),
      }));
      assert.deepEqual(shown, rows);
      assert.equal(iso(agendaEnd(agenda, clocks)), ends);
    });
});

const clocks = clocksOf('Asia/Shanghai', 'Europe/Kyiv');
const item = (/** @type {string} */ key, /** @type {number} */ minutes, /** @type {object} */ more = {}) => ({
  key,
  type: 'presentation',
  minutes,
  ...more,
});
const MORNING = {
  starts: '2026-12-01T15:00',
  zone: 'Asia/Shanghai',
  sides: [
    { key: 'binzhou', zone: 'Asia/Shanghai' },
    { key: 'kryvyi-rih', zone: 'Europe/Kyiv' },
  ],
  agenda: [
    { key: 'one', items: [item('a', 20), item('b', 20), item('tea', 15, { type: 'break' }), item('c', 20)] },
    { key: 'two', items: [item('d', 20, { starts: '2026-12-01T16:30' }), item('e', 10)] },
  ],
};
const longer = (/** @type {number} */ minutes) => withItems(MORNING, { a: { minutes: 20 + minutes } });
const kinds = (/** @type {import('../src/editor/agenda-shift.js').Way[]} */ found) => found.map(({ kind }) => kind);

describe('a change that moves others', () => {
  test('moves what follows as far as slack absorbs it', () => {
    const shift = shiftBetween(MORNING, longer(10), clocks);
    assert.deepEqual(movedAlike(shift.moved), [{ by: 10, keys: ['b', 'tea', 'c'] }]);
    assert.deepEqual(shift.absorbed, [{ key: 'd', by: 10 }]);
    assert.deepEqual(shift.kept, ['a', 'd', 'e']);
    assert.deepEqual([shift.overlaps, shift.ends], [[], 0]);
  });

  test('overlaps a fixed start where the slack is shorter', () => {
    const shift = shiftBetween(MORNING, longer(25), clocks);
    assert.deepEqual(shift.overlaps, [{ key: 'd', by: 10 }]);
  });

  test('can take its minutes from the next break, and then nothing after it moves', () => {
    const [asIs, rest] = ways(MORNING, longer(10), clocks);
    assert.deepEqual([asIs.kind, rest.kind, rest.minutes], ['as_is', 'break', 5]);
    assert.deepEqual(rest.changes, [{ path: ['items', 'tea', 'minutes'], value: 5 }]);
    assert.deepEqual(rest.shift.moved, [
      { key: 'b', by: 10 },
      { key: 'tea', by: 10 },
    ]);
  });

  test('gives minutes that it no longer needs to the next break', () => {
    const rest = ways(MORNING, longer(-5), clocks).find(({ kind }) => kind === 'break');
    assert.equal(rest?.minutes, 20);
  });

  test('does not take more than a break has', () => {
    assert.deepEqual(kinds(ways(MORNING, longer(15), clocks)), ['as_is']);
  });

  test('can move fixed starts with it, one after the other', () => {
    const push = ways(MORNING, longer(25), clocks).find(({ kind }) => kind === 'push');
    assert.deepEqual(push?.changes, [{ path: ['items', 'd', 'starts'], value: '2026-12-01T16:40' }]);
    assert.deepEqual([push?.shift.overlaps, push?.shift.ends], [[], 10]);
  });

  test('tells what came and went, and that a move back has moved nothing', () => {
    const [first, second] = MORNING.agenda;
    const fewer = { ...MORNING, agenda: [{ ...first, items: first.items.slice(1) }, second] };
    assert.deepEqual(shiftBetween(MORNING, fewer, clocks).removed, ['a']);
    assert.deepEqual(shiftBetween(fewer, MORNING, clocks).added, ['a']);
    assert.deepEqual(shiftBetween(MORNING, withItems(MORNING, {}), clocks).moved, []);
  });
});
