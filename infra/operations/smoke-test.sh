#!/usr/bin/env bash
# Looks at a deployment from outside, as patients, staff and strangers do. Changes nothing, texts nobody. Ends with 1 if anything is not as it should be.
# smoke-test.sh <base URL> [minutes to wait for a release to be there, 10 if none]
set -uo pipefail

base=${1:?smoke-test.sh <base URL>}
deadline=$(($(date +%s) + ${2:-10} * 60))

status() { curl -s -o /dev/null -m 30 -w '%{http_code}' "$@"; }

until [ "$(status "$base/healthz")" = 200 ]; do
  if [ "$(date +%s)" -ge "$deadline" ]; then
    echo "not as it should be: /healthz does not answer 200"
    exit 1
  fi
  sleep 10
done
echo "as it should be: /healthz answers 200"

failed=0
expect() {
  local what=$1 wanted=$2 got
  shift 2
  got=$(status "$@")
  case " $wanted " in
    *" $got "*) echo "as it should be: $what ($got)" ;;
    *) echo "not as it should be: $what answers $got, not $wanted"; failed=1 ;;
  esac
}

expect "a text without a signature is refused" 403 -X POST --data 'From=%2B12025550100&Body=hello&MessageSid=SM00000000000000000000000000000000' "$base/webhooks/twilio/sms"
expect "events without a signature are refused" 403 -X POST -H 'Content-Type: application/json' --data '[]' "$base/webhooks/sendgrid/events"
expect "the API asks for a key" 401 "$base/api/worklist"
expect "an unknown link opens nothing" 404 "$base/s/no-such-link"
expect "staff are asked to sign in" "302 401 403" "$base/clinic"

# What the platform would say of a clinician who has signed in; from outside it must be thrown away.
forged=$(printf '{"auth_typ":"aad","claims":[{"typ":"roles","val":"Clinician"},{"typ":"roles","val":"Admin"},{"typ":"preferred_username","val":"nobody@clinic.example"}]}' | base64 | tr -d '\n')
expect "a forged sign-in is refused" "302 401 403" -H "X-MS-CLIENT-PRINCIPAL: $forged" -H 'X-MS-CLIENT-PRINCIPAL-IDP: aad' "$base/clinic"
exit "$failed"
