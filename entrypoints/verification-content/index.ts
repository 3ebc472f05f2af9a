import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerPresence } from './answer-presence';
import { watchPage } from './watch-page';

export default defineUnlistedScript(() => {
  answerPresence();
  watchPage();
});
