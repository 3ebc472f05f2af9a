import { escapeHtml } from './escape-html.ts';
import { pageDocument } from './page-document.ts';

export const loginPath = '/etx/pxy/login';
export const smsPath = '/etx/pxy/verifyotpcode';
export const welcomePath = '/etx/pxy/welcome';

/** What the field of the SMS page holds: it looks like a verifier and is none. */
export const smsDecoy = '493021';

const target = (url: string): string => `<input type="hidden" name="TARGET" value="${escapeHtml(url)}">`;

export const loginPage = (targetUrl: string, failed: boolean): string =>
  pageDocument({
    title: 'Log on to E*TRADE',
    body: `<h1>Log on</h1>
${failed ? '<p role="alert">The user ID or the password is wrong.</p>' : ''}
<form method="post" action="${loginPath}">
${target(targetUrl)}
<label for="USER">User ID</label><input id="USER" name="USER" type="text" autocomplete="username">
<label for="password">Password</label><input id="password" name="PASSWORD" type="password" autocomplete="current-password">
<p><button id="mfaLogonButton" type="submit">Log on</button></p>
</form>`,
  });

export const smsPage = (targetUrl: string): string =>
  pageDocument({
    title: 'Verify your identity',
    body: `<h1>Verify your identity</h1>
<form method="post" action="${smsPath}">
${target(targetUrl)}
<label for="verificationCode">Code from the text message</label>
<input id="verificationCode" name="verificationCode" type="text" value="${smsDecoy}">
<p><button type="submit">Continue</button></p>
</form>`,
  });

export const welcomePage = pageDocument({
  title: 'Welcome',
  body: '<h1>Welcome</h1><p>You are logged on.</p>',
});
