/** What the content script tells of E*TRADE's pages; all it ever says. */
export type PageReport =
  | { readonly type: 'agreementShown' }
  | { readonly type: 'accepted' }
  | { readonly type: 'declined' }
  | { readonly type: 'logonDelayShown' }
  | { readonly type: 'verifierMissing' }
  | { readonly type: 'verifierShown'; readonly verifier: string };

export type PageReportType = PageReport['type'];
