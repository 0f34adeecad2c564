import { html, nothing } from 'lit';
import { sameLanguage } from '../i18n/text.js';

/** @typedef {{facts: import('./island.js').Facts, words: import('../i18n/words.js').Words}} Page */

/**
 * The mark of a text whose translation is pending.
 *
 * @param {Page} page
 * @param {string} language of the text
 * @param {string} [wanted] that of the page, or of a booth
 */
export const pendingMark = ({ facts, words }, language, wanted = facts.language) =>
  sameLanguage(language, wanted) ? nothing : html` <small class="pending">${words.say('said.pending')}</small>`;

/**
 * A text of the programme, in the language in which it exists.
 *
 * @param {Page} page
 * @param {string} text
 * @param {string} language
 */
export const markedText = (page, text, language) =>
  html`<span lang=${language}>${text}</span>${pendingMark(page, language)}`;
