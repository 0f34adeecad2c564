import { readFileSync } from 'node:fs';

/** @param {string} name of a clipboard that the unit tests read too @returns {string} its HTML */
export const clipboard = (name) => readFileSync(new URL(`../../test/paste/${name}.html`, import.meta.url), 'utf8');

/** @param {string[][]} rows @returns {string} as a spreadsheet copies them */
export const tabbed = (rows) => rows.map((cells) => cells.join('\t')).join('\n');

/** Ctrl+V where the focus is. @param {import('playwright-core').Page} page @param {{html?: string, text?: string}} given */
export async function paste(page, { html = '', text = '' }) {
  await page.evaluate(
    ([markup, plain]) => {
      const clipboardData = new DataTransfer();
      if (markup) clipboardData.setData('text/html', markup);
      clipboardData.setData('text/plain', plain);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(event);
    },
    [html, text],
  );
}
