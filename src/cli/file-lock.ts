import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { keepFresh, letGo } from './heartbeat.ts';

/** A lock that its holder has not touched for so long (ms) is nobody's; a living holder touches it six times as often. */
const STALE = 60_000;

/** What this process's locks say: where it runs, which process it is, and that it is this one and none of the same number before it. */
const holder = { host: hostname(), pid: process.pid, id: randomUUID() };

/**
 * Takes a lock file for this process; false if another holds it. A lock that nobody holds is taken over: its process is
 * gone, or had this one's number before a container was started again, or has not touched it for a minute, wherever it ran.
 * Throws where the file cannot be written, a full disk for instance.
 */
export function tryLock(path: string): boolean {
  mkdirSync(dirname(path), { recursive: true });
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(path, JSON.stringify(holder), { flag: 'wx' });
      keepFresh(path);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        // It may have been made, and be empty for want of space.
        rmSync(path, { force: true });
        throw error;
      }
      if (isHeld(path)) return false;
      rmSync(path, { force: true });
    }
  }
  return false;
}

/** Gives a lock back, unless it has been taken over from this process while that was asleep. */
export function unlock(path: string): void {
  letGo(path);
  if (read(path)?.id === holder.id) rmSync(path, { force: true });
}

/** Does `work` while holding a lock that others hold only for moments. */
export async function withLock<T>(path: string, work: () => T): Promise<T> {
  while (!tryLock(path)) await new Promise((resolve) => setTimeout(resolve, 20));
  try {
    return work();
  } finally {
    unlock(path);
  }
}

function isHeld(path: string): boolean {
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (age > STALE) return false;
  const by = read(path);
  // Written and named in two steps: an empty file is a lock just being taken. Of another machine's processes nothing is known.
  if (!by || by.host !== holder.host) return true;
  return by.id === holder.id || (by.pid !== holder.pid && isAlive(by.pid));
}

function read(path: string): typeof holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
