import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { siteWarning } from '../../../src/cli/site-warning.ts';

const project = resolve(import.meta.dirname, '../../..');
const source = (file: string) => readFileSync(resolve(project, file), 'utf8');

it('a build whose address nobody said warns that it names this machine; one with an address says nothing', () => {
  expect(siteWarning({})).toContain('SITE_URL');
  expect(siteWarning({ SITE_URL: '' })).toContain('localhost:4321');
  expect(siteWarning({ SITE_URL: 'https://example.org' })).toBeUndefined();
});

it('is told by the command that builds for others, and not by the one that serves what it builds here', () => {
  expect(source('src/cli/build.ts')).toContain('siteWarning(process.env)');
  expect(source('src/cli/start.ts')).not.toContain('siteWarning');
});
