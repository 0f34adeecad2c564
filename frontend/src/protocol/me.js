// What the room knows about its reader alone: a pure value that private frames and the reader's own commands change.

/**
 * @typedef {import('./frames.js').Me} Me
 * @typedef {import('./frames.js').Question} Question
 */

/** @param {Question[]} list @param {Question} question */
const put = (list, question) => [...list.filter((it) => it.number !== question.number), question];

/** @param {Question[]} list @param {Question} question */
const without = (list, question) => list.filter((it) => it.number !== question.number);

/** @param {number[]} votes @param {number} question @param {boolean} on */
const voted = (votes, question, on) => [...votes.filter((it) => it !== question), ...(on ? [question] : [])];

/** @param {Me} me @param {import('./frames.js').Frame} frame @returns {Me} */
export function meAfterFrame(me, frame) {
  if (frame.type === 'you') return { ...me, muted_until: frame.muted_until };
  if (frame.type === 'my_vote') return { ...me, votes: voted(me.votes, frame.question, frame.on) };
  if (frame.type === 'my_reactions') {
    return { ...me, reactions: { ...me.reactions, [String(frame.message)]: frame.reactions } };
  }
  if (frame.type !== 'mine') return me;
  /** @type {Question} */
  const question = frame.question;
  const toMe = question.assigned_to?.id === me.person.id;
  const known = me.questions.some((it) => it.number === question.number);
  return {
    ...me,
    // The asker of an unnamed question is in no frame, so a question not assigned to me can only be mine.
    questions: known || !toMe || question.by?.id === me.person.id ? put(me.questions, question) : me.questions,
    assigned: toMe ? put(me.assigned, question) : without(me.assigned, question),
  };
}

/**
 * After an own command was done: its answer may arrive before the private frame with the same news.
 *
 * @param {Me} me
 * @param {import('./command-types.js').Command} command
 * @returns {Me}
 */
export function meAfterCommand(me, command) {
  if (command.type === 'vote') {
    return { ...me, votes: voted(me.votes, Number(command.question), Boolean(command.on)) };
  }
  if (command.type === 'react') {
    const key = String(command.message);
    const reaction = /** @type {import('./frames.js').ReactionCode} */ (command.reaction);
    const others = (me.reactions[key] ?? []).filter((it) => it !== reaction);
    return { ...me, reactions: { ...me.reactions, [key]: command.on ? [...others, reaction] : others } };
  }
  return me;
}

/** @param {Me} me @param {number} now by the server's clock */
export const isMuted = (me, now) => me.muted_until !== undefined && Date.parse(me.muted_until) > now;

/**
 * Seconds until the next message may be sent: muted, or in slow mode, which does not apply to moderators.
 *
 * @param {import('./room-state.js').RoomState} room
 * @param {Me} me
 * @param {number} now by the server's clock
 * @returns {number} seconds
 */
export function secondsToWait(room, me, now) {
  if (isMuted(me, now)) return (Date.parse(me.muted_until ?? '') - now) / 1000;
  if (room.slowSeconds === 0 || me.rights.includes('room.moderate')) return 0;
  const own = [...room.messages.values()].findLast(({ by }) => by.id === me.person.id);
  return own ? Math.max(0, room.slowSeconds - (now - Date.parse(own.at)) / 1000) : 0;
}
