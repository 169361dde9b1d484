type Values = Readonly<Record<string, string | number>>;

/**
 * Whether parameters have all of these values. A run from before a parameter existed lacks it, and was made as `defaults`
 * have it.
 */
export const hasSettings = (
  params: Readonly<Record<string, unknown>>,
  settings: Values,
  defaults: Values = {},
): boolean => Object.entries(settings).every(([name, value]) => (params[name] ?? defaults[name]) === value);
