// Texts pending for an interpreter, at the room's desk and in a booth's queue. Pure.
import { versionIn } from '../i18n/text.js';
import { firstAnswer, inLanguage, wordings } from './questions.js';

/** @typedef {import('./frames.js').Question} Question */
/** @typedef {import('./frames.js').Message} Message */
/** @typedef {import('./questions.js').Said} Said */
/** @typedef {import('./frames.js').Announcement} Announcement */
/**
 * @typedef {{kind: 'question' | 'answer' | 'message' | 'announcement', of: Question | Message | Announcement,
 *   missing: string[]}} Work
 */

/** The most shown at once. */
export const MOST_SHOWN = 30;

/**
 * An interpreter's pending texts: the announcement, which expires soon; questions that somebody waits for; then questions,
 * written answers and messages, the newest message first, because it is the present topic.
 *
 * @param {Iterable<Question>} questions
 * @param {Iterable<Message>} messages
 * @param {string[]} into languages
 * @param {Record<string, string>} [begun] typed and not sent, by {@link placeOf}: stays in the list until it is
 * @param {Announcement | undefined} [announcement] if one is shown
 * @returns {Work[]}
 */
export function untranslated(questions, messages, into, begun = {}, announcement = undefined) {
  /** @param {Work['kind']} kind @param {Work['of']} of @param {(language: string) => unknown} isThere @returns {Work} */
  const work = (kind, of, isThere) => ({
    kind,
    of,
    missing: into.filter((language) => !isThere(language) || begun[placeOf({ kind, of }, language)]),
  });
  const readable = (/** @type {Work['of']} */ it) => (/** @type {string} */ language) =>
    wordings(it, language).readable;
  const all = [...questions]; // an iterator can be read only once
  const asked = all
    .filter(({ state, text }) => text && !['declined', 'merged'].includes(state))
    .sort((a, b) => Number(b.state === 'translating') - Number(a.state === 'translating') || a.number - b.number)
    .map((it) => work('question', it, readable(it)));
  const answered = all
    .filter((question) => firstAnswer(question))
    .map((it) => work('answer', it, (language) => versionIn(it.answers, language)));
  const said = [...messages]
    .filter((it) => !it.deleted && it.text && !it.question)
    .sort((a, b) => b.number - a.number)
    .map((it) => work('message', it, readable(it)));
  const announced = announcement ? [work('announcement', announcement, readable(announcement))] : [];
  return [...announced, ...asked, ...answered, ...said].filter((it) => it.missing.length > 0);
}

/** @param {Work} work @returns {Said | Work['of']} the text to translate */
export const original = ({ kind, of }) => (kind === 'answer' && 'answers' in of && firstAnswer(of)) || of;

/** @param {Pick<Work, 'kind' | 'of'>} work @param {string} language the storage key of a translation being typed, wherever that is */
export const placeOf = ({ kind, of }, language) => `${kind === 'answer' ? 'answer-' : ''}${of.number}/${language}`;

/**
 * @param {Work} work
 * @param {string} language
 * @param {string} text
 * @param {boolean} checked whether its writer confirms that it identifies no patient
 * @returns {import('./command-types.js').Command}
 */
export const translated = ({ kind, of: { number } }, language, text, checked) => ({
  ...(kind === 'answer' ? { type: 'answer_in_writing', question: number } : { type: 'translate', of: number }),
  language,
  text,
  ...(checked && { checked }),
});

/**
 * @param {Work} work
 * @param {string} language
 * @returns {Said | undefined} the translation from before an edit, or somebody else's from meanwhile
 */
export const wasThere = ({ kind, of }, language) =>
  inLanguage(kind === 'answer' && 'answers' in of ? of.answers : of.translations, language);

const KINDS = /** @type {const} */ ({
  answer: 'room.question.answer',
  question: 'room.desk.translate.question',
  message: 'room.desk.translate.message',
  announcement: 'room.announcement',
});

/** @param {Work} work the catalogue key of its kind */
export const kindOf = ({ kind }) => KINDS[kind];
