import type { Plugin } from 'vite';

/**
 * Preact's way to set markup from a text, as it stands in its published file: what draws `dangerouslySetInnerHTML`,
 * up to the branch that draws children.
 */
const BRANCH =
  /(\w+)\?\(\w+\|\|\w+&&\(\1\.__html==\w+\.__html\|\|\1\.__html==\w+\.innerHTML\)\|\|\(\w+\.innerHTML=\1\.__html\),\w+\.__k=\[\]\):/g;

/** Drawn pages hold text, never markup from a text. @throws Error where anything else can set markup */
export function cutInnerHtml(code: string, file: string): string {
  const cut = code.replace(BRANCH, '');
  if (cut.includes('innerHTML')) {
    throw new Error(
      `${file} sets innerHTML. If a new Preact words its branch anew, follow it in scripts/without-inner-html.ts.`,
    );
  }
  return cut;
}

/**
 * Leaves the one place that can turn a text into markup out of the bundle. The product never asks for it, the
 * linter of addons.mozilla.org warns of it, and what is not there cannot be reached.
 */
export function withoutInnerHtml(): Plugin {
  return {
    name: 'without-inner-html',
    apply: 'build',
    transform: (code, id) =>
      code.includes('innerHTML') ? { code: cutInnerHtml(code, id), map: null } : undefined,
  };
}
