import { type OfficialFile, type ReadOfficial, readMnist, unpacked } from './node-data.ts';

/** Public mirrors of MNIST's gzipped files. What they send is checked by its content. */
const MIRRORS = [
  'https://ossci-datasets.s3.amazonaws.com/mnist/',
  'https://storage.googleapis.com/cvdf-datasets/mnist/',
];
/** A mirror that has not answered by now is not there; one that has may take its time over the 10 MB. */
const ANSWER_WITHIN = 4_000;
const DONE_WITHIN = 120_000;

/** MNIST from its public mirrors, or null where none can be reached (in less than 10 s) or none sends the official files. */
export async function downloadMnist(): Promise<Awaited<ReturnType<typeof readMnist>> | null> {
  for (const mirror of MIRRORS) {
    try {
      return await readMnist(fetchFrom(mirror));
    } catch {
      // The next mirror, or none: the caller says what that means for the site.
    }
  }
  return null;
}

function fetchFrom(mirror: string): ReadOfficial {
  const done = AbortSignal.timeout(DONE_WITHIN);
  return async ({ name }: OfficialFile) => {
    const answer = new AbortController();
    const timer = setTimeout(() => answer.abort(), ANSWER_WITHIN);
    const response = await fetch(`${mirror}${name}.gz`, { signal: AbortSignal.any([answer.signal, done]) });
    clearTimeout(timer);
    if (!response.ok) throw new Error(`${response.status} ${name}`);
    return unpacked(new Uint8Array(await response.arrayBuffer()), name);
  };
}
