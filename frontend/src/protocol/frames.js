/**
 * What stands on the wire, as the server writes it. Instants are ISO 8601 in UTC, languages BCP 47; what is not there is not
 * known. The number of a message or question is the sequence number of the event that made it.
 *
 * @typedef {{id: number, name: string, side?: string, institution?: string, here?: boolean}} Person
 * @typedef {{text: string, by: Person, at?: string}} Version a translation or an answer
 * @typedef {Record<string, Version>} Versions by language
 * @typedef {'agree' | 'thanks' | 'applause' | 'unclear'} ReactionCode
 * @typedef {{number: number, at: string, by: Person, language: string, text?: string, mentions?: Person[],
 *   edited?: boolean, deleted?: boolean, reply_to?: number, translations?: Versions,
 *   reactions?: Partial<Record<ReactionCode, number>>, pinned?: boolean, question?: number}} Message
 * @typedef {'submitted' | 'translating' | 'triaged' | 'assigned' | 'visible' | 'answering' | 'answered_live' |
 *   'answered_written' | 'declined' | 'merged'} QuestionStateCode
 * @typedef {{number: number, at: string, by?: Person, language: string, text: string, named: boolean,
 *   origin: 'pre_event' | 'live' | 'chat', to?: string, item?: number, from?: number, state: QuestionStateCode,
 *   translations?: Versions, votes: number, answers?: Versions, assigned_to?: Person, merged_into?: number,
 *   declined_because?: string}} Question
 * @typedef {{text: string, language: string, by: Person, until: string}} Announcement
 * @typedef {{item?: number, since: string}} Now
 * @typedef {'before' | 'open' | 'over'} DoorState
 * @typedef {{state: DoorState, mode: 'by_time' | 'open' | 'closed', opens: string, closes: string, starts: string,
 *   ends: string}} Door
 * @typedef {{person: Person, muted_until?: string, removed?: boolean}} Restriction
 * @typedef {{exchange: string, epoch: string, seq: number, at: string, lane: 'floor' | 'staff', door: Door, now?: Now,
 *   slow_seconds: number, shortlist: number, announcement?: Announcement, messages: Message[], pinned?: Message[],
 *   more: boolean, questions: Question[], restrictions?: Restriction[]}} Snapshot
 * @typedef {{person: Person, language: string, roles: string[], rights: string[], lane: 'floor' | 'staff',
 *   muted_until?: string, questions: Question[], assigned: Question[], votes: number[],
 *   reactions: Record<string, ReactionCode[]>}} Me
 * @typedef {{status: number, code: string, detail: string, [member: string]: unknown}} Problem
 * @typedef {{type: string, [field: string]: unknown}} Command
 *
 * @typedef {{type: string, seq?: number, at?: string, [field: string]: any}} Frame
 */

/** @param {string} text @returns {Frame | null} null for what is not a frame of this protocol */
export function readFrame(text) {
  try {
    const frame = JSON.parse(text);
    return frame !== null && typeof frame === 'object' && typeof frame.type === 'string' ? frame : null;
  } catch {
    return null;
  }
}
