/** The settings in a `set` attribute: `negate=on scaling=unit`, separated by spaces or commas. Throws for one without a value. */
export function parseSettings(set: string): readonly (readonly [name: string, value: string])[] {
  return set
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((setting) => {
      const [name, value] = setting.split('=');
      if (!name || !value) throw new Error(`"${setting}" is no setting; write name=value`);
      return [name, value] as const;
    });
}
