import { z } from 'astro/zod';

/** The texts whose claims the article answers, and the chapter that answers each. */
export const chapterOfSource = { 'why-cnns': 1, 'what-learned': 1, recos: 2, universality: 3 } as const;
export type Source = keyof typeof chapterOfSource;
export const sources = Object.keys(chapterOfSource) as [Source, ...Source[]];
export const verdicts = ['holds', 'holds-if', 'does-not-hold', 'open', 'untested'] as const;

const claimSchema = z
  .object({
    /** Its chapter and its number in it: 2.7. */
    id: z.string().regex(/^\d\.\d+$/),
    source: z.enum(sources),
    /** The claim in our own words. */
    says: z.string().min(10),
    kind: z.enum(['number', 'identity', 'statement']),
    verdict: z.enum(verdicts),
    /** The figure that answers it. */
    figure: z.string().optional(),
    /** A number that somebody printed, and the work that has it. */
    published: z
      .object({
        value: z.number(),
        unit: z.string(),
        cite: z.string(),
        'quoted-in': z.string().optional(),
        note: z.string().optional(),
      })
      .strict()
      .optional(),
    /** What stands beside it: a measurement of a reproduced condition, and `what` was measured, in plain words. */
    ours: z
      .object({ experiment: z.string(), condition: z.string(), measurement: z.string(), what: z.string().min(10) })
      .strict()
      .optional(),
    /** How far ours may be from the published number for the claim to hold, in the published unit. */
    tolerance: z.number().positive().optional(),
    /** What a verdict rests on: a test file, a reproduced condition (`inversion/paper`), a cited work. */
    evidence: z
      .object({ test: z.string().optional(), reproduction: z.string().optional(), cite: z.string().optional() })
      .strict()
      .refine((evidence) => Object.keys(evidence).length > 0, 'evidence names nothing')
      .optional(),
    note: z.string().optional(),
  })
  .strict();

export type Claim = z.infer<typeof claimSchema>;

/** Where evidence is looked up. */
export interface EvidenceAt {
  /** Whether a file of the repository exists. */
  file(path: string): boolean;
  /** Whether the bibliography has a work. */
  work(key: string): boolean;
  /** Whether results of `experiment/condition` have been committed. */
  reproduction(name: string): boolean;
}

/** Faults of one claim that its shape cannot show. */
function faults(claim: Claim, at: EvidenceAt): string[] {
  const { evidence, published } = claim;
  const chapter = chapterOfSource[claim.source];
  const settled = claim.verdict !== 'untested' && claim.verdict !== 'open';
  return [
    !claim.id.startsWith(`${chapter}.`) && `answers a text of chapter ${chapter}`,
    settled && !evidence && `has the verdict "${claim.verdict}" without evidence`,
    evidence?.test && !at.file(evidence.test) && `rests on a test that does not exist: ${evidence.test}`,
    evidence?.cite && !at.work(evidence.cite) && `rests on a work that the bibliography lacks: ${evidence.cite}`,
    evidence?.reproduction &&
      !at.reproduction(evidence.reproduction) &&
      `rests on a reproduction that does not exist: ${evidence.reproduction}`,
    published && !at.work(published.cite) && `cites a work that the bibliography lacks: ${published.cite}`,
    published?.['quoted-in'] &&
      !at.work(published['quoted-in']) &&
      `is quoted in a work that the bibliography lacks: ${published['quoted-in']}`,
  ].filter((fault) => typeof fault === 'string');
}

/**
 * Checks the claims of `content/claims.yaml`. Throws an Error that lists every fault: a wrong shape, an id that is there
 * twice or of another chapter than its source, a verdict without a reproduction, a test or a cited work behind it.
 */
export function parseClaims(data: unknown, at: EvidenceAt): readonly Claim[] {
  const parsed = z.array(claimSchema).safeParse(data);
  if (!parsed.success) throw new Error(`content/claims.yaml: ${z.prettifyError(parsed.error)}`);
  const seen = new Set<string>();
  const wrong = parsed.data.flatMap((claim) => {
    const twice = seen.has(claim.id) ? ['is there twice'] : [];
    seen.add(claim.id);
    return [...twice, ...faults(claim, at)].map((fault) => `claim ${claim.id} ${fault}`);
  });
  if (wrong.length > 0) throw new Error(`content/claims.yaml:\n${wrong.join('\n')}`);
  return parsed.data;
}
