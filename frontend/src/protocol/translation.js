// What waits for an interpreter, at the room's desk and in the queue of a booth. Pure.
import { versionIn } from '../i18n/text.js';
import { firstAnswer, inLanguage, wordings } from './questions.js';

/** @typedef {import('./frames.js').Question} Question */
/** @typedef {import('./frames.js').Message} Message */
/** @typedef {import('./questions.js').Said} Said */
/** @typedef {{kind: 'question' | 'answer' | 'message', of: Question | Message, missing: string[]}} Work */

/** So much is shown at once. */
export const MOST_SHOWN = 30;

/**
 * What an interpreter has left to do: questions that somebody waits for first, then questions, answers in writing, and
 * messages, of these the newest first, since it is what the room talks about.
 *
 * @param {Iterable<Question>} questions
 * @param {Iterable<Message>} messages
 * @param {string[]} into languages
 * @param {(number: number, language: string) => boolean} [begun] typed and not sent: stays in the list until it is
 * @returns {Work[]}
 */
export function untranslated(questions, messages, into, begun = () => false) {
  const missing = (/** @type {Question | Message} */ it) =>
    into.filter((language) => !wordings(it, language).readable || begun(it.number, language));
  const all = [...questions]; // an iterator is gone once through
  const asked = all
    .filter(({ state }) => !['declined', 'merged'].includes(state))
    .sort((a, b) => Number(b.state === 'translating') - Number(a.state === 'translating') || a.number - b.number)
    .map((it) => ({ kind: /** @type {const} */ ('question'), of: it, missing: missing(it) }));
  const answered = all
    .filter((question) => firstAnswer(question))
    .map((it) => ({
      kind: /** @type {const} */ ('answer'),
      of: it,
      missing: into.filter((language) => !versionIn(it.answers, language)),
    }));
  const said = [...messages]
    .filter((it) => !it.deleted && it.text && !it.question)
    .sort((a, b) => b.number - a.number)
    .map((it) => ({ kind: /** @type {const} */ ('message'), of: it, missing: missing(it) }));
  return [...asked, ...answered, ...said].filter((it) => it.missing.length > 0);
}

/** @param {Work} work @returns {Said | Question | Message} what is to be translated */
export const original = ({ kind, of }) => (kind === 'answer' && 'answers' in of && firstAnswer(of)) || of;

/** @param {Work} work @param {string} language under what its translation is kept while it is typed, wherever that is */
export const placeOf = ({ kind, of }, language) => `${kind === 'answer' ? 'answer-' : ''}${of.number}/${language}`;

/** @param {Work} work @param {string} language @param {string} text @returns {import('./frames.js').Command} */
export const translated = ({ kind, of: { number } }, language, text) =>
  kind === 'answer'
    ? { type: 'answer_in_writing', question: number, language, text }
    : { type: 'translate', of: number, language, text };

/** @param {Work} work @param {string} language @returns {Said | undefined} of it as it was before it was edited */
export const wasThere = ({ kind, of }, language) =>
  kind === 'answer' ? undefined : inLanguage(of.translations, language);

const KINDS = /** @type {const} */ ({
  answer: 'room.question.answer',
  question: 'room.desk.translate.question',
  message: 'room.desk.translate.message',
});

/** @param {Work} work the key of the word for what it is */
export const kindOf = ({ kind }) => KINDS[kind];
