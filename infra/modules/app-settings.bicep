metadata description = 'Settings of the app. What is secret is a reference into Key Vault, without a version, so that a new one is picked up.'

import { clinicType, messagingType } from 'parameter-types.bicep'
import { servicesType } from 'wiring-types.bicep'

@description('Required. Name of the function app.')
param appName string

@description('Required. The clinic.')
param clinic clinicType

@description('Required. Absolute https URL without a trailing slash.')
param publicBaseUrl string

@description('Required. The accounts that carry texts, calls and emails.')
param messaging messagingType

@description('Required. Version of the secret links-key; it changes with it.')
param linkKeyVersion int

@description('Required. Client id of the app\'s identity.')
param identityClientId string

@description('Required. Names of the services that the app uses.')
param services servicesType

resource app 'Microsoft.Web/sites@2025-03-01' existing = { name: appName }
resource storage 'Microsoft.Storage/storageAccounts@2025-01-01' existing = { name: services.storage }
resource telemetry 'Microsoft.Insights/components@2020-02-02' existing = { name: services.telemetry }
resource scheduler 'Microsoft.DurableTask/schedulers@2025-11-01' existing = { name: services.scheduler }
resource cosmos 'Microsoft.DocumentDB/databaseAccounts@2025-04-15' existing = { name: services.cosmos }

resource settings 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'appsettings'
  properties: {
    AzureWebJobsDisableHomepage: 'true'
    AzureWebJobsStorage__credential: 'managedidentity'
    AzureWebJobsStorage__clientId: identityClientId
    AzureWebJobsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
    AzureWebJobsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
    AzureWebJobsStorage__tableServiceUri: storage.properties.primaryEndpoints.table
    // The identity that the app asks for by name: it tries no other.
    AZURE_CLIENT_ID: identityClientId
    APPLICATIONINSIGHTS_CONNECTION_STRING: telemetry.properties.ConnectionString
    APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
    DURABLE_TASK_SCHEDULER_CONNECTION_STRING: 'Endpoint=${scheduler.properties.endpoint};Authentication=ManagedIdentity;ClientID=${identityClientId}'
    TASKHUB_NAME: services.taskHub
    // The sign-in presents this identity to Entra instead of a client secret; see sign-in.bicep.
    OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identityClientId
    WEBSITE_AUTH_AAD_ALLOWED_TENANTS: tenant().tenantId
    PublicBaseUrl: publicBaseUrl
    Clinic__Name: clinic.name
    Clinic__Phone: clinic.phone
    Clinic__TimeZone: clinic.timeZone
    Cosmos__Endpoint: cosmos.properties.documentEndpoint
    Cosmos__Database: services.database
    Twilio__AccountSid: messaging.twilioAccountSid
    Twilio__MessagingServiceSid: messaging.twilioMessagingServiceSid
    Twilio__VoiceFrom: messaging.?twilioVoiceFrom ?? ''
    Twilio__AuthToken: secret(services.vault, 'twilio-auth-token')
    SendGrid__FromAddress: messaging.sendGridFromAddress
    SendGrid__WebhookPublicKey: messaging.?sendGridWebhookPublicKey ?? ''
    SendGrid__ApiKey: secret(services.vault, 'sendgrid-api-key')
    Links__Key: secret(services.vault, 'links-key')
    Links__KeyVersion: string(linkKeyVersion)
    Staff__Key: secret(services.vault, 'staff-key')
    Audit__Key: secret(services.vault, 'audit-key')
    Audit__HeadsUrl: '${storage.properties.primaryEndpoints.blob}audit-heads'
    Audit__KeyBefore: secret(services.vault, 'audit-keys-before')
  }
}

@description('A reference into the vault to the newest version of a secret.')
func secret(vaultName string, secretName string) string => '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${secretName})'
