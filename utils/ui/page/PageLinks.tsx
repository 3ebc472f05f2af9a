import { PageLink } from '../parts/PageLink.tsx';
import type { PageName } from '../wiring/open-page.ts';

const PAGES: readonly { readonly page: PageName; readonly label: string }[] = [
  { page: 'handover', label: 'Use this token' },
  { page: 'console', label: 'Open console' },
  { page: 'options', label: 'Options' },
];

interface PageLinksProps {
  /** The page that they stand on. */
  readonly here: PageName | 'popup';
  /** Whether there is a token that could be used. */
  readonly hasToken?: boolean;
}

/** The ways from any page of ours to the others. */
export function PageLinks({ here, hasToken = true }: PageLinksProps) {
  return PAGES.filter(({ page }) => page !== here && (hasToken || page !== 'handover')).map(
    ({ page, label }) => (
      <PageLink key={page} to={page}>
        {label}
      </PageLink>
    ),
  );
}
