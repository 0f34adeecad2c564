import { html, nothing } from 'lit';
import { RoomElement } from './room-element.js';
import { alarms } from './booth-alarm-rules.js';
import { steady } from '../protocol/server-clock.js';

const TICK = 1_000;

/**
 * For coordinators: booths in which nobody writes although somebody speaks, and booths that fall behind their pivot. Part of
 * the console and of the room's moderation.
 */
class BoothAlarm extends RoomElement {
  connectedCallback() {
    super.connectedCallback();
    this.ticking = setInterval(() => this.requestUpdate(), TICK);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.ticking);
  }

  render() {
    if (!this.may('booth.coordinate') || this.room.notes.booths.size === 0) return nothing;
    const found = this.door === 'open' ? alarms(this.room, this.exchange.items, this.clock.now(), steady()) : [];
    return html`<section class="booth-alarm" aria-labelledby="booth-alarm">
      <h3 id="booth-alarm">${this.say('room.moderation.booths')}</h3>
      ${found.length === 0 ? html`<p class="small soft">${this.say('room.moderation.booths.fine')}</p>` : nothing}
      <ul>
        ${found.map((it) => html`<li class="notice">${this.#line(it)}</li>`)}
      </ul>
      <p class="unseen" role="status">${found.map((it) => this.#told(it)).join(' ')}</p>
    </section>`;
  }

  /** @param {import('./booth-alarm-rules.js').Alarm} alarm */
  #line({ language, holder, silent, lag }) {
    const name = this.languageName(language);
    const slug = this.exchange.slug;
    const page = document.documentElement.lang.split('-')[0];
    const what = [
      holder ?? this.say('room.moderation.booths.nobody'),
      silent === undefined ? '' : this.say('room.moderation.booths.silent', { seconds: silent }),
      lag === undefined ? '' : this.say('room.moderation.booths.lag', { seconds: lag }),
    ];
    const said = what.filter(Boolean).join(' · ');
    return html`<b><a href="/${page}/exchanges/${slug}/booth/${language}">${name}</a>${this.say('sign.colon')}</b
      >${said}`;
  }

  /** Without the seconds: it is read out only when a different booth or a different problem comes up. */
  #told(/** @type {import('./booth-alarm-rules.js').Alarm} */ { language, silent }) {
    const name = this.languageName(language);
    return this.say(silent === undefined ? 'room.moderation.booths.behind' : 'room.moderation.booths.quiet', { name });
  }
}

customElements.define('consilium-booth-alarm', BoothAlarm);
