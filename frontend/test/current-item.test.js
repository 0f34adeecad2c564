import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { markCurrentItem } from '../src/pages/current-item.js';

/** As a computer whose clock is two hours behind sees it. */
const COMPUTER = Date.parse('2026-12-01T08:00:00Z');
const SERVER = 'Tue, 01 Dec 2026 10:00:00 GMT';

class Item {
  /** @type {string | undefined} */
  current;
  /** @param {string} starts @param {string} ends */
  constructor(starts, ends) {
    this.dataset = { starts: `2026-12-01T${starts}:00Z`, ends: `2026-12-01T${ends}:00Z` };
  }

  /** @param {string} name @param {string} value */
  setAttribute(name, value) {
    assert.equal(name, 'aria-current');
    this.current = value;
  }

  removeAttribute() {
    this.current = undefined;
  }
}

/** @type {Item[]} */
let items = [];
let asked = 0;
/** @param {Record<string, string> | undefined} headers of the server's answer; undefined: it does not answer */
function page(headers) {
  items = [new Item('08:00', '09:00'), new Item('09:59', '10:01'), new Item('10:01', '10:30')];
  asked = 0;
  Object.assign(globalThis, {
    document: { querySelectorAll: () => items },
    location: { href: 'https://clinic.example/uk/exchanges/a' },
    fetch: async () => {
      asked++;
      if (!headers) throw new TypeError('offline');
      return { headers: new Headers(headers) };
    },
  });
}
const current = () => items.map((it) => it.current);

beforeEach(() => mock.timers.reset());

test('what is on now is what is on by the clock of the server', async () => {
  mock.timers.enable({ apis: ['Date', 'setInterval'], now: COMPUTER });
  page({ date: SERVER });
  await markCurrentItem();
  assert.deepEqual(current(), [undefined, 'time', undefined]);
});

test('a copy of a cache is as old as it says', async () => {
  mock.timers.enable({ apis: ['Date', 'setInterval'], now: COMPUTER });
  page({ date: SERVER, age: '60' });
  await markCurrentItem();
  assert.deepEqual(current(), [undefined, undefined, 'time']);
});

test('without an answer it is what the computer says', async () => {
  mock.timers.enable({ apis: ['Date', 'setInterval'], now: COMPUTER });
  page(undefined);
  await markCurrentItem();
  assert.deepEqual(current(), ['time', undefined, undefined]);
});

test('far from the day of the programme nobody is asked', async () => {
  mock.timers.enable({ apis: ['Date', 'setInterval'], now: COMPUTER + 30 * 86_400_000 });
  page({ date: SERVER });
  await markCurrentItem();
  assert.deepEqual([asked, current()], [0, [undefined, undefined, undefined]]);
});
