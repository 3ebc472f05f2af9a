import type { Environment } from '@/utils/etrade/environments';
import { selectedProfileItem } from '@/utils/storage/profile-items';
import type { ProfileChoice } from '@/utils/ui/wiring/use-profile';

/** What a key of each environment is good for, and where E*TRADE hands it out. */
const KINDS: Readonly<
  Record<Environment, { readonly says: string; readonly link: string; readonly address: string }>
> = {
  sandbox: {
    says: 'Stored example data. E*TRADE hands out the key at once, to anybody with a login there.',
    link: 'Get a sandbox key',
    address: 'https://us.etrade.com/etx/ris/apikey',
  },
  production: {
    says: 'Your own accounts. E*TRADE wants its API agreement and a short survey first.',
    link: 'Apply for a production key',
    address: 'https://developer.etrade.com/getting-started',
  },
};

interface WhichKeyProps extends ProfileChoice {
  /** Whether nobody has to be told any more what they are. */
  readonly isBrief: boolean;
}

/** The choice of a profile, which is the choice of an environment as long as there are two. */
export function WhichKey({ profiles, profile, isBrief }: WhichKeyProps) {
  return (
    <fieldset class={isBrief ? 'which brief' : 'which'}>
      <legend>Each environment has a key and a secret of its own. Which do you have?</legend>
      {profiles.map(({ id, label, environment }) => {
        const { says, link, address } = KINDS[environment];
        return (
          <div key={id} class="choice">
            <label>
              <input
                type="radio"
                name="which"
                checked={id === profile.id}
                aria-describedby={isBrief ? undefined : `kind-${id}`}
                onChange={() => void selectedProfileItem.setValue(id)}
              />
              {label}
            </label>
            {!isBrief && (
              <small>
                <span id={`kind-${id}`}>{says}</span>{' '}
                <a href={address} target="_blank" rel="noreferrer">
                  {link}
                </a>
              </small>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
