metadata description = 'The record: Cosmos DB account, database and the containers of ../containers.json. Identities only, continuous backup.'

import { capacityType } from 'parameter-types.bicep'
import { baseType } from 'wiring-types.bicep'

@description('Required. Name, region and tags that all resources share.')
param base baseType

@description('Required. Sizes of the deployment.')
param capacity capacityType

@description('Required. Whether the internet reaches the account at all; then only from operatorIpAddresses.')
@allowed(['Disabled', 'Enabled'])
param publicNetworkAccess string

@description('Required. Addresses let in when publicNetworkAccess is Enabled.')
param operatorIpAddresses string[]

@description('Required. Whether the account is locked against deletion. Making a lock takes a role that Contributor does not include.')
param locked bool

@description('Required. Resource id of the workspace that keeps the access log.')
param workspaceId string

var autoscale = capacity.?cosmosMode == 'autoscale'

resource account 'Microsoft.DocumentDB/databaseAccounts@2025-04-15' = {
  name: 'cosmos-${base.name}'
  location: base.location
  tags: base.tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    locations: [{ locationName: base.location, failoverPriority: 0, isZoneRedundant: capacity.?zoneRedundant ?? true }]
    // A session's reads see its own writes; conflicts are found by ETag, so nothing stronger is needed.
    consistencyPolicy: { defaultConsistencyLevel: 'Session' }
    capabilities: autoscale ? [] : [{ name: 'EnableServerless' }]
    backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: 'Continuous30Days' } }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: publicNetworkAccess
    ipRules: [for address in operatorIpAddresses: { ipAddressOrRange: address }]
    networkAclBypass: 'None'
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2025-04-15' = {
  parent: account
  name: 'follow-up'
  properties: {
    resource: { id: 'follow-up' }
    options: autoscale ? { autoscaleSettings: { maxThroughput: capacity.?cosmosMaxThroughput ?? 1000 } } : {}
  }
}

resource containers 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2025-04-15' = [
  for container in loadJsonContent('../containers.json'): {
    parent: database
    name: container.id
    properties: { resource: container }
  }
]

// Continuous backup restores a deleted account within 30 days; the lock keeps it from being needed.
resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (locked) {
  name: 'keep-the-record'
  scope: account
  properties: { level: 'CanNotDelete', notes: 'Clinical records. Remove only with the clinic\'s written consent.' }
}

// Never PartitionKeyStatistics or PartitionKeyRUConsumption: partition keys of the directory are phone numbers.
resource accessLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: account
  properties: {
    workspaceId: workspaceId
    logAnalyticsDestinationType: 'Dedicated'
    logs: [for category in ['ControlPlaneRequests', 'DataPlaneRequests']: { category: category, enabled: true }]
    metrics: [{ category: 'Requests', enabled: true }]
  }
}

@description('Name of the account.')
output name string = account.name

@description('Resource id of the account.')
output id string = account.id

@description('Name of the database.')
output databaseName string = database.name
