import { useEffect, useState } from 'preact/hooks';

const TICK_MS = 1000;

/** Epoch ms, anew every second: what depends on time is worked out at the moment of looking. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
