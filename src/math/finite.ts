/** Throws a RangeError that names `what` unless every entry is a finite number. */
export function requireFinite(values: ArrayLike<number>, what: string): void {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) throw new RangeError(`${what}: entry ${i} is ${values[i]}, not a finite number`);
  }
}

/** Throws a RangeError unless `value` is a whole number of at least 1. */
export function requireCount(value: number, what: string): void {
  if (!Number.isInteger(value) || value < 1)
    throw new RangeError(`${what} must be a whole number from 1, not ${value}`);
}

/** Throws a RangeError unless `value` is a positive finite number. */
export function requirePositive(value: number, what: string): void {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${what} must be a positive number, not ${value}`);
}
