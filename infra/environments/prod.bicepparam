// A clinic with patients. What identifies the clinic comes from the shell that deploys; docs/deploy.md lists the variables.
using '../main.bicep'

param environmentName = 'prod'
param tags = { dataClass: 'phi' }

param clinic = {
  name: readEnvironmentVariable('CLINIC_NAME')
  phone: readEnvironmentVariable('CLINIC_PHONE')
  timeZone: readEnvironmentVariable('CLINIC_TIME_ZONE')
  publicBaseUrl: readEnvironmentVariable('PUBLIC_BASE_URL', '')
}

param messaging = {
  twilioAccountSid: readEnvironmentVariable('TWILIO_ACCOUNT_SID')
  twilioMessagingServiceSid: readEnvironmentVariable('TWILIO_MESSAGING_SERVICE_SID')
  twilioVoiceFrom: readEnvironmentVariable('TWILIO_VOICE_FROM', '')
  sendGridFromAddress: readEnvironmentVariable('SENDGRID_FROM_ADDRESS')
  sendGridWebhookPublicKey: readEnvironmentVariable('SENDGRID_WEBHOOK_PUBLIC_KEY', '')
}

param operators = {
  groupObjectId: readEnvironmentVariable('OPERATORS_GROUP_ID')
  ipAddresses: split(readEnvironmentVariable('OPERATORS_IP_ADDRESSES'), ',')
  alertEmails: split(readEnvironmentVariable('OPERATORS_EMAILS'), ',')
  alertPhones: filter(split(readEnvironmentVariable('OPERATORS_PHONES', ''), ','), phone => !empty(phone))
  vaultName: readEnvironmentVariable('VAULT_NAME', '')
}

param signInClientId = readEnvironmentVariable('SIGN_IN_CLIENT_ID')

// Raised together with the secret links-key.
param linkKeyVersion = int(readEnvironmentVariable('LINK_KEY_VERSION', '1'))

// docs/deploy.md says from how many patients on autoscale is the cheaper one.
param capacity = {
  cosmosMode: 'serverless'
  zoneRedundant: true
  maximumInstances: 40
}

// Contributor may not make locks: docs/deploy.md, step 1.
param lockRecord = bool(readEnvironmentVariable('LOCK_RECORD', 'true'))

param budget = empty(readEnvironmentVariable('BUDGET_START', ''))
  ? null
  : {
      monthly: int(readEnvironmentVariable('BUDGET_MONTHLY', '300'))
      start: readEnvironmentVariable('BUDGET_START', '')
    }

param cosmosPublicNetworkAccess = 'Disabled'
param logRetentionDays = 90
