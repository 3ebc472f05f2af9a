import { useEffect } from 'preact/hooks';
import type { Profile } from '../../connection/profile.ts';
import { pageTitle } from '../../words/pages/page-title.ts';
import { useStatus } from '../wiring/use-status.ts';

interface PageTitleProps {
  /** The page's own name; null where that is the product's. */
  readonly page: string | null;
  readonly profile: Profile;
}

/** How the profile in front stands, in the browser's tab. */
export function PageTitle({ page, profile }: PageTitleProps) {
  const shown = useStatus(profile.id);
  const title = shown && pageTitle(page, profile.label, shown.status, shown.now);
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
  return null;
}
