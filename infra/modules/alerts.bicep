metadata description = 'Who is told, and the rules over the logs that tell them.'

import { alertMinutesType } from 'operations-types.bicep'
import { careRules } from 'rules-care.bicep'
import { platformRules } from 'rules-platform.bicep'
import { baseType } from 'wiring-types.bicep'

@description('Required. Name, region and tags that all resources share.')
param base baseType

@description('Required. Resource id of the workspace that holds the metrics.')
param workspaceId string

@description('Required. Mailboxes that are told everything.')
@minLength(1)
param emails string[]

@description('Required. US phones that get a text and a call when patients may be waiting, ten digits each. May be empty.')
param phones string[]

@description('Required. When they are told.')
param minutes alertMinutesType

var mailboxes = [for (email, index) in emails: { name: 'operator-${index}', emailAddress: email, useCommonAlertSchema: true }]

resource mail 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${base.name}'
  location: 'global'
  tags: base.tags
  properties: { enabled: true, groupShortName: 'followup', emailReceivers: mailboxes }
}

resource phone 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${base.name}-now'
  location: 'global'
  tags: base.tags
  properties: {
    enabled: true
    groupShortName: 'followup-now'
    emailReceivers: mailboxes
    smsReceivers: [for (number, index) in phones: { name: 'text-${index}', countryCode: '1', phoneNumber: number }]
    voiceReceivers: [for (number, index) in phones: { name: 'call-${index}', countryCode: '1', phoneNumber: number }]
  }
}

resource queries 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in concat(careRules(minutes), platformRules()): {
    name: 'sqr-${base.name}-${rule.name}'
    location: base.location
    tags: base.tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.name
      description: '${rule.says} Page: docs/runbooks/${rule.name}.md'
      severity: rule.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT1M'
      windowSize: 'PT${rule.window}M'
      // Before the first telemetry the table does not exist yet.
      skipQueryValidation: true
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: rule.query
            metricMeasureColumn: 'breach'
            timeAggregation: 'Maximum'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [rule.severity < 2 ? phone.id : mail.id] }
    }
  }
]

@description('Resource id of the group that is called, texted and mailed.')
output nowGroupId string = phone.id
