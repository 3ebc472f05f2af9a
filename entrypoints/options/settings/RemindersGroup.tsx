import { useState } from 'preact/hooks';
import { reminderWishesItem } from '@/utils/storage/setting-items';
import { Card } from '@/utils/ui/parts/Card';
import { Notice } from '@/utils/ui/parts/Notice';
import { problem } from '@/utils/ui/wiring/use-command';
import { useStored } from '@/utils/ui/wiring/use-stored';
import { type Wish, wishFor } from '@/utils/ui/wiring/wish-for';
import { Switch } from '../../../utils/ui/parts/Switch.tsx';

const WISHES: readonly { readonly name: Wish; readonly label: string; readonly truth: string }[] = [
  {
    name: 'tokenEnds',
    label: 'Half an hour before the token ends',
    truth: 'E*TRADE ends it at midnight in New York.',
  },
  {
    name: 'mornings',
    label: 'On the morning of a trading day without a token',
    truth:
      'For the profile shown in the popup, while the browser is open. Not on weekends and exchange holidays.',
  },
];

/** Reminders by the browser's own notifications, which it has to allow first. */
export function RemindersGroup() {
  const wishes = useStored(reminderWishesItem);
  const [isRefused, setRefused] = useState(false);
  if (!wishes) return null;
  const choose = async (name: Wish, isWanted: boolean) => setRefused(!(await wishFor(name, isWanted)));
  return (
    <Card title="Reminders">
      <div class="switches">
        {WISHES.map((each) => (
          <Switch
            key={each.name}
            {...each}
            isOn={wishes[each.name]}
            turn={(isOn) => choose(each.name, isOn)}
          />
        ))}
      </div>
      <label class="field morning-at">
        Time of the morning reminder
        <input
          type="time"
          required
          value={wishes.morningAt}
          onChange={({ currentTarget }) => {
            if (currentTarget.value) {
              void reminderWishesItem.setValue({ ...wishes, morningAt: currentTarget.value });
            }
          }}
        />
      </label>
      <Notice
        said={
          isRefused
            ? problem('The browser does not allow notifications for Opening Bell, so there are no reminders.')
            : null
        }
      />
    </Card>
  );
}
