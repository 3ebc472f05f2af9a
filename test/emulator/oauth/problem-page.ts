import { type Answer, html } from '../answer.ts';
import { escapeHtml } from '../pages/escape-html.ts';
import type { OAuthProblem } from './oauth-problem.ts';

/** The look of a Tomcat error report: the reason stands in the heading and in the message line. */
export function tomcatPage(status: number, message: string): string {
  const shown = escapeHtml(message);
  return `<!DOCTYPE html><html><head><title>Error report</title></head><body>
<h1>HTTP Status ${status} - ${shown}</h1><hr size="1" noshade="noshade">
<p><b>type</b> Status report</p>
<p><b>message</b> <u>${shown}</u></p>
<p><b>description</b> <u>The request was refused (${shown}).</u></p>
<hr size="1" noshade="noshade"></body></html>`;
}

export const problemPage = ({ status, message }: OAuthProblem, host: string): Answer => ({
  status,
  headers: {
    'Content-Type': 'text/html;charset=utf-8',
    'WWW-Authenticate': `OAuth realm=https://${host}/,${message}`,
  },
  body: tomcatPage(status, message),
  outcome: message,
});

/** What a Java server says that has stumbled. */
export const failurePage = (where: string): Answer =>
  html(tomcatPage(500, 'java.lang.NullPointerException'), `${where} failed`, 500);
