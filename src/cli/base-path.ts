/** The path that the site lives under, `/` or `/x/`, out of any way to write it: `x`, `/x`, `x/`, `//x//`. */
export function basePath(written = process.env.BASE_PATH): string {
  const parts = (written ?? '').split('/').filter((part) => part.trim() !== '');
  return `/${parts.map((part) => `${part.trim()}/`).join('')}`;
}
