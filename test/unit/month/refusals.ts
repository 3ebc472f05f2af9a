const REFUSAL = /oauth_problem=(?:token_rejected|token_expired|consumer_key_rejected)/;

/** E*TRADE's word that it takes a token no more. */
export const isRefusal = (body: string): boolean => REFUSAL.test(body);

/** E*TRADE's word that it takes it. A page in place of an answer says nothing. */
export const isTaken = ({ status, body }: Pick<Heard, 'status' | 'body'>): boolean =>
  status === 200 && !body.startsWith('<!doctype');

interface Heard {
  readonly path: string;
  readonly token: string;
  readonly status: number;
  readonly body: string;
}

/** What the extension has heard refused of each token, one after the other, since E*TRADE last took it. */
export function createRefusals() {
  const refused = new Map<string, ('call' | 'renew')[]>();
  return {
    hear({ path, token, status, body }: Heard): void {
      const asked = path.startsWith('/v1/') ? 'call' : path.endsWith('/renew_access_token') ? 'renew' : null;
      if (asked && isRefusal(body)) refused.set(token, [...(refused.get(token) ?? []), asked]);
      // Asleep a moment ago, and awake now.
      if (isTaken({ status, body })) refused.delete(token);
    },
    /**
     * Whether this may be said of a token no more. One refused call is enough not to call it active. Yet that may be
     * a slip, and of a token that sleeps it says nothing: that a renew might wake it may be said until two renews are
     * refused, and a call, which somebody else might have woken it for.
     */
    contradict(name: 'active' | 'inactive', token: string): boolean {
      const refusals = refused.get(token) ?? [];
      const times = (what: 'call' | 'renew') => refusals.filter((each) => each === what).length;
      return name === 'active' ? times('call') > 0 : times('renew') > 1 && times('call') > 0;
    },
  };
}
