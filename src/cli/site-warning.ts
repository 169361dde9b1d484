/**
 * What a build for other people is told where nobody said where the site will live: in its pages stand addresses of this
 * machine. Undefined where somebody did.
 */
export function siteWarning(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  if (environment.SITE_URL) return undefined;
  return (
    'SITE_URL is not set: canonical links, citations, oEmbed answers, the sitemap and, without JavaScript, the codes for ' +
    'teachers say http://localhost:4321. To deploy this build, make it again with SITE_URL=https://your.site'
  );
}
