'use strict';
// Reaches into the package. Its files are not an interface: that is why the version is pinned.

const load = file => require(`@vercel/cosmosdb-server/lib/${file}`);

/** Puts `handle(request parts, original)` in the place of one of the package's request handlers. */
function replaceHandler(name, handle) {
  const module = load(`handler/${name}`);
  const original = module.default;
  module.default = (account, request, response, params) => {
    const collection = account.database(params.dbId).collection(params.collId);
    return handle({ account, request, response, params, collection }, original);
  };
}

/** The partition key's value that a request names; undefined when it names none. */
function partitionOf(request) {
  const header = request.headers['x-ms-documentdb-partitionkey'];
  return header === undefined ? undefined : JSON.parse(header)[0];
}

/** Every document of a collection, in the order of writing. */
const documentsOf = collection => [...collection.documents._data.values()].map(item => item.read());

/** The name of the property that holds a collection's partition key. */
const partitionProperty = collection => collection.read().partitionKey.paths[0].slice(1);

module.exports = { load, replaceHandler, partitionOf, documentsOf, partitionProperty };
