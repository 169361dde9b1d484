/**
 * Runs at the end of `npm ci`, in plain JavaScript and without a library, as whatever Node is there must understand it: says
 * in a sentence what would else come as an error from deep inside. npm brings Node 22 for the usual systems; elsewhere (Alpine
 * and others with musl, 32-bit ARM, BSD) that one does not run, and the system's own has to be new enough.
 */
import { fileURLToPath } from 'node:url';

/** From this version on Node runs TypeScript as it stands. */
const NEEDED = [22, 18];

/**
 * What is in the way on this system and what to do, or undefined where nothing is.
 * @param {{ version: string, platform: string, arch: string, musl: boolean }} system
 * @returns {string | undefined}
 */
export function complaint({ version, platform, arch, musl }) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return undefined;
  const where = musl ? 'a system with musl in place of glibc, as Alpine is,' : `${platform} on ${arch}`;
  const what = musl ? 'For example: apk add nodejs-current npm, or use an image of Debian (node:22-slim).' : '';
  return `This is Node ${version}. On ${where} the project needs Node ${NEEDED.join('.')} or newer of your own: the one that npm brings for the usual systems does not run here. Install it and run npm ci again. ${what}`.trim();
}

/** Whether this process runs on musl: then its report names no glibc. */
export const isMusl = () =>
  process.platform === 'linux' && process.report?.getReport().header.glibcVersionRuntime === undefined;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { platform, arch, versions } = process;
  const said = complaint({ version: versions.node, platform, arch, musl: isMusl() });
  if (said) {
    console.error(said);
    process.exitCode = 1;
  }
}
