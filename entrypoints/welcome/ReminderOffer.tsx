import { useState } from 'preact/hooks';
import { reminderWishesItem } from '@/utils/storage/setting-items';
import { Notice } from '@/utils/ui/parts/Notice';
import { problem, type Said, well } from '@/utils/ui/wiring/use-command';
import { useStored } from '@/utils/ui/wiring/use-stored';
import { wishFor } from '@/utils/ui/wiring/wish-for';

/** Tomorrow's token needs a login again: offered where the first one has come, and nowhere else by itself. */
export function ReminderOffer() {
  const wishes = useStored(reminderWishesItem);
  const [said, say] = useState<Said | null>(null);
  if (!wishes || (wishes.mornings && !said)) return null;
  const remind = async () => {
    const isAllowed = await wishFor('mornings', true);
    say(isAllowed ? well('You will be reminded.') : problem('The browser does not allow notifications.'));
  };
  return (
    <div class="later">
      <h2>Tomorrow</h2>
      <p class="say">
        The token ends at midnight in New York. A reminder at {wishes.morningAt} on trading days begins the
        next login by one press.
      </p>
      {!wishes.mornings && (
        <button type="button" class="quiet" onClick={() => void remind()}>
          Remind me
        </button>
      )}
      <Notice said={said} />
    </div>
  );
}
