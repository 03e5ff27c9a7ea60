'use strict';
// Corrects: reading a document that does not exist ends in 500. The service says 404.

const { replaceHandler, partitionOf, documentsOf, partitionProperty } = require('./package');

const notFound = { code: 'NotFound', message: 'Entity with the specified id does not exist in the system.' };

replaceHandler('read-document', ({ request, response, params, collection }) => {
  const property = collection.read() && partitionProperty(collection);
  const found = property && documentsOf(collection).find(
    document => document.id === params.docId && document[property] === partitionOf(request));
  if (!found) {
    response.statusCode = 404;
    return notFound;
  }

  return found;
});
