// The room's state as a pure value: a snapshot, then the frames in order. A frame carries the present state of an object and
// replaces the one with the same number. Duplicates are dropped by their seq; a gap is recorded, and nothing after it is
// applied.
import { concernsNotes, notesAfter, notesOf } from './booths.js';
import { isEvent } from './frames.js';
import { limits } from './limits.js';

/**
 * @typedef {import('./frames.js').Frame} Frame
 * @typedef {import('./frames.js').RoomFrame | import('./frames.js').BoothFrame} EventFrame
 * @typedef {import('./frames.js').Message} Message
 * @typedef {import('./frames.js').Question} Question
 * @typedef {import('./frames.js').Restriction} Restriction
 *
 * @typedef {object} RoomState
 * @property {string} exchange its slug
 * @property {string} epoch name of the room's history
 * @property {number} seq of the last frame that was applied
 * @property {string} at when that was, by the server's clock
 * @property {'floor' | 'staff'} lane
 * @property {import('./frames.js').Door} door
 * @property {import('./frames.js').Now | undefined} now what is on
 * @property {number} slowSeconds between two messages of one person; 0: no slow mode
 * @property {number} shortlist how many questions may wait for an answer
 * @property {import('./frames.js').Announcement | undefined} announcement
 * @property {Map<number, Message>} messages by number, in order
 * @property {Map<number, Message>} pinned those kept on top, also where they are too old to be among the messages
 * @property {boolean} more whether there are older messages
 * @property {number} asked how many older ones its reader asked for: these stay
 * @property {Map<number, Question>} questions by number, in order
 * @property {Map<number, Restriction>} restrictions by person; empty but for staff
 * @property {import('./booths.js').Notes} notes what is written in the booths
 * @property {{at: string, seq: number, people: number, sides: Record<string, number>} | undefined} here
 * @property {import('./connection.js').ConnectionStatus} line how the connection is doing
 * @property {boolean} gap whether a frame is missing: a snapshot is needed
 */

/** How many messages a page keeps that stays open all day; older ones are fetched again on demand. */
export const MOST_MESSAGES = 2000;

/** @template {{number: number}} T @param {T[]} things @returns {Map<number, T>} */
const byNumber = (things) => new Map([...things].sort((a, b) => a.number - b.number).map((it) => [it.number, it]));

/** @param {Restriction[]} restrictions */
const byPerson = (restrictions) => new Map(restrictions.map((it) => [it.person.id, it]));

/**
 * @param {import('./frames.js').Snapshot} snapshot
 * @param {Partial<RoomState>} [before] supplies what a snapshot does not contain
 * @returns {RoomState}
 */
export function roomOf(snapshot, before = {}) {
  return {
    exchange: snapshot.exchange,
    epoch: snapshot.epoch,
    seq: snapshot.seq,
    at: snapshot.at,
    lane: snapshot.lane,
    door: snapshot.door,
    now: snapshot.now,
    slowSeconds: snapshot.slow_seconds,
    shortlist: snapshot.shortlist,
    announcement: snapshot.announcement,
    messages: byNumber(snapshot.messages),
    pinned: byNumber(snapshot.pinned ?? []),
    more: snapshot.more,
    asked: 0,
    questions: byNumber(snapshot.questions),
    restrictions: byPerson(snapshot.restrictions ?? []),
    notes: notesOf(snapshot.notes),
    here: before.here,
    line: before.line ?? { state: 'connecting' },
    gap: false,
  };
}

/**
 * @typedef {import('./frames.js').RoomFrame} RoomFrame
 * @typedef {{[T in RoomFrame['type']]: (room: RoomState, frame: Extract<RoomFrame, {type: T}>) => void}} Changes
 */

/** @type {Changes} each modifies a copy that nobody has seen yet */
const changes = {
  message(room, { message }) {
    if (room.messages.has(message.number) || !isOlder(room, message)) {
      room.messages.set(message.number, message);
    }
    if (message.pinned) room.pinned.set(message.number, message);
    else room.pinned.delete(message.number);
  },
  message_gone(room, { message: number }) {
    const it = room.messages.get(number);
    if (it) room.messages.set(number, gone(it));
  },
  question(room, { question }) {
    room.questions.set(question.number, question);
  },
  question_gone(room, { question }) {
    room.questions.delete(question);
  },
  announcement(room, { announcement }) {
    room.announcement = announcement;
  },
  now(room, { now }) {
    room.now = now;
  },
  slow(room, { slow_seconds: seconds }) {
    room.slowSeconds = seconds;
  },
  shortlist(room, { shortlist }) {
    room.shortlist = shortlist;
  },
  door(room, { door }) {
    room.door = door;
  },
  restriction(room, { person, muted_until: muted, removed }) {
    if (muted || removed) room.restrictions.set(person.id, { person, muted_until: muted, removed });
    else room.restrictions.delete(person.id);
  },
  nothing() {},
};

/** @param {Message} message without its words @returns {Message} */
const gone = ({ number, at, by, language }) => ({ number, at, by, language, deleted: true });

/** A message older than those on the page was edited; it comes when older ones are fetched. */
function isOlder(/** @type {RoomState} */ room, /** @type {Message} */ message) {
  const first = room.messages.keys().next();
  return room.more && !first.done && message.number < first.value;
}

/** @param {RoomState} room @returns {RoomState} */
const copy = (room) => ({
  ...room,
  messages: new Map(room.messages),
  pinned: new Map(room.pinned),
  questions: new Map(room.questions),
  restrictions: new Map(room.restrictions),
});

/**
 * The room after frames in order of arrival. The given state is not changed; it is returned itself if the frames change
 * nothing.
 *
 * @param {RoomState} before
 * @param {Frame[]} frames
 * @returns {RoomState}
 */
export function after(before, frames) {
  let room = before;
  for (const frame of frames) {
    if (frame.type === 'here') {
      const { at, seq, people, sides } = frame;
      room = { ...room, here: { at, seq, people, sides } };
    } else if (frame.type === 'resync') {
      room = { ...room, gap: true };
    } else if (frame.type === 'draft') {
      room = { ...room, notes: notesAfter(room.notes, frame) };
    } else if (isEvent(frame) && !room.gap) {
      room = afterEvent(room, frame, room !== before && room.messages !== before.messages);
    }
  }
  return room;
}

/** @param {RoomState} room @param {EventFrame} frame @param {boolean} ours whether the room is a copy that may be changed */
function afterEvent(room, frame, ours) {
  const { seq, at = room.at } = frame;
  if (seq <= room.seq) return room;
  if (seq > room.seq + 1) return { ...room, gap: true };
  const next = ours ? room : concernsNotes(frame) ? { ...room } : copy(room);
  // A frame of an unknown type still has its sequence number.
  const change = /** @type {((room: RoomState, frame: EventFrame) => void) | undefined} */ (
    changes[/** @type {RoomFrame} */ (frame).type]
  );
  change?.(next, frame);
  next.notes = notesAfter(next.notes, frame);
  next.seq = seq;
  next.at = at;
  forgetOldest(next);
  return next;
}

/** @param {RoomState} room */
function forgetOldest(room) {
  for (const number of room.messages.keys()) {
    if (room.messages.size <= MOST_MESSAGES + room.asked) return;
    room.messages.delete(number);
    room.more = true;
  }
}

/**
 * The room with a page of older messages added before its own.
 *
 * @param {RoomState} room
 * @param {Message[]} older
 * @param {boolean} more whether there are still older ones
 * @param {Frame[]} [meanwhile] frames received during the request, which may be newer: one of the messages may have been
 *     deleted
 * @returns {RoomState}
 */
export function withOlder(room, older, more, meanwhile = []) {
  const late = byNumber(meanwhile.flatMap((it) => (it.type === 'message' ? [it.message] : [])));
  const deleted = new Set(meanwhile.flatMap((it) => (it.type === 'message_gone' ? [it.message] : [])));
  const now = older.map((it) => late.get(it.number) ?? (deleted.has(it.number) ? gone(it) : it));
  const messages = new Map([...byNumber(now), ...room.messages]);
  return { ...room, messages, more, asked: room.asked + messages.size - room.messages.size };
}

/** @param {RoomState} room @param {number} now milliseconds since 1970, by the server's clock */
export const announced = ({ announcement }, now) =>
  announcement && Date.parse(announcement.until) > now ? announcement : undefined;

/** Exchanges run late: the clock leaves the room open for a time after the planned end. @param {import('./frames.js').Door} door */
const closesByClock = ({ ends }) => Date.parse(ends) + limits.closes_after * 1_000;

/**
 * The state of the door at an instant: controlled by the clock, unless a moderator overrides it.
 *
 * @param {import('./frames.js').Door} door
 * @param {number} now milliseconds since 1970, by the server's clock
 * @returns {import('./frames.js').DoorState}
 */
export function doorAt(door, now) {
  const end = closesByClock(door);
  const closes = Date.parse(door.closes);
  // A room that a moderator opened for a time returns to the clock afterwards.
  const timeIsOver = door.mode === 'open' && closes !== end && now >= closes;
  if (door.mode !== 'by_time' && !timeIsOver) return door.state;
  if (now < Date.parse(door.opens)) return 'before';
  return now < end ? 'open' : 'over';
}

/**
 * Whether a moderator closed the room early: it becomes a record only when its time is over.
 *
 * @param {import('./frames.js').Door} door
 * @param {number} now milliseconds since 1970, by the server's clock
 */
export function isPaused(door, now) {
  const during = Date.parse(door.starts) <= now && now < closesByClock(door);
  return door.mode === 'closed' && during;
}

/**
 * Messages new to a reader: those of other people that still have a text.
 *
 * @param {Message[]} messages
 * @param {number} number of the last one that the reader knows
 * @param {import('./frames.js').Me} me
 */
export const newAfter = (messages, number, me) =>
  messages.filter((message) => message.number > number && !message.deleted && message.by.id !== me.person.id);
