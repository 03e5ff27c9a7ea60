metadata description = 'Key Vault for the secrets of the app. Access by role, deletion recoverable, closed to everyone but the app and the operators.'

import { operatorsType } from 'operations-types.bicep'
import { baseType } from 'wiring-types.bicep'

@description('Required. Name, region and tags that all resources share.')
param base baseType

@description('Required. Who sets secrets, from where, and perhaps what the vault is called.')
param operators operatorsType

@description('Required. Resource id of the workspace that keeps the access log.')
param workspaceId string

// The host name is public and holds a part of one hash; the vault's name is another hash, over the subscription's id as well.
var ownName = 'kv-${uniqueString(subscription().subscriptionId, resourceGroup().id, base.name, 'vault')}'

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: empty(operators.?vaultName) ? ownName : operators.vaultName!
  location: base.location
  tags: base.tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: 'Deny'
      ipRules: [for address in operators.ipAddresses: { value: address }]
    }
  }
}

resource accessLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'audit', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

@description('Name of the vault.')
output name string = vault.name

@description('Resource id of the vault.')
output id string = vault.id
