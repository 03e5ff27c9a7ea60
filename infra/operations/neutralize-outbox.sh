#!/usr/bin/env bash
# Before an app is pointed at a restored record: what patients were sent since must not be sent to them again.
#
# A message that is sent at most once (a question, a reminder, a notice) and was due before the app stopped gets that time as its
# last: the app then records it as stale, tells the process, and the next one comes in its turn. What must arrive (crisis texts,
# pages) is left as it is: a double page beats a missed one.
#
# neutralize-outbox.sh <account> [when the app stopped, for example 2026-12-01T14:30:00Z; now if none]
# Needs jq, and the data role on the restored account (docs/runbooks/restore.md). Prints counts and no patient data.
set -euo pipefail

account=${1:?neutralize-outbox.sh <account> [when the app stopped]}
stopped=${2:-$(date -u '+%Y-%m-%dT%H:%M:%SZ')}
endpoint=${COSMOS_ENDPOINT:-https://$account.documents.azure.com}
documents=$endpoint/dbs/follow-up/colls/care/docs
token=$(az account get-access-token --resource "https://$account.documents.azure.com" --query accessToken -o tsv)
authorization=$(jq -rn --arg token "$token" '"type=aad&ver=1.0&sig=\($token)" | @uri')
headers=$(mktemp)
trap 'rm -f "$headers"' EXIT

cosmos() {
  curl -fsS -m 60 -H "authorization: $authorization" -H 'x-ms-version: 2020-07-15' -H "x-ms-date: $(LC_ALL=C date -u '+%a, %d %b %Y %H:%M:%S GMT')" "$@"
}

query=$(jq -n --arg at "$stopped" '{
  query: "SELECT c.id, c.patientId FROM c WHERE c.type = \"message\" AND c.dueAt <= @at AND c.data.guarantee = \"at-most-once\" AND NOT (IS_DEFINED(c.data.notAfter) AND NOT IS_NULL(c.data.notAfter) AND c.data.notAfter <= @at)",
  parameters: [{ name: "@at", value: $at }] }')
patch=$(jq -n --arg at "$stopped" '{ operations: [{ op: "set", path: "/data/notAfter", value: $at }] }')

changed=0
continuation=
while :; do
  page=$(cosmos -D "$headers" -X POST "$documents" -H 'Content-Type: application/query+json' -H 'x-ms-documentdb-isquery: True' \
    -H 'x-ms-documentdb-query-enablecrosspartition: True' -H 'x-ms-max-item-count: 100' ${continuation:+-H "x-ms-continuation: $continuation"} --data "$query")
  while IFS=$'\t' read -r id patient; do
    cosmos -o /dev/null -X PATCH "$documents/$(jq -rn --arg id "$id" '$id | @uri')" -H 'Content-Type: application/json_patch+json' \
      -H "x-ms-documentdb-partitionkey: $(jq -cn --arg patient "$patient" '[$patient]')" --data "$patch"
    changed=$((changed + 1))
  done < <(jq -r '.Documents[] | [.id, .patientId] | @tsv' <<<"$page")
  continuation=$(sed -n 's/^x-ms-continuation: *//Ip' "$headers" | tr -d '\r')
  [ -n "$continuation" ] || break
done
echo "$changed messages due before $stopped will be recorded as stale and not be sent"
