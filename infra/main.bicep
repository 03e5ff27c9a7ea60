metadata description = 'The follow-up system of one clinic in one resource group. docs/deploy.md goes through it step by step.'

targetScope = 'resourceGroup'

import { alertMinutesType, budgetType, operatorsType } from 'modules/operations-types.bicep'
import { capacityType, clinicType, messagingType } from 'modules/parameter-types.bicep'

@description('Required. Short name of the environment, 2 to 6 lower-case letters or digits, for example dev or prod. Part of every name.')
@minLength(2)
@maxLength(6)
param environmentName string

@description('Optional. Azure region of everything. Must offer Flex Consumption and Durable Task Scheduler. Defaults to that of the resource group.')
param location string = resourceGroup().location

@description('Optional. Tags of every resource. Defaults to none besides those of the deployment itself.')
param tags object = {}

@description('Required. How patients and staff know the clinic.')
param clinic clinicType

@description('Required. The accounts that carry texts, calls and emails.')
param messaging messagingType

@description('Required. Who runs the deployment, from where, and who is told when it stops working.')
param operators operatorsType

@description('Required. Client id of the Entra app registration that staff sign in to.')
param signInClientId string

@description('Optional. Version of the secret links-key, from 1; raise it when that secret is rotated. Defaults to 1.')
@minValue(1)
@maxValue(9999)
param linkKeyVersion int = 1

@description('Optional. Sizes of the deployment. Defaults to serverless, pay per action, several zones.')
param capacity capacityType = {}

@description('Optional. Disabled: the record is reached inside the network only. Enabled: from the operators\' addresses too. Defaults to Disabled.')
@allowed(['Disabled', 'Enabled'])
param cosmosPublicNetworkAccess string = 'Disabled'

@description('Optional. Whether the record is locked against deletion; only Owner and User Access Administrator may make locks. Defaults to true.')
param lockRecord bool = true

@description('Optional. What the resource group may cost a month; mail goes out at 80 % and when the forecast is above it. Defaults to no budget.')
param budget budgetType?

@description('Optional. IPv4 range of the network, a /24. Defaults to 10.20.0.0/24.')
param addressPrefix string = '10.20.0.0/24'

@description('Optional. Days that logs are kept, 30 to 730. Defaults to 90.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 90

@description('Optional. When operators are told, in minutes. Defaults to the ladders of the standard protocol (15 and 45), 1 to a page, 10 for the outbox and 5 for the sweeper.')
param alertMinutes alertMinutesType = { emergency: 15, urgent: 45, page: 1, outbox: 10, sweeper: 5 }

// Patients see the name in links, so it must not tell what is treated.
var name = 'kfu-${environmentName}-${take(uniqueString(resourceGroup().id, environmentName), 8)}'
var base = { name: name, location: location, tags: union({ application: 'patient-follow-up', environment: environmentName }, tags) }

module identity 'modules/identity.bicep' = { params: { base: base } }
module monitoring 'modules/monitoring.bicep' = { params: { base: base, retentionDays: logRetentionDays } }
module network 'modules/network.bicep' = { params: { base: base, addressPrefix: addressPrefix } }

module storage 'modules/storage.bicep' = { params: { base: base, capacity: capacity, workspaceId: monitoring.outputs.workspaceId } }

module cosmos 'modules/cosmos.bicep' = {
  params: {
    base: base
    capacity: capacity
    publicNetworkAccess: cosmosPublicNetworkAccess
    operatorIpAddresses: cosmosPublicNetworkAccess == 'Enabled' ? operators.ipAddresses : []
    locked: lockRecord
    workspaceId: monitoring.outputs.workspaceId
  }
}

module vault 'modules/vault.bicep' = {
  params: { base: base, operators: operators, workspaceId: monitoring.outputs.workspaceId }
}

module scheduler 'modules/scheduler.bicep' = {
  params: {
    base: base
    capacity: capacity
    ipAllowlist: concat([network.outputs.outboundAddress], operators.ipAddresses)
    workspaceId: monitoring.outputs.workspaceId
  }
}

var services = {
  storage: storage.outputs.name
  vault: vault.outputs.name
  telemetry: monitoring.outputs.applicationInsightsName
  scheduler: scheduler.outputs.name
  taskHub: scheduler.outputs.taskHubName
  cosmos: cosmos.outputs.name
  database: cosmos.outputs.databaseName
}

module privateEndpoints 'modules/private-endpoints.bicep' = {
  params: {
    base: base
    networkId: network.outputs.networkId
    subnetId: network.outputs.endpointSubnetId
    storageId: storage.outputs.id
    vaultId: vault.outputs.id
    cosmosId: cosmos.outputs.id
  }
}

module roles 'modules/roles.bicep' = {
  params: { appPrincipalId: identity.outputs.principalId, operatorsGroupId: operators.groupObjectId, services: services }
}

module functionApp 'modules/function-app.bicep' = {
  params: {
    base: base
    capacity: capacity
    identityId: identity.outputs.id
    releasesUrl: storage.outputs.releasesUrl
    subnetId: network.outputs.appSubnetId
    workspaceId: monitoring.outputs.workspaceId
  }
  // The app reads its releases and secrets as soon as it exists.
  dependsOn: [roles, privateEndpoints]
}

var publicBaseUrl = empty(clinic.?publicBaseUrl) ? 'https://${functionApp.outputs.hostName}' : clinic.publicBaseUrl!

module settings 'modules/app-settings.bicep' = {
  params: {
    appName: functionApp.outputs.name
    clinic: clinic
    publicBaseUrl: publicBaseUrl
    messaging: messaging
    linkKeyVersion: linkKeyVersion
    identityClientId: identity.outputs.clientId
    services: services
  }
}

module signIn 'modules/sign-in.bicep' = { params: { appName: functionApp.outputs.name, clientId: signInClientId } }

module alerts 'modules/alerts.bicep' = {
  params: {
    base: base
    workspaceId: monitoring.outputs.workspaceId
    emails: operators.alertEmails
    phones: operators.?alertPhones ?? []
    minutes: alertMinutes
  }
}

module availability 'modules/availability.bicep' = {
  params: {
    base: base
    telemetryName: monitoring.outputs.applicationInsightsName
    publicBaseUrl: publicBaseUrl
    actionGroupId: alerts.outputs.nowGroupId
  }
}

module monthlyBudget 'modules/budget.bicep' = if (budget != null) {
  params: { budget: budget!, emails: operators.alertEmails }
}

@description('Name of the function app: where releases are published.')
output appName string = functionApp.outputs.name

@description('Where patients, staff and providers find the deployment.')
output publicBaseUrl string = publicBaseUrl

@description('Name of the vault: where operators set the secrets.')
output vaultName string = vault.outputs.name

@description('Object id of the app\'s identity: the subject of the sign-in\'s federated credential.')
output identityPrincipalId string = identity.outputs.principalId
