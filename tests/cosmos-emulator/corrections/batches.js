'use strict';
// Corrects: batches are read and answered as JSON, where the .NET SDK speaks HybridRow; and one that fails in the middle
// leaves its first half written. Knows what the store sends: create, replace, upsert and delete, with If-Match.

const { load, replaceHandler } = require('./package');
const { readOperations, writeResults } = require('./hybrid-row');

const operate = load('handler/_document-operations');
const kinds = { 0: operate.createOperation, 4: operate.deleteOperation, 5: operate.replaceOperation, 20: operate.upsertOperation };
const failedDependency = 424;
const multiStatus = 207;

replaceHandler('batch-documents', async ({ request, response, collection }) => {
  const operations = readOperations(await readAll(request));
  const partitionKey = request.headers['x-ms-documentdb-partitionkey'];
  const before = snapshot(collection.documents);
  const results = [];
  for (const operation of operations) {
    results.push(run(collection, operation, partitionKey));
    if (results.at(-1).status >= 400) {
      break;
    }
  }

  const failed = results.at(-1).status >= 400;
  if (failed) {
    Object.assign(collection.documents, before);
    response.statusCode = multiStatus;
  }

  const answer = writeResults(failed ? operations.map((_, i) => (i === results.length - 1 ? results[i] : { status: failedDependency })) : results);
  const end = response.end.bind(response);
  response.end = () => end(answer); // The package would write JSON.
  return {};
});

async function readAll(request) {
  const chunks = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }

  return Buffer.concat(chunks);
}

function run(collection, operation, partitionKey) {
  const resourceBody = operation.resourceBody && JSON.parse(operation.resourceBody);
  const id = operation.id?.toString() ?? resourceBody.id;
  const { statusCode, body } = kinds[operation.operationType](collection, { id, partitionKey, resourceBody, ifMatch: operation.ifMatch });
  return { status: statusCode, etag: statusCode < 400 ? body?._etag : undefined };
}

/** What undoes the batch: documents are never changed, only exchanged, so copies of the two maps will do. */
const snapshot = ({ _data, _index }) => ({ _data: new Map(_data), _index: new Map(_index) });
