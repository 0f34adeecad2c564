/**
 * Limits that the server enforces. A page hands them over; no script repeats them.
 *
 * @typedef {object} RoomLimits
 * @property {number} text longest message, question or translation, in UTF-16 units
 * @property {string} unsendable characters that no text may hold: the source of a regular expression with the flag `u`
 * @property {number} marks most combining marks in a row
 * @property {number} command_bytes longest command, in UTF-8
 * @property {number} hints most hints that a booth shows
 * @property {number} shortlist most questions that may wait for an answer
 * @property {number} closes_after seconds from the planned end until the clock closes the room
 * @property {number} undo seconds in which a step of the running order can be undone
 *
 * @typedef {object} EditorLimits
 * @property {number} operations most operations of one edit
 *
 * @typedef {object} BoothLimits
 * @property {number} segment longest text of a segment, in UTF-16 units
 * @property {number} voice longest name of a speaker who is not in the programme, in UTF-16 units
 * @property {number} claim seconds after which the claim to translate a text expires
 * @property {number} turn usual length of a turn, in minutes
 */

/** Those of this page; a room's page has none of a booth. */
export const limits = /** @type {RoomLimits & BoothLimits & EditorLimits} */ ({});

/** @param {Partial<RoomLimits & BoothLimits & EditorLimits>} given before anything is rendered or sent */
export const useLimits = (given) => void Object.assign(limits, given);
