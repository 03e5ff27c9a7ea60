metadata description = 'Private endpoints and their DNS zones, one row of the table each.'

import { baseType } from 'wiring-types.bicep'

@description('Required. Name, region and tags that all resources share.')
param base baseType

@description('Required. Resource id of the network whose machines resolve the names.')
param networkId string

@description('Required. Resource id of the subnet that the endpoints stand in.')
param subnetId string

@description('Required. Resource id of the host storage account.')
param storageId string

@description('Required. Resource id of the vault.')
param vaultId string

@description('Required. Resource id of the Cosmos DB account.')
param cosmosId string

// The zone makes the service's usual name resolve to the endpoint.
var endpoints = [
  { name: 'blob', resourceId: storageId, groupId: 'blob', zone: 'privatelink.blob.${environment().suffixes.storage}' }
  { name: 'queue', resourceId: storageId, groupId: 'queue', zone: 'privatelink.queue.${environment().suffixes.storage}' }
  { name: 'table', resourceId: storageId, groupId: 'table', zone: 'privatelink.table.${environment().suffixes.storage}' }
  { name: 'vault', resourceId: vaultId, groupId: 'vault', zone: 'privatelink.vaultcore.azure.net' }
  { name: 'cosmos', resourceId: cosmosId, groupId: 'Sql', zone: 'privatelink.documents.azure.com' }
]

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for endpoint in endpoints: {
    name: endpoint.zone
    location: 'global'
    tags: base.tags
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (endpoint, index) in endpoints: {
    parent: zones[index]
    name: 'network'
    location: 'global'
    tags: base.tags
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: networkId }
    }
  }
]

resource connections 'Microsoft.Network/privateEndpoints@2025-01-01' = [
  for endpoint in endpoints: {
    name: 'pe-${base.name}-${endpoint.name}'
    location: base.location
    tags: base.tags
    properties: {
      subnet: { id: subnetId }
      privateLinkServiceConnections: [
        {
          name: endpoint.name
          properties: {
            privateLinkServiceId: endpoint.resourceId
            groupIds: [endpoint.groupId]
          }
        }
      ]
    }
  }
]

resource records 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-01-01' = [
  for (endpoint, index) in endpoints: {
    parent: connections[index]
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [{ name: endpoint.name, properties: { privateDnsZoneId: zones[index].id } }]
    }
  }
]
