import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tryLock, unlock } from '../../../src/cli/file-lock.ts';

const fixture = new URL('../../fixtures/jobs/share.ts', import.meta.url).pathname;
const folder = (): string => mkdtempSync(join(tmpdir(), 'jobs-'));
const start = (...args: string[]): ChildProcess => spawn(process.execPath, [fixture, ...args], { stdio: 'ignore' });
const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.on('exit', resolve));
const lines = (at: string): string[] =>
  existsSync(`${at}/log`) ? readFileSync(`${at}/log`, 'utf8').trim().split('\n') : [];
const tasksOf = (at: string, what: string): string[] =>
  lines(at)
    .flatMap((line) => (line.startsWith(what) ? [line.split(' ')[1]!] : []))
    .sort();
const pidsOf = (at: string): number[] => [...new Set(lines(at).map((line) => Number(line.split(' ')[2])))];
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a lock', () => {
  const path = (): string => join(folder(), 'deep/a.lock');
  /** A lock as another process has left it, so many seconds ago. */
  const left = (by: { host?: string; pid?: number }, seconds = 0): string => {
    const at = join(folder(), 'a.lock');
    writeFileSync(at, JSON.stringify({ host: hostname(), pid: process.pid, id: 'another', ...by }));
    const then = Date.now() / 1000 - seconds;
    utimesSync(at, then, then);
    return at;
  };
  const gone = (): number => Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));

  it('is held by one at a time', () => {
    const at = path();
    expect([tryLock(at), tryLock(at)]).toEqual([true, false]);
    unlock(at);
    expect(tryLock(at)).toBe(true);
  });
  it('of a process that is gone is taken over', () => expect(tryLock(left({ pid: gone() }))).toBe(true));
  it('of a process that had this one’s number, before a container was started again, is taken over', () =>
    expect(tryLock(left({}))).toBe(true));
  it('of a living process, or of one on another machine, is left to it as long as it touches it', () => {
    expect(tryLock(left({ pid: process.ppid }))).toBe(false);
    expect(tryLock(left({ host: 'another' }))).toBe(false);
    expect(tryLock(left({ pid: process.ppid }, 90))).toBe(true);
    expect(tryLock(left({ host: 'another' }, 90))).toBe(true);
  });
  it('that was taken over from this process while it slept is not given back by it', () => {
    const at = left({ pid: process.ppid });
    unlock(at);
    expect(existsSync(at)).toBe(true);
  });
  it('left empty by a process that was killed while it wrote is taken over', () => {
    const at = left({}, 90);
    writeFileSync(at, '');
    expect(tryLock(at)).toBe(false);
    utimesSync(at, 0, 0);
    expect(tryLock(at)).toBe(true);
  });
});

describe('tasks that processes share out', () => {
  it('are each done once, by two commands of two jobs at once', async () => {
    const at = folder();
    const codes = await Promise.all([start(at, 'short', '--jobs', '2'), start(at, 'short', '--jobs', '2')].map(ended));
    expect(codes).toEqual([0, 0]);
    expect(tasksOf(at, 'done')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(tasksOf(at, 'begun')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  }, 30_000);
  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'all stop at a %s to the command, and what they had begun is done by the next',
    async (signal) => {
      const at = folder();
      const command = start(at, 'long', '--jobs', '3');
      await expect.poll(() => lines(at).length, { timeout: 20_000 }).toBe(3);
      const pids = pidsOf(at);
      command.kill(signal);
      await ended(command);
      await expect.poll(() => pids.some(isAlive), { timeout: 10_000 }).toBe(false);
      expect(readdirSync(at).filter((file) => file.endsWith('.lock'))).toHaveLength(3);
      expect(await ended(start(at, 'short'))).toBe(0);
      expect(tasksOf(at, 'done')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    },
    40_000,
  );
});

describe('a command that npm has started', () => {
  it('ends when npm is told to end, though that ends but the shell between them', async () => {
    const at = folder();
    writeFileSync(`${at}/package.json`, JSON.stringify({ scripts: { long: `node "${fixture}" "${at}" long` } }));
    const npm = spawn('npm', ['run', 'long'], { cwd: at, stdio: 'ignore', shell: process.platform === 'win32' });
    await expect.poll(() => lines(at).length, { timeout: 20_000 }).toBe(1);
    npm.kill('SIGTERM');
    await ended(npm);
    await expect.poll(() => pidsOf(at).some(isAlive), { timeout: 10_000 }).toBe(false);
  }, 40_000);
});

describe('a file that is written whole', () => {
  // The shell's limit on the size of a file stands for a disk that is full.
  const onFullDisk = (at: string, length: number): string => {
    const module = new URL('../../../src/cli/write-whole.ts', import.meta.url).href;
    const script = `const { writeWhole } = await import('${module}');
      try { writeWhole('${at}', 'n'.repeat(${length})); console.log('written'); } catch (error) { console.log(error.code, error.path); }`;
    const command = `trap '' XFSZ; ulimit -f 16; exec "$0" --input-type=module -e "$1"`;
    return execFileSync('sh', ['-c', command, process.execPath, script], { encoding: 'utf8' }).trim();
  };
  it.skipIf(process.platform === 'win32')(
    'leaves on a full disk what stood there, and no half of what was to come',
    () => {
      const at = join(folder(), 'numbers.json');
      writeFileSync(at, 'before');
      expect(onFullDisk(at, 10)).toBe('written');
      expect(readFileSync(at, 'utf8')).toBe('n'.repeat(10));
      expect(onFullDisk(at, 1e6)).toBe(`EFBIG ${at}`);
      expect(readFileSync(at, 'utf8')).toBe('n'.repeat(10));
      expect(readdirSync(join(at, '..'))).toEqual(['numbers.json']);
    },
  );
});
