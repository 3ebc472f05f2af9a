import { useState } from 'preact/hooks';
import type { Profile } from '@/utils/connection/profile';
import type { CallbackEvidence } from '@/utils/etrade/callback/callback-verdict';
import { readConsumerKeys } from '@/utils/keys/read-keys';
import { CopyButton } from '@/utils/ui/parts/CopyButton';
import { supportMessage } from '@/utils/words/callback/support-message';

interface SupportMessageProps {
  readonly profile: Profile;
  readonly hint: string;
  readonly evidence: CallbackEvidence & { readonly address: string };
}

/** The message to E*TRADE's support, ready to be copied. Its key is masked until the person wants it whole. */
export function SupportMessage({ profile, hint, evidence }: SupportMessageProps) {
  const [key, setKey] = useState<string | null>(null);
  const show = async () => {
    const keys = await readConsumerKeys(profile.id, Date.now());
    if (keys.name === 'found') setKey(keys.consumer.key);
  };
  const { environment } = profile;
  const message = supportMessage({ ...evidence, environment, consumerKey: key ?? hint });
  return (
    <>
      <p>
        E*TRADE activates an address on request: log on at{' '}
        <a href="https://us.etrade.com/" target="_blank" rel="noreferrer">
          us.etrade.com
        </a>{' '}
        and send its customer service this as a secure message.
      </p>
      <pre>{message}</pre>
      <div class="actions">
        <CopyButton text={message} label="Copy message" />
        <button type="button" class="link" onClick={() => (key === null ? void show() : setKey(null))}>
          {key === null ? 'Show the key in the message' : 'Mask the key in the message'}
        </button>
      </div>
    </>
  );
}
