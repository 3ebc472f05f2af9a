/** Ends the browser that the other files share, and so comes after all of them. */
export const LAST_FILE = 'test/e2e/keys/nothing-left.test.ts';
