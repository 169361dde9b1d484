import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const { scripts, engines } = JSON.parse(readFileSync('package.json', 'utf8'));
const table = readme.split('\n').filter((line) => line.startsWith('| `npm run '));

it('the README’s table has every command of package.json, and none that is not there', () => {
  const named = table.flatMap((line) =>
    // What follows a command in its row is another one, by its name alone.
    [...line.split('|')[1]!.matchAll(/`(?:npm run )?([\w:-]+)[^`]*`/g)].map(([, name]) => name!),
  );
  // What npm runs by itself is no command.
  const others = Object.keys(scripts).filter((name) => !['start', 'test', 'postinstall'].includes(name));
  expect([...new Set(named)].sort()).toEqual(others.sort());
  for (const name of ['start', 'test']) expect(readme).toContain(`npm ci && npm ${name}`);
});

it('the README asks for the Node that package.json asks for', () => {
  expect(`>=${/Node (\d+) or newer/.exec(readme)?.[1]}`).toBe(engines.node);
});
