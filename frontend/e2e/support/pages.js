import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { hindrances, workFolder } from './browser.js';
import { htmlErrors } from './html.js';
import { languages } from './site.js';

/**
 * Pages that a test checks, one after another; their HTML is kept until it is validated.
 *
 * @param {string} group begins the names of screenshots
 */
export function pagesSeen(group) {
  const folder = workFolder(`${group}-html`);
  /** @type {string[]} */
  const files = [];
  /** @type {Set<string>} */
  const names = new Set();
  return {
    /**
     * Whether the page that comes can be used by everybody.
     *
     * @param {import('playwright-core').Page} page
     * @param {string} name
     * @param {string} code of the language
     * @param {number} status
     * @param {() => Promise<unknown>} step opens it, or sends the form that it answers
     */
    async see(page, name, code, status, step) {
      const answered = page.waitForResponse((it) => it.request().isNavigationRequest() && it.status() !== 303);
      await step();
      const response = await answered;
      await page.waitForLoadState();
      assert.equal(response.status(), status, name);
      const file = `${folder}/${name}-${code}.html`;
      writeFileSync(file, await response.text());
      files.push(file);
      const tag = languages[/** @type {keyof typeof languages} */ (code)];
      assert.equal(await page.getAttribute('html', 'lang'), tag, name);
      assert.equal(await page.locator('h1').count(), 1, name);
      const found = await hindrances(page, `${group}-${name}-${code}`, { again: names.has(name) });
      names.add(name);
      assert.equal(found.join('\n'), '', `${name} in ${code}`);
    },
    /** @param {number} count so many were seen, and the HTML of all of them is valid */
    check(count) {
      assert.equal(files.length, count);
      assert.equal(htmlErrors(files), '');
      rmSync(folder, { recursive: true });
    },
  };
}
