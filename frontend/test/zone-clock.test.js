import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { zoneClock } from '../src/i18n/zone-clock.js';
import { tableOf } from './support/clocks.js';

/** What java.time says; `ZoneTransitionsTest` holds it. @type {any} */
const TABLE = tableOf('zones/vectors.json');

describe('a clock from the transitions of the server', () => {
  for (const { transitions, instants, civil } of TABLE.zones) {
    const clock = zoneClock(transitions);

    test(`shows in ${transitions.zone} what java.time shows`, () => {
      for (const { at, civil: text, weekday, offset } of instants) {
        const [date, time] = text.split('T');
        assert.deepEqual(clock.civil(at), { date, time, weekday, offset });
        assert.equal(clock.text(at), text);
      }
    });

    test(`finds in ${transitions.zone} the instants that java.time finds`, () => {
      for (const vector of civil) {
        const meant = clock.instant(vector.civil);
        const found = meant.kind === 'once' ? [meant.at] : meant.choices.map(({ at }) => at);
        assert.deepEqual({ ...vector, kind: meant.kind, at: meant.at }, vector, vector.civil);
        if (meant.kind !== 'never') assert.deepEqual(found, vector.instants, vector.civil);
      }
    });
  }

  test('offers the neighbours of a time that was left out', () => {
    const kyiv = zoneClock({ zone: 'Europe/Kyiv', offset: 120, changes: [[Date.UTC(2027, 2, 28, 1) / 1000, 180]] });
    const meant = kyiv.instant('2027-03-28T03:30');
    assert.equal(meant.kind, 'never');
    assert.deepEqual(meant.kind === 'never' && meant.choices.map(({ civil, offset }) => `${civil} ${offset}`), [
      '2027-03-28T02:30 120',
      '2027-03-28T04:00 180',
      '2027-03-28T04:30 180',
    ]);
  });

  test('never asks the browser, whose data may be older', () => {
    const { DateTimeFormat } = Intl;
    Intl.DateTimeFormat = /** @type {any} */ (() => assert.fail('asked the browser'));
    try {
      const almaty = zoneClock({ zone: 'Asia/Almaty', offset: 360, changes: [[1_709_229_600, 300]] });
      assert.equal(almaty.text(Date.UTC(2026, 11, 1, 10) / 1000), '2026-12-01T15:00');
    } finally {
      Intl.DateTimeFormat = DateTimeFormat;
    }
  });
});
