import type { LastCall } from '../../storage/call-items.ts';
import { kindOf } from '../body/pretty-body.ts';
import { saveAsFile } from '../wiring/save-as-file.ts';

/** A page is saved as text: opened, it must not become one. */
const ENDINGS = { json: 'json', xml: 'xml', text: 'txt' } as const;

/** Saves an answer as it came. */
export function SaveAnswer({ call, body }: { call: LastCall; body: string }) {
  const moment = new Date(call.startedAt).toISOString().slice(0, 19).replaceAll(':', '-');
  const save = () => saveAsFile(body, `${call.operationId}-${moment}.${ENDINGS[kindOf(body)]}`);
  return (
    <button type="button" class="link" onClick={save}>
      Save as file
    </button>
  );
}
