type Settings = Readonly<Record<string, string | number>> | undefined;

/** Settings as an address or an element's attributes carry them. */
export const entriesOf = (settings: Settings): readonly (readonly [string, string])[] =>
  Object.entries(settings ?? {}).map(([name, value]) => [name, String(value)]);
