import { OFFICIAL, type SourceName } from './official-files.ts';
import { type ReadOfficial, unpacked } from './source-files.ts';
import { readTar } from './tar.ts';

/** A mirror that has not answered by now is not there; one that has may take its time over up to 170 MB. */
const ANSWER_WITHIN = 4_000;
const DONE_WITHIN = 600_000;

/** Readers of a set's files from its official downloads, one a mirror. What they send is checked by its content. */
export function downloadReaders(set: SourceName): ReadOfficial[] {
  const { mirrors, archive } = OFFICIAL[set];
  return mirrors.map((mirror) => {
    const done = AbortSignal.timeout(DONE_WITHIN);
    if (!archive) return async ({ name }) => unpacked(await fetched(`${mirror}${name}.gz`, done), name);
    return archiveReader(archive, () => fetched(mirror + archive, done));
  });
}

/** Reads the files of an archive that is fetched when the first is asked for. */
function archiveReader(name: string, fetchArchive: () => Promise<Uint8Array>): ReadOfficial {
  let files: Promise<Map<string, Uint8Array>> | undefined;
  return async (file) => {
    files ??= fetchArchive().then((bytes) => readTar(unpacked(bytes, name), name));
    return (await files).get(file.name);
  };
}

/** `fetch` through the proxy that the environment names (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`), which Node's own goes past. */
async function fetchAsTold(
  address: string,
  signal: AbortSignal,
): Promise<Pick<Response, 'ok' | 'status' | 'arrayBuffer'>> {
  const { env } = process;
  if (!(env.HTTPS_PROXY || env.https_proxy || env.HTTP_PROXY || env.http_proxy)) return fetch(address, { signal });
  const undici = await import('undici');
  return undici.fetch(address, { signal, dispatcher: new undici.EnvHttpProxyAgent() });
}

async function fetched(address: string, done: AbortSignal): Promise<Uint8Array> {
  const answer = new AbortController();
  const timer = setTimeout(() => answer.abort(), ANSWER_WITHIN);
  try {
    const response = await fetchAsTold(address, AbortSignal.any([answer.signal, done]));
    clearTimeout(timer);
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return new Uint8Array(await response.arrayBuffer());
  } finally {
    clearTimeout(timer);
  }
}
