// A minimal room.
import './limits.js';

/** @typedef {import('../../src/protocol/frames.js').Message} Message */

export const pan = { id: 1, name: '潘青', side: 'binzhou', institution: '滨州医学院附属医院' };
export const olena = { id: 2, name: 'Олена Ковальчук', side: 'krivoy-rog' };

/** @param {number} number @param {Partial<Message>} [more] @returns {Message} */
export const message = (number, more = {}) => ({
  number,
  at: '2020-04-16T07:00:00Z',
  by: pan,
  language: 'zh',
  text: `第${number}条`,
  ...more,
});

/** @param {Partial<import('../../src/protocol/frames.js').Snapshot>} [more] */
export const snapshot = (more = {}) => ({
  exchange: 'binzhou-krivoy-rog-2020',
  epoch: 'e1',
  seq: 10,
  at: '2020-04-16T07:00:00Z',
  lane: /** @type {const} */ ('floor'),
  door: /** @type {const} */ ({
    state: 'open',
    mode: 'open',
    opens: '2020-04-16T06:30:00Z',
    closes: '2020-04-16T11:00:00Z',
    starts: '2020-04-16T07:00:00Z',
    ends: '2020-04-16T09:00:00Z',
  }),
  slow_seconds: 0,
  shortlist: 10,
  messages: [message(3), message(9)],
  pinned: [],
  more: false,
  questions: [],
  ...more,
});

/** @returns {import('../../src/protocol/frames.js').Me} */
export const me = () => ({
  person: olena,
  language: 'uk',
  roles: ['doctor'],
  rights: ['room.enter', 'room.say', 'question.ask'],
  lane: 'floor',
  questions: [],
  assigned: [],
  votes: [],
  reactions: {},
});

/**
 * @param {number} seq
 * @param {string} type
 * @param {object} [more] as much as a test needs
 * @returns {any} a frame
 */
export const frame = (seq, type, more = {}) => ({ seq, at: '2020-04-16T07:01:00Z', type, ...more });
