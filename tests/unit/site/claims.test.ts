import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type EvidenceAt, parseClaims } from '../../../src/components/claims.ts';

const everything: EvidenceAt = { file: () => true, work: () => true, reproduction: () => true };
const nothing: EvidenceAt = { file: () => false, work: () => false, reproduction: () => false };
const claim = {
  id: '2.14',
  source: 'recos',
  says: 'A network that reads digits reads few of their negatives.',
  kind: 'number',
  verdict: 'untested',
};

describe('the claims of the ledger', () => {
  it('need no evidence while they are not yet tested, or open', () => {
    expect(parseClaims([claim, { ...claim, id: '2.15', verdict: 'open' }], nothing)).toHaveLength(2);
  });

  it.each(['holds', 'holds-if', 'does-not-hold'])('may not be said to be "%s" without evidence', (verdict) => {
    expect(() => parseClaims([{ ...claim, verdict }], everything)).toThrow(/without evidence/);
    expect(parseClaims([{ ...claim, verdict, evidence: { cite: 'kuo2016' } }], everything)).toHaveLength(1);
  });

  it.each([
    { evidence: { test: 'tests/unit/gone.test.ts' }, says: /test that does not exist/ },
    { evidence: { cite: 'nobody1900' }, says: /work that the bibliography lacks/ },
    { evidence: { reproduction: 'inversion/gone' }, says: /reproduction that does not exist/ },
  ])('may not rest on what does not exist ($evidence)', ({ evidence, says }) => {
    expect(() => parseClaims([{ ...claim, verdict: 'holds', evidence }], nothing)).toThrow(says);
  });

  it('may not share an id', () => {
    expect(() => parseClaims([claim, claim], everything)).toThrow(/2\.14 is there twice/);
  });

  it('are numbered with the chapter that answers their text', () => {
    expect(() => parseClaims([{ ...claim, id: '3.14' }], everything)).toThrow(/3\.14 answers a text of chapter 2/);
  });

  it('may not carry a key or a verdict that the ledger does not know', () => {
    expect(() => parseClaims([{ ...claim, verdikt: 'holds' }], everything)).toThrow(/verdikt/);
    expect(() => parseClaims([{ ...claim, verdict: 'maybe' }], everything)).toThrow();
  });

  it('cover all of the sources, every one of the right shape', () => {
    const claims = parseClaims(parse(readFileSync('content/claims.yaml', 'utf8')), everything);
    const count = (source: string) => claims.filter((one) => one.source === source).length;
    expect({
      universality: count('universality'),
      'why-cnns': count('why-cnns'),
      'what-learned': count('what-learned'),
      recos: count('recos'),
    }).toEqual({ universality: 24, 'why-cnns': 32, 'what-learned': 16, recos: 28 });
  });
});
