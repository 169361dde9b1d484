import { spawn } from 'node:child_process';
import { tryLock, unlock } from './file-lock.ts';
import { endWithParent, isJob, jobEnvironment } from './heartbeat.ts';

/** How to do tasks that several processes share out among themselves. */
export interface Sharing<Task> {
  readonly lockOf: (task: Task) => string;
  readonly isDone: (task: Task) => boolean;
  readonly work: (task: Task) => Promise<void>;
}

/** Milliseconds between looks at what others have begun. */
const LOOK = 1000;

/**
 * Does every task that is not done, once, whoever else is at them: while another process is at one it waits, and takes it
 * over if that ends without having done it. `jobs` processes do so, this one among them: the others are this command again
 * with `argv` less its `--jobs`, and end with it. Their failure is this one's (`process.exitCode`).
 */
export async function shareOut<Task>(
  tasks: readonly Task[],
  { lockOf, isDone, work }: Sharing<Task>,
  { jobs, argv }: { readonly jobs: number; readonly argv: readonly string[] },
): Promise<void> {
  endWithParent();
  const others = startJobs(isJob() ? 0 : jobs - 1, argv);
  let left = tasks.filter((task) => !isDone(task));
  for (let round = 0; left.length > 0; round++) {
    if (round > 0) {
      if (round === 1 && !isJob()) console.log(`Waiting for ${left.length} that other processes have begun.`);
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
    const begun: Task[] = [];
    for (const task of left) {
      const lock = lockOf(task);
      if (isDone(task)) continue;
      if (!tryLock(lock)) {
        begun.push(task);
        continue;
      }
      try {
        // Another process may have finished it between the look and the lock.
        if (!isDone(task)) await work(task);
      } finally {
        unlock(lock);
      }
    }
    left = begun;
  }
  if ((await others).some((code) => code !== 0)) process.exitCode = 1;
}

/** Starts this command again, `count` times; gives their exit codes when all have ended. */
function startJobs(count: number, argv: readonly string[]): Promise<(number | null)[]> {
  const args = argv.filter((arg, i) => !/^--jobs(=|$)/.test(arg) && argv[i - 1] !== '--jobs');
  const started = Array.from({ length: count }, () =>
    spawn(process.execPath, [process.argv[1], ...args], { stdio: 'inherit', env: jobEnvironment() }),
  );
  return Promise.all(
    started.map(
      (job) => new Promise<number | null>((resolve) => void job.on('exit', resolve).on('error', () => resolve(1))),
    ),
  );
}
