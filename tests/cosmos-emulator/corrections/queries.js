'use strict';
// Corrects: the SDK asks for a query plan first, which the package takes for the query itself; a query of one partition
// finds the documents of all; one across partitions is refused; TOP takes no parameter.

const { load, replaceHandler, partitionOf, partitionProperty } = require('./package');

const hasHeader = load('true-header').default;
const Documents = load('account/documents').default;

// "Nothing to merge": the one physical partition here answers the whole query, in order.
const plan = {
  partitionedQueryExecutionInfoVersion: 2,
  queryInfo: {
    distinctType: 'None', top: null, offset: null, limit: null, orderBy: [], orderByExpressions: [], groupByExpressions: [],
    groupByAliases: [], aggregates: [], groupByAliasToAggregateType: {}, rewrittenQuery: '', hasSelectValue: false, dCountInfo: null,
  },
  queryRanges: [{ min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false }],
};

replaceHandler('query-documents', async ({ request, response, params, collection }, original) => {
  if (hasHeader(request, 'x-ms-cosmos-is-query-plan-request')) {
    return plan;
  }

  request.headers['x-ms-documentdb-query-enablecrosspartition'] = 'True';
  const account = { database: () => ({ collection: () => onePartition(collection, partitionOf(request)) }) };
  return original(account, request, response, params);
});

/** The collection as a query sees it that names this partition; the whole collection when it names none. */
function onePartition(collection, partition) {
  if (partition === undefined) {
    return collection;
  }

  const property = partitionProperty(collection);
  const documents = Object.create(collection.documents);
  documents._data = new Map([...collection.documents._data].filter(([, item]) => item.read()[property] === partition));
  return { read: () => collection.read(), documents };
}

const query = Documents.prototype.query;
Documents.prototype.query = function (parameters, options) {
  const text = parameters.query.replace(/\bTOP (@\w+)/, (_, name) => `TOP ${parameters.parameters.find(parameter => parameter.name === name).value}`);
  return query.call(this, { ...parameters, query: text }, options);
};
