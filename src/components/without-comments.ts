/** A script as it stands in a page: the lines that say why stay with us. */
export const withoutComments = (source: string): string => source.replace(/^\s*\/\/.*\n/gm, '');
