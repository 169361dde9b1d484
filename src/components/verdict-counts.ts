import { type Claim, type chapterOfSource, verdicts } from './claims.ts';

export type Verdict = (typeof verdicts)[number];
export type ChapterNumber = (typeof chapterOfSource)[keyof typeof chapterOfSource];

/** How many claims have each verdict. */
export type Counts = Readonly<Record<Verdict, number>>;

/** Of all claims, or of those that one chapter answers. */
export function verdictCounts(claims: readonly Pick<Claim, 'id' | 'verdict'>[], chapter?: ChapterNumber): Counts {
  const own = claims.filter(({ id }) => chapter === undefined || id.startsWith(`${chapter}.`));
  const counts = verdicts.map((verdict) => [verdict, own.filter((claim) => claim.verdict === verdict).length]);
  return Object.fromEntries(counts) as Counts;
}
