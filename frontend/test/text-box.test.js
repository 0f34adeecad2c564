import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortened } from '../src/i18n/text.js';
import { cleaned, isComposing, spaceLeft } from '../src/shared/text-box.js';
import { newAfter } from '../src/protocol/room-state.js';
import './support/limits.js';

test('a key of an input method is known by either sign: Safari ends the composition before it reports the key', () => {
  assert.equal(isComposing({ isComposing: true, keyCode: 13 }), true);
  assert.equal(isComposing({ isComposing: false, keyCode: 229 }), true);
  assert.equal(isComposing({ isComposing: false, keyCode: 13 }), false);
});

test('removes what cannot be sent, and nothing that people write', () => {
  assert.equal(cleaned('a\u0000b\u0007c\td\r\ne\u202Ef\u2066'), 'abc\td\nef');
  assert.equal(cleaned('5\u000B мг\u202A'), '5 мг');
  assert.equal(cleaned('\u200Fשלום\u200E 👩‍⚕️'), '\u200Fשלום\u200E 👩‍⚕️');
  assert.equal(cleaned('ok\uD83D'), 'ok');
  assert.equal(cleaned('\uFEFF5\uFEFF мг\uFFFF\u{1FFFE}'), '5 мг');
});

test('marks over a letter stay as long as they do not cover the lines around', () => {
  assert.equal(cleaned(`a${'\u0301'.repeat(400)}b`), `a${'\u0301'.repeat(8)}b`);
  assert.equal(cleaned('Việt, สวัสดี, بِسْمِ, 1️⃣'), 'Việt, สวัสดี, بِسْمِ, 1️⃣');
});

test('a text that is too long is reported with its length', () => {
  const words = { say: (/** @type {string} */ key, /** @type {any} */ args) => `${key} ${args?.count ?? ''}`.trim() };
  assert.equal(spaceLeft(/** @type {any} */ (words), 3_999), 'room.write.left 1');
  assert.equal(spaceLeft(/** @type {any} */ (words), 4_000), 'room.write.left 0');
  assert.equal(spaceLeft(/** @type {any} */ (words), 20_000), 'room.refused.too_long (20000 / 4000)');
});

test('a quote ends after a whole character', () => {
  assert.equal(shortened('привіт', 6), 'привіт');
  assert.equal(shortened(`${'a'.repeat(89)}😀 further`, 90), `${'a'.repeat(89)}…`);
  assert.equal(shortened('aa👩‍⚕️bb', 5), 'aa…');
  assert.equal(shortened('aa👩‍⚕️bb', 7), 'aa👩‍⚕️…');
  assert.equal(shortened('𠮷𠮷𠮷', 3), '𠮷…');
});

test('new are the messages of others that still have their text', () => {
  const message = (/** @type {number} */ number, /** @type {number} */ id, deleted = false) => ({
    number,
    by: { id },
    deleted,
  });
  const me = /** @type {any} */ ({ person: { id: 1 } });
  const messages = /** @type {any} */ ([message(3, 2), message(5, 1), message(6, 2, true), message(8, 3)]);
  assert.deepEqual(
    newAfter(messages, 3, me).map(({ number }) => number),
    [8],
  );
});
