// The speakers of an agenda item among whom an interpreter chooses. Pure.
import { sameLanguage } from '../i18n/text.js';

/**
 * @typedef {import('../shared/island.js').ByLanguage} ByLanguage
 * @typedef {import('../shared/island.js').BoothSpeaker} Speaker
 * @typedef {import('../shared/island.js').BoothItem} Item
 * @typedef {{speaker?: string, voice?: string}} Voice as a segment carries it; neither: nobody is named
 */

/** Speakers of an item who have a key of their own. */
export const MOST_KEYS = 9;

/**
 * @param {ByLanguage} texts
 * @param {...(string | undefined)} wanted languages, best first
 * @returns {[string, string]} the language and the text, in any language that exists
 */
export function textIn(texts, ...wanted) {
  const all = Object.entries(texts);
  for (const language of wanted) {
    const found = language && all.find(([tag]) => sameLanguage(tag, language));
    if (found) return found;
  }
  return all.find(([tag]) => tag === 'en') ?? all[0] ?? ['', ''];
}

/** @param {Speaker} speaker @param {string} language of the booth @returns {Voice} an unnamed speaker is called by the role */
export const voiceOf = ({ id, names }, language) => (id ? { speaker: id } : { voice: textIn(names, language)[1] });

/** @param {Voice} one @param {Voice} other */
export const sameVoice = (one, other) => one.speaker === other.speaker && one.voice === other.voice;

/**
 * The speaker after the given one, in the order of the item, cyclically.
 *
 * @param {Speaker[]} speakers
 * @param {Voice} voice
 * @param {string} language
 * @returns {Voice}
 */
export function voiceAfter(speakers, voice, language) {
  const all = speakers.map((it) => voiceOf(it, language));
  const at = all.findIndex((it) => sameVoice(it, voice));
  return all[(at + 1) % all.length] ?? {};
}

/**
 * The voice of a segment in relay; an unnamed speaker is called by the role, in this booth's language.
 *
 * @param {Item[]} items
 * @param {Voice} said as the pivot has it
 * @param {string} language of the booth
 * @returns {Voice}
 */
export function relayedVoice(items, { speaker, voice }, language) {
  const unnamed = items
    .flatMap(({ speakers }) => speakers)
    .find(({ id, names }) => !id && voice && Object.values(names).includes(voice));
  return unnamed ? voiceOf(unnamed, language) : { ...(speaker && { speaker }), ...(voice && { voice }) };
}

/**
 * The displayed name of a voice.
 *
 * @param {Item[]} items
 * @param {Voice} voice
 * @param {...(string | undefined)} languages
 * @returns {[string, string]} language and name; the language is empty if unknown
 */
export function nameOf(items, voice, ...languages) {
  if (!voice.speaker) return ['', voice.voice ?? ''];
  const speaker = items.flatMap(({ speakers }) => speakers).find(({ id }) => id === voice.speaker);
  return speaker ? textIn(speaker.names, ...languages) : ['', ''];
}

/** The fields that a correction leaves unchanged. @param {import('../protocol/frames.js').Segment} segment */
export const carried = ({ number, revision, speaker, voice, item }) => ({
  segment: number,
  revision,
  ...(speaker && { speaker }),
  ...(voice && { voice }),
  ...(item && { item }),
});
