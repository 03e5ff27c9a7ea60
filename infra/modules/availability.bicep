metadata description = 'A look from outside: five places open /healthz every five minutes, whatever the app says of itself.'

import { baseType } from 'wiring-types.bicep'

@description('Required. Name, region and tags that all resources share.')
param base baseType

@description('Required. Name of the Application Insights component.')
param telemetryName string

@description('Required. Absolute https URL without a trailing slash.')
param publicBaseUrl string

@description('Required. Resource id of the group that is told.')
param actionGroupId string

resource telemetry 'Microsoft.Insights/components@2020-02-02' existing = { name: telemetryName }

resource test 'Microsoft.Insights/webtests@2022-06-15' = {
  name: 'webtest-${base.name}'
  location: base.location
  // The portal finds a component's tests by this tag.
  tags: union(base.tags, { 'hidden-link:${telemetry.id}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: 'webtest-${base.name}'
    Name: 'healthz from outside'
    Description: 'The app runs and the record answers. Page: docs/runbooks/unreachable-from-outside.md'
    Kind: 'standard'
    Enabled: true
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    Locations: [for place in ['us-va-ash-azr', 'us-il-ch1-azr', 'us-tx-sn1-azr', 'us-ca-sjc-azr', 'us-fl-mia-edge']: { Id: place }]
    Request: { RequestUrl: '${publicBaseUrl}/healthz', HttpVerb: 'GET', ParseDependentRequests: false }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 14 }
  }
}

resource alert 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'ma-${base.name}-unreachable-from-outside'
  location: 'global'
  tags: base.tags
  properties: {
    description: 'Two places or more cannot reach the app: texts are not taken and links do not open. Page: docs/runbooks/unreachable-from-outside.md'
    severity: 0
    enabled: true
    scopes: [test.id, telemetry.id]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: test.id
      componentId: telemetry.id
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}
