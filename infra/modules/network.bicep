metadata description = 'The network of the app: one subnet for it, one for private endpoints, and one fixed address towards the internet.'

import { baseType } from 'wiring-types.bicep'

@description('Required. Name, region and tags that all resources share.')
param base baseType

@description('Required. IPv4 range of the network, a /24 that no peered network uses.')
param addressPrefix string

var appPrefix = cidrSubnet(addressPrefix, 25, 0)
var endpointPrefix = cidrSubnet(addressPrefix, 27, 4)

resource outboundAddress 'Microsoft.Network/publicIPAddresses@2025-01-01' = {
  name: 'pip-${base.name}'
  location: base.location
  tags: base.tags
  sku: { name: 'Standard' }
  properties: { publicIPAllocationMethod: 'Static' }
}

// Without it the app has no way out to Twilio and SendGrid, and the scheduler no address to allow.
resource gateway 'Microsoft.Network/natGateways@2025-01-01' = {
  name: 'ng-${base.name}'
  location: base.location
  tags: base.tags
  sku: { name: 'Standard' }
  properties: {
    publicIpAddresses: [{ id: outboundAddress.id }]
    idleTimeoutInMinutes: 4
  }
}

// The platform brings requests to the app by itself; nothing needs to come in through the subnet.
resource appRules 'Microsoft.Network/networkSecurityGroups@2025-01-01' = {
  name: 'nsg-app-${base.name}'
  location: base.location
  tags: base.tags
}

resource endpointRules 'Microsoft.Network/networkSecurityGroups@2025-01-01' = {
  name: 'nsg-endpoints-${base.name}'
  location: base.location
  tags: base.tags
  properties: {
    securityRules: [
      for (rule, index) in [
        // Any port: Cosmos DB in direct mode uses the whole range behind a private endpoint.
        { name: 'the-app', access: 'Allow', source: appPrefix }
        { name: 'nobody-else', access: 'Deny', source: '*' }
      ]: {
        name: rule.name
        properties: {
          priority: 100 + index * 100
          direction: 'Inbound'
          access: rule.access
          protocol: '*'
          sourceAddressPrefix: rule.source
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2025-01-01' = {
  name: 'vnet-${base.name}'
  location: base.location
  tags: base.tags
  properties: {
    addressSpace: { addressPrefixes: [addressPrefix] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: appPrefix
          natGateway: { id: gateway.id }
          networkSecurityGroup: { id: appRules.id }
          // Flex Consumption runs on the platform of Container Apps, hence this delegation.
          delegations: [{ name: 'flex', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: endpointPrefix
          networkSecurityGroup: { id: endpointRules.id }
          privateEndpointNetworkPolicies: 'Enabled'
        }
      }
    ]
  }

  resource app 'subnets' existing = { name: 'app' }
  resource endpoints 'subnets' existing = { name: 'endpoints' }
}

@description('Resource id of the network.')
output networkId string = network.id

@description('Resource id of the app\'s subnet.')
output appSubnetId string = network::app.id

@description('Resource id of the subnet for private endpoints.')
output endpointSubnetId string = network::endpoints.id

@description('The one IPv4 address that the app\'s calls to the internet come from.')
output outboundAddress string = outboundAddress.properties.ipAddress
