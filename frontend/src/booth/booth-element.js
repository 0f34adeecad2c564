import { RoomElement } from '../shared/room-element.js';

/**
 * @typedef {import('../protocol/frames.js').Person} Person
 * @typedef {import('../shared/island.js').BoothFacts} BoothFacts
 *
 * @typedef {object} Seat what this window knows beside the room
 * @property {string} console its name
 * @property {Person[]} interpreters who may write in booths
 * @property {import('./shift-timing.js').Shift[]} shifts of this booth
 * @property {import('./terms.js').Terms} terms
 * @property {import('./figures-check.js').Check} differing where figures differ
 */

/** A part of the console: knows its booth and who writes in it. */
export class BoothElement extends RoomElement {
  static properties = { ...RoomElement.properties, seat: { attribute: false }, doorState: { attribute: false } };

  constructor() {
    super();
    /** @type {Seat} */
    this.seat = /** @type {any} */ (undefined); // set before the first rendering
    /**
     * the state of the door: a property, so that whatever depends on it is rendered again
     * @type {import('../protocol/frames.js').DoorState}
     */
    this.doorState = 'before';
  }

  /** @returns {BoothFacts} */
  get booth() {
    return /** @type {BoothFacts} */ (this.facts.booth);
  }

  get language() {
    return this.booth.language;
  }

  get notes() {
    return this.room.notes;
  }

  /** The present booth; none if nobody planned or opened it. */
  get state() {
    return this.notes.booths.get(this.language);
  }

  get lease() {
    return this.state?.lease;
  }

  /** The language of the booth that this one works from; none: the floor. */
  get pivot() {
    return this.state?.source;
  }

  /** Whether this reader holds the lease, in any window. */
  get isHolder() {
    return this.lease?.holder.id === this.me.person.id;
  }

  /** Whether this window holds the lease. */
  get holds() {
    return this.isHolder && this.lease?.console === this.seat.console;
  }

  get coordinates() {
    return this.may('booth.coordinate');
  }

  get interprets() {
    return this.may('booth.write');
  }

  /** @param {number} [number] */
  itemOf(number) {
    return this.booth.items.find((it) => it.number === number);
  }

  /** @param {string} instant by this reader's clock, with what it shows against UTC */
  moment(instant) {
    return this.clocks.moment(instant);
  }

  /** @param {string} what @param {unknown} [detail] */
  tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { bubbles: true, detail }));
  }

  /** The properties of a part of the console inside this one. */
  get all() {
    return { ...super.all, seat: this.seat, doorState: this.doorState };
  }
}
