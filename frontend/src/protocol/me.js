// What the room knows of its reader alone: a pure value that private frames and one's own commands change.

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
    // Who asks an unnamed question stands in no frame, so what is not assigned to me can only be mine.
    questions: known || !toMe || question.by?.id === me.person.id ? put(me.questions, question) : me.questions,
    assigned: toMe ? put(me.assigned, question) : without(me.assigned, question),
  };
}

/**
 * After a command of one's own was done: the answer may come before the private frame that says the same.
 *
 * @param {Me} me
 * @param {import('./frames.js').Command} command
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
