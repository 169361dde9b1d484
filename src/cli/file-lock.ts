import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Takes a lock file for this process; false if a living process holds it. A dead process's lock is taken over. */
export function tryLock(path: string): boolean {
  mkdirSync(dirname(path), { recursive: true });
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return true;
    } catch {
      if (isHeld(path)) return false;
      rmSync(path, { force: true });
    }
  }
  return false;
}

export function unlock(path: string): void {
  rmSync(path, { force: true });
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
  try {
    const holder = Number(readFileSync(path, 'utf8'));
    // Written and named in two steps: an empty file is a lock just being taken.
    if (holder === 0) return true;
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
