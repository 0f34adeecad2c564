import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { minutesLate, runTimes } from '../src/protocol/run-times.js';

const item = (/** @type {number} */ number, /** @type {string} */ starts, minutes = 20) => ({
  number,
  title: `item ${number}`,
  starts: `2020-04-16T${starts}:00Z`,
  minutes,
});
const at = (/** @type {string} */ time) => Date.parse(`2020-04-16T${time}:00Z`);
const since = (/** @type {string} */ time, /** @type {number} */ number) => ({
  item: number,
  since: `2020-04-16T${time}:00Z`,
});
const clock = (/** @type {number} */ millis) => new Date(millis).toISOString().slice(11, 16);

const programme = [item(1, '07:00', 25), item(2, '07:25'), item(3, '07:45'), item(4, '08:30')];
const expected = (/** @type {import('../src/protocol/run-times.js').Step[]} */ steps) =>
  steps.map((step) => clock(step.expected));

describe('the run of show', () => {
  test('expects everything as planned before anybody moved "now"', () => {
    const steps = runTimes(programme, undefined, at('07:10'));
    assert.deepEqual(expected(steps), ['07:00', '07:25', '07:45', '08:30']);
    assert.equal(minutesLate(steps, at('07:10')), 0);
  });

  test('passes a late start on to later items, as far as there is no break', () => {
    const steps = runTimes(programme, since('07:40', 2), at('07:45'));
    assert.deepEqual(
      steps.map(({ state }) => state),
      ['done', 'on', 'next', 'later'],
    );
    assert.deepEqual(expected(steps), ['07:00', '07:40', '08:00', '08:30']);
    assert.equal(minutesLate(steps, at('07:45')), 15);
  });

  test('grows later while an item takes longer than planned', () => {
    const steps = runTimes(programme, since('07:25', 2), at('07:53'));
    assert.deepEqual(expected(steps), ['07:00', '07:25', '07:53', '08:30']);
    assert.equal(minutesLate(steps, at('07:53')), 8);
  });

  test('never moves an item before its planned start', () => {
    const steps = runTimes(programme, since('07:10', 2), at('07:12'));
    assert.deepEqual(expected(steps), ['07:00', '07:10', '07:45', '08:30']);
    assert.equal(minutesLate(steps, at('07:12')), 0);
  });

  test('measures the last item by its end', () => {
    const steps = runTimes(programme, since('08:40', 4), at('08:45'));
    assert.equal(minutesLate(steps, at('08:45')), 10);
    assert.equal(minutesLate(steps, at('09:30')), 40);
  });

  test('continues after a pause with the item after the last one', () => {
    const pause = { since: '2020-04-16T07:50:00Z' };
    assert.equal(runTimes(programme, pause, at('07:55'), 1).find(({ state }) => state === 'next')?.item.number, 2);
    assert.equal(runTimes(programme, pause, at('07:55')).find(({ state }) => state === 'next')?.item.number, 3);
    assert.deepEqual(expected(runTimes(programme, pause, at('07:55'), 1)), ['07:00', '07:55', '08:15', '08:35']);
  });

  test('has nothing next after the last item, and bears an item that the programme does not have', () => {
    assert.equal(
      runTimes(programme, since('08:30', 4), at('08:31')).some(({ state }) => state === 'next'),
      false,
    );
    assert.equal(runTimes(programme, since('07:30', 99), at('07:31')).length, 4);
    assert.deepEqual(runTimes([], undefined, at('07:00')), []);
    assert.equal(minutesLate([], at('07:00')), 0);
  });
});
