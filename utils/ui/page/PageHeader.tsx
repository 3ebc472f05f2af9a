import { Bell } from '../parts/Bell.tsx';
import type { ProfileChoice } from '../wiring/use-profile.ts';
import { PageTitle } from './PageTitle.tsx';
import { ProfileSelect } from './ProfileSelect.tsx';

export function PageHeader({ title, choice }: { title: string; choice: ProfileChoice }) {
  return (
    <header>
      <Bell />
      <h1>{title}</h1>
      <ProfileSelect {...choice} />
      <PageTitle page={title === 'Opening Bell' ? null : title} profile={choice.profile} />
    </header>
  );
}
