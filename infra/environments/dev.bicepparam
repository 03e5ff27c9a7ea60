// A clinic to try things out with: one zone, few instances, logs for a month. Nobody's real phone belongs here.
using '../main.bicep'

param environmentName = 'dev'
param tags = { purpose: 'development' }

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

param capacity = {
  zoneRedundant: false
  maximumInstances: 5
}

// Whoever develops may look into the record with Data Explorer, from the operators' addresses.
param cosmosPublicNetworkAccess = 'Enabled'
param logRetentionDays = 30
param lockRecord = false
