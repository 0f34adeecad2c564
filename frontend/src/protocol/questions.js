// The possible actions on a question, its place in the queue, and the texts for a reader. Pure. The server decides; this avoids
// offering what it would refuse (QuestionRules).
import { sameLanguage, versionIn } from '../i18n/text.js';

/** @typedef {import('./frames.js').Question} Question */
/** @typedef {import('./frames.js').Person} Person */
/** @typedef {import('./frames.js').Versions} Versions */
/** @typedef {{text: string, language: string, by?: Person, at?: string}} Said */

const SHOWN = new Set(['visible', 'answering', 'answered_live', 'answered_written']);
const SETTLED = new Set(['answered_live', 'answered_written', 'merged']);
const TAKEN_UP = new Set(['triaged', 'assigned', 'visible', 'answering']);

/** The groups of the queue in display order, each with its states. */
const QUEUE = /** @type {const} */ ([
  ['submitted', ['submitted']],
  ['translating', ['translating']],
  ['triaged', ['triaged']],
  ['assigned', ['assigned']],
  ['visible', ['visible']],
  ['answering', ['answering']],
  ['answered', ['answered_live', 'answered_written']],
  ['declined', ['declined']],
  ['merged', ['merged']],
]);

/** @param {Question} question */
export const isShown = (question) => SHOWN.has(question.state);

/** @param {Question} question whether it is finished */
export const isSettled = (question) => SETTLED.has(question.state);

/** @param {Versions | undefined} versions @param {string} language @returns {Said | undefined} */
export function inLanguage(versions, language) {
  const found = versionIn(versions, language);
  return found && { ...found[1], language: found[0] };
}

/**
 * The text for a reader, and all others in which it exists, the original first among them.
 *
 * @param {{text?: string, language: string, translations?: Versions}} written
 * @param {string} language of the reader
 * @returns {{shown: Said, others: Said[], readable: boolean, translated: boolean}}
 */
export function wordings(written, language) {
  const original = { text: written.text ?? '', language: written.language };
  const own = sameLanguage(written.language, language) ? original : inLanguage(written.translations, language);
  const shown = own ?? original;
  const all = [original, ...Object.entries(written.translations ?? {}).map(([tag, it]) => ({ ...it, language: tag }))];
  return {
    shown,
    others: all.filter((it) => it.language !== shown.language),
    readable: own !== undefined,
    translated: shown.language !== written.language,
  };
}

/** @param {Question} question @param {string} language */
export const readable = (question, language) => wordings(question, language).readable;

/**
 * @param {Question[]} questions
 * @param {'votes' | 'new'} by votes: most votes first, then the older
 */
export function ordered(questions, by) {
  const newest = (/** @type {Question} */ a, /** @type {Question} */ b) => b.number - a.number;
  const wanted = (/** @type {Question} */ a, /** @type {Question} */ b) =>
    (b.votes ?? 0) - (a.votes ?? 0) || a.number - b.number;
  return [...questions].sort(by === 'votes' ? wanted : newest);
}

/** @param {Iterable<Question>} questions the queue of the desk: non-empty groups, in order */
export function queue(questions) {
  const all = [...questions];
  return QUEUE.map(([name, states]) => ({
    name,
    questions: ordered(
      all.filter(({ state }) => /** @type {readonly string[]} */ (states).includes(state)),
      'votes',
    ),
  })).filter((group) => group.questions.length > 0);
}

/** @param {Iterable<Question>} questions how many are shortlisted and unanswered, for the limit of the shortlist */
export function shortlistedUnanswered(questions) {
  return [...questions].filter(({ state }) => TAKEN_UP.has(state)).length;
}

/**
 * The actions that a member may take on a question at the desk.
 *
 * @param {Question} question
 * @param {{rights?: string[], language: string}} me
 * @param {import('./frames.js').DoorState} [door] before and after the exchange questions are sorted and answered in writing
 * @returns {string[]} names of actions
 */
export function actions(question, me, door = 'open') {
  if (!me.rights?.includes('question.triage')) return [];
  const { state } = question;
  const live = door === 'open';
  const answerable = !['submitted', 'translating', 'declined', 'merged'].includes(state);
  if (!readable(question, me.language)) {
    return [
      ...(state === 'submitted' ? ['request_translation'] : []),
      ...(answerable ? ['answer_in_writing'] : []),
      'pin_to_item',
    ];
  }
  /** @type {[string, boolean][]} */
  const offered = [
    ['triage', ['submitted', 'translating'].includes(state)],
    ['assign', !isSettled(question) && state !== 'declined'],
    ['show', ['triaged', 'assigned'].includes(state)],
    ['put_on_screen', live && ['triaged', 'assigned', 'visible'].includes(state)],
    ['take_off_screen', state === 'answering'],
    ['answer_live', live && ['assigned', 'visible', 'answering'].includes(state)],
    ['answer_in_writing', answerable],
    ['take_back', ['assigned', 'visible', 'declined'].includes(state)],
    ['pin_to_item', state !== 'merged'],
    ['merge', !isSettled(question) && state !== 'declined'],
    ['decline', !isSettled(question) && state !== 'declined'],
  ];
  return offered.filter(([, may]) => may).map(([name]) => name);
}

/**
 * Questions into which this one can be merged: readable ones that were not merged themselves.
 *
 * @param {Iterable<Question>} questions
 * @param {Question} question
 * @param {string} language
 */
export function mergeTargets(questions, question, language) {
  const able = [...questions].filter(
    (it) => it.number !== question.number && !['merged', 'declined'].includes(it.state) && readable(it, language),
  );
  return ordered(able, 'votes');
}

/** @param {Question} question @param {{id?: number}} person @param {Set<number>} own numbers of the person's own questions */
export function mayVote(question, person, own) {
  return (
    ['visible', 'answering'].includes(question.state) && !own.has(question.number) && question.by?.id !== person.id
  );
}

/** @param {Question} question @returns {Said | undefined} the first written answer, with its translations */
export function firstAnswer(question) {
  const [first] = Object.entries(question.answers ?? {});
  return first && { ...first[1], language: first[0] };
}

/** @param {Question[]} assigned a speaker's own: the one on the screen first, then pending, then answered ones */
export function speakersOrder(assigned) {
  const rank = (/** @type {Question} */ it) =>
    it.state === 'answering' ? 0 : isSettled(it) ? 2 : it.state === 'declined' ? 3 : 1;
  const open = assigned.filter(({ state }) => state !== 'merged');
  return open.sort((a, b) => rank(a) - rank(b) || (b.votes ?? 0) - (a.votes ?? 0) || a.number - b.number);
}

/**
 * Who is to answer, as far as anybody has said: the one to whom it is assigned; otherwise the one whom the asker named, or the only
 * one who speaks in the question's item.
 *
 * @param {Question} question
 * @param {{number: number, speakers: {id?: string}[]}[]} items of the agenda
 * @param {import('./frames.js').Speaker[]} people who can answer
 * @returns {number | undefined}
 */
export function answerer(question, items, people) {
  if (question.assigned_to) return question.assigned_to.id;
  const speaking = items.find(({ number }) => number === question.item)?.speakers.map(({ id }) => id) ?? [];
  const wanted = question.to ? [question.to] : speaking;
  const found = people.filter(({ person }) => person !== undefined && wanted.includes(person));
  return found.length === 1 ? found[0]?.id : undefined;
}
