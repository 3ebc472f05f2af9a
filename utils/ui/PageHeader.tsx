import { Bell } from './Bell.tsx';
import { ProfileSelect } from './ProfileSelect.tsx';
import type { ProfileChoice } from './use-profile.ts';

export function PageHeader({ title, choice }: { title: string; choice: ProfileChoice }) {
  return (
    <header>
      <Bell />
      <h1>{title}</h1>
      <ProfileSelect {...choice} />
    </header>
  );
}
