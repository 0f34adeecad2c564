import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { zoneChoices } from '../src/editor/zone-choices.js';
import { clocksOf } from './support/clocks.js';

const clocks = clocksOf('Asia/Shanghai', 'Europe/Kyiv', 'Europe/Moscow', 'Asia/Almaty');
const AGENDA = {
  starts: '2026-12-01T15:00',
  sides: [
    { key: 'binzhou', zone: 'Asia/Shanghai' },
    { key: 'guest', zone: 'Europe/Kyiv' },
  ],
  agenda: [
    {
      key: 'one',
      items: [
        { key: 'a', type: 'presentation', minutes: 60 },
        { key: 'b', type: 'presentation', minutes: 30, starts: '2026-12-01T17:00' },
      ],
    },
  ],
};
const told = (/** @type {import('../src/editor/zone-choices.js').ZoneChoice[]} */ choices) =>
  choices.map(({ keeps, changes, after }) => [
    keeps,
    changes.map(({ path, value }) => `${path.join('/')}=${value}`),
    after.map(({ starts }) => starts.time),
  ]);

describe('a side that gets a different zone', () => {
  test('keeps its hour, which moves everybody, or the instant, which moves its own clock', () => {
    assert.deepEqual(told(zoneChoices(AGENDA, 'guest', 'Asia/Almaty', clocks)), [
      [
        'hour',
        ['sides/guest/zone=Asia/Almaty', 'starts=2026-12-01T12:00', 'items/b/starts=2026-12-01T14:00'],
        ['12:00', '09:00'],
      ],
      ['instant', ['sides/guest/zone=Asia/Almaty'], ['15:00', '12:00']],
    ]);
  });

  test('is also the zone in which the times are written, if it is the first and the file names none', () => {
    assert.deepEqual(told(zoneChoices(AGENDA, 'binzhou', 'Asia/Almaty', clocks)), [
      ['hour', ['sides/binzhou/zone=Asia/Almaty'], ['15:00', '12:00']],
      [
        'instant',
        ['sides/binzhou/zone=Asia/Almaty', 'starts=2026-12-01T12:00', 'items/b/starts=2026-12-01T14:00'],
        ['12:00', '09:00'],
      ],
    ]);
  });

  test('has nothing to choose where both clocks agree', () => {
    const moscow = { ...AGENDA, starts: '2026-07-01T15:00', agenda: [] };
    assert.equal(zoneChoices(moscow, 'guest', 'Europe/Moscow', clocks).length, 1);
  });

  test('says when the kept hour would not exist there', () => {
    const night = { ...AGENDA, starts: '2027-03-28T03:30', agenda: [] };
    const [hour] = zoneChoices(night, 'binzhou', 'Europe/Kyiv', clocks);
    assert.deepEqual(hour.unclear.length, 1);
  });
});
