/** Whoever of the extension asks this tab hears that it still shows a page of E*TRADE; any other page is silent. */
export function answerPresence(): void {
  chrome.runtime.onMessage.addListener((_message, _sender, sendResponse) => sendResponse(true));
}
