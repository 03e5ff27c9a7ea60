metadata description = 'The function app on Flex Consumption: .NET 10 isolated, one instance always ready for requests and one for orchestrations.'

import { capacityType } from 'parameter-types.bicep'
import { baseType } from 'wiring-types.bicep'

@description('Required. Name, region and tags that all resources share.')
param base baseType

@description('Required. Resource id of the identity that the app works under.')
param identityId string

@description('Required. Where releases are uploaded.')
param releasesUrl string

@description('Required. Resource id of the subnet that the app calls out from.')
param subnetId string

@description('Required. Sizes of the deployment.')
param capacity capacityType

@description('Required. Resource id of the workspace that keeps the metrics.')
param workspaceId string

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-${base.name}'
  location: base.location
  tags: base.tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: base.name
  location: base.location
  // Where the Azure Developer CLI publishes to.
  tags: union(base.tags, { 'azd-service-name': 'app' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    // Twilio, SendGrid and patients come from anywhere: webhooks prove themselves by signature, pages by token or sign-in.
    publicNetworkAccess: 'Enabled'
    virtualNetworkSubnetId: subnetId
    keyVaultReferenceIdentity: identityId
    siteConfig: { minTlsVersion: '1.2', scmMinTlsVersion: '1.2', http20Enabled: true }
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: releasesUrl
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: capacity.?instanceMemoryMB ?? 2048
        maximumInstanceCount: capacity.?maximumInstances ?? 40
        // http: a cold start must not eat the 15 seconds that Twilio waits. durable: a due page must not wait for one.
        alwaysReady: [
          { name: 'http', instanceCount: 1 }
          { name: 'durable', instanceCount: 1 }
        ]
      }
      // A release or a new setting drains instances in batches: what runs ends by itself. The published types do not know the property.
      #disable-next-line BCP037
      siteUpdateStrategy: { type: 'RollingUpdate' }
    }
  }
}

// Releases are published by identity, never by a publishing password.
resource noPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'scm'
  properties: { allow: false }
}

resource noFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'ftp'
  properties: { allow: false }
}

// Metrics only: the host's request logs hold URLs, and survey links are secrets of the patients who got them.
resource metrics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: app
  properties: {
    workspaceId: workspaceId
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

@description('Name of the app.')
output name string = app.name

@description('Host name that the platform gave the app.')
output hostName string = app.properties.defaultHostName
