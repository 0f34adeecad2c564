import { html } from 'lit';
import { sameLanguage } from '../i18n/text.js';

/** @param {import('./island.js').Facts} facts @param {string} tag @returns {string} a language in the reader's words */
export const languageName = ({ languages }, tag) => languages.find((it) => sameLanguage(it.tag, tag))?.name ?? tag;

/**
 * Words as they were typed, spaces and lines too: nothing may stand between them and their element.
 *
 * @param {unknown} text
 * @param {string | undefined} language
 */
// prettier-ignore
export const typed = (text, language) => html`<p class="text" lang=${language ?? ''} dir="auto">${text}</p>`;
