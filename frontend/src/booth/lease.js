import { html, nothing } from 'lit';
import { confirmed } from '../shared/confirm.js';
import { BoothElement } from './booth-element.js';
import { keyOf } from './keys.js';
import { shiftTiming } from './shift-timing.js';

/** @typedef {import('../protocol/frames.js').Person} Person */
/** @typedef {import('../protocol/command-types.js').LeaseCommand} LeaseCommand */

/** Milliseconds after a change of speaker during which interpreters may also change. */
const MOMENT = 30_000;

/** @param {{console?: string}} lease whether a captioning tool holds it, see booth/Lease */
const isTool = ({ console }) => Boolean(console?.startsWith('feed-'));

/** Who writes now, until when, and the handover. Nothing passes on by itself. */
class BoothLease extends BoothElement {
  static properties = {
    ...BoothElement.properties,
    now: { attribute: false },
    changedAt: { attribute: false },
    to: { state: true },
    forceTo: { state: true },
  };

  constructor() {
    super();
    /** the server's time, which ticks */
    this.now = 0;
    /** when the speaker or the item changed last, by the server's clock */
    this.changedAt = 0;
    /** @type {number | undefined} number of the lease of this person */
    this.heldAs = undefined;
    /** of the turn, as last read out: the minutes change and are not read each time */
    this.turnTold = { of: '', text: '' };
    this.to = '';
    this.forceTo = '';
  }

  /** Focuses the first available action. */
  enter() {
    /** @type {HTMLElement | null} */ (this.querySelector('button, select'))?.focus();
  }

  /** The possible successors are fetched when the booth changes hands. */
  updated() {
    if (this.isHolder && this.lease?.number !== this.heldAs) this.tell('people-wanted');
    this.heldAs = this.isHolder ? this.lease?.number : undefined;
  }

  get focusFirst() {
    return 'button';
  }

  render() {
    return html`<section
      class="lease"
      aria-labelledby="booth-lease"
      @pointerenter=${() => this.tell('people-wanted')}
      @focusin=${() => this.tell('people-wanted')}
    >
      <h2 id="booth-lease" class="unseen">${this.say('booth.lease')}</h2>
      <p class="lease-now" role="status">${this.#whoWrites()}</p>
      ${this.#turn()}
      <div class="actions">${this.doorState === 'over' ? nothing : this.#acts()}</div>
      ${this.refusalNotice()} ${this.coordinates && this.doorState !== 'over' ? this.#coordinator() : nothing}
    </section>`;
  }

  #whoWrites() {
    const { state, lease } = this;
    if (!state) return this.say('booth.lease.no_booth', { language: this.booth.name });
    if (!state.open) return this.say('booth.lease.closed');
    if (!lease) return html`<b>${this.say('booth.lease.nobody')}</b>`;
    const time = this.moment(lease.since);
    if (this.holds)
      return html`<b>${this.say('booth.lease.you')}</b>
        <span class="soft">${this.say('booth.lease.since', { time })}</span>`;
    if (this.isHolder && !isTool(lease)) return html`<b>${this.say('booth.lease.you_elsewhere')}</b>`;
    const { name } = lease.holder;
    return html`<b
        >${isTool(lease) ? this.say('booth.lease.tool', { name }) : this.say('booth.lease.other', { name })}</b
      >
      <span class="soft">${this.say('booth.lease.since', { time })}</span>`;
  }

  /** A change of interpreters in the middle of a speech costs readers more than two minutes of overtime. */
  #turn() {
    const { lease } = this;
    const turn = lease && this.doorState === 'open' ? shiftTiming(lease, this.seat.shifts, this.now) : undefined;
    // The live region always exists: one that appears with its text would not be read out.
    const [told, shown] = lease && turn?.near ? this.#nearEnd(lease, turn) : ['', nothing];
    return html`<p class="unseen" role="status">${told}</p>
      ${shown}`;
  }

  /** @param {import('../protocol/frames.js').Lease} lease @param {import('./shift-timing.js').ShiftTiming} turn @returns what is read out, and what is seen */
  #nearEnd(lease, turn) {
    const { now } = this;
    const time = this.moment(new Date(turn.ends).toISOString());
    const minutes = Math.max(1, Math.ceil(Math.abs(turn.ends - now) / 60_000));
    const good = now - this.changedAt < MOMENT;
    const when = this.say(turn.over ? 'booth.turn.over' : 'booth.turn.near', { time, minutes });
    const next = turn.next ? this.say('booth.turn.next', { name: turn.next.name }) : '';
    const what = this.say(good ? 'booth.turn.good' : 'booth.turn.wait');
    const of = [lease.number, turn.over, next, good].join('/');
    if (of !== this.turnTold.of) this.turnTold = { of, text: `${when} ${next} ${what}` };
    const notice = html`<div class="notice turn">
      <p>${when} ${next}</p>
      <p>${good ? html`<b>${what}</b>` : what}</p>
    </div>`;
    return [this.turnTold.text, notice];
  }

  #acts() {
    const { state, lease } = this;
    if (!state?.open || !this.interprets) return nothing;
    if (!lease) return this.#button('booth.lease.take', 'take_booth', true);
    if (this.isHolder) return this.#holder();
    if (lease.offered_to?.id === this.me.person.id) {
      return html`<p class="offered" role="alert">${this.say('booth.offer.to_you', { name: lease.holder.name })}</p>
        ${this.#button('booth.offer.accept', 'accept_offer', true)}
        ${this.#button('booth.offer.decline', 'decline_offer')}`;
    }
    if (!lease.offered_to) return nothing;
    return html`<p class="soft">${this.say('booth.offer.to', { name: lease.offered_to.name })}</p>`;
  }

  #holder() {
    const offered = this.lease?.offered_to;
    return html`
      ${this.holds ? nothing : this.#button('booth.lease.here', 'take_booth', true)}
      ${
        offered
          ? html`<p role="status">${this.say('booth.offer.waits', { name: offered.name })}</p>
              ${this.#button('booth.offer.take_back', 'take_back_offer')}`
          : this.#offer()
      }
      ${this.#button('booth.lease.leave', 'leave_booth')}
    `;
  }

  #offer() {
    const mates = this.mates;
    if (mates.length === 0) return html`<p class="small soft">${this.say('booth.offer.no_mate')}</p>`;
    const chosen = mates.find(({ id }) => String(id) === this.to) ?? this.#likely(mates);
    return html`<label class="small">
        ${this.say('booth.offer.whom')}
        <select @change=${(/** @type {{target: HTMLSelectElement}} */ { target }) => (this.to = target.value)}>
          ${mates.map((it) => html`<option value=${it.id} .selected=${it.id === chosen.id}>${this.personName(it)}</option>`)}
        </select>
      </label>
      <button type="button" class="small" @click=${() => this.#do('offer_booth', { to: chosen.id })}>
        ${this.say('booth.offer.do')} <kbd>${keyOf('lease')}</kbd>
      </button>`;
  }

  /** Who may take over. */
  get mates() {
    return this.seat.interpreters.filter(({ id }) => id !== this.lease?.holder.id);
  }

  /** The next person in the plan, otherwise the one who pushes hints here, otherwise the last one here. @param {Person[]} mates */
  #likely(mates) {
    const next = this.lease && shiftTiming(this.lease, this.seat.shifts, this.now).next?.member?.id;
    const hinted = this.notes.hints.get(this.language)?.at(-1)?.by.id;
    const wrote = [...(this.notes.segments.get(this.language)?.values() ?? [])].findLast(
      ({ by }) => by.id !== this.lease?.holder.id,
    )?.by.id;
    return mates.find(({ id }) => id === (next ?? hinted ?? wrote)) ?? mates[0];
  }

  /** @param {'booth.lease.take' | 'booth.lease.here' | 'booth.lease.leave' | 'booth.offer.accept' | 'booth.offer.decline' |
   *   'booth.offer.take_back'} word @param {LeaseCommand['type']} type @param {boolean} [first] whether it is the thing to do */
  #button(word, type, first = false) {
    const console = type === 'take_booth' || type === 'accept_offer' ? { console: this.seat.console } : {};
    return html`<button type="button" class=${first ? 'small' : 'quiet small'} @click=${() => this.#do(type, console)}>
      ${this.say(word)}${first ? html` <kbd>${keyOf('lease')}</kbd>` : nothing}
    </button>`;
  }

  /** @param {LeaseCommand['type']} type @param {{to?: number, console?: string, source?: string}} [more] */
  async #do(type, more) {
    const done = await this.order(/** @type {LeaseCommand} */ ({ type, booth: this.language, ...more }));
    if (done) this.tell('back-to-box');
  }

  #coordinator() {
    const { state, lease } = this;
    if (!state || !state.open) {
      return html`<p class="actions">
        <button type="button" @click=${() => this.#do('open_booth')}>${this.say('booth.coordinate.open')}</button>
      </p>`;
    }
    const people = this.seat.interpreters.filter(({ id }) => id !== lease?.holder.id);
    return html`<details class="coordinate">
      <summary class="small">${this.say('booth.coordinate')}</summary>
      <div class="actions">
        <label class="small">
          ${this.say('booth.coordinate.to')}
          <select @change=${(/** @type {{target: HTMLSelectElement}} */ { target }) => (this.forceTo = target.value)}>
            <option value="">${this.say('booth.coordinate.nobody')}</option>
            ${people.map((it) => html`<option value=${it.id}>${this.personName(it)}</option>`)}
          </select>
        </label>
        <button type="button" class="small danger" @click=${() => this.#force(people)}>
          ${this.say('booth.coordinate.force')}
        </button>
        ${state.planned || lease ? nothing : this.#closeButton()}
      </div>
    </details>`;
  }

  #closeButton() {
    return html`<button type="button" class="small quiet" @click=${() => this.#do('close_booth')}>
      ${this.say('booth.coordinate.close')}
    </button>`;
  }

  /** @param {Person[]} people the confirmation names who stops and who begins */
  async #force(people) {
    const to = people.find(({ id }) => String(id) === this.forceTo);
    const from = this.lease?.holder.name ?? this.say('booth.coordinate.nobody');
    const title = to
      ? this.say('booth.coordinate.confirm', { from, to: to.name })
      : this.say('booth.coordinate.confirm_nobody', { from });
    const body = html`<p>${this.say('booth.coordinate.what')}</p>`;
    const yes = this.say('booth.coordinate.force');
    if (!(await confirmed({ title, body, yes, no: this.say('room.cancel'), danger: true }))) return;
    await this.order({ type: 'force_booth', booth: this.language, ...(to && { to: to.id }) });
  }
}

customElements.define('consilium-booth-lease', BoothLease);
