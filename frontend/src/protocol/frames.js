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
 *   typed_ms?: number}} Segment speaker: `slug/key` of the programme; voice: whoever is not in it
 * @typedef {{number: number, booth: string, at: string, by: Person, text: string}} Hint
 * @typedef {{of: number, language: string, by: Person, at: string}} Taken
 * @typedef {{booths: Booth[], segments: Segment[], more: string[], hints?: Hint[], taken?: Taken[]}} NotesSnapshot
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
