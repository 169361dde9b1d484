/**
 * WebKitGTK, the engine of Safari's family that a Debian machine can have: `MiniBrowser` driven by `WebKitWebDriver`
 * (W3C WebDriver), in a screen of Xvfb's.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';
/** Packages that bring both. */
const PACKAGES = ['webkit2gtk-driver', 'xvfb'];

/** The engine's own small browser, which the driver's package brings along; undefined where it is not installed. */
function miniBrowser(): string | undefined {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => `/usr/lib/${name}`) : [];
  const paths = folders.flatMap((folder) => ['4.1', '4.0'].map((api) => `${folder}/webkit2gtk-${api}/MiniBrowser`));
  return paths.find((path) => existsSync(path));
}

/** Whether tests can run in it now. */
export const isWebkitAtHand = (): boolean => existsSync(DRIVER) && existsSync(SCREEN) && miniBrowser() !== undefined;

/** Installs it where that is possible without asking; returns whether it is at hand afterwards. */
export function bringWebkit(): boolean {
  if (isWebkitAtHand() || !existsSync('/usr/bin/apt-get')) return isWebkitAtHand();
  const apt = [...(process.getuid?.() === 0 ? [] : ['sudo', '-n']), 'apt-get'];
  const args = [...apt.slice(1), 'install', '-y', '-qq', '--no-install-recommends', ...PACKAGES];
  console.log(`> ${apt[0]} ${args.join(' ')}`);
  spawnSync(apt[0]!, args, { stdio: 'ignore', timeout: 180_000 });
  return isWebkitAtHand();
}

/** A window of WebKit's. */
export interface Webkit {
  open(address: string): Promise<void>;
  /** What a function body gives in the page, with these `arguments`. */
  run<T>(body: string, ...args: readonly unknown[]): Promise<T>;
  close(): Promise<void>;
}

/** Opens a window, 1024 x 740 or so. Throws Error with what the driver said where that fails. */
export async function startWebkit(): Promise<Webkit> {
  const port = 20_000 + (process.pid % 20_000);
  // Xvfb looks for a free screen, and says which.
  const screen = spawn(SCREEN, ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string>((resolve, fail) => {
    screen.stdout!.once('data', (text: Buffer) => resolve(text.toString().trim()));
    screen.once('error', fail).once('exit', () => fail(new Error('Xvfb did not start')));
  });
  const env = { ...process.env, DISPLAY: `:${number}`, LIBGL_ALWAYS_SOFTWARE: '1' };
  const driver = spawn(DRIVER, [`--port=${port}`], { stdio: 'ignore', env });
  const end = (): void => [driver, screen].forEach((process: ChildProcess) => void process.kill());
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const text =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...text });
    const { value } = (await response.json()) as { value: T & { message?: string } };
    if (!response.ok) throw new Error(`WebKit: ${value.message}`);
    return value;
  };
  try {
    const options = { binary: miniBrowser(), args: ['--automation'] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options, timeouts: { script: 120_000 } } };
    const { sessionId } = await untilThere(() => ask<{ sessionId: string }>('POST', '/session', { capabilities }));
    const session = `/session/${sessionId}`;
    return {
      open: (url) => ask('POST', `${session}/url`, { url }),
      run: (script, ...args) => ask('POST', `${session}/execute/sync`, { script, args }),
      close: () => ask<void>('DELETE', session).finally(end),
    };
  } catch (error) {
    end();
    throw error;
  }
}

/** Asks again, for ten seconds, while nobody listens yet. */
async function untilThere<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 50; ; tries--) {
    try {
      return await ask();
    } catch (error) {
      if (tries === 0 || !(error instanceof TypeError)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
