import { html, nothing } from 'lit';
import { typed } from '../shared/typed-text.js';
import { markedText } from '../shared/pending-text.js';

/**
 * How one passage looks.
 *
 * @typedef {import('../protocol/frames.js').Segment} Segment
 * @typedef {import('../shared/room-element.js').RoomElement} RoomElement
 */

/**
 * The speaker: a person of the programme in the page's language, or the name that the interpreter typed.
 *
 * @param {RoomElement} element
 * @param {{speaker?: string, voice?: string}} said
 */
export function speaker(element, { speaker: id, voice }) {
  // Unnamed speakers of the programme have no id.
  const known = id && element.speakers.find((it) => it.id === id);
  if (!known) return voice ? html`<b dir="auto">${voice}</b>` : nothing;
  return html`<b lang=${known.name_language}>${known.name}</b> <span class="soft">${known.role}</span>`;
}

/**
 * The heading of the agenda item and the speaker, where they change.
 *
 * @param {RoomElement} element
 * @param {import('./notes-lines.js').Line} line
 */
export function opening(element, { segment, opensItem, opensTurn }) {
  if (!opensTurn) return nothing;
  const item = element.exchange.items.find(({ number }) => number === segment.item);
  const who = speaker(element, segment);
  return html`
    ${opensItem && item ? html`<h4>${markedText(element, item.title, item.title_language)}</h4>` : nothing}
    <p class="who">${who} <time class="soft" datetime=${segment.at}>${element.clocks.moment(segment.at)}</time></p>
  `;
}

/**
 * @param {RoomElement} element
 * @param {Segment} segment
 * @param {unknown} [text] with its terms marked
 */
export function passage(element, segment, text = segment.text) {
  if (segment.retracted) return html`<p class="soft small">${element.say('room.notes.retracted')}</p>`;
  return html`${typed(text, segment.booth)}${corrected(element, segment)}`;
}

/** @param {RoomElement} element @param {Segment} segment */
function corrected(element, { corrected: is, corrected_at: at }) {
  if (!is) return nothing;
  return html`<p class="corrected small">
    <svg viewBox="0 0 10 10" aria-hidden="true"><path d="M1 6l2.5 2.5L9 2" /></svg>
    ${element.say('room.notes.corrected')}
    ${at ? html`<time datetime=${at}>${element.clocks.moment(at)}</time>` : nothing}
  </p>`;
}

/**
 * A draft: visible, marked by a symbol and a line and not by colour alone, and not read out.
 *
 * @param {RoomElement} element
 * @param {import('../protocol/booths.js').Draft} draft
 * @param {string} language
 * @param {boolean} opens whether the speaker differs from the previous one
 */
export const draftLine = (element, draft, language, opens) => html`
  ${opens ? html`<p class="who">${speaker(element, draft)}</p>` : nothing}
  <p class="draft-mark small">
    <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M1 11l1-3 6-6 2 2-6 6z" /></svg>
    ${element.say('room.notes.draft')}
  </p>
  ${typed(draft.text, language)}
`;
