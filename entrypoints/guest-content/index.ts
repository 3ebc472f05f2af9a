import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerPage } from './answer-page';

export default defineUnlistedScript(answerPage);
