import { html } from 'lit';
import { sameLanguage } from '../i18n/text.js';

/** @param {import('./island.js').Facts} facts @param {string} tag @returns {string} a language in the reader's words */
export const languageName = ({ languages }, tag) => languages.find((it) => sameLanguage(it.tag, tag))?.name ?? tag;

/**
 * Text as typed, with spaces and line breaks: nothing may stand between it and its element.
 *
 * @param {unknown} text
 * @param {string | undefined} language
 */
// prettier-ignore
export const typed = (text, language) => html`<p class="text" lang=${language ?? ''} dir="auto">${text}</p>`;
