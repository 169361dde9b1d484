import { beforeEach, expect } from 'vitest';

/** A test that expects nothing cannot fail, and so it does. */
beforeEach(() => {
  expect.hasAssertions();
});
