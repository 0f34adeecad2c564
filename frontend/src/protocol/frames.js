/**
 * What stands on the wire, as the server writes it. Instants are ISO 8601 in UTC, languages BCP 47; what is not there is not
 * known. The number of a message or question is the sequence number of the event that made it.
 *
 * @typedef {{id: number, name: string, side?: string, institution?: string, here?: boolean}} Person
 * @typedef {Person & {person?: string}} Speaker somebody who can answer; person: `slug/key` of the agenda, if the organisers have said who it is
 * @typedef {{text: string, by: Person, at?: string}} Version a translation or an answer
 * @typedef {Record<string, Version>} Versions by language
 * @typedef {'agree' | 'thanks' | 'applause' | 'unclear'} ReactionCode
 * @typedef {{number: number, at: string, by: Person, language: string, text?: string, mentions?: Person[],
 *   edited?: boolean, deleted?: boolean, reply_to?: number, translations?: Versions,
 *   reactions?: Partial<Record<ReactionCode, number>>, pinned?: boolean, question?: number}} Message
 * @typedef {'submitted' | 'translating' | 'triaged' | 'assigned' | 'visible' | 'answering' | 'answered_live' |
 *   'answered_written' | 'declined' | 'merged'} QuestionStateCode
 * @typedef {{number: number, at: string, by?: Person, language: string, text?: string, named: boolean,
 *   origin: 'pre_event' | 'live' | 'chat', to?: string, item?: number, from?: number, state: QuestionStateCode,
 *   translations?: Versions, votes: number, answers?: Versions, assigned_to?: Person, merged_into?: number,
 *   declined_because?: string}} Question
 * @typedef {{number: number, text: string, language: string, translations?: Versions, by: Person, until: string}} Announcement
 * @typedef {{item?: number, since: string}} Now
 * @typedef {'before' | 'open' | 'over'} DoorState
 * @typedef {{state: DoorState, mode: 'by_time' | 'open' | 'closed', opens: string, closes: string, starts: string,
 *   ends: string}} Door
 * @typedef {{person: Person, muted_until?: string, removed?: boolean}} Restriction
 * @typedef {{exchange: string, epoch: string, seq: number, at: string, lane: 'floor' | 'staff', door: Door, now?: Now,
 *   slow_seconds: number, shortlist: number, announcement?: Announcement, messages: Message[], pinned?: Message[],
 *   more: boolean, questions: Question[], restrictions?: Restriction[], notes?: NotesSnapshot}} Snapshot
 *
 * @typedef {{number: number, holder: Person, since: string, console?: string, offered_to?: Person}} Lease who writes in a
 *   booth, and in which window; console and offered_to are for staff
 * @typedef {{language: string, planned: boolean, open: boolean, source?: string, source_from?: number, lease?: Lease}} Booth
 *   source: the language of the booth that it works from; absent: the floor; source_from: what it wrote up to this number is
 *   not waited for
 * @typedef {{number: number, booth: string, at: string, by: Person, text?: string, speaker?: string, voice?: string,
 *   item?: number, source?: number, source_revision?: number, revision: number, corrected?: true, corrected_at?: string,
 *   retracted?: true,
 *   typed_ms?: number}} Segment speaker: `slug/key` of the programme; voice: a speaker who is not in it
 * @typedef {{number: number, booth: string, at: string, by: Person, text: string}} Hint
 * @typedef {{of: number, language: string, by: Person, at: string}} TranslationClaim
 * @typedef {{booths: Booth[], segments: Segment[], more: string[], hints?: Hint[], taken?: TranslationClaim[]}} NotesSnapshot
 * @typedef {{person: Person, language: string, roles: string[], rights: string[], lane: 'floor' | 'staff',
 *   muted_until?: string, questions: Question[], assigned: Question[], votes: number[],
 *   reactions: Record<string, ReactionCode[]>}} Me
 * @typedef {{status: number, code: string, detail: string, [member: string]: unknown}} Problem
 *
 * @typedef {{seq: number, at: string}} Event what has its place in the order of the room
 * @typedef {Event & ({type: 'message', message: Message} | {type: 'message_gone', message: number} |
 *   {type: 'question', question: Question} | {type: 'question_gone', question: number, merged_into?: number} |
 *   {type: 'announcement', announcement?: Announcement} | {type: 'now', now?: Now} |
 *   {type: 'slow', slow_seconds: number} | {type: 'shortlist', shortlist: number} | {type: 'door', door: Door} |
 *   ({type: 'restriction'} & Restriction) | {type: 'nothing'})} RoomFrame
 * @typedef {Event & ({type: 'booth', booth: Booth} | {type: 'segment', segment: Segment} |
 *   {type: 'segment_gone', segment: number} | {type: 'hint', hint: Hint} | {type: 'hint_gone', hint: number} |
 *   {type: 'taken', of: number, language: string, by?: Person})} BoothFrame
 * @typedef {{type: 'draft', booth: string, by: Person, text: string, speaker?: string, voice?: string, item?: number,
 *   arrived?: number}} DraftFrame arrived: when, by this computer's clock, which adds it
 * @typedef {{type: 'hello', epoch: string, seq: number, at: string, lane: 'floor' | 'staff'} | {type: 'resync'} |
 *   {type: 'here', at: string, seq: number, people: number, sides: Record<string, number>}} ConnectionFrame
 * @typedef {{type: 'done', id: string, seq: number} | {type: 'refused', id: string, problem: Problem}} AnswerFrame
 * @typedef {{type: 'mine', question: Question} | {type: 'my_vote', question: number, on: boolean} |
 *   {type: 'my_reactions', message: number, reactions: ReactionCode[]} | {type: 'you', muted_until?: string}} PrivateFrame
 * @typedef {RoomFrame | BoothFrame | DraftFrame | ConnectionFrame | AnswerFrame | PrivateFrame} Frame
 */

/**
 * A frame of an unknown type, from a newer server, is a frame too; it is ignored.
 *
 * @param {string} text
 * @returns {Frame | null} null for anything but a frame of this protocol
 */
export function readFrame(text) {
  try {
    const frame = JSON.parse(text);
    return frame !== null && typeof frame === 'object' && typeof frame.type === 'string' ? frame : null;
  } catch {
    return null;
  }
}

/**
 * Whether a frame has a sequence number of its own. An answer to a command names the number of that command's event.
 *
 * @param {Frame} frame
 * @returns {frame is RoomFrame | BoothFrame}
 */
export function isEvent(frame) {
  return 'seq' in frame && !NOT_EVENTS.has(frame.type);
}

const NOT_EVENTS = new Set(['hello', 'here', 'done']);
