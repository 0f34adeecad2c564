import { html } from 'lit';
import { textOf } from '../protocol/command-outbox.js';
import { drafts, typedTexts } from '../protocol/drafts.js';
import { unsentNotice } from './unsent-notice.js';

/** Why the reader is out, each reason with the heading, the next step and the text of the link. */
const LEFT = /** @type {const} */ ({
  removed: ['room.left.removed', 'room.left.removed.text'],
  signed_out: ['room.left.signed_out', 'room.refused.signed_out'],
  gone: ['room.refused.gone', 'room.left.gone.text'],
});

/**
 * Says why the reader is out, and what to do.
 *
 * @param {import('../i18n/words.js').Words} words
 * @param {import('./island.js').Facts} facts
 * @param {keyof typeof LEFT} because
 */
export function accessEndedNotice(words, { exchange, language }, because) {
  const [title, text] = LEFT[because];
  const address = because === 'signed_out' ? `/${language}/me` : `/${language}/exchanges/${exchange.slug}`;
  const way = words.say(because === 'signed_out' ? 'room.way_in' : 'room.to_exchange');
  return html`<section class="not-open room-left" aria-labelledby="room-left">
    <h2 id="room-left">${words.say(title)}</h2>
    <p>${words.say(text)}</p>
    <p><a href=${address}>${way}</a></p>
  </section>`;
}

/**
 * What stands in place of the room for a person who may no longer be in it: why, what to do, and the own texts that were not
 * sent. Nothing of what others wrote.
 *
 * @param {import('../i18n/words.js').Words} words
 * @param {import('./island.js').Facts} facts
 * @param {keyof typeof LEFT} because
 * @param {import('../protocol/command-outbox.js').Pending[]} pending what was sent and has no answer
 */
export function accessEnded(words, facts, because, pending) {
  return html`${accessEndedNotice(words, facts, because)}
  ${ownTexts(facts.exchange.slug, pending).map(
    (own) =>
      html`<section class="unsent-text composer">
        <textarea readonly rows="3" dir="auto" aria-label=${words.say('room.unsent.title')} .value=${own}></textarea>
        ${unsentNotice(words, words.say('room.unsent.title'))}
      </section>`,
  )}`;
}

/** @param {string} slug of the exchange @param {import('../protocol/command-outbox.js').Pending[]} pending */
function ownTexts(slug, pending) {
  const sent = pending.map(({ command }) => textOf(command));
  const texts = [drafts(slug, sessionStorage).read().text, ...typedTexts(slug, sessionStorage).words(), ...sent];
  return [...new Set(texts)].filter((it) => it.trim() !== '');
}
