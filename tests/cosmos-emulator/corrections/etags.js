'use strict';
// Corrects: ETags come without quotation marks. The service has them, as HTTP demands, and the store relies on it.

const { load } = require('./package');

const Documents = load('account/documents').default;
const set = Documents.prototype._set;

Documents.prototype._set = function (document) {
  return set.call(this, { ...document, _etag: `"${document._etag}"` });
};
