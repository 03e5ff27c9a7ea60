'use strict';
// Corrects: nothing expires. Here what has expired is removed before anything is read or written.

const { load, documentsOf } = require('./package');

const Account = load('account/index').default;
const database = Account.prototype.database;

Account.prototype.database = function (...args) {
  const found = database.apply(this, args);
  const open = found.collection.bind(found);
  found.collection = (...names) => {
    const collection = open(...names);
    removeExpired(collection);
    return collection;
  };
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
