/** An error whose message is a key of `content/strings` (`errors.*`) with its values: the reader gets plain words and a way on. */
export class PlainError extends Error {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  constructor(key: string, values: Readonly<Record<string, string | number>> = {}) {
    super(`${key} ${JSON.stringify(values)}`);
    this.name = 'PlainError';
    this.key = key;
    this.values = values;
  }
}

/** Whether it is one: of this script, or of another on the page, which has a class of its own. */
export function isPlainError(error: unknown): error is PlainError {
  return error instanceof Error && error.name === 'PlainError';
}
