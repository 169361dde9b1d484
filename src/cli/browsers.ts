import { readFile } from 'node:fs/promises';

/** The oldest browsers that compute, as build targets: the last on Windows 7, the last Firefox there, that of an iPhone 8. */
export const SUPPORTED_BROWSERS = ['chrome109', 'firefox115', 'safari16.4'];

/** Methods that one of them lacks. A target makes newer syntax old, but not these. */
const NEWER_METHODS = [
  ...['withResolvers', 'fromAsync', 'toSorted', 'toSpliced', 'toReversed', 'isSubsetOf', 'isSupersetOf'],
  ...['isDisjointFrom', 'symmetricDifference', 'union', 'intersection', 'difference', 'groupBy', 'toArray', 'with'],
  ...['fromBase64', 'setFromBase64', 'toBase64', 'fromHex', 'setFromHex', 'toHex', 'isWellFormed', 'toWellFormed'],
  ...['transfer', 'transferToFixedLength', 'canParse', 'checkVisibility', 'startViewTransition', 'getOrInsert'],
  ...['getOrInsertComputed', 'showPopover', 'hidePopover', 'togglePopover', 'setHTMLUnsafe', 'moveBefore'],
];
const NEWER = [
  new RegExp(`\\.(?:${NEWER_METHODS.join('|')})(?:<[\\w<>[\\], |]*>)?\\(`, 'g'),
  /\b(?:Promise\.try|AbortSignal\.any|RegExp\.escape|Math\.(?:f16round|sumPrecise)|ReadableStream\.from)\b/g,
  /\b(?:Float16Array|Intl\.(?:Segmenter|DurationFormat)|Iterator\.(?:from|concat|prototype))\b/g,
  // Helpers of iterators: the same names belong to arrays, which `Object.keys` and its like give.
  /(?<!\bObject)\.(?:values|keys|entries|matchAll)\([^()]*\)\s*\.(?:map|filter|take|drop|flatMap|reduce|forEach|some|every|find)\(/g,
  // esbuild makes this of a literal with the flag.
  /\bRegExp\([^()]*,\s*["'`][dgimsuy]*v[dgimsuy]*["'`]\)/g,
];

/** What of a script the oldest supported browsers lack, each once; but not a method that the script asks for before it calls it. */
export function newerIn(script: string): readonly string[] {
  const asked = (call: string) => new RegExp(`\\${/^\.\w+/.exec(call)?.[0]}\\s*={2,3}\\s*["']function`).test(script);
  return [...new Set(NEWER.flatMap((pattern) => script.match(pattern) ?? []))].filter((call) => !asked(call));
}

/** @throws Error that names every script, of these paths, which uses what a supported browser lacks, and what that is. */
export async function checkBrowsers(paths: readonly string[]): Promise<void> {
  const found = await Promise.all(
    paths.map(async (path) => newerIn(await readFile(path, 'utf8')).map((what) => `${path}: ${what}`)),
  );
  const wrong = found.flat();
  if (wrong.length > 0) throw new Error(`Missing in ${SUPPORTED_BROWSERS.join(', ')}:\n${wrong.join('\n')}`);
}
