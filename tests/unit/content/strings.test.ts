import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import assets from '../../../content/strings/en/assets.yaml';
import commands from '../../../content/strings/en/commands.yaml';
import errors from '../../../content/strings/en/errors.yaml';
import shell from '../../../content/strings/en/shell.yaml';
import type { StringTree } from '../../../src/shell/words.ts';

const src = resolve(import.meta.dirname, '../../../src');
const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|astro)$/.test(file))
  .map((file) => ({ file, text: readFileSync(resolve(src, file), 'utf8').replace(/^\s*(\/?\*|\/\/).*$/gm, '') }));

/** Keys of a string file; a plural is one key. */
function keys(tree: StringTree, prefix: string): string[] {
  return Object.entries(tree).flatMap(([name, value]) => {
    const key = `${prefix}.${name}`;
    if (typeof value === 'string') return [key];
    const plural = typeof value.other === 'string' && Object.keys(value).some((form) => /^\d+$|^one$/.test(form));
    return plural ? [key] : keys(value, key);
  });
}
const known = [
  ...keys(shell as StringTree, 'shell'),
  ...[errors, assets, commands].flatMap((area) => keys(area as StringTree, 'errors')),
];

/** What the source quotes, as patterns: a value filled into a template may be anything, but a template that is a whole area says nothing. */
const quoted = code.flatMap(({ text }) => [
  ...[...text.matchAll(/'([\w.-]+\.[\w.-]+|[\w-]+)'/g)].map(([, literal]) => literal!),
  ...[...text.matchAll(/`([\w-]+\.[^`\n]*)`/g)]
    .map(([, template]) => template!)
    .filter((template) => !/^\w+\.\$\{[^}]*\}$/.test(template)),
]);
const patterns = [...new Set(quoted)].map(
  (text) =>
    new RegExp(
      `^(?:(?:shell|errors)\\.)?${text
        .split(/\$\{[^}]*\}/)
        .map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
        .join('[\\w.-]+')}$`,
    ),
);

describe('what can be told', () => {
  it('has words: every key of an error or a note in the source', () => {
    const asked = code.flatMap(({ file, text }) =>
      [...text.matchAll(/'((?:errors|notes|storage|status)\.[\w.-]+)'/g)].map(([, key]) => ({ file, key: key! })),
    );
    expect(asked.length).toBeGreaterThan(40);
    const mute = asked.filter(
      ({ key }) => ![key, `shell.${key}`, `errors.${key}`].some((candidate) => known.includes(candidate)),
    );
    expect(mute).toEqual([]);
  });

  it('is named as an error by every plain error', () => {
    const wrong = code.flatMap(({ file, text }) =>
      [...text.matchAll(/new PlainError\(\s*'([^']*)'/g)].map(([, key]) => `${file}: ${key}`),
    );
    expect(wrong.length).toBeGreaterThan(20);
    expect(wrong.filter((line) => !line.includes(': errors.'))).toEqual([]);
  });

  it('has words for every reason to take a back end', () => {
    const type = code
      .find(({ file }) => file === 'engine/backends.ts')!
      .text.match(/type BackendReason =([^;]*);/)![1]!;
    const reasons = [...type.matchAll(/'([\w-]+)'/g)].map(([, reason]) => `errors.backend-why.${reason}`);
    expect(reasons.length).toBe(6);
    expect(reasons.filter((key) => !known.includes(key))).toEqual([]);
    expect(known.filter((key) => key.startsWith('errors.backend-why.')).sort()).toEqual(reasons.sort());
  });

  it('is told somewhere: no words of the shell or of an error are left over', () => {
    expect(known.filter((key) => !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
  });
});
