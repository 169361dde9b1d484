/**
 * A function of one object, asked once for each and remembered as long as the object lives: what is dear to draw and never
 * changes is drawn once, and redraws pass over it.
 */
export function oncePer<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const made = new WeakMap<Of, Made>();
  return (of) => {
    if (!made.has(of)) made.set(of, make(of));
    return made.get(of)!;
  };
}
