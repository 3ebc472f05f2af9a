import { useState } from 'preact/hooks';
import { FAILURES } from '@/utils/connection/failure';
import { type KeyField, parseConsumerKeys } from '@/utils/etrade/parse-consumer-keys';
import type { Reply } from '@/utils/messages/command';
import { type KeepMode, readConsumerKeys, saveConsumerKeys } from '@/utils/storage/consumer-keys';
import { type LostReply, sendCommand } from '@/utils/ui/send-command';

export interface Result {
  readonly kind: 'good' | 'bad';
  readonly text: string;
}

const NOTHING_TYPED: Readonly<Record<KeyField, string>> = { key: '', secret: '' };
const FIELD_NAMES: Readonly<Record<KeyField, string>> = { key: 'consumer key', secret: 'consumer secret' };

/** The fields of one profile's keys; a field left empty stands for what is saved. */
export function useKeysForm(profileId: string, savedKeep: KeepMode | undefined) {
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [chosenKeep, setKeep] = useState<KeepMode>();
  const [isBusy, setBusy] = useState(false);
  const [result, setResult] = useState<Result | null>(null);
  const keep = chosenKeep ?? savedKeep ?? 'device';
  const isChanged = typed.key !== '' || typed.secret !== '' || keep !== savedKeep;

  const show = async (work: () => Promise<Result>) => {
    setBusy(true);
    setResult(null);
    setResult(await work());
    setBusy(false);
  };
  const saveAll = async (): Promise<Result> => {
    const saved = await saveTyped(profileId, typed, keep);
    if (saved.kind === 'good') setTyped(NOTHING_TYPED);
    return saved;
  };
  return {
    typed,
    keep,
    isBusy,
    result,
    type: (field: KeyField, text: string) => setTyped({ ...typed, [field]: text }),
    setKeep,
    save: () => show(saveAll),
    check: () =>
      show(async () => {
        const saved = isChanged ? await saveAll() : null;
        return saved?.kind === 'bad' ? saved : resultOf(await sendCommand({ type: 'checkKeys', profileId }));
      }),
  };
}

async function saveTyped(
  profileId: string,
  typed: Readonly<Record<KeyField, string>>,
  keep: KeepMode,
): Promise<Result> {
  const saved = await readConsumerKeys(profileId);
  const before = saved.name === 'found' ? saved.consumer : NOTHING_TYPED;
  const parsed = parseConsumerKeys({ key: typed.key || before.key, secret: typed.secret || before.secret });
  if (parsed.name === 'invalid')
    return { kind: 'bad', text: `The ${FIELD_NAMES[parsed.field]} ${parsed.reason}.` };
  try {
    await saveConsumerKeys(profileId, parsed.consumer, keep);
    return { kind: 'good', text: '✓ Saved' };
  } catch {
    return {
      kind: 'bad',
      text: 'The browser could not save the keys. Make room on the disk, then save again.',
    };
  }
}

function resultOf(reply: Reply | LostReply): Result {
  switch (reply.name) {
    case 'done':
      return { kind: 'good', text: `✓ E*TRADE accepts this pair (${reply.tookMs} ms)` };
    case 'rejected':
      return { kind: 'bad', text: reply.reason };
    case 'failed': {
      const { happened, advice } = FAILURES[reply.failure.code];
      return { kind: 'bad', text: `${happened} ${advice}` };
    }
    case 'lost':
      return { kind: 'bad', text: 'The browser stopped Opening Bell during the check. Check again.' };
  }
}
