#!/usr/bin/env bash
# Restores the record beside the real one, neutralizes its outbox, counts what is there, and says how long it took. Nothing points to
# the restored account, so nobody is texted or paged. Delete it afterwards; the last line says how.
#
# restore-drill.sh -g <resource group> -a <account> -i <this machine's public address> [-t <time, 10 minutes ago if none>]
set -euo pipefail

while getopts g:a:i:t: option; do
  case $option in
    g) group=$OPTARG ;;
    a) account=$OPTARG ;;
    i) address=$OPTARG ;;
    t) at=$OPTARG ;;
    *) exit 2 ;;
  esac
done
: "${group:?-g <resource group>}" "${account:?-a <Cosmos DB account>}" "${address:?-i <public address>}"
at=${at:-$(date -u -d '10 minutes ago' '+%Y-%m-%dT%H:%M:%SZ')}
here=$(dirname "$0")
drill="drill-$(date -u '+%m%d%H%M')-${account##*-}"
started=$(date +%s)

location=$(az cosmosdb show -g "$group" -n "$account" --query 'locations[0].locationName' -o tsv)
latest=$(az cosmosdb sql container retrieve-latest-backup-time -g "$group" -a "$account" -d follow-up -c care -l "$location" \
  --query 'continuousBackupInformation.latestRestorableTimestamp' -o tsv)
echo "latest time that can be restored: $latest (RPO: how far that is in the past; at most 5 minutes are accepted)"

az cosmosdb restore -g "$group" --account-name "$account" --target-database-account-name "$drill" --restore-timestamp "$at" --location "$location" -o none
echo "restored $at into $drill after $((($(date +%s) - started) / 60)) minutes"

# Restored accounts come back closed: let in this machine, and let whoever runs the drill read and mark messages.
az cosmosdb update -g "$group" -n "$drill" --public-network-access ENABLED --ip-range-filter "$address" -o none
az cosmosdb sql role assignment create -g "$group" -a "$drill" --scope / --principal-id "$(az ad signed-in-user show --query id -o tsv)" \
  --role-definition-id 00000000-0000-0000-0000-000000000002 -o none

"$here/neutralize-outbox.sh" "$drill"

for container in care directory clinic; do
  az cosmosdb sql container show -g "$group" -a "$drill" -d follow-up -n "$container" --query resource.id -o tsv
done

echo "RTO: $((($(date +%s) - started) / 60)) minutes until an app could be pointed at it (at most 240 are accepted)"
echo "delete it: az cosmosdb delete -g $group -n $drill --yes"
