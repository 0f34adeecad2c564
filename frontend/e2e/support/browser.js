import { mkdtempSync, mkdirSync } from 'node:fs';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import { site } from './site.js';

const quiet = ['--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const shots = process.env.SHOTS;
const phone = { width: 320, height: 640 };
export const desk = { width: 1280, height: 900 };

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--no-first-run', ...quiet],
  });
}

/**
 * A page that records everything that goes wrong in it: errors, violations of the content security policy, requests to other
 * hosts, failed requests.
 *
 * @param {import('playwright-core').BrowserContext} context
 */
export async function watchedPage(context) {
  const page = await context.newPage();
  /** @type {string[]} */
  const problems = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // A browser also logs a page that answers 404 by design as an error.
    if (['error', 'warning'].includes(message.type()) && message.location().url !== page.url()) {
      problems.push(`console: ${message.text()} at ${message.location().url}`);
    } else if (message.type() === 'error' && !message.text().includes('status of 404')) {
      problems.push(`console: ${message.text()}`);
    }
  });
  page.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(`${site}/`)) {
      problems.push(`request to another host: ${request.url()}`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) {
      problems.push(`${response.status()} ${response.url()}`);
    }
  });
  return { page, problems };
}

/**
 * Findings of axe, one line each. The script goes in through the debugger, past the policy that it must not weaken. What
 * does not depend on colours is looked at in light only.
 *
 * @param {import('playwright-core').Page} page
 * @param {'light' | 'dark'} colorScheme
 */
export async function axeFindings(page, colorScheme) {
  await page.emulateMedia({ colorScheme });
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.evaluate(axe.source);
  }
  const rules = colorScheme === 'dark' ? { runOnly: ['color-contrast'] } : {};
  const { violations } = await page.evaluate((only) => /** @type {any} */ (globalThis).axe.run(document, only), rules);
  return /** @type {import('axe-core').Result[]} */ (violations).flatMap((violation) =>
    violation.nodes.map((node) => `${colorScheme}: ${violation.id}: ${violation.help}: ${node.target} ${node.html}`),
  );
}

/** @param {import('playwright-core').Page} page what sticks out, named so that it can be found */
const whatSticksOut = (page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) {
      return [];
    }
    const out = [...document.querySelectorAll('body *')].filter((it) => it.getBoundingClientRect().right > width + 1);
    return [
      `${document.documentElement.scrollWidth} > ${width}`,
      ...out.slice(0, 5).map((it) => it.outerHTML.slice(0, 120)),
    ];
  });

/** Widths of windows at which nothing may be wider than its place. */
export const widths = [320, 360, 768, 1280];

/** @param {import('playwright-core').Page} page what is wider than its column, named so that it can be found */
export const tooWide = (page) =>
  page.evaluate(() => {
    /** @type {(it: Element) => boolean} */
    const scrolls = (it) => it.closest('.table-box, textarea, select') !== null;
    /** @type {(it: Element) => boolean} */
    const hidden = (it) => getComputedStyle(it).clipPath !== 'none' || getComputedStyle(it).position === 'absolute';
    const root = document.documentElement;
    const found = [...document.querySelectorAll('body *')].filter(
      (it) => it.clientWidth > 0 && it.scrollWidth > it.clientWidth + 1 && !scrolls(it) && !hidden(it),
    );
    return [
      ...(root.scrollWidth > root.clientWidth ? [`page: ${root.scrollWidth} > ${root.clientWidth}`] : []),
      ...found.slice(-3).map((it) => `${it.scrollWidth} > ${it.clientWidth}: ${it.outerHTML.slice(0, 160)}`),
    ];
  });

/**
 * SHOTS=folder keeps screenshots of what was tested.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
export async function shoot(page, name) {
  if (shots) {
    mkdirSync(shots, { recursive: true });
    await page.screenshot({ path: `${shots}/${name.replaceAll('/', '_')}.png`, fullPage: true });
  }
}

/**
 * What keeps somebody from using the page: in light, in the dark, on a phone. Keeps pictures of all three.
 *
 * @param {import('playwright-core').Page} page on a desk
 * @param {string} name
 * @param {{again?: boolean}} [look] again: the same page in a further language. What axe looks for, elements and colours, is the same in
 *   all; what fits a phone is not.
 */
export async function hindrances(page, name, { again = false } = {}) {
  const findings = [];
  for (const scheme of /** @type {const} */ (['light', 'dark'])) {
    await page.emulateMedia({ colorScheme: scheme });
    if (!again) findings.push(...(await axeFindings(page, scheme)));
    await shoot(page, `${name}-${scheme}`);
  }
  await page.setViewportSize(phone);
  findings.push(...(await whatSticksOut(page)));
  await shoot(page, `${name}-phone`);
  await page.setViewportSize(desk);
  return findings;
}

/** A new folder under target/ for files of a test. @param {string} name */
export function workFolder(name) {
  const target = new URL('../../../target/', import.meta.url).pathname;
  mkdirSync(target, { recursive: true });
  return mkdtempSync(`${target}${name}-`);
}
