export const codePath = '/e/t/etws/TradingAPICustomerInfo';
export const framedCodePath = `${codePath}?frame=1`;

export const heading = '<h2>Complete Authorization</h2>';

export const codePageInstruction = `<p>To finish, give the following text code to your application:
select it and press Control+C or Command-C.</p>`;

/** The real field's value ends with a space. */
export const codeInput = (code: string, attributes = ''): string =>
  `<input type="text" ${attributes} value="${code && `${code} `}">`;

export const centred = (content: string): string => `<div style="text-align:center">${content}</div>`;

export const setLater = (statement: string, lateMs: number): string =>
  `<script>setTimeout(() => { const field = document.querySelector('input'); ${statement}; }, ${lateMs});</script>`;

const fullWidthOffset = 0xfee0;

/** Letters that look alike and that compatibility normalisation would turn into the plain ones. */
export const fullWidth = (code: string): string =>
  [...code].map((sign) => String.fromCharCode(sign.charCodeAt(0) + fullWidthOffset)).join('');
