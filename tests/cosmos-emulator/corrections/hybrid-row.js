'use strict';
// The binary form of a batch: HybridRow rows in RecordIO framing, as Microsoft.Azure.Cosmos 3 writes and reads it.
// Source: https://github.com/microsoft/HybridRow, and SystemSchemas of the SDK (BatchOperation, BatchResult).
//
// A stream is a segment header, then records; a record is a header with the length and CRC-32 of its row, then the row.
// A row is 0x81, a schema's number, a byte that says which fields are there, fixed fields, variable fields (length first)
// and sparse fields (type and number first).

const zlib = require('node:zlib');

const rowHeader = 5; // 0x81 and the schema's number, 32 bits
const segment = Buffer.from('81f0d8ff7f010a000000', 'hex');
const recordHeader = Buffer.from('81f1d8ff7f', 'hex');
const recordHeaderLength = 13; // recordHeader, length, CRC-32
const resultSchema = 2145473649;

const fixedFields = ['operationType', 'resourceType'];
const variableFields = ['partitionKey', 'effectivePartitionKey', 'id', 'binaryId', 'resourceBody'];
const sparseFields = { 8: 'indexingDirective', 9: 'ifMatch', 10: 'ifNoneMatch', 11: 'timeToLive', 12: 'minimalReturn' };
const sparseType = { false: 2, true: 3, int32: 7, utf8: 0x14 };

/** The operations of a batch request; variable fields are buffers. */
function readOperations(buffer) {
  const operations = [];
  let at = segment.length;
  while (at < buffer.length) {
    const length = buffer.readInt32LE(at + recordHeader.length);
    at += recordHeaderLength;
    operations.push(readOperation(new Cursor(buffer.subarray(at, at + length))));
    at += length;
  }

  return operations;
}

function readOperation(row) {
  const operation = {};
  row.skip(rowHeader);
  const present = row.byte();
  fixedFields.forEach((name, bit) => {
    if (present & (1 << bit)) {
      operation[name] = row.int32();
    }
  });
  variableFields.forEach((name, index) => {
    if (present & (1 << (fixedFields.length + index))) {
      operation[name] = row.bytes(row.varint());
    }
  });
  while (!row.atEnd()) {
    const type = row.byte();
    operation[sparseFields[row.varint()]] = readSparse(row, type);
  }

  return operation;
}

function readSparse(row, type) {
  switch (type) {
    case sparseType.false: return false;
    case sparseType.true: return true;
    case sparseType.int32: return row.int32();
    case sparseType.utf8: return row.bytes(row.varint()).toString();
    default: throw new Error(`unknown sparse type ${type}`);
  }
}

/** A batch response of results { status, etag? }. */
function writeResults(results) {
  return Buffer.concat([segment, ...results.flatMap(result => {
    const row = resultRow(result);
    const header = Buffer.alloc(recordHeaderLength);
    recordHeader.copy(header);
    header.writeInt32LE(row.length, 5);
    header.writeUInt32LE(zlib.crc32(row), 9);
    return [header, row];
  })]);
}

function resultRow({ status, etag }) {
  const fixed = Buffer.alloc(rowHeader + 1 + 8);
  fixed[0] = 0x81;
  fixed.writeInt32LE(resultSchema, 1);
  fixed[rowHeader] = etag ? 0b0111 : 0b0011; // status, sub-status, ETag
  fixed.writeInt32LE(status, rowHeader + 1);
  return etag ? Buffer.concat([fixed, varint(Buffer.byteLength(etag)), Buffer.from(etag)]) : fixed;
}

function varint(number) {
  const bytes = [];
  for (; number > 127; number >>>= 7) {
    bytes.push((number & 127) | 128);
  }

  return Buffer.from([...bytes, number]);
}

class Cursor {
  constructor(buffer) { this.buffer = buffer; this.at = 0; }
  atEnd() { return this.at >= this.buffer.length; }
  skip(count) { this.at += count; }
  byte() { return this.buffer[this.at++]; }
  int32() { this.skip(4); return this.buffer.readInt32LE(this.at - 4); }
  bytes(count) { this.skip(count); return this.buffer.subarray(this.at - count, this.at); }
  varint() {
    for (let value = 0, shift = 0; ; shift += 7) {
      const next = this.byte();
      value |= (next & 127) << shift;
      if (next < 128) {
        return value;
      }
    }
  }
}

module.exports = { readOperations, writeResults };
