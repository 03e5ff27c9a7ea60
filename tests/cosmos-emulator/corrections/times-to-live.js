'use strict';
// Corrects: nothing expires. Here what has expired is removed before anything is read or written.

const { load, documentsOf } = require('./package');

const Database = load('account/database').default;
const collection = Database.prototype.collection;

// Once for all databases, not once a request: the account hands out the same database every time.
Database.prototype.collection = function (...names) {
  const found = collection.apply(this, names);
  removeExpired(found);
  return found;
};

function removeExpired(collection) {
  const { defaultTtl } = collection.read() ?? {};
  if (defaultTtl == null) {
    return; // Times to live count only where the container has them switched on.
  }

  for (const document of documentsOf(collection)) {
    const ttl = document.ttl ?? defaultTtl;

    // _ts is in whole seconds, rounded down: one more, so that nothing goes early.
    if (ttl > 0 && Date.now() >= (document._ts + ttl + 1) * 1000) {
      collection.documents.delete(document.id, collection.documents._getPartition(document));
    }
  }
}
