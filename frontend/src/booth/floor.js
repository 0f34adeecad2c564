import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { wordings } from '../protocol/questions.js';
import { BoothElement } from './booth-element.js';

/** @typedef {import('../protocol/frames.js').Message} Message */
/** @typedef {import('../protocol/frames.js').Question} Question */

/** Enough of the chat to show the topic. */
const SHOWN = 20;
/** A question being answered comes before those that may be. */
const OPEN = ['answering', 'visible', 'assigned', 'triaged'];

/** Texts from the floor: the question on the screen, open questions, the latest chat messages. */
class BoothFloor extends BoothElement {
  render() {
    const { questions, messages } = this.room;
    return guard([questions, messages], () => {
      const open = [...questions.values()]
        .filter(({ state }) => OPEN.includes(state))
        .sort((a, b) => OPEN.indexOf(a.state) - OPEN.indexOf(b.state) || a.number - b.number);
      const latest = [...messages.values()]
        .filter(({ deleted }) => !deleted)
        .slice(-SHOWN)
        .reverse();
      return html`
        <details class="floor" ?open=${open.some(({ state }) => state === 'answering')}>
          <summary>${this.say('booth.floor.questions', { count: open.length })}</summary>
          <ol>
            ${open.map((it) => this.#line(it, it.by?.name ?? this.say('room.question.unnamed'), it.state === 'answering'))}
          </ol>
        </details>
        <details class="floor">
          <summary>${this.say('booth.floor.chat', { count: latest.length })}</summary>
          <ol>
            ${latest.map((it) => this.#line(it, it.by.name || this.say('room.person.erased'), false))}
          </ol>
        </details>
      `;
    });
  }

  /** @param {Message | Question} said @param {string} name @param {boolean} now */
  #line(said, name, now) {
    const { shown, others } = wordings(said, this.language);
    return html`<li>
      <p class="small soft">
        <b>${name}</b> ${now ? html`<b class="tag">${this.say('room.question.now')}</b>` : nothing}
      </p>
      <p class="text" lang=${shown.language} dir="auto">${shown.text}</p>
      ${
        shown.language === said.language
          ? nothing
          : others
              .filter(({ language }) => language === said.language)
              .map((it) => html`<p class="text small soft" lang=${it.language} dir="auto">${it.text}</p>`)
      }
    </li>`;
  }
}

customElements.define('consilium-booth-floor', BoothFloor);
