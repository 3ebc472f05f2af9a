import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '@/utils/etrade/pages/read-page';
import { answerPresence } from './answer-presence';
import { reportDecision } from './report-decision';
import { reportOnce } from './report-once';
import { watchForVerifier } from './watch-for-verifier';

export default defineUnlistedScript(() => {
  answerPresence();
  switch (readPage(document, new URL(location.href))) {
    case 'agreement':
      void reportOnce({ type: 'agreementShown' });
      reportDecision();
      break;
    case 'logonDelay':
      void reportOnce({ type: 'logonDelayShown' });
      break;
    case 'code':
      watchForVerifier();
      break;
    case 'other':
      break;
  }
});
