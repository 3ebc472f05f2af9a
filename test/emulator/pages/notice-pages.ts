import { apiContainer, pageDocument } from './page-document.ts';

/** E*TRADE's own sentence, as users quote it: scripts and the extension recognise the failure by it. */
export const logonDelayText =
  'Due to a logon delay or other issue, your authentication could not be completed at this time. Please try again.';

export const bannerPage = pageDocument({
  body: `<div style="background-color:#FFFBC4;padding:12px">${logonDelayText}</div>`,
});

/** Stands in the place of a text that a program waits for. */
export const noticePage = pageDocument({
  title: 'E*TRADE',
  body: '<h1>Please try again later</h1><p>This part of the site is under repair.</p>',
});

/** No public description of this page was found. */
export const declinedPage = pageDocument({
  body: apiContainer(
    '<h2>Authorization declined</h2><p>You have declined. The application gets no access.</p>',
  ),
});

export const callbackPage = pageDocument({
  title: 'My application',
  body: '<h1>My application</h1><p>The browser came back to the application.</p>',
});

export const notFoundPage = pageDocument({ title: 'Not found', body: '<h1>Not found</h1>' });
