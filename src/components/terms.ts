/** The words of the glossary that a chapter introduces, each with the id of the section where it is first marked ('' before the first). */
export function scanTerms(body: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let section = '';
  for (const [, heading, term] of body.matchAll(/^## .*\{#([\w-]+)\}$|<Term k="([\w-]+)"/gm)) {
    if (heading) section = heading;
    else if (term && !found.has(term)) found.set(term, section);
  }
  return found;
}
