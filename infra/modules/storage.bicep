metadata description = 'Host storage of the function app: its releases, its leases and its function keys. No patient data, no shared keys.'

import { capacityType } from 'parameter-types.bicep'
import { baseType } from 'wiring-types.bicep'

@description('Required. Name, region and tags that all resources share.')
param base baseType

@description('Required. Sizes of the deployment.')
param capacity capacityType

@description('Required. Resource id of the workspace that keeps the access log.')
param workspaceId string

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  // Names of accounts have no hyphens.
  name: 'host${replace(base.name, '-', '')}'
  location: base.location
  tags: base.tags
  kind: 'StorageV2'
  sku: { name: (capacity.?zoneRedundant ?? true) ? 'Standard_ZRS' : 'Standard_LRS' }
  properties: {
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    // Only the app comes here, through its private endpoints; releases reach it through the app's own publishing door.
    publicNetworkAccess: 'Disabled'
    networkAcls: { bypass: 'None', defaultAction: 'Deny' }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-01-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: { enabled: true, days: 30 }
    containerDeleteRetentionPolicy: { enabled: true, days: 30 }
  }
}

resource releases 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' = {
  parent: blobs
  name: 'releases'
  properties: { publicAccess: 'None' }
}

// Where the audit chains end, once a day: what is written there stays as it is for the six years of 45 CFR 164.316(b)(2)(i), once somebody has locked the policy (docs/deploy.md).
resource auditHeads 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' = {
  parent: blobs
  name: 'audit-heads'
  properties: { publicAccess: 'None' }

  resource writeOnce 'immutabilityPolicies' = {
    name: 'default'
    properties: { immutabilityPeriodSinceCreationInDays: 2192 }
  }
}

resource accessLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: blobs
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'audit', enabled: true }]
    metrics: [{ category: 'Transaction', enabled: true }]
  }
}

@description('Name of the account.')
output name string = account.name

@description('Resource id of the account.')
output id string = account.id

@description('Where releases are uploaded.')
output releasesUrl string = '${account.properties.primaryEndpoints.blob}${releases.name}'
