import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Whether the copy of the site under test was built where MNIST was at hand; otherwise its figures open on generated digits. */
export const hasMnist = existsSync(resolve('dist/data/mnist/manifest.json'));
