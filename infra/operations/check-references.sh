#!/usr/bin/env bash
# Says how the platform resolved each Key Vault reference of the app. Ends with 1 unless all of them are resolved.
# check-references.sh -g <resource group> -n <app>
set -euo pipefail

while getopts g:n: option; do
  case $option in
    g) group=$OPTARG ;;
    n) app=$OPTARG ;;
    *) exit 2 ;;
  esac
done
: "${group:?-g <resource group>}" "${app:?-n <app>}"

id=$(az functionapp show --resource-group "$group" --name "$app" --query id -o tsv)
references=$(az rest --method get --url "$id/config/configreferences/appsettings?api-version=2024-11-01" \
  --query "value[].[name, properties.status]" -o tsv)

failed=0
for setting in Twilio__AuthToken SendGrid__ApiKey Links__Key Staff__Key Audit__Key Audit__KeyBefore; do
  status=$(awk -F '\t' -v name="$setting" '$1 == name { print $2 }' <<<"$references")
  echo "$setting ${status:-is no reference}"
  [ "$status" = Resolved ] || failed=1
done
exit "$failed"
