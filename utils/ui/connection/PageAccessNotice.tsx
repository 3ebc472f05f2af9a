import { useEffect, useState } from 'preact/hooks';
import { PAGE_ORIGINS } from '../../etrade/environments.ts';
import { AllowAccess } from '../parts/AllowAccess.tsx';
import { maySee } from '../wiring/request-access.ts';

/** While a code is waited for: says so where the browser keeps us from the page that shows it. */
export function PageAccessNotice() {
  const [mayRead, setMayRead] = useState(true);
  useEffect(() => {
    void maySee(PAGE_ORIGINS).then(setMayRead);
  }, []);
  if (mayRead) return null;
  return (
    <div class="section">
      <p>
        The browser’s settings keep Opening Bell from E*TRADE’s page, so it cannot read the code. Copy it from
        there and enter it below, or allow it and load the page again.
      </p>
      <div class="actions">
        <AllowAccess origins={PAGE_ORIGINS} allowed={() => setMayRead(true)} />
      </div>
    </div>
  );
}
