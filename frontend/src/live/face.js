import { html } from 'lit';

/** @param {string} name @returns {string} the family character of a Han name, or two letters of any other */
export function initials(name) {
  const [first, second] = name.trim().split(/\s+/);
  if (/\p{Script=Han}/u.test(first ?? '')) return [...first][0];
  return [first, second].map((it) => [...(it ?? '')][0] ?? '').join('');
}

/** @param {{name: string, name_language: string}} speaker beside whose name it stands */
export const face = ({ name, name_language: tag }) =>
  html`<span class="avatar" lang=${tag} aria-hidden="true">${initials(name)}</span>`;
