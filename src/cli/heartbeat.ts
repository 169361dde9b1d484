import { Worker } from 'node:worker_threads';

/**
 * A thread beside the one that computes, which may not come to its clock for minutes: it touches the locks that are held,
 * and ends a process that was started by another once that is gone, however it ended. Plain text, as it is all it needs.
 */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const { utimes } = require('node:fs');
const held = new Set();
parentPort.on('message', ({ path, keep }) => keep ? held.add(path) : held.delete(path));
setInterval(() => held.forEach((path) => utimes(path, new Date(), new Date(), () => {})), workerData.beat);
const { parent } = workerData;
if (parent) setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM'); }, 500);
`;
/** Milliseconds between two touches. */
const BEAT = 10_000;
/** In the environment of a job: the number of the process that started it. */
const STARTED_BY = 'WCW_STARTED_BY';

let thread: Worker | undefined;

function running(): Worker {
  if (!thread) {
    thread = new Worker(THREAD, {
      eval: true,
      workerData: { beat: BEAT, parent: startedBy() },
    });
    thread.unref();
  }
  return thread;
}

/** Whether this process is one of several jobs that another process has started. */
export const isJob = (): boolean => process.env[STARTED_BY] !== undefined;

/** The environment of a job. */
export const jobEnvironment = (): NodeJS.ProcessEnv => ({ ...process.env, [STARTED_BY]: String(process.pid) });

/**
 * From here on this process ends with the one that started it: a job with its command, and a command with the shell in which
 * npm started it, as npm ends that alone when it is told to end.
 */
export function endWithParent(): void {
  if (startedBy() !== undefined) running();
}

function startedBy(): number | undefined {
  if (isJob()) return Number(process.env[STARTED_BY]);
  return process.env.npm_lifecycle_event === undefined ? undefined : process.ppid;
}

/** Touches a file every ten seconds, whatever this process does, until it is let go or the process ends. */
export function keepFresh(path: string): void {
  running().postMessage({ path, keep: true });
}

export function letGo(path: string): void {
  thread?.postMessage({ path, keep: false });
}
