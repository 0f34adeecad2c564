import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { timesOf, useZones } from '../src/i18n/times.js';

/** The browser of a test has rules of its own for real zones, and none for this one: as an old browser for a new zone. */
const ALMATY = {
  zone: 'Asia/New_Almaty',
  offset: 360,
  changes: /** @type {[number, number][]} */ ([[1_709_229_600, 300]]),
};

describe('times of a zone whose changes the server has sent', () => {
  useZones([
    ALMATY,
    { zone: 'Asia/Kathmandu', offset: 345, changes: [] },
    { zone: 'Europe/Kyiv', offset: -210, changes: [] },
  ]);

  test('are the same in a browser that does not know the zone, or not its newest change', () => {
    const times = timesOf('en', ALMATY.zone);
    assert.equal(times.moment('2026-12-01T10:00:00Z'), '15:00\u00a0UTC+5');
    assert.equal(times.moment('2024-02-01T10:00:00Z'), '16:00\u00a0UTC+6');
    assert.equal(times.day('2026-12-01T20:00:00Z'), timesOf('en', 'Etc/UTC').day('2026-12-02T01:00:00Z'));
    assert.equal(times.beside('2024-02-29T18:10:00Z', '2024-02-29T17:50:00Z'), '23:10\u00a0UTC+5');
  });

  test('show offsets with minutes, and behind UTC', () => {
    assert.equal(timesOf('en', 'Asia/Kathmandu').moment('2026-12-01T10:00:00Z'), '15:45\u00a0UTC+5:45');
    assert.equal(timesOf('en', 'Europe/Kyiv').moment('2026-12-01T10:00:00Z'), '06:30\u00a0UTC−3:30');
  });

  test('hold for a reader whose browser calls the zone by its older name', () => {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Kyiv' }).resolvedOptions();
    assert.equal(timesOf('en', timeZone).clock('2026-12-01T10:00:00Z'), '06:30');
  });
});

test('a zone that the page does not know is counted by the browser', () => {
  assert.equal(timesOf('en', 'Asia/Tokyo').moment('2026-12-01T10:00:00Z'), '19:00\u00a0UTC+9');
});
