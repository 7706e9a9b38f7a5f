/** Mail HTML has styles of its own, so it is served alone, where nothing else can run or load. */
export const mailHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'",
  'x-frame-options': 'SAMEORIGIN',
};
