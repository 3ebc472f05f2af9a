import type { Profile } from '@/utils/connection/profile';
import { callbackVerdict } from '@/utils/etrade/callback/callback-verdict';
import { Notice } from '@/utils/ui/parts/Notice';
import { doctorWords, OOB_CURE, tryingSends } from '@/utils/words/callback/callback-doctor-words';
import { SupportMessage } from './SupportMessage.tsx';
import { useCallbackDoctor } from './use-callback-doctor.ts';

interface CallbackDoctorProps {
  readonly profile: Profile;
  /** Enough of the key to tell it from another; null where there is none. */
  readonly hint: string | null;
}

/** Says whether the callback address of a key is active, why we think so, and what to do. */
export function CallbackDoctor({ profile, hint }: CallbackDoctorProps) {
  const doctor = useCallbackDoctor(profile.id);
  if (!doctor) return null;
  const { evidence, isBusy } = doctor;
  const { address } = evidence;
  const verdict = callbackVerdict(evidence);
  const { found, why, next } = doctorWords(verdict);
  return (
    <div class="callback-doctor">
      <button type="button" class="quiet" aria-disabled={isBusy} onClick={() => void doctor.check()}>
        Check callback
      </button>
      {doctor.isShown && (
        <section aria-label="Callback">
          <Notice said={doctor.said} />
          <div aria-live="polite">
            <p class={`verdict ${verdict.code}`}>{found}</p>
            <p>{why}</p>
            <p>{next}</p>
          </div>
          <p class="aside">{OOB_CURE}</p>
          {address !== null && verdict.code !== 'active' && (
            <>
              <p class="aside">{tryingSends(address)}</p>
              <button
                type="button"
                class="quiet"
                aria-disabled={isBusy}
                onClick={() => void doctor.tryAddress()}
              >
                Also try my callback address
              </button>
              {hint !== null && (
                <SupportMessage profile={profile} hint={hint} evidence={{ ...evidence, address }} />
              )}
            </>
          )}
        </section>
      )}
    </div>
  );
}
