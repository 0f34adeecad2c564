import { html, nothing } from 'lit';
import { pieces, sameLanguage, shortened, versionIn } from '../i18n/text.js';
import { languageName, typed } from '../shared/typed-text.js';
import { spansOf } from './mentions.js';

/**
 * How one message looks, apart from what can be done with it.
 *
 * @typedef {import('../protocol/frames.js').Message} Message
 * @typedef {{words: import('../i18n/words.js').Words, times: import('../i18n/times.js').Times,
 *   facts: import('../shared/island.js').Facts}} Context
 */

/** How much of an answered message is shown. */
const QUOTED = 90;

/** @param {Context} context @param {import('../protocol/frames.js').Person} person */
export const nameOf = ({ words }, { name }) => name || words.say('room.person.erased');

/** @param {Context} context @param {import('../protocol/frames.js').Person} person */
function sideOf({ facts }, { side }) {
  const found = facts.exchange.sides.find(({ key }) => key === side);
  return found ? html`<span lang=${found.name_language}>${found.name}</span>` : nothing;
}

/** @param {Context} context @param {Message} message @param {boolean} mine */
export function head(context, message, mine) {
  const { words, times, facts } = context;
  const { by } = message;
  const foreign = !message.deleted && !sameLanguage(message.language, facts.language);
  return html`
    <p class="who">
      <b>${nameOf(context, by)}</b>${mine ? html` <span class="soft">(${words.say('room.chat.you')})</span>` : nothing}
      <span class="soft">
        ${sideOf(context, by)}${by.institution ? html`<span class="at">${by.institution}</span>` : nothing}
      </span>
      <time class="soft" datetime=${message.at}>${times.moment(message.at)}</time>
      ${foreign ? html`<span class="tag">${languageName(facts, message.language)}</span>` : nothing}
      ${message.edited ? html`<span class="soft">${words.say('room.chat.edited')}</span>` : nothing}
      ${message.pinned ? html`<span class="tag">${words.say('room.chat.pinned')}</span>` : nothing}
    </p>
  `;
}

/** @param {Context} context @param {Message | undefined} answered @param {number | undefined} number */
export function quote(context, answered, number) {
  if (number === undefined) return nothing;
  const { words } = context;
  if (!answered) return html`<p class="quote soft">${words.say('room.chat.reply_to_older')}</p>`;
  const text = answered.text ?? words.say('room.chat.deleted');
  const short = shortened(text, QUOTED);
  return html`
    <a class="quote" href="#message-${number}">
      <span class="unseen">${words.say('room.chat.reply_to', { name: nameOf(context, answered.by) })}</span>
      <b aria-hidden="true">${nameOf(context, answered.by)}</b>
      <span lang=${answered.language} dir="auto">${short}</span>
    </a>
  `;
}

/** @param {Context} context @param {Message} message */
export function body(context, message) {
  const { words, facts } = context;
  if (message.deleted || message.text === undefined) {
    return html`<p class="soft">${words.say('room.chat.deleted')}</p>`;
  }
  const foreign = !sameLanguage(message.language, facts.language);
  const [tag, version] = (foreign && versionIn(message.translations, facts.language)) || [];
  return html`
    ${typed(
      pieces(message.text, spansOf(message.text, message.mentions ?? [])).map((piece) =>
        piece.marked ? html`<b class="mention">${piece.text}</b>` : piece.text,
      ),
      message.language,
    )}
    ${
      version
        ? html`<div class="translation">
            ${typed(version.text, tag)}
            <p class="soft small">${words.say('room.chat.translated_by', { name: nameOf(context, version.by) })}</p>
          </div>`
        : nothing
    }
  `;
}
