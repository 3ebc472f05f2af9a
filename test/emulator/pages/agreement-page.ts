import type { Environment } from '../hosts.ts';
import { codePath } from './code-page-parts.ts';
import { decoyCode } from './code-pages.ts';
import { apiContainer, pageDocument } from './page-document.ts';

export interface AgreementOptions {
  stk1: string;
  environment: Environment;
  acceptTermsBox: boolean;
  /** At the code page's address a text field is the trap: the form tells the pages apart, not the address. */
  atCodePath: boolean;
}

const termsBox = `<p><label><input type="checkbox" id="acceptTerms" name="acceptTerms" value="1" required>
I have read the terms</label></p>`;

const trap = `<p><label>Invitation <input type="text" name="invitation" value="${decoyCode}"></label></p>`;

export const agreementPage = ({ stk1, environment, acceptTermsBox, atCodePath }: AgreementOptions): string =>
  pageDocument({
    body: apiContainer(`<h2>Indicate Terms Agreement</h2>
<p>The application <b>Invented ${environment} application</b> asks for access to your accounts:
account information, market data, orders.</p>
<form name="CustInfo" method="post" action="${codePath}">
<input type="hidden" name="stk1" value="${stk1}">
<input type="hidden" name="formpost" value="1">
${acceptTermsBox ? termsBox : ''}${atCodePath ? trap : ''}
<input type="submit" name="submit" id="acceptSubmit" value="Accept">
<input type="submit" name="submit" value="Decline" formnovalidate>
</form>`),
  });
