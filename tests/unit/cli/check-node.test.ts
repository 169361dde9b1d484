import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { complaint } from '../../../src/cli/check-node.mjs';

describe('the first command', () => {
  const debian = { platform: 'linux', arch: 'x64', musl: false };
  it('asks by itself: npm runs it at the end of every install', () => {
    const project = resolve(import.meta.dirname, '../../..');
    const { scripts } = JSON.parse(readFileSync(resolve(project, 'package.json'), 'utf8'));
    expect(scripts.postinstall).toBe('node src/cli/check-node.mjs');
    expect(existsSync(resolve(project, 'src/cli/check-node.mjs'))).toBe(true);
  });
  it('has nothing to say of a Node that runs this project', () => {
    for (const version of ['22.18.0', '22.23.2', '23.0.0', '24.1.0'])
      expect(complaint({ ...debian, version })).toBeUndefined();
  });
  it('says on Alpine that npm’s Node does not run there, and what to install', () => {
    const said = complaint({ ...debian, musl: true, version: '20.15.1' });
    expect(said).toMatch(
      /^This is Node 20\.15\.1\. On a system with musl .* needs Node 22\.18 or newer .* npm ci again\. .*apk add/,
    );
  });
  it('says it of every other system for which npm brings none', () => {
    expect(complaint({ platform: 'linux', arch: 'arm', musl: false, version: '22.17.9' })).toContain('linux on arm');
    expect(complaint({ platform: 'freebsd', arch: 'x64', musl: false, version: '18.20.0' })).toContain(
      'freebsd on x64',
    );
  });
});
