/**
 * Which browsers the tests run in: an installed one first, then Playwright's own, then the system's package.
 * `node tests/browsers.ts` brings what is missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, firefox } from '@playwright/test';
import { bringWebkit } from './webkit.ts';

const installed = {
  chromium: [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'],
  /** Chromium without windows, as Playwright's own is: a page opens in it in two thirds of the time. */
  shell: [process.env.CHROMIUM, '/usr/bin/chromium-headless-shell'],
  firefox: [process.env.FIREFOX, '/usr/bin/firefox-esr'],
} as const;

/** Chromium's flags for WebGL in software, as on a machine without a graphics card: figures then train on WASM. */
export const softwareWebgl = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] as const;

/** The rest is drawn without it, by what is made for processors: a test of a figure then takes three quarters of the time. */
export const plainDrawing = ['--disable-gpu-compositing', '--disable-gpu-rasterization'] as const;

/** Without windows Chromium makes letters a little wider, unless it is told to leave them as they are in one with windows. */
export const plainLetters = ['--font-render-hinting=none'] as const;

export type BrowserName = 'chromium' | 'firefox';

/** The first Firefox that Playwright can drive over WebDriver BiDi: those before lack `network.addDataCollector`. */
const LEAST_FIREFOX = 143;

/** Path of an installed browser that is not Playwright's own, or undefined. One that cannot be driven does not count. */
export function installedBrowser(name: keyof typeof installed): string | undefined {
  const canDrive = name === 'firefox' ? isNewFirefox : (path: string) => !isSnapWrapper(path);
  return installed[name].find((path) => path && existsSync(path) && canDrive(path));
}

/** The Chromium that most tests run in: one without windows if there is any. Undefined is Playwright's own. */
export function testedChromium(): string | undefined {
  return installedBrowser('shell') ?? installedBrowser('chromium');
}

/** Whether tests can run in this browser now. */
export function isAtHand(name: BrowserName): boolean {
  return installedBrowser(name) !== undefined || existsSync(ownBrowser(name));
}

function ownBrowser(name: BrowserName): string {
  return (name === 'chromium' ? chromium : firefox).executablePath();
}

/** Ubuntu's chromium package is a shell script that starts a snap. */
function isSnapWrapper(path: string): boolean {
  const head = spawnSync('head', ['-c', '2048', path], { encoding: 'latin1' }).stdout ?? '';
  return head.startsWith('#!') && head.includes('snap');
}

function isNewFirefox(path: string): boolean {
  const said = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 }).stdout ?? '';
  return Number(/Firefox (\d+)/.exec(said)?.[1]) >= LEAST_FIREFOX;
}

function attempt(command: string, ...args: string[]): boolean {
  console.log(`> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', timeout: 300_000 }).status === 0;
}

/** Installs the browser if it is missing, or renews one that is too old; returns whether it is at hand afterwards. */
export function bring(name: BrowserName): boolean {
  if (isAtHand(name)) return true;
  if (attempt('playwright', 'install', '--with-deps', name) && isAtHand(name)) return true;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = [...sudo, 'apt-get'];
  attempt(apt[0]!, ...apt.slice(1), 'update', '-qq');
  for (const debian of name === 'chromium' ? ['chromium', 'chromium-headless-shell'] : ['firefox-esr'])
    attempt(apt[0]!, ...apt.slice(1), 'install', '-y', '-qq', '--no-install-recommends', debian);
  return isAtHand(name);
}

if (import.meta.main) {
  if (!bring('chromium')) {
    console.error('No Chromium could be installed: install one, or say where it is with CHROMIUM=/path/to/it.');
    process.exit(1);
  }
  if (!bring('firefox')) {
    console.log(
      `No Firefox of version ${LEAST_FIREFOX} or newer could be installed: the tests in Firefox are skipped.`,
    );
  }
  if (!bringWebkit()) console.log('No WebKitGTK could be installed: the tests in WebKit are skipped.');
}
