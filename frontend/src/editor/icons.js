import { html, svg } from 'lit';

/** Drawn on a square of 20. */
const PATHS = /** @type {Record<string, string>} */ ({
  left: 'M12 4l-6 6 6 6',
  check: 'M4 10.5l4 4 8-9',
  undo: 'M4 8h8a4 4 0 0 1 0 8H8M4 8l3-3M4 8l3 3',
  redo: 'M16 8H8a4 4 0 0 0 0 8h4M16 8l-3-3M16 8l-3 3',
  more: 'M5 10h.1M10 10h.1M15 10h.1',
  plus: 'M10 4v12M4 10h12',
  drag: 'M7.5 5h.1M12.5 5h.1M7.5 10h.1M12.5 10h.1M7.5 15h.1M12.5 15h.1',
  warn: 'M10 3.5l7.5 13h-15zM10 8.5v3.5M10 14.3v.1',
  close: 'M5 5l10 10M15 5L5 15',
  wait: 'M10 5v5l3 2M10 2.5a7.5 7.5 0 1 0 .1 0',
  up: 'M10 16V5M5 10l5-5 5 5',
  down: 'M10 4v11M5 10l5 5 5-5',
  table: 'M3 4h14v12H3zM3 8h14M8.500 8v8',
  publish: 'M10 12.500V3M6 7l4-4 4 4M3.500 12v4.500h13V12',
  pencil: 'M4 16l.8-3.5L13 4.300l2.700 2.700L7.5 15.2z',
});

/** @param {string} name of a sign beside words, which readers of the screen skip */
export const icon = (name) =>
  html`<svg class="ic" viewBox="0 0 20 20" aria-hidden="true">${svg`<path d=${PATHS[name]}></path>`}</svg>`;
